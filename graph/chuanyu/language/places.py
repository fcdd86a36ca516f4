"""Words and known names → places that the gazetteer does not find: towns, counties by a plain name.

Known by their end (安富街道), by the county before them (大竹县|石河镇) or as the article names them in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.name import NAMED, Name
from chuanyu.model import Entity, EntityClass, Span, Word

# Ends by which a place that no gazetteer knows is recognised among the model's proposals.
_PLACE = re.compile(
    r"(?![一-鿿]{0,2}[两三四五六七八九十]个?[省市区县])[一-鿿]{2,5}?(?:镇|乡|街道|社区|村|苏木|县|岛|湾|湖|山|峡谷)"
)
_ROLE_ENDS = tuple("记长任员事授理")  # before 某某湖 they tell a person
_SEAT = re.compile(r"党工委|党委|办事处|人民政府|政府|人大|党支部|党总支|纪委|村委会|办(?![公理学案好成法])")


def places_by_model(text: str, words: tuple[Word, ...], known: list[Name]) -> list[Name]:
    """Places that only the model knows, if they end as places do: 安富街道, also in 荣昌区安富街道党工委."""
    ends: dict[int, int] = {}
    for name in known:
        ends[name.span.start] = max(ends.get(name.span.start, 0), name.span.end)
    found = []
    for word in words:
        if word.tag in ("LOC", "ORG") and not text.endswith("乡村", 0, word.span.end):
            start = word.span.start
            while start in ends and ends[start] < word.span.end:
                start = ends[start]
            match = _PLACE.match(text, start, word.span.end)
            if text[start - 1 : start] == "“":
                continue  # “城中村”改造
            person = text[start - 1 : start] in _ROLE_ENDS and match and match.group()[-1] in "湖山"
            if match and not person and (match.end() == word.span.end or _SEAT.match(text, match.end())):
                found.append(
                    Name(Span(start, match.end()), Entity(EntityClass.PLACE, match.group()), "model")
                )
    return found


def counties(text: str, words: tuple[Word, ...], known: list[Name]) -> Iterator[Name]:
    """Counties whose short name is too plain to be known everywhere, where the article names them in full."""
    full = {n.entity.name[:-1]: n.entity for n in known if n.entity.code and len(n.entity.name) == 3}
    short = {name: entity for name, entity in full.items() if entity.name.endswith(("县", "区", "市"))}
    for word in words:
        # A body's name opens with its county: 合江法院.
        span = Span(word.span.start, word.span.start + 2) if word.tag == "ORG" else word.span
        entity = short.get(text[span.start : span.end]) if word.tag in ("LOC", "ORG") else None
        if entity and text[span.end : span.end + 1] not in ("江", "市", "区", "县"):
            yield Name(span, entity, "model", f"short for {entity.name}")


def led_counties(
    text: str,
    words: tuple[Word, ...],
    inside: frozenset[int],
    known: list[Name],
    gazetteer: Gazetteer,
    sides: Set[str],
) -> Iterator[Name]:
    """Counties right behind their province or city, by their name or a plain short one: 四川三台, 上海静安区.

    Args:
        text: the folded text.
        words: its words.
        inside: the places inside plain words.
        known: the names of the gazetteer in it.
        gazetteer: what is known.
        sides: short names that tell a side of what stands before: 四川南部 is its south.
    """
    ends = {word.span.end: word for word in words}
    starts = {word.span.start: word.tag for word in words}
    for name in known:
        at = name.span.end
        if not name.entity.code:
            continue
        for size in range(_LONGEST, 1, -1):
            word = ends.get(at + size)  # the county alone, or LAC takes both for one place
            whole = word and (word.span.start == at or (word.tag == "LOC" and word.span.start < at))
            short = text[at : at + size]
            entries = [*gazetteer.led.get(short, ())] if len(short) == size else []
            if entries and _LENT.match(text, at + size):
                continue
            if whole and size in (2, 3) and short not in sides:
                entries += (
                    e for ending in "县区市" if (e := gazetteer.by_name.get(short + ending)) and not e.led
                )
            found = next((e for e in entries if name.entity.name in gazetteer.above(e.entity.name)), None)
            plain = found and found.led and found.entity.name != short and starts.get(at, "LOC") not in NAMED
            if plain:
                continue  # 广西资源丰富, 甘肃合作
            if found and (whole or (found.led and at + size not in inside)):
                reason = "" if found.entity.name == short else f"short for {found.entity.name}"
                yield Name(Span(at, at + size), found.entity, "gazetteer", reason)
                break


# What bears a county's name and may lie elsewhere: 福州长乐|国际机场.
_LENT = re.compile(r"(?:国际)?机场|[东西南北]?站|[号舰]")
_LONGEST = 5  # characters of a county's name behind its city; those of 自治县 are written without it


def counties_elsewhere(text: str, words: tuple[Word, ...], gazetteer: Gazetteer) -> Iterator[Name]:
    """Counties of the rest of the country by their full name, where the model sees a place: 义乌市."""
    for word in words:
        name = text[word.span.start : word.span.end]
        entry = gazetteer.by_name.get(name) if word.tag == "LOC" and len(name) > 2 else None
        if entry and entry.led and name[-1] != "区":
            yield Name(word.span, entry.entity, "gazetteer")


_TOWN_ABROAD = re.compile(r"[一-鿿]{2,6}(?<![部区方国洲设建开办等])")


def abroad(text: str, words: tuple[Word, ...], known: list[Name], gazetteer: Gazetteer) -> Iterator[Name]:
    """Towns behind their country: 荷兰|蒂尔堡, also where LAC takes both for one place."""
    at = {i: word for word in words if word.tag == "LOC" for i in range(word.span.start, word.span.end)}
    for name in known:
        country = name.entity.cls is EntityClass.PLACE and gazetteer.above(name.entity.name)[-1:]
        if not country or not country[0].endswith("洲"):
            continue
        start = name.span.end
        city = gazetteer.by_name.get(text[start : start + 2] + "市")  # 老挝|万象, which is a word too
        if city and name.entity.name in city.within:
            yield Name(Span(start, start + 2), city.entity, "gazetteer")
        elif (
            (word := at.get(start))
            and word.span.start in (name.span.start, start)
            and (town := _TOWN_ABROAD.fullmatch(text, start, word.span.end))
        ):
            yield Name(Span(*town.span()), Entity(EntityClass.PLACE, town.group()), "model")


# A lower place behind the county it lies in: 大竹县|石河镇.
_TOWN = re.compile(
    r"(?!毗邻|相邻|邻近|沿线|所辖|下辖|境内)[一-鿿]{2,3}?(?:镇|乡|街道)(?![上里头域政村党镇][一-鿿]?|委)"
)


def towns(text: str, known: list[Name]) -> Iterator[Name]:
    """Towns that stand behind their county, whatever the model takes them for."""
    for name in known:
        county = name.entity.code and name.entity.name.endswith(("县", "区", "市"))
        if county and (match := _TOWN.match(text, name.span.end)):
            yield Name(Span(*match.span()), Entity(EntityClass.PLACE, match.group()), "model")
