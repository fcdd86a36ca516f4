"""Who acts in a piece that no subject opens.

The first of these that is there: the whole country, of which a ministry only tells a figure too, a paper that
comes out, the work that has to be finished first, by which a journey takes so long, or whose length is told,
who sent the delegation told of again (考察团), the meeting of 与会人员, the two sides where 17所高校 are not
named, the place of 当地, the item of a list, the whole line of a bridge (全线), those by whom it is done or
the work that they build, 他, 他们, 我们, people without a name (then nobody), the thing that the piece names
first; else whoever acted before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Mention
from chuanyu.statements.classes import BODIES, GROUNDS, WORKS
from chuanyu.statements.clauses.embedded_subjects import agents, modified, named_first
from chuanyu.statements.clauses.generic_subjects import (
    meeting_of,
    nationwide,
    people,
    unnamed_duty,
    unnamed_work,
)
from chuanyu.statements.clauses.no_thing_acts import not_of_things, our_side
from chuanyu.statements.clauses.piece import Context, Piece
from chuanyu.statements.clauses.standing_for import stand_for
from chuanyu.statements.clauses.state import Found, State, Tense
from chuanyu.statements.clauses.subjects import DELEGATION
from chuanyu.statements.clauses.works import brought_by, measured, of_whole_line, travelled
from chuanyu.statements.index import DIGIT, NOUN_PHRASE, PREDICATES, TIMES, Index
from chuanyu.statements.lists import run_before

_ALLIES = worded(r"{allies}")
# A delegation without its name as the subject: 考察团一行, 代表团成员; how far back it is named.
_AGAIN = worded(rf"该?{DELEGATION}(?:一行人?|(?:全体)?成员)?(?:们)?(?!的|[副团组]?长|[、与和])")
_DELEGATION, _SENT_AGO = worded(r"{delegation}"), 800
_OF_WHOM = re.compile(r"[^,。;:!?]{0,12}")  # behind who sent it: 甲市政协|文史考察团
# 当地 with its offices: 当地消防部门.
_HERE = worded(r"当地(?:党委政府|政府|[一-鿿]{0,4}?{body})?")
_GOES_ON = PREDICATES | TIMES
_WE = re.compile(r"我们|我校|我院|我局|我厅|我委|我公司|我行|该方")
(_COUNTRY,) = words("own_country")  # for which its head of state speaks
# How a paper comes out, with no more than when: 今天(5日)起正式施行.
_COMES_OUT = worded(r"(?:[今昨][天日]|日前|近日|今起|今年|\([^()]*\)|正式|于?[\d年月日]+|起)*{comes_out}")
_HE = re.compile(r"[他她](?![的们])")
# 他们 are people, no 他们所在的甲区, and 它 is a thing: no place is either.
_THEY, _IT = re.compile(r"[他她]们(?![所的])"), re.compile(r"它们?(?![所的])")
_PEOPLE = BODIES | {EntityClass.PERSON, EntityClass.MECHANISM}
# Whoever is meant by 各地 and 全市各部门 is not who acted before.
_EACH = worded(
    r"(?:全[省市区县]|沿线|有关)?各(?:级|地|{body}|区县|县区|市州|镇街|乡镇|街道|媒体|[一-鿿]{2}(?:单位|企业))"
)
# Who only writes of it: “甲行”采访团.
_REPORTERS = worded(r"(?:“[^“”]{1,20}”)?[一-鿿]{0,6}?{reporters}")
# A number of unnamed ones (17所高校参与…) is not who acted before, if that was a single body.
_SOME = re.compile(r"\d[\d,.]*(?:余|多)?[家所个名位户](?!月|百分点)")


def without_subject(piece: Piece, context: Context) -> Piece:
    """The piece with those who act that no mention at its beginning names."""
    alone = (
        _whole_country, _reported, _came_out, brought_by, travelled, measured, _delegation, _attending,
        _some, _here,
    )  # fmt: skip
    for way in alone:
        if found := way(piece, context):
            return found
    piece = not_of_things(of_whole_line(_goes_on_with(piece, context.index), context), context)
    by = agents(context.index, piece.at, piece.end)
    if by:
        piece = _of_work_itself(_done_by(piece, by, context), context)
    for way in (_pronoun, _people):
        if found := way(piece, context):
            return found
    topic = _topic(piece, context)
    if not topic:
        return piece
    if by:  # 首届甲节,由乙市主办: it is told of next
        return replace(piece, state=replace(piece.state, made=topic))
    work = topic if all(e.cls in WORKS for e in topic) else piece.state.work
    return replace(piece, state=replace(piece.state, actors=topic, found=Found.NAMED, work=work))


def _of_work_itself(piece: Piece, context: Context) -> Piece:
    """The piece told of a work, where a relative clause only says who builds it: 由甲局承建的|乙隧道贯通."""
    work = modified(context.index, piece.at, piece.end)
    if not work or not all(e.cls in WORKS for e in work):
        return piece
    return replace(piece, state=replace(piece.state, actors=work, work=work))


def _whole_country(piece: Piece, context: Context) -> Piece | None:
    """全国铁路发送旅客…: the country, if the gazetteer knows it."""
    local = bool(context.whose) or any(a.code and a not in context.country for a in piece.state.actors)
    whole = context.country and nationwide(context.index, piece.at, piece.end, local=local)
    return piece.told_of(context.country, Found.NAMED) if whole else None


def _reported(piece: Piece, context: Context) -> Piece | None:
    """(甲部公布,)快递业务量增长8%: the country, where a department of it only tells a figure."""
    index, state = context.index, piece.state
    tells = bool(state.actors) and state.found is Found.SPEAKER and piece.sentence.speaker is None
    if not (tells and context.country and all(a.name in context.central for a in state.actors)):
        return None
    noun = index.tags.get(piece.at) in NOUN_PHRASE and piece.at not in index.mentions
    figure = noun and DIGIT.search(index.text, piece.at, piece.end)
    return piece.told_of(context.country, Found.SPEAKER) if figure else None


def _came_out(piece: Piece, context: Context) -> Piece | None:
    """The paper that comes out or into force, where nobody is named who issues it: 《甲条例》今起施行."""
    index = context.index
    paper = index.mentions.get(piece.at)
    near = piece.state.found in (Found.NAMED, Found.SENTENCE, Found.SPEAKER)
    near = near and any(e.cls is not EntityClass.DOCUMENT for e in piece.state.actors)
    if near or paper is None or paper.entity.cls is not EntityClass.DOCUMENT:
        return None
    comes_out = _COMES_OUT.fullmatch(index.text, paper.span.end, piece.end)
    return piece.told_of(paper.entities, Found.NAMED) if comes_out else None


def _delegation(piece: Piece, context: Context) -> Piece | None:
    """考察团|来到乙园: whoever sent the one named last, and nobody where that is not told."""
    index, at = context.index, piece.at
    bare = _AGAIN.match(index.text, at, piece.end)
    if bare is None or at in index.mentions:
        return None
    for word in reversed([*_DELEGATION.finditer(index.text, max(0, at - _SENT_AGO), at)]):
        named = (m for m in index.document.mentions_before(word.end()) if not m.nested)
        sent = next(named, None)
        if sent and _OF_WHOM.fullmatch(index.text, sent.span.end, max(sent.span.end, word.start())):
            return replace(piece, at=bare.end()).told_of(stand_for(index, (sent,)), Found.NAMED)
    return piece.told_of((), Found.OTHERS)


def _attending(piece: Piece, context: Context) -> Piece | None:
    """与会人员|参观了乙园: the meeting named last."""
    meeting = meeting_of(context.index, piece.at, piece.end)
    return piece.told_of(meeting, Found.SENTENCE) if meeting else None


def _some(piece: Piece, context: Context) -> Piece | None:
    """17所高校参与…: the two sides of which the article tells."""
    places = any(e.cls is EntityClass.PLACE for e in piece.state.actors)
    if not context.default or places or not _SOME.match(context.index.text, piece.at, piece.end):
        return None
    return piece.told_of(context.default, Found.ASSUMED)


def _here(piece: Piece, context: Context) -> Piece | None:
    """当地组织排涝: the place or park told of last."""
    index = context.index
    here = _HERE.match(index.text, piece.at, piece.end)
    if here is None or index.tags.get(here.end()) not in _GOES_ON:
        return None
    before = index.document.mentions_before(piece.at)
    last = next((m for m in before if all(e.cls in GROUNDS and e.name != _COUNTRY for e in m.entities)), None)
    if last is None:
        return None
    run = run_before(index.document, last.span.end, lambda e: e.cls in GROUNDS)
    return replace(piece, at=here.end()).told_of(run.entities if run else last.entities, Found.NAMED)


def _goes_on_with(piece: Piece, index: Index) -> Piece:
    """The item of a list of which all is told, or the work of which a piece before told who builds it."""
    state = piece.state
    if state.item and not piece.lead_up:  # 甲局将会同乙局,|推进…: for who leads up to it
        state = replace(state, actors=state.item, found=Found.CARRIED)
    if state.made and not _ALLIES.match(index.text, piece.at):  # (由甲馆发起,)联合乙馆组建
        state = replace(state, actors=state.made, made=())
    return piece if state is piece.state else replace(piece, state=state)


def _done_by(piece: Piece, by: tuple[Mention, ...], context: Context) -> Piece:
    """The piece told of those by whom it is done, and the next of the work that they do: 由甲公司承建."""
    state = piece.state
    made = state.actors if state.found is Found.SENTENCE and state.actors == state.work else ()
    actors = stand_for(context.index, by)
    return replace(piece, state=replace(state, actors=actors, found=Found.NAMED, made=made))


def _topic(piece: Piece, context: Context) -> tuple[Entity, ...]:
    """The thing that a piece names first; in what is said or goes on, that of its relative clause alone."""
    own = not piece.sentence.spoken_for and not piece.state.mood.lasts
    return (named_first if own else modified)(context.index, piece.at, piece.end)


def _pronoun(piece: Piece, context: Context) -> Piece | None:
    """他 is who speaks or acted last, 他们 those who did if they are people, 我们 the side that says it."""
    text, at, end, state = context.index.text, piece.at, piece.end, piece.state
    spoken_for = piece.sentence.spoken_for
    if he := _HE.match(text, at, end):
        at, actors = he.end(), spoken_for or state.person or state.actors
    elif (they := _THEY.match(text, at, end)) and _are_people(state):
        at, actors = they.end(), state.actors
    elif we := _WE.match(text, at, end):
        named = piece.sentence.speaker is not None
        at, actors = we.end(), spoken_for or _country(context.index, piece)
        actors = actors or our_side(state, context, named=named)
        if not spoken_for and actors and actors != state.actors:
            told = replace(state, actors=actors, found=Found.CARRIED, doer=actors)
            return replace(piece, at=at, state=told)
    else:
        return None
    found = Found.SPEAKER if state.found is Found.OTHERS and actors else state.found
    return replace(piece, at=at).told_of(actors, found)


def _are_people(state: State) -> bool:
    """Whether 他们 can be those who acted: who speaks, else people and bodies alone."""
    return state.found is Found.SPEAKER or bool(state.actors and all(a.cls in _PEOPLE for a in state.actors))


def _country(index: Index, piece: Piece) -> tuple[Entity, ...]:
    """For which 我们 of a head of state stands: his country, if the article names it."""
    if piece.sentence.speaker not in index.heads_of_state:
        return ()
    return (index.places[_COUNTRY],) if _COUNTRY in index.places else ()


def _people(piece: Piece, context: Context) -> Piece | None:
    """各地, 村民们, 某某特高压工程, 他们 and 它 behind a place: none of those named before does it."""
    index, at, end, state = context.index, piece.at, piece.end, piece.state
    if piece.asked and state.found is Found.SPEAKER:
        return None  # 市长要求|各部门加快…: of his own
    ahead, carried = state.mood.tense is Tense.FUTURE, state.found is Found.CARRIED
    others = (
        _EACH.match(index.text, at, end)
        or _REPORTERS.match(index.text, at, end)
        or (_THEY.match(index.text, at, end) and not _are_people(state))
        or (any(a.cls is EntityClass.PLACE for a in state.actors) and _IT.match(index.text, at, end))
        or (not ahead and people(index, at, end))
    )
    if others:
        return piece.told_of((), Found.OTHERS)
    if not (carried or index.text.startswith(";", piece.span.start - 1)) or not unnamed_work(index, at, end):
        return None
    return piece.told_of(context.whose, Found.ASSUMED if context.whose else Found.OTHERS)


def others_must(piece: Piece, context: Context) -> Piece:
    """The piece of nobody where others without a name must do something: (甲县建成两桥。)|监管也要跟上.

    Who speaks may mean his own (区内各部门要…), and so do a meeting, the country, and who is asked already.
    """
    state = piece.state
    if piece.subject or not state.actors or state.listing or state.found is Found.SPEAKER:
        return piece
    if any(a.cls is EntityClass.EVENT or a.name == _COUNTRY for a in state.actors):
        return piece
    asked = state.found is Found.SENTENCE and state.mood.exhorts
    if asked or state.actors == context.default or not unnamed_duty(context.index, piece.at, piece.end):
        return piece
    return piece.told_of((), Found.OTHERS)
