"""Lines of the document → what they connect and how far they have come.

The endpoints stand in the line's name (大足至内江, 成达万 by its abbreviation) or in the gazetteer, or
the text says them (成达万高铁连接成都、达州与万州).  The status is read from the words around the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.model import Connection, Document, Entity, EntityClass, Evidence, Line, Sentence, Span, Status
from chuanyu.statements.cues import Cues

LINES = frozenset({EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.CORRIDOR})
_CUES = (
    (Status.UPGRADING, re.compile(r"改扩建|扩能|扩容|提质改造|改造|复线")),
    (
        Status.BUILDING,
        re.compile(
            r"加快建设|推进.{0,40}建设|在建|开工|施工|架梁|合龙|贯通|铺轨|建设中|进度|动工|加快推进|工程|建设(?!规划)"
        ),
    ),
    (Status.PLANNED, re.compile(r"规划|前期工作|拟建|可研|谋划|研究|即将|争取|力争开工|尚未")),
    (
        Status.OPERATING,
        re.compile(r"开通|运营|通车|开行|开出|班次|发出|首趟|抵达|累计|常态化|运行|投用|建成"),
    ),
)
_CONNECTS = re.compile(r"(?:连接|联通|联接|串联|途经|贯通|起于|起自|往返|来往)")


def connections(document: Document, cues: Cues) -> Iterator[Connection]:
    """One statement a line, with all the sentences that name it."""
    by_line: dict[Entity, list[tuple[Line, Sentence]]] = {}
    for line in document.lines:
        sentence = document.sentence_of(line.span)
        if sentence and line.entity.cls in LINES:
            by_line.setdefault(line.entity, []).append((line, sentence))
    for entity, found in by_line.items():
        endpoints = _said(document, entity, found) or found[0][0].endpoints
        if not endpoints:
            continue
        evidence: dict[Evidence, None] = {}
        for _, sentence in found[:3]:
            evidence[document.article.evidence(sentence.span)] = None
        first = found[0][1]
        yield Connection(
            evidence=tuple(evidence),
            confidence=0.9,
            rule="connection",
            section=document.article.passages[first.passage].section,
            themes=cues.themes_of(document.text(first.span)),
            line=entity,
            endpoints=tuple(dict.fromkeys(endpoints)),
            status=_status(document, entity, found),
        )


def _said(document: Document, entity: Entity, found: list[tuple[Line, Sentence]]) -> tuple[Entity, ...]:
    """The places that the text itself says a line joins."""
    for line, sentence in found:
        match = _CONNECTS.match(document.folded, line.span.end)
        if match:
            stop = re.compile(r"[,。;!?]").search(document.folded, match.end(), sentence.span.end)
            stretch = Span(match.end(), stop.start() if stop else sentence.span.end)
            mentions = [
                m for m in document.mentions_in(stretch) if m.entity.cls is EntityClass.PLACE and not m.nested
            ]
            starts = {m.span.start for m in mentions}
            ends = tuple(m.entity for m in mentions if m.span.end not in starts)  # 四川成都: the lower one
            if len(ends) > 1:
                return ends
    return ()


def _status(document: Document, entity: Entity, found: list[tuple[Line, Sentence]]) -> Status:
    """By the words nearest to the line: first in its own clause, then around it; a corridor runs."""
    if entity.cls is EntityClass.CORRIDOR:
        return Status.OPERATING
    text = document.folded
    for line, sentence in found:
        behind = _CLAUSE_END.search(text, line.span.end, sentence.span.end)
        own = Span(line.span.start, behind.start() if behind else sentence.span.end)
        near = Span(
            max(sentence.span.start, line.span.start - 30), min(sentence.span.end, line.span.end + 60)
        )
        for stretch in (own, near):
            if best := _nearest(text, line.span, stretch):
                return best
    return Status.BUILDING


def _nearest(text: str, line: Span, stretch: Span) -> Status | None:
    best: tuple[int, Status] | None = None
    for status, pattern in _CUES:
        for match in pattern.finditer(text, stretch.start, stretch.end):
            distance = max(line.start - match.end(), match.start() - line.end, 0)
            if best is None or distance < best[0]:
                best = (distance, status)
    return best[1] if best else None


_CLAUSE_END = re.compile(r"[,;。!?]")
