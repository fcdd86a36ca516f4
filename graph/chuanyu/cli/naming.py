"""The command `aliases`: which forms the graph takes for which things, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chuanyu.cli.app import Endpoint, Form, Out, app
from chuanyu.cli.asking import answer


@app.command(
    epilog="Examples:\n\nchuanyu aliases 永川\n\nchuanyu aliases 市发改委 --format csv\n\n"
    "To reverse one, write a line 市发改委,四川省发展和改革委员会 below the line form,entity into a file "
    "and build again: chuanyu build 文章/ --aliases 我的称呼.csv"
)
def aliases(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Part of a form or of a full name; all if left out.")
    ] = "",
    form: Form = "table",
    out: Out = Path("out"),
    store: Endpoint = None,
) -> None:
    """List which forms stand for which things, and the reason of each."""
    from chuanyu.answers.queries import named

    answer(named("aliases"), {"name": name} if name else {}, form, store or out)
