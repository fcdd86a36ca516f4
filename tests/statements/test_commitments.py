"""What an actor is going to do: the action without its frame, who, by when."""

from datetime import date

import pytest

from reading_of import actors, commitments, outcomes, quotes


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        ("渝北区将新开公交专线5条。", "新开公交专线5条", {"渝北区"}),
        ("渝北区拟新开公交专线5条。", "新开公交专线5条", {"渝北区"}),
        ("渝北区计划投资3亿元扩建车站。", "投资3亿元扩建车站", {"渝北区"}),
        ("渝北区计划新开公交专线5条。", "新开公交专线5条", {"渝北区"}),
        ("下一步，渝北区将新开公交专线5条。", "新开公交专线5条", {"渝北区"}),
        ("接下来，邻水县将派驻服务专班。", "派驻服务专班", {"邻水县"}),
        ("重庆市交通局表示，将新开公交专线5条。", "新开公交专线5条", {"重庆市交通局"}),
        ("铜梁区委书记唐晓峰说，下一步，铜梁将办好龙灯艺术节。", "办好龙灯艺术节", {"铜梁区"}),
        ("铜梁区委书记唐晓峰说，下一步，将办好龙灯艺术节。", "办好龙灯艺术节", {"铜梁区"}),
        ("川渝携手同行。下一步，两地将互派干部100名。", "互派干部100名", {"重庆市", "四川省"}),
        ("渝北区和邻水县将共同设立产业基金。", "设立产业基金", {"渝北区", "邻水县"}),
        ("“明年我们将再建一座污水处理厂。”合川区区长刘海军说。", "再建一座污水处理厂", {"合川区"}),
    ],
)
def test_the_action_and_its_actor(text: str, action: str, who: set[str]) -> None:
    found = commitments(text)
    assert len(found) == 1
    assert found[0].evidence[0].exact.removeprefix("共同") == action
    assert actors(found[0]) == who


def test_tasks_in_a_row_are_one_statement_each() -> None:
    text = "渝北区将新开公交专线5条，扩建换乘站2座，改造乡村公路80公里。"
    found = commitments(text)
    assert quotes(found) == ["新开公交专线5条", "扩建换乘站2座", "改造乡村公路80公里"]
    assert all(actors(s) == {"渝北区"} for s in found)


def test_a_counted_list_after_he_said() -> None:
    text = (
        "重庆市交通局局长许文斌说，下一步，将抓好三件事。一是新开公交专线5条。"
        "二是扩建换乘站2座。三是改造乡村公路80公里。"
    )
    found = [s for s in commitments(text) if s.quantities and "三件事" not in s.evidence[0].exact]
    assert quotes(found) == ["新开公交专线5条", "扩建换乘站2座", "改造乡村公路80公里"]
    assert all(actors(s) == {"重庆市交通局"} for s in found)
    assert all(s.speaker and s.speaker.name == "许文斌" for s in found)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("到2025年，渝北区将建成换乘站20座。", date(2025, 12, 31)),
        ("力争到2025年，渝北区建成换乘站20座。", date(2025, 12, 31)),
        ("今年底前，渝北区将建成换乘站20座。", date(2023, 12, 31)),
        ("今年9月，渝北区将启用新站房。", date(2023, 9, 30)),
        ("渝北区将在明年启用新站房。", date(2024, 12, 31)),
        ("明年，渝北区将启用新站房。", date(2024, 12, 31)),
    ],
)
def test_when_it_is_due(text: str, due: date) -> None:
    found = commitments(text)
    assert [s.due.end if s.due else None for s in found] == [due]


def test_a_month_told_when_it_is_over_is_that_of_the_next_year() -> None:
    (found,) = commitments("渝北区将于3月启用新站房。")
    assert found.due and found.due.end == date(2024, 3, 31)


def test_nothing_is_due_where_no_time_is_named() -> None:
    assert [s.due for s in commitments("渝北区将新开公交专线5条。")] == [None]


