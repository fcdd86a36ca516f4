"""Whom 双方 and 两地 mean: those beside each other in the paragraph, else the two sides of the region."""

from __future__ import annotations

import pytest

from reading_of import actors, commitments, done

BOTH = {"重庆市", "四川省"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # as the object of a verb
        ("川渝携手。新园跨重庆铜梁区、四川安岳县两地。三年来，两地将合办农博会。", {"铜梁区", "安岳县"}),
        # in the name of a meeting
        ("川渝携手。城口县与万源市第二次联席会昨日举行。双方将合办农博会。", {"城口县", "万源市"}),
        # a town behind its county, one of them in the words of a paper that does not say where it is from
        ("川渝携手。昨日，我市邻水县坛同镇与重庆长寿区云台镇签约，双方将合办农博会。", {"坛同镇", "云台镇"}),
        # those who speak
        (
            "川渝携手。梁平区和开江县种柑橘。垫江县水利局、大竹县水务局负责人介绍，双方将合办农博会。",
            {"垫江县水利局", "大竹县水务局"},
        ),
        # offices of towns, whose places are meant
        (
            "川渝携手。石柱县黄水镇人民政府与成都市锦江区东光街道办事处签约。两地将合办农博会。",
            {"黄水镇", "东光街道"},
        ),
        # again and again, over the paragraphs
        (
            "川渝携手。黔江区和广安市都产桑叶。黔江区与广安市隔江相望。\n\n今年天气好。\n\n双方将合办农博会。",
            {"黔江区", "广安市"},
        ),
    ],
)
def test_those_beside_each_other_are_meant(text: str, who: set[str]) -> None:
    found = [s for s in commitments(text, "中国报道") if "农博会" in s.evidence[0].exact]
    assert [actors(s) for s in found] == [who]


@pytest.mark.parametrize(
    "text",
    [
        # the region is spoken of since
        "种子来自忠县和万源市。川渝两地今年丰收。两地将合办农博会。",
        "重庆、四川两省市定下新规。合川区与武胜县先行。两省市一年一评，双方将合办农博会。",
        # three are no two
        "川渝携手。忠县、万源市和达川区种柑橘。两地将合办农博会。",
        # another paragraph, once
        "川渝携手。柑橘来自忠县和万源市。\n\n川渝机场群壮大。\n\n两地将合办农博会。",
    ],
)
def test_else_the_two_sides_of_the_region(text: str) -> None:
    found = [s for s in commitments(text) if "农博会" in s.evidence[0].exact]
    assert [actors(s) for s in found] == [BOTH]


def test_a_delegation_and_its_hosts_are_two_places() -> None:
    text = "川渝携手。綦江区委宣传部部长郭海涛率队赴雅安市考察。双方将合办农博会。"
    assert [actors(s) for s in commitments(text)] == [{"綦江区", "雅安市"}]


def test_the_bodies_of_the_two_places_by_their_kind() -> None:
    text = "奉节县检察院与宣汉县检察院签署协议。两地检察机关打破地域壁垒。"
    assert [who for quote, who in done(text).items() if "壁垒" in quote] == [
        {"奉节县人民检察院", "宣汉县人民检察院"}
    ]


def test_bodies_of_two_places_are_those_of_the_trade_that_were_joined() -> None:
    text = "川渝携手。垫江县税务局和大竹县税务局各派干部3名。\n\n税费互认。两地税务部门将合办农博会。"
    assert [actors(c) for c in commitments(text)] == [{"垫江县税务局", "大竹县税务局"}]
