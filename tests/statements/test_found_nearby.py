"""How far actors reach: to the next sentence, over a quotation, a list, a briefing; and where they end."""

from __future__ import annotations

import pytest

from reading_of import SICHUAN, actors, commitments, document, done, outcomes, promised


@pytest.mark.parametrize(
    "text",
    [
        "荣昌区建成驿站12座。村民种上了新品柑橘300亩。",
        "荣昌区建成驿站12座。来自各地的游客已逛了3条老街。",
        "荣昌区建成驿站12座。老师傅修好了水车2架。",
    ],
)
def test_people_without_a_name_act_for_themselves(text: str) -> None:
    assert list(done(text)) == ["建成驿站12座"]


def test_what_people_do_once_a_work_is_finished_is_still_its_promise() -> None:
    assert promised("荣昌区推进渡口改造，全线通车后，群众出行将缩短40分钟。")["群众出行将缩短40分钟"] == {
        "荣昌区"
    }


@pytest.mark.parametrize("text", ["老张背着3个包走进了车站。", "荣昌区的刘大海昨天卖出了柑橘20筐。"])
def test_who_holds_no_post_makes_no_result(text: str) -> None:
    assert not [who for who in done(text).values() if who & {"刘大海", "老张"}]


def test_a_quotation_that_opens_amid_a_sentence_is_who_says_it() -> None:
    first = "“新建冷库5座。”渝北区商务委主任周海燕说。"
    text = first + "同样看好合作的还有邻水县，“新建果园3处。”邻水县县长曾凡林说。"
    read = document(text)
    speakers = {read.text(s.span): s.speaker.name for s in read.sentences if s.speaker}
    assert [who for said, who in speakers.items() if "冷库" in said] == ["周海燕"]
    assert [who for said, who in speakers.items() if "果园" in said] == ["曾凡林"]


def test_what_stands_behind_a_closed_quotation_is_the_papers_own_voice() -> None:
    text = "“新建冷库5座。”渝北区商务委主任周海燕说。邻水县建成果园3处。“还要建码头。”她说。"
    speakers = [s.speaker.name if s.speaker else None for s in document(text).sentences]
    assert speakers[2] is None


def test_what_is_said_without_subject_figure_or_time_is_a_plan() -> None:
    assert "设立联络站点" in promised("“设立联络站点，重点引进配套企业。”渝北区商务委主任周海燕说。")


def test_a_promise_goes_on_over_sentences_that_open_with_a_verb() -> None:
    found = promised("渝北区将与邻水县共建柑橘园。支持农户学习嫁接技术。")
    assert found["支持农户学习嫁接技术"] == {"渝北区"}


def test_a_promise_does_not_go_on_over_a_sentence_with_a_subject_of_its_own() -> None:
    assert "柑橘产量连年增长" not in promised("渝北区将与邻水县共建柑橘园。柑橘产量连年增长。")


def test_tasks_of_a_briefing_are_its_authors() -> None:
    text = "今年以来，市商务委积极促消费。现将有关情况简报如下。\n下一步，新增直播基地6个。\n"
    assert promised(text)["新增直播基地6个"] == {"重庆市商务委员会"}


def test_next_steps_turn_to_the_speakers_own_side() -> None:
    text = "渝北区水利局局长周海燕说，御临河水质提升到Ⅲ类。下一步，统一监测标准。"
    assert promised(text)["统一监测标准"] == {"渝北区水利局"}


def test_a_firm_alone_before_a_comma_is_the_subject() -> None:
    assert done("重庆云帆电机有限公司，去年建成车间2个。")["建成车间2个"] == {"重庆云帆电机有限公司"}


def test_a_short_name_in_brackets_does_not_part_the_subject() -> None:
    text = "重庆云帆电机有限公司（以下简称“云帆电机”）与四川大学签署合作协议2份。"
    assert {"重庆云帆电机有限公司", "四川大学"} in done(text).values()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("渝北区与邻水县签约。邻水县和渝北区共建果园。两地已引进企业30家。", {"渝北区", "邻水县"}),
        ("川渝携手，川渝共建。渝北区与北碚区签约。川渝两地已引进企业30家。", {"四川省", "重庆市"}),
    ],
)
def test_the_two_places_of_a_local_article(text: str, who: set[str]) -> None:
    assert done(text)["引进企业30家"] == who


