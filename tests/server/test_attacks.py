"""Clients that mean harm: endless queries, huge ones, the disk, the network; the others are still served."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path

import httpx
import pytest
from pyoxigraph import Store

import examples
from chuanyu.errors import QueryError
from chuanyu.server.pool import FailedError, Pool, TooLongError
from chuanyu.server.worker import Job, answer
from chuanyu.store.federation import refuse_remote
from graphs import write

CARTESIAN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SORT = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a"
PATH = "SELECT (COUNT(*) AS ?n) { ?a (!<x:q>)* ?b . ?c (!<x:q>)* ?d . ?e (!<x:q>)* ?f }"
PLAIN = "ASK { ?s a cy:Article }"


@pytest.mark.parametrize("query", [CARTESIAN, SORT, PATH])
def test_an_endless_query_is_stopped_and_told(query: str, client: httpx.Client) -> None:
    answered = client.get("/sparql", params={"query": query})
    assert answered.status_code == 503
    assert "2 s" in answered.text
    assert client.get("/sparql", params={"query": PLAIN}).json()["boolean"] is True


def test_a_stopped_query_frees_its_worker(example_out: Path) -> None:
    with Pool(example_out, size=1, timeout=1) as pool:
        with pytest.raises(TooLongError):
            pool.run(Job(CARTESIAN))
        (ended,) = {c.pid for c in _children()} or {None}
        assert pool.run(Job(PLAIN)).body == b'{"head":{},"boolean":true}'
        assert ended not in {c.pid for c in _children()}


def test_ctrl_c_is_left_to_the_service(example_out: Path) -> None:
    with Pool(example_out, size=1, timeout=10) as pool:
        (worker,) = (c.pid for c in _children())
        assert worker
        os.kill(worker, signal.SIGINT)
        assert b"true" in pool.run(Job(PLAIN)).body
        assert worker in {c.pid for c in _children()}


def _children() -> list[BaseProcess]:
    return [c for c in active_children() if c.is_alive()]


def test_a_query_that_takes_all_memory_ends_its_worker_alone(example_out: Path) -> None:
    pytest.importorskip("resource")
    with Pool(example_out, size=1, timeout=60, memory=1 << 30) as pool:
        with pytest.raises(FailedError):
            pool.run(Job(SORT))
        assert b"true" in pool.run(Job(PLAIN)).body


def test_the_new_build_is_asked_after_it_is_swapped_in(tmp_path: Path) -> None:
    first, second = examples.readings()
    write([first], examples.gazetteer(), tmp_path)
    query = Job("SELECT (COUNT(*) AS ?n) { ?s a cy:Article }", rows="csv")
    with Pool(tmp_path, size=1, timeout=10) as pool:
        assert pool.run(query).body.split() == [b"n", b"1"]
        write([first, second], examples.gazetteer(), tmp_path)
        assert pool.run(query).body.split() == [b"n", b"2"]


def test_twenty_clients_of_whom_three_are_malicious(service: str) -> None:
    huge = "SELECT * { " + "?s ?p ?o . " * 90_000 + "}"
    evil = [{"query": CARTESIAN}, {"query": PATH}, {"query": huge}]
    stop = threading.Event()

    def attack(data: dict[str, str]) -> set[int]:
        seen = set()
        with httpx.Client(base_url=service, timeout=30) as client:
            while not stop.is_set():
                seen.add(client.post("/sparql", data=data).status_code)
        return seen

    def asked(client: httpx.Client) -> int:
        """Where no worker became free in time the service says so; whoever comes again is answered."""
        codes = (client.get("/sparql", params={"query": PLAIN}).status_code for _ in range(10))
        return next((code for code in codes if code != 503), 503)

    def visit(_: int) -> list[int]:
        with httpx.Client(base_url=service, timeout=60) as client:
            return [asked(client) for _ in range(5)]

    with ThreadPoolExecutor(20) as clients:
        attacks = [clients.submit(attack, data) for data in evil]
        visits = [clients.submit(visit, n) for n in range(17)]
        codes = [code for one in visits for code in one.result()]
        stop.set()
        assert all(one.result() <= {503, 413} for one in attacks)
    assert codes == [200] * 85


# Neither the network nor the disk is reached.


class _Trap(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(500)

    do_POST = do_GET  # noqa: N815


@pytest.fixture
def trap() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Trap)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    _Trap.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ VALUES ?u {{ <{url}> }} SERVICE ?u {{ ?s ?p ?o }} }}",
        "SELECT * {{ {{ SELECT * {{ OPTIONAL {{ service<{url}>{{ ?s ?p ?o }} }} }} }} }}",
        "ASK {{ FILTER EXISTS {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }}",
        "SELECT * {{ # quiet\rSERVICE <{url}> {{ ?s ?p ?o }}\n }}",
        "SELECT * {{ \\u0053ERVICE <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ ?s ?p <a\\u003E> SERVICE <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * FROM <{url}> {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT * {{ GRAPH <{url}> {{ ?s ?p ?o }} }}",
        "LOAD <{url}>",
    ],
)
def test_no_query_reaches_the_network(
    query: str, trap: str, example_store: Store, client: httpx.Client
) -> None:
    text = query.format(url=trap)
    found = answer(example_store, Job(text))
    client.get("/sparql", params={"query": text})
    assert _Trap.asked == []
    assert found.error or b'"bindings": []' in found.body


def test_no_query_reads_the_disk(tmp_path: Path, client: httpx.Client) -> None:
    file = tmp_path / "secret.ttl"
    file.write_text("<a:secret> <a:b> <a:c> .")
    for clause in (f"FROM <{file.as_uri()}>", f"FROM NAMED <{file.as_uri()}>", ""):
        where = "{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(?s = <a:secret>) }"
        query = f"SELECT * {clause} {where}"
        for extra in ({}, {"default-graph-uri": file.as_uri()}, {"named-graph-uri": file.as_uri()}):
            found = client.get("/sparql", params={"query": query, **extra})
            assert found.json()["results"]["bindings"] == []


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?s schema:serviceType ?o } # SERVICE",
        "SELECT ?service { ?service a <http://example.org/service> }",
        'SELECT * { ?s ?p """ SERVICE <x:y> {} """@en }',
    ],
)
def test_the_word_alone_is_no_service(query: str) -> None:
    refuse_remote(query)


def test_a_long_or_deep_query_with_the_word_is_refused_soon() -> None:
    for text in ("ASK { # SERVICE\n" + " " * 30_000 + "}", "ASK " + "{" * 3000 + "SERVICE" + "}" * 3000):
        with pytest.raises(QueryError):
            refuse_remote(text)


def test_it_listens_on_this_machine_alone(service: str) -> None:
    host, port = service.removeprefix("http://").split(":")
    assert host == "127.0.0.1"
    others = {i[4][0] for i in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {host}
    for other in others:
        with socket.socket() as tried:
            tried.settimeout(1)
            if not str(other).startswith("127."):
                assert tried.connect_ex((str(other), int(port))) != 0
