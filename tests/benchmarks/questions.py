"""How fast the graph answers, at sizes that it is made up to: our queries against the engine's own.

    python tests/benchmarks/questions.py [--quads 100000 1000000] [--table FILE]

A graph of the real shape: the articles of the practice corpus and the seed, read once, then copied
under new ids until there are enough; what they name is shared, so the best-connected things grow with
the graph.  Each copy has other characters, so that none is a reprint, but one in twenty keeps its text.
Every time is the best of three, in seconds; a row's two times are taken one after the other.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from chuanyu import build as building
from chuanyu import data, queries
from chuanyu.rdf import trig
from chuanyu.sparql import PREFIXES
from chuanyu.store import DERIVED, new_graph, open_store

ROOT = Path(__file__).resolve().parents[2]
ORDINARY, BEST = "永川区", "重庆市"
GIVEN = {"date": "2022-01-01", "text": "产业", "integer": "1"}
ROUNDS = 3
FIRST, SPAN = 0x4E00, 0x5000  # the common ideographs
TEXTS = re.compile(r'(?:oa:exact|oa:prefix|oa:suffix|schema:articleBody) "(?:[^"\\\\]|\\\\.)*"')


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quads", type=int, nargs="+", default=[100_000], help="sizes to measure")
    parser.add_argument("--table", type=Path, help="a Markdown file to write")
    given = parser.parse_args()
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        articles = [f for f in (ROOT / "tests" / "articles").glob("*.txt") if f.name != "split.txt"]
        building.build([data.seeds() / "articles", *sorted(articles)], base, jobs=None)
        for size in given.quads:
            lines += measured(base, Path(folder) / str(size), size)
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if given.table:
        given.table.write_text(text, encoding="utf-8")
    return 0


def measured(base: Path, out: Path, size: int) -> list[str]:
    """The rows of one size."""
    graphs = copies(base, size)
    raw_load = seconds(lambda: load_raw(graphs, out / "raw"), 1)
    ours_load = seconds(lambda: load_ours(graphs, out), 1)
    store = open_store(out)
    count = len(store)
    head = "| query | asked about | ours | raw engine | ratio |"
    rows = [f"### {count:,} quads", "", head, "|---|---|---|---|---|"]
    for query in queries.catalogue():
        for name in (ORDINARY, BEST) if any(p.type == "entity" for p in query.parameters) else ("",):
            params = parameters(query, name)
            text = queries.bind(store, query, params)
            ours = seconds(lambda q=query, p=params: queries.run(store, q, p))  # type: ignore[misc]
            raw = seconds(lambda t=text: list(ask(store, t)))  # type: ignore[misc]
            rows.append(f"| {query.name} | {name} | {ours:.3f} | {raw:.3f} | {ours / raw:.2f} |")
    opened = seconds(lambda: open_store(out))
    cold = seconds(lambda: command("query", "cooperation", "-p", f"entity={ORDINARY}", "--out", str(out)))
    return [
        *rows, "",
        f"Opening the store {opened:.3f} s, `chuanyu query` cold as a process {cold:.2f} s; loading "
        f"{ours_load:.1f} s, by the engine alone {raw_load:.1f} s.", "",
    ]  # fmt: skip


def copies(base: Path, size: int) -> list[bytes]:
    """The graphs of articles, copied under new ids until they hold so many quads."""
    store = open_store(base)
    named = sorted(g.value for g in store.named_graphs() if isinstance(g, ox.NamedNode) and g not in DERIVED)
    texts = [trig.graphs(store.quads_for_pattern(None, None, None, ox.NamedNode(g))) for g in named]
    each = sum(1 for g in named for _ in store.quads_for_pattern(None, None, None, ox.NamedNode(g)))
    found = list(texts)
    for number in range(1, max(1, round(size / each))):
        for name, text in zip(named, texts, strict=True):
            copy = text.replace(name.encode(), f"{name}-{number}".encode())
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


def load_ours(graphs: list[bytes], out: Path) -> None:
    """Load graphs of articles as a build does, with what follows from them."""
    from chuanyu.language.gazetteer import load
    from chuanyu.rdf.dataset import article_graph_of

    with new_graph(out) as new:
        building._write(
            (article_graph_of("", trig.loads(trig.PROLOGUE + g)) for g in graphs), load(None), new, []
        )


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


def ask(store: ox.Store, text: str) -> ox.QuerySolutions:
    answer = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    return answer


def command(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "chuanyu.cli", *arguments], check=True, stdout=subprocess.DEVNULL)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The best time of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


if __name__ == "__main__":
    sys.exit(main())
