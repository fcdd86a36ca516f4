"""Who attends, presides over or speaks at a meeting, by name, by office or by a list behind it."""

import pytest

from reading_of import having, parts

MEETING = "川渝柑橘产业发展大会"
JOINT_MEETING = "7月8日，江津区·合江县融合发展联席会议在江津区召开。"
FAIR = "川渝柑橘产业大会"
FAIR_HELD = f"5月8日，{FAIR}在忠县举行。"


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


@pytest.mark.parametrize(
    "text",
    [
        "成渝石化联盟第三次会议在长寿区举行。明月山旅游联盟也在会上宣布成立。",
        "市长李明出席川渝高竹新区班列首发活动。",
        "市长李明欢迎出席川渝高竹新区论坛的国际贵宾。",
    ],
)
def test_what_is_founded_there_or_told_of_is_not_joined(text: str) -> None:
    named = {name for part in parts(text) for name in part}
    assert not named & {"明月山旅游联盟", "川渝高竹新区", "川渝高竹新区论坛"}


def test_who_attends_the_opening_joins_what_is_opened() -> None:
    text = "第八届中国白酒文化节在江津区开幕。江津区区长何友生出席开幕式。"
    assert ("何友生", "joins", "第八届中国白酒文化节") in parts(text)
    named = f"{text}夜色中，第八届中国白酒文化节开幕式拉开序幕。"
    assert having("joins", named) == {"何友生"}
    assert ("何友生", "joins", "第八届中国白酒文化节开幕式") in parts(named)


def test_who_speaks_at_a_meeting_that_nothing_has_read_joins_no_other() -> None:
    text = "川渝石刻艺术论坛在大足区举行。大足区区长何友生在庆祝老城区文物馆落成七周年大会上发表讲话。"
    assert not having("joins", text)


def test_nobody_named_before_attends_with_those_without_a_name() -> None:
    text = "川渝石刻艺术论坛在大足区举行。荣昌区体育局局长何友生赠送奖牌。火炬手、师生约200人参加了论坛。"
    assert "荣昌区体育局" not in having("joins", text)


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
    assert ("罗海波", "joins") in {(actor, part) for actor, part, _ in parts(JOINT_MEETING + words)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("忠县县委书记王大明到会讲话。", {"王大明"}),
        ("忠县县委书记王大明、邻水县县长李小平，两地有关部门负责人参加。", {"王大明", "李小平"}),
        ("合江县、荣昌区相关负责人参加会议。", {"合江县", "荣昌区"}),
        ("重庆市水利局、四川省水利厅有关负责人出席会议。", {"重庆市水利局", "四川省水利厅"}),
        ("大会邀请了重庆市渝北区、渝中区等2个区相关领导出席并互动。", {"渝北区", "渝中区"}),
        ("企业领导参加会议。", set()),
        ("长寿区、合川区企业代表参加会议。", set()),
    ],
)
def test_who_is_there(text: str, who: set[str]) -> None:
    assert {a for a, part, thing in parts(FAIR_HELD + text) if (part, thing) == ("joins", FAIR)} == who


