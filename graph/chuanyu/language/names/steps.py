"""Step by step to the left of a head: what may belong to its name.

A step is a known name, a quotation, a bracket, an ordinal or a word; verbs of doing (共建, 打造),
prepositions, particles, punctuation and quantifiers stop it.  What only leads up to the name
(重大, 首个) is trimmed again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from chuanyu.language.genre import Genre, Head
from chuanyu.language.name import WAYS, Name
from chuanyu.language.scan import Scan
from chuanyu.model import EntityClass, Word

LONGEST = 32
_NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "LOC", "ORG", "PER", "s", "f", "nr"})
_PROPER = frozenset({"nz", "LOC", "ORG"})
_NO_PART = frozenset({"TIME", "t", "m", "q", "d", "p", "c", "u", "r", "w", "xc"})
_ORDINAL = re.compile(r"第?[一二三四五六七八九十百\d]+[届次期批]|\d{4}年?|[一二三四五六七八九十]+届")
_PHASE = re.compile(r"[一二三四五][期段]")
_QUOTED = re.compile(r"“[^“”。,;!?]{1,16}”$")
_BRACKETED = re.compile(r"\([^()。,;!?]{1,10}\)$")
_SYLLABLES = frozenset({"n", "v", "a", "vn", "nz"})
_FIELDS = re.compile(r"[一-鿿]{2}[与和][一-鿿]{2}$")
_STUDIED = frozenset({"n", "vn", "v", "an"})
_RATED = re.compile(r"\d[\d.]*(?:[A-Za-z]{1,4}|英寸|千伏|千瓦|兆瓦)(?:级)?|[A-Z]\d{2,4}")
_RATED_BY = frozenset({EntityClass.PROJECT, EntityClass.FACILITY, EntityClass.ROAD})
_NAMED_AFTER = frozenset({EntityClass.FACILITY, EntityClass.EDUCATION})  # 张大千博物馆
_CLOSED = frozenset({EntityClass.PROJECT, EntityClass.ENTERPRISE, EntityClass.FACILITY})
# What lies along a line and has a name of its own.
PLACED = frozenset({EntityClass.FACILITY, EntityClass.ROAD, EntityClass.PARK})
_QUOTABLE = frozenset({EntityClass.PROJECT, EntityClass.MECHANISM})
# Known names of these do not open other names, but who prepares an event bears its name.
_ALONE = frozenset({EntityClass.PERSON, EntityClass.EVENT, EntityClass.DOCUMENT})
_OF_EVENTS = frozenset({"组委会", "筹委会"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One step to the left: a known name, a quotation, a bracket, an ordinal or a word."""

    start: int
    kind: str  # known, quoted, bracketed, ordinal, proper, noun, verb
    name: Name | None = None


def units_before(scan: Scan, at: int, head: Head, names: Mapping[int, Name]) -> list[Unit]:
    """The steps to the left of a head that starts at a place, the nearest first."""
    units: list[Unit] = []
    stop = at - LONGEST
    nearest = True  # nothing but 二期 stands between
    while at > stop and (unit := _unit(scan, at, head, names, nearest)) and unit.start < at:
        if units and units[-1].kind == "quoted" and unit.kind in ("noun", "verb") and head.cls in _QUOTABLE:
            break  # (国家重点研发计划)“极端环境智能感知”项目: what is quoted needs no more words
        nearest = nearest and bool(_PHASE.fullmatch(scan.text, unit.start, at))
        units.append(unit)
        at = unit.start
    return units


# One office of two fields: 泸州市科技和人才工作|局.
_OFFICE = re.compile(r"[市区县州省][一-鿿]{2,6}(?<![局委厅会院府部办])和[一-鿿]{2,8}$")
# LAC takes 甲和乙, and 甲银行向乙集团, for one.
_GLUED = re.compile(
    r".*(?:[和与及、]|(?<=公司|银行|集团|政府|大学)[向为给对]|[两双三四多][方地市县校](?:共建|联建|合建))"
)


