"""Counts of right, wrong and missed, the figures that follow, and the errors behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar


class _Wanted(Protocol):
    @property
    def required(self) -> bool: ...


F = TypeVar("F")
G = TypeVar("G", bound=_Wanted)


@dataclass(frozen=True, slots=True)
class Error:
    """Something found that is wrong, or something right that was missed.

    Attributes:
        wrong: found and wrong; else missed.
        what: the statement in a line.
        sentence: the sentence that it rests on, its quote in 【】; empty if there is none.
    """

    wrong: bool
    what: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 from 0 to 1, absent where there is nothing to divide by; the two totals."""

    precision: float | None
    recall: float | None
    f1: float | None
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How much is right, wrong and missed: items, or characters for commitments and outcomes."""

    right: float = 0.0
    wrong: float = 0.0
    missed: float = 0.0
    errors: tuple[Error, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.errors + other.errors,
        )

    def figures(self) -> Figures:
        """Precision, recall and F1."""
        found, gold = self.right + self.wrong, self.right + self.missed
        return Figures(
            self.right / found if found else None,
            self.right / gold if gold else None,
            2 * self.right / (found + gold) if found or gold else None,
            round(gold),
            round(found),
        )


@dataclass(frozen=True, slots=True)
class Share:
    """A detail: how many of those found have it right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)


@dataclass(frozen=True, slots=True)
class Scored:
    """One kind in one article: its tally, and the details that are reported beside it."""

    tally: Tally
    shares: Mapping[str, Share] = field(default_factory=dict)


def share(answers: Iterable[bool]) -> Share:
    """Count answers."""
    given = list(answers)
    return Share(sum(given), len(given))


def match(
    found: Iterable[F],
    gold: Sequence[G],
    same: Callable[[F, G], bool],
    wrong: Callable[[F], Error],
    missed: Callable[[G], Error],
) -> Tally:
    """Match what is found with the gold, in the order of both.

    One found item may answer several gold items; a second one for the same is wrong.  A gold item
    that is not required makes what answers it neither right nor wrong.
    """
    hit: set[int] = set()
    errors: list[Error] = []
    for item in found:
        fresh = [n for n, g in enumerate(gold) if n not in hit and same(item, g)]
        hit.update(fresh)
        if not fresh:
            errors.append(wrong(item))
    needed = [n for n, g in enumerate(gold) if g.required]
    lost = [missed(gold[n]) for n in needed if n not in hit]
    return Tally(len(needed) - len(lost), len(errors), len(lost), (*errors, *lost))
