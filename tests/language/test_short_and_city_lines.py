"""Lines that characters or a letter tell, two names of one line, lines of a city and its surroundings."""

import pytest

from reading_of import lines, names, outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沂蒙山区的临滕高速全线通车。", "临滕高速公路"),
        ("广西境内的阳鹿高速开通。", "阳鹿高速公路"),
        ("据悉，杭衢高铁全线贯通。", "杭衢高铁"),
    ],
)
def test_characters_that_nothing_opens_name_a_line(text: str, name: str) -> None:
    assert name in {name for _, name in outer(text)}


@pytest.mark.parametrize(
    "text",
    [
        "全市高速公路里程居西部前列。",
        "跨国铁路单证加快推广。",
        "新增省际高速三条。",
        "市民可乘高铁出行。",
        "重庆高速客流增长。",
        "川渝高速公路车流平稳。",
        "合川至大足方向末班车晚点。",
    ],
)
def test_roads_and_railways_as_a_class_are_no_lines(text: str) -> None:
    assert lines(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # By another word for the same kind of way, and by the characters of a known line.
        ("桂林至贺州高速铁路开工。桂林至贺州高铁设6座车站。", {"桂林至贺州高速铁路": {"桂林市", "贺州市"}}),
        ("内江至自贡至泸州铁路提速。", {"内自泸高铁": {"内江市", "自贡市", "泸州市"}}),
        # Two ways of one kind between the same places stay two.
        (
            "成渝高铁与成渝中线高铁并行。",
            {"成渝高铁": {"成都市", "重庆市"}, "成渝中线高铁": {"成都市", "重庆市"}},
        ),
    ],
)
def test_two_names_of_one_line(text: str, expected: dict[str, set[str]]) -> None:
    assert {name: ends for name, (_, ends) in lines(text).items()} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重庆市公布，轨道交通24号线一期、17号线建设提速。", {"重庆轨道交通24号线", "重庆轨道交通17号线"}),
        ("成都地铁8号线北延伸段试运行。", {"成都轨道交通8号线北延伸段"}),
        ("上海地铁15号线客流增长。", {"上海地铁15号线"}),
        ("车间里1号线和2号线满负荷生产。", set()),
    ],
)
def test_lines_of_a_net_by_their_number(text: str, expected: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "RailLine"} == expected


@pytest.mark.parametrize(
    ("text", "name", "ends"),
    [
        ("市郊铁路涪陵至丰都线可研通过审查。", "市郊铁路涪陵至丰都线", {"涪陵区", "丰都县"}),
        ("市郊铁路璧铜线开通。", "璧铜线", {"璧山区", "铜梁区"}),
        ("谋划城轨快线永泸线。", "城轨快线永泸线", {"永川区", "泸州市"}),
        ("市域（郊）铁路渝垫线工程启动。", "市域(郊)铁路渝垫线", {"重庆市", "垫江县"}),
        ("合川至武胜至南充铁路开工。", "合川至武胜至南充铁路", {"合川区", "武胜县", "南充市"}),
        ("大足城区至荣昌安富高速开工。", "大足城区至荣昌安富高速公路", {"大足区", "荣昌区"}),
        ("璧山县城至铜梁区旧县镇的公路拓宽。", "璧山县城至旧县镇公路", {"璧山区", "旧县镇"}),
        # brackets and widening are no part of where a line ends
        ("铜梁至安岳(川渝界)高速公路建成通车。", "铜梁至安岳高速公路", {"铜梁区", "安岳县"}),
        ("渝(重庆)武(武胜)高速公路早已通车。", "渝武高速公路", {"重庆市", "武胜县"}),
        ("四川宜(宾)西(昌)高速公路动工。", "宜西高速公路", {"宜宾市", "西昌市"}),
        ("成乐扩容项目加快推进。", "成乐高速公路", {"成都市", "乐山市"}),
        ("渝遂高速公路铜梁至潼南扩能段开工。", "渝遂高速公路铜梁至潼南扩能段", {"铜梁区", "潼南区"}),
    ],
)
def test_lines_around_a_city_and_ends_within_it(text: str, name: str, ends: set[str]) -> None:
    assert lines(text)[name][1] == ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渝万和成达万等高铁提速建设。", {"渝万高铁", "成达万高铁"}),
        ("加快渝西、成渝中线、渝贵等3条高铁建设。", {"渝西高铁", "成渝中线高铁", "渝贵高铁"}),
        (
            "潼荣、梁开、开万等川渝省际高速公路通车。",
            {"潼荣高速公路", "梁平至开江高速公路", "万州至开州高速公路"},
        ),
    ],
)
def test_lines_of_a_list_share_the_head_behind_what_sums_it_up(text: str, expected: set[str]) -> None:
    assert expected <= lines(text).keys()


@pytest.mark.parametrize(
    "text", ["长三角、成渝等地铁路客流增长。", "重庆至瑞丽公路班车发车。", "达州、万州等市民可乘高铁。"]
)
def test_what_only_looks_like_a_list_of_lines_is_none(text: str) -> None:
    assert not any(name.endswith(("铁路", "公路", "高铁")) for name in lines(text))


def test_a_letter_in_brackets_is_the_line_before_it() -> None:
    text = "轨道交通资阳线(S3线)是连接两市的轨道交通快线。目前，S3线已经开通。"
    assert {name for called, name in names(text) if called == "S3线"} == {"轨道交通资阳线"}


def test_a_line_by_its_letter_is_that_of_the_kind_told_once() -> None:
    found = names("市郊铁路S3线开工，市民期待S3线早日通车。")
    assert {name for _, name in found} == {"市郊铁路S3线"}
