"""What is nearest is meant: the work behind a semicolon, the event before, the paper before a comma."""

import pytest

from reading_of import parts

PACT = "《渝邻公交一体化合作协议》"

BOTH = {"重庆市足球协会", "四川省足球协会"}


def test_the_work_behind_a_semicolon_is_meant() -> None:
    text = "合川大桥年底通车；万州至开州高速公路一季度动工，由四川蜀路建设有限公司承建。"
    assert parts(text) == {("四川蜀路建设有限公司", "builds", "万州至开州高速公路")}


@pytest.mark.parametrize(
    "text",
    [
        f"{PACT}，渝北区交通局、邻水县交通运输局两家签字。",
    ],
)
def test_who_signs_the_paper_before_a_comma(text: str) -> None:
    assert parts(text) == {("渝北区交通局", "signs", PACT), ("邻水县交通运输局", "signs", PACT)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("川渝龙舞大会9月在铜梁区体育场开赛。重庆市足球协会、四川省足球协会主办，", BOTH),
        ("川渝龙舞大会办完，又有川渝陶艺大会。重庆市足球协会、四川省足球协会主办，", set()),
    ],
)
def test_who_holds_the_only_event_before(text: str, who: set[str]) -> None:
    assert {a for a, part, _ in parts(text + "16支队伍参赛。") if part == "hosts" and "协会" in a} == who
