"""Sights on a round, quotations in a row, and persons behind a post whom the model does not see."""

from __future__ import annotations

import pytest

from reading_of import document, outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("一行先后参观了涪江复合绿道、潼南柠檬广场、双江古戏台等地。", "潼南柠檬广场"),
        ("代表团实地考察綦江辣椒谷、古剑山老戏台和松藻茶博园。", "松藻茶博园"),
        ("与会人员走访恒大农牧园、资中塔山广场,了解治理成效。", "资中塔山广场"),
    ],
)
def test_sights_on_a_round_are_facilities(text: str, name: str) -> None:
    assert ("Facility", name) in outer(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("一行走访基层企业、重庆乡镇社区和农户家庭。", "社区"),
        ("他们参观了生产车间、四川产品展区。", "展区"),
        ("调研组考察荣昌产业发展、内江生态环境保护。", "保护"),
        ("来到遂宁、潼南两地。", "两地"),
    ],
)
def test_what_a_round_looks_at_in_general_is_no_sight(text: str, wrong: str) -> None:
    assert not [name for cls, name in outer(text) if cls != "Place" and name.endswith(wrong)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("两地推出“坐着高铁赏花”“跟着非遗过年”等主题活动。", {"“坐着高铁赏花”", "“跟着非遗过年”"}),
        ("川渝上线“渝快帮”“天府税语”等服务平台。", {"“渝快帮”", "“天府税语”"}),
    ],
)
def test_quotations_that_a_kind_sums_up_are_names(text: str, names: set[str]) -> None:
    assert names <= {name for _, name in outer(text)}


def test_quotations_that_nothing_sums_up_are_none() -> None:
    assert outer("他用“忙碌”“充实”形容这一年。") == set()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("忠县县委书记江夏,副县长高远到会。", "江夏"),
        ("铜梁区常务副区长封波、区政府党组成员周正出席。", "封波"),
    ],
)
def test_a_name_of_two_characters_behind_a_post_is_a_person(text: str, person: str) -> None:
    assert person in {post.person.name for post in document(text).posts}
