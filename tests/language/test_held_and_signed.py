"""Names that their verb tells: what is held, what is signed; and what only looks so."""

import pytest

from reading_of import outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "6月2日，潼南区与安居区协同推进涪江保护工作会在潼南区召开。",
            "潼南区与安居区协同推进涪江保护工作会",
        ),
        ("两地召开深化川渝合作2020年第三次调度会，部署工作。", "深化川渝合作2020年第三次调度会"),
        ("3月30日，川渝高竹新区投资推介暨项目签约活动在渝举行。", "川渝高竹新区投资推介暨项目签约活动"),
        ("市新闻办举行《万达开统筹方案》解读新闻发布会，回答提问。", "《万达开统筹方案》解读新闻发布会"),
        ("昨日，荣昌区加快推进畜牧科技城建设动员会举行。", "荣昌区加快推进畜牧科技城建设动员会"),
        ("两江新区、天府新区第九次联席会在璧山区召开。", "两江新区、天府新区第九次联席会"),
        (
            "12日，宜宾市水利局、江津区水利局推进长江巡河工作座谈会在江津召开。",
            "宜宾市水利局、江津区水利局推进长江巡河工作座谈会",
        ),
        (
            "12日，綦江区总工会 叙永县总工会劳模服务第二次联席会在叙永召开。",
            "綦江区总工会 叙永县总工会劳模服务第二次联席会",
        ),
        ("日前，开州区、云阳县库区旅游推进会举行。", "开州区、云阳县库区旅游推进会"),
        ("南川区9日举行2022年第二次康养产业项目集中开工仪式。", "2022年第二次康养产业项目集中开工仪式"),
        ("以“同饮一江水”为主题的渝西川南第十五次市长联席会在自贡召开。", "渝西川南第十五次市长联席会"),
        ("“推进嘉陵江流域一体化·南充高端论坛”在南充举行。", "“推进嘉陵江流域一体化·南充高端论坛”"),
        ("大巴山旅游协作区第九届年会在巴中召开。", "大巴山旅游协作区第九届年会"),
        ("总投资90亿元第八届花椒产业大会在江津召开。", "第八届花椒产业大会"),
        # meetings that open or move, shows
        ("7月5日，内江荣昌警务协作第三次联席会在隆昌开。", "内江荣昌警务协作第三次联席会"),
        ("两家牵头，每季度开一次涪江航运例会。", "涪江航运例会"),
        ("明年的川渝戏曲节落在四川乐山。", "川渝戏曲节"),
        ("重庆市南岸区、成都市锦江区结对共建座谈会召开。", "重庆市南岸区、成都市锦江区结对共建座谈会"),
        ("博物馆的“巴蜀盐道”特展开门。", "“巴蜀盐道”特展"),
        ("2024（第九届）大足龙水湖音乐节今天开幕。", "2024(第九届)大足龙水湖音乐节"),
        ("川渝公安第四次联席会议召开。", "川渝公安第四次联席会议"),  # that two open by a character each
    ],
)
def test_what_is_held_is_named_by_all_its_words(text: str, name: str) -> None:
    assert ("Event", name) in outer(text)


@pytest.mark.parametrize(
    "text",
    [
        "两地召开会议并举办系列活动。",
        "社会各界举行了隆重的签约仪式。",
        "全年举办文艺演出、展览等活动50余场。",
        "区长王海波出席开幕式并宣布大会开幕。",
        "区委召开常委会会议。",
    ],
)
def test_what_only_takes_place_has_no_name(text: str) -> None:
    assert not {name for cls, name in outer(text) if cls == "Event"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("合江县与江津区签署战略合作协议。", "战略合作协议"),
        ("双方续签了跨界河流联防联控协议，为期三年。", "跨界河流联防联控协议"),
        ("合江、江津两地签订了合作协议。", "合作协议"),
        ("两校签下研究生联合培养备忘录。", "研究生联合培养备忘录"),
        ("两关签署共同推动港口通关合作备忘录（以下简称备忘录）。", "共同推动港口通关合作备忘录"),
        ("两院会签关于加强渠江巡护的意见、关于共享鉴定结果的办法。", "关于加强渠江巡护的意见"),
        ("两院会签关于加强渠江巡护的意见、关于共享鉴定结果的办法。", "关于共享鉴定结果的办法"),
        ("乡人大表决通过关于渠江禁渔的决定(试行)。", "关于渠江禁渔的决定(试行)"),
        ("三家银行共同签署银团贷款合同，总额20亿元。", "银团贷款合同"),
    ],
)
def test_what_is_signed_is_an_agreement(text: str, name: str) -> None:
    assert ("Document", name) in outer(text)


@pytest.mark.parametrize(
    "text", ["会上签署了10份合作协议。", "双方签署协议。", "双方签署《甲乙协议》和合作协议清单。"]
)
def test_agreements_that_are_counted_or_bare_have_no_name(text: str) -> None:
    assert not {name for cls, name in outer(text) if cls == "Document" and "《" not in name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全线设江津北、永川南、泸州东等7个车站。", {"江津北站", "永川南站", "泸州东站"}),
        ("新建乐至、蓬溪南、营山西等7座车站。", {"乐至站", "蓬溪南站", "营山西站"}),
        ("全线设8座车站。", set()),
        ("列车经停遂宁、潼南2站。", set()),
    ],
)
def test_stations_are_listed_by_what_stands_before_the_word(text: str, names: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "Facility"} == names


