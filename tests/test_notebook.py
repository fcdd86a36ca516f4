"""`chuanyu.open` in a notebook: frames, entities, networks, the picture."""

from __future__ import annotations

import html
import subprocess
import sys
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

import chuanyu
from chuanyu.errors import GraphError, QueryError
from chuanyu.notebook import EntityView, Graph
from chuanyu.profile import Fact, Profile


@pytest.fixture(scope="module")
def graph(example_out: Path) -> Graph:
    return chuanyu.open(str(example_out))


def test_importing_chuanyu_is_light() -> None:
    script = "import sys, chuanyu; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {"pandas", "rdflib", "pyoxigraph", "spacy", "chuanyu.notebook"}


def test_what_chuanyu_has_not_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonesuch"):
        chuanyu.nonesuch  # noqa: B018


def test_a_graph_says_what_it_holds(graph: Graph) -> None:
    assert "2 篇文章，10 个实体，13 条事实" in repr(graph)


def test_a_missing_graph_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="没有找到图谱"):
        chuanyu.open(tmp_path)


def test_sparql_gives_a_frame_by_variable(graph: Graph) -> None:
    frame = graph.sparql(
        "SELECT ?name ?code { ?p cy:divisionCode ?code ; skos:prefLabel ?name } ORDER BY ?code"
    )
    assert list(frame.columns) == ["name", "code"]
    assert frame["name"].tolist()[:2] == ["重庆市", "江津区"]


def test_a_named_query_gives_a_frame_in_chinese(graph: Graph) -> None:
    frame = graph.query("cooperation", entity="江津")
    assert frame["合作方"].tolist() == ["永川区", "泸州市"]
    assert frame["日期"].tolist() == [date(2022, 6, 18)] * 2
    with pytest.raises(QueryError):
        graph.query("cooperation", entity="成都市")


def test_every_query_is_listed(graph: Graph) -> None:
    frame = graph.queries()
    assert frame.set_index("名称").loc["cooperation", "参数"] == "entity=永川区"


def test_articles_are_listed(graph: Graph) -> None:
    assert graph.articles()["编号"].tolist() == ["example-park", "example-port"]


def test_an_entity_shows_itself(graph: Graph) -> None:
    found = graph.entity("永川")
    assert (found.name, found.iri.rsplit("/", 1)[-1]) == ("永川区", "500118-永川区")
    assert "合作（3）" in repr(found)
    assert "\x1b" not in repr(found)
    shown = found._repr_html_()
    assert "<q>两地联合开展智能制造招商</q>" in shown
    assert "位于：重庆市" in shown
    assert found.facts()["类别"].value_counts()["合作"] == 3


def test_a_quote_cannot_break_out_of_the_html() -> None:
    hostile = "<script>alert(1)</script>"
    fact = Fact((hostile,), (hostile,), hostile, hostile, hostile, hostile, None)
    profile = Profile("https://example.org/", hostile, (hostile,), hostile, (hostile,), ((hostile, (fact,)),))
    assert "<script" not in EntityView(profile)._repr_html_()


def test_the_network_is_networkx(graph: Graph) -> None:
    network = graph.network()
    assert isinstance(network, nx.MultiDiGraph)
    labels = {data["label"] for _, data in network.nodes(data=True)}
    assert {"永川区", "泸州市", "李明远"} <= labels
    assert {kind for *_, kind in graph.network(["Cooperation"]).edges(data="kind")} == {"Cooperation"}
    assert graph.pyvis().nodes


def test_the_picture_is_the_page_in_a_frame_of_its_own(graph: Graph) -> None:
    picture = graph.view(height=300)
    shown = picture._repr_html_()
    assert shown.startswith('<iframe srcdoc="')
    assert 'sandbox="allow-scripts"' in shown
    assert 'height="300"' in shown
    assert html.unescape(shown[len('<iframe srcdoc="') :]).startswith(picture.page)
    assert "永川区" in picture.page


def test_the_dataset_is_rdflib_over_the_union(graph: Graph) -> None:
    answer = graph.dataset.query('ASK { ?p a cy:Park ; skos:prefLabel "川南渝西示范产业园"@zh }')
    assert bool(answer.askAnswer)
