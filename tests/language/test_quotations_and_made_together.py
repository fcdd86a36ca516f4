"""Names told by the verb that brings the thing about, quoted or not, and what only looks like one."""

from __future__ import annotations

import pytest

from reading_of import entities

NO_THINGS = {"Person", "Place", "GovernmentBody", "PartyBody", "Enterprise"}


def things(text: str) -> set[str]:
    return {name for cls, name in entities(text) if cls not in NO_THINGS}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("长寿、垫江在界上办起“长垫乡村夜校”，首期收了80人。", "“长垫乡村夜校”"),
        ("两校开设“巴蜀工匠大讲堂”，每月一讲。", "“巴蜀工匠大讲堂”"),
        ("两局上线“渝川一键救”，半年救人12名。", "“渝川一键救”"),
        ("大竹、梁平两家供销社合营的“竹柚快车”跑满一年。", "“竹柚快车”"),
        ("两家公司对开的“酒城号”旅游大巴每天四班。", "“酒城号”旅游大巴"),
        ("两市总工会共同发起的“川渝技能比武月”收官。", "“川渝技能比武月”"),
        # how a quotation ends tells a name
        ("农户用上了“江津花椒贷”,当天放款。", "“江津花椒贷”"),
        ("学院开出“储能订单班”。", "“储能订单班”"),
        ("各地学习“千万工程”经验。", "“千万工程”"),
        ("两局依据“川南减灾联防方案”开展演练。", "“川南减灾联防方案”"),
        ("首趟“老挝快班”从小南垭发车。", "“老挝快班”"),
        # what parties make together is a thing
        ("两县在界河上合修渠江应急救援码头。", "渠江应急救援码头"),
        ("三地组建川东渡改桥抢险队，常年值守。", "川东渡改桥抢险队"),
        ("今年3月，四家立下濑溪河流域联合民主监督机制。", "濑溪河流域联合民主监督机制"),
        ("两家公司合建的共享药库上月封顶。", "共享药库"),
        ("酉阳县与秀山县建立林火预警会商机制。", "林火预警会商机制"),
        # the rest of a verb opens no name
        ("酉阳县、来凤县联合办好酉水河龙舟大赛。", "酉水河龙舟大赛"),
    ],
)
def test_what_is_quoted_founded_or_made_is_a_thing(text: str, name: str) -> None:
    assert name in things(text)


@pytest.mark.parametrize(
    "text",
    [
        "两地要打造“内陆开放新样板”，形成“两中心两地”新格局。",
        "两市推出“一站式”服务。",
        "双方建立“1+N”的工作方式。",
        "大家共同推动“川渝一家亲”的理念深入人心。",
        # a quotation of common words is no name
        "这是一项“民生工程”。",
        "该县把引水列为“一号工程”。",
        # what is told by its kind alone is no thing
        "联盟成立后，各家将共建协作机制，互认成员资格。",
        "两市共建信息共享平台，建立长效工作机制。",
        "这是全国首创的共商共建共享合作机制。",
        "今年建成一座变电站。",
        "两地共建各类农产品展示馆。",
        # what is arranged by common words is no thing
        "酉阳县与秀山县建立常态化沟通机制。",
        "丰都县与石柱县共同搭建创新服务平台。",
        "两地共建区域性合作平台。",
    ],
)
def test_patterns_slogans_and_what_common_words_tell_are_no_things(text: str) -> None:
    assert not things(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("乐至县童家镇中心卫生院请来一位医生。", ("Facility", "乐至县童家镇中心卫生院")),
        ("潼南区海事站与船山区航务所联勤。", ("GovernmentBody", "船山区航务所")),
        ("这出戏由重庆市川剧院、四川省川剧院合排。", ("Enterprise", "四川省川剧院")),
        ("南段为白市驿立交至走马立交段。", ("Facility", "白市驿立交")),
    ],
)
def test_names_keep_their_town_and_leave_who_builds_them(text: str, found: tuple[str, str]) -> None:
    assert found in entities(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("两县水务局建立了库区水质联防联治机制。", {"库区水质联防联治机制"}),
        ("三地卫生健康委将组建渝东疑难病远程会诊专家库,首批入库64人。", {"渝东疑难病远程会诊专家库"}),
        ("双方共建粮食产业技术转移平台、良种繁育数据库。", {"粮食产业技术转移平台", "良种繁育数据库"}),
        ("两地设立规模2亿元的乡村民宿专项贷款。", {"乡村民宿专项贷款"}),
        (
            "双方将探索建立异地就医直接结算协作制度和药品带量采购联动机制。",
            {"异地就医直接结算协作制度", "药品带量采购联动机制"},
        ),
        ("县里成立招商引资工作领导小组,由县长任组长。", {"招商引资工作领导小组"}),
        ("两省市公安机关先后建立跨江船舶联合检查机制、沿线码头信息库等。", {"跨江船舶联合检查机制"}),
        ("我县将实施农网巩固提升工程、乡道畅通工程。", {"农网巩固提升工程", "乡道畅通工程"}),
        ("去年全区启动五大特色水果提质行动,成效初显。", {"五大特色水果提质行动"}),
        ("六所高校共建成渝茶产业科教融合共同体。", {"成渝茶产业科教融合共同体"}),
    ],
)
def test_all_between_a_verb_of_founding_and_a_mark_is_the_name(text: str, found: set[str]) -> None:
    assert found <= things(text)


@pytest.mark.parametrize(
    "text",
    [
        "两市构建高效协同的合作机制。",
        "各地打造高水平创新平台。",
        "两地建立健全长效机制。",
        "当地将打造现代化物流网络体系。",
        "公司建立健全安全生产责任体系。",
        "双方决定建立全方位紧密合作机制。",
        "各校共成立了6个调研工作组。",
        "全市实施三大重点行动。",
        "公司实施了一批技改行动。",
    ],
)
def test_what_is_only_praised_or_counted_is_not_founded(text: str) -> None:
    assert not any(cls == "Mechanism" for cls, _ in entities(text))


def test_what_is_listed_behind_a_noun_of_building_and_who_sends_a_group_are_no_part_of_a_name() -> None:
    assert things("工程建设内容包括铜锣山隧道、御临河大桥等。") >= {"铜锣山隧道"}
    assert things("国家防总派出工作组赴重庆指导防汛。") == set()
