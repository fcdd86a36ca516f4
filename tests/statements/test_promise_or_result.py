"""Which of the two a clause is: verbs without a mark, 将 for 把, modals, what was and what is to be."""

from __future__ import annotations

import pytest

from reading_of import commitments, outcomes, promises, quotes, results


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("涪陵区应急管理局向武隆区派出救援队。", "向武隆区派出救援队"),
        ("武隆区交通局紧急调集铲车清理塌方。", "紧急调集铲车清理塌方"),
        ("梁平区税务局为柚农简化退税手续。", "为柚农简化退税手续"),
        ("首届川渝柑橘博览会在开州区闭幕。", "首届川渝柑橘博览会在开州区闭幕"),
        ("荣昌区法院受理跨省案件。", "受理跨省案件"),
        ("南充市卫生健康委员会还增派护士。", "还增派护士"),
    ],
)
def test_a_verb_that_ends_in_itself_tells_what_came_about(text: str, action: str) -> None:
    assert action in results(text)
    assert not promises(text)


@pytest.mark.parametrize(
    "text",
    [
        "开州区派出的医生深受欢迎。",
        "武隆区位于乌江下游。",
        "梁平区与垫江县山水相连。",
        "涪陵区高度重视榨菜产业。",
    ],
)
def test_what_modifies_or_only_describes_tells_nothing(text: str) -> None:
    assert not results(text)


def test_a_plan_before_such_a_verb_holds() -> None:
    assert promises("下一步,涪陵区应急管理局将向武隆区派出救援队。") == ["向武隆区派出救援队"]


@pytest.mark.parametrize(
    "text",
    [
        # To take for something, or to dispose of it.
        "泸州市委将白酒产业作为头号产业。",
        "达州市将旅游与农业紧密结合。",
        "省政府将嘉陵江航道列为重点工程。",
        "习水县将系统数据写入总台账。",
        "习水县将全链条监管列为重点。",
        "习水县将茶乡品牌列入计划。",
        # What was once needed, or is so today.
        "以往涪陵区的企业要到外地检测。",
        "自古以来长寿区就是川渝之要冲。",
        "“目前入驻企业大部分来自渝北。”渠县县长王大明说。",
        # Either or.
        "从合江县到江津区要么走水路,要么绕道泸州市。",
        "习水县到赤水市要么走高速，要么走国道，最快需要50分钟。",
    ],
)
def test_what_promises_nothing(text: str) -> None:
    assert not promises(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("泸州市将把白酒产业作为头号产业。", "把白酒产业作为头号产业"),
        ("达州市将以旅游为重点,新建酒店12家。", "新建酒店12家"),
        ("四川省发展改革委印发方案,目标在三年内培育企业300家。", "目标在三年内培育企业300家"),
    ],
)
def test_to_be_going_to_is_one(text: str, action: str) -> None:
    assert any(action in quote or quote in action for quote in promises(text))


@pytest.mark.parametrize(
    "by", ["根据市委要求", "按照省市安排", "10月以来，按照市委统一部署", "一年来，主要做了以下工作。3月"]
)
def test_by_whose_word_something_was_done_asks_for_nothing(by: str) -> None:
    text = f"{by}，达州市水务局派出工作组到渠县排查隐患。"
    assert any("派出工作组到渠县排查隐患" in r for r in results(text)) and not promises(text)


def test_what_was_done_item_by_item_is_no_task() -> None:
    text = "去年，渠县主要做了以下工作。\n\n（一）强产业。引进企业12家。"
    assert any("引进企业12家" in r for r in results(text)) and not promises(text)


def test_what_is_to_be_truly_done_is_not_in_hand() -> None:
    assert promises("渠县要抓机遇，真正在川渝合作中推进共建。")[1:] == ["真正在川渝合作中推进共建"]


@pytest.mark.parametrize(
    "text",
    [
        "推动江河共治,是合川区的重要任务。",
        "此次签约,标志着武隆区旅游进入新阶段。",
        "产业园的建设,将带动涪陵区就业。",
        "合川区和武胜县作为嘉陵江邻居,开展了巡查。",
        "为进一步深化合作,服务群众就医,5月6日,忠县与石柱县签署合作协议。",
    ],
)
def test_what_only_leads_up_to_the_next_piece_is_not_told(text: str) -> None:
    opening = text.split(",")[0]
    told = " ".join(results(text) + promises(text))
    assert opening not in told and "服务群众就医" not in told


