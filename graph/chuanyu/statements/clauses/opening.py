"""Who or what opens a piece: its subject, a label, a noun."""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.model import EntityClass, Mention, Span
from chuanyu.statements.clauses.actors import act
from chuanyu.statements.clauses.embedded_subjects import agents
from chuanyu.statements.clauses.introducing import introduces
from chuanyu.statements.clauses.noun_phrases import is_noun, named_noun, noun_starts, opens_as_noun
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import Found
from chuanyu.statements.clauses.subjects import opening
from chuanyu.statements.index import PREDICATES

# What makes of an event a time: 乙节期间, 座谈会召开以来.
_AT_TIME = re.compile(r"[^,。;]{0,9}(?:期间|前夕|之际|前后|后|以来|时)")
# What those do together of which a work is one: (川渝)合作第一批示范项目|甲枢纽工程.
_DOES = frozenset({"v", "vd", "vn", "d", "ad", "p", "m"})


def opened(piece: Piece, context: Context) -> Piece | Read:
    """The subject of a piece; one that stands alone waits for its verb behind the comma."""
    index, state, at, end = context.index, piece.state, piece.at, piece.end
    subject, predicate = opening(index, at, end)
    if subject and predicate >= end:
        if index.text.startswith(":", end) and piece.sentence.speaker in [m.entity for m in subject]:
            spoken_for = piece.sentence.spoken_for  # 王建:…, in the record of a talk
            return Read(replace(state, actors=spoken_for, found=Found.SPEAKER))
        return Read(replace(state, pending=(*state.pending, *subject)))
    if _is_time(piece, subject, predicate, context):
        return Read(state)
    return replace(piece, subject=subject, predicate=predicate)


def _is_time(piece: Piece, subject: tuple[Mention, ...], predicate: int, context: Context) -> bool:
    """Whether an event is only the time at which somebody else acts: 乙节期间,|丙馆….

    Before a bare verb it is the event of which that is told: 乙节期间,|推出产品80种.
    """
    index, end = context.index, piece.end
    if not subject or any(m.entity.cls is not EntityClass.EVENT for m in subject):
        return False
    behind = max(predicate, subject[-1].span.end)
    bare = index.tags.get(end + 1) in PREDICATES and end + 1 not in index.mentions
    return not bare and index.text.startswith(",", end) and bool(_AT_TIME.fullmatch(index.text, behind, end))


def noun(piece: Piece, context: Context) -> Piece | Read:
    """甲县与乙区合办的培训班,|前后教出146人: a piece without a predicate waits for what the next tells of it.

    The subject then has all those before it that waited.
    """
    index, state, at, end = context.index, piece.state, piece.at, piece.end
    says = bool(piece.subject) and piece.subject[-1].entity == piece.sentence.speaker
    if says and introduces(index, piece):
        return _joined(piece)  # 王建要求, where 要求 is no noun
    if not piece.subject and opens_as_noun(index, piece.sentence.span.start, at, end):
        return Read(replace(state, pending=named_noun(index, at, end), lead_up=Span(at, end)))
    if not is_noun(index, at, piece.predicate, end):
        return _joined(piece)
    if by := (*state.pending, *piece.subject) or agents(index, at, end):
        start = at if len(piece.subject) > 1 else noun_starts(index, at, end)
        done = act(replace(piece, subject=by, state=replace(state, pending=())), context)
        return Read(replace(done.state, lead_up=Span(start, end), mood=state.mood))
    if head := named_noun(index, at, end):
        return Read(replace(state, pending=head))
    return _joined(piece)


def _joined(piece: Piece) -> Piece:
    """The piece with those as its subject, too, that waited for a verb."""
    if not piece.state.pending:
        return piece
    subject = (*piece.state.pending, *piece.subject)
    return replace(piece, subject=subject, state=replace(piece.state, pending=()))


def thing(piece: Piece, context: Context) -> Piece | Read:
    """大竹县苎麻、醪糟: what is only listed tells nothing."""
    index, at, end = context.index, piece.at, piece.end
    placed = bool(piece.subject) and all(
        e.cls is EntityClass.PLACE for m in piece.subject for e in m.entities
    )
    listed = placed and piece.predicate == at and not index.tags_in(at, end) & _DOES
    return Read(piece.state) if listed else piece
