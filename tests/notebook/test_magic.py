"""`%%sparql` in a running IPython, and what is offered while it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

import chuanyu
from chuanyu.errors import QueryError
from chuanyu.notebook import Graph
from chuanyu.notebook.magic import complete, run


@pytest.fixture(scope="module")
def graph(example_out: Path) -> Graph:
    return chuanyu.open(example_out)


@pytest.fixture
def shell(graph: Graph) -> Iterator[InteractiveShell]:
    shell = InteractiveShell()
    shell.run_line_magic("load_ext", "chuanyu")
    shell.user_ns.update(g=graph, 我的图谱=graph)
    yield shell
    shell.history_manager = None


def _offered(shell: InteractiveShell, text: str) -> list[str]:
    with provisionalcompleter():
        return [c.text for c in shell.Completer.completions(text, len(text))]


def test_a_cell_is_answered_by_the_graph_g(shell: InteractiveShell) -> None:
    frame = shell.run_cell_magic("sparql", "", "SELECT ?n { ?p a cy:Park ; skos:prefLabel ?n }")
    assert isinstance(frame, pd.DataFrame)
    assert frame["n"].tolist() == ["川南渝西示范产业园"]


def test_another_graph_and_a_name_for_the_answer(shell: InteractiveShell) -> None:
    assert shell.run_cell_magic("sparql", "我的图谱 -o parks", "SELECT ?p { ?p a cy:Park }") is None
    assert list(shell.user_ns["parks"].columns) == ["p", "p_label"]


@pytest.mark.parametrize("line", ["nonesuch", "g -o", "g h"])
def test_a_line_that_means_nothing_is_an_error(line: str, graph: Graph) -> None:
    with pytest.raises(QueryError):
        run({"g": graph}, line, "ASK {}")


def test_words_of_the_ontology_are_offered_behind_their_prefix(shell: InteractiveShell) -> None:
    offered = _offered(shell, "%%sparql\nSELECT ?p { ?p a cy:Par")
    assert {"cy:Park", "cy:Participation"} <= set(offered)
    assert all(word.casefold().startswith("cy:par") for word in offered)
    assert "theme:industry" in _offered(shell, "%%sparql g\nSELECT ?p { ?p cy:theme theme:ind")


def test_variables_keywords_and_prefixes_are_offered(shell: InteractiveShell) -> None:
    assert _offered(shell, "%%sparql\nSELECT ?park ?name { ?pa") == ["?park"]
    assert _offered(shell, "%%sparql\nSEL") == ["SELECT"]
    assert _offered(shell, "%%sparql\nSELECT ?n { ?p sko") == ["skos:"]


def test_other_cells_complete_as_ever(shell: InteractiveShell) -> None:
    assert any(text.endswith("statements") for text in _offered(shell, "g.statem"))
    assert not any(text.startswith("cy:") for text in _offered(shell, "cy"))


def test_without_a_graph_the_language_alone_is_offered() -> None:
    assert complete("SELECT ?x { ?x a cy:Pa", 22, None) == ("cy:Pa", [])
    assert complete("SELECT ?x { ?x skos:pref", 24, None) == ("skos:pref", ["skos:prefLabel"])
    assert complete("", 0, None) == ("", [])
