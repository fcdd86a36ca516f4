"""Lines of the document → what they connect and how far they have come.

The endpoints stand in the line's name (大足至内江, 成达万 by its abbreviation) or in the gazetteer, or
the text says them (成达万高铁连接成都、达州与万州).  The status is read from the words around the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.words import worded
from chuanyu.model import (
    Connection,
    Document,
    Entity,
    EntityClass,
    Evidence,
    Line,
    Mention,
    MentionKind,
    Sentence,
    Span,
)
from chuanyu.statements.classes import LOW, SITES
from chuanyu.statements.connections.progress import served, status
from chuanyu.statements.lists import run_before
from chuanyu.statements.themes import themes_of

LINES = frozenset({EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.CORRIDOR})
_STOP = re.compile(r"[,。;!?]")
_RUN = worded(r"(?:联合|共同|合作|常态化)*{sets_out}的$")
# 主通道分别从重庆、成都,…接至北部湾.
_FROM = re.compile(r"(?:主?通道|线路|航线)?分别(?:从|由|自)")
_SECTION = re.compile(r"[一-鿿]{2,6}至[一-鿿]{2,6}?段")
_CONNECTS = worded(r"{connects}|联接|起于|起自|往返|来往")

_JOINING = worded(r"{connects}|往返(?:于)?(?:其间|两地)?")
_FROM_TO = re.compile(
    r"(?:[东西南北]?起于?|起点(?:位于|在|为|是|接)?|始于)(?P<first>[^,。;]{2,24}),(?:(?:途?经过?|穿[过越]|跨越?)[^。;]{2,40},)?"
    r"(?:[东西南北]?(?:止于|终于|至|抵|接|达|讫于)|终点(?:位于|在|为|是|接)?)(?P<last>[^,。;]{2,24})"
)
# 每周六由成都西站开往武隆站; 从江津出发,穿过赤水,落脚叙永.
_BOUND = worded(
    r"[由从自](?P<first>[^,。;由从自]{2,16}?)(?:出发|始发|启程|发车|起步)?(?:,[^。;,]{2,12}){0,2}?,?"
    r"{bound}(?P<last>[^,。;]{2,16})"
)
_NEAR, _BEHIND = 40, 120
_BODIES = frozenset({EntityClass.ENTERPRISE, EntityClass.RESEARCH, EntityClass.GOVERNMENT_BODY})
# What is said to be made of other lines is not spoken of itself: 沿江通道的重要组成部分——成达万高铁.
_PART_OF = re.compile(r"的?(?:重要|主要)?(?:组成部分|一部分|骨干工程|关键节点|重要支线)")

# Of a line that another meets, relieves or is a part of no more is said than that: 与成渝高速公路相接.
_MET = worded(r"(?:{meets_line})(?:[A-Z]\d{1,4})?$")
_MEETS = worded(r"(?:的?(?:压力|重要段落))|[^,。;]{0,14}?(?:相接|对接|衔接|交汇|互通立?交?)")
_WITH = re.compile(r"与(?:既有的?)?$")


def connections(document: Document) -> Iterator[Connection]:
    """One statement a line, with all the sentences that name it."""
    by_line: dict[Entity, list[tuple[Line, Sentence]]] = {}
    for line in _lines(document):
        sentence = document.sentence_of(line.span)
        if sentence and line.entity.cls in LINES and not _in_passing(document, line):
            by_line.setdefault(line.entity, []).append((line, sentence))
    sections = {line.span.start for line in document.lines if is_section(line.entity)}
    for entity, found in by_line.items():
        whole = [f for f in found if f[0].span.start not in sections or is_section(entity)]
        found = whole or found  # what is said of a section is not said of its line
        own = found[0][0].endpoints
        endpoints = own if own and is_section(entity) else _said(document, entity, found) or own
        if not endpoints or not (found[0][0].endpoints == () or any(_seated(e) for e in endpoints)):
            continue  # 中欧班列 alone says no more than between which parts of the world
        evidence: dict[Evidence, None] = {}
        for _, sentence in found[:3]:
            evidence[document.article.evidence(sentence.span)] = None
        first = found[0][1]
        yield Connection(
            evidence=tuple(evidence),
            confidence=0.79,  # 74 of 95 are right on articles that no rule had seen
            rule="connection",
            section=document.article.passages[first.passage].section,
            themes=themes_of(document.text(first.span)),
            line=entity,
            endpoints=tuple(dict.fromkeys(endpoints)),
            status=served(document, found) if entity.cls is EntityClass.CORRIDOR else status(document, found),
        )


def _in_passing(document: Document, line: Line) -> bool:
    """Whether the line is named only as what another line meets, relieves or is part of."""
    text, start, end = document.folded, line.span.start, line.span.end
    if _PART_OF.match(text, end) or _MET.search(text, max(0, start - 8), start):
        return True
    return bool(_WITH.search(text, max(0, start - 6), start) and _MEETS.match(text, end))


def is_section(line: Entity) -> bool:
    """Whether it is told as a part of a line, with ends of its own."""
    return line.name.endswith(("段", "段)"))


def _exact(line: Line) -> bool:
    """Whether a line's own ends say more than the section that is spoken of: no 湖南 for 渝湘高铁."""
    return bool(line.endpoints) and not any(
        (e.code or "").endswith("0000") and not e.name.endswith("市") for e in line.endpoints
    )


