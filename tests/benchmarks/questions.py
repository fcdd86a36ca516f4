"""How fast the graph answers, at sizes that it is made up to: our queries against the engine's own.

    python tests/benchmarks/questions.py [--quads 100000 1000000] [--keep FOLDER]

A graph of the real shape: the articles of the practice corpus and the seed, read once, then copied
under new ids until there are enough; what they name is shared, so the best-connected things grow with
the graph.  Each copy has other characters, so that none is a reprint, but one in twenty keeps its text.
A question's time is the processor's, in seconds, so that what else the machine does counts little.  Ours
and the engine's are taken in turn, and the best of each is told: of three, or of as many as half a second
holds, since a few milliseconds are soon a third too many.

Loading is measured in the processor's time too, text into a store and `graph.trig`; what comes after it
(entities, independent sources, what follows by the rules) has no counterpart and is given apart.  With
--keep the graphs stay in a folder each, to be measured otherwise: `FOLDER/1000000/graph.trig`.
"""

from __future__ import annotations

import argparse
import math
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from chuanyu import building, data
from chuanyu.answers import queries
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import SOURCES
from chuanyu.store.disk import DERIVED, new_graph, open_store
from chuanyu.store.sparql import PREFIXES

ROOT = Path(__file__).resolve().parents[2]
ORDINARY, BEST = "永川区", "重庆市"
GIVEN = {"date": "2022-01-01", "text": "产业", "integer": "1"}
ROUNDS, MOST = 3, 50
ENOUGH = 1.0  # seconds that comparing two takes together, where rounds are short
WORK = time.process_time  # of all threads, for what the engine does in several
FIRST, SPAN = 0x4E00, 0x5000  # the common ideographs
TEXTS = re.compile(r'(?:oa:exact|oa:prefix|oa:suffix|schema:articleBody) "(?:[^"\\]|\\.)*"')


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quads", type=int, nargs="+", default=[100_000], help="sizes to measure")
    parser.add_argument("--keep", type=Path, help="where the graphs stay")
    given = parser.parse_args()
    show(measure(given.quads, given.keep))
    return 0


