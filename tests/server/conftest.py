"""A service of the made-up articles, and a client that asks it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from served import served


@pytest.fixture(scope="session")
def service(example_out: Path) -> Iterator[str]:
    """A service of the made-up articles with a short limit."""
    with served(example_out, "--timeout", "2", "--limit", "100") as url:
        yield url


@pytest.fixture
def client(service: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=service, timeout=30) as found:
        yield found
