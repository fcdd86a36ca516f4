"""A sentence → its pieces: what stands between commas, colons and semicolons.

Brackets, titles of documents, short quotations and figures (1,200; 6:4) are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.model import Span

_CUTS = ",;:。!?…\n"
_PAIRS = {"(": ")", "《": "》"}
_CLOSERS = {"”": "“", ")": "("}
# A quotation longer than this is speech, and cut like any other text.
_QUOTATION = 60
_CUT = re.compile(r"[,。;:!?]")
_SPOKEN = re.compile(r"[。;:!?]")


def pieces(text: str, sentence: Span) -> Iterator[Span]:
    """The pieces of a sentence of folded text, in order, without the marks between them."""
    start = at = sentence.start
    closing: list[str] = []
    while at < sentence.end:
        char = text[at]
        if closing and char == closing[-1]:
            closing.pop()
        elif char in _PAIRS:
            closing.append(_PAIRS[char])
        elif char == "“":
            close = text.find("”", at, min(sentence.end, at + _QUOTATION))
            if close > 0 and not (_SPOKEN if _is_title(text, at, sentence) else _CUT).search(text, at, close):
                at = close
        elif char in _CUTS and not closing and not _in_figure(text, at):
            if at > start:
                yield Span(start, at)
            start = at + 1
        at += 1
    if start < sentence.end:
        yield Span(start, sentence.end)


def _is_title(text: str, at: int, sentence: Span) -> bool:
    """Whether a quotation stands amid a clause, so that a comma in it cuts nothing: 打造了“甲,乙”专场."""
    return at > sentence.start and text[at - 1] not in ",:;。!?“”说"


def _in_figure(text: str, at: int) -> bool:
    return text[at] in ",:" and text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit()


def without_closers(text: str, span: Span) -> Span:
    """A piece without spaces and without quotation marks and brackets at its end that it did not open."""
    end = span.end
    while end > span.start and (char := text[end - 1]) in " ”“’)】":
        stretch = text[span.start : end]
        if char in _CLOSERS and stretch.count(char) <= stretch.count(_CLOSERS[char]):
            break
        end -= 1
    return Span(span.start, end)
