"""For whom the mentions of a subject act; of a ceremony whose name opens so those who sign at it."""

from __future__ import annotations

from collections.abc import Sequence

from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import BODIES, GROUNDS, WORKS, lies_in
from chuanyu.statements.index import Index

_PARTIES = BODIES | GROUNDS | WORKS
_LINKS = ("与", "和", "、", "·", "及")
# How the names of ceremonies end at which something is begun.
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
    """Those a mention names; of a ceremony whose name opens so those who sign, or the work that is begun.

    In 甲与乙签约仪式, where 甲 is read as a party, the last party and not the ceremony.
    """
    if mention.entity.cls is not EntityClass.EVENT or mention.kind is not MentionKind.NAME:
        return mention.entities
    parties = _opening_parties(index, mention.span)
    if len(parties) > 1 or (parties and listed):
        return parties
    begun = parties and parties[0].cls in WORKS and _BEGINNING.search(mention.text)
    return parties if begun else mention.entities


def _opening_parties(index: Index, name: Span) -> tuple[Entity, ...]:
    """Those joined at the beginning of a name: 甲县政府与乙银行|签约仪式; or the work there."""
    at, parties = name.start, list[Entity]()
    inner = [m for m in index.document.mentions_in(name) if m.nested and m.entity.cls in _PARTIES]
    while found := [m for m in inner if m.span.start == at]:
        longest = max(found, key=lambda m: m.span.end)
        parties.append(longest.entity)
        at = longest.span.end + index.text.startswith(_LINKS, longest.span.end)
    lowest = (p for p in parties if not any(lies_in(other, p) for other in parties))  # 四川|大竹县
    return tuple(dict.fromkeys(lowest))
