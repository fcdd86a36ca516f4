"""Text → quantities in base units: 50亿元, 近1000亩, 1.4万余台(套), 37%, 300至500个, 两列, 近三成.

The units are rows of `seeds/genre/units.csv`, each with what must not follow it (5000吨 but no 5000吨级泊位)
and with the least number that is a figure where it is spelled in characters: 两座 counts, but 一家 mostly
means no more than "a".  Ordinals (第三次), dates, numbers of trains and roads, and figures inside names or
quotations (“8+3”) are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from chuanyu import data
from chuanyu.language.stretches import value_of
from chuanyu.language.words import alternatives, worded
from chuanyu.model import Approx, Quantity, Span

_NUMBER = r"\d++(?:,\d{3})++(?:\.\d++)?|\d++(?:\.\d++)?"  # a figure is never read in part
_HAN = "一二两三四五六七八九十百千"
_SCALE = {word: Decimal(10**n) for word, n in (("", 0), ("千", 3), ("万", 4), ("亿", 8), ("万亿", 12))}
_BEFORE = dict.fromkeys(("超过", "超", "逾", "突破", "不低于", "不少于", "至少", "上"), Approx.MORE_THAN)
_BEFORE |= {"近": Approx.NEARLY, "接近": Approx.NEARLY, "约": Approx.ABOUT, "大约": Approx.ABOUT}
_BEFORE |= dict.fromkeys(("不足", "低于", "不到", "最多"), Approx.LESS_THAN)
_AFTER = dict.fromkeys(("以上", "多", "余"), Approx.MORE_THAN)
_AFTER |= {"以下": Approx.LESS_THAN, "以内": Approx.LESS_THAN, "左右": Approx.ABOUT}
# Behind these 近 and 约 are the end of another word: 接近, 预约.
_NO_WORD_BEFORE = {"近": "(?<!接)", "约": "(?<![签节制契大预])"}
_REACHES = ("达到", "高达", "达")
_ABOUT = "|".join(_NO_WORD_BEFORE.get(word, "") + word for word in (*_REACHES, *_BEFORE) if word != "上")
_MYRIADS = "万亿|亿|万"
_REST = f"(?P<after>{alternatives(_AFTER)})?"
# 第3次, 前3名, G317; but 目前10座, 提前4天.
_ORDINAL = r"(?<![第A-Z])(?<!(?<![提目此])前)"
# A figure, or two between which it lies: 50, 3万至5(万), 30%至50(%).
_FIGURE = (
    rf"(?P<low>{_NUMBER})(?P<lowscale>{_MYRIADS}|千)?(?P<lowunit>%)?"
    rf"(?:\s*(?:至|—|-|~|到)\s*(?P<high>{_NUMBER}))?"
)
# A number in characters, none of a date or an ordinal; 近|万(人) is one without any.
_SPELLED = (
    rf"(?<![头每届数几点\d{_HAN}万亿])(?<![{_HAN}][到至])"
    rf"(?P<low>[{_HAN[1:]}][{_HAN}]*|(?<=[近超上达到逾破过])(?=[万亿]))"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
# What is counted stands before the number, which has no unit of its own: 人口600多万, 总投资约1213亿.
_LEFT = worded(
    r"(?:(?P<people>人口)|(?P<visits>人次)|(?P<money>{money}))[^\d,。;:、]{0,5}?"
    rf"(?P<before>{_ABOUT})?(?<![\d.])(?P<low>{_NUMBER})(?P<more>余|多)?(?P<scale>{_MYRIADS})"
    r"(?P<after>以上|左右|余|多)?(?=[,。;、和]|$)"
)
_TIMES = frozenset({"年", "天", "个月", "个多月", "期", "届", "级"})
# Durations that were reached or promised: 车程缩短至50分钟, 为期四天.
_DURATION = worded(r"{duration}|[早晚慢快]了")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Numbers in figures, and in characters, before a unit; what that means, and its least number spelled."""

    figures: re.Pattern[str]
    spelled: re.Pattern[str]
    means: Mapping[str, str]
    least: Mapping[str, int]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    """The units of the genre, compiled once."""
    words: dict[str, str] = {}
    means: dict[str, str] = {}
    least: dict[str, int] = {}
    file = data.seeds() / "genre" / "units.csv"
    for _, row in data.rows(file, ("unit", "means", "not_before", "spelled")):
        unit, apart = row["unit"], "|".join(map(re.escape, filter(None, row["not_before"].split("|"))))
        words[unit] = re.escape(unit) + (f"(?!{apart})" if apart else "")
        means[unit], least[unit] = row["means"] or unit, int(row["spelled"] or 0)
    longest_first = sorted(words, key=lambda u: (-len(u), u))
    every = "|".join(words[u] for u in longest_first)
    spelled = "|".join(words[u] for u in longest_first if least[u])
    return _Patterns(
        re.compile(
            rf"(?P<before>{_ABOUT})?\s*(?<!\d){_ORDINAL}{_FIGURE}"
            rf"(?P<more>余|多)?(?P<scale>{_MYRIADS}|千)?(?P<unit>{every}){_REST}"
        ),
        re.compile(
            rf"(?P<before>{_ABOUT}|上)?{_ORDINAL}{_SPELLED}"
            rf"(?P<more>余|多)?(?P<scale>{_MYRIADS})?(?P<unit>{spelled}){_REST}"
        ),
        means,
        least,
    )


