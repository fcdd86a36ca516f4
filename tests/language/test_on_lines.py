"""What lies on a line or road bears its own name; exits of roads, and the offices of builders on a line."""

import pytest

from reading_of import names, outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("渝黔高铁綦江段凤凰山隧道贯通。", "凤凰山隧道"),
        ("安居区拦江镇双石村磨滩立交完工。", "磨滩立交"),
        ("成渝中线高铁大足段灵官坝隧道开始掘进。", "灵官坝隧道"),
        ("巫云开高速沙市北枢纽互通主体完工。", "沙市北枢纽互通"),
        ("起于渝蓉高速公路璧山至铜梁段河边枢纽互通，止于少云镇。", "河边枢纽互通"),
        ("长(寿)梁(平)高速公路石梁包隧道贯通。", "石梁包隧道"),
        # exits are read by their form
        ("梁忠高速公路的文化收费站、屏锦西收费站同步启用。", "屏锦西收费站"),
        ("线路经巴川、土桥互通，止于渝遂高速侣俸互通，全长18公里。", "侣俸互通"),
        ("该高速包括琼江特大桥、古溪互通和柏梓服务区。", "古溪互通"),
        ("平滩停车区、旧县服务区今日开放。", "平滩停车区"),
    ],
)
def test_works_without_what_leads_up_to_them_and_exits_by_their_form(text: str, name: str) -> None:
    assert name in {n for n, _ in names(text)}


@pytest.mark.parametrize(
    "text",
    [
        "全线设一般互通6处、枢纽互通2处、服务区1处。",
        "两地推动高速公路联网，实现信息互通、数据互通。",
        "这是一座高瓦斯隧道。",
        "其中双线特大桥3座。",
    ],
)
def test_what_only_tells_a_kind_is_no_name(text: str) -> None:
    assert not {name for cls, name in outer(text) if cls in ("Facility", "Road", "Corridor")}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("中铁九局渝昆高铁站前2标项目部总工程师唐小山介绍情况。", "中铁九局渝昆高铁站前2标项目部"),
        ("四川路桥集团泸州渝昆高铁项目经理部员工李明介绍。", "四川路桥集团泸州渝昆高铁项目经理部"),
        ("记者来到成渝中线高铁（乐至段）5标二分部。", "成渝中线高铁(乐至段)5标二分部"),
        ("渝广高速项目经理部党支部书记唐小山带队。", "渝广高速项目经理部"),
    ],
)
def test_the_office_on_a_site_is_the_builders(text: str, office: str) -> None:
    assert ("Enterprise", office) in outer(text)
