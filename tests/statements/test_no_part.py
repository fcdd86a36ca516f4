"""Things that a verb of building only touches, and who holds a meeting where another place is named."""

import pytest

from reading_of import parts


@pytest.mark.parametrize(
    "text",
    [
        "会议要求，巴南区推动《西部陆海新通道总体规划》落地。",
        "达州市推动落实《川渝养老服务合作方案》。",
        "璧山区将推动重庆高新区提质扩面。",
    ],
)
def test_what_is_only_touched_is_not_built(text: str) -> None:
    assert not {p for p in parts(text) if p[1] in ("builds", "founds")}


@pytest.mark.parametrize(
    "text",
    [
        "由重庆市林业局、四川省林草局联合主办的川渝竹产业大会在江津区举行。",
        "共青团重庆市委在黔江区举办川渝青年创业大赛。",
    ],
)
def test_where_it_takes_place_does_not_hold_it(text: str) -> None:
    assert not {p for p in parts(text) if p[0] in ("江津区", "黔江区")}


def test_what_is_planned_to_be_founded_is_told() -> None:
    assert parts("重庆市、四川省还将研究设立川渝水运发展基金。")
