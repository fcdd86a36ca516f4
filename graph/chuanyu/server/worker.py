"""What runs in a worker process: a query over a store → an answer as bytes in the form that is wanted.

A process of its own, because the engine cannot be interrupted: who runs too long is killed.  Memory
is limited too where the system can do that, for a sort of a product of all with all has no end.
"""

from __future__ import annotations

import json
import signal
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from chuanyu.errors import ChuanyuError
from chuanyu.store.disk import open_store
from chuanyu.store.federation import refuse_remote
from chuanyu.store.sparql import PREFIXES, fault, names_graphs

MEMORY: Final = 4 << 30
"""Bytes of address space that a worker may take."""
_TABLES = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPHS: Final = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "trig": ox.RdfFormat.TRIG,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


@dataclass(frozen=True, slots=True)
class Job:
    """A query to be run.

    Attributes:
        text: the query.
        rows, triples: the forms of an answer that is a table and of one that is a graph.
        limit: how many rows or triples the answer has at most.
        default_graphs, named_graphs: the graphs to ask; those of the query, or all, where there are none.
    """

    text: str
    rows: str = "json"
    triples: str = "ttl"
    limit: int = 10_000
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives.

    Attributes:
        body: in the form that was wanted.
        cut: whether there was more than the limit.
        error: what was wrong with the query, if it could not be run.
    """

    body: bytes = b""
    cut: bool = False
    error: str = ""


def serve(connection: Connection, build: Path, memory: int = MEMORY) -> None:
    """Answer jobs that come in over a connection until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the service, which ends its workers
    _limit_memory(memory)
    store = open_store(build)
    connection.send("ready")
    while True:
        try:
            job = connection.recv()
        except EOFError:
            return
        connection.send(answer(store, job))


def answer(store: ox.Store, job: Job) -> Answer:
    """Run a query; what is wrong with it is part of the answer."""
    try:
        refuse_remote(job.text)
        graphs: dict[str, Any] = {}
        if job.default_graphs or job.named_graphs:
            graphs = {
                "default_graph": [ox.NamedNode(g) for g in job.default_graphs],
                "named_graphs": [ox.NamedNode(g) for g in job.named_graphs],
            }
        union = not graphs and not names_graphs(job.text)
        found = store.query(job.text, prefixes=PREFIXES, use_default_graph_as_union=union, **graphs)
        if isinstance(found, ox.QueryTriples):
            triples, cut = _first(found, job.limit)
            prefixes = PREFIXES if job.triples in ("ttl", "trig") else None
            body = ox.serialize(triples, format=GRAPHS[job.triples], prefixes=prefixes)
            return Answer(body or b"", cut)
        if isinstance(found, ox.QueryBoolean):
            return Answer(found.serialize(format=_TABLES[job.rows]) or b"")
        rows, cut = _first(found, job.limit)
        text = _json([v.value for v in found.variables], rows, cut)
        if job.rows == "json":
            return Answer(text, cut)
        again = ox.parse_query_results(text, ox.QueryResultsFormat.JSON)
        return Answer(again.serialize(format=_TABLES[job.rows]) or b"", cut)
    except SyntaxError as error:
        return Answer(error=str(fault(job.text, str(error), "query")))
    except ChuanyuError as error:
        return Answer(error=str(error))
    except (OSError, RuntimeError, ValueError) as error:
        return Answer(error=f"the query failed: {error}")


def _first(found: Iterable[Any], limit: int) -> tuple[list[Any], bool]:
    """So many and no more, and whether there are more."""
    kept: list[Any] = []
    for one in found:
        if len(kept) == limit:
            return kept, True
        kept.append(one)
    return kept, False


def _json(variables: list[str], rows: list[Any], cut: bool) -> bytes:
    """Rows as SPARQL 1.1 results in JSON; the head says where an answer was cut."""
    head: dict[str, Any] = {"vars": variables}
    if cut:
        head["link"] = [f"urn:chuanyu:cut-at-{len(rows)}-rows"]
    bindings = [
        {name: _term(value) for name, value in zip(variables, row, strict=True) if value is not None}
        for row in rows
    ]
    return json.dumps({"head": head, "results": {"bindings": bindings}}, ensure_ascii=False).encode()


def _term(value: Any) -> dict[str, Any]:
    if isinstance(value, ox.NamedNode):
        return {"type": "uri", "value": value.value}
    if isinstance(value, ox.BlankNode):
        return {"type": "bnode", "value": value.value}
    if isinstance(value, ox.Triple):
        parts = {"subject": value.subject, "predicate": value.predicate, "object": value.object}
        return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
    found = {"type": "literal", "value": value.value}
    if value.language:
        found["xml:lang"] = value.language
    elif value.datatype.value != "http://www.w3.org/2001/XMLSchema#string":
        found["datatype"] = value.datatype.value
    return found


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
