"""Those of many who are named: 包括…在内, 以…为代表."""

from __future__ import annotations

import pytest

from reading_of import p, pairs, promised


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "《协议》提出，包括巫山县文化馆、奉节县文化馆和宣汉县文化馆在内的成员单位将互送展览。",
            {"巫山县文化馆", "奉节县文化馆", "宣汉县文化馆"},
        ),
        ("包括重庆市巫溪县、云阳县和四川省开江县在内的三地将互送展览。", {"巫溪县", "云阳县", "开江县"}),
        ("西华师范大学、长江师范学院等在内的18所高校将互送展览。", {"西华师范大学", "长江师范学院"}),
        ("以万州港、忠县港为代表的沿江港口将互送展览。", {"万州港", "忠县港"}),
    ],
)
def test_those_named_of_many_act(text: str, who: set[str]) -> None:
    assert promised(text) == {"互送展览": who}


def test_they_do_it_together() -> None:
    text = "包括西华师范大学、长江师范学院在内的18所高校共同成立巴渠文化联盟。"
    assert pairs(text) == p("西华师范大学", "长江师范学院")


@pytest.mark.parametrize("text", ["改造范围包括巫溪县、云阳县在内。", "包括巫溪县、云阳县的气温将继续升高。"])
def test_what_only_includes_places_is_no_deed_of_theirs(text: str) -> None:
    assert not promised(text)
