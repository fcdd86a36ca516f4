"""Lines by the characters that stand for places: 成渝、渝遂高速公路; 成达万高铁; 达万铁水联运班列.

A character is opened by the gazetteer (column `abbr`), by what the article names, or by the brackets behind
it: 渝怀(化)、成(都)遂(宁)等铁路; 市郊铁路江(津)綦(江).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.gazetteer import Entry
from chuanyu.language.name import WAYS, Name
from chuanyu.language.names.line_ends import LINKS, MOST, place_called
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span

_DIRECTIONS = frozenset("东南西北中")
_STOP = re.compile(r"[一-鿿]\([一-鿿]{1,3}\)")  # a character that brackets open: 遂(宁)
_COUNTRY = {name[0] for name in words("own_country")}  # the character for the country in names of services
_FEWEST = 2  # characters of an abbreviation, and of a verb that is no abbreviation: 成|遂南
_JOINT = re.compile("[、和及]")
# What counts the members of a list before their head, and what they all are: 等|3条|川渝省际|高速公路.
_COUNTED = rf"[\d{NUMERALS}两多]+[条个]"
_OF_ALL = r"(?!地)(?:(?!的)[一-鿿]){0,4}?"
# What is widened is a road of which no more is told than its characters: 成绵|扩容.
_ROAD = "高速"
# What stands between the characters and the train, ship or bus: 达万(铁水联运)班列.
_MODE = r"(?:{by_two_ways}?(?:联运|中转))?"


@dataclass(frozen=True, slots=True)
class LineName:
    """A line's name with the entities at its ends."""

    name: Name
    ends: tuple[Entity, ...]


def line_called(scan: Scan, span: Span, cls: EntityClass, name: str, ends: Sequence[Entity]) -> LineName:
    """A line by its name, under that of the gazetteer if it has one for it."""
    entry = scan.matcher.entry(name)
    entity = entry.entity if entry else Entity(cls, name)
    return LineName(Name(span, entity, "grammar", used=name), tuple(ends))


@lru_cache(maxsize=4)
def _opened(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """Characters that brackets open, alone or listed, all of them or some: 渝怀(化)、成(都)遂(宁)|铁路.

    The head may stand before them: 市郊铁路|江(津)綦(江)万(盛).
    """
    one = rf"(?:{_STOP.pattern}|{alternatives(abbreviations)})"
    stops = rf"(?:{one}{{0,2}}{_STOP.pattern}{one}{{0,4}})"
    return re.compile(
        rf"(?P<kind>{LINE_HEADS.any})?(?P<list>{stops}(?:、{stops}){{0,{MOST}}})"
        rf"(?:(?:等(?:\d+条)?)?[一-鿿]{{0,4}}?(?P<head>{LINE_HEADS.any}))?"
    )


def bracketed(scan: Scan) -> Iterator[LineName]:
    """Lines whose characters brackets open: 长(寿)垫(江)梁(平)铁路."""
    if not _STOP.search(scan.text):
        return
    for match in _opened(tuple(scan.gazetteer.abbreviations)).finditer(scan.text):
        head = match["head"] or match["kind"]
        if not head:
            continue
        start = match.start("list")
        for item in match["list"].split("、"):
            span = _behind_place(scan, Span(start, start + len(item)))
            item, start = scan.slice(span), span.end + 1
            ends = _opened_ends(scan, item)
            if len(ends) > 1:  # 市域(郊)铁路 joins nothing
                name = LINE_HEADS.named(_STOP.sub(lambda m: m.group()[0], item) + head)
                yield line_called(scan, span, LINE_HEADS.classes[head], name, ends)


def _behind_place(scan: Scan, letters: Span) -> Span:
    """The characters behind the province that leads up to them: 四川|九(寨沟)绵(阳)高速公路."""
    led = scan.known_by_end.get(letters.start + 1)
    return Span(letters.start + 1, letters.end) if led and len(led.span) > 1 else letters


def _opened_ends(scan: Scan, item: str) -> tuple[Entity, ...]:
    """The places of characters with and without brackets: 渝怀(化); none if one of them is unknown."""
    bare = ends_of_letters(scan, _STOP.sub("", item))
    ends, at = [], 0
    for stop in re.finditer(rf"{_STOP.pattern}|.", item):
        if len(stop.group()) > 1:
            name = stop.group()[0] + stop.group()[2:-1]
            # 石(柱), whose name in full is 石柱土家族自治县; 渝(重庆)
            entry = scan.matcher.entry(name) or scan.matcher.entry(stop.group()[2:-1])
            place = entry.entity if entry else place_called(scan, name)
            if not place.code:
                return ()
            ends.append(place)
        elif at < len(bare):
            ends.append(bare[at])
            at += 1
        else:
            return ()
    return tuple(ends)


@lru_cache(maxsize=4)
def _lettered(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """Characters that stand for places, alone or listed, before the head of a line: 成渝、渝遂|高速公路.

    What follows the first of a list may hold others, which are passed: 兰渝、渝贵、黔张常|铁路.
    """
    one = rf"(?:(?!沿江)(?:{alternatives(abbreviations)})){{2,4}}"
    member = r"(?!等)(?:(?![的了和及])[一-鿿]){2,4}?"  # with a joint inside, its time would double with each
    return worded(
        rf"(?P<list>(?:{one}{{line_middle}}?[、和及](?:{member}[、和及]){{0,{MOST}}})?)"
        rf"(?P<last>{one}|(?<=[、和及]){member})(?P<middle>{{line_middle}})?"
        rf"(?:等(?:{_COUNTED})?{_OF_ALL}|{_COUNTED})?"
        rf"(?:(?P<head>{LINE_HEADS.ways})|(?P<mode>{_MODE})(?P<service>{LINE_HEADS.services})"
        r"|(?P<work>(?!(?:提质)?改造){upgrades})(?=项目|工程|[,。;]|[一-鿿]{0,2}段))"
    )


def by_abbreviation(scan: Scan) -> Iterator[LineName]:
    """Lines by the characters of their places: 成渝、渝遂高速公路."""
    for match in _lettered(tuple(scan.gazetteer.abbreviations)).finditer(scan.text):
        cls = LINE_HEADS.classes[match["head"] or match["service"] or _ROAD]
        for letters, end, name in _listed(scan, match):
            span = Span(letters.start, end)
            entry = scan.matcher.entry(name)
            if match["work"] and not entry:
                continue
            ends = known_ends(scan, entry) if entry else ends_of_letters(scan, scan.slice(letters))
            if not entry and (
                _plain(scan, letters, bool(match["service"])) or not _told(scan, letters, ends)
            ):
                continue
            if not _part_of_another(scan, letters, entry is not None):
                yield line_called(scan, span, cls, name, ends)


def _listed(scan: Scan, match: re.Match[str]) -> Iterator[tuple[Span, int, str]]:
    """The lines of a list by their characters, with where each ends and its name; the last has the head."""
    head = match["head"] or (_ROAD if match["work"] else match["mode"] + match["service"])
    at = match.start()
    for letters in _JOINT.split(match["list"])[:-1]:
        span = _past_word(scan, Span(at, at + len(letters)))
        at = span.end + 1
        yield span, span.end, LINE_HEADS.named(scan.slice(span) + head)
    last = _past_word(scan, Span(*match.span("last")))
    name = scan.slice(last) + (match["middle"] or "") + head
    yield last, match.start("work") if match["work"] else match.end(), LINE_HEADS.named(name)


def _past_word(scan: Scan, letters: Span) -> Span:
    """The characters behind what only seems to be of them: 开通|永泸城际公交, 境内|成渝高速公路."""
    word = scan.word_at.get(letters.start)
    if word is None or len(word.span) < _FEWEST:
        return letters
    if word.span.start == letters.start and word.tag != "v":
        return letters
    return Span(word.span.end, letters.end) if word.span.end <= letters.end - _FEWEST else letters


def known_ends(scan: Scan, entry: Entry) -> tuple[Entity, ...]:
    """The ends that the gazetteer gives a line."""
    known = scan.gazetteer.by_name
    return tuple(known[name].entity for name in entry.ends if name in known)


def _plain(scan: Scan, letters: Span, service: bool) -> bool:
    """Whether characters are no places: 达成|高铁合作意向; 川渝|公交 are those of the whole region."""
    text, word = scan.slice(letters), scan.word_at.get(letters.start)
    if set(text) <= _DIRECTIONS or (service and text[0] in _COUNTRY):
        return True  # 西南铁路; 中蒙班列 goes abroad, and is no line of 中江
    if collective := next((c for c in scan.genre.collectives if c.word == text), None):
        # 川渝高速公路 are all of two provinces.
        return service or any(member.endswith("省") for member in collective.members)
    return word is not None and word.tag in ("v", "vn", "d", "ad") and word.span.end >= letters.end


def _part_of_another(scan: Scan, letters: Span, known: bool) -> bool:
    """Whether characters are a thing of their own, or part of a pair or of a longer known name.

    Args:
        scan: the article.
        letters: where they stand.
        known: whether the line is: 渝西(、渝万高铁) is then no 渝西地区.
    """
    before = scan.known_by_start.get(letters.start - 1) or scan.known_by_start.get(letters.start - 2)
    after = scan.known_by_start.get(letters.start + 1)
    inside = (before and before.span.end > letters.start) or (after and after.entity.cls in WAYS)
    joined = scan.text[letters.start - 1 : letters.start] in LINKS
    thing = not known and scan.matcher.entry(scan.slice(letters)) is not None
    return bool(inside) or joined or thing


def _told(scan: Scan, letters: Span, ends: Sequence[Entity]) -> bool:
    """Whether each character stands for a place of its own, that of a county only within the region."""
    gazetteer = scan.gazetteer
    if len(set(ends)) < len(letters):
        return False
    county = any(gazetteer.by_name[end.name].level == "county" for end in ends)
    return not county or all(gazetteer.in_region(end.name) for end in ends)


def ends_of_letters(scan: Scan, letters: str) -> tuple[Entity, ...]:
    """The places for which the characters of an abbreviation stand.

    Of several the better known, unless the article names another (宜宾 for 成宜); beside characters of the
    region alone one of its cities (广元 for 绵广).
    """
    gazetteer = scan.gazetteer
    each = [[e.entity for e in gazetteer.abbreviations.get(letter, ())] for letter in letters]
    near = [[p for p in places if gazetteer.in_region(p.name)] for places in each]
    region = all(near)
    found = []
    for places, inside in zip(each, near, strict=True):
        cities = [p for p in inside if gazetteer.by_name[p.name].level != "county"] if region else []
        found += ([p for p in places if p.name in scan.divisions.names] or cities or places)[:1]
    return tuple(found)
