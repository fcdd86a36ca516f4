"""The graph describes itself as a data set: VoID and DCAT, the same for the same articles."""

from __future__ import annotations

from pyoxigraph import Store

from chuanyu.answers.counts import count
from chuanyu.rdf.description import description
from chuanyu.rdf.vocabulary import DATASET, ONTOLOGY
from chuanyu.store.sparql import sparql


def _one(store: Store, pattern: str) -> object:
    ((found,),) = sparql(store, f"SELECT ?x {{ ?set a void:Dataset, dcat:Dataset . {pattern} }}").rows
    return found


def test_the_numbers_are_those_of_the_graph(example_store: Store) -> None:
    held = [q for q in example_store if q.graph_name not in (ONTOLOGY, DATASET)]
    counts = count(example_store)
    assert _one(example_store, "?set void:triples ?x") == len(held)
    assert _one(example_store, "?set void:documents ?x") == counts.articles
    assert _one(example_store, "?set void:entities ?x") == sum(counts.entities.values())
    part = "?set void:classPartition ?part . ?part void:class cy:Cooperation ; void:entities ?x"
    assert _one(example_store, part) == counts.statements["Cooperation"]


def test_it_has_a_title_in_both_languages_a_licence_and_its_time(example_store: Store) -> None:
    titles = sparql(
        example_store, "SELECT (LANG(?t) AS ?l) { ?set a dcat:Dataset ; dcterms:title ?t } ORDER BY ?l"
    )
    assert titles.rows == (("en",), ("zh",))
    assert "apache" in str(_one(example_store, "?set dcterms:license ?x"))
    assert str(_one(example_store, "?set dcterms:temporal/dcat:endDate ?x")) == "2022-06-18"


def test_describing_again_changes_nothing(example_store: Store) -> None:
    held = {q for q in example_store if q.graph_name == DATASET}
    assert set(description(example_store)) == held


def test_an_empty_graph_is_described_too() -> None:
    store = Store()
    store.extend(description(store))
    assert _one(store, "?set void:triples ?x") == 0
