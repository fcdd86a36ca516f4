"""What is talked of, agreed, laid down in a paper or asked of others; and by whom it is then to be done."""

from __future__ import annotations

import pytest

from reading_of import commitments, done, promised

BOTH = {"渝北区", "邻水县"}
SIGNED = "渝北区与邻水县签署合作协议。"


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        # What is asked of somebody is his to do.
        ("渝北区表示，希望邻水县继续支持渝北企业。", "继续支持渝北企业", {"邻水县"}),
        ("会议要求，渝北区加快管网修复。", "加快管网修复", {"渝北区"}),
        ("渝北区区长刘海军指出，希望重庆大学加强合作，共同培养人才。", "共同培养人才", {"重庆大学"}),
        ("渝北区召开专题会议。会议要求邻水县加快建设。", "加快建设", {"邻水县"}),
        # What is said without a comma is asked or promised.
        ("武胜县县长田野强调要改造泵站3座。", "改造泵站3座", {"武胜县"}),
        ("广安市副市长田野到武胜县调研，他指出武胜县要改造泵站3座。", "改造泵站3座", {"武胜县"}),
        ("西南大学校长田野介绍了校史，并表示希望与武胜县共建基地3个。", "与武胜县共建基地3个", {"西南大学"}),
        ("合川区与武胜县表示将改造泵站3座。", "改造泵站3座", {"合川区", "武胜县"}),
    ],
)
def test_what_is_asked_of_somebody_is_his_to_do(text: str, action: str, who: set[str]) -> None:
    assert promised(text).get(action) == who


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("渝北区将服从国家战略，落实好统筹发展要求，加强与邻水县的协同发展。", "加强与邻水县的协同发展"),
        ("渝北区将满足发展要求，新建车站3座。", "新建车站3座"),
    ],
)
def test_a_demand_that_is_met_asks_for_nothing(text: str, action: str) -> None:
    assert promised(text).get(action) == {"渝北区"}


@pytest.mark.parametrize(
    "text",
    [
        "双方就共建产业园、开通公交，互派干部达成共识。",
        "双方就共建产业园，互派干部等事项达成一致。",
        "双方围绕共建产业园，互派干部达成合作意向。",
        "双方确立了共建产业园，互派干部等12项任务。",
        "双方商定了共建产业园，互派干部等五个方面的合作事项。",
    ],
)
def test_what_is_agreed_point_by_point_is_promised(text: str) -> None:
    found = promised(SIGNED + text)
    assert all(who == BOTH for who in found.values())
    assert any(action.startswith("共建产业园") for action in found)


@pytest.mark.parametrize(
    "text",
    [
        "渝北区、邻水县就加强对接，开展合作等事宜进行了深入交流。",
        "渝北区、邻水县围绕产业协作开展座谈交流。",
        "渝北区、邻水县就互派干部进行了讨论。",
        "渝北区、邻水县就通关便利化交换了意见。",
    ],
)
def test_what_is_only_talked_of_is_told_as_talk(text: str) -> None:
    assert not promised(text)
    assert list(done(text).values()) == [BOTH]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("合作方案提出建立数据中心，实现评价互认。", "实现评价互认"),
        ("协议约定，共建园区3个。", "共建园区3个"),
        ("《合作协议》明确要求共同推动职业教育发展。", "共同推动职业教育发展"),
        ("双方还在协议中约定，轮流举办推介会。", "轮流举办推介会"),
        ("备忘录规定每年互派干部20名。", "每年互派干部20名"),
    ],
)
def test_what_a_paper_says_is_promised_by_those_who_signed_it(text: str, action: str) -> None:
    assert promised(SIGNED + text).get(action) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "协议明确了双方合作的主要领域和具体事项。一是完善堤防体系，保障行洪安全；二是加快水网建设。",
        "双方确定了合作的主要任务。一是完善防洪体系；二是加快水网建设。",
        "方案提出了五个方面的举措。一是完善防洪体系；二是加快水网建设。",
    ],
)
def test_the_fields_of_an_agreement_are_promised(text: str) -> None:
    found = promised(SIGNED + text)
    assert any("加快水网建设" in action for action in found)
    assert all(who == BOTH for who in found.values())


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("渝北区林业部门计划联合开展专项行动。", "联合开展专项行动"),
        ("渝北区一期工程打算明年投产。", "明年投产"),
        ("渝北区的厂房力争年内封顶。", "年内封顶"),
        ("渝北区将新（续）建道路70条。", "新（续）建道路70条"),
        ("渝北区与邻水县决定进一步深化协作。", "进一步深化协作"),
    ],
)
def test_a_word_of_intent_amid_a_piece_promises(text: str, action: str) -> None:
    assert any(found.endswith(action) for found in promised(text))
    assert not done(text)


