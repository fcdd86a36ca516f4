"""Text of a passage → its sentences.

A sentence ends at 。！？ or an ellipsis, with the closing quotation mark or bracket behind it, or
at the passage's end.  Semicolons do not end it: what stands behind one has the same subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.model import Article, PassageKind, Span

_SENTENCE = re.compile(r"[^。!?！？…\n]*(?:[。!?！？…]+[”’」』)）]*|$|(?=\n))")
# What is never analysed: credits name authors, not actors; a repeated paragraph counts once.
NOISE = frozenset({PassageKind.BYLINE, PassageKind.REPEATED})
# No sentence of the genre is longer; text without full stops is cut at a comma, or blindly where
# there is none, so that what is done for each sentence stays bounded.
LONGEST = 1000
_CUT = re.compile(r"[,，;；、:：\s]")


def split(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of `text[start:end]`, without white space at their ends."""
    for match in _SENTENCE.finditer(text, start, end):
        for lo, hi in chunks(text, *match.span(), LONGEST):
            while lo < hi and text[lo].isspace():
                lo += 1
            while lo < hi and text[hi - 1].isspace():
                hi -= 1
            if lo < hi:
                yield Span(lo, hi)


def chunks(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long into stretches of at most `longest` characters, at commas if there are any."""
    while end - start > longest:
        cuts = [m.end() for m in _CUT.finditer(text, start + longest // 2, start + longest)]
        cut = cuts[-1] if cuts else start + longest
        yield start, cut
        start = cut
    yield start, end


def sentences(article: Article) -> Iterator[tuple[int, Span]]:
    """The sentences of an article that are analysed, each with the index of its passage."""
    for index, passage in enumerate(article.passages):
        if passage.kind not in NOISE:
            for span in split(article.analysed, passage.span.start, passage.span.end):
                yield index, span
