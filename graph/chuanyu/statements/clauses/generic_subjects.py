"""Subjects without a name: people (村民们种上了…), those of whom something is asked (相关部门要…), a work
(某某特高压工程投产), the whole country.

Who acted before does not do what is told of them; what is told of the whole country the country does, and in
a report that goes round it also what names nobody and no place.
"""

from __future__ import annotations

import re
from itertools import islice

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span
from chuanyu.statements.classes import ROUTES, SITES, WORKS, is_region
from chuanyu.statements.index import NOUN_PHRASE, TIMES, Index

# Heads of works: with two characters and more before them they are named, though not to us.
_WORK_HEADS = words("work_head")
_NAMED_WORK = 4
# The whole country as the subject, in a forecast too: 预计全国…, 春运首日全社会….
_ALL = worded(r"(?:预计)?全国(?!{not_all})")
_SOCIETY = worded(r"(?:预计)?(?:{rush}[一-鿿\d]{0,4}?)?全社会")
_STATE = re.compile(r"国家(?=[一-鿿])")
# What is told of one that stands elsewhere or has no name: 当地已组织…, 这个船闸可…, 12省市, 完工后可….
_PARTICULAR = worded(r"{particular}|\d+个?省|{completes}以?后")
_PARTICULAR_THINGS = SITES | ROUTES | {EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH}
_PEOPLE = words("people")
_THERE_ARE = re.compile(r"来自|[还已也]?有(?!\d|序|效|力|关|望|机)")  # before them: 还有|无数网友…
_RELATIVE = 16  # characters in which a clause before 的 ends
_BEFORE_VERB = NOUN_PHRASE | TIMES
# How many people there are, which is told of whose they are: (甲公司)员工|约5万人.
_SO_MANY = re.compile(r"(?:总数|规模|已|共|现|有|达到?|超过?|约|近|突破|\s)*\d")
# Who is at a meeting, without a name: 与会人员, 代表们, 300多位嘉宾.
_ATTENDING = worded(
    r"(?:与会|参会|到会)[一-鿿、]{0,8}?(?:{official}|{guest}|人员|者|各方)|(?:代表|委员|嘉宾)们"
    r"|\d+[余多]?[位名](?:[一-鿿]{0,6}{guest})"
)
_AGO = 30  # mentions back among which a meeting is named
_HEADS = frozenset({"n", "nz", "vn", "an"})
_BEFORE_MUST = (_BEFORE_VERB | {"c", "d"}) - {"TIME", "t", "LOC", "ORG"}
_ACTS = frozenset({"v", "vd", "d", "ad"})
_ABOVE_ALL = re.compile("(?:特别|尤其)是")
_MUST = (*words("must"), "应")


def people(index: Index, at: int, end: int) -> bool:
    """Whether people without a name are the subject: 村民们种上了…, 来自各地的游客纷纷…; no 员工约5万人."""
    opens = _THERE_ARE.match(index.text, at, end)
    last, at = "", opens.end() if opens else at
    start = at
    of = index.text.find("的", at, min(end, at + _RELATIVE))
    if of > 0 and index.tags.get(at) == "v":  # 守在桥头的村民…
        at = of + 1
    while (at < end and index.tags.get(at) in _BEFORE_VERB) or (last and index.tags.get(at) == "PER"):
        stop = min(end, index.word_ends[at])
        if index.tags[at] != "PER":  # 村民王大勇: still nobody of name
            last = index.text[at:stop]
        at = stop
    told = (last, index.text[start:at])  # 参会|人员 too
    if at >= end or not any(one.removesuffix("们").endswith(_PEOPLE) for one in told):
        return False
    return "的" in index.text[start:at] or not _SO_MANY.match(index.text, at, end)


def meeting_of(index: Index, at: int, end: int) -> tuple[Entity, ...]:
    """The meeting named last, where people at it without a name are the subject: 与会人员|参观了乙园."""
    if not _ATTENDING.match(index.text, at, end) or at in index.mentions:
        return ()
    before = islice(index.document.mentions_before(at), _AGO)
    return next((m.entities for m in before if m.entity.cls is EntityClass.EVENT and not m.nested), ())


def unnamed_duty(index: Index, at: int, end: int) -> bool:
    """Whether what must be done is told of what or whom nobody names: 相关部门要…, 监管也要跟上."""
    noun = False
    while at < end and at not in index.mentions:
        if noun and (above := _ABOVE_ALL.match(index.text, at, end)):
            at = above.end()
        tag, stop = index.tags.get(at), index.word_ends.get(at, end)
        if index.text[at:stop] in _MUST:
            return noun
        if tag not in _BEFORE_MUST:
            return False
        noun, at = noun or tag in _HEADS, stop
    return False


def unnamed_work(index: Index, at: int, end: int) -> bool:
    """Whether a work without a known name is the subject: 某某特高压工程投产."""
    last, work = at, False
    while last < end and index.tags.get(last) in _BEFORE_VERB:
        if (named := index.mentions.get(last)) and named.entity.cls in WORKS | ROUTES:
            return False
        stop = min(end, index.word_ends[last])
        if index.tags[last] not in TIMES:  # 某某工程日前开工
            work = stop - at > _NAMED_WORK and index.text[at:stop].endswith(_WORK_HEADS)
        last = stop
    return work


def nationwide(index: Index, at: int, end: int, *, local: bool) -> bool:
    """Whether the whole country or its state is the subject: 全国铁路发送旅客…, 国家将安排….

    Of a place that is told of, 全社会 is its own.
    """
    if at in index.mentions:  # 全国“安全宣传日”活动
        return False
    state = _STATE.match(index.text, at, end)
    if not state or index.word_ends.get(at) != (then := state.end()):
        return bool(_ALL.match(index.text, at, end) or (not local and _SOCIETY.match(index.text, at, end)))
    acts = False
    while then < end and then not in index.mentions and index.tags.get(then) in _ACTS:
        acts, then = True, index.word_ends[then]
    return acts and not index.text.startswith("的", then)  # 国家投资|的道路


def told_of_one(index: Index, told: Span) -> bool:
    """Whether a stretch that has no subject tells of something in particular: a place, a work, 当地."""
    if _PARTICULAR.search(index.text, told.start, told.end) or "LOC" in index.tags_in(told.start, told.end):
        return True
    named = index.document.mentions_in(told)
    return any(e.cls in _PARTICULAR_THINGS and not is_region(e) for m in named for e in m.entities)
