"""Lines by their ends: 大足至内江、开江至梁平等川渝省际高速公路, and those by characters of `line_letters`.

The places in a name of the form A至B are the line's endpoints; a coordination shares its last head.
Trains, ships and buses may be named so too (江津至泸州、宜宾的航线).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from chuanyu.language.folding import fold
from chuanyu.language.name import AND, WAYS, Name
from chuanyu.language.names.line_ends import MOST, Pair, pairs_of, parts
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.names.line_letters import LineName, bracketed, by_abbreviation, line_called
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, begins
from chuanyu.language.words import worded
from chuanyu.model import EntityClass, Span

# What may stand between the last pair of a coordination and its head: 等川渝省际, 、渝蓉, 至南充的|高铁.
_COUNTS = r"等?\d+条[一-鿿]{0,4}?|等[一-鿿]{0,8}?"
_ANOTHER = r"[、和及][一-鿿]{2,4}?"
_MODIFIES = r"(?:货机|(?![的了在将已和与是有可仅需只乘坐发往方末段间机站港项])[一-鿿]){0,6}?"
_WITHIN = r"\([^()]{1,4}[界境段]\)"  # where of it is told: 泸州至永川|(川渝界)|高速公路
_BRIDGE = re.compile(rf"”?(?:{_COUNTS}|{_ANOTHER}|{_WITHIN}|{_MODIFIES})(?={LINE_HEADS.any})")
# The head of a pair; a time or what runs on the line is none: 成都至重庆高铁的运行时间.
_HEAD = worded(rf"({LINE_HEADS.any})(?!的?{{goes}}?{{on_a_line}})")
# A list of lines by their ends alone, of the kind named before: 高速公路方面,南充至潼南、内江至大足等项目.
_OF_KIND = worded(r"等?(?:\d+[个条])?(?:重大|重点)?(?:{line_work}|高速)?(?=[,。;]|全?[一-鿿])")
_KIND = worded(r"{line_kind}")
# Of a single pair only what counts it says so: 垫江至丰都等19个项目.
_COUNTED_KIND = worded(r"等\d+[个条](?:重大|重点)?{line_work}")
_KIND_FAR = 160
# What of the bridge is none of the name.
_COUNTED = re.compile(rf"[\d{NUMERALS}两]+条|等.*|[”的]|\(.*")


def lines(scan: Scan) -> Iterator[LineName]:
    """The lines of an article that are no gazetteer names as they stand."""
    yield from _by_pairs(scan)
    yield from by_abbreviation(scan)
    yield from bracketed(scan)


def _by_pairs(scan: Scan) -> Iterator[LineName]:
    """Lines by the places that 至 joins: 大足至内江、开江至梁平等川渝省际高速公路."""
    pairs = sorted(pairs_of(scan), key=lambda p: (p.span.start, -p.span.end))
    following = {pair.span.start: pair.span for pair in pairs}
    ends_at = {pair.span.end for pair in pairs}
    known = {at for n in scan.known if n.entity.cls in WAYS for at in range(n.span.start, n.span.end)}
    reached = 0
    for pair in pairs:
        start = pair.span.start
        if start < reached or start in known:  # inside the pair before or a known name
            continue
        reached = pair.span.end
        further = _further(scan, pair.span, following)
        span = Span(start, further[-1].span.end) if further else pair.span
        listed = scan.text[start - 1 : start] in AND and start - 1 in ends_at
        stops = [n.span.start for n in pair.ends[1:] if n.entity.code]
        if head := _head_after(scan, span, following, listed, stops):
            name = _named(scan, pair, span, head)
            line = line_called(
                scan, Span(start, head.end), head.cls, name, [n.entity for n in (*pair.ends, *further)]
            )
            yield replace(line, name=replace(line.name, parts=parts(scan, pair)))


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a line with what stands before it that belongs to the name, and where the name ends."""

    text: str
    modifiers: str
    end: int

    @property
    def cls(self) -> EntityClass:
        """What the head makes of a name."""
        return LINE_HEADS.classes[self.text]

    @property
    def serves(self) -> bool:
        """Whether it is a train, a ship, a flight or a bus."""
        return self.cls is EntityClass.CORRIDOR