def test_who_did_it_before_tells_that_it_was_a_first() -> None:
    assert "建成厂房30万平方米" in results("涪陵区建成厂房30万平方米,是全市最大的基地。")


def test_at_the_end_of_the_year_lies_ahead_in_june() -> None:
    assert any("渝武高速全线通车" in quote for quote in promises("年底,随着渝武高速全线通车,车程将缩短。"))


def test_what_something_is_is_no_deed_to_the_noun_at_its_end() -> None:
    text = "刘海军表示,此次来访是贯彻中央决策,深化两地合作,推动双向开放的具体行动。渝北区将新建码头。"
    assert promises(text) == ["新建码头"] and not results(text)


def test_what_a_team_asks_for_is_to_be_done() -> None:
    assert "提前储备沙袋" in promises("工作组到达开州区。开州区防汛形势严峻,工作组要求提前储备沙袋。")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        # At the end of the clause, or by some means.
        ("以“巴山蜀水”为主题的首届川渝漂流文化节在城口县开幕。", "在城口县开幕"),
        ("渝北区与邻水县通过视频会议签署合作协议。", "签署合作协议"),
        ("忠县柑橘产业初具规模。", "初具规模"),
        ("石柱县县长一致同意建设黄连基地。石柱县与利川市进行产品推介。", "进行产品推介"),
        # With what something else came about.
        ("随着渝昆高铁开通,江津区迎来游客120万人次。", "渝昆高铁开通"),
        ("伴随渝武高速全线通车,合川区到武胜县只需半小时。", "渝武高速全线通车"),
        # Who holds, reports and hears.
        ("首届黔菜大会由贵阳市商务局、遵义市商务局主办。", "由贵阳市商务局、遵义市商务局主办"),
        ("习水县委书记周明在贵阳市作宣讲报告。", "在贵阳市作宣讲报告"),
        ("习水县委书记周明出席竹博会并宣布开幕。", "出席竹博会并宣布开幕"),
        ("遵义市交通运输局连夜转运滞留旅客。", "连夜转运滞留旅客"),
    ],
)
def test_what_has_come_about(text: str, action: str) -> None:
    assert any(action in quote for quote in results(text))


def test_what_is_hoped_of_somebody_is_asked() -> None:
    assert "两地商会加强产品互推" in promises(
        "渝北区政协主席刘海军表示,期望两地商会加强产品互推。渝北区与邻水县签约。"
    )


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("秀山县确定明年新建茶园3万亩。", "新建茶园3万亩"),
        ("合江县有意与江津区合办荔枝节。", "与江津区合办荔枝节"),
        ("自贡市下决心用三年时间治好釜溪河。", "治好釜溪河"),
        ("自贡市与宜宾市举办盐业节。本次活动旨在保护古盐道，传承技艺。", "传承技艺"),
        ("自贡市成立盐业联盟。联盟的组建旨在推动技艺传承。", "推动技艺传承"),
    ],
)
def test_what_is_resolved_or_meant_is_promised(text: str, action: str) -> None:
    assert any(action in quote for quote in promises(text))


def test_that_it_is_the_season_is_no_deed() -> None:
    assert not results("忠县正值柑橘采摘季。")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("遵义市驻贵阳办事处愿意与各商会共办展销会，建立联络机制。", "建立联络机制"),
        ("习水县各所应当加强巡查，建立巡河制度。", "建立巡河制度"),
        ("在习水县召开的会上，习水、赤水两地明确共编规划、共护竹海。", "共编规划、共护竹海"),
    ],
)
def test_a_modal_behind_what_the_name_belongs_to_promises_too(text: str, action: str) -> None:
    assert action in promises(text)
    assert not results(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("习水县将近三成的资金用于竹海管护，培训了60人。", "培训了60人"),
        ("习水、赤水两地经过协商，将位于两县交界的竹海作为首个保护点，举办了6场宣讲。", "举办了6场宣讲"),
        ("习水县今年的主题，确定为“竹海共护”，举办了6场宣讲。", "举办了6场宣讲"),
        ("习水县会前察看了竹海。", "会前察看了竹海"),
    ],
)
def test_what_only_begins_like_a_modal_promises_nothing(text: str, action: str) -> None:
    assert any(action in quote for quote in results(text))
    assert not promises(text)


@pytest.mark.parametrize(
    "text",
    [
        "习水县将新建竹廊，赤水市快运站已接待游客6万人次。",
        "习水县路段即将通车，率先开行的公交已运送旅客6万人次。",
    ],
)
def test_what_has_come_about_beside_a_promise_is_a_result(text: str) -> None:
    assert any("6万人次" in quote for quote in results(text))


