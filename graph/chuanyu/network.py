"""The store → the graph of who has to do with whom, as networkx.

Takes the store and gives a `networkx.MultiDiGraph` with an edge for each pair of entities and each
statement that joins them.  It exists so that measures, paths and pictures are made from one
projection.  Commitments and outcomes are no edges: they belong to their actors.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Any

import networkx as nx

from chuanyu.errors import GraphError
from chuanyu.model import EntityClass
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
        from chuanyu.pyvis_network import pyvis

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
    dates = _dates(store)
    for kind in chosen:
        said = _said(store, kind, names)
        for statement, source, target in _pairs(store, kind):
            if source == target or source not in graph or target not in graph:
                continue
            status, text, confidence, article, quote = said[statement]
            graph.add_edge(
                source,
                target,
                kind=kind,
                status=status,
                statement=statement,
                text=text,
                confidence=confidence,
                article=article,
                date=dates.get(article or ""),
                quote=quote,
                directed=kind != "Cooperation",
            )
    for iri, data in graph.nodes.items():
        data["degree"] = len(set(graph.pred[iri]) | set(graph.succ[iri]))
    return graph


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
        cls, iri, label = local(row["c"]) or "", row["s"].value, row["l"]
        kept, by_language = found.setdefault(iri, (cls, {}))
        if cls < kept:
            found[iri] = (cls, by_language)
        if label is not None:
            by_language[label.language or "zh"] = label.value
    others: dict[str, set[str]] = defaultdict(set)
    for row in select(store, "SELECT ?s ?l { ?s skos:altLabel ?l }"):
        others[row["s"].value].add(row["l"].value)
    positions = _positions(store)
    side = _sides(store, {iri: by_language.get("zh", "") for iri, (_, by_language) in found.items()})
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


def _sides(store: Source, names: Mapping[str, str]) -> dict[str, str]:
    within: dict[str, set[str]] = defaultdict(set)
    known: Sides = sides()
    for row in select(store, "SELECT DISTINCT ?s ?p { ?s cy:locatedIn ?p }"):
        if (place := names.get(row["p"].value)) in known.names:
            within[row["s"].value].add(str(place))
    return known.of(names, within)


def _positions(store: Source) -> dict[str, tuple[float, float]]:
    query = "SELECT ?s ?w { ?s geo:hasGeometry|geo:hasDefaultGeometry ?g . ?g geo:asWKT ?w }"
    found: dict[str, tuple[float, float]] = {}
    for row in select(store, query):
        point = re.search(r"POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)", row["w"].value, re.IGNORECASE)
        if point:
            at = (float(point[1]), float(point[2]))
            found[row["s"].value] = min(at, found.get(row["s"].value, at))
    return found


def _dates(store: Source) -> dict[str, str]:
    """Article → its day."""
    found: dict[str, str] = {}
    for row in select(store, "SELECT ?a ?d { ?a a cy:Article ; dcterms:issued ?d }"):
        found[row["a"].value] = min(row["d"].value, found.get(row["a"].value, row["d"].value))
    return found


Said = tuple[str | None, str, float, str | None, str | None]


def _said(store: Source, kind: str, names: Mapping[str, Mapping[str, str]]) -> dict[str, Said]:
    """What an edge says of each statement of a kind: status, text, confidence, article and words."""
    texts: dict[str, set[str]] = defaultdict(set)
    if prop := {"Cooperation": "topic", "PostHolding": "role", "Participation": "part"}.get(kind):
        for row in select(store, f"SELECT ?s ?t {{ ?s a cy:{kind} ; cy:{prop} ?t }}"):
            part = local(row["t"]) or ""
            texts[row["s"].value].add(
                names.get(part, {}).get("zh", part) if prop == "part" else row["t"].value
            )
    quotes: dict[str, tuple[str, str]] = {}
    query = f"""SELECT ?s ?a ?q {{ ?s a cy:{kind} ; cy:evidence ?e .
                ?e oa:hasSource ?a ; oa:hasSelector ?t . ?t oa:exact ?q }}"""
    for row in select(store, query):
        at = (row["a"].value, row["q"].value)
        quotes[row["s"].value] = min(at, quotes.get(row["s"].value, at))
    found: dict[str, Said] = {}
    query = f"""SELECT ?s ?c ?t {{ ?s a cy:{kind} OPTIONAL {{ ?s cy:confidence ?c }}
                OPTIONAL {{ ?s cy:status ?t }} }}"""
    for row in select(store, query):
        iri = row["s"].value
        sure = float(value(row["c"]) or 0)
        said = (local(row["t"]), "、".join(sorted(texts.get(iri, ()))), sure, *quotes.get(iri, (None, None)))
        found[iri] = min(said, found.get(iri, said), key=str)
    return found


def _pairs(store: Source, kind: str) -> Iterator[tuple[str, str, str]]:
    """Each statement of a kind with each pair of entities that it joins, sorted."""
    if kind == "Cooperation":
        parties: dict[str, set[str]] = defaultdict(set)
        for row in select(store, "SELECT ?s ?a { ?s a cy:Cooperation ; cy:party ?a }"):
            parties[row["s"].value].add(row["a"].value)
        for statement in sorted(parties):
            for one, other in combinations(sorted(parties[statement]), 2):
                yield statement, one, other
        return
    source, target = {
        "PostHolding": ("person", "organization"),
        "Participation": ("actor", "thing"),
        "Connection": ("line", "endpoint"),
        "Location": ("thing", "place"),
    }[kind]
    query = f"SELECT ?s ?a ?b {{ ?s a cy:{kind} ; cy:{source} ?a ; cy:{target} ?b }}"
    yield from sorted({(row["s"].value, row["a"].value, row["b"].value) for row in select(store, query)})
