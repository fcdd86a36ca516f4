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
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

_NUMBERED = worded(
    r"(?P<net>{transit_net})?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})号(?:线|快线)"
    r"(?P<part>[东南西北]延(?:伸)?(?:段|线)?)?"
)
_NET = worded(r"{transit_net}")
# A kind of line before its name, which ends in 线: 市域(郊)铁路渝邻线, 城轨快线|永荣线.
_KIND = worded(r"(?P<kind>{transit_kind})(?P<letters>[一-鿿]{2,3})线(?![路网上下])")
_KINDS = worded(r"{transit_kind}")
_KIND_END = worded(r"(?:{transit_kind})$")
_LINE = re.compile(r"线(?![路网上下])")
_LONGEST = 10  # characters of the kind
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十")}


def transit(scan: Scan) -> Iterator[LineName]:
    """The lines of an article that are told so."""
    yield from _numbered(scan)
    yield from _by_kind(scan)


def _numbered(scan: Scan) -> Iterator[LineName]:
    """轨道交通27号线, and the lines listed behind one."""
    net = _NET.search(scan.text)
    if not net:
        return
    for match in _NUMBERED.finditer(scan.text):
        if match.end() < net.end():
            continue  # 1号线 of a factory
        city, start = _city(scan, match.start())
        if not city:
            continue
        number = match["number"] if match["number"].isdecimal() else str(_value(match["number"]))
        entry = scan.matcher.entry(f"{city}轨道交通{number}号线")
        name = entry.entity.name if entry else f"{city}{match['net'] or '轨道交通'}{number}号线"
        entity = Entity(EntityClass.RAIL_LINE, name + (match["part"] or ""))
        source = "gazetteer" if scan.entry(entity) else "grammar"
        yield LineName(Name(Span(start, match.end()), entity, source), ())


def _city(scan: Scan, at: int) -> tuple[str, int]:
    """The city of a net, as it is called in the names of its lines, and where its name begins."""
    before = scan.known_by_end.get(at)
    owner = scan.entry(before.entity) if before else None
    if before and owner and owner.level in ("province", "prefecture"):
        return owner.short or before.entity.name, before.span.start
    owner, _ = scan.home.owner("市", at)
    return (owner.short if owner and owner.entity.name.endswith("市") else ""), at


def _value(numeral: str) -> int:
    """The value of a numeral below a hundred: 十八, 二十."""
    tens, found, ones = numeral.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if found else 0) + _DIGITS.get(ones, 0)


def _by_kind(scan: Scan) -> Iterator[LineName]:
    """市郊铁路璧山至铜梁线 and 城轨快线永荣线."""
    if not _KINDS.search(scan.text):
        return
    for pair in pairs_of(scan):
        line = _LINE.match(scan.text, pair.span.end)
        kind = _KIND_END.search(scan.text, max(0, pair.span.start - _LONGEST), pair.span.start)
        if line and kind:
            span = Span(kind.start(), line.end())
            ends = tuple(n.entity for n in pair.ends)
            yield _named(scan, span, scan.slice(Span(pair.span.start, line.end())), ends, parts(scan, pair))
    for match in _KIND.finditer(scan.text):
        ends = ends_of_letters(scan, match["letters"])
        if len(set(ends)) == len(match["letters"]):
            yield _named(scan, Span(*match.span()), match["letters"] + "线", ends, ())


def _named(scan: Scan, span: Span, bare: str, ends: tuple[Entity, ...], inside: tuple[Name, ...]) -> LineName:
    """A line by its name with its kind, as the gazetteer calls it if it knows it with or without."""
    entry = scan.matcher.entry(scan.slice(span)) or scan.matcher.entry(bare)
    entity = entry.entity if entry else Entity(EntityClass.RAIL_LINE, scan.slice(span))
    known = known_ends(scan, entry) if entry else ()
    return LineName(Name(span, entity, "grammar", parts=inside, used=scan.slice(span)), known or ends)
