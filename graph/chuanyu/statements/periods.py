"""Text → dates and periods, counted from the article's date: 今年6月, 去年, “十四五”时期, 到2035年.

A year, month or day that the text names in part is completed by the article's own; without a
date nothing relative is read.  The five-year plans are counted from the first (1953–1957, then
from 1966 without gaps): “十四五” is 2021 to 2025.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from chuanyu.language.stretches import value_of
from chuanyu.model import Article, Period, Span

_PLAN = 5  # years of a plan
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031}
# A day, month, half or year by which a time is told.
CALENDAR = (
    r"今年|去年|明年|前年|当年|同年|年内|年底|(?:19|20)\d\d年|[上下]半年"
    r"|\d{1,2}[—\-~至]\d{1,2}月|\d{1,2}月|\d{1,2}日"
)
_TIMES = re.compile(r"[年月日天晚季五]")  # each of them has one of these
_SHIFT = {"去": -1, "明": 1, "去年": -1, "明年": 1, "前年": -2, "后年": 2}  # years; else this one
_YEAR_ENDS = 11  # the month from which on 新的一年 is the next
_DAYS, _MONTHS = {"昨": -1, "明": 1}, {"上": -1, "下": 1}


def periods(article: Article, text: str, span: Span) -> Iterator[tuple[Span, Period]]:
    """The dates and periods of a stretch of folded text, in order; the longer reading wins."""
    if not _TIMES.search(text, span.start, span.end):
        return
    covered: set[int] = set()
    found = []
    for pattern, read in _EXPRESSIONS:
        for match in pattern.finditer(text, span.start, span.end):
            stretch = range(match.start(), match.end())
            if covered.isdisjoint(stretch) and (period := read(match, article.today)):
                covered.update(stretch)
                found.append((Span(*match.span()), period))
    yield from sorted(found, key=lambda f: f[0])


# What a year may be part of: 《2024年任务清单》, 审议通过2024年工作计划.
_TITLE = re.compile(r"《[^《》]*》")
_OF_PAPER = re.compile(r"度?[“一-鿿]{2,12}?(?:计划|方案|清单|要点|预算|报告|台账)”?(?=$|[、,;:。和及与等(])")


def dated(article: Article, text: str, span: Span) -> Iterator[tuple[Span, Period]]:
    """The dates and periods at which something happens: not those that name a document or its year."""
    titles = [Span(*m.span()) for m in _TITLE.finditer(text, span.start, span.end)]
    for at, period in periods(article, text, span):
        paper = text.endswith("规划", at.start, at.end) or _OF_PAPER.match(text, at.end, span.end)
        if not paper and not any(at in title for title in titles):
            yield at, period


_NAMED, _BACK = re.compile(r"((?:19|20)\d\d)年"), 400  # the year that 同年 is, so many characters back


def _year(match: re.Match[str], today: date | None) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("word") == "同年":
        *_, named = (None, *_NAMED.findall(match.string, max(0, match.start() - _BACK), match.start()))
        return int(named) if named else None
    year = today.year + _SHIFT.get(groups.get("word") or "", 0) if today else 0
    return year if MINYEAR < year < MAXYEAR else None


def _days(match: re.Match[str], today: date | None) -> Period | None:
    """11日, 9月8日至11日, 9月28日至10月3日: from the first day to the last, over a turn of the year too."""
    year, groups = _year(match, today), match.groupdict()
    month = int(groups.get("month") or (today.month if today else 0))
    if year is None or not month:
        return None
    until = int(groups.get("until") or month)
    try:
        start = date(year, month, int(groups.get("first") or match["day"]))
        end = date(year + (until < month), until, int(match["day"]))
    except ValueError:
        return None
    if today and not (groups.get("year") or groups.get("word")) and (start - today).days > 180:
        start, end = (_in_year(day, day.year - 1) for day in (start, end))  # 12月28日至31日 read in January
    return Period(start, end, match.group()) if start <= end else None


def a_year_on(period: Period) -> Period:
    """The same days a year later."""
    start, end = (_in_year(day, day.year + 1) for day in (period.start, period.end))
    return replace(period, start=start, end=end)


def _in_year(day: date, year: int) -> date:
    """The same day of another year; the 28th for a 29 February that the year does not have."""
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _months(year: int | None, first: int, last: int, label: str) -> Period | None:
    if not year or not 1 <= first <= last <= 12:
        return None
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]), label)


_Read = Callable[[re.Match[str], date | None], Period | None]


def _of_year(months: Callable[[re.Match[str]], tuple[int, int]]) -> _Read:
    """A reader of the part of a year from one month to another, which the words tell."""
    return lambda match, today: _months(_year(match, today), *months(match), match.group())


_whole_year = _of_year(lambda m: (1, 12))
_month = _of_year(lambda m: (int(m.groupdict().get("first") or m["month"]), int(m["month"])))
_half = _of_year(lambda m: (1, 6) if m["half"] == "上半年" else (7, 12))
_quarter = _of_year(lambda m: (value_of(m["quarter"]) * 3 - 2, value_of(m["quarter"]) * 3))
_first_quarters = _of_year(lambda m: (1, value_of(m["first"]) * 3))
_first_months = _of_year(lambda m: (1, value_of(m["first"])))


def _month_alone(match: re.Match[str], today: date | None) -> Period | None:
    """A month without its year: 10月以来 read in March is the one that is over."""
    period = _month(match, today)
    if not (period and today and period.start > today and match.string.startswith("以来", match.end())):
        return period
    return _months(today.year - 1, period.start.month, period.start.month, period.label)


def _new_year(match: re.Match[str], today: date | None) -> Period | None:
    """新的一年: that of the article; the next one where it is told late in the year."""
    if not today or today.year + 1 >= MAXYEAR:
        return None
    return _months(today.year + (today.month >= _YEAR_ENDS), 1, 12, match.group())


def _years(match: re.Match[str], today: date | None) -> Period | None:
    first, last = int(match["year"]), int(match["last"])
    return Period(date(first, 1, 1), date(last, 12, 31), match.group()) if first <= last else None


def _plan(match: re.Match[str], today: date | None) -> Period | None:
    first = _PLANS.get(match["plan"])
    return Period(date(first, 1, 1), date(first + 4, 12, 31), match.group()) if first else None


def _near_day(match: re.Match[str], today: date | None) -> Period | None:
    """今天, 昨晚, 明天: the article's day, the one before it, the one behind it."""
    if not today or today in (date.min, date.max):
        return None
    day = date.fromordinal(today.toordinal() + _DAYS.get(match["word"][0], 0))
    return Period(day, day, match.group())


