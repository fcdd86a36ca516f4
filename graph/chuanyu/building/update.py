"""Articles on disk → the graph of an output folder: the whole way, for files and folders.

`build` makes the graph hold some articles and no others, `add` puts articles beside those that are
there, `drop` takes some out, `bring` takes in graphs that were made elsewhere.  Only articles whose
content or whose reader (program, gazetteers, words of the genre) changed are read; the graphs of the
others are taken over.  However it came about, the same articles give the same bytes.

An article that cannot be read is reported and left out; the rest is built.  All is written beside
the old graph and swapped in, so a build that fails leaves the old graph as it was.  Of an article
that is read only what it tells of entities and what stands around its quotes stays in memory; its graph
goes to the disk at once.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Store

from chuanyu.answers.counts import Counts, count
from chuanyu.building.aliases import load as load_decisions
from chuanyu.building.fingerprint import article_digest, reader_digest
from chuanyu.errors import ArticleError, GraphError
from chuanyu.identity import article_iri

if TYPE_CHECKING:
    from chuanyu.building.extraction import Progress
    from chuanyu.rdf.article_graph import ArticleGraph


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made.

    Attributes:
        counts: what the graph holds.
        skipped: the articles that could not be read, each with what was wrong.
        trig, store: where the graph lies.
        read: how many articles were read; the others were taken over as they were.
        notices: what is no error and yet hardly meant, each a line in Chinese (`notices.py`).
    """

    counts: Counts
    skipped: tuple[ArticleError, ...]
    trig: Path
    store: Path
    read: int = 0
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _How:
    """How articles are read, as `build` takes it."""

    gazetteers: Path | None = None
    progress: Progress | None = None
    jobs: int | None = 1
    aliases: Path | None = None


def build(
    paths: Sequence[Path | str],
    out: Path | str,
    gazetteers: Path | None = None,
    progress: Progress | None = None,
    jobs: int | None = 1,
    aliases: Path | None = None,
) -> BuildReport:
    """Build the graph of some articles: it holds these and no others afterwards.

    Args:
        paths: files, and folders that are searched for articles.
        out: the folder to write to; made if it is not there.
        gazetteers: the folder of gazetteers; that of the seeds if absent.
        progress: told before each article that is read and once at the end.
        jobs: how many processes read; None for one a core where there are many articles.
        aliases: the user's file of decisions on names (`aliases.py`).

    Raises:
        ArticleError: a path does not exist, or no article can be read.
        DataError: a gazetteer or the file of decisions is at fault.
        GraphError: two articles have one id, another process writes to the folder, or the disk does
            not take the graph.
    """
    return _update([Path(p) for p in paths], Path(out), _How(gazetteers, progress, jobs, aliases), keep=None)


def add(
    paths: Sequence[Path],
    out: Path,
    gazetteers: Path | None = None,
    progress: Progress | None = None,
    jobs: int | None = 1,
    aliases: Path | None = None,
) -> BuildReport:
    """Put articles beside those of a graph; one that is there under the same id is replaced.

    Args and errors are those of `build`.
    """
    return _update(paths, out, _How(gazetteers, progress, jobs, aliases), keep=lambda there: there)


def drop(ids: Collection[str], out: Path, gazetteers: Path | None = None) -> BuildReport:
    """Take articles out of a graph, with all that rests on them alone.

    Args:
        ids: the articles' ids.
        out: the folder of the graph.
        gazetteers: the folder of gazetteers; that of the seeds if absent.

    Raises:
        GraphError: there is no graph, or no such article in it; then nothing is dropped.
    """
    from chuanyu.store.disk import article_ids, open_store

    there = article_ids(open_store(out))
    for identifier in ids:
        if identifier not in there:
            raise GraphError(
                f"图谱中没有编号为 {identifier} 的文章", do="请用 chuanyu query articles 查看编号"
            )
    return _update((), out, _How(gazetteers), keep=lambda there: [i for i in there if i not in ids])


