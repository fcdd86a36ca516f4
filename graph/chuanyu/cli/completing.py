"""What the shell offers while a command is being typed: names of queries, of parameters and of entities.

`chuanyu --install-completion` sets it up.  A graph that is not there offers nothing; no error may
disturb who is typing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from chuanyu.errors import ChuanyuError

if TYPE_CHECKING:
    from chuanyu.answers.lookup import Named

OFFERED = 60
"""So many names are offered at most: a shell that has to show more asks first."""


def queries(incomplete: str) -> list[tuple[str, str]]:
    """Names of queries that begin so, each with its title."""
    from chuanyu.answers.queries import catalogue

    return [(q.name, q.title_zh) for q in catalogue() if q.name.startswith(incomplete)]


def parameters(context: typer.Context, incomplete: str) -> list[str]:
    """`entity=` and, behind the sign, what can stand there, for the query that is named before."""
    from chuanyu.answers import lookup
    from chuanyu.answers.queries import named
    from chuanyu.store.disk import open_source

    try:
        # Where an option still lacks its value, the parser leaves the arguments before it unnamed.
        query = context.params.get("what") or next(iter(context.args), "")
        taken = {p.name: p for p in named(str(query)).parameters}
        name, mark, begun = incomplete.partition("=")
        if not mark:
            return [f"{p}=" for p in taken if p.startswith(name)]
        found = taken.get(name)
        if found is None or found.type not in ("entity", "theme"):
            return []
        store = open_source(context.params.get("store") or context.params.get("out") or Path("out"))
        known = lookup.entities(store) if found.type == "entity" else lookup.themes(store)
        return [f"{name}={label}" for label in _beginning(known, begun)]
    except ChuanyuError:
        return []


def entities(context: typer.Context, incomplete: str) -> list[str]:
    """Names of entities that begin so."""
    from chuanyu.answers import lookup
    from chuanyu.store.disk import open_source

    try:
        store = open_source(context.params.get("store") or context.params.get("out") or Path("out"))
        return _beginning(lookup.entities(store), incomplete)
    except ChuanyuError:
        return []


def _beginning(known: Iterable[Named], begun: str) -> list[str]:
    """Names and aliases that begin so; the shell drops whatever does not, so pinyin is of no use here."""
    found = [form for n in known for form in (n.label, *n.aliases) if form.startswith(begun)]
    return list(dict.fromkeys(found))[:OFFERED]
