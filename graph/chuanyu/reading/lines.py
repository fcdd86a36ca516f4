"""Lines of a text, and what punctuation says about a line: whether it ends, pauses or breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FINAL = frozenset("。！？!?…；;：:")
_CLOSING_QUOTES = "”’\"'》〉」』"
_BRACKETS = frozenset("）)】］]")
PAUSE = frozenset("，,、")
_BREAKS = re.compile("[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANK = frozenset("\ufeff\u200b\u200c\u200d\u2060")
_ENTITY = "&nbsp;"
_CLAUSE = re.compile(r"(?:说|表示)(?:$|[，,])|^(?:到|至|截至)?\d{2,4}年[^，,]{0,5}[，,]|^截至")
NUMBER = re.compile(
    r"(?P<cn>[一二三四五六七八九十百]{1,3}、)|(?P<part>第[一二三四五六七八九十百]{1,3}[章节条部分篇])|(?P<ordinal>[一二三四五六七八九十]是)"
    r"|(?P<bracket>[（(][一二三四五六七八九十]{1,3}[)）])|(?P<digit>\d{1,3}(?:[、．)）]|\.(?!\d)))|(?P<inner>[（(]\d{1,3}[)）])"
    r"|(?P<circle>[①-⑳])|(?P<bullet>[●•·■◆★▲✓✔→▪-](?!-))"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space at its ends.

    Attributes:
        start, end: its place in the text.
        indented: it began with white space, as the first line of a paragraph does.
    """

    start: int
    end: int
    indented: bool = False


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that hold something, in order."""
    at = 0
    for match in _BREAKS.finditer(text):
        if line := trimmed(text, at, match.start()):
            yield line
        at = match.end()
    if line := trimmed(text, at, len(text)):
        yield line


def trimmed(text: str, start: int, end: int) -> Line | None:
    """A stretch without white space, zero-width characters and `&nbsp;` at its ends, if anything is left."""
    first = start
    while start < end:
        if text[start].isspace() or text[start] in _BLANK:
            start += 1
        elif text.startswith(_ENTITY, start, end):
            start += len(_ENTITY)
        else:
            break
    while start < end:
        if text[end - 1].isspace() or text[end - 1] in _BLANK:
            end -= 1
        elif text.endswith(_ENTITY, start, end):
            end -= len(_ENTITY)
        else:
            break
    return Line(start, end, start > first) if start < end else None


def folded(text: str) -> str:
    """A text without any white space, for comparing."""
    return "".join(text.split())


def is_final(text: str) -> bool:
    """Whether a line ends a sentence; closing quotation marks after the full stop do not matter."""
    bare = text[-12:].rstrip(_CLOSING_QUOTES)
    return bool(bare) and (bare[-1] in FINAL or (bare[-1] in _BRACKETS))


def is_clause(text: str) -> bool:
    """Whether a line without a full stop speaks like a sentence: two commas, who says it, by when."""
    return sum(c in "，," for c in text) > 1 or bool(_CLAUSE.search(text))


def number_style(text: str) -> str | None:
    """How a line is numbered: `一、`, `（一）`, `1.`, `①`, a bullet; None where it is not."""
    match = NUMBER.match(text)
    return match.lastgroup if match else None
