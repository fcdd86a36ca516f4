"""Where a line begins and ends as the text tells it in many words, by section or by its services."""

import pytest

from reading_of import connections


@pytest.mark.parametrize(
    ("text", "line", "ends"),
    [
        (
            "渝黔复线高速公路自巴南区忠兴镇起，经高升镇，至大足区龙水镇止。",
            "渝黔复线高速公路",
            {"忠兴镇", "龙水镇"},
        ),
        (
            "渝黔复线高速公路起自巴南区忠兴镇，向东经石羊镇，止于綦江区扶欢镇。",
            "渝黔复线高速公路",
            {"忠兴镇", "扶欢镇"},
        ),
        (
            "渝黔复线高速公路全长40公里，起于巴南区忠兴镇，顺接成安渝高速，终于綦江区扶欢镇。",
            "渝黔复线高速公路",
            {"忠兴镇", "扶欢镇"},
        ),
        (
            "云开大道起于云阳县江口镇，与国道相交，总体呈南北走向，经巴阳镇，止于开州区赵家街道。",
            "云开大道",
            {"江口镇", "赵家街道"},
        ),
        (
            "重庆市公布，轨道交通24号线起于鹿角北站，终于广阳湾站。",
            "重庆轨道交通24号线",
            {"鹿角北站", "广阳湾站"},
        ),
        # A border is no end: the name tells it.
        ("云开大道南起云阳县江口镇，途经巴阳镇至开州区赵家街道。", "云开大道", {"江口镇", "赵家街道"}),
        ("云开大道南起云阳县江口镇，经巴阳镇、高阳镇至开州区赵家街道。", "云开大道", {"江口镇", "赵家街道"}),
        ("合川至安岳高速公路起于合川区草街街道，止于川渝界。", "合川至安岳高速公路", {"合川区", "安岳县"}),
        # Where the train runs is more than what is known of such trains.
        (
            "一列中欧班列(重庆)从江津区驶出，开往德国杜伊斯堡。",
            "中欧班列(重庆)",
            {"江津区", "杜伊斯堡"},
        ),
        # Sections, services, and roads named by two places.
        ("川南城际铁路自贡至宜宾段开工。", "川南城际铁路自贡至宜宾段", {"自贡市", "宜宾市"}),
        ("成渝中线高铁新都至乐至段铺轨。", "成渝中线高铁新都至乐至段", {"新都区", "乐至县"}),
        ("成贵高铁成都至乐山至宜宾段运行。", "成贵高铁成都至乐山至宜宾段", {"成都市", "乐山市", "宜宾市"}),
        ("已开通泸州—上海、宜宾—武汉2条内贸班轮航线。", "泸州—上海内贸班轮航线", {"泸州市", "上海市"}),
        ("开通荣昌至泸州、大足至安岳省际公交。", "荣昌至泸州省际公交", {"荣昌区", "泸州市"}),
        ("自贡至重庆便民快巴开行。", "自贡至重庆便民快巴", {"自贡市", "重庆市"}),
        ("两地率先开通遂潼商务快客。", "遂潼商务快客", {"遂宁市", "潼南区"}),
        ("内江荣昌“同心”产业大道开工。", "内江荣昌“同心”产业大道", {"内江市", "荣昌区"}),
        ("中欧班列从重庆团结村站开出，前往波兰马拉舍维奇。", "中欧班列", {"团结村站", "马拉舍维奇"}),
    ],
)
def test_where_a_line_starts_and_ends_is_told_in_many_ways(text: str, line: str, ends: set[str]) -> None:
    assert connections(text)[line][0] == ends


def test_a_promise_to_join_lines_leaves_each_as_far_as_it_is() -> None:
    text = "新线将与已建成运营的成渝高铁、渝厦高铁和在建的渝昆高铁、渝贵高铁连通。"
    assert {line: status for line, (_, status) in connections(text).items()} == {
        "成渝高铁": "operating",
        "渝厦高铁": "operating",
        "渝昆高铁": "building",
        "渝贵高铁": "building",
    }


@pytest.mark.parametrize(
    "text",
    ["渝昆高铁自重庆至宜宾段铺轨。", "四川达州大道开工。", "货船从广元出发，经南充到港。"],
)
def test_what_leads_up_to_an_end_is_none(text: str) -> None:
    assert all(ends <= {"重庆市", "昆明市"} for ends, _ in connections(text).values())
