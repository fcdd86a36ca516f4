"""The store → the graph of who has to do with whom, as networkx.

Takes the store and gives a `networkx.MultiDiGraph` with an edge for each pair of entities and each
statement that joins them.  It exists so that measures, paths and pictures are made from one
projection.  Commitments and outcomes are no edges: they belong to their actors.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

import networkx as nx

from chuanyu.errors import GraphError
from chuanyu.model import EntityClass
from chuanyu.rdf.vocabulary import CY
from chuanyu.sides import Sides, sides
from chuanyu.sparql import Source
from chuanyu.terms import Record as Record
from chuanyu.terms import first as first
from chuanyu.terms import labels as labels
from chuanyu.terms import local as local
from chuanyu.terms import records as records
from chuanyu.terms import select as select
from chuanyu.terms import value as value

if TYPE_CHECKING:
    import pandas as pd
    from pyvis.network import Network

EDGE_KINDS = ("Cooperation", "PostHolding", "Participation", "Connection", "Location")
SHORT = 14  # characters of a label that a picture still bears


class FactGraph(nx.MultiDiGraph):  # type: ignore[misc]
    """A `networkx.MultiDiGraph` of facts that also gives itself to pyvis and pandas."""

    def pyvis(self) -> Network:
        """The same as a `pyvis.network.Network`: offline, one line for each pair and kind."""
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
        `class_label` (zh), `short`, `degree` (number of neighbours), `side` (the name of the division on
        whose side it stands, or None), `lon` and `lat` (WGS 84 degrees or None).  Edges carry `kind`,
        `status` (local name or None), `statement` (IRI), `text` (topic, role or part), `confidence` (0 to
        1), `article` (IRI), `date` (ISO 8601 or None), `quote` and `directed`; the edge of a cooperation
        has no direction and stands from the smaller to the larger IRI.

    Raises:
        GraphError: a kind that does not exist.

    """
    names = labels(store)
    chosen = edge_kinds(kinds, names)
    graph = FactGraph()
    graph.add_nodes_from(_entities(store, names))
    facts = _Facts(store, names)
    for kind in chosen:
        for statement, source, target in facts.pairs(kind):
            if source == target or source not in graph or target not in graph:
                continue
            said = facts.said(statement, kind)
            graph.add_edge(source, target, kind=kind, statement=statement, **said)
    for iri, data in graph.nodes.items():
        data["degree"] = len(set(graph.pred[iri]) | set(graph.succ[iri]))
    return graph


def pyvis(graph: nx.MultiDiGraph) -> Network:
    """The network as a `pyvis.network.Network` (`pyvis_network.py`), which takes a while to import."""
    from chuanyu.pyvis_network import pyvis as made

    return made(graph)


def edge_kinds(
    kinds: str | Collection[str] | None, names: Mapping[str, Mapping[str, str]] | None = None
) -> list[str]:
    """The kinds of edge that are meant by local names or labels, sorted; all where None is given.

    Raises:
        GraphError: a kind that does not exist.
    """
    if kinds is None:
        return sorted(EDGE_KINDS)
    called = {label: kind for kind in EDGE_KINDS for label in (names or {}).get(kind, {}).values()}
    given = [kinds] if isinstance(kinds, str) else list(kinds)
    chosen = {called.get(kind, kind) for kind in given}
    if unknown := sorted(chosen - set(EDGE_KINDS)):
        raise GraphError(f"没有这种关系：{'、'.join(unknown)}", do=f"可选：{'、'.join(EDGE_KINDS)}")
    return sorted(chosen)


def short_label(name: str, aliases: Iterable[str], is_place: bool) -> str:
    """A name that a picture can bear: of a place the name without its ending, of a long one both its ends."""
    stems = sorted((a for a in aliases if len(a) > 1 and name.startswith(a)), key=len)
    if is_place and stems:
        name = stems[0]
    if len(name) > SHORT:
        name = re.sub(r"[(（][^()（）]*[)）](》?)$", r"\1", name)  # a plan's years, a second name
    if len(name) > SHORT:
        # Chinese names tell what they are at the end and whose they are at the beginning: both stay.
        name = f"{name[: SHORT // 2]}…{name[-(SHORT // 2 - 1) :]}"
    return name


