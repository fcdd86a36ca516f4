"""The commands that write a page to look at: `view`, `explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chuanyu.cli.app import Aliases, Endpoint, Gazetteers, Out, app, say


@app.command(epilog="Example: chuanyu build 文章/ && chuanyu view --open")
def view(
    out: Out = Path("out"),
    store: Endpoint = None,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Write the interactive page of the graph and print its path."""
    from chuanyu.view import write_page

    page = write_page(out, store)
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
    gazetteers: Gazetteers = None,
    aliases: Aliases = None,
) -> None:
    """Write a page of one article: what was found in it, and why.

    Its path is printed.
    """
    from chuanyu.reading import read_article

    page = out or Path(f"{article.stem}.explain.html")
    if page.is_dir():
        raise typer.BadParameter(f"--out is a file, {page} is a folder")
    if page.resolve() == article.resolve():
        raise typer.BadParameter(f"--out would overwrite the article {article}")
    read = read_article(article)
    from chuanyu.building import aliases as names
    from chuanyu.building.notices import of_articles
    from chuanyu.language import load_reader
    from chuanyu.statements import extract
    from chuanyu.store.disk import write_file
    from chuanyu.view.explain import explain as explained

    decisions = names.load(aliases)
    reader = load_reader(gazetteers)
    known = {name: entry.entity for name, entry in reader.gazetteer.by_name.items()}
    document = names.decided(reader.read(read), decisions, known)
    text = explained(document, extract(document, reader.gazetteer))
    typer.echo(str(write_file(text.encode(), page)))
    for notice in of_articles([read]):
        say(notice)
