"""Whom a person asks for something, or tells something of, without a comma."""

from __future__ import annotations

import pytest

from reading_of import done, promised


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("巫溪县县长丁岚真诚希望巫溪与宣汉携手擦亮巴山品牌。", {"巫溪县", "宣汉县"}),
        ("南川区委书记丁岚希望南川区与华蓥市进一步加强林业协作。", {"南川区", "华蓥市"}),
        ("巫溪县县长丁岚表示，诚挚希望云阳县加快建设跨江码头。", {"云阳县"}),
        ("巫溪县县长丁岚呼吁云阳、奉节共建候鸟观测网。", {"云阳县", "奉节县"}),
        ("巫溪县县长丁岚说，巫溪与云阳水相连。他希望双方以此为契机共建码头。", {"巫溪县", "云阳县"}),
        # nobody of name: for those for whom he speaks, and never for himself
        ("巫溪县县长丁岚希望食品企业加大研发投入。", {"巫溪县"}),
        ("巫溪县县长丁岚要求各部门压实防火责任。", {"巫溪县"}),
    ],
)
def test_who_is_asked_acts(text: str, who: set[str]) -> None:
    assert list(promised(text).values()) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "奉万高速全长80公里。县政协委员希望加快建设进度。",
        "奉万高速通车，当地群众希望尽快配套加工厂。",
        "云阳果汁产业园项目开工，希望抓紧建设加工厂。",
    ],
)
def test_nothing_is_asked_of_a_road(text: str) -> None:
    assert not [quote for quote in promised(text) if "建设" in quote or "加工厂" in quote]


def test_what_a_person_tells_of_others_without_a_comma_is_theirs() -> None:
    text = "巫溪县县长丁岚介绍云阳县已建成码头3座，表示云阳是长江要津，当前正积极建设航运枢纽。"
    assert list(done(text).values()) == [{"云阳县"}, {"云阳县"}]
