"""Who acts in a piece: those for whom its subject stands, or whoever acts without one (`without_subject`).

A subject is read for whom it stands, and for what others do to it (联盟由甲局发起); who signs
for others does not act himself.
"""

from __future__ import annotations

from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention
from chuanyu.statements.classes import MADE, WORKS, first_to_speak, governed, is_nature
from chuanyu.statements.clauses.embedded_subjects import agents
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.standing_for import is_beginning, stand_for
from chuanyu.statements.clauses.state import Found, Mood, idle
from chuanyu.statements.clauses.subjects import lists_more
from chuanyu.statements.clauses.without_subject import without_subject
from chuanyu.statements.clauses.works import owner_of_many, work_of_places
from chuanyu.statements.index import SIGNS, Index, signatories

_ATTENDS = worded(r"{attends}(?!建)|{watches}")
_MILESTONE = worded(r"{milestone}|(?:加快|启动|推进|完成|有序|持续)建设")
_FLOWS = worded(r"{flows}")  # what rivers and mountains do where a place is told of
# How far behind what others make 由 may stand, and behind anything else: 联盟将由…, 大会日前由….
_BY, _BY_FAR = 4, 14


def act(piece: Piece, context: Context) -> Piece:
    """Who acts in a piece, with where its predicate starts."""
    if lists_more(context.index, piece.at):
        return piece
    if piece.subject:
        return _with_subject(piece, context)
    piece = without_subject(piece, context)
    actors = _signers(context.index, piece.state.actors, piece.at, piece.end)
    return replace(piece, state=replace(piece.state, actors=actors))


def passed_over(piece: Piece, context: Context) -> Read:
    """What a piece hands on that tells nothing itself: its subject acts in what follows."""
    return Read(replace(act(piece, context).state, found=Found.SENTENCE) if piece.subject else piece.state)


def _with_subject(piece: Piece, context: Context) -> Piece:
    """The piece with those who act for whom its subject stands."""
    index, state, subject, end = context.index, piece.state, piece.subject, piece.end
    if owner := owner_of_many(piece, context):
        return piece.told_of(owner, Found.CARRIED)
    if work := work_of_places(index, piece):
        return piece.told_of(work, Found.SENTENCE)
    if makers := _made_by(index, piece):
        actors, things = stand_for(index, makers), stand_for(index, subject)
        state = replace(state, actors=actors, found=Found.NAMED, made=things)
        return replace(piece, at=piece.predicate, state=state)
    actors = _signers(index, stand_for(index, subject), piece.at, end)
    if all(map(is_nature, actors)) and _FLOWS.search(index.text, piece.predicate, end):
        return piece.told_of(_by_the_river(piece, context) or actors, Found.CARRIED)
    if all(map(is_beginning, actors)):  # (甲县举行集中开工活动。)此次活动|涉及项目9个
        actors = first_to_speak(state.doer, context.whose) or actors
    mood = state.mood
    parallel = index.text.startswith(";", piece.span.start - 1) and not mood.lasts
    other = parallel and state.led is not None and state.led.tense is not mood.tense
    if other or (mood.lasts and not mood.sure):
        mood = Mood()  # the report turns to somebody else: 甲县推进…,力争…;乙县|启动…
    work = actors if all(e.cls in WORKS for e in actors) else state.work
    doer = state.doer if all(map(idle, actors)) or _come_about(index, piece, actors) else actors
    person = tuple(e for e in actors if e.cls is EntityClass.PERSON) or state.person
    state = replace(state, actors=actors, found=Found.NAMED, mood=mood, work=work, doer=doer, person=person)
    return replace(piece, at=piece.predicate, state=state)


def _by_the_river(piece: Piece, context: Context) -> tuple[Entity, ...]:
    """The place that is told of, where a river flows through it: 甲江|穿城而过."""
    index = context.index
    bodies = (index.document.organizations.get(e, e) for e in piece.state.doer)
    acted = tuple(governed(body, index.places) for body in bodies)
    return first_to_speak(piece.sentence.spoken_for, acted, context.whose)


def _come_about(index: Index, piece: Piece, actors: tuple[Entity, ...]) -> bool:
    """Whether what is made only comes about in a piece, and does nothing: 甲园、乙院|加快建设."""
    built = all(a.cls in MADE for a in actors)
    return built and bool(_MILESTONE.search(index.text, piece.predicate, piece.end))


def _made_by(index: Index, piece: Piece) -> tuple[Mention, ...]:
    """Who does it to the thing that is the subject: 丙联盟|由甲局、乙局发起成立."""
    things = all(e.cls in MADE for m in piece.subject for e in m.entities)
    if things or piece.predicate != piece.subject[-1].span.end:
        # 川渝|共享网由…: the place only says where
        return agents(index, piece.predicate, piece.end, _BY if things else _BY_FAR)
    return ()


def _signers(index: Index, actors: tuple[Entity, ...], at: int, end: int) -> tuple[Entity, ...]:
    """Those for whom persons sign: 甲局局长与乙局局长签字 is a deed of their bodies."""
    if len(actors) == 1 or any(a.cls is not EntityClass.PERSON for a in actors):
        return actors
    signs = SIGNS.search(index.text, at, end)
    if not signs or _ATTENDS.search(index.text, at, signs.start()):  # 出席签约仪式
        return actors
    return signatories(index.document, actors, end)
