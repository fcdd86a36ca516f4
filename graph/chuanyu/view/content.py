"""The store → what the page shows, typed: nodes, edges, facts with their quotes, articles, words.

Everything is sorted, so the same store gives the same content.  Things refer to one another by
their place in these tuples, which is what the page gets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from chuanyu.answers import values
from chuanyu.answers.sides import known_sides
from chuanyu.answers.values import Stretch
from chuanyu.model import ASSUMED
from chuanyu.network import network
from chuanyu.store.sparql import Source
from chuanyu.store.terms import Record, first, labels, local, records, select, value

STATEMENTS = {
    "PostHolding": ("person", "organization"),
    "Cooperation": ("party",),
    "Commitment": ("actor", "speaker", "concerns"),
    "Outcome": ("actor", "speaker", "concerns"),
    "Connection": ("line", "endpoint"),
    "Location": ("thing", "place"),
    "Participation": ("actor", "thing"),
}
"""The kinds of statement in the order of the panel, each with its properties that lead to entities."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity.

    `degree` is the number of its neighbours, `lon` and `lat` are WGS 84 degrees or None, `side` is -1 or 1
    where it stands on the left or the right side of the region, else 0.
    """

    iri: str
    name: str
    short: str
    english: str | None
    aliases: tuple[str, ...]
    cls: str
    degree: int
    lon: float | None = None
    lat: float | None = None
    side: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim quote with its context.

    `article` is a place in `Content.articles`, `start` and `end` count code points of the article's
    stored text; both are -1 where the graph gives no position.  `origin` is the article that carried the
    passage first, where that is another.
    """

    exact: str
    prefix: str
    suffix: str
    article: int
    start: int = -1
    end: int = -1
    origin: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement; `roles` pairs a property with places in `Content.nodes`.

    `due` and `when` are what is shown; `days` is the stretch of `when`, `last` the last day of `due` (ISO).
    `assumed`: its status is told by no sentence.
    """

    iri: str
    kind: str
    roles: tuple[tuple[str, tuple[int, ...]], ...]
    text: tuple[str, ...]
    status: str | None
    part: str | None
    due: str | None
    when: str | None
    quantities: tuple[str, ...]
    confidence: float
    section: str | None
    themes: tuple[str, ...]
    quotes: tuple[Quote, ...]
    days: tuple[str, str] | None = None
    last: str | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """All statements of one kind about one pair; `facts` are places in `Content.facts`."""

    source: int
    target: int
    kind: str
    facts: tuple[int, ...]
    planned: bool


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as it is cited; the date as in the graph (ISO 8601).

    `text` is the stored text, `forms` pairs each word that it uses for an entity with the entity's place.
    """

    iri: str
    title: str
    date: str | None
    source: str | None
    text: str = ""
    forms: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact of the gazetteers, which no sentence supports: a node, a shortcut's local name, a node."""

    subject: int
    relation: str
    object: int


