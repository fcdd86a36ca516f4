"""Parts that a meeting's or an agreement's name tells, that a chain before 的 tells, and who attends."""

from itertools import combinations

import pytest

from reading_of import pairs, parts

MEETING = "7月8日，江津区·合江县融合发展联席会议在江津区召开。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MEETING, {("江津区", "hosts"), ("合江县", "hosts")}),
        ("两江新区、天府新区第九次联席会在璧山区召开。", {("两江新区", "hosts"), ("天府新区", "hosts")}),
        (
            "由荣昌区政协主办，隆昌市政协、泸县政协协办的川渝陶瓷产业论坛开幕。",
            {("政协荣昌区委员会", "hosts"), ("政协隆昌市委员会", "hosts"), ("政协泸县委员会", "hosts")},
        ),
        (
            "双方签署《重庆市体育局 成都市体育局共推赛事合作协议》。",
            {("重庆市体育局", "signs"), ("成都市体育局", "signs")},
        ),
    ],
)
def test_who_stands_in_a_name_or_before_it_has_a_part(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= {(actor, part) for actor, part, _ in parts(text)}


@pytest.mark.parametrize(
    "words",
    [
        "江津区副区长罗海波介绍两地有关合作情况。",
        "江津区副区长罗海波通报了上次会议议定事项进展。",
        "江津区副区长罗海波参加会议。",
        "江津区副区长罗海波在会上表示，要加快建设。",
        "江津区副区长罗海波等领导以及来自园区的100余名代表参加会议。",
        "江津区副区长罗海波解读合作方案。",
    ],
)
def test_who_reports_or_speaks_at_a_meeting_attends_it(words: str) -> None:
    assert ("罗海波", "joins") in {(actor, part) for actor, part, _ in parts(MEETING + words)}


@pytest.mark.parametrize(
    "text",
    [
        "四川、重庆、陕西三省市22所高校联合发起成立川渝陕师范教育联盟。",
        "川渝两地企业家代表加入川渝陶瓷产业联盟。",
        "双方就推进《川渝陶瓷产业合作清单》达成共识。",
        "荣昌区推动隆昌陶瓷产业园创新发展。",
    ],
)
def test_who_or_what_only_modifies_has_no_part(text: str) -> None:
    assert parts(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "江津区法院与合江县法院、永川区法院与泸县法院分别签署协议。",
            {
                frozenset({"江津区人民法院", "合江县人民法院"}),
                frozenset({"永川区人民法院", "泸县人民法院"}),
            },
        ),
        (
            "岳池、武胜两家法院与合川区法院签署协作规范。",
            {
                frozenset({"岳池县人民法院", "武胜县人民法院"}),
                frozenset({"岳池县人民法院", "合川区人民法院"}),
                frozenset({"武胜县人民法院", "合川区人民法院"}),
            },
        ),
    ],
)
def test_pairs_and_sums_join_each_its_own(text: str, expected: set[frozenset[str]]) -> None:
    assert {pair for group in pairs(text) for pair in map(frozenset, combinations(group, 2))} == expected


@pytest.mark.parametrize(
    "text",
    [
        "石柱县、荣昌区先后来内江考察合作。",
        "川渝企业家联合考察团来到泸州。",
        "广安市副市长文海，华蓥市市长徐海波出席签约仪式。",
    ],
)
def test_who_comes_one_by_one_or_only_attends_joins_nobody(text: str) -> None:
    assert pairs(text) == set()
