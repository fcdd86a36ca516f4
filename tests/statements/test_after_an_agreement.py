"""What follows an agreement: its items, and what 双方 do in the next sentence."""

from __future__ import annotations

import pytest

from reading_of import done, promised

SIGNED = "5月6日，黔江区与安岳县签署合作协议。"
SIDES = {"黔江区", "安岳县"}


@pytest.mark.parametrize(
    "items",
    ["一是共享冷库；二是互派农技员。", "\n1.黔江区与安岳县共享冷库；\n2.双方互派农技员。"],
)
def test_the_items_of_an_agreement_are_promised(items: str) -> None:
    assert promised(SIGNED + items) == {"共享冷库": SIDES, "互派农技员": SIDES}


@pytest.mark.parametrize(
    "text",
    [
        "黔江区与安岳县签署了协议，双方将重点在柠檬加工等方面开展合作。",
        "黔江区与安岳县签署合作协议，内容包括：共同推进柠檬加工等合作。",
    ],
)
def test_what_they_do_behind_it_is_promised(text: str) -> None:
    assert [who for quote, who in promised(text).items() if "柠檬加工" in quote] == [SIDES]


@pytest.mark.parametrize(
    "text",
    [
        SIGNED + "双方已在柠檬加工等方面开展合作。",
        SIGNED + "双方联合推出柠檬加工产品12种。",
        "安岳县今年计划投资9亿元，截至4月底柠檬加工完成投资3亿元。",
    ],
)
def test_what_has_come_about_is_not(text: str) -> None:
    assert not any("柠檬加工" in quote for quote in promised(text))
    assert any("柠檬加工" in quote for quote in done(text))
