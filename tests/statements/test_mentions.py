"""Which mentions of a reading count as naming their entity."""

import pytest

from reading_of import CHONGQING, SICHUAN, named


@pytest.mark.parametrize(
    ("text", "bridge", "river"),
    [
        ("嘉陵江大桥通车。", "嘉陵江大桥", "嘉陵江"),
        ("长江特大桥合龙。", "长江特大桥", "长江"),
        ("白沙长江大桥通车。", "白沙长江大桥", "长江"),
        pytest.param("江津黄谷长江大桥通车。", "江津黄谷长江大桥", "长江"),
    ],
)
def test_a_river_inside_a_bridge_is_not_named(text: str, bridge: str, river: str) -> None:
    found = named(text)
    assert ("Road", bridge) in found
    assert not found & {("Place", river), ("Corridor", river)}


@pytest.mark.parametrize(
    ("text", "river"),
    [
        ("达州市与垫江县共治铜钵河。", "铜钵河"),
        ("嘉陵江全江通航。", "嘉陵江"),
        ("双方到石桥河整治现场交流。", "石桥河"),
        ("联合巡查大岳河流域。", "大岳河"),
    ],
)
def test_a_river_is_a_waterway(text: str, river: str) -> None:
    assert ("Corridor", river) in named(text)


def test_a_lake_is_named_where_it_is_known() -> None:
    assert ("Place", "鄱阳湖") in named("候鸟飞抵鄱阳湖越冬。")
    assert not [name for _, name in named("候鸟飞抵柳叶湖越冬。") if name.endswith("湖")]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("南充港都京作业区一期工程开工。", "南充港"),
        ("潼南站货场改造完工。", "潼南站"),
        ("代表走进西南大学荣昌校区。", "西南大学"),
    ],
)
def test_what_opens_the_name_of_its_own_work_is_named(text: str, owner: str) -> None:
    assert owner in {name for _, name in named(text)}


def test_a_division_inside_a_longer_name_is_named() -> None:
    assert {("Place", "丰都县"), ("Park", "丰都肉牛产业园")} <= named("丰都肉牛产业园二期投用。")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("渝昆高铁建设提速。", {"重庆市", "昆明市"}),
        ("成达万高铁建设提速。", {"成都市", "达州市", "万州区"}),
        ("江津至泸州北线高速公路建设提速。", {"江津区", "泸州市"}),
        ("中欧班列建设提速。", set()),
    ],
)
def test_the_ends_that_a_lines_name_holds_are_named(text: str, ends: set[str]) -> None:
    found = {name for cls, name in named(text) if cls == "Place"}
    assert found >= ends if ends else not found


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("我市新增专线10条。", CHONGQING, "重庆市"),
        ("全省新增专线10条。", SICHUAN, "四川省"),
    ],
)
def test_ones_own_division_is_named(text: str, source: str, words: str) -> None:
    assert ("Place", words) in named(text, source)


@pytest.mark.parametrize(
    "text",
    [
        "川渝两地医保部门近日座谈。",
        "协同立法让川渝往来更便利。",
        "双方签约前,川渝科技人员已多次往来。",
        "今年以来,川渝税务部门办理跨省业务八千件。",
        "这是川渝首个共建的急救站。",
        "川渝携手。",
        "渝川两地同行。",
    ],
)
def test_a_word_for_both_sides_names_both(text: str) -> None:
    assert {("Place", "四川省"), ("Place", "重庆市")} <= named(text)


@pytest.mark.parametrize("text", ["两地往来密切，双方互派干部。", "双方互派干部。"])
def test_who_is_called_by_no_character_of_its_own_is_not_named(text: str) -> None:
    assert named(text) == set()


def test_a_word_for_both_sides_in_a_name_names_neither() -> None:
    assert ("Place", "四川省") not in named("居民可用“川渝好办”查询。")
