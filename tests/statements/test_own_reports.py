"""What whoever reports on himself did: bare results without a figure, whose report it is by its title."""

from __future__ import annotations

import pytest

from reading_of import CHONGQING, done, promised

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


def test_the_paper_whose_name_ends_a_page_s_title_does_nothing_of_it() -> None:
    body = "将新增水渠9条。\n\n更多消息请看华龙网。（华龙网供图）来源：华龙网"
    assert promised(body, title="水利讲堂走进乡村-华龙网") == {}


@pytest.mark.parametrize("title", ["綦江区与叙永县签署采茶协议", "綦江区、叙永县签约共建茶园"])
def test_what_names_nobody_is_done_by_the_two_that_sign_by_the_title(title: str) -> None:
    found = told(title, "5月6日，綦江区与叙永县签约。\n\n川渝携手，川渝共兴。\n\n建成茶园9万亩。")
    assert found["建成茶园9万亩"] == {"綦江区", "叙永县"}


@pytest.mark.parametrize(
    "deed", ["启动了龙舟赛", "会上发布了采茶指数", "还开通了两条公交", "去年3月通车", "厂房全面竣工"]
)
def test_a_deed_that_ends_in_itself_is_told_of_the_two_sides_without_a_figure(deed: str) -> None:
    told_of = done(f"川渝携手同行。川渝共建共享。\n\n{deed}。")
    assert [who for quote, who in told_of.items() if quote in deed] == [{"重庆市", "四川省"}]


@pytest.mark.parametrize("colour", ["座位换了", "路也宽了", "掌声响了起来"])
def test_what_only_colours_a_report_is_nobodys(colour: str) -> None:
    assert not [quote for quote in done(f"川渝携手同行。川渝共建共享。\n\n{colour}。") if colour in quote]


@pytest.mark.parametrize(
    ("title", "opening", "who"),
    [
        ("荣昌区多举措优化社区服务", "四川来人考察。荣昌区召开会议。", [{"荣昌区"}]),
        ("两地共话社区服务", "川渝携手，川渝同行。", []),
    ],
)
def test_work_in_hand_of_nobody_named_is_told_only_in_a_report_of_their_own(
    title: str, opening: str, who: list[set[str]]
) -> None:
    found = told(title, f"{opening}\n\n强化夜间值守。")
    assert [actors for quote, actors in found.items() if "值守" in quote] == who
