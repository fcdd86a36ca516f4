"""A text and a place in it → what many rules ask for: where its sentence begins, whom a list names.

Beside them where a line only runs past what is named (起于甲立交, 与乙高速相接), what a numeral means, what
brackets tell beside a name, and how places are written of which the rest stands in brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from chuanyu.language.name import Name
from chuanyu.language.words import worded
from chuanyu.model import Span

NUMERALS = "一二三四五六七八九十"
# Places by a character each, the rest of their names in brackets: 资(阳)大(足).
COMPLETED = re.compile(r"(?:[一-鿿]\([一-鿿]{1,3}\)){2,}")
# What is told in brackets beside a name or a post: 副主任(正厅级)|甲, 甲研究院(乙学院)|副院长.
_ASIDE = re.compile(r"\([^()\s\d]{1,20}\)$")
_ASIDE_FAR = 22  # characters of it with its brackets
# A section of a line before what lies or is built on it: 四川段|隧道, 3标段|路基工程; no 三段峡.
SECTION = re.compile(r"(?<=[一-鿿\d标])段(?![峡落子])(?=[一-鿿])")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}


def within(span: Span, stretches: Sequence[Span]) -> bool:
    """Whether one of some stretches, in order, holds another."""
    index = bisect_right(stretches, span.start, key=lambda s: s.start) - 1
    return index >= 0 and span in stretches[index]


def before_aside(text: str, at: int) -> int:
    """Where what stands before a place ends, an aside in brackets left out."""
    aside = _ASIDE.search(text, max(0, at - _ASIDE_FAR), at)
    return aside.start() if aside else at


def value_of(numeral: str) -> int:
    """The value of a number below ten thousand, in digits or characters: 12, 两, 十八, 二百三十."""
    if numeral.isdecimal():
        return int(numeral)
    total = digit = 0
    for character in numeral:
        if character in _TENS:
            total, digit = total + (digit or 1) * _TENS[character], 0
        else:
            digit = _DIGITS[character]
    return total + digit


def told_in_short(short: str, name: str) -> bool:
    """Whether a name has the characters of a short one in their order: 工商联 for 工商业联合会."""
    rest = iter(name)
    return all(character in rest for character in short)


def begins(text: str, at: int, marks: str, far: int) -> int:
    """Where the stretch begins that leads up to a place: behind the last of some marks.

    Args:
        text: the text.
        at: the place.
        marks: what ends the stretch before.
        far: how many characters it is looked for.
    """
    start = max(0, at - far)
    return max(start, *(text.rfind(mark, start, at) + 1 for mark in marks))


def first_of_two(
    text: str, span: Span, joint: re.Pattern[str], one: Callable[[str, int, int], object]
) -> Span:
    """The first of two things that a stretch joins, 甲协议|和乙协议, if that is `one`; else the stretch."""
    joints = (match.start() for match in joint.finditer(text, span.start, span.end))
    return next((Span(span.start, at) for at in joints if one(text, span.start, at)), span)


# Where a line runs, before what is named there: 起于, 途经, 横跨, 连接; and behind that to which it joins.
_RUNS_PAST = worded(
    r"(?:[东西南北]?[经接至连抵跨]|[^,。;:的]{0,24}?(?:{runs_via}|{runs_past}|[东西南北][接连抵]))[^。;:的]*$"
)
# What a work is there for, told of it: 是共建|甲中心|的关键项目.
_IS_FOR = worded(r"[^,。;:]{0,12}?[是为]{aims}[^,。;:的]{0,12}$")
# What is in work in the list is not yet there to be joined: 与|在建的甲、乙.
_BESIDE = re.compile(r"[与和同跟](?:[^,。;:]{0,16}的|(?:[^,。;:、建拟规]{2,16}、){1,8})?$")
_JOINED = worded(r"(?:[、和][^,。;、]{2,14}){0,8}?[^,。;、]{0,8}?(?:{connects}|{joined_to})")
_MARKS = ",。;:\n"
_CLAUSE = 60  # characters in which that stands


def passed(text: str, start: int, end: int) -> bool:
    """Whether what is named in a stretch is only where a line runs: 起于|甲立交, 与|丙高速|相接."""
    low = begins(text, start, _MARKS, _CLAUSE)
    whole = low == 0 or text[low - 1] in _MARKS
    if whole and (_RUNS_PAST.match(text, low, start) or _IS_FOR.match(text, low, start)):
        return True
    return bool(_BESIDE.search(text, low, start) and _JOINED.match(text, end))


def listed_before(
    text: str,
    at: int,
    by_end: Mapping[int, Name],
    links: Container[str],
    begin: Callable[[Name], int] = lambda name: name.span.start,
) -> Iterator[Name]:
    """The names of a list that goes on at a place, the last first: 自贡市、荣昌区 before 、大足区.

    Args:
        text: the text.
        at: where the name behind the list begins.
        by_end: the name that ends at each place.
        links: what joins the members of the list; of one character each.
        begin: where a member begins.
    """
    while at > 0 and text[at - 1] in links and (name := by_end.get(at - 1)):
        yield name
        at = begin(name)
