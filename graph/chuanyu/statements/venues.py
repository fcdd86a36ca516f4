"""Where an event takes place, and who hosts it by that: 推介会在上海举行."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.model import Document, Entity, EntityClass, Mention, Part, Span
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cues import worded
from chuanyu.statements.fits import LOW

_HELD = worded(r"[在于](?P<where>[^,。;:在]{2,16}?)(?:正式|成功|隆重|联合|共同)*{held}")


def held(document: Document, clause: Clause) -> Iterator[Mention]:
    """An event that is itself the subject: 推介会在上海举行."""
    for mention in clause.subject:
        sits = _ASSEMBLY.search(mention.entity.name)
        if mention.entity.cls is EntityClass.EVENT and not sits and held_in(document, clause):
            yield mention


def hosts(document: Document, clause: Clause, thing: Mention, part: Part) -> tuple[Entity, ...]:
    """The place that hosts an event: 在永川区举行."""
    event = part is Part.HOSTS and thing.entity.cls is EntityClass.EVENT
    return held_in(document, clause, host=True) if event and not _has_hosts(document, clause) else ()


_OWNED = frozenset({EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY, EntityClass.ENTERPRISE})
# The sessions of an assembly are its own, wherever it sits.
_ASSEMBLY = worded(r"届{assembly}")


def _has_hosts(document: Document, clause: Clause) -> bool:
    """Whether bodies before the place are told to hold it: 甲局和乙局在丙市举行会议."""
    place = _HELD.search(document.folded, clause.whole.start, clause.whole.end)
    return place is not None and any(
        m.entity.cls in _OWNED and m.span.end <= place.start() and not m.nested for m in clause.subject
    )


def held_in(document: Document, clause: Clause, host: bool = False) -> tuple[Entity, ...]:
    """Where the event of a clause takes place, the lowest level that is named; `host`: of those that host."""
    for match in _HELD.finditer(document.folded, clause.whole.start, clause.whole.end):
        places = [
            m
            for m in document.mentions_in(Span(*match.span("where")))
            if m.entity.cls in (EntityClass.PLACE, EntityClass.PARK)
        ]
        summed = _BOTH.search(document.folded, match.start("where"), match.end("where"))
        if places and places[-1].span.end == (summed.start() if summed else match.end("where")):
            venue = next(p for p in reversed(places) if not p.nested or p is places[-1])
            above = [p for p in places if p.nested and p.span in venue.span and p.entity.code]
            if venue.entity.cls is EntityClass.PARK and above:
                return (above[-1].entity,)  # 在永川高新区举行: 永川区
            if not venue.nested:
                if host and venue.entity.name.endswith(LOW):
                    return tuple(p.entity for p in places[-2:-1])  # 在甲区乙街道举行: 甲区
                return _all(document, places)
    return ()


_BOTH = re.compile(r"[两三四](?:地|市|区|县)$")


def _all(document: Document, places: list[Mention]) -> tuple[Entity, ...]:
    """The places that are listed, of 四川内江 the lower one: 在重庆大足、四川安岳两地举行."""
    outer = [m for m in places if not m.nested]
    found = [outer[-1]]
    for before, after in zip(outer[-2::-1], outer[:0:-1], strict=True):
        gap = document.folded[before.span.end : after.span.start]
        if gap in ("、", "和", "与", "及"):
            found.insert(0, before)
        elif gap:
            break
    return tuple(m.entity for m in found)
