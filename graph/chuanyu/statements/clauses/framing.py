"""What stands before the action: since when it holds, words of time, markers; the first steps of a piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import EntityClass, Period, Sentence, Span
from chuanyu.statements.clauses.actors import act
from chuanyu.statements.clauses.deadlines import once_finished, reaches_on
from chuanyu.statements.clauses.extent import ended
from chuanyu.statements.clauses.piece import FEWEST, Context, Piece, Read
from chuanyu.statements.clauses.state import Found, Mood, State, Tense, idle
from chuanyu.statements.clauses.subjects import opening
from chuanyu.statements.clauses.tenses import frame
from chuanyu.statements.clauses.works import work_of
from chuanyu.statements.index import Index
from chuanyu.statements.periods import dated

# What has come about, since when or with which the rest is told: 自甲乙签订协议|以来,…; 随着|甲路通车,….
_SINCE = worded(
    r"(?P<what>.+{come_about}[^,。;]*(?=以来$))|(?:随着|伴随着?)(?P<with>[^,。;]*(?:{milestone}|{come_about}))$"
)


def told_since(piece: Piece, context: Context) -> Piece | Read:
    """自|甲签订协议|以来, 随着|甲路通车: what came about, since when or with which the rest is told."""
    index, state = context.index, piece.state
    match = _SINCE.match(index.text, piece.at, piece.end)
    if not match:
        return piece
    what = Span(*match.span("with" if match["with"] else "what"))
    beside = what.start > piece.span.start  # 随着…: the rest has its own time
    at, _, period = frame(index, what.start, what.end, state.mood, ())
    at += index.text.startswith("自", at)
    subject, predicate = opening(index, at, what.end)
    to_come = beside and state.mood.tense is Tense.FUTURE and state.mood.sure  # 今年底,|随着甲路通车
    came_about = state.mood if to_come else Mood(Tense.PAST, sure=True)
    then = replace(state, mood=came_about, period=period or state.period)
    told = replace(piece, at=at, end=what.end, subject=subject, predicate=predicate, state=then)
    told = act(told, context)
    alone = subject and (beside or what.end - told.at < FEWEST)
    start = subject[0].span.start if alone else told.at
    read = ended(told, Span(start, what.end), Span(piece.span.start, what.end), context)
    found = Found.SENTENCE if subject else told.state.found
    mood = state.mood if beside else Mood(Tense.PAST)
    return Read(replace(told.state, mood=mood, found=found), read.clause)


def framed(piece: Piece, context: Context) -> Piece | Read:
    """下一步, 到2025年, 一是: what markers and words of time tell of all that follows them.

    A piece that holds nothing else frames the next; 投用后 tells what is to be done until then.
    """
    index, start, end = context.index, piece.span.start, piece.end
    dates = tuple(dated(index.document.article, index.text, piece.span))
    at, mood, period = frame(index, start, end, piece.state.mood, dates)
    state = _turned(piece.state, mood, piece.sentence)
    opened = period or _alone(index, piece, dates) or state.opened
    if index.text[start - 1 : start] == ";":
        state = _next_item(state, opened)
    period = period or state.period
    if mood is not state.mood or period is not state.period or opened is not state.opened:
        state = replace(state, mood=mood, period=period, opened=opened)
    if at >= end:
        then = once_finished(index, start, end)
        if not then or not reaches_on(index, dates):
            return Read(state)
        # 明年一季度投用|后,…: that is promised too
        state = replace(state, actors=work_of(index, piece) or state.actors)
        return ended(replace(piece, state=state), Span(dates[0][0].start, then), piece.span, context)
    at = start if index.text[at] == "的" else at  # 明年的联席会议: the time only modifies
    lead_up = state.lead_up
    if lead_up:
        state = replace(state, lead_up=None)
    if at == piece.at and not dates and state is piece.state:
        return piece  # most hold no time, and nothing is taken off
    return replace(piece, at=at, dates=dates, state=state, lead_up=lead_up)


def _turned(state: State, mood: Mood, sentence: Sentence) -> State:
    """Who acts where 下一步 turns to what is to come: the speaker's own side."""
    if mood.lasts and not state.mood.lasts and sentence.spoken_for:
        return replace(state, actors=sentence.spoken_for, found=Found.SPEAKER)
    return state


def _alone(index: Index, piece: Piece, dates: Sequence[tuple[Span, Period]]) -> Period | None:
    """The date of a piece without a verb before a comma: 对于2024年工作,."""
    if not dates or not index.text.startswith(",", piece.end):
        return None
    return None if "v" in index.tags_in(piece.span.start, piece.end) else dates[-1][1]


def _next_item(state: State, opened: Period | None) -> State:
    """What a semicolon ends: the date of one item is not the next one's, and things do nothing more.

    开设专区,…;共建数据库: for who acted before.
    """
    state = replace(state, period=opened)
    nothing_done = all(map(idle, state.actors))
    if not (nothing_done or state.actors == state.work):
        return state
    if state.doer:
        return replace(state, actors=state.doer)
    # 加快建设…,甲路通车;落地项目28个: who is meant by the verb that began the sentence
    things = all(a.cls is not EntityClass.PLACE for a in state.actors)
    began = state.began if things else None
    if began or (began is not None and nothing_done):
        return replace(state, actors=began, found=Found.CARRIED)
    return state
