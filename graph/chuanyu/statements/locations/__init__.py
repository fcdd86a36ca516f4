"""Mentions → what lies where: carried by the name (永川 in 永川大数据产业园) or said (位于, 四川绵阳)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Entity, EntityClass, Location, Mention, MentionKind, Span
from chuanyu.statements.classes import LOW, SITES
from chuanyu.statements.clauses import Clause
from chuanyu.statements.lists import going_on
from chuanyu.statements.locations.by_name import THINGS, abroad, along, carried, named_after
from chuanyu.statements.locations.held import occasions
from chuanyu.statements.locations.sites import (
    LIES,
    WORKS,
    Found,
    borders,
    chains,
    here,
    inside,
    nested,
    plainly,
    seats,
    sites,
    under,
    venues,
)
from chuanyu.statements.participation.meetings import held_in
from chuanyu.statements.participation.stakes import item_head

_IN = re.compile(r"(?:^|[,。;:“])(?:在|走进|来到)$")
_SEAT = re.compile(r"(?:^|[,。;:”\n])?在$")
_STOP = re.compile(r"[,。;!?]")
_LED = frozenset({EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.PARK, EntityClass.ROAD})
_ONE = re.compile(r"的?[一两](?:个|家|座|处|所|条)")  # 在涪陵区一个…景区
# How many characters a thing may stand before the verb that says where it lies.
_FAR = 24
_SAID = re.compile(r"(?:境内|辖区内?)?,")


def locations(document: Document, clauses: Sequence[Clause], gazetteer: Gazetteer) -> Iterator[Location]:
    """The locations of an article, each pair once with all its sentences.

    Where known things lie is known: 四川重庆 puts none into the other, and a university that holds a
    trial elsewhere does not lie there.
    """
    found: dict[tuple[Entity, Entity], tuple[Span, float, str]] = {}
    outer = [m for m in document.mentions if not m.nested and m.kind is MentionKind.NAME]
    for thing, place, span, confidence, rule in [
        *carried(document, outer),
        *_led(document, outer),
        *_listed(document, outer, [*_said(document, outer), *_adjoining(document, outer)]),
        *nested(document, outer),
        *inside(document, outer),
        *borders(document, outer),
        *along(document, outer),
        *sites(document, outer),
        *venues(document, outer),
        *plainly(document, outer),
        *here(document, outer),
        *under(document),
        *named_after(document, outer, gazetteer),
        *_events(document, clauses),
        *occasions(document, outer, gazetteer),
        *abroad(outer, gazetteer),
    ]:
        if thing != place and _may_lie(thing, place, gazetteer):
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


def _may_lie(thing: Entity, place: Entity, gazetteer: Gazetteer) -> bool:
    """Whether what is known of the two allows it.

    A division lies in what is above it, a known thing there or deeper inside; a region or river without
    a place of its own (长江, 西部地区) is said to lie nowhere.
    """
    entry = gazetteer.by_name.get(thing.name)
    above = gazetteer.above(thing.name)
    if thing.code:
        return place.name in above
    if entry and thing.cls is EntityClass.PLACE:
        return place.name in above
    if not entry or not above or place.name not in gazetteer.by_name:
        return True
    higher = gazetteer.above(place.name)
    if place.cls is EntityClass.PARK and not (higher and set(above).isdisjoint(higher)):
        return True  # parks overlap: a software park of one may lie in another
    inner = (place.name, *higher)
    return place.name in above or any(within in inner for within in entry.within)


def _events(document: Document, clauses: Sequence[Clause]) -> Iterator[Found]:
    """Where an event takes place: 在永川区举行…第三次会议."""
    for clause in clauses:
        events = [m for m in document.mentions_in(clause.whole) if m.entity.cls is EntityClass.EVENT]
        for place in held_in(document, clause):
            for event in events:
                yield event.entity, place, clause.whole, 0.85, "location-event"


def _lies(thing: Entity) -> bool:
    """Whether a thing is somewhere: bridges are, other roads lead from one place to another."""
    return thing.cls in THINGS or (thing.cls is EntityClass.ROAD and thing.name.endswith("桥"))


def _led(document: Document, outer: list[Mention]) -> Iterator[Found]:
    """在四川达州,…——渠江特大桥: the first work or park that a sentence names behind its seat."""
    text = document.folded
    index = {m.span: i for i, m in enumerate(outer)}
    for first, place in chains(outer):
        comma = _SAID.match(text, place.span.end)
        if not comma or not _SEAT.search(text, max(0, first.span.start - 2), first.span.start):
            continue
        stop = _STOP.search(text, comma.end())
        end = stop.start() if stop else len(text)
        for at in range(index[place.span] + 1, len(outer)):
            thing = outer[at]
            if thing.span.end > end:
                break
            if thing.entity.cls in _LED:
                yield thing.entity, place.entity, Span(first.span.start, thing.span.end), 0.8, "location-led"
                break


def _said(document: Document, outer: list[Mention]) -> Iterator[Found]:
    """X位于Y, 选址Y, and 位于Y的X."""
    text = document.folded
    before = {second.span.start: first for first, second in pairwise(outer)}
    after = {first.span.end: second for first, second in pairwise(outer)}
    for first, last in chains(outer):
        at = first.span.start
        verb = next((m for m in LIES.finditer(text, max(0, at - 8), at) if m.end() == at), None)
        if verb is None:
            continue
        behind = after.get(last.span.end)
        if text[last.span.end : last.span.end + 1] == "的":
            if behind and _lies(behind.entity) and _near(text, last.span.end + 1, behind.span.start):
                span = Span(verb.start(), behind.span.end)
                yield behind.entity, last.entity, span, 0.8, "location-said"
            continue
        if head := _headed(document, at):
            yield head.entity, last.entity, Span(verb.start(), last.span.end), 0.8, "location-said"
            continue
        thing = before.get(at)
        near = thing and at - thing.span.end <= _FAR and "\n" not in text[thing.span.end : at]
        if thing and near and _lies(thing.entity):
            yield thing.entity, last.entity, Span(thing.span.start, last.span.end), 0.8, "location-said"


def _listed(document: Document, outer: list[Mention], found: Iterable[Found]) -> Iterator[Found]:
    """What lies somewhere with those of its kind that are listed behind it: 渝北区茨竹镇、|大湾镇."""
    ends = {(m.span.end, m.entity) for m in outer}
    for thing, place, span, confidence, rule in found:
        yield thing, place, span, confidence, rule
        if (span.end, thing) in ends:
            for one in going_on(document, span.end, partial(_alike, thing)):
                quote = Span(span.start, one.span.end)
                yield one.entity, place, quote, min(confidence, 0.85), "location-listed"


def _alike(one: Entity, other: Entity) -> bool:
    """Whether two things are of one kind, places of one level: divisions, or what lies below them."""
    if one.cls in WORKS and other.cls in WORKS:
        return True
    return one.cls is other.cls and (one.cls is not EntityClass.PLACE or bool(one.code) == bool(other.code))


def _headed(document: Document, at: int) -> Mention | None:
    """The work of which an item tells where it lies: 5.涪江基地。甲公司投资22亿元,落户….”"""
    sentence = document.sentence_of(Span(at, at + 1))
    head = item_head(document, sentence) if sentence else None
    return head if head and head.entity.cls in WORKS else None


def _near(text: str, start: int, end: int) -> bool:
    """Whether only modifiers stand between 的 and a thing: 位于广汉市的(国内最大的)…中心."""
    return end - start <= 12 and not re.search(r"[,。;:!?、\n]", text[start:end])


def _adjoining(document: Document, outer: list[Mention]) -> Iterator[Found]:
    """四川绵阳; 在X,Y…; X的Y."""
    text = document.folded
    for first, second in pairwise(outer):
        gap = text[first.span.end : second.span.start]
        if "\n" in gap or len(gap) > 24:
            continue
        before = text[max(0, first.span.start - 6) : first.span.start]
        span = Span(first.span.start, second.span.end)
        thing, place = second.entity, first.entity
        if place.cls is EntityClass.PLACE and not gap and _lies(thing):
            if seats(place) or not thing.code:
                yield thing, place, span, 0.92, "location-beside"
        elif seats(place) and not gap and (low := _opening(document, second)):
            yield low, place, span, 0.9, "location-beside"
        elif (
            gap == "(" and text.startswith(")", second.span.end) and seats(thing) and _bracketed(place, thing)
        ):
            yield place, thing, span, 0.85, "location-bracketed"
        elif _IN.search(before) and gap in (",", "的") and place.cls in SITES and thing.cls in WORKS:
            yield thing, place, span, 0.7, "location-in"
        elif (
            (gap in ("的", "境内的", "辖区内的", "境内", "“") or _ONE.fullmatch(gap))
            and seats(place)
            and thing.cls in WORKS | {EntityClass.ENTERPRISE}
        ):
            yield thing, place, span, 0.75, "location-of"


def _bracketed(thing: Entity, place: Entity) -> bool:
    """Whether brackets behind it tell where it is: 幺滩镇(邻水), 甲医院(万州), no 甲园区(乙组团)."""
    fits = thing.cls in WORKS or (thing.cls is EntityClass.PLACE and thing.name.endswith(LOW))
    return fits and not (thing.cls is EntityClass.PARK and place.cls is EntityClass.PARK)


def _opening(document: Document, mention: Mention) -> Entity | None:
    """The place that opens the name of a body or line: (荣昌区)安富街道党工委, (四川)隆昌至黄桶铁路."""
    for inner in document.mentions_in(mention.span):
        opens = inner.nested and inner.span.start == mention.span.start
        if opens and inner.entity.cls is EntityClass.PLACE and seats(inner.entity):
            return inner.entity
    return None
