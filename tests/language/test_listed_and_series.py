"""What only its list tells: sights on a round, what a kind sums up, quotations in a row."""

from __future__ import annotations

import pytest

from reading_of import entities, outer


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
    ("text", "cls", "names"),
    [
        (
            "园区引进了蓝思科技、药明康德、五菱汽车等一批龙头企业。",
            "Enterprise",
            {"蓝思科技", "药明康德", "五菱汽车"},
        ),
        ("汇达柠檬、豪能股份等12家企业入驻。", "Enterprise", {"汇达柠檬", "豪能股份"}),
        ("该路串联起叠石花谷、万盛石林、天龙谷等景点。", "Facility", {"叠石花谷", "万盛石林"}),
        (
            "在参观白市驿天赐华府、龙凤呈祥田园时，团员赞不绝口。",
            "Facility",
            {"白市驿天赐华府", "龙凤呈祥田园"},
        ),
        ("重庆、成都等地企业和新能源汽车、智能制造等企业参展。", "Enterprise", set()),
        ("大足石刻、武隆等成为热门景区，自然、人文等景点众多。", "Facility", {"大足石刻"}),
    ],
)
def test_what_a_list_is_summed_up_as_tells_its_members(text: str, cls: str, names: set[str]) -> None:
    found = {name for kind, name in outer(text) if kind == cls}
    assert names <= found
    assert names or not found


def test_what_is_shown_to_visitors_is_no_sentence() -> None:
    text = "一行考察了永川推动石油、天然气等产业的做法，参观了松溉古镇、茶山竹海、乐和乐都。"
    assert not {name for _, name in outer(text) if "推动" in name}


def test_each_place_of_a_list_has_what_stands_behind_it() -> None:
    text = "昭通、攀枝花、自贡三座无水港建成，巴中、会东、达州等火车站改造。"
    names = {"昭通无水港", "攀枝花无水港", "自贡无水港", "巴中火车站", "达州火车站"}
    assert {name for cls, name in outer(text) if cls == "Facility"} == names


@pytest.mark.parametrize(
    "text", ["与昭通、自贡等地机场合作。", "自贡机场、无水港开工。", "自贡两座火车站改造。"]
)
def test_what_stands_behind_one_place_or_their_towns_is_not_each_ones(text: str) -> None:
    assert not {name for _, name in entities(text)} & {"昭通机场", "自贡无水港", "自贡火车站"}


def test_a_bare_kind_of_park_is_the_one_of_the_papers_own_city() -> None:
    text = "各县和高新区、临空经济区加快建设。"
    assert {n for _, n in outer(text, source="资阳日报")} >= {"资阳高新区", "资阳临空经济区"}
    assert not {n for cls, n in outer(text, source="四川日报") if cls == "Park"}
    other = "考察组到内江高新区学习。高新区介绍了经验。"
    assert "资阳高新区" not in {n for _, n in outer(other, source="资阳日报")}