def measure(sizes: Sequence[int], keep: Path | None = None) -> list[dict[str, Any]]:
    """What each size takes, in seconds; the graphs stay in `keep`, if it is given."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        articles = [f for f in (ROOT / "tests" / "articles").glob("*.txt") if f.name != "split.txt"]
        building.build([data.seeds() / "articles", *sorted(articles)], base, jobs=None)
        return [_measured(base, (keep or Path(folder)) / str(size), size) for size in sizes]


def show(found: Sequence[dict[str, Any]]) -> None:
    """Print Markdown, as it stands in docs/performance.md."""
    for one in found:
        print(f"### {one['quads']:,} quads\n\n| query | asked about | rows | ours | raw engine | ratio |")
        print("|---|---|---|---|---|---|")
        for row in one["queries"]:
            times = f"{row['ours']:.3f} | {row['raw']:.3f} | {row['ours'] / row['raw']:.2f}"
            print(f"| {row['query']} | {row['about']} | {row['rows']:,} | {times} |")
        print(
            f"\nOpening the store {one['open']:.3f} s, `chuanyu query` cold as a process "
            f"{one['cold']:.2f} s; loading {one['load']:.1f} s, by the engine alone {one['load_raw']:.1f} s, "
            f"and {one['derive']:.1f} s for what is derived.\n"
        )


def _measured(base: Path, out: Path, size: int) -> dict[str, Any]:
    graphs = copies(base, size)
    found: dict[str, Any] = {"load_raw": seconds(lambda: load_raw(graphs, out / "raw"), 1, WORK)}
    found["load"], found["derive"] = load_ours(graphs, out)
    store = open_store(out)
    found["quads"], found["queries"] = len(store), []
    for query in queries.catalogue():
        named = any(p.type == "entity" and (p.required or p.name == "entity") for p in query.parameters)
        for name in (ORDINARY, BEST) if named else ("",):
            params = parameters(query, name)
            text = queries.bind(store, query, params)
            ours, raw = in_turn(
                partial(queries.run, store, query, params),
                partial(ask, store, text),
            )
            rows = len(queries.run(store, query, params).rows)
            found["queries"].append(
                {"query": query.name, "about": name, "rows": rows, "ours": ours, "raw": raw}
            )
    found["open"] = seconds(lambda: open_store(out))
    found["cold"] = seconds(
        lambda: command("query", "cooperation", "-p", f"entity={ORDINARY}", "--out", str(out))
    )
    return found


def copies(base: Path, size: int) -> list[bytes]:
    """The graphs of articles, copied under new ids until the graph holds at least so many quads."""
    store = open_store(base)
    named = sorted(g.value for g in store.named_graphs() if isinstance(g, ox.NamedNode) and g not in DERIVED)
    texts = [trig.graphs(store.quads_for_pattern(None, None, None, ox.NamedNode(g))) for g in named]
    once = DERIVED - {SOURCES}  # the rest grows with every copy
    each = sum(1 for quad in store if quad.graph_name not in once)
    found = list(texts)
    for number in range(1, max(1, math.ceil(size / each))):
        for name, text in zip(named, texts, strict=True):
            copy = text.replace(name.encode(), f"{name}-{number}".encode())
            own = f'dcterms:identifier "{name.rsplit("/", 1)[-1]}'
            copy = copy.replace(f'{own}"'.encode(), f'{own}-{number}"'.encode())
            found.append(copy if number % 20 == 0 else other_words(copy, number))
    return found


def other_words(graph: bytes, number: int) -> bytes:
    """The graph of an article with other characters in its text and quotes, as many as before."""

    def shifted(text: re.Match[str]) -> str:
        # Only what is in the block of common ideographs moves, round and round within it.
        return "".join(
            chr(FIRST + (ord(c) - FIRST + number * 97) % SPAN) if FIRST <= ord(c) < FIRST + SPAN else c
            for c in text[0]
        )

    return TEXTS.sub(shifted, graph.decode()).encode()


def load_ours(graphs: list[bytes], out: Path) -> tuple[float, float]:
    """Load graphs of articles as a build does; the seconds for them and for what is derived."""
    from chuanyu.building.assembly import complete
    from chuanyu.language.gazetteer import load
    from chuanyu.rdf import sources
    from chuanyu.rdf.article_graph import article_graph_of
    from chuanyu.rdf.entities import Entities
    from chuanyu.rdf.entity_descriptions import LookUp
    from chuanyu.rdf.filling import fill

    with new_graph(out) as new:

        def loaded() -> None:
            for graph in graphs:
                new.add(graph)
            new.store()

        loading = seconds(loaded, 1, WORK)
        read = [article_graph_of("", trig.loads(trig.PROLOGUE + graph)) for graph in graphs]
        entities = Entities(LookUp(load(None)))
        for article in read:
            entities.add(article.described)
        passages = [passage for article in read for passage in article.passages]

        def derived() -> None:
            fill(new.store(), sources.told(passages))
            complete(new, entities, [])

        return loading, seconds(derived, 1, WORK)


def load_raw(graphs: list[bytes], folder: Path) -> None:
    """Load the same text into the engine and nothing else."""
    folder.mkdir(parents=True)
    store = ox.Store(str(folder))
    store.bulk_load(trig.PROLOGUE + b"".join(graphs), ox.RdfFormat.TRIG)
    store.flush()


def parameters(query: queries.NamedQuery, name: str) -> dict[str, object]:
    """A value for each parameter that is required, and the entity asked about."""
    found: dict[str, object] = {}
    for one in query.parameters:
        if one.type == "entity" and (one.required or one.name == "entity") and name:
            found[one.name] = {"goal": "泸州市", "person": one.example}.get(one.name, name)
        elif one.required:
            found[one.name] = GIVEN.get(one.type, one.example)
    if "person" in found:
        found["person"] = "顾红松"
    return found


def ask(store: ox.Store, text: str) -> list[ox.QuerySolution]:
    answer = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    return list(answer)


def command(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "chuanyu.cli", *arguments], check=True, stdout=subprocess.DEVNULL)


def seconds(
    work: Callable[[], object], rounds: int = ROUNDS, clock: Callable[[], float] = time.perf_counter
) -> float:
    """The best time of some rounds, by a clock: the wall's, or that of the work itself."""
    return min(_once(work, clock) for _ in range(rounds))


def in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """The best times of two that are to be compared, by the processor's clock, each after the other."""
    times: list[tuple[float, float]] = []
    while len(times) < ROUNDS or (sum(map(sum, times)) < ENOUGH and len(times) < MOST):
        times.append((_once(one, time.thread_time), _once(other, time.thread_time)))
    return min(mine for mine, _ in times), min(theirs for _, theirs in times)


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    work()
    return clock() - began


if __name__ == "__main__":
    sys.exit(main())