def _near_month(match: re.Match[str], today: date | None) -> Period | None:
    """本月, 上个月, 下月: that of the article's day, the one before it, the one behind it."""
    if not today or not MINYEAR < today.year < MAXYEAR:
        return None
    year, month = divmod(today.year * 12 + today.month - 1 + _MONTHS.get(match["word"][0], 0), 12)
    return _months(year, month + 1, month + 1, match.group())


def _ahead(match: re.Match[str], today: date | None) -> Period | None:
    """未来三年 and 五年内: from the day of the article to the same day so many years on.

    In the first year of a five-year plan 未来五年 are its years.
    """
    years = value_of(match["count"])
    if not today or today.year + years >= MAXYEAR:
        return None
    plan = years == _PLAN and today.year in _PLANS.values()
    end = date(today.year + _PLAN - 1, 12, 31) if plan else _in_year(today, today.year + years)
    return Period(today, end, match.group())


_YEAR = r"(?P<year>(?:19|20)\d{2})年"
_LATER = r"(?<![产用车运营成])后年"
# 2024年, 今年, or no year.
_THIS_YEAR = rf"(?:{_YEAR}|(?P<word>今年|去年|明年))?"
_COUNT = r"(?P<count>[一二两三四五六七八九十]|\d{1,2})年"
# The longer before what it holds.
_EXPRESSIONS: tuple[tuple[re.Pattern[str], _Read], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (
            r"(?:(?:(?P<year>(?:19|20)\d{2})|(?P<word>今|去|明))年)?(?P<month>\d{1,2})月(?P<first>\d{1,2})日?"
            r"[至到—\-~](?:(?P<until>\d{1,2})月)?(?P<day>\d{1,2})日",
            _days,
        ),
        (rf"{_THIS_YEAR}前(?P<first>[二两三])个?季度", _first_quarters),
        (rf"{_THIS_YEAR}前(?P<first>\d{{1,2}}|[二两三四五六七八九十]|十一)个月", _first_months),
        (
            rf"(?:{_YEAR}|(?P<word>[今去明当前同]年|{_LATER}))?(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日",
            _days,
        ),
        (rf"(?:未来|今后|用)?{_COUNT}(?:内|时间|之内)", _ahead),
        (rf"(?:未来|今后){_COUNT}", _ahead),
        (rf"(?:{_YEAR}|(?P<word>[今去明当前同]年))(?P<month>\d{{1,2}})月(?:底|份|末|初)?", _month),
        (r"(?P<year>(?:19|20)\d{2})[-—~至](?P<last>(?:19|20)\d{2})年", _years),
        (rf"{_THIS_YEAR}(?P<half>上半年|下半年)", _half),
        (rf"(?:到|至|截至|自)?{_YEAR}(?:底|末|初|前|年底)?", _whole_year),
        (r"(?P<word>今年|去年|明年)?第?(?P<quarter>[一二三四])季度", _quarter),
        (r"(?:截至|到|至)?(?P<month>\d{1,2})月(?:份|底|末|中旬|上旬|下旬)", _month),
        (r"(?P<first>\d{1,2})[—\-~至](?P<month>\d{1,2})月", _month),
        (rf"(?P<word>[今去明前同]年|年内|{_LATER}|本年度|年底前|年底)", _whole_year),
        (r"(?<!崭)新的?一年", _new_year),
        (r"(?<!\d)(?P<month>\d{1,2})月(?!\d)", _month_alone),
        (r"“?(?P<plan>十[一二三四五六]五)”?(?:时期|期间|末|规划)", _plan),
        (r"(?P<word>本月|(?<!以)上个?月|下个?月)(?:份|底|末|初|[上中下]旬)?", _near_month),
        (r"(?P<word>[今昨](?:天|日|晚)|当天|当日|明[日晚]|(?<![的好爱丽向往])明天(?!会?更))", _near_day),
        (r"(?<![当同次]月)(?<!\d)(?P<day>\d{1,2})日(?![至—])", _days),
    )
)