def _seated(end: Entity) -> bool:
    """Whether it is no part of the world at large."""
    return end.code is not None or end.cls is not EntityClass.PLACE or end.name.endswith(LOW)


def _lines(document: Document) -> Iterator[Line]:
    """The lines that their names or the gazetteer open, and others of which the text tells the ends."""
    bodies = [m.span for m in document.mentions if m.entity.cls in _BODIES and not m.nested]
    inside = {at for span in bodies for at in range(span.start, span.end)}
    # Not of 渝遂高速公路有限公司.
    yield from (line for line in document.lines if line.span.start not in inside)
    opened = {line.span for line in document.lines}
    known = {line.entity for line in document.lines}
    for mention in document.mentions:
        line = mention.entity.cls in LINES and mention.kind is MentionKind.NAME and not mention.nested
        if line and mention.span not in opened and mention.entity not in known:
            ends = _run_by(document, mention) if mention.entity.cls is EntityClass.CORRIDOR else ()
            yield Line(mention.entity, ends, mention.span)


def _run_by(document: Document, mention: Mention) -> tuple[Entity, ...]:
    """The ports or places that run a service together: 宜宾港、泸州港与果园港开行的“班轮快线”."""
    text = document.folded
    runs = _RUN.search(text, max(0, mention.span.start - 12), mention.span.start)
    if not runs:
        return ()
    run = run_before(document, runs.start(), lambda entity: entity.cls in SITES)
    return run.entities if run and len(run.entities) > 1 else ()


def _said(document: Document, entity: Entity, found: list[tuple[Line, Sentence]]) -> tuple[Entity, ...]:
    """The places that the text itself says a line joins, or of which a section it speaks."""
    text = document.folded
    for line, sentence in found:
        if ends := _before(document, line, sentence):
            return ends
        if ends := _from_to(document, line, sentence):
            return ends
        if match := _CONNECTS.match(text, line.span.end):
            ends = _places(document, match.end(), sentence.span.end)
            if len(ends) > 1:
                return ends
        if entity.cls is EntityClass.CORRIDOR and (
            way := _FROM.search(text, line.span.end, sentence.span.end)
        ):
            ends = _places(document, way.end(), sentence.span.end)
            if len(ends) > 1:
                return ends
        own = line is found[0][0] or not line.endpoints  # else the whole line was named before
        if own and not _exact(line) and (section := _SECTION.match(text, line.span.end)):
            ends = _places(document, line.span.end, section.end())
            if len(ends) > 1:
                return ends
    return ()


def _before(document: Document, line: Line, sentence: Sentence) -> tuple[Entity, ...]:
    """The places of 连接甲县与乙区的, 往返甲镇和乙镇的 right before a line's name."""
    text = document.folded
    for match in _JOINING.finditer(text, max(sentence.span.start, line.span.start - _NEAR), line.span.start):
        if text.endswith(("的", "之间"), match.end(), line.span.start) or text[line.span.start - 1] == "的":
            ends = _places(document, match.end(), line.span.start)
            if len(ends) > 1:
                return ends
    return ()


def _from_to(document: Document, line: Line, sentence: Sentence) -> tuple[Entity, ...]:
    """The places of 起于甲县,止于乙区 behind a line's name, in its sentence or the next of the paragraph."""
    passage = document.article.passages[sentence.passage].span
    stop = min(passage.end, line.span.end + _BEHIND)
    match = _FROM_TO.search(document.folded, line.span.end, stop)
    if match is None and not line.endpoints:
        match = _BOUND.search(document.folded, line.span.end, stop)
    other = next((m for m in document.mentions_in(Span(line.span.end, match.start() if match else stop))
                  if m.entity.cls in LINES and m.entity != line.entity and not m.nested), None)  # fmt: skip
    if not match or other:
        return ()
    found: list[Entity] = []
    for group in ("first", "last"):
        span = Span(*match.span(group))
        places = [m for m in document.mentions_in(span) if m.entity.cls in SITES and not m.nested]
        if not places:
            return ()
        found.append(places[-1].entity)
    return tuple(found)


def _places(document: Document, start: int, stop: int) -> tuple[Entity, ...]:
    """The places of a stretch up to its first comma, of those side by side the lower one: 四川成都."""
    end = _STOP.search(document.folded, start, stop)
    stretch = Span(start, end.start() if end else stop)
    mentions = [
        m for m in document.mentions_in(stretch) if m.entity.cls is EntityClass.PLACE and not m.nested
    ]
    starts = {m.span.start for m in mentions}
    return tuple(m.entity for m in mentions if m.span.end not in starts)
