"""Whether what stands before a head makes a name of it: 成渝数据|共享平台 is one, 川渝公立|医院 none.

A head with the steps before it (`units.py`) → yes or no, by what `seeds/genre/heads.csv` wants of the head:
a proper name, a quotation, some characters; a place and common words are never enough.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chuanyu.language.genre import Genre, Head
from chuanyu.language.name import LEVELS, WAYS
from chuanyu.language.names.steps import Unit
from chuanyu.language.scan import Scan
from chuanyu.language.words import alternatives, words
from chuanyu.model import EntityClass, Span

LIES = frozenset({EntityClass.FACILITY, EntityClass.ROAD, EntityClass.PROJECT})  # works, which lie somewhere
# With a place alone before them these are no names (重庆项目); these roads are named by what they run along.
_BARE, _NAMED_ROADS = words("bare"), words("named_roads")
_OWNERS = frozenset({EntityClass.PLACE, EntityClass.PARK})


def common(scan: Scan, units: list[Unit], head: Span) -> bool:
    """Whether only common modifiers stand before a head: 创新联合体, 首发活动."""
    starts = [u.start for u in units]
    ends = [head.start, *starts[:-1]]
    common = scan.genre.common
    return all(scan.text[start:end] in common for start, end in zip(starts, ends, strict=True))


def _vague(scan: Scan, start: int, head: int) -> bool:
    """Whether a work has nothing but a place and a vague word before its head: 川渝|公立|医院."""
    genre = scan.genre
    place = scan.known_by_start.get(start)
    side = next((c.word for c in genre.collectives if scan.text.startswith(c.word, start)), "")
    if place and place.entity.cls is EntityClass.PLACE and place.span.end <= head:
        start = place.span.end
    else:
        start += len(side)
    return bool(_vaguely(genre).fullmatch(scan.text, start, head))


@lru_cache(maxsize=4)
def _vaguely(genre: Genre) -> re.Pattern[str]:
    any_, vague_ = alternatives({*genre.vague, *genre.common}), alternatives(genre.vague)
    return re.compile(f"(?:{any_})*(?:{vague_})(?:{any_})*")


def distinct(scan: Scan, units: list[Unit], span: Span, head: Head) -> bool:
    """Whether what stands before the head makes a name of it."""
    modifiers = scan.text[units[-1].start : span.start]
    kinds = {u.kind for u in units}
    if not kinds & {"known", "quoted", "proper"} and common(scan, units, span):
        return False
    if head.cls in LIES and _vague(scan, units[-1].start, span.start):
        return False
    proper = bool(kinds & {"known", "quoted", "proper"})
    only_places = all(u.name and u.name.entity.cls is EntityClass.PLACE for u in units)
    match head.needs:
        case "word":
            return len(modifiers) >= 2 and not (only_places and len(head.head) <= 2)
        case "long":
            return (len(modifiers) >= 4 or (proper and len(modifiers) >= 3)) and not only_places
        case "division":
            start = units[-1].start
            first = scan.division_in(Span(start, span.end), start)
            full = first and scan.text.startswith(first.entity.name, start)
            bare = modifiers[0] in LEVELS and "proper" in kinds
            return bool((full or bare) and len(modifiers) >= 2)
        case "tagged":
            word = scan.word_at.get(span.end - 1)
            return bool(
                proper
                and not only_places
                and word
                and word.tag in ("ORG", "nz")
                and word.span.start < span.start
            )
        case "short":
            while len(units) > 1 and units[-1].name and units[-1].name.entity.cls in _OWNERS:
                units = units[:-1]  # 高竹新区 + 南北大道
            modifiers = scan.text[units[-1].start : span.start]
            if scan.text[units[-1].start - 1 : units[-1].start] in ("至", "到"):
                return False  # (三星至)双江航道
            word = scan.word_at.get(span.end - 1)
            most = 1 if len(head.head) == 1 else 2
            kind = units[0].kind in ("known", "proper", "noun")
            one = len(units) <= most and kind and 2 <= len(modifiers) <= 2 + 2 * most
            named = word and word.tag in ("LOC", "ORG", "nz")
            return one and bool(named or units[0].kind in ("known", "proper") or len(head.head) > 1)
        case "quotedwhole":
            return False  # read as a quotation
        case "quote":
            return "quoted" in kinds
        case "ordinal":
            return "ordinal" in kinds and len(units) > 1 and proper
        case "entity":
            after = scan.word_at.get(span.end)
            if head.head == "规划" and after and after.tag in ("n", "vn"):  # 新区规划范围
                return False
            return any(
                (u.name and u.name.entity.cls is not EntityClass.PLACE)
                or (u.name and len(u.name.entity.name) > 6)
                for u in units
            )
        case _:
            if head.cls in WAYS:
                # Lines are read by their ends; a road may be named by what it runs along: 涪江右岸快速通道.
                return head.head in _NAMED_ROADS and proper and len(modifiers) >= 4 and not only_places
            return proper and not (only_places and head.head in _BARE)
