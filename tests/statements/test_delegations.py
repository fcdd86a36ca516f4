"""Who came: which delegation is told of again without its name, whom it met, and who signs with whom."""

from __future__ import annotations

import pytest

from reading_of import done, having, p, pairs, parts

AGAIN = "5月7日，奉节县政协考察团到忠县考察。忠州古街改造面积9万平方米。"


@pytest.mark.parametrize(
    "text",
    ["考察团参观了柑橘加工厂。", "随后，考察团一行走进柑橘加工厂。", "考察团成员还前往柑橘加工厂。"],
)
def test_a_delegation_told_of_again_is_the_one_named_last(text: str) -> None:
    assert [who for quote, who in done(AGAIN + text).items() if "加工厂" in quote] == [{"政协奉节县委员会"}]


def test_a_delegation_of_which_nobody_told_is_not_what_was_told_of_before() -> None:
    text = "忠州古街改造面积9万平方米。考察团参观了柑橘加工厂。"
    assert not [quote for quote in done(text) if "加工厂" in quote]


def test_a_place_to_which_firms_are_sent_signs_nothing() -> None:
    text = "奉节县组织企业赴成都参加展销会，签订《脐橙采购协议》。"
    assert having("signs", text) == {"奉节县"}


@pytest.mark.parametrize("word", ["双方", "川渝双方", "成渝双方"])
def test_two_sides_at_a_meeting_of_bureaus_are_these(word: str) -> None:
    text = f"重庆市民政局局长丁岚主持会议，四川省民政厅厅长柯川出席。会上，{word}签署了《养老协作协议》。"
    assert pairs(text) == {frozenset({"重庆市民政局", "四川省民政厅"})}


def test_two_sides_are_the_provinces_where_their_governments_are_told() -> None:
    text = "重庆市人民政府与四川省人民政府联合印发方案。川渝双方将共建粮食产区。"
    assert frozenset({"重庆市", "四川省"}) in pairs(text)


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (
            "重庆市委书记袁家军会见宁德时代董事长曾毓群一行，双方就动力电池生产深化合作达成共识。",
            ("重庆市", "宁德时代"),
        ),
        (
            "永川区长常晓勇会见来访的西南大学校长张卫国一行，双方签署合作协议。",
            ("永川区", "西南大学"),
        ),
    ],
)
def test_who_receives_somebody_is_one_of_two(text: str, two: tuple[str, str]) -> None:
    assert p(*two) <= pairs(text)


def test_guests_without_a_name_are_no_side() -> None:
    assert pairs("市委书记会见客商代表，双方就合作进行交流。") == set()


def test_a_delegation_holds_and_does_for_the_place_that_sent_it() -> None:
    text = "巫溪县党政代表团赴渝中区考察，与渝中区召开川渝医药协作座谈会，共建药材基地。"
    assert ("巫溪县", "hosts", "川渝医药协作座谈会") in parts(text)
    assert p("巫溪县", "渝中区") <= pairs(text)
    assert not [name for pair in pairs(text) for name in pair if "代表团" in name]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("奉节县党政代表团来到邻水县。代表团一行参观了脐橙园。", "奉节县"),
        ("开州区代表团走访了渠县茶场。", "开州区"),
        ("忠县党政代表团赴荣县考察。", "忠县"),
        ("前不久，合川区经贸代表团签下丝绸订单。", "合川区"),
        ("合川区文旅委一行日前到武胜县交流学习。", "合川区文化和旅游发展委员会"),
        ("铜梁区教委3月到安岳县座谈。", "铜梁区教育委员会"),
    ],
)
def test_who_goes_to_see_others_does_so_for_who_sent_him(text: str, who: str) -> None:
    found = done(text)
    assert found and all(actors == {who} for actors in found.values())


def test_a_visit_is_quoted_with_the_delegation_that_makes_it() -> None:
    assert list(done("忠县党政代表团赴荣县考察。")) == ["忠县党政代表团赴荣县考察"]
