"""Counties of the rest of the country: behind their province or city, or where the model sees a place."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from chuanyu import data
from reading_of import names, outer


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("交流会在江西婺源举行。", "婺源", "婺源县"),
        ("浙江义乌企业来渝洽谈。", "义乌", "义乌市"),
        ("代表团到江苏昆山考察。", "昆山", "昆山市"),
        ("内蒙古准格尔旗煤矿复产。", "准格尔旗", "准格尔旗"),
        ("他来自湖南省湘西州凤凰县。", "凤凰县", "凤凰县"),
        ("上海浦东的企业到访大足。", "浦东", "浦东新区"),
        ("山西洪洞、翼城两县受灾。", "洪洞", "洪洞县"),
        ("南京江宁与重庆渝北结对。", "江宁", "江宁区"),
        ("河南新乡的企业来渝。", "新乡", "新乡市"),
        ("浙江长兴的茶商来到名山。", "长兴", "长兴县"),
        ("湖北鹤峰、来凤与黔江合作。", "来凤", "来凤县"),
        ("货车从江苏南通、启东出发。", "启东", "启东市"),
    ],
)
def test_a_county_behind_its_province_or_city_is_a_place(text: str, words: str, name: str) -> None:
    assert (words, name) in names(text)


@pytest.mark.parametrize("text", ["慈溪市派员来渝。", "中心设在慈溪市。"])
def test_a_countys_full_name_is_known_where_the_model_sees_a_place(text: str) -> None:
    assert ("Place", "慈溪市") in outer(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("一行参观了解放区旧址和老城区。", "解放区"),
        ("云南丽江古城夜景迷人。", "古城区"),
        ("福州长乐国际机场扩建。", "长乐区"),
        ("东北地区和平区域合作提速。", "和平区"),
        ("慈溪两岸芦花开。", "慈溪市"),
        ("宁波北仑", "江北区"),
        ("浙江宁波、文明城市创建", "文成县"),
        ("四川成都、和平年代的建设者", "和平区"),
    ],
)
def test_what_only_looks_like_a_county_is_none(text: str, name: str) -> None:
    assert ("Place", name) not in outer(text)


def test_counties_have_codes_of_their_own_and_lie_in_known_divisions() -> None:
    folder = data.seeds() / "gazetteers"
    with (folder / "counties.csv").open() as file:
        rows = list(csv.DictReader(file))
    with (folder / "divisions.csv").open() as file:
        divisions = {row["name"]: row for row in csv.DictReader(file)}
    every = Counter(row["code"] for row in (*rows, *divisions.values()))
    assert max(every.values()) == 1
    assert {row["within"] for row in rows} <= set(divisions)
    assert {row["name"] for row in rows}.isdisjoint(divisions)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("湖南凤凰、江苏昆山两地的客商到访。", {"凤凰县", "昆山市"}),
        ("陕西汉中洋县的梨花开了。", {"洋县"}),
        ("西安雁塔区与重庆南岸区结对。", {"雁塔区"}),
        ("霍尔果斯市开通新班列。", {"霍尔果斯市"}),
        ("来自荷兰鹿特丹的货轮靠港。", {"鹿特丹"}),
    ],
)
def test_counties_far_away_and_towns_abroad(text: str, places: set[str]) -> None:
    assert places <= {name for cls, name in outer(text) if cls == "Place"}


@pytest.mark.parametrize(
    "text",
    [
        "老城区改造提速，江南区块开建。",
        "法国西部、俄罗斯远东地区降温。",
        "德国企业、日本游客来渝。",
    ],
)
def test_words_behind_a_province_or_a_country_are_no_towns(text: str) -> None:
    known = {"广西壮族自治区", "甘肃省", "法国", "俄罗斯", "德国", "日本", "重庆市"}
    assert {name for cls, name in outer(text) if cls == "Place"} <= known
