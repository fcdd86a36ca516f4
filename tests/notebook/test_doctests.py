"""Every example in a docstring of what notebooks call gives what it says, over the seed's graph."""

from __future__ import annotations

import doctest
import inspect
from importlib import import_module
from pathlib import Path

import pytest

import chuanyu
from chuanyu import analysis

MODULES = [
    "chuanyu.wording",
    "chuanyu.notebook.graph",
    "chuanyu.notebook.questions",
    "chuanyu.notebook.picture",
    "chuanyu.plotting",
    "chuanyu.analysis.projections",
    "chuanyu.analysis.positions",
    "chuanyu.analysis.groups",
    "chuanyu.analysis.change",
    "chuanyu.analysis.chance",
    "chuanyu.analysis.exchange",
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(
    name: str, seed_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").symlink_to(seed_out)
    monkeypatch.chdir(tmp_path)
    names = {"chuanyu": chuanyu, "g": chuanyu.open("out")}
    module = import_module(name)
    found = doctest.testmod(module, extraglobs=names, optionflags=doctest.ELLIPSIS, report=True)
    assert found.attempted > 0
    assert found.failed == 0


def test_every_method_and_measure_has_an_example() -> None:
    methods = [m for name, m in inspect.getmembers(chuanyu.Graph) if not name.startswith("_")]
    functions = [getattr(analysis, name) for name in analysis.__all__]
    without = [
        getattr(f, "__name__", str(f))
        for f in (*methods, *functions)
        if ">>>" not in (inspect.getdoc(getattr(f, "func", f)) or "")
    ]
    # These need programs that are not always there, or draw pages of a megabyte.
    assert set(without) <= {"to_igraph", "to_graph_tool", "project", "pyvis", "page", "dataset"}
