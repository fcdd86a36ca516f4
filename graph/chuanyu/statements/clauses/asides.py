"""Pieces that hold more than their own clause: since when something holds, and what is only talked of.

自甲县与乙区签订协议以来,…: what came about stands before 以来, and the rest is told since then.
双方就共建园区,开通公交等进行了交流: what stands between 就 and its verb is told as one with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuanyu.model import Mention, Sentence, Span
from chuanyu.statements.clauses.actors import Actors
from chuanyu.statements.clauses.pieces import pieces
from chuanyu.statements.clauses.shapes import Shapes
from chuanyu.statements.clauses.state import About, Found, Mood, State, Tense
from chuanyu.statements.clauses.subjects import Subjects
from chuanyu.statements.clauses.tenses import Tenses
from chuanyu.statements.clauses.told import Clause, Told

_WORDS = 4  # characters of a quote, at least


@dataclass(frozen=True)
class Asides:
    """Reads such pieces."""

    subjects: Subjects
    tenses: Tenses
    shapes: Shapes
    who: Actors
    told: Told

    def since(self, piece: Span, what: Span, sentence: Sentence, state: State) -> tuple[Clause | None, State]:
        """What came about, since when or with which the rest is told: 自|甲签订协议|以来, 随着|甲路通车."""
        text, end = self.told.index.text, what.end
        beside = what.start > piece.start  # 随着…: the rest has its own time
        at, _, period = self.tenses.frame(what.start, end, state.mood, [])
        at += text.startswith("自", at)
        promised = beside and state.mood.tense is Tense.FUTURE and state.mood.sure
        mood = state.mood if promised else Mood(Tense.PAST, sure=True)
        past = replace(state, mood=mood, period=period or state.period)
        subject, after = self.subjects.opening(at, end)
        at, then = self.who.act(at, end, after, subject, sentence, past)
        whole = self.shapes.with_subject(subject, piece) or (subject and (beside or end - at < _WORDS))
        start = subject[0].span.start if whole else at
        told = replace(then, mood=past.mood)
        clause, _ = self.told.clause(Span(start, end), Span(piece.start, end), piece, subject, sentence, told)
        after_it = state.mood if beside else Mood(Tense.PAST)
        return clause, replace(then, mood=after_it, found=Found.SENTENCE if subject else then.found)

    def talked(
        self,
        talk: About,
        at: int,
        piece: Span,
        subject: tuple[Mention, ...],
        sentence: Sentence,
        state: State,
    ) -> tuple[Clause | None, State]:
        """What was only talked of, told as one: 就共建园区,开通公交等进行了交流."""
        start = subject[0].span.start if self.shapes.with_subject(subject, piece) else at
        end = next(p.end for p in pieces(self.told.index.text, Span(talk.end, sentence.span.end)))
        state = replace(state, mood=Mood(Tense.PAST, sure=True))
        clause, state = self.told.clause(
            Span(start, end), Span(piece.start, end), piece, subject, sentence, state
        )
        return clause, replace(state, about=talk if end > piece.end else None)
