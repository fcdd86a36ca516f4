"""Who does it where 由 names them, and what only lists more of what was told."""

from __future__ import annotations

import pytest

from reading_of import actors, commitments, outcomes, quotes, who


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # Who does it to the subject acts.
        (
            "巴山茶业联盟由万源市农业农村局和城口县农业农村委共同发起成立。",
            "发起",
            {"万源市农业农村局", "城口县农业农村委员会"},
        ),
        ("首届明月山马拉松由梁平区、邻水县轮流举办。", "举办", {"梁平区", "邻水县"}),
        ("石桥水库将由四川水发集团建设，明年蓄水。", "建设", {"四川水发集团"}),
        # the place only says where the thing is
        (
            "合川区农产品直播间由渠县供销社、武胜县供销社合办。",
            "合办",
            {"渠县供销合作社联合社", "武胜县供销合作社联合社"},
        ),
        # what follows is told of the thing again
        ("巴山茶业联盟由万源市和城口县发起成立，已有成员47家。", "47家", {"巴山茶业联盟"}),
        # Who is meant without being named there.
        # what a meeting laid down others do
        (
            "川渝工会联席会议昨日举行，通过《协作方案》。川渝携手，川渝同行。\n\n下一步，将互派技师120名。",
            "120名",
            {"重庆市", "四川省"},
        ),
        # two parks by their kind
        (
            "川渝携手。长寿经开区推动两江新区与天府新区联动。两大新区将共建实验室9个。",
            "9个",
            {"两江新区", "天府新区"},
        ),
        (
            "川渝携手。南充市总工会与綦江区总工会会商，与会双方将互派技师120名。",
            "120名",
            {"南充市总工会", "綦江区总工会"},
        ),
    ],
)
def test_who_acts_upon_the_subject_or_is_meant_without_a_name(
    text: str, words: str, expected: set[str]
) -> None:
    assert who(text, words) == expected


@pytest.mark.parametrize(
    "text",
    [
        "由永川站始发的旅游班车昨日开通。",
        "由泸州港开往上海的货轮昨日起航。",
        "由宜宾港、泸州港构成的航运枢纽已完成货运量900万吨。",
    ],
)
def test_where_it_comes_from_does_not_act(text: str) -> None:
    found = [name for s in outcomes(text) for name in actors(s)]
    assert not {"永川站", "泸州港", "宜宾港"} & set(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("荣昌区发布投资清单，包括安富陶艺公园、濑溪河湿地公园等7个项目、投资80亿元。", {"荣昌区"}),
        ("广安市组织考察园区建设情况，以及由邻水建工公司承担的路网改造情况。", {"广安市"}),
    ],
)
def test_what_is_listed_does_not_act(text: str, expected: set[str]) -> None:
    assert {name for s in outcomes(text) for name in actors(s)} <= expected


def test_what_is_to_be_made_together_does_not_act() -> None:
    text = "潼南区与安岳县将发挥柠檬优势，共同打造服务两地果农的柠檬产业带。"
    found = [s for s in commitments(text) if "打造" in s.evidence[0].exact]
    assert [actors(s) for s in found] == [{"潼南区", "安岳县"}]
    assert quotes(found) == ["共同打造服务两地果农的柠檬产业带"]


def test_what_is_to_be_made_is_not_who_acts() -> None:
    text = "一、潼南区抓项目。（一）打造国家重要的柠檬生产基地。推进品种改良。"
    assert not any("基地" in name for s in commitments(text) for name in actors(s))


def test_what_a_piece_only_lists_does_not_act() -> None:
    text = "广安市依托临近重庆的地利，以及重庆旺盛的需求，建成机电园区3个。"
    assert actors(*outcomes(text)) == {"广安市"}
