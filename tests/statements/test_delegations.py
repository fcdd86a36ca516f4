"""Who came: which delegation is told of again without its name, and whom it met, who do not act with it."""

from __future__ import annotations

import pytest

from reading_of import done

AGAIN = "5月7日，奉节县政协考察团到忠县考察。忠州古街改造面积9万平方米。"


@pytest.mark.parametrize(
    "text",
    ["考察团参观了柑橘加工厂。", "随后，考察团一行走进柑橘加工厂。", "考察团成员还前往柑橘加工厂。"],
)
def test_a_delegation_told_of_again_is_the_one_named_last(text: str) -> None:
    assert [who for quote, who in done(AGAIN + text).items() if "加工厂" in quote] == [{"政协奉节县委员会"}]


def test_a_delegation_of_which_nobody_told_is_not_what_was_told_of_before() -> None:
    text = "忠州古街改造面积9万平方米。考察团参观了柑橘加工厂。"
    assert not [quote for quote in done(text) if "加工厂" in quote]


def test_those_beside_with_are_with_whom_and_do_not_act() -> None:
    text = "黔江区区长丁岚率队赴安岳县考察，与安岳县委书记柯川、县长柳青，副县长白帆进行了座谈，慰问了师生。"
    assert {"丁岚"} in done(text).values()
    assert not any({"白帆", "柳青", "柯川"} & who for who in done(text).values())
