"""A stretch of text → whether it is the name of a person: a surname, and a context that persons have.

LAC takes place abbreviations (川渝, 陆海) for persons and cuts names short; so a proposal needs a surname
and, if it has two characters only, a post before it, a verb of speech behind it, or other persons beside it.
"""

from __future__ import annotations

import re

from chuanyu.language.name import AND, Name
from chuanyu.language.posts.roles import TITLE
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import before_aside
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span, Word

# What persons do, with what may stand before it: 在会上|强调.
DOES = worded(r"(?:还|也|时|在.{0,16}?(?:时|中|后|上))?(?:{person_does}|{does})")
# How they are addressed (李强|总理, 王也|博士), and what nobody but a person does.
_PERSONAL = worded(r"{styled}|{done_by_persons}")
# What no name holds: 某, a verb of speaking (总书记|曾指出), a pronoun, a stage (主梁|合龙), 因江|而兴.
_NEVER = worded(r"某|{does}|{milestone}|其[他它]|(?<=[因依缘傍应].)而")
# A clause that tells when somebody says something, and its longest: 在会见王建|时.
_WHEN, _CLAUSE = re.compile(r"(?:^|[,。;])[^,。;]{0,12}[在与同和][^,。;]*时$"), 60
# What sums up a list of fields, which are no persons: (智慧医疗、)康养|等产业项目.
_SUMS_FIELDS = re.compile(r"等[一-鿿]{0,4}(?:产业|行业|领域|项目|服务|业态|平台)")
# Characters that follow a name and are none of it: 易旸在, 邹瑾说, 宋明现任.
BEHIND = frozenset(
    "的了着说称在率任为现则就也还曾已将对向与和及等指认谈介表强透坦同代主出列参坐站走跑蹲看听拿"
)
_BEFORE_VERBS = frozenset("去来想要会能可到愿敢帮请让教忙住爱开没有被把给从跟")
_JOINTS = frozenset("·-")  # what joins the parts of a name from abroad: 迪亚斯-卡内尔
FOREIGN = ("PER", "ORG", "LOC", "nz")  # what LAC takes a name from abroad for: 总统|巴罗/ORG
_LAYMEN = words("layman")  # who holds no post is told by what one is: 种植户蒲晚, 奥运冠军覃川
_CALLED = (*words("official"), *_LAYMEN)
# What these open with is no part of the name before it: 覃勇|头戴斗笠, 覃烽|莅会.
_BEHIND_NAMES = words("opens_behind")


def person(scan: Scan, span: Span, source: str) -> Name:
    """A person who is named so."""
    return Name(span, Entity(EntityClass.PERSON, scan.slice(span)), source)


def is_name(scan: Scan, span: Span, *, behind_post: bool) -> bool:
    """Whether a stretch reads like a person's name: a surname and one or two characters, or a foreign name.

    Behind a post it may be made of characters for places: 成渝.
    """
    text = scan.slice(span)
    if not _JOINTS.isdisjoint(text):
        return True
    if len(text) == 3 and text[-1] == "时" and _WHEN.search(scan.text, max(0, span.end - _CLAUSE), span.end):
        return False
    surnames, abbreviations = scan.gazetteer.surnames, scan.gazetteer.abbreviations
    size = 2 if text[:2] in surnames and len(text) > 2 else 1
    if text[:2] in scan.genre.nobody or text[size:] in scan.gazetteer.roles:
        return False  # 理事长单位; 由县长|任组长
    if (verb := _NEVER.search(scan.text, span.start, span.end + 1)) and verb.start() < span.end:
        return False
    if scan.text.startswith(_BEHIND_NAMES, span.end - 1) or _is_section(scan, span):
        return False
    if text[:size] not in surnames or not 1 <= len(text) - size <= 2:
        return False
    return behind_post or not all(c in abbreviations for c in text)