def _unit(scan: Scan, at: int, head: Head, names: Mapping[int, Name], nearest: bool) -> Unit | None:
    if (known := names.get(at)) and (known.entity.cls not in _ALONE or head.head in _OF_EVENTS):
        return Unit(known.span.start, "known", known)
    before = scan.text[max(0, at - 20) : at]
    if match := _QUOTED.search(before):
        return Unit(at - len(match.group()), "quoted")
    if match := _BRACKETED.search(before):
        return Unit(at - len(match.group()), "bracketed")
    if before.endswith("·"):
        return Unit(at - 1, "noun")
    if head.cls is EntityClass.RESEARCH and (fields := _FIELDS.search(before)):
        first = scan.word_at.get(at - len(fields.group()))
        if first and first.span.start == at - len(fields.group()) and first.tag in _STUDIED:
            return Unit(first.span.start, "noun")  # 药用植物|收集与利用|国家重点实验室
    word = scan.word_at.get(at - 1)
    if not word:
        return None
    text = scan.text[word.span.start : at]
    office = head.cls is EntityClass.GOVERNMENT_BODY and bool(_OFFICE.search(text))
    if word.tag == "ORG" and (joint := _GLUED.search(text)) and not office:
        start = word.span.start + joint.end()
        return Unit(start, "proper") if start < at else None  # LAC takes A和B for one
    for inner in range(word.span.start + 1, at):
        if (known := names.get(inner)) and known.span.start < word.span.start:
            return Unit(inner, "noun")  # LAC glues the end of a known name to what follows
        if known and known.entity.cls in WAYS and head.cls in PLACED:
            return Unit(inner, "proper")  # 天津至潍坊高铁|津沽海河 + 隧道
    whole = word.span.end <= at or word.tag in ("ORG", "LOC")
    if not whole:
        return Unit(word.span.start, "noun") if word.tag in ("n", "nz", "vn") and len(text) >= 2 else None
    if head.cls in (EntityClass.EVENT, EntityClass.DOCUMENT) and _ORDINAL.fullmatch(text):
        return Unit(word.span.start, "ordinal")
    if head.cls in (EntityClass.PROJECT, EntityClass.FACILITY) and _PHASE.fullmatch(text):
        return Unit(word.span.start, "noun")
    if head.cls in _RATED_BY and _RATED.fullmatch(text):
        return Unit(word.span.start, "noun")  # 500千伏 + 变电站
    genre = scan.genre
    if text not in genre.opens and word.tag in _NO_PART:
        return None
    if text in genre.lead or (head.cls in _ORGANISED and not nearest and text.endswith(tuple(genre.firms))):
        return None  # 施工单位(渝东建设有限公司)
    if nearest and head.cls is EntityClass.PROJECT and text in genre.works and _whole(scan, at, names, word):
        return Unit(word.span.start, "noun")  # 高标准农田 + 建设 + 项目, “千年良田” + 建设 + 工程
    if text == "共建" and (side := _side(scan, word.span.start)):
        return Unit(side, "proper")  # 川渝共建…: by whom it is built is part of the name
    if text in genre.weak or text in genre.verbs or (word.tag in ("v", "vn") and text[-2:] in genre.verbs):
        # A verb of doing may stand inside a name of a plan or meeting: 双城经济圈建设 + 联席会议.
        left = scan.word_at.get(word.span.start - 1)
        nouns = word.span.start in names or (left and left.tag in _NOUNS and left.span.end == word.span.start)
        inner = head.cls in (EntityClass.EVENT, EntityClass.DOCUMENT) and text in genre.inner
        return Unit(word.span.start, "noun") if inner and nouns else None
    closed = (
        _CLOSED if head.cls in (EntityClass.EVENT, EntityClass.DOCUMENT) else _CLOSED | {EntityClass.EVENT}
    )
    if nearest and head.cls is EntityClass.PROJECT:
        # …生产基地 + 项目, …集结中心 + 示范工程; but a park is one without 项目 behind it.
        closed = closed - {EntityClass.FACILITY} | {EntityClass.PARK}
    if any(h.cls in closed and h.needs not in ("tagged", "never") for h in genre.heads_by_word.get(text, ())):
        return None  # another name ends here: …重点工程 + 乌江白马航电枢纽工程
    if word.tag in ("ORG", "LOC"):  # LAC glues 宜宾 + 建设, 四川大学 + 合作共建
        known = scan.known_by_start.get(word.span.start)
        if known and head.cls in FIRMLY and (seat := _firm_behind(scan, known, word)):
            return Unit(seat, "proper")
        rest = scan.text[known.span.end : at] if known else ""
        if (
            rest in genre.verbs
            or rest[:2] in ("建设", "打造")
            or (rest[-2:] in genre.verbs and rest[:2] in (genre.verbs | genre.nominal))
        ):
            return None
    if word.tag in _PROPER or (word.tag == "PER" and len(text) > 1 and head.cls in _NAMED_AFTER):
        return Unit(word.span.start, "proper")
    if word.tag in _NOUNS and len(text) > 1:
        return Unit(word.span.start, "noun")
    if text in genre.opens or any(c.word == text for c in genre.collectives):
        return Unit(word.span.start, "proper" if text not in genre.opens else "noun")
    if text in genre.nominal or (word.tag == "a" and len(text) >= 2):
        return Unit(word.span.start, "verb")
    quoted = scan.text[word.span.start - 1] == "”" and word.tag in _SYLLABLES and len(text) <= 2
    if quoted and text not in genre.verbs and head.cls is EntityClass.FACILITY:
        return Unit(word.span.start, "noun")  # “巴山”重离/v 子束/n 实验装置
    if len(text) == 1 and word.tag in _SYLLABLES:  # 科/n 创/v: two halves of an abbreviation
        left = scan.word_at.get(word.span.start - 1)
        halves = left and len(left.span) == 1 and left.tag in ("n", "nz") and left.span.end == word.span.start
        if left and halves and scan.text[left.span.start : word.span.end] not in genre.lead:
            return Unit(left.span.start, "noun")
        if left and left.span.end == word.span.start and _leads(left, scan, genre):
            return Unit(word.span.start, "noun")  # 预制/v + 菜/n, 缓冲/vn + 带/v
    return None


