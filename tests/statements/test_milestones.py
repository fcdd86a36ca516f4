"""Milestones that a piece tells with nothing but their time, and pieces that only announce the next."""

import pytest

from reading_of import actors, commitments, done, outcomes, quotes

WORK = "琼江水资源配置工程"
OPENING = f"{WORK}总投资23.8亿元，由四川涪源水利水电建设有限公司承建，"


@pytest.mark.parametrize(
    ("piece", "quote"), [("去年3月动工。", "去年3月动工"), ("今年2月全线贯通。", "今年2月全线贯通")]
)
def test_a_milestone_keeps_its_time_and_comes_about_of_the_work(piece: str, quote: str) -> None:
    found = done(OPENING + piece)
    assert found[quote] == {WORK}


def test_a_milestone_ahead_is_promised() -> None:
    assert "2028年建成" in quotes(commitments(f"{WORK}已经开工，2028年建成。"))


@pytest.mark.parametrize("words", ["让人欣慰的是", "美中不足的是", "值得一提的是"])
def test_what_announces_the_next_piece_states_nothing(words: str) -> None:
    found = outcomes(f"渝北区已建成厂房3万平方米。{words}，邻水县已建成厂房5万平方米。")
    assert words not in "".join(quotes(found))
    assert "邻水县" in {name for o in found for name in actors(o)}


def test_who_intends_something_promises_it() -> None:
    found = commitments("重庆桂溪香食品有限公司打算在大竹再流转土地2600亩。")
    assert quotes(found) == ["在大竹再流转土地2600亩"]
