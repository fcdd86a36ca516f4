"""Papers, lists and dates that open a promise; words that only look like an opinion."""

from datetime import date

import pytest

from reading_of import commitments, done, outcomes, promised, promises, quotes, results, who


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("铜梁区已突破关键核心技术10项。", "突破关键核心技术10项"),
        ("铜梁区已对15个滞后项目挂牌督办。", "对15个滞后项目挂牌督办"),
        ("邻水县告别了没有高铁的历史。", "告别了没有高铁的历史"),
    ],
)
def test_what_only_modifies_a_noun_is_no_opinion(text: str, action: str) -> None:
    assert results(text) == [action]


@pytest.mark.parametrize("text", ["渝北区部分项目进度滞后。", "两地合作的关键在人。", "邻水县至今没有高铁。"])
def test_what_is_missing_is_no_result(text: str) -> None:
    assert not results(text)


def test_the_year_in_the_name_of_a_document_promises_nothing() -> None:
    text = "日前，渝北区与邻水县签署《渝北邻水2024年协作任务清单》。"
    assert not promises(text)
    assert len(results(text)) == 1
    assert not promises("会议召开。渝北区审议通过2024年重点工作计划。")


def test_a_figure_set_off_by_spaces_is_read() -> None:
    found = outcomes("渝北区已投资 20 亿元，建成车站 12 座。")
    assert [(q.unit, int(q.value or 0)) for s in found for q in s.quantities] == [
        ("元", 2 * 10**9),
        ("座", 12),
    ]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("按照工作计划，渝北区在邻水设立窗口5个。", "在邻水设立窗口5个"),
        ("根据《渝北邻水合作协议》，邻水县提供厂房3万平方米。", "提供厂房3万平方米"),
        ("依照两地约定，邻水县减免租金三成。", "减免租金三成"),
        ("渝北区定于7月举办首届龙舟赛。", "7月举办首届龙舟赛"),
        ("渝北区下周开放新馆。", "开放新馆"),
    ],
)
def test_what_a_paper_or_a_word_of_time_to_come_promises(text: str, action: str) -> None:
    assert [q.removeprefix("下周") for q in promises(text)] == [action]
    assert not results(text)


def test_what_announces_a_promise_is_none_itself() -> None:
    text = "铜梁高新区给出了承诺：签约后60天内完成供地，代建厂房8万平方米。"
    assert promises(text) == ["签约后60天内完成供地", "代建厂房8万平方米"]
    assert not results(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("渝昆高铁进展顺利。渝昆高铁明年6月建成后，车程将缩短至2小时。", "明年6月建成"),
        ("渝昆高铁正在铺轨，明年年底全线通车后，车程将缩短至2小时。", "明年年底全线通车"),
    ],
)
def test_by_when_a_work_is_finished_is_promised_too(text: str, action: str) -> None:
    assert action in [q[-len(action) :] for q in promises(text)]


@pytest.mark.parametrize(
    "text",
    [
        "渝昆高铁2021年建成，车程缩短了2小时。",
        "过去，渝北区的企业要到外地采购模具。",
        "如果条件成熟，渝北区将新开公交专线。",
    ],
)
def test_what_was_finished_needed_or_only_imagined_is_no_promise(text: str) -> None:
    assert not promises(text)


def test_a_persons_body_goes_on_acting_where_nobody_is_named() -> None:
    text = "铜梁区区长刘海军出席活动。全部项目达产后，预计年产值可达20亿元。"
    assert [{a.name for a in s.actors} for s in commitments(text)] == [{"铜梁区"}]


def test_the_milestone_of_an_item_is_the_items() -> None:
    text = "一、铁路\n1.渝昆高铁重庆段。石笋山隧道已于5月贯通。计划2025年建成通车。\n2.渝万高铁。已开工。"
    found = [s for s in commitments(text) if "建成" in s.evidence[0].exact]
    assert [{a.name for a in s.actors} for s in found] == [{"渝昆高铁"}]


def test_a_place_before_a_firm_only_modifies_it() -> None:
    text = "北碚区的重庆川仪自动化股份有限公司，去年新增岗位300个，今年计划新建车间2座。"
    assert who(text, "新增岗位") == who(text, "新建车间") == {"重庆川仪自动化股份有限公司"}
    assert who("北碚区的教师去年培训学员300名。北碚区已建成车间2座。", "建成车间") == {"北碚区"}


