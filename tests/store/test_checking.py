"""A graph on disk is checked: its quads as any graph, and the file of a folder against its store."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuanyu.errors import GraphError
from chuanyu.rdf import trig
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import CY, REFERENCE
from chuanyu.store.checking import check
from chuanyu.store.disk import write_file
from graphs import quads_of, write_store
from handmade import GAZETTEER, READING

QUADS = quads_of([READING], GAZETTEER)


def test_a_folder_is_checked_and_its_file_against_its_store(tmp_path: Path) -> None:
    write_store([*QUADS, *ontology_quads()], tmp_path)
    write_file(trig.dumps(QUADS), tmp_path / "graph.trig")
    assert check(tmp_path).conforms
    write_file(trig.dumps(q for q in QUADS if q.graph_name != REFERENCE), tmp_path / "graph.trig")
    (fault,) = check(tmp_path).faults
    assert fault.what == "graph.trig 与图谱库内容不同"


def test_a_file_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "any.trig"
    file.write_bytes(trig.dumps(q for q in QUADS if q.predicate != CY.status))
    assert len(check(file).faults) == 2


def test_no_graph_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="chuanyu build"):
        check(tmp_path)
