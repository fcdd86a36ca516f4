"""Quads → a store, a piece at a time.

The engine holds all that it is given at once, several times over; so a graph of any size is handed to it
in pieces, and as much memory as a piece takes is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from pyoxigraph import Quad, Store

AT_ONCE: Final = 50_000
"""So many quads are held as Python's objects."""
T = TypeVar("T")


def fill(store: Store, quads: Iterable[Quad]) -> None:
    """Put quads into a store; they may be read from it meanwhile."""
    for some in pieces(quads):
        store.bulk_extend(some)


def pieces(things: Iterable[T]) -> Iterator[list[T]]:
    """What there is, `AT_ONCE` of it at a time."""
    rest = iter(things)
    while some := list(islice(rest, AT_ONCE)):
        yield some
