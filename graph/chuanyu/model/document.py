"""What the language room finds in an article: the things that are named, where, and in whose sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, total_ordering

from chuanyu.model.article import Article, Span


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


@total_ordering
@dataclass(frozen=True, slots=True)
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

    def __lt__(self, other: Entity) -> bool:
        """By class and name, then by what tells one from a namesake; a place without a code goes first."""
        mine, others = ((e.cls, e.name, e.code or "", e.scope) for e in (self, other))
        return mine < others


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
