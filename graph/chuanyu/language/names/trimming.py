"""A head with its steps → the same without what only leads up to the name: 重大, 四川 before 成都, a seat."""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.name import FULL, WAYS, Name
from chuanyu.language.names.candidates import Candidate
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, SECTION
from chuanyu.language.words import words
from chuanyu.model import EntityClass, Span, Word

_OCCASION = re.compile(rf"[{NUMERALS}两\d]+次")
_NUMBER = re.compile(rf"[\d{NUMERALS}两百千万亿余多数几各]+[个项条座批类家所]?")
# What lies along a line and has a name of its own.
_PLACED = frozenset({EntityClass.FACILITY, EntityClass.ROAD, EntityClass.PARK})
_SITES = frozenset({EntityClass.FACILITY, EntityClass.ROAD})
_VENUES = words("venue")
_BARE_OWNERS = frozenset(words("body_head"))  # (学校)宜宾园区: whose it is, told without its name
_SHORTEST = 2  # characters of a name before its head


def trimmed(scan: Scan, candidate: Candidate) -> Candidate:
    """Drop from the left what only leads up to the name; no step may be left."""
    if candidate.head.cls in _PLACED:
        candidate = _behind_section(scan, _behind_line(candidate))
    candidate = _within_its_city(scan, candidate)
    candidate = _without_its_kind(scan, _without_address(scan, candidate))
    while candidate.steps and _leads_up(scan, candidate):
        candidate = _shorter(candidate)
    return candidate


def _within_its_city(scan: Scan, candidate: Candidate) -> Candidate:
    """What a city names, without the district in it where that lies: (渝中区菜园坝)重庆火车站."""
    places = [(i, s.name) for i, s in enumerate(candidate.steps) if s.name and s.name.entity.code]
    for at, city in places:
        if any(_is_above(scan, city, lower) for i, lower in places if i > at):
            return replace(candidate, steps=candidate.steps[: at + 1])
    return candidate


def _behind_line(candidate: Candidate) -> Candidate:
    """What lies on a line, without the line, which is named for itself: (成渝中线高铁)磨盘山隧道."""
    steps = candidate.steps
    ways = (i for i, step in enumerate(steps) if i and step.name and step.name.entity.cls in WAYS)
    return replace(candidate, steps=steps[: next(ways, len(steps))])


def _behind_section(scan: Scan, candidate: Candidate) -> Candidate:
    """What lies on a section of a line, without the section: (四川段)七里坪隧道, (永川至江津段)双凤互通."""
    head = candidate.span.start
    *_, section = (None, *SECTION.finditer(scan.text, candidate.start, head))
    if section is None or head - section.end() < _SHORTEST:
        return candidate  # 南充段|隧道 has no other name
    return _from(candidate, section.end())


def _from(candidate: Candidate, start: int) -> Candidate:
    """A candidate that begins at a place, within a step or between two."""
    own = (replace(step, start=max(start, step.start)) for step in candidate.steps)
    inside = (step for i, step in enumerate(own) if start < candidate.end_of(i))
    return replace(candidate, steps=tuple(inside))


def _without_its_kind(scan: Scan, candidate: Candidate) -> Candidate:
    """A name without the head that leads up to it: (首个特大桥)甲湾特大桥."""
    kind, start = candidate.head.head, candidate.start
    if not scan.text.startswith(kind, start, candidate.span.start):
        return candidate
    return _from(candidate, start + len(kind))


def _shorter(candidate: Candidate) -> Candidate:
    return replace(candidate, steps=candidate.steps[:-1])


def _without_address(scan: Scan, candidate: Candidate) -> Candidate:
    """A work without the divisions before what is a name in itself: (安居区)德公村特大桥."""
    word = scan.word_at.get(candidate.span.end - 1)
    if candidate.head.cls not in _SITES or not word or not _is_a_site(scan, word, candidate.span):
        return candidate
    own = tuple(step for step in candidate.steps if step.start >= word.span.start)
    address = [step.name for step in candidate.steps[len(own) :]]
    in_full = all(
        n and n.entity.cls is EntityClass.PLACE and scan.slice(n.span).endswith(FULL) for n in address
    )
    return replace(candidate, steps=own) if in_full else candidate


def _is_a_site(scan: Scan, word: Word, head: Span) -> bool:
    """Whether the model takes a head with what stands before it for one place; of houses also for a body."""
    if word.span.start >= head.start or word.span.end != head.end:
        return False
    return word.tag == "LOC" or (word.tag == "ORG" and scan.slice(word.span).endswith(_VENUES))


def _leads_up(scan: Scan, candidate: Candidate) -> bool:
    """Whether the first step is none of the name."""
    last, *nearer = reversed(candidate.steps)
    if last.name and nearer and nearer[0].name and _is_above(scan, last.name, nearer[0].name):
        return True  # (四川)成都…
    if last.kind in ("known", "quoted", "proper"):
        return False
    text = scan.text[last.start : candidate.end_of(len(candidate.steps) - 1)]
    number = _OCCASION.fullmatch(text) or _NUMBER.fullmatch(text)
    owner = text in _BARE_OWNERS and nearer and nearer[0].name
    return bool(last.kind == "verb" or number or owner or text in scan.genre.weak or len(text) == 1)


def _is_above(scan: Scan, place: Name, name: Name) -> bool:
    """Whether a place is a division above another name."""
    above = scan.gazetteer.above(name.entity.name)
    return place.entity.cls is EntityClass.PLACE and place.entity.name in above
