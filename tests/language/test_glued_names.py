"""Names that run into what stands beside them: headlines, counts, sums of a list, papers of two parties."""

from __future__ import annotations

import pytest

from reading_of import outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("审计署公布专项债券使用情况审计署今天公布了抽查结果。", ("GovernmentBody", "审计署")),
        ("图为铜梁区玄天湖提升工程。", ("Project", "铜梁区玄天湖提升工程")),
        ("会期三天,还将举办低空经济创新论坛等8场配套活动。", ("Event", "低空经济创新论坛")),
        ("綦江万盛旅游联盟以及綦江南川辣椒产业联盟宣告成立。", ("Alliance", "綦江南川辣椒产业联盟")),
        (
            "綦江区2022年第一批重大项目集中开工仪式6月12号上午举行。",
            ("Event", "綦江区2022年第一批重大项目集中开工仪式"),
        ),
        ("綦江区域文旅推广活动提前举行。", ("Event", "綦江区域文旅推广活动")),
        ("开工仪式在该县阳岳工业园区举行。", ("Park", "阳岳工业园区")),
        ("綦江区结合“我为群众办实事”实践活动,举行丰收会。", ("Mechanism", "“我为群众办实事”实践活动")),
        ("綦江区实施“一三五”总体发展思路。", ("Mechanism", "“一三五”总体发展思路")),
        ("线路止于赶水镇,接綦江绕城高速公路。", ("Road", "綦江绕城高速公路")),
        (
            "记者走进綦江恒岳铝材有限公司(下称“恒岳铝材”)轮毂项目现场。",
            ("Enterprise", "綦江恒岳铝材有限公司"),
        ),
        (
            "会议通过《修改〈綦江区古镇保护条例〉的决定》。",
            ("Document", "《修改《綦江区古镇保护条例》的决定》"),
        ),
        ("綦江近日出台了打造齿轮产业高地若干措施。", ("Document", "打造齿轮产业高地若干措施")),
        # told by the heads of the genre
        ("四川水利和电力研究院来访。", ("ResearchInstitute", "四川水利和电力研究院")),
        ("重庆与共建“一带一路”国家贸易额达到三千亿元。", ("Mechanism", "“一带一路”")),
        ("重庆大学与嘉陵研究院签订协议。", ("ResearchInstitute", "嘉陵研究院")),
        ("江津区人民政府和嘉陵实验室签约。", ("ResearchInstitute", "嘉陵实验室")),
        ("铜梁云谷亮相成渝工艺美术展播季。", ("Event", "成渝工艺美术展播季")),
        ("武隆区卫星导航职教城今年招生。", ("Park", "武隆区卫星导航职教城")),
        ("达州市电子信息产业集中区投用。", ("Park", "达州市电子信息产业集中区")),
        ("大足区妇幼保健院与遂宁市结对。", ("Facility", "大足区妇幼保健院")),
        ("内江广播电视台与大足区联合直播。", ("Enterprise", "内江广播电视台")),
        ("双方举行渝川地震应急演练。", ("Event", "渝川地震应急演练")),
        ("中国银联与荣昌区签约。", ("Enterprise", "中国银联")),
        ("世卫组织专家到访成都。", ("Alliance", "世界卫生组织")),
    ],
)
def test_a_name_begins_and_ends_where_something_else_stands(text: str, name: tuple[str, str]) -> None:
    assert name in outer(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("全区已建成国家企业技术中心5个、市级重点实验室12个。", "技术中心"),
        ("沿线设互通收费站7处、服务区3处。", "收费站"),
        ("今年安排资金支持86个卓越工程师培养基地建设。", "基地"),
        ("双方签订《达州市司法局 万州区司法局法律服务合作协议》。", "万州区司法局法律服务合作协议"),
        ("两区签署项目协议30多份。", "协议"),
        ("綦江获评“中国萝卜之乡”。", "萝卜之乡"),
        ("綦江入选全国百强县。", "百强县"),
        ("綦江建设乡村振兴示范村。", "示范村"),
        ("綦江区、南川区组团共建产业联盟。", "组团"),
    ],
)
def test_what_is_counted_an_honour_or_a_group_is_no_name(text: str, wrong: str) -> None:
    assert not [name for _, name in outer(text) if name.endswith(wrong) and not name.endswith("》")]


def test_a_count_of_something_else_behind_a_name_leaves_it() -> None:
    text = "江津区中心医院、泸州市人民医院32项检查结果互认。"
    assert ("Facility", "泸州市人民医院") in outer(text)


@pytest.mark.parametrize(
    "text", ["川渝公立医院加快发展。", "川渝合作项目提速。", "两地走访乡镇卫生院。", "江北区片区开发提速。"]
)
def test_common_words_behind_a_place_make_no_name(text: str) -> None:
    assert {name for cls, name in outer(text) if cls in ("Facility", "Project", "Park")} == set()


def test_a_list_shows_what_its_first_member_is() -> None:
    found = outer("双方将实施川渝农技人才培训计划、川渝青年创业计划、川渝乡村医生培训计划。")
    assert {("Mechanism", "川渝青年创业计划"), ("Mechanism", "川渝乡村医生培训计划")} <= found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("泸县与广安镇毗邻。", {"泸县", "广安镇"}),
        ("四川乡村振兴提速,荣昌乡镇联动。", {"四川省", "荣昌区"}),
        ("中国式现代化在綦江见行见效。", {"綦江区"}),
        ("开江县建设宜居宜业和美乡村。", {"开江县"}),
        ("与武胜县毗邻乡镇融合发展。", {"武胜县"}),
        ("据中国江城网报道,綦江樱桃红了。", {"綦江区"}),
        ("綦江迎来中国曲协主席。", {"綦江区"}),
        ("中国民间商会副会长出席会议。", set()),
        ("綦江落户中国企业500强3家。", {"綦江区"}),
        ("中国共产党人的精神代代相传。", set()),
    ],
)
def test_what_only_opens_with_a_place_is_none(text: str, names: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "Place"} == names
