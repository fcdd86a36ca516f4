"""Canonical TriG: one set of quads, one file; both parsers read it back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from chuanyu.errors import GraphError
from chuanyu.model import Reading
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import CY, INFERRED
from chuanyu.rdf.writing import article_quads
from chuanyu.store.disk import memory_store
from graphs import quads_of, value
from handmade import GAZETTEER, READING
from strategies import HARD, readings

QUADS = quads_of([READING], GAZETTEER)
NODE = NamedNode("https://w3id.org/chuanyu/id/park/x")


def _rdflib(text: bytes) -> set[tuple[str, ...]]:
    found = rdflib.Dataset(default_union=True)
    found.parse(data=text, format="trig")
    return {(str(s), str(p), str(o), str(g)) for s, p, o, g in found.quads()}


def _texts(quads: list[Quad]) -> set[tuple[str, ...]]:
    return {tuple(map(value, (q.subject, q.predicate, q.object, q.graph_name))) for q in quads}


@pytest.mark.parametrize("at_once", [1, 3, 1000])
def test_a_graph_in_pieces_is_the_same_text(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trig, "_AT_ONCE", at_once)
    store = memory_store(QUADS)
    for name in {q.graph_name for q in QUADS}:
        assert isinstance(name, NamedNode)
        whole = trig.graphs(q for q in QUADS if q.graph_name == name)
        assert b"".join(trig.graph_of(store, name)) == whole
    assert not [*trig.graph_of(store, NODE)]


def test_a_blank_node_is_refused_in_pieces_too() -> None:
    store = memory_store([Quad(BlankNode(), CY.actor, NODE, NODE)])
    with pytest.raises(GraphError, match="空白节点"):
        [*trig.graph_of(store, NODE)]


@settings(max_examples=40)
@given(st.permutations(QUADS))
def test_order_and_repetition_do_not_change_the_bytes(shuffled: list[Quad]) -> None:
    assert trig.dumps([*shuffled, *shuffled[:5]]) == trig.dumps(QUADS)


def test_another_process_writes_the_same_bytes() -> None:
    code = (
        "import sys; from pathlib import Path; from chuanyu.rdf import trig;"
        "sys.stdout.buffer.write(trig.dumps(trig.loads(sys.stdin.buffer.read())))"
    )
    text = trig.dumps(QUADS)
    run = subprocess.run([sys.executable, "-c", code], input=text, stdout=subprocess.PIPE, check=True)
    assert run.stdout == text


@settings(max_examples=40)
@given(readings())
def test_both_parsers_read_back_what_was_written(reading: Reading) -> None:
    quads = article_quads(reading)
    text = trig.dumps(quads)
    assert set(trig.loads(text)) == set(quads)
    assert _rdflib(text) == _texts(quads)


@given(st.text(HARD + "\r\x0b\x1f\x7f\u0085", max_size=20), st.sampled_from(("zh", "en", None)))
def test_any_text_is_escaped(text: str, language: str | None) -> None:
    quads = [Quad(NODE, CY.topic, Literal(text, language=language), INFERRED)]
    written = trig.dumps(quads)
    assert trig.loads(written) == quads
    assert _rdflib(written) == _texts(quads)


def test_prefixes_graphs_and_subjects_are_sorted_and_the_class_comes_first() -> None:
    lines = trig.dumps(QUADS).decode().splitlines()
    prefixes = [line for line in lines if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes) == lines[: len(prefixes)]
    graphs = [line for line in lines if line.startswith("<https://w3id.org/chuanyu/") and line.endswith("{")]
    assert graphs == sorted(graphs)
    assert len(graphs) == 6
    article = lines[lines.index(graphs[0]) : lines.index(graphs[1])]
    subjects = [line.split() for line in article if line.startswith("\t<https://w3id.org/chuanyu/article/")]
    assert len(subjects) > 20
    assert all(line[1] == "a" for line in subjects)
    nodes = [line[0].strip("<>") for line in subjects]
    assert nodes == sorted(nodes)


def test_a_blank_node_is_refused() -> None:
    for quad in (Quad(BlankNode(), CY.topic, NODE, INFERRED), Quad(NODE, CY.topic, BlankNode(), INFERRED)):
        with pytest.raises(GraphError, match="空白节点"):
            trig.dumps([quad])


def test_a_file_that_is_no_trig_is_an_error_that_names_it() -> None:
    with pytest.raises(GraphError, match=r"graph\.trig"):
        trig.loads(b"<a> <b> {", Path("graph.trig"))
