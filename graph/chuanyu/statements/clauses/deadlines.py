"""By when: where an action starts with its date, whether a piece lies ahead, what must be finished first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chuanyu.language.words import worded
from chuanyu.model import Period, Span
from chuanyu.statements.index import Index
from chuanyu.statements.periods import CALENDAR

# A date or deadline, and what may stand between it and the action.
_QUARTERS = r"第?[一二三四]季度|前(?:\d{1,2}|[一二两三四])个?(?:月|季度)"  # 三季度, 前5个月
_PART_OF = r"[初底末份]|[上中下]旬|月底"
_SINCE_OR_BY = r"(?:之?前|以前|之?后|起|内|以来)?"
_DATE = re.compile(rf"(?:截?至|到|自|从|至|于)?(?:{CALENDAR}|{_QUARTERS}|{_PART_OF})+{_SINCE_OR_BY}")
_UP_TO = re.compile(
    r"(?:将|拟|要|可|还|就|便|再|也|都|均|又|已经|已|正式|先后|累计|共同|力争|争取|计划|预计|有望|首次|共计|正在|正)*"
)
_DEADLINE = re.compile(
    r"(?:底|末|月|年|季度|\d日)前(?![一二三四五六七八九十\d])|年内|到(?:19|20)\d\d年|力争|争取|明年|下半年|起[,，]?$|届时|年底|年末"
)
_BY_YEAR = re.compile(r"到(?:19|20)\d\d年")  # a deadline even where nobody knows the day of the article
_NEXT = worded(r"{season}(?:节|假期)?之?前(?![夕后往])|下周(?!期)|下个月|下月(?!来)|下个?季度|下学期")
# A work that is finished, and what else ends, before what it will bring comes: 建成后, 搬迁完成后.
FINISHED = r"{completes}{completes}?"
_ENDS = r"{under_work}(?:结束|完成|落地)"
_ONCE = worded(rf"(?P<work>.{{0,16}}(?:{{completes}}|{_ENDS}){{completes}}?)(?:以?后|之后|时)$")
_DONE = worded(r"{done}")

# What a work is: 全长292公里, 总投资30亿元; and what shows behind it that it is still to be built.
_MEASURES = worded(r"[^,。;]{0,24}?{dimension}")
_STILL_TO_COME = worded(r"(?:{expects}|将于)[^,。;]{0,16}(?:{milestone}|投入)|(?:建设)?工期[为约]?\d")
_LONG_OVER = 45  # days
_ON = 90  # characters on in which that is told


def with_date(index: Index, at: int, low: int) -> int:
    """Where an action starts with the date right before it: 2023年|完成, 11月底前将|逐项答复.

    The date is part of what is promised or done, with the modal behind it; before a comma it is a frame.
    """
    text = index.text
    for match in _DATE.finditer(text, low, at):
        if _UP_TO.fullmatch(text, match.end(), at):
            return match.start()
    return at


def lies_ahead(index: Index, span: Span, dates: Sequence[tuple[Span, Period]]) -> bool:
    """Whether a piece names a time to come (明年) or a deadline in this one (年底前)."""
    text = index.text[span.start : span.end]
    today = index.document.article.today
    if _DONE.search(text):
        return False
    if _NEXT.search(text):
        return True
    if not today:
        return bool(_BY_YEAR.search(text))
    return any(p.start > today or (p.end > today and _DEADLINE.search(text)) for _, p in dates)


def reaches_on(index: Index, dates: Sequence[tuple[Span, Period]]) -> bool:
    """Whether a date or period reaches beyond the day of the article."""
    today = index.document.article.today
    return today is not None and any(p.end > today for _, p in dates)


def past(index: Index, period: Period | None) -> bool:
    """Whether a date or period was long over when the article appeared: what was signed then is done."""
    today = index.document.article.today
    return today is not None and period is not None and (today - period.end).days > _LONG_OVER


def unbuilt(index: Index, at: int, end: int, passage: int) -> bool:
    """Whether a piece tells what a work is that is still to be built: 全长9公里,…,预计明年8月建成."""
    text = index.text
    if not _MEASURES.match(text, at, end):
        return False
    stop = min(index.document.article.passages[passage].span.end, end + _ON)
    return bool(_STILL_TO_COME.search(text, at, stop))


def once_finished(index: Index, at: int, end: int) -> int:
    """Where 后 stands in what must be finished before the rest comes (建成|后); else 0."""
    match = _ONCE.fullmatch(index.text, at, end) if index.text.startswith(",", end) else None
    return match.end("work") if match else 0
