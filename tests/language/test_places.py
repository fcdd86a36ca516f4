"""Towns, villages and places of which a character stands there, and what only ends like a place."""

from __future__ import annotations

import pytest

from reading_of import document, entities, mentions, names, outer


@pytest.mark.parametrize(
    ("text", "town"),
    [("大竹县石河镇的合作社签下订单。", "石河镇"), ("会议在城口县东安镇举行。", "东安镇")],
)
def test_a_town_stands_behind_its_county(text: str, town: str) -> None:
    assert ("Place", town) in entities(text)


@pytest.mark.parametrize("text", ["大竹县乡村振兴走在前列。", "城口县城镇居民收入增长5%。"])
def test_what_only_looks_like_a_town(text: str) -> None:
    assert not [name for cls, name in entities(text) if cls == "Place" and name.endswith(("镇", "乡"))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("渝中区解放碑街道与锦江区春熙路街道结对。", {"渝中区", "解放碑街道", "锦江区", "春熙路街道"}),
        ("两家企业在蓉签约。", {"成都市"}),
        ("考察团赴渝座谈。", {"重庆市"}),
        ("云锦镇各村、云锦镇农村和街道社区都修通公路，融入新发展格局。", {"云锦镇"}),
    ],
)
def test_villages_and_streets_and_letters_that_stand_alone(text: str, places: set[str]) -> None:
    assert {m.entity.name for m in document(text).mentions if m.entity.cls.value == "Place"} == places


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("合(川)武(胜)农文旅合作示范区启动。", "合武农文旅合作示范区", {"合川区", "武胜县"}),
        (
            "12日，绵(阳)北(碚)协同发展第二次联席会议召开。",
            "绵北协同发展第二次联席会议",
            {"绵阳市", "北碚区"},
        ),
        ("南(部)阆(中)乡村旅游示范区揭牌。", "南阆乡村旅游示范区", {"南部县", "阆中市"}),
    ],
)
def test_places_by_a_letter_with_the_rest_in_brackets(text: str, name: str, places: set[str]) -> None:
    found = document(text).mentions
    assert name in {m.entity.name for m in found}
    assert places <= {m.entity.name for m in found}


def test_so_many_towns_are_no_town() -> None:
    found = {m.entity.name for m in document("安岳县石羊、周礼、龙台三镇与荣昌区两街道签约。").mentions}
    assert found == {"安岳县", "荣昌区"}


@pytest.mark.parametrize(
    "text",
    [
        "宜宾集大城市、大农村于一体。",
        "流经场镇的河流变清。",
        "在吉安等相邻镇推广。",
        "开州区的乡镇干部到会。",
        "两地区县政府签约，村镇面貌一新。",
        "入选国家4A级旅游景区。",
        "跻身全省文旅名县候选县，成为改革试点县。",
    ],
)
def test_what_ends_like_a_place_is_none(text: str) -> None:
    found = {name for _, name in outer(text)}
    assert not [n for n in found if n.endswith(("农村", "山", "场镇", "镇", "乡", "县", "景区"))]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("江西宁都的脐橙熟了。", "宁都县", "西宁市"),
        ("继眉山西变电站之后又一座站投运。", "眉山市", "山西省"),
        ("陕西安塞的腰鼓队到访。", "安塞区", "西安市"),
        ("海南昌江的工程并网。", "昌江黎族自治县", "南昌市"),
    ],
)
def test_no_place_is_the_end_of_one_word_and_the_beginning_of_the_next(
    text: str, right: str, wrong: str
) -> None:
    found = {name for _, name in entities(text)}
    assert right in found
    assert wrong not in found


@pytest.mark.parametrize("name", ["联合村", "和平镇", "柳家乡"])
def test_villages_named_by_plain_words_stay(name: str) -> None:
    assert ("Place", name) in entities(f"泸县{name}的桃子熟了。")


def test_a_character_stands_for_the_place_that_is_named() -> None:
    assert ("Place", "贵州省") not in entities("考察团来黔座谈。黔江区负责人陪同。")
    assert ("Place", "贵州省") in entities("考察团赴黔座谈。贵州、黔江区负责人陪同。")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("荣昌、合江两地部门座谈。", "合江", "合江县"),
        ("与四川泸县、合江交通部门对接。", "合江", "合江县"),
        ("锦江法院与渝中法院联合签署协议。", "锦江", "锦江区"),
        ("南岸检察院到会。", "南岸", "南岸区"),
        ("渠县、通川等地丰收。", "通川", "通川区"),
    ],
)
def test_a_county_with_a_plain_name_is_known_in_a_list_and_before_its_court(
    text: str, words: str, name: str
) -> None:
    assert (words, name) in names(text)


def test_a_county_named_in_full_is_known_by_its_short_name_at_the_head_of_a_clause() -> None:
    text = "会理市扩种石榴。农忙时节，会理实现满园丰收。\n会理成功办起集市，也会理解群众的难处。"
    at = [m.span.start for m in mentions(text) if m.entity.name == "会理市"]
    assert at == [0, *(text.index(words) for words in ("会理实现", "会理成功"))]


@pytest.mark.parametrize(
    "text", ["合江而过的船只。", "锦江河畔人来人往。", "长江、嘉陵江水位上涨。", "南岸码头繁忙。"]
)
def test_a_plain_name_alone_is_no_county(text: str) -> None:
    assert not {"合江县", "锦江区", "嘉陵区", "南岸区"} & {name for _, name in names(text)}
