"""Centrality, brokers, holes, communities, sides: against values that are reckoned by hand."""

from __future__ import annotations

import math
from collections.abc import Callable

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import chuanyu
from chuanyu import analysis
from chuanyu.analysis.headers import HEADERS
from chuanyu.analysis.projections import folded
from chuanyu.errors import GraphError
from networks import LEFT, RIGHT, ties


def test_the_middle_of_a_star_is_central() -> None:
    frame = analysis.centrality(ties(dict.fromkeys("abcd"), ["ab", "ac", "ad"], weight=2.0)).set_index("名称")
    assert frame.index[0] == "a"
    assert frame.loc[["a"], ["合作方数", "强度", "中介中心性"]].values.tolist() == [[3, 6.0, 1.0]]
    assert frame.loc["b", "中介中心性"] == 0
    # Three at distance 1/2; from a leaf one at 1/2 and two at 1.
    assert frame.loc["a", "接近中心性"] == pytest.approx(2.0)
    assert frame.loc["b", "接近中心性"] == pytest.approx(4 / 3, abs=1e-5)
    assert frame["PageRank"].sum() == pytest.approx(1, abs=1e-4)


def test_a_surer_tie_is_a_shorter_way() -> None:
    graph = ties(dict.fromkeys("abc"), ["ab", "bc", "ac"])
    graph.edges["a", "c"].update(weight=0.1, distance=10.0)
    assert analysis.centrality(graph).iloc[0]["名称"] == "b"


def test_a_broker_joins_those_who_are_not_joined() -> None:
    sides = {"a": LEFT, "b": LEFT, "v": None, "x": RIGHT, "y": RIGHT}
    frame = analysis.brokers(ties(sides, ["av", "bv", "vx", "vy", "ax"])).set_index("名称")
    assert frame.loc[["v"], ["甲边合作方", "乙边合作方", "所牵对数"]].values.tolist() == [[2, 2, 3]]
    # Three of the four ways from side to side lead over v, the fourth is direct.
    assert frame.loc["v", "两边间中介"] == pytest.approx(3 / 4)
    assert "b" not in frame.index


def test_the_sides_themselves_are_no_brokers() -> None:
    graph = ties({"a": LEFT, RIGHT: RIGHT, "x": RIGHT}, [])
    graph.add_edges_from([("a", RIGHT), (RIGHT, "x")], weight=1.0, distance=1.0)
    assert analysis.brokers(graph).empty


def test_other_sides_can_be_named() -> None:
    graph = ties({"a": "甲", "v": None, "x": "乙"}, ["av", "vx"])
    assert analysis.brokers(graph, "甲", "乙")["名称"].tolist() == ["v"]
    for left, right in (("甲", None), ("甲", "甲")):
        with pytest.raises(GraphError):
            analysis.brokers(graph, left, right)


def test_the_bridge_between_two_groups_is_least_constrained() -> None:
    pairs = ["ab", "bc", "ac", "cv", "vx", "xy", "yz", "xz"]
    frame = analysis.structural_holes(ties(dict.fromkeys("abcvxyz"), pairs)).set_index("名称")
    assert frame.loc["v", "效率"] == 1
    assert frame.loc["v", "约束"] == pytest.approx(0.5)
    assert frame["约束"]["a"] > frame["约束"]["c"]
    # Of c's three partners a and b know each other: 3 - 2 * 1 / 3.
    assert frame.loc["c", "有效规模"] == pytest.approx(3 - 2 / 3, abs=1e-5)
    assert frame["约束"].is_monotonic_increasing


def test_holes_are_as_networkx_has_them() -> None:
    graph = nx.gnm_random_graph(24, 60, seed=3)
    for one, other in graph.edges:
        graph.edges[one, other]["weight"] = 0.5 + (one * 7 + other) % 5
    for place, data in graph.nodes(data=True):
        data.update(label=str(place), class_label="地方", side=None)
    frame = analysis.structural_holes(graph).set_index("IRI")
    constraint, size = nx.constraint(graph, weight="weight"), nx.effective_size(graph)
    for place in frame.index:
        assert frame.loc[place, "约束"] == pytest.approx(constraint[place], abs=1e-5)
        assert frame.loc[place, "有效规模"] == pytest.approx(size[place], abs=1e-5)
    assert len(frame) == sum(degree > 1 for _, degree in graph.degree())


