"""SPARQL text and a store give a table; nothing is changed and nothing leaves the machine."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pyoxigraph import Store

from chuanyu.errors import QueryError
from chuanyu.server.worker import Job, answer
from chuanyu.store.federation import refuse_remote
from chuanyu.store.sparql import Table, sparql


def test_select_gives_python_values(example_store: Store) -> None:
    table = sparql(
        example_store,
        """SELECT ?date ?number ?name ?none {
          ?a dcterms:issued ?date ; dcterms:title "江津港口联动记"@zh .
          ?s cy:evidence/oa:hasSource ?a ; cy:quantity/schema:value ?number ; cy:actor/skos:prefLabel ?name .
        }""",
    )
    assert table == Table(
        ("date", "number", "name", "none"),
        ("date", "number", "name", "none"),
        ((date(2022, 6, 18), Decimal(12000000), "江津区", None),),
    )


def test_the_default_graph_is_the_union_of_all(example_store: Store) -> None:
    asked = "ASK { ?article a cy:Article . ?park a cy:Park . cy:Park a owl:Class }"
    assert sparql(example_store, asked).rows == ((True,),)


def test_construct_gives_sorted_triples(example_store: Store) -> None:
    where = "?p a cy:Place ; skos:prefLabel ?l FILTER(?l IN ('江津区'@zh, '永川区'@zh))"
    asked = f"CONSTRUCT {{ ?p a cy:Place }} WHERE {{ {where} }}"
    table = sparql(example_store, asked)
    assert table.headers == ("主语", "谓语", "宾语")
    assert [str(row[0]).rsplit("/", 1)[-1] for row in table.rows] == ["500116-江津区", "500118-永川区"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("SELECT * { ?s ?p }", 1, 19), ("SELECT *\n{ ?s nope:p ?o }", 2, 12), ("SELECT * {}}", 1, 13)],
)
def test_a_fault_of_syntax_is_shown_where_it_is(
    example_store: Store, text: str, line: int, column: int
) -> None:
    with pytest.raises(QueryError, match="not SPARQL") as caught:
        sparql(example_store, text, "asked")
    assert str(caught.value.where) == f"asked:{line}:{column}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * {\n?s a foo:Bar }", "the prefix foo: is not declared"),
        ("SELECT * { ?s a foo:Bar }", "cy:"),
        ("SELECT ?x { ?x a ", "unfinished near 'SELECT ?x { ?x a'"),
        ("SELECT ?x {\n?x a ] }", "wrong or unfinished near '?x a ] }'"),
        ("SELECT ?x WHERE ?x a ?y", 'expected "{"'),
        ("SELECT * { ?somebody skos:prefLabel ] ?something }", "'?somebody skos:prefLabel ] ?something'"),
        ("SELECT * { ?a ?b " + "永" * 999 + " ] }", "unfinished near"),
    ],
)
def test_a_fault_of_syntax_is_said_in_few_words(example_store: Store, text: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        sparql(example_store, text)
    assert said in str(caught.value)
    assert len(str(caught.value)) < 300


def test_the_service_says_the_same_of_a_fault(example_store: Store) -> None:
    text = "SELECT * {\n  ?somebody skos:prefLabel ] ?something }"
    with pytest.raises(QueryError) as caught:
        sparql(example_store, text, "query")
    assert answer(example_store, Job(text)).error == str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["INSERT DATA { <a:a> <a:b> 1 }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL", "LOAD <file:///etc/hosts>"],
)
def test_updates_are_refused(example_store: Store, text: str) -> None:
    before = len(example_store)
    with pytest.raises(QueryError, match="changes nothing"):
        sparql(example_store, text)
    assert len(example_store) == before


REMOTE = [
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * { service silent <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o.SERVICE ?x {} }",
    "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:1/> {} }",
    "SELECT * { FILTER(1<2)SERVICE<http://127.0.0.1:1/>{} }",
    "SELECT * { # comment\rSERVICE <http://127.0.0.1:1/> {} }",
    'SELECT * { BIND("""a"b""" AS ?x) SERVICE <http://127.0.0.1:1/> {} }',
    "SELECT * { BIND('it\\'s' AS ?x) SERVICE <http://127.0.0.1:1/> {} }",
    "PREFIX SERVICE: <a:> SELECT * { SERVICE:x {} }",
]


@pytest.mark.parametrize("text", REMOTE)
def test_other_servers_are_not_asked(example_store: Store, text: str) -> None:
    with pytest.raises(QueryError, match="another server"):
        sparql(example_store, text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?service <http://example.org/SERVICE> ?o } # SERVICE",
        "SELECT * { ?s schema:serviceType ?o }",
        "SELECT * { ?s ?p '''a 'SERVICE' b''' }",
        'SELECT * { ?s ?p """a "SERVICE" b""" , "\\"SERVICE" }',
    ],
)
def test_the_word_service_in_other_places_is_no_fault(example_store: Store, text: str) -> None:
    refuse_remote(text)
    assert sparql(example_store, text).rows == ()


def test_from_chooses_graphs_of_the_store_and_reads_nothing_else(example_store: Store) -> None:
    asked = "SELECT ?id FROM <https://w3id.org/chuanyu/article/example-port> { ?a dcterms:identifier ?id }"
    assert sparql(example_store, asked).rows == (("example-port",),)
    assert sparql(example_store, "SELECT * FROM <file:///etc/hosts> { ?s ?p ?o }").rows == ()


def test_a_table_becomes_a_frame() -> None:
    table = Table(("name", "value"), ("名称", "数值"), (("甲", Decimal("1.5")), ("乙", None)))
    frame = table.to_pandas(headers=True)
    assert list(frame.columns) == ["名称", "数值"]
    assert frame["数值"].sum() == 1.5
    assert list(table.to_pandas().columns) == ["name", "value"]
    assert list(Table(("name",), ("名称",), ()).to_pandas().columns) == ["name"]
