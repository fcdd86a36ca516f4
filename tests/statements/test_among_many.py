"""Those of many who are named, what only frames a deed, and the bodies of 两地 by their kind."""

from __future__ import annotations

import pytest

from reading_of import done, ledger, p, pairs, promised


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


@pytest.mark.parametrize(
    "frame",
    ["考察期间，", "集中签约当天，", "带着这份答卷，"],
)
def test_a_frame_is_no_part_of_the_deed(frame: str) -> None:
    assert promised(f"{frame}巫溪县与云阳县将联合巡江。") == {"联合巡江": {"巫溪县", "云阳县"}}
    assert promised(f"巫溪县与云阳县表示，{frame}将联合巡江。") == {"联合巡江": {"巫溪县", "云阳县"}}


def test_what_is_taken_for_a_start_is_told_with_the_deed() -> None:
    text = "巫溪县与云阳县将以此次考察为新的起点，联合巡江。"
    assert promised(text) == {"以此次考察为新的起点，联合巡江": {"巫溪县", "云阳县"}}


@pytest.mark.parametrize("text", ["近日，忠县新生港建设现场。", "奉节县检察院提出针对性整改建议。"])
def test_a_view_and_a_noun_tell_no_deed(text: str) -> None:
    assert not ledger(text)


def test_the_bodies_of_the_two_places_by_their_kind() -> None:
    text = "奉节县检察院与宣汉县检察院签署协议。两地检察机关打破地域壁垒。"
    assert [who for quote, who in done(text).items() if "壁垒" in quote] == [
        {"奉节县人民检察院", "宣汉县人民检察院"}
    ]
