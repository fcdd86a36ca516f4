"""The routes: `/sparql`, `/ask`, `/entity/<name or IRI>`, `/id/…`, `/` the page; all of them read-only."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from chuanyu.errors import ChuanyuError, GraphError
from chuanyu.rdf.vocabulary import BASE
from chuanyu.server import pages, protocol
from chuanyu.server.pool import FailedError, Pool, TooLongError
from chuanyu.server.protocol import ROWS, TRIPLES, Asked, Language, RefusalError
from chuanyu.server.worker import Job
from chuanyu.store.disk import open_store
from chuanyu.store.generations import latest
from chuanyu.view import in_english, render, write_page

STATIC: Final = Path(__file__).parent / "static"
LONGEST_BODY: Final = 2_000_000
"""Bytes of a request; one that is longer is not read to its end."""
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


@dataclass(frozen=True, slots=True)
class Settings:
    """How a graph is served.

    Attributes:
        out: the folder of the graph.
        host, port: where to listen; port 0 takes a free one.
        timeout: seconds for a query.
        limit: rows or triples that an answer has at most.
        workers: how many queries run at once.
        cors: whether pages of other sites may read the answers.
    """

    out: Path
    host: str = "127.0.0.1"
    port: int = 8000
    timeout: float = 10
    limit: int = 10_000
    workers: int = 4
    cors: bool = False


def run(settings: Settings, say: Callable[[str], object]) -> None:
    """Serve until interrupted.

    Args:
        settings: how.
        say: is told the address once it is listened to.

    Raises:
        GraphError: there is no graph, or the address cannot be listened to.
    """
    import uvicorn

    if latest(settings.out) is None:
        raise GraphError("没有找到图谱", str(settings.out), "请运行 chuanyu build 构建图谱")
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as listening:
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((settings.host, settings.port))
        except OSError as error:
            where = f"{settings.host}:{settings.port}"
            taken = error.errno in (errno.EADDRINUSE, errno.EACCES)
            do = "请换一个 --port" if taken else "请检查 --host"
            raise GraphError(f"无法监听：{error.strerror}", where, do) from error
        host, port = listening.getsockname()[:2]
        say(f"http://{f'[{host}]' if ':' in host else host}:{port}/  （Ctrl-C 停止）")
        config = uvicorn.Config(application(settings), log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[listening])


def application(settings: Settings) -> Starlette:
    """The service as an ASGI application."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> Any:
        with Pool(settings.out, settings.workers, settings.timeout) as pool:
            app.state.pool, app.state.settings = pool, settings
            yield

    middleware = []
    if settings.host in _LOOPBACK:  # another site's name must not lead here (DNS rebinding)
        middleware.append(Middleware(TrustedHostMiddleware, allowed_hosts=[*_LOOPBACK, "[::1]"]))
    if settings.cors:
        middleware.append(Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"]))
    return Starlette(
        routes=[
            Route("/", _page),
            Route("/sparql", _sparql, methods=["GET", "POST"]),
            Route("/ask", _ask),
            Route("/entity/{name:path}", _entity),
            Route("/id/{rest:path}", _dereferenced),
            Route("/article/{rest:path}", _dereferenced),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=middleware,
        exception_handlers={RefusalError: _refused, GraphError: _broken},
        lifespan=lifespan,
    )


async def _sparql(request: Request) -> Response:
    body = await _body(request)
    asked = protocol.read(request.method, request.url.query, request.headers.get("content-type", ""), body)
    accept = request.headers.get("accept", "")
    if asked is None:
        if "text/html" in accept:
            return RedirectResponse("/ask", 303)
        kind, form = protocol.negotiate(accept, TRIPLES)
        endpoint = str(request.url.replace(query=""))
        return Response(pages.service_description(endpoint, form), media_type=kind, headers=_HEADERS)
    graph = asked.form in ("CONSTRUCT", "DESCRIBE")
    kind, form = protocol.negotiate(accept, TRIPLES if graph else ROWS)
    return await run_in_threadpool(_answer, request, asked, kind, form)


def _answer(request: Request, asked: Asked, kind: str, form: str) -> Response:
    """Run a query in a worker and give its answer out."""
    settings: Settings = request.app.state.settings
    graph = asked.form in ("CONSTRUCT", "DESCRIBE")
    job = Job(
        asked.text,
        rows="json" if graph else form,
        triples=form if graph else "ttl",
        limit=settings.limit,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
    )
    try:
        answer = request.app.state.pool.run(job)
    except TooLongError as error:
        raise RefusalError(503, f"{error} of {settings.timeout:g} s and was stopped; narrow it") from error
    except FailedError as error:
        raise RefusalError(503, f"{error} and was stopped; narrow it") from error
    if answer.error:
        raise RefusalError(400, answer.error)
    headers = dict(_HEADERS)
    if answer.cut:
        headers["X-Chuanyu-Cut"] = f"the answer is cut at {settings.limit}"
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    return Response(answer.body, headers={**headers, "Content-Type": kind + charset, "Vary": "Accept"})


async def _ask(request: Request) -> Response:
    page = await run_in_threadpool(pages.ask, _out(request), _language(request))
    return HTMLResponse(page, headers={**pages.policy("'self'"), "Vary": "Accept-Language"})


async def _entity(request: Request) -> Response:
    name = request.path_params["name"]
    accept = request.headers.get("accept", "")
    kind, form = protocol.negotiate(accept, {"text/html": "html", **TRIPLES})
    out, language = _out(request), _language(request)
    if await run_in_threadpool(pages.is_article, out, name):
        if form == "html":
            return RedirectResponse(pages.reading(name, language), 303)
        asked = Asked(pages.description(name), "CONSTRUCT")
        return await run_in_threadpool(_answer, request, asked, kind, form)
    headers = {**pages.policy("'none'"), "Vary": "Accept, Accept-Language"}
    found = await run_in_threadpool(pages.find, out, name, language)
    if found.iri is None:
        return HTMLResponse(found.page, found.status, headers=headers)
    if form == "html":
        page = await run_in_threadpool(pages.entity, out, found.iri, language)
        return HTMLResponse(page, headers={**headers, "Content-Location": pages.link(found.iri)})
    asked = Asked(pages.description(found.iri), "CONSTRUCT")
    return await run_in_threadpool(_answer, request, asked, kind, form)


async def _dereferenced(request: Request) -> Response:
    """An IRI of the graph on this host leads to the page of the thing."""
    iri = BASE + request.url.path.removeprefix("/")
    return RedirectResponse(pages.link(iri) + _language(request).keep, 303)


async def _page(request: Request) -> Response:
    return await run_in_threadpool(_fresh_page, _out(request), _language(request).english)


def _fresh_page(out: Path, english: bool) -> Response:
    """The interactive page in a language, written anew where it is older than the graph."""
    page, build = out / "graph.html", latest(out)
    if build is None:
        raise GraphError("没有找到图谱", str(out), "请运行 chuanyu build 构建图谱")
    headers = {**_HEADERS, "Vary": "Accept-Language"}
    try:
        if not page.exists() or page.stat().st_mtime < build.stat().st_mtime:
            write_page(out)
    except GraphError:
        text = _unwritten(out, build)
    else:
        if not english:
            return FileResponse(page, headers=headers)
        text = page.read_text(encoding="utf-8")
    return HTMLResponse(in_english(text) if english else text, headers=headers)


@lru_cache(maxsize=1)
def _unwritten(out: Path, build: Path) -> str:
    """The page of a graph in a folder to which we may not write; `build` tells when it is another."""
    return render(open_store(out))


async def _body(request: Request) -> bytes:
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > LONGEST_BODY:
            raise RefusalError(413, f"a request has at most {LONGEST_BODY} bytes")
    return found


def _language(request: Request) -> Language:
    return protocol.language(request.query_params.get("lang"), request.headers.get("accept-language", ""))


def _out(request: Request) -> Path:
    settings: Settings = request.app.state.settings
    return settings.out


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusalError)
    headers = {"Retry-After": "5", **_HEADERS} if error.status == 503 else _HEADERS
    return Response(error.message + "\n", error.status, media_type="text/plain", headers=headers)


async def _broken(request: Request, error: Exception) -> Response:
    assert isinstance(error, ChuanyuError)
    return Response(f"{error}\n", 503, media_type="text/plain", headers=_HEADERS)
