"""What a line joins, and how far it has come."""

import pytest

from chuanyu.model import ASSUMED, Connection
from reading_of import connections, reading


@pytest.mark.parametrize(
    ("text", "line", "ends"),
    [
        # The name tells the ends.
        ("江津至泸州北线高速公路建设提速。", "江津至泸州北线高速公路", {"江津区", "泸州市"}),
        ("渝昆高铁建设提速。", "渝昆高铁", {"重庆市", "昆明市"}),
        ("成达万高铁建设提速。", "成达万高铁", {"成都市", "达州市", "万州区"}),
        ("渝遂高速公路扩能改造提速。", "渝遂高速公路", {"重庆市", "遂宁市"}),
        # The text tells the ends of services and sections.
        ("渝湘高铁重庆至黔江段铺轨完成。", "渝湘高铁重庆至黔江段", {"重庆市", "黔江区"}),
        ("渝万高铁串起长寿、垫江、梁平和万州。", "渝万高铁", {"长寿区", "垫江县", "梁平区", "万州区"}),
        ("成遂南高速公路把成都、遂宁和南充串成一条线。", "成遂南高速公路", {"成都市", "遂宁市", "南充市"}),
        ("重庆轨道交通15号线二期连通渝北和北碚。", "重庆轨道交通15号线", {"渝北区", "北碚区"}),
        ("竹垫快速路由大竹县石桥铺镇引出，止于垫江县。", "竹垫快速路", {"石桥铺镇", "垫江县"}),
        ("高竹大道全长9公里，是连接川渝高竹新区与渝北区的主干道。", "高竹大道", {"川渝高竹新区", "渝北区"}),
        (
            "一趟西部陆海新通道班列从成都市青白江区启程，在钦州港换船，最终抵达泰国林查班港。",
            "西部陆海新通道",
            {"青白江区", "钦州港", "泰国林查班港"},
        ),
    ],
)
def test_the_name_or_the_text_tells_the_ends(text: str, line: str, ends: set[str]) -> None:
    assert connections(text)[line][0] == ends


@pytest.mark.parametrize(
    "text",
    [
        "云开直线高速公路连接云阳与开州，今年开工。",
        "连接云阳县、开州区的产业环线公路尚未动工。",
        "今年，串联云阳与开州的澎溪大道通车。",
    ],
)
def test_the_text_tells_the_ends_of_a_line_that_nothing_else_knows(text: str) -> None:
    assert [ends for ends, _ in connections(text).values()] == [{"云阳县", "开州区"}]


def test_a_firm_that_bears_the_name_of_a_line_tells_nothing_of_it() -> None:
    assert connections("成渝铁路客运专线有限责任公司招聘司机30名。") == {}


def test_the_text_tells_the_ends_of_a_known_line() -> None:
    found = connections("渝遂绵城际铁路连接重庆、四川遂宁与绵阳。")
    assert [ends for ends, _ in found.values()] == [{"重庆市", "遂宁市", "绵阳市"}]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("渝昆高铁正在加快建设。", "building"),
        ("渝昆高铁今年开工。", "building"),
        ("渝昆高铁全线贯通。", "building"),
        ("渝昆高铁开展前期工作。", "planned"),
        ("双方共同谋划渝昆高铁。", "planned"),
        ("渝昆高铁已建成通车。", "operating"),
        ("渝昆高铁开通运营。", "operating"),
        ("渝昆高铁改扩建提速。", "upgrading"),
        ("渝昆高铁进入开通倒计时。", "building"),
        ("渝昆高铁年内具备通车条件。", "building"),
        ("渝昆高铁首日客流超过4万人次。", "operating"),
    ],
)
def test_the_words_around_it_tell_the_status(text: str, status: str) -> None:
    assert connections(text)["渝昆高铁"][1] == status


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("渝昆高铁沿线各县加强协作。", True),
        ("渝昆高铁正在加快建设。", False),
        ("渝昆高铁开展前期工作。", False),
        ("成渝高铁沿线各县加强协作。", False),  # known to run since 2015
    ],
)
def test_a_status_that_no_words_tell_is_assumed(text: str, assumed: bool) -> None:
    (line,) = [s for s in reading(text).statements if isinstance(s, Connection)]
    assert (line.rule == ASSUMED) is assumed


def test_each_line_of_a_sentence_has_its_own_status() -> None:
    text = "渝昆高铁正在加快建设，成渝高铁已开通运营，渝遂高速公路改扩建提速。"
    assert {line: status for line, (_, status) in connections(text).items()} == {
        "渝昆高铁": "building",
        "成渝高铁": "operating",
        "渝遂高速公路": "upgrading",
    }