def _named(scan: Scan, pair: Pair, span: Span, head: _Head) -> str:
    """A line's name: 重庆经叙永至筠连铁路; flights are written with a dash.

    Args:
        scan: the article.
        pair: the pair that opens it.
        span: where it stands, with further places.
        head: its head.
    """
    first = pair.ends[0].span
    if head.serves and scan.text[first.end : first.end + 1] in ("-", "—"):
        return scan.slice(span) + head.modifiers + head.text
    name = ""
    for end, after in zip(pair.ends, (*pair.ends[1:], None), strict=True):
        name += fold(scan.slice(end.span))
        if after:
            name += "经" if scan.text.startswith("经", end.span.end) else "至"
    name += scan.text[pair.ends[-1].span.end : span.end] + head.modifiers + head.text
    return name + "公路" * (head.text == "高速")


def _further(scan: Scan, pair: Span, following: Mapping[int, Span]) -> tuple[Name, ...]:
    """Places with which a list goes on behind a pair, before a service: 江津至泸州、宜宾航线."""
    found: list[Name] = []
    at = pair.end
    while scan.text[at : at + 1] in AND and at + 1 not in following:
        place = scan.known_by_start.get(at + 1)
        if place is None:
            break
        found.append(place)
        at = place.span.end
    head = _head_after(scan, Span(pair.start, at), {}, False) if found else None
    return tuple(found) if head else ()


def _head_after(
    scan: Scan, pair: Span, following: Mapping[int, Span], listed: bool, stops: Collection[int] = ()
) -> _Head | None:
    """The head of a pair, which may stand behind the pairs coordinated with it.

    Args:
        scan: the article.
        pair: where the pair stands.
        following: the pairs by where they start.
        listed: whether it stands behind another, and so needs no head of its own.
        stops: where its divisions start, behind the first: a known line may begin there.
    """
    at = _end_of_list(scan, pair.end, following)
    own = at == pair.end
    bridge = _BRIDGE.match(scan.text, at + (own and scan.text[at : at + 1] == "的"))
    head = _HEAD.match(scan.text, bridge.end()) if bridge else None
    if not bridge or not head:
        of_kind = _OF_KIND if listed or not own else _COUNTED_KIND
        return _kind_before(scan, pair) if of_kind.match(scan.text, at) else None
    inside = (n for i in range(pair.start, head.start()) if (n := scan.known_by_start.get(i)))
    beyond = [n for n in inside if n.span.end > bridge.start()]
    if any(n.span.end != head.end() or n.span.start not in {*stops, *following} for n in beyond):
        return None  # (天津至)北京大兴国际机场铁路, but 成都至|遂宁至重庆铁路
    own = own and bridge.group()[:1] not in AND
    modifiers = _COUNTED.sub("", bridge.group()) if own else ""
    whole = own and (modifiers or bridge.group()[:1] in ("", "("))  # 巴中至南充的高铁
    return _Head(head.group(), modifiers, head.end() if whole else pair.end)


def _end_of_list(scan: Scan, end: int, following: Mapping[int, Span]) -> int:
    """Where the list of pairs ends that goes on where one ends."""
    for _ in range(MOST):
        if scan.text[end : end + 1] not in AND or not (nxt := following.get(end + 1)):
            break
        end = nxt.end
    return end


def _kind_before(scan: Scan, pair: Span) -> _Head | None:
    """The kind of lines that the sentence tells before their list."""
    start = begins(scan.text, pair.start, "。\n", _KIND_FAR)
    *_, kind = (None, *_KIND.finditer(scan.text, start, pair.start))
    return _Head(kind.group(), "", pair.end) if kind else None
