"""What changed between periods; what could be luck."""

from __future__ import annotations

import networkx as nx
import pytest

import chuanyu
from chuanyu import analysis
from chuanyu.analysis.chance import MEASURES, MODELS, _with_other_sides, _with_other_ties
from chuanyu.analysis.headers import CHANCE
from chuanyu.errors import ChuanyuError, GraphError
from chuanyu.network import FactGraph
from networks import LEFT, RIGHT, ties


def test_pairs_are_new_or_told_less(facts: FactGraph) -> None:
    frame = analysis.change(facts, ("2020", "2020"), ("2022", "2022")).set_index(["一方", "另一方"])
    assert frame["变化"].to_dict() == {("b", "c"): "新增", ("a", "b"): "不变"}
    told = frame.loc[[("a", "b")]]
    assert told[["前期文章数", "后期文章数"]].values.tolist() == [[2, 1]]
    # Every article of either period tells of a and b, so the rate stays.
    assert told[["前期每百篇", "后期每百篇"]].values.tolist() == [[100.0, 100.0]]
    assert frame.loc[("b", "c"), "原文"] == "s5的原文"


def test_the_bounds_of_a_period_belong_to_it(facts: FactGraph) -> None:
    frame = analysis.change(facts, ("2020-03", "2020-03"), ("2020-12-31", "2021"))
    assert frame[["前期文章数", "后期文章数"]].values.tolist() == [[1, 1]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("2020", "2021"), ("2021", "2022")),
        (("2021", "2020"), ("2022", "2023")),
        (("x", "2020"), ("2022", "2023")),
    ],
)
def test_periods_that_are_none(before: tuple[str, str], after: tuple[str, str], facts: FactGraph) -> None:
    with pytest.raises(ChuanyuError):
        analysis.change(facts, before, after)


@pytest.fixture
def crossing() -> nx.Graph:
    """Ten on each side, each tied to three on the other: no tie stays at home."""
    left, right = "abcdefghij", "klmnopqrst"
    sides: dict[str, str | None] = {**dict.fromkeys(left, LEFT), **dict.fromkeys(right, RIGHT)}
    pairs = [f"{one}{right[(i + step) % 10]}" for i, one in enumerate(left) for step in (0, 1, 2)]
    return ties(sides, pairs)


@pytest.mark.parametrize("model", ["ties", "sides"])
def test_what_is_no_luck_stands_out(crossing: nx.Graph, model: str) -> None:
    row = analysis.against_chance(crossing, "assortativity", model, rounds=99).iloc[0]
    assert row["实际值"] == -1
    assert row["p"] == pytest.approx(0.01)
    assert row["z"] < -3
    assert abs(row["随机均值"]) < 0.2


def test_the_names_of_measures_are_in_the_language_in_use(crossing: nx.Graph) -> None:
    assert set(CHANCE) == {*MEASURES, *MODELS}
    for language, said in (("zh", ["同配系数", "随机分边"]), ("en", ["assortativity", "sides"])):
        chuanyu.set_language(language)
        try:
            row = analysis.against_chance(crossing, "assortativity", "sides", rounds=1).iloc[0]
        finally:
            chuanyu.set_language("zh")
        assert row.tolist()[:2] == said


def test_the_same_seed_gives_the_same_numbers(crossing: nx.Graph) -> None:
    first = analysis.against_chance(crossing, "clustering", rounds=20, seed=7)
    assert first.equals(analysis.against_chance(crossing, "clustering", rounds=20, seed=7))
    assert not first.equals(analysis.against_chance(crossing, "clustering", rounds=20, seed=8))


def test_random_ties_keep_every_degree(crossing: nx.Graph) -> None:
    import random

    made = _with_other_ties(crossing, random.Random(1))
    assert dict(made.degree()) == dict(crossing.degree())
    assert set(map(frozenset, made.edges)) != set(map(frozenset, crossing.edges))
    assert not any(one == other for one, other in made.edges)


def test_dealt_sides_keep_ties_and_counts(crossing: nx.Graph) -> None:
    import random

    made = _with_other_sides(crossing, random.Random(1))
    assert set(map(frozenset, made.edges)) == set(map(frozenset, crossing.edges))
    assert sorted(nx.get_node_attributes(made, "side").values()) == [LEFT] * 10 + [RIGHT] * 10


def test_a_measure_of_ones_own(crossing: nx.Graph) -> None:
    def triangles(graph: nx.Graph) -> float:
        return float(sum(nx.triangles(graph).values()))

    row = analysis.against_chance(crossing, triangles, rounds=9).iloc[0]
    assert row["指标"] == "triangles"
    assert row["实际值"] == 0


def test_chance_needs_known_words(crossing: nx.Graph) -> None:
    for wrong in ({"measure": "beauty"}, {"model": "dice"}, {"rounds": 0}):
        with pytest.raises(GraphError):
            analysis.against_chance(crossing, **wrong)
    for measure in MEASURES:
        assert analysis.against_chance(crossing, measure, rounds=2)["次数"].iloc[0] == 2
