"""What has come about: the action without its frame, who, and the figures reached."""

from decimal import Decimal

import pytest

from chuanyu.model import Approx
from reading_of import actors, commitments, done, outcomes, quotes


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        ("渝北区已建成换乘站20座。", "建成换乘站20座", {"渝北区"}),
        ("渝北区新开通了公交专线5条。", "新开通了公交专线5条", {"渝北区"}),
        ("去年，邻水县完成技改投资30亿元。", "完成技改投资30亿元", {"邻水县"}),
        ("目前，高竹新区已累计入驻企业180家。", "累计入驻企业180家", {"川渝高竹新区"}),
        ("铜梁区委书记唐晓峰说，去年，铜梁新增企业300家。", "新增企业300家", {"铜梁区"}),
        ("截至5月底，渝北区完成投资90亿元。", "完成投资90亿元", {"渝北区"}),
        ("截至5月底，果园港完成吞吐量900万吨。", "完成吞吐量900万吨", {"果园港"}),
        ("渝北区已将专线延伸到邻水县。", "将专线延伸到邻水县", {"渝北区"}),
        ("川渝携手同行。两地已互派干部100名。", "互派干部100名", {"重庆市", "四川省"}),
        ("日前，渝北区与邻水县签署了三项协议。", "渝北区与邻水县签署了三项协议", {"渝北区", "邻水县"}),
    ],
)
def test_the_action_and_its_actor(text: str, action: str, who: set[str]) -> None:
    found = [s for s in outcomes(text) if s.evidence[0].exact == action]
    assert quotes(found) == [action]
    assert actors(found[0]) == who


def test_results_in_a_row_are_one_statement_each() -> None:
    text = "去年，渝北区新开公交专线5条，扩建换乘站2座，改造乡村公路80公里。"
    found = outcomes(text)
    assert quotes(found) == ["新开公交专线5条", "扩建换乘站2座", "改造乡村公路80公里"]
    assert all(actors(s) == {"渝北区"} for s in found)


@pytest.mark.parametrize(
    ("text", "unit", "value", "approx"),
    [
        ("渝北区已培训技工8000余名。", "名", 8000, Approx.MORE_THAN),
        ("渝北区完成投资50亿元。", "元", 5 * 10**9, None),
        ("两江新区共享仪器1.4万余台(套)。", "台(套)", 14000, Approx.MORE_THAN),
        ("去年，果园港吞吐量增长37%。", "%", 37, None),
        ("邻水县已流转土地近1000亩。", "亩", 1000, Approx.NEARLY),
    ],
)
def test_the_figures_reached(text: str, unit: str, value: int, approx: Approx | None) -> None:
    found = [(q.unit, q.value, q.approx) for s in outcomes(text) for q in s.quantities]
    assert found == [(unit, Decimal(value), approx)]


@pytest.mark.parametrize(
    "text",
    [
        "合作前景广阔，令人振奋。",
        "感谢各位的支持！",
        "交通是发展的先行官。",
        "这项工作意义重大。",
        "渝北区尚未建成换乘站。",
        "如果渝北区建成了换乘站，出行会更方便。",
        "“成效比想象的还要好！”",
        "凝心聚力，奋楫争先！",
    ],
)
def test_praise_slogans_and_what_is_not_yet_are_no_outcomes(text: str) -> None:
    assert outcomes(text) == []


def test_an_outcome_is_no_promise() -> None:
    assert commitments("渝北区已建成换乘站20座，开通了专线5条。") == []


def test_promise_and_outcome_in_one_sentence_are_kept_apart() -> None:
    text = "渝北区已建成换乘站20座，今年底前还将新开公交专线5条。"
    assert quotes(outcomes(text)) == ["建成换乘站20座"]
    assert quotes(commitments(text)) == ["今年底前还将新开公交专线5条"]


def test_the_speaker_and_the_time_are_kept() -> None:
    (found,) = outcomes("铜梁区委书记唐晓峰说，去年，铜梁新增企业300家。")
    assert found.speaker is not None
    assert found.speaker.name == "唐晓峰"
    assert found.when is not None
    assert (found.when.start.year, found.when.label) == (2022, "去年")


def test_noise_states_nothing() -> None:
    text = "□本报记者 郝晓峰\n\n渝北区已建成换乘站20座。\n\n渝北区已建成换乘站20座。"
    assert quotes(outcomes(text)) == ["建成换乘站20座"]


def test_what_is_issued_is_an_outcome() -> None:
    found = outcomes("重庆市交通局印发《公交换乘指引》。")
    assert quotes(found) == ["印发《公交换乘指引》"]
    assert [actors(s) for s in found] == [{"重庆市交通局"}]


def test_one_end_of_a_stretch_does_not_act_for_it() -> None:
    found = outcomes("合川至武胜的公交专线今日开通。")
    assert not [s for s in found if actors(s) == {"合川区"}]


def test_at_which_meeting_it_is_told_is_no_result() -> None:
    text = "13日，在铜梁区政府举办的“建成农田水利”新闻发布会（第二场）上，区水利局局长丁岚介绍，渠道建成。"
    assert not [q for q in quotes(outcomes(text)) if "发布会" in q]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("去年，巫山县列入国家试点名单。", "巫山县"),
        ("宣汉县迈入高铁时代。", "宣汉县"),
        ("古蔺县率先脱贫。", "古蔺县"),
        ("县人大换届后，垫江县委审定培训方案。", "中共垫江县委"),
    ],
)
def test_a_verb_that_ends_in_itself_is_a_result_without_a_mark(text: str, who: str) -> None:
    assert {who} in done(text).values()


@pytest.mark.parametrize("text", ["宣汉县高铁时代的梦想。", "巫山县是人们心中的远方。"])
def test_without_a_deed_nothing_is_a_result(text: str) -> None:
    assert done(text) == {}
