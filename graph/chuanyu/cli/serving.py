"""The command `serve`: the graph over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chuanyu.cli.app import Out, app


@app.command(epilog="Example: chuanyu build 文章/ && chuanyu serve, then open http://127.0.0.1:8000/ask")
def serve(
    out: Out = Path("out"),
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; only this machine by default.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="The port; 0 takes a free one.")
    ] = 8000,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, help="A query that runs longer is stopped.")
    ] = 10,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, help="An answer has at most so many rows or triples.")
    ] = 10_000,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="So many queries run at once.")] = 4,
    cors: Annotated[bool, typer.Option("--cors", help="Let pages of other sites read the answers.")] = False,
) -> None:
    """Serve the graph to be read: SPARQL, a query editor, its pages.

    Each entity has a page, and so has the whole graph.
    """
    from chuanyu.server.app import Settings, run

    run(Settings(out, host, port, timeout, limit, workers, cors), typer.echo)