def test_communities_are_the_cliques_and_the_same_each_time() -> None:
    sides = {**dict.fromkeys("abcd", LEFT), **dict.fromkeys("wxyz", RIGHT), "q": None}
    pairs = ["ab", "ac", "ad", "bc", "bd", "cd", "wx", "wy", "wz", "xy", "xz", "yz", "dw", "dq"]
    graph = ties(sides, pairs)
    frame = analysis.communities(graph)
    groups = {frozenset(group["名称"]) for _, group in frame.groupby("社群")}
    assert groups == {frozenset("abcdq"), frozenset("wxyz")}
    assert frame.loc[frame["名称"] == "a", ["社群", "规模", "核心", "同边比例"]].values.tolist() == [
        [1, 5, "d", 1.0]
    ]
    shuffled = nx.Graph()
    shuffled.add_nodes_from(reversed(list(graph.nodes(data=True))))
    shuffled.add_edges_from(reversed(list(graph.edges(data=True))))
    assert analysis.communities(shuffled).equals(frame)


def test_mixing_is_set_beside_chance() -> None:
    sides = {"a": LEFT, "b": LEFT, "x": RIGHT, "y": RIGHT, "q": None}
    frame = analysis.mixing(ties(sides, ["ab", "ax", "by", "aq"])).set_index(["一方", "另一方"])
    assert frame["联系数"].to_dict() == {(LEFT, LEFT): 1, (LEFT, RIGHT): 2, (RIGHT, RIGHT): 0}
    # Four ends on the left and two on the right of three ties: 16/12, 2·8/12, 4/12.
    assert frame["期望联系数"].tolist() == [1.33, 1.33, 0.33]
    assert frame.loc[(LEFT, RIGHT), "实际与期望之比"] == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("pairs", "coefficient"), [(["ab", "xy"], 1.0), (["ax", "by"], -1.0), (["ab", "xy", "ax", "by"], 0.0)]
)
def test_assortativity_by_side(pairs: list[str], coefficient: float) -> None:
    sides: dict[str, str | None] = {"a": LEFT, "b": LEFT, "x": RIGHT, "y": RIGHT}
    graph = ties(sides, pairs)
    row = analysis.assortativity(graph).iloc[0]
    assert row["同配系数"] == pytest.approx(coefficient)
    assert row["同配系数"] == pytest.approx(nx.attribute_assortativity_coefficient(graph, "side"))


def test_where_all_are_on_one_side_assortativity_means_nothing() -> None:
    assert math.isnan(analysis.assortativity(ties({"a": LEFT, "b": LEFT}, ["ab"]))["同配系数"].iloc[0])


@pytest.mark.parametrize(
    "measure",
    [
        analysis.centrality,
        analysis.brokers,
        analysis.structural_holes,
        analysis.communities,
        analysis.mixing,
        analysis.assortativity,
    ],
)
def test_nothing_has_no_measures(measure: Callable[[nx.Graph], pd.DataFrame]) -> None:
    assert len(measure(nx.Graph())) <= 1


def test_headers_are_in_the_language_in_use() -> None:
    graph = ties({"a": LEFT, "v": None, "x": RIGHT}, ["av", "vx"])
    measures = (analysis.centrality, analysis.brokers, analysis.structural_holes, analysis.communities)
    chinese = [list(measure(graph).columns) for measure in measures]
    chuanyu.set_language("en")
    try:
        english = [list(measure(graph).columns) for measure in measures]
    finally:
        chuanyu.set_language("zh")
    assert all(name.isascii() for names in english for name in names)
    assert [[HEADERS[name] for name in names] for names in english] == chinese


@given(st.lists(st.tuples(st.sampled_from("pqrs"), st.floats(0, 1)), min_size=1, max_size=12))
def test_a_tie_is_as_sure_as_its_articles_together(told: list[tuple[str, float]]) -> None:
    said = [
        {
            "article": article,
            "origin": article,
            "confidence": sure,
            "statement": str(n),
            "date": None,
            "quote": "q",
        }
        for n, (article, sure) in enumerate(told)
    ]
    tie = folded(said)
    best = {article: max(c for a, c in told if a == article) for article, _ in told}
    assert tie["articles"] == len(best)
    assert max(best.values()) - 1e-5 <= tie["confidence"] <= 1
    assert tie["weight"] == pytest.approx(max(sum(best.values()), 0.01), abs=1e-5)
    assert tie == folded(list(reversed(said)))
