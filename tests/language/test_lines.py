"""Railways, roads and corridors: opened into their ends, coordinated or abbreviated."""

import pytest

from reading_of import document, lines, outer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快建设江津至泸州北线高速公路。", {"江津至泸州北线高速公路": {"江津区", "泸州市"}}),
        (
            "梁平至开江、铜梁至安岳等高速公路进入收尾阶段。",
            {"梁平至开江高速公路": {"梁平区", "开江县"}, "铜梁至安岳高速公路": {"铜梁区", "安岳县"}},
        ),
        (
            "推进大足至内江、合川至安岳和万州至开江等川渝省际高速公路建设。",
            {
                "大足至内江高速公路": {"大足区", "内江市"},
                "合川至安岳高速公路": {"合川区", "安岳县"},
                "万州至开江高速公路": {"万州区", "开江县"},
            },
        ),
        ("自贡至永川高速公路通车。", {"自贡至永川高速公路": {"自贡市", "永川区"}}),
    ],
)
def test_a_to_b_names_each_line_with_its_ends(text: str, expected: dict[str, set[str]]) -> None:
    assert {name: ends for name, (_, ends) in lines(text).items()} == expected


@pytest.mark.parametrize(
    ("text", "name", "cls", "ends"),
    [
        ("渝昆高铁川渝段开通。", "渝昆高铁", "RailLine", {"重庆市", "昆明市"}),
        ("成达万高铁全线进入架梁阶段。", "成达万高铁", "RailLine", {"成都市", "达州市", "万州区"}),
        ("渝西高铁全面动工。", "渝西高铁", "RailLine", {"重庆市", "西安市"}),
        ("成渝、渝遂高速公路改扩建提速。", "渝遂高速公路", "Road", {"重庆市", "遂宁市"}),
        ("成渝、渝遂高速公路改扩建提速。", "成渝高速公路", "Road", {"成都市", "重庆市"}),
        ("成渝中线高铁加快建设。", "成渝中线高铁", "RailLine", {"成都市", "重庆市"}),
    ],
)
def test_abbreviations_are_opened_into_places(text: str, name: str, cls: str, ends: set[str]) -> None:
    assert lines(text)[name] == (cls, ends)


@pytest.mark.parametrize(
    "text",
    [
        "三年建成铁路专用线5条。",
        "全年新增高速公路200公里。",
        "双方就高铁公交化开行达成一致。",
        "推进城际铁路公交化运营。",
        "他从重庆到成都出差，途中谈起公路养护。",
        "项目完成高速增长。",
    ],
)
def test_common_words_are_no_lines(text: str) -> None:
    assert not lines(text)
    assert not {name for cls, name in outer(text) if cls in ("RailLine", "Road")}


def test_a_line_is_a_name_of_its_class_in_the_text() -> None:
    found = outer("渝昆高铁和江津至泸州北线高速公路都在推进。")
    assert {("RailLine", "渝昆高铁"), ("Road", "江津至泸州北线高速公路")} <= found
    assert not {("Place", "江津区"), ("Place", "泸州市")} & found


