"""Wordings of doing together beyond 签署 and 合作, and what joins only in place or in time."""

import pytest

from reading_of import p, pairs


@pytest.mark.parametrize(
    "text",
    [
        "荣昌区、隆昌市上月起互免景区门票。",
        "荣昌区、隆昌市结伴到苏州招商9次。",
        "荣昌区、隆昌市轮流举办招商例会。",
        "荣昌区同隆昌市并肩办结案件14起。",
        "荣昌区与隆昌市同打一张牌。",
        "荣昌区还约上隆昌市，在江边设了增殖放流点。",
        "经荣昌区同隆昌市协商，两地公交实现互通。",
        "荣昌区、隆昌市去年底合编一张规划图。",
    ],
)
def test_joint_verbs_join(text: str) -> None:
    assert p("荣昌区", "隆昌市") <= pairs(text)


def test_a_province_only_says_where_the_next_lies() -> None:
    assert pairs("荣昌区与四川的隆昌市、泸县共建水厂。") == p("荣昌区", "隆昌市", "泸县")


@pytest.mark.parametrize(
    "text",
    [
        "荣昌区和隆昌市各建成一座水厂。",
        "荣昌区、隆昌市均实现增长。",
        "荣昌区与隆昌市相距30公里。",
        "荣昌区、隆昌市互联网普及率超过八成。",
    ],
)
def test_what_each_does_alone_joins_nobody(text: str) -> None:
    assert pairs(text) == set()


def test_bodies_that_a_number_sums_up_join_each() -> None:
    text = "达州市医保局同万州、开州两区医保局建起基金监管机制。"
    assert pairs(text) == p("达州市医疗保障局", "万州区医疗保障局", "开州区医疗保障局")
