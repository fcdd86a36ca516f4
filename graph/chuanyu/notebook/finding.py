"""A part of a name → the entities that it may mean, best first, as a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chuanyu.answers import lookup
from chuanyu.notebook.frames import series
from chuanyu.store.sparql import Source
from chuanyu.store.terms import labels
from chuanyu.wording import called, say

if TYPE_CHECKING:
    import pandas as pd


def search(store: Source, text: str, limit: int = 20) -> pd.DataFrame:
    """Find entities by a part of a name; see `Graph.search`."""
    import pandas as pd

    known = lookup.entities(store)
    wanted = text.strip().casefold()
    exact = lookup.matching(known, text) or lookup.called(store, known, text) if wanted else []
    within = [
        n
        for n in known
        if wanted and any(wanted in form.casefold() for form in (n.label, *n.aliases)) and n not in exact
    ]
    # The shorter a name that holds the text, the more of it the text is.
    found = [*exact, *sorted(within, key=lambda n: (len(n.label), n))]
    if not found:
        near = lookup.near(known, text)
        found = sorted((n for n in known if n.label in near), key=lambda n: (near.index(n.label), n))
    words, found = labels(store), found[:limit]
    columns = {
        say("名称", "name"): series(n.label for n in found),
        say("类别", "class"): series((called(words.get(n.kind, {}), n.kind) for n in found), category=True),
        say("又称", "aliases"): series("、".join(n.aliases) or None for n in found),
        "IRI": series(n.iri for n in found),
    }
    return pd.DataFrame(columns)
