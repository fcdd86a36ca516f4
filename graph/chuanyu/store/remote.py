"""The address of a SPARQL 1.1 endpoint → a graph that is asked as the one on disk is.

For graphs that are too large for one laptop, or shared by several people: the same queries run over
any store that speaks the SPARQL 1.1 Protocol.  What the endpoint keeps as its default graph has to be
the union of all graphs, as ours is.  What changes it (`publish.py`) goes to the address for updates:
CHUANYU_STORE_UPDATE, else the same address with `query` at its end turned into `update`.

Credentials come from the environment alone: CHUANYU_STORE_USER with CHUANYU_STORE_PASSWORD, or
CHUANYU_STORE_TOKEN for a bearer token; no message and no log ever shows them.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import httpx
import pyoxigraph as ox
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat

from chuanyu.errors import GraphError
from chuanyu.rdf.vocabulary import PUBLISHED
from chuanyu.store.sparql import Answer

if TYPE_CHECKING:
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

LIMIT: Final = 60.0
"""Seconds that an endpoint has for an answer."""
ATTEMPTS: Final = 4
"""How often a request is made that fails for a reason that may pass."""
_FIRST_WAIT: Final = 0.5  # seconds; each further wait is twice as long
_PASSING: Final = frozenset({429, 502, 503, 504})
_TABLE, _TRIPLES = "application/sparql-results+json", "application/n-triples, text/turtle;q=0.9"
_DO = "请检查 --store 的网址，并确认端点正在运行"


class RemoteStore:
    """A SPARQL endpoint that answers as `pyoxigraph.Store.query` does.

    Args:
        address: where it takes queries, such as `http://localhost:7878/query`.
        client: an HTTP client; one with the credentials of the environment if absent.
        wait: what passes the seconds between two attempts.

    Raises:
        GraphError: the address is none, or has a password in it.
    """

    def __init__(
        self,
        address: str,
        client: httpx.Client | None = None,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        try:
            url = httpx.URL(address)
        except httpx.InvalidURL as error:
            raise GraphError(f"不是网址：{address}", do=_DO) from error
        if url.scheme not in ("http", "https") or not url.host:
            raise GraphError(f"不是网址：{address}", do=_DO)
        if url.userinfo:
            raise GraphError(
                "网址中不得有用户名和密码",
                do="请用环境变量 CHUANYU_STORE_USER 和 CHUANYU_STORE_PASSWORD",
            )
        self.address = str(url)
        self.updates = os.environ.get("CHUANYU_STORE_UPDATE") or re.sub(r"/query$", "/update", self.address)
        self._client, self._wait = client or _client(), wait

    def query(
        self,
        query: str,
        /,
        *,
        prefixes: dict[str, str] | None = None,
        use_default_graph_as_union: bool = False,
    ) -> Answer:
        """Answer SPARQL 1.1 text.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE.
            prefixes: those that it need not declare.
            use_default_graph_as_union: says that the query means the union of all graphs.  The endpoint
                decides, so it is only there to be called as a store on disk is.

        Raises:
            SyntaxError: it is no query.
            GraphError: the endpoint cannot be reached, refuses or does not answer in time.
        """
        # Our own engine reads it first, over nothing: it says where a fault lies, and what is asked for.
        form = ox.Store().query(query, prefixes=prefixes)
        declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted((prefixes or {}).items()))
        triples = isinstance(form, QueryTriples)
        answer = self._post({"query": declared + query}, _TRIPLES if triples else _TABLE)
        try:
            if triples:
                turtle = "turtle" in answer.headers.get("content-type", "")
                kind = RdfFormat.TURTLE if turtle else RdfFormat.N_TRIPLES
                found = ox.Store()
                found.load(answer.content, kind)
                return _all(found)
            return ox.parse_query_results(answer.content, QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise GraphError(f"端点的回答无法读懂：{error}", self.address, _DO) from error

    def update(self, update: str) -> None:
        """Carry out SPARQL 1.1 Update text, which has to be such that to do it twice does no harm.

        Raises:
            GraphError: the endpoint cannot be reached, refuses or does not answer in time.
        """
        self._post({"update": update}, "*/*", self.updates)

    def checked(self) -> RemoteStore:
        """Itself, once it is seen that it answers and that its default graph is the union of all.

        Raises:
            GraphError: it does not, or it is not.
        """
        inside = self.query("ASK { GRAPH ?g { ?s ?p ?o } }")
        if inside and not self.query("ASK { ?s ?p ?o }"):
            raise GraphError(
                "端点的默认图不是所有图的并集",
                self.address,
                "oxigraph 请加 --union-default-graph，Fuseki 请设 tdb2:unionDefaultGraph",
            )
        return self

    def copy(self) -> ox.Store:
        """All its named graphs, in memory; without the list of what was published there.

        Raises:
            GraphError: as `query`.
        """
        found = ox.Store()
        names = self.query("SELECT DISTINCT ?graph { GRAPH ?graph { ?s ?p ?o } }")
        assert isinstance(names, ox.QuerySolutions)
        for name in (row["graph"] for row in names):
            if isinstance(name, ox.NamedNode) and name != PUBLISHED:
                triples = self.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}")
                assert isinstance(triples, QueryTriples)
                found.bulk_extend(ox.Quad(t.subject, t.predicate, t.object, name) for t in triples)
        return found

    def rdflib(self) -> SPARQLStore:
        """The same endpoint as a store of rdflib, to be read."""
        from rdflib.plugins.stores.sparqlstore import SPARQLStore

        found = SPARQLStore(self.address, method="POST", auth=_basic())
        if _token():
            found.kwargs["headers"] = {"Authorization": f"Bearer {_token()}"}
        return found

    def _post(self, form: Mapping[str, str], accept: str, address: str | None = None) -> httpx.Response:
        """The answer to a form, asked again after a while where what failed may pass."""
        address = address or self.address
        pause = _FIRST_WAIT
        for left in reversed(range(ATTEMPTS)):
            try:
                answer = self._client.post(address, data=form, headers={"Accept": accept})
            except httpx.TimeoutException as error:
                raise GraphError(f"端点在 {LIMIT:g} 秒内没有回答", address, "请缩小查询") from error
            except httpx.TransportError as error:
                if not left:
                    raise GraphError(f"连不上端点：{error}", address, _DO) from error
            else:
                if answer.status_code not in _PASSING or not left:
                    return _accepted(answer, address)
            self._wait(pause)
            pause *= 2
        raise AssertionError("the last attempt returns or raises")


def _accepted(answer: httpx.Response, address: str) -> httpx.Response:
    if answer.status_code in (401, 403):
        raise GraphError(
            f"端点不予访问（{answer.status_code}）",
            address,
            "请用环境变量 CHUANYU_STORE_USER 和 CHUANYU_STORE_PASSWORD，或 CHUANYU_STORE_TOKEN",
        )
    if not answer.is_success:
        said = " ".join(answer.text.split())[:200]
        raise GraphError(f"端点回答 {answer.status_code}：{said}", address, _DO)
    return answer


def _all(store: ox.Store) -> QueryTriples:
    found = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(found, QueryTriples)
    return found


def _basic() -> tuple[str, str] | None:
    user = os.environ.get("CHUANYU_STORE_USER")
    return (user, os.environ.get("CHUANYU_STORE_PASSWORD", "")) if user else None


def _token() -> str | None:
    return None if _basic() else os.environ.get("CHUANYU_STORE_TOKEN")


def _client() -> httpx.Client:
    """A client that waits so long and no longer, and has the credentials of the environment."""
    return httpx.Client(
        timeout=httpx.Timeout(LIMIT, connect=5),
        auth=_basic(),
        headers={"Authorization": f"Bearer {_token()}"} if _token() else {},
        trust_env=False,  # a .netrc or a proxy of the machine has no say in where facts come from
    )
