"""The same questions over HTTP: two servers of different make, and what goes wrong on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import Dataset

import chuanyu
import endpoints
from chuanyu.answers import queries
from chuanyu.answers.counts import count
from chuanyu.answers.profile import profile
from chuanyu.cli import main
from chuanyu.errors import GraphError, QueryError
from chuanyu.store.disk import open_source
from chuanyu.store.remote import ATTEMPTS, RemoteStore
from chuanyu.store.sparql import sparql

EVERY = "SELECT ?s ?p ?o { ?s ?p ?o }"


@pytest.fixture(scope="module")
def dump(example_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("dump") / "all.nq"
    example_store.dump(str(file), RdfFormat.N_QUADS)
    return file


@pytest.fixture(scope="module")
def oxigraph(dump: Path) -> Iterator[str]:
    with endpoints.oxigraph("--union-default-graph") as url:
        store = url.replace("/query", "/store")
        httpx.post(
            store, content=dump.read_bytes(), headers={"Content-Type": "application/n-quads"}
        ).raise_for_status()
        yield url


@pytest.fixture(scope="module")
def rdflib_endpoint(dump: Path) -> Iterator[str]:
    data = Dataset(default_union=True)
    data.parse(dump, format="nquads")
    with endpoints.rdflib_endpoint(data) as url:
        yield url


@pytest.fixture(params=["oxigraph", "rdflib_endpoint"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(request.param))


def test_all_that_the_store_holds_is_seen(url: str, example_store: Store) -> None:
    assert set(sparql(open_source(url), EVERY).rows) == set(sparql(example_store, EVERY).rows)
    assert count(open_source(url)) == count(example_store)


@pytest.mark.parametrize("name", [q.name for q in queries.catalogue()])
def test_named_queries_answer_the_same(name: str, oxigraph: str, example_store: Store) -> None:
    asked = queries.named(name)
    params = {p.name: "2022-01-01" if p.type == "date" else "永川区" for p in asked.parameters if p.required}
    assert queries.run(open_source(oxigraph), asked, params) == queries.run(example_store, asked, params)


def test_questions_with_a_name_answer_the_same(url: str, example_store: Store) -> None:
    remote = open_source(url)
    for name, params in (("cooperation", {"entity": "永川"}), ("posts", {})):
        there, here = (queries.run(s, name, params) for s in (remote, example_store))
        assert set(there.rows) == set(here.rows)
    assert profile(remote, "永川").name == profile(example_store, "永川").name


def test_triples_and_yes_or_no(url: str) -> None:
    remote = open_source(url)
    assert sparql(remote, "ASK { ?s a cy:Article }").rows == ((True,),)
    made = sparql(remote, "CONSTRUCT { ?s a cy:Thing } WHERE { ?s a cy:Article }")
    assert len(made.rows) == 2


def test_the_command_and_the_notebook_ask_it(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--store", url]) == 0
    assert "2 篇文章" in capsys.readouterr().out
    graph = chuanyu.open(url)
    assert "2 篇文章" in repr(graph)
    articles = list(graph.dataset.query("SELECT ?a { ?a a <https://w3id.org/chuanyu/ontology#Article> }"))
    assert len(articles) == 2


def test_a_default_graph_that_is_not_the_union_is_refused(dump: Path) -> None:
    with endpoints.oxigraph() as url:
        store = url.replace("/query", "/store")
        httpx.post(store, content=dump.read_bytes(), headers={"Content-Type": "application/n-quads"})
        with pytest.raises(GraphError, match="并集"):
            open_source(url)


def test_what_is_no_query_is_told_with_its_place_and_not_sent() -> None:
    with pytest.raises(QueryError, match="1:16"):
        sparql(_remote(_unreachable), "SELECT * { ?s }")


def test_service_is_refused_before_it_is_sent() -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        sparql(_remote(_unreachable), "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")


# What follows talks to a server that is made up.


def _unreachable(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


def _remote(
    handler: Callable[[httpx.Request], httpx.Response], wait: Callable[[float], None] = lambda _: None
) -> RemoteStore:
    client = httpx.Client(transport=httpx.MockTransport(handler))
    return RemoteStore("http://store.example/query", client, wait)


YES = {"head": {}, "boolean": True}


def test_what_may_pass_is_tried_again_after_longer_and_longer_waits() -> None:
    waits: list[float] = []
    answers = iter([httpx.Response(503), httpx.Response(429), httpx.Response(200, json=YES)])
    assert bool(_remote(lambda _: next(answers), waits.append).query("ASK {}"))
    assert waits == sorted(waits)
    assert len(waits) == 2


def test_what_does_not_pass_is_given_up() -> None:
    asked: list[httpx.Request] = []

    def busy(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(503, text="busy")

    with pytest.raises(GraphError, match="503：busy"):
        _remote(busy).query("ASK {}")
    assert len(asked) == ATTEMPTS


def test_a_query_that_is_refused_is_not_repeated() -> None:
    answers = iter([httpx.Response(400, text="no\nsuch function")])
    with pytest.raises(GraphError, match="400：no such function"):
        _remote(lambda _: next(answers)).query("ASK {}")


def test_an_answer_that_comes_too_late_says_so() -> None:
    def late(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("late", request=request)

    with pytest.raises(GraphError, match="没有回答"):
        _remote(late).query("ASK {}")


def test_an_answer_that_is_no_result_is_told() -> None:
    with pytest.raises(GraphError, match="无法读懂"):
        _remote(lambda _: httpx.Response(200, text="<html>log in</html>")).query("ASK {}")


def test_credentials_come_from_the_environment_and_are_never_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHUANYU_STORE_USER", "analyst")
    monkeypatch.setenv("CHUANYU_STORE_PASSWORD", "s3cret")
    asked: list[httpx.Request] = []

    def wants(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(401, text="no")

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", wants)
    assert main(["stats", "--store", "http://store.example/query"]) == 1
    assert asked[0].headers["authorization"].startswith("Basic ")
    told = capsys.readouterr().err
    assert "CHUANYU_STORE_USER" in told
    assert "s3cret" not in told


def test_a_password_in_the_address_is_refused() -> None:
    with pytest.raises(GraphError, match="用户名和密码") as refused:
        RemoteStore("http://me:s3cret@store.example/query")
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("address", ["http://", "http://[::", "ftp://store.example/query"])
def test_an_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(GraphError):
        RemoteStore(address)


def test_a_notebook_sees_the_same(url: str, example_out: Path) -> None:
    there, here = chuanyu.open(url), chuanyu.open(example_out)
    assert there.statements().equals(here.statements())
    assert there.search("永川").equals(here.search("永川"))
    assert there.article("example-port").text == here.article("example-port").text
    assert there.view(focus="永川").page() == here.view(focus="永川").page()
    one, other = there.network(project="actors"), here.network(project="actors")
    assert dict(one.nodes(data=True)) == dict(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
