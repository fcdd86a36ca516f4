"""Where a thing is said to lie, or to be built or begun: 位于永川区的甲园, 在璧山建设…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.language.words import worded, words
from chuanyu.model import Document, EntityClass, Mention, Span
from chuanyu.statements.classes import LEAGUES, LOW, SITES
from chuanyu.statements.lists import LONGEST, runs
from chuanyu.statements.locations.places import (
    WORKS,
    Located,
    before_verb,
    behind_verb,
    chains,
    seats,
    stands,
)

_LIES = worded(r"{lies}|在")
_HELD = words("seats_meeting")
_NEAR = 8  # characters before a place in which the verb of lying starts
_OPENS = re.compile(r"(?:^|[,。;:”\n])$")
_SEAT = re.compile(r"(?:^|[,。;:”\n])?在$")
_STOP = re.compile(r"[,。;!?]")
_SETS = re.compile(r"(?P<section>(?:境内)?段[^。;段]{0,24}?)?(?:规划|共|新)?设(?:有|置)?")
_BORDER = re.compile(r"(?:两[地市区县])?(?:交界|接壤|毗邻)(?:之?处|地带|地区)?|境内|辖区内?")
_LED = frozenset({EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.PARK, EntityClass.ROAD})
_LED_PLACES = (*words("waterway"), *LOW)
_WITHIN_COMMA = re.compile(r"(?:境内|辖区内?)?,")
_MADE = WORKS | {
    EntityClass.PLACE, EntityClass.ENTERPRISE, EntityClass.GOVERNMENT_BODY, EntityClass.MECHANISM,
    EntityClass.ALLIANCE,
}  # fmt: skip
# What may stand between a place and the verb of what is done there.
THERE = (
    r"(?:境内|辖区内?|片区|城区)?(?:\([^()\n]{1,20}\))?"
    r"(?:[今昨]天|日前|近日|当日|正式|成功|隆重|顺利|联合|共同|合作|同步|全面|将|已|拟|计划|投资|出资)*"
)
_MAKES = worded(THERE + r"(?:{makes_there}|{tours}(?!时|期间|[并和与]))了?")
_BEGINS = worded(THERE + r"{begins_there}了?")


def said(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """X位于Y, 选址Y, 位于Y的X, and X位于Y与Z交界处."""
    text = document.folded
    before = {second.span.start: first for first, second in pairwise(outer)}
    after = {first.span.end: second for first, second in pairwise(outer)}
    for first, last in chains(outer):
        at = first.span.start
        verb = next((m for m in _LIES.finditer(text, max(0, at - _NEAR), at) if m.end() == at), None)
        if verb is None:
            continue
        far = max(last.span.end, at + LONGEST)
        stop = _STOP.search(text, last.span.end, far)
        run = next(runs(document, Span(at, stop.start() if stop else far), seats), None)
        places = run.mentions if run and run.mentions[0] == last else (last,)
        end = places[-1].span.end
        border = _BORDER.match(text, end)
        if text.startswith("的", border.end() if border else end):
            thing = after.get(end)
            near = thing and not _STOP.search(text, end, thing.span.start)
            told = thing is not None and bool(near) and stands(thing.entity)
        else:
            thing = before.get(at)
            told = thing is not None and _told(text, thing, verb, end)
        if thing and told:
            span = Span(min(verb.start(), thing.span.start), max(thing.span.end, end))
            yield from (Located(thing.entity, place.entity, span, 0.8, "location-said") for place in places)


def _told(text: str, thing: Mention, verb: re.Match[str], end: int) -> bool:
    """Whether the thing before 位于 is what lies there: a meeting by 设在 and such, a site by a bare 在."""
    if verb.group() == "在":  # 甲古镇|在永川,
        opens = _OPENS.search(text, max(0, thing.span.start - 1), thing.span.start)
        alone = opens and thing.span.end == verb.start() and _STOP.match(text, end)
        return bool(alone) and thing.entity.cls in SITES
    return stands(thing.entity) or (thing.entity.cls is EntityClass.EVENT and verb.group() in _HELD)


def led(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """在四川达州,…——渠江特大桥: the first work, park or town that a sentence names behind its seat."""
    text = document.folded
    index = {m.span: i for i, m in enumerate(outer)}
    for first, place in chains(outer):
        comma = _WITHIN_COMMA.match(text, place.span.end)
        if not comma or not _SEAT.search(text, max(0, first.span.start - 2), first.span.start):
            continue
        stop = _STOP.search(text, comma.end())
        end = stop.start() if stop else len(text)
        before = outer[index[first.span] - 1] if index[first.span] else None
        if before and before.span.end == first.span.start - 1 and stands(before.entity):
            continue  # 甲古镇在达州,乙古镇…
        for thing in outer[index[place.span] + 1 :]:
            if thing.span.end > end:
                break
            if thing.entity.cls in _LED or thing.entity.name.endswith(_LED_PLACES):
                span = Span(first.span.start, thing.span.end)
                yield Located(thing.entity, place.entity, span, 0.8, "location-led")
                break


def built(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """What is built, visited or set at a place, behind its verb, and what is begun there, before 在.

    Stations are set in the section of a line too: 资阳段长19公里,设|甲站、乙站.
    """
    text, starts = document.folded, {m.span.start: m for m in outer}
    for first, last in chains(outer):
        at, end, sentence = first.span.start, last.span.end, document.sentence_of(last.span)
        seated = text[at - 1 : at] in ("在", "于")
        start, stop = (sentence.span.start, sentence.span.end) if sentence else (at, end)
        sets = _SETS.match(text, end, stop)
        thing = starts.get(sets.end()) if sets and (seated or sets["section"]) else None
        thing = thing if thing and thing.entity.name.endswith("站") else None
        if seated and (made := _MAKES.match(text, end, stop)):
            thing = thing or behind_verb(document, made.end(), stop, _MADE)
        if thing:
            yield Located(thing.entity, last.entity, Span(at, thing.span.end), 0.8, "location-built")
        begun = _BEGINS.match(text, end, stop) if seated else None
        if begun and (thing := before_verb(document, start, at - 1, WORKS | LEAGUES)):
            span = Span(thing.span.start, begun.end())
            yield Located(thing.entity, last.entity, span, 0.8, "location-built")
