"""Who opens the name of a joint meeting or of an agreement: they hold the one and sign the other.

甲区·乙区党政联席会 is held by both, 《甲市体育局 乙市体育局…合作协议》 signed by both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import BODIES, GROUNDS, lies_in
from chuanyu.statements.clauses import Clause
from chuanyu.statements.lists import listed
from chuanyu.statements.participation.meetings import is_held
from chuanyu.statements.participation.telling import Told

# Who stands in the name of such a meeting holds it: 甲区·乙区党政联席会, 甲新区、乙新区第三次联席会.
_JOINT = worded(r"{joint_meeting}")
_BESIDE = ("", " ", "·", "、", "和", "与", "—", "-")


def conveners(document: Document) -> Iterator[Told]:
    """Those who hold a joint meeting by its name."""
    for event in filter(_is_joint, document.mentions):
        parties = _side_by_side(document, event.span) if is_held(document, event) else ()
        if len(parties) > 1:
            yield Told(event, Part.HOSTS, parties, event.span)


def _is_joint(event: Mention) -> bool:
    """Whether it names a meeting of several."""
    named = event.entity.cls is EntityClass.EVENT and not event.nested and event.kind is MentionKind.NAME
    return named and bool(_JOINT.search(event.entity.name))


_SIGNING = worded(r"{signs}")
_NUMBER = re.compile(r"(?:[(]?[\d一二三四五六七八九十]{1,3}[)]?[.、:]?|[●■◆·①-⑳—-]+)?")
# Between who signs and what is signed; nobody signs by a list that says 没有签署.
_BETWEEN = re.compile(r":|——|--|[,]?(?:分别|共同|联合)?(?:签署|签订|签下|签)了?:?|[(]")
_BEFORE = 300  # characters before a list in which it is said that something is signed
_LINE = 120  # characters of a line of a list


def signing_rolls(document: Document) -> Iterator[Told]:
    """The lines of a list of agreements: 1.甲局、乙局:《协议》."""
    text = document.folded
    for passage in document.article.passages:
        start, end = passage.span.start, passage.span.end
        if end - start > _LINE or not _SIGNING.search(text, max(0, start - _BEFORE), end):
            continue
        number = _NUMBER.match(text, start, end)
        at = number.end() if number else start
        pacts = [m for m in document.mentions_in(passage.span) if m.entity.cls is EntityClass.DOCUMENT]
        if len(pacts) != 1:
            continue
        pact = pacts[0]
        parties, after = listed(document, at, end)
        if len(parties) > 1 and _BETWEEN.fullmatch(text, after, pact.span.start):
            yield Told(pact, Part.SIGNS, parties, passage.span)


_MET = 600  # characters before a meeting signs in which those who meet are told


def meeting_sides(document: Document, clause: Clause, actors: Sequence[Entity]) -> tuple[Entity, ...]:
    """For whom a meeting signs: those whom a word for several told as taking part; else whoever is told.

    来自4个市、区的部门代表参会。…会议签订了合作协议.
    """
    if any(a.cls is not EntityClass.EVENT for a in actors):
        return tuple(actors)
    at = clause.whole.start
    before = document.mentions_in(Span(max(0, at - _MET), at))
    several = [m for m in before if len(m.entities) > 1]
    return several[-1].entities if several else tuple(actors)


def _side_by_side(document: Document, span: Span) -> tuple[Entity, ...]:
    """The first places or bodies in a name that stand side by side, of 成都市武侯区 the lower one."""
    every = [m for m in document.mentions_in(span) if m.nested and m.entity.cls in BODIES | GROUNDS]
    inner = [m for m in every if not any(m.span in o.span and m.span != o.span for o in every)]
    found: list[Mention] = []
    for mention in inner:
        if found and document.folded[found[-1].span.end : mention.span.start] not in _BESIDE:
            break
        if found and found[-1].span.end == mention.span.start and lies_in(mention.entity, found[-1].entity):
            found.pop()
        found.append(mention)
    return tuple(dict.fromkeys(m.entity for m in found))


_PACT = worded(r"(?:{paper}|{rule}|协议书|意向书?|规范)》?$")


def pact_parties(document: Document, pact: Mention) -> tuple[Entity, ...]:
    """Those whose names open the title of an agreement: 《甲市体育局 乙市体育局…合作协议》."""
    if pact.entity.cls is not EntityClass.DOCUMENT or not _PACT.search(pact.entity.name):
        return ()
    parties = _side_by_side(document, pact.span)
    bodies = all(e.cls is not EntityClass.PLACE for e in parties)
    return parties if len(parties) > 1 and bodies else ()
