"""Who does something with whom, and how far it has come."""

import pytest

from reading_of import cooperations, p, pairs

SWALLOWED = pytest.mark.xfail(
    strict=True, reason="LAC takes 四川大学合作共建实验室 for one ORG: no verb is left, so no clause"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who works together.
        ("渝北区与邻水县签署战略合作协议。", p("渝北区", "邻水县")),
        ("铜梁区携手安岳县打造柠檬产业带。", p("铜梁区", "安岳县")),
        ("合川区会同武胜县开展嘉陵江联合巡河。", p("合川区", "武胜县")),
        ("江津区与泸州市合江县结为友好区县。", p("江津区", "合江县")),
        ("綦江区协同贵州省习水县打造山地旅游环线。", p("綦江区", "习水县")),
        ("去年，荣昌区和隆昌市共建生猪大数据平台。", p("荣昌区", "隆昌市")),
        ("重庆市交通局与四川省交通运输厅联合印发通知。", p("重庆市交通局", "四川省交通运输厅")),
        ("重庆大学与四川大学合作办学。", p("重庆大学", "四川大学")),
        pytest.param("重庆大学与四川大学合作共建实验室。", p("重庆大学", "四川大学"), marks=SWALLOWED),
        ("果园港与宜宾港、泸州港合力打造联运通道。", p("果园港", "宜宾港", "泸州港")),
        ("长安汽车与重庆大学签署合作协议。", p("长安汽车", "重庆大学")),
        ("万州区、达州市、开州区签署协议，共建先行区。", p("万州区", "达州市", "开州区")),
        ("川渝两地携手共建巴蜀文化旅游走廊。", p("重庆市", "四川省")),
        ("渝北区委书记唐晓峰说，渝北将与广安深化合作。", p("渝北区", "广安市")),
        # One with several joins each of them.
        (
            "梁平区人民政府与重庆银行、四川银行签署合作协议。",
            p("梁平区人民政府", "重庆银行") | p("梁平区人民政府", "四川银行"),
        ),
        ("重庆大学、四川大学等与合江县签约。", p("合江县", "重庆大学") | p("合江县", "四川大学")),
        (
            "四川银行与潼南区、安岳县、乐至县签署融资协议。",
            p("四川银行", "潼南区") | p("四川银行", "安岳县") | p("四川银行", "乐至县"),
        ),
        ("合江县与重庆大学、四川大学共同组建研究院。", p("合江县", "重庆大学", "四川大学")),
        ("重庆大学、四川大学与合江县三方签约。", p("合江县", "重庆大学", "四川大学")),
        ("合江县与江津区、永川区签署协议。", p("合江县", "江津区") | p("合江县", "永川区")),
        # Who signs for whom.
        (
            "重庆市交通局局长许文斌与四川省交通运输厅厅长罗佳明签署协议。",
            p("重庆市交通局", "四川省交通运输厅"),
        ),
        ("渝北区区长廖海波、邻水县县长曾凡林签署协议。", p("渝北区人民政府", "邻水县人民政府")),
        ("重庆市气象局和四川省气象局参加会议并签署协议。", p("重庆市气象局", "四川省气象局")),
        ("重庆市交通局局长许文斌与四川省交通运输厅厅长罗佳明出席仪式。", set()),
        ("渝北区区长廖海波、邻水县县长曾凡林先后发言。", set()),
        ("重庆市交通局局长许文斌、副局长罗佳明签署协议。", set()),
        # Committees named in full cooperate.
        (
            "中共合川区委、合川区人民政府与中共武胜县委、武胜县人民政府签订协议。",
            p("中共合川区委", "合川区人民政府", "中共武胜县委", "武胜县人民政府"),
        ),
        ("中共合川区委将与中共武胜县委结对。", p("中共合川区委", "中共武胜县委")),
        # What is done with others needs no word for together.
        ("铜梁区与安岳县、大足区建立了柠檬产业协作机制。", p("铜梁区", "安岳县", "大足区")),
        ("重庆将支持铜梁区与安岳县开展柠檬产销对接。", p("铜梁区", "安岳县")),
        ("通道由最初的重庆、四川、贵州三省市共建。", p("重庆市", "四川省", "贵州省")),
        ("铜梁区联手安岳县，组建柠檬产业联盟。", p("铜梁区", "安岳县")),
        ("江津区、合江县也在会上结为友好区县。", p("江津区", "合江县")),
        # Neighbours are whom it does something with.
        ("丰都县水利局联合周边忠县、涪陵区共同拟定巡河协议。", p("丰都县水利局", "忠县", "涪陵区")),
        ("丰都县水利局联合市内忠县、武隆2个区县制定巡河协议。", p("丰都县水利局", "忠县", "武隆区")),
        ("丰都县水利局与四川达州、大竹水务部门沟通对接。", p("丰都县水利局", "达州市", "大竹县")),
        # Places side by side are two and no letter comes from amid a word.
        ("开江梁平两地共建柚子产业园。", p("开江县", "梁平区")),
        ("近日，万州达州两市合作建设冷链园。", p("万州区", "达州市")),
        ("万州达州市场监管局联合发布《酒类标准》。", p("万州区市场监督管理局", "达州市市场监督管理局")),
        ("四川开江与梁平共建柚子产业园。", p("开江县", "梁平区")),
        ("项目结合川渝两地资源禀赋开展合作。", p("四川省", "重庆市")),
        # Who stands by others and what lies in a park.
        ("绍兴市对口支援巫溪县。", p("绍兴市", "巫溪县")),
        ("江津区结对帮扶巫溪县、城口县。", p("江津区", "巫溪县") | p("江津区", "城口县")),
        ("绍兴市对口支援巫溪县工作队返回。", set()),
        ("园区由武胜县石桥镇、双沟镇和合川区白沙镇部分区域组成。", set()),
        ("园区范围由渝北区茨竹镇和邻水县高滩镇组成。", set()),
    ],
)
def test_who_works_together(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # A list alone is no cooperation.
        "渝北区和邻水县都下了大雨。",
        "渝北区、邻水县今年财政收入增长。",
        "这条路穿过渝北区与邻水县。",
        "江津区、铜梁区和璧山区分别召开会议。",
        "果园港去年吞吐量增长5%。",
        # Mottos and words that look like it are no cooperation.
        "江津区和合江县分别介绍了协同治水的做法。",
        "渝北区、邻水县铸牢共同体意识。",
        "活动以“邻里同心 共建家园”为主题，渝北区、邻水县参加。",
        "果园港促成这家企业与重庆大学、四川大学的往来。",
    ],
)
def test_what_is_no_cooperation(text: str) -> None:
    assert pairs(text) == set()


