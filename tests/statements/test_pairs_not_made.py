"""Lists whose members are not paired with each other, and words of doing together that tell none of it."""

import pytest

from reading_of import p, pairs


@pytest.mark.parametrize(
    "text",
    [
        "重庆市商务委员会和四川省商务厅相关负责人参加签约仪式。",
        "会议提出，认真落实国务院和四川省联席会议部署要求。",
        "铜梁区与安岳县交汇地带盛产柠檬。",
        "大足区发展水平高，是联动成渝的支点。",
        "推介会在重庆、成都两地同步举行。",
        "四川和重庆代表团成员分别谈了协同发展的体会。",
        "大足区与重庆市联合举办培训班。",
        "成渝两地推动融合发展。会后，与市科技局共同研究方案。",
        "綦江区与綦江区教育委员会共同编写校史。",
        "共青团泸州市委员会将与泸州市携手办好青年集市。",
    ],
)
def test_who_is_only_there_or_only_told_of_does_nothing_together(text: str) -> None:
    assert pairs(text) - p("四川省", "重庆市") == set()


@pytest.mark.parametrize(
    "text",
    [
        "邻水县着力打造川渝体育合作新样板。",
        "荣昌区争当川渝合作桥头堡。",
        "大足区成为川渝文旅合作的突破口。",
    ],
)
def test_what_a_place_is_to_become_by_cooperation_joins_no_sides(text: str) -> None:
    assert pairs(text) == set()
    assert pairs("川渝两地携手打造医疗合作样板。") == p("四川省", "重庆市")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "德阳市与万州区、涪陵区、黔江区等地签订协议。",
            p("德阳市", "万州区") | p("德阳市", "涪陵区") | p("德阳市", "黔江区"),
        ),
        (
            "南充市与北碚区、綦江区建立了友好合作关系。",
            p("南充市", "北碚区") | p("南充市", "綦江区"),
        ),
        ("德阳市与万州区、涪陵区签署三方协议。", p("德阳市", "万州区", "涪陵区")),
        ("德阳市与万州区、涪陵区等地结成产业联盟。", p("德阳市", "万州区", "涪陵区")),
        ("雅安市与丰都县9个部门签订协议。", p("雅安市", "丰都县")),
        ("雅安市联合两地企业，与丰都县共建产业园。", p("雅安市", "丰都县")),
    ],
)
def test_one_has_an_agreement_with_each(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) - p("四川省", "重庆市") == expected


def test_a_list_that_commas_part_is_summed_up_by_its_number() -> None:
    text = "来自綦江区、南川区，泸州市合江县、叙永县的两地四区县税务部门正式签订《税收协作协议》。"
    assert pairs(text) == p("綦江区", "南川区", "合江县", "叙永县")


def test_a_pair_each_where_it_is_told_severally() -> None:
    text = "大足区与内江市、资阳市、自贡市分别签订协议。"
    assert pairs(text) == p("大足区", "内江市") | p("大足区", "资阳市") | p("大足区", "自贡市")


@pytest.mark.parametrize(
    "text",
    [
        "石柱县、荣昌区先后来内江考察合作。",
        "川渝企业家联合考察团来到泸州。",
        "广安市副市长文海，华蓥市市长徐海波出席签约仪式。",
    ],
)
def test_who_comes_one_by_one_or_only_attends_joins_nobody(text: str) -> None:
    assert pairs(text) == set()


def test_each_signs_an_agreement_with_the_one_that_stands_alone() -> None:
    with_each = p("四川师范大学", "西华大学") | p("四川师范大学", "西南大学")
    assert pairs("四川师范大学与西华大学、西南大学签订合作协议。") == with_each


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "南川区教委与绵竹市教育局，南川中学与绵竹中学，南川区人民医院与绵竹市人民医院分别签署合作协议，加强交流合作。",
            p("南川区教育委员会", "绵竹市教育局") | p("南川中学", "绵竹中学")
            | p("南川区人民医院", "绵竹市人民医院"),
        ),
        (
            "中国铁建与天府新区签署的合作协议、中国保利与郫都区合作的智慧科技城项目均已落地。",
            p("中国铁建", "天府新区"),
        ),
        (
            "大足区与资阳市将编制产业规划，促进两地文旅产业协同发展。",
            p("大足区", "资阳市"),
        ),
    ],
)  # fmt: skip
def test_each_works_with_whom_it_is_named_with(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected
