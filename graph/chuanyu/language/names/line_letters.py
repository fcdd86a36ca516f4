"""Lines by the characters that stand for places: 成渝、渝遂高速公路; 成达万高铁; 达万铁水联运班列.

A character is opened by the gazetteer (column `abbr`), by what the article names, or by the brackets behind
it: 渝怀(化)、成(都)遂(宁)等铁路.  The kind may stand before them: 市郊铁路江(津)綦(江), 城轨快线永荣线.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.gazetteer import Entry
from chuanyu.language.name import WAYS, Name
from chuanyu.language.names.line_ends import ASIDE, LINKS, MOST, place_called
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span

_DIRECTIONS = frozenset("东南西北中")
_OPENED = r"[一-鿿]\((?P<rest>[一-鿿]{1,4})\)"  # a character that brackets open: 遂(宁), 万(重庆万州)
_STOP = re.compile(rf"{_OPENED}|.")
_BRACKETS = re.compile(r"\([^()]*\)")
_COUNTRY = {name[0] for name in words("own_country")}  # the character for the country in names of services
_FEWEST = 2  # characters of an abbreviation, and of a verb that is no abbreviation: 成|遂南
_JOINT = re.compile("[、和及]")
# What counts the members of a list before their head, and what they all are: 等|3条|川渝省际|高速公路.
_COUNTED = rf"[\d{NUMERALS}两多]+[条个]"
_OF_ALL = r"(?!地)(?:(?!的)[一-鿿]){0,4}?"
# What is widened is a road or a railway of which no more is told than its characters: 成绵|扩容.
_WIDENED = ("高速", "铁路")
# What stands between the characters and the train, ship or bus: 达万(铁水联运)班列.
_MODE = r"(?:{by_two_ways}?(?:联运|中转))?"


@dataclass(frozen=True, slots=True)
class LineName:
    """A line's name with the entities at its ends."""

    name: Name
    ends: tuple[Entity, ...]


def line_called(scan: Scan, span: Span, cls: EntityClass, name: str, ends: Sequence[Entity]) -> LineName:
    """A line by its name, under that of the gazetteer if it has one for it."""
    return LineName(Name(span, scan.entity(cls, name), "grammar", used=name), tuple(ends))


