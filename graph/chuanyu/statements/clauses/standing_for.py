"""For whom the mentions of a subject act; of a ceremony those who sign or begin something at it."""

from __future__ import annotations

from collections.abc import Sequence

from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention, MentionKind
from chuanyu.statements.classes import PARTIES, WORKS, sender
from chuanyu.statements.index import Index
from chuanyu.statements.lists import opening_run

_OPENS = PARTIES | WORKS
# How the names of ceremonies end at which something is begun or signed, of which is told who does that.
_BEGINNING = worded(r"{beginning}(?:仪式|活动|动员大?会)$")


def stand_for(index: Index, subject: Sequence[Mention]) -> tuple[Entity, ...]:
    """The actors for whom the mentions of a subject stand."""
    found: dict[Entity, None] = {}
    for mention in subject:
        refers = mention.kind is MentionKind.REFERENCE
        if found and refers and mention.text.startswith("全"):
            continue  # 甲区与全市同频共振: by what it is measured
        found |= dict.fromkeys(_party(index, mention, len(subject) > 1))
    return tuple(found)


def _party(index: Index, mention: Mention, listed: bool) -> tuple[Entity, ...]:
    """Those a mention names; of a ceremony whose name opens so those who sign or begin, or what is begun.

    In 甲与乙签约仪式, where 甲 is read as a party, the last party and not the ceremony; for a delegation
    whoever sent it.
    """
    if mention.entity.cls is not EntityClass.EVENT or mention.kind is not MentionKind.NAME:
        return tuple(sender(one, index.places) for one in mention.entities)
    run = opening_run(index.document, mention.span, _OPENS)
    parties = run.entities if run.start == mention.span.start else ()
    if len(parties) > 1 or (parties and listed):
        return parties
    return parties if parties and is_beginning(mention.entity) else mention.entities


def is_beginning(entity: Entity) -> bool:
    """Whether it is a ceremony at which something is begun or signed: 甲县重大项目集中开工活动."""
    return entity.cls is EntityClass.EVENT and bool(_BEGINNING.search(entity.name))
