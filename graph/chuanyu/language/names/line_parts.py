"""What belongs to a line: its sections, by their ends, and the stations of a list.

川青铁路|青白江东至镇江关段 and 渝昆高铁|渝宜段 are lines of their own, with their own ends: stations where
one of them is told by a side (重庆西), else places.  A list goes on with others (甲至乙段、丙至丁段), and a
sentence on a line may tell them alone.  Stations of a list are named by what stands before 站.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import dist

from chuanyu.language.gazetteer import Entry, Gazetteer
from chuanyu.language.name import AND, SIDES, WAYS, Name, Trail, in_order, without_overlap
from chuanyu.language.names.line_ends import place_called
from chuanyu.language.names.line_letters import LineName
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

# What may stand between a line and its section: 扩能改造工程, 北延线.
_WORK = r"(?:{upgrades}|(?:先期|一期|二期)?(?:工程|项目)|复线|双线)?(?:工程|项目)?"
# Behind its line: 青白江东至镇江关段, or in brackets, 北延段(…至…段); by characters: 渝宜段, (渝宜段).
_TWO = (
    r"(?P<{0}first>[一-鿿]{{2,7}}?)(?:至|到|—|-)"
    r"(?:(?P<{0}via>[一-鿿]{{2,5}})(?:至|到|—|-))?(?P<{0}last>[一-鿿]{{2,9}}?)"
)
_PLAIN = rf"{_TWO.format('')}{{upgrades}}?段(?![落时])"
_OWN = worded(rf"{_WORK}(?:{_PLAIN}|(?:[一-鿿]{{1,3}}段)?\({_TWO.format('in_')}段?\))")
_LETTERS = worded(rf"{_WORK}(?P<open>\()?(?P<letters>[一-鿿]{{2,3}})段(?(open)\))(?![落时])")
# Where a sentence on a line goes on with its sections: 其中,|甲至乙段, 由|甲至乙段、…组成, 先后开通|甲至乙段.
_ALONE = worded(rf"(?:其中[,:]?|[由括剩]|{{completes}}){_PLAIN}")
_AT_HAND = 150  # characters in which the line is named before
# The border at which a section ends: 崇龛|川渝界.
_EDGE = re.compile(r"[一-鿿]{0,2}[省县市区]?界$")


@dataclass(frozen=True, slots=True)
class _Section:
    """A section with the line of which it is one, and whether characters tell it: 渝宜段."""

    base: Entity
    line: LineName
    letters: bool


def sections(scan: Scan, lines: Sequence[LineName]) -> Iterator[LineName]:
    """The sections of the lines of an article, of those of the gazetteer and those that the grammar found."""
    named = (n for n in (*scan.known, *(x.name for x in lines)) if n.entity.cls in WAYS)
    bases = in_order(without_overlap(named))
    found = [s for base in bases for s in _of(scan, base, base.span.end)]
    found += _alone(scan, bases)
    # 甲西至乙东段(以下简称丙丁高铁甲乙段) is one thing; so is what is told twice, 高铁 and 高速铁路.
    one: dict[tuple[Entity, frozenset[str]], Entity] = {}
    for section in sorted(found, key=lambda s: (not s.letters, s.line.name.span)):
        one.setdefault((section.base, _places(scan, section.line.ends)), section.line.name.entity)
    for section in found:
        entity = one[section.base, _places(scan, section.line.ends)]
        yield replace(section.line, name=replace(section.line.name, entity=entity))


def _alone(scan: Scan, bases: Sequence[Name]) -> Iterator[_Section]:
    """The sections with which sentences go on that name their line before, once in each paragraph."""
    trail, starts = Trail(bases), {n.span.start for n in bases}
    base: Name | None = None
    for match in _ALONE.finditer(scan.text):
        at = match.start("first")
        low = max(at - _AT_HAND, scan.line_start(at))
        base = base if base and base.span.start >= low else trail.last(at)
        if base and base.span.start >= low and starts.isdisjoint(range(at, match.end("last"))):
            yield from _of(scan, base, at)


def _places(scan: Scan, ends: Sequence[Entity]) -> frozenset[str]:
    """The places at or in which ends lie: 重庆西站 in 重庆市."""
    found = set()
    for end in ends:
        entry = scan.matcher.entry(end.name[:-2]) if end.name.endswith("站") else None
        found.add(entry.entity.name if entry else end.name)
    return frozenset(found)


def _of(scan: Scan, base: Name, at: int) -> Iterator[_Section]:
    """The sections of a line that stand in a list from a place on; those alone there between known places."""
    text, told = scan.text, scan.slice(base.span)
    called = base.entity.name if "至" in told else told
    behind = at == base.span.end
    while match := _OWN.match(text, at) or (_LETTERS.match(text, at) if behind else None):
        letters = match.re is _LETTERS
        if letters:
            ends = _along(scan, base, match["letters"])
        else:
            ends = _stops(scan, base.entity, [stop for stop in match.groupdict().values() if stop])
        if not ends or not (behind or all(e.code or e.cls is EntityClass.FACILITY for e in ends)):
            return
        span = Span(base.span.start if behind else at, match.end())
        entity = Entity(base.entity.cls, called + text[at : match.end()])
        name = Name(span, entity, "grammar", parts=(base,) if behind else (), used=entity.name)
        yield _Section(base.entity, LineName(name, ends), letters)
        if text[match.end() : match.end() + 1] not in AND:
            return
        at, behind = match.end() + 1, False


_NO_STOP = frozenset(words("no_stop"))
_LED = 4  # characters of a town behind its county, at least


def _stops(scan: Scan, line: Entity, texts: Sequence[str]) -> tuple[Entity, ...]:
    """The ends of a section: stations if one is told by a side, as those of railways are.

    None where one is no name, as its first character tells of all but known places: 新都, no 新线.
    """
    if any(text[0] in _NO_STOP and not scan.matcher.entry(text) for text in texts):
        return ()
    by_rail = line.cls is EntityClass.RAIL_LINE and any(text.endswith(tuple(SIDES)) for text in texts)
    return tuple(_stop(scan, _EDGE.sub("", text) or text, by_rail) for text in texts)


def _stop(scan: Scan, text: str, station: bool) -> Entity:
    """What stands at the end of a section, a station where the other end is one."""
    if entry := scan.matcher.entry(text):
        return entry.entity
    if head := next(scan.genre.ending(text, "told"), None):
        return Entity(head.cls, text)  # 天宝枢纽
    if station or text.endswith("站"):
        return _station(text)
    county = scan.matcher.entry(text[:2])  # the town stands behind it: 双江 of 潼南双江
    led = county and county.entity.code and len(text) >= _LED
    return Entity(EntityClass.PLACE, text[2:]) if led else place_called(scan, text)


def _station(name: str) -> Entity:
    """The station of a name, which may lack 站: 泸州东."""
    return Entity(EntityClass.FACILITY, name if name.endswith("站") else name + "站")


def _along(scan: Scan, line: Name, letters: str) -> tuple[Entity, ...]:
    """The places for which the characters of a section stand: an end of the line, else one on its way.

    川渝段 is the part in two provinces, and 永川段 that in one place: they have no ends.
    """
    entry, gazetteer = scan.entry(line.entity), scan.gazetteer
    if scan.matcher.entry(letters):
        return ()
    found = []
    for letter in letters:
        places = [e.entity for e in gazetteer.abbreviations.get(letter, ())]
        own = [p for p in places if entry and p.name in entry.ends]
        found += (own or _on_the_way(gazetteer, places, entry))[:1]
    whole = len(found) == len(letters) and not any(p.name.endswith(("省", "自治区")) for p in found)
    return tuple(found) if whole else ()


def _on_the_way(gazetteer: Gazetteer, places: Sequence[Entity], line: Entry | None) -> list[Entity]:
    """Places for which a character may stand, the likeliest first.

    Where all are known, that by which the way from end to end of the line is shortest: the 康 of
    西渝高铁|康渝段 lies between 西安 and 重庆; else as they come.
    """
    spots = [_position(gazetteer, p.name) for p in places]
    ends = [_position(gazetteer, name) for name in line.ends] if line else []
    if len(ends) > 1 and all(spots) and ends[0] and ends[-1]:
        first, last = ends[0], ends[-1]
        way = {p: dist(first, at) + dist(at, last) for p, at in zip(places, spots, strict=True) if at}
        return sorted(places, key=way.__getitem__)
    return [*places]


def _position(gazetteer: Gazetteer, name: str) -> tuple[float, float] | None:
    entry = gazetteer.by_name.get(name)
    return entry.position if entry else None


_SUM = r"共?[\d两三四五六七八九十]+[个座]"
_STATIONS = worded(
    rf"(?:设有?|{{stops_at}})(?P<list>[一-鿿]{{2,5}}(?:[、和](?:(?!等|{_SUM})[一-鿿]){{2,5}}){{1,24}}?)等?"
    rf"(?:{_SUM})?{{station}}"
)


def stations(scan: Scan) -> Iterator[Name]:
    """The stations of the lists of an article."""
    for match in _STATIONS.finditer(scan.text):
        at = match.start("list")
        for word in re.split("[、和]", match["list"]):
            span = Span(at, at + len(word))
            at = span.end + 1
            station = _station(word)
            parts = scan.opening(span) if word.endswith(tuple(SIDES)) else ()
            yield Name(span, station, "grammar", parts=parts, used=station.name)
