"""The words of the whole program: what an article is, what is found in it, and what it states.

Frozen dataclasses and enumerations only: no I/O, no spaCy, no rdflib.  A fact travels
`Article` → `Document` → `Reading` → RDF dataset → store → answer.

Two texts, two kinds of offset.  The *stored* text is the body of the file as the graph keeps it;
every `Evidence` points into it.  The *analysed* text is what the rules read: the stored text
without the noise of the page (captions' credits, words broken by a column, repeated paragraphs).
`Article.offsets` leads from each character of the analysed text back to the stored one.  Offsets
count Unicode code points; ends are exclusive.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property


class EntityClass(StrEnum):
    """The seventeen classes of things with a proper name; the values are the local names of the ontology."""

    PERSON = "Person"
    PARTY_BODY = "PartyBody"
    GOVERNMENT_BODY = "GovernmentBody"
    ENTERPRISE = "Enterprise"
    EDUCATION = "EducationalInstitution"
    RESEARCH = "ResearchInstitute"
    ALLIANCE = "Alliance"
    PLACE = "Place"
    PARK = "Park"
    FACILITY = "Facility"
    RAIL_LINE = "RailLine"
    ROAD = "Road"
    CORRIDOR = "Corridor"
    DOCUMENT = "Document"
    MECHANISM = "Mechanism"
    EVENT = "Event"
    PROJECT = "Project"


class Status(StrEnum):
    """How far a cooperation or a line has come; the values are the local names of the ontology."""

    PLANNED = "planned"
    BUILDING = "building"
    UPGRADING = "upgrading"
    OPERATING = "operating"
    ONGOING = "ongoing"
    DONE = "done"


class Part(StrEnum):
    """What an actor does in a thing; the values are the local names of the ontology."""

    SIGNS = "signs"
    BUILDS = "builds"
    FOUNDS = "founds"
    JOINS = "joins"
    HOSTS = "hosts"
    FUNDS = "funds"
    OPERATES = "operates"


class Approx(StrEnum):
    """How a figure is inexact; the values are the local names of the ontology."""

    MORE_THAN = "moreThan"
    ABOUT = "about"
    NEARLY = "nearly"
    LESS_THAN = "lessThan"


class PassageKind(StrEnum):
    """What a stretch of an article is."""

    TITLE = "title"
    BODY = "body"
    HEAD = "head"  # 【任务书:…】, 共抓产业协作“一条链”
    CAPTION = "caption"  # 5月27日,长城汽车…。 记者 龙帆 摄
    BYLINE = "byline"  # □本报记者 陈国栋 夏元
    CONTINUED = "continued"  # a piece continued from another page: (上接1版)…
    REPEATED = "repeated"  # a paragraph that stands above already


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


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A verbatim quote: `exact == article.text[start:end]`, with some context on both sides."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A thing with a proper name, as far as one article tells it.

    Attributes:
        cls: one of the seventeen classes.
        name: the canonical full name.
        code: the six-digit division code of a place that has one (GB/T 2260).
        scope: what tells a person from a namesake: the name of the body of the first post that
            the article gives, else the article's id.  Empty for all other classes.
    """

    cls: EntityClass
    name: str
    code: str | None = None
    scope: str = ""


class MentionKind(StrEnum):
    """How a stretch of text stands for entities."""

    NAME = "name"  # it names one: 永川, 市交通局
    REFERENCE = "reference"  # it refers back: 双方, 两地, 该区, 他


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the analysed text that stands for one entity, or, collectively, for several.

    Attributes:
        source: what found it: `gazetteer`, `grammar`, `model` or `reference`.
        reason: why it stands for what it does (`市 in a Chongqing paper`), empty where it says so itself.
        nested: it lies inside a longer name (永川 in 永川大数据产业园).
    """

    span: Span
    text: str
    entities: tuple[Entity, ...]
    kind: MentionKind = MentionKind.NAME
    source: str = "gazetteer"
    reason: str = ""
    nested: bool = False

    @property
    def entity(self) -> Entity:
        """The one entity of a name; of a collective reference the first."""
        return self.entities[0]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the language model cuts it, with its part of speech (LAC's tag set)."""

    span: Span
    tag: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the analysed text with what it stands under and who says it.

    Attributes:
        passage: index into `Article.passages`.
        speaker: who says it: a person or a body; absent in the paper's own voice.
        spoken_for: the actors for whom the speaker speaks (永川区 for its party secretary).
        told: where the paper's own words end that stand before the speaker is named (大桥已合龙,市长说,…).
    """

    span: Span
    passage: int
    speaker: Entity | None = None
    spoken_for: tuple[Entity, ...] = ()
    told: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A person's post as the text puts it: 四川省大数据中心 + 主任 + 顾红松.

    `span` covers body, role and person: what a reader needs to see to believe it.
    """

    person: Entity
    role: str
    organization: Entity
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """A line that the text or the gazetteer opens into its endpoints; `span` is where it is named."""

    entity: Entity
    endpoints: tuple[Entity, ...]
    span: Span


