"""Where meetings are held: 在渝举行, 赴渝参加, 在长寿某酒店举行, 甲县举行乙签约仪式.

A place may be told by the name of a hall that it opens, or by who alone holds the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.clauses import Clause
from chuanyu.statements.locations.places import AT, Located, before_verb, behind_verb, chains
from chuanyu.statements.locations.said import THERE
from chuanyu.statements.participation.hosting import held_in

_EVENTS = frozenset({EntityClass.EVENT})
# Where a meeting may be held besides: 在西南大学荣昌校区举行.
_VENUES = frozenset({EntityClass.FACILITY, EntityClass.EDUCATION, EntityClass.RESEARCH})
_HELD = worded(THERE + r"(?:{held_there}|{held}|开(?!了?[工业园馆通发建展设]))了?")
_HOLDS = worded(r"(?:日前|近日|[今昨当][天日]|成功|隆重|正式|将)*{held}了?")
# A hall, or whatever else a place opens that nobody does: 在巴南区某温泉城举办, but no 在县委领导下召开.
_HALL = worded(
    r"[^,。;:!?、\n在“”]{0,16}?{hall}|[^,。;:!?、\n在“”下中后时由与和并已将的委府]{2,10}?(?={held_there}|{held})"
)


class _Place(NamedTuple):
    """Where a place is named, from its first name to its last (四川|泸州), and what it is."""

    start: int
    end: int
    entity: Entity


def held(document: Document, outer: Sequence[Mention], clauses: Sequence[Clause]) -> Iterator[Located]:
    """All that tells where meetings are held."""
    places = [_Place(first.span.start, last.span.end, last.entity) for first, last in chains(outer)]
    venues = [_Place(m.span.start, m.span.end, m.entity) for m in outer if m.entity.cls in _VENUES]
    for place in places:
        yield from _held_at(document, place, 0.88)
    yield from _at_venues(document, venues, places)
    for clause in clauses:
        yield from _in_clause(document, clause)
    yield from _in_halls(document, [*places, *venues])


def _held_at(document: Document, place: _Place, sure: float, verb_at: int | None = None) -> Iterator[Located]:
    """The meeting held at a place that stands behind 在, or attended there.

    Args:
        document: the article.
        place: the place.
        sure: how sure that is.
        verb_at: where the verb stands, if not right behind the place.
    """
    start, end = place.start, place.end
    sentence = document.sentence_of(Span(start, end))
    if not sentence or not document.folded.endswith((*AT, "赴"), 0, start):
        return
    verb = _HELD.match(document.folded, end if verb_at is None else verb_at, sentence.span.end)
    if not verb:
        return
    thing = behind_verb(document, verb.end(), sentence.span.end, _EVENTS)
    thing = thing or before_verb(document, sentence.span.start, start - 1, _EVENTS)
    if thing:
        span = Span(min(thing.span.start, start), max(thing.span.end, verb.end()))
        yield Located(thing.entity, place.entity, span, sure, "location-event")


def _at_venues(document: Document, venues: Sequence[_Place], places: Sequence[_Place]) -> Iterator[Located]:
    """Meetings held at a facility or a school, with the place before it: 在(某区的)某国际会议中心举行."""
    starts = {place.end: place.start for place in places}
    for venue in venues:
        of = venue.start - document.folded.startswith("的", venue.start - 1)
        start = starts.get(of, venue.start)
        yield from _held_at(document, venue._replace(start=start), 0.85)


def _in_clause(document: Document, clause: Clause) -> Iterator[Located]:
    """The meetings of a clause, each in the places where it is held: 在甲区、乙县两地举行."""
    events = [m for m in document.mentions_in(clause.whole) if m.entity.cls is EntityClass.EVENT]
    places = held_in(document, clause) if events else ()
    for place in places:
        for event in events:
            yield Located(event.entity, place, clause.whole, 0.85, "location-event")
    if not places and (own := _at_home(document, clause, events)):
        yield own


def _at_home(document: Document, clause: Clause, events: Sequence[Mention]) -> Located | None:
    """The meeting that a division alone holds, there, unless its name tells another: 甲县举行乙签约仪式."""
    who = next((m for m in reversed(clause.subject) if m.entity in clause.actors), None)
    if who is None or len(clause.actors) > 1 or not who.entity.code:
        return None
    holds = _HOLDS.match(document.folded, who.span.end, clause.whole.end)
    event = next((m for m in events if holds and m.span.start == holds.end() and not m.nested), None)
    inner = document.mentions_in(event.span) if event else ()
    others = (m for m in inner if m.kind is MentionKind.NAME and m.entity.cls is EntityClass.PLACE)
    if not event or any(m.entity != who.entity for m in others):
        return None
    return Located(event.entity, who.entity, clause.whole, 0.7, "location-event")


def _in_halls(document: Document, places: Sequence[_Place]) -> Iterator[Located]:
    """Meetings in a hall whose name a place opens: 在永川某酒店茶山厅举行."""
    for place in places:
        sentence = document.sentence_of(Span(place.start, place.end))
        if sentence and (hall := _HALL.match(document.folded, place.end, sentence.span.end)):
            yield from _held_at(document, place, 0.8, verb_at=hall.end())
