"""Who is at a meeting by the office alone of those whom it sends; who makes up an alliance."""

import pytest

from reading_of import parts

MEETING = "川渝柑橘产业大会"
HELD = f"5月8日，{MEETING}在忠县举行。"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("忠县县委书记王大明到会讲话。", {"王大明"}),
        ("忠县县委书记王大明、邻水县县长李小平，两地有关部门负责人参加。", {"王大明", "李小平"}),
        ("合江县、荣昌区相关负责人参加会议。", {"合江县", "荣昌区"}),
        ("重庆市水利局、四川省水利厅有关负责人出席会议。", {"重庆市水利局", "四川省水利厅"}),
        ("大会邀请了重庆市渝北区、渝中区等2个区相关领导出席并互动。", {"渝北区", "渝中区"}),
        ("企业领导参加会议。", set()),
        ("长寿区、合川区企业代表参加会议。", set()),
    ],
)
def test_who_is_there(text: str, who: set[str]) -> None:
    assert {a for a, part, thing in parts(HELD + text) if (part, thing) == ("joins", MEETING)} == who


def test_a_fair_that_is_held_elsewhere_is_not_the_meeting() -> None:
    text = f"{HELD}今年，两地还将组团参加在成都举办的川渝茶叶博览会。李小平出席会议。"
    assert ("李小平", "joins", MEETING) in parts(text)


@pytest.mark.parametrize(
    "text",
    ["由重庆大学、四川大学共同组成。", "由重庆大学与四川大学组成。", "由重庆大学、四川大学等12家单位构成。"],
)
def test_who_makes_up_an_alliance_founds_it(text: str) -> None:
    founded = {("重庆大学", "founds", "川渝陶艺联盟"), ("四川大学", "founds", "川渝陶艺联盟")}
    assert parts("川渝陶艺联盟" + text) == founded
