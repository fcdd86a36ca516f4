"""Who hosts a meeting by where it is held; the place of one that others hold does not."""

import pytest

from reading_of import having, parts

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
    ("text", "hosts"),
    [
        # The place, where nobody else holds it there.
        ("川渝柑橘产业大会在合江县召开。", {"合江县"}),
        ("川渝柑橘产业大会在合江县白米镇召开。", set()),
        ("重庆市水利局和四川省水利厅在绵阳举行川渝水利协作大会。", {"重庆市水利局", "四川省水利厅"}),
        # Two sides, for which their bodies without a name hold it.
        ("川渝石刻技能大赛由川渝两地联袂举办。", {"四川省", "重庆市"}),
        ("川渝石刻技能大赛由川渝两地统战部、工商联联合主办。", {"四川省", "重庆市"}),
        ("川渝两地统战部联合主办川渝石刻技能大赛。", {"四川省", "重庆市"}),
        ("川渝两地企业家代表参加川渝石刻技能大赛。", set()),
        # Those with verbs of their own before it or behind.
        (
            "由共青团四川省委、共青团重庆市委主办，共青团内江市委承办的川渝青年创业大赛决赛启动。",
            {"共青团四川省委员会", "共青团重庆市委员会", "共青团内江市委"},
        ),
        (
            "川渝春茶节由宜宾市、高县人民政府联合重庆市永川区共同举办。",
            {"宜宾市人民政府", "高县人民政府", "永川区"},
        ),
        # Those of a list with an unknown body among them.
        (
            "由重庆市商务委、山东省支援重庆干部组、四川省商务厅共同主办的“川渝花椒产业对接活动”启动。",
            {"重庆市商务委员会", "四川省商务厅"},
        ),
        # Who does so with a body, for his own.
        (
            "内江市投资促进局局长周清一行赴渝，与荣昌区招商投资局联合召开内荣招商推介会。",
            {"内江市投资促进局", "荣昌区招商投资局"},
        ),
        # Who holds what is a meeting, whatever opens its name.
        ("隆昌市举行内江至泸州高速公路隆昌段建设现场推进会。", {"隆昌市"}),
        ("隆昌市主持召开川渝陶瓷座谈会，隆昌陶瓷产业园签约。", {"隆昌市"}),
        ("川渝陶瓷座谈会由隆昌市举行，华锐陶瓷有限公司参会。", {"隆昌市"}),
    ],
)
def test_who_is_told_to_hold_it_hosts_it(text: str, hosts: set[str]) -> None:
    assert having("hosts", text) == hosts


@pytest.mark.parametrize(
    "text",
    [
        "由重庆市林业局、四川省林草局联合主办的川渝竹产业大会在江津区举行。",
        "共青团重庆市委在黔江区举办川渝青年创业大赛。",
    ],
)
def test_where_it_takes_place_does_not_hold_it(text: str) -> None:
    assert not {p for p in parts(text) if p[0] in ("江津区", "黔江区")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("此次活动由忠县文化旅游委主办，", {"忠县文化和旅游发展委员会"}),
        (
            "当天举行了书画展。本次活动由忠县总工会、石柱县总工会联合举办。",
            {"忠县总工会", "石柱土家族自治县总工会"},
        ),
        ("活动由忠县总工会主办。", {"忠县总工会"}),
        ("本次活动忠县总工会也到场。", set()),
    ],
)
def test_an_event_may_be_called_an_activity_where_its_hosts_are_told(text: str, who: set[str]) -> None:
    found = parts("5月1日，第三届三峡橘乡文化节开幕。" + text)
    assert {name for name, part, thing in found if part == "hosts" and "橘乡" in thing} == who


SHOW = "首届川渝花椒产业博览会"


@pytest.mark.parametrize("called", ["本届花椒博览会", "此次花博会", "本届博览会"])
def test_who_holds_a_fair_is_told_of_it_in_short(called: str) -> None:
    text = (
        f"{SHOW}暨第三届江津花椒节在江津开幕。\n{called}主题为“椒香两江”，由重庆市商务委指导，"
        "重庆市农业农村委主办，江津区人民政府、四川省农业农村厅共同承办。"
    )
    hosts = {actor for actor, part, thing in parts(text) if part == "hosts" and thing == SHOW}
    assert hosts == {"江津区", "重庆市农业农村委员会", "江津区人民政府", "四川省农业农村厅"}


def test_a_fair_is_not_called_by_what_its_name_does_not_hold() -> None:
    found = parts(f"{SHOW}在江津开幕。\n本届车展会由成都市商务局主办。")
    assert not {p for p in found if p[0] == "成都市商务局" and p[2] == SHOW}


def test_those_in_the_name_of_a_meeting_hold_it_where_something_happens_at_it() -> None:
    thing = "渝中区·巫溪县对口协同发展座谈会"
    found = parts(f"在{thing}上，赵世强表示欢迎。")
    assert {("渝中区", "hosts", thing), ("巫溪县", "hosts", thing)} <= found
