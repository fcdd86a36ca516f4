"""Who opens the name of a meeting of theirs or of an agreement: they hold the one and sign the other.

甲区·乙区党政联席会 is held by both, 《甲市体育局 乙市体育局…合作协议》 signed by both,
中共甲市委五届十次全会 held by the committee, 甲市投资推介会 by the place that it promotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import BODIES, GOVERNING, GROUNDS, PARTIES, lies_in
from chuanyu.statements.lists import run_before
from chuanyu.statements.participation.hosting import is_held, promoted
from chuanyu.statements.participation.telling import Told

_JOINT = worded(r"{joint_meeting}")
_PACT = worded(r"(?:{paper}|{rule}|协议书|意向书?|规范)(?:\([^()]*\))?》?$")
_SESSION = worded(r"届[^,。;]{1,4}(?:全会|全体会议)$")
_SIGNED = worded(r"》?”?(?:\([^()]{1,16}\))?{signing}")
_BESIDE = ("", " ", "·", "、", "和", "与", "—", "-")  # between two that stand side by side


def conveners(document: Document) -> Iterator[Told]:
    """Those who hold a meeting by its name."""
    yield from _of_one_body(document)
    yield from _promoting(document)
    for event in filter(_is_joint, document.mentions):
        parties = _parties(document, event) if is_held(document, event) else ()
        if len(parties) > 1:
            yield Told(event, Part.HOSTS, parties, event.span)


def pacts_signed(document: Document, told: Iterable[Told]) -> Iterator[Told]:
    """What those sign who hold the ceremony of a pact: 甲、乙举行|丙合作协议|签约仪式."""
    for one in told:
        for pact in document.mentions_in(one.thing.span) if one.part is Part.HOSTS else ():
            inside = pact.entity.cls is EntityClass.DOCUMENT and pact.nested
            if inside and len(one.actors) > 1 and _SIGNED.match(document.folded, pact.span.end):
                yield replace(one, thing=pact, part=Part.SIGNS)


def _parties(document: Document, event: Mention) -> tuple[Entity, ...]:
    """Those who open the name of a meeting, with those listed before it: 甲府、|乙院与丙校合作签约仪式."""
    inner = _side_by_side(document, event.span)
    at = event.span.start - 1
    listed = run_before(document, at) if inner and document.folded[at] == "、" else None
    return (*listed.entities, *inner) if listed else inner


def _of_one_body(document: Document) -> Iterator[Told]:
    """The meetings of a body by its name, which holds them: 中共甲市委|五届十次全会, 乙局|新闻发布会."""
    for event in document.mentions:
        if event.entity.cls is not EntityClass.EVENT or event.kind is not MentionKind.NAME:
            continue
        inner = document.mentions_in(event.span)
        opens = (m for m in inner if m.span.start == event.span.start and m.entity.cls in GOVERNING)
        body = next(opens, None)
        if body and (_SESSION.search(event.entity.name) or _held_alone(document, event)):
            yield Told(event, Part.HOSTS, (body.entity,), event.span)


def _held_alone(document: Document, event: Mention) -> bool:
    """Whether a meeting takes place whose name one body or place opens, and no other beside it."""
    return is_held(document, event) and len(_side_by_side(document, event.span)) == 1


def _promoting(document: Document) -> Iterator[Told]:
    """The meetings by which a place promotes itself, which holds them: 甲市|投资推介会."""
    for event in document.mentions:
        places = () if event.nested else promoted(document, event)
        if len(places) == 1 and is_held(document, event):
            yield Told(event, Part.HOSTS, places, event.span)


def _is_joint(event: Mention) -> bool:
    """Whether it names a meeting of several."""
    named = event.entity.cls is EntityClass.EVENT and not event.nested and event.kind is MentionKind.NAME
    return named and bool(_JOINT.search(event.entity.name))


def pact_parties(document: Document, pact: Mention) -> tuple[Entity, ...]:
    """Those whose names open the title of an agreement: 《甲市体育局 乙市体育局协议》, 《甲区、乙区协议》."""
    if pact.entity.cls is not EntityClass.DOCUMENT or not _PACT.search(pact.entity.name):
        return ()
    parties = _side_by_side(document, pact.span)
    bodies = all(e.cls is not EntityClass.PLACE for e in parties)
    return parties if len(parties) > 1 and (bodies or _open_it(document, pact, parties)) else ()


def _open_it(document: Document, pact: Mention, parties: Sequence[Entity]) -> bool:
    """Whether a title opens with places alone; in 《西部(甲)科学城 乙科技城…》 they are but part of names."""
    at = pact.span.start + document.folded.startswith("《", pact.span.start)
    first = (m.entity for m in document.mentions_in(pact.span) if m.nested and m.span.start == at)
    return parties[0] in first and all(e.cls is EntityClass.PLACE for e in parties)


def _side_by_side(document: Document, span: Span) -> tuple[Entity, ...]:
    """The first places or bodies in a name that stand side by side, of 成都市武侯区 the lower one."""
    every = [m for m in document.mentions_in(span) if m.nested and m.entity.cls in PARTIES]
    inner = [m for m in every if not any(m.span in o.span and m.span != o.span for o in every)]
    found: list[Mention] = []
    for mention in inner:
        gap = document.folded[found[-1].span.end : mention.span.start] if found else ""
        region = found and not gap and found[-1].entity.cls in BODIES and mention.entity.cls in GROUNDS
        if gap not in _BESIDE or region:
            break  # 《甲法院 乙法院|成渝地区双城经济圈…协议》
        site = mention.entity.cls is EntityClass.FACILITY  # 甲县|乙景区: where it lies
        above = found and (site or lies_in(mention.entity, found[-1].entity))
        if above and found[-1].span.end == mention.span.start:
            found.pop()
        found.append(mention)
    return tuple(dict.fromkeys(m.entity for m in found))
