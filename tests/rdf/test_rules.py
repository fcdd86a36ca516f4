"""What the ontology promises follows: superclasses, superproperties, inverses, symmetry, transitivity.

The closure is worked out a second time, by OWL RL's rules over rdflib, and compared.
"""

from __future__ import annotations

from collections import Counter

import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, Store
from rdflib.namespace import OWL, PROV, RDF, RDFS

from chuanyu.model import Reading
from chuanyu.rdf.dataset import dataset_quads
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import BASE, CY, INFERRED, PREFIXES
from chuanyu.store import memory_store

C = rdflib.Namespace(CY.iri)
Triple = tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]


@pytest.fixture(scope="module")
def quads(example_readings: tuple[Reading, ...]) -> list[Quad]:
    import examples

    return dataset_quads(example_readings, examples.gazetteer())


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return _graph(ontology_quads())


def _graph(quads: list[Quad]) -> rdflib.Graph:
    found = rdflib.Graph()
    found.parse(data="\n".join(f"{q.triple} ." for q in quads), format="nt")
    return found


def _above(ontology: rdflib.Graph, term: rdflib.term.Node, prop: rdflib.URIRef) -> set[rdflib.term.Node]:
    return set(ontology.transitive_objects(term, prop)) - {term}


def _promised(graph: rdflib.Graph, ontology: rdflib.Graph) -> set[Triple]:
    """What OWL RL's cax-sco, prp-spo1, prp-inv, prp-symp and prp-trp add to a graph in one step."""
    found: set[Triple] = set()
    for s, p, o in graph:
        if p == RDF.type:
            found |= {(s, p, c) for c in _above(ontology, o, RDFS.subClassOf)}
        found |= {(s, q, o) for q in _above(ontology, p, RDFS.subPropertyOf)}
        inverses = {*ontology.objects(p, OWL.inverseOf), *ontology.subjects(OWL.inverseOf, p)}
        found |= {(o, q, s) for q in inverses}
        if (p, RDF.type, OWL.SymmetricProperty) in ontology:
            found.add((o, p, s))
        if (p, RDF.type, OWL.TransitiveProperty) in ontology:
            found |= {(s, p, far) for far in graph.objects(o, p) if far != s}
    return found


def test_nothing_that_the_ontology_promises_of_entities_and_statements_is_missing(
    quads: list[Quad], ontology: rdflib.Graph
) -> None:
    graph = _graph(quads)
    spoken_of = {
        s for s in graph.subjects(RDF.type) if {C.Entity, C.Statement} & set(graph.objects(s, RDF.type))
    }
    evidence = _above(ontology, C.evidence, RDFS.subPropertyOf)
    missing = {
        (s, p, o)
        for s, p, o in _promised(graph, ontology) - set(graph)
        if s in spoken_of and o != PROV.Entity and p not in evidence and isinstance(o, rdflib.URIRef)
    }
    assert missing == set()


def test_nothing_follows_that_is_not_promised(quads: list[Quad], ontology: rdflib.Graph) -> None:
    shortcuts = {
        CY(n) for n in ("cooperatesWith", "commitsTo", "achieved", "holdsPostIn", "connects", "locatedIn")
    }
    shortcuts.add(CY.takesPartIn)
    follows = [q for q in quads if q.graph_name == INFERRED and q.predicate not in shortcuts]
    assert follows
    assert set(_graph(follows)) <= _promised(_graph(quads), ontology)


def test_domains_and_ranges_add_no_class_of_ours(quads: list[Quad], ontology: rdflib.Graph) -> None:
    graph = _graph(quads)
    for kind, place in ((RDFS.domain, 0), (RDFS.range, 2)):
        for prop, cls in ontology.subject_objects(kind):
            if str(cls) in (C.Entity, C.Actor, C.Statement, C.Person):
                for triple in graph.triples((None, prop, None)):
                    assert (triple[place], RDF.type, cls) in graph, triple


def test_a_place_is_all_that_stands_above_places(quads: list[Quad]) -> None:
    node = NamedNode(f"{BASE}id/place/500118-永川区")
    types = {
        q.object.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
        for q in quads
        if q.subject == node and q.graph_name == INFERRED and q.predicate.value == str(RDF.type)
        if isinstance(q.object, NamedNode)
    }
    assert types == {"Area", "Actor", "Entity", "Agent", "Feature", "Place", "Location", "AdministrativeArea"}


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("?x a cy:Actor ; cy:locatedIn id:place/500000-重庆市", {"永川区", "江津区", "川南渝西示范产业园"}),
        ("id:place/500118-永川区 cy:contains ?x", {"川南渝西示范产业园"}),
        ("id:place/510500-泸州市 cy:connectedBy ?x", {"渝泸城际铁路"}),
        ("?x org:memberOf id:party-body/中共永川区委", {"李明远"}),
        ("id:place/510500-泸州市 cy:cooperatesWith ?x", {"永川区", "江津区"}),
        ("?x a prov:Organization", {"中共永川区委"}),
    ],
)
def test_a_question_in_general_words_is_answered(quads: list[Quad], pattern: str, names: set[str]) -> None:
    store = memory_store(quads)
    text = pattern
    for part in pattern.split():
        if part.startswith("id:"):
            text = text.replace(part, f"<{BASE}{part.replace(':', '/', 1)}>")
    query = f"SELECT ?name {{ {text} . ?x skos:prefLabel ?name }}"
    rows = [r["name"].value for r in store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)]  # type: ignore[union-attr]
    assert Counter(rows) == Counter(names)


def test_no_triple_stands_in_two_graphs(example_store: Store) -> None:
    assert max(Counter(str(q.triple) for q in example_store).values()) == 1
