"""Articles on disk → `graph.trig` and the store beside it: the whole way, for files and folders.

An article that cannot be read is reported and left out; the rest is built.  All is written beside
the old graph and swapped in, so a build that fails leaves the old graph as it was.
The same articles give the same bytes in whatever order they are named.
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
from chuanyu.model import Article, Reading

if TYPE_CHECKING:
    from chuanyu.language.gazetteer import Gazetteer

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
    from chuanyu.reading import find_articles

    articles, skipped = _read(find_articles(paths))
    from chuanyu import extraction
    from chuanyu.language.gazetteer import load

    chosen = extraction.usual_jobs(len(articles)) if jobs is None else jobs
    found: list[Reading] = []
    if progress:
        progress(0, len(articles), articles[0].title)
    for reading in extraction.readings(articles, gazetteers, chosen):
        found.append(reading)
        if progress:
            done = len(found)
            progress(done, len(articles), articles[done].title if done < len(articles) else "")
    return write(found, load(gazetteers), out, skipped)


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
    from chuanyu.rdf.dataset import dataset_quads, ontology_quads
    from chuanyu.store import STORE, TRIG, open_store, write_store, write_trig

    ordered = sorted(readings, key=lambda r: r.article.id)
    with _uncollected():
        quads = dataset_quads(ordered, gazetteer)
        write_store([*quads, *ontology_quads()], out / STORE)
        write_trig(quads, out / TRIG)
    return BuildReport(count(open_store(out)), tuple(skipped), out / TRIG, out / STORE)


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
    check_ids(Reading(article, (), ()) for article in articles)
    return articles, skipped
