"""What whoever reports on himself did: bare results without a figure, whose report it is by its title."""

from __future__ import annotations

import pytest

from reading_of import CHONGQING, done

_BODY = "为服务群众，做了不少工作。\n\n推行网格员上门办理制度，建立电梯维修台账。绿化工程全面完成。"


def told(title: str, body: str, source: str = CHONGQING) -> dict[str, set[str]]:
    """The results that an article with a title states, with their actors."""
    return done(body, source, title=title)


@pytest.mark.parametrize(
    ("title", "source", "who"),
    [
        ("奉节县水利局“三抓三促”服务群众", "重庆日报", "奉节县水利局"),
        ("荣昌区多举措优化社区服务", "重庆日报", "荣昌区"),
        ("四川：党建引领社区治理", "人民日报", "四川省"),
        ("四川叙永县：社区服务到家门", "人民日报", "叙永县"),
        ("社区服务送到家门口", "梁平区人民政府网", "梁平区"),
    ],
)
def test_what_names_nobody_is_done_by_whose_report_it_is(title: str, source: str, who: str) -> None:
    named = who.removesuffix("省")
    found = told(title, f"本报讯 四川来人考察。{named}召开会议。\n\n{_BODY}", source)
    assert found["建立电梯维修台账"] == found["绿化工程全面完成"] == {who}


@pytest.mark.parametrize("title", ["社区服务送到家门口", "两地共话社区服务"])
def test_where_nobody_reports_on_himself_bare_results_are_nobodys(title: str) -> None:
    assert "绿化工程全面完成" not in told(title, _BODY)


@pytest.mark.parametrize("margin", ["第17期(总第203期)", "【社区食堂开张了】21日", "[打印本文][关闭窗口]"])
def test_what_stands_at_the_margin_of_a_report_is_no_result(margin: str) -> None:
    assert margin not in told("荣昌区多举措优化社区服务", f"{margin}\n\n{_BODY}")


def test_who_acted_before_people_without_a_name_is_told_of_in_the_next_paragraph() -> None:
    body = "6月1日，“渝企进万州”对接活动在万州区举行，300多名客商到场。\n\n共签约项目46个。"
    assert told("客商到场", body)["共签约项目46个"] == {"“渝企进万州”对接活动"}
