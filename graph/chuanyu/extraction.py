"""Articles → readings, in this process or side by side in several.

What one article gives depends on no other, so any number of processes gives the same readings in the
same order.  Each process makes its reader once: that takes a second and 250 MB.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from chuanyu.errors import ChuanyuError
from chuanyu.model import Article, Reading

FEW = 40
"""So many articles are read before further processes have begun."""
_BATCH = 4  # articles that a process is given at a time

_worker: Callable[[Article], Reading] | None = None  # in a worker process


def usual_jobs(articles: int) -> int:
    """How many processes are worth while for a number of articles: one for few, else one a core."""
    return (os.cpu_count() or 1) if articles > FEW else 1


def readings(articles: Sequence[Article], gazetteers: Path | None = None, jobs: int = 1) -> Iterator[Reading]:
    """Read articles.

    Args:
        articles: what to read.
        gazetteers: the folder of gazetteers; that of the seeds if absent.
        jobs: how many processes read; with 1 it is this one.

    Returns:
        What each article gives, in the order of the articles.

    Raises:
        ChuanyuError: a process was ended from outside, as the system does where memory is short.
    """
    if jobs < 2 or len(articles) < 2:
        read = _extraction(gazetteers)
        yield from map(read, articles)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Processes are started afresh: a copy of this one would share the threads of its libraries.
    pool = ProcessPoolExecutor(min(jobs, len(articles)), get_context("spawn"), _start, (gazetteers,))
    try:
        yield from pool.map(_read, articles, chunksize=_BATCH)
    except BrokenProcessPool as error:
        raise ChuanyuError("读取文章的进程意外中止", do="可能是内存不足；请用 --jobs 1 重试") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _extraction(gazetteers: Path | None) -> Callable[[Article], Reading]:
    from chuanyu.language.reader import Reader
    from chuanyu.statements import extract

    reader = Reader(gazetteers)
    return lambda article: extract(reader.read(article), reader.gazetteer)


def _start(gazetteers: Path | None) -> None:
    global _worker
    _worker = _extraction(gazetteers)
    gc.freeze()  # what a worker has loaded stays: it need not be looked through again and again


def _read(article: Article) -> Reading:
    assert _worker is not None
    return _worker(article)
