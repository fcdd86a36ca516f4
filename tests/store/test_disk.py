"""The graph on disk: written whole, swapped in, read as it was when opened."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, Quad

from chuanyu.errors import GraphError
from chuanyu.model import Reading
from chuanyu.rdf import trig
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import CY, INFERRED, ONTOLOGY
from chuanyu.rdf.writing import article_quads
from chuanyu.store.disk import (
    dataset,
    memory_store,
    new_graph,
    open_store,
    write_file,
)
from graphs import quads_of, value, write_store
from handmade import GAZETTEER, READING
from strategies import readings

QUADS = quads_of([READING], GAZETTEER)
MARK = Quad(NamedNode("https://w3id.org/chuanyu/id/park/x"), CY.topic, Literal("x"), INFERRED)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_store([*QUADS, *ontology_quads()], tmp_path)
    return tmp_path


def test_what_is_written_is_read(out: Path) -> None:
    assert set(open_store(out)) == {*QUADS, *ontology_quads()}


def test_others_may_read_what_one_has_built(out: Path) -> None:
    build = (out / "store" / "latest").resolve()
    assert build.stat().st_mode & 0o055 == 0o055
    assert (build / "graph.trig").stat().st_mode & 0o044 == 0o044


def test_a_copy_without_links_is_read_and_written_again(
    out: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # As an archive, a stick or a shared folder may copy it.
    copy = shutil.copytree(out, tmp_path_factory.mktemp("stick") / "out", symlinks=False)
    assert not (copy / "store" / "latest").is_symlink()
    assert set(open_store(copy)) == {*QUADS, *ontology_quads()}
    for _ in range(2):
        write_store([*QUADS, MARK], copy)
        assert MARK in set(open_store(copy))
        assert (copy / "graph.trig").is_symlink()


@settings(max_examples=30)
@given(readings())
def test_the_store_changes_no_value(reading: Reading) -> None:
    quads = article_quads(reading)
    assert set(memory_store(quads)) == set(quads)


def test_the_store_folder_may_be_named_itself(out: Path) -> None:
    assert len(open_store(out / "store")) == len(open_store(out))


def test_a_new_build_takes_the_place_of_the_old(out: Path) -> None:
    write_store([MARK], out)
    assert list(open_store(out)) == [MARK]


def test_a_reader_keeps_what_it_opened(out: Path) -> None:
    before = open_store(out)
    write_store([MARK], out)
    assert set(before) == {*QUADS, *ontology_quads()}


def test_old_builds_do_not_pile_up(out: Path) -> None:
    for _ in range(4):
        write_store([MARK], out)
    assert len(list((out / "store").glob("build-*"))) == 2


def test_a_build_that_breaks_off_leaves_the_old_graph(out: Path) -> None:
    def broken() -> Iterator[Quad]:
        yield MARK
        raise KeyError("power cut")

    with pytest.raises(KeyError):
        write_store(broken(), out)
    assert set(open_store(out)) == {*QUADS, *ontology_quads()}
    assert len(list((out / "store").glob("build-*"))) == 1


def test_a_graph_written_in_pieces_is_the_one_written_whole(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chuanyu.store.disk._AT_ONCE", 0)  # each piece is loaded by itself
    write_file(trig.dumps(QUADS), tmp_path / "whole.trig")
    names = sorted({value(q.graph_name) for q in QUADS})
    with new_graph(tmp_path / "pieces") as new:
        for name in names:
            new.add(trig.graphs(q for q in QUADS if q.graph_name == NamedNode(name)))
        assert set(new.store()) == set(QUADS)
        new.store().bulk_extend(ontology_quads())
    assert (tmp_path / "pieces" / "graph.trig").read_bytes() == (tmp_path / "whole.trig").read_bytes()
    assert set(open_store(tmp_path / "pieces")) == set(open_store(out))


def test_a_graph_that_breaks_off_in_a_piece_leaves_the_old_one(out: Path) -> None:
    write_file(trig.dumps(QUADS), out / "graph.trig")
    before = (out / "graph.trig").read_bytes()
    with pytest.raises(KeyError), new_graph(out) as new:
        new.add(trig.graphs([MARK]))
        assert MARK in new.store()
        raise KeyError("power cut")
    assert set(open_store(out)) == {*QUADS, *ontology_quads()}
    assert (out / "graph.trig").read_bytes() == before
    assert sorted(p.name for p in out.iterdir()) == ["graph.trig", "store"]
    assert len(list((out / "store").glob("build-*"))) == 1


def test_a_graph_that_cannot_be_loaded_leaves_the_old_one(out: Path) -> None:
    with pytest.raises(SyntaxError), new_graph(out) as new:
        new.add(b"<a> <b> {")
        new.store()
    assert set(open_store(out)) == {*QUADS, *ontology_quads()}


def test_readers_cannot_write(out: Path) -> None:
    with pytest.raises(RuntimeError, match="read-write"):
        open_store(out).add(MARK)


@pytest.mark.parametrize("there", [False, True])
def test_a_missing_store_says_what_to_do(tmp_path: Path, there: bool) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()
    with pytest.raises(GraphError, match="chuanyu build"):
        open_store(out)
    assert out.exists() == there


def test_a_damaged_store_says_what_to_do(out: Path) -> None:
    (build,) = (out / "store").glob("build-*")
    (build / "db" / "CURRENT").write_bytes(b"nonsense")
    with pytest.raises(GraphError, match=r"已损坏.*chuanyu build"):
        open_store(out)


def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file stands here")
    with pytest.raises(GraphError, match="无法写入"):
        write_store(QUADS, tmp_path)


def test_queries_see_the_union_of_all_graphs(out: Path) -> None:
    found = dataset(open_store(out)).query(
        """SELECT ?name ?label {
            ?place cy:cooperatesWith [] ; skos:prefLabel ?name .
            ?statement cy:party ?place ; cy:status/rdfs:label ?label . FILTER (lang(?label) = "zh")
        } ORDER BY ?name"""
    )
    rows = [{str(name): str(term) for name, term in row.items()} for row in found.bindings]
    assert rows == [{"name": "永川区", "label": "规划"}, {"name": "泸州市", "label": "规划"}]


def test_the_dataset_is_rdflibs_and_knows_graphs_apart(out: Path) -> None:
    found = dataset(open_store(out))
    assert isinstance(found, rdflib.Dataset)
    assert rdflib.URIRef(ONTOLOGY.value) in {g.identifier for g in found.graphs()}
    inferred = rdflib.Graph(found.store, rdflib.URIRef(INFERRED.value))
    assert len(list(inferred.triples((None, rdflib.URIRef(CY.cooperatesWith.value), None)))) == 2
    assert len(list(found.triples((None, rdflib.RDF.type, rdflib.URIRef(CY.Cooperation.value))))) == 1


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = write_file(b"old", tmp_path / "new" / "graph.trig")
    assert [p.name for p in file.parent.iterdir()] == ["graph.trig"]
    with pytest.raises(GraphError, match="无法写入"):
        write_file(b"new", file / "below")
    (folder := file.parent / "page.html").mkdir()
    with pytest.raises(GraphError, match=r"page\.html: 无法写入"):
        write_file(b"page", folder)
    folder.rmdir()
    with pytest.raises(TypeError):
        write_file("text", file)  # type: ignore[arg-type]  # breaks off while it writes
    assert file.read_bytes() == b"old"
    assert [p.name for p in file.parent.iterdir()] == ["graph.trig"]
