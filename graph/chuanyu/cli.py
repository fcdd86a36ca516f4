"""The command `chuanyu`: arguments in, messages out, no logic.

Errors are one line on stderr; the exit code is 1 where work failed and 2 where the command was
misused.  What is heavy is imported inside the commands, so that help is quick.
"""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chuanyu import __version__
from chuanyu.errors import ChuanyuError, QueryError

if TYPE_CHECKING:
    from chuanyu.build import Progress
    from chuanyu.terminal import Format

app = typer.Typer(
    name="chuanyu",
    help="Chinese news about the Chengdu–Chongqing economic circle as a graph, each fact with its sentence.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder of the graph.")]
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What Typer raises for a misused command; it has no public name for it."""


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


@app.command(epilog="Example: chuanyu build 文章/ 永川区招商.txt --out out")
def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATHS...", help="Articles, or folders of them.")],
    out: Out = Path("out"),
    gazetteers: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A folder of gazetteers to use in place of our own.")
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="Processes that read; by default one a core for many articles.",
        ),
    ] = None,
) -> None:
    """Build the graph of some articles."""
    from chuanyu import build as building
    from chuanyu import terminal

    with _progress() as progress:
        report = building.build(paths, out, gazetteers, progress, jobs)
    typer.echo(f"{report.counts.articles} 篇文章，{report.counts.quotes} 句原文")
    terminal.show(terminal.counted(report.counts))
    typer.echo(f"图谱：{report.trig}")
    for skipped in report.skipped:
        _say(f"跳过一篇：{skipped}")
    if report.skipped:
        raise typer.Exit(1)


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
        ),
    ],
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter of the query; one for each."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="table|csv|tsv|json", help="How the answer is given out.")
    ] = "table",
    out: Out = Path("out"),
) -> None:
    """Ask the graph by a named query, a file or SPARQL text."""
    from chuanyu import queries, terminal
    from chuanyu.store import open_store

    chosen = _format(form)
    params = _parameters(param or ())
    asked = queries.resolve(what)
    store = open_store(out)
    table = queries.run(store, asked, params)
    if chosen is terminal.Format.TABLE:
        given = f"（{'、'.join(params.values())}）" if params else ""
        terminal.show(terminal.answer(table, asked.title_zh + given))
    else:
        sys.stdout.write(terminal.machine(table, chosen))


@app.command(
    "queries", epilog="Examples:\n\nchuanyu queries\n\nchuanyu query posts --param organization=中共永川区委"
)
def list_queries() -> None:
    """List the named queries: what each answers and asks for."""
    from chuanyu import queries, terminal

    terminal.show(terminal.listed(queries.catalogue()))


@app.command(epilog="Example: chuanyu show 永川区")
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, an alias or an IRI.")],
    out: Out = Path("out"),
) -> None:
    """Show all that the graph knows of one thing, with the sentences."""
    from chuanyu import terminal
    from chuanyu.profile import profile
    from chuanyu.store import open_store

    terminal.show(terminal.profile(profile(open_store(out), name)))


@app.command(epilog="Example: chuanyu build 文章/ && chuanyu view --open")
def view(
    out: Out = Path("out"),
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Write the interactive page of the graph and print its path."""
    from chuanyu.view import write_page

    page = write_page(out)
    typer.echo(str(page))
    if open_:
        import webbrowser

        webbrowser.open(page.resolve().as_uri())


@app.command(epilog="Example: chuanyu explain 永川区招商.txt --out 解读.html")
def explain(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="An article.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="The page; ARTICLE.explain.html if absent."),
    ] = None,
    gazetteers: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A folder of gazetteers to use in place of our own.")
    ] = None,
) -> None:
    """Write a page of one article: what was found in it, where, and why; print its path."""
    from chuanyu.reading import read_article

    page = out or Path(f"{article.stem}.explain.html")
    if page.is_dir():
        raise typer.BadParameter(f"--out is a file, {page} is a folder")
    if page.resolve() == article.resolve():
        raise typer.BadParameter(f"--out would overwrite the article {article}")
    read = read_article(article)
    from chuanyu.language import load_reader
    from chuanyu.statements import extract
    from chuanyu.view.explain import explain as explained
    from chuanyu.view.inline import write

    reader = load_reader(gazetteers)
    document = reader.read(read)
    typer.echo(str(write(explained(document, extract(document, reader.gazetteer)), page)))


@app.command(epilog="Example: chuanyu build 文章/ && chuanyu check")
def check(out: Out = Path("out")) -> None:
    """Check shapes, quotes and references of the graph."""
    from chuanyu.rdf.validation import check as conforms

    report = conforms(out)
    for fault in report.faults:
        typer.echo(str(fault))
    if not report.conforms:
        _say(f"图谱有 {len(report.faults)} 处不合规范")
        raise typer.Exit(1)
    typer.echo("图谱合乎规范，每句原文都与文章一致。")


@app.command(epilog="Example: chuanyu build 文章/ && chuanyu stats")
def stats(out: Out = Path("out")) -> None:
    """Print how much the graph holds."""
    from chuanyu import terminal
    from chuanyu.counts import count
    from chuanyu.store import open_store

    counts = count(open_store(out))
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
        _say(f"图谱中没有文章 {name}，它的一切都算遗漏")
    if as_json or form == "json":
        sys.stdout.write(tables.machine(report, judged, errors))
        return
    terminal.show(tables.report(report, errors))
    if judged:
        terminal.show(tables.calibration(judged))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: what follows the program's name; those of the process if absent.

    Returns:
        The exit code: 0, 1 where work failed, 2 where the command was misused.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if arguments is None:
        # Under a locale that is not UTF-8 Python keeps the bytes of an argument as surrogates.
        arguments = [os.fsencode(a).decode("utf-8", errors="replace") for a in sys.argv[1:]]
    try:
        code = app(list(arguments), standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has enough; Python must not meet the closed pipe again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except ChuanyuError as error:
        _say(str(error))
        return 2 if isinstance(error, QueryError) else 1
    except _UsageError as error:
        _say(getattr(error, "format_message", error.__str__)())
        return 2
    return code if isinstance(code, int) else 0


def _say(message: str) -> None:
    print("chuanyu:", " ".join(message.split()), file=sys.stderr)


def _format(name: str) -> Format:
    from chuanyu.terminal import Format

    try:
        return Format(name)
    except ValueError:
        raise typer.BadParameter(f"--format is one of {', '.join(Format)}, not {name!r}") from None


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


@contextmanager
def _progress() -> Iterator[Progress | None]:
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


if __name__ == "__main__":
    sys.exit(main())
