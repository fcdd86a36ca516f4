"""A graph for other programs: RDF that says the same, tables that Excel reads, a network."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store, parse

from chuanyu.answers.counts import count
from chuanyu.cli import main
from chuanyu.errors import GraphError, QueryError
from chuanyu.export import Form, export, form_of, spreadsheet, tables
from chuanyu.network import network
from chuanyu.rdf.vocabulary import ONTOLOGY
from chuanyu.store.sparql import Table

TABLES = {
    "entities",
    "posts",
    "cooperation",
    "commitments",
    "outcomes",
    "connections",
    "locations",
    "participation",
}


def rows(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("form", "rdf"),
    [(Form.TRIG, RdfFormat.TRIG), (Form.NQUADS, RdfFormat.N_QUADS), (Form.JSONLD, RdfFormat.JSON_LD)],
)
def test_rdf_with_graphs_says_all(form: Form, rdf: RdfFormat, example_store: Store, tmp_path: Path) -> None:
    (file,) = export(example_store, form, tmp_path / "file")
    assert set(parse(file.read_bytes(), rdf)) == {q for q in example_store if q.graph_name != ONTOLOGY}


def test_turtle_says_all_in_one_graph(example_store: Store, tmp_path: Path) -> None:
    (file,) = export(example_store, Form.TTL, tmp_path / "file.ttl")
    found = {(t.subject, t.predicate, t.object) for t in parse(file.read_bytes(), RdfFormat.TURTLE)}
    assert found == {(q.subject, q.predicate, q.object) for q in example_store if q.graph_name != ONTOLOGY}


@pytest.mark.parametrize("form", [f for f in Form if f is not Form.CSV])
def test_the_same_graph_gives_the_same_bytes(form: Form, example_store: Store, tmp_path: Path) -> None:
    again = Store()
    again.bulk_extend(reversed(list(example_store)))
    (one,), (other,) = (export(s, form, tmp_path / n) for s, n in ((example_store, "one"), (again, "other")))
    assert one.read_bytes() == other.read_bytes()


def test_there_is_a_row_for_each_entity_and_each_statement(example_store: Store) -> None:
    found = {name: rows(text) for name, text in tables(example_store)}
    held = count(example_store)
    assert set(found) == TABLES
    assert len(found["entities"]) == sum(held.entities.values())
    kinds = {"posts": "PostHolding", "cooperation": "Cooperation", "commitments": "Commitment",
             "outcomes": "Outcome", "connections": "Connection", "locations": "Location",
             "participation": "Participation"}  # fmt: skip
    for name, kind in kinds.items():
        assert len({r["事实 IRI"] for r in found[name]}) == held.statements[kind], name
        assert all(r["原文"] and r["文章"] and r["置信度"] for r in found[name]), name


def test_a_row_reads_well(example_store: Store) -> None:
    found = dict(tables(example_store))
    (row,) = (r for r in rows(found["commitments"]) if "标准厂房" in r["原文"])
    assert (row["主体"], row["数字"]) == ("永川区", "多于200000平方米")
    assert (row["期限"], row["说话人"], row["日期"]) == ("2025-12-31", "李明远", "2022-03-05")


def test_excel_knows_the_encoding_and_runs_nothing() -> None:
    text = spreadsheet(Table(("a",), ("名称",), (("=HYPERLINK(1)",), ("-2+3",), ("永川区",), (-2,))))
    assert text.startswith(b"\xef\xbb\xbf")
    assert text.decode("utf-8-sig").splitlines() == ["名称", "'=HYPERLINK(1)", "'-2+3", "永川区", "-2"]


@given(st.text())
def test_no_cell_opens_as_a_formula(text: str) -> None:
    written = spreadsheet(Table(("a", "b"), ("a", "b"), ((text, "x"),)))
    (_, row) = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert not row[0].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(("form", "read"), [(Form.GRAPHML, nx.read_graphml), (Form.GEXF, nx.read_gexf)])
def test_the_network_is_read_by_others(
    form: Form, read: Callable[[Path], nx.Graph], example_store: Store, tmp_path: Path
) -> None:
    (file,) = export(example_store, form, tmp_path / "network")
    found, ours = read(file), network(example_store)
    assert set(found.nodes) == set(ours.nodes)
    assert found.number_of_edges() == ours.number_of_edges()
    assert "永川区" in {data.get("label") for _, data in found.nodes(data=True)}


def test_the_command_says_what_it_wrote(
    example_out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(tmp_path / "表格")
    assert main(["export", "--format", "csv", place, "--out", str(example_out)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(TABLES)
    assert main(["export", "--format", "xlsx", "--out", str(example_out)]) == 2
    assert "csv" in capsys.readouterr().err
    (tmp_path / "file").write_text("here")
    assert main(["export", str(tmp_path / "file" / "x.trig"), "--out", str(example_out)]) == 1
    assert "无法写入" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("place", "asked", "form"),
    [
        (None, None, Form.TRIG),
        ("合作.gexf", None, Form.GEXF),
        ("合作.NQ", None, Form.NQUADS),
        ("合作.jsonld", None, Form.JSONLD),
        ("合作.ttl", "ttl", Form.TTL),
        ("表格", "csv", Form.CSV),
        ("合作.xml", "gexf", Form.GEXF),
        (None, "graphml", Form.GRAPHML),
    ],
)
def test_the_form_is_what_is_asked_for_or_what_the_name_ends_in(
    place: str | None, asked: str | None, form: Form
) -> None:
    assert form_of(Path(place) if place else None, asked) is form


@pytest.mark.parametrize(
    ("place", "asked", "said"),
    [
        ("合作", None, "--format"),
        ("合作.docx", None, ".gexf"),
        ("合作.gexf", "trig", "ends as gexf does, but --format is trig"),
        ("合作.ttl", "csv", "ends as ttl"),
        ("合作.xlsx", "xlsx", "one of trig"),
    ],
)
def test_a_name_that_says_no_form_or_another_is_refused(place: str, asked: str | None, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        form_of(Path(place), asked)


def test_the_command_goes_by_the_name_of_the_file(example_out: Path, tmp_path: Path) -> None:
    assert main(["export", str(tmp_path / "x.gexf"), "--out", str(example_out)]) == 0
    assert b"<gexf" in (tmp_path / "x.gexf").read_bytes()
    assert main(["export", str(tmp_path), "--out", str(example_out)]) == 2


def test_a_graph_that_cannot_be_written_leaves_the_old_file(example_store: Store, tmp_path: Path) -> None:
    (file,) = export(example_store, Form.TRIG, tmp_path / "graph.trig")
    before = file.read_bytes()
    blank = Store()
    blank.update("INSERT DATA { GRAPH <x:g> { [] <http://x/p> 1 } }")
    with pytest.raises(GraphError, match="空白节点"):
        export(blank, Form.TRIG, file)
    assert file.read_bytes() == before