@pytest.mark.parametrize(
    ("text", "line", "ends"),
    [
        ("重庆就樊哙至万州支线达成一致。", "樊哙至万州支线", ("樊哙", "万州区")),
        ("天津至北京大兴国际机场铁路完工。", "天津至北京大兴国际机场铁路", ("天津市", "北京大兴国际机场")),
        ("黄金镇至石宝镇公路改造。", "黄金镇至石宝镇公路", ("黄金镇", "石宝镇")),
        ("重庆经叙永至兴文高速公路启动。", "重庆经叙永至兴文高速公路", ("重庆市", "叙永县", "兴文县")),
        (
            "省际高速公路项目，共9个，南充至潼南、开江至城口等项目推进。",
            "南充至潼南高速公路",
            ("南充市", "潼南区"),
        ),
        ("跨沪蓉双线铁路施工。", "沪蓉双线铁路", ("上海市", "成都市")),
    ],
)
def test_lines_by_tracks_and_by_what_the_item_says(text: str, line: str, ends: tuple[str, ...]) -> None:
    found = {found.entity.name: tuple(e.name for e in found.endpoints) for found in document(text).lines}
    assert found.get(line) == ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("成功开通拉萨=达州=三亚航线。", {"拉萨至达州至三亚航线"}),
        ("大桥跨越达州至成都单线铁路。", {"达州至成都单线铁路"}),
        ("常态化开行江津至泸州的水水中转航线。", {"江津至泸州水水中转航线"}),
        (
            "高速公路方面，内江至大足、泸州至永川等项目加快建设。",
            {"大足至内江高速公路", "泸州至永川高速公路"},
        ),
        ("大竹至垫江、邻水至渝北公交开通。", {"大竹至垫江公交", "邻水至渝北公交"}),
        ("内江至大足、泸州至永川的货运量增长。", set()),
        ("永川到成都坐高铁1小时。", set()),
    ],
)
def test_services_and_lists_of_lines(text: str, expected: set[str]) -> None:
    assert {line.entity.name for line in document(text).lines} == expected


@pytest.mark.parametrize(
    ("text", "name", "ends"),
    [
        ("渝昆高铁(渝宜段)建成通车。", "渝昆高铁(渝宜段)", {"重庆市", "宜宾市"}),
        ("渝西高铁安康至重庆段长200公里。", "渝西高铁安康至重庆段", {"安康市", "重庆市"}),
        ("重庆-河内-成都货机航线首飞。", "重庆-河内-成都货机航线", {"重庆市", "河内", "成都市"}),
        ("成都-列日航班每周三班。", "成都-列日航班", {"成都市", "列日"}),
        ("隆泸铁路隆昌北至泸县西段铺轨。", "隆泸铁路隆昌北至泸县西段", {"隆昌北站", "泸县西站"}),
        ("渝万高铁长寿至垫江段开始架梁。", "渝万高铁长寿至垫江段", {"长寿区", "垫江县"}),
        ("兰渝铁路广渝段施工。", "兰渝铁路广渝段", {"广元市", "重庆市"}),
        (
            "渝湘复线高速水江互通至木黄枢纽段通车。",
            "渝湘复线高速水江互通至木黄枢纽段",
            {"水江互通", "木黄枢纽"},
        ),
        (
            "合川至安岳高速公路塘河互通至安岳枢纽段通车。",
            "合川至安岳高速公路塘河互通至安岳枢纽段",
            {"塘河互通", "安岳枢纽"},
        ),
        ("南大梁高速公路(大竹至梁平段)改造。", "南大梁高速公路(大竹至梁平段)", {"大竹县", "梁平区"}),
        ("渝湘复线高速垫江至丰都段、丰都至武隆段通车。", "渝湘复线高速丰都至武隆段", {"丰都县", "武隆区"}),
        (
            "渝湘高铁提速建设，其中，黔江至秀山段已开工。",
            "渝湘高铁黔江至秀山段",
            {"黔江区", "秀山土家族苗族自治县"},
        ),
        (
            "渝昆高铁分段建设，先后开通重庆至泸州段、泸州至宜宾段。",
            "渝昆高铁泸州至宜宾段",
            {"泸州市", "宜宾市"},
        ),
        ("渝昆高铁大半通车，仅剩泸州至宜宾段。", "渝昆高铁泸州至宜宾段", {"泸州市", "宜宾市"}),
        ("渝昆高铁由重庆至泸州段、泸州至宜宾段组成。", "渝昆高铁泸州至宜宾段", {"泸州市", "宜宾市"}),
        ("西安至重庆高铁康渝段开工。", "渝西高铁康渝段", {"安康市", "重庆市"}),
    ],
)
def test_sections_and_flights_have_their_own_ends(text: str, name: str, ends: set[str]) -> None:
    assert lines(text)[name][1] == ends


@pytest.mark.parametrize(
    "text",
    [
        "渝昆高铁重庆段、川渝段同时开工。",
        "成渝高铁开通至今这一段时间。",
        "从泸州至宜宾段落分明。",
        "渝昆高铁提速，起点至隧道段设计时速200公里。",
    ],
)
def test_a_part_in_one_place_or_of_time_is_no_section(text: str) -> None:
    assert not {name for name in lines(text) if name.endswith("段")}


