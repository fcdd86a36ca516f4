"""What lies where: carried by a name, or said."""

import pytest

from reading_of import locations


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        ("丰都肉牛产业园二期投用。", "丰都肉牛产业园", "丰都县"),
        ("宜宾临港物流园开园。", "宜宾临港物流园", "宜宾市"),
        ("大江智慧产业园位于巴南区，占地500亩。", "大江智慧产业园", "巴南区"),
        ("位于巴南区的大江智慧产业园投产。", "大江智慧产业园", "巴南区"),
        ("大江智慧产业园坐落于巴南区。", "大江智慧产业园", "巴南区"),
        ("大江智慧产业园落户巴南区。", "大江智慧产业园", "巴南区"),
        ("四川绵阳派出工作组。", "绵阳市", "四川省"),
        ("四川省广安市邻水县派出工作组。", "邻水县", "广安市"),
        # An event, where it is held or attended.
        ("5月8日，川渝柑橘产业发展大会在合江县举行。", "川渝柑橘产业发展大会", "合江县"),
        ("川渝蔬菜博览会在合川区开幕。", "川渝蔬菜博览会", "合川区"),
        ("市领导在永川出席川渝柑橘产业发展大会并致辞。", "川渝柑橘产业发展大会", "永川区"),
        ("考察团赴合江县参加川渝柑橘产业发展大会。", "川渝柑橘产业发展大会", "合江县"),
        # What is built, opened, held or named there.
        ("公司将在铜梁高新区建设智能座舱生产基地。", "智能座舱生产基地", "铜梁高新区"),
        ("两地在万州区长滩镇共建三峡柑橘育种基地。", "三峡柑橘育种基地", "长滩镇"),
        ("大江智慧产业园日前在巴南区开园。", "大江智慧产业园", "巴南区"),
        ("设在铜梁高新区的大江智慧产业园投产。", "大江智慧产业园", "铜梁高新区"),
        ("大江智慧产业园，选址合川区渭沱镇，占地900亩。", "大江智慧产业园", "渭沱镇"),
        ("在四川资阳境内，三贤河特大桥顺利合龙。", "三贤河特大桥", "资阳市"),
        ("铜梁高新区的重庆江禾机械有限公司扩产。", "重庆江禾机械有限公司", "铜梁高新区"),
        ("四川隆昌石火陶瓷有限公司中标。", "四川隆昌石火陶瓷有限公司", "隆昌市"),
        ("江禾(泸州)产业园开工。", "江禾(泸州)产业园", "泸州市"),
        ("大足石刻研究院公布成果。", "大足石刻研究院", "大足区"),
        ("宜宾港扩建。", "宜宾港", "宜宾市"),
        ("合川区渭沱镇党委书记唐晓峰说。", "渭沱镇", "合川区"),
        ("第三届川渝竹编大会近日在铜梁高新区举行。", "第三届川渝竹编大会", "铜梁高新区"),
        # Games, in their city.
        ("杭州亚运会火车票预订在果园港启动。", "杭州亚运会", "杭州市"),
        ("成都世界大学生运动会火炬传递在西南大学举行。", "成都世界大学生运动会", "成都市"),
        ("川渝职工龙舟赛15日上午在西南大学荣昌校区开幕。", "川渝职工龙舟赛", "西南大学荣昌校区"),
        ("两家法院在开江县任市镇设立明月山共享法庭。", "明月山共享法庭", "任市镇"),
    ],
)
def test_what_lies_where(text: str, thing: str, place: str) -> None:
    assert (thing, place) in locations(text)


@pytest.mark.parametrize(
    "text",
    [
        # Standing together is not lying in.
        "巴南区支持大江智慧产业园建设。",
        "渝北区与邻水县签约。",
        "铜梁区、安岳县派出工作组。",
        "企业从巴南区迁出。",
        # What is not held there.
        "川渝柑橘产业发展大会今日在线上举行。",
        "合江县派人参加川渝柑橘产业发展大会。",
        "川渝柑橘产业发展大会后，合江县举行签约仪式。",
        "铜梁区建设“中国柠檬之乡”。",
        # What only happens somewhere.
        "渝北区挤满了人，大家在这里欢呼。",
        "白沙古镇在改造，面貌一新。",
        "渝北区（以下简称渝北）扩大开放。",  # a short name in brackets
    ],
)
def test_what_lies_nowhere(text: str) -> None:
    assert locations(text) == set()


def test_nothing_lies_in_itself_and_each_pair_counts_once() -> None:
    found = sorted(locations("四川绵阳、四川绵阳、四川省绵阳市。绵阳市位于四川。"))
    assert found == [("绵阳市", "四川省")]


