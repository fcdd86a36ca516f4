"""What is left of a piece once frame, subject and modal are off → its clause, with who does it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuanyu.model import Entity, EntityClass, Mention, Period, Sentence, Span
from chuanyu.statements.classes import LINES
from chuanyu.statements.clauses.shapes import Shapes
from chuanyu.statements.clauses.state import Found, Mood, State, Tense, idle
from chuanyu.statements.clauses.subjects import Subjects
from chuanyu.statements.cues import Cues
from chuanyu.statements.index import VERB_OPENS, Index

_DECIDES = ("提出", "明确", "议定", "决定", "规定")
_PARTS = ("桥", "隧道")
_NEAR = 300  # characters back in which the line of a bridge or tunnel is named


@dataclass(frozen=True, slots=True)
class Clause:
    """One action.

    Attributes:
        span: the action, without frame, subject and modal.
        whole: the piece with its subject.
        actors: who does it.
        subject: the mentions that name the subject in this very piece; empty where it is taken over.
        mood: promise, result, in hand, or nothing.
        period: the date or period that the piece or its frame names.
        found: where the actors were found.
    """

    span: Span
    whole: Span
    sentence: Sentence
    actors: tuple[Entity, ...]
    subject: tuple[Mention, ...]
    mood: Mood
    period: Period | None = None
    found: Found = Found.NAMED

    @property
    def assumed(self) -> bool:
        """Whether nobody is named as the subject nearby."""
        return self.found in (Found.TOPIC, Found.ASSUMED)


@dataclass(frozen=True)
class Told:
    """Ends the reading of a piece.

    Attributes:
        default: the actors where the text names none at all.
    """

    index: Index
    subjects: Subjects
    shapes: Shapes
    default: tuple[Entity, ...]

    def clause(
        self,
        span: Span,
        whole: Span,
        piece: Span,
        subject: tuple[Mention, ...],
        sentence: Sentence,
        state: State,
    ) -> tuple[Clause | None, State]:
        """The clause of an action, if one stands there, and what it hands on.

        Args:
            span: the action.
            whole: the same with its subject and what led up to it.
            piece: all between two marks.
            subject: the mentions that name the subject in this piece.
            sentence: where it stands.
            state: who acts, and in which mood.
        """
        if self.shapes.leads_up(span, piece):
            seat = () if sentence.spoken_for else self.subjects.seat(span)
            if seat:
                state = replace(state, actors=seat, found=Found.SENTENCE)
            as_what = self.index.text.startswith("作为", span.start)  # 作为国企,甲公司将…
            return None, replace(state, carried=None if as_what else span, opened=state.period)
        if not self.shapes.acts(span):
            return None, state
        if state.actors or state.found is Found.OTHERS:
            actors, found = state.actors, state.found
        elif sentence.spoken_for:
            actors, found = sentence.spoken_for, Found.SPEAKER
        elif state.topic:
            past = state.mood.tense is Tense.PAST and self.default
            # What a meeting laid down, and what is told of a region, others do.
            met = all(map(idle, state.topic)) and all(e.cls not in LINES for e in state.topic)
            actors = self.default if past or (met and self.default) else state.topic
            # Without a noun before the verb those are meant who acted before.
            bare = actors != self.default and self.index.tags.get(piece.start) in VERB_OPENS
            found = Found.TOPIC if bare else Found.ASSUMED
        else:
            actors, found = self.default, Found.ASSUMED
        return Clause(span, whole, sentence, actors, subject, state.mood, state.period, found), state

    def work(self, piece: Span, state: State) -> tuple[Entity, ...]:
        """The work of which a milestone is told: what is done 全线 is done of a line, not of its bridge."""
        work = state.item or state.head or state.work
        if "全线" in self.index.document.text(piece) and any(e.name.endswith(_PARTS) for e in work):
            near = self.index.document.mentions_before(piece.start)
            named = (m.entity for m in near if m.span.start > piece.start - _NEAR and not m.nested)
            line = next((e for e in named if e.cls in LINES and not e.name.endswith(_PARTS)), None)
            return (line,) if line else work
        return work

    def introduced(self, words: str, subject: tuple[Mention, ...], state: State) -> State:
        """What holds in what follows words that introduce it: 会议明确, 他要求."""
        mood = state.mood
        decides = words.endswith(_DECIDES) and all(m.entity.cls is not EntityClass.PERSON for m in subject)
        if decides and state.found is not Found.OTHERS:
            mood = mood.turn(Tense.FUTURE, True)  # 会议明确,甲区负责…
        if words.endswith(("要求", "希望")):
            mood = mood.turn(Tense.FUTURE, True)
        if words.endswith(("强调", "要求", "指出", "希望")):
            mood = replace(mood, exhorts=True)
        return replace(state, mood=mood)


def heard(sentence: Sentence, cues: Cues) -> Sentence:
    """The head of one of the highest bodies speaks of what others are to do: 国务院总理强调,要…."""
    person = sentence.speaker is not None and sentence.speaker.cls is EntityClass.PERSON
    highest = person and all(cues.highest.match(e.name) for e in sentence.spoken_for)
    return replace(sentence, spoken_for=()) if highest else sentence
