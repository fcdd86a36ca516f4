"""What the rules of locations share: what may lie where, places side by side, what stands near a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chuanyu.model import Document, Entity, EntityClass, Mention, Span
from chuanyu.statements.classes import BUILT, GROUNDS, LEAGUES, LINES, LOW

WORKS = BUILT - LINES | {EntityClass.PARK, EntityClass.RESEARCH, EntityClass.EDUCATION}
THINGS = WORKS | LEAGUES | {EntityClass.ENTERPRISE, EntityClass.PLACE}
AT = ("在", "于")  # right before the place of what is done there
_GAP = re.compile(r"[^,。;:!?、\n]{0,16}")  # between a verb and its thing


class Located(NamedTuple):
    """What lies where by one rule."""

    thing: Entity
    place: Entity
    span: Span
    confidence: float
    rule: str


def seats(entity: Entity) -> bool:
    """Whether things are said to lie in it: a division, a lower place or a park, no region at large."""
    placed = entity.cls is EntityClass.PLACE and (bool(entity.code) or entity.name.endswith(LOW))
    return entity.cls is EntityClass.PARK or placed


def stands(thing: Entity) -> bool:
    """Whether a thing is somewhere: bridges are, other roads lead from one place to another."""
    return thing.cls in THINGS or (thing.cls is EntityClass.ROAD and thing.name.endswith("桥"))


def chains(outer: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The places that stand side by side, as first and last: 重庆市…双江镇; the last is the nearest."""
    first: Mention | None = None
    for mention, after in zip(outer, (*outer[1:], None), strict=False):
        if mention.entity.cls in GROUNDS and seats(mention.entity):
            first = first or mention
            if after and after.span.start == mention.span.end and after.entity.cls in GROUNDS:
                continue
            yield first, mention
        first = None


def behind_verb(document: Document, at: int, stop: int, classes: frozenset[EntityClass]) -> Mention | None:
    """The first thing behind a verb, before any punctuation."""
    gap = _GAP.match(document.folded, at, stop)
    end = gap.end() if gap else at
    for mention in document.mentions_in(Span(at, stop)):
        if mention.span.start > end:
            return None
        if mention.entity.cls in classes:
            return mention
    return None


def before_verb(document: Document, start: int, at: int, classes: frozenset[EntityClass]) -> Mention | None:
    """The last thing before 在 in the same sentence: 论坛近日在…."""
    for mention in document.mentions_before(at):
        if mention.span.start < start:
            return None
        if not mention.nested and mention.entity.cls in classes:
            return mention
    return None
