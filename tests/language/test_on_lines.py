"""What lies on a line bears its own name: without the section, the village or the line before it."""

import pytest

from reading_of import lines, names, outer, references


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("渝黔高铁綦江段凤凰山隧道贯通。", "凤凰山隧道"),
        ("安居区拦江镇双石村磨滩立交完工。", "磨滩立交"),
        ("成渝中线高铁大足段灵官坝隧道开始掘进。", "灵官坝隧道"),
        ("巫云开高速沙市北枢纽互通主体完工。", "沙市北枢纽互通"),
        ("起于渝蓉高速公路璧山至铜梁段河边枢纽互通，止于少云镇。", "河边枢纽互通"),
        ("长(寿)梁(平)高速公路石梁包隧道贯通。", "石梁包隧道"),
        ("市郊铁路S3线开工，市民期待S3线早日通车。", "市郊铁路S3线"),
    ],
)
def test_a_work_is_named_without_what_leads_up_to_it(text: str, name: str) -> None:
    assert name in {n for n, _ in names(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("梁忠高速公路的文化收费站、屏锦西收费站同步启用。", "屏锦西收费站"),
        ("线路经巴川、土桥互通，止于渝遂高速侣俸互通，全长18公里。", "侣俸互通"),
        ("该高速包括琼江特大桥、古溪互通和柏梓服务区。", "古溪互通"),
        ("平滩停车区、旧县服务区今日开放。", "平滩停车区"),
    ],
)
def test_exits_are_read_by_their_form(text: str, name: str) -> None:
    assert name in {n for n, _ in names(text)}


@pytest.mark.parametrize(
    "text",
    [
        "全线设一般互通6处、枢纽互通2处、服务区1处。",
        "两地推动高速公路联网，实现信息互通、数据互通。",
        "这是一座高瓦斯隧道，也是该县新的出川大通道。",
        "其中双线特大桥3座。",
    ],
)
def test_what_only_tells_a_kind_is_no_name(text: str) -> None:
    assert not {n for n, cls in names(text) if cls in ("Facility", "Road", "Corridor")}


@pytest.mark.parametrize(
    ("text", "line", "ends"),
    [
        ("铜梁至安岳(川渝界)高速公路建成通车。", "铜梁至安岳高速公路", {"铜梁区", "安岳县"}),
        ("渝(重庆)武(武胜)高速公路早已通车。", "渝武高速公路", {"重庆市", "武胜县"}),
        ("四川宜(宾)西(昌)高速公路动工。", "宜西高速公路", {"宜宾市", "西昌市"}),
        ("成乐扩容项目加快推进。", "成乐高速公路", {"成都市", "乐山市"}),
        (
            "渝遂高速公路铜梁至潼南扩能段开工。",
            "渝遂高速公路铜梁至潼南扩能段",
            {"铜梁区", "潼南区"},
        ),
    ],
)
def test_brackets_and_widening_are_no_part_of_where_a_line_ends(text: str, line: str, ends: set[str]) -> None:
    assert lines(text)[line][1] == ends


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("大垫高速公路起于大竹县石河互通，接包茂高速。项目路线长42公里，设服务区1处。", "项目", "大竹至垫江"),
        ("永津高速公路开工，将助力江津综合保税区发展。项目采用双向四车道标准。", "项目", "永津高速"),
        ("渝宜高铁全长400公里，引入万州北站。该项目设计时速350公里。", "该项目", "渝宜高铁"),
    ],
)
def test_a_project_is_the_line_and_not_what_it_runs_past(text: str, word: str, meant: str) -> None:
    assert {e[: len(meant)] for e in references(text)[word]} == {meant}


def test_a_letter_in_brackets_is_the_line_before_it() -> None:
    text = "轨道交通资阳线(S3线)是连接两市的轨道交通快线。目前，S3线已经开通。"
    assert {name for called, name in names(text) if called == "S3线"} == {"轨道交通资阳线"}


def test_the_project_of_a_firm_or_an_office_is_no_name() -> None:
    text = "渝东建设有限公司项目管理中心副主任王建介绍，水库获得市发改委项目核准批复。"
    assert not [name for name, _ in names(text) if name.endswith("项目")]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("中铁九局渝昆高铁站前2标项目部总工程师唐小山介绍情况。", "中铁九局渝昆高铁站前2标项目部"),
        ("记者来到成渝中线高铁（乐至段）5标二分部。", "成渝中线高铁(乐至段)5标二分部"),
        ("渝广高速项目经理部党支部书记唐小山带队。", "渝广高速项目经理部"),
    ],
)
def test_the_office_on_a_site_is_the_builders(text: str, office: str) -> None:
    assert ("Enterprise", office) in outer(text)
