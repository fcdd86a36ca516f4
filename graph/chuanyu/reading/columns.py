"""Paragraphs that a newspaper's column broke in two, put together again.

A page set in columns leaves a paragraph, even a word, in two blocks (`重庆的发展进步` / `显，…`).  A
block is *open* when it cannot be the end of a paragraph, and then the next block goes on with it:

1. it ends in a comma or a word that needs another (和, 将, 对), or a bracket or quotation mark is
   still open that the next block closes;
2. the next block begins with what begins no sentence: a comma, a closing mark, 的;
3. it holds a whole sentence already, and ends without a full stop;
4. it is longer than most heads and holds a comma, or it says who speaks (`他说，`) or when what
   is done (`目前，…已…`), and the next
   block has a full stop: only after the report has begun, and if it is only long, where paragraphs
   are indented, not before an indented one.

A text that is wrapped throughout, so that most of its lines are as wide as the page and end without
a full stop, goes on after every such line.

A block never goes on with a head, a caption, a byline, a numbered item or a short line without a
full stop, so heads, lists and web pages with a paragraph a line stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from chuanyu.model import PassageKind
from chuanyu.reading.lines import PAUSE, is_final, number_style

SHORT = 30  # characters; heads are no longer
_LONG = 25  # characters; an open block of a column is no shorter,
_LONG_WITH_TWO = 20  # or, with two commas or more, no shorter than this
_NARROWEST = 24  # columns of a screen; a page that is wrapped is no narrower,
_WIDEST = 200  # characters; and no wider,
_RAGGED = 6  # its right edge no more ragged,
_FEW = 6  # and it has no fewer lines
_PAIRS = ("“”", "（）", "()", "《》", "「」", "‘’")
_OPENING = {pair[0]: pair for pair in _PAIRS}
_CLOSING = {pair[1]: pair for pair in _PAIRS}
_GOES_ON = PAUSE | frozenset("。；;！？”’）)》」的")
_NEEDS_MORE = frozenset("的和与及将把被对从并")
_SPEECH = re.compile(
    r"(?:说|表示|介绍|指出|强调|认为|透露|坦言)[，,]"
    r"|^[“]?(?:目前|日前|近日|如今|当天|同时|此外|其中|据悉|据了解|据介绍|下一步|接下来|今年|去年|近年来"
    r"|\d{1,2}月\d{1,2}日)[，,].*[将已正]"
)
_COMMA = PAUSE - {"、"}
_STOPS = frozenset("。；;")


@dataclass(slots=True)
class Block:
    """One or more lines that make a paragraph.

    Attributes:
        kind: BODY for whatever is no head, caption or byline; others are never joined.
        parts: the stretches of the text that it is made of.
        indented: whether its first line was.
        stops: whether it holds a full stop.
        pauses: how many commas it holds.
        length: the number of characters.
        speech: it says who says something, or when, as a sentence does and a head does not.
        open: how many of each pair of brackets and quotation marks are open.
    """

    kind: PassageKind
    parts: list[tuple[int, int]]
    indented: bool = False
    stops: bool = False
    pauses: int = 0
    length: int = 0
    speech: bool = False
    open: dict[str, int] = field(default_factory=dict)


def block(kind: PassageKind, text: str, start: int, end: int, indented: bool = False) -> Block:
    """A block of one line."""
    made = Block(kind, [(start, end)], indented, length=end - start)
    if kind is PassageKind.BODY:
        made.stops = any(c in _STOPS for c in text[start:end])
        made.pauses = sum(c in _COMMA for c in text[start:end])
        made.speech = bool(_SPEECH.search(text[start : min(end, start + 2 * SHORT)]))
        _count(made.open, text, start, end)
    return made


def _count(count: dict[str, int], text: str, start: int, end: int) -> None:
    for c in text[start:end]:
        if c in _OPENING:
            count[_OPENING[c]] = count.get(_OPENING[c], 0) + 1
        elif c in _CLOSING and count.get(_CLOSING[c], 0):
            count[_CLOSING[c]] -= 1


def join(text: str, blocks: list[Block]) -> list[Block]:
    """Put together the blocks that a column broke; order and all other blocks stay."""
    body = [b for b in blocks if b.kind is PassageKind.BODY]
    by_indent = sum(b.indented for b in body) * 2 > len(body)
    joined: list[Block] = []
    width = _page_width(text, body)
    begun = False
    for current in blocks:
        last = joined[-1] if joined else None
        if last and _belongs(text, last, current, begun, by_indent, width):
            last.parts += current.parts
            last.stops |= current.stops
            last.pauses += current.pauses
            last.length += current.length
            last.speech |= current.speech
            _count(last.open, text, *current.parts[0])
        else:
            joined.append(current)
        begun = begun or current.stops
    return joined


def _belongs(text: str, last: Block, current: Block, begun: bool, by_indent: bool, width: int) -> bool:
    if last.kind is not PassageKind.BODY or current.kind is not PassageKind.BODY:
        return False
    before, after = text[slice(*last.parts[-1])], text[slice(*current.parts[0])]
    if is_final(before) and not (before[-1] in ")）" and after[0] in PAUSE):
        return False
    if number_style(after) or after[0] in "【[":
        return False
    if width and _columns(text, last) > width - _RAGGED and not current.indented:
        return True
    if after[0] in _GOES_ON or _closes(last.open, after):
        return True
    if not current.stops and not current.pauses and len(after) <= SHORT:
        return False
    if before[-1] in PAUSE or before[-1] in _NEEDS_MORE:
        return True
    if number_style(before) and not last.stops:
        return False
    if last.stops and (last.length >= _LONG or not before.endswith(("”", "》"))):
        return True
    if last.speech and begun and current.stops:
        return True
    long = last.length >= (_LONG_WITH_TWO if last.pauses >= 2 else _LONG)
    if by_indent and current.indented:
        return False
    return long and begun and last.pauses > 0 and current.stops


def _page_width(text: str, body: list[Block]) -> int:
    """The width at which a text is wrapped, in columns of the screen; 0 if it is not."""
    widths = [_columns(text, b) for b in body]
    common = Counter(w for w in widths if w >= _NARROWEST).most_common(_RAGGED)
    if len(widths) < _FEW or not common:
        return 0
    width = max(w for w, count in common if count * 2 >= common[0][1])
    full = [b for b, w in zip(body, widths, strict=True) if width - _RAGGED < w <= width]
    open_ends = sum(not is_final(text[slice(*b.parts[0])]) for b in full)
    return width if len(full) * 2 >= len(widths) and open_ends * 3 >= len(full) * 2 else 0


def _columns(text: str, piece: Block) -> int:
    """The width on a screen of a block's last line, with all that stands before it in that line."""
    start, end = piece.parts[-1]
    nearest = max(0, start - _WIDEST)
    line = text[max(nearest, text.rfind("\n", nearest, start) + 1) : end]
    return sum(1 if c < "\x7f" else 2 for c in line)


def _closes(count: dict[str, int], after: str) -> bool:
    """Whether the first mark of an open pair that follows is the closing one."""
    for c in after:
        if count.get(_OPENING.get(c, ""), 0):
            return False
        if count.get(_CLOSING.get(c, ""), 0):
            return True
    return False