def test_what_a_speaker_needs_is_no_task() -> None:
    text = "“以前来回要跑4趟。”重庆云帆电机有限公司总经理周海燕说。"
    assert not commitments(text)


def test_who_asks_in_nobodys_name_promises_nothing() -> None:
    assert not [a for a in promised("习近平强调，要建好生态屏障。").values() if "习近平" in a]


@pytest.mark.parametrize("when", ["今年前三季度", "今年前5个月"])
def test_the_first_months_of_this_year_are_no_deadline(when: str) -> None:
    assert done(f"{when}，渝北区完成投资18亿元。")["完成投资18亿元"] == {"渝北区"}


def test_a_meeting_asks_of_those_whose_meeting_it_is() -> None:
    found = promised("省委十一届七次全会提出，要培育区域中心城市。", SICHUAN)
    assert found["培育区域中心城市"] == {"中共四川省委"}


def test_what_stands_behind_a_promise_and_its_colon_is_promised() -> None:
    found = promised("两江新区也给出了承诺：60天内完成供地，代建标准厂房8万平方米。")
    assert {"代建标准厂房8万平方米"} <= set(found)
    assert all(who == {"两江新区"} for who in found.values())


def test_what_a_road_will_bring_is_its_own_promise() -> None:
    text = "1.大足至内江高速公路重庆段。全长38公里，濑溪河大桥3月27日合龙。建成后，两地车程将缩短至40分钟。"
    assert {"大足至内江高速公路"} in promised(text).values()


def test_a_works_milestones_under_the_head_of_an_item_are_not_those_of_its_parts() -> None:
    text = "2.渝遂高速公路扩能工程（北碚至铜梁段）。云雾山隧道左洞贯通。2025年9月底前全线建成。"
    assert promised(text)["2025年9月底前全线建成"] == {"渝遂高速公路扩能工程(北碚至铜梁段)"}


@pytest.mark.parametrize("text", ["要是渝北修条路就好了。", "渝北区不妨再等12天。"])
def test_wishes_are_no_deeds(text: str) -> None:
    assert not promised(text) and not done(text)


def test_who_began_goes_on_and_not_the_park_that_was_told_of() -> None:
    text = (
        "川渝携手。荣昌区去年抓项目。推进园区建设，荣昌陶瓷产业园入驻企业41户。"
        "出台扶持政策12项，建成标准厂房9万平方米。"
    )
    found = [s for s in outcomes(text) if "12项" in s.evidence[0].exact or "9万" in s.evidence[0].exact]
    assert found
    assert all(actors(s) == {"荣昌区"} for s in found)


def test_where_it_happens_acts_in_what_follows_be_it_a_place_or_a_work() -> None:
    assert list(done("在荣昌北站，新增引导员45名。").values()) == [{"荣昌北站"}]


@pytest.mark.parametrize("when", ["期间", "启幕前夕", "举办以来"])
def test_an_event_before_somebody_elses_deed_is_when_and_not_who(when: str) -> None:
    text = f"第三届果城柑橘节日前启幕。广安市建成驿站9座。第三届果城柑橘节{when}，沿江客栈接待游客3万人次。"
    assert done(text)["沿江客栈接待游客3万人次"] == {"广安市"}


def test_an_event_before_a_bare_verb_does_what_is_told() -> None:
    text = "第三届果城柑橘节日前启幕。广安市建成驿站9座。第三届果城柑橘节期间，推出线路12条。"
    assert done(text)["推出线路12条"] == {"第三届果城柑橘节"}


FIELDS = "今年，武隆区将全面推进乡村客运建设。\n\n公路方面，新建{one}。\n\n"
FIELDS += "{head}水运方面，建成渡口6处，更新船只30艘。"


@pytest.mark.parametrize(
    "one",
    ["桥梁9座", "桥梁9座，争取渝湘高速武隆段扩能。渝湘高速公路将缩短行程30分钟", "停车场9处，整治弯道40个"],
)
def test_fields_in_which_tasks_are_told_are_of_who_announced_them(one: str) -> None:
    found = promised(FIELDS.format(one=one, head=""))
    assert [who for quote, who in found.items() if "渡口" in quote or "船只" in quote] == [{"武隆区"}] * 2


