"""Graphs that the tests ask: one from articles written by hand, one built from the seeds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pyoxigraph import Store

from chuanyu import data
from chuanyu.model import Reading

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def example_readings() -> tuple[Reading, ...]:
    """What two made-up articles state (`examples.py`)."""
    import examples

    return examples.readings()


@pytest.fixture(scope="session")
def example_out(example_readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a graph built from the made-up articles."""
    import examples
    from graphs import write

    out = tmp_path_factory.mktemp("examples") / "out"
    write(example_readings, examples.gazetteer(), out)
    return out


@pytest.fixture(scope="session")
def example_store(example_out: Path) -> Store:
    """The store of the made-up articles."""
    from chuanyu.store.disk import open_store

    return open_store(example_out)


@pytest.fixture(scope="session")
def practice_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a real build of the seed and the practice articles."""
    from chuanyu.building import build

    out = tmp_path_factory.mktemp("practice") / "out"
    articles = sorted((Path(__file__).parent / "articles").glob("*-*.txt"))
    build([data.seeds() / "articles", *articles], out)
    return out


@pytest.fixture(scope="session")
def seed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a real build of `seeds/articles`."""
    from chuanyu.building import build

    out = tmp_path_factory.mktemp("seed") / "out"
    build([data.seeds() / "articles"], out)
    return out
