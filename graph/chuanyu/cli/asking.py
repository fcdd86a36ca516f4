"""The commands that ask a graph: `query`, `queries`, `show`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chuanyu.cli import completing
from chuanyu.cli.app import Endpoint, Form, Out, app

if TYPE_CHECKING:
    from chuanyu.answers.queries import NamedQuery


@app.command(
    epilog="Examples:\n\nchuanyu query cooperation --param entity=永川区\n\n"
    "chuanyu query posts --param organization=四川省大数据中心 --format csv\n\n"
    "chuanyu query 'SELECT ?name { ?park a cy:Park ; skos:prefLabel ?name }'"
)
def query(
    what: Annotated[
        str,
        typer.Argument(
            metavar="NAME|FILE|SPARQL",
            help="SPARQL text if it holds a brace, a file if it ends in .rq, else a named query.",
            autocompletion=completing.queries,
        ),
    ],
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            "-p",
            metavar="NAME=VALUE",
            help="A parameter of the query; one for each. A name is a full name, an alias or pinyin (yc).",
            autocompletion=completing.parameters,
        ),
    ] = None,
    form: Form = "table",
    out: Out = Path("out"),
    store: Endpoint = None,
) -> None:
    """Ask the graph by a named query, a file or SPARQL text."""
    from chuanyu.answers import queries

    answer(queries.resolve(what), _parameters(param or ()), form, store or out)


@app.command(
    "queries", epilog="Examples:\n\nchuanyu queries\n\nchuanyu query posts --param organization=中共永川区委"
)
def list_queries() -> None:
    """List the named queries: what each answers and asks for."""
    from chuanyu import terminal
    from chuanyu.answers import queries

    terminal.show(terminal.listed(queries.catalogue()))


@app.command(epilog="Example: chuanyu show 永川区")
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A name, an alias, its pinyin or an IRI.",
            autocompletion=completing.entities,
        ),
    ],
    everything: Annotated[
        bool, typer.Option("--all", help="Every fact, with whole sentences; else the surest of each kind.")
    ] = False,
    out: Out = Path("out"),
    store: Endpoint = None,
) -> None:
    """Show what the graph knows of one thing, with the sentences."""
    from chuanyu import terminal
    from chuanyu.answers.profile import profile
    from chuanyu.store.disk import open_source

    found = profile(open_source(store or out), name)
    terminal.show(terminal.profile(found, None if everything else terminal.MOST))


def answer(asked: NamedQuery, params: Mapping[str, str], form: str, place: Path | str) -> None:
    """Print what a graph answers to a query, as a table for people or in a form for programs."""
    from chuanyu import terminal
    from chuanyu.answers import queries
    from chuanyu.store.disk import open_source

    try:
        chosen = terminal.Format(form)
    except ValueError:
        forms = ", ".join(terminal.Format)
        raise typer.BadParameter(f"--format is one of {forms}, not {form!r}") from None
    table = queries.run(open_source(place), asked, params)
    if chosen is terminal.Format.TABLE:
        given = f"（{'、'.join(params.values())}）" if params else ""
        terminal.show(terminal.answer(table, asked.title_zh + given))
    else:
        sys.stdout.write(terminal.machine(table, chosen))


def _parameters(given: Sequence[str]) -> dict[str, str]:
    params: dict[str, str] = {}
    for text in given:
        name, mark, value = (part.strip() for part in text.partition("="))
        if not mark or not name:
            raise typer.BadParameter(f"--param is NAME=VALUE, for example entity=永川区, not {text!r}")
        if name in params:
            raise typer.BadParameter(f"--param {name} stands twice; a query takes one value for each")
        params[name] = value
    return params