@pytest.mark.parametrize(
    ("text", "name", "ends"),
    [
        ("达万铁海联运班列每周三列。", "达万铁海联运班列", {"达州市", "万州区"}),
        ("达渝城际公交首发。", "达渝城际公交", {"达州市", "重庆市"}),
        ("推进渝怀(化)、成(都)遂(宁)达(州)等普速铁路前期工作。", "渝怀铁路", {"重庆市", "怀化市"}),
        (
            "推进渝怀(化)、成(都)遂(宁)达(州)等普速铁路前期工作。",
            "成遂达铁路",
            {"成都市", "遂宁市", "达州市"},
        ),
        ("推进市郊铁路江(津)綦(江)前期工作。", "江綦市郊铁路", {"江津区", "綦江区"}),
        ("绵广复线高速公路开工。", "绵广复线高速公路", {"绵阳市", "广元市"}),
        ("石盘至双河公路铺完沥青。", "石盘至双河公路", {"石盘", "双河"}),
        ("全长9公里的龙台至高升旅游公路通车，高升镇到场祝贺。", "龙台至高升旅游公路", {"龙台", "高升镇"}),
        ("遂潼快捷通道开工。", "遂潼快捷通道", {"遂宁市", "潼南区"}),
        ("遂潼快捷通道潼南米心至卧佛段通车。", "遂潼快捷通道潼南米心至卧佛段", {"米心", "卧佛"}),
        (
            "江北机场至团结村空铁联运专线每天对开。",
            "江北机场至团结村空铁联运专线",
            {"重庆江北国际机场", "团结村"},
        ),
        ("渝广高速支线开工。", "渝广高速公路支线", {"重庆市", "广安市"}),
        ("推进渝西、渝万沿江高铁前期工作。", "渝西高铁", {"重庆市", "西安市"}),
        ("推进渝西、渝万沿江高铁前期工作。", "渝万沿江高铁", {"重庆市", "万州区"}),
        ("推进沿江高铁前期工作，金开大道北延段通车。", "金开大道北延段", set()),
        ("川渝高竹新区南北大道三期开工。", "南北大道三期", set()),
        ("江津先锋至永川来苏高速公路开工。", "江津先锋至永川来苏高速公路", {"先锋", "来苏"}),
        (
            "高速公路方面，开工建设城口至巫溪等2个项目，建成武隆至道真、江津先锋至永川来苏等3个项目。",
            "江津先锋至永川来苏高速公路",
            {"先锋", "来苏"},
        ),
        (
            "高速公路方面，加快建设梁平至忠县至石柱等5个项目。",
            "梁平至忠县至石柱高速公路",
            {"梁平区", "忠县", "石柱土家族自治县"},
        ),
        ("长(寿)垫(江)梁(平)高速公路开工。", "长垫梁高速公路", {"长寿区", "垫江县", "梁平区"}),
        ("邻水至长寿、邻水至垫江两条快速通道开建。", "邻水至垫江快速通道", {"邻水县", "垫江县"}),
        ("资中至荣昌公路改造。", "资中至荣昌公路", {"资中县", "荣昌区"}),
        ("大足区珠溪镇至四川安岳县石羊镇公交开通。", "珠溪镇至石羊镇公交", {"珠溪镇", "石羊镇"}),
    ],
)
def test_services_by_characters_and_lists_of_ends(text: str, name: str, ends: set[str]) -> None:
    assert lines(text)[name][1] == ends


