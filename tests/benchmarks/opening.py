"""How quickly a notebook gets to work: import, opening, the network of a large graph.

    python tests/benchmarks/opening.py [--nodes 5000]

The graph is made up: articles of twenty bodies each, which cooperate in pairs; its size alone matters.
Importing and opening are measured in processes of their own, the best of five, in seconds.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import examples
import graphs
from chuanyu.model import Cooperation, Entity, EntityClass, Reading, Status

ROUNDS = 5
BODIES = 20  # in each article
TARGETS = {"import": 0.3, "open": 0.5, "network": 1.0}


def measure(nodes: int = 5000) -> dict[str, Any]:
    """Seconds for `import chuanyu`, `chuanyu.open` and `.network()` of so many nodes."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        graphs.write(readings(nodes), examples.gazetteer(), out)
        timed = "import time; b = time.perf_counter(); {}; print(time.perf_counter() - b)"
        opening = f"import chuanyu; chuanyu.open({str(out)!r})"
        network = f"g.network(); n = {nodes}"
        before = f"import chuanyu; g = chuanyu.open({str(out)!r}); g.network('Location'); "
        return {
            "nodes": nodes,
            "import": _best(timed.format("import chuanyu")),
            "open": _best(timed.format(opening)),
            "network": _best(before + timed.format(network)),
        }


def readings(nodes: int) -> Iterator[Reading]:
    """Articles whose bodies are all of them new, each cooperating with the next and the one after."""
    for number in range(nodes // BODIES):
        names = [f"第{number}片第{place}号企业" for place in range(BODIES)]
        lines = [
            f"{one}与{other}合作" for step in (1, 2) for one, other in zip(names, names[step:], strict=False)
        ]
        day = date(2020, 1, 1) + timedelta(days=number)
        found = examples.article(f"made-{number}", "\n".join([f"第{number}篇", *lines]) + "\n", day)
        firms = {name: Entity(EntityClass.ENTERPRISE, name) for name in names}
        pairs = [
            (
                Cooperation,
                line,
                {
                    "parties": tuple(firms[n] for n in line[:-2].split("与")),
                    "topics": ("产业",),
                    "status": Status.ONGOING,
                },
            )
            for line in lines
        ]
        yield examples.reading(found, list(firms.items()), pairs)


def show(found: dict[str, Any]) -> None:
    """Print the times beside what they should be."""
    print(f"\nnotebook, network of {found['nodes']} nodes     seconds   at most")
    for name, most in TARGETS.items():
        print(f"{name:<36}{found[name]:>10.3f}{most:>10.1f}")


def _best(script: str) -> float:
    """The best time that a script prints, each run in a process of its own."""
    runs = (
        subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
        for _ in range(ROUNDS)
    )
    return min(float(run.stdout) for run in runs)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--nodes", type=int, default=5000)
    show(measure(parser.parse_args().nodes))
