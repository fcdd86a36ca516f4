"""What lies where because its name stands beside that of the place: 四川绵阳, 永川区的甲园, 我县先市镇."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from chuanyu.language.name import TOWNS
from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import LINES, LOW
from chuanyu.statements.lists import going_on
from chuanyu.statements.locations.places import WORKS, Located, seats, stands

# 在涪陵区一个…景区, 荣昌首家上市公司|…有限公司.
_ONE = worded(
    r"的?[一两][个家座处所条]|(?:(?:的|首家|[本当]地|本土|龙头)[^,。;、]{0,6}|{sort_of_firm})?(?:企业|公司)"
)
# A place before a work of its section: 四川|段.
_SECTION = re.compile(r"(?:境内)?段的?|(?:[^,。;、]{2,4}段)?的?")
_OF = ("的", "境内的", "辖区内的", "境内", "“", "内的", "里的", "区内的")
_OWNED = WORKS | {EntityClass.ENTERPRISE}
_ON = frozenset({EntityClass.FACILITY, EntityClass.ROAD})  # bridges, tunnels, stations, exits of a line
_APART = 24  # characters between two names side by side
_BUILT = WORKS | {EntityClass.ROAD, EntityClass.ENTERPRISE}
_LITTLE = 120  # characters between a county and a town that it tells
_LISTED = 0.85  # how sure it is of what is only listed with another, at most


def adjoining(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """四川绵阳; X的Y; 甲医院(万州)."""
    text = document.folded
    for first, second, start in _neighbours(outer):
        gap = text[first.span.end : start]
        if "\n" in gap or len(gap) > _APART:
            continue
        span = Span(first.span.start, second.span.end)
        thing, place = second.entity, first.entity
        if place.cls is EntityClass.PLACE and not gap and stands(thing):
            if seats(place) or not thing.code:
                yield Located(thing, place, span, 0.92, "location-beside")
        elif _is_low(thing) and seats(place) and gap in ("", "的"):
            yield Located(thing, place, span, 0.85, "location-beside")
        if seats(place) and not gap and (low := _opening(document, second)):
            yield Located(low, place, span, 0.9, "location-beside")
        if gap == "(" and stands(place) and seats(thing):
            yield Located(place, thing, span, 0.85, "location-bracketed")
        elif (gap in _OF or _ONE.fullmatch(gap)) and seats(place) and thing.cls in _OWNED:
            yield Located(thing, place, span, 0.75, "location-of")
        elif thing.cls in _ON and stands(thing) and gap and seats(place) and _SECTION.fullmatch(gap):
            yield Located(thing, place, span, 0.8, "location-of-section")


def _neighbours(outer: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, int]]:
    """Each name with the next, and where that begins, with the line on which it lies: 甲县的|乙高速丙站."""
    for first, second, third in zip(outer, outer[1:], (*outer[2:], None), strict=False):
        on_it = third and third.span.start == second.span.end and second.entity.cls in LINES
        yield first, third if third and on_it and third.entity.cls in _ON else second, second.span.start


def in_county(document: Document) -> Iterator[Located]:
    """The towns that nobody knows, in the county named little before them, or that the article is about.

    That is the only one in the paragraph up to the first place that names the town, or in the article, which
    names it again; those in the names of bodies tell that there is another.
    """
    named = [m for m in document.mentions if m.kind is MentionKind.NAME]
    every = [m for m in named if _is_county(m.entity)]
    own = {m.entity for m in every} if sum(not m.nested for m in every) > 1 else set()
    near, line, told, seen = set[Entity](), 0, 0, set[Entity]()
    for mention in named:
        place, at = mention.entity, mention.span.start
        if (start := document.folded.rfind("\n", line, at) + 1) > 0:
            near, line, told = set(), start, 0
        if _is_county(place):
            near, told = near | {place}, told if mention.nested else mention.span.end
        elif _is_town(place) and not mention.nested and place not in seen:
            seen.add(place)
            meant = near if told and at - told <= _LITTLE else own if near <= own else set()
            if len(meant) == 1:
                yield Located(place, next(iter(meant)), mention.span, 0.85, "location-county")


def _is_county(place: Entity) -> bool:
    """Whether it is a county, a district or a city of that rank."""
    return place.cls is EntityClass.PLACE and not (place.code or "00").endswith("00")


def _is_town(place: Entity) -> bool:
    """Whether it is a town, and no sight of one: 甲古镇."""
    return _is_low(place) and place.name.endswith(TOWNS) and not place.name.endswith("古镇")


def _is_low(thing: Entity) -> bool:
    """Whether it is a town or a village."""
    return thing.cls is EntityClass.PLACE and thing.name.endswith(LOW)


def _opening(document: Document, mention: Mention) -> Entity | None:
    """The first place in the name of a body or line: (荣昌区)安富街道党工委, (四川)隆昌至黄桶铁路."""
    inner = (m.entity for m in document.mentions_in(mention.span) if m.nested)
    return next(filter(seats, inner), None)


def listed(
    document: Document, outer: Sequence[Mention], found: Iterable[Located], *, mixed: bool = False
) -> Iterator[Located]:
    """What lies somewhere with what is listed behind it: 渝北区茨竹镇、|大湾镇.

    Args:
        document: the article.
        outer: the names that lie in no longer one.
        found: what lies where, of which the list may go on.
        mixed: whether things of several kinds may be listed; else only those of its own.
    """
    alike = _of_any_kind if mixed else _alike
    ends = {(m.span.end, m.entity) for m in outer}
    for one in found:
        yield one
        if (one.span.end, one.thing) in ends:
            for other in going_on(document, one.span.end, partial(alike, one.thing)):
                span, sure = Span(one.span.start, other.span.end), min(one.confidence, _LISTED)
                yield Located(other.entity, one.place, span, sure, "location-listed")


def _alike(one: Entity, other: Entity) -> bool:
    """Whether two things are of one kind, places of one level: divisions, towns, villages."""
    if one.cls in _BUILT and other.cls in _BUILT:
        return True
    alike = one.cls is other.cls and bool(one.code) == bool(other.code)
    return alike and one.name.endswith(TOWNS) == other.name.endswith(TOWNS)


def _of_any_kind(one: Entity, other: Entity) -> bool:
    """Whether two things are of any kind that is somewhere, divisions beside their like alone."""
    return stands(other) and bool(one.code) == bool(other.code)


def under(document: Document) -> Iterator[Located]:
    """What stands behind 我县 and 我区: 我县先市镇."""
    for first, second in pairwise(m for m in document.mentions if not m.nested):
        beside = first.span.end == second.span.start
        own = first.kind is MentionKind.REFERENCE and len(first.entities) == 1 and first.entity.code
        if beside and own and stands(second.entity):
            span = Span(first.span.start, second.span.end)
            yield Located(second.entity, first.entity, span, 0.9, "location-beside")
