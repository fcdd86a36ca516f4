"""What is supposed, rumoured or only announced is no deed; whom 双方, 我司 and 我委 mean."""

import pytest

from reading_of import commitments, done, ledger, outcomes, quotes, references


@pytest.mark.parametrize(
    "text",
    [
        "坊间传重庆大学要同四川大学合并。",
        "此前市场流传渝北区将收购邻水县港口。",
        "网上一度有传言渝北区将新建机场3座。",
        "外界猜测渝北区将与邻水县合并。",
        "近日网络流传渝北区将关停工厂5家。",
        "上述预计不构成渝北区的承诺。",
        "渝北区将新建码头，选址未定。",
    ],
)
def test_rumours_and_what_is_not_settled_are_no_promise(text: str) -> None:
    assert not [q for q in quotes(commitments(text)) if "新建码头" not in q]


@pytest.mark.parametrize("word", ["如果", "若", "一旦", "倘若", "如"])
def test_what_is_only_supposed_has_not_come_about(word: str) -> None:
    told = quotes(ledger(f"{word}市场价格下降10%，收益减少。"))
    assert not any("10%" in quote for quote in told)


@pytest.mark.parametrize(
    "text",
    [
        # What only begins like a supposition.
        "渝北区如期完成投资30亿元。",
        "渝北区今年完成投资30亿元，邻水县完成20亿元。",
        # A paper that is issued.
        "重庆市水利局今天发布《河道整治导则》。",
        "重庆市财政局、四川省财政厅联合印发通知，明确补贴标准。",
        # A verb that is taken for a noun behind the subject.
        "邻水县建设标准厂房。",
        "垫江县的桥梁建设正加快推进。",
    ],
)
def test_something_is_done(text: str) -> None:
    assert outcomes(text)


@pytest.mark.parametrize(
    "head", ["立了条规矩", "交出了一份答卷", "给记者交了底", "打开了话匣子", "画上了句号"]
)
def test_what_a_colon_opens_is_the_fact_and_not_its_heading(head: str) -> None:
    text = f"渝北区{head}：完成投资30亿元。"
    assert not any("了" in quote for quote in quotes(outcomes(text)))


@pytest.mark.parametrize(
    ("text", "action"),
    [
        # A word that only holds one of opinion.
        ("贵阳市近日印发了扶持茶农若干措施。", "近日印发了扶持茶农若干措施"),
        ("贵阳市印发《关于支持辣椒产业的若干意见》。", "印发《关于支持辣椒产业的若干意见》"),
        ("贵阳市在花溪宾馆举行宴会，欢迎出席茶博会的客商。", "在花溪宾馆举行宴会"),
        ("贵阳市举行了援黔医疗队欢迎仪式。", "举行了援黔医疗队欢迎仪式"),
        ("贵阳市与遵义市就茶园如何共管进行座谈交流。", "就茶园如何共管进行座谈交流"),
        # A first is a fact.
        ("贵阳市与遵义市签约。这也是两市首次合办茶博会。", "这也是两市首次合办茶博会"),
        ("贵州大学揭牌。贵州大学是全省第一所部省共建高校。", "是全省第一所部省共建高校"),
        ("贵阳市与遵义市签约。贵州大学是贵阳首家在遵义办学的高校。", "是贵阳首家在遵义办学的高校"),
        # A deed with a figure or before nobody.
        ("武隆区建成步道6公里。推进3个项目建设，合川区组建了专班。", "推进3个项目建设"),
        ("武隆区建成步道6公里。推进农旅融合取得成效，合川区组建了专班。", "推进农旅融合取得成效"),
        ("武隆区建成步道6公里，推进农旅融合，游客增加了两成。", "推进农旅融合"),
    ],
)
def test_what_is_a_deed(text: str, action: str) -> None:
    assert action in quotes(outcomes(text))


@pytest.mark.parametrize(
    "text", ["贵阳市欢迎各地茶商。", "若贵阳市增产茶叶30吨，价格会下降。", "贵阳市要想清楚如何建成茶园20个。"]
)
def test_what_is_welcomed_supposed_or_asked_is_still_no_result(text: str) -> None:
    assert not outcomes(text)


@pytest.mark.parametrize("text", ["贵阳市与遵义市签约。这是两市的共识。", "花溪站是考察的第一站。"])
def test_what_something_is_is_none(text: str) -> None:
    assert not [q for q in quotes(outcomes(text)) if "是" in q]


@pytest.mark.parametrize(
    ("source", "text", "word", "meant"),
    [
        ("重庆市交通运输委员会网站", "我委与四川省交通运输厅签署协议。", "我委", "重庆市交通运输委员会"),
        ("四川省重庆商会", "四川省重庆商会召开年会。本会接纳会员42家。", "本会", "四川省重庆商会"),
        (
            "渝空物流报",
            "重庆渝空航空物流有限公司主办。我司与成都蓉翼航空货运有限公司签约。",
            "我司",
            "重庆渝空航空物流有限公司",
        ),
    ],
)
def test_our_body_is_whose_paper_it_is_by_its_short_name_too(
    source: str, text: str, word: str, meant: str
) -> None:
    assert references(text, source)[word] == {meant}


@pytest.mark.parametrize("text", ["本会议由渝北区主办。", "基本会做。"])
def test_a_word_that_only_holds_one_means_nobody(text: str) -> None:
    assert "本会" not in references(text, "四川省重庆商会")


