"""Bulletins and round-ups: nobody acts on from report to report."""

from __future__ import annotations

import pytest

from reading_of import done, promised


def test_nobody_acts_on_from_one_report_of_a_bulletin_to_the_next() -> None:
    text = (
        "荣昌区陶瓷展开幕今天（6月15日），荣昌区举办了陶瓷展。参展商带来新品900件。"
        "南方多地水位上涨记者从水利部门获悉，多条河流水位上涨。抢险队伍加固了堤防20公里。"
    )
    assert "加固了堤防20公里" not in done(text)
    assert all(who == {"荣昌区"} for who in done(text).values())


def test_in_its_own_report_of_a_bulletin_who_was_told_of_goes_on() -> None:
    text = (
        "巴蜀盐业展开门今天（6月15日），自贡市举办了巴蜀盐业展。将在三地办展12场。"
        "南方多地水位上涨记者从水利部门获悉，多条河流水位上涨。客商带来新品900件。"
    )
    found = promised(text)
    assert [who for quote, who in found.items() if "12场" in quote] == [{"自贡市"}]


def test_nobody_acts_on_in_a_round_up_of_the_provinces() -> None:
    text = (
        "各地抢抓农时。在江苏盐城，农机手播种小麦90万亩。在河南周口，小麦追肥完成了七成。"
        "在四川眉山，柑橘迎来丰收。在甘肃定西，马铃薯播种完成了八成。新型农机节省了用工30%。"
    )
    assert done(text)["新型农机节省了用工30%"] == {"中国"}


def test_one_who_acts_goes_on_where_the_article_is_about_its_own_region() -> None:
    text = "荣昌区建成驿站12座。完成投资3亿元。成都、泸州、合川来的客商落户园区。"
    assert done(text)["完成投资3亿元"] == {"荣昌区"}


def test_a_work_without_a_known_name_acts_for_itself() -> None:
    text = "荣昌区建成驿站12座。两条特高压直流输电工程日前开启了设备安装。"
    assert list(done(text)) == ["建成驿站12座"]


@pytest.mark.parametrize(
    "text",
    ["荣昌区建成驿站12座。项目投资达到3亿元。", "荣昌区建成驿站12座。配套企业增至48家。"],
)
def test_what_is_counted_is_counted_of_who_acted_before(text: str) -> None:
    assert all(who == {"荣昌区"} for who in done(text).values())
    assert len(done(text)) == 2


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("记者从长安汽车获悉，今年已销售新车30万辆。", {"长安汽车"}),
        ("记者昨日从西南大学举行的发布会上了解到，今年已招收新生9000人。", {"西南大学"}),
    ],
)
def test_a_firm_or_school_tells_a_reporter_of_itself(told: str, who: set[str]) -> None:
    assert list(done(told).values()) == [who]


def test_no_word_stands_for_what_another_report_named() -> None:
    first = "涪江大桥通车今天（6月15日），遂宁涪江大桥建成通车。大桥全长900米。"
    told = "海堤加固完工昨天（6月14日），海堤加固完工，该工程长约60公里，可抵御台风。"
    assert done(first + told)["大桥全长900米"] == {"遂宁涪江大桥"}
    assert not [quote for quote in done(first + told) if "60公里" in quote]
