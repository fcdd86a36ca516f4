"""What a work is that is still to be built is promised; so is what a paper rules, or is due by a year."""

import pytest

from reading_of import commitments, ledger, outcomes, promised, quotes


@pytest.mark.parametrize(
    "text",
    [
        "渝西高铁全长538公里，计划2027年建成通车。",
        "渝西高铁设计时速350公里，全长538公里，预计2027年建成。",
        "渝西高铁全长538公里。项目力争明年6月开工。",
        "渝西高铁全长538公里，工期6年。",
        "渝西高铁全长538公里，将于2028年投入运营。",
    ],
)
def test_what_a_work_is_that_is_to_be_built_is_promised(text: str) -> None:
    assert any("538公里" in quote for quote in quotes(commitments(text, date="2023-06-15")))


@pytest.mark.parametrize("text", ["渝西高铁全长538公里，已建成通车。", "渝西高铁全长538公里，串起8座车站。"])
def test_what_a_finished_work_is_has_come_about(text: str) -> None:
    assert any("538公里" in quote for quote in quotes(outcomes(text, date="2023-06-15")))


@pytest.mark.parametrize(
    "by", ["照《办案规程》", "按照《协作办法》", "依照规程", "根据《合作协议》", "照工作办法"]
)
def test_what_is_done_by_a_rule_is_promised(by: str) -> None:
    text = f"{by}，渝北区5个工作日内办结案件。"
    assert any("办结" in quote for quote in quotes(commitments(text, date="2023-06-15")))


_ROUND = "在贵州，乌江三桥正加紧施工。在湖北，神农湖电站开始蓄水。在浙江，金塘湾大桥开始架梁。"


@pytest.mark.parametrize(
    ("told", "effect", "work"),
    [
        ("在云南，镇雄水库工程完成六成。", "完工后，每年可供水3000万立方米", "镇雄水库工程"),
        ("在云南，镇雄至彝良高速公路开始铺油。", "开通后，全程运行时间将缩短2小时", "镇雄至彝良高速公路"),
        ("在云南，镇雄至彝良高速公路开始铺油。", "全线通车后，旅客出行时间将缩短2小时", "镇雄至彝良高速公路"),
        ("在甘肃，黄羊湾机场正加紧施工。", "启用后，每年可接待旅客60万人次", "黄羊湾机场"),
        ("在甘肃，黄羊湾机场正加紧施工。", "建好后将拥有6个机位", "黄羊湾机场"),
    ],
)
def test_in_a_round_up_too_it_is_told_what_a_work_will_bring(told: str, effect: str, work: str) -> None:
    found = promised(_ROUND + told + effect + "。")
    assert [who for quote, who in found.items() if quote in effect] == [{work}]


def test_a_work_told_farther_off_brings_nothing() -> None:
    told = "在云南，镇雄至彝良高速公路开始铺油。沿线迎来新机遇。完工后，每年可供水3000万立方米。"
    assert not [s for s in ledger(_ROUND + told) if s.quantities]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("到2030年，永川区建成标准厂房30万平方米。", "建成标准厂房30万平方米"),
        ("永川区与泸县共建产业园，到2026年建成。", "到2026年建成"),
    ],
)
def test_a_deadline_lies_ahead_in_an_article_without_a_date(text: str, action: str) -> None:
    assert action in quotes(commitments(text, date=""))


def test_what_is_done_by_a_year_is_done_in_an_article_without_a_date() -> None:
    assert "建成标准厂房30万平方米" in " ".join(
        quotes(outcomes("到2020年，永川区已建成标准厂房30万平方米。", date=""))
    )
