"""Where an event takes place, and who hosts it by that: 推介会在上海举行."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.model import Document, Entity, EntityClass, Mention, Part, Span
from chuanyu.statements.clauses import Clause

_HELD = re.compile(
    r"(?:在|于)(?P<where>[^,。;:在]{2,16}?)(?:正式|成功|隆重|联合|共同)*(?:举行|召开|举办|开幕|启幕|拉开帷幕|开赛)"
)


def held(document: Document, clause: Clause) -> Iterator[Mention]:
    """An event that is itself the subject: 推介会在上海举行."""
    for mention in clause.subject:
        if mention.entity.cls is EntityClass.EVENT and held_in(document, clause):
            yield mention


def hosts(document: Document, clause: Clause, thing: Mention, part: Part) -> tuple[Entity, ...]:
    """The place that hosts an event: 在永川区举行."""
    return held_in(document, clause) if part is Part.HOSTS and thing.entity.cls is EntityClass.EVENT else ()


def held_in(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """Where the event of a clause takes place, the lowest level that is named."""
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
                return _all(document, places)
    return ()


_BOTH = re.compile(r"[两三四](?:地|市|区|县)$")


def _all(document: Document, places: list[Mention]) -> tuple[Entity, ...]:
    """The places that are listed, of 四川内江 the lower one: 在重庆荣昌、四川内江两地举行."""
    outer = [m for m in places if not m.nested]
    found = [outer[-1]]
    for before, after in zip(outer[-2::-1], outer[:0:-1], strict=True):
        gap = document.folded[before.span.end : after.span.start]
        if gap in ("、", "和", "与", "及"):
            found.insert(0, before)
        elif gap:
            break
    return tuple(m.entity for m in found)