def test_a_fair_that_is_held_elsewhere_is_not_the_meeting() -> None:
    text = f"{FAIR_HELD}今年，两地还将组团参加在成都举办的川渝茶叶博览会。李小平出席会议。"
    assert ("李小平", "joins", FAIR) in parts(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Who speaks at a meeting or attends it.
        (
            "川渝医保协作第三次联席会议召开。渝北区区长廖海波讲话，邻水县县长曾凡林致辞。",
            {"廖海波", "曾凡林"},
        ),
        ("会议期间，渝北区区长廖海波主持召开川渝医保协作第三次联席会议，邻水县县长曾凡林参会。", {"曾凡林"}),
        ("川渝医保协作第三次联席会议召开。双方将举办川渝职工龙舟赛。渝北区区长廖海波参加会议。", {"廖海波"}),
        # Who does something at it.
        (f"在{MEETING}上，邻水县县长李文生介绍了种植情况。", {"李文生"}),
        (f"渝北区区长张国庆7日在{MEETING}上表示，将扩种柑橘。", {"张国庆"}),
        (f"{MEETING}上，王大明的讲话引起热议。", set()),
        (f"{MEETING}上，柑橘备受欢迎，客商赵敏表示将来采购。", set()),
        # Whom it draws.
        (f"{FAIR}吸引了西南大学、四川大学等60余家单位参加。", {"西南大学", "四川大学"}),
        (f"{FAIR}吸引了重庆、成都的市民。", set()),
        # Who gives a talk at it.
        (
            "毗邻地区法治联席会议在合江召开。会上，合江县委、永川区检察院、江津区公安局等单位作了现场交流发言。",
            {"中共合江县委", "永川区人民检察院", "江津区公安局"},
        ),
        ("川渝金融论坛在重庆举行，重庆农商行、四川银行作主题发言。", {"重庆农村商业银行", "四川银行"}),
        ("川渝金融论坛在重庆举行，重庆农商行发布的报告显示，存款增长。", set()),
    ],
)
def test_who_joins_a_meeting_by_what_he_does_there(text: str, who: set[str]) -> None:
    assert having("joins", text) == who


def test_places_of_two_provinces_send_their_leaders() -> None:
    found = parts(f"四川内江、资阳，重庆大足、荣昌等7个市区和万盛经开区农业部门负责人参加{MEETING}。")
    places = ("内江市", "资阳市", "大足区", "荣昌区", "万盛经开区")
    assert found == {(place, "joins", MEETING) for place in places}


def test_a_committee_holds_its_own_session() -> None:
    found = parts("邻水县委十四届六次全会提出，要扩种柑橘。")
    assert found == {("中共邻水县委", "hosts", "中共邻水县委十四届六次全会")}


ROSE = "5月8日，川渝柑橘产业发展大会在合江县举行。"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Who speaks or opens it.
        (
            "西南大学、合江县农业农村局和荣昌区、隆昌市农业农村局分别作了交流发言。",
            {"西南大学", "合江县农业农村局", "荣昌区农业农村局", "隆昌市农业农村局"},
        ),
        ("西南大学、四川大学作经验交流。", {"西南大学", "四川大学"}),
        ("荣昌区副区长向思齐宣布明年再办。", set()),
        ("西南大学、四川大学的经验值得交流。", set()),
        # Rolls of leaders and guests, to their end.
        (
            "荣昌区领导王中、何山、李海、向思齐；隆昌市领导何江、孙洁出席。",
            {"王中", "何山", "李海", "向思齐", "何江", "孙洁"},
        ),
        (
            "荣昌区副区长向思齐，农业农村委主任柯川和班子成员，来自各地20家果业协会的代表，"
            "以及相关处室负责人等共百余人参会。",
            {"向思齐", "柯川"},
        ),
        # Who opens it or speaks, and does more.
        ("中国航海学会会长张海宣布大会开幕并讲话。", {"张海"}),
        ("南充市委书记王勇致辞并作主题报告。", {"王勇"}),
        ("南充市委书记王勇致辞，成都花博会冠军李丽推介。", {"王勇"}),
        ("南充市委书记王勇代表致辞的作者领奖。", set()),
    ],
)
def test_who_joins_the_meeting_told_of_before(text: str, who: set[str]) -> None:
    assert having("joins", ROSE + text) == who


def test_two_meetings_held_as_one_are_both_attended_and_held() -> None:
    text = "川渝柑橘产业座谈会暨合江荔枝产业第二次推进会在泸县召开。隆昌市副市长向思齐主持会议。"
    both = ("川渝柑橘产业座谈会", "合江荔枝产业第二次推进会")
    assert parts(text) == {(who, "hosts", one) for who in ("泸县", "向思齐") for one in both}


