"""On which side a thing stands: by where it lies, else by its name."""

from __future__ import annotations

import pytest

from chuanyu.answers.sides import side_names, sides_of

SIDES = ("四川省", "重庆市")
PLACES = {"四川省", "重庆市", "永川区", "泸州市", "江北区", "江北县"}
WITHIN = {"永川区": {"重庆市"}, "泸州市": {"四川省"}, "江北区": {"重庆市"}, "江北县": {"四川省"}}


def _side(name: str, within: dict[str, set[str]] | None = None) -> str | None:
    labels = {known: known for known in (*PLACES, name)}  # a thing's name is its IRI here
    return sides_of(labels, SIDES, WITHIN | (within or {}), PLACES).get(name)


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("重庆市", "重庆市"),
        ("永川区", "重庆市"),
        ("泸州市", "四川省"),
        ("永川区商务委员会", "重庆市"),
        ("永川职业学院", "重庆市"),
        ("中共四川省委", "四川省"),
        ("川渝高竹新区", None),
        ("四川重庆联合办公室", None),
        ("江北区税务局", "重庆市"),
        ("江北机场", None),
        ("中共永川区委", "重庆市"),
        ("中共泸州市委宣传部", "四川省"),
        ("政协江北区委员会", "重庆市"),
        ("中共中央", None),
        ("长城汽车", None),
    ],
)
def test_a_thing_stands_where_its_name_says(name: str, side: str | None) -> None:
    assert _side(name) == side


def test_where_it_lies_goes_before_its_name() -> None:
    assert _side("泸州大厦", {"泸州大厦": {"重庆市"}}) == "重庆市"


def test_what_lies_on_both_sides_is_told_by_its_name_alone() -> None:
    both = {"四川省", "重庆市"}
    assert _side("长江大桥", {"长江大桥": both}) is None


@pytest.mark.parametrize(
    ("park", "body", "side"),
    [
        ("云汇新区", "云汇新区管委会", "重庆市"),
        ("云汇新区", "云汇新技术公司", None),
        ("高新区", "高新区管委会", None),
    ],
)
def test_a_body_of_a_park_stands_where_the_park_does(park: str, body: str, side: str | None) -> None:
    labels = {"park": park, "body": body}
    assert sides_of(labels, SIDES, {"park": {"重庆市"}}, (), {"park"}).get("body") == side


def test_only_places_lend_their_name() -> None:
    labels = {"p": "泸州市", "firm": "天元", "other": "天元科技"}
    assert "other" not in sides_of(labels, SIDES, {"p": {"四川省"}, "firm": {"四川省"}}, {"p"})


def test_the_sides_are_data() -> None:
    assert set(side_names()) == {"四川省", "重庆市"}
