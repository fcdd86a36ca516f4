"""Parts that a meeting's or an agreement's name tells, or a chain before 的."""

import pytest

from reading_of import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江津区·合江县融合发展联席会议在江津区召开。", {("江津区", "hosts"), ("合江县", "hosts")}),
        ("两江新区、天府新区第九次联席会在璧山区召开。", {("两江新区", "hosts"), ("天府新区", "hosts")}),
        (
            "忠县人民政府与重庆农村商业银行乡村振兴合作协议签约仪式举行。",
            {("忠县人民政府", "signs"), ("重庆农村商业银行", "signs")},
        ),
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
