"""Where meetings and visits take place: 在渝举行, 在长寿某酒店举行, 赴成都…联合召开, 在渝期间先后前往….

A place may be told by the character that stands for it (`abbr` of the gazetteer), by the name of a hall that
it opens, or by who came there before the meeting; what a delegation sees while it is in a place lies
there, where nothing else is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.cues import worded
from chuanyu.statements.lists import LINKS, going_on
from chuanyu.statements.locations.sites import (
    HELD,
    VENUES,
    WORKS,
    Found,
    before_verb,
    behind_verb,
    chains,
    seats,
)

_EVENTS = frozenset({EntityClass.EVENT})
_AT = re.compile(r"[在于](?P<letter>[一-鿿])(?![一-鿿]{0,3}[省市县区州])")
_HALL = worded(r"[^,。;:!?、\n在“”]{0,16}?{hall}")
# 周青一行赴成都,与…联合召开会议; 六个区县领导齐聚梁平,举行了….
_CAME = worded(r"(?:{comes_to})$")
_THEN = worded(r"[^。;\n]{0,40}?(?:联合|共同)?{holds_there}了?")
# 在渝期间,代表团先后前往甲、乙和丙; 在内江期间….
_DURING = re.compile(r"期间[^。;\n]{0,30}")
_SEES = worded(r"{sees}了?")
_SEEN = WORKS | {EntityClass.ENTERPRISE}


def occasions(document: Document, outer: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Found]:
    """Where meetings are held and what is visited lies: thing, place, quote, confidence, rule."""
    places = [(first.span.start, last.span.end, last.entity) for first, last in chains(outer)]
    letters = list(_letters(document, gazetteer))
    yield from _held(document, letters)
    venues = [(m.span.start, m.span.end, m.entity) for m in outer if m.entity.cls in VENUES]
    yield from _in_halls(document, [*places, *venues])
    yield from _after_coming(document, places)
    yield from _while_there(document, [*places, *letters])


def _letters(document: Document, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Entity]]:
    """The places that a character stands for behind 在, with where it stands: 在(渝)举行."""
    text = document.folded
    for match in _AT.finditer(text):
        meant = [e.entity for e in gazetteer.abbreviations.get(match["letter"], ())]
        if not meant or not (HELD.match(text, match.end()) or text.startswith("期间", match.end())):
            continue
        named = {m.entity for m in document.mentions if m.entity.code}
        told = [e for e in meant if e in named] or meant
        if len(told) == 1:
            yield match.start("letter"), match.end(), told[0]


def _held(document: Document, places: Sequence[tuple[int, int, Entity]]) -> Iterator[Found]:
    """Meetings 在渝举行."""
    for start, end, place in places:
        sentence = document.sentence_of(Span(start, end))
        held = HELD.match(document.folded, end, sentence.span.end) if sentence else None
        thing = _event(document, sentence.span, start - 1, held.end()) if sentence and held else None
        if thing and held:
            quote = Span(min(thing.span.start, start - 1), max(thing.span.end, held.end()))
            yield thing.entity, place, quote, 0.85, "location-event"


def _event(document: Document, sentence: Span, at: int, end: int) -> Mention | None:
    """The meeting behind its verb, else before 在."""
    return behind_verb(document, end, sentence.end, _EVENTS) or before_verb(
        document, sentence.start, at, _EVENTS
    )


def _in_halls(document: Document, places: Sequence[tuple[int, int, Entity]]) -> Iterator[Found]:
    """Meetings in a hall whose name a place opens: 在长寿碧桂园酒店日内瓦会议厅举行."""
    text = document.folded
    for start, end, place in places:
        sentence = document.sentence_of(Span(start, end))
        hall = _HALL.match(text, end, sentence.span.end) if sentence else None
        if not sentence or not hall or text[start - 1 : start] not in ("在", "于"):
            continue
        held = HELD.match(text, hall.end(), sentence.span.end)
        thing = _event(document, sentence.span, start - 1, held.end()) if held else None
        if thing and held:
            quote = Span(min(thing.span.start, start - 1), max(thing.span.end, held.end()))
            yield thing.entity, place, quote, 0.8, "location-event"


def _after_coming(document: Document, places: Sequence[tuple[int, int, Entity]]) -> Iterator[Found]:
    """Meetings of those who came to a place before: 一行赴成都,与…联合召开….会议."""
    text = document.folded
    for start, end, place in places:
        sentence = document.sentence_of(Span(start, end))
        if not sentence or not _CAME.search(text, max(sentence.span.start, start - 4), start):
            continue
        then = _THEN.match(text, end, sentence.span.end)
        thing = behind_verb(document, then.end(), sentence.span.end, _EVENTS) if then else None
        if (
            then
            and thing
            and " 在" not in text[end : thing.span.start]
            and "在" not in text[end : then.end()]
        ):
            yield thing.entity, place, Span(start, thing.span.end), 0.75, "location-event"


def _while_there(document: Document, places: Sequence[tuple[int, int, Entity]]) -> Iterator[Found]:
    """What is visited 在渝期间, of that which no other place opens."""
    text = document.folded
    for start, end, place in places:
        during = _DURING.match(text, end) if text[start - 1 : start] == "在" else None
        if not during:
            continue
        for seen in _SEES.finditer(text, *during.span()):
            for thing in going_on(document, seen.end(), lambda e: e.cls in _SEEN, ("", *LINKS)):
                own = any(m.nested and seats(m.entity) for m in document.mentions_in(thing.span))
                if thing.kind is MentionKind.NAME and not own:
                    yield thing.entity, place, Span(start - 1, thing.span.end), 0.75, "location-visited"
