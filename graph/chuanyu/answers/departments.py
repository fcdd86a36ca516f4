"""A public body as people call it in short → what it may be called in full.

大足区文旅委 is 大足区文化和旅游发展委员会: the gazetteer of departments tells which short forms
(文旅委) stand for which offices.  The graph knows only those that some article uses, and a reader asks by
any of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from chuanyu import data
from chuanyu.language.gazetteer import CENTRAL


def in_full(name: str) -> tuple[tuple[str, str], ...]:
    """What a name in short may stand for, each as whose it is and the office: (大足区, 文化和旅游发展委员会).

    Empty where the name does not end in a short form of any office.
    """
    offices = _offices(data.seeds() / "gazetteers" / "departments.csv")
    split = ((name[:at], name[at:]) for at in range(2, len(name) - 1))
    return tuple((owner, office) for owner, form in split for office in offices.get(form, ()))


@lru_cache(maxsize=2)
def _offices(file: Path) -> Mapping[str, tuple[str, ...]]:
    """The offices of provinces, cities and counties by each of their short forms."""
    found: dict[str, dict[str, None]] = {}
    for form, office in _forms(file):
        found.setdefault(form, {})[office] = None
    return {form: tuple(offices) for form, offices in found.items()}


def _forms(file: Path) -> Iterator[tuple[str, str]]:
    for _, row in data.rows(file, ("owner", "name", "aliases")):
        if row["owner"] != CENTRAL:  # those are names of their own and have no owner before them
            yield from ((form, row["name"]) for form in data.parts(row["aliases"]))
