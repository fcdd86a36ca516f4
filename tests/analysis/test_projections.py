"""Facts folded into networks."""

from __future__ import annotations

from pathlib import Path

import pytest

import chuanyu
from chuanyu import analysis
from chuanyu.errors import GraphError
from chuanyu.network import FactGraph
from chuanyu.notebook import Graph
from networks import LEFT, RIGHT


@pytest.fixture(scope="module")
def graph(example_out: Path) -> Graph:
    return chuanyu.open(example_out)


def test_a_pair_is_weighed_by_articles_not_by_mentions(facts: FactGraph) -> None:
    tie = analysis.actors(facts).edges["a", "b"]
    assert (tie["articles"], tie["statements"]) == (3, 4)
    assert tie["weight"] == pytest.approx(0.9 + 0.5 + 0.8)
    assert tie["distance"] == pytest.approx(1 / 2.2)
    assert tie["confidence"] == pytest.approx(1 - 0.1 * 0.5 * 0.2)
    assert (tie["first"], tie["last"]) == ("2020-03-01", "2022-01-01")
    assert tie["quote"] == "s1的原文"


def test_a_report_that_another_paper_carries_weighs_once(facts: FactGraph) -> None:
    told = {"kind": "Cooperation", "date": "2020-12-31", "quote": "转载", "statement": "s7"}
    facts.add_edge("a", "b", article="copy", origin="two", confidence=0.4, **told)
    tie = analysis.actors(facts).edges["a", "b"]
    assert (tie["articles"], tie["sources"], tie["statements"]) == (4, 3, 5)
    assert tie["weight"] == pytest.approx(0.9 + 0.5 + 0.8)


def test_who_has_no_tie_is_left_out(facts: FactGraph) -> None:
    net = analysis.actors(facts)
    assert set(net) == {"a", "b", "c", "d"}
    assert net.nodes["b"]["degree"] == 2
    assert net.nodes["a"]["side"] == LEFT


def test_a_fact_of_no_confidence_still_has_a_distance(facts: FactGraph) -> None:
    tie = analysis.actors(facts).edges["c", "d"]
    assert tie["distance"] > 1
    assert (tie["first"], tie["last"]) == (None, None)


def test_actors_of_a_store(graph: Graph) -> None:
    net = graph.network(project="actors")
    label = {node: data["label"] for node, data in net.nodes(data=True)}
    pairs = {frozenset((label[a], label[b])): d["articles"] for a, b, d in net.edges(data=True)}
    assert pairs[frozenset(("永川区", "泸州市"))] == 2
    assert pairs[frozenset(("江津区", "泸州市"))] == 1
    assert {data["label"]: data["side"] for _, data in net.nodes(data=True)} == {
        "永川区": RIGHT,
        "江津区": RIGHT,
        "泸州市": LEFT,
    }


def test_themes_join_actors_with_what_they_do(graph: Graph) -> None:
    net = graph.network(project="themes")
    label = {node: data["label"] for node, data in net.nodes(data=True)}
    told = {(label[a], label[b]): d["statements"] for a, b, d in net.edges(data=True)}
    assert told["江津区", "交通"] == 3
    assert told["永川区", "产业"] == 3
    assert {data["bipartite"] for _, data in net.nodes(data=True)} == {0, 1}
    assert all(net.nodes[a]["bipartite"] != net.nodes[b]["bipartite"] for a, b in net.edges)


def test_places_are_joined_by_their_lines(graph: Graph) -> None:
    net = graph.network(project="places")
    ((one, other, data),) = net.edges(data=True)
    assert {net.nodes[one]["label"], net.nodes[other]["label"]} == {"重庆市", "泸州市"}
    assert (data["lines"], data["statuses"], data["across"]) == (("渝泸城际铁路",), ("building",), True)


def test_what_is_no_projection_is_an_error(graph: Graph) -> None:
    with pytest.raises(GraphError, match="没有这种投影"):
        graph.network(project="stars")
    with pytest.raises(GraphError, match="不按关系种类"):
        graph.network("合作", project="themes")
