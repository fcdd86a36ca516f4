"""How far a line has come, by the words of its own clause: planned, building, upgrading or operating.

Words that belong to something else do not count: 改扩建 behind the name of a neighbour, 通车 that is still
expected (预计明年通车), 规划 inside a name (铁路网规划).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.model import Document, EntityClass, Line, MentionKind, Sentence, Span, Status
from chuanyu.statements.cues import worded

_UPGRADES = worded(r"{upgrades}")
_BUILDS = worded(r"{builds_on}|推进.{0,40}建设|建设(?!规划)")
_PLANS = worded(r"(?<![网通道])规划(?!纲要|》)|{plans}")
_RUNS = worded(r"{runs}|运行(?!试验)|列车(?!运行控制)|累计(?!完成)")
_CUES = (
    (Status.UPGRADING, _UPGRADES),
    (Status.BUILDING, _BUILDS),
    (Status.PLANNED, _PLANS),
    (Status.OPERATING, _RUNS),
)
# Before a word of running it says that the line does not run yet.
_EXPECTED = re.compile(r"(?:预计|力争|计划|将|有望|确保|争取|为.{0,12}|具备|实现|条件|待)[^,。;]{0,14}$")
# Behind one it opens what is to be then: 通车后, 建成投用后.
_THEN = re.compile(r"(?:投用|通车|运营|投产|投运)?(?:之?后|时)")
_CLAUSE_END = re.compile(r"[,;。!?]")
# What may stand between a line and the word for its upgrading: 隆叙段, 重庆站至江津段, (北碚至铜梁段).
_SECTION = re.compile(r"[^,。;、!?]{0,14}?(?:段|复线|\))?的?$")
_BEFORE, _BEHIND = 30, 60


def status(document: Document, found: Sequence[tuple[Line, Sentence]]) -> Status:
    """The status of a line by the words nearest to it: first in its own clause, then around it.

    Args:
        document: the article.
        found: the places that name the line with their sentences.
    """
    text = document.folded
    for line, sentence in found:
        behind = _CLAUSE_END.search(text, line.span.end, sentence.span.end)
        own = Span(line.span.start, behind.start() if behind else sentence.span.end)
        start = max(sentence.span.start, line.span.start - _BEFORE)
        near = Span(start, min(sentence.span.end, line.span.end + _BEHIND))
        for stretch in (own, near):
            if best := _nearest(document, line, stretch):
                return best
    return Status.BUILDING


def _nearest(document: Document, line: Line, stretch: Span) -> Status | None:
    best: tuple[int, int, Status] | None = None
    for rank, (status_, span) in enumerate(_told(document, line, stretch)):
        distance = max(line.span.start - span.end, span.start - line.span.end, 0)
        if best is None or (distance, rank) < best[:2]:
            best = (distance, rank, status_)
    return best[2] if best else None


def _told(document: Document, line: Line, stretch: Span) -> Iterator[tuple[Status, Span]]:
    """The words of status in a stretch that are said of the line."""
    text = document.folded
    for status_, pattern in _CUES:
        for match in pattern.finditer(text, stretch.start, stretch.end):
            span = Span(*match.span())
            if status_ is Status.UPGRADING and not _own(document, line, span):
                continue
            if status_ is Status.OPERATING:
                if _THEN.match(text, span.end):
                    continue
                if _EXPECTED.search(text, max(stretch.start, span.start - 18), span.start):
                    yield Status.BUILDING, span
                    continue
            yield status_, span


def _own(document: Document, line: Line, cue: Span) -> bool:
    """Whether the line itself is upgraded: nothing else is named between it and the word."""
    text = document.folded
    if cue.start < line.span.end:  # 扩能改造(达成铁路), or part of the name
        return cue.end == line.span.start or cue in line.span
    between = Span(line.span.end, cue.start)
    if not _SECTION.fullmatch(text[between.start : between.end]):
        return False
    return not any(
        m.kind is MentionKind.NAME and m.entity.cls is not EntityClass.PLACE and not m.nested
        for m in document.mentions_in(between)
    )
