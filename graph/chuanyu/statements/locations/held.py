"""Where meetings are held: 在渝举行, 在长寿某酒店举行, 赴成都…联合召开.

A place may be told by the character that stands for it (`abbr` of the gazetteer), by the name of a hall that
it opens, or by who came there before the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, Span
from chuanyu.statements.clauses import Clause
from chuanyu.statements.locations.places import Found, before_verb, behind_verb, chains
from chuanyu.statements.locations.said import THERE
from chuanyu.statements.participation.hosting import held_in

_EVENTS = frozenset({EntityClass.EVENT})
# Where a meeting may be held besides: 在西南大学荣昌校区举行.
_VENUES = frozenset({EntityClass.FACILITY, EntityClass.EDUCATION, EntityClass.RESEARCH})
_HELD = worded(THERE + r"(?:{held_there}|{held}|开(?!了?[工业园馆通发建展设]))了?")
_AT = re.compile(r"[在于](?P<letter>[一-鿿])(?![一-鿿]{0,3}[省市县区州])")
# A hall, or whatever else a place opens that nobody does: 在巴南区某温泉城举办, but no 在县委领导下召开.
_HALL = worded(
    r"[^,。;:!?、\n在“”]{0,16}?{hall}|[^,。;:!?、\n在“”下中后时由与和并已将的委府]{2,10}?(?={held_there}|{held})"
)
# 周青一行赴成都,与…联合召开会议; 六个区县领导齐聚梁平,举行了….
_CAME = worded(r"(?:{comes_to})$")
_THEN = worded(r"[^。;\n在]{0,40}?(?:{held_there}|{held})了?")


class _Place(NamedTuple):
    """Where a place is named, from its first name to its last (四川|泸州), and what it is."""

    start: int
    end: int
    entity: Entity


def held(
    document: Document, outer: Sequence[Mention], clauses: Sequence[Clause], gazetteer: Gazetteer
) -> Iterator[Found]:
    """All that tells where meetings are held."""
    places = [_Place(first.span.start, last.span.end, last.entity) for first, last in chains(outer)]
    venues = [_Place(m.span.start, m.span.end, m.entity) for m in outer if m.entity.cls in _VENUES]
    for place in places:
        yield from _held_at(document, place, 0.88)
    yield from _at_venues(document, venues, places)
    for clause in clauses:
        yield from _in_clause(document, clause)
    for place in _letters(document, gazetteer):
        yield from _held_at(document, place, 0.85, quoted=place.start - 1)
    yield from _in_halls(document, [*places, *venues])
    yield from _after_coming(document, places)


def _held_at(
    document: Document, place: _Place, sure: float, verb_at: int | None = None, quoted: int | None = None
) -> Iterator[Found]:
    """The meeting held at a place that stands behind 在.

    Args:
        document: the article.
        place: the place.
        sure: how sure that is.
        verb_at: where the verb stands, if not right behind the place.
        quoted: where the place stands in the quote, if not where its name starts.
    """
    start, end = place.start, place.end
    sentence = document.sentence_of(Span(start, end))
    if not sentence or document.folded[start - 1 : start] not in ("在", "于"):
        return
    verb = _HELD.match(document.folded, end if verb_at is None else verb_at, sentence.span.end)
    if not verb:
        return
    thing = behind_verb(document, verb.end(), sentence.span.end, _EVENTS)
    thing = thing or before_verb(document, sentence.span.start, start - 1, _EVENTS)
    if thing:
        first = min(thing.span.start, start if quoted is None else quoted)
        span = Span(first, max(thing.span.end, verb.end()))
        yield Found(thing.entity, place.entity, span, sure, "location-event")


def _at_venues(document: Document, venues: Sequence[_Place], places: Sequence[_Place]) -> Iterator[Found]:
    """Meetings held at a facility or a school, with the place before it: 在(某区)某国际会议中心举行."""
    starts = {place.end: place.start for place in places}
    for venue in venues:
        start = starts.get(venue.start, venue.start)
        yield from _held_at(document, venue._replace(start=start), 0.85)


def _in_clause(document: Document, clause: Clause) -> Iterator[Found]:
    """The meetings of a clause, each in the places where it is held: 在甲区、乙县两地举行."""
    events = [m for m in document.mentions_in(clause.whole) if m.entity.cls is EntityClass.EVENT]
    for place in held_in(document, clause) if events else ():
        for event in events:
            yield Found(event.entity, place, clause.whole, 0.85, "location-event")


def _letters(document: Document, gazetteer: Gazetteer) -> Iterator[_Place]:
    """The places that a character stands for behind 在, with where it stands: 在(渝)举行."""
    for match in _AT.finditer(document.folded):
        meant = [e.entity for e in gazetteer.abbreviations.get(match["letter"], ())]
        if _HELD.match(document.folded, match.end()) and len(meant) == 1:
            yield _Place(match.start("letter"), match.end(), meant[0])


def _in_halls(document: Document, places: Sequence[_Place]) -> Iterator[Found]:
    """Meetings in a hall whose name a place opens: 在永川某酒店茶山厅举行."""
    for place in places:
        sentence = document.sentence_of(Span(place.start, place.end))
        if sentence and (hall := _HALL.match(document.folded, place.end, sentence.span.end)):
            yield from _held_at(document, place, 0.8, verb_at=hall.end(), quoted=place.start - 1)


def _after_coming(document: Document, places: Sequence[_Place]) -> Iterator[Found]:
    """Meetings of those who came to a place before: 一行赴成都,与…联合召开….会议."""
    text = document.folded
    for start, end, place in places:
        sentence = document.sentence_of(Span(start, end))
        if not sentence or not _CAME.search(text, max(sentence.span.start, start - 4), start):
            continue
        then = _THEN.match(text, end, sentence.span.end)
        thing = behind_verb(document, then.end(), sentence.span.end, _EVENTS) if then else None
        if thing:
            yield Found(thing.entity, place, Span(start, thing.span.end), 0.75, "location-event")
