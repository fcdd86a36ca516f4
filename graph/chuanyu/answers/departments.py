"""A public body as people call it in short → what it may be called in full.

大足区文旅委 is 大足区文化和旅游发展委员会, 四川省委 is 中共四川省委: the gazetteer of departments and the
forms of bodies tell which short forms stand for which.  The graph knows only those that some article uses,
and a reader asks by any of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from chuanyu import data
from chuanyu.language.gazetteer import CENTRAL


class InFull(NamedTuple):
    """A body's name: whose it is, and what stands before and behind that (中共 大足区 委)."""

    owner: str
    before: str
    behind: str


def in_full(name: str) -> tuple[InFull, ...]:
    """What a name in short may stand for; empty where it does not end in a short form of any body."""
    found = _bodies(data.seeds())
    split = ((name[:at], name[at:]) for at in range(2, len(name)))
    return tuple(InFull(owner, *body) for owner, form in split for body in found.get(form, ()))


@lru_cache(maxsize=2)
def _bodies(seeds: Path) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What stands before and behind the owner in the names of bodies, by each of their short forms."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for form, body in _forms(seeds):
        found.setdefault(form, {})[body] = None
    return {form: tuple(bodies) for form, bodies in found.items()}


def _forms(seeds: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    departments = seeds / "gazetteers" / "departments.csv"
    for _, row in data.rows(departments, ("owner", "name", "aliases")):
        if row["owner"] != CENTRAL:  # those are names of their own and have no owner before them
            yield from ((form, ("", row["name"])) for form in data.parts(row["aliases"]))
    for _, row in data.rows(seeds / "genre" / "bodies.csv", ("form", "canonical")):
        before, owner, behind = row["canonical"].partition("{owner}")
        if owner:
            yield row["form"], (before, behind)
