"""What only leads up to a name is dropped from its left: 重大, 四川 before 成都…, the seat before a firm."""

from __future__ import annotations

import re

from chuanyu.language.name import WAYS
from chuanyu.language.names.steps import FIRMLY, PLACED, Unit, stands_apart
from chuanyu.language.scan import Scan
from chuanyu.model import EntityClass, Span

_OCCASION = re.compile(r"[一二三四五六七八九十两\d]+次")
_NUMBER = re.compile(r"[\d一二三四五六七八九十两百千万亿余多数几各]+[个项条座批类家所]?$")
_FULL = ("省", "市", "区", "县", "镇", "乡", "街道", "村")
_SITES = frozenset({EntityClass.FACILITY, EntityClass.ROAD})
_LODGING = ("酒店", "会议中心", "会展中心", "宾馆", "展览中心")


def _without_address(scan: Scan, units: list[Unit], head: Span, cls: EntityClass) -> list[Unit]:
    """The steps without the divisions before what is a name in itself: (安居区)德公村特大桥."""
    word = scan.word_at.get(head.end - 1)
    if cls not in _SITES or not word or not word.span.start < head.start or word.span.end != head.end:
        return units
    own = [u for u in units if u.start >= word.span.start]
    led = [u.name for u in units[len(own) :]]
    proper = word.tag == "LOC" or (word.tag == "ORG" and scan.text.endswith(_LODGING, 0, head.end))
    text = scan.text
    places = all(
        n and n.entity.cls is EntityClass.PLACE and text.endswith(_FULL, n.span.start, n.span.end)
        for n in led
    )
    return own if own and led and proper and places and own[-1].start == word.span.start else units


def trimmed(scan: Scan, units: list[Unit], head: Span, cls: EntityClass) -> list[Unit]:
    """Drop from the left what only leads up to the name: 重大, 四川 before 成都…, one character."""
    if len(units) > 1 and cls in PLACED and units[-1].name and units[-1].name.entity.cls in WAYS:
        units = units[:-1]  # (成渝中线高铁)磨盘山隧道: the line is named for itself
    units = _without_address(scan, units, head, cls)
    while units:
        last = units[-1]
        end = units[-2].start if len(units) > 1 else head.start
        text = scan.text[last.start : end]
        next_ = units[-2] if len(units) > 1 else None
        above = (
            last.name
            and next_
            and next_.name
            and last.name.entity.cls is EntityClass.PLACE
            and last.name.entity.name in scan.gazetteer.above(next_.name.entity.name)
        )
        firm = next_ and next_.name and next_.name.entity.cls is EntityClass.ENTERPRISE
        seated = cls in FIRMLY and next_ and last.name and stands_apart(scan, last.name)
        if (firm or seated) and last.name and last.name.entity.cls in (EntityClass.PLACE, EntityClass.PARK):
            units = units[:-1]  # (宜宾三江新区)四川江源动力有限公司生产基地: where it lies
            continue
        if last.kind in ("known", "quoted", "proper") and not above:
            return units
        if (
            above
            or last.kind == "verb"
            or _OCCASION.fullmatch(text)
            or text in scan.genre.weak
            or len(text) == 1
            or _NUMBER.fullmatch(text)
        ):
            units = units[:-1]
            continue
        return units
    return units
