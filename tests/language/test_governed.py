"""Names that their verb tells: what is held, what is signed; and what only looks so."""

import pytest

from reading_of import outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "6月2日，潼南区与安居区协同推进涪江保护工作会在潼南区召开。",
            "潼南区与安居区协同推进涪江保护工作会",
        ),
        ("两地召开深化川渝合作2020年第三次调度会，部署工作。", "深化川渝合作2020年第三次调度会"),
        ("3月30日，川渝高竹新区投资推介暨项目签约活动在渝举行。", "川渝高竹新区投资推介暨项目签约活动"),
        ("市新闻办举行《万达开统筹方案》解读新闻发布会，回答提问。", "《万达开统筹方案》解读新闻发布会"),
        ("昨日，荣昌区加快推进畜牧科技城建设动员会举行。", "荣昌区加快推进畜牧科技城建设动员会"),
        ("两江新区、天府新区第三次联席会在天府新区召开。", "两江新区、天府新区第三次联席会"),
        ("永川区4日举行2023年第一次招商引资项目集中签约仪式。", "2023年第一次招商引资项目集中签约仪式"),
        ("以“同饮一江水”为主题的渝西川南第十五次市长联席会在自贡召开。", "渝西川南第十五次市长联席会"),
    ],
)
def test_what_is_held_is_named_by_all_its_words(text: str, name: str) -> None:
    assert ("Event", name) in outer(text)


@pytest.mark.parametrize(
    "text",
    [
        "两地召开会议并举办系列活动。",
        "社会各界举行了隆重的签约仪式。",
        "全年举办文艺演出、展览等活动50余场。",
        "区长王海波出席开幕式并宣布大会开幕。",
        "2021年度考核会议如期举行。",
        "区委召开常委会会议。",
    ],
)
def test_what_only_takes_place_has_no_name(text: str) -> None:
    assert not {name for cls, name in outer(text) if cls == "Event"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("合江县与江津区签署战略合作协议。", "战略合作协议"),
        ("双方续签了跨界河流联防联控协议，为期三年。", "跨界河流联防联控协议"),
        ("邻水、垫江两地签订了合作协议。", "合作协议"),
        ("两校签下研究生联合培养备忘录。", "研究生联合培养备忘录"),
        ("三家银行共同签署银团贷款合同，总额20亿元。", "银团贷款合同"),
    ],
)
def test_what_is_signed_is_an_agreement(text: str, name: str) -> None:
    assert ("Document", name) in outer(text)


@pytest.mark.parametrize(
    "text", ["会上签署了10份合作协议。", "双方签署协议。", "双方签署《甲乙协议》和合作协议清单。"]
)
def test_agreements_that_are_counted_or_bare_have_no_name(text: str) -> None:
    assert not {name for cls, name in outer(text) if cls == "Document" and "《" not in name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全线设江津北、永川南、泸州东等7个车站。", {"江津北站", "永川南站", "泸州东站"}),
        ("新建乐至、蓬溪南、营山西等7座车站。", {"乐至站", "蓬溪南站", "营山西站"}),
        ("全线设8座车站。", set()),
        ("列车经停遂宁、潼南2站。", set()),
    ],
)
def test_stations_are_listed_by_what_stands_before_the_word(text: str, names: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "Facility"} == names


@pytest.mark.parametrize(
    ("text", "alliance"),
    [
        ("渝广毗邻地区商会联盟由广安市和渝北区两地工商联共同发起成立。", "渝广毗邻地区商会联盟"),
        ("川渝农机服务共同体由垫江县牵头，大竹县参与组建。", "川渝农机服务共同体"),
    ],
)
def test_an_alliance_is_named_by_who_founded_it(text: str, alliance: str) -> None:
    assert ("Alliance", alliance) in outer(text)


def test_a_title_before_an_agreement_without_one_ends_where_it_ends() -> None:
    found = outer("两地签署《川渝合作行动计划》和12个专项合作协议。")
    assert {name for cls, name in found if cls == "Document"} == {"《川渝合作行动计划》"}