@pytest.mark.parametrize(
    "text",
    [
        "川渝高速公路省际通道已有22条。",
        "连接重庆与四川的高速公路已有13条。",
        "修建连接乡镇与县城的快速路。",
        "G2963次列车首发，沿江高铁通道成形。",
        "从规划至建设高速公路只用三年。",
        "由省道升级至国道公路。",
        "县委书记王强(左)李明(右)在铁路调研。",
        "绵自宜高速列车提速。",
        "川渝公交一卡通。",
        "中蒙班列开行。",
        "成都公交优化线路。",
        "渝西高速增长。",
        "成都到宜宾的铁路运行时间缩短。",
        "龙岩至北京铁路旅行时间缩短。",
        "从今天至成都铁路通车。",
        "双方就合作至明年铁路货运达成一致。",
        "成兰铁路有限公司负责人到场。",
        "荣昌(经泸县)铁路提速。",
        "列车从成都经遂宁、南充抵达重庆。",
        "成渝双城经济圈铁路提速。",
        "长江水位回落，其中，万州至忠县段水势平稳。",
    ],
)
def test_times_trains_firms_and_what_a_whole_region_has_are_no_lines(text: str) -> None:
    assert lines(text) == {}


def test_a_verb_whose_characters_could_be_places_opens_no_line() -> None:
    assert lines("永川区与泸州市开通永泸城际公交。") == {"永泸城际公交": ("Corridor", {"永川区", "泸州市"})}


def test_a_number_of_lines_is_the_head_of_the_list_before_it() -> None:
    found = lines("达州至万州、宜宾至永川2条高速公路获批，渝北至邻水等4条省际高速公路动工。")
    assert [ends for _, ends in found.values()] == [
        {"达州市", "万州区"},
        {"宜宾市", "永川区"},
        {"渝北区", "邻水县"},
    ]


def test_a_section_told_twice_is_one() -> None:
    text = "渝湘高铁秀山至怀化段开工。渝湘高速铁路秀山至怀化段设3座车站。"
    assert {name for name in lines(text) if "段" in name} == {"渝湘高铁秀山至怀化段"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力争开工渝西、渝宜高铁。", {"渝西高铁", "渝宜高铁"}),
        ("建成了兰渝、渝贵、黔张常铁路等项目。", {"兰渝铁路", "渝贵铁路"}),
    ],
)
def test_a_list_of_lines_goes_past_what_nobody_knows(text: str, expected: set[str]) -> None:
    assert expected <= lines(text).keys()


@pytest.mark.parametrize(
    ("text", "line", "ends"),
    [
        # What only explains an end or the characters is none of the name.
        ("资中(经威远)至荣昌高速公路开工。", "资中至荣昌高速公路", {"资中县", "荣昌区"}),
        ("成达万(成都—达州—万州)高铁提速。", "成达万高铁", {"成都市", "达州市", "万州区"}),
        ("泸州至钦州(北部湾)铁海联运班列首发。", "泸州至钦州铁海联运班列", {"泸州市", "钦州市"}),
        # A way with several stops between.
        (
            "南充经营山、大竹至垫江高速公路获批。",
            "南充经营山、大竹至垫江高速公路",
            {"南充市", "营山县", "大竹县", "垫江县"},
        ),
        # A list that a known line ends, and its number without a kind of work.
        ("西安至重庆、西安至延安高铁加快建设。", "渝西高铁", {"西安市", "重庆市"}),
        ("今年建成城口至巫溪、梁平至云安等20条高速公路。", "城口至巫溪高速公路", {"城口县", "巫溪县"}),
        # Towns that nobody knows, each behind its county, of a bus.
        ("荣昌盘龙至安岳李家跨省城际公交开行。", "荣昌盘龙至安岳李家跨省城际公交", {"盘龙", "李家"}),
        ("四川隆昌至贵州木岗铁路扩能改造。", "隆昌至木岗铁路", {"隆昌市", "木岗"}),
        ("四川绵竹至茂县的绵茂公路通车。", "绵茂公路", {"绵竹市", "茂县"}),
        ("四川巴中至南充的高铁开通。", "巴南高铁", {"巴中市", "南充市"}),
        ("成宜快铁动工，宜宾盼来了成宜客专。", "成宜客专", {"成都市", "宜宾市"}),
    ],
)
def test_asides_stops_provinces_and_towns_in_the_names_of_lines(text: str, line: str, ends: set[str]) -> None:
    assert lines(text)[line][1] == ends
