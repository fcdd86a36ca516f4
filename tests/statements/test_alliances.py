"""Who founds, leads and joins an alliance, and who is in it by a list."""

import pytest

from reading_of import cooperations, having, p, pairs, parts


def test_an_alliance_has_who_leads_it_and_who_has_joined() -> None:
    found = parts("川渝柠檬产业联盟由铜梁区牵头，安岳县、大足区等12家单位加入。")
    assert {
        ("铜梁区", "founds", "川渝柠檬产业联盟"),
        ("安岳县", "joins", "川渝柠檬产业联盟"),
        ("大足区", "joins", "川渝柠檬产业联盟"),
    } <= found


@pytest.mark.parametrize(
    ("text", "leaders", "members"),
    [
        (
            "川渝医学教育联盟由重庆医科大学倡议发起，川北医学院、成都中医药大学等11所院校成为首批成员。",
            {"重庆医科大学"},
            {"川北医学院", "成都中医药大学"},
        ),
        (
            "涪江创伤急救联盟由遂宁市中心医院于去年11月发起，今年9月蓬溪县人民医院等4家医院加盟。",
            {"遂宁市中心医院"},
            {"蓬溪县人民医院"},
        ),
        (
            "川渝文旅推广联盟揭牌。它由重庆大学、四川大学共同发起，反响热烈。",
            {"重庆大学", "四川大学"},
            set(),
        ),
        (
            "川渝文旅推广联盟揭牌。目前，成员单位包括重庆大学、四川大学等23家。",
            set(),
            {"重庆大学", "四川大学"},
        ),
    ],
)
def test_who_leads_and_who_joins_an_alliance(text: str, leaders: set[str], members: set[str]) -> None:
    assert having("founds", text) == leaders
    assert having("joins", text) == members
    assert p(*leaders, *members) <= pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "全市两校一园建成。",
        "两家医院投用，惠及群众。",
        "川渝文旅推广联盟由来已久，深受欢迎。",
        "加入联盟的企业越来越多。",
    ],
)
def test_nobody_of_name_leads_or_joins(text: str) -> None:
    assert parts(text) == set()


def test_a_founding_meeting_names_the_alliance() -> None:
    text = "川渝医学教育联盟成立大会举行。联盟由重庆大学发起。"
    assert ("重庆大学", "founds", "川渝医学教育联盟") in parts(text)


@pytest.mark.parametrize(
    "text",
    ["由重庆大学、四川大学共同组成。", "由重庆大学与四川大学组成。", "由重庆大学、四川大学等12家单位构成。"],
)
def test_who_makes_up_an_alliance_founds_it(text: str) -> None:
    founded = {("重庆大学", "founds", "川渝陶艺联盟"), ("四川大学", "founds", "川渝陶艺联盟")}
    assert parts("川渝陶艺联盟" + text) == founded


@pytest.mark.parametrize(
    "text",
    [
        "川渝柑橘产业联盟又吸纳西南大学、四川大学为成员。",
        "川渝柑橘产业联盟把西南大学、四川大学吸收进来。",
        "川渝柑橘产业联盟新增西南大学、四川大学等5家成员。",
    ],
)
def test_an_alliance_takes_in_members(text: str) -> None:
    joined = {(actor, thing) for actor, part, thing in parts(text) if part == "joins"}
    assert joined == {("西南大学", "川渝柑橘产业联盟"), ("四川大学", "川渝柑橘产业联盟")}


def test_an_alliance_that_another_leads_is_joined() -> None:
    found = parts("荣昌区人民医院加入四川大学华西医院牵头的成渝医疗联合体。")
    assert ("荣昌区人民医院", "joins", "成渝医疗联合体") in found


def test_those_who_found_it_beside_its_leaders_are_founders_too() -> None:
    text = "川渝氢能产业联盟由长安汽车牵头，联合重庆理工大学、西华大学等单位共同发起。"
    assert having("founds", text) == {"长安汽车", "重庆理工大学", "西华大学"}


