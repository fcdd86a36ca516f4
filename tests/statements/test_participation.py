"""An actor's named part in a thing, told by the verb."""

import pytest

from reading_of import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渝北区签署《渝邻公交一体化合作协议》。", {("渝北区", "signs", "《渝邻公交一体化合作协议》")}),
        (
            "渝北区与邻水县签署《渝邻公交一体化合作协议》。",
            {
                ("渝北区", "signs", "《渝邻公交一体化合作协议》"),
                ("邻水县", "signs", "《渝邻公交一体化合作协议》"),
            },
        ),
        ("巴南区加快建设大江智慧产业园。", {("巴南区", "builds", "大江智慧产业园")}),
        ("泸州市加入长江上游港口联盟。", {("泸州市", "joins", "长江上游港口联盟")}),
        (
            "泸州市与江津区成立泸津白酒产业联盟。",
            {("泸州市", "founds", "泸津白酒产业联盟"), ("江津区", "founds", "泸津白酒产业联盟")},
        ),
        ("铜梁区承办川渝龙舞大会。", {("铜梁区", "hosts", "川渝龙舞大会")}),
        ("铜梁区举办川渝龙舞大会。", {("铜梁区", "hosts", "川渝龙舞大会")}),
        ("铜梁区参加川渝龙舞大会。", {("铜梁区", "joins", "川渝龙舞大会")}),
    ],
)
def test_the_verb_tells_the_part(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "巴南区毗邻大江智慧产业园。",
        "铜梁区关注川渝龙舞大会。",
        "大江智慧产业园加快建设。",
        "渝北区解读《渝邻公交一体化合作协议》。",
        "签署《渝邻公交一体化合作协议》意义重大。",
    ],
)
def test_without_actor_or_verb_there_is_no_part(text: str) -> None:
    assert parts(text) == set()


def test_a_part_told_twice_counts_once() -> None:
    text = "泸州市加入长江上游港口联盟。今年，泸州市加入长江上游港口联盟后箱量大增。"
    assert sorted(parts(text)) == [("泸州市", "joins", "长江上游港口联盟")]


