"""How far a line has come, by the words of its own clause: planned, building, upgrading or operating.

Words that belong to something else do not count: 改扩建 behind the name of a neighbour, 通车 that is still
expected (预计明年通车), 规划 inside a name (铁路网规划), what stands right before another line
(规划中的乙铁路).  A line to which another only joins (与丙高速相接) runs, unless the word right before it
tells otherwise.  建设 and 工程 tell only where nothing else does; what is said right before a list of lines
(已建成的甲高铁、乙高铁) holds for all of them.  Of a heading that is only a line's name tells what follows
(1．甲高铁。正在加快建设).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chuanyu.language.name import AND
from chuanyu.language.stretches import NUMERALS, begins, passed, within
from chuanyu.language.words import worded
from chuanyu.model import Document, EntityClass, Line, Sentence, Span, Status
from chuanyu.statements.classes import LINES

_UPGRADES = worded(r"{upgrades}")
_BUILDS = worded(r"{builds_on}|推进.{0,40}建设|(?<![圈区带廊心市省])建设中")
_BUILDS_PERHAPS = re.compile(r"(?<![圈区带廊心市省])建设(?!规划)")
# What is to be once it runs is told of a line that does not yet: 建成通车后,…只需十几分钟.
_ONCE = r"{runs}{completes}?(?:之?后|时)[^。;]{0,24}?(?:将|只需|预计|有望)"
_PLANS = worded(r"(?<![网通道])规划(?!纲要|》)|{plans}")
_RUNS = worded(r"{runs}|运行(?!试验)|列车(?!运行控制)|累计(?!完成)")
_CUES = (
    (Status.UPGRADING, _UPGRADES),
    (Status.BUILDING, _BUILDS),
    (Status.PLANNED, _PLANS),
    (Status.OPERATING, _RUNS),
)
_UPGRADED = ((Status.UPGRADING, _UPGRADES),)
_PERHAPS = ((Status.BUILDING, _BUILDS_PERHAPS), (Status.BUILDING, worded(_ONCE)))
# Work that is yet to begin: 下一步将开建甲高速.
_BEGINS = worded(r"{begins_work}")
# Behind one it opens what is to be then: 通车后, 建成投用后.
_THEN = worded(r"{completes}?(?:之?后|时)")
_NOT_YET = re.compile(
    r"(?:运营|通车)?(?:的?(?:最后)?倒计时|(?:的|基本)?条件|在即|进入倒计时)"
)  # 具备开通|条件
_ALREADY = worded(r"已经?{completes}?$")  # so what is promised beside it: 将与已建成|运营的乙铁路相接
_CLAUSE_END = re.compile(r"[,;。!?]")
# What may stand between a line and the word for its upgrading: 隆叙段, 重庆站至江津段, (北碚至铜梁段).
_SECTION = re.compile(r"[^,。;、!?]{0,14}?(?:段|复线|\))?的?$")
# Before and behind a line in a heading of names alone: 1.甲高铁、|乙高速公路|。
_HEADS_LINE = re.compile(rf"[^一-鿿]?[{NUMERALS}]{{0,3}}[^一-鿿]{{0,4}}(?:[^,;:]{{4,16}}、)?")
_HEADED_LINE = re.compile(r"(?:、[^,;:]{4,16})?。")
_NUMBER = r"(?:[GS]\d{1,4})?"  # of a road, before its name
# What stands right before a line and tells of it alone: 既有|甲铁路, 规划中的|乙高铁, 在建|丙高速.
_BEFORE_IT = (
    (Status.OPERATING, worded(rf"(?:既有|现有|已经?(?:建成|通车|开通|运营)(?:通车|运营)?)的?{_NUMBER}$")),
    (Status.BUILDING, worded(rf"(?:在建|正在(?:建设|修建|施工))的?{_NUMBER}$")),
    (Status.PLANNED, worded(rf"(?:规划|拟|待|计划)(?:待|拟|建设|修建|建|中)*的?{_NUMBER}$")),
)
_OF_ANOTHER = re.compile(r"(?:建设|待建|中)*的?")  # between such a word and the line that it tells of
_LISTED = re.compile(r"(?:[、和及与][^,。;、]{2,14}?)*[、和及与]")  # lines of one list, of which it tells all
_MODIFIER = 12  # characters in which that stands
_HEADS = ("路", "铁", "线", "速", "道")  # how a line ends that shares its head with none
_BEFORE, _BEHIND = 30, 60


def status(
    document: Document, found: Sequence[tuple[Line, Sentence]], ahead: Sequence[Span], runs: bool
) -> Status | None:
    """The status of a line by the words nearest to it: first in its own clause, then around it.

    None if no words tell.

    Args:
        document: the article.
        found: the places that name the line with their sentences.
        ahead: what is promised, in order: there 开工 is planned, and 建成 will be.
        runs: whether it ran before the article was written: what is begun near by is another's.
    """
    text = document.folded
    before = [_told_before(text, line) for line, _ in found]
    if early := next((b for b in before if b and b is not Status.OPERATING), None):
        return early
    found = [f for f, status_ in zip(found, before, strict=True) if not status_]  # 既有|甲铁路 may be widened
    if all(passed(text, line.span.start, line.span.end) for line, _ in found):
        new = any(text.endswith("新建", 0, line.span.start) for line, _ in found)
        return Status.BUILDING if new else Status.OPERATING
    told = (
        _nearest(document, line, stretch, words, ahead)
        for line, sentence in found
        for stretch in _stretches(text, line, sentence)
        for words in ((_UPGRADED,) if runs else (_CUES, _PERHAPS))
    )
    return next(filter(None, told), Status.OPERATING if runs else None)


def _told_before(text: str, line: Line) -> Status | None:
    """The status that the words right before a line tell of it alone."""
    low = max(0, line.span.start - _MODIFIER)
    words = (status_ for status_, told in _BEFORE_IT if told.search(text, low, line.span.start))
    return next(words, None)


def _stretches(text: str, line: Line, sentence: Sentence) -> tuple[Span, ...]:
    """Where the words on a line are looked for: in its clause, from its name on, then around it.

    Behind a heading of nothing but names they stand in the next sentence.
    """
    behind = _CLAUSE_END.search(text, line.span.end, sentence.span.end)
    own = Span(line.span.start, behind.start() if behind else sentence.span.end)
    start = max(sentence.span.start, line.span.start - _BEFORE)
    low = begins(text, line.span.start, ";", line.span.start - start)
    around = Span(low, min(sentence.span.end, line.span.end + _BEHIND))
    alone = _HEADS_LINE.fullmatch(text, sentence.span.start, line.span.start)
    if alone and _HEADED_LINE.fullmatch(text, line.span.end, sentence.span.end):
        return own, around, Span(sentence.span.end, min(len(text), line.span.end + _BEHIND))
    return own, around


_AHEAD = worded(r"(?<!已)(?:{ahead})[^,。;]{0,24}$")


def served(document: Document, found: Sequence[tuple[Line, Sentence]]) -> Status:
    """The status of a train, ship, flight or bus: it runs, unless its clause only plans it."""
    text = document.folded
    for line, sentence in found:
        at = line.span.start
        start = begins(text, at, ",;。:", at - sentence.span.start)
        if not _AHEAD.search(text, start, at):
            return Status.OPERATING
    return Status.PLANNED


def _nearest(
    document: Document,
    line: Line,
    stretch: Span,
    words: Sequence[tuple[Status, re.Pattern[str]]],
    ahead: Sequence[Span],
) -> Status | None:
    """The status by the word nearest to a line in a stretch; of two as near, by the one named first."""
    told: list[tuple[int, Status]] = []
    for status_, pattern in words:
        for match in pattern.finditer(document.folded, stretch.start, stretch.end):
            word = Span(*match.span())
            if status_ is Status.UPGRADING and not _own(document, line, word):
                continue
            if _of_another(document, line, word):
                continue
            if so_far := _as_of_now(document.folded, word, status_, within(word, ahead)):
                told.append((max(line.span.start - word.end, word.start - line.span.end, 0), so_far))
    return min(told, key=lambda t: t[0])[1] if told else None


def _of_another(document: Document, line: Line, word: Span) -> bool:
    """Whether a word tells of another line right behind it, which no list joins to this: 规划中的|乙铁路."""
    match = _OF_ANOTHER.match(document.folded, word.end)
    at = match.end() if match else word.end
    near = document.mentions_in(Span(at, at + _BEHIND))
    lines = (m for m in near if m.span.start == at and m.entity.cls in LINES and not m.nested)
    other = next(lines, None)
    if other is None or at >= line.span.start:
        return other is not None and at > line.span.start
    return not _LISTED.fullmatch(document.folded, other.span.end, line.span.start)


def _as_of_now(text: str, word: Span, status_: Status, promised: bool) -> Status | None:
    """The status that a word tells: what is promised to begin is planned, to run is being built.

    None if nothing: 通车|后,…; what counts down to its opening is still built.

    Args:
        text: the folded text.
        word: the word.
        status_: what it tells by itself.
        promised: whether it stands in what is promised.
    """
    if promised and _BEGINS.match(text, word.start, word.end):
        return Status.PLANNED
    if status_ is not Status.OPERATING:
        return status_
    if _THEN.match(text, word.end):
        return None
    promised |= _NOT_YET.match(text, word.end) is not None
    already = _ALREADY.search(text, max(0, word.start - _MODIFIER), word.start)
    return Status.BUILDING if promised and not already else status_


def _own(document: Document, line: Line, cue: Span) -> bool:
    """Whether the line itself is upgraded: the word is in its name, or a section alone stands between.

    It is said too of those that share their head with the line before it: 成渝|、渝遂高速公路改扩建.
    """
    text, end = document.folded, line.span.end
    shares = not text.endswith(_HEADS, line.span.start, end)
    behind = document.mentions_in(Span(end, cue.start)) if cue.start >= end else ()
    named = [m for m in behind if not m.nested or m.entity.cls is EntityClass.FACILITY]  # 丙站|改造工程
    while shares and named and named[0].entity.cls in LINES and text[end : named[0].span.start] in AND:
        end = named.pop(0).span.end
    if cue.start < end or not _SECTION.fullmatch(text, end, cue.start):
        return cue in line.span
    return all(m.entity.cls is EntityClass.PLACE for m in named)  # no 重庆西站|改造工程