@pytest.mark.parametrize(
    ("text", "alliance"),
    [
        ("川南渝西商会联盟由自贡市和荣昌区两地工商联共同发起成立。", "川南渝西商会联盟"),
        ("川渝农机服务共同体由垫江县牵头，大竹县参与组建。", "川渝农机服务共同体"),
    ],
)
def test_an_alliance_is_named_by_who_founded_it(text: str, alliance: str) -> None:
    assert ("Alliance", alliance) in outer(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("双方计划编制康养融合发展示范区规划，明确分工。", {"康养融合发展示范区规划"}),
        (
            "两省市印发川渝毗邻地区跨界河流联防联控工作方案，明确28项任务。",
            {"川渝毗邻地区跨界河流联防联控工作方案"},
        ),
        (
            "两地签署了川渝消防装备共用合作意向、川渝森林防火跨区支援协议。",
            {"川渝消防装备共用合作意向", "川渝森林防火跨区支援协议"},
        ),
        ("两地制定实施方案，印发工作方案。", set()),
        ("要编制好国土空间规划。", set()),
        ("全年出台各类行动计划、工作方案。", set()),
        # a report of a signing is no paper
        (
            "会上，合江县水利局与江津区水利局签署长江保护合作协议，叙永县水利局与綦江区水利局签署河长制合作协议。",
            {"长江保护合作协议", "河长制合作协议"},
        ),
        ("今年两地签下不少于20个合作协议。", set()),
        ("两地签订了一系列的合作协议。", set()),
        # papers that are joined are two and one with two fields is one
        ("双方签署旅游合作协议和茶叶产销协议。", {"旅游合作协议", "茶叶产销协议"}),
        ("两院签订远程会诊合作协议以及护理人才培养协议。", {"远程会诊合作协议", "护理人才培养协议"}),
        ("会议审议并原则通过明月湖科创园建设实施方案。", {"明月湖科创园建设实施方案"}),
        ("会议讨论通过琼江流域联合执法管理办法和其他事项。", {"琼江流域联合执法管理办法"}),
        ("双方签订《文旅合作协议》和渔政执法协议。", {"《文旅合作协议》", "渔政执法协议"}),
        ("双方签订医疗与康养合作协议。", {"医疗与康养合作协议"}),
        # a title ends where it ends
        ("两地签署《川渝合作行动计划》和9个领域的合作协议。", {"《川渝合作行动计划》"}),
    ],
)
def test_papers_are_those_whose_name_says_enough(text: str, names: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "Document"} == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由四川省政协提案委、重庆市政协提案委指导。", "四川省政协提案委员会"),
        ("国务院批复同意建设西部金融中心。", "国务院"),  # what it does is no section of it
    ],
)
def test_sections_of_committees_are_bodies_of_their_own(text: str, name: str) -> None:
    assert ("GovernmentBody", name) in outer(text)


def test_no_name_goes_over_the_end_of_a_line() -> None:
    found = outer("渝北迈入“轨道时代”\n\n装备产业联盟在渝北区成立，成员20家。")
    assert ("Alliance", "装备产业联盟") in found


def test_bodies_that_end_like_meetings_are_none() -> None:
    found = outer("巴中市人大常委会、渝北区人大常委会召开座谈会。三江新区管委会、涪陵高新区管委会举行仪式。")
    assert not [name for cls, name in found if cls == "Event"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("省人大常委会审议通过古树名木保护条例。", "古树名木保护条例"),
        ("两市将编制出台濑溪河生态共治实施方案。", "濑溪河生态共治实施方案"),
        ("启动的潼南柠檬文化节暨直播带货系列活动吸引游客。", "潼南柠檬文化节暨直播带货系列活动"),
        ("川渝共建石窟走廊暨石刻保护推进会12日在大足召开。", "川渝共建石窟走廊暨石刻保护推进会"),
        ("川渝地区留法勤工俭学旧址保护利用联盟在江津区成立。", "川渝地区留法勤工俭学旧址保护利用联盟"),
    ],
)
def test_all_the_words_of_what_is_enacted_held_or_founded(text: str, name: str) -> None:
    assert name in {found for _, found in outer(text)}


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "川渝柑橘联席会议第四次会议暨琼江护渔第二次推进会召开。",
            {"川渝柑橘联席会议第四次会议", "琼江护渔第二次推进会"},
        ),
        ("第六届巴渝柑橘节暨首届川渝果商大会开幕。", {"第六届巴渝柑橘节", "首届川渝果商大会"}),
        ("第六届巴渝柑橘节暨2024川渝果商论坛启幕。", {"第六届巴渝柑橘节", "2024川渝果商论坛"}),
        ("川渝柑橘产业座谈会暨签约仪式举行。", {"川渝柑橘产业座谈会暨签约仪式"}),
        ("第六届巴渝柑橘节暨产销对接大会开幕。", {"第六届巴渝柑橘节暨产销对接大会"}),
    ],
)
def test_a_meeting_with_an_edition_is_one_of_its_own(text: str, meetings: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "Event"} == meetings
