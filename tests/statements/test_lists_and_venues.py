"""Agreements that a list gives to those who signed them; the place of a meeting, which may not host it."""

import pytest

from reading_of import cooperations, parts

PACT = "《渝邻公交一体化合作协议》"
BUREAUS = {("渝北区交通局", "signs", PACT), ("邻水县交通运输局", "signs", PACT)}


@pytest.mark.parametrize(
    "text",
    [
        f"会上签了两份文件：\n\n1.渝北区交通局、邻水县交通运输局：{PACT}",
        f"当天签署的有：\n\n◆渝北区交通局和邻水县交通运输局——{PACT}。",
        f"渝北区交通局、邻水县交通运输局两家在{PACT}上盖了章。",
    ],
)
def test_a_line_of_a_list_tells_who_signed(text: str) -> None:
    assert parts(text) == BUREAUS


def test_what_a_list_says_was_signed_is_done() -> None:
    (one,) = cooperations(f"会上签了一份文件：\n\n1.渝北区交通局、邻水县交通运输局：{PACT}")
    assert one.status.value == "done"


@pytest.mark.parametrize(
    "text",
    [
        f"渝北区交通局、邻水县交通运输局：{PACT}解读",
        f"相关链接\n\n渝北区交通局、邻水县交通运输局：{PACT}",
        f"会上签约。\n\n记者从渝北区交通局、邻水县交通运输局获悉，{PACT}明年到期。",
    ],
)
def test_other_lines_with_a_title_tell_nothing(text: str) -> None:
    assert parts(text) == set()


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("川渝柑橘产业大会在合江县召开。", {"合江县"}),
        ("川渝柑橘产业大会在合江县白米镇召开。", set()),
        ("重庆市水利局和四川省水利厅在绵阳举行川渝水利协作大会。", {"重庆市水利局", "四川省水利厅"}),
        ("四川省第十二届人民代表大会第四次会议18日在成都开幕。", set()),
    ],
)
def test_a_place_hosts_what_nobody_else_holds_there(text: str, hosts: set[str]) -> None:
    assert {actor for actor, part, _ in parts(text) if part == "hosts"} == hosts


@pytest.mark.parametrize(
    "text",
    ["重庆蜀兴建工有限公司相中四川竹溪家居有限公司的竹板。", "重庆渝建设备有限公司看好合川临港产业园。"],
)
def test_a_verb_within_the_name_of_a_firm_governs_nothing(text: str) -> None:
    assert parts(text) == set()
