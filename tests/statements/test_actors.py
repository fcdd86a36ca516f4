"""Who acts where the clause itself does not name it: those joined last, a seat, an agent, a head of tasks."""

from __future__ import annotations

import pytest

from reading_of import actors, commitments, outcomes, pairs, quotes

BOTH = {"重庆市", "四川省"}


def fault(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("川渝携手。渝北区和邻水县深化合作。双方将互派干部20名。", {"渝北区", "邻水县"}),
        ("川渝携手。江津区与合江县签约。两地将互派干部20名。", {"江津区", "合江县"}),
        (
            "四川畜牧科学研究院与重庆水产科学研究院签约。两家研究院将互派干部20名。",
            {"四川畜牧科学研究院", "重庆水产科学研究院"},
        ),
        ("重庆企业到四川办厂。双方将互派干部20名。", BOTH),
        ("川渝携手。渝北区区长廖海波与邻水县县长曾凡林会面。双方将互派干部20名。", {"渝北区", "邻水县"}),
    ],
)
def test_the_two_sides_are_those_joined_last(text: str, who: set[str]) -> None:
    (found,) = commitments(text)
    assert actors(found) == who
    assert quotes([found]) == ["互派干部20名"]


@pytest.mark.parametrize("opening", ["", "川渝携手。"])
def test_those_joined_last_are_also_who_cooperates(opening: str) -> None:
    found = pairs(f"{opening}渝北区和邻水县深化合作。双方将互派干部20名。")
    assert frozenset(("渝北区", "邻水县")) in found
    assert frozenset(BOTH) not in found


@pytest.mark.parametrize(
    "text",
    [
        "绵阳种植柑橘。双方将互派干部20名。",
        "渝北区种植柑橘。两地将互派干部20名。",
    ],
)
def test_both_sides_act_only_where_both_are_spoken_of(text: str) -> None:
    assert not [s for s in commitments(text) if actors(s) & BOTH]
    assert frozenset(BOTH) not in pairs(text)


def test_two_persons_are_not_the_two_sides() -> None:
    found = commitments("廖海波和曾凡林见面。双方将互派干部20名。")
    assert not [s for s in found if actors(s) & {"廖海波", "曾凡林"}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("在遂宁，新开通夜间公交线路12条。", {"遂宁市"}),
        ("在四川遂宁，新开通夜间公交线路12条。", {"遂宁市"}),
        ("在泸州、宜宾，新开通夜间公交线路12条。", {"泸州市", "宜宾市"}),
    ],
)
def test_a_seat_acts_in_what_follows(text: str, who: set[str]) -> None:
    (found,) = outcomes(text)
    assert actors(found) == who
    assert found.evidence[0].exact.endswith("新开通夜间公交线路12条")


def test_a_seat_lasts_until_somebody_else_acts() -> None:
    found = outcomes("在遂宁，新开通夜间公交线路12条。投放公交车60辆。邻水县投放公交车30辆。")
    assert [actors(s) for s in found] == [{"遂宁市"}, {"遂宁市"}, {"邻水县"}]


@pytest.mark.parametrize(
    "text",
    [
        # What is no place is no seat.
        "在会上，新开通夜间公交线路12条。",
        "在下午，投放公交车60辆。",
        # Results of nobody are not said.
        "新增企业300家。",
        "天气晴好。新增企业300家，增长12%。",
        "累计办件800件。",
    ],
)
def test_results_of_nobody_are_not_said(text: str) -> None:
    assert outcomes(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("由渝北区和邻水县共同举办劳务对接活动。", {"渝北区", "邻水县"}),
        (
            "生猪检疫办法由重庆市农业农村委和四川省农业农村厅共同制定。",
            {"重庆市农业农村委员会", "四川省农业农村厅"},
        ),
        ("由渝北区和邻水县共同建设的泵站已投用。", {"渝北区", "邻水县"}),
    ],
)
def test_those_by_whom_it_is_done_together(text: str, who: set[str]) -> None:
    assert [actors(s) for s in outcomes(text)] == [who]
    assert pairs(text) == {frozenset(who)}


@pytest.mark.parametrize("text", ["由渝北区到邻水县要走40分钟。", "由渝北区牵头举办劳务对接活动。"])
def test_one_by_whom_it_is_done_is_no_cooperation(text: str) -> None:
    assert pairs(text) == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("川渝携手。两地同行。\n\n下一步工作\n\n新开公交专线5条。\n\n扩建换乘站2座。", BOTH),
        (
            "渝北区公布清单。清单很长。\n\n下一步工作\n\n新开公交专线5条。\n\n扩建换乘站2座。",
            {"渝北区"},
        ),
        ("渝北区明确以下三项工作：\n\n一、新开公交专线5条。\n\n二、扩建换乘站2座。", {"渝北区"}),
        ("渝北区明确以下三项工作：新开公交专线5条；扩建换乘站2座。", {"渝北区"}),
        pytest.param(
            "渝北区交通局公布计划。\n\n下一步工作\n\n新开公交专线5条。\n\n扩建换乘站2座。", {"渝北区交通局"}
        ),
    ],
)
def test_a_list_of_tasks_is_promised_by_whom_it_is_about(text: str, who: set[str]) -> None:
    found = commitments(text)
    assert quotes(found) == ["新开公交专线5条", "扩建换乘站2座"]
    assert [actors(s) for s in found] == [who, who]


def test_a_list_of_results_is_no_list_of_tasks() -> None:
    text = "渝北区公布清单。清单很长。\n\n主要做法\n\n新开公交专线5条。\n\n扩建换乘站2座。"
    assert commitments(text) == []


def test_what_is_asked_for_lasts_over_sentences_without_subject() -> None:
    found = commitments("渝北区要改造老旧管网。新建泵站3座。完善排水户台账。")
    assert quotes(found) == ["改造老旧管网", "新建泵站3座", "完善排水户台账"]
    assert all(actors(s) == {"渝北区"} for s in found)


def test_what_is_asked_for_ends_where_somebody_else_has_done_something() -> None:
    text = "会议强调，渝北区要改造老旧管网。加快建设泵站。邻水县建成泵站2座。"
    assert quotes(commitments(text)) == ["改造老旧管网", "加快建设泵站"]
    assert quotes(outcomes(text)) == ["建成泵站2座"]


@fault("what is founded becomes the topic and then the actor of its own founding")
def test_what_is_founded_does_not_found_itself() -> None:
    found = outcomes("两地设立规模10亿元的乡村振兴基金。")
    assert not [s for s in found if "乡村振兴基金" in actors(s)]


@fault("明月山 inside the marks is taken for the subject; the quote opens in the middle of the quotation")
def test_a_place_inside_a_quotation_is_not_who_acts() -> None:
    found = outcomes("“明月山大巡游”吸引了游客3万人。")
    assert all(q.count("“") == q.count("”") for q in quotes(found))
    assert not [s for s in found if actors(s) == {"明月山"}]


def test_persons_who_came_sign_for_their_bodies() -> None:
    text = "石柱县水利局局长白晓舟、合川区水利局局长程知秋一行来到渡口，签署《河道共管协议》。"
    (signed,) = [s for s in outcomes(text) if "签署" in s.evidence[0].exact]
    assert actors(signed) == {"石柱土家族自治县水利局", "合川区水利局"}
