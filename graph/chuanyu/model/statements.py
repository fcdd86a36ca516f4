"""What an article states: one class a kind of fact, each fact with the sentences that it rests on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from chuanyu.model.article import Article, Evidence
from chuanyu.model.document import Entity, Mention


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


ASSUMED: Final = "connection-assumed"
"""The rule of a connection whose status no sentence tells."""


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


STATEMENT_KINDS: Final = tuple(
    kind.__name__
    for kind in (PostHolding, Cooperation, Commitment, Outcome, Connection, Location, Participation)
)
"""The names of the kinds, which are the local names of the ontology."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article gives: the value that is written as RDF.

    `mentions` holds the mentions that count as naming their entity, each once per place in the text.
    """

    article: Article
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
