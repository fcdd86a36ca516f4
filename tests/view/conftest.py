"""The hand-made graph, and a way to add to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

MADE = Path(__file__).with_name("made.trig")
PREFIXES = "".join(line for line in MADE.read_text(encoding="utf-8").splitlines(True) if line.startswith("@"))


@pytest.fixture
def made() -> Store:
    store = Store()
    store.load(path=str(MADE), format=RdfFormat.TRIG)
    return store


@pytest.fixture
def add(made: Store) -> Callable[[str], Store]:
    """Adds TriG to the hand-made graph."""

    def more(trig: str) -> Store:
        made.load(PREFIXES + trig, format=RdfFormat.TRIG)
        return made

    return more
