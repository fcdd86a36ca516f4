"""Lines by their ends: 大足至内江、开江至梁平等川渝省际高速公路, and those by characters of `line_letters`.

The places in a name of the form A至B are the line's endpoints; a coordination shares its last head, and the
kind may stand before (市郊铁路璧山至铜梁线).  Trains, ships and buses may be named so too
(江津至泸州的航线).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from chuanyu.language.folding import fold
from chuanyu.language.name import AND, WAYS, covered
from chuanyu.language.names.line_ends import ASIDE, Pair, pairs_of, parts
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.names.line_letters import LineName, by_abbreviation, line_called
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, begins
from chuanyu.language.words import worded
from chuanyu.model import EntityClass, Span

# What may stand between the last pair of a coordination and its head: 等川渝省际, 、渝蓉, 至南充的|高铁,
# 泸州至永川|(川渝界)|高速公路.
_COUNTS = r"等?\d+条[一-鿿]{0,4}?|等[一-鿿]{0,8}?"
_ANOTHER = r"[、和及][一-鿿]{2,4}?"
_MODIFIES = r"(?:货机|(?![的了在将已和与是有可仅需只乘坐发往方末段间机站港项])[一-鿿]){0,8}?"
_BRIDGE = re.compile(rf"”?(?:{_COUNTS}|{_ANOTHER}|{ASIDE}{_MODIFIES}|{_MODIFIES})(?={LINE_HEADS.any})")
# The head of a pair; a time or what runs on the line is none: 成都至重庆高铁的运行时间.
_HEAD = worded(rf"({LINE_HEADS.any})(?!的?{{goes}}?{{on_a_line}})")
_KIND_FIRST = worded(r"{transit_kind}$")
_KIND_LENGTH = 10
_LINE = re.compile(r"线(?![路网上下])")  # behind such a kind and the pair
# A list of lines by their ends alone, of the kind named before: 高速公路方面,南充至潼南、内江至大足等项目.
_OF_KIND = worded(r"等?(?:\d+[个条])?(?:重大|重点)?(?:{line_work}|高速)?(?=[,。;]|全?[一-鿿])")
_KIND = worded(r"{line_kind}")
# Of a single pair only what counts it says so: 垫江至丰都等19个项目.
_COUNTED_KIND = worded(r"等\d+[个条](?:重大|重点)?{line_work}")
_KIND_FAR = 160
# What of the bridge is none of the name.
_COUNTED = re.compile(rf"[\d{NUMERALS}两]+条|等.*|[”的]|\(.*\)")


def lines(scan: Scan) -> Iterator[LineName]:
    """The lines of an article that are no gazetteer names as they stand."""
    yield from _by_pairs(scan)
    yield from by_abbreviation(scan)


def _by_pairs(scan: Scan) -> Iterator[LineName]:
    """Lines by the places that 至 joins: 大足至内江、开江至梁平等川渝省际高速公路."""
    known = covered(n for n in scan.known if n.entity.cls in WAYS)
    for pairs in _lists(scan, [pair for pair in pairs_of(scan) if pair.span.start not in known]):
        head = _head(scan, pairs)
        for pair in pairs:
            span, low = pair.span, max(0, pair.span.start - _KIND_LENGTH)
            kind, line = _KIND_FIRST.search(scan.text, low, span.start), _LINE.match(scan.text, span.end)
            if kind and line:
                whole = Span(kind.start(), line.end())
                found = line_called(scan, whole, EntityClass.RAIL_LINE, scan.slice(whole), pair.places)
            elif head:
                last = pair is pairs[-1]
                whole, cls = Span(span.start, head.end) if last else span, LINE_HEADS.classes[head.text]
                found = line_called(scan, whole, cls, _named(scan, pair, head, last), pair.places)
            else:
                continue
            yield replace(found, name=replace(found.name, parts=parts(scan, pair)))


def _lists(scan: Scan, pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs that stand in one list together: 大足至内江|、|开江至梁平."""
    found: list[Pair] = []
    for pair in pairs:
        at = pair.span.start - 1
        if found and (at != found[-1].span.end or scan.text[at] not in AND):
            yield found
            found = []
        found.append(pair)
    if found:
        yield found


class _Head(NamedTuple):
    """The head of a list of lines, with what before it belongs to the last name, and where that ends."""

    text: str
    modifiers: str
    end: int


def _named(scan: Scan, pair: Pair, head: _Head, last: bool) -> str:
    """A line's name: 重庆经叙永至筠连铁路; flights are written with a dash.

    What stands before the head belongs to the last of the list alone, but for buses: 甲至乙、丙至丁省际|公交.
    """
    served, span = LINE_HEADS.classes[head.text] is EntityClass.CORRIDOR, pair.span
    kind = head.modifiers * (last or served) + head.text
    if served and scan.text[pair.ends[0].span.end] in "-—":
        return scan.slice(span) + kind
    name = ""
    for end in pair.ends[:-1]:
        link = scan.text[end.span.end]
        name += fold(scan.slice(end.span)) + (link if link in "经、" else "至")
    return LINE_HEADS.named(name + scan.text[pair.ends[-1].span.start : span.end] + kind)


def _head(scan: Scan, pairs: list[Pair]) -> _Head | None:
    """The head of a list, behind its last pair, that of a known line that ends it, or named before it."""
    last = pairs[-1].span
    bridge = _BRIDGE.match(scan.text, last.end + scan.text.startswith("的", last.end))
    head = _HEAD.match(scan.text, bridge.end()) if bridge else None
    if not bridge or not head:
        return _head_elsewhere(scan, pairs, last)
    # No known name reaches past the end of the pair ((天津至)北京大兴国际机场铁路), but of lines that begin
    # at a division: 成都至|遂宁至重庆铁路.
    stops = {n.span.start for n in pairs[-1].ends[1:] if n.entity.code}
    stop = last.end if bridge.group().startswith("(") else head.start()
    beyond = [n for n in scan.known_in(last.start, stop) if n.span.end > bridge.start()]
    if any(n.span.end != head.end() or n.span.start not in stops for n in beyond):
        return None
    modifiers = "" if bridge.group()[:1] in AND else _COUNTED.sub("", bridge.group())
    whole = modifiers or bridge.group()[:1] in ("", "(")  # 巴中至南充的高铁
    return _Head(head.group(), modifiers, head.end() if whole else last.end)


def _head_elsewhere(scan: Scan, pairs: list[Pair], last: Span) -> _Head | None:
    """The head of the known line that ends a list (西安至重庆|、西安至延安高铁), or the kind told before."""
    line = scan.known_by_start.get(last.end + 1) if scan.text[last.end : last.end + 1] in AND else None
    told = scan.slice(line.span) if line and line.entity.cls in WAYS else ""
    if "至" in told and (head := LINE_HEADS.of(told)):
        return _Head(head, "", last.end)
    if not (_OF_KIND if len(pairs) > 1 else _COUNTED_KIND).match(scan.text, last.end):
        return None
    at = pairs[0].span.start
    *_, kind = (None, *_KIND.finditer(scan.text, begins(scan.text, at, "。\n", _KIND_FAR), at))
    return _Head(kind.group(), "", last.end) if kind else None
