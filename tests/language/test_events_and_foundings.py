"""Names told by what stands around them: an edition or a year, quotation marks, a verb of founding."""

from __future__ import annotations

import pytest
from _pytest.mark import ParameterSet

from reading_of import document, entities, names, outer

THINGS = {"Mechanism", "Alliance", "Document", "Event", "Facility", "ResearchInstitute", "Park", "Project"}


def fault(*values: object, reason: str) -> ParameterSet:
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def things(text: str) -> set[str]:
    return {name for cls, name in entities(text) if cls in THINGS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第六届嘉陵江生态渔业发展论坛在南充举行。", {"第六届嘉陵江生态渔业发展论坛"}),
        ("日前，2022年川南渝西柑橘产销对接会开幕。", {"2022年川南渝西柑橘产销对接会"}),
        ("第二届川渝青年职工技能邀请大赛落幕。", {"第二届川渝青年职工技能邀请大赛"}),
        (
            "第十届泸州酒业博览会开幕，第二届江津花椒交易会同步举行。",
            {"第十届泸州酒业博览会", "第二届江津花椒交易会"},
        ),
    ],
)
def test_an_edition_or_a_year_opens_the_name_of_an_event(text: str, expected: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "Event"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "会上，第三批项目签约。",
        "打好第五届运动会服务保障硬仗。",
        "2022年完成的招商项目推进会务筹备。",
        "第三届任期内，该区完成技改投资20亿元。",
        "2022年，对接会开了十多场。",
        # being there alone names no meeting
        "他参加工作以来,多次参加会议。",
        "在开工仪式上,县长致辞。",
        "各地贯彻落实会议精神。",
        "他列席党中央和国务院召开的会议。",
        "体育馆是本届运动会核心场馆及开幕式举办场地。",
        "全市持续开展安全生产检查活动。",
    ],
)
def test_an_edition_a_year_or_being_there_does_not_always_tell_an_event(text: str) -> None:
    assert not {found for found in entities(text) if found[0] == "Event"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“川渝通游码”已在30个景区启用。", "“川渝通游码”"),
        ("市民扫一扫“嘉陵畅游码”即可入园。", "“嘉陵畅游码”"),
        ("“沱江一卡通”上线运行。", "“沱江一卡通”"),
        ("“水电气联办专窗”已办件800件。", "“水电气联办专窗”"),
        ("“成渝快享通办”上线。", "“成渝快享通办”"),
    ],
)
def test_a_quotation_that_ends_like_a_service_is_its_name(text: str, name: str) -> None:
    assert ("Mechanism", name) in outer(text)


@pytest.mark.parametrize(
    "text",
    [
        "“打造一码”引起热议。",
        "共织“一张网”，同下“一盘棋”。",
        "“这趟车真快！”乘客说。",
        "从“扫码”到“刷脸”，办事更快。",
        "他输入了“验证码”。",
        # what is counted or bare is no name
        "双方将建设一批创新平台。",
        "全区已建成3个公共服务平台。",
        "铜梁区建成5个创新平台、8个重点实验室。",
        "企业组建了自己的联盟。",
        "渝北区与邻水县成立工作组。",
        "去年成立了3个产业联盟。",
        "两地成立一批产业联盟。",
    ],
)
def test_other_quotations_and_what_is_counted_or_bare_name_nothing(text: str) -> None:
    assert things(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("渝北区与邻水县组建防汛调度专班。", "防汛调度专班"),
        ("合江县与江津区设立柑橘产业基金。", "柑橘产业基金"),
        ("渝北区与邻水县成立竹编联盟。", "竹编联盟"),
        ("渝北区与邻水县设立规模10亿元的乡村振兴基金。", "乡村振兴基金"),
        ("渝北区与邻水县共同举办劳务对接活动。", "劳务对接活动"),
        ("渝北区与邻水县组建联合调度专班。", "联合调度专班"),
        fault(
            "渝北区与邻水县组建联合巡护专班。", "联合巡护专班", reason="联合 before 巡护专班 ends the name"
        ),
        ("大竹县与梁平区成立竹产业联盟。", "竹产业联盟"),
    ],
)
def test_what_is_founded_is_a_thing_even_by_a_plain_name(text: str, name: str) -> None:
    assert name in things(text)


FIFTH = "重庆四川党政联席会议第五次会议"


@pytest.mark.parametrize(
    "series",
    [
        "重庆四川党政联席会议",
        fault("党政联席会议", reason="the series without its parties is not read"),
    ],
)
def test_a_series_beside_one_meeting_of_it_is_that_meeting(series: str) -> None:
    found = names(f"5月8日，{FIFTH}在渝召开。{series}审议了工作方案。")
    assert {name for words, name in found if words == series} == {
        name for words, name in found if words == FIFTH
    }


