"""What the heads of tasks and results of a meeting's report state."""

import pytest

from reading_of import actors, commitments, outcomes, quotes

_TWO_SIDES = "川渝携手。\n\n{head}\n\n川渝两地往来密切。"


def test_a_head_of_tasks_is_a_promise_of_both_sides() -> None:
    text = _TWO_SIDES.format(head="【任务书:共建轨道上的双城经济圈】")
    found = [s for s in commitments(text) if "轨道上" in s.evidence[0].exact]
    assert quotes(found) == ["共建轨道上的双城经济圈"]
    assert actors(found[0]) == {"重庆市", "四川省"}


def test_a_head_of_results_is_what_both_sides_have_reached() -> None:
    text = _TWO_SIDES.format(head="【成绩单：轨道上的双城经济圈加速成形】")
    found = [s for s in outcomes(text) if "轨道上" in s.evidence[0].exact]
    assert quotes(found) == ["轨道上的双城经济圈加速成形"]
    assert actors(found[0]) == {"重庆市", "四川省"}


@pytest.mark.parametrize("head", ["【任务书：推动农产品冷链互通】", "【成绩单：冷链互通水平提升】"])
def test_in_an_article_of_one_side_they_state_nothing(head: str) -> None:
    text = f"渝北区种植柑橘。\n\n{head}\n\n合川区种植水稻。"
    assert commitments(text) == []
    assert outcomes(text) == []


def test_a_head_of_another_kind_states_nothing() -> None:
    assert commitments(_TWO_SIDES.format(head="【记者手记：共建轨道上的双城经济圈】")) == []