@dataclass(frozen=True, slots=True)
class Content:
    """All that the page shows; `words` maps local names of the ontology to their labels by language."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[Fact, ...]
    articles: tuple[ArticleLine, ...]
    references: tuple[Reference, ...]
    words: Mapping[str, Mapping[str, str]]


def content(store: Source) -> Content:
    """Read all that the page shows from an open store."""
    graph = network(store)
    way = {side.name: side.way for side in known_sides()}
    kept = ("short", "english", "aliases", "cls", "degree", "lon", "lat")
    nodes = tuple(
        Node(iri=iri, name=data["label"], side=way.get(data["side"], 0), **{key: data[key] for key in kept})
        for iri, data in sorted(graph.nodes(data=True))
    )
    at = {node.iri: place for place, node in enumerate(nodes)}
    articles = _articles(store, at)
    facts = _facts(store, at, {article.iri: place for place, article in enumerate(articles)})
    edges = _edges(graph, at, {fact.iri: place for place, fact in enumerate(facts)})
    return Content(nodes, edges, facts, articles, _references(store, at), labels(store))


def _articles(store: Source, at: Mapping[str, int]) -> tuple[ArticleLine, ...]:
    query = """SELECT ?a ?t ?d ?s ?b { ?a a cy:Article . OPTIONAL { ?a dcterms:title ?t }
               OPTIONAL { ?a dcterms:issued ?d } OPTIONAL { ?a dcterms:source ?s }
               OPTIONAL { ?a schema:articleBody ?b } }"""
    forms = _forms(store, at)
    found: dict[str, ArticleLine] = {}
    for row in select(store, query):
        iri = row["a"].value
        title, body = value(row["t"]) or iri.rsplit("/", 1)[-1], value(row["b"]) or ""
        line = ArticleLine(iri, title, value(row["d"]), value(row["s"]), body, forms.get(iri, ()))
        found[iri] = min(line, found.get(iri, line), key=lambda a: (a.title, a.date or "", a.source or ""))
    return tuple(sorted(found.values(), key=lambda a: (a.date or "", a.iri)))


def _forms(store: Source, at: Mapping[str, int]) -> dict[str, tuple[tuple[str, int], ...]]:
    """Article → the words by which it names entities."""
    query = """SELECT ?a ?f ?e { GRAPH ?a {
        ?d cy:describes ?e ; cy:surfaceForm|cy:contextualForm|cy:canonicalName ?f } }"""
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for row in select(store, query):
        if row["e"].value in at:
            found[row["a"].value].add((row["f"].value, at[row["e"].value]))
    return {article: tuple(sorted(forms)) for article, forms in found.items()}


def _facts(store: Source, at: Mapping[str, int], articles: Mapping[str, int]) -> tuple[Fact, ...]:
    quotes = _quotes(store, articles)
    periods, quantities = values.periods(store), values.quantities(store)
    facts: list[Fact] = []
    for kind, properties in STATEMENTS.items():
        for iri, record in records(store, [kind]).items():
            due, when = _period(record, "due", periods), _period(record, "when", periods)
            roles = ((p, _places(record, p, at)) for p in properties)
            facts.append(
                Fact(
                    iri=iri,
                    kind=kind,
                    roles=tuple((p, places) for p, places in roles if places),
                    text=tuple(str(t.value) for p in ("role", "topic") for t in record.get(p, ())),
                    status=local(first(record, "status")),
                    assumed=value(first(record, "foundBy")) == ASSUMED,
                    part=local(first(record, "part")),
                    due=due.said if due else None,
                    when=when.said if when else None,
                    days=(when.start, when.end) if when else None,
                    last=due.end if due else None,
                    quantities=tuple(quantities.get(str(t.value), "") for t in record.get("quantity", ())),
                    confidence=float(value(first(record, "confidence")) or 0),
                    section=value(first(record, "section")),
                    themes=tuple(local(t) or "" for t in record.get("theme", ())),
                    quotes=quotes.get(iri, ()),
                )
            )
    return tuple(facts)


def _places(record: Record, name: str, at: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted(at[i] for t in record.get(name, ()) if (i := str(t.value)) in at))


def _quotes(store: Source, articles: Mapping[str, int]) -> dict[str, tuple[Quote, ...]]:
    """Statement → its quotes in the order of articles and of the text."""
    query = """SELECT ?s ?a ?q ?before ?after ?start ?end ?origin {
        ?s cy:evidence ?e . ?e oa:hasSource ?a ; oa:hasSelector ?t . ?t oa:exact ?q .
        OPTIONAL { ?t oa:prefix ?before } OPTIONAL { ?t oa:suffix ?after }
        OPTIONAL { ?e oa:hasSelector ?p . ?p oa:start ?start ; oa:end ?end }
        OPTIONAL { ?e cy:origin ?origin } }"""
    found: dict[str, set[tuple[int, int, int, str, str, str, int]]] = defaultdict(set)
    for row in select(store, query):
        if row["a"].value in articles:
            words = (row["q"].value, value(row["before"]) or "", value(row["after"]) or "")
            span = int(value(row["start"]) or -1), int(value(row["end"]) or -1)
            article = articles[row["a"].value]
            origin = articles.get(value(row["origin"]) or "", article)
            found[row["s"].value].add((article, *span, *words, origin))
    return {
        s: tuple(
            Quote(q, b, a, art, start, end, origin if origin != art else None)
            for art, start, end, q, b, a, origin in sorted(found[s])
        )
        for s in found
    }


def _period(record: Record, name: str, periods: Mapping[str, Stretch]) -> Stretch | None:
    term = first(record, name)
    if term is None:
        return None
    return periods.get(str(term.value)) or values.stretch(str(term.value))


def _edges(graph: nx.MultiDiGraph, at: Mapping[str, int], facts: Mapping[str, int]) -> tuple[Edge, ...]:
    bundles: dict[tuple[int, int, str], dict[int, bool]] = defaultdict(dict)
    for source, target, data in graph.edges(data=True):
        bundle = bundles[at[source], at[target], data["kind"]]
        bundle[facts[data["statement"]]] = data["status"] == "planned"
    return tuple(
        Edge(source, target, kind, tuple(sorted(found)), all(found.values()))
        for (source, target, kind), found in sorted(bundles.items())
    )


def _references(store: Source, at: Mapping[str, int]) -> tuple[Reference, ...]:
    query = """SELECT ?s ?p ?o { GRAPH <https://w3id.org/chuanyu/graph/reference> {
        VALUES ?p { cy:locatedIn cy:connects } ?s ?p ?o } }"""
    found = {(r["s"].value, local(r["p"]) or "", r["o"].value) for r in select(store, query)}
    return tuple(Reference(at[s], p, at[o]) for s, p, o in sorted(found) if s in at and o in at)
