"""Who signs where a list, a verb behind the title, a post, a visit or a ceremony tells it."""

import pytest

from reading_of import cooperations, having, p, pairs, parts

PACT = "《渝邻公交一体化合作协议》"
BUREAUS = {("渝北区交通局", "signs", PACT), ("邻水县交通运输局", "signs", PACT)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "重庆市交通局局长许文斌与四川省交通运输厅厅长罗佳明签署《川渝航道管护协议》。",
            {
                ("重庆市交通局", "signs", "《川渝航道管护协议》"),
                ("四川省交通运输厅", "signs", "《川渝航道管护协议》"),
            },
        ),
        (
            "渝北区区长廖海波、邻水县县长曾凡林签署《渝邻公交协议》。",
            {
                ("渝北区人民政府", "signs", "《渝邻公交协议》"),
                ("邻水县人民政府", "signs", "《渝邻公交协议》"),
            },
        ),
        ("渝北区区长廖海波、邻水县县长曾凡林见证《渝邻公交协议》签署。", set()),
    ],
)
def test_who_signs_signs_for_the_body(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


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


def test_who_signs_the_paper_before_a_comma() -> None:
    assert parts(f"{PACT}，渝北区交通局、邻水县交通运输局两家签字。") == BUREAUS


def test_departments_without_a_name_are_those_of_the_title() -> None:
    text = "开州区、宣汉县有关部门签订《开州区水利局 宣汉县水务局河库联管协议》。"
    assert having("signs", text) == {"开州区水利局", "宣汉县水务局"}


@pytest.mark.parametrize(
    ("text", "pact", "who"),
    [
        ("涪陵区律师协会和达州市律师协会举行了法律服务合作协议签约仪式。", "法律服务合作协议",
         {"涪陵区律师协会", "达州市律师协会"}),
        ("渝中区文化馆与南充市文化馆在南充举行非遗保护合作协议签字仪式。", "非遗保护合作协议",
         {"渝中区文化馆", "南充市文化馆"}),
    ],
)  # fmt: skip
def test_who_holds_the_ceremony_of_a_pact_signs_it(text: str, pact: str, who: set[str]) -> None:
    assert {(one, "signs", pact) for one in who} <= parts(text)


def test_those_who_open_the_name_of_a_ceremony_sign_at_it() -> None:
    text = (
        "合川区人民政府、合川区卫生健康委、合川区中医院与成都中医药大学校地合作签约仪式在合川举行。"
        "仪式上，双方签订了合作协议。"
    )
    signs = having("signs", text)
    assert signs == {
        "合川区人民政府", "合川区卫生健康委员会", "合川区中医院", "成都中医药大学",
    }  # fmt: skip


def test_a_ceremony_for_which_nobody_is_named_has_no_signatories() -> None:
    text = "非遗保护合作协议签约仪式在南充举行，渝中区文化馆馆长李明致辞。"
    assert not having("signs", text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("副市长李学焦代表临港开发区管委会与重庆四川商会负责人彭学平签订《招商协议》。",
         {"临港开发区管委会", "重庆四川商会"}),
        ("副省长杨洪波代表四川省人民政府在《招商协议》上签字。", {"四川省人民政府"}),
        ("永川区法院院长叶永忠带队到合江县法院考察调研并签订《招商协议》。",
         {"永川区人民法院", "合江县人民法院"}),
        ("达州、开州两地公安机关代表团来到万州参观交流，并签订《招商协议》。",
         {"达州市", "开州区", "万州区"}),
        ("考察组来到渝北区参观，渝北区与邻水县签订《招商协议》。", {"渝北区", "邻水县"}),
        ("李明一行赴泸县考察，荣昌区与合江县签订《招商协议》。", {"荣昌区", "合江县"}),
    ],
)  # fmt: skip
def test_for_whom_somebody_signs_and_with_whom(text: str, who: set[str]) -> None:
    assert parts(text) == {(one, "signs", "《招商协议》") for one in who}


def test_so_many_bodies_of_a_kind_that_no_list_holds_sign() -> None:
    text = "巫山县检察院到巴东县检察院座谈，奉节县检察院受邀参加。三县检察院共同签署《检察协议》。"
    who = {"巫山县人民检察院", "巴东县人民检察院", "奉节县人民检察院"}
    assert parts(text) == {(one, "signs", "《检察协议》") for one in who}


