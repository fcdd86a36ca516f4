"""Where a thing is said to lie, or to be built or begun: 位于永川区的甲园, 在璧山建设…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.language.words import worded, words
from chuanyu.model import Document, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import LEAGUES, LOW, SITES
from chuanyu.statements.lists import LONGEST, runs
from chuanyu.statements.locations.places import (
    AT,
    THINGS,
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
_STOP = re.compile(r"[,。;!?]")
# Before what lies at the places just named: (甲县和乙县)交界处的|丙桥.
_OF = worded(r"(?:(?:两[地市区县])?{borders}(?:之?处|地带|地区)?|境内|辖区内?)?的")
_SETS = re.compile(r"(?P<section>(?:境内)?段[^。;段]{0,24}?)?(?:规划|共|新)?设(?:有|置)?")
_LED = frozenset({EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.PARK, EntityClass.ROAD})
_LED_PLACES = (*words("waterway"), *LOW)
_WITHIN_COMMA = re.compile(r"(?:境内|辖区内?)?,")
_MADE = THINGS | {EntityClass.GOVERNMENT_BODY}
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
        places = _with_others(document, at, last)
        end = places[-1].span.end
        if _OF.match(text, end):
            thing = after.get(end)
            told = thing and stands(thing.entity) and not _STOP.search(text, end, thing.span.start)
        else:
            thing = before.get(at)
            told = thing and _told(text, thing, verb, end)
        if thing and told:
            span = Span(min(verb.start(), thing.span.start), max(thing.span.end, end))
            yield from (Located(thing.entity, place.entity, span, 0.8, "location-said") for place in places)


def _with_others(document: Document, at: int, place: Mention) -> tuple[Mention, ...]:
    """A place, told from somewhere on, with those listed behind it: 达州市|渠县|和广安市邻水县."""
    far = max(place.span.end, at + LONGEST)
    stop = _STOP.search(document.folded, place.span.end, far)
    run = next(runs(document, Span(at, stop.start() if stop else far), seats), None)
    return run.mentions if run and run.mentions[0] == place else (place,)


def _told(text: str, thing: Mention, verb: re.Match[str], end: int) -> bool:
    """Whether the thing before 位于 is what lies there: a meeting by 设在 and such, a site by a bare 在."""
    if verb.group() == "在":  # 甲古镇|在永川,
        opens = _OPENS.search(text, max(0, thing.span.start - 1), thing.span.start)
        alone = opens and thing.span.end == verb.start() and _STOP.match(text, end)
        return bool(alone) and thing.entity.cls in SITES
    return stands(thing.entity) or (thing.entity.cls is EntityClass.EVENT and verb.group() in _HELD)


def led(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """在四川达州,…——渠江特大桥: the first work, park or town that a sentence names behind its seat."""
    text, ends = document.folded, {m.span.end: m for m in outer}
    for first, place in chains(outer):
        at, comma = first.span.start, _WITHIN_COMMA.match(text, place.span.end)
        if not comma or not text.endswith("在", 0, at):
            continue
        if (before := ends.get(at - 1)) and stands(before.entity):
            continue  # 甲古镇在达州,乙古镇…
        stop = _STOP.search(text, comma.end())
        for thing in document.mentions_in(Span(comma.end(), stop.start() if stop else len(text))):
            led_to = thing.entity.cls in _LED or thing.entity.name.endswith(_LED_PLACES)
            if led_to and not thing.nested and thing.kind is MentionKind.NAME:
                yield Located(thing.entity, place.entity, Span(at, thing.span.end), 0.8, "location-led")
                break


def built(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """What is built or visited at a place, behind its verb, and what is begun there, before 在."""
    text = document.folded
    for first, last in chains(outer):
        at, end, sentence = first.span.start, last.span.end, document.sentence_of(last.span)
        if not sentence or not text.endswith(AT, 0, at):
            continue
        start, stop = sentence.span.start, sentence.span.end
        made = _MAKES.match(text, end, stop)
        if made and (thing := behind_verb(document, made.end(), stop, _MADE)):
            yield Located(thing.entity, last.entity, Span(at, thing.span.end), 0.8, "location-built")
        begun = _BEGINS.match(text, end, stop)
        if begun and (thing := before_verb(document, start, at - 1, WORKS | LEAGUES)):
            span = Span(thing.span.start, begun.end())
            yield Located(thing.entity, last.entity, span, 0.8, "location-built")


def stations(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """The stations set at a place or in a section of a line: 在甲县设|乙站, 资阳段长19公里,设|丙站."""
    text, starts = document.folded, {m.span.start: m for m in outer}
    for first, last in chains(outer):
        at, sentence = first.span.start, document.sentence_of(last.span)
        sets = _SETS.match(text, last.span.end, sentence.span.end) if sentence else None
        there = sets and (sets["section"] or text.endswith(AT, 0, at))
        thing = starts.get(sets.end()) if sets and there else None
        if thing and thing.entity.name.endswith("站"):
            yield Located(thing.entity, last.entity, Span(at, thing.span.end), 0.8, "location-built")