def test_lines_that_share_their_head_are_upgraded_together() -> None:
    shared = connections("今年将提速成渝、渝遂高速公路改扩建。")
    assert {line: status for line, (_, status) in shared.items()} == {
        "成渝高速公路": "upgrading",
        "渝遂高速公路": "upgrading",
    }
    assert connections("成渝高速公路、渝遂高速公路改扩建提速。")["成渝高速公路"][1] == "operating"


@pytest.mark.parametrize(
    "text",
    [
        # Without a named line nothing is joined.
        "高铁、公路建设提速。",
        "渝北区新增铁路专用线5条。",
        "他从重庆到成都出差。",
        # What begins and ends is not always a road.
        "快速路网加密，起于民生，止于至善。",
        "连接产业与市场的快速通道已经打开。",
        "合江两岸风光好，江津至此一路坦途。",
        # A line that another meets is not spoken of.
        "项目是国家高速公路网渝邻高速公路的重要组成部分。",
        "去主城要么走国道，要么上渝邻高速公路。",
        "构建渝邻高速公路第二通道。",
        "进一步完善沿江高铁通道。",
        "推进沿江高铁前期工作。",
        "黄家隧道是包海通道的战略要道。",
        "打造重庆向西经四川直达新疆的高速大通道。",
    ],
)
def test_what_joins_nothing(text: str) -> None:
    assert connections(text) == {}


@pytest.mark.parametrize(
    ("text", "line", "status"),
    [
        # Only what is said of the line tells its status.
        ("成渝高铁、渝遂高速公路改扩建工程的工地上机器轰鸣。", "渝遂高速公路", "upgrading"),
        ("渝昆高铁预计2027年建成通车。", "渝昆高铁", "building"),
        ("渝昆高铁启动联调联试。", "渝昆高铁", "building"),
        ("渝昆高铁重庆西站改造工程加快推进。", "渝昆高铁", "building"),
        ("春运期间，成渝高铁客流增长。", "成渝高铁", "operating"),
        ("成渝高速公路安富收费站完工。", "成渝高速公路", "operating"),
        # Plans lists and what is passed tell the status.
        ("年内开工建设渝贵高铁。", "渝贵高铁", "planned"),
        ("渝贵高铁工可报告通过专家审查。", "渝贵高铁", "planned"),
        ("渝贵高铁、成渝中线高铁等重大工程建成通车。", "渝贵高铁", "operating"),
        ("成渝地区双城经济圈建设中，沿渝邻高速公路布局产业。", "渝邻高速公路", "operating"),
        ("新线将与已开通的成贵高铁、成绵高速公路和在建的渝贵高铁连通。", "成绵高速公路", "operating"),
        ("新线将与已开通的成贵高铁、成绵高速公路和在建的渝贵高铁连通。", "渝贵高铁", "building"),
        ("明年试开达州至涪陵航线。", "达州至涪陵航线", "planned"),
        ("达州至涪陵航线每周三班。", "达州至涪陵航线", "operating"),
        ("在渝贵高铁重庆西站改造工程现场，吊车林立。", "渝贵高铁", "building"),
        # What is said of others or lies ahead does not tell that it runs.
        # A word before the next line is that line's.
        ("渝昆高铁全线建成通车后，从永川到昆明只需两个多小时。", "渝昆高铁", "building"),
        # What is promised: begun is planned, opened is being built.
        ("永川区表示，下一步将开工建设泸州至荣昌高速公路。", "泸州至荣昌高速公路", "planned"),
        ("资阳市提出，明年将建成遂宁至德阳高速公路。", "遂宁至德阳高速公路", "building"),
        # A line that has run for years runs, whatever is begun beside it.
        ("产业园在达万铁路旁开工，占地800亩。", "达万铁路", "operating"),
        ("内遂高速公路沿线新栽柠檬3000亩。", "内遂高速公路", "operating"),
        ("内遂高速公路扩容改造开工。", "内遂高速公路", "upgrading"),
        # Words in its own name say nothing: a second line is built, no goods run yet.
        ("绵广复线高速公路加快建设。", "绵广复线高速公路", "building"),
        ("积极推进涪(陵)丰(都)石(柱)铁路前期工作。", "涪丰石铁路", "planned"),
        ("成乐高速公路已经通车；渝昆高铁进场道路有了着落。", "渝昆高铁", "building"),
    ],
)
def test_what_tells_the_status_of_a_line(text: str, line: str, status: str) -> None:
    assert connections(text)[line][1] == status