def test_we_in_a_report_to_the_congress_are_the_place_whose_government_reports() -> None:
    text = "武隆区人民政府区长 丁岚\n\n各位代表：\n\n现在，我代表区人民政府向大会报告工作。\n\n"
    text += "过去五年，我们建成冷库12座。\n\n农业方面，引进新品种30个。"
    assert [w for q, w in done(text).items() if "冷库" in q or "新品种" in q] == [{"武隆区"}] * 2


@pytest.mark.parametrize("head", ["去年，武隆区建成车站2座。", "武隆区已建成车站2座。\n\n"])
def test_fields_behind_what_was_done_hold_no_tasks(head: str) -> None:
    assert not [q for q in promised(FIELDS.format(one="桥梁9座", head=head)) if "渡口" in q]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("巫山县委书记李大川说，巫山着力打造峡江旅游门户。积极对接周边景区。", "对接周边景区"),
        ("城口县县长王一山表示，城口加快打造山地康养高地。", "山地康养高地"),
    ],
)
def test_what_somebody_says_of_his_own_side_without_a_figure_is_a_plan(told: str, words: str) -> None:
    assert [quote for quote in promised(told) if words in quote]


@pytest.mark.parametrize(
    "told",
    ["巫山县委书记李大川说，巫山正加快建设旅游门户。", "巫山县委书记李大川说，巫山建成码头3座。"],
)
def test_what_he_reports_of_it_is_no_plan(told: str) -> None:
    assert not promised(told)


@pytest.mark.parametrize(
    "text",
    [
        "重庆巫溪、云阳和四川开江等5个区县农业部门负责人参加冷链推进活动。",
        "巴渠冷链建设项目46个，主要是云阳县的码头项目；冷链盘活项目18个。",
    ],
)
def test_people_without_a_name_and_what_a_thing_is_are_nobodys_deed(text: str) -> None:
    assert not [quote for quote in done(text) if "冷链" in quote and "召开" not in quote]


@pytest.mark.parametrize(
    ("told", "deed"),
    [
        ("参会人员围绕冷链建设作了交流发言。", "参会人员围绕冷链建设作了交流发言"),
        ("与会嘉宾参观了冷链车间。", "与会嘉宾参观了冷链车间"),
        ("代表们来到柑橘果园。", "代表们来到柑橘果园"),
        ("120余位客商代表签下订单8份。", "120余位客商代表签下订单8份"),
    ],
)
def test_who_is_at_a_meeting_without_a_name_acts_for_it(told: str, deed: str) -> None:
    found = done(f"5月7日，巴渠柑橘产业推进会召开。{told}")
    assert found[deed] == {"巴渠柑橘产业推进会"}


@pytest.mark.parametrize("who", ["与会人员表示", "与会嘉宾一致认为", "代表们希望"])
def test_what_people_at_a_meeting_ask_for_is_to_be_done_by_it_or_the_two_sides(who: str) -> None:
    text = f"5月7日，巴渠柑橘产业推进会召开。{who}，要改造果园。"
    assert promised(text) == {"改造果园": {"巴渠柑橘产业推进会"}}
    assert promised("川渝携手，川渝同行。" + text) == {"改造果园": {"重庆市", "四川省"}}


def test_what_people_at_a_meeting_think_is_no_deed() -> None:
    assert not promised("5月7日，巴渠柑橘产业推进会召开。与会人员认为，柑橘前景广阔。")


def test_who_attends_no_meeting_that_is_named_acts_for_nobody() -> None:
    assert list(done("荣昌区建成驿站12座。村民们种上了新品柑橘300亩。与会人员参观了果园。")) == [
        "建成驿站12座"
    ]


def test_a_promise_of_who_acted_paragraphs_before_is_hardly_sure() -> None:
    (found,) = commitments("合川区水务局负责人到会。\n\n下一步，启动公交专线。")
    assert actors(found) == {"合川区水务局"}
    assert found.confidence < 0.5


def test_work_in_hand_is_told_only_of_who_is_named_in_its_sentence() -> None:
    text = "荣昌区改造小区30个，持续推进绿色建筑应用。居民生活不断改善。"
    assert list(done(text)) == ["改造小区30个", "持续推进绿色建筑应用"]
