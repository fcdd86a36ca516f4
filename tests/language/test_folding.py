"""Folding gives punctuation one width, character for character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuanyu.language.folding import bare, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("西部（重庆）科学城", "西部(重庆)科学城"),
        ("他说：“好！”", "他说:“好!”"),
        ("一是通；二是快，三是省？", "一是通;二是快,三是省?"),
        ("「双城」『联动』", "“双城”“联动”"),
        ("８＋３　ＡＩ％", "8+3 AI%"),
        ("１～８月", "1~8月"),
        ("成都–重庆", "成都-重庆"),
        ("买买提•阿不都", "买买提·阿不都"),
        ("〈协议〉", "《协议》"),
        ("A\u00a0B", "A B"),
    ],
)
def test_widths_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["永川区，", "万—达—开。", "、《》“”‘’", "plain 8+3 (x), y: z%"])
def test_what_has_no_other_width_stays(text: str) -> None:
    assert fold(text).replace(",", "，") == text.replace(",", "，")


def test_straight_quotes_turn_by_turn_in_each_line() -> None:
    assert fold('"一网通办"与"一卡通"') == "“一网通办”与“一卡通”"
    assert fold('头一行"没有关上\n"第二行"从头数') == "头一行“没有关上\n“第二行”从头数"


@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text())
def test_line_ends_stay_where_they_are(text: str) -> None:
    assert [i for i, c in enumerate(fold(text)) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中欧班列（成渝）号", "中欧班列(成渝) 号"),
        ("“8+3”合作体系", "８＋３合作体系"),
        ("《三年行动方案》", "三年行动方案"),
    ],
)
def test_bare_names_are_compared_without_marks(one: str, other: str) -> None:
    assert bare(one) == bare(other)


def test_bare_names_keep_what_tells_them_apart() -> None:
    assert bare("西部(重庆)科学城") != bare("西部(成都)科学城")
    assert bare("西部(重庆)科学城") != bare("西部科学城")
