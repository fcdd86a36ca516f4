"""By when what a clause promises is to be done: its own time, or the deadline that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Document, Period
from chuanyu.statements.clauses import Clause, Tense


def due(document: Document, clauses: Sequence[Clause], number: int) -> Period | None:
    """By when the clause of a number is to be done, by its own time or that of those around it."""
    return _due(document, clauses[number]) or _near(document, clauses, number)


_MONTH = re.compile(r"(?:到|至)?\d{1,2}月(?:份|底|末|初|[上中下]旬)?")


def _due(document: Document, clause: Clause) -> Period | None:
    """By when it is to be done: no time that was over when the article appeared.

    A month without its year that is over means the next year's: 明年要办好三件事:3月启动….
    """
    today, period = document.article.today, clause.period
    if period is None or today is None or period.end > today:
        return period
    bare = _MONTH.fullmatch(period.label)
    return _next_year(period) if bare and period.end.year == today.year else None


# A piece that opens with a deadline, what shows that something comes once a work is done, and how far back.
_BY_THEN = worded(
    r"{expects}?(?:在|于|到)?(?:今年|明年|(?:19|20)\d\d年)?[^,。;]{0,6}"
    r"(?:前|内|年底|月底|季度)"
    r"|{expects}[^,。;]{0,3}\d"
)
_THEN = worded(r"届时|{completes}(?:投产|运营|使用)?后")
_BACK = 4


def _near(document: Document, clauses: Sequence[Clause], number: int) -> Period | None:
    """The deadline that the next piece names of the same action, or by which its work is finished before it.

    编制清单,8月底前印发: one deadline; 甲路2026年6月建成,通车后车程缩短…: what it brings comes then.
    """
    clause, text = clauses[number], document.folded
    if clause.period is not None:
        return None
    behind = clauses[number + 1] if number + 1 < len(clauses) else None
    if behind and _goes_on(text, clause, behind) and _BY_THEN.match(text, behind.whole.start):
        return _due(document, behind)
    for before in reversed(clauses[max(0, number - _BACK) : number]):
        if before.sentence.passage != clause.sentence.passage:
            return None
        if before.mood.tense is Tense.FUTURE and before.period is not None:
            once = _THEN.search(text, before.span.end, clause.span.start)
            return _due(document, before) if once else None
    return None


def _goes_on(text: str, clause: Clause, behind: Clause) -> bool:
    """Whether the next clause promises more of the same action: right behind a comma, with no subject."""
    promised = behind.mood.tense is Tense.FUTURE and not behind.subject
    end = clause.whole.end
    return promised and text.startswith(",", end) and behind.whole.start == end + 1


def _next_year(period: Period) -> Period:
    """The same days a year later; a leap day becomes the day before it."""
    start, end = (
        d.replace(year=d.year + 1, day=min(d.day, 28) if d.month == 2 else d.day)
        for d in (period.start, period.end)
    )
    return replace(period, start=start, end=end)
