"""Where something happens tells who acts: 当地, a place that opens a sentence."""

from __future__ import annotations

import pytest

from reading_of import done


@pytest.mark.parametrize(
    ("text", "quote", "who"),
    [
        ("在重庆梁平，暴雨冲毁了便道，当地调运石料3000吨。", "调运石料3000吨", {"梁平区"}),
        ("四川广元、巴中等地出现冰雹，当地已抢修线路40公里。", "抢修线路40公里", {"广元市", "巴中市"}),
    ],
)
def test_here_is_the_place_told_of_last(text: str, quote: str, who: set[str]) -> None:
    assert done(text)[quote] == who


@pytest.mark.parametrize("text", ["荣昌区举办陶瓷节。当地村民种上了柑橘300亩。", "当地调运石料3000吨。"])
def test_people_of_a_place_and_nowhere_are_not_the_place(text: str) -> None:
    assert not any("300" in quote for quote in done(text))


def test_at_the_site_of_a_work_the_work_goes_on() -> None:
    text = "成渝中线高铁加快建设。在资阳市的施工现场，主体工程完成了八成。"
    assert all(who == {"成渝中线高铁"} for quote, who in done(text).items() if "八成" in quote)
