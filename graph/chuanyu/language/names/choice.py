"""All candidates for names → the names of the article: no two overlap, each stands for one entity.

The rules find their candidates one by one; of two that overlap the longer wins, then the better known; within
one article a short form stands for the full form that it abbreviates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from chuanyu.language.name import GOVERNING, Name, covered, in_order, without_overlap
from chuanyu.language.names.beside import beside
from chuanyu.language.names.bodies import SHARED, bodies, is_park
from chuanyu.language.names.city_lines import city_lines
from chuanyu.language.names.events import congresses, editions, joined, known_editions, with_members
from chuanyu.language.names.firms import at_posts, in_full, with_banks
from chuanyu.language.names.heads import headed
from chuanyu.language.names.held_and_signed import held_and_signed
from chuanyu.language.names.line_letters import LineName
from chuanyu.language.names.line_parts import sections, stations
from chuanyu.language.names.line_shorts import by_characters, one_line
from chuanyu.language.names.lines import lines
from chuanyu.language.names.listed import listed, of_each_place
from chuanyu.language.names.made_together import made_together
from chuanyu.language.names.on_lines import exits, offices_on
from chuanyu.language.names.persons import persons
from chuanyu.language.names.quotations import brought, quoted, series, titles
from chuanyu.language.names.ranged import ranged
from chuanyu.language.names.roads import roads
from chuanyu.language.names.seats import (
    own_parks,
    with_places,
    with_places_inside,
    with_seat,
    without_borrowed,
)
from chuanyu.language.names.set_up import leagues, set_up
from chuanyu.language.names.short_names import one_name
from chuanyu.language.names.trimming import begun
from chuanyu.language.names.works import by_form, under_way
from chuanyu.language.scan import Scan
from chuanyu.model import EntityClass, Line

_LETTERS = 3  # characters of a line that is told by those of its places alone, at most
_ORGANISATIONS = GOVERNING | {EntityClass.ENTERPRISE}


def choose(scan: Scan) -> tuple[tuple[Name, ...], tuple[Line, ...]]:
    """The names of an article in order, and its lines with their ends."""
    found_lines = _lines(scan)
    chosen = _chosen(scan, [line.name for line in found_lines])
    more = list(beside(scan, chosen))
    opened = covered(more)
    chosen = [*(name for name in chosen if name.span.start not in opened), *more]
    # These stand where the others do not, and are told by what those are.
    for rule in (own_parks, persons):
        chosen += without_overlap(rule(scan, chosen), taken=chosen)
    names = one_name(scan, in_order(with_banks(chosen)))
    return (
        tuple(without_borrowed(with_members(scan, with_places_inside(scan, name))) for name in names),
        tuple(_told(found_lines, names)),
    )


def _told(lines: Iterable[LineName], names: Sequence[Name]) -> Iterator[Line]:
    """The lines of which something is told, under the names that they have in the end.

    成兰铁路有限公司 names its line and says nothing of it.
    """
    within = covered(n for n in names if n.entity.cls in _ORGANISATIONS)
    called = {n.span: n.entity for n in names}
    for line in lines:
        if line.name.span.start not in within:
            yield Line(called.get(line.name.span, line.name.entity), line.ends, line.name.span)


def _lines(scan: Scan) -> list[LineName]:
    """The lines of an article and their sections."""
    found = one_line(scan, [*lines(scan), *roads(scan), *city_lines(scan)])
    found += by_characters(scan, found)
    return [*found, *sections(scan, found)]


def _chosen(scan: Scan, ways: Sequence[Name]) -> list[Name]:
    """The names of an article but those of persons; its lines are the ways."""
    known = [with_places(scan, name) for name in scan.known]
    found_bodies = list(bodies(scan))
    found_heads = list(headed(scan, _by_end(known, found_bodies, ways)))
    # Working committees of parks that only the grammar knows: 园区管委会 after 隆荣合作产业园.
    if new_parks := [n for n in found_heads if is_park(n.entity)]:
        found_bodies = list(bodies(scan, new_parks))
    told = (
        *held_and_signed(scan, found_bodies, found_heads),
        *_by_what_stands_there(scan),
        *exits(scan),
        *ranged(scan, [*known, *found_heads]),
        *(with_seat(scan, name) for name in found_heads),
        *joined(scan, [*known, *found_heads]),
    )
    return without_overlap(
        # These stand for a member of a list, and only its own words are theirs.
        [
            *(n for n in found_bodies if n.reason == SHARED),
            *stations(scan),
            *of_each_place(scan),
            *(n for n in ways if len(n.span) <= _LETTERS and scan.entry(n.entity)),  # 渝西、|渝宜高铁
        ],
        [
            *known,
            *in_full(scan, known),
            *titles(scan, [*found_bodies, *found_heads, *scan.known]),
            *known_editions(scan, known),
            *congresses(scan),
            *offices_on(scan, (*ways, *known, *found_heads)),
        ],
        ways,
        [n for n in found_bodies if n.reason != SHARED],
        [whole for name in told if (whole := begun(scan, name))],
        [*brought(scan), *series(scan), *listed(scan, {n.span.end for n in found_heads}), *at_posts(scan)],
    )


def _by_what_stands_there(scan: Scan) -> Iterator[Name]:
    """The names that need no other: by their verb, their marks, their number or their form."""
    for rule in (quoted, editions, made_together, set_up, by_form, leagues, under_way):
        yield from rule(scan)


def _by_end(*groups: Iterable[Name]) -> dict[int, Name]:
    """The longest name of several groups that ends at each place; of those as long the first."""
    by_end: dict[int, Name] = {}
    for group in groups:
        for name in group:
            if name.span.end not in by_end or len(name.span) > len(by_end[name.span.end].span):
                by_end[name.span.end] = name
    return by_end