@pytest.mark.parametrize(
    "text",
    [
        "会商议定：渝北区补偿邻水县1500万元。",
        "协议写明：断面达到Ⅱ类，渝北区补偿邻水县1500万元。",
    ],
)
def test_what_is_agreed_or_asked_is_promised(text: str) -> None:
    assert promises(text)[-1] == "补偿邻水县1500万元"
    assert who(text, "补偿") == {"渝北区"}


def test_who_is_told_to_do_it_does_it() -> None:
    assert who("市生态环境局到场督办，责成渝北区9月底前完成管网修复。", "完成管网") == {"渝北区"}


def test_who_carries_out_what_lies_ahead_promises_it() -> None:
    assert "承办" in promises("第二届嘉陵江龙舟赛9月将在合川举行，合川区人民政府承办。")[-1]


def test_the_former_of_two_papers_signs_nothing() -> None:
    text = "《甲协议》和《乙协议》签署。前者由渝北区和邻水县签订。"
    assert who(text, "签订") == {"渝北区", "邻水县"}


def test_the_points_of_a_list_are_promised() -> None:
    text = "会议通过的《渝北邻水2023年合作清单》列出12件事。"
    text += "交通上，两地成立专班。教育上，渝北中学与邻水中学结为姊妹学校。"
    assert promises(text) == ["成立专班", "结为姊妹学校"]


def test_a_tick_or_an_arrow_opens_an_item() -> None:
    text = "✓ 渝昆高铁去年完成投资30亿元。\n→ 渝万高铁去年完成投资20亿元。"
    assert results(text) == ["渝昆高铁去年完成投资30亿元", "渝万高铁去年完成投资20亿元"]


def test_a_figure_reached_is_told_of_the_two_sides_where_nobody_is_named() -> None:
    assert results("川渝两地携手。两地同行。\n\n25个跨界断面水质已全部达标。") == [
        "25个跨界断面水质已全部达标"
    ]
    assert not results("川渝两地携手。两地同行。\n\n雾气已经散尽。")


@pytest.mark.parametrize(
    "text",
    [
        "组长由渝北区副区长刘海军担任。",
        "项目法人是重庆川仪自动化股份有限公司。",
        "大会由渝北区副区长刘海军主持。",
        "渝北区欢迎各地客商前来考察。",
        "渝北区不妨把两地的图书馆连起来。",
    ],
)
def test_a_post_or_an_invitation_is_no_deed(text: str) -> None:
    assert not results(text)
    assert not promises(text)


def test_who_only_attends_is_no_party() -> None:
    text = "渝北区与邻水县签约。铜梁区、合川区派人出席仪式。双方将互派干部20名。"
    assert who(text, "互派干部") == {"渝北区", "邻水县"}


def test_what_comes_once_a_work_is_finished_is_promised() -> None:
    assert promises("渝昆高铁扩能改造结束后，年运能由2000万吨提升至3500万吨。")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("明年的联席会议，由邻水县承办。", "明年的联席会议，由邻水县承办"),
        ("下一步，渝北区将统一票价规则。", "统一票价规则"),
        ("邻水县提出打造重庆“后花园”。", "打造重庆“后花园”"),
    ],
)
def test_the_thing_before_its_doer_and_a_verb_that_is_tagged_otherwise(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("渝昆高铁重庆西站主体结构封顶。", "封顶"),
        ("渝北区活动共签约项目19个。", "签约项目19个"),
        ("渝北区与邻水县在石船镇共建生态基地。", "共建生态基地"),
        ("渝北区与邻水县联手建起川渝首个跨省医联体。", "建起川渝首个跨省医联体"),
        ("邻水县获评全国休闲农业重点县。", "获评全国休闲农业重点县"),
    ],
)
def test_more_verbs_by_which_something_has_come_about(text: str, action: str) -> None:
    assert results(text)[0].endswith(action)


