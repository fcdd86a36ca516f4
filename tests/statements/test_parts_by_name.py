"""Parts that a meeting's or an agreement's name tells, or a chain before 的."""

import pytest

from reading_of import having, parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江津区·合江县融合发展联席会议在江津区召开。", {("江津区", "hosts"), ("合江县", "hosts")}),
        ("两江新区、天府新区第九次联席会在璧山区召开。", {("两江新区", "hosts"), ("天府新区", "hosts")}),
        (
            "忠县人民政府与重庆农村商业银行乡村振兴合作协议签约仪式举行。",
            {("忠县人民政府", "signs"), ("重庆农村商业银行", "signs")},
        ),
        (
            "由荣昌区政协主办，隆昌市政协、泸县政协协办的川渝陶瓷产业论坛开幕。",
            {("政协荣昌区委员会", "hosts"), ("政协隆昌市委员会", "hosts"), ("政协泸县委员会", "hosts")},
        ),
        (
            "双方签署《重庆市体育局 成都市体育局共推赛事合作协议》。",
            {("重庆市体育局", "signs"), ("成都市体育局", "signs")},
        ),
        (
            "铜梁区、安岳县合作共建的首座航运工程——涪江石桥航电枢纽蓄水。",
            {("铜梁区", "builds"), ("安岳县", "builds")},
        ),
        (
            "铜梁储能产业园主要由四川绵阳的华锐新能源科技有限公司投资建设和运营。",
            {("华锐新能源科技有限公司", "builds")},
        ),
    ],
)
def test_who_stands_in_a_name_or_before_it_has_a_part(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= {(actor, part) for actor, part, _ in parts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "四川、重庆、陕西三省市22所高校联合发起成立川渝陕师范教育联盟。",
        "川渝两地企业家代表加入川渝陶瓷产业联盟。",
        "双方就推进《川渝陶瓷产业合作清单》达成共识。",
        "荣昌区推动隆昌陶瓷产业园创新发展。",
        "荣昌区的建设是川渝合作的一面旗帜——隆昌陶瓷产业园。",
        "李明代表主办方荣昌陶瓷产业园致辞。",
    ],
)
def test_who_or_what_only_modifies_has_no_part(text: str) -> None:
    assert parts(text) == set()


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        # A place that is promoted, wherever that is.
        ("9月16日，遂宁市投资推介会暨项目签约仪式在成都举行。", {"遂宁市"}),
        ("“双城新未来”2020德阳城市推介会在成都举行。", {"德阳市"}),
        ("川渝高竹新区投资推介会在重庆举行。", {"川渝高竹新区"}),
        ("2023年江西省对接湾区投资合作推介会在深圳举行。", {"江西省"}),
        ("成渝地区双城经济圈全球投资推介会在上海举行。", {"上海市"}),
        ("会议宣传了遂宁市投资推介会。", set()),
        # A place to which firms are invited.
        ("“2024国企忠县行”投资推介会举行。", {"忠县"}),
        ("“百家媒体忠县行”活动启动。", set()),
        # The place that opens the name.
        ("隆昌市首届陶瓷文化旅游节在古宇湖畔开幕。", {"隆昌市"}),
        ("忠县2024年第二季度重大项目集中开工活动9日举行。", {"忠县"}),
        ("四川·内江·隆昌第三届夏布节举行。", {"隆昌市"}),
        ("第五届重庆国际茶叶博览会16日开幕。", {"重庆市"}),
        ("隆昌市陶瓷产业园启动仪式举行。", set()),
        ("忠县三峡柑橘加工厂开工仪式举行。", set()),
        ("隆昌人民医院健康节举行。", set()),
        ("各地学习忠县柑橘文化节的经验。", set()),
        # Nobody, where others only follow it.
        ("渝北区贯彻隆昌市委经济工作会议精神。", set()),
    ],
)
def test_a_place_holds_an_event_by_its_name(text: str, hosts: set[str]) -> None:
    assert having("hosts", text) == hosts


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("1月16日，隆昌市委经济工作会议召开。", "中共隆昌市委"),
        ("国务院新闻办公室新闻发布会在北京举行。", "国务院新闻办公室"),
        ("隆昌市第三届人大常委会第十二次会议3月8日举行。", "隆昌市人民代表大会常务委员会"),
        ("泸县第十九届人民代表大会第二次会议闭幕。", "泸县人民代表大会"),
        ("内荣现代农业示范区建设领导小组第二次会议在荣昌召开。", "内荣现代农业示范区建设领导小组"),
    ],
)
def test_a_body_holds_the_meeting_whose_name_it_opens(text: str, host: str) -> None:
    assert host in having("hosts", text)


@pytest.mark.parametrize(
    ("thing", "words", "part", "who"),
    [
        (
            "“渝港号”班轮",
            "是忠县港务集团与万州港务集团开行的通道。",
            "operates",
            {"忠县港务集团", "万州港务集团"},
        ),
        ("川渝柑橘产业联盟", "是由忠县、邻水县共同发起成立的行业组织。", "founds", {"忠县", "邻水县"}),
        ("合江荔枝产业园", "是合江县和江津区共同打造的样板工程。", "builds", {"合江县", "江津区"}),
        ("川渝石刻技能大赛", "是大足区主办的一项赛事。", "hosts", {"大足区"}),
        ("川渝石刻技能大赛", "场馆由隆昌市建设的设想未获通过。", "hosts", set()),
        ("合江荔枝产业园", "的对面是江津区建设的码头。", "builds", set()),
    ],
)
def test_what_a_thing_is_said_to_be_tells_who_made_it(
    thing: str, words: str, part: str, who: set[str]
) -> None:
    assert parts(thing + words) == {(one, part, thing) for one in who}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("6月3日，泸州老窖智能酿造二期项目开工。", {"泸州老窖"}),
        ("泸天化绿色循环发展项目主体完工。", {"四川泸天化股份有限公司"}),
        ("荣昌区药店泸州老窖展销厅开业。", set()),
        ("长安汽车的渝北三期项目开工。", {"长安汽车"}),
        ("渝北区的渝北三期项目开工。", set()),
    ],
)
def test_the_firm_in_the_name_of_a_work_builds_it(text: str, firm: set[str]) -> None:
    assert having("builds", text) == firm
