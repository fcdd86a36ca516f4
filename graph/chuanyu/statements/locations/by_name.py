"""What lies where by its own name: 永川 in 永川大数据产业园, 区人民医院 of the paper's own place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.words import words
from chuanyu.model import Document, EntityClass, Mention, Span
from chuanyu.statements.classes import LINES, LOW, ROUTES
from chuanyu.statements.locations.places import THINGS, Located, seats
from chuanyu.statements.naming import owners

# They are a place's own as its government is, and lie there no more than that.
_MASS = words("society")
_RULES = words("rules_there")  # they hold there, and lie nowhere
_CROSSINGS = words("crossing")  # the roads that are somewhere
# 第五届中国(内江)农产品博览会; 合作示范区(广安)推介会 is that of the zone.
_BRACKET = re.compile(r"(?<![区园城带])\($")
_CALLED_SO = frozenset({EntityClass.EVENT, EntityClass.GOVERNMENT_BODY, EntityClass.MECHANISM})


def carried(document: Document, outer: list[Mention]) -> Iterator[Located]:
    """A name that holds the name of a place or park, and whose work or part it tells."""
    for mention in (m for one in outer for m in (one, *owners(document, one))):
        inner = _own_places(document, mention)
        starts = {place.span.start for place in inner}
        for place in inner:
            if place.span.end not in starts:  # the lower of 四川绵阳
                yield Located(mention.entity, place.entity, mention.span, 0.87, "location-name")


def _own_places(document: Document, mention: Mention) -> list[Mention]:
    """The places in a name where what it names lies: those in brackets, if it has any there."""
    name, cls = mention.entity.name, mention.entity.cls
    if name.endswith((*_MASS, *_RULES)) or name.startswith("共青团"):
        return []
    nested = [m for m in document.mentions_in(mention.span) if m.nested]
    if cls is EntityClass.PROJECT and any(m.entity.cls in LINES for m in nested):
        return []  # works on a line lie where it runs
    inner = [m for m in nested if seats(m.entity)]
    text, start = document.folded, mention.span.start
    if bracketed := [m for m in inner if cls in _CALLED_SO and _BRACKET.search(text, start, m.span.start)]:
        return bracketed
    crossing = cls is EntityClass.ROAD and name.endswith(_CROSSINGS)
    if cls not in THINGS and not crossing and not _of_one_place(mention, inner):
        return []
    return inner[:1] if name.endswith("商会") else inner  # 广安市重庆商会: its members come from the second


_SEATED_BODIES = words("seated_body")
_FAIRS = words("fair")


def _of_one_place(mention: Mention, inner: Sequence[Mention]) -> bool:
    """Whether it is a court or a centre of a place, or a fair or games named after it."""
    name, cls = mention.entity.name, mention.entity.cls
    if cls is EntityClass.GOVERNMENT_BODY:
        return name.endswith(_SEATED_BODIES)
    return cls is EntityClass.EVENT and len(inner) == 1 and name.endswith(_FAIRS)


_OWN = "市省区县州"


def named_after(document: Document, outer: list[Mention], gazetteer: Gazetteer) -> Iterator[Located]:
    """What is called by its kind alone and lies in the paper's own place: 区人民医院 of 潼南区."""
    for mention in outer:
        name = mention.entity.name
        if mention.entity.cls not in THINGS or mention.text[:1] not in _OWN:
            continue
        places = (gazetteer.by_name.get(name[:end]) for end in range(len(name) - 2, 2, -1))
        if owner := next(filter(None, places), None):
            yield Located(mention.entity, owner.entity, mention.span, 0.85, "location-name")


def nested(document: Document, outer: Sequence[Mention]) -> Iterator[Located]:
    """Places side by side inside a name: (潼南区)(崇龛镇)(明月社区)村晚, 隆昌至(贵州)(黄桶)铁路|公交."""
    for mention in outer:
        inside = [m for m in document.mentions_in(mention.span) if m.nested]
        for first, second in pairwise(m for m in inside if m.entity.cls is EntityClass.PLACE):
            low = second.entity.name.endswith(LOW) or mention.entity.cls in ROUTES
            if first.span.end == second.span.start and low:
                span = Span(first.span.start, second.span.end)
                yield Located(second.entity, first.entity, span, 0.9, "location-beside")
