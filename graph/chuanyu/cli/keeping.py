"""The commands that keep a graph: `add`, `drop`, `import`, `export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chuanyu.cli.app import Aliases, Endpoint, Gazetteers, Jobs, Out, Paths, Publish, app, endpoint, say
from chuanyu.cli.building import bar, tell_page, tell_published, tell_skipped
from chuanyu.errors import GraphError

if TYPE_CHECKING:
    from chuanyu.building import BuildReport

TOLD = 20
"""So many faults of a graph that is not taken in are listed."""


@app.command(epilog="Example: chuanyu add 新文章/ --out out")
def add(
    paths: Paths,
    out: Out = Path("out"),
    gazetteers: Gazetteers = None,
    aliases: Aliases = None,
    jobs: Jobs = None,
    store: Publish = None,
) -> None:
    """Put articles beside those of a graph.

    One of the same id is replaced.
    """
    from chuanyu import building

    remote = endpoint(store)
    with bar() as progress:
        report = building.add(paths, out, gazetteers, progress, jobs, aliases)
    _told(report)
    tell_page(out)
    tell_published(out, remote)
    tell_skipped(report)


@app.command(epilog="Example: chuanyu drop 永川区招商 --out out")
def drop(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Articles, by their ids.")],
    out: Out = Path("out"),
    gazetteers: Gazetteers = None,
    store: Publish = None,
) -> None:
    """Take articles out of a graph, with all that rests on them alone."""
    from chuanyu import building

    remote = endpoint(store)
    _told(building.drop(ids, out, gazetteers), f"删去 {len(set(ids))} 篇")
    tell_page(out)
    tell_published(out, remote, going=ids)


@app.command("import", epilog="Example: chuanyu import 同事的图谱.trig --out out")
def bring(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A TriG or N-Quads file (.trig, .nq).")],
    out: Out = Path("out"),
    gazetteers: Gazetteers = None,
    store: Publish = None,
) -> None:
    """Take in a graph that was made elsewhere, if it conforms."""
    from chuanyu import building
    from chuanyu.rdf import trig
    from chuanyu.rdf.validation import check

    remote = endpoint(store)
    quads = trig.read(file)
    if not quads:
        raise GraphError("里面没有图谱", str(file), "请检查文件是否完整")
    report = check(quads)
    for fault in report.faults[:TOLD]:
        typer.echo(str(fault))
    if not report.conforms:
        only = f"，列出前 {TOLD} 处" if len(report.faults) > TOLD else ""
        say(f"{file} 有 {len(report.faults)} 处不合规范{only}，未导入")
        raise typer.Exit(1)
    _told(building.bring(quads, out, gazetteers))
    tell_page(out)
    tell_published(out, remote)


@app.command(
    epilog="Examples:\n\nchuanyu export --format csv 表格/\n\nchuanyu export 川渝合作.gexf\n\n"
    "chuanyu export --store http://localhost:7878/query 端点的图谱.trig"
)
def export(
    place: Annotated[
        Path | None, typer.Argument(metavar="PLACE", help="The file, or for csv the folder, to write.")
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="trig|nquads|jsonld|ttl|csv|graphml|gexf",
            help="The form; if left out, the one that the file's name ends in, trig without a file.",
        ),
    ] = None,
    out: Out = Path("out"),
    store: Endpoint = None,
) -> None:
    """Write a graph for other programs: RDF, Excel tables, Gephi."""
    from chuanyu import export as exporting
    from chuanyu.store.disk import open_store

    chosen = exporting.form_of(place, form)
    default = Path("tables") if chosen is exporting.Form.CSV else Path(f"graph.{chosen}")
    remote = endpoint(store)
    held = remote.copy() if remote else open_store(out)
    for written in exporting.export(held, chosen, place or default):
        typer.echo(str(written))


def _told(report: BuildReport, done: str = "") -> None:
    """Say what was done (that articles were read, if nothing else) and what the graph holds now."""
    done = done or f"读了 {report.read} 篇"
    typer.echo(f"{done}；图谱现有 {report.counts.articles} 篇文章，{report.counts.quotes} 句原文")
