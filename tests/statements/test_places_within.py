"""Places that a text sets into each other: lists, borders, addresses, names inside names."""

import pytest

from reading_of import entities, locations


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        ("合江县境内的白鹿收费站、佛荫收费站和荔枝湾服务区暂不开放。", "佛荫收费站", "合江县"),
        ("合江县境内的白鹿收费站、佛荫收费站和荔枝湾服务区暂不开放。", "荔枝湾服务区", "合江县"),
        ("位于开江县与开州区交界的龙池隧道贯通。", "龙池隧道", "开江县"),
        ("位于宣汉县与城口县交界，全长7120米的龙池隧道贯通。", "龙池隧道", "城口县"),
        ("遂宁市安居区德公村特大桥开钻。", "德公村特大桥", "安居区"),
        ("会议在渝北区悦来国际会议中心开幕。", "悦来国际会议中心", "渝北区"),
        ("乐至县童家镇中心卫生院揭牌。", "童家镇", "乐至县"),
        ("成都青杠环保发电厂二期项目开工。", "成都青杠环保发电厂二期项目", "成都市"),
        ("广安市重庆商会换届。", "广安市重庆商会", "广安市"),
    ],
)
def test_what_lies_within_what(text: str, thing: str, place: str) -> None:
    assert (thing, place) in locations(text)


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        ("广安市重庆商会换届。", "广安市重庆商会", "重庆市"),
        ("华蓥山隧道掘进143米。", "华蓥山隧道", "华蓥市"),
        ("江津区总工会开出驿站。", "江津区总工会", "江津区"),
        ("开江县与开州区交界。龙池隧道贯通。", "龙池隧道", "开江县"),
        ("泸县境内的天气晴好，白鹿收费站开放。", "白鹿收费站", "泸县"),
    ],
)
def test_what_does_not_lie_there(text: str, thing: str, place: str) -> None:
    assert (thing, place) not in locations(text)


def test_an_address_is_no_part_of_a_name_that_has_its_own() -> None:
    names = {
        name for _, name in entities("高滩镇龙泉寺、江津区中心医院、潼南区文化馆和厦门翔安国际机场参加。")
    }
    assert {"龙泉寺", "江津区中心医院", "潼南区文化馆", "厦门翔安国际机场"} <= names
