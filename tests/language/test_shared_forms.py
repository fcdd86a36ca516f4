"""Bodies of several places that share their form or are told by an owner named once."""

from __future__ import annotations

import pytest

from reading_of import CHONGQING, entities, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "合川区、潼南区、北碚区人大常委会开展执法检查。",
            {f"{owner}人民代表大会常务委员会" for owner in ("合川区", "潼南区", "北碚区")},
        ),
        pytest.param("自贡市和内江市检察院签订协议。", {"自贡市人民检察院", "内江市人民检察院"}),
        ("资阳市税务局、遂宁市税务局签订协议。", {"资阳市税务局", "遂宁市税务局"}),
        ("渝北区、两江新区管委会签订协议。", {"两江新区管委会"}),
        ("渝北区召开会议，邻水县检察院派员参加。", {"邻水县人民检察院"}),
        ("綦江、万州、南川区法院轮流承办。", {"綦江区人民法院", "万州区人民法院", "南川区人民法院"}),
        ("南充、巴中及广元司法局来访。", {"南充市司法局", "巴中市司法局", "广元市司法局"}),
        ("重庆开州、云阳等地审计局参会。", {"开州区审计局", "云阳县审计局"}),
    ],
)
def test_coordinated_owners_of_one_kind_share_the_form(text: str, expected: set[str]) -> None:
    assert {name for cls, name in entities(text) if cls == "GovernmentBody"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "泸州市国资委、财政局、叙永县国资委共同出资。",
            {"泸州市国有资产监督管理委员会", "泸州市财政局", "叙永县国有资产监督管理委员会"},
        ),
        ("我市举行签约仪式，市水利局、气象局和江津区水利局参加。", {"江津区水利局"}),
        ("綦江区人民法院、人民检察院公布案例。", {"綦江区人民法院", "綦江区人民检察院"}),
        ("渝北区召开会议，财政局长发言。", set()),
        ("渝北区教委发文，财政局随后拨款。", {"渝北区教育委员会"}),
    ],
)
def test_an_owner_told_once_is_that_of_the_bodies_listed_behind(text: str, expected: set[str]) -> None:
    found = {name for cls, name in entities(text) if cls == "GovernmentBody"}
    assert expected <= found
    assert not {"财政局", "气象局", "渝北区财政局"} & found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "四川省广安市广安区、前锋区、岳池县，重庆市合川区等四地检察院签署方案。",
            {"广安区人民检察院", "前锋区人民检察院", "岳池县人民检察院", "合川区人民检察院"},
        ),
        (
            "专班由自贡市、成都市青羊区、彭州市文化旅游局和重庆市涪陵区、荣昌区文化旅游委组成。",
            {
                "自贡市文化和旅游局",
                "青羊区文化和旅游局",
                "彭州市文化和旅游局",
                "涪陵区文化和旅游发展委员会",
                "荣昌区文化和旅游发展委员会",
            },
        ),
        (
            "天府新区科创和人才局、重庆高新区公共服务局参加。",
            {"天府新区科创和人才局", "重庆高新区公共服务局"},
        ),
        # institutions
        ("开州、云阳、奉节三地文化馆同台演出。", {"开州区文化馆", "云阳县文化馆", "奉节县文化馆"}),
        ("綦江、南川人民医院组成医联体。", {"綦江区人民医院", "南川区人民医院"}),
    ],
)
def test_bodies_and_institutions_of_several_places_share_their_form(text: str, wanted: set[str]) -> None:
    assert wanted <= {full for _, full in entities(text)}


def test_a_place_that_shares_a_body_is_named_itself() -> None:
    assert {"前锋区", "岳池县"} <= {full for _, full in entities("前锋区、岳池县检察院联合巡河。")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("川渝海关试行一单通关。", {"中华人民共和国成都海关", "中华人民共和国重庆海关"}),
        ("川渝两地税务局互认数据。", {"国家税务总局四川省税务局", "国家税务总局重庆市税务局"}),
        ("川渝公安互派民警。", {"四川省公安厅", "重庆市公安局"}),
    ],
)
def test_a_word_for_both_sides_gives_each_its_own_body(text: str, expected: set[str]) -> None:
    assert expected <= {name for cls, name in entities(text) if cls == "GovernmentBody"}


def test_several_that_share_a_form_are_summed_up_by_their_levels() -> None:
    found = {name for _, name in names("四川、陕西、云南三个省区市科技厅派员参加。", CHONGQING)}
    assert {"四川省科学技术厅", "陕西省科学技术厅", "云南省科学技术厅"} <= found
