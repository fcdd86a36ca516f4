"""Title, date and source of an article as its first lines state them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from chuanyu.reading import credits
from chuanyu.reading.front_matter import day
from chuanyu.reading.lines import Line, folded

_TOP = 12  # lines; a header is above
_LONGEST = 90  # characters of a header line
_TITLE = 60  # characters of a title that is no paragraph
_DATE = re.compile(r"(?<!\d)\d{4}(?:-|/|\.|\s*年\s*)\d{1,2}(?:-|/|\.|\s*月\s*)\d{1,2}(?!\d)\s*日?")
_TIME = re.compile(r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?")
_SOURCE = re.compile(r"(?:来源|稿源|出处)\s*[:：]\s*(?P<name>[^\s|｜,，。;；\d]{2,24})")
_MEDIUM = re.compile(
    r"[一-鿿A-Za-z·\-]{0,14}(?:报|网|社|周刊|杂志|客户端|电视台|广播电台|新闻|发布|在线|政府网站)"
)
_PAPER = re.compile(r"[一-鿿]{2,6}(?:日报|晚报|晨报|商报|都市报|时报|新闻网|客户端)")
_LABEL = re.compile(
    r"(?:发布(?:时间|日期)|发表时间|时间|日期|来源|稿源|出处|作者|编辑|责任编辑|字号|字体|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量)?|打印|分享(?:到)?|信息来源|第?[A-Z]?\d+版|[大中小]|\d+|[A-Z]\d+)[:：]?"
)
_SIZE = re.compile(r"(?:字体|字号)\s*[:：]")
_SPLIT = re.compile(r"[\s|｜:：\[\]【】（）()]+")


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines state.

    Attributes:
        title: the first line that is no header line; the first sentence where that is a paragraph.
        lines: start offsets of the lines that hold only date, source and the like.
    """

    title: str
    source: str | None
    date: dt.date | None
    lines: frozenset[int]


def read_header(text: str, lines: list[Line]) -> Header:
    """Read the first lines.

    Args:
        text: the stored text.
        lines: its lines that are not blank; at least one.
    """
    top = lines[:_TOP]
    stated = [line for line in top if is_header(text[line.start : line.end])]
    titles = [
        x for x in top if x not in stated and not credits.is_byline(text[x.start : min(x.end, x.start + 200)])
    ]
    first = (titles or top)[0]
    source, found = None, None
    for line in stated:
        words = text[line.start : line.end]
        source = source or _source(words)
        found = found or _date(words)
    for line in top:
        words = text[line.start : min(line.end, line.start + 200)]
        source = source or credits.agency(words)
        found = found or _date(words[: credits.opening(words)])
    return Header(_title(text[first.start : first.end]), source, found, frozenset(x.start for x in stated))


def is_header(line: str) -> bool:
    """Whether a line holds nothing but date, time, source and the labels of a page."""
    if len(line) > _LONGEST:
        return False
    if _SOURCE.match(line) or _PAPER.fullmatch(line):
        return True
    if _SIZE.match(line):
        return all(_LABEL.fullmatch(word) for word in _SPLIT.split(line) if word)
    if not _DATE.search(line):
        return False
    rest = _SOURCE.sub(" ", _TIME.sub(" ", _DATE.sub(" ", line)))
    return all(
        _LABEL.fullmatch(word) or _MEDIUM.fullmatch(word) or credits.is_byline(f"□{word}") or len(word) <= 4
        for word in _SPLIT.split(rest)
        if word
    )


def _date(words: str) -> dt.date | None:
    """The first day with its year that a line tells, or the opening of a report: 某报2024年4月2日讯."""
    match = _DATE.search(words)
    return day(re.sub(r"\s", "", match.group())) if match else None


def _source(line: str) -> str | None:
    if match := _SOURCE.search(line):
        return match["name"].strip("（）()[]【】")
    for word in _SPLIT.split(_TIME.sub(" ", _DATE.sub(" ", line))):
        if word and _MEDIUM.fullmatch(word):
            return word
    return None


def _title(line: str) -> str:
    """A line as a title; of a paragraph the first sentence."""
    if len(line) <= 2 * _TITLE and "。" not in line:
        return line
    sentence = line[credits.continued(line) : 400].partition("。")[0].strip()
    return sentence if 0 < len(sentence) <= _TITLE else line[:_TITLE] + "…"


def is_date(line: str) -> bool:
    """Whether a line is a date and nothing else, as under a notice."""
    return bool(_DATE.fullmatch(line))


def title_lines(text: str, lines: list[Line], title: str) -> tuple[int, int] | None:
    """Which lines are the title: first and last index, or None if it is not there.

    White space does not count, and a title may be wrapped over up to three lines.
    """
    wanted = folded(title)
    for first in range(min(len(lines), _TOP)):
        joined = ""
        for last in range(first, min(first + 3, len(lines))):
            line = lines[last]
            if line.end - line.start > 2 * len(title) + 40:
                break
            joined += folded(text[line.start : line.end])
            if joined == wanted:
                return first, last
            if not wanted.startswith(joined):
                break
    return None