def test_what_is_made_of_other_lines_is_not_spoken_of_itself() -> None:
    assert set(connections("沿江通道的重要组成部分——成达万高铁开工。")) == {"成达万高铁"}


@pytest.mark.parametrize(
    ("text", "name", "ends"),
    [
        ("合江县发布消息。江津至合江快速路8月动工。", "江津至合江快速路", {"江津区", "合江县"}),
        ("连接内江市东兴区与荣昌区的内荣快速路加快建设。", "内荣快速路", {"东兴区", "荣昌区"}),
        ("连接四川达州和广安的大竹至邻水高速公路通车。", "大竹至邻水高速公路", {"大竹县", "邻水县"}),
        (
            "1.遂潼涪江右岸快速通道。起于遂宁市安居区三家镇，止于潼南高新区，全长31.6公里。",
            "遂潼涪江右岸快速通道",
            {"三家镇", "潼南高新区"},
        ),
        (
            "竹垫快速路起点位于大竹县石桥铺镇，终点位于垫江县，正在施工。",
            "竹垫快速路",
            {"石桥铺镇", "垫江县"},
        ),
    ],
)
def test_roads_and_where_the_text_says_that_they_begin_and_end(text: str, name: str, ends: set[str]) -> None:
    assert connections(text)[name][0] == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("“熊猫走武隆”旅游专列首发，每周六由成都西站开往武隆站。", {"成都西站", "武隆站"}),
        ("“熊猫走武隆”旅游专列从成都市出发，直达武隆区。", {"成都市", "武隆区"}),
        ("“熊猫走武隆”旅游专列从成都西站发出头一班，终点是武隆站。", {"成都西站", "武隆站"}),
        ("“熊猫走武隆”旅游专列自成都市发往武隆区。", {"成都市", "武隆区"}),
        ("“熊猫走武隆”旅游专列从成都市始发，驶向武隆区。", {"成都市", "武隆区"}),
    ],
)
def test_where_a_service_is_bound_for_is_its_end(text: str, ends: set[str]) -> None:
    assert connections(text)["“熊猫走武隆”旅游专列"][0] == ends


def test_another_name_in_brackets_is_no_line_of_its_own() -> None:
    assert set(connections("渝遂高速(G93成渝环线高速)车流量大。")) == {"渝遂高速公路"}
    assert "成渝环线高速公路" in connections("渝遂高速(北碚段)和成渝环线高速已经通车。")


def test_a_section_that_is_called_by_a_name_of_its_own_is_one_line() -> None:
    text = "渝广高速公路长寿至垫江段（简称长垫高速）今日通车。长垫高速长60公里。"
    found = connections(text)
    assert found["渝广高速公路长寿至垫江段"] == ({"长寿区", "垫江县"}, "operating")
    assert not any("长垫" in line for line in found)


def test_a_section_and_its_line_have_ends_of_their_own() -> None:
    found = connections("连接四川成都与贵州贵阳的成贵高铁乐山至宜宾西段检修，成贵高铁客流增长。")
    assert found["成贵高铁"][0] == {"成都市", "贵阳市"}
    assert found["成贵高铁乐山至宜宾西段"][0] == {"乐山市", "宜宾西站"}


@pytest.mark.parametrize(
    ("text", "line", "status"),
    [
        ("1．渝贵高铁。可研报告已报批，力争明年上半年开工。", "渝贵高铁", "planned"),
        ("→泸州至荣昌高速公路。路基全部成形，正在铺筑路面。", "泸州至荣昌高速公路", "building"),
        ("（三）渝昆高铁。去年底开通运营，客流超出预期。", "渝昆高铁", "operating"),
        ("渝贵高铁、泸州至荣昌高速公路。两项都在开展前期研究。", "泸州至荣昌高速公路", "planned"),
    ],
)
def test_of_a_heading_of_names_tells_what_follows(text: str, line: str, status: str) -> None:
    assert connections(f"重点项目进展如下。\n{text}")[line][1] == status


def test_behind_a_sentence_of_its_own_nothing_more_is_told() -> None:
    text = "村民们说起渝昆高铁。正在施工的是村里的水渠。"
    (line,) = [s for s in reading(text).statements if isinstance(s, Connection)]
    assert line.rule == ASSUMED


def test_a_line_that_is_opened_this_year_is_what_the_text_tells() -> None:
    assert connections("成自宜高铁铺轨完成。", date="2023-06-15")["成自宜高铁"][1] == "building"
    assert connections("成自宜高铁客运稳定。", date="2024-06-15")["成自宜高铁"][1] == "operating"
