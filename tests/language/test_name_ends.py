"""The end of a name for the whole: in marks, at the head of a clause, and for which of several."""

from __future__ import annotations

import pytest

from reading_of import document, references

_LANTERNS = "国网重庆电力綦江红灯笼服务队成立于2009年。"


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("渝西川南“橙色文旅联合体”揭牌。“文旅联合体”将开行专列。", "文旅联合体”将", "“橙色文旅联合体”"),
        (
            "泸州市龙马潭区渔业产业技术联盟成立。“产业技术联盟”已有成员20家。",
            "产业技术联盟”已",
            "泸州市龙马潭区渔业产业技术联盟",
        ),
        ("邻水渝北“飞地农业工作站”启用。“农业工作站”将培训果农300人。", "农业工作站”将", "“飞地农业工作站”"),
    ],
)
def test_the_end_of_a_name_in_marks_is_the_whole(text: str, words: str, meant: str) -> None:
    found = document(text)
    at = found.folded.index(words)
    assert {m.entity.name for m in found.mentions if m.span.start in (at - 1, at) and not m.nested} == {meant}


def test_words_in_marks_without_a_longer_name_refer_to_nothing() -> None:
    assert "“农业工作站”" not in references("“农业工作站”将培训果农300人。邻水渝北“飞地农业工作站”启用。")


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        (f"{_LANTERNS}入夏以来，服务队检修线路300公里。", "服务队", "国网重庆电力綦江红灯笼服务队"),
        (f"{_LANTERNS}这支服务队已走访居民5000户。", "这支服务队", "国网重庆电力綦江红灯笼服务队"),
        ("首届渠江夜游灯会日前启幕。灯会持续到3月。", "灯会", "首届渠江夜游灯会"),
        ("四川遂宁观音湖灯彩节日前启幕。灯彩节展出灯组60组。", "灯彩节", "四川遂宁观音湖灯彩节"),
        ("四川遂宁观音湖灯彩节日前启幕。灯彩节门票销量过万。", "灯彩节", "四川遂宁观音湖灯彩节"),
        (f"{_LANTERNS}綦江区表彰了该服务队。", "该服务队", "国网重庆电力綦江红灯笼服务队"),
    ],
)
def test_any_noun_that_ends_a_name_told_before_is_that_thing(text: str, word: str, meant: str) -> None:
    assert references(text)[word] == {meant}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("大足区五金创客联盟揭牌。创客企业首批入驻20家。", "企业"),
        ("大足区五金创客联盟揭牌。联盟成员企业首批入驻20家。", "联盟成员企业"),
        ("救援队转移群众300人。武隆区喀斯特山地救援队成立。", "救援队"),
        ("推进合川区建设。建设完成过半。", "建设"),
        (f"{_LANTERNS}服务队队员王海波走访居民5000户。", "队员"),
        ("首届渠江夜游灯会日前启幕。灯会期间，客栈接待游客3万人次。", "灯会"),
    ],
)
def test_a_noun_without_such_a_name_before_it_refers_to_nothing(text: str, word: str) -> None:
    assert word not in references(text)


@pytest.mark.parametrize(
    ("others", "meant"),
    [
        # the one of which the text tells, where others whose names end so were only touched
        ("由原渝东建工集团、巴南建材集团重组而成", "江川建设集团有限公司"),
        ("江川集团今年投资5亿元，已与渝东建工集团签约", "江川建设集团有限公司"),
    ],
)
def test_the_end_of_a_name_is_that_of_the_body_told_of(others: str, meant: str) -> None:
    text = f"江川建设集团有限公司（以下简称“江川集团”）成立。江川集团{others}。"
    text += "江川集团设在涪陵。集团有员工3万人。"
    assert references(text)["集团"] == {meant}
