"""Seconds and memory of commands as a user starts them, and what a second process gains a build.

    python tests/benchmarks/processes.py ARTICLES OUT [CORPUS]

ARTICLES are built as they are, those of CORPUS many times over under other ids, in one process and in
two, in turn, each time from nothing; and they are read so, without what one process does at the end for all.
Memory is that of the largest process.

The system counts the memory of a process from that of its parent on, so the parent must be a small
one: this file as a program, which prints its figures as JSON.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROUNDS = 3
MANY = 200  # articles of the build in several processes
_SHORTEST = 200  # characters; a list of ids is no article
ONE, TWO = (f"chuanyu build {MANY} articles --jobs {jobs}" for jobs in (1, 2))
READ_ONE, READ_TWO = (f"reading {MANY} articles, processes: {jobs}" for jobs in (1, 2))
CORPUS = Path(__file__).resolve().parents[1] / "articles"


def measure(articles: Path, out: Path, corpus: Path = CORPUS) -> dict[str, Any]:
    """Time the commands; seconds, and the most memory in MiB."""
    command = [sys.executable, __file__, str(articles), str(out), str(corpus)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _measure(articles: str, out: str, corpus: str = str(CORPUS)) -> dict[str, Any]:
    many, built, seed = (Path(out) / name for name in ("many", "built", "seed"))
    _multiply(Path(corpus), many)
    chuanyu = str(Path(sys.executable).with_name("chuanyu"))
    building = [chuanyu, "build", str(many), "--out", str(built), "--jobs"]
    reading = [sys.executable, __file__, "--read", str(many)]
    commands = {
        "chuanyu --help": [chuanyu, "--help"],
        "chuanyu build seeds/articles": [chuanyu, "build", articles, "--out", str(seed)],
        "chuanyu query cooperation": [
            chuanyu,
            "query",
            "cooperation",
            "-p",
            "entity=广安",
            "--out",
            str(seed),
        ],
        "chuanyu view": [chuanyu, "view", "--out", str(seed)],
        ONE: [*building, "1"],
        TWO: [*building, "2"],
        READ_ONE: [*reading, "1"],
        READ_TWO: [*reading, "2"],
    }
    runs = []
    for _ in range(ROUNDS):
        run = {}
        for name, command in commands.items():
            if "build" in command:  # what is built already would not be read again
                shutil.rmtree(command[command.index("--out") + 1], ignore_errors=True)
            run[name] = _run(command)
        runs.append(run)
    return {
        name: {"seconds": min(run[name][0] for run in runs), "memory_mib": max(run[name][1] for run in runs)}
        for name in commands
    }


def _multiply(corpus: Path, folder: Path) -> None:
    """Write many articles: those of a corpus again and again, each under an id of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [file.read_text(encoding="utf-8") for file in sorted(corpus.glob("*.txt"))]
    texts = [text for text in texts if len(text) > _SHORTEST]
    for number in range(MANY):
        text = re.sub(r"^id: .*", f"id: {number:04}", texts[number % len(texts)], count=1, flags=re.MULTILINE)
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def show(found: dict[str, Any]) -> None:
    """Print them."""
    print(f"\n{'command':<40}{'seconds':>10}{'MiB':>8}")
    for name, one in found.items():
        print(f"{name:<40}{one['seconds']:>10.2f}{one['memory_mib']:>8.0f}")
    for what, one, two in (("build", ONE, TWO), ("read", READ_ONE, READ_TWO)):
        gain = found[one]["seconds"] / found[two]["seconds"]
        print(f"{f'two processes {what} faster':<40}{gain:>9.2f}x")


def _read(folder: str, jobs: str) -> None:
    """Read the articles of a folder, and make the graph of each."""
    from chuanyu.building.extraction import readers
    from chuanyu.reading import read_articles

    articles, _ = read_articles([Path(folder)])
    with readers(None, int(jobs)) as reading:
        for _ in reading(articles):
            pass


def _run(command: list[str]) -> tuple[float, float]:
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    return seconds, used.ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1] == "--read":
        _read(*sys.argv[2:])
    else:
        print(json.dumps(_measure(*sys.argv[1:]), indent=1))
