"""The graph as networkx and as pyvis."""

import re
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Store

from chuanyu.errors import GraphError
from chuanyu.network import EDGE_KINDS, network
from chuanyu.network.drawing import pyvis
from chuanyu.network.nodes import short_label

ID = "https://w3id.org/chuanyu/id/"
MADE = "https://w3id.org/chuanyu/article/made"


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    return network(_store())


def _store() -> Store:
    store = Store()
    store.load(path=str(Path(__file__).parents[1] / "view" / "made.trig"), format=RdfFormat.TRIG)
    return store


def _edges(graph: nx.MultiDiGraph, kind: str) -> set[tuple[str, str]]:
    found = graph.edges(data="kind")
    return {(s.removeprefix(ID), t.removeprefix(ID)) for s, t, k in found if k == kind}


def test_a_node_carries_what_a_picture_or_map_needs(graph: nx.MultiDiGraph) -> None:
    node = graph.nodes[ID + "chongqing"]
    assert (node["label"], node["english"], node["short"]) == ("重庆市", "Chongqing", "重庆")
    assert (node["cls"], node["class_label"], node["aliases"]) == ("Place", "地方", ("重庆",))
    assert (node["lon"], node["lat"]) == (106.55, 29.56)
    assert graph.nodes[ID + "sichuan"]["lon"] is None


def test_a_person_stands_on_the_side_of_their_body(graph: nx.MultiDiGraph) -> None:
    posts = [(s, t) for s, t, kind in graph.edges(data="kind") if kind == "PostHolding"]
    assert posts
    for person, body in posts:
        if graph.nodes[body]["side"]:
            assert graph.nodes[person]["side"] == graph.nodes[body]["side"]
    assert any(graph.nodes[person]["side"] for person, _ in posts)


def test_a_cooperation_joins_every_pair_of_its_parties(graph: nx.MultiDiGraph) -> None:
    pairs = {("chongqing", "sichuan"), ("chongqing", "yongchuan"), ("sichuan", "yongchuan")}
    assert _edges(graph, "Cooperation") == pairs
    between = graph[ID + "chongqing"][ID + "sichuan"]
    assert {e["statement"] for e in between.values()} == {f"{MADE}#c1", f"{MADE}#c2"}
    assert not any(e["directed"] for e in between.values())


def test_the_other_kinds_lead_from_who_to_what(graph: nx.MultiDiGraph) -> None:
    assert _edges(graph, "PostHolding") == {("lin", "bureau")}
    assert _edges(graph, "Location") == {("bureau", "yongchuan")}
    assert _edges(graph, "Connection") == {("line", "yongchuan"), ("line", "sichuan")}
    assert _edges(graph, "Participation") == {("yongchuan", "plan")}


def test_an_edge_carries_its_statement(graph: nx.MultiDiGraph) -> None:
    (edge,) = graph[ID + "lin"][ID + "bureau"].values()
    assert edge["text"] == "主任"
    assert edge["confidence"] == pytest.approx(0.95)
    assert edge["article"] == MADE
    assert edge["quote"] == "永川区商务委员会主任林知远"
    (joined,) = graph[ID + "chongqing"][ID + "yongchuan"].values()
    assert (joined["status"], joined["text"]) == ("planned", "产业园")


def test_degree_counts_neighbours_not_statements(graph: nx.MultiDiGraph) -> None:
    assert graph.nodes[ID + "chongqing"]["degree"] == 2
    assert graph.nodes[ID + "alone"]["degree"] == 0


def test_only_the_kinds_asked_for_are_edges() -> None:
    graph = network(_store(), kinds=["PostHolding"])
    assert {k for _, _, k in graph.edges(data="kind")} == {"PostHolding"}
    assert graph.nodes[ID + "chongqing"]["degree"] == 0


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(GraphError, match="Friendship") as error:
        network(_store(), kinds=["Friendship"])
    assert all(kind in (error.value.do or "") for kind in EDGE_KINDS)


@pytest.mark.parametrize(
    ("name", "aliases", "is_place", "short"),
    [
        ("永川区", ["永川", "该区"], True, "永川"),
        ("永川区商务委员会", ["永川"], False, "永川区商务委员会"),
        ("《交通发展三年行动方案(2020-2022年)》", [], False, "《交通发展三年行动方案》"),
        ("推动成渝地区双城经济圈建设联席会议第三次会议", [], False, "推动成渝地区双…议第三次会议"),
    ],
)
def test_a_short_label_keeps_what_tells(name: str, aliases: list[str], is_place: bool, short: str) -> None:
    assert short_label(name, aliases, is_place) == short


def test_pyvis_draws_a_line_for_each_pair_and_kind(graph: nx.MultiDiGraph) -> None:
    net = pyvis(graph)
    assert ID + "alone" not in net.node_ids
    lines = [(e["from"], e["to"], e["title"], e["dashes"]) for e in net.edges]
    assert (ID + "chongqing", ID + "sichuan", "产业园\n港口", False) in lines
    assert (ID + "chongqing", ID + "yongchuan", "产业园", True) in lines
    assert len(lines) == 8


def test_pyvis_fetches_nothing_and_writes_utf8(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    net = pyvis(graph)
    net.write_html(str(tmp_path / "net.html"))
    page = (tmp_path / "net.html").read_bytes().decode("utf-8")
    assert "林知远" in page or "\\u6797\\u77e5\\u8fdc" in page
    without_comments = re.sub(r"<!--.*?-->", "", page, flags=re.DOTALL)
    assert not re.findall(r"<(?:script|link|img)\b[^>]*\b(?:src|href)=", without_comments)


def test_pyvis_shows_itself_in_a_notebook(graph: nx.MultiDiGraph) -> None:
    shown = pyvis(graph)._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert "<script" not in shown, "the page must be escaped inside the attribute"
