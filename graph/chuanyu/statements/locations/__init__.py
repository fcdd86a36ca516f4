"""Mentions → what lies where: carried by the name, beside a place, said, built or held there.

A rule of `by_name`, `side_by_side`, `said` or `held` gives what is `Located`; the first that finds a pair
tells it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Entity, EntityClass, Location, MentionKind
from chuanyu.statements.clauses import Clause
from chuanyu.statements.locations.by_name import carried, named_after, nested
from chuanyu.statements.locations.held import held
from chuanyu.statements.locations.places import Located
from chuanyu.statements.locations.said import built, led, said, stations
from chuanyu.statements.locations.side_by_side import adjoining, in_county, listed, under


def locations(document: Document, clauses: Sequence[Clause], gazetteer: Gazetteer) -> Iterator[Location]:
    """The locations of an article, each pair once.

    Where known things lie is known: 四川重庆 puts none into the other, and a university that holds a
    trial elsewhere does not lie there.
    """
    outer = [m for m in document.mentions if not m.nested and m.kind is MentionKind.NAME]
    there = [one for rule in (led, stations, built) for one in rule(document, outer)]
    found: dict[tuple[Entity, Entity], Located] = {}
    for one in [
        *carried(document, outer),
        *listed(document, outer, [*said(document, outer), *adjoining(document, outer)]),
        *nested(document, outer),
        *listed(document, outer, there, mixed=True),
        *under(document),
        *named_after(document, outer, gazetteer),
        *held(document, outer, clauses),
    ]:
        if one.thing != one.place and _may_lie(one.thing, one.place, gazetteer):
            found.setdefault((one.thing, one.place), one)
    placed = {thing for thing, _ in found}
    for one in in_county(document):
        if one.thing not in placed and _may_lie(one.thing, one.place, gazetteer):
            found.setdefault((one.thing, one.place), one)
    for one in found.values():
        sentence = document.sentence_of(one.span)
        yield Location(
            evidence=(document.article.evidence(one.span),),
            confidence=one.confidence,
            rule=one.rule,
            section=document.article.passages[sentence.passage].section if sentence else None,
            thing=one.thing,
            place=one.place,
        )


def _may_lie(thing: Entity, place: Entity, gazetteer: Gazetteer) -> bool:
    """Whether what is known of the two allows it.

    A division lies in what is above it, a known thing there or deeper inside; a region or river without
    a place of its own (长江, 西部地区) is said to lie nowhere.
    """
    entry = gazetteer.by_name.get(thing.name)
    above = gazetteer.above(thing.name)
    if thing.code or (entry and thing.cls is EntityClass.PLACE):
        return place.name in above
    if not entry or not above or place.name not in gazetteer.by_name:
        return True
    higher = gazetteer.above(place.name)
    if place.cls is EntityClass.PARK and not (higher and set(above).isdisjoint(higher)):
        return True  # parks overlap: a software park of one may lie in another
    inner = (place.name, *higher)
    return place.name in above or any(within in inner for within in entry.within)
