"""A store → how many articles, entities and statements it holds, by class and kind, with Chinese labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuanyu.model import STATEMENT_KINDS, EntityClass
from chuanyu.store.sparql import Source, sparql

# Classes above these, and those of other vocabularies, follow by rule and are not counted.
_BY_CLASS = f"""SELECT ?c (COUNT(DISTINCT ?s) AS ?n) {{
  VALUES ?c {{ cy:Article {" ".join(f"cy:{name}" for name in (*EntityClass, *STATEMENT_KINDS))} }} ?s a ?c
}} GROUP BY ?c"""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a graph holds.

    Attributes:
        articles: number of articles.
        entities: number of entities by the local name of their class, all seventeen.
        statements: number of statements by the local name of their kind, all seven.
        quotes: number of quotes below the statements.
        triples: number of triples over all graphs but the ontology's, each counted once a graph.
        labels: Chinese label of each class and kind.
    """

    articles: int
    entities: Mapping[str, int]
    statements: Mapping[str, int]
    quotes: int
    triples: int
    labels: Mapping[str, str]


def count(store: Source) -> Counts:
    """Count what a store holds."""
    by_class = _pairs(store, _BY_CLASS)
    named = class_labels(store)
    totals = _pairs(
        store,
        """SELECT ?of ?n {
          { SELECT ("quotes" AS ?of) (COUNT(DISTINCT ?e) AS ?n) { ?s cy:evidence ?e } }
          UNION {
            SELECT ("triples" AS ?of) (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(?g != graph:ontology) }
          }
        }""",
    )
    return Counts(
        articles=int(by_class.get("Article", 0)),
        entities={str(c): int(by_class.get(c, 0)) for c in EntityClass},
        statements={kind: int(by_class.get(kind, 0)) for kind in STATEMENT_KINDS},
        quotes=int(totals["quotes"]),
        triples=int(totals["triples"]),
        labels={name: named.get(name, name) for name in (*map(str, EntityClass), *STATEMENT_KINDS)},
    )


def class_labels(store: Source) -> dict[str, str]:
    """The Chinese label of each class of the ontology by its local name."""
    return _pairs(store, 'SELECT ?c ?l { ?c a owl:Class ; rdfs:label ?l FILTER(LANG(?l) = "zh") }')


def _pairs(store: Source, query: str) -> dict[str, str]:
    return {str(key).rsplit("#", 1)[-1]: str(value) for key, value in sparql(store, query).rows}
