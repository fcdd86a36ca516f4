"""Dates and periods, counted from the date of the article."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuanyu.language.folding import fold
from chuanyu.model import Period, Span
from chuanyu.statements.periods import periods
from reading_of import article, outcomes, promises, quotes, results

MADE = article("短讯。", date="2023-06-15")


def read(text: str, day: date | None = date(2023, 6, 15)) -> list[Period]:
    return [p for _, p in periods(replace(MADE, date=day), fold(text), Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("今年6月开工", (2023, 6, 1), (2023, 6, 30)),
        ("去年签约", (2022, 1, 1), (2022, 12, 31)),
        ("明年建成", (2024, 1, 1), (2024, 12, 31)),
        ("今年内完工", (2023, 1, 1), (2023, 12, 31)),
        ("2022年2月揭牌", (2022, 2, 1), (2022, 2, 28)),
        ("2024年2月揭牌", (2024, 2, 1), (2024, 2, 29)),
        ("2021年揭牌", (2021, 1, 1), (2021, 12, 31)),
        ("2020年1月3日", (2020, 1, 3), (2020, 1, 3)),
        ("6月1日发车", (2023, 6, 1), (2023, 6, 1)),
        ("“十四五”时期", (2021, 1, 1), (2025, 12, 31)),
        ("“十三五”期间", (2016, 1, 1), (2020, 12, 31)),
        ("“十五五”时期", (2026, 1, 1), (2030, 12, 31)),
        ("到2035年建成", (2035, 1, 1), (2035, 12, 31)),
        ("截至4月底", (2023, 4, 1), (2023, 4, 30)),
        ("1—8月", (2023, 1, 1), (2023, 8, 31)),
        ("1-3月", (2023, 1, 1), (2023, 3, 31)),
        ("四季度", (2023, 10, 1), (2023, 12, 31)),
        ("今年第一季度", (2023, 1, 1), (2023, 3, 31)),
        ("去年下半年", (2022, 7, 1), (2022, 12, 31)),
        ("今年上半年", (2023, 1, 1), (2023, 6, 30)),
        ("2024年上半年", (2024, 1, 1), (2024, 6, 30)),
        ("2021—2023年", (2021, 1, 1), (2023, 12, 31)),
        ("前三季度完成投资", (2023, 1, 1), (2023, 9, 30)),
        ("2022年前三季度完成投资", (2022, 1, 1), (2022, 9, 30)),
        ("今年前5个月", (2023, 1, 1), (2023, 5, 31)),
        ("去年前十一个月", (2022, 1, 1), (2022, 11, 30)),
        ("9月8日至11日举行", (2023, 9, 8), (2023, 9, 11)),
        ("2021年9月28日至10月3日举行", (2021, 9, 28), (2021, 10, 3)),
        ("5月20-22日举行", (2023, 5, 20), (2023, 5, 22)),
        ("去年12月30日到1月2日停运", (2022, 12, 30), (2023, 1, 2)),
        ("今天发车", (2023, 6, 15), (2023, 6, 15)),
        ("昨日发车", (2023, 6, 14), (2023, 6, 14)),
        ("昨晚开演", (2023, 6, 14), (2023, 6, 14)),
        ("今晚开演", (2023, 6, 15), (2023, 6, 15)),
        ("将于明天发车", (2023, 6, 16), (2023, 6, 16)),
        ("本月底前完工", (2023, 6, 1), (2023, 6, 30)),
        ("上个月签约", (2023, 5, 1), (2023, 5, 31)),
        ("下月中旬开园", (2023, 7, 1), (2023, 7, 31)),
        ("新的一年将扩建港口", (2023, 1, 1), (2023, 12, 31)),
    ],
)
def test_a_period(text: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    assert [(p.start, p.end) for p in read(text)] == [(date(*start), date(*end))]


def test_a_new_year_told_in_december_is_the_next() -> None:
    new = Period(date(2024, 1, 1), date(2024, 12, 31), "新一年")
    assert read("新一年，双方将扩建港口", date(2023, 12, 20)) == [new]
    assert read("游客迎来崭新的一年", date(2023, 12, 31)) == []


def test_a_day_of_december_read_in_january_lies_in_the_year_before() -> None:
    assert [p.start for p in read("12月28日签约", date(2023, 1, 5))] == [date(2022, 12, 28)]
    (fair,) = read("12月28日至31日举行", date(2023, 1, 5))
    assert (fair.start, fair.end) == (date(2022, 12, 28), date(2022, 12, 31))


def test_the_label_is_the_words_of_the_text() -> None:
    assert [p.label for p in read("今年下半年启动，“十四五”时期见效")] == [
        "今年下半年",
        "“十四五”时期",
    ]


@pytest.mark.parametrize(
    "text",
    ["近年来", "多年", "50亿元", "第三季", "8+3", "更加美好的明天", "明天会更好", "关爱明天行动", "以上月份"],
)
def test_what_is_no_period(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["今年6月", "去年", "6月1日", "四季度", "今天", "明天", "下个月"])
def test_without_a_date_nothing_relative_is_read(text: str) -> None:
    assert read(text, None) == []


@pytest.mark.parametrize("text", ["2022年6月", "到2035年", "“十四五”时期", "2020年1月3日"])
def test_without_a_date_the_absolute_is_read_all_the_same(text: str) -> None:
    assert read(text, None) == read(text)
    assert read(text, None)


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)))
def test_a_full_date_is_that_day_whenever_it_is_read(day: date) -> None:
    assert [(p.start, p.end) for p in read(f"{day.year}年{day.month}月{day.day}日")] == [(day, day)]


@given(
    st.text(alphabet="今去明前后年月日天晚本个上下半季度第一二三四12389—-至“十五”时期到截底，", max_size=25),
    st.dates(date(2000, 1, 1), date(2048, 1, 1)) | st.sampled_from([date(2024, 2, 29), date.min, date.max]),
)
def test_any_text_gives_periods_in_order(text: str, day: date) -> None:
    found = list(periods(replace(MADE, date=day), fold(text), Span(0, len(text))))
    assert all(p.start <= p.end for _, p in found)
    assert all(a.end <= b.start for (a, _), (b, _) in pairwise(found))


@pytest.mark.parametrize("word", ["当月", "同月", "次月"])
def test_a_day_of_a_month_that_is_not_named_is_not_read(word: str) -> None:
    assert not read(f"{word}27日")


@pytest.mark.parametrize(
    ("day", "end"), [("2026-05-13", date(2030, 12, 31)), ("2024-05-13", date(2029, 5, 13))]
)
def test_five_years_from_the_first_of_a_plan_are_its_years(day: str, end: date) -> None:
    found = article("未来五年,安顺市扩种茶园。", date=day)
    assert [p.end for _, p in periods(found, fold(found.text), Span(0, len(found.text)))] == [end]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("今年,开州区加快建设柑橘冷链。", "加快建设柑橘冷链"),
        ("新的一年,武隆区推进旧城改造。", "推进旧城改造"),
        ("2023年,涪陵区不断完善港口道路,打造榨菜品牌。", "打造榨菜品牌"),
        ("今年,梁平区推进河道整治;垫江县加快水库建设。", "加快水库建设"),
    ],
)
def test_the_work_of_a_year_that_has_just_begun_lies_ahead(text: str, action: str) -> None:
    assert action in promises(text, date="2023-02-08")
    assert action in results(text, date="2023-08-08")


@pytest.mark.parametrize(
    "text",
    [
        "今年以来,开州区加快建设柑橘冷链。",
        "今年1月,武隆区推进旧城改造。",
        "今年,梁平区出台办法6项。",
        "今年春节,合川区推进夜市建设。",
    ],
)
def test_what_was_done_since_it_began_does_not(text: str) -> None:
    assert results(text, date="2023-02-08")
    assert not promises(text, date="2023-02-08")


def test_what_one_aims_at_does_not_lie_ahead_of_the_next_told_beside_him() -> None:
    told = "开州区推进造林,力争新增柑橘园3万亩;武隆区启动修路项目12个;涪陵区加快推广节水设备。"
    assert promises(told) == ["新增柑橘园3万亩"]
    assert results(told)[1:] == ["启动修路项目12个", "加快推广节水设备"]


def test_what_is_planned_for_several_side_by_side_does() -> None:
    told = "开州区将新建果园3处,年产量达8万吨;武隆区新建客栈20家。"
    assert "新建客栈20家" in promises(told)


def test_the_same_year_is_the_one_named_before() -> None:
    text = "2019年3月，武隆区建成茶园3处。同年11月6日，石柱县建成码头2座。"
    (found,) = [s for s in outcomes(text) if "码头" in quotes([s])[0]]
    assert found.when and found.when.start.isoformat() == "2019-11-06"
