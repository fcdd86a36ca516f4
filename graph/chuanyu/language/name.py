"""What each rule for names gives: a stretch of text with what it may name; and a trail of them.

“The park named last”, “the person who spoke before” are asked for at every place of an article; a
bisection answers without going through all names again, so that reading stays linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from chuanyu.model import Entity, EntityClass, Span

SIDES = "东西南北"
LEVELS = "省市区县州"  # how divisions end in full
TOWNS = ("镇", "乡", "街道")
VILLAGES = ("村", "社区")
LOW = (*TOWNS, *VILLAGES)  # how places below the counties end, which have a government of their own too
FULL = ("省", "市", "区", "县", *TOWNS, "村")  # how the full name of a place ends; 泸州 is none
AND = ("、", "和", "及")  # what joins the members of a list
LISTED = (*AND, "与")  # and what does so where no other is told to take part
BETWEEN_TWO = "和与及"  # characters that join two names where a list may not go on
WAYS = frozenset({EntityClass.RAIL_LINE, EntityClass.ROAD})  # lines that are built
LINES = WAYS | {EntityClass.CORRIDOR}  # and those on which trains, ships and buses run
SITES = frozenset({EntityClass.FACILITY, EntityClass.ROAD})  # works that stand beside or on a road
GROUNDS = frozenset({EntityClass.PLACE, EntityClass.PARK})  # in which things lie
GOVERNING = frozenset({EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY})  # and who governs those
HOUSES = frozenset({EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH})
SOCIETIES = HOUSES | {EntityClass.ALLIANCE}  # bodies that govern nothing
NAMED = frozenset({"LOC", "ORG", "PER", "nz", "nw"})  # LAC's tags of names
PROPER = frozenset({"LOC", "ORG", "nz"})  # and those of what may open or hold the name of a thing
CLAUSE_OPENS = tuple(",。;:!?“”\n")  # before the head of a clause
# Why a word like 川渝 stands for two places: statements ask for it, since such a word names both.
BOTH_SIDES = "stands for both sides"
BY_LETTERS = "places by their abbreviations"  # 泸永江 before 三地, 内自 before 同城化


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of text that may be a name.

    Attributes:
        source: `gazetteer`, `grammar` or `model`.
        used: the name as the text means it where it shares words with others (开江至梁平高速公路).
        reason: why it stands for this entity where its words do not say so.
        parts: the names inside that count as named too.

    """

    span: Span
    entity: Entity
    source: str
    reason: str = ""
    parts: tuple[Name, ...] = ()
    used: str = ""


def covered(placed: Iterable[Placed]) -> set[int]:
    """All places of the text on which names, mentions or cues stand."""
    return {at for one in placed for at in range(one.span.start, one.span.end)}


def in_order(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names in the order of the text."""
    return tuple(sorted(names, key=lambda n: n.span))


def without_overlap(*ranked: Iterable[Name], taken: Sequence[Name] = ()) -> list[Name]:
    """Names that do not overlap each other or what is taken: the longest first, then by rank."""
    occupied = covered(taken)
    candidates = [(rank, name) for rank, names in enumerate(ranked) for name in names]
    candidates.sort(key=lambda c: (-len(c[1].span), c[0], c[1].span, c[1].entity))
    chosen = []
    for _, name in candidates:
        stretch = range(name.span.start, name.span.end)
        if occupied.isdisjoint(stretch):
            occupied.update(stretch)
            chosen.append(name)
    return chosen


class Placed(Protocol):
    """Whatever has a place in the text: a name, a mention, a cue."""

    @property
    def span(self) -> Span:
        """Its place."""


T = TypeVar("T", bound=Placed)


class Trail(Generic[T]):
    """Names, mentions or cues in the order of the text.

    Args:
        named: in any order; of two at one place the one that comes later here counts as named last.
    """

    def __init__(self, named: Iterable[T]) -> None:
        self._named = sorted(named, key=lambda n: n.span.start)
        self._starts = [n.span.start for n in self._named]

    def before(self, at: int) -> Iterator[T]:
        """Those that end at or before a place, the last first."""
        for index in range(bisect_left(self._starts, at) - 1, -1, -1):
            if self._named[index].span.end <= at:
                yield self._named[index]

    def last(self, at: int) -> T | None:
        """The last that ends at or before a place."""
        return next(self.before(at), None)

    def inside(self, span: Span) -> Iterator[T]:
        """Those that lie in a stretch, in the order of the text."""
        for index in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
            if self._named[index].span in span:
                yield self._named[index]
