"""What a work is that is still to be built is promised; what a paper's rule says is too."""

import pytest

from reading_of import commitments, outcomes, quotes


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
