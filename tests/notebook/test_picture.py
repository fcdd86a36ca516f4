"""The picture in Python: what is drawn, what is chosen, what a page without widgets gets."""

from __future__ import annotations

import html
import json
import math
import re
import sys
from pathlib import Path

import networkx as nx
import pytest

import chuanyu
from chuanyu.errors import QueryError
from chuanyu.notebook import Graph
from chuanyu.notebook.picture import Picture, _json, around, live
from chuanyu.notebook.placing import places

WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def graph(example_out: Path) -> Graph:
    return chuanyu.open(example_out)


def _drawn(picture: Picture) -> set[str]:
    return {node["label"] for node in picture.data["nodes"]}


def test_the_focus_is_drawn_with_what_is_near(graph: Graph) -> None:
    assert _drawn(graph.view(focus="江津", hops=0)) == {"江津区"}
    assert _drawn(graph.view(focus="江津")) == {"江津区", "永川区", "泸州市"}
    two = _drawn(graph.view(focus="江津", hops=2))
    assert {"川南渝西示范产业园", "渝泸城际铁路"} <= two
    assert "李明远" not in two
    with pytest.raises(QueryError):
        graph.view(focus="火星")


def test_several_can_stand_in_the_middle(graph: Graph) -> None:
    picture = graph.view(focus=["李明远", "江津"])
    assert {"李明远", "中共永川区委", "江津区"} <= _drawn(picture)
    assert {n["label"] for n in picture.data["nodes"] if n["middle"]} == {"李明远", "江津区"}


def test_without_a_focus_the_largest_part_is_drawn(graph: Graph) -> None:
    drawn = _drawn(graph.view())
    assert "永川区" in drawn
    assert "李明远" not in drawn
    assert len(_drawn(graph.view(limit=3))) <= 3


def test_only_kinds_that_are_wanted_are_lines(graph: Graph) -> None:
    assert {e["kind"] for e in graph.view(focus="永川", kind="合作").data["edges"]} == {"合作"}
    assert "位置" not in {e["kind"] for e in graph.view(focus="永川").data["edges"]}


def test_a_choice_may_be_set_by_name_and_gives_its_facts(graph: Graph) -> None:
    picture = graph.view(focus="永川")
    assert picture.selected is None
    assert picture.facts().empty
    picture.selected = "泸州"
    assert picture.selected == "https://w3id.org/chuanyu/id/place/510500-泸州市"
    assert set(picture.facts()["类别"]) == {"合作", "参与", "连接"} & set(picture.facts()["类别"])
    assert picture.facts()["主体"].str.contains("泸州市").any()
    with pytest.raises(QueryError, match="火星"):
        picture.selected = "火星"
    assert picture.selected is not None


def test_an_entity_and_a_line_are_not_chosen_at_once(graph: Graph) -> None:
    picture = graph.view(focus="永川", kind="合作")
    ends = [node["id"] for node in picture.data["nodes"] if node["label"] in ("永川区", "泸州市")]
    picture.selected = "永川"
    picture.pair = ends
    assert picture.selected is None
    assert len(picture.facts()) == 3
    picture.selected = "永川"
    assert picture.pair == []


def test_without_a_page_that_runs_widgets_only_the_drawing_is_given(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = graph.view(focus="永川")
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    shown, _ = picture._repr_mimebundle_()
    assert set(shown) == {"text/plain", "text/html"}
    monkeypatch.setenv("JPY_SESSION_NAME", "made.ipynb")
    shown, _ = picture._repr_mimebundle_()
    assert shown[WIDGET]["model_id"] == picture.model_id
    assert "text/html" in shown
    monkeypatch.setenv("CHUANYU_WIDGETS", "0")
    assert WIDGET not in picture._repr_mimebundle_()[0]


def test_the_drawing_is_shut_off_and_fetches_nothing(graph: Graph) -> None:
    shown = graph.view(focus="永川")._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert 'sandbox="allow-scripts"' in shown
    page = html.unescape(shown)
    assert "default-src 'none'" in html.unescape(page)
    assert not re.search(r"<(?:script|link|img)\b[^>]*\b(?:src|href)=", page)


def test_text_of_articles_cannot_end_the_script_element() -> None:
    hostile = "</script><script>alert(1)</script>\u2028&"
    text = _json({"quote": hostile})
    assert "<" not in text and "\u2028" not in text
    assert json.loads(text)["quote"] == hostile


def test_the_same_graph_gives_the_same_picture(graph: Graph) -> None:
    assert graph.view(focus="永川").page() == graph.view(focus="永川").page()


def test_labels_do_not_overlap_and_ties_are_short() -> None:
    net = nx.barbell_graph(6, 2)
    net = nx.relabel_nodes(net, {n: f"n{n:02}" for n in net})
    widths = dict.fromkeys(net, 60.0)
    at = places(net, widths)
    nodes = sorted(at)
    for place, one in enumerate(nodes):
        for other in nodes[place + 1 :]:
            apart = abs(at[one][0] - at[other][0]) >= 59 or abs(at[one][1] - at[other][1]) >= 15
            assert apart, (one, other)

    def length(a: str, b: str) -> float:
        return math.dist(at[a], at[b])

    tied = [length(a, b) for a, b in net.edges]
    untied = [length(a, b) for a, b in nx.non_edges(net)]
    assert sum(tied) / len(tied) < 0.6 * sum(untied) / len(untied)
    assert places(nx.Graph(), {}) == {}


def test_nearer_and_better_connected_nodes_go_first(graph: Graph) -> None:
    net = graph.network()
    label = {node: data["label"] for node, data in net.nodes(data=True)}
    iri = {name: node for node, name in label.items()}
    assert {label[n] for n in around(net, [iri["李明远"]], 3, 1)} == {"李明远"}
    assert {label[n] for n in around(net, [], 1, 1)} == {"泸州市"}


def test_programs_that_run_widgets_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JPY_SESSION_NAME", "CHUANYU_WIDGETS"):
        monkeypatch.delenv(name, raising=False)
    main = sys.modules["__main__"]
    assert not live()
    monkeypatch.setattr(main, "__vsc_ipynb_file__", "made.ipynb", raising=False)
    assert live()
    monkeypatch.setenv("CHUANYU_WIDGETS", "0")
    assert not live()
    monkeypatch.setenv("CHUANYU_WIDGETS", "1")
    assert live()