@dataclass(frozen=True)
class Document:
    """An article with all that the language room found: what the rules of the statements read.

    `folded` is the analysed text with one width of punctuation, character for character; sentences
    and mentions are in the order of the text, the longer of two mentions that start together first.
    """

    article: Article
    folded: str
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    posts: tuple[Post, ...] = ()
    lines: tuple[Line, ...] = ()

    def text(self, span: Span) -> str:
        """The folded text of a stretch."""
        return self.folded[span.start : span.end]

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """The mentions that lie wholly within a stretch, in order."""
        first = bisect_left(self._mention_starts, span.start)
        last = bisect_left(self._mention_starts, span.end, first)
        return (m for m in self.mentions[first:last] if m.span.end <= span.end)

    def mentions_before(self, at: int) -> Iterator[Mention]:
        """The mentions that end at or before a place, the last first."""
        last = bisect_left(self._mention_starts, at)
        return (m for index in range(last - 1, -1, -1) if (m := self.mentions[index]).span.end <= at)

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence that holds a stretch."""
        index = bisect_right(self._sentence_starts, span.start) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and span in found.span else None

    @cached_property
    def organizations(self) -> dict[Entity, Entity]:
        """For each person with a post the body of the post that the text names last."""
        return {post.person: post.organization for post in self.posts}

    def body_of(self, person: Entity, at: int) -> Entity | None:
        """The body of the post of a person that stands last before a place, else of the first post."""
        held = self._posts_of.get(person, [])
        before = [post for post in held if post.span.end <= at]
        return (before[-1] if before else held[0]).organization if held else None

    @cached_property
    def _posts_of(self) -> dict[Entity, list[Post]]:
        found: dict[Entity, list[Post]] = {}
        for post in self.posts:
            found.setdefault(post.person, []).append(post)
        return found

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [m.span.start for m in self.mentions]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.span.start for s in self.sentences]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A date or a stretch of time.

    Attributes:
        start, end: first and last day; equal for a day.
        label: the text's words: 今年6月, “十四五”时期.
    """

    start: dt.date
    end: dt.date
    label: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in its base unit: 50亿元 is 5000000000 元.

    A range has `minimum` and `maximum` in place of `value`.
    """

    unit: str
    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    approx: Approx | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A fact with the sentences that it rests on.

    Attributes:
        evidence: one or more verbatim quotes.
        confidence: 0 to 1, how often a statement found in this way is right.
        rule: which rule found it, for `explain` and for calibration.
        when: when it happens, happened or holds.
        section: the head under which it stands.
        themes: local names of concepts of the theme scheme in the ontology.
    """

    evidence: tuple[Evidence, ...]
    confidence: float
    rule: str
    when: Period | None = None
    section: str | None = None
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHolding(Statement):
    """A person holds a post: `role` as in the text, without the body."""

    person: Entity
    role: str
    organization: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Cooperation(Statement):
    """Two or more actors do, did or will do something together."""

    parties: tuple[Entity, ...]
    topics: tuple[str, ...] = ()
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Statement):
    """Actors say, or are said, to be going to do something."""

    actors: tuple[Entity, ...]
    speaker: Entity | None = None
    due: Period | None = None
    concerns: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Statement):
    """Actors have done something, or it has come about."""

    actors: tuple[Entity, ...]
    speaker: Entity | None = None
    concerns: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection(Statement):
    """A line and the places that it joins."""

    line: Entity
    endpoints: tuple[Entity, ...]
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Statement):
    """A thing lies in a place."""

    thing: Entity
    place: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Statement):
    """An actor has a part in a thing."""

    actor: Entity
    thing: Entity
    part: Part


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article gives: the value that is written as RDF.

    `mentions` holds the mentions that count as naming their entity, each once per place in the text.
    """

    article: Article
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
