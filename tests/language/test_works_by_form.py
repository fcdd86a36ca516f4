"""Works that their form or stage tells; papers, places and parks that their kind alone tells."""

from __future__ import annotations

import pytest

from reading_of import entities, names, outer


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        ("沿省道S205线新修了人行道。", "Road", "省道S205线"),
        ("广安境内的国道244线改造完成。", "Road", "国道244线"),
        ("车队沿着244国道驶入广安。", "Road", "244国道"),
        ("全线设兴隆枢纽互通、白鹿立交。", "Facility", "白鹿立交"),
        ("河汊公铁长江大桥合龙。", "Road", "河汊公铁长江大桥"),
        ("武引灌区石堰总干渠通水。", "Facility", "武引灌区石堰总干渠"),
        ("隆昌至泸县220千伏输变电工程投运。", "Project", "隆昌至泸县220千伏输变电工程"),
        ("陇中送川北±500千伏直流输电工程开工。", "Project", "陇中送川北±500千伏直流输电工程"),
        ("引汉济渭工程向西安供水。", "Project", "引汉济渭工程"),
    ],
)
def test_the_form_of_a_name_tells_a_work(text: str, cls: str, name: str) -> None:
    assert (cls, name) in entities(text)


@pytest.mark.parametrize(
    "text", ["新建互通立交3座。", "新增2号机组一台。", "引进补链项目24个。", "电压为220千伏。"]
)
def test_what_has_only_a_part_of_the_form_is_no_work(text: str) -> None:
    assert not entities(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("该区是国家级经济技术开发区,产业门类全。", "国家级经济技术开发区"),
        ("中铁建设集团有限公司工程管理部经理何平介绍了情况。", "中铁建设集团有限公司工程"),
    ],
)
def test_what_another_is_or_the_unit_of_a_firm_is_no_name(text: str, wrong: str) -> None:
    assert wrong not in {name for _, name in entities(text)}


def test_a_paper_by_its_kind_alone_is_the_one_named_before() -> None:
    text = "两县印发《跨界河流联合巡查办法(试行)》。照《办法》,每月巡查一次。《重庆晨报》作了报道。"
    assert {name for cls, name in entities(text) if cls == "Document"} == {"《跨界河流联合巡查办法(试行)》"}
    assert ("《办法》", "《跨界河流联合巡查办法(试行)》") in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [("四川代表团审议报告。", "四川省代表团"), ("中国代表团入住大运村。", "中国代表团")],
)
def test_delegations(text: str, name: str) -> None:
    assert name in {full for _, full in entities(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("年内,江津珞璜年产5万吨铝板带项目一期投产。", "江津珞璜年产5万吨铝板带项目"),
        ("宁德时代宜宾8GWh储能电池生产线启动建设,设备进场。", "宁德时代宜宾8GWh储能电池生产线"),
        ("另外,泸州老窖智能包装及仓储中心项目主体封顶。", "泸州老窖智能包装及仓储中心项目"),
        ("万州经开区锂电隔膜项目进入调试阶段。", "万州经开区锂电隔膜项目"),
        ("走进宜宾三江新区储能电池项目建设现场,塔吊林立。", "宜宾三江新区储能电池项目"),
        ("眼下,贵州贵阳龙洞堡国际机场扩建工程抓紧进行。", "贵阳龙洞堡国际机场扩建工程"),
        ("在渝昆高铁宜宾东站配套工程现场,工人正在吊装。", "宜宾东站配套工程"),
    ],
)
def test_a_work_is_told_by_how_far_it_is(text: str, name: str) -> None:
    assert name in {full for _, full in entities(text)}


@pytest.mark.parametrize(
    "text",
    [
        "全市重点项目加快建设。",
        "重庆25个储能项目开工。",
        "达州等地一批重大工程正式启动。",
        "公司项目已开工。",
        "在多个重点工程现场,工人加紧施工。",
    ],
)
def test_works_summed_up_or_told_by_their_kind_are_no_work(text: str) -> None:
    assert not any(cls == "Project" for cls, _ in entities(text))


def test_works_on_a_section_are_none_of_their_own() -> None:
    assert ("Project", "荣昌段路基工程") not in outer("荣昌段路基工程完成三成。")


def test_the_project_of_a_firm_or_an_office_is_no_name() -> None:
    text = "渝东建设有限公司项目管理中心副主任王建介绍，水库获得市发改委项目核准批复。"
    assert not [name for name, _ in names(text) if name.endswith("项目")]
