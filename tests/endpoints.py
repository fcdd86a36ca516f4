"""SPARQL endpoints that others made, each in a process or thread of its own for as long as it is needed."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint

OXIGRAPH = Path(sys.executable).parent / "oxigraph"


@contextmanager
def oxigraph(*arguments: str) -> Iterator[str]:
    """Where the `oxigraph` package's server takes queries; it begins empty."""
    port = _free_port()
    command = [str(OXIGRAPH), "serve", "--bind", f"127.0.0.1:{port}", *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield _answers(f"http://127.0.0.1:{port}/query")
        finally:
            server.kill()


@contextmanager
def rdflib_endpoint(data: Dataset) -> Iterator[str]:
    """Where rdflib-endpoint takes queries and updates of some data."""
    port = _free_port()
    app = SparqlEndpoint(graph=data, enable_update=True)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield _answers(f"http://127.0.0.1:{port}/")
    finally:
        server.should_exit = True
        thread.join()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _answers(url: str) -> str:
    """The address of a server, once it answers."""
    transport = httpx.HTTPTransport(retries=10)  # waits a little longer each time
    with httpx.Client(transport=transport) as client:
        client.get(url.rsplit("/", 1)[0] + "/")
    return url
