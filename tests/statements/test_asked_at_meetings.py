"""Who is to do what a meeting asks for, or what is told behind a piece on a region."""

from __future__ import annotations

import pytest

from reading_of import actors, outcomes, pairs, promised, quotes


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "渝西农旅联盟召开第三次理事会会议，审议年度计划。会议强调，要抓好12条线路。",
            {"渝西农旅联盟"},
        ),
        (
            "石柱县人民政府在万寿山召开第二次专题推进会议。会议要求，要抓好12条线路。",
            {"石柱土家族自治县人民政府"},
        ),
    ],
)
def test_what_a_meeting_asks_for_is_for_who_convened_it(text: str, who: set[str]) -> None:
    assert promised(text)["抓好12条线路"] == who


@pytest.mark.parametrize(
    "text",
    [
        "会议指出，成渝地区双城经济圈建设进入新阶段，要建好5个园区。",
        "座谈会认为，武陵山区发展迎来机遇，下一步要建好5个园区。",
    ],
)
def test_a_region_is_to_do_nothing(text: str) -> None:
    assert promised(text) == {}


def test_behind_a_region_who_speaks_is_meant() -> None:
    text = "秀山县县长龙忠说，武陵山区发展迎来机遇，要建好5个园区。"
    assert promised(text)["建好5个园区"] == {"秀山土家族苗族自治县"}


def test_a_region_may_be_told_of() -> None:
    (found,) = outcomes("去年，成渝地区双城经济圈实现地区生产总值8.2万亿元。")
    assert actors(found) == {"成渝地区双城经济圈"}


@pytest.mark.parametrize(
    "text",
    [
        "川渝携手。黔江区副区长李勇率队来到武胜县走一走、看一看。座谈中，两地签订协议。",
        "川渝携手。四川省广安市武胜县有花椒3万亩，黔江区缺花椒。于是，两地签订协议。",
    ],
)
def test_the_only_two_places_of_a_paragraph_are_meant(text: str) -> None:
    signed = [actors(s) for s in outcomes(text) if "协议" in quotes([s])[0]]
    assert signed == [{"黔江区", "武胜县"}]


def test_among_three_places_the_region_stays_meant() -> None:
    text = "黔江区、武胜县、丰都县的代表到会。川渝携手。黔江区派人参加。会后，两地签订协议。"
    assert frozenset(("黔江区", "武胜县")) not in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "酉阳县县长冉明、华蓥市市长蒲强出席签约仪式。",
        "酉阳县县长冉明，华蓥市市长蒲强参加签约活动。",
    ],
)
def test_who_attends_a_signing_signs_nothing(text: str) -> None:
    assert not [s for s in outcomes(text) if {"酉阳土家族苗族自治县人民政府", "华蓥市人民政府"} & actors(s)]
    assert pairs(text) == set()
