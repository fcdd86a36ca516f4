"""Which year 今年 is, where an article has no date."""

from __future__ import annotations

import datetime as dt

import pytest

from chuanyu.reading import parse_article
from chuanyu.reading.dating import presumed_day

DAY = "4月18日，两地召开会议。"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("按照今年初两地签署的《一体化发展2022年重点任务》，双方将加快建设。", 2022),
        ("《2023年工作要点》已经印发，今年将实施项目40个。", 2023),
        ("为期三天的2024年川渝竹产业大会今天在泸州开幕。", 2024),
    ],
)
def test_the_text_says_which_year_this_is(text: str, year: int) -> None:
    assert presumed_day(DAY + text) == dt.date(year, 4, 18)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2023年，两地共建项目从90个增至140个。新的一年，两地将共建港口。", 2024),
        ("园区产值由2021年的60亿元增至2022年的85亿元。新一年，园区将扩建二期。", 2023),
        ("2022年建成车站。到2026年，通车里程达到800公里。新的一年，双方将开工三座大桥。", 2023),
    ],
)
def test_a_new_year_follows_the_last_that_is_told_of(text: str, year: int) -> None:
    assert presumed_day(text) == dt.date(year, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "新的一年，双方将加快建设。2022年建成的车站已经投用。",  # no year before it
        "2022年建成车站。游客迎来崭新的一年。",
    ],
)
def test_a_new_year_alone_says_no_year(text: str) -> None:
    assert presumed_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "今年，双方将加快建设。",  # no year
        "到2025年，建成标准厂房20万平方米。今年将完成一半。",  # a goal is no year of now
        "《2022年重点任务》今年完成。截至2023年底，通车里程达到800公里。",  # it contradicts itself
        "今年签署《2022年重点任务》。今年印发《2023年工作要点》。",
        "《2018—2022年行动计划》今年收官。",
    ],
)
def test_what_says_no_year_or_two_leaves_it_open(text: str) -> None:
    assert presumed_day(DAY + text) is None


def test_without_a_day_it_stays_open() -> None:
    assert presumed_day("《2023年工作要点》印发，今年将实施项目40个。2月30日。") is None


def test_a_date_of_its_own_goes_before() -> None:
    body = "4月18日，今年初签署《2022年重点任务》。\n"
    article = parse_article(f"---\ndate: 2023-01-05\n---\n{body}".encode(), "x")
    assert article.today == article.date == dt.date(2023, 1, 5)
    bare = parse_article(body.encode(), "x")
    assert (bare.date, bare.today) == (None, dt.date(2022, 4, 18))
