"""What a sentence tells only of its purpose or of what something is; it goes before the pieces are read.

为深化合作,服务群众,|4月24日甲县…; 推进文旅融合,|丙市推出8条线路; 此次签约是落实决策,推动开放的举措.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chuanyu.language.words import worded
from chuanyu.model import Span
from chuanyu.statements.classes import PARTIES
from chuanyu.statements.clauses.no_deed import RANK
from chuanyu.statements.index import PREDICATES, Index

# What something is done for, up to who does it: 为深化警务交流,服务经济圈建设,4月24日甲与乙签署….
_HOW = r"(?:{earnestly}|不断|贯彻)*"
_PURPOSE = worded(rf"(?:[^,。;]{{0,12}}网)?为了?{_HOW}{{aims}}")
# The same without 为, alone before somebody named: 推进文旅融合,丙市推出….
_BARE_PURPOSE = worded(rf"{_HOW}(?!为|支持|利用){{aims}}")
_TOLD = re.compile(r"[已了\d]|成效|成果")
_DATED = re.compile(r"(?:20\d\d年)?\d{1,2}月|\d{1,2}日|今[日天]|昨[日天]|日前|近日|今年|去年|近年|据")
# What something is, up to the noun at its end: 此次签约是落实决策,推动开放,深化合作的举措.
_IS_STEP = re.compile(r"(?<![的不只但可])是(?![否])")
_STEP = worded(r"的[^,。;的]{0,12}{step}$")
_ON = 8  # pieces on in which that noun stands


def without_aims(index: Index, spans: Sequence[Span]) -> Sequence[Span]:
    """The pieces of a sentence without those that only tell what for or what something is.

    为深化合作,服务群众,|4月24日甲县…: what it is for, before somebody named or a day.
    此次签约是落实决策,推动开放,深化合作的举措: what it is, from 是 to the noun at its end.
    """
    kept, text = spans[_aims(index, spans) :], index.text
    for number, span in enumerate(kept):
        be = _IS_STEP.search(text, span.start, span.end)
        if not be or not index.is_word(be.start()) or RANK.search(text, be.end(), span.end):
            continue
        near = enumerate(kept[number : number + _ON], number)
        last = next((n for n, s in near if _STEP.search(text, s.start, s.end)), number)
        if last > number:
            return [*kept[:number], *kept[last + 1 :]]
    return kept


def _aims(index: Index, spans: Sequence[Span]) -> int:
    """How many pieces tell what for, before somebody named or a day."""
    if not spans:
        return 0
    if _bare_aim(index, spans):
        return 1
    if not _PURPOSE.match(index.text, spans[0].start, spans[0].end):
        return 0
    for number, span in enumerate(spans[1:], 1):
        if span.start in index.mentions or _DATED.match(index.text, span.start, span.end):
            return number
    return 0


def _bare_aim(index: Index, spans: Sequence[Span]) -> bool:
    """Whether the first piece only tells what for, before a place or body that acts.

    推进文旅融合,|丙市推出8条线路.
    """
    text, first = index.text, spans[0]
    then = index.mentions.get(spans[1].start) if len(spans) > 1 else None
    if then is None or text[first.end] != "," or index.tags.get(first.start) not in PREDICATES:
        return False
    named = then.entity.cls in PARTIES and then.span.end < spans[1].end
    aim = _BARE_PURPOSE.match(text, first.start, first.end) and not _TOLD.search(text, first.start, first.end)
    return bool(named and aim)
