"""Seconds and memory of commands as a user starts them, each in a process of its own.

    python tests/benchmarks/processes.py ARTICLES OUT

The system counts the memory of a process from that of its parent on, so the parent must be a small
one: this file as a program, which prints its figures as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROUNDS = 3


def measure(articles: Path, out: Path) -> dict[str, Any]:
    """Time help, a build of the seeds, a query and the page; seconds, and the most memory in MiB."""
    command = [sys.executable, __file__, str(articles), str(out)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _measure(articles: str, out: str) -> dict[str, Any]:
    commands = {
        "chuanyu --help": ["--help"],
        "chuanyu build seeds/articles": ["build", articles, "--out", out],
        "chuanyu query cooperation": ["query", "cooperation", "--param", "entity=广安", "--out", out],
        "chuanyu view": ["view", "--out", out],
    }
    found = {}
    for name, arguments in commands.items():
        runs = [_run(arguments) for _ in range(ROUNDS)]
        found[name] = {"seconds": min(t for t, _ in runs), "memory_mib": max(m for _, m in runs)}
    return found


def show(found: dict[str, Any]) -> None:
    """Print them."""
    print(f"\n{'command':<32}{'seconds':>10}{'MiB':>8}")
    for name, one in found.items():
        print(f"{name:<32}{one['seconds']:>10.2f}{one['memory_mib']:>8.0f}")


def _run(arguments: list[str]) -> tuple[float, float]:
    command = [str(Path(sys.executable).with_name("chuanyu")), *arguments]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    return seconds, used.ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(_measure(*sys.argv[1:])))
