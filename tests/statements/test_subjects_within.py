"""Who acts where a sentence tells of more than one: relative clauses, passives, 两地, works."""

from __future__ import annotations

import pytest

from reading_of import actors, commitments, done, promised


def test_a_place_behind_a_verb_is_not_the_subject() -> None:
    text = "荣昌区建成了检测站。5月揭牌的检测站设在隆昌市，已检测产品900批次。"
    assert {"隆昌市"} not in done(text).values()


def test_a_passive_tells_of_the_builder_only_in_its_own_clause() -> None:
    text = "渝昆高铁全长699公里，由中国铁路成都局集团有限公司建设，已完成投资300亿元。"
    assert done(text)["完成投资300亿元"] == {"渝昆高铁"}


@pytest.mark.parametrize("word", ["两地", "两地医保"])
def test_both_places_are_those_whose_bodies_were_joined_last(word: str) -> None:
    text = (
        f"渝北区医疗保障局与邻水县医疗保障局签订了结算协议，{word}实现了直接结算。"
        "川渝两地合作更紧。渝北区、邻水县都受益。"
    )
    assert {"渝北区", "邻水县"} in [who for quote, who in done(text).items() if "直接结算" in quote]


@pytest.mark.parametrize(
    "text",
    [
        # Each of many acts for itself.
        "荣昌区印发了方案。各镇街要抓紧修缮水渠。",
        "荣昌区召开了动员会。各部门将逐项落实任务。",
        # A forecast is no promise.
        "明天，荣昌区将有大雨到暴雨。",
        "未来三天，荣昌区气温将降低8度。",
    ],
)
def test_what_nobody_at_hand_promises(text: str) -> None:
    assert promised(text) == {}


def test_each_of_two_who_were_named_is_meant() -> None:
    text = "荣昌区与隆昌市将共建园区，各派干部12名。"
    assert promised(text)["各派干部12名"] == {"荣昌区", "隆昌市"}


def test_places_told_city_by_city_act_together_and_those_on_the_way_of_a_line_do_not() -> None:
    text = "遂宁市大英县、射洪市，南充市蓬安县、仪陇县将共建林场。"
    assert promised(text)["共建林场"] == {"大英县", "射洪市", "蓬安县", "仪陇县"}
    line = "渝昆高铁途经永川区、泸县，宜宾市珙县、兴文县将设车站2座。"
    assert {"永川区", "泸县"}.isdisjoint(*promised(line).values())


def test_the_highest_speak_of_what_others_are_to_do() -> None:
    text = "国务院总理王大明强调，要加快水利建设。要抓好田间管理，强化粮种供应。"
    assert promised(text) == {}


def test_what_a_work_brings_once_it_is_built_lies_ahead() -> None:
    assert promised("荣昌陶瓷产业园投产后可新增岗位900个。")
    assert not done("荣昌陶瓷产业园投产后可新增岗位900个。")


def test_measures_against_the_weather_are_done() -> None:
    assert done("荣昌区针对强降雨转移了群众900人。")


def test_what_the_paper_tells_before_a_speaker_is_named_is_not_the_speakers() -> None:
    text = "渝邻快速路铺通了路面，沿线新增货车900辆，荣昌区区长何大海表示，将于10月底前修通隧道。"
    (said,) = [quote for quote, who in {**done(text), **promised(text)}.items() if "荣昌区" in who]
    assert "修通隧道" in said


def test_both_bodies_that_one_word_names_act() -> None:
    assert actors(*commitments("川渝海关将联合开展监管互认。")) == {
        "中华人民共和国成都海关",
        "中华人民共和国重庆海关",
    }


@pytest.mark.parametrize(
    "text",
    [
        "合武高铁起自合肥，经六安市金寨县，黄冈市麻城市、红安县，先后跨越巴河、举水，全长350公里。",
        "合武高铁起自合肥站，经六安市，止于武汉站。正线全长350公里。",
    ],
)
def test_what_a_line_passes_and_joins_is_not_what_is_told_of(text: str) -> None:
    (who,) = (who for quote, who in {**done(text), **promised(text)}.items() if "350公里" in quote)
    assert who == {"合武高铁"}


def test_whom_a_clause_lies_beside_is_not_who_it_joins() -> None:
    found = done("与巫山县一江之隔的兴山高新区已落户企业26家。")
    assert [who for quote, who in found.items() if "26家" in quote] == [{"兴山高新区"}]


def test_a_road_told_of_amid_deeds_without_a_subject_does_no_more_of_them() -> None:
    found = done("推进通道建设，渝湘高速公路扩能工程通车；新建农村公路300公里。")
    assert not [quote for quote in found if "农村公路" in quote]


def test_a_stretch_to_what_has_no_name_is_no_subject() -> None:
    text = "石柱县传来消息：西沱镇至云中坝绿道等8个项目开工，总投资6亿元。"
    assert [who for quote, who in done(text).items() if "8个项目" in quote] == [{"石柱土家族自治县"}]


def test_a_place_in_what_another_is_called_is_not_told_of() -> None:
    text = "石柱县盛产花椒。“开州柑橘之乡”旁建成码头6座。"
    assert not [who for quote, who in done(text).items() if "码头" in quote and "开州区" in who]
