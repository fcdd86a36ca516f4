"""Where a quote begins: behind its frame, with the date right before it and those who did it together."""

from __future__ import annotations

import pytest

from reading_of import actors, commitments, done, outcomes, promised, quotes


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("渝北区计划2025年3月启用新站房。", "2025年3月启用新站房"),
        ("渝北区明年将新开公交专线5条。", "明年将新开公交专线5条"),
        ("渝北区力争2025年底前建成换乘站9座。", "2025年底前建成换乘站9座"),
        ("到2025年，渝北区将新开公交专线5条。", "新开公交专线5条"),  # before a comma it is a frame
        ("下一步，渝北区将新开公交专线5条。", "新开公交专线5条"),
    ],
)
def test_the_date_right_before_a_promise_is_quoted(text: str, action: str) -> None:
    assert quotes(commitments(text)) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("渝北区去年新开公交专线5条。", "去年新开公交专线5条"),
        ("渝北区目前已新开公交专线5条。", "新开公交专线5条"),
        ("代表们前往渝北区。渝北区前往邻水县签订了购水合同。", "前往邻水县签订了购水合同"),
    ],
)
def test_the_date_right_before_a_result_is_quoted(text: str, action: str) -> None:
    assert action in quotes(outcomes(text))


def test_what_was_done_together_is_quoted_with_those_who_did_it() -> None:
    (found,) = outcomes("渝北区与邻水县签署供水协议。")
    assert quotes([found]) == ["渝北区与邻水县签署供水协议"]
    assert actors(found) == {"渝北区", "邻水县"}


@pytest.mark.parametrize(
    ("text", "action"),
    [("渝北区签署了供水协议。", "签署了供水协议"), ("渝北区与邻水县已签署供水协议。", "签署供水协议")],
)
def test_one_who_acts_alone_or_before_a_modal_is_not_quoted(text: str, action: str) -> None:
    assert quotes(outcomes(text)) == [action]


def test_a_promise_is_quoted_without_those_who_give_it() -> None:
    assert quotes(commitments("渝北区与邻水县将签署供水协议。")) == ["签署供水协议"]


@pytest.mark.parametrize(
    "text", ["渝北区将在7月26日至27日，迎接代表团。", "从2021年3月至今，渝北区新开专线9条。"]
)
def test_a_stretch_of_time_alone_is_no_deed(text: str) -> None:
    assert not {"7月26日至27日", "从2021年3月至今"} & {*quotes(commitments(text)), *quotes(outcomes(text))}


@pytest.mark.parametrize(
    "frame",
    ["考察期间，", "集中签约当天，", "带着这份答卷，"],
)
def test_a_frame_is_no_part_of_the_deed(frame: str) -> None:
    assert promised(f"{frame}巫溪县与云阳县将联合巡江。") == {"联合巡江": {"巫溪县", "云阳县"}}
    assert promised(f"巫溪县与云阳县表示，{frame}将联合巡江。") == {"联合巡江": {"巫溪县", "云阳县"}}


def test_what_is_taken_for_a_start_is_told_with_the_deed() -> None:
    text = "巫溪县与云阳县将以此次考察为新的起点，联合巡江。"
    assert promised(text) == {"以此次考察为新的起点，联合巡江": {"巫溪县", "云阳县"}}


@pytest.mark.parametrize("under", ["在市委的坚强领导下", "在市委的坚强领导下，在县人大的监督支持下"])
def test_under_whose_lead_it_is_done_is_no_part_of_it(under: str) -> None:
    assert done(f"五年来，石柱县{under}，建成码头6座。") == {"建成码头6座": {"石柱土家族自治县"}}
