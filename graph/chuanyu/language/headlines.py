"""An article that strings reports → the same, each headline that runs into its report on a line of its own.

A bulletin comes as one paragraph: …安全过冬。某桥合龙今天(12月22日),某桥主桥合龙,….  Where a headline
ends shows from what opens its report: the day, the source (记者从…获悉, 据海关统计,), words before a comma of
their own (近日,), a body that publishes something (财政部近日…), or words of the headline again.  So it is
no part of a name, a quote or a sentence, and heads its report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from chuanyu.language.folding import fold
from chuanyu.language.words import worded
from chuanyu.model import Article, Passage, PassageKind, Span

# The day of a report as a part of a pattern: 今天(6月15日), 昨天上午(6月14日).
_DAY = r"{day_told}{part_of_day}?\((?:\d{4}年)?(?:\d+月)?\d+日\)"
_DATE = r"(?:当地时间)?(?:\d{1,2}月)?\d{1,2}日(?:[—-]\d{1,2}日)?"  # 6月15日, 15日—17日
_DATED = worded(rf"{_DAY}|(?<![\d月至到为是于在自从—-]){_DATE}(?=,)")
# What tells that nothing of a subject stands before a day: …升空今天(5日)12时3分,; …今天(5日)是世界海洋日.
_ALONE = worded(r"{part_of_day}?(?:,|是|\d+时|开始|起,|到今天)")
_SOURCE = re.compile(r"记者[^,。;]{0,16}?(?:从|获悉)|来自[^,。;]{2,12}的(?:消息|数据)")
# What opens a report before a comma of its own: …通车|日前,; …15.2%|据海关统计,; …5亿元|截至5月底,.
_ASIDE = worded(
    r"(?:{opens_report}|截至[^,。;]{2,12}|(?<![根数依占凭单票证])据[^,。;]{2,20}?(?:统计|消息|预测|数据))(?=,)"
)
# The same behind a headline of two parts, which a space tells: …回升|由专家撰写的…; …暴雪|受冷空气影响,.
_ASIDE_OF_TWO = re.compile(
    r"(?<! )(?:由(?=[^,。;]{2,40}的)|受(?=[^,。;]{2,20}影响,)|根据(?=[《国])|第[一-鿿\d]{1,4}届)"
)
# What stands behind the body that publishes something.
_PUBLISHES = worded(rf"(?:等[^,。;]{{0,4}}?部门|等)?(?:{_DAY}|{{behind_publisher}})")
# How a report opens, its headline before it: …开幕今天(8月2日),…; 记者从…获悉.
REPORT = worded(rf"[^,。;]{{0,60}}?(?:{_DAY}|记者[^,。;]{{0,8}}从[^,。;]{{2,24}}?(?:获悉|了解到))")
_SENTENCE = re.compile(r"[^。!?\n]+[。!?]?[”)]*")
_LEAD = re.compile(r"[^:。]{0,20}(?:消息|讯|报道)(?:\([^()]*\))?:|[\s;]+")  # 央视网消息(新闻联播):
_STRETCH = re.compile(r"[^,。;!?\n]{0,90}")
_REPORTS = 2  # reports of a bulletin, at least
_SHORTEST = 6  # characters of a headline, at least
_SUBJECT = 8  # characters that are more than the subject of what follows, at least
_AGAIN = 4  # characters of a headline that its report repeats, at least
_LONGEST_NAME = 16  # characters
# What may stand between a headline and its first words once more: 由某部制作的两集, 我国首个工程——, 截至.
_MODIFIES = re.compile(
    r"(?:由|为期|受)[^,。;由]{2,40}的[^,。;由]{0,3}$|(?:我国|全国|国内|全球)[^,。;—]{2,30}——$|截至$|[“《(]$"
)
_TIME = re.compile(r"[\d年月日时分今昨明前后当天晚上下中午凌晨清早傍到至自从起]+")
_CLOSES = "”》)、 "
_BESIDE = "与和同及、由对向在从的被把受据为以赴 "  # before a name that is part of what is told


def set_apart(article: Article, known: Callable[[str], object]) -> Article:
    """The article with a line for each headline of a bulletin; `known` tells what a name stands for."""
    text = fold(article.analysed)
    if sum(bool(REPORT.match(s.group())) for s in _SENTENCE.finditer(text)) < _REPORTS:
        return article
    found = [
        headline
        for passage in article.passages
        if passage.kind is PassageKind.BODY
        for headline in _headlines(text, passage.span, known)
    ]
    return _with_heads(article, found)


def _headlines(text: str, passage: Span, known: Callable[[str], object]) -> Iterator[Span]:
    """The headlines of a paragraph, in order."""
    for sentence in _SENTENCE.finditer(text, passage.start, passage.end):
        start = sentence.start()
        while lead := _LEAD.match(text, start, sentence.end()):
            start = lead.end()
        stretch = _STRETCH.match(text, start, sentence.end())
        end = _end(text, start, stretch.end(), known) if stretch else 0
        if end and not _TIME.fullmatch(text, start, end):
            yield Span(start, end)


def _end(text: str, start: int, stop: int, known: Callable[[str], object]) -> int:
    """Where a headline ends that opens a sentence; 0 where none does."""
    low = start + _SHORTEST
    space, aside = text.find(" ", low, stop), _ASIDE.search(text, start + _SUBJECT, stop + 1)
    opens = (
        _SOURCE.search(text, low, stop),
        aside if aside and not known(text[start : aside.start()]) else None,
        _ASIDE_OF_TWO.search(text, space, stop + 1) if space >= 0 else None,
    )
    ends = [match.start() for match in opens if match]
    again = text.find(text[start : start + _AGAIN], low, stop)
    if again >= 0 and (text[again] != "《" or text[again - 1] not in "》、"):  # 《甲》《乙》: titles in a row
        ends.append(again)
    if day := _DATED.search(text, low, stop + 1):
        ends += _before_day(text, start, day)
    ends += _publishers(text, start, stop, known)
    end = min(ends, default=0)
    if modifies := _MODIFIES.search(text, low, end):
        end = modifies.start()
    return end if end >= low else 0


def _before_day(text: str, start: int, day: re.Match[str]) -> Iterator[int]:
    """Where a headline ends before a day: before the words that open it, said again, or right before it."""
    for at in range(max(start + _SHORTEST, day.start() - _LONGEST_NAME), day.start() - 1):
        if text.startswith(text[at : day.start()], start):
            yield at
            return
    if _ALONE.match(text, day.end()):
        yield day.start()


def _publishers(text: str, start: int, stop: int, known: Callable[[str], object]) -> Iterator[int]:
    """Where the names start of those who publish something: 财政部近日; 水利部、自然资源部等三部门联合."""
    low = start + _SHORTEST
    for told in _PUBLISHES.finditer(text, low, stop + 2):
        at = _name_before(text, start, told.start(), known)
        while at and text[at - 1] == "、" and (earlier := _name_before(text, start, at - 1, known)):
            at = earlier
        if at and text[at - 1] not in _BESIDE:
            yield at


def _name_before(text: str, start: int, end: int, known: Callable[[str], object]) -> int:
    """Where a known name starts that ends at a place, behind what may be a headline; 0 where none does.

    One of two characters must open the headline, too: 重庆发布方案|重庆近日发布….
    """
    for at in range(max(start + _SHORTEST, end - _LONGEST_NAME), end - 1):
        if (
            text[at] not in _CLOSES
            and known(text[at:end])
            and (end - at > 2 or text.startswith(text[at:end], start))
        ):
            return at
    return 0


def _with_heads(article: Article, headlines: list[Span]) -> Article:
    """The article with each headline on a line of its own, and what follows it under it."""
    cuts = sorted({at for h in headlines for at in (h.start, h.end)})
    heads = {h.start: h for h in headlines}
    analysed: list[str] = []
    offsets: list[int] = []
    passages: list[Passage] = []
    for passage in article.passages:
        section = passage.section
        inside = [at for at in cuts if passage.span.start < at < passage.span.end]
        for first, last in pairwise([passage.span.start, *inside, passage.span.end]):
            headline = heads.get(first)
            if passages:
                analysed.append("\n")
                offsets.append(min(offsets[-1] + 1, article.offsets[first]))
            start = len(offsets)
            analysed.append(article.analysed[first:last])
            offsets += article.offsets[first:last]
            span = Span(start, len(offsets))
            if headline:
                section = article.analysed[first:last]
                passages.append(Passage(PassageKind.HEAD, span, section))
            else:
                passages.append(replace(passage, span=span, section=section))
    return replace(article, analysed="".join(analysed), offsets=tuple(offsets), passages=tuple(passages))
