"""In which mood a piece stands, by its modal, its verb, the papers and dates around it.

A clause that tells an action is tested in this order:

1. 将 and its like before or amid it, a time to come, a work that must be finished first, a paper or an
   agreement that says it, somebody who asks for it: promised.
2. 已, 了 and their like, a time that is over, what an event stands for (标志着): come about.
3. 正在: in hand.
4. No mark, no subject of its own: what the clause or sentence before was.
5. No mark, a subject of its own: come about, if its verb ends in itself (建成) or it tells a figure; in hand,
   if its verb goes on (推进); else nothing.

A word of time in the frame (下一步, 近年来, 到2025年) holds for the rest of the sentence; a modal
(将, 已, 正在) for its clause and those that follow without a subject; the verbs alone (建成, 推进)
decide where nothing else does.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.statements.clauses.deadlines import lies_ahead, once_finished, past, reaches_on, unbuilt
from chuanyu.statements.clauses.no_thing_acts import no_region
from chuanyu.statements.clauses.papers import mood_after_paper
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.requests import demanded
from chuanyu.statements.clauses.state import Found, Mood, Tense
from chuanyu.statements.clauses.tenses import SOON, modal
from chuanyu.statements.clauses.unmarked import unmarked_mood
from chuanyu.statements.index import Index

# What shows in what somebody says of his own side that it is no plan: 甲县正加快建设…, and not 甲县致力打造….
_REPORTED = re.compile(r"[\d了已正]|当前|目前|以来|高度重视|回忆|回顾|介绍")

_SEASON = 92  # days at the beginning of a year in which what 今年 names lies ahead
# What is counted has come about by then; what may stand behind a year is only a part of it: 今年|春运.
_COUNTED, _PART = worded(r"(?:{result}|共)[^,。;]*\d"), worded("{rush}")

# What a report of a year that is nearly over expects of it, and what such a part of it is called.
_YEAR = 360  # days, at least
_EXPECTED, _LOOKS_BACK = re.compile("预计|预期"), re.compile("回顾|总结")


def timed(piece: Piece, context: Context) -> Piece | Read:
    """The piece without its modal, in its mood and at its time; nothing where no more is left of it."""
    index, end = context.index, piece.end
    at, mood, marked = modal(index, piece.at, end, piece.state.mood)
    piece = no_region(_in(piece if at == piece.at else replace(piece, at=at), mood), context)
    if at >= end:
        return Read(replace(piece.state, lead_up=piece.lead_up))
    if not marked:
        piece = _in(piece, _without_mark(index, piece))
    if not marked and not past(index, piece.state.period):
        piece = _in(piece, mood_after_paper(index, piece))
    if piece.state.mood.tense is Tense.FUTURE and _as_good_as_done(index, piece):
        piece = _in(piece, piece.state.mood.turn(Tense.PAST, True))
    then = once_finished(index, at, end)
    if then or lies_ahead(index, piece.span, piece.dates):
        piece = _in(piece, piece.state.mood.turn(Tense.FUTURE, True))
    if piece.dates:
        piece = replace(piece, state=replace(piece.state, period=piece.dates[-1][1]))
    if not then:
        return piece
    return replace(piece, end=then) if reaches_on(index, piece.dates) else Read(piece.state)


def _in(piece: Piece, mood: Mood) -> Piece:
    """The piece in a mood."""
    return piece if mood is piece.state.mood else replace(piece, state=replace(piece.state, mood=mood))


def _as_good_as_done(index: Index, piece: Piece) -> bool:
    """Whether a figure is only expected since the year is not quite over: (回顾2021年工作)全年预计实现…."""
    if not _EXPECTED.search(index.text, piece.span.start, piece.end):
        return False
    period = piece.dates[-1][1] if piece.dates else piece.state.period
    today = index.document.article.today
    if period and today:
        return (period.end - period.start).days > _YEAR and abs((period.end - today).days) <= SOON
    section = index.document.article.passages[piece.sentence.passage].section
    return bool(section and _LOOKS_BACK.search(section))


def _without_mark(index: Index, piece: Piece) -> Mood:
    """The mood of a piece without a modal: by its words, else what it takes over."""
    state, at, end = piece.state, piece.at, piece.end
    said = bool(state.actors) and state.found is Found.SPEAKER and not piece.subject
    if state.actors and state.actors == piece.sentence.spoken_for:
        said = said or not _REPORTED.search(index.document.text(piece.sentence.span))
    # 希望两地加强合作: what is asked of others is no less asked.
    own = bool(piece.subject) and not (piece.asked or demanded(index, piece.span.start))
    mood = unmarked_mood(index, at, end, state.mood, own, said)
    if not mood.sure and unbuilt(index, at, end, piece.sentence.passage):
        return mood.turn(Tense.FUTURE, False)
    if mood.sure or mood.lasts or not _of_young_year(index, piece):
        return mood
    if mood.tense is Tense.FUTURE and _COUNTED.match(index.text, at, end):
        return mood.turn(Tense.PAST, False)
    return mood.turn(Tense.FUTURE, False) if mood.tense is Tense.ONGOING else mood


def _of_young_year(index: Index, piece: Piece) -> bool:
    """Whether a year that has just begun is told of, so that its work lies ahead: (2月)今年,甲市加快建设…."""
    today = index.document.article.today
    period = piece.dates[-1][1] if piece.dates else piece.state.period
    if today is None or period is None or (period.end - period.start).days < _YEAR:
        return False
    named = index.text.rfind(period.label, piece.sentence.span.start, piece.end)
    if _PART.match(index.text, named + len(period.label)):
        return False
    return period.start <= today <= period.end and (today - period.start).days < _SEASON
