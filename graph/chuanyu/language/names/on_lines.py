"""What lies on a line or road: the offices that builders have there, and exits.

An article and its lines → the offices, each with its line and its firm as parts (某局渝昆高铁站前2标项目部);
an article → its interchanges, toll stations and service areas (经|大石互通, 的|老碾收费站), called after
places so small that the model cuts their names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chuanyu.language.name import LINES, Name
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

# The office on the site of a section: (某局)成渝中线(安岳段)|8标一分部, 渝广高速|项目经理部.
_SITE = worded(
    rf"(?:\([^()]{{1,10}}段\)|[一-鿿]{{2}}段)?{{trade_of_section}}?"
    rf"(?:(?:[A-Z]{{1,5}}-?)?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})标段?)?"
    rf"(?:第?(?:\d{{1,2}}|[{NUMERALS}]{{1,2}})(?:分部|工区)(?:项目(?:经理)?部)?|项目(?:经理)?部)"
)


def offices_on(scan: Scan, names: Iterable[Name]) -> Iterator[Name]:
    """The offices of builders on the sites of the lines that an article names, each with its firm."""
    for line in (name for name in names if name.entity.cls in LINES):
        if site := _SITE.match(scan.text, line.span.end):
            start, firm = line.span.start, scan.known_by_end.get(line.span.start)
            if firm and firm.entity.cls is EntityClass.PLACE:
                start, firm = firm.span.start, scan.known_by_end.get(firm.span.start)
            firms = (firm,) if firm and firm.entity.cls is EntityClass.ENTERPRISE else ()
            span = Span(firms[0].span.start if firms else start, site.end())
            office = Entity(EntityClass.ENTERPRISE, scan.slice(span))
            yield Name(span, office, "grammar", parts=(*firms, line))


# An exit of a road behind what leads to it: 经|大石互通, 高速公路的|老碾收费站, 、|会东南收费站.
_LED = r"(?:(?<=[经从自至到于接设为由的和与及下县区镇乡村、,。;:(\n])|(?<=高速|公路))"
_SMALL = (
    r"(?P<name>(?!{of_a_kind})"
    r"(?:(?![的了在和与及至到经设共有约等个处座条各该本新两号段是为自从于接县区镇]|村(?!{exit}))[一-鿿]){2,5}?)"
)
_EXIT = worded(
    rf"{_LED}{_SMALL}(?P<kind>{{exit}})(?=[、,。;:)\n]|[和与及至段建]|{{how_far}}|[上下今昨]|立交|出口|匝道)"
)
# What only an exit has beside it, so that 信息互通 is none.
_BESIDE = worded(r"(?:[经从自至到于接县区镇乡]|高速|公路|{exit}[、和与及至]|隧道[、和]|桥[、和])$")
_BEHIND = worded(r"段|[上下]|立交|出口|匝道|[、和与及至][一-鿿]{2,5}(?:{exit}|隧道|桥)|,止于")
_NEAR = 6  # characters before an exit in which that stands
_ROADS = ("高速", "公路", "互通立交")  # of which such an article speaks


def exits(scan: Scan) -> Iterator[Name]:
    """The exits of the roads of an article, with what opens their names."""
    if not any(road in scan.text for road in _ROADS):
        return
    for match in _EXIT.finditer(scan.text):
        span = Span(match.start("name"), match.end("kind"))
        if match["kind"] == "互通":
            before = _BESIDE.search(scan.text, max(0, span.start - _NEAR), span.start)
            if not before and not _BEHIND.match(scan.text, span.end):
                continue
        yield Name(span, Entity(EntityClass.FACILITY, scan.slice(span)), "grammar", parts=scan.opening(span))
