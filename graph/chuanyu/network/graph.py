"""The graph itself: nodes and edges put together, and what it gives itself to."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import networkx as nx

from chuanyu.network.edges import Edges, edge_kinds
from chuanyu.network.nodes import nodes
from chuanyu.store.sparql import Source
from chuanyu.store.terms import labels

if TYPE_CHECKING:
    import pandas as pd
    from pyvis.network import Network


class FactGraph(nx.MultiDiGraph):  # type: ignore[misc]
    """A `networkx.MultiDiGraph` of facts that also gives itself to pyvis and pandas."""

    def pyvis(self) -> Network:
        """The same as a `pyvis.network.Network`: offline, one line for each pair and kind."""
        from chuanyu.network.drawing import pyvis  # takes a while to import

        return pyvis(self)

    def to_pandas(self) -> pd.DataFrame:
        """The edges as a frame, one a row, labels beside the IRIs."""
        import pandas as pd

        names = self.nodes
        rows = [
            {
                "source": a,
                "source_label": names[a]["label"],
                "target": b,
                "target_label": names[b]["label"],
                **d,
            }
            for a, b, d in self.edges(data=True)
        ]
        found = pd.DataFrame(rows)
        for name in ("kind", "status") if rows else ():
            found[name] = found[name].astype("category")
        if rows:
            found["date"] = pd.to_datetime(found["date"]).astype("datetime64[s]")
        return found

    def __str__(self) -> str:
        return f"{self.number_of_nodes()} entities, {self.number_of_edges()} facts between them"


def network(store: Source, kinds: str | Collection[str] | None = None) -> FactGraph:
    """Project the store on its entities.

    Args:
        store: an open store; all its graphs are read as one.
        kinds: one or several out of `EDGE_KINDS`, or their labels (`合作`); all of them when left out.

    Returns:
        Nodes are IRIs of entities with `label` (zh), `english`, `aliases` (tuple), `cls` (local name),
        `class_label` (in the language in use), `short`, `degree` (number of neighbours), `side` (the name of
        the division on whose side it stands, or None), `lon` and `lat` (WGS 84 degrees or None).  Edges
        carry `kind`, `status` (local name or None), `statement` (IRI), `text` (topic, role or part),
        `confidence` (0 to 1), `article` (IRI), `origin` (IRI of the article that it reprints, else its own),
        `date` (ISO 8601 or None), `quote` and `directed`; the edge of a cooperation has no direction and
        stands from the smaller to the larger IRI.

    Raises:
        GraphError: a kind that does not exist.
    """
    names = labels(store)
    chosen = edge_kinds(kinds, names)
    graph = FactGraph()
    graph.add_nodes_from(nodes(store, names))
    facts = Edges(store, names)
    for kind in chosen:
        for statement, source, target in facts.pairs(kind):
            if source == target or source not in graph or target not in graph:
                continue
            said = facts.said(statement, kind)
            graph.add_edge(source, target, kind=kind, statement=statement, **said)
    for iri, data in graph.nodes.items():
        data["degree"] = len(set(graph.pred[iri]) | set(graph.succ[iri]))
    return graph
