"""The SPARQL 1.1 Protocol over real HTTP, behaviour by behaviour; and clients that others wrote."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from chuanyu.server.protocol import ROWS, TRIPLES, RefusalError, form_of, negotiate, read

ASK = "ASK { ?s a cy:Article }"
SELECT = "SELECT ?name { ?s a cy:Park ; skos:prefLabel ?name }"
REFERENCE = "https://w3id.org/chuanyu/graph/reference"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
DIRECT = {"Content-Type": "application/sparql-query"}


def counted(answer: httpx.Response) -> int:
    assert answer.status_code == 200, answer.text
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


# Ways of asking.


def test_query_by_get(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": ASK})
    assert answer.json()["boolean"] is True
    assert answer.headers["content-type"] == "application/sparql-results+json"


def test_query_by_form(client: httpx.Client) -> None:
    assert client.post("/sparql", data={"query": ASK}).json()["boolean"] is True


def test_query_as_the_body(client: httpx.Client) -> None:
    assert client.post("/sparql", content=ASK, headers=DIRECT).json()["boolean"] is True


def test_a_charset_beside_the_type_makes_no_difference(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/sparql-query; charset=utf-8"}
    query = 'ASK { ?s skos:prefLabel "永川区"@zh }'
    assert client.post("/sparql", content=query.encode(), headers=headers).json()["boolean"] is True


# Which graphs are asked.


def test_all_graphs_are_asked_unless_some_are_named(client: httpx.Client) -> None:
    every = counted(client.get("/sparql", params={"query": COUNT}))
    one = counted(client.get("/sparql", params={"query": COUNT, "default-graph-uri": REFERENCE}))
    direct = counted(
        client.post("/sparql", params={"default-graph-uri": REFERENCE}, content=COUNT, headers=DIRECT)
    )
    inside = counted(client.get("/sparql", params={"query": COUNT.replace("{", f"FROM <{REFERENCE}> {{", 1)}))
    assert every > one == direct == inside > 0


def test_graphs_that_the_request_names_go_before_the_querys_own(client: httpx.Client) -> None:
    query = COUNT.replace("{", "FROM <https://w3id.org/chuanyu/graph/none> {", 1)
    assert counted(client.get("/sparql", params={"query": query})) == 0
    named = {"query": query, "default-graph-uri": REFERENCE}
    assert counted(client.get("/sparql", params=named)) > 0


def test_named_graphs_can_be_narrowed(client: httpx.Client) -> None:
    query = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert counted(client.get("/sparql", params={"query": query, "named-graph-uri": REFERENCE})) == 1
    assert counted(client.get("/sparql", params={"query": query})) > 3


# Forms of the answer.


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("application/sparql-results+json", QueryResultsFormat.JSON),
        ("application/sparql-results+xml", QueryResultsFormat.XML),
        ("text/tab-separated-values", QueryResultsFormat.TSV),
    ],
)
def test_tables(kind: str, form: QueryResultsFormat, client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": kind})
    assert answer.headers["content-type"].split(";")[0] == kind
    found = parse_query_results(answer.content, form)
    assert isinstance(found, QuerySolutions)
    (row,) = found
    assert row["name"].value == "川南渝西示范产业园"


def test_csv(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": "text/csv"})
    assert answer.text.split() == ["name", "川南渝西示范产业园"]


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/trig", RdfFormat.TRIG),
    ],
)
def test_graphs(kind: str, form: RdfFormat, client: httpx.Client) -> None:
    query = "CONSTRUCT { ?s a cy:Thing } WHERE { ?s a cy:Park }"
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": kind})
    assert answer.headers["content-type"].split(";")[0] == kind
    assert len(list(parse(answer.content, form))) == 1


def test_describe_gives_a_graph(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "DESCRIBE cy:Place"}, headers={"Accept": "text/turtle"})
    assert "owl:Class" in answer.text


def test_what_is_wanted_most_is_given(client: httpx.Client) -> None:
    accept = "text/csv;q=0.5, application/sparql-results+xml;q=0.9, image/png"
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": accept})
    assert answer.headers["content-type"] == "application/sparql-results+xml"


def test_an_answer_over_the_limit_is_cut_and_says_so(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"})
    assert len(answer.json()["results"]["bindings"]) == 100
    assert answer.json()["head"]["link"] == ["urn:chuanyu:cut-at-100-rows"]
    assert "cut at 100" in answer.headers["x-chuanyu-cut"]
    whole = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o } LIMIT 100"})
    assert "x-chuanyu-cut" not in whole.headers


def test_without_a_query_the_service_describes_itself(client: httpx.Client) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/turtle"})
    assert "sparql-service-description#Service" in answer.text
    assert f"{str(client.base_url).rstrip('/')}/sparql" in answer.text
    asked = client.get("/sparql", headers={"Accept": "text/html"})
    assert (asked.status_code, asked.headers["location"]) == (303, "/ask")


# What is not served.


@pytest.mark.parametrize(
    ("status", "request_"),
    [
        (400, {"method": "GET", "params": {"query": "SELECT * { ?s"}}),
        (400, {"method": "GET", "params": [("query", ASK), ("query", ASK)]}),
        (400, {"method": "GET", "params": {"query": ""}}),
        (400, {"method": "POST", "data": {"qery": ASK}}),
        (400, {"method": "POST", "content": b"ASK { \xff }", "headers": DIRECT}),
        (403, {"method": "POST", "data": {"update": "CLEAR ALL"}}),
        (403, {"method": "GET", "params": {"update": "CLEAR ALL"}}),
        (403, {"method": "GET", "params": {"query": "LOAD <file:///etc/passwd>"}}),
        (403, {"method": "GET", "params": {"query": "PREFIX a: <b:> # INSERT\nDELETE WHERE { ?s ?p ?o }"}}),
        (
            403,
            {
                "method": "POST",
                "content": "CLEAR ALL",
                "headers": {"Content-Type": "application/sparql-update"},
            },
        ),
        (405, {"method": "PUT", "content": ASK}),
        (406, {"method": "GET", "params": {"query": ASK}, "headers": {"Accept": "image/png"}}),
        (413, {"method": "POST", "content": "ASK {}" + " " * 300_000, "headers": DIRECT}),
        (413, {"method": "POST", "content": " " * 3_000_000, "headers": DIRECT}),
        (415, {"method": "POST", "content": ASK, "headers": {"Content-Type": "text/plain"}}),
    ],
)
def test_what_is_refused(status: int, request_: dict[str, Any], client: httpx.Client) -> None:
    answer = client.request(url="/sparql", **request_)
    assert answer.status_code == status
    if status != 405:
        assert len(answer.text.strip().splitlines()) == 1


def test_bad_syntax_is_told_with_its_place(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "SELECT *\n{ ?s ?p }"})
    assert "2:10" in answer.text


def test_reads_of_other_sites_only_when_asked_for(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": ASK}, headers={"Origin": "https://example.org"})
    assert "access-control-allow-origin" not in answer.headers


def test_another_sites_name_does_not_lead_here(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": ASK}, headers={"Host": "rebound.example"})
    assert answer.status_code == 400


# Clients of others.


def test_sparqlwrapper(service: str) -> None:
    from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper

    wrapper = SPARQLWrapper(f"{service}/sparql")
    wrapper.setQuery("PREFIX cy: <https://w3id.org/chuanyu/ontology#> SELECT * { ?s a cy:Park }")
    wrapper.setReturnFormat(JSON)
    by_get = wrapper.queryAndConvert()
    assert isinstance(by_get, dict)
    assert len(by_get["results"]["bindings"]) == 1
    wrapper.setMethod(POST)
    assert wrapper.queryAndConvert() == by_get
    wrapper.setQuery("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 3")
    wrapper.setReturnFormat(TURTLE)
    turtle = wrapper.queryAndConvert()
    assert isinstance(turtle, bytes)
    assert b"cy:" in turtle


def test_rdflibs_store(service: str) -> None:
    from rdflib import RDF, Graph, URIRef
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = Graph(SPARQLStore(f"{service}/sparql"))
    park = URIRef("https://w3id.org/chuanyu/ontology#Park")
    assert len(list(graph.subjects(RDF.type, park))) == 1


def test_our_own_remote_store(service: str) -> None:
    import chuanyu

    assert "2 篇文章" in repr(chuanyu.open(f"{service}/sparql"))


# The parts by themselves.


@given(st.text(), st.sampled_from([ROWS, TRIPLES]))
def test_any_accept_header_is_served_or_refused(accept: str, offered: dict[str, str]) -> None:
    try:
        kind, form = negotiate(accept, offered)
    except RefusalError as error:
        assert error.status == 406
    else:
        assert offered[kind] == form


@given(st.text())
def test_any_text_is_a_query_or_refused(text: str) -> None:
    try:
        form_of(text)
    except RefusalError as error:
        assert error.status in (400, 403)


@given(
    st.text(),
    st.binary(),
    st.sampled_from(["application/x-www-form-urlencoded", "application/sparql-query", ""]),
)
def test_any_request_is_read_or_refused(query: str, body: bytes, kind: str) -> None:
    for method in ("GET", "POST"):
        try:
            read(method, query, kind, body)
        except RefusalError as error:
            assert error.status in (400, 403, 413, 415)