@pytest.mark.parametrize(
    "text", ["习水县委书记周明出席竹博会。", "习水县委书记周明介绍，竹海绵延30里。", "遵义市位于黔北。"]
)
def test_who_attends_or_tells_has_done_nothing(text: str) -> None:
    assert not any("出席" in quote or "介绍" in quote or "位于" in quote for quote in results(text))


@pytest.mark.parametrize(
    "task",
    ["密切两地商会往来", "一体推进竹海管护", "新（改）建一批公厕", "高标准打造茶园", "规范巡河行为"],
)
def test_a_promise_goes_on_with_what_is_set_about(task: str) -> None:
    assert any(task[:2] in quote for quote in promises(f"习水县将聚力打造茶乡。{task}，做好竹文章。"))


@pytest.mark.parametrize("how", ["全链条", "高标准", "梯次", "迭代", "系统推进和", "常态化"])
def test_how_it_will_be_done_is_no_object(how: str) -> None:
    assert promises(f"习水县将{how}建设茶乡品牌工程等“五大行动”。")


@pytest.mark.parametrize(
    "action",
    [
        "山货市场体系日益完善",
        "与奉节县的往来日趋频繁",
        "旅游服务功能日臻完备",
        "加速培育装备产业",
        "的产业链韧性显著增强",
        "逐步扩大山地农机的使用范围",
    ],
)
def test_what_grows_has_come_about(action: str) -> None:
    assert any(action in quote for quote in results(f"武隆区{action}。"))


@pytest.mark.parametrize("text", ["武隆区将逐步扩大农机的使用范围。", "武隆区力争显著增强产业链韧性。"])
def test_what_is_to_grow_is_promised(text: str) -> None:
    assert promises(text) and not results(text)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        # What is expected behind what came about lies ahead.
        ("垫江县已完成水厂主体工程，预计9月底通水。", "9月底通水"),
        ("6月10日，开州区新建的冷库正式投用，预计每月可储存脐橙600吨。", "每月可储存脐橙600吨"),
        ("巫山县交通局日前完成隧道衬砌，预计全线明年建成。", "全线明年建成"),
        ("2023年全国计划改造农村公路8万公里，截至5月底，已改造3万公里。", "计划改造农村公路8万公里"),
        # What is planned for the year or the least that is to be lies ahead.
        ("合川区38个项目开工，总投资91亿元，年度计划投资23亿元。", "年度计划投资23亿元"),
        ("武隆区27个项目集中开工，年度计划完成投资11亿元，占全市的一成。", "年度计划完成投资11亿元"),
        ("实事清单很实：合川区为毕业生提供岗位不少于3000个。", "岗位不少于3000个"),
        ("石柱县与彭水县办好联合集市，全年不少于12场。", "不少于12场"),
    ],
)
def test_what_lies_ahead_beside_what_came_about(text: str, ahead: str) -> None:
    assert any(ahead in quote for quote in promises(text))
    assert not any(ahead in quote for quote in results(text))


@pytest.mark.parametrize(
    "text",
    [
        "石柱县坐拥“三峡要津”。全县建成码头3座。",
        "万源市请来“我将远行”剧团。全市开通公交5条。",
        "合川区将与岳池县在三方面开展合作。\n据介绍，岳池县2023年建成茶园3万亩。",
    ],
)
def test_what_a_quotation_or_an_announcement_says_does_not_last(text: str) -> None:
    assert not [q for q in quotes(commitments(text)) if "建成" in q or "开通" in q]
    assert [q for q in quotes(outcomes(text)) if "建成" in q or "开通" in q]


def test_what_came_about_before_and_only_modifies_leaves_a_promise_one() -> None:
    text = "武隆区将通过协作，力促已经谈妥的26个项目落地，办好集市。"
    assert any("力促已经谈妥的26个项目落地" in quote for quote in promises(text)) and not results(text)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("合川区38个项目开工，总投资91亿元，年度计划投资23亿元，占全市的两成。", "两成"),
        ("合川区开工产业项目9个，年度计划投资7亿元；民生项目4个，总投资3亿元。", "总投资3亿元"),
        ("合川区已建成果园不少于30处。", "不少于30处"),
    ],
)
def test_what_is_told_beside_it_does_not(text: str, over: str) -> None:
    assert any(over in quote for quote in results(text))
    assert not any(over in quote for quote in promises(text))