def test_a_work_behind_its_seat_lies_there() -> None:
    assert ("濑溪河特大桥", "荣昌区") in locations("在重庆荣昌，成渝中线高铁控制性工程——濑溪河特大桥合龙。")
    assert ("濑溪河特大桥", "荣昌区") not in locations("在重庆荣昌，天气晴好。濑溪河特大桥合龙。")


def test_a_firm_lies_where_the_division_lies_that_opens_its_name() -> None:
    found = locations("重庆瓷语陶瓷有限公司投产。蓝天重庆火锅有限公司也投产。")
    assert ("重庆瓷语陶瓷有限公司", "重庆市") in found
    assert {place for thing, place in found if thing.startswith("蓝天")} == set()


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("在铜梁区，西南大学开展试验。", "西南大学"),
        ("位于长江泸州段的码头扩建。", "长江"),
        ("长江重庆段水质为优。", "长江"),
        ("重庆江北国际机场扩建。", "江北区"),
        ("代表团从中国意大利商会得知。", "中国"),
    ],
)
def test_known_things_lie_where_they_are_known_to_and_rivers_nowhere(text: str, thing: str) -> None:
    assert thing not in {t for t, place in locations(text)} - ({"西南大学"} if "重庆市" in text else set())


def test_what_stands_between_decides_which_thing_lies_there() -> None:
    text = "成渝地区双城经济圈建设提速，在位于巴南区的大江智慧产业园，生产线已投产。"
    assert ("成渝地区双城经济圈", "巴南区") not in locations(text)


def test_a_town_of_ours_lies_in_the_place_of_the_paper() -> None:
    assert ("石船镇", "渝北区") in locations("我区石船镇办起了田间学校。", "渝北区人民政府网")


def test_brackets_and_a_signboard_tell_where_a_thing_is() -> None:
    assert ("石船镇", "渝北区") in locations("石船镇（渝北）、高滩镇（邻水）签下公约。")
    assert ("渝邻职业教育联盟", "渝北区") in locations("今年3月，渝邻职业教育联盟在渝北挂牌。")


@pytest.mark.parametrize(
    "text",
    [
        "一行来到青杠乡石桥村、龙溪乡团结村参观。",
        "青杠乡石桥村和龙溪乡团结村结为友好村。",
        "产业园涉及青杠乡石桥村、龙溪乡，带动农户300户。",
    ],
)
def test_a_town_behind_the_village_of_another_lies_not_in_it(text: str) -> None:
    found = locations(text)
    assert ("石桥村", "青杠乡") in found
    assert ("龙溪乡", "青杠乡") not in found


def test_listed_towns_share_the_county_of_the_first() -> None:
    found = locations("新区包括渝北区茨竹镇、大湾镇的部分区域和邻水县高滩镇、坛同镇的部分区域。")
    wanted = {"茨竹镇": "渝北区", "大湾镇": "渝北区", "高滩镇": "邻水县", "坛同镇": "邻水县"}
    assert wanted.items() <= dict(found).items()
    assert ("邻水县", "渝北区") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新区包括渝北区茨竹镇、大湾镇的部分区域。", {("茨竹镇", "渝北区"), ("大湾镇", "渝北区")}),
        (
            "合江县境内的白鹿收费站、佛荫收费站和荔枝湾服务区暂不开放。",
            {("白鹿收费站", "合江县"), ("佛荫收费站", "合江县"), ("荔枝湾服务区", "合江县")},
        ),
        ("一行来到安居区大安乡萝卜园水库。", {("大安乡", "安居区"), ("萝卜园水库", "大安乡")}),
        (
            "第三届石刻文化节在重庆大足、四川安岳两地举行。",
            {("第三届石刻文化节", "大足区"), ("第三届石刻文化节", "安岳县")},
        ),
    ],
)
def test_what_is_listed_behind_lies_there_too(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= locations(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("日前，合江县举行荔枝园区签约仪式。", {("荔枝园区签约仪式", "合江县")}),
        ("荣昌区成功举办第五届川渝花椒产业大会。", {("第五届川渝花椒产业大会", "荣昌区")}),
        ("资阳市在大足区举办成渝航空产业推介会。", {("成渝航空产业推介会", "大足区")}),
        ("泸州市、永川区联合举办文旅推介会。", set()),
        ("重庆市举办成都航空产业推介会。", set()),
    ],
)
def test_what_a_place_alone_holds_it_holds_at_home(text: str, expected: set[tuple[str, str]]) -> None:
    held = {(thing, place) for thing, place in locations(text) if thing.endswith(("会", "仪式"))}
    assert held == expected
