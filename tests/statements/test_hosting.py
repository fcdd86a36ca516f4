"""Who hosts a meeting by where it is held; the place of one that others hold does not."""

import pytest

from reading_of import parts

MEETING = "川渝柑橘产业发展大会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"5月8日，{MEETING}在合江县举行。", {("合江县", "hosts", MEETING)}),
        ("第六届嘉陵江生态渔业发展论坛在南充启幕。", {("南充市", "hosts", "第六届嘉陵江生态渔业发展论坛")}),
        (f"{MEETING}在重庆大学举行。", set()),
        (f"{MEETING}今日在线上举行。", set()),
        (f"在{MEETING}上，合江县发布了名录。", set()),
    ],
)
def test_the_place_where_it_is_held_hosts_it(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("川渝柑橘产业大会在合江县召开。", {"合江县"}),
        ("川渝柑橘产业大会在合江县白米镇召开。", set()),
        ("重庆市水利局和四川省水利厅在绵阳举行川渝水利协作大会。", {"重庆市水利局", "四川省水利厅"}),
        ("四川省第十二届人民代表大会第四次会议18日在成都开幕。", set()),
    ],
)
def test_a_place_hosts_what_nobody_else_holds_there(text: str, hosts: set[str]) -> None:
    assert {actor for actor, part, _ in parts(text) if part == "hosts"} == hosts


@pytest.mark.parametrize(
    "text",
    [
        "由重庆市林业局、四川省林草局联合主办的川渝竹产业大会在江津区举行。",
        "共青团重庆市委在黔江区举办川渝青年创业大赛。",
    ],
)
def test_where_it_takes_place_does_not_hold_it(text: str) -> None:
    assert not {p for p in parts(text) if p[0] in ("江津区", "黔江区")}


def test_who_holds_it_with_a_body_does_so_for_his_own() -> None:
    text = "内江市投资促进局局长周清一行赴渝，与荣昌区招商投资局联合召开内荣招商推介会。"
    hosts = {who for who, part, _ in parts(text) if part == "hosts"}
    assert hosts == {"内江市投资促进局", "荣昌区招商投资局"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("此次活动由忠县文化旅游委主办，", {"忠县文化和旅游发展委员会"}),
        (
            "当天举行了书画展。本次活动由忠县总工会、石柱县总工会联合举办。",
            {"忠县总工会", "石柱土家族自治县总工会"},
        ),
        ("活动由忠县总工会主办。", {"忠县总工会"}),
        ("本次活动忠县总工会也到场。", set()),
    ],
)
def test_an_event_may_be_called_an_activity_where_its_hosts_are_told(text: str, who: set[str]) -> None:
    found = parts("5月1日，第三届三峡橘乡文化节开幕。" + text)
    assert {name for name, part, thing in found if part == "hosts" and "橘乡" in thing} == who
