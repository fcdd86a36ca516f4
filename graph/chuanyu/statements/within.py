"""Places that a text sets into each other → what lies where: 泸县境内的甲站、乙站, 开江县与开州区交界的隧道.

Towns share the county of the first of their list, and places that stand side by side inside a longer
name lie in each other there too (潼南区|崇龛镇 of an event's name).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.fits import LOW
from chuanyu.statements.sites import WORKS, chains, seats

Found = tuple[Entity, Entity, Span, float, str]
_LINKS = ("、", "和", "与", "及", "以及")
_INSIDE = re.compile(r"(?:境内|辖区内?|区域内|辖内)的")
_BORDER = re.compile(r"(?:两[县区市地])?(?:交界|接壤)(?:处|地带?|区域)?")
_BUILT = WORKS | {EntityClass.ROAD, EntityClass.ENTERPRISE}
# What may stand between a border and the work there: 交界,全长8468.8米的.
_TOLD = re.compile(r"(?:,[^。;,\n]{2,14}?)?的")


def nested(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """Places side by side inside a name: (潼南区)(崇龛镇)(明月社区)村晚."""
    for mention in outer:
        inside = [m for m in document.mentions_in(mention.span) if m.nested]
        for first, second in pairwise(m for m in inside if m.entity.cls is EntityClass.PLACE):
            beside = first.span.end == second.span.start and seats(first.entity) and seats(second.entity)
            if beside and second.entity.name.endswith(LOW):
                span = Span(first.span.start, second.span.end)
                yield second.entity, first.entity, span, 0.9, "location-beside"


def inside(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """All that is listed behind 境内的: 合江县境内的白鹿收费站、佛荫收费站和荔枝湾服务区."""
    text = document.folded
    for _, last in chains(outer):
        match = _INSIDE.match(text, last.span.end)
        at = match.end() if match else -1
        for thing in document.mentions_in(Span(max(at, 0), len(text))) if match else ():
            if thing.nested:
                continue
            if text[at : thing.span.start] not in ("", *_LINKS) or thing.entity.cls not in _BUILT:
                break
            span = Span(last.span.start, thing.span.end)
            yield thing.entity, last.entity, span, 0.85, "location-inside"
            at = thing.span.end


def borders(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """A work on the border of two places: 位于开江县与开州区交界的龙池隧道."""
    text = document.folded
    ends = {last.span.end: (first, last) for first, last in chains(outer)}
    for match in _BORDER.finditer(text):
        second = ends.get(match.start())
        before = second[0].span.start - 1 if second else -1
        first = ends.get(before) if text[before : before + 1] in _LINKS else None
        if not first or not second:
            continue
        told = _TOLD.match(text, match.end())
        at = told.end() if told else match.end()
        for thing in document.mentions_in(Span(at, min(len(text), at + 24))):
            named = thing.kind is MentionKind.NAME and not thing.nested and thing.span.start == at
            if named and thing.entity.cls in _BUILT:
                for place in (first[1], second[1]):
                    span = Span(first[0].span.start, thing.span.end)
                    yield thing.entity, place.entity, span, 0.8, "location-border"
