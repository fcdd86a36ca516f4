"""Names told by the verb that brings the thing about, quoted or not, and what only looks like one."""

from __future__ import annotations

import pytest

from reading_of import entities

NO_THINGS = {"Person", "Place", "GovernmentBody", "PartyBody", "Enterprise"}


def things(text: str) -> set[str]:
    return {name for cls, name in entities(text) if cls not in NO_THINGS}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("长寿、垫江在界上办起“长垫乡村夜校”，首期收了80人。", "“长垫乡村夜校”"),
        ("两校开设“巴蜀工匠大讲堂”，每月一讲。", "“巴蜀工匠大讲堂”"),
        ("两局上线“渝川一键救”，半年救人12名。", "“渝川一键救”"),
        ("大竹、梁平两家供销社合营的“竹柚快车”跑满一年。", "“竹柚快车”"),
        ("3月启动“双城园丁”联合培养计划，首批招收300人。", "“双城园丁”联合培养计划"),
        ("两家公司对开的“酒城号”旅游大巴每天四班。", "“酒城号”旅游大巴"),
        ("两市总工会共同发起的“川渝技能比武月”收官。", "“川渝技能比武月”"),
    ],
)
def test_what_is_founded_or_run_under_a_quotation_is_a_thing(text: str, name: str) -> None:
    assert name in things(text)


@pytest.mark.parametrize(
    "text",
    [
        "两地要打造“内陆开放新样板”，形成“两中心两地”新格局。",
        "两市推出“一站式”服务。",
        "双方建立“1+N”的工作方式。",
        "大家共同推动“川渝一家亲”的理念深入人心。",
    ],
)
def test_patterns_and_slogans_in_quotation_marks_are_no_things(text: str) -> None:
    assert not things(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("两县在界河上合修渠江应急救援码头。", "渠江应急救援码头"),
        ("三地组建川东渡改桥抢险队，常年值守。", "川东渡改桥抢险队"),
        ("两家医院联建胸痛病人转运站。", "胸痛病人转运站"),
        ("今年3月，四家立下濑溪河流域联合民主监督机制。", "濑溪河流域联合民主监督机制"),
        ("两家公司合建的共享药库上月封顶。", "共享药库"),
    ],
)
def test_what_parties_make_together_is_a_thing(text: str, name: str) -> None:
    assert name in things(text)


@pytest.mark.parametrize(
    "text",
    [
        "联盟成立后，各家将共建协作机制，互认成员资格。",
        "两市共建信息共享平台，建立长效工作机制。",
        "这是全国首创的共商共建共享合作机制。",
        "今年建成一座变电站。",
        "两地共建各类农产品展示馆。",
    ],
)
def test_what_is_told_by_its_kind_alone_is_no_thing(text: str) -> None:
    assert not things(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("乐至县童家镇中心卫生院请来一位医生。", ("Facility", "乐至县童家镇中心卫生院")),
        ("国网重庆电力建设分公司经理梁上飞到场。", ("Enterprise", "国网重庆电力建设分公司")),
        ("公司、四川大学三方共建氟材料联合实验室。", ("ResearchInstitute", "氟材料联合实验室")),
        ("潼南区海事站与船山区航务所联勤。", ("GovernmentBody", "船山区航务所")),
        ("这出戏由重庆市川剧院、四川省川剧院合排。", ("Enterprise", "四川省川剧院")),
        ("南段为白市驿立交至走马立交段。", ("Facility", "白市驿立交")),
    ],
)
def test_names_keep_their_town_and_leave_who_builds_them(text: str, found: tuple[str, str]) -> None:
    assert found in entities(text)
