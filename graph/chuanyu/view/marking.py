"""`Document` and `Reading` → each passage cut where a mention or a quote begins or ends.

What a page needs to draw an article.  Mentions count in the analysed text, quotes in the stored one;
here both come to stand in the analysed text, the one that reads without the breaks of columns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from chuanyu.model import Article, Document, Evidence, Mention, Passage, Reading, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage that is the same in all respects.

    Attributes:
        mentions: those that cover it, outermost first, each the group of mentions at one span.
        statements: places in `Reading.statements` of those whose quotes cover it.
        broken: the stored text breaks in front of it (a column, a page) and goes on here.
        begins: the statements whose first quote begins here.
    """

    text: str
    mentions: tuple[tuple[Mention, ...], ...]
    statements: tuple[int, ...]
    broken: bool
    begins: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage with its pieces, and the statements whose first quote begins in it, in that order."""

    passage: Passage
    pieces: tuple[Piece, ...]
    statements: tuple[int, ...]


def mark(document: Document, reading: Reading) -> tuple[tuple[Marked, ...], tuple[int, ...]]:
    """Cut the passages of an article.

    Args:
        document: an article with what the language room found.
        reading: what the same article states.

    Returns:
        The passages in order, and the statements none of whose quotes lies in a passage.
    """
    article = document.article
    groups = _groups([*document.mentions, *reading.mentions])
    quotes = _quotes(article, [s.evidence for s in reading.statements])
    first = {number: min(spans).start for number, spans in quotes.items() if spans}
    quoted: dict[Span, list[int]] = defaultdict(list)
    for number, spans in quotes.items():
        for span in spans:
            quoted[span].append(number)
    named, said = _by_passage(article, groups), _by_passage(article, quoted)
    begins = defaultdict(list)
    for number, start in sorted(first.items(), key=lambda item: (item[1], item[0])):
        begins[start].append(number)
    marked = []
    for index, passage in enumerate(article.passages):
        mentions = [(span, groups[span]) for span in named[index]]
        statements = [(span, tuple(quoted[span])) for span in said[index]]
        pieces = tuple(_pieces(article, passage.span, mentions, statements, begins))
        marked.append(Marked(passage, pieces, tuple(n for piece in pieces for n in piece.begins)))
    return tuple(marked), tuple(n for n, spans in quotes.items() if not spans)


def _quotes(article: Article, evidence: Iterable[tuple[Evidence, ...]]) -> dict[int, list[Span]]:
    at = {article.offsets[i]: i for p in article.passages for i in range(p.span.start, p.span.end)}
    return {
        number: [span for quote in quotes if (span := _place(at, quote))]
        for number, quotes in enumerate(evidence)
    }


def _place(at: Mapping[int, int], quote: Evidence) -> Span | None:
    start, end = at.get(quote.start), at.get(quote.end - 1)
    if start is None or end is None or end < start:
        # Its edges are white space, which is not analysed.
        inside = [at[place] for place in range(quote.start, quote.end) if place in at]
        return Span(min(inside), max(inside) + 1) if inside else None
    return Span(start, end + 1)


def _groups(mentions: Iterable[Mention]) -> dict[Span, tuple[Mention, ...]]:
    """The mentions by where they stand, each once; the longest name that begins at a place first."""
    found: dict[Span, dict[Mention, None]] = defaultdict(dict)
    for mention in mentions:
        if len(mention.span) > 0:
            found[mention.span][mention] = None
    return {span: tuple(found[span]) for span in sorted(found, key=lambda s: (s.start, -s.end))}


def _by_passage(article: Article, spans: Iterable[Span]) -> dict[int, list[Span]]:
    """The spans by the passages that they touch."""
    starts = [p.span.start for p in article.passages]
    found: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        index = max(0, bisect_right(starts, span.start) - 1)
        while index < len(starts) and starts[index] < span.end:
            if article.passages[index].span.overlaps(span):
                found[index].append(span)
            index += 1
    return found


def _pieces(
    article: Article,
    whole: Span,
    mentions: list[tuple[Span, tuple[Mention, ...]]],
    quotes: list[tuple[Span, tuple[int, ...]]],
    begins: Mapping[int, list[int]],
) -> Iterator[Piece]:
    offsets = article.offsets
    breaks = {i for i in range(whole.start + 1, whole.end) if offsets[i] != offsets[i - 1] + 1}
    edges = {e for span, _ in (*mentions, *quotes) for e in (span.start, span.end)}
    cuts = sorted({whole.start, whole.end, *breaks, *(e for e in edges if whole.start < e < whole.end)})
    waiting_mentions, waiting_quotes = list(reversed(mentions)), sorted(quotes, reverse=True)
    open_mentions: list[tuple[Span, tuple[Mention, ...]]] = []
    open_quotes: list[tuple[Span, tuple[int, ...]]] = []
    for start, end in pairwise(cuts):
        while waiting_mentions and waiting_mentions[-1][0].start <= start:
            open_mentions.append(waiting_mentions.pop())
        while waiting_quotes and waiting_quotes[-1][0].start <= start:
            open_quotes.append(waiting_quotes.pop())
        open_mentions = [m for m in open_mentions if m[0].end > start]
        open_quotes = [q for q in open_quotes if q[0].end > start]
        yield Piece(
            article.analysed[start:end],
            tuple(group for _, group in open_mentions),
            tuple(sorted({n for _, numbers in open_quotes for n in numbers})),
            start in breaks,
            tuple(begins.get(start, ())),
        )