def test_a_series_alone_or_beside_two_meetings_is_the_series() -> None:
    alone = names("重庆四川党政联席会议建立了工作台账。")
    two = names(f"{FIFTH}、重庆四川党政联席会议第六次会议相继召开。重庆四川党政联席会议建立了工作台账。")
    series = {name for words, name in alone if words == "重庆四川党政联席会议"}
    assert len(series) == 1
    assert not [name for name in series if "次会议" in name]
    assert {name for words, name in two if words == "重庆四川党政联席会议"} == series


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在涪陵召开的乌江流域协同保护推进会上,两地签约。", {"乌江流域协同保护推进会"}),
        ("应邀出席在遂宁举办的巴蜀中医药传承论坛的嘉宾达百人。", {"巴蜀中医药传承论坛"}),
        ("各科室传达学习全区第三次卫生健康工作会议精神。", {"全区第三次卫生健康工作会议"}),
        ("双方在江津举行园区合作洽谈会和川南渝西人才招聘会。", {"园区合作洽谈会", "川南渝西人才招聘会"}),
        ("第二届明月山村歌展演,在梁平区举行。", {"第二届明月山村歌展演"}),
        ("检察长联席办公会议在南川召开。", {"检察长联席办公会议"}),
    ],
)
def test_a_meeting_is_told_by_who_is_there_and_who_heeds_it(text: str, found: set[str]) -> None:
    assert found <= {name for cls, name in entities(text) if cls == "Event"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市第五次党代会提出新目标。", "中共重庆市第五次代表大会"),
        ("合江县第十五次党代会召开。", "中共合江县第十五次代表大会"),
    ],
)
def test_a_congress_is_that_of_its_partys_committee(text: str, name: str) -> None:
    assert ("Event", name) in outer(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("从资阳市委五届八次全体会议获悉，园区加快建设。", "中共资阳市委五届八次全会"),
        ("中国共产党合江县第十四届委员会第六次全体会议召开。", "中共合江县委十四届六次全会"),
        ("四川省十四届人大二次会议听取了报告。", "四川省第十四届人民代表大会第二次会议"),
        ("潼南区政协十五届三次会议开幕。", "政协潼南区第十五届委员会第三次会议"),
        ("政协第八届遂宁市委员会第四次会议开幕。", "政协遂宁市第八届委员会第四次会议"),
        ("绵阳市八届人大常委会第六次会议闭幕。", "绵阳市第八届人民代表大会常务委员会第六次会议"),
        ("广安市七届人大常委会举行第九次会议。", "广安市第七届人民代表大会常务委员会第九次会议"),
        ("遂潼先行区建设领导小组召开第四次会议。", "遂潼先行区建设领导小组第四次会议"),
        ("中国致公党重庆市第七届委员会第三次全体会议召开。", "中国致公党重庆市第七届委员会第三次全体会议"),
    ],
)
def test_sessions_of_committees_and_assemblies_have_one_name(text: str, event: str) -> None:
    assert event in {m.entity.name for m in document(text).mentions}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("第六届自贡国际灯彩周闭幕。", "第六届自贡国际灯彩周"),
        ("第十一届重庆国际摩托车展在渝北区开幕。", "第十一届重庆国际摩托车展"),
        ("第三届董事会举行换届会议。", ""),
        ("成都大运会火炬传递自宜宾启程。", "成都大运会火炬传递"),  # held of games and fairs
        ("第二十届西博会开幕式在成都举行。", "第二十届西博会开幕式"),
    ],
)
def test_an_edition_may_end_with_a_plain_word(text: str, event: str) -> None:
    assert {name for cls, name in outer(text) if cls == "Event"} == ({event} if event else set())


@pytest.mark.parametrize(
    "text",
    ["由两市主办的一场大型群众健身活动。", "2021年省农业科技奖共评选40项。", "“双品行”“乡味节”活动季开幕。"],
)
def test_one_of_its_kind_what_is_counted_and_two_quotations_are_no_event(text: str) -> None:
    events = {name for cls, name in entities(text) if cls == "Event"}
    assert not events - {"“乡味节”活动季", "“乡味节”", "“双品行”"}


def test_quotations_side_by_side_name_a_thing_each() -> None:
    assert things("整合“夔门橙”“涪江鲜”品牌。") == {"“夔门橙”", "“涪江鲜”品牌"}


def test_a_group_is_another_thing_than_its_meeting() -> None:
    found = entities("川渝水运专项工作组第三次会议在泸州召开。川渝水运专项工作组通报进展。")
    assert {("Mechanism", "川渝水运专项工作组"), ("Event", "川渝水运专项工作组第三次会议")} <= found
