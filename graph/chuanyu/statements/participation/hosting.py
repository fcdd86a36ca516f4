"""Where a meeting is held, and who hosts it by that: 推介会在上海举行."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, Part, Span
from chuanyu.statements.classes import BODIES, GROUNDS, LOW, may_act
from chuanyu.statements.clauses import Clause
from chuanyu.statements.lists import run_before

_HOLDS, _HELD_OF = worded(r"{held}"), worded(r"{held}的")
_HELD_AFTER = worded(r"”?上,|[^。;“”]*?(?:{held}|{draws_guests}了?)")
_HELD_IN = worded(r"[在于](?P<where>[^,。;:在]{2,16}?)(?:正式|成功|隆重|联合|共同)*{held}")
_SUM = re.compile(r"[两三四](?:地|市|区|县)$")  # 在甲区、乙县|两地
_HELD_BY = worded(r"{puts_on}的[^,。;]{0,4}$")
_PROMOTES = worded(r"{promotes}")
_LEFT, _RIGHT = 8, 24  # characters beside the name of a meeting in which it is said to take place


def is_held(document: Document, event: Mention) -> bool:
    """Whether a meeting is said to take place: not one that others carry out (贯彻…全会精神)."""
    after = document.folded[event.span.end : event.span.end + _RIGHT]
    return bool(_HOLDS.search(_before(document, event)) or _HELD_AFTER.match(after))


def elsewhere(document: Document, event: Mention) -> bool:
    """Whether a verb before 的 tells where another meeting is held."""
    return bool(_HELD_OF.search(_before(document, event)))


def _before(document: Document, event: Mention) -> str:
    return document.folded[max(0, event.span.start - _LEFT) : event.span.start]


def held(document: Document, clause: Clause) -> Iterator[Mention]:
    """An event that is itself the subject: 推介会在上海举行."""
    for mention in clause.subject:
        event = mention.entity.cls is EntityClass.EVENT and not is_ceremony(mention)
        if event and held_in(document, clause):
            yield mention


def held_as_one(document: Document) -> dict[Entity, Mention]:
    """The other of two meetings that are held as one: 甲座谈会|暨|乙第三次会议."""
    events = [m for m in document.mentions if m.entity.cls is EntityClass.EVENT and not m.nested]
    text = document.folded
    two = ((one, other) for one, other in pairwise(events) if text[one.span.end : other.span.start] == "暨")
    return {m.entity: partner for one, other in two for m, partner in ((one, other), (other, one))}


def hosts(document: Document, clause: Clause, thing: Mention, part: Part) -> tuple[Entity, ...]:
    """The place that hosts an event: 在永川区举行, but no town or street.

    A ceremony there is that of those who sign or build, another event of those who are told to hold it.
    """
    if part is not Part.HOSTS or thing.entity.cls is not EntityClass.EVENT or is_ceremony(thing):
        return ()
    if _by_others(document, clause, thing) or promoted(document, thing):
        return ()
    return tuple(place for place in held_in(document, clause) if not place.name.endswith(LOW))


def promoted(document: Document, event: Mention) -> tuple[Entity, ...]:
    """The places that an event promotes by its name, which hold it wherever that is: 甲市|投资推介会."""
    if event.entity.cls is not EntityClass.EVENT:
        return ()
    promotes = _PROMOTES.search(document.folded, event.span.start, event.span.end)
    if promotes is None:
        return ()
    inner = document.mentions_in(Span(event.span.start, promotes.start()))
    places = (m.entity for m in inner if m.nested and m.entity.cls in GROUNDS and may_act(m.entity))
    return tuple(dict.fromkeys(places))


def is_ceremony(event: Mention) -> bool:
    """Whether it is only the ceremony of what somebody signs or builds: 甲节签约仪式."""
    return event.entity.name.rstrip("”").endswith("仪式")


def _by_others(document: Document, clause: Clause, event: Mention) -> bool:
    """Whether others are told to hold it: 由甲局主办的|大会在乙市举行, 甲局和乙局|在丙市举行会议."""
    text, start, whole = document.folded, event.span.start, clause.whole
    place = _HELD_IN.search(text, whole.start, whole.end)
    before = [m for m in clause.subject if place and m.span.end <= place.start() and not m.nested]
    return any(m.entity.cls in BODIES for m in before) or bool(
        _HELD_BY.search(text[max(0, start - 10) : start])
    )


def held_in(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """Where the event of a clause takes place: 在重庆大足、四川安岳两地举行, of 四川安岳 the lower one."""
    for match in _HELD_IN.finditer(document.folded, clause.whole.start, clause.whole.end):
        where = Span(*match.span("where"))
        places = [m for m in document.mentions_in(where) if m.entity.cls in GROUNDS]
        summed = _SUM.search(document.folded, where.start, where.end)
        if places and places[-1].span.end == (summed.start() if summed else where.end):
            run = run_before(document, places[-1].span.end, lambda entity: entity.cls in GROUNDS)
            return run.entities if run else ()
    return ()
