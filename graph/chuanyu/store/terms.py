"""What a store answers, as terms of ours: rows, records, labels, local names.

Takes an open store, gives Python values keyed by the local names of the ontology.  The network, the page
and the notebook read the graph through these few functions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions

from chuanyu.rdf.vocabulary import CY, PREFIXES, THEME
from chuanyu.store.sparql import Source

Term = NamedNode | BlankNode | Literal
Record = Mapping[str, tuple[Term, ...]]


def select(store: Source, query: str) -> QuerySolutions:
    """The solutions of a SELECT over the union of all graphs; the prefixes of the vocabulary are known."""
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    return found


def records(store: Source, classes: Iterable[str]) -> dict[str, Record]:
    """What is said of each thing of some classes of ours, both in sorted order.

    Args:
        store: an open store.
        classes: local names.

    Returns:
        IRI → property → its values; a property of ours under its local name, others under their IRI.
    """
    kinds = " ".join(f"cy:{name}" for name in sorted(classes))
    found: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for row in select(store, f"SELECT ?s ?p ?o {{ VALUES ?kind {{ {kinds} }} ?s a ?kind ; ?p ?o }}"):
        found[row["s"].value][row["p"].value.removeprefix(CY.iri)].add(row["o"])
    return {s: {p: tuple(sorted(o, key=_order)) for p, o in sorted(found[s].items())} for s in sorted(found)}


def labels(store: Source) -> dict[str, dict[str, str]]:
    """What the words of the ontology and its themes are called: local name → language → label."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    pattern = "{ ?s rdfs:label ?l } UNION { ?s skos:prefLabel ?l }"
    ours = " || ".join(f'STRSTARTS(STR(?s), "{iri}")' for iri in (CY.iri, THEME.iri))
    for row in select(store, f"SELECT ?s ?l {{ {pattern} FILTER({ours}) }}"):
        name, label, language = local(row["s"]) or "", row["l"].value, row["l"].language or "zh"
        found[name][language] = min(label, found[name].get(language, label))
    return {name: dict(sorted(found[name].items())) for name in sorted(found)}


def first(record: Record, name: str) -> Term | None:
    """The first value of a property, None where there is none."""
    return next(iter(record.get(name, ())), None)


def value(term: Term | None) -> str | None:
    """The text of a literal, the IRI of a node."""
    return None if term is None else str(term.value)


def local(term: Term | None) -> str | None:
    """The local name of a term of the ontology or of a theme."""
    return None if term is None else str(term.value).removeprefix(CY.iri).removeprefix(THEME.iri)


def _order(term: Term) -> tuple[str, str]:
    return str(term.value), (term.language or "") if isinstance(term, Literal) else ""
