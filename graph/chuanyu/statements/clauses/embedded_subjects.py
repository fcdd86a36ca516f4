"""Who acts by the words within a piece: by 由, before a relative clause, or named first.

由甲局与乙厅共同…, 位于广汉市的京东结算中心项目….
"""

from __future__ import annotations

import re

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import BUILT, GROUNDS, LINES, WORKS, lies_in
from chuanyu.statements.clauses.noun_phrases import bare_tags
from chuanyu.statements.clauses.subjects import AMONG, GOES_ON, STRETCH, SUBJECTS, opening
from chuanyu.statements.index import PREDICATES, TIMES, Index
from chuanyu.statements.part_words import part_verbs

_DEPARTS = words("departs")
_IS = re.compile(r"(?:主要|分别|均|都|也)?[是为](?!了)")
_RUNS = worded(r"[^,。;]{0,4}?{runs_via}")  # 起于|甲镇: the line, and not the town
_CALLED = re.compile(r"[一-鿿]{0,6}之[一-鿿]{1,2}”")
_RELATIVE = 16  # characters in which a clause before 的 ends
_BY = 12  # characters in which 由 stands


def agents(index: Index, at: int, end: int, far: int = _BY) -> tuple[Mention, ...]:
    """Those by whom it is done: 由甲局与乙厅共同…, where 由 stands within so many characters."""
    by = index.text.find("由", at, min(end, at + far))
    if by < 0 or not (by + 1 in index.mentions or AMONG.match(index.text, by + 1, end)):
        return ()
    found, behind = opening(index, by + 1, end)
    return () if _comes_from(index, behind, end) else found


def _comes_from(index: Index, at: int, end: int) -> bool:
    """Whether 由 only tells where a thing comes from: 由甲站|始发的城际公交, 由甲乙|构成的枢纽."""
    if index.text.startswith(_DEPARTS, at) or index.text[at : at + 1].isdigit():
        return True  # 由甲地|4家研究院组成: no place makes it
    of = index.text.find("的", at, min(end, at + _RELATIVE))
    return of > at and not _makes(index.text[at:of])


def _makes(words: str) -> bool:
    """Whether words tell that something is made, joined or held."""
    return any(verb in words for verb in part_verbs())


def named_first(index: Index, at: int, end: int) -> tuple[Entity, ...]:
    """In the paper's own voice a piece is about the first thing that it names before its verb."""
    text = index.text
    if _lists_on(index, at, end) or _RUNS.match(index.text, at, end):
        return ()
    if index.tags.get(at) in PREDICATES | {"c"}:
        return modified(index, at, end)
    for mention in index.document.mentions_in(Span(at, end)):
        # 新建成的甲路…: a verb before 的 only modifies; 揭牌的实验室设在乙区…: one behind does not.
        low = max(at, text.rfind("的", at, mention.span.start))
        if index.tags_in(low, mention.span.start) & {"v", "vd", "p"}:
            return _line_of_which(index, at, end)  # 这条贯穿甲区、乙区的|高速公路…
        lower = _lowest(index, mention)
        if text.startswith(STRETCH, lower.span.end) or _is_section(index, mention):
            line = _line_of_which(index, at, end)  # 甲市乙县至丙县的|乙丙公路
            if line or lower is mention:
                return line
        if mention.entity.cls is EntityClass.PLACE and _CALLED.match(text, mention.span.end):
            continue  # “甲县柑橘之乡”的名号: only what a place is called
        measure = mention.kind is MentionKind.REFERENCE and mention.text.startswith("全")
        if measure and mention.span.start > at and text[mention.span.start - 1] != "、":
            continue  # 主要指标|全市排位靠前: by what it is measured
        if all(e.cls in SUBJECTS for e in mention.entities):
            if _is_listed(index, mention, end):
                return ()
            return lower.entities if lower.entity.cls in LINES else mention.entities
    return ()


def _is_listed(index: Index, mention: Mention, end: int) -> bool:
    """Whether a thing is one of a list to which something is done: 服务|丁物流区、丙园区."""
    text = index.text
    last = not index.tags_in(mention.span.end, end) & PREDICATES  # 竣工|甲路、乙工程等16个项目
    return (last and text.startswith("、", mention.span.start - 1)) or text.startswith("、", mention.span.end)


def _line_of_which(index: Index, at: int, end: int) -> tuple[Entity, ...]:
    """The line of which a relative clause tells, if it is one."""
    found = modified(index, at, end)
    return found if found and all(e.cls in LINES for e in found) else ()


def _is_section(index: Index, mention: Mention) -> bool:
    """Whether a place only tells a section of the line told before: 新开工的重庆|段."""
    return mention.entity.cls is EntityClass.PLACE and index.text.startswith("段", mention.span.end)


def _lists_on(index: Index, at: int, end: int) -> bool:
    """Whether a piece only goes on with the names of the one before: 途经甲区,|乙市丙县、丁县,先后跨越…."""
    return index.text.startswith(",", at - 1) and not bare_tags(index, at, end) - {"w", "c", "u"}


def modified(index: Index, at: int, end: int) -> tuple[Entity, ...]:
    """What a relative clause stands before: 位于广汉市的京东结算中心项目…, 用于测量的嘉陵实验装置…."""
    of = index.text.find("的", at, end)
    is_what = _IS.match(index.text, at, end)  # 主要是制造业的|甲项目
    mention = index.mentions.get(of + 1) if of > 0 and not is_what else None
    if mention is None:
        return ()
    mention = _lowest(index, mention)
    if _is_section(index, mention):
        return ()
    if mention.span.end == end and _makes(index.text[at:of]):
        return ()  # 打造国家重要的生猪基地
    return mention.entities if _predicated(index, mention, end) else ()


def _lowest(index: Index, place: Mention) -> Mention:
    """What a place or line only says where it lies, if that stands right behind: 四川|广安市, 甲线|乙隧道."""
    while place.entity.cls in GROUNDS | LINES and (lower := index.mentions.get(place.span.end)):
        if lower.entity.cls is EntityClass.PLACE and not lies_in(lower.entity, place.entity):
            break
        place = lower
    return place


def _predicated(index: Index, mention: Mention, end: int) -> bool:
    """Whether a predicate follows a thing, in the piece or behind its comma; of a work all is told there."""
    behind, told = mention.span.end, PREDICATES | TIMES if mention.entity.cls in BUILT else PREDICATES
    if behind < end and index.tags.get(behind) in told:
        return True
    if behind >= end and all(e.cls in WORKS for e in mention.entities):
        return True
    return index.text.startswith(",", behind) and bool(GOES_ON.match(index.text, behind + 1))