def bring(quads: Collection[Quad], out: Path, gazetteers: Path | None = None) -> BuildReport:
    """Take in graphs of articles, and of the user's own, that were made elsewhere.

    Args:
        quads: what `validation.check` found without fault; derived graphs in it are made anew.
        out: the folder of the graph; made if it is not there.
        gazetteers: the folder of gazetteers; that of the seeds if absent.

    Raises:
        GraphError: as `build`.
    """
    from chuanyu.store.disk import memory_store

    brought = memory_store(quads)
    return _update((), out, _How(gazetteers), keep=lambda there: there, brought=brought)


def _update(
    paths: Sequence[Path],
    out: Path,
    how: _How,
    keep: Callable[[Collection[str]], Iterable[str]] | None,
    brought: Store | None = None,
) -> BuildReport:
    """Make the graph hold the articles of some paths, those kept of what is there, and those brought."""
    from chuanyu.building import extraction
    from chuanyu.building.assembly import assemble
    from chuanyu.building.notices import notices
    from chuanyu.language.gazetteer import load
    from chuanyu.reading import read_articles
    from chuanyu.store.disk import article_ids, fingerprints, new_graph, open_store

    decisions = load_decisions(how.aliases)
    articles, skipped = read_articles(paths) if paths else ([], [])
    articles.sort(key=lambda a: article_iri(a.id))  # as their graphs stand in the file
    program = reader_digest(how.gazetteers)
    prints = {a.id: article_digest(a, program, decisions) for a in articles}
    with ExitStack() as stack:
        new = stack.enter_context(new_graph(out))
        old = _old(out, needed=keep is not None)
        known, there, more = fingerprints(out), article_ids(old), article_ids(brought or Store())
        kept = {i for i in there if known.get(i) == prints.get(i, "")}
        kept |= {i for i in keep(there) if i not in prints} if keep else set()
        changed = [a for a in articles if a.id not in kept]
        new.fingerprints = {i: known[i] for i in kept - set(more) if i in known} | prints
        pieces = [_taken_over(old, kept - set(more)), _taken_over(brought or Store(), more)]
        if changed:
            jobs = extraction.usual_jobs(len(changed)) if how.jobs is None else min(how.jobs, len(changed))
            read = stack.enter_context(extraction.readers(how.gazetteers, jobs, decisions))(changed)
            pieces.append(extraction.told(read, changed, how.progress) if how.progress else read)
        own, gazetteer = [*_own(old, brought or Store())], load(how.gazetteers)
        assemble(heapq.merge(*pieces, key=attrgetter("iri")), gazetteer, new, own)
    report = _report(out, skipped, len(changed))
    gone = sorted(there - set(prints)) if keep is None else []
    found = notices(paths, out, articles, decisions, gazetteer, open_store(out), gone)
    return replace(report, notices=found)


def _old(out: Path, needed: bool) -> Store:
    """The graph before; empty if there was none, or if it can't be read and nothing of it is needed."""
    from chuanyu.store.disk import open_or_recover
    from chuanyu.store.generations import latest

    try:
        return open_or_recover(out) if latest(out) else Store()
    except GraphError:
        if needed:
            raise
        return Store()


def _report(out: Path, skipped: Sequence[ArticleError], read: int) -> BuildReport:
    from chuanyu.store.disk import open_store
    from chuanyu.store.generations import STORE, TRIG

    return BuildReport(count(open_store(out)), tuple(skipped), out / TRIG, out / STORE, read)


def _taken_over(store: Store, ids: Iterable[str]) -> Iterator[ArticleGraph]:
    """Graphs of articles as they are, in the order of their names."""
    from chuanyu.rdf.article_graph import article_graph_of
    from chuanyu.store.disk import graph_quads

    for iri in sorted(map(article_iri, ids)):
        yield article_graph_of(iri, graph_quads(store, NamedNode(iri)))


def _own(old: Store, brought: Store) -> Iterator[Quad]:
    """The graphs of the user's own; one that is brought takes the place of the old one."""
    from chuanyu.store.disk import graph_quads, own_graphs

    new = own_graphs(brought)
    for graph in new:
        yield from graph_quads(brought, graph)
    for graph in own_graphs(old):
        if graph not in new:
            yield from graph_quads(old, graph)
