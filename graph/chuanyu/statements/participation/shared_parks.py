"""Document + gazetteer → who builds a park that several places share, where a text only tells of its making.

The gazetteer lays such a park in each of them: 万达开川渝统筹发展示范区 in 万州区, 达州市, 开州区.  Whoever
tells of its making, and of two of them in one breath, tells that they build it; hardly any paper says so in
one clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import SHARED
from chuanyu.statements.participation.things import Told

_MADE = worded(r"(?:{parts.builds}|{parts.founds})[^,。;]*$")
_BEFORE = 14  # characters before a park in which the verb of its building stands
# What is built, or has a body or a plan for its building: 甲示范区|建设领导小组, 乙示范带|总体方案.
_BUILT = worded(r"”?[^,。;]{0,4}(?:建设|共建|领导小组|党政联席|{paper})")


def shared_parks(document: Document, gazetteer: Gazetteer) -> Iterator[Told]:
    """The parks of an article with those of their sides that it names, and where that is told.

    Two of them stand in a sentence with the park, or the article names all of them.
    """
    places: dict[str, set[Entity]] = {}
    parks: dict[Entity, list[Mention]] = {}
    for mention in document.mentions:
        for entity in mention.entities:
            if entity.cls is EntityClass.PLACE:
                places.setdefault(entity.name, set()).add(entity)
        if mention.entity.cls in SHARED and mention.kind is MentionKind.NAME:
            parks.setdefault(mention.entity, []).append(mention)
    for park, named in parks.items():
        entry = gazetteer.by_name.get(park.name)
        within = entry.within if entry else ()
        sides = tuple(sorted(e for name in set(within) for e in places.get(name, ())))
        built = next((m for m in named if _built(document, m)), None)
        if len(sides) < 2 or built is None:
            continue
        beside = next((span for m in named if (span := _beside(document, m, sides))), None)
        if beside or len(sides) == len(within):
            yield Told(built, Part.BUILDS, sides, beside or built.span)


def _built(document: Document, park: Mention) -> bool:
    """Whether a park is told to be built where it is named."""
    before = _MADE.search(document.folded, max(0, park.span.start - _BEFORE), park.span.start)
    return bool(before or _BUILT.match(document.folded, park.span.end))


def _beside(document: Document, park: Mention, sides: tuple[Entity, ...]) -> Span | None:
    """The sentence that names a park and two of its sides; none where it does not."""
    sentence = document.sentence_of(park.span)
    named = {e for m in document.mentions_in(sentence.span) for e in m.entities} if sentence else set()
    return sentence.span if sentence and len(named.intersection(sides)) >= 2 else None
