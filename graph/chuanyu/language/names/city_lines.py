"""Lines of a city and its surroundings, told by their kind and a number or by what they join.

轨道交通27号线 is 重庆轨道交通27号线 where the city is spoken of, and a bare 15号线 behind it one of its net;
市郊铁路璧山至铜梁线 and 城轨快线永荣线 have their ends in their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import Name
from chuanyu.language.names.line_ends import pairs_of, parts
from chuanyu.language.names.line_letters import LineName, ends_of_letters, known_ends
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
_KIND_BEFORE = worded(r"{transit_kind}$")
_LONGEST = 10  # characters of the kind
_LINE = re.compile(r"线(?![路网上下])")  # behind its ends: 市郊铁路璧山至铜梁|线
# A kind of line before its name, which ends in 线: 市域(郊)铁路渝邻线, 城轨快线|永荣线.
_LETTERED = worded(r"{transit_kind}(?P<letters>[一-鿿]{2,3})线(?![路网上下])")


# A line of the surroundings by its letter: 市域铁路S11线, S3市域铁路, and S11线 where such lines are told of.
_BY_LETTER = worded(
    r"(?P<kind>{transit_kind})?(?<![A-Za-z\d])S(?P<number>\d{1,2})(?:号?线|(?P<behind>{transit_kind}))(?![路网])"
)


def _by_letter(scan: Scan) -> Iterator[LineName]:
    """The lines of the surroundings of a city, each by the name that tells its kind, if one does."""
    found = list(_BY_LETTER.finditer(scan.text))
    in_full = {m["number"]: m.group() for m in reversed(found) if m["kind"] or m["behind"]}
    for match in found:
        entity = Entity(EntityClass.RAIL_LINE, in_full.get(match["number"], match.group()))
        yield LineName(Name(Span(*match.span()), entity, "grammar"), ())


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
        for pair in pairs_of(scan):
            kind = _KIND_BEFORE.search(scan.text, max(0, pair.span.start - _LONGEST), pair.span.start)
            if kind and (line := _LINE.match(scan.text, pair.span.end)):
                span = Span(kind.start(), line.end())
                entity = Entity(EntityClass.RAIL_LINE, scan.slice(span))
                joined = Name(span, entity, "grammar", parts=parts(scan, pair), used=entity.name)
                yield LineName(joined, tuple(n.entity for n in pair.ends))
    for match in _LETTERED.finditer(scan.text):
        ends = ends_of_letters(scan, match["letters"])
        if len(set(ends)) == len(match["letters"]):
            entry = scan.matcher.entry(match.group()) or scan.matcher.entry(match["letters"] + "线")
            entity = entry.entity if entry else Entity(EntityClass.RAIL_LINE, match.group())
            ends = (known_ends(scan, entry) if entry else ()) or ends  # 璧铜线 ends in 铜梁, not in 铜仁
            yield LineName(Name(Span(*match.span()), entity, "grammar", used=match.group()), ends)


def _city(scan: Scan, at: int) -> tuple[str, int]:
    """The city of a net, as it is called in the names of its lines, and where its name begins."""
    before = scan.known_by_end.get(at)
    if before and (owner := scan.entry(before.entity)):
        return owner.short or before.entity.name, before.span.start
    owner, _ = scan.home.owner("市", at)
    return (owner.short if owner else ""), at
