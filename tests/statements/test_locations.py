"""What lies where: carried by a name, or said."""

import pytest

from reading_of import locations


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        ("丰都肉牛产业园二期投用。", "丰都肉牛产业园", "丰都县"),
        ("宜宾临港物流园开园。", "宜宾临港物流园", "宜宾市"),
        ("大江智慧产业园位于巴南区，占地500亩。", "大江智慧产业园", "巴南区"),
        ("位于巴南区的大江智慧产业园投产。", "大江智慧产业园", "巴南区"),
        ("大江智慧产业园坐落于巴南区。", "大江智慧产业园", "巴南区"),
        ("大江智慧产业园落户巴南区。", "大江智慧产业园", "巴南区"),
        ("四川绵阳派出工作组。", "绵阳市", "四川省"),
        ("四川省广安市邻水县派出工作组。", "邻水县", "广安市"),
    ],
)
def test_what_lies_where(text: str, thing: str, place: str) -> None:
    assert (thing, place) in locations(text)


@pytest.mark.parametrize(
    "text",
    [
        "巴南区支持大江智慧产业园建设。",
        "渝北区与邻水县签约。",
        "铜梁区、安岳县派出工作组。",
        "企业从巴南区迁出。",
    ],
)
def test_standing_together_is_not_lying_in(text: str) -> None:
    assert locations(text) == set()


def test_nothing_lies_in_itself_and_each_pair_counts_once() -> None:
    found = sorted(locations("四川绵阳、四川绵阳、四川省绵阳市。绵阳市位于四川。"))
    assert found == [("绵阳市", "四川省")]


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        ("5月8日，川渝柑橘产业发展大会在合江县举行。", "川渝柑橘产业发展大会", "合江县"),
        ("川渝蔬菜博览会在合川区开幕。", "川渝蔬菜博览会", "合川区"),
    ],
)
def test_an_event_lies_where_it_is_held(text: str, thing: str, place: str) -> None:
    assert (thing, place) in locations(text)


@pytest.mark.parametrize(
    "text",
    [
        "川渝柑橘产业发展大会今日在线上举行。",
        "合江县派人参加川渝柑橘产业发展大会。",
        "川渝柑橘产业发展大会后，合江县举行签约仪式。",
        pytest.param(
            "铜梁区建设“中国柠檬之乡”。",
            marks=pytest.mark.xfail(strict=True, reason="柠檬之乡 is taken for a place, in 中国"),
        ),
    ],
)
def test_what_is_not_held_there_does_not_lie_there(text: str) -> None:
    assert locations(text) == set()


def test_a_work_behind_its_seat_lies_there() -> None:
    assert ("濑溪河特大桥", "荣昌区") in locations("在重庆荣昌，成渝中线高铁控制性工程——濑溪河特大桥合龙。")
    assert ("濑溪河特大桥", "荣昌区") not in locations("在重庆荣昌，天气晴好。濑溪河特大桥合龙。")


def test_a_firm_lies_where_the_division_lies_that_opens_its_name() -> None:
    found = locations("重庆瓷语陶瓷有限公司投产。蓝天重庆火锅有限公司也投产。")
    assert ("重庆瓷语陶瓷有限公司", "重庆市") in found
    assert {place for thing, place in found if thing.startswith("蓝天")} == set()
