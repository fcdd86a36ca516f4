"""Mentions → what lies where: carried by the name (永川 in 永川大数据产业园) or said (位于, 四川绵阳)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Entity, EntityClass, Location, Mention, MentionKind, Span
from chuanyu.statements.clauses import Clause
from chuanyu.statements.participation import held_in

_THINGS = frozenset({
    EntityClass.PARK, EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.EDUCATION, EntityClass.RESEARCH,
    EntityClass.ENTERPRISE, EntityClass.PLACE, EntityClass.MECHANISM,
})  # fmt: skip
_WITHIN = frozenset({EntityClass.PLACE, EntityClass.PARK, EntityClass.FACILITY})
_LIES = re.compile(r"(?:位于|坐落于|坐落在|地处|落户|落地)$")
_IN = re.compile(r"(?:^|[,。;:“])(?:在|走进|来到)$")


def locations(document: Document, clauses: Sequence[Clause], gazetteer: Gazetteer) -> Iterator[Location]:
    """The locations of an article, each pair once with all its sentences.

    Where the divisions lie is known: a list of them (四川重庆) puts none into another.
    """
    found: dict[tuple[Entity, Entity], tuple[Span, float, str]] = {}
    outer = [m for m in document.mentions if not m.nested and m.kind is MentionKind.NAME]
    for thing, place, span, confidence, rule in [
        *_carried(document, outer),
        *_led(document, outer),
        *_said(document, outer),
        *_events(document, clauses),
    ]:
        known = thing.code and place.code
        if thing != place and (not known or place.name in gazetteer.above(thing.name)):
            found.setdefault((thing, place), (span, confidence, rule))
    for (thing, place), (span, confidence, rule) in found.items():
        sentence = document.sentence_of(span)
        yield Location(
            evidence=(document.article.evidence(span),),
            confidence=confidence,
            rule=rule,
            section=document.article.passages[sentence.passage].section if sentence else None,
            thing=thing,
            place=place,
        )


def _events(
    document: Document, clauses: Sequence[Clause]
) -> Iterator[tuple[Entity, Entity, Span, float, str]]:
    """Where an event takes place: 在永川区举行…第三次会议."""
    for clause in clauses:
        events = [m for m in document.mentions_in(clause.whole) if m.entity.cls is EntityClass.EVENT]
        for place in held_in(document, clause):
            for event in events:
                yield event.entity, place, clause.whole, 0.85, "location-event"


def _seats(entity: Entity) -> bool:
    """Whether a name inside another tells where that lies: a division or park, no region at large."""
    low = entity.name.endswith(("镇", "乡", "街道", "社区", "村"))
    return entity.cls is EntityClass.PARK or (entity.cls is EntityClass.PLACE and (bool(entity.code) or low))


def _led(document: Document, outer: list[Mention]) -> Iterator[tuple[Entity, Entity, Span, float, str]]:
    """在四川达州,…——渠江特大桥: the first work or park that a sentence names behind its seat."""
    text = document.folded
    for index, place in enumerate(outer):
        if text[place.span.end : place.span.end + 1] != ",":
            continue
        start = place.span.start
        before = index
        while (
            before
            and outer[before - 1].span.end == start
            and outer[before - 1].entity.cls is EntityClass.PLACE
        ):
            before -= 1
            start = outer[before].span.start
        if not _SEAT.search(text, max(0, start - 2), start) or not _seats(place.entity):
            continue
        stop = _STOP.search(text, place.span.end + 1)
        end = stop.start() if stop else len(text)
        for thing in outer[index + 1 :]:
            if thing.span.end > end:
                break
            if thing.entity.cls in _WORKS:
                yield thing.entity, place.entity, Span(start, thing.span.end), 0.8, "location-led"
                break


_SEAT = re.compile(r"(?:^|[,。;:”\n])?在$")
_STOP = re.compile(r"[,。;!?]")
_WORKS = frozenset({EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.PARK, EntityClass.ROAD})


def _carried(document: Document, outer: list[Mention]) -> Iterator[tuple[Entity, Entity, Span, float, str]]:
    """A name that holds the name of a place or park."""
    for mention in outer:
        if mention.entity.cls not in _THINGS:
            continue
        inner = [m for m in document.mentions_in(mention.span) if m.nested and _seats(m.entity)]
        inner = [m for m in inner if m.entity != mention.entity]
        if inner and len(inner) <= 3:
            starts = {m.span.start for m in inner}
            for place in inner:
                if place.span.end not in starts or place is inner[-1]:
                    yield mention.entity, place.entity, mention.span, 0.75, "location-name"


def _said(document: Document, outer: list[Mention]) -> Iterator[tuple[Entity, Entity, Span, float, str]]:
    """位于X; 四川绵阳; 在X,Y…."""
    text = document.folded
    for first, second in pairwise(outer):
        gap = text[first.span.end : second.span.start]
        if "\n" in gap or len(gap) > 24:
            continue
        before = text[max(0, first.span.start - 6) : first.span.start]
        span = Span(first.span.start, second.span.end)
        if _LIES.search(gap) and second.entity.cls in _WITHIN and first.entity.cls in _THINGS:
            yield first.entity, second.entity, span, 0.8, "location-said"
        elif first.entity.cls is EntityClass.PLACE and not gap and second.entity.cls in _THINGS:
            yield second.entity, first.entity, span, 0.92, "location-beside"
        elif (
            _IN.search(before)
            and gap in (",", "的")
            and first.entity.cls in _WITHIN
            and second.entity.cls in _THINGS
            and second.entity.cls is not EntityClass.PLACE
        ):
            yield second.entity, first.entity, span, 0.7, "location-in"
        elif before.endswith("位于") and gap == "的" and first.entity.cls in _WITHIN:
            yield second.entity, first.entity, span, 0.8, "location-said"
