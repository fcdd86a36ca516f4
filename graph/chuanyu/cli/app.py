"""What the commands share: the Typer application, common options, messages on stderr.

Each module beside it adds the commands of one purpose to `app`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chuanyu import __version__

if TYPE_CHECKING:
    from chuanyu.store.remote import RemoteStore

app = typer.Typer(
    name="chuanyu",
    help="Chinese news about the Chengdu–Chongqing economic circle as a graph, each fact with its sentence.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATHS...", help="Articles, or folders of them.")]
Form = Annotated[
    str, typer.Option("--format", "-f", metavar="table|csv|tsv|json", help="How the answer is given out.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="Processes that read; by default one a core for many articles.",
    ),
]

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What Typer raises for a misused command; it has no public name for it."""


def _address(value: str | None) -> str | None:
    """What `--store` was given, if it is the address of an endpoint."""
    if value is not None and not value.startswith(("http://", "https://")):
        raise typer.BadParameter(f"{value!r} is no address of an endpoint (http://…)")
    return value


Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder of the graph.")]
Endpoint = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="URL",
        callback=_address,
        help="The address of a SPARQL endpoint to ask in place of --out.",
    ),
]
Publish = Annotated[
    str | None,
    typer.Option(
        "--store", metavar="URL", callback=_address, help="A SPARQL endpoint that is kept up with the graph."
    ),
]
Gazetteers = Annotated[
    Path | None,
    typer.Option("--gazetteers", metavar="DIR", help="A folder of gazetteers to use in place of our own."),
]
Aliases = Annotated[
    Path | None,
    typer.Option(
        "--aliases",
        metavar="CSV",
        help="Your own decisions on names: columns form, entity (- for none), if wanted article, source.",
    ),
]


@app.callback(invoke_without_command=True)
def _chuanyu(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def endpoint(store: str | None) -> RemoteStore | None:
    """The endpoint of an address, once it is seen that it answers; before the work that is to go there."""
    if store is None:
        return None
    from chuanyu.store.remote import RemoteStore

    return RemoteStore(store).checked()


def say(message: str) -> None:
    """One line on stderr."""
    print("chuanyu:", " ".join(message.split()), file=sys.stderr)
