"""Graphs that the tests ask: one from articles written by hand, one built from the seeds."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

import examples
from chuanyu import data
from chuanyu.building import build
from chuanyu.model import Reading
from chuanyu.store.disk import open_store
from graphs import write


@pytest.fixture(scope="session")
def example_readings() -> tuple[Reading, ...]:
    """What two made-up articles state (`examples.py`)."""
    return examples.readings()


@pytest.fixture(scope="session")
def example_out(example_readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a graph built from the made-up articles."""
    out = tmp_path_factory.mktemp("examples") / "out"
    write(example_readings, examples.gazetteer(), out)
    return out


@pytest.fixture(scope="session")
def example_store(example_out: Path) -> Store:
    """The store of the made-up articles."""
    return open_store(example_out)


@pytest.fixture(scope="session")
def practice_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a real build of the seed and the practice articles."""
    out = tmp_path_factory.mktemp("practice") / "out"
    articles = sorted((Path(__file__).parent / "articles").glob("*-*.txt"))
    build([data.seeds() / "articles", *articles], out)
    return out


@pytest.fixture(scope="session")
def seed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a real build of `seeds/articles`."""
    out = tmp_path_factory.mktemp("seed") / "out"
    build([data.seeds() / "articles"], out)
    return out
