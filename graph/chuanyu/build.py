"""Articles on disk → `graph.trig` and the store beside it: the whole way, for files and folders.

An article that cannot be read is reported and left out; the rest is built.  All is written beside
the old graph and swapped in, so a build that fails leaves the old graph as it was.
The same articles give the same bytes in whatever order they are named.  Of an article that is read
only what it tells of entities stays in memory; its graph goes to the disk at once.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chuanyu.counts import Counts, count
from chuanyu.errors import ArticleError
from chuanyu.identity import article_iri
from chuanyu.model import Article, Reading

if TYPE_CHECKING:
    from chuanyu.language.gazetteer import Gazetteer
    from chuanyu.rdf.dataset import ArticleGraph, Entities
    from chuanyu.store import NewGraph

Progress = Callable[[int, int, str], None]
"""Is told how many articles are done, of how many, and the title of the one that comes next."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made.

    Attributes:
        counts: what the graph holds.
        skipped: the articles that could not be read, each with what was wrong.
        trig, store: where the graph lies.
    """

    counts: Counts
    skipped: tuple[ArticleError, ...]
    trig: Path
    store: Path


def build(
    paths: Sequence[Path],
    out: Path,
    gazetteers: Path | None = None,
    progress: Progress | None = None,
    jobs: int | None = 1,
) -> BuildReport:
    """Build the graph of some articles.

    Args:
        paths: files, and folders that are searched for articles.
        out: the folder to write to; made if it is not there.
        gazetteers: the folder of gazetteers; that of the seeds if absent.
        progress: told before each article and once at the end.
        jobs: how many processes read; None for one a core where there are many articles.

    Raises:
        ArticleError: a path does not exist, or no article can be read.
        GraphError: two articles have one id, or the disk does not take the graph.
    """
    from chuanyu import extraction
    from chuanyu.language.gazetteer import load
    from chuanyu.reading import find_articles

    files = find_articles(paths)
    chosen = extraction.usual_jobs(len(files)) if jobs is None else min(jobs, len(files))
    with extraction.readers(gazetteers, chosen) as read:
        articles, skipped = _read(files)
        graphs = read(articles)
        if progress:
            graphs = _told(graphs, [a.title for a in articles], progress)
        return _write(graphs, load(gazetteers), out, skipped)


def _told(
    graphs: Iterable[ArticleGraph], titles: Sequence[str], progress: Progress
) -> Iterator[ArticleGraph]:
    """The graphs, and how many of them there have been."""
    progress(0, len(titles), titles[0])
    for done, graph in enumerate(graphs, start=1):
        yield graph
        progress(done, len(titles), titles[done] if done < len(titles) else "")


def write(
    readings: Iterable[Reading], gazetteer: Gazetteer, out: Path, skipped: Sequence[ArticleError] = ()
) -> BuildReport:
    """Write the graph of articles that have been read: `graph.trig` and the store.

    Args:
        readings: what each article gives.
        gazetteer: where the facts of reference come from.
        out: the folder to write to; made if it is not there.
        skipped: what to report of articles that could not be read.
    """
    from chuanyu.rdf.dataset import LookUp, article_graph, check_ids

    found, look_up = list(readings), LookUp(gazetteer)
    check_ids(r.article for r in found)
    found.sort(key=lambda r: article_iri(r.article.id))
    return _write((article_graph(r, look_up) for r in found), gazetteer, out, skipped)


def _write(
    graphs: Iterable[ArticleGraph], gazetteer: Gazetteer, out: Path, skipped: Sequence[ArticleError]
) -> BuildReport:
    """Write the graphs of articles, which come in the order of their names, and what comes to them."""
    from chuanyu.rdf.dataset import Entities, LookUp
    from chuanyu.store import STORE, TRIG, new_graph, open_store

    entities = Entities(LookUp(gazetteer))
    with new_graph(out) as new:
        for graph in graphs:
            new.add(graph.text)
            entities.add(graph.described)
        with _uncollected():
            _complete(new, entities)
    return BuildReport(count(open_store(out)), tuple(skipped), out / TRIG, out / STORE)


def _complete(new: NewGraph, entities: Entities) -> None:
    """Add what no article tells by itself: entities, reference, what follows by rule, the ontology."""
    from chuanyu.rdf import rules, trig
    from chuanyu.rdf.dataset import ontology_quads

    store = new.store()
    quads = entities.quads()
    store.bulk_extend(quads)
    store.optimize()  # loaded a piece at a time it lies in many files, and rules take twice as long
    quads += rules.follow(store)
    new.append(trig.graphs(quads))
    store.bulk_extend(ontology_quads())


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no cycles among quads: there are none, and the search takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read(files: Sequence[Path]) -> tuple[list[Article], list[ArticleError]]:
    from chuanyu.rdf.dataset import check_ids
    from chuanyu.reading import read_article

    articles: list[Article] = []
    skipped: list[ArticleError] = []
    for file in files:
        try:
            articles.append(read_article(file))
        except ArticleError as error:
            skipped.append(error)
    if not articles:
        raise ArticleError(f"没有一篇文章能读，例如 {skipped[0]}")
    check_ids(articles)
    articles.sort(key=lambda a: article_iri(a.id))  # as their graphs stand in the file
    return articles, skipped
