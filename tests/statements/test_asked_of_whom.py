"""Whom a person asks for something without a comma, and which delegation is told of again."""

from __future__ import annotations

import pytest

from reading_of import done, promised


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("巫溪县县长丁岚真诚希望巫溪与宣汉携手擦亮巴山品牌。", {"巫溪县", "宣汉县"}),
        ("南川区委书记丁岚希望南川区与华蓥市进一步加强林业协作。", {"南川区", "华蓥市"}),
        ("巫溪县县长丁岚表示，诚挚希望云阳县加快建设跨江码头。", {"云阳县"}),
        ("巫溪县县长丁岚呼吁云阳、奉节共建候鸟观测网。", {"云阳县", "奉节县"}),
        # nobody of name: for those for whom he speaks, and never for himself
        ("巫溪县县长丁岚希望食品企业加大研发投入。", {"巫溪县"}),
        ("巫溪县县长丁岚要求各部门压实防火责任。", {"巫溪县"}),
    ],
)
def test_who_is_asked_acts(text: str, who: set[str]) -> None:
    assert list(promised(text).values()) == [who]


AGAIN = "5月7日，奉节县政协考察团到忠县考察。忠州古街改造面积9万平方米。"


@pytest.mark.parametrize(
    "text",
    ["考察团参观了柑橘加工厂。", "随后，考察团一行走进柑橘加工厂。", "考察团成员还前往柑橘加工厂。"],
)
def test_a_delegation_told_of_again_is_the_one_named_last(text: str) -> None:
    assert [who for quote, who in done(AGAIN + text).items() if "加工厂" in quote] == [{"政协奉节县委员会"}]


@pytest.mark.parametrize(
    "text",
    [
        "忠州古街改造面积9万平方米。考察团参观了柑橘加工厂。",  # nobody told whose it is
        "奉万高速通车，当地群众希望尽快配套加工厂。",
    ],
)
def test_nobody_of_name_is_nobody_told_of_before(text: str) -> None:
    assert not [who for quote, who in done(text).items() if "加工厂" in quote]
    assert not [who for quote, who in promised(text).items() if "加工厂" in quote]


def test_nothing_is_asked_of_a_road() -> None:
    text = "奉万高速全长80公里。县政协委员希望加快建设进度。"
    assert not promised(text)


def test_what_a_person_tells_of_others_without_a_comma_is_theirs() -> None:
    text = "巫溪县县长丁岚介绍云阳县已建成码头3座，表示云阳是长江要津，当前正积极建设航运枢纽。"
    assert list(done(text).values()) == [{"云阳县"}, {"云阳县"}]


@pytest.mark.parametrize(
    "text",
    [
        "5月7日，巴渠柑橘产业推进会召开。参会人员围绕冷链建设作了交流发言。",
        "重庆巫溪、云阳和四川开江等5个区县农业部门负责人参加冷链推进活动。",
        "巴渠冷链建设项目46个，主要是云阳县的码头项目；冷链盘活项目18个。",
    ],
)
def test_people_without_a_name_and_what_a_thing_is_are_nobodys_deed(text: str) -> None:
    assert not [quote for quote in done(text) if "冷链" in quote and "召开" not in quote]


@pytest.mark.parametrize(
    "text",
    [
        "重庆市委六届八次全会明确提出“支持城口建设高山康养基地”。",
        "重庆市委六届八次全会要求支持城口建设高山康养基地。",
    ],
)
def test_what_a_plenum_lays_down_is_for_the_committee(text: str) -> None:
    assert promised(text) == {"支持城口建设高山康养基地": {"中共重庆市委"}}


@pytest.mark.parametrize(
    "text",
    [
        "云龙大道全长13公里，起于云阳县红狮镇东侧，止于奉节县。",
        "规划范围由云阳县红狮镇、奉节县新民镇部分区域组成，规划面积26平方公里。",
    ],
)
def test_where_a_line_runs_and_what_makes_up_an_area_does_not_act(text: str) -> None:
    assert not any({"红狮镇", "新民镇"} & who for who in done(text).values())