@pytest.mark.parametrize(
    ("text", "pacts"),
    [
        (
            "四川省水利厅和重庆市水利局签署了《水利战略协议》（以下简称《战略协议》）《幸福河湖协议》。",
            {"《水利战略协议》", "《幸福河湖协议》"},
        ),
        ("重庆万州机场与达州河市机场达成战略合作框架协议。", {"战略合作框架协议"}),
        ("川港投资公司与渝氟集团订立《合资合同》。", {"《合资合同》"}),
        ("渝北区与邻水县就《渝邻公交方案》达成一致。", set()),
    ],
)
def test_what_is_signed_by_other_words_and_behind_a_short_name(text: str, pacts: set[str]) -> None:
    assert {thing for _, part, thing in parts(text) if part == "signs"} == pacts


def test_those_who_sign_a_paper_may_be_told_by_a_list() -> None:
    text = "会上签署了《航空配套合作协议》，签约方包括成都飞机工业集团、德阳中航工贸公司等。"
    assert ("德阳中航工贸公司", "signs", "《航空配套合作协议》") in parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "会上签署了《铜梁区、岳池县、南充市水上应急协议》。",
        "现场集中签约《铜梁区 岳池县 南充市水上应急协议》，会期半天。",
    ],
)
def test_places_that_open_a_title_sign_where_nobody_else_is_named(text: str) -> None:
    assert having("signs", text) == {"铜梁区", "岳池县", "南充市"}
    assert cooperations(text)[0].status.value == "done"


def test_the_pacts_of_a_list_are_signed_each_by_its_own() -> None:
    text = "现场还签署了《铜梁区、岳池县供水协议》《南充市、合川区供气协议》。"
    assert pairs(text) == p("铜梁区", "岳池县") | p("南充市", "合川区")


@pytest.mark.parametrize(
    "text",
    [
        "铜梁区水利局与岳池县水务局签署《铜梁区、岳池县供水协议》。",
        "按照《铜梁区、岳池县供水协议》的要求，水费下调。",
        "会上学习了《铜梁区、岳池县供水协议》。",
    ],
)
def test_places_in_a_title_do_not_sign_for_others_or_by_being_named(text: str) -> None:
    assert not {"铜梁区", "岳池县"} & {actor for actor, _, _ in parts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "四川、重庆两地经济和信息化、通信管理部门共同签署《川渝算力合作协议》。",
        "四川、重庆两地卫生健康部门共同签署《川渝血液合作协议》。",
    ],
)
def test_departments_without_a_name_sign_for_their_sides(text: str) -> None:
    assert having("signs", text) == {"四川省", "重庆市"}


def test_persons_sign_for_the_bodies_in_the_title() -> None:
    found = parts(
        "张强院长与王勇院长签署了《四川省广元市中级人民法院 重庆市第四中级人民法院"
        "成渝地区双城经济圈司法协作协议》。"
    )
    courts = {"广元市中级人民法院", "重庆市第四中级人民法院"}
    assert {actor for actor, part, _ in found if part == "signs"} == courts


def test_a_short_title_is_none_of_two_that_end_so() -> None:
    text = (
        "合江县法院与江津区法院签署了《司法协作协议》。《涪江流域司法协作协议》《琼江流域司法协作协议》"
        "此前已签订。"
    )
    assert {thing for _, part, thing in parts(text) if part == "signs"} >= {"《司法协作协议》"}


@pytest.mark.parametrize(
    "text",
    [
        "渝北区交通局、邻水县交通运输局举行会谈。《渝邻公交一体化合作协议》同步签署。",
        "渝北区交通局、邻水县交通运输局举行会谈。《渝邻联合治超协议》和《渝邻公交一体化合作协议》正式签署。",
    ],
)
def test_a_paper_is_signed_by_those_at_hand(text: str) -> None:
    assert parts(text) >= BUREAUS


@pytest.mark.parametrize(
    "text",
    [
        f"渝北区区长廖海波、邻水县县长曾凡林见证{PACT}《渝邻联合治超协议》签署。",
        f"渝北区交通局、邻水县交通运输局参加{PACT}签约仪式并举行座谈。",
        f"渝北区交通局、邻水县交通运输局介绍{PACT}内容。",
    ],
)
def test_who_sees_or_tells_of_a_paper_does_not_sign_it(text: str) -> None:
    assert not having("signs", text)
