"""Lines of a city and its surroundings, told by their kind and a number or by what they join.

轨道交通27号线 is 重庆轨道交通27号线 where the city is spoken of, and a bare 15号线 behind it one of its net;
市郊铁路璧山至铜梁线 and 城轨快线永荣线 have their ends in their names.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.language.name import Name
from chuanyu.language.names.line_letters import LineName
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, value_of
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

_NUMBERED = worded(
    rf"(?P<net>{{transit_net}})?(?P<number>\d{{1,2}}|[{NUMERALS}]{{1,3}})号快?线"
    r"(?P<part>[东南西北]延伸?[段线]?)?"
)
_NET = worded(r"{transit_net}")  # a number is that of a line only where the article speaks of a net
_KIND = worded(r"{transit_kind}")
_LISTED = worded(rf"(?:{{transit_net}})?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})号线[、和及与]$")
_LONGEST = 10  # characters of a net with a number
# A line of the surroundings by its letter: 市域铁路S11线, S3市域铁路, and S11线 where such lines are told of.
_BY_LETTER = worded(
    r"(?P<kind>{transit_kind})?(?<![A-Za-z\d])S(?P<number>\d{1,2})(?:号?线|(?P<behind>{transit_kind}))(?![路网])"
)


def _by_letter(scan: Scan) -> Iterator[LineName]:
    """The lines of the surroundings of a city, each by the name that tells its kind, if one does."""
    found = list(_BY_LETTER.finditer(scan.text))
    in_full = {m["number"]: m.group() for m in reversed(found) if m["kind"] or m["behind"]}
    lines = {m["number"]: line.entity for m in found if (line := _told_beside(scan, m.start()))}
    for match in found:
        entity = Entity(EntityClass.RAIL_LINE, in_full.get(match["number"], match.group()))
        entity = lines.get(match["number"], entity)
        yield LineName(Name(Span(*match.span()), entity, "grammar"), ())


def _told_beside(scan: Scan, at: int) -> Name | None:
    """The line behind which a letter is told in brackets: 轨道交通资阳线(|S3线)."""
    line = scan.known_by_end.get(at - 1) if scan.text[at - 1 : at] == "(" else None
    return line if line and line.entity.cls is EntityClass.RAIL_LINE else None


def city_lines(scan: Scan) -> Iterator[LineName]:
    """The lines of an article that a number tells, or the kind and what they join."""
    for match in _NUMBERED.finditer(scan.text) if _NET.search(scan.text) else ():
        city, start = _city(scan, match.start())
        number = value_of(match["number"])
        entry = scan.matcher.entry(f"{city}轨道交通{number}号线")
        name = entry.entity.name if entry else f"{city}{match['net'] or '轨道交通'}{number}号线"
        entity = Entity(EntityClass.RAIL_LINE, name + (match["part"] or ""))
        yield LineName(Name(Span(start, match.end()), entity, "grammar"), ())
    if _KIND.search(scan.text):
        yield from _by_letter(scan)


def _city(scan: Scan, at: int) -> tuple[str, int]:
    """The city of a net, as it is called in the names of its lines, and where its name begins."""
    if listed := _LISTED.search(scan.text, max(0, at - _LONGEST), at):
        return _city(scan, listed.start())[0], at  # 甲地铁3号线|、5号线
    before = scan.known_by_end.get(at)
    if before and (owner := scan.entry(before.entity)):
        return owner.short or before.entity.name, before.span.start
    owner, _ = scan.home.owner("市", at)
    return (owner.short if owner else ""), at
