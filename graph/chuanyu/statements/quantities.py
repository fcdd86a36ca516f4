"""Text → quantities in base units: 50亿元, 近1000亩, 1.4万余台(套), 37%, 十分之一以上, 300至500个.

Ordinals (第三次), dates, page numbers and figures inside names or quotations (“8+3”) are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from chuanyu.model import Approx, Quantity, Span

_NUMBER = r"\d++(?:,\d{3})++(?:\.\d++)?|\d++(?:\.\d++)?"  # a figure is never read in part
_SCALE = {
    "万亿": Decimal(10**12),
    "亿": Decimal(10**8),
    "万": Decimal(10**4),
    "千": Decimal(1000),
    "": Decimal(1),
}
_UNITS = (
    "亿元|元|美元|欧元|平方公里|平方千米|平方米|公里/小时|公里|千米|立方米|米|公顷|亩|公?斤|吨|标箱|标准箱|万标箱|千瓦时|千瓦|兆瓦|度|"
    "人次|人|名|位|户|家|个百分点|个(?![半多]?小时|多?月)|项|条|件次|件|所|座|台\\(套\\)|台(?![阶账])|套|辆次|辆|列|班次|班|趟|架次|架|艘|场(?!景|所|馆|次)|批次|批|次|倍|"
    "款|种|大类|类|份|张|期|笔|宗|处|片|间|套房|平米|个半小时|个多小时|个?小时|分钟|天|年|个月|门|册|基|车次|尾|千克|条次|例|节|地(?![区处方级上下铁点])|轮|成|对|只|头|株|幅|部|篇|支|届|省市|区县|%|‰|级|桶|方"
)
_QUANTITY = re.compile(
    rf"(?P<before>超过|超|逾|突破|近|(?<![签节制契大预])约|大约|达到|高达|达|不足|低于|不到|不低于|不少于|至少|最多)?\s*"
    rf"(?<!\d)(?P<low>{_NUMBER})(?P<lowscale>万亿|亿|万|千)?(?P<lowunit>%)?"
    rf"(?:\s*(?:至|—|-|~|到)\s*(?P<high>{_NUMBER}))?"
    rf"(?P<more>余|多)?(?P<scale>万亿|亿|万|千)?(?P<more2>余|多)?(?P<unit>{_UNITS})(?P<after>以上|以下|左右|以内|多|余)?"
)
_ORDINAL = re.compile(r"[第前]$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_FRACTION = re.compile(
    r"(?<![一二三四五六七八九十百])(?P<low>[一二三四五六七八九十百]++)分之(?P<high>[一二三四五六七八九十]+)(?P<after>以上|以下|左右)?"
)
_TIMES = frozenset({"年", "天", "个月", "期", "届", "级"})
_HOURS = {"个小时": Decimal(0), "个多小时": Decimal(0), "个半小时": Decimal("0.5")}
_BEFORE = {
    "超过": Approx.MORE_THAN, "超": Approx.MORE_THAN, "逾": Approx.MORE_THAN, "突破": Approx.MORE_THAN,
    "不低于": Approx.MORE_THAN, "不少于": Approx.MORE_THAN, "至少": Approx.MORE_THAN, "近": Approx.NEARLY,
    "约": Approx.ABOUT, "大约": Approx.ABOUT, "不足": Approx.LESS_THAN, "低于": Approx.LESS_THAN,
    "不到": Approx.LESS_THAN, "最多": Approx.LESS_THAN,
}  # fmt: skip
_AFTER = {
    "以上": Approx.MORE_THAN,
    "多": Approx.MORE_THAN,
    "余": Approx.MORE_THAN,
    "以下": Approx.LESS_THAN,
    "以内": Approx.LESS_THAN,
    "左右": Approx.ABOUT,
}
# Durations that were reached or promised: 车程缩短至50分钟.
_SHORTENED = re.compile(
    r"缩短|压缩|压减|只需|仅需|只要|仅用|车程|用时|时间|通达|控制在|实现|连续|[早晚慢快]了"
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九十")}


def quantities(text: str, span: Span) -> Iterator[Quantity]:
    """The quantities of a stretch of folded text, in order.

    Days, months and years are quantities only where they are a limit that was reached (压缩至5天以内), hours
    and minutes always, but for 24小时服务.
    """
    quoted = [Span(*m.span()) for m in re.finditer(r"“[^“”]*”|《[^《》]*》", text[span.start : span.end])]
    for match in _QUANTITY.finditer(text, span.start, span.end):
        if _ORDINAL.search(text[max(0, match.start("low") - 1) : match.start("low")]):
            continue
        at = Span(match.start() - span.start, match.end() - span.start)
        if any(at in q for q in quoted):
            continue
        unit = match["unit"]
        shortened = _SHORTENED.search(text, max(span.start, match.start() - 10), match.start())
        if unit in _TIMES and not (match["after"] or match["before"] or shortened):
            continue
        if unit == "小时" and match["low"] == "24" and not shortened:
            continue
        if unit == "年" and _YEAR.search(match["low"]):
            continue
        yield _quantity(match)
    for match in _FRACTION.finditer(text, span.start, span.end):
        whole, part = (
            _DIGITS.get(match["low"], 100 if match["low"] == "百" else 0),
            _DIGITS.get(match["high"], 0),
        )
        if whole and part:
            yield Quantity("%", Decimal(part * 100) / Decimal(whole), approx=_AFTER.get(match["after"] or ""))


def _quantity(match: re.Match[str]) -> Quantity:
    scale = _SCALE[match["scale"] or match["lowscale"] or ""]
    low = Decimal(match["low"].replace(",", "")) * scale
    if match["scale"] and match["lowscale"]:
        low = Decimal(match["low"].replace(",", "")) * _SCALE[match["lowscale"]] * _SCALE[match["scale"]]
    unit = match["unit"].replace("千米", "公里")
    approx = _BEFORE.get(match["before"] or "") or _AFTER.get(match["after"] or "")
    if match["more"] or match["more2"]:
        approx = Approx.MORE_THAN
    if unit in _HOURS:
        low, approx = low + _HOURS[unit], Approx.MORE_THAN if unit == "个多小时" else approx
        unit = "小时"
    if unit == "亿元":
        unit, low = "元", low * _SCALE["亿"]
    if match["high"]:
        high = Decimal(match["high"].replace(",", "")) * scale
        return Quantity(unit, minimum=low, maximum=high, approx=approx)
    return Quantity(unit, low.normalize() if low else low, approx=approx)
