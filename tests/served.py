"""The service as a user starts it: a process that is asked over HTTP."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx


@contextmanager
def served(out: Path, *options: str) -> Iterator[str]:
    """The address of a service for as long as it runs."""
    command = [sys.executable, "-m", "chuanyu.cli", "serve", "--out", str(out), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().split()[0].rstrip("/")
            with httpx.Client(transport=httpx.HTTPTransport(retries=8), timeout=30) as client:
                client.get(f"{url}/sparql", headers={"Accept": "text/turtle"}).raise_for_status()
            yield url
        finally:
            process.terminate()