def test_what_two_sides_sign_is_theirs_where_nobody_is_named() -> None:
    text = "川渝两地携手。两地同行。\n\n会后，《跨省公交合作协议》先后签署。"
    assert [{a.name for a in s.actors} for s in outcomes(text)] == [{"四川省", "重庆市"}]


@pytest.mark.parametrize(
    "text",
    [
        "渝北区提出，用三年时间建成跨省公交网。",
        "会议明确，渝北区负责道路建设。",
        "会议部署了下一步任务：邻水县5月底前完成征地。",
        "国庆前，渝北区全面开放新馆。",
        "邻水县瞄准千亿目标，谋划实施项目120个。",
    ],
)
def test_plans_without_a_word_of_will(text: str) -> None:
    assert promises(text)


def test_departments_of_the_two_are_of_those_named_in_the_paragraph() -> None:
    text = "渝北区与邻水县联合巡河。两地水利部门约定，每年联合执法4次。"
    assert who(text, "联合执法") == {"渝北区", "邻水县"}
    assert who("达州海关与万州海关建立联动机制。接下来，两地海关将扩大合作范围。", "扩大合作") == {
        "达州海关",
        "万州海关",
    }


def test_the_two_that_signed_are_meant_where_nothing_else_tells() -> None:
    text = "西南大学与重庆大学签署合作协议。根据协议，双方将共建研究院3座。"
    (found,) = [s for s in commitments(text) if "研究院" in s.evidence[0].exact]
    assert found.evidence[0].exact == "共建研究院3座"
    assert {a.name for a in found.actors} == {"西南大学", "重庆大学"}


def test_the_head_of_an_item_is_no_result() -> None:
    text = "渝北区与邻水县共建园区。二是服务共享。医保已覆盖30万人。"
    assert "服务共享" not in results(text)


def test_the_next_point_is_no_more_of_the_line_told_before() -> None:
    text = "川渝两地携手。两地同行。\n\n一是交通。渝昆高铁完成投资85亿元。二是产业。汽车平台上线企业3000家。"
    of_the_line = [s.evidence[0].exact for s in outcomes(text) if "渝昆高铁" in {a.name for a in s.actors}]
    assert of_the_line == ["渝昆高铁完成投资85亿元"]


def test_a_word_that_only_begins_like_a_modal_asks_for_nothing() -> None:
    assert quotes(outcomes("渝北区应急联动中心已建成3座。"))
    found = results("渝北区与邻水县应急演练出动救援人员400名。")
    assert not promises("渝北区与邻水县应急演练出动救援人员400名。")
    assert found


@pytest.mark.parametrize(
    "when", ["昨晚", "昨天上午", "前天", "今早", "今晨", "当晚", "连日来", "这两天", "眼下"]
)
def test_a_day_or_part_of_one_is_when_and_no_part_of_the_action(when: str) -> None:
    assert results(f"{when}涪陵区举办灯会6场。") == ["举办灯会6场"]


@pytest.mark.parametrize("when", ["明天", "明晚"])
def test_a_day_to_come_is_a_promise_with_its_date(when: str) -> None:
    text = f"{when}涪陵区举办灯会6场。"
    assert not results(text)
    assert [s.due.end for s in commitments(text) if s.due] == [date(2023, 6, 16)]


def test_by_when_behind_a_word_of_proposal() -> None:
    text = "渝北区与邻水县印发《产业方案》，提出到2027年，两地汽车产量达到50万辆。"
    assert "汽车产量达到50万辆" in promises(text)[-1]


@pytest.mark.parametrize(
    "frame",
    [
        "本着“优势互补、互利共赢”的原则",
        "以此为契机",
        "以两地医疗联合体的建立为契机",
        "两级医院将以联合体的建立为契机",
    ],
)
def test_in_what_spirit_something_is_done_is_no_promise(frame: str) -> None:
    told = promised(f"根据协议，铜梁区和合川区{frame}，互派医生20名。")
    assert any("互派医生20名" in quote for quote in told)
    assert frame not in told


@pytest.mark.parametrize("courtesy", ["对协议的签署表示祝贺", "对铜梁区的工作表示肯定"])
def test_courtesies_are_no_result(courtesy: str) -> None:
    assert courtesy not in done(f"合川区区长姜雪松介绍情况，{courtesy}。")
