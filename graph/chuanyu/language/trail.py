"""What was named last: names in the order of the text, asked for those before a place.

“The park named last”, “the person who spoke before” are asked for at every place of an article; a
bisection answers without going through all names again, so that reading stays linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from chuanyu.model import Span


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
