"""Bodies that nothing tells but their place in a list of others that have a name."""

import pytest

from reading_of import outer


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        ("涪陵港务公司与重庆航发司、达钢集团在渝签约。", "Enterprise", "重庆航发司"),
        ("人民银行成都分行、重庆营管部联合印发规划。", "GovernmentBody", "重庆营管部"),
        ("武胜县农业综合行政执法大队联合合川区农业综合行政执法支队开展巡查。", "GovernmentBody",
         "武胜县农业综合行政执法大队"),
        ("宏信科技与武胜县政府签约。", "Enterprise", "宏信科技"),
        ("市水利局、石柱县河长办与四川省水利厅签约。", "GovernmentBody", "石柱县河长办"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_body_is_one(text: str, cls: str, name: str) -> None:
    assert (cls, name) in outer(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("人力资源社会保障部和川渝两地人民政府签约。", "川渝两地人民政府"),
        ("达钢集团与重庆长寿区签约。", "重庆长寿区"),
        ("区政府与市政府协商，重庆航发司已成立。", "重庆航发司"),
        ("民宗委、工商联、社会主义学院派员参加。", "工商联"),
    ],
)
def test_places_and_offices_without_an_owner_are_none(text: str, name: str) -> None:
    assert name not in {found for _, found in outer(text)}
