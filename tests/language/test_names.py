"""Names of places and things in running text, and what only looks like one."""

import pytest

from reading_of import CHONGQING, SICHUAN, entities, names, outer


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("永川与荣昌签约。", "永川", "永川区"),
        ("5月，荣昌区开通了专线。", "荣昌区", "荣昌区"),
        ("绵阳派出了两个工作组。", "绵阳", "绵阳市"),
        ("四川广安市和重庆合川区相邻。", "广安市", "广安市"),
        ("四川广安市和重庆合川区相邻。", "合川区", "合川区"),
        ("石柱县的莼菜卖到了达州。", "石柱县", "石柱土家族自治县"),
        ("企业从长寿迁到邻水。", "邻水", "邻水县"),
        ("双城经济圈建设按下快进键。", "双城经济圈", "成渝地区双城经济圈"),
        ("货物从果园港出发。", "果园港", "果园港"),
        ("内江市中区与大足区联合招商。", "内江市中区", "内江市市中区"),
        ("四川天府新区法院发布白皮书。", "四川天府新区法院", "天府新区人民法院"),
        ("合江县与江津区相邻。合江的荔枝红了。", "合江", "合江县"),
        # a short name given in brackets is used from then on
        (
            "广安市小平干部培训集团有限公司（以下简称“小平集团”）新签三单。小平集团还将扩招。",
            "小平集团",
            "广安市小平干部培训集团有限公司",
        ),
        (
            "双方共建荣昌隆昌畜牧产业研究院(简称“畜研院”)。去年，畜研院培训农户2000人次。",
            "畜研院",
            "荣昌隆昌畜牧产业研究院",
        ),
    ],
)
def test_known_things_are_found_by_any_of_their_names(text: str, words: str, name: str) -> None:
    assert (words, name) in names(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("产业链韧性更强大足以抵御风险。", "大足"),
        ("全县垫江湖治理成效明显。", "江湖"),
        ("各级教育部门要主动对接。", "教育部"),
        ("代表们结合川剧保护提出建议。", "合川"),
        ("有关财政部门已拨付资金。", "财政部"),
        ("商务部门发放了消费券。", "商务部"),
        ("要把永川味道推出去，强大足球青训。", "大足"),
        ("四川舰完成首次海试。", "四川"),
        ("重庆号邮轮停靠朝天门。", "重庆"),
        ("记者在南京西路看到新开的首店。", "南京"),
    ],
)
def test_a_short_name_does_not_cut_through_words(text: str, words: str) -> None:
    assert words not in {found for found, _ in names(text)}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("西部(重庆)科学城、西部(成都)科学城同日签约。", {"西部(重庆)科学城", "西部(成都)科学城"}),
        ("西部（重庆）科学城新引进12家机构。", {"西部(重庆)科学城"}),
        ("西部科学城建设提速。", {"西部科学城"}),
    ],
)
def test_things_that_share_a_name_stay_apart(text: str, full: set[str]) -> None:
    found = {name for _, name in outer(text)}
    assert full <= found
    others = {"西部科学城", "西部(重庆)科学城", "西部(成都)科学城"} - full
    assert not others & found


@pytest.mark.parametrize(
    ("text", "whole", "inside"),
    [
        ("丰都肉牛产业园二期投用。", "丰都肉牛产业园", "丰都县"),
        ("四川宜宾临港物流园开园。", "宜宾临港物流园", "宜宾市"),
        ("渝北区交通局发布了公告。", "重庆市渝北区交通局|渝北区交通局", "渝北区"),
    ],
)
def test_a_name_inside_a_longer_one_is_nested(text: str, whole: str, inside: str) -> None:
    assert {name for _, name in outer(text)} & set(whole.split("|"))
    assert inside in {name for _, name in entities(text)}
    assert inside not in {name for _, name in outer(text)}


def test_a_title_between_marks_is_one_document() -> None:
    found = outer("双方签署《万州达州毗邻地区协同发展行动方案（2022-2025年）》。")
    assert ("Document", "《万州达州毗邻地区协同发展行动方案(2022-2025年)》") in found
    assert not {"万州区", "达州市"} & {name for _, name in found}


def test_a_shortened_form_stands_for_the_full_name_of_the_article() -> None:
    text = "5日，泸州永川白酒产业协同创新联盟成立。白酒产业协同创新联盟首批吸纳40家企业。"
    assert {name for cls, name in outer(text) if cls == "Alliance"} == {"泸州永川白酒产业协同创新联盟"}


@pytest.mark.parametrize("source", [CHONGQING, SICHUAN])
def test_the_class_of_a_thing_does_not_hang_on_the_paper(source: str) -> None:
    found = outer("两江新区、果园港、西南大学、渝昆高铁、中欧班列一起亮相。", source)
    assert ("Park", "两江新区") in found
    assert ("Facility", "果园港") in found
    assert ("EducationalInstitution", "西南大学") in found
    assert ("RailLine", "渝昆高铁") in found
    assert "Corridor" in {cls for cls, _ in found}


def test_bylines_and_credits_name_nobody() -> None:
    text = "□本报记者 郝晓峰 涂丽娟\n\n6月1日，渝北区与邻水县签约。 记者 宋一鸣 摄\n\n双方互设窗口。"
    assert not {"郝晓峰", "涂丽娟", "宋一鸣"} & {name for _, name in entities(text)}
    assert {"渝北区", "邻水县"} <= {name for _, name in entities(text)}