@pytest.mark.parametrize(
    "aim", ["推进农旅融合", "进一步扩大开放", "加快推进绿色转型", "持续优化营商环境", "贯彻落实全会精神"]
)
def test_what_it_is_done_for_is_none_before_somebody_who_acts(aim: str) -> None:
    text = f"合川区建成书屋3座。{aim}，武隆区关停小水电18座。"
    assert quotes(ledger(text)) == ["建成书屋3座", "关停小水电18座"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("丰都县发布消息，签约仪式前，忠县县长龙海会见了客商5名。", "签约仪式前"),
        ("梁平区推广良种。实施的36项农业工程中，28项已经建成。", "农业工程中"),
        ("秀山县的茶厂新建2条产线。建设之初，县里就定下了标准。", "之初"),
        ("武胜县交警多次来到乡镇开展巡查时，发放手册800份。", "巡查时"),
        ("城口县改造农房700户的同时，新建公路35公里。", "的同时"),
        ("云阳县在多年实践经验的基础上推广清单的过程中，办理事项90件。", "过程中"),
    ],
)
def test_when_and_amid_what_it_was_done_is_no_deed_of_its_own(text: str, when: str) -> None:
    assert not any(quote.endswith(when) for quote in quotes(ledger(text)))


@pytest.mark.parametrize(
    "text",
    [
        "城口县的粮仓库存保持在6万吨以上，价格稳定。",
        "石柱县的水库水位已回落至警戒线下，群众返家。",
        "巫溪县已将新技术运用到育苗过程中，农户受益。",
        "忠县电站设计年发电量9亿千瓦时，总投资40亿元。",
    ],
)
def test_how_far_it_got_is_the_deed(text: str) -> None:
    told = quotes(ledger(text))
    assert any(word in quote for quote in told for word in ("以上", "线下", "过程中", "千瓦时"))


@pytest.mark.parametrize(
    "made_known",
    [
        "重庆市水利局今天发布",
        "四川省商务厅昨天(6月3日)公布数据",
        "重庆市财政局近日印发通知",
        "南充市卫生健康委员会5日通报",
    ],
)
def test_who_makes_known_what_follows_does_no_more(made_known: str) -> None:
    told = quotes(outcomes(f"{made_known}，1至5月全市新建水库2座。"))
    assert [q for q in told if "2座" in q]
    assert not [q for q in told if "2座" not in q]


@pytest.mark.parametrize(
    "text",
    [
        "现将前五个月推进情况报告如下。",
        "秀山县现就桥梁建设进展通报如下。",
        "岳池县旧称“安汉”，地处渠江之滨。",
        "这次考察给了邻水县代表团很多启示。",
        "黔江区因黔水而得名。",
        "云阳县4月30日。",
        "渝北区供应链建设现场机器轰鸣。",
        "南川区请来“必须赢”龙舟队表演。",
        "近日，忠县新生港建设现场。",
        "奉节县检察院提出针对性整改建议。",
        "这既是云阳县的机遇，更是奉节县必须扛起的责任。",
        "云阳县已建成码头3座，下一步将如何发力？",
        "走进云阳县普安工业园，机声隆隆。",
        "云阳县不仅是港口城市，还有无数游客慕名而来。",
        "云阳果汁产业园正忙。当天，参加县人大会议的人大代表来到园区，了解进度。",
    ],
)
def test_formulas_origins_and_fragments_are_no_deed(text: str) -> None:
    assert ledger(text) == []


@pytest.mark.parametrize(
    "deed",
    ["主持会议", "主持签约仪式", "出席会议并讲话", "出席座谈会并致辞", "共同主持会议并讲话"],
)
def test_who_presides_or_speaks_at_a_meeting_has_done_no_more(deed: str) -> None:
    assert not [q for q in quotes(outcomes(f"南充市副市长王一山{deed}。")) if deed[-4:] in q]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("丰都县新建茶园3处，临近年底，农户增收两成。", "临近"),
        ("机组的投产，带来税收5亿元。丰都县新建茶园3处。", "投产"),
        ("丰都县公布了“十五五”规划。“十五五”时期乡村工作的主要目标。", "目标"),
        ("丰都县修通公路3条。9公里的山路，只走20分钟。", "山路"),
        ("丰都县将有大风，提醒市民注意防范。", "提醒"),
    ],
)
def test_a_noun_a_time_and_a_warning_are_no_deed(text: str, noun: str) -> None:
    told = ledger(text)
    assert told
    assert not [q for q in quotes(told) if noun in q]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("云阳县改造车间3座，带来了产量的增长。", "带来了产量的增长"),
        ("丰都县将新建占地5亩的车间，占地3亩的仓库，停车位90个。", "占地3亩的仓库"),
        ("丰都县春茶的产量增加了两成。", "丰都县春茶的产量增加了两成"),
        ("丰都县引进的车间28座。", "引进的车间28座"),
        ("丰都县应急管理局提醒商户3000家。", "提醒商户3000家"),
    ],
)
def test_a_verb_before_a_noun_or_a_figure_behind_it_tells_a_deed(text: str, deed: str) -> None:
    assert [q for q in quotes(ledger(text)) if deed in q or q in deed]


@pytest.mark.parametrize(
    "lead", ["经省政府批准", "经专家核实", "针对茶农反映较多、也较为集中的烘干设备少、仓储面积不足等问题"]
)
def test_by_whose_leave_or_against_what_only_leads_up_to_the_deed(lead: str) -> None:
    told = quotes(outcomes(f"丰都县办起茶企20家，{lead}，新建仓库3座。"))
    assert told == ["办起茶企20家", f"{lead}，新建仓库3座"]


@pytest.mark.parametrize(
    "scene", ["工地上彩旗招展", "挖机轰鸣", "成绩来之不易", "谁也推不脱", "又过了二十来天", "就在三个月前"]
)
def test_scenes_and_what_only_tells_the_time_are_no_deed(scene: str) -> None:
    told = done(f"石柱县建成码头6座，{scene}，新开航线3条。")
    assert not any(scene in quote for quote in told)
    assert any("新开航线3条" in quote for quote in told)