@pytest.mark.parametrize(
    "text",
    [
        "协议提出，包括四川大学和重庆市的西南大学在内的12所高校，将共同发起成立川渝柑橘联盟。",
        "包括四川大学、西南大学在内的20所高校共同组建川渝柑橘联盟。",
    ],
)
def test_those_of_a_list_that_stands_within_a_number_found_it(text: str) -> None:
    founders = {("四川大学", "founds", "川渝柑橘联盟"), ("西南大学", "founds", "川渝柑橘联盟")}
    assert founders <= parts(text)


def test_those_by_whom_it_is_founded_are_not_the_alliance() -> None:
    text = "渝广商会联盟成立暨交流会议召开。渝广商会联盟由渝北区工商联、广安市工商联共同发起成立。"
    who = {actor for actor, part, thing in parts(text) if part == "founds" and thing == "渝广商会联盟"}
    assert who == {"渝北区工商业联合会", "广安市工商业联合会"}


def test_an_alliance_within_the_quoted_name_of_its_meeting_is_meant() -> None:
    text = (
        "“沱江流域图书馆联盟”成立大会举行。联盟由内江市图书馆牵头发起，"
        "联合自贡市图书馆、泸州市图书馆共同组建。"
    )
    who = {actor for actor, part, thing in parts(text) if part == "founds" and "联盟" in thing}
    assert who == {"内江市图书馆", "自贡市图书馆", "泸州市图书馆"}
    assert pairs(text) == p("内江市图书馆", "自贡市图书馆", "泸州市图书馆")


def test_who_leads_others_does_not_join() -> None:
    text = "由西南大学牵头、四川农业大学参与的川渝柑橘联盟成立。"
    assert {one for one in parts(text) if one[2] == "川渝柑橘联盟"} == {
        ("西南大学", "founds", "川渝柑橘联盟"),
        ("四川农业大学", "joins", "川渝柑橘联盟"),
    }


def test_who_is_the_leading_school_or_firm_founds_it() -> None:
    text = "江津产教联合体由重庆工程职业技术学院和长安汽车分别作为牵头院校和牵头企业组建。"
    assert having("founds", text) == {"重庆工程职业技术学院", "长安汽车"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Who becomes a presiding member.
        (
            "川渝氢能产业联盟成立，东方电气集团、庆铃汽车当选理事长单位，李明当选理事长。",
            {"东方电气", "庆铃汽车"},
        ),
        # Members listed in a paragraph of their own.
        (
            "川渝柑橘联盟成立。\n\n会议选举了秘书长。\n\n首批成员单位包括西南大学、重庆大学。",
            {"西南大学", "重庆大学"},
        ),
        (
            "渝南经济协作区扩大合作。\n\n4个成员单位依次为綦江区、南川区、桐梓县。",
            {"綦江区", "南川区", "桐梓县"},
        ),
        ("川渝柑橘联盟在忠县成立。\n\n两地园区包括西南大学科技园、永川高新区。", set()),
        ("川渝柑橘产业园在忠县揭牌。\n\n成员单位包括西南大学、四川农业大学。", set()),
    ],
)
def test_who_joins_what_was_named_before(text: str, who: set[str]) -> None:
    assert having("joins", text) == who


@pytest.mark.parametrize(
    "members",
    [
        "包括重庆市荣昌区、大足区，以及东道主四川省隆昌市",
        "既有重庆市荣昌区、大足区，又有四川省隆昌市",
        "有荣昌区，还有大足区，再加上作为东道主的隆昌市",
    ],
)
def test_a_list_of_members_goes_on_to_the_host_and_they_have_joined(members: str) -> None:
    text = f"川渝陶艺产业联盟成立。联盟成员{members}。"
    assert having("joins", text) == {"荣昌区", "大足区", "隆昌市"}
    assert {one.status.value for one in cooperations(text)} == {"done"}
