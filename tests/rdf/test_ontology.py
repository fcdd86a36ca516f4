"""The ontology says what every word of the graph means, in two languages, and leans on published ones."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

from chuanyu import data
from chuanyu.model import Approx, EntityClass, Part, Statement, Status
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import BASE, PREFIXES
from graphs import quads_of
from handmade import GAZETTEER, READING

CY = rdflib.Namespace(BASE + "ontology#")
FILES = ("chuanyu.ttl", "themes.ttl")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in FILES:
        graph.parse(data.ontology() / name)
    return graph


def _own(graph: rdflib.Graph, *kinds: rdflib.URIRef) -> set[rdflib.term.Node]:
    found = {s for kind in kinds for s in graph.subjects(RDF.type, kind) if str(s).startswith(CY)}
    assert found
    return found


def languages(ontology: rdflib.Graph, word: Node, prop: rdflib.URIRef) -> list[str]:
    """In which languages a word is told so."""
    return sorted(str(getattr(told, "language", None)) for told in ontology.objects(word, prop))


PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property)


def test_every_word_has_a_label_and_a_comment_in_both_languages(ontology: rdflib.Graph) -> None:
    for word in _own(ontology, OWL.Class, OWL.NamedIndividual, *PROPERTY_KINDS):
        for prop in (RDFS.label, RDFS.comment):
            assert languages(ontology, word, prop) == ["en", "zh"], word


def test_every_class_rests_on_a_published_one(ontology: rdflib.Graph) -> None:
    for word in _own(ontology, OWL.Class):
        above = set(ontology.transitive_objects(word, RDFS.subClassOf)) - {word}
        assert any(not str(a).startswith(BASE) for a in above), word


def test_every_property_leans_on_a_published_one(ontology: rdflib.Graph) -> None:
    for word in _own(ontology, *PROPERTY_KINDS):
        ties = {*ontology.objects(word, RDFS.subPropertyOf), *ontology.objects(word, RDFS.seeAlso)}
        assert any(not str(t).startswith(BASE) for t in ties), word


def test_no_superclass_or_range_is_undeclared(ontology: rdflib.Graph) -> None:
    declared = _own(ontology, OWL.Class)
    for prop in (RDFS.subClassOf, RDFS.domain, RDFS.range, OWL.disjointWith):
        used = {o for o in ontology.objects(None, prop) if str(o).startswith(CY)}
        assert used <= declared, prop


def test_the_words_of_the_model_are_the_words_of_the_ontology(ontology: rdflib.Graph) -> None:
    classes = _own(ontology, OWL.Class)
    assert {CY[c.value] for c in EntityClass} <= classes
    assert {CY[s.__name__] for s in Statement.__subclasses__()} <= classes
    for enum, kind in ((Status, CY.Status), (Part, CY.Part), (Approx, CY.Approximation)):
        values: type[StrEnum] = enum
        assert {CY[v.value] for v in values} == set(ontology.subjects(RDF.type, kind))


def test_the_seventeen_classes_are_entities_and_exclude_one_another(ontology: rdflib.Graph) -> None:
    for one in EntityClass:
        assert CY.Entity in set(ontology.transitive_objects(CY[one.value], RDFS.subClassOf))
        for other in EntityClass:
            pair = CY[one.value], OWL.disjointWith, CY[other.value]
            assert one is other or pair in ontology or pair[::-1] in ontology


def test_every_theme_is_a_top_concept_with_both_labels(ontology: rdflib.Graph) -> None:
    scheme = rdflib.URIRef(BASE + "theme")
    themes = set(ontology.subjects(SKOS.inScheme, scheme))
    assert len(themes) >= 14
    assert themes == set(ontology.objects(scheme, SKOS.hasTopConcept))
    for theme in themes:
        assert languages(ontology, theme, SKOS.prefLabel) == ["en", "zh"]


def test_every_word_that_is_written_is_declared(ontology: rdflib.Graph) -> None:
    declared = _own(ontology, OWL.Class, OWL.NamedIndividual, *PROPERTY_KINDS)
    written = {
        term.value
        for q in quads_of([READING], GAZETTEER)
        for term in (q.predicate, q.object)
        if hasattr(term, "value") and term.value.startswith(str(CY)) and term.value != str(CY)
    }
    assert {rdflib.URIRef(w) for w in written} <= declared


@pytest.mark.parametrize(
    "file", sorted([*data.ontology().rglob("*.rq"), data.ontology() / "shapes.ttl"]), ids=str
)
def test_rules_queries_and_shapes_use_declared_words(file: Path, ontology: rdflib.Graph) -> None:
    declared = _own(ontology, OWL.Class, OWL.NamedIndividual, *PROPERTY_KINDS)
    text = re.sub(r"(?m)^\s*#.*$", "", file.read_text(encoding="utf-8"))
    used = {CY[name] for name in re.findall(r"\bcy:([A-Za-z]\w*)", text)}
    assert used <= declared


def test_files_use_the_programs_prefixes() -> None:
    for file in sorted(data.ontology().rglob("*")):
        if file.suffix in (".rq", ".ttl"):
            text = file.read_text(encoding="utf-8")
            for prefix, iri in re.findall(r"(?im)^\s*@?prefix\s+(\w+):\s*<([^>]+)>", text):
                assert PREFIXES.get(prefix, iri) == iri, f"{file}: {prefix}"


def test_the_ontologys_graph_has_no_blank_nodes() -> None:
    from pyoxigraph import BlankNode

    assert not any(isinstance(t, BlankNode) for q in ontology_quads() for t in (q.subject, q.object))
