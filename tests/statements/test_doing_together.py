"""Cooperation told by any verb behind 与 and 同, by 由, and by the same part in a thing; passive parts."""

import pytest

from reading_of import p, pairs, parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who does it together.
        ("重庆市交通局已与四川省交通运输厅排定建设时序表。", p("重庆市交通局", "四川省交通运输厅")),
        (
            "大竹县人民检察院同梁平区人民检察院就污染问题移送线索11条。",
            p("大竹县人民检察院", "梁平区人民检察院"),
        ),
        ("渝北区跟邻水县交换了公交数据。", p("渝北区", "邻水县")),
        ("快速路由渝北区交通局与邻水县交通运输局合建。", p("渝北区交通局", "邻水县交通运输局")),
        ("大赛由重庆市总工会、四川省总工会主办。", p("重庆市总工会", "四川省总工会")),
        ("推动潼南区和安岳县柠檬产业协同发展。", p("潼南区", "安岳县")),
        ("潼南区与安岳县商定，深化两地中医药合作。", p("潼南区", "安岳县")),
        ("潼南区与安岳县商定，推进两地公交互通。", p("潼南区", "安岳县")),
        ("水利部、民政部等七部门近日联合下发通知。", p("水利部", "民政部")),
        ("水利部、民政部等13部门联合开展核查。", p("水利部", "民政部")),
        ("渝北区、邻水县、岳池县等地还在谋划组建质量控制中心。", p("渝北区", "邻水县", "岳池县")),
        ("由四川大学牵头、重庆大学参与研制的涪江实验装置建成。", p("四川大学", "重庆大学")),
        ("重庆大学还拉上四川大学，组建储能材料联合研究中心。", p("重庆大学", "四川大学")),
        (
            "潼南区图书馆、射洪市图书馆、遂宁市图书馆3家图书馆结成联盟。",
            p("潼南区图书馆", "射洪市图书馆", "遂宁市图书馆"),
        ),
        (
            "涪江大桥由渝北区交通局和邻水县交通运输局共同担任项目业主。",
            p("渝北区交通局", "邻水县交通运输局"),
        ),
        # Joint deeds by further words.
        ("达州市与万州区两地部门签了61份协议。", p("达州市", "万州区")),
        ("綦江区、万盛经开区抱团参展。", p("綦江区", "万盛经开区")),
        ("双桥经开区与安岳经开区互设招商联络处。", p("双桥经开区", "安岳经开区")),
        (
            "永川区科技局、泸州市科技和人才工作局联合举办赛事。",
            p("永川区科学技术局", "泸州市科技和人才工作局"),
        ),
        ("合川、武胜两地医保部门打通异地结算。", p("合川区", "武胜县")),
        # A list that sets up something between its members.
        ("四川、重庆两省市政协紧密协作。", p("政协四川省委员会", "政协重庆市委员会")),
        (
            "川渝两省市税务局聚焦便民办税，加强协作。",
            p("国家税务总局四川省税务局", "国家税务总局重庆市税务局"),
        ),
        ("潼南区、安岳县建立柠檬产业联动机制。", p("潼南区", "安岳县")),
        ("四川大学、西南大学建立长期合作关系。", p("四川大学", "西南大学")),
        (
            "长江师范学院与西华大学、四川农业大学两所高校和泸州市农科院、重庆市农科院2个科研院所签约。",
            p("长江师范学院", "泸州市农科院") | p("长江师范学院", "四川农业大学"),
        ),
    ],
)
def test_who_does_it_together(text: str, expected: set[frozenset[str]]) -> None:
    assert expected <= pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "渝北区与邻水县相邻。",
        "渝北区与邻水县仅一江之隔，往来方便。",
        "渝北区与邻水县的距离缩短了。",
        "渝北区与邻水县同处嘉陵江流域。",
        "渝北区、邻水县分别举行新闻发布会。",
        "渝北区、邻水县分别成立工作专班。",
        "与渝北区相比，邻水县增速更快。",
        "枢纽由双流国际机场、天府国际机场构成。",
        "渝北区与邻水县差距不大。",
        "推动渝北区、邻水县民营企业合作。",
        "推进渝北区、邻水县两地商会协作。",
        "渝北区走访邻水县农民合作社。",
    ],
)
def test_what_only_stands_beside_each_other_does_nothing_together(text: str) -> None:
    assert pairs(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Parts told passively and of what is meant.
        (
            "川渝职工龙舟赛开赛。比赛由重庆市总工会主办，渝北区总工会承办。",
            {("重庆市总工会", "hosts", "川渝职工龙舟赛"), ("渝北区总工会", "hosts", "川渝职工龙舟赛")},
        ),
        (
            "渝邻合作产业园由渝北区与邻水县合建。",
            {("渝北区", "builds", "渝邻合作产业园"), ("邻水县", "builds", "渝邻合作产业园")},
        ),
        (
            "津合花椒田间学校去年开班。这所学校由江津区与合江县合办。",
            {("江津区", "founds", "津合花椒田间学校"), ("合江县", "founds", "津合花椒田间学校")},
        ),
        (
            "川渝税费服务中心揭牌。这个中心由重庆市税务局、四川省税务局联合设立。",
            {
                ("国家税务总局重庆市税务局", "founds", "川渝税费服务中心"),
                ("国家税务总局四川省税务局", "founds", "川渝税费服务中心"),
            },
        ),
        ("年底前，渝北区会出台《产业发展十条措施》。", {("渝北区", "builds", "产业发展十条措施")}),
        (
            "渝北智造产业园由渝岭铁路集团有限公司实施。",
            {("渝岭铁路集团有限公司", "builds", "渝北智造产业园")},
        ),
        # Parts by signature with company and under a head.
        (
            "重庆大学校长王树新、四川大学校长汪劲松代表双方在《医学教育协同发展协议》上签字。",
            {("重庆大学", "signs", "医学教育协同发展协议"), ("四川大学", "signs", "医学教育协同发展协议")},
        ),
        (
            "江津区跟合江县签了《荔枝花椒产业协同发展协议》。",
            {
                ("江津区", "signs", "荔枝花椒产业协同发展协议"),
                ("合江县", "signs", "荔枝花椒产业协同发展协议"),
            },
        ),
        (
            "1.潼安柠檬产业园。潼南区与安岳县合作开发，标准厂房已交付。",
            {("潼南区", "builds", "潼安柠檬产业园"), ("安岳县", "builds", "潼安柠檬产业园")},
        ),
    ],
)
def test_parts_that_several_have(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= {(actor, part, thing.strip("《》")) for actor, part, thing in parts(text)}


@pytest.mark.parametrize(
    "text",
    ["比赛由此拉开帷幕。", "联盟由来已久。", "学校由教学楼和操场组成。", "渝北区实施产业倍增行动计划。"],
)
def test_what_nobody_is_said_to_do_has_no_part(text: str) -> None:
    assert parts(text) == set()


def test_so_many_of_a_kind_are_those_named_last() -> None:
    text = "江津区人民医院与合江县人民医院结对。今年，两院联合成立川渝心血管专科联盟。"
    assert {("江津区人民医院", "founds"), ("合江县人民医院", "founds")} <= {(a, r) for a, r, _ in parts(text)}


def test_a_work_that_is_handed_over_is_not_founded() -> None:
    text = "大桥建成后移交渝遂高速公路有限公司运营。渝北区交通局建成后移交渝遂高速公路有限公司。"
    assert not any(thing == "渝遂高速公路有限公司" for _, _, thing in parts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("西南大学校长赵敏率队赴广安、达州洽谈校地合作。", p("西南大学", "广安市") | p("西南大学", "达州市")),
        ("潼南区党政代表团赴安岳县考察并签订合作协议。", p("潼南区", "安岳县")),
        ("大足区文旅委赴安岳县开展文旅交流合作。", p("大足区文化和旅游发展委员会", "安岳县")),
        ("邻水县县长李文生赴渝北区参加川渝合作论坛。", set()),
        ("促成这家民营企业与邻水县、岳池县的合作。", set()),
        ("中共中央、国务院印发纲要。", set()),
    ],
)
def test_who_goes_to_a_place_works_with_it_and_its_hosts_not_with_each_other(
    text: str, expected: set[frozenset[str]]
) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("近日，涪陵区法院、合江县法院，联合举行生态基地揭牌仪式。", ("涪陵区人民法院", "合江县人民法院")),
        ("3月1日，大足区、安岳县，签订合作协议。", ("大足区", "安岳县")),
        ("四川省政协及其常委会与重庆市政协联合制定履职计划。", ("政协四川省委员会", "政协重庆市委员会")),
        ("大渡口区育才小学与我区西苑小学共同组建教育共同体。", ("大渡口区育才小学", "大渡口区西苑小学")),
    ],
)
def test_those_named_with_a_comma_or_more_behind_them_act_together(text: str, who: tuple[str, ...]) -> None:
    assert pairs(text) == p(*who)
