"""我局 and 我委 on a department's own site, whose a briefing is, and meetings to come."""

import pytest

from reading_of import done, outer, parts, references


@pytest.mark.parametrize(
    ("source", "text", "meant"),
    [
        ("重庆市交通局门户网站", "我局与四川省交通运输厅签署协议。", ("我局", "重庆市交通局")),
        ("武胜县农业农村局工作简报", "今年以来，我局新建水渠。", ("我局", "武胜县农业农村局")),
        ("四川省交通运输厅官网", "近日，我厅印发方案。", ("我厅", "四川省交通运输厅")),
    ],
)
def test_our_body_is_whose_paper_it_is(source: str, text: str, meant: tuple[str, str]) -> None:
    assert references(text, source)[meant[0]] == {meant[1]}


def test_another_paper_has_no_body_of_its_own() -> None:
    assert "重庆日报" not in references("我局与四川省交通运输厅签署协议。").get("我局", set())


@pytest.mark.parametrize(
    "text",
    [
        "本报广安3月21日电（记者 温立人）川渝水果产业发展大会在合江县举行。",
        "1月3日讯（通讯员 李大山）川渝水果产业发展大会在合江县举行。",
        "▲川渝水果产业发展大会在合江县举行。",
        "合江县举办一届川渝水果产业发展大会。",
    ],
)
def test_what_stands_before_a_name_is_none_of_it(text: str) -> None:
    assert ("Event", "川渝水果产业发展大会") in outer(text)


def test_who_attends_was_not_at_the_next_meeting() -> None:
    text = (
        "川渝水果产业联席会议第三次会议5月8日在合江县召开。据悉，第四次会议拟于明年在荣昌区举行。"
        "荣昌区副区长向思齐出席会议。"
    )
    assert ("向思齐", "joins", "川渝水果产业联席会议第三次会议") in parts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("荣昌区与隆昌市合办川渝职业技能实训基地。", ("荣昌区", "founds", "川渝职业技能实训基地")),
        ("荣昌区、隆昌市办起隆荣乡村音乐季。", ("隆昌市", "hosts", "隆荣乡村音乐季")),
        ("荣昌区同隆昌市合设濑溪河流域联合办公室。", ("荣昌区", "founds", "濑溪河流域联合办公室")),
        ("荣昌区与隆昌市打造隆荣乡村音乐季。", ("荣昌区", "hosts", "隆荣乡村音乐季")),
        ("荣昌区和隆昌市联合印发《隆荣融合发展方案》。", ("隆昌市", "builds", "《隆荣融合发展方案》")),
    ],
)
def test_verbs_of_one_character_tell_a_part_too(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in parts(text)


@pytest.mark.parametrize(
    "told",
    [
        "荣昌区、隆昌市按6∶4出资",
        "荣昌区、隆昌市按6:4的比例出资",
        "荣昌区、隆昌市共同出资",
        "荣昌区和隆昌市共同注资",
    ],
)
def test_who_pays_for_what_was_just_named(told: str) -> None:
    text = f"川渝科技成果转化基金规模20亿元，{told}。"
    assert parts(text) >= {(who, "funds", "川渝科技成果转化基金") for who in ("荣昌区", "隆昌市")}


def test_those_who_built_it_at_first_have_a_part_in_it() -> None:
    found = parts("西部陆海新通道由最初的重庆、广西、贵州、甘肃四省区市共建。")
    assert {("重庆市", "builds", "西部陆海新通道"), ("甘肃省", "builds", "西部陆海新通道")} <= found


def test_a_title_within_another_name_is_not_founded() -> None:
    assert "《国际公路运输公约》" not in {t for _, _, t in parts("荣昌区设立《国际公路运输公约》集结中心。")}


@pytest.mark.parametrize(
    "others", ["等领导", "以及来自各地的嘉宾", "，以及来自12个区县的代表", "和有关部门负责人"]
)
def test_guests_without_a_name_may_be_listed_with_those_who_attend(others: str) -> None:
    text = f"5月8日，川渝柑橘产业发展大会在合江县举行。荣昌区副区长向思齐{others}出席开幕式。"
    assert ("向思齐", "joins", "川渝柑橘产业发展大会") in parts(text)


@pytest.mark.parametrize(
    ("title", "whose"),
    [
        ("忠县交通局“两个协同”推动公路建设", {"忠县交通局"}),
        ("忠县交通局副局长调研公路建设", {"大竹县水务局"}),
        ("忠县交通局与石柱县交通局共建公路", {"大竹县水务局"}),
    ],
)
def test_a_briefing_is_of_the_body_with_which_its_title_opens(title: str, whose: set[str]) -> None:
    body = "忠县交通局主动对接大竹，组建专班。\n\n大竹县水务局建成水库1座。\n\n编制公路规划2个。"
    assert [who for quote, who in done(body, title=title).items() if "规划2个" in quote] == [whose]
