"""Words of time and modals that a piece opens with: 下一步, 到2025年, 将, 已, 正在."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chuanyu.language.words import worded, words
from chuanyu.model import Period, Span
from chuanyu.statements.clauses.deadlines import FINISHED
from chuanyu.statements.clauses.state import ASKED, Mood, Tense
from chuanyu.statements.clauses.unmarked import lies_before
from chuanyu.statements.index import PREDICATES, Index
from chuanyu.statements.periods import CALENDAR

# What leads into a clause: enumerators, connectives, opening marks.
_ENUMERATOR = (  # 一是, 第二,…, 其三, 4.
    r"[一二三四五六七八九十]是|第[一二三四五六](?=[,、是])|其[一二三四]|[(]?[\d一二三四五六七八九十]+[)、.](?!\d)"
)
_STEPPED_OVER = r"与会(?=双方|各方)"  # 与会|双方, 以|改革促进开放
_MARKER = worded(rf"(?:{_ENUMERATOR}|{{connective}}|{_STEPPED_OVER}|[“”‘’—·■●◆▲△★✓✔→▪\s])+")
_OPENS_TIME = r"(?:截至|到|至|自|从|在|早在|预计到|力争到|争取到)?"
_MONTHS = r"上个?月|本月|上周|本周|本年度|份|前?(?:\d{1,2}|[一二三四五六七八九十]+)个月|前?[一二三四]季度"
_PLANS = r"“?十[一二三四五]五”?(?:时期|期间|末)"
_NOWADAYS = r"目前|如今|当前|眼下|这[两几]天"
_NOW = (
    rf"{_NOWADAYS}|连日来|日前|近日|前天|[今昨][天日晚晨早]|明[天日晚](?!会?更)|当[天日晚]"
    r"|此前|前不久|不久前"
)
_YEARS = (  # 近年来, 过去三年多以来
    r"(?:近|过去)?[一二两三四五六七八九十\d]+多?年多?以?来|近几?年来?|一直以来|过去[一二三四五]?年多?"
)
_PARTS = (
    r"以来|期间|底|末|初|前|以后|后|起(?![于自点])|\d{1,2}时(?:许|\d+分)?|上午|下午|晚|首次"
    r"|[(][^()]*[)]|[至—-]"
)
_TIME = re.compile(rf"(?:{_OPENS_TIME}(?:{CALENDAR}|{_MONTHS}|{_PLANS}|{_NOW}|{_YEARS}|{_PARTS})+)+")
# A paper by which something is to be done: 按照工作计划, 根据《合作协议》; 按照区委部署 much is done already.
_BY_PAPER = worded(
    r"(?:{by_paper}|按)[^,。;:]{0,30}?(?:{paper}|{rule}|(?P<arranged>安排|部署)|约定|时间表)"
    r"》?(?:约定|要求|安排|部署|内容|条款)?(?=,)"
)
# What an event stands for is told of it: 甲大桥合龙,标志着全线贯通.
_MARKS = re.compile(r"(?:这|此举)?(?:也|还|同时)?标志着")
_TO = ("至", "—", "-")
_WITHIN = re.compile(r"(?:底|末|月|年|季度|\d日)前$|年内$")
_RESOLVES = frozenset(words("resolves"))
_AFTER = re.compile("后的")  # 建成后的大桥: only what it is called by
_APPOINTS = worded(r"{appoints}")
_SAID = re.compile(r"提出|要求|指出|规定|表示")  # 明确提出: how it is said
_QUOTATION = re.compile(r"“[^“”,。;:!?]{1,16}”")
_BY_THEN = re.compile(r"(?:力争|争取|预计)?到|至")
_BEFORE_NOW = re.compile(r"(?<!连日)来$|去年|过去|日前|近日|不久|前天|昨|今[天日晨早]|当[天晚]|截至|以来")
SOON = 31  # days to the end of the year in which 年底 is now
_IS_NOW = re.compile(_NOWADAYS)
_EXHORT = re.compile(r"(?:都|还|必须|务必|务必要|一定)?(?:要|应该|应当|应|须|必须)(?![素么])")
# How or when it is done, which may stand before the modal.
_ADVERB = worded(
    r"(?:{before_verb}|一致(?=同意)|由衷地|据悉|接下来|下一步|未来|今后|下周|下个?月|下季度|预计|方)"
)
# Other words that only begin like a modal: 会议, 将近, 准备金, 努力为; what is settled as something is so.
_OTHER = re.compile(
    r"(?:会(?:[同议展商前后上中间期]|员)|将近|要么|(?:明确|确定)为|准备金|努力为|计划[的是总外内、,和]|谋划(?!在|建|新|实施|布局|推进|打造|启动|储备))"
)
_HAVE = re.compile(r"(?:已经|已|曾|刚刚|刚|现已)(?!经济)")
_GOING_ON = re.compile(r"(?<!真)正在?(?!式|常|确)")
# Words of time set the tense of what follows (下一步, 近年来), modals that of their clause.
# 将会商 is 将|会商, and no 将会.
_FUTURE, _PAST, _MODAL = worded(r"{future}"), worded(r"{past}"), worded(r"将(?=会[同商展议])|{modal}")
# What must be finished, as the opening of a clause: 建成后重庆至西安将….
_ONCE_BEFORE = worded(rf"(?:全线|项目|全面)?{FINISHED}后(?!的)(?=[一-鿿])")


def frame(
    index: Index, at: int, end: int, mood: Mood, dates: Sequence[tuple[Span, Period]]
) -> tuple[int, Mood, Period | None]:
    """Step over markers and words of time: where the rest starts, the mood they set, their period.

    Args:
        index: the article.
        at: where to start.
        end: where to stop.
        mood: the mood that holds before.
        dates: the dates and periods of the piece.
    """
    text, period = index.text, None
    while at < end:
        if (match := _MARKER.match(text, at, end)) and at not in index.mentions:
            at = _behind_marker(index, match.end())
            if at < match.end() or at in index.mentions:
                break
        elif (match := _FUTURE.match(text, at, end)) and not _AFTER.match(text, match.end() - 1):
            # 建成后 and 根据协议 hold for what the sentence tells, 下一步 for what follows too.
            once = match.group().endswith(("后", "届时", "协议", "方案", "规划"))
            period = dates[0][1] if dates else period
            mood, at = Mood(Tense.FUTURE, sure=True, lasts=not once), match.end()
        elif match := _MARKS.match(text, at, end):
            mood, at = mood.turn(Tense.PAST, True), match.end()
        elif match := _BY_PAPER.match(text, at, end + 1):
            mood = mood if match["arranged"] else Mood(Tense.FUTURE, sure=True)
            at = min(match.end(), end)
        elif (match := _TIME.match(text, at, end)) and at not in index.mentions and _whole(index, match):
            named = dates[0][1] if dates else None
            mood, period, at = _at_time(index, match.group(), named, mood), named or period, match.end()
        elif match := _ONCE_BEFORE.match(text, at, end):
            mood, at = mood.turn(Tense.FUTURE, True), match.end()
        elif match := _PAST.match(text, at, end):
            mood, at = mood.turn(Tense.PAST, False), match.end()
        else:
            break
    return at, mood, period


def _behind_marker(index: Index, at: int) -> int:
    """Where what follows a marker starts: before the quotation or the name that its last mark opens."""
    text = index.text
    if text[at - 1] == "“" and _QUOTATION.match(text, at - 1):
        return at - 1  # the quotation is part of what is said: “明月山大巡游”吸引…
    while at - 1 in index.mentions and text[at - 1] in "“·":
        at -= 1  # the mark opens a name: “川渝通办”
    return at


def _whole(index: Index, time: re.Match[str]) -> bool:
    """Whether it is a word of time: no end of another (前 in 前往, 后 in 后者), nor 至 before a place."""
    if time.group() in _TO and time.end() in index.mentions:
        return False
    last, short = time.end() - 1, time.end() - time.start() <= 2
    amid = index.word_ends.get(last, time.end()) > time.end() and index.tags.get(last) != "TIME"
    return not (short and amid)


def _at_time(index: Index, told: str, period: Period | None, mood: Mood) -> Mood:
    """The mood that a time sets, by its words and its period: 今年底 ahead, 近年来 over, 目前 in hand."""
    today = index.document.article.today
    if told.startswith("截至") and not (period and today and period.start > today):
        return mood.turn(Tense.PAST, True)
    if period and today:
        deadline = _BY_THEN.match(told) or _WITHIN.search(told)
        by_then = told.endswith(("年底", "年末")) and (period.end - today).days > SOON
        if period.start > today or ((deadline or by_then) and period.end > today):
            return mood.turn(Tense.FUTURE, True)
        if mood.tense is Tense.FUTURE:
            return mood  # 明年要办好三件事:3月启动…; 将建立…,今年安排…
        if period.end < today:
            return mood.turn(Tense.PAST, True)
    if period and not today and _BY_THEN.match(told):
        return mood.turn(Tense.FUTURE, True)  # 到2030年 in an article without a date: a deadline
    if _BEFORE_NOW.search(told):
        return mood.turn(Tense.PAST, True)
    if _IS_NOW.search(told):
        return mood.turn(Tense.ONGOING, False)
    return mood.turn(Tense.NONE, False) if period else mood


def modal(index: Index, at: int, end: int, mood: Mood) -> tuple[int, Mood, bool]:
    """Step over adverbs and modals behind the subject; the last tells whether one set the tense."""
    text, marked = index.text, False
    while at < end:
        if (match := _EXHORT.match(text, at, end)) and _ends_word(index, match.end()):
            mood, marked, at = ASKED, True, match.end()
        elif match := _HAVE.match(text, at, end):
            mood, marked, at = mood.turn(Tense.PAST, True), True, match.end()
        elif (match := _will(index, at, end)) and _is_modal(index, at, end, match.group()):
            mood, marked, at = mood.turn(Tense.FUTURE, True), True, match.end()
        elif (match := _GOING_ON.match(text, at, end)) and (match.group() != "正" or index.is_word(at)):
            mood, marked, at = mood.turn(Tense.ONGOING, True), True, match.end()
        elif (match := _ADVERB.match(text, at, end)) and match.end() < end:
            if _FUTURE.fullmatch(match.group()):
                mood, marked = mood.turn(Tense.FUTURE, True), True
            elif not (_will(index, match.end(), len(text)) or _HAVE.match(text, match.end())):
                break
            at = match.end()
        else:
            break
    return at, mood, marked


def _will(index: Index, at: int, end: int) -> re.Match[str] | None:
    """A modal at a place, by its letters."""
    text = index.text
    return None if _OTHER.match(text, at, end) else _MODAL.match(text, at, end)


def _ends_word(index: Index, end: int) -> bool:
    """Whether a word ends here: 应 in 应急 asks for nothing."""
    return index.word_ends.get(end - 1, end) <= end


def _is_modal(index: Index, at: int, end: int, word: str) -> bool:
    """Whether 将, 会, 要, 提出 are modals here and not 把, a meeting or what was said."""
    tags = index.tags
    if word == "将":
        return lies_before(index, at, end)
    if word in ("会", "应", "要"):
        return index.word_ends.get(at) == at + 1
    if word in _RESOLVES:  # 提出建立, not 提出了; 决定任命 is done
        acts, behind = tags.get(at) == "v" or not _SAID.match(index.text, at + 2), tags.get(at + len(word))
        appoints = word == "决定" and _APPOINTS.match(index.text, at + 2)
        return acts and behind in (*PREDICATES, "TIME") and not appoints
    return True
