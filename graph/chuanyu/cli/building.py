"""The commands that make a graph and measure what was made: `build`, `check`, `stats`, `evaluate`."""

from __future__ import annotations

import sys
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chuanyu.cli.app import Aliases, Endpoint, Gazetteers, Jobs, Out, Paths, Publish, app, endpoint, say

if TYPE_CHECKING:
    from chuanyu.building import BuildReport
    from chuanyu.building.extraction import Progress
    from chuanyu.store.remote import RemoteStore


@app.command(epilog="Example: chuanyu build 文章/ 永川区招商.txt --out out")
def build(
    paths: Paths,
    out: Out = Path("out"),
    gazetteers: Gazetteers = None,
    aliases: Aliases = None,
    jobs: Jobs = None,
    store: Publish = None,
) -> None:
    """Build the graph of some articles."""
    from chuanyu import building, terminal

    remote = endpoint(store)
    with bar() as progress:
        report = building.build(paths, out, gazetteers, progress, jobs, aliases)
    old = report.counts.articles - report.read
    unchanged = f"（{old} 篇没有变化，未重读）" if old else ""
    typer.echo(f"{report.counts.articles} 篇文章，{report.counts.quotes} 句原文{unchanged}")
    terminal.show(terminal.counted(report.counts))
    typer.echo(f"图谱：{report.trig}")
    tell_page(out)
    tell_published(out, remote, going=None)
    tell_skipped(report)


@app.command(epilog="Example: chuanyu build 文章/ && chuanyu check")
def check(out: Out = Path("out")) -> None:
    """Check shapes, quotes and references of the graph."""
    from chuanyu.store.checking import check as conforms

    report = conforms(out)
    for fault in report.faults:
        typer.echo(str(fault))
    if not report.conforms:
        say(f"图谱有 {len(report.faults)} 处不合规范")
        raise typer.Exit(1)
    typer.echo("图谱合乎规范，每句原文都与文章一致。")


@app.command(epilog="Example: chuanyu build 文章/ && chuanyu stats")
def stats(out: Out = Path("out"), store: Endpoint = None) -> None:
    """Print how much the graph holds."""
    from chuanyu import terminal
    from chuanyu.answers.counts import count
    from chuanyu.store.disk import open_source

    counts = count(open_source(store or out))
    typer.echo(f"{counts.articles} 篇文章，{counts.quotes} 句原文，{counts.triples} 条三元组")
    terminal.show(terminal.counted(counts))


@app.command(
    epilog="Examples:\n\nchuanyu evaluate out 标准答案/永川区招商.json --errors\n\n"
    "chuanyu evaluate out 标准答案/*.json --calibration --format json"
)
def evaluate(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="The folder of a graph, or a TriG file.")],
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD...", help="What is right, one JSON file an article.")
    ],
    errors: Annotated[
        bool, typer.Option("--errors", help="List what is wrong and what is missed, in its sentence.")
    ] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Compare confidence with what is right.")
    ] = False,
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="table|json", help="How the report is given out.")
    ] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Measure a graph against what is right."""
    from chuanyu import evaluate as evaluating
    from chuanyu import terminal
    from chuanyu.evaluate import tables

    if form not in ("table", "json"):
        raise typer.BadParameter(f"--format is one of table, json, not {form!r}")
    report = evaluating.evaluate(graph, gold)
    judged = evaluating.calibrate(graph, gold) if calibration else None
    for name in report.absent:
        say(f"图谱中没有文章 {name}，它的一切都算遗漏")
    if as_json or form == "json":
        sys.stdout.write(tables.machine(report, judged, errors))
        return
    terminal.show(tables.report(report, errors))
    if judged:
        terminal.show(tables.calibration(judged))


def tell_skipped(report: BuildReport) -> None:
    """Say what was noticed, name the articles that could not be read, and exit with 1 if there are any."""
    for notice in report.notices:
        say(notice)
    for skipped in report.skipped:
        say(f"跳过一篇：{skipped}")
    if report.skipped:
        raise typer.Exit(1)


def tell_page(out: Path) -> None:
    """Say where the page of a folder shows another graph than that which lies there now."""
    from chuanyu.view import is_outdated

    if is_outdated(out):
        say(f"网页 {out / 'graph.html'} 还是以前的图谱；要更新，请运行 chuanyu view --out {out}")


def tell_published(out: Path, remote: RemoteStore | None, going: Collection[str] | None = ()) -> None:
    """Keep an endpoint up with the graph of a folder, if one was named, and say what was sent."""
    if remote is None:
        return
    from chuanyu.store.disk import open_store
    from chuanyu.store.publish import publish

    done = publish(open_store(out), remote, going)
    typer.echo(f"端点：发送 {done.sent} 个命名图，删去 {done.removed} 个，{done.unchanged} 个没有变化")


@contextmanager
def bar() -> Iterator[Progress | None]:
    """A bar on stderr for work that takes more than a second, if somebody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=None)
    began = time.monotonic()

    def told(done: int, total: int, title: str) -> None:
        bar.update(task, completed=done, total=total, description=title[:24])
        if time.monotonic() - began > 1 and not bar.live.is_started:
            bar.start()

    try:
        yield told
    finally:
        if bar.live.is_started:
            bar.stop()
