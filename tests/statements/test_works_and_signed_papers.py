"""Who acts in what follows a work that is to be finished, or a paper that others signed."""

from __future__ import annotations

import pytest

from reading_of import actors, commitments, outcomes, promised, quotes


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        (
            "綦江区投资9亿元建设藻渡水库，建成后将新增供水12万吨。",
            "新增供水12万吨",
            {"藻渡水库"},
        ),
        (
            "綦江区区长罗成介绍了藻渡水库，投用后预计年发电8000万千瓦时。",
            "年发电8000万千瓦时",
            {"藻渡水库"},
        ),
        (
            "渝万高铁已开工。全线设车站6座，建成通车后，将缩短旅行时间35分钟。",
            "缩短旅行时间35分钟",
            {"渝万高铁"},
        ),
        (
            "渝湘高速公路昨日贯通。当天，藻渡水库开工。项目建成后，将缓解旱情。",
            "缓解旱情",
            {"藻渡水库"},
        ),
    ],
)
def test_what_comes_once_a_work_is_finished_is_brought_by_the_work(
    text: str, action: str, who: set[str]
) -> None:
    found = promised(text)
    assert any(action in quote and who == by for quote, by in found.items())


@pytest.mark.parametrize(
    ("milestone", "work"), [("明年9月全线通车", "渝万高铁"), ("明年9月建成通车", "合川涪江特大桥")]
)
def test_the_whole_length_is_that_of_a_line_and_not_of_its_bridge(milestone: str, work: str) -> None:
    found = promised(f"渝万高铁正在建设。合川涪江特大桥日前合龙，{milestone}。")
    assert found == {milestone: {work}}


def test_who_is_named_himself_promises_it() -> None:
    text = "藻渡水库开工。建成后，綦江区将新增供水12万吨。"
    assert promised(text)["新增供水12万吨"] == {"綦江区"}


def test_what_leaders_of_two_places_sign_is_a_paper_of_the_places() -> None:
    text = (
        "奉节县委书记刘强、县人大常委会主任吴明，巫山县委书记何平、县人大常委会主任罗俊到会。"
        "奉节县与巫山县签署协议。双方将互派干部30名。"
    )
    assert promised(text)["互派干部30名"] == {"奉节县", "巫山县"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "5月2日，忠县人民政府与重庆三峡银行股份有限公司合作协议签约仪式举行。",
            {"忠县人民政府", "重庆三峡银行"},
        ),
        ("四川大竹县与重庆丰都县签约仪式在邻水县举行。", {"大竹县", "丰都县"}),
        ("渝万高铁开工动员大会昨日在长寿区举行。", {"渝万高铁"}),
        ("梁平区招商推介会昨日在长寿区举行。", {"梁平区招商推介会"}),
    ],
)
def test_whose_a_ceremony_is_by_its_name(text: str, who: set[str]) -> None:
    (found,) = outcomes(text)
    assert actors(found) == who


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("藻渡水库昨日开工，綦江区区长罗成到场。水库大坝总投资9亿元。", "总投资9亿元"),
        ("綦江区举行活动。近日，藻渡水库开工。工程占地320亩。", "占地320亩"),
    ],
)
def test_what_a_work_measures_is_told_of_it(text: str, quote: str) -> None:
    (found,) = [s for s in outcomes(text) if quote in quotes([s])[0]]
    assert actors(found) == {"藻渡水库"}


def test_we_of_a_head_of_state_are_the_country() -> None:
    text = (
        "贸易大会昨日开幕，中国派出代表团。国家主席习近平发表视频致辞。"
        "习近平指出，大会是开放的窗口。我们要扩大开放，建好5个口岸。"
    )
    found = {a for s in commitments(text) if "口岸" in quotes([s])[0] for a in actors(s)}
    assert found == {"中国"}


def test_figures_of_the_common_projects_are_of_both_sides() -> None:
    text = (
        "上半年，210个共建成渝地区双城经济圈重大项目加快推进。藻渡水库大坝封顶。\n"
        "在产业方面，上半年完成投资412亿元。"
    )
    (found,) = [s for s in outcomes(text) if "412亿元" in quotes([s])[0]]
    assert actors(found) == {"重庆市", "四川省"}
