"""How much of a piece is quoted, and by whom it is done: the end of the reading of a piece.

The quote is the action.  Its date goes with it, and its subject where the action says too little without it:
where it comes about of a thing (大桥合龙), where several do it together, where it is a verb alone.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, MentionKind, Span
from chuanyu.statements.classes import BUILT, DELEGATIONS, SITES, is_region
from chuanyu.statements.clauses.actions import FRAMES, acts, comes_about, leads_up, only_at
from chuanyu.statements.clauses.clause import Clause
from chuanyu.statements.clauses.deadlines import with_date
from chuanyu.statements.clauses.generic_subjects import told_of_one
from chuanyu.statements.clauses.piece import FEWEST, Context, Piece, Read
from chuanyu.statements.clauses.state import Found, Tense
from chuanyu.statements.clauses.works import work_of
from chuanyu.statements.index import PREDICATES, Index
from chuanyu.statements.lists import runs

_THINGS = BUILT | {EntityClass.CORRIDOR, EntityClass.MECHANISM, EntityClass.EVENT}
# What is no part of the quote: 作为国企,甲公司将…; 本着…原则,…; 展会期间,…; 产业发展方面,….
_AS_WHAT = worded(rf"作为|本着|以此为|(?:{FRAMES})$")
# Under whose lead something is done, which is no part of it, nor who does it.
_UNDER = re.compile(r"在[^,。;]{2,40}(?:领导|支持|关心|监督|指导)下(?=,)")
_MILESTONE = worded(r"{milestone}|{dimension}|进入.{0,8}阶段|验收|投入|运行|位于")


def quoted(piece: Piece, context: Context) -> Read:
    """The clause of what is left of a piece, with as much of the piece as its quote needs."""
    index = context.index
    if _UNDER.match(index.text, piece.at):
        return Read(replace(piece.state, lead_up=piece.lead_up))
    if not piece.subject and comes_about(index, piece.at, piece.end):
        # 去年3月动工: nothing without its time
        start = min((at.start for at, _ in piece.dates), default=piece.at)
        if work := work_of(index, piece):
            piece = piece.told_of(work, Found.SENTENCE)
    else:
        low = min(piece.predicate, piece.at) if piece.subject else piece.span.start
        start = with_date(index, piece.at, low)
        if _needs_subject(index, piece, start):
            start = min(start, piece.subject[0].span.start)
    whole = piece.span
    if piece.lead_up and not piece.subject:
        start = piece.lead_up.start
        whole = Span(start, piece.end)
    return ended(piece, Span(start, piece.end), whole, context)


def _needs_subject(index: Index, piece: Piece, start: int) -> bool:
    """Whether the quote, which starts at a place, says too little without the subject of the piece."""
    if not piece.names_subject:
        return False
    if _befalls(index, piece):
        return True
    if piece.state.mood.tense is not Tense.FUTURE and piece.predicate == piece.at and _is_joint(index, piece):
        return not leads_up(index, piece.rest, piece.span)  # 甲市和乙区通过视频,签署…: how, not what
    bodies = (m.kind is MentionKind.NAME and m.entity.cls is not EntityClass.PERSON for m in piece.subject)
    return piece.end - start < FEWEST and all(bodies)  # 合川区承办: a verb alone


def _befalls(index: Index, piece: Piece) -> bool:
    """Whether a clause tells what comes about of a thing, not what an actor does: 渠江特大桥合龙.

    A facility may act too (果园港完成吞吐量…); there a milestone must follow.
    """
    if any(m.entity.cls not in _THINGS for m in piece.subject):
        return False
    facility = any(m.entity.cls is EntityClass.FACILITY for m in piece.subject)
    return not facility or bool(_MILESTONE.search(index.text, piece.at, piece.end))


def _is_joint(index: Index, piece: Piece) -> bool:
    """Whether what was done is told with who did it: 甲县与乙区签署协议, 全市新增企业900家.

    Who did it together or was sent is part of the deed; 全市 tells how far a figure reaches.
    """
    if index.text.startswith("作为", piece.subject[-1].span.end):
        return False  # 甲市和乙区作为邻居,: as what they do it
    several = len(piece.subject) > 1 and all(m.entity.cls is not EntityClass.PERSON for m in piece.subject)
    first = piece.subject[0].text
    return several or first.startswith("全") or first.endswith(DELEGATIONS)


def ended(piece: Piece, span: Span, whole: Span, context: Context) -> Read:
    """What is read of a piece in which an action is left, or which only leads up to one.

    Args:
        piece: the piece.
        span: the action.
        whole: the same with its subject and what led up to it.
        context: the article.
    """
    index, state = context.index, piece.state
    place = _place_of(index, span)
    if place or leads_up(index, span, piece.span):
        if place:
            state = replace(state, actors=place, found=Found.SENTENCE)
        as_what = _AS_WHAT.match(index.text, span.start, span.end)
        return Read(replace(state, lead_up=None if as_what else span, opened=state.period))
    if not acts(index, span):
        return Read(state)
    if only_at(index, span):
        return Read(replace(state, lead_up=span))
    actors, found = _who(piece, context)
    subject, mood, period = piece.subject, state.mood, state.period
    if state.led is None or index.text.startswith(";", piece.span.start - 1):
        state = replace(state, led=mood)
    return Read(state, Clause(span, whole, piece.sentence, actors, subject, mood, period, found))


def _place_of(index: Index, span: Span) -> tuple[Entity, ...]:
    """The place of 在成都,: who acts in what follows without a subject."""
    if not (index.text.startswith("在", span.start) and index.text.startswith(",", span.end)):
        return ()
    at = span.start + 1
    run = next(runs(index.document, Span(at, span.end), lambda entity: entity.cls in SITES), None)
    return run.entities if run and (run.start, run.end) == (at, span.end) else ()


def _who(piece: Piece, context: Context) -> tuple[tuple[Entity, ...], Found]:
    """Who does it, and where they were found: where nobody acts, those of the paragraphs before."""
    state = piece.state
    if state.actors or state.found is Found.OTHERS:
        return state.actors, state.found
    if not state.topic:
        told = Span(piece.sentence.span.start, piece.end)
        one = context.tells_of_country and told_of_one(context.index, told)
        return () if one else context.default, Found.ASSUMED
    # What a meeting laid down, and what is told of a region, others do.
    met = all(e.cls is EntityClass.EVENT or is_region(e) for e in state.topic)
    sides = context.default if met or state.mood.tense is Tense.PAST else ()
    actors = sides or state.topic
    # Without a noun before the verb those are meant who acted before.
    bare = actors != context.default and context.index.tags.get(piece.span.start) in PREDICATES
    return actors, Found.TOPIC if bare else Found.ASSUMED
