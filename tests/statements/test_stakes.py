"""What somebody is to a work, told by a noun (业主), a verb without an object (承建) or an office on it."""

import pytest

from reading_of import parts

ROAD = "铜梁至安岳高速公路"
BUILDER = "四川渠岳路桥有限公司"
OWNER = "重庆安铜高速公路有限公司"
BOTH = {"重庆市足球协会", "四川省足球协会"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ROAD}全长58公里，业主为{OWNER}。", {(OWNER, "builds", ROAD)}),
        (f"{ROAD}全长58公里，投资方为{OWNER}。", {(OWNER, "funds", ROAD)}),
        (f"{ROAD}全长58公里，{BUILDER}承建，去年动工。", {(BUILDER, "builds", ROAD)}),
        (f"{ROAD}由{BUILDER}施工。", {(BUILDER, "builds", ROAD)}),
        (
            f"{ROAD}全长58公里。项目总投资62亿元，业主为{OWNER}。",
            {(OWNER, "builds", ROAD)},
        ),
    ],
)
def test_the_stake_is_in_the_work_that_the_sentence_opens_with(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"业主为{OWNER}。",
        f"{ROAD}的业主尚未确定，{OWNER}参加了投标。",
        f"{OWNER}成立于2015年，{BUILDER}承建过多座大桥。",
        f"{ROAD}通车后，小区业主是最大的受益者。",
    ],
)
def test_without_a_work_or_a_holder_there_is_no_stake(text: str) -> None:
    assert not {p for p in parts(text) if p[1] in ("operates", "funds", "builds")}


def test_the_work_behind_a_semicolon_is_meant() -> None:
    text = "合川大桥年底通车；万州至开州高速公路一季度动工，由四川蜀路建设有限公司承建。"
    assert parts(text) == {("四川蜀路建设有限公司", "builds", "万州至开州高速公路")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("川渝龙舞大会9月在铜梁区体育场开赛。重庆市足球协会、四川省足球协会主办，", BOTH),
        ("川渝龙舞大会办完，又有川渝陶艺大会。重庆市足球协会、四川省足球协会主办，", set()),
    ],
)
def test_who_holds_the_only_event_before(text: str, who: set[str]) -> None:
    assert {a for a, part, _ in parts(text + "16支队伍参赛。") if part == "hosts" and "协会" in a} == who


@pytest.mark.parametrize(
    ("text", "builder", "work"),
    [
        (f"{ROAD}由{OWNER}牵头，{BUILDER}联合施工建设。", BUILDER, ROAD),
        (f"{ROAD}接入渝蓉高速公路，由{OWNER}作为项目业主。", OWNER, ROAD),
        (f"{ROAD}明年通车。据项目建设方{BUILDER}介绍，隧道已贯通。", BUILDER, ROAD),
        (
            "成自宜高铁开工以来，国铁集团组织各参建单位推进工程建设。",
            "中国国家铁路集团有限公司",
            "成自宜高铁",
        ),
    ],
)
def test_who_builds_is_told_by_role_and_way(text: str, builder: str, work: str) -> None:
    assert (builder, "builds", work) in parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "渝昆高铁建设单位与中铁二局座谈。",
        "重庆高速集团渝遂高速收费站加强保畅。",
        f"记者走访施工单位了解到，{BUILDER}将采购设备。",
    ],
)
def test_who_is_only_named_beside_a_line_does_not_build_it(text: str) -> None:
    assert not parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "平台由四川省气象局和重庆市气象局联合研发。",
        "该平台由重庆市大数据局指导，四川省气象局、重庆市气象局共同打造。",
    ],
)
def test_who_develops_a_platform_told_of_before_makes_it(text: str) -> None:
    found = parts("川渝气象大数据平台上线。" + text)
    made = {actor for actor, _, thing in found if thing == "川渝气象大数据平台"}
    assert made == {"四川省气象局", "重庆市气象局"}
