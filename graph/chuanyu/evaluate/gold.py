"""The words of gold: what is right in one article, as people noted it down.

Frozen dataclasses, one for each kind; `required` is false for what is right but may be left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chuanyu.evaluate.text import FoldedText
from chuanyu.model import Approx, EntityClass, Part, Status


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A thing with a proper name; `accept` holds further names that count as the same."""

    name: str
    cls: EntityClass
    accept: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class GoldPost:
    """A person's post."""

    person: str
    role: str
    org: str
    accept_org: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two actors that do something together."""

    a: str
    b: str
    status: Status
    quote: str | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class GoldLine:
    """A line and the places that it joins; `accept_ends` are further ends that it may be given."""

    line: str
    ends: tuple[str, ...]
    status: Status
    accept_ends: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class GoldLocation:
    """A thing and the place where it lies."""

    thing: str
    place: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class GoldPart:
    """An actor's part in a thing."""

    actor: str
    thing: str
    role: Part
    required: bool = True


@dataclass(frozen=True, slots=True)
class GoldQuantity:
    """A figure as the gold has it, in whatever unit."""

    value: float
    unit: str
    approx: Approx | None = None


@dataclass(frozen=True, slots=True)
class GoldClause:
    """A commitment or an outcome; `by` are its actors, `accept` other defensible ones."""

    by: tuple[str, ...]
    quote: str
    accept: tuple[str, ...] = ()
    speaker: str | None = None
    due: str | None = None
    quantities: tuple[GoldQuantity, ...] = ()
    required: bool = True


@dataclass(frozen=True)
class Gold:
    """What is right in one article."""

    article: str
    title: str
    text: FoldedText
    file: Path
    entities: tuple[GoldEntity, ...] = ()
    holds_post: tuple[GoldPost, ...] = ()
    cooperation: tuple[GoldPair, ...] = ()
    connects: tuple[GoldLine, ...] = ()
    located_in: tuple[GoldLocation, ...] = ()
    takes_part: tuple[GoldPart, ...] = ()
    commitments: tuple[GoldClause, ...] = ()
    outcomes: tuple[GoldClause, ...] = ()
