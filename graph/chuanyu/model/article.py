"""An article as it is read, and the quotes that lead back into it.

Two texts, two kinds of offset.  The *stored* text is the body of the file as the graph keeps it;
every `Evidence` points into it.  The *analysed* text is what the rules read: the stored text
without the noise of the page (captions' credits, words broken by a column, repeated paragraphs).
`Article.offsets` leads from each character of the analysed text back to the stored one.  Offsets
count Unicode code points; ends are exclusive.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, `start` inclusive, `end` exclusive, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class PassageKind(StrEnum):
    """What a stretch of an article is."""

    TITLE = "title"
    BODY = "body"
    HEAD = "head"  # 【任务书:…】, 共抓产业协作“一条链”
    CAPTION = "caption"  # 5月27日,长城汽车…。 记者 龙帆 摄
    BYLINE = "byline"  # □本报记者 陈国栋 夏元
    CONTINUED = "continued"  # a piece continued from another page: (上接1版)…
    REPEATED = "repeated"  # a paragraph that stands above already


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of the analysed text.

    `span` counts in the analysed text.  `section` is the task head under which it stands
    (`协同打造现代产业体系`), `title` the nearest plain head above it.
    """

    kind: PassageKind
    span: Span
    section: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A verbatim quote: `exact == article.text[start:end]`, with some context on both sides."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read from its file.

    Attributes:
        id: from the front matter, else the file's stem.
        text: the stored text, into which evidence points.
        analysed: the text that is analysed; a passage a line.
        offsets: for each character of `analysed` its place in `text`.
        passages: the paragraphs of `analysed` in order, noise included and marked.
        presumed: where there is no date, the day from which the text counts, if it says which year this is.
        unknown: fields of the front matter that mean nothing, each with its line in the file.
    """

    id: str
    title: str
    text: str
    analysed: str
    offsets: tuple[int, ...]
    passages: tuple[Passage, ...]
    source: str | None = None
    date: dt.date | None = None
    event_date: dt.date | None = None
    path: str | None = None
    presumed: dt.date | None = None
    unknown: tuple[tuple[str, int], ...] = ()

    @property
    def today(self) -> dt.date | None:
        """The day from which 今年 and 明天 are counted: the date, else what the text lets one presume."""
        return self.date or self.presumed

    def stored(self, span: Span) -> Span:
        """Lead a non-empty stretch of the analysed text back to the stored text."""
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def evidence(self, span: Span, context: int = 24) -> Evidence:
        """The quote at a stretch of the analysed text, verbatim from the stored text."""
        start, end = (at := self.stored(span)).start, at.end
        return Evidence(
            start,
            end,
            self.text[start:end],
            self.text[max(0, start - context) : start],
            self.text[end : end + context],
        )