def test_a_bare_word_means_either_half_of_a_meeting_of_two_names() -> None:
    found = parts(
        "江津花椒产业投资推介会暨项目签约仪式在江津举行。副市长李国庆出席推介会并致辞，区长王大明主持推介会。"
    )
    thing = "江津花椒产业投资推介会暨项目签约仪式"
    assert {("李国庆", "joins", thing), ("王大明", "hosts", thing)} <= found


def test_who_speaks_at_the_opening_told_of_again_joins_though_it_was_named_far_before() -> None:
    far = "主办方发布了嘉陵江航运倡议，展示了各地的船型、货运与港口建设成果。" * 9
    text = f"第三届嘉陵江论坛在南充举行。{far}在上午举行的论坛开幕式上，南充市委书记王勇致辞。"
    assert ("王勇", "joins", "第三届嘉陵江论坛") in parts(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("省委书记廖海波在主持召开川渝柑橘产业座谈会时强调，要扩种柑橘。", "hosts"),
        ("受市委书记王大明委托，副市长廖海波出席川渝柑橘产业座谈会。", "joins"),
        ("王大明表示，去年廖海波主席出席川渝柑橘产业座谈会，是一种鼓励。", "joins"),
    ],
)
def test_who_is_told_before_the_verb_takes_part(text: str, part: str) -> None:
    assert parts(text) == {("廖海波", part, "川渝柑橘产业座谈会")}


def test_all_meetings_of_a_list_behind_the_verb_are_held() -> None:
    meetings = ("川渝柑橘产业座谈会", "川渝榨菜产业推进会", "川渝茶叶产业推进会")
    text = "廖海波市长主持召开{}、{}和{}。".format(*meetings)
    assert parts(text) == {("廖海波", "hosts", meeting) for meeting in meetings}


def test_a_line_that_tells_who_did_what_gives_each_his_own_part() -> None:
    text = "川渝柑橘产业发展大会在合江县举行。\n\n王大明讲话 李小平致辞 廖海波主持\n\n会议提出扩种柑橘。"
    assert having("hosts", text) & {"王大明", "李小平", "廖海波"} == {"廖海波"}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("参加会议的还有江津区副区长罗海波、泸县副县长邓成林。", {"罗海波", "邓成林"}),
        ("出席会议的有江津区人大常委会主任罗海波，泸县政协主席邓成林。", {"罗海波", "邓成林"}),
        (
            "到会的主要有江津区农业农村委、忠县农业农村委的负责同志。",
            {"江津区农业农村委员会", "忠县农业农村委员会"},
        ),
        ("会议听取了江津区、泸县负责人汇报。", {"江津区", "泸县"}),
        ("会上，江津区副区长罗海波、泸县副县长邓成林作情况介绍。", {"罗海波", "邓成林"}),
        ("江津区副区长罗海波、泸县副县长邓成林答记者问。", {"罗海波", "邓成林"}),
        ("江津区副区长罗海波、泸县副县长邓成林同时到会。", {"罗海波", "邓成林"}),
        ("江津区副区长罗海波、泸县副县长邓成林双双出席会议。", {"罗海波", "邓成林"}),
    ],
)
def test_who_is_told_behind_the_verb_attends(words: str, who: set[str]) -> None:
    assert having("joins", FAIR_HELD + words) == who


@pytest.mark.parametrize(
    "words",
    ["参加会议的企业有12家。", "会议听取了江津区柑橘产业发展情况。", "参展的有江津花椒、忠县柑橘等产品。"],
)
def test_what_is_no_list_of_those_who_came(words: str) -> None:
    assert having("joins", FAIR_HELD + words) == set()


def test_who_comes_to_the_opening_of_a_course_attends_it() -> None:
    text = "5月8日，江津区柑橘种植技术培训班在白沙镇举行。江津区副区长罗海波出席开班式并讲话。"
    assert having("joins", text) == {"罗海波"}
