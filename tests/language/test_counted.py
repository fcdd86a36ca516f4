"""So many by their number: the list of so many that the article gives, wherever it stands."""

import pytest

from reading_of import names, references


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "綦江区、南川区、涪陵区，泸州市合江县四区县商定联合护林。四区县将互派队员。",
            "四区县",
            {"綦江区", "南川区", "涪陵区", "合江县"},
        ),
        (
            "川渝四地法院会签文件。南川区人民法院、綦江区人民法院、合江县人民法院、叙永县人民法院派员到场。",
            "川渝四地法院",
            {"南川区人民法院", "綦江区人民法院", "合江县人民法院", "叙永县人民法院"},
        ),
        (
            "来自两省市的5个市、区代表到会。会上，绵阳市、德阳市、眉山市，綦江区、万盛经开区、南川区先后发言。",
            "两省市",
            {"重庆市", "四川省"},
        ),
        (
            "奉节县、巫山县、巫溪县，达州市宣汉县、万源市5地联合发布线路。去年，5地接待游客增长。",
            "5地",
            {"奉节县", "巫山县", "巫溪县", "宣汉县", "万源市"},
        ),
        (
            "重庆市的奉节县、巫山县，达州市的宣汉县、大竹县，以及达州市万源市，五个区县坐到一起。五区县签约。",
            "五区县",
            {"奉节县", "巫山县", "宣汉县", "大竹县", "万源市"},
        ),
    ],
)
def test_so_many_are_those_of_the_list(text: str, words: str, meant: set[str]) -> None:
    assert references(text)[words] == meant


@pytest.mark.parametrize(
    "text",
    [
        "奉节县、巫山县、巫溪县等地丰收。全市新建五区县客运站。",
        "长寿区、涪陵区发布公告。今年要在四地试点。",
        "南川区、綦江区、万州区先后发言。第三区域中心挂牌。",
        "达州市的宣汉县、大竹县先后发言。三区县都没有派人。",
        "三地宣传部会签备忘录。郑万高铁穿过天城隧道、小周隧道、雷家坡隧道。",
    ],
)
def test_a_number_without_its_list_means_nobody(text: str) -> None:
    assert not {w for w in references(text) if w[0] in "三四五第"}


def test_a_number_of_districts_is_no_place_of_its_own() -> None:
    assert not {n for n, _ in names("广安市武胜县五区县干部互访，川渝六区县签约。") if "五" in n or "六" in n}


def test_whose_bodies_are_counted_is_no_body_of_the_last() -> None:
    assert ("永川区人民检察院", "GovernmentBody") not in names("来自大足区、永川区的三区检察院会签方案。")


def test_a_list_whose_members_a_comma_and_a_word_part_is_one_list() -> None:
    text = "示范带跨重庆市梁平区、垫江县，以及四川省邻水县、大竹县等4个区县。四区县围着它办集市。"
    assert references(text)["四区县"] == {"梁平区", "垫江县", "邻水县", "大竹县"}