def test_an_agreement_of_several_parties_is_one_statement() -> None:
    found = cooperations("万州区、达州市、开州区共同签署协议。")
    assert [{e.name for e in s.parties} for s in found] == [{"万州区", "达州市", "开州区"}]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("渝北区与邻水县签署了合作协议。", "done"),
        ("去年，渝北区与邻水县签署合作协议。", "done"),
        ("渝北区将与邻水县共建产业园。", "planned"),
        ("下一步，渝北区将携手邻水县共建产业园。", "planned"),
        ("渝北区正与邻水县共建产业园。", "ongoing"),
    ],
)
def test_how_far_it_has_come(text: str, status: str) -> None:
    assert [s.status.value for s in cooperations(text)] == [status]


def test_the_speakers_side_is_the_party_that_is_left_unsaid() -> None:
    text = "铜梁区委书记唐晓峰说，下一步，将与安岳县共建柠檬产业园。"
    assert frozenset(("铜梁区", "安岳县")) in pairs(text)


def test_the_quote_holds_both_parties() -> None:
    found = cooperations("当天，渝北区与邻水县签署战略合作协议。")
    assert [("渝北区" in s.evidence[0].exact, "邻水县" in s.evidence[0].exact) for s in found] == [
        (True, True)
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("渝北区与邻水县签署《渝邻公交协议》。", "done"),
        ("渝北区与邻水县结为友好区县。", "done"),
        ("渝北区与邻水县联合成立竹编联盟。", "done"),
        ("渝北区与邻水县已合作建成泵站3座。", "done"),
        ("渝北区与邻水县将签署《渝邻公交协议》。", "planned"),
        ("渝北区与邻水县筹建数据中心，方案正在比选。", "planned"),
        ("渝北区总工会与邻水县总工会达成疗休养合作。", "done"),
        ("渝北区会同邻水县开展联合执法5次。", "done"),
        ("渝北区与邻水县联合开行公交，日均客流3000人次。", "ongoing"),
        ("渝北区与邻水县拟联合成立竹编联盟。", "planned"),
        ("渝北区正与邻水县共同推进河道整治。", "ongoing"),
        ("渝北区携手邻水县推进河道整治。", "ongoing"),
    ],
)
def test_what_is_concluded_is_done_unless_it_lies_ahead(text: str, status: str) -> None:
    assert {s.status.value for s in cooperations(text)} == {status}