@pytest.mark.parametrize(
    "text",
    [
        "渝北区年度计划完成率达到90%。",
        "渝北区投资计划执行率达95%。",
        "会议听取渝北区下步工作打算汇报，渝北区建成车站3座。",
        "渝北区决定任命刘海军为交通局局长，建成车站3座。",
    ],
)
def test_a_plan_that_is_spoken_of_promises_nothing(text: str) -> None:
    assert not promised(text)


@pytest.mark.parametrize(
    "text",
    [
        "潼南区党政代表团来遂宁考察交流。",
        "潼南区党政代表团到遂宁市考察。",
        "潼南区委书记赵海涛率队赴遂宁市，开展交流学习活动。",
        "潼南区区长赵海涛一行前往遂宁市调研。",
        "潼南区党政代表团走访遂宁市，并举行座谈。",
    ],
)
def test_both_sides_are_who_comes_and_who_is_visited(text: str) -> None:
    assert promised(text + "双方将共建园区。").get("共建园区") == {"潼南区", "遂宁市"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("渝北区商务委召开专题会议，认真落实市委五届九次全会要求。", {"渝北区商务委员会"}),
        ("渝北区召开动员会议，部署汛期工作。", {"渝北区"}),
    ],
)
def test_a_meeting_without_a_name_speaks_for_those_who_hold_it(text: str, who: set[str]) -> None:
    assert promised(text + "会议强调，要加快管网建设。").get("加快管网建设") == who


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("小江特大桥合龙，标志着全线架梁完成。", "全线架梁完成"),
        ("渝北区建成基地3处，这标志着园区全面投用。", "园区全面投用"),
        ("自渝北区与邻水县签订合作协议以来，双方开展培训3次。", "签订合作协议"),
        ("渝昆高铁开通以来，运送旅客20万人次。", "开通"),
    ],
)
def test_what_an_event_stands_for_or_since_when_has_come_about(text: str, action: str) -> None:
    assert any(action in found for found in done(text))


@pytest.mark.parametrize(
    "text",
    ["深化合作是渝北区与邻水县的共识。", "渝北区是重要的交通节点。", "渝北区面临重大战略机遇。"],
)
def test_what_something_is_tells_no_deed(text: str) -> None:
    assert not promised(text)
    assert not done(text)


def test_what_something_is_still_names_who_acts_next() -> None:
    assert done("渝北区是重要的制造业基地，近年来新建厂房30座。")["新建厂房30座"] == {"渝北区"}


def test_the_section_of_a_line_is_the_lines() -> None:
    text = "渝西高铁，国铁集团已组织审查，重庆段用地预审已完成招标。"
    assert done(text)["重庆段用地预审已完成招标"] == {"渝西高铁"}


@pytest.mark.parametrize(
    ("text", "action", "due"),
    [
        ("今年，渝北区将新建车站3座。推动园区建设。", "推动园区建设", "2023"),
        ("对于2024年工作，渝北区将新建车站3座。推动园区建设。", "推动园区建设", "2024"),
        ("渝北区将在年底前新建车站3座。推动园区建设。", "推动园区建设", None),
        ("6月15日，渝北区与邻水县签署协议，将共建园区。", "共建园区", None),
    ],
)
def test_a_year_that_opens_holds_and_a_deadline_does_not(text: str, action: str, due: str | None) -> None:
    found = next(s for s in commitments(text) if s.evidence[0].exact == action)
    assert (str(found.due.end.year) if found.due else None) == due


@pytest.mark.parametrize(
    "text",
    [
        "渝北区将聚力打造交通枢纽。在通道建设上着力，做好车站建设。",
        "渝北区将聚力打造交通枢纽。加快园区建设。做好车站建设。",
        "渝北区将聚力打造交通枢纽。通过改造道路，做好车站建设。",
        "渝北区将聚力打造交通枢纽。同时，做好车站建设。",
        "渝北区将聚力打造交通枢纽。围绕通道建设，做好车站建设。",
    ],
)
def test_a_promise_goes_on_over_sentences_without_a_subject(text: str) -> None:
    assert any("做好车站建设" in action for action in promised(text))


@pytest.mark.parametrize(
    "text",
    [
        "武胜县建成泵站3座。相关部门要管好设备。",
        "武胜县建成泵站3座，养护也要跟上。",
        "武胜县建成泵站3座。各级领导班子特别是党员干部要引以为戒。要管好设备。",
        "武胜县建成泵站3座。广大干部必须带头，管好设备。",
        "全国政协委员田野建议，国家应支持泵站建设，管好设备。",
    ],
)
def test_what_others_without_a_name_must_do_is_nobodys(text: str) -> None:
    assert promised(text) == {}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("武胜县县长田野说，县级部门要管好设备。", "县级部门要管好设备"),
        ("武胜县建成泵站3座。今年还要改造水渠4条。", "今年还要改造水渠4条"),
        ("武胜县要建成泵站3座，设备要管好。", "设备要管好"),
    ],
)
def test_what_ones_own_must_do_is_ones_own(text: str, action: str) -> None:
    assert promised(text).get(action) == {"武胜县"}
