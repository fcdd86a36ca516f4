"""The text of an article without a date → the day from which it counts, if it says which year this is.

今年 beside a plan of one year (今年初签署的《2021年重点任务》), or 今天 beside an event of a year
(2023年世界地热大会今天开幕), tells the year; a day without a year (5月27日) tells the rest.  新的一年 is the
one behind the last of which the text tells.  It is no date of publication and is not written as one: it
only says which year 今年 is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

_THIS_YEAR = (
    re.compile(r"今年[^。!?！？\n]{0,60}?(?<![-—~至\d])(20\d\d)年(?:度|重点|工作|任务|要点)"),
    re.compile(r"(?<![-—~至\d])(20\d\d)年(?:度|重点|工作|任务|要点)[^。!?！？\n]{0,40}?今年"),
    re.compile(r"(?<![-—~至\d])(20\d\d)年[^。!?！？,，\n]{0,24}?(?:今天|今日|昨天|昨日)"),
)
_NEW_YEAR = re.compile(r"(?<!崭)新的?一年")
# A year of which is told, and no goal (到2025年) nor the end of a plan (2021—2025年).
_TOLD = re.compile(r"(?<![到—\-~\d])(?<!\d至)(20\d\d)年(?!底?前)")
_DAY = re.compile(r"(?<!年)(?<!\d)(\d{1,2})月(\d{1,2})日")
_PAST = re.compile(r"(?:截至|截止|早在|自|于)(20\d\d)年")


def presumed_day(text: str) -> dt.date | None:
    """The day from which an article counts; None where it does not say or contradicts itself.

    Args:
        text: the analysed text, without a date of its own.
    """
    years = {int(m[1]) for pattern in _THIS_YEAR for m in pattern.finditer(text)}
    if not years:
        return _new_year(text)
    if len(years) != 1:
        return None
    (year,) = years
    if any(int(m[1]) > year for m in _PAST.finditer(text)):
        return None
    days = Counter((int(m[1]), int(m[2])) for m in _DAY.finditer(text))
    for (month, day), _ in sorted(days.items(), key=lambda d: (-d[1], d[0])):
        try:
            return dt.date(year, month, day)
        except ValueError:
            continue  # 2月30日 is no day
    return None


def _new_year(text: str) -> dt.date | None:
    """The first day of 新的一年: of the year behind the last that is told of before it."""
    new = _NEW_YEAR.search(text)
    told = [int(m[1]) for m in _TOLD.finditer(text, 0, new.start())] if new else []
    return dt.date(max(told) + 1, 1, 1) if told else None