def test_both_sides_inside_a_quoted_name_are_no_parties() -> None:
    found = pairs("渝北区税务局、广安市税务局联合推出“川渝办税一码通”。")
    assert found == p("渝北区税务局", "广安市税务局")


def test_those_named_long_before_do_not_do_it_together() -> None:
    between = "志愿者们在湖边清理水草，孩子们把落叶扫成一堆，老人们在亭子里下棋。" * 6
    assert pairs(f"渝北区与邻水县都派人来了。{between}共同打造一场视听盛宴。") == set()


def test_another_report_of_a_bulletin_has_its_own_actors() -> None:
    told = cooperations("渝北区与邻水县签署协议。全国烹饪大赛今天（8月2日）在京闭幕，联合举办三场表演。")
    assert {frozenset(e.name for e in s.parties) for s in told} == {frozenset(("渝北区", "邻水县"))}


def test_officials_of_both_sides_who_only_attend_are_no_partners() -> None:
    roll = "隆昌市水务局局长王春江、荣昌区水务局局长唐小山，以及双方相关部门负责同志参加考察。"
    assert pairs(roll) == set()
    signed = "荣昌区副区长唐小山、隆昌市副市长李大海座谈，双方代表出席并签署协议。"
    assert pairs(signed) == p("荣昌区", "隆昌市")


def test_both_sides_are_no_two_sides_of_which_nothing_is_said() -> None:
    assert pairs("杭州湾新区来了一位客商，双方共建新材料产业园。") == set()


def test_each_of_several_signs_with_its_counterpart() -> None:
    text = "大竹县交通运输局、大竹县教育局分别与垫江县交通局、垫江县教育委员会签订协议。"
    assert pairs(text) == {
        frozenset({"大竹县交通运输局", "垫江县交通局"}),
        frozenset({"大竹县教育局", "垫江县教育委员会"}),
    }


def test_one_that_signs_with_several_one_by_one_does_not_join_them() -> None:
    assert pairs("合江县分别与江津区、永川区签订合作协议。") == {
        frozenset({"合江县", "江津区"}),
        frozenset({"合江县", "永川区"}),
    }


@pytest.mark.parametrize(
    ("text", "come"),
    [
        ("渝邻快速路计划2030年建成，由渝北区、邻水县共同投资建设。", "ongoing"),
        ("渝邻快速路将由渝北区、邻水县共同投资建设。", "planned"),
    ],
)
def test_a_work_that_they_build_is_in_hand_whatever_lies_ahead(text: str, come: str) -> None:
    assert {one.status.value for one in cooperations(text)} == {come}


def test_who_comes_and_signs_has_done_so() -> None:
    found = cooperations("江津区党政代表团赴泸州市考察学习，并签署战略合作协议。")
    assert {one.status.value for one in found} == {"done"}