def test_what_it_concerns_and_how_much() -> None:
    (found,) = commitments("渝北区将投资50亿元扩建果园港。")
    assert {e.name for e in found.concerns} == {"果园港"}
    assert [(str(int(q.value or 0)), q.unit) for q in found.quantities] == [("5000000000", "元")]


@pytest.mark.parametrize(
    "text",
    [
        # What has come about is no promise.
        "渝北区已将专线延伸到邻水县。",
        "渝北区日前将专线延伸到了邻水县。",
        "去年，渝北区将10条专线并入公交网。",
        "渝北区新开了公交专线5条。",
        "渝北区已建成换乘站20座。",
        "渝北区代表在会上发言。",
        "铜梁区地处渝西。",
        # Slogans and hypotheses promise nothing.
        "未来可期，合作大有可为。",
        "一家人不说两家话。",
        "山水相连，心手相牵！",
        "如果渝北区将专线延伸，市民会更方便。",
        "渝北区将如何破题？",
        # A time gone by is no deadline.
        "5月起，渝北区开行了通勤专线5条。",
        "去年底前，渝北区建成换乘站20座。",
        "今年一季度，渝北区启用新站房。",
        "2022年10月起，渝北区开行通勤专线5条。",
        "截至5月底，渝北区完成征地300亩。",
    ],
)
def test_what_promises_nothing(text: str) -> None:
    assert commitments(text) == []


def test_a_promise_is_no_outcome() -> None:
    assert outcomes("下一步，渝北区将建成换乘站20座。") == []


def test_the_effect_of_a_work_is_promised() -> None:
    found = commitments("渝昆高铁建成后，重庆到昆明的车程将缩短至2小时以内。")
    assert len(found) == 1
    assert "缩短至2小时以内" in found[0].evidence[0].exact
    assert [q.unit for q in found[0].quantities] == ["小时"]


def test_the_stretch_that_a_line_shortens_is_not_who_promises() -> None:
    found = commitments("渝西高铁正加快建设，建成后重庆至西安将实现2小时通达。")
    assert [actors(s) for s in found] == [{"渝西高铁"}]
    assert not found[0].evidence[0].exact.startswith("至")


@pytest.mark.parametrize(
    ("text", "action", "due"),
    [
        ("渝北区年底前建成换乘站20座。", "建成换乘站20座", date(2023, 12, 31)),
        ("渝北区力争年内建成换乘站20座。", "建成换乘站20座", date(2023, 12, 31)),
        ("渝北区承诺年底前建成换乘站20座。", "建成换乘站20座", date(2023, 12, 31)),
        ("渝北区今年6月底前完成征地300亩。", "完成征地300亩", date(2023, 6, 30)),
        ("8月底前，渝北区完成征地300亩。", "完成征地300亩", date(2023, 8, 31)),
        ("10月起，渝北区开行通勤专线5条。", "开行通勤专线5条", date(2023, 10, 31)),
        ("明年一季度，渝北区启用新站房。", "启用新站房", date(2024, 3, 31)),
        ("渝北区2024年建成换乘站20座。", "建成换乘站20座", date(2024, 12, 31)),
        ("铜梁区委书记唐晓峰说，年底前建成换乘站20座。", "建成换乘站20座", date(2023, 12, 31)),
        pytest.param("年底前，渝北区建成换乘站20座。", "建成换乘站20座", date(2023, 12, 31)),
        pytest.param("今年底前，渝北区建成换乘站20座。", "建成换乘站20座", date(2023, 12, 31)),
        pytest.param("今年6月底前，渝北区完成征地300亩。", "完成征地300亩", date(2023, 6, 30)),
    ],
)
def test_a_deadline_alone_makes_a_promise_and_its_due(text: str, action: str, due: date) -> None:
    found = commitments(text)
    assert outcomes(text) == []
    assert [(s.evidence[0].exact.endswith(action), s.due.end if s.due else None) for s in found] == [
        (True, due)
    ]