MEETING = "川渝柑橘产业发展大会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"5月8日，{MEETING}在合江县举行。", {("合江县", "hosts", MEETING)}),
        ("第六届嘉陵江生态渔业发展论坛在南充启幕。", {("南充市", "hosts", "第六届嘉陵江生态渔业发展论坛")}),
        (f"{MEETING}在重庆大学举行。", set()),
        (f"{MEETING}今日在线上举行。", set()),
        (f"在{MEETING}上，合江县发布了名录。", set()),
    ],
)
def test_the_place_where_it_is_held_hosts_it(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"渝北区区长廖海波、邻水县县长曾凡林出席{MEETING}。", {"廖海波", "曾凡林"}),
        (f"四川大学校长赵敏，西南大学校长王树新，教授彭小芳参加{MEETING}。", {"赵敏", "王树新", "彭小芳"}),
        (f"渝北区派出代表团参加{MEETING}。", {"渝北区"}),
    ],
)
def test_who_attends_joins(text: str, who: set[str]) -> None:
    assert parts(text) == {(name, "joins", MEETING) for name in who}


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
        "渝北区打造“中国西部休闲目的地”。",
        "铜梁区建设“中国柠檬之乡”。",
        "重庆共建“一带一路”。",
        "渝北区积极参与共建“一带一路”。",
        "渝北区建设“一刻钟便民生活圈”。",
    ],
)
def test_goals_between_marks_are_no_parts(text: str) -> None:
    assert parts(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "大江智慧产业园由巴南区、南岸区共同建设。",
            {("巴南区", "builds", "大江智慧产业园"), ("南岸区", "builds", "大江智慧产业园")},
        ),
        ("川渝龙舞大会由铜梁区主办。", {("铜梁区", "hosts", "川渝龙舞大会")}),
        (
            "大江智慧产业园占地300亩，由巴南区与南岸区按7∶3比例共同出资。",
            {("巴南区", "funds", "大江智慧产业园"), ("南岸区", "funds", "大江智慧产业园")},
        ),
        ("渝昆高铁由重庆通向昆明。", set()),
        ("大江智慧产业园由南向北建设。", set()),
    ],
)
def test_who_does_it_stands_behind_you(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


def test_who_made_it_stands_before_the_verb_before_de() -> None:
    text = "今年，遂宁市的企业走进了巴南区与南岸区共同打造的大江智慧产业园。"
    assert parts(text) == {("巴南区", "builds", "大江智慧产业园"), ("南岸区", "builds", "大江智慧产业园")}


def test_who_presides_and_attends_by_role_alone() -> None:
    text = f"5月8日，{MEETING}在合江县举行。县委书记唐晓峰主持会议，企业代表陈立新、副主任李春梅出席会议。"
    assert parts(text) >= {
        ("唐晓峰", "hosts", MEETING),
        ("陈立新", "joins", MEETING),
        ("李春梅", "joins", MEETING),
    }


def test_a_meeting_has_those_who_preside_and_attend_by_its_short_name() -> None:
    found = parts(
        "6月8日，川渝龙舞大会在铜梁区举行。邻水县委书记王大明出席会议并讲话，"
        "邻水县县长李文生主持，渝北区区长张国庆参加。"
    )
    assert {
        ("王大明", "joins", "川渝龙舞大会"),
        ("李文生", "hosts", "川渝龙舞大会"),
        ("张国庆", "joins", "川渝龙舞大会"),
    } <= found


def test_who_attends_a_meeting_does_not_attend_one_that_is_only_carried_out() -> None:
    found = parts("铜梁区要贯彻川渝龙舞大会精神。铜梁区区长张国庆参加会议。")
    assert ("张国庆", "joins", "川渝龙舞大会") not in found


def test_an_alliance_has_who_leads_it_and_who_has_joined() -> None:
    found = parts("川渝柠檬产业联盟由铜梁区牵头，安岳县、大足区等12家单位加入。")
    assert {
        ("铜梁区", "founds", "川渝柠檬产业联盟"),
        ("安岳县", "joins", "川渝柠檬产业联盟"),
        ("大足区", "joins", "川渝柠檬产业联盟"),
    } <= found


def test_who_stands_before_the_verb_before_the_thing() -> None:
    found = parts("铜梁区与安岳县共建的川渝柠檬产业园已完成一期。")
    assert {("铜梁区", "builds", "川渝柠檬产业园"), ("安岳县", "builds", "川渝柠檬产业园")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "车站建成后将与果园港相连。",
    ],
)
def test_a_thing_that_is_only_touched_has_no_part(text: str) -> None:
    assert parts(text) == set()


def test_who_attends_the_opening_joins_what_is_opened() -> None:
    text = "第八届中国白酒文化节在江津区开幕。江津区区长何友生出席开幕式。"
    assert ("何友生", "joins", "第八届中国白酒文化节") in parts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("綦江区启动“夜校惠民”行动计划。", {("綦江区", "founds", "“夜校惠民”行动计划")}),
        ("綦江区去年启动了“夜校惠民”行动计划。", {("綦江区", "founds", "“夜校惠民”行动计划")}),
        (
            "綦江区妇联、南川区妇联开展第二届渝南山歌大赛。",
            {
                ("綦江区妇女联合会", "hosts", "第二届渝南山歌大赛"),
                ("南川区妇女联合会", "hosts", "第二届渝南山歌大赛"),
            },
        ),
        ("綦江区启动渝南数据共享平台建设前期工作。", {("綦江区", "founds", "渝南数据共享平台")}),
        ("綦江区发布《渝南夜校管理办法》。", {("綦江区", "builds", "《渝南夜校管理办法》")}),
        (
            "綦江区妇联等六部门日前印发《渝南夜校管理办法》。",
            {("綦江区妇女联合会", "builds", "《渝南夜校管理办法》")},
        ),
    ],
)
def test_who_begins_a_programme_carries_out_an_event_or_issues_a_paper(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "綦江区推介“夜校惠民”行动计划。",
        "綦江区妇联主席罗远帆发布《渝南夜校管理办法》。",
    ],
)
def test_what_is_done_about_a_programme_does_not_begin_it(text: str) -> None:
    assert parts(text) == set()
