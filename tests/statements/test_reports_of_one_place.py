"""Who acts in a report of one place, what only comes about there, and what of it is promised."""

from __future__ import annotations

import pytest

from reading_of import done, promised


def told(title: str, body: str) -> dict[str, set[str]]:
    """The results that an article with a title states, with their actors."""
    return done(body, date="2024-12-20", title=title)


@pytest.mark.parametrize("title", ["梁平区一批民生项目完工", "（重庆市）梁平区人民政府工作报告"])
def test_what_names_nobody_is_of_the_place_with_which_the_title_opens(title: str) -> None:
    assert told(title, "各类水利设施建成投用。新增高标准农田3万亩。")["新增高标准农田3万亩"] == {"梁平区"}


@pytest.mark.parametrize("title", ["梁平区副区长调研农业", "梁平区与开江县共建产业园"])
def test_a_title_that_goes_on_to_others_is_of_no_place(title: str) -> None:
    assert "新增高标准农田3万亩" not in told(title, "开头一句。新增高标准农田3万亩。")


def test_a_report_to_a_congress_is_of_the_place_for_which_it_is_read() -> None:
    body = "现在，我代表泸县第十届人民政府向大会报告工作，请县政协委员提出意见。\n\n新增耕地3万亩。"
    assert told("政府工作报告", body)["新增耕地3万亩"] == {"泸县"}


def test_what_a_noun_opens_behind_a_milestone_is_of_the_place_and_not_of_the_work() -> None:
    body = "龙城大道建成通车，玉龙隧道全线贯通，县城建成区面积达18平方公里。对外市场增加到30个。"
    found = told("泸县晒出全年成绩单", body)
    assert found["县城建成区面积达18平方公里"] == found["对外市场增加到30个"] == {"泸县"}


def test_what_of_a_work_is_named_behind_its_milestone_is_the_works() -> None:
    found = told("泸县晒出全年成绩单", "玉龙隧道全线贯通，路面铺设完成80%。")
    assert found["路面铺设完成80%"] == {"玉龙隧道"}


def test_a_work_without_a_known_name_is_not_the_one_before() -> None:
    body = "南川区供水工程开工，计划投资10亿元；轮毂生产线二期工程位于园区，占地5万平方米。"
    assert {"南川区供水工程"} not in [w for q, w in told("一批项目开工", body).items() if "5万" in q]


@pytest.mark.parametrize("when", ["2024年", "今年"])
def test_what_a_year_that_is_nearly_over_is_expected_to_reach_is_a_result(when: str) -> None:
    found = told("泸县晒出全年成绩单", f"{when}，泸县预计实现地区生产总值340亿元，增长8.3%。")
    assert {"实现地区生产总值340亿元", "增长8.3%"} <= found.keys()


@pytest.mark.parametrize("when", ["明年", "今天", "月底前"])
def test_what_is_expected_of_any_other_time_is_promised(when: str) -> None:
    assert any("340万元" in quote for quote in promised(f"{when}，泸县预计投入资金340万元。"))


def test_behind_a_dash_a_work_is_visited_and_does_not_visit() -> None:
    text = "王永一行来到合作重点工程——青山水库枢纽工程，参观工程展厅，并听取了工作汇报。"
    assert {"青山水库枢纽工程"} not in done(text).values()


@pytest.mark.parametrize(
    "text",
    ["渠江大桥通车。请市民按照现场交通指示通行。", "渠江大桥将封闭施工。请过往车辆提前绕行，将增设标志。"],
)
def test_what_is_asked_of_readers_is_no_promise(text: str) -> None:
    assert not any("请" in quote or "标志" in quote for quote in promised(text))


def test_the_completion_of_a_work_is_only_what_is_told_of() -> None:
    text = "广安水厂的竣工，将有力助推广安发展。"
    assert "广安水厂的竣工" not in done(text)


def test_a_list_of_works_that_ends_a_piece_does_not_go_on() -> None:
    text = "万州区晒出账单。开工甲天产业基地、梁忠高速公路扩能工程等16个项目，总投资95亿元。"
    assert {"梁忠高速公路扩能工程"} not in done(text).values()
