"""Measure accuracy, speed, commands, questions, notebook, fuzz, page; write it to out/bench.json.

    python tests/benchmarks/run.py [--out FILE] [--articles FILE... --gold FILE...]

Further articles with gold of one's own are measured as a part of their own.  Times are the best of a
few rounds, so that what else the machine does counts least.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

import accuracy
import fuzz
import opening
import pages
import processes
import questions
import speed

from chuanyu import __version__, data

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "tests" / "articles"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, default=Path("out/bench.json"), help="where to write the figures")
    parser.add_argument("--articles", type=Path, nargs="+", default=[], help="further articles")
    parser.add_argument("--gold", type=Path, nargs="+", default=[], help="gold files of further articles")
    given = parser.parse_args()
    if bool(given.gold) != bool(given.articles):
        parser.error("--gold and --articles belong together")

    seeds = data.seeds() / "articles"
    texts = [
        *sorted(seeds.glob("*.txt")),
        *(gold.with_suffix(".txt") for gold in sorted(ARTICLES.glob("*.json"))),
    ]
    found: dict[str, Any] = {
        "version": __version__,
        "machine": {
            "python": platform.python_version(),
            "architecture": platform.machine(),
            "cores": os.cpu_count(),
        },
    }
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        further = [path for path in given.articles if path.resolve() not in {t.resolve() for t in texts}]
        found["accuracy"] = accuracy.measure(ARTICLES, [*texts, *further], given.gold, out / "all")
        accuracy.show(found["accuracy"])
        found["speed"] = speed.measure(texts)
        found["scaling"] = speed.scaling(max(texts, key=lambda t: t.stat().st_size))
        speed.show(found["speed"], found["scaling"])
        found["processes"] = processes.measure(seeds, out / "seed")
        processes.show(found["processes"])
    found["questions"] = questions.measure([100_000, 1_000_000])
    questions.show(found["questions"])
    found["opening"] = opening.measure()
    opening.show(found["opening"])
    found["fuzz"] = fuzz.measure()
    fuzz.show(found["fuzz"])
    found["page"] = pages.measure()
    pages.show(found["page"])
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\n{given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
