"""Who opens the name of a meeting of theirs or of an agreement: they hold the one and sign the other.

甲区·乙区党政联席会 is held by both, 《甲市体育局 乙市体育局…合作协议》 signed by both,
中共甲市委五届十次全会, 甲县人大第二次会议 held by the body, 甲市投资推介会 by the place that it promotes,
乙局新闻发布会 by who opens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import GOVERNING, GROUNDS, PARTIES, is_office, may_act
from chuanyu.statements.lists import opening_run, run_before
from chuanyu.statements.participation.hosting import is_held, promoted
from chuanyu.statements.participation.things import Told

_JOINT = worded(r"{joint_meeting}")
_PACT = worded(r"(?:{paper}|{rule}|协议书|意向书?|规范)(?:\([^()]*\))?》?$")
# A session, by which a body or a group meets: 五届十次全会, 领导小组|第四次会议.
_SESSION = worded(r"(?:届[^,。;]{1,20}(?:全会|会议)|{steering}第[^,。;第]{1,8}会议?)$")
_OPENING = re.compile(r"[“《]?(?:\d+年?度?)?(?:第[一二三四五六七八九十百\d]+届)?")  # before the place of it
_TO = "至到—-"  # behind the first end of a line
_BY_OTHERS = re.compile(r"(?<!集中..)仪式$|联席|会议$")
_SIGNED = worded(r"》?”?(?:\([^()]{1,16}\))?{signing}")


def conveners(document: Document) -> Iterator[Told]:
    """Those who hold a meeting by its name."""
    for event in document.mentions:
        if event.entity.cls is EntityClass.EVENT and event.kind is MentionKind.NAME:
            yield from (Told(event, Part.HOSTS, who, event.span) for who in _holders(document, event))


def _holders(document: Document, event: Mention) -> Iterator[tuple[Entity, ...]]:
    """Who holds a meeting by its name: its own body, who alone opens it, who promotes himself, or several."""
    held, inner = is_held(document, event), opening_run(document, event.span, PARTIES).entities
    opens = (m for m in document.mentions_in(event.span) if m.span.start == event.span.start)
    body = next((m.entity for m in opens if m.entity.cls in GOVERNING or is_office(m.entity)), None)
    if body and (_SESSION.search(event.entity.name) or (held and len(inner) == 1)):
        yield (body,)
    if not held or event.nested:
        return
    places = promoted(document, event) or (() if body else _place_of(document, event))
    if len(places) == 1:
        yield places
    if _JOINT.search(event.entity.name) and len(parties := _parties(document, event, inner)) > 1:
        yield parties


def _place_of(document: Document, event: Mention) -> tuple[Entity, ...]:
    """The place that opens the name of an event: 甲县|首届花椒节, and not 甲县政府, 甲产业园, 甲至乙高铁.

    The ceremony of one work is held by who builds it, a meeting of members or of work by these.
    """
    run = opening_run(document, event.span, GROUNDS)
    opens = _OPENING.fullmatch(document.folded, event.span.start, run.start)
    if not opens or not run.mentions or _BY_OTHERS.search(event.entity.name):
        return ()
    every = {m.entity for m in document.mentions_in(event.span) if m.nested and m.span.start == run.start}
    alone = all(e.cls is EntityClass.PLACE and e.code and may_act(e) for e in every)
    return run.entities if alone and document.folded[run.end] not in _TO else ()


def works_of_firms(document: Document) -> Iterator[Told]:
    """Whose a work is, who builds it: 甲公司|零部件项目, 乙市|甲公司|二期项目, 丙公司的|丁项目."""
    for work in document.mentions:
        if work.entity.cls is EntityClass.PROJECT and not work.nested and work.kind is MentionKind.NAME:
            run = opening_run(document, work.span, GROUNDS | {EntityClass.ENTERPRISE})
            firms = tuple(e for e in run.entities if e.cls is EntityClass.ENTERPRISE)
            if firms and run.start == work.span.start:
                yield Told(work, Part.BUILDS, firms, work.span)
            owner = run_before(document, work.span.start - 1, lambda e: e.cls is EntityClass.ENTERPRISE)
            if owner and document.folded[owner.end] == "的":
                yield Told(work, Part.BUILDS, owner.entities, Span(owner.start, work.span.end))


def pacts_signed(document: Document, told: Iterable[Told]) -> Iterator[Told]:
    """What those sign who hold the ceremony of a pact: 甲、乙举行|丙合作协议|签约仪式."""
    for one in told:
        for pact in document.mentions_in(one.thing.span) if one.part is Part.HOSTS else ():
            inside = pact.entity.cls is EntityClass.DOCUMENT and pact.nested
            if inside and len(one.actors) > 1 and _SIGNED.match(document.folded, pact.span.end):
                yield replace(one, thing=pact, part=Part.SIGNS)


def _parties(document: Document, event: Mention, inner: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Those who open the name of a meeting, with those listed before it: 甲府、|乙院与丙校合作签约仪式."""
    at = event.span.start - 1
    listed = run_before(document, at) if inner and document.folded[at] == "、" else None
    return (*listed.entities, *inner) if listed else inner


def pact_parties(document: Document, pact: Mention) -> tuple[Entity, ...]:
    """Those whose names open the title of an agreement: 《甲市体育局 乙市体育局协议》, 《甲区、乙区协议》."""
    if pact.entity.cls is not EntityClass.DOCUMENT or not _PACT.search(pact.entity.name):
        return ()
    parties = opening_run(document, pact.span, PARTIES).entities
    bodies = all(e.cls is not EntityClass.PLACE for e in parties)
    return parties if len(parties) > 1 and (bodies or _open_it(document, pact, parties)) else ()


def _open_it(document: Document, pact: Mention, parties: Sequence[Entity]) -> bool:
    """Whether a title opens with places alone; in 《西部(甲)科学城 乙科技城…》 they are but part of names."""
    at = pact.span.start + document.folded.startswith("《", pact.span.start)
    first = (m.entity for m in document.mentions_in(pact.span) if m.nested and m.span.start == at)
    return parties[0] in first and all(e.cls is EntityClass.PLACE for e in parties)