def test_a_quote_does_not_begin_inside_a_time() -> None:
    assert quotes(commitments("渝北区明年一季度启用新站房。")) == ["明年一季度启用新站房"]


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        (
            "大江智慧产业园正在建设。项目投产后，年产电机30万台。",
            "年产电机30万台",
            {"大江智慧产业园"},
        ),
        ("合川区推进渡口改造，全线通车后，群众出行缩短40分钟。", "群众出行缩短40分钟", {"合川区"}),
        ("渝北区推进泵站改造，建成后可保障8万人用水。", "可保障8万人用水", {"渝北区"}),
        pytest.param("渝昆高铁建成后，重庆到昆明只需2小时。", "重庆到昆明只需2小时", {"渝昆高铁"}),
    ],
)
def test_once_finished_opens_a_promise(text: str, action: str, who: set[str]) -> None:
    (found,) = commitments(text)
    assert found.evidence[0].exact == action
    assert actors(found) == who


@pytest.mark.parametrize(
    "text",
    [
        "渝昆高铁通车后，客流增长了20%。",
        "去年泵站建成后，渝北区已保障8万人用水。",
        "渝昆高铁通车，客流增长20%。",
    ],
)
def test_what_has_come_about_since_is_no_promise(text: str) -> None:
    assert commitments(text) == []
    assert outcomes(text)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("未来三年，渝北区将建成换乘站20座。", date(2026, 6, 15)),
        ("五年内，渝北区将建成换乘站20座。", date(2028, 6, 15)),
        ("渝北区要用两年时间建成换乘站20座。", date(2025, 6, 15)),
    ],
)
def test_years_to_come_are_counted_from_the_articles_day(text: str, due: date) -> None:
    assert [s.due.end for s in commitments(text) if s.due] == [due]


def test_the_date_of_one_item_is_not_that_of_the_next() -> None:
    found = commitments("渝北区将启动前期工作，争取2025年开工；会同邻水县新增公交线路6条。")
    assert [s.due for s in found if "公交" in s.evidence[0].exact] == [None]


def test_the_measures_of_a_plan_lie_ahead() -> None:
    text = "荣昌区将建设陶瓷园。\n\n三、保障措施\n\n加强督促检查，修订考核办法。"
    assert {"加强督促检查", "修订考核办法"} <= set(quotes(commitments(text)))


def test_a_time_that_is_over_is_no_deadline() -> None:
    text = "去年12月，达万铁路扩能改造工程开工，建成后万州到达州最快40分钟可达。"
    assert [s.due for s in commitments(text)] == [None]


def test_what_is_expected_of_the_whole_year_is_still_ahead() -> None:
    text = "截至5月底，高竹新区累计签约项目156个，预计全年产值突破120亿元。"
    assert quotes(commitments(text)) == ["全年产值突破120亿元"]


@pytest.mark.parametrize(
    ("text", "action", "due"),
    [
        ("下一步，荣昌区将编制柑橘产业清单，10月底前印发实施。", "编制柑橘产业清单", "10月底"),
        ("荣昌区将新建冷库3座，力争2024年6月投用。", "新建冷库3座", "2024年6月"),
        ("渝武高速公路计划2025年10月建成，通车后两地车程将缩短40分钟。", "车程将缩短40分钟", "2025年10月"),
    ],
)
def test_a_deadline_nearby_holds_for_the_same_action(text: str, action: str, due: str) -> None:
    found = next(c for c in commitments(text) if action in c.evidence[0].exact)
    assert found.due is not None and due in found.due.label


def test_a_deadline_of_another_action_does_not_hold() -> None:
    text = "荣昌区将新建冷库3座；隆昌市力争2024年6月建成果园。"
    assert next(c for c in commitments(text) if "冷库" in c.evidence[0].exact).due is None
