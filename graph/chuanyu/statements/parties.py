"""Who opens the name of a joint meeting or of an agreement: they hold the one and sign the other.

甲区·乙区党政联席会 is held by both, 《甲市体育局 乙市体育局…合作协议》 signed by both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.gatherings import is_held

# Who stands in the name of such a meeting holds it: 甲区·乙区党政联席会, 甲新区、乙新区第三次联席会.
_JOINT = re.compile(r"联席|座谈|协商|对接|协作|交流|协调|签约|合作")
_BESIDE = ("", " ", "·", "、", "和", "与", "—", "-")


def conveners(document: Document) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """Those who hold a joint meeting by its name."""
    for event in document.mentions:
        if event.entity.cls is not EntityClass.EVENT or event.nested or event.kind is not MentionKind.NAME:
            continue
        if _JOINT.search(event.entity.name) and is_held(document, event):
            parties = _side_by_side(document, event.span)
            if len(parties) > 1:
                yield event, Part.HOSTS, parties, event.span


def _side_by_side(document: Document, span: Span) -> tuple[Entity, ...]:
    """The first places or bodies in a name that stand side by side, of 成都市武侯区 the lower one."""
    every = [m for m in document.mentions_in(span) if m.nested and m.entity.cls in _PARTIES]
    inner = [m for m in every if not any(m.span in o.span and m.span != o.span for o in every)]
    found: list[Mention] = []
    for mention in inner:
        if found and document.folded[found[-1].span.end : mention.span.start] not in _BESIDE:
            if len(found) > 1:
                break
            found = []
        elif found and found[-1].span.end == mention.span.start and _holds(found[-1].entity, mention.entity):
            found.pop()
        found.append(mention)
    return tuple(dict.fromkeys(m.entity for m in found))


def pact_parties(document: Document, pact: Mention) -> tuple[Entity, ...]:
    """Those whose names open the title of an agreement: 《甲市体育局 乙市体育局…合作协议》."""
    if pact.entity.cls is not EntityClass.DOCUMENT or not _PACT.search(pact.entity.name):
        return ()
    parties = _side_by_side(document, pact.span)
    bodies = all(e.cls is not EntityClass.PLACE for e in parties)
    return parties if len(parties) > 1 and bodies else ()


_PACT = re.compile(r"(?:协议书?|备忘录|意见|意向书?|规范|方案|清单|公约)》?$")
_PARTIES = frozenset({
    EntityClass.PLACE, EntityClass.PARK, EntityClass.GOVERNMENT_BODY, EntityClass.EDUCATION,
    EntityClass.ENTERPRISE, EntityClass.ALLIANCE, EntityClass.RESEARCH, EntityClass.FACILITY,
})  # fmt: skip


def _holds(above: Entity, below: Entity) -> bool:
    """Whether one division lies in another, by their codes."""
    code = (above.code or "").rstrip("0")
    return bool(code) and (below.code or "").startswith(code)
