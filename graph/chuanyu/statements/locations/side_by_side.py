"""What lies where because its name stands beside that of the place: 四川绵阳, 永川区的甲园, 我县先市镇."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import LOW
from chuanyu.statements.lists import LINKS, going_on
from chuanyu.statements.locations.places import WORKS, Found, chains, seats, stands

_ONE = re.compile(r"的?[一两](?:个|家|座|处|所|条)")  # 在涪陵区一个…景区
_OF = ("的", "境内的", "辖区内的", "境内", "“", "内的", "里的", "区内的")
_OWNED = WORKS | {EntityClass.ENTERPRISE}
_APART = 24  # characters between two names side by side
_BORDER = re.compile(r"(?:两[县区市地])?(?:交界|接壤)(?:处|地带?|区域)?")
_BUILT = WORKS | {EntityClass.ROAD, EntityClass.ENTERPRISE}
# What may stand between a border and the work there: 交界,全长8468.8米的.
_TOLD = re.compile(r"(?:,[^。;,\n]{2,14}?)?的")
_NEAR = 24  # characters behind a border
_GATHERS = worded(r"(?:{gathers})[了着有]*")
_LISTED = 0.85  # how sure it is of what is only listed with another, at most


def adjoining(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """四川绵阳; X的Y; 甲医院(万州)."""
    text = document.folded
    for first, second in pairwise(outer):
        gap = text[first.span.end : second.span.start]
        if "\n" in gap or len(gap) > _APART:
            continue
        span = Span(first.span.start, second.span.end)
        thing, place = second.entity, first.entity
        if place.cls is EntityClass.PLACE and not gap and stands(thing):
            if seats(place) or not thing.code:
                yield Found(thing, place, span, 0.92, "location-beside")
        elif _is_low(thing) and seats(place) and gap in ("", "的"):
            yield Found(thing, place, span, 0.85, "location-beside")
        if seats(place) and not gap and (low := _opening(document, second)):
            yield Found(low, place, span, 0.9, "location-beside")
        if gap == "(" and stands(place) and seats(thing):
            yield Found(place, thing, span, 0.85, "location-bracketed")
        elif (gap in _OF or _ONE.fullmatch(gap)) and seats(place) and thing.cls in _OWNED:
            yield Found(thing, place, span, 0.75, "location-of")


def _is_low(thing: Entity) -> bool:
    """Whether it is a town or a village."""
    return thing.cls is EntityClass.PLACE and thing.name.endswith(LOW)


def _opening(document: Document, mention: Mention) -> Entity | None:
    """The first place in the name of a body or line: (荣昌区)安富街道党工委, (四川)隆昌至黄桶铁路."""
    inner = (m.entity for m in document.mentions_in(mention.span) if m.nested)
    return next(filter(seats, inner), None)


def listed(document: Document, outer: Sequence[Mention], found: Iterable[Found]) -> Iterator[Found]:
    """What lies somewhere with those of its kind that are listed behind it: 渝北区茨竹镇、|大湾镇."""
    ends = {(m.span.end, m.entity) for m in outer}
    for one in found:
        yield one
        if (one.span.end, one.thing) in ends:
            for other in going_on(document, one.span.end, partial(_alike, one.thing)):
                span, sure = Span(one.span.start, other.span.end), min(one.confidence, _LISTED)
                yield Found(other.entity, one.place, span, sure, "location-listed")


def _alike(one: Entity, other: Entity) -> bool:
    """Whether two things are of one kind, places of one level: divisions, or what lies below them."""
    if one.cls in _BUILT and other.cls in _BUILT:
        return True
    return one.cls is other.cls and bool(one.code) == bool(other.code)


def under(document: Document) -> Iterator[Found]:
    """What stands behind 我县 and 我区: 我县先市镇."""
    for first, second in pairwise(m for m in document.mentions if not m.nested):
        beside = first.span.end == second.span.start
        own = first.kind is MentionKind.REFERENCE and len(first.entities) == 1 and first.entity.code
        if beside and own and stands(second.entity):
            span = Span(first.span.start, second.span.end)
            yield Found(second.entity, first.entity, span, 0.9, "location-beside")


def gathered(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """The firms, schools and works that a park or place is said to have: 高新区聚集了甲公司、乙公司."""
    text = document.folded
    places = [last for _, last in chains(outer)]
    for match in _GATHERS.finditer(text):
        things = list(going_on(document, match.end(), lambda e: e.cls in _OWNED, ("", *LINKS)))
        sentence = document.sentence_of(Span(*match.span())) if things else None
        start = sentence.span.start if sentence else match.start()
        place = next((p for p in places if start <= p.span.start < match.start()), None)
        if place:
            for thing in things:
                span = Span(match.start(), thing.span.end)
                yield Found(thing.entity, place.entity, span, 0.75, "location-gathered")


def borders(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """A work on the border of two places: 位于开江县与开州区交界的龙池隧道."""
    text = document.folded
    ends = {last.span.end: (first, last) for first, last in chains(outer)}
    for match in _BORDER.finditer(text):
        second = ends.get(match.start())
        before = second[0].span.start - 1 if second else -1
        first = ends.get(before) if text[before : before + 1] in LINKS else None
        told = _TOLD.match(text, match.end())
        thing = _named_at(document, told.end() if told else match.end())
        if not first or not second or not thing:
            continue
        span = Span(first[0].span.start, thing.span.end)
        for _, place in (first, second):
            yield Found(thing.entity, place.entity, span, 0.8, "location-border")


def _named_at(document: Document, at: int) -> Mention | None:
    """The thing whose name stands right at a place."""
    near = document.mentions_in(Span(at, min(len(document.folded), at + _NEAR)))
    return next((m for m in near if m.span.start == at and m.kind is MentionKind.NAME and not m.nested), None)
