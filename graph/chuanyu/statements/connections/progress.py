"""How far a line has come, by the words of its own clause: planned, building, upgrading or operating.

Words that belong to something else do not count: 改扩建 behind the name of a neighbour, 通车 that is still
expected (预计明年通车), 规划 inside a name (铁路网规划).  建设 and 工程 tell only where nothing else does;
what is said right before a list of lines (已建成的甲高铁、乙高铁) holds for all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from chuanyu.language.words import worded
from chuanyu.model import Document, EntityClass, Line, MentionKind, Sentence, Span, Status
from chuanyu.statements.classes import ROUTES

_UPGRADES = worded(r"{upgrades}")
_BUILDS = worded(r"{builds_on}|推进.{0,40}建设|(?<![圈区带廊心市省])建设中")
_BUILDS_PERHAPS = worded(r"{works_on}(?!量)|(?<![圈区带廊心市省])建设(?!规划)")
# What is to be once it runs is told of a line that does not yet: 建成通车后,…只需十几分钟.
_ONCE = r"{runs}{completes}?(?:之?后|时)[^。;]{0,24}?(?:将|可(?!见)|只需|预计|有望)"
_PLANS = worded(r"(?<![网通道])规划(?!纲要|》)|{plans}")
_COMPLETES = worded(r"{completes}")
_RUNS = worded(r"{runs}|运行(?!试验)|列车(?!运行控制)|累计(?!完成)")
_CUES = (
    (Status.UPGRADING, _UPGRADES),
    (Status.BUILDING, _BUILDS),
    (Status.PLANNED, _PLANS),
    (Status.OPERATING, _RUNS),
)
_UPGRADED = ((Status.UPGRADING, _UPGRADES),)
_PERHAPS = ((Status.BUILDING, _BUILDS_PERHAPS), (Status.BUILDING, worded(_ONCE)))
# Before a list of lines: 与已建成运营的甲高铁、乙高铁和在建的丙高铁; 沿既有的甲高速.
_LED_RUNS = r"(?P<runs>已经?{completes}[^,。;]{0,6}?|既有|原有|现有)"
_LED_BUILDS = r"(?P<builds>在建|正在建设)"
_LED_PLANS = r"(?P<plans>规划|拟建|谋划)"
_LED = worded(rf"(?:{_LED_RUNS}|{_LED_BUILDS}|{_LED_PLANS})中?的?(?P<list>[^,。;的]{{0,40}})$")
# Work that is yet to begin: 年内开建甲高速, 四季度开工建设乙快速路.
_BEGINS = worded(r"{begins_work}")
_LATER = worded(r"(?:{expects}|{ahead}|年底|[上下]半年)[^,。;]{0,10}$")
# A line by which others go, or that they cross, runs where nothing else is told.
_PASSED = re.compile(r"[沿跨接经走上从由](?:既有的?)?(?:[A-Z]\d{1,4})?$")
# Before a word of running it says that the line does not run yet.
_EXPECTED = worded(r"(?:{expects}|{not_yet}|为.{0,12})[^,。;]{0,14}$")
# Behind one it opens what is to be then: 通车后, 建成投用后.
_THEN = worded(r"{completes}?(?:之?后|时)")
_CLAUSE_END = re.compile(r"[,;。!?]")
# What may stand between a line and the word for its upgrading: 隆叙段, 重庆站至江津段, (北碚至铜梁段).
_SECTION = re.compile(r"[^,。;、!?]{0,14}?(?:段|复线|\))?的?$")
_BEFORE, _BEHIND = 30, 60
_LONGEST = 40  # characters of the name of a line
_TO_BEGIN, _TO_RUN = 14, 18  # characters before a word that say that it is to come


def status(
    document: Document, found: Sequence[tuple[Line, Sentence]], ahead: Sequence[Span], runs: bool
) -> Status:
    """The status of a line by the words nearest to it: first in its own clause, then around it.

    Args:
        document: the article.
        found: the places that name the line with their sentences.
        ahead: what is promised, in order: there 开工 is planned, and 建成 will be.
        runs: whether it ran before the article was written: what is begun near by is another's.
    """
    text = document.folded
    for line, sentence in found:
        behind = _CLAUSE_END.search(text, line.span.end, sentence.span.end)
        start = max(sentence.span.start, line.span.start - _BEFORE)
        if led := _led(document, line, start):
            return led
        own = Span(line.span.start, behind.start() if behind else sentence.span.end)
        low = max(start, text.rfind(";", start, line.span.start) + 1)
        near = Span(low, min(sentence.span.end, line.span.end + _BEHIND))
        for stretch in (own, near):
            for told in (_UPGRADED,) if runs else (_CUES, _PERHAPS):
                if best := _nearest(document, line, stretch, told, ahead):
                    return best
        if _PASSED.search(text, start, line.span.start):
            return Status.OPERATING
    return Status.OPERATING if runs else Status.BUILDING


_AHEAD = worded(r"(?<!已)(?:{ahead})[^,。;]{0,24}$")


def served(document: Document, found: Sequence[tuple[Line, Sentence]]) -> Status:
    """The status of a train, ship, flight or bus: it runs, unless its clause only plans it."""
    text = document.folded
    for line, sentence in found:
        before = max(text.rfind(mark, sentence.span.start, line.span.start) for mark in ",;。:") + 1
        stretch = text[max(before, sentence.span.start) : line.span.start]
        if not _AHEAD.search(stretch):
            return Status.OPERATING
    return Status.PLANNED


def _led(document: Document, line: Line, start: int) -> Status | None:
    """The status that stands before a list of lines, this one among them."""
    if not (led := _LED.search(document.folded, start, line.span.start)):
        return None
    at = led.start("list")
    others = [m.span for m in document.mentions_in(Span(at, line.span.start)) if not m.nested]
    left = "".join(
        document.folded[i]
        for i in range(at, line.span.start)
        if not any(s.start <= i < s.end for s in others)
    )
    if left.strip("、和与及等以至"):
        return None
    return Status.OPERATING if led["runs"] else Status.BUILDING if led["builds"] else Status.PLANNED


_Words = Sequence[tuple[Status, re.Pattern[str]]]


def _nearest(
    document: Document, line: Line, stretch: Span, words: _Words, ahead: Sequence[Span]
) -> Status | None:
    """The status by the word nearest to a line in a stretch; of two as near, by the one named first."""

    def distance(told: tuple[Status, Span]) -> int:
        return max(line.span.start - told[1].end, told[1].start - line.span.end, 0)

    nearest = min(_told(document, line, stretch, words, ahead), key=distance, default=None)
    return nearest[0] if nearest else None


def _told(
    document: Document, line: Line, stretch: Span, words: _Words, ahead: Sequence[Span]
) -> Iterator[tuple[Status, Span]]:
    """The words of status in a stretch that are said of the line, with what each tells."""
    for status_, pattern in words:
        for match in pattern.finditer(document.folded, stretch.start, stretch.end):
            word = Span(*match.span())
            if not _said_of(document, line, word, status_):
                continue
            if told := _as_of_now(document.folded, word, status_, stretch.start, _within(ahead, word)):
                yield told, word


def _said_of(document: Document, line: Line, word: Span, status_: Status) -> bool:
    """Whether a word of a status is said of the line, and not of another or within its name."""
    if status_ is Status.UPGRADING:
        if not _own(document, line, word):
            return False
    elif word in line.span:
        return False  # 货运 in the name of a railway for goods
    return word.start < line.span.end or not _of_another(document, line, word.end)


def _as_of_now(text: str, word: Span, status_: Status, low: int, promised: bool) -> Status | None:
    """The status that a word tells where it may be of what is to come: 年内|开工 is planned; None if nothing.

    Args:
        text: the folded text.
        word: the word.
        status_: what it tells by itself.
        low: where the stretch starts that it stands in.
        promised: whether it stands in what is promised.
    """
    if status_ is Status.BUILDING and _BEGINS.fullmatch(text, word.start, word.end):
        later = promised or _LATER.search(text, max(0, word.start - _TO_BEGIN), word.start)
        return Status.PLANNED if later else status_
    if status_ is not Status.OPERATING:
        return status_
    if _THEN.match(text, word.end):
        return None
    if promised:
        return Status.BUILDING if _COMPLETES.fullmatch(text, word.start, word.end) else None
    expected = _EXPECTED.search(text, max(low, word.start - _TO_RUN), word.start)
    return Status.BUILDING if expected else status_


def _within(stretches: Sequence[Span], span: Span) -> bool:
    """Whether one of the stretches, in order, holds a word."""
    index = bisect_right(stretches, span.start, key=lambda s: s.start) - 1
    return index >= 0 and span in stretches[index]


def _of_another(document: Document, line: Line, at: int) -> bool:
    """Whether a word behind a line is said of the line that follows it: 与已开通运营的|乙高铁相接."""
    at += document.folded.startswith("的", at)
    return any(
        m.span.start == at and m.entity.cls in ROUTES and m.entity != line.entity
        for m in document.mentions_in(Span(at, at + _LONGEST))
    )


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
