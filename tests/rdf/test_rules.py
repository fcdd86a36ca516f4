"""What the ontology promises follows: superclasses, superproperties, inverses, symmetry, transitivity.

The closure is worked out a second time, by OWL RL's rules over rdflib, and compared.  Shortcuts follow from
statements, and so does what a rule of one's own says.
"""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, Store
from rdflib.namespace import OWL, PROV, RDF, RDFS

import examples
from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.model import Entity, EntityClass, Location, Reading
from chuanyu.rdf import rules
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import BASE, CY, INFERRED
from chuanyu.store.disk import memory_store
from chuanyu.store.terms import select
from graphs import quads_of
from handmade import GAZETTEER, READING, STATEMENTS

C = rdflib.Namespace(CY.iri)
SHORTCUTS = {
    CY.cooperatesWith,
    CY.commitsTo,
    CY.achieved,
    CY.holdsPostIn,
    CY.connects,
    CY.locatedIn,
    CY.takesPartIn,
}
QUADS = quads_of([READING], GAZETTEER)
Triple = tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]


@pytest.fixture(scope="module")
def quads(example_readings: tuple[Reading, ...]) -> list[Quad]:
    return quads_of(example_readings, examples.gazetteer())


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return _graph(ontology_quads())


def _graph(quads: list[Quad]) -> rdflib.Graph:
    found = rdflib.Graph()
    found.parse(data="\n".join(f"{q.triple} ." for q in quads), format="nt")
    return found


def _above(ontology: rdflib.Graph, term: rdflib.term.Node, prop: rdflib.URIRef) -> set[rdflib.term.Node]:
    above = ontology.transitive_objects(term, prop)
    return {found for found in above if found not in (None, term)}


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
    follows = [q for q in quads if q.graph_name == INFERRED and q.predicate not in SHORTCUTS]
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
    rows = [row["name"].value for row in select(store, query)]
    assert Counter(rows) == Counter(names)


def test_no_triple_stands_in_two_graphs(example_store: Store) -> None:
    assert max(Counter(str(q.triple) for q in example_store).values()) == 1


def test_shortcuts_follow_from_statements() -> None:
    found = {
        (_local(q.subject), q.predicate.value.rsplit("#", 1)[-1], _local(q.object))
        for q in QUADS
        if q.graph_name == INFERRED and q.predicate in SHORTCUTS
    }
    assert {t for t in found if not t[2].startswith("article")} == {
        ("place/500118-永川区", "cooperatesWith", "place/510500-泸州市"),
        ("place/510500-泸州市", "cooperatesWith", "place/500118-永川区"),
        ("person/林知远@中共永川区委", "holdsPostIn", "party-body/中共永川区委"),
        ("place/500118-永川区", "takesPartIn", "alliance/产教联盟"),
        ("park/永川科技园", "locatedIn", "place/500118-永川区"),
        ("park/永川科技园", "locatedIn", "place/500000-重庆市"),
    }
    assert {t[:2] for t in found if t[2].startswith("article")} == {
        ("place/500118-永川区", "commitsTo"),
        ("park/永川科技园", "achieved"),
    }


def _local(term: object) -> str:
    return str(term).strip("<>").removeprefix("https://w3id.org/chuanyu/").removeprefix("id/")


def test_a_ring_of_places_puts_nothing_into_itself() -> None:
    one, two = Entity(EntityClass.PARK, "甲园"), Entity(EntityClass.PARK, "乙园")
    evidence = STATEMENTS[0].evidence
    ring = tuple(
        Location(thing=a, place=b, evidence=evidence, confidence=1, rule="r")
        for a, b in ((one, two), (two, one))
    )
    quads = quads_of([replace(READING, statements=ring)], GAZETTEER)
    assert not [q for q in quads if q.predicate == CY.locatedIn and q.subject == q.object]


def _following(rule: str) -> set[Quad]:
    store = memory_store(QUADS)
    rules.follow(store, ((Path("own.rq"), rule),))
    return set(store) - set(QUADS)


def test_a_rule_of_ones_own_is_followed() -> None:
    rule = f"CONSTRUCT {{ ?b <{CY.iri}holds> ?a }} WHERE {{ ?a <{CY.iri}locatedIn> ?b }}"
    found = _following(rule)
    assert {_local(q.subject) for q in found} == {
        "place/500118-永川区",
        "place/500000-重庆市",
        "place/510000-四川省",
    }
    assert {q.graph_name for q in found} == {INFERRED}


def test_a_rule_sees_the_figures_that_it_names() -> None:
    rule = f"CONSTRUCT {{ ?s a <{CY.iri}Sure> }} WHERE {{ ?s <{CY.iri}confidence> ?sure FILTER(?sure > %s) }}"
    said = {q.subject for q in QUADS if q.predicate == CY.confidence}
    assert said and {q.subject for q in _following(rule % 0)} == said
    assert not _following(rule % 1)


@pytest.mark.parametrize(
    "rule",
    [
        "SELECT * { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p }",
        'CONSTRUCT { ?s <http://x/p> "literal" } WHERE { ?s ?p ?o }',
    ],
)
def test_a_rule_that_is_none_is_an_error_that_names_its_file(rule: str) -> None:
    with pytest.raises(DataError, match=r"own\.rq"):
        rules.follow(memory_store(QUADS), ((Path("own.rq"), rule),))


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no rule"):
        rules.load(tmp_path)


def test_the_ontology_of_ones_own_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    for name in ("chuanyu.ttl", "themes.ttl"):
        shutil.copy(data.ontology() / name, tmp_path)
    (tmp_path / "rules" / "own.rq").write_text(
        f"CONSTRUCT {{ ?b <{CY.iri}holds> ?a }} WHERE {{ ?a <{CY.iri}locatedIn> ?b }}"
    )
    monkeypatch.setenv("CHUANYU_ONTOLOGY", str(tmp_path))
    found = [q for q in quads_of([READING], GAZETTEER) if q.graph_name == INFERRED]
    assert {q.predicate for q in found} == {CY.holds}
