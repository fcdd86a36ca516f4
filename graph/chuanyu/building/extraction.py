"""Articles → what each adds to the graph, in this process or side by side in several.

What one article gives depends on no other, so any number of processes gives the same in the same
order.  Each process makes its reader once: that takes a second and 300 MB.  It also writes the
article's graph, so that what it hands over is small and little is left for one process to do.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from chuanyu.building.aliases import Decision, decided
from chuanyu.errors import ChuanyuError
from chuanyu.model import Article
from chuanyu.rdf.article_graph import ArticleGraph, article_graph
from chuanyu.rdf.entity_descriptions import LookUp

Extraction = Callable[[Iterable[Article]], Iterator[ArticleGraph]]
"""Gives the graph of each article, in their order."""
Progress = Callable[[int, int, str], None]
"""Is told how many articles are done, of how many, and the title of the one that comes next."""

FEW = 40
"""So many articles are read before further processes have begun."""

_worker: Callable[[], Callable[[Article], ArticleGraph]]  # in a worker process: gives what reads, made once


def usual_jobs(articles: int) -> int:
    """How many processes are worth while for a number of articles: one for few, else one a core."""
    return (os.cpu_count() or 1) if articles > FEW else 1


@contextmanager
def readers(
    gazetteers: Path | None = None, jobs: int = 1, decisions: tuple[Decision, ...] = ()
) -> Iterator[Extraction]:
    """Make what reads articles and writes their graphs.

    Args:
        gazetteers: the folder of gazetteers; that of the seeds if absent.
        jobs: how many processes read; with 1 it is this one.  Further ones start at once, so that they
            are ready when the articles have been taken from the disk.
        decisions: what the user decided on names.

    Returns:
        A function of articles that gives the graph of each, in the order of the articles.

    Raises:
        ChuanyuError: a process was ended from outside, as the system does where memory is short.
    """
    if jobs < 2:
        yield partial(_here, gazetteers, decisions)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Processes are started afresh: a copy of this one would share the threads of its libraries.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (gazetteers, decisions))
    try:
        with _uninterrupted():
            for _ in range(jobs):
                pool.submit(int)  # the pool starts a process for each task, up to their number
        yield partial(pool.map, _read)
    except BrokenProcessPool as error:
        raise ChuanyuError("读取文章的进程意外中止", do="可能是内存不足；请用 --jobs 1 重试") from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let processes that are started meanwhile not hear Ctrl-C: this one hears it, and ends them."""
    if threading.current_thread() is not threading.main_thread():  # where Python allows no such change
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def told(
    graphs: Iterable[ArticleGraph], articles: Sequence[Article], progress: Progress
) -> Iterator[ArticleGraph]:
    """The graphs of some articles, while `progress` is told how many of them there have been."""
    progress(0, len(articles), articles[0].title)
    for done, graph in enumerate(graphs, start=1):
        yield graph
        progress(done, len(articles), articles[done].title if done < len(articles) else "")


def _here(
    gazetteers: Path | None, decisions: tuple[Decision, ...], articles: Iterable[Article]
) -> Iterator[ArticleGraph]:
    yield from map(_extraction(gazetteers, decisions), articles)


def _extraction(
    gazetteers: Path | None, decisions: tuple[Decision, ...]
) -> Callable[[Article], ArticleGraph]:
    from chuanyu.language import load_reader

    reader = load_reader(gazetteers)
    from chuanyu.statements import extract

    look_up = LookUp(reader.gazetteer)
    known = {name: entry.entity for name, entry in reader.gazetteer.by_name.items()}

    def graph(article: Article) -> ArticleGraph:
        document = decided(reader.read(article), decisions, known)
        return article_graph(extract(document, reader.gazetteer), look_up)

    return graph


def _start(gazetteers: Path | None, decisions: tuple[Decision, ...]) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # It is made with the first article, so that a fault in a gazetteer is an error like any other.
    _worker = cache(partial(_extraction, gazetteers, decisions))


def _read(article: Article) -> ArticleGraph:
    return _worker()(article)