@lru_cache(maxsize=4)
def _lettered(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """Characters that stand for places, alone or listed, before the head of a line or behind their kind.

    What follows the first of a list may hold others, which are passed: 兰渝、渝贵、黔张常|铁路.
    """
    opened = _OPENED.replace("?P<rest>", "?:")
    one = rf"(?:{opened}|(?!沿江)(?:{alternatives(abbreviations)}))"
    # With a joint inside, its time would double with each.
    member = r"(?!等)(?:(?![的了和及])[一-鿿](?:\([一-鿿]{1,4}\))?){2,4}?"
    return worded(
        rf"(?:(?P<net>{{transit_kind}})|(?P<kind>{LINE_HEADS.any}))?"
        rf"(?P<list>(?:{one}{{2,4}}{{line_middle}}?[、和及](?:{member}[、和及]){{0,{MOST}}})?)"
        rf"(?P<last>{one}{{2,4}}|(?<=[、和及]){member})"
        rf"(?:(?P<middle>{{line_middle}})?(?:等(?:{_COUNTED})?{_OF_ALL}|{_COUNTED}|{ASIDE})?"
        rf"(?:(?P<head>{LINE_HEADS.ways})|(?P<mode>{_MODE})(?P<service>{LINE_HEADS.services})"
        r"|(?P<work>(?!(?:提质)?改造){upgrades})(?=项目|工程|[,。;、]|[一-鿿]{0,2}段))"
        r"|(?(net)(?P<line>线)(?![路网上下])|(?!))|(?<=\))(?(net)|(?(kind)|(?!))))"
    )


def by_abbreviation(scan: Scan) -> Iterator[LineName]:
    """Lines by the characters of their places: 成渝、渝遂高速公路, 长(寿)垫(江)梁(平)铁路."""
    for match in _lettered(tuple(scan.gazetteer.abbreviations)).finditer(scan.text):
        cls = LINE_HEADS.classes.get(
            match["head"] or match["service"] or match["kind"], EntityClass.RAIL_LINE
        )
        for letters, span, names in _listed(scan, match):
            entry = next(filter(None, map(scan.matcher.entry, names)), None)
            in_brackets = "(" in scan.slice(letters)
            ends = (known_ends(scan, entry) if entry and not in_brackets else ()) or _ends_of(scan, letters)
            certain = entry is not None or not match["work"]
            if certain and _is_line(scan, match, letters, ends, known=entry is not None):
                yield line_called(scan, span, cls, entry.entity.name if entry else names[0], ends)


def _is_line(scan: Scan, match: re.Match[str], letters: Span, ends: Sequence[Entity], *, known: bool) -> bool:
    """Whether characters tell a line: in brackets or behind a kind by their ends, else by what they are."""
    in_brackets = "(" in scan.slice(letters)
    if in_brackets or match["line"]:  # 市域(郊)铁路 joins nothing
        return len(set(ends)) > 1 and (in_brackets or known or len(ends) == len(letters))
    if not known and (_plain(scan, letters, bool(match["service"])) or not _told(scan, letters, ends)):
        return False
    return not _part_of_another(scan, letters, known)


def _listed(scan: Scan, match: re.Match[str]) -> Iterator[tuple[Span, Span, Sequence[str]]]:
    """The lines of a list: their characters, where each stands, and its names, the likelier first.

    The last has the head; the kind before a list is that of all.
    """
    kind = match["net"] or match["kind"] or ""
    service = (match["mode"] or "") + (match["service"] or "")
    heads = _WIDENED if match["work"] else (match["head"] or service or kind,)
    at = match.start("list")
    for item in (*_JOINT.split(match["list"])[:-1], match["last"]):
        letters = _past_word(scan, Span(at, at + len(item)))
        at += len(item) + 1
        last = letters.end == match.end("last")
        end = letters.end if match["work"] or not last or heads == (kind,) else match.end()
        bare = _BRACKETS.sub("", scan.slice(letters)) + (match["middle"] or "") * last
        if match["line"] and last:
            yield letters, Span(*match.span()), (match.group(), bare + "线")
        else:
            yield letters, Span(letters.start, end), [LINE_HEADS.named(bare + head) for head in heads]


def _ends_of(scan: Scan, letters: Span) -> tuple[Entity, ...]:
    """The places of characters with and without brackets: 渝怀(化); none if one of them is unknown."""
    stops = [*_STOP.finditer(scan.text, letters.start, letters.end)]
    bare = iter(ends_of_letters(scan, "".join(s.group() for s in stops if not s["rest"])))
    ends = []
    for stop in stops:
        place = _opened(scan, stop) if stop["rest"] else next(bare, None)
        if not place or not place.code:
            return ()
        ends.append(place)
    return tuple(ends)


def _opened(scan: Scan, stop: re.Match[str]) -> Entity:
    """The place of a character with its brackets: 石(柱) in short, 万(重庆万州) by what is in them."""
    name = stop.group()[0] + stop["rest"]
    known = scan.known_by_end.get(stop.end("rest"))
    if entry := scan.matcher.entry(name):
        return entry.entity
    of_letter = (e.entity for e in scan.gazetteer.abbreviations.get(name[0], ()))
    return known.entity if known and known.entity in of_letter else place_called(scan, name)


def _past_word(scan: Scan, letters: Span) -> Span:
    """The characters behind what only seems to be of them: 开通|永泸城际公交, 四川|九(寨沟)绵(阳)."""
    led, word = scan.known_by_end.get(letters.start + 1), scan.word_at.get(letters.start)
    if led and led.span.start < letters.start:
        return Span(letters.start + 1, letters.end)
    if word is None or len(word.span) < _FEWEST or "(" in scan.slice(letters):
        return letters
    if word.span.start == letters.start and word.tag != "v":
        return letters
    return Span(word.span.end, letters.end) if word.span.end <= letters.end - _FEWEST else letters


def known_ends(scan: Scan, entry: Entry) -> tuple[Entity, ...]:
    """The ends that the gazetteer gives a line."""
    return scan.gazetteer.entities(entry.ends)


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

    渝西(、渝万高铁) is no 渝西地区 where the line is known.
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