def _entities(store: Source, names: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each entity with its attributes, by IRI."""
    classes = " ".join(f"cy:{cls}" for cls in EntityClass)
    found: dict[str, tuple[str, dict[str, str]]] = {}
    query = f"SELECT ?s ?c ?l {{ VALUES ?c {{ {classes} }} ?s a ?c OPTIONAL {{ ?s skos:prefLabel ?l }} }}"
    for row in select(store, query):
        cls, iri, label = local(row[1]) or "", row[0].value, row[2]
        kept, by_language = found.setdefault(iri, (cls, {}))
        if cls < kept:
            found[iri] = (cls, by_language)
        if label is not None:
            by_language[label.language or "zh"] = label.value
    others: dict[str, set[str]] = defaultdict(set)
    for row in select(store, "SELECT ?s ?l { ?s skos:altLabel ?l }"):
        others[row[0].value].add(row[1].value)
    positions = _positions(store)
    places = {iri for iri, (cls, _) in found.items() if cls == EntityClass.PLACE}
    parks = {iri for iri, (cls, _) in found.items() if cls == EntityClass.PARK}
    chinese = {iri: by_language.get("zh", "") for iri, (_, by_language) in found.items()}
    side = _sides(store, chinese, places, parks)
    for iri in sorted(found):
        cls, by_language = found[iri]
        label = by_language.get("zh") or iri.rsplit("/", 1)[-1]
        aliases = tuple(sorted(others.get(iri, set()) - {label}))
        lon, lat = positions.get(iri, (None, None))
        yield (
            iri,
            {
                "label": label,
                "english": by_language.get("en"),
                "aliases": aliases,
                "cls": cls,
                "class_label": names.get(cls, {}).get("zh", cls),
                "short": short_label(label, aliases, cls == EntityClass.PLACE),
                "side": side.get(iri),
                "lon": lon,
                "lat": lat,
            },
        )


def _sides(
    store: Source, names: Mapping[str, str], places: Collection[str], parks: Collection[str]
) -> dict[str, str]:
    within: dict[str, set[str]] = defaultdict(set)
    known: Sides = sides()
    for row in select(store, "SELECT DISTINCT ?s ?p { ?s cy:locatedIn ?p }"):
        if (place := names.get(row["p"].value)) in known.names:
            within[row["s"].value].add(str(place))
    found = known.of(names, within, places, parks)
    posts = select(store, "SELECT DISTINCT ?p ?o { ?s cy:person ?p ; cy:organization ?o } ORDER BY ?p ?o")
    bodies = [(row["p"].value, row["o"].value) for row in posts]
    for person, body in bodies:  # a person stands on the side of their body
        if body in found:
            found.setdefault(person, found[body])
    return found


def _positions(store: Source) -> dict[str, tuple[float, float]]:
    query = "SELECT ?s ?w { ?s geo:hasGeometry|geo:hasDefaultGeometry ?g . ?g geo:asWKT ?w }"
    found: dict[str, tuple[float, float]] = {}
    for row in select(store, query):
        point = re.search(r"POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)", row["w"].value, re.IGNORECASE)
        if point:
            at = (float(point[1]), float(point[2]))
            found[row["s"].value] = min(at, found.get(row["s"].value, at))
    return found


class _Facts:
    """All statements of a store, put together from one pass over each property.

    The engine goes over a property in a fraction of the time that a join with another takes.
    """

    def __init__(self, store: Source, names: Mapping[str, Mapping[str, str]]) -> None:
        self._store, self._names = store, names
        kinds = " ".join(f"cy:{kind}" for kind in EDGE_KINDS)
        query = f"SELECT ?s ?k {{ VALUES ?k {{ {kinds} }} ?s a ?k }}"
        self._kinds = {row[0].value: local(row[1]) for row in select(store, query)}
        self._confidence = self._least("?s cy:confidence ?o")
        self._status = self._least("?s cy:status ?o")
        self._dates = self._least("?s dcterms:issued ?o")
        self._quotes = self._first_quotes()

    def pairs(self, kind: str) -> list[tuple[str, str, str]]:
        """Each statement of a kind with each pair of entities that it joins, sorted."""
        source, target = _ENDS[kind]
        starts = self._all(f"?s cy:{source} ?o")
        ends = starts if source == target else self._all(f"?s cy:{target} ?o")
        found = []
        for statement in sorted(s for s in starts if self._kinds.get(s) == kind):
            if source == target:
                joined: Iterable[tuple[str, str]] = combinations(sorted(starts[statement]), 2)
            else:
                joined = product(sorted(starts[statement]), sorted(ends.get(statement, ())))
            found += [(statement, one, other) for one, other in joined]
        return found

    def said(self, statement: str, kind: str) -> dict[str, Any]:
        """What an edge carries of its statement, beside its kind and IRI."""
        article, quote = self._quotes.get(statement, (None, None))
        status = self._status.get(statement)
        return {
            "status": status.removeprefix(CY.iri) if status else None,
            "text": self._texts.get(statement, ""),
            "confidence": float(self._confidence.get(statement) or 0),
            "article": article,
            "date": self._dates.get(article or ""),
            "quote": quote,
            "directed": kind != "Cooperation",
        }

    @cached_property
    def _texts(self) -> dict[str, str]:
        """What a statement says beside its pair: topics, a role, a part."""
        parts = {
            statement: {
                self._names.get(part, {}).get("zh", part)
                for iri in iris
                if (part := iri.removeprefix(CY.iri))
            }
            for statement, iris in self._all("?s cy:part ?o").items()
        }
        said = {**self._all("?s cy:topic ?o"), **self._all("?s cy:role ?o"), **parts}
        return {statement: "、".join(sorted(texts)) for statement, texts in said.items()}

    def _first_quotes(self) -> dict[str, tuple[str, str]]:
        """Statement → article and words of its first quote."""
        sources = self._least("?s oa:hasSource ?o")
        exact = self._least("?selector oa:exact ?o . ?s oa:hasSelector ?selector")
        found: dict[str, tuple[str, str]] = {}
        for statement, places in self._all("?s cy:evidence ?o").items():
            at = [(sources[place], exact[place]) for place in places if place in sources and place in exact]
            if at:
                found[statement] = min(at)
        return found

    def _all(self, pattern: str) -> dict[str, set[str]]:
        """Every `?o` of each `?s` that a pattern finds."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in select(self._store, f"SELECT ?s ?o {{ {pattern} }}"):
            found[row[0].value].add(row[1].value)  # by place, which is quicker than by name
        return found

    def _least(self, pattern: str) -> dict[str, str]:
        """The least `?o` of each `?s`: where the graph conforms, the only one."""
        found: dict[str, str] = {}
        for row in select(self._store, f"SELECT ?s ?o {{ {pattern} }}"):
            subject, said = row[0].value, row[1].value
            kept = found.setdefault(subject, said)
            if said < kept:
                found[subject] = said
        return found


_ENDS: Mapping[str, tuple[str, str]] = {
    "Cooperation": ("party", "party"),
    "PostHolding": ("person", "organization"),
    "Participation": ("actor", "thing"),
    "Connection": ("line", "endpoint"),
    "Location": ("thing", "place"),
}
"""The properties that lead to the two ends of an edge, by its kind."""
