"""Works that are named as some of many, and ceremonies at which works are begun: told of who has them."""

from __future__ import annotations

import pytest

from reading_of import done, promised


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # Of some of many works is told of who has them.
        (
            "开州区集中开工重大项目。其中，浦里大桥、开州水厂等9个项目总投资超50亿元。",
            "总投资超50亿元",
            "开州区",
        ),
        ("开州区建设提速。去年，浦里大桥等12个项目建成投用。", "建成投用", "开州区"),
        ("开州区集中开工重大项目。浦里大桥二期等15个项目，较原计划提前开工。", "较原计划提前开工", "开州区"),
        ("开州区新开工浦里大桥、开州水厂等9个项目，总投资95亿元。", "总投资95亿元", "开州区"),
        # A ceremony of beginning stands for who begins, any other event for itself.
        ("江津区二季度重大项目集中开工活动举行。此次开工的36个项目总投资80亿元。", "80亿元", "江津区"),
        ("忠县2023年招商项目集中签约仪式在县城举行，总投资80亿元。", "80亿元", "忠县"),
        ("铜梁区政府举行二季度重大项目集中开工仪式。本次活动涉及项目36个。", "项目36个", "铜梁区人民政府"),
        ("江津区富硒美食节开幕。美食节推出展位80个。", "80个", "江津区富硒美食节"),
    ],
)
def test_of_whom_works_and_ceremonies_tell(text: str, words: str, who: str) -> None:
    assert [w for quote, w in done(text).items() if words in quote] == [{who}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("开州区建设提速。去年，浦里大桥、云开大桥等2个项目建成投用。", {"浦里大桥", "云开大桥"}),
        ("涪陵区建设提速。南涪铁路串起9个车站，等到通车已是去年。", {"南涪铁路"}),
        ("涪陵区建设提速。去年，南涪铁路连通龙桥、白涛等12个园区。", {"南涪铁路"}),
    ],
)
def test_works_that_are_all_named_stand_for_themselves(text: str, who: set[str]) -> None:
    assert who in done(text).values()


def test_what_is_expected_to_come_is_promised_behind_what_was_done() -> None:
    text = "截至去年底，江津区完成28项指标，余下4项指标预计将在今年6月底前达标。"
    assert any("6月底前达标" in quote for quote in promised(text))
