"""The divisions that an article names, in order: which stands last before a place, which are named at all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from chuanyu.language.gazetteer import Entry


@dataclass(frozen=True)
class Divisions:
    """The divisions of an article.

    Attributes:
        named: each with where it ends, in the order of the text.
    """

    named: tuple[tuple[int, Entry], ...]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What is named, as often as it is."""
        return tuple(entry for _, entry in self.named)

    @cached_property
    def names(self) -> frozenset[str]:
        """The canonical names."""
        return frozenset(entry.entity.name for entry in self.entries)

    def between(self, start: int, end: int) -> Sequence[Entry]:
        """Those that end from one place to another."""
        first, last = (bisect_left(self.named, at, key=itemgetter(0)) for at in (start, end))
        return self.entries[first:last]

    def last(self, at: int, ending: str) -> tuple[int, Entry] | None:
        """The last that ends at or before a place and whose full name ends so, with where it ends."""
        ends, entries = self._by_ending.get(ending, ([], []))
        index = bisect_right(ends, at)
        return (ends[index - 1], entries[index - 1]) if index else None

    @cached_property
    def _by_ending(self) -> dict[str, tuple[list[int], list[Entry]]]:
        found: dict[str, tuple[list[int], list[Entry]]] = {}
        for end, entry in self.named:
            ends, entries = found.setdefault(entry.entity.name[-1], ([], []))
            ends.append(end)
            entries.append(entry)
        return found