_ORGANISED = frozenset({EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH})


def _whole(scan: Scan, at: int, names: Mapping[int, Name], word: Word) -> bool:
    """Whether a word ends at a place and has a noun or a quotation before it."""
    start = word.span.start
    return word.span.end == at and (scan.text[start - 1 : start] == "”" or _after_noun(scan, start, names))


FIRMLY = frozenset({EntityClass.ENTERPRISE, EntityClass.FACILITY, EntityClass.RESEARCH})


def _firm_behind(scan: Scan, known: Name, word: Word) -> int | None:
    """Where the firm begins that LAC takes for one with its seat: 宜宾三江新区|四川江禾动力有限公司."""
    return known.span.end if known.span.end < word.span.end and stands_apart(scan, known) else None


def stands_apart(scan: Scan, known: Name) -> bool:
    """Whether a division opens a name of its own behind a place: 四川 behind 宜宾三江新区, not 荣昌隆昌."""
    after = scan.known_by_start.get(known.span.end)
    entry = scan.entry(after.entity) if after else None
    if not entry or not (entry.level == "province" or known.entity.cls is EntityClass.PARK):
        return False
    above = scan.gazetteer.above(after.entity.name) if after else ()
    return bool(after and after.entity.code and known.entity.name not in above)


def _leads(left: Word, scan: Scan, genre: Genre) -> bool:
    """Whether a word is a verb used as a noun, to which one more character belongs."""
    return left.tag == "vn" or scan.slice(left.span) in genre.nominal


def _after_noun(scan: Scan, at: int, names: Mapping[int, Name]) -> bool:
    left = scan.word_at.get(at - 1)
    return at in names or bool(left and left.tag in _NOUNS and left.span.end == at)


def _side(scan: Scan, at: int) -> int | None:
    """Where a word for both sides starts that ends at a place: 川渝."""
    for collective in scan.genre.collectives:
        if scan.text.endswith(collective.word, 0, at) and collective.word[0] not in "两双三四":
            return at - len(collective.word)
    return None