def _is_section(scan: Scan, span: Span) -> bool:
    """Whether a stretch tells a section of a line: 云贵段, 甲至乙|段先行."""
    text = scan.slice(span)
    letters = text.endswith("段") and scan.gazetteer.abbreviations.keys() >= set(text[:-1])
    return letters or (text.startswith("段") and "至" in scan.text[max(0, span.start - 5) : span.start])


def is_named(scan: Scan, span: Span) -> bool:
    """Whether a proposal of the model is a person: it reads like a name and stands as names do."""
    does = DOES.match(scan.text, span.end) if len(span) > 2 else None  # 代玉江|当选
    told = _at_post(scan, span.start) or bool(does and len(does.group()) > 1)
    return is_name(scan, span, behind_post=told) and _in_context(scan, span)


def _in_context(scan: Scan, span: Span) -> bool:
    """Whether a name stands at a post, before what persons do, beside other persons, or is long enough."""
    at = before_aside(scan.text, span.start - scan.text.endswith("的", 0, span.start))
    fields = _SUMS_FIELDS.match(scan.text, span.end)
    # 李强总理, 王也博士, 任毅副院长
    told = not fields and any(does.match(scan.text, span.end) for does in (DOES, _PERSONAL, TITLE))
    if told or _at_post(scan, at):
        return True
    left = scan.word_at.get(span.start - 2) if scan.text[at - 1 : at] in ("、", "和") else None
    right = scan.word_at.get(span.end + 1) if scan.text[span.end : span.end + 1] in ("、", "和") else None
    return len(span) >= 3 or any(beside and beside.tag == "PER" for beside in (left, right))


def _at_post(scan: Scan, at: int) -> bool:
    """Whether a role ends at a place, or a word for who holds one or none: 甲县领导|王中、…; 村民|李河.

    That may be at the end of the line before, as in a roster.
    """
    at -= scan.text.endswith("\n", 0, at)
    return scan.text.endswith((*scan.gazetteer.roles, *_CALLED), 0, at)


def end_of_parts(scan: Scan, end: int) -> int:
    """Where a name from abroad ends whose first part ends at a place: 柯丝蒂·|考文垂, 迪亚斯|-卡内尔."""
    while True:
        at = end + (scan.text[end : end + 1] in _JOINTS)
        part = scan.word_at.get(at)
        if scan.text[at - 1] not in _JOINTS or not part or part.tag not in FOREIGN:
            return end
        end = part.span.end


def whole(scan: Scan, span: Span) -> Span:
    """A proposal of the model with what it cut off: 应|怀谷, 柯立|人 of 池晚晴、柯立人,秘书长…."""
    span = Span(span.start, end_of_parts(scan, span.end))
    if len(span) > 2 and scan.text.startswith(_BEHIND_NAMES, span.end - 1):
        return Span(span.start, span.end - 1)
    tail = scan.word_at.get(span.end)
    if len(span) != 2 or not tail or len(tail.span) > 1:
        return span
    longer = Span(span.start, span.end + 1)
    if scan.slice(tail.span) in AND:  # 沈清|和 参加会议: nobody is joined to him, so 和 is his
        follows = scan.word_at.get(longer.end)
        joined = follows and follows.tag not in ("v", "vd", "d", "w")
        return span if joined else longer
    ends = scan.text[longer.end : longer.end + 1] in ("、", ",", "。", ";", "和")
    acts = tail.tag in ("f", "v") and DOES.match(scan.text, longer.end)  # 冷秋|中 出席会议, 蒲庆|发 说
    cut = scan.text.endswith(_LAYMEN, 0, span.start) and _is_cut(scan, tail)
    return longer if acts or cut or (ends and scan.text[span.end] not in BEHIND) else span


def _is_cut(scan: Scan, tail: Word) -> bool:
    """Whether a word of one character behind a name is the rest of it, as a verb follows: 古庆|发 点燃."""
    follows = scan.word_at.get(tail.span.end)
    verbal = tail.tag in ("v", "a") and follows is not None and follows.tag in ("v", "p")
    return verbal and scan.slice(tail.span) not in BEHIND | _BEFORE_VERBS
