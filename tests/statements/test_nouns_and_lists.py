"""A noun with its relative clause is no deed; what a list of tasks tells lies ahead, whoever does it."""

import pytest

from reading_of import commitments, ledger, outcomes, quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "荣昌区与隆昌市合办的陶艺培训班，已教出学员146人。",
            "荣昌区与隆昌市合办的陶艺培训班，已教出学员146人",
        ),
        (
            "渝北区和邻水县共建的产业园区，去年引进企业32家。",
            "渝北区和邻水县共建的产业园区，去年引进企业32家",
        ),
        (
            "合川区、武胜县联合开设的服务窗口，已办理业务900件。",
            "合川区、武胜县联合开设的服务窗口，已办理业务900件",
        ),
    ],
)
def test_what_two_run_together_is_told_with_what_it_reached(text: str, quote: str) -> None:
    (found,) = outcomes(text)
    assert found.evidence[0].exact == quote
    assert len(found.actors) == 2


@pytest.mark.parametrize(
    "text",
    ["渝北区与邻水县签署深化合作的协议，气氛热烈。", "荣昌区引进外地来的企业32家，气氛热烈。"],
)
def test_a_verb_with_its_object_stays_a_deed(text: str) -> None:
    assert len(outcomes(text)) == 1


@pytest.mark.parametrize(
    "head",
    [
        "要抓好四件大事。",
        "要做好三项主要任务。",
        "要办成五桩事：",
        "将推进六项重点举措。",
        "要办好两件实事。",
    ],
)
def test_what_an_announced_list_tells_lies_ahead_whoever_does_it(head: str) -> None:
    items = "一是做强园区。普光经济开发区新增产值80亿元。\n二是改善民生。开州区选派教师60名。"
    text = f"会议提出，宣汉县{head}\n{items}"
    told = quotes(commitments(text, date="2023-06-15"))
    assert any("80亿元" in quote for quote in told)
    assert any("60名" in quote for quote in told)


def test_what_an_announced_list_says_has_come_about_has() -> None:
    text = "会议提出，宣汉县要抓好四件大事。\n一是做强园区。普光经济开发区已新增产值80亿元。"
    assert any("80亿元" in quote for quote in quotes(outcomes(text, date="2023-06-15")))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("位于忠县石宝镇的忠县水厂，已完成管网铺设。", "忠县水厂"),
        ("连接南川区与武隆区的南武高速公路，正加快路面施工。", "南武高速公路"),
        ("于今年3月开工建设的丰都冷链物流园项目，由重庆三峡冷链有限公司投资建设。", "物流园项目"),
        ("来自7个区县的上百名农技员，将为果农培训3000人次。", "上百名农技员"),
        ("长期困扰石柱县的用水难题，有望在年内解决。", "用水难题"),
    ],
)
def test_a_noun_that_opens_a_sentence_waits_for_what_is_told_of_it(text: str, noun: str) -> None:
    assert not any(quote.endswith(noun) for quote in quotes(ledger(text)))


def test_whose_part_is_told_behind_the_comma_acts_no_more() -> None:
    text = "串联起南川区等区县的南武高速公路，其控制性工程石梁河特大桥，桥墩已经全部封顶。"
    assert not any(quote.endswith("南武高速公路") for quote in quotes(outcomes(text)))


def test_a_verb_with_its_object_is_no_noun() -> None:
    text = "忠县发布数据。建成了辐射三县的水厂，将铺设管网30公里。"
    assert any("水厂" in quote for quote in quotes(outcomes(text)))


@pytest.mark.parametrize("lead", ["包括：", "包括", "包含"])
def test_what_a_list_holds_neither_acts_nor_costs_what_all_of_it_does(lead: str) -> None:
    text = f"忠县集中开工9个重大项目，{lead}忠州老城管网改造项目、石宝湿地修复项目等，总投资69.3亿元。"
    assert {e.name for told in outcomes(text) for e in told.actors} == {"忠县"}