def quantities(text: str, span: Span) -> Iterator[Quantity]:
    """The quantities of a stretch of folded text, in order.

    Days, months and years are quantities only where they are a limit that was reached (压缩至5天以内), hours
    and minutes always, but for 24小时服务.
    """
    found = [*_spelled(text, span)]
    if _DIGIT.search(text, span.start, span.end):
        found += [*_figures(text, span), *_left(text, span)]
    if not found:
        return
    quoted = [m.span() for m in re.finditer(r"“[^“”]*”|《[^《》]*》", text[span.start : span.end])]
    for at, quantity in sorted(found, key=lambda f: f[0]):
        if not any(start <= at - span.start < end for start, end in quoted):
            yield quantity


def _figures(text: str, span: Span) -> Iterator[tuple[int, Quantity]]:
    for match in _patterns().figures.finditer(text, span.start, span.end):
        unit = match["unit"]
        if not _limit(text, span, match) and (unit in _TIMES or (unit == "小时" and match["low"] == "24")):
            continue
        if unit in ("年", "成") and _YEAR.search(match["low"]):
            continue
        yield match.start(), _quantity(match, Decimal(match["low"].replace(",", "")))


def _spelled(text: str, span: Span) -> Iterator[tuple[int, Quantity]]:
    """Numbers in characters: 两列, 三个协议, 上千吨, 近百万人口."""
    known = _patterns()
    for match in known.spelled.finditer(text, span.start, span.end):
        # Of no characters the number is the one that 上万 stands for.
        low, scale = Decimal(value_of(match["low"]) or 1), _SCALE[match["scale"] or ""]
        if low * scale < known.least[match["unit"]]:
            continue
        if match["unit"] in _TIMES and not _limit(text, span, match):
            continue
        yield match.start(), _quantity(match, low)


def _limit(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether a time is one that was reached or set (为期四天, 三十多年), not one in which (近三年)."""
    inexact = match["after"] or match["more"] or match["before"] not in (None, "近")
    return bool(inexact or _DURATION.search(text, max(span.start, match.start() - 10), match.start()))


def _left(text: str, span: Span) -> Iterator[tuple[int, Quantity]]:
    for match in _LEFT.finditer(text, span.start, span.end):
        unit = "人" if match["people"] else "人次" if match["visits"] else "元"
        low = Decimal(match["low"].replace(",", "")) * _SCALE[match["scale"]]
        yield match.start("low"), Quantity(unit, low.normalize(), approx=_approx(match))


def _approx(match: re.Match[str]) -> Approx | None:
    if match["more"]:
        return Approx.MORE_THAN
    return _BEFORE.get(match["before"] or "") or _AFTER.get(match["after"] or "")


def _quantity(match: re.Match[str], number: Decimal) -> Quantity:
    groups = match.groupdict()
    scale = _SCALE[match["scale"] or ""] * _SCALE[groups.get("lowscale") or ""]
    if match["unit"] == "成":
        scale *= 10
    low, unit = number * scale, _patterns().means[match["unit"]]
    if match["unit"] == "个半小时":
        low += Decimal("0.5")
    approx = Approx.MORE_THAN if "多" in match["unit"] else _approx(match)
    if high := groups.get("high"):
        top = Decimal(high.replace(",", "")) * scale
        return Quantity(unit, minimum=low, maximum=top, approx=approx)
    return Quantity(unit, low.normalize(), approx=approx)
