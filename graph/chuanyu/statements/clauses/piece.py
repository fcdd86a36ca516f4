"""A piece of a sentence while it is read: what is left of it, and what has been found in it so far.

A step of the reading takes a `Piece` and gives it to the next step with something taken off or found, or
ends with what is `Read` of it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from chuanyu.model import Entity, Mention, Period, Sentence, Span
from chuanyu.statements.classes import first_to_speak, is_region
from chuanyu.statements.clauses.clause import Clause
from chuanyu.statements.clauses.state import Found, State
from chuanyu.statements.index import Index

FEWEST = 4  # characters of a quote, at least


@dataclass(frozen=True, slots=True)
class Context:
    """What the steps ask beside the piece itself.

    Attributes:
        index: the article.
        default: the actors where the text names none at all.
        country: of whom is told what the whole country did.
        central: the names of the departments of the country, which report what is told of it.
    """

    index: Index
    default: tuple[Entity, ...]
    country: tuple[Entity, ...]
    central: Set[str]

    @property
    def tells_of_country(self) -> bool:
        """Whether what names nobody is told of the whole country, or of a region of many provinces."""
        return self.default == self.country or (bool(self.default) and all(map(is_region, self.default)))

    @property
    def whose(self) -> tuple[Entity, ...]:
        """The one place, body or park whose own doings an article reports, if it is of one."""
        one = len(self.default) == 1 and not self.tells_of_country
        return first_to_speak(self.default) if one else ()


@dataclass(frozen=True, slots=True)
class Read:
    """What is read of a piece.

    Attributes:
        state: what it hands on to the next piece.
        clause: the action that it tells, if it tells one.
    """

    state: State
    clause: Clause | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """What is left of a piece, and what has been found in it.

    Attributes:
        span: all between two marks.
        sentence: where it stands; without its speaker before 他说.
        state: what the pieces before hand on, as far as this one leaves it.
        at: where what is left starts: behind its frame, then behind its subject, then behind its modal.
        end: where what is left ends.
        dates: the dates and periods at which something happens.
        subject: the mentions that open it.
        predicate: where what follows the subject starts; `at` where they only modify it.
        lead_up: the piece before that only leads up to it.
        asked: it is only asked for.
    """

    span: Span
    sentence: Sentence
    state: State
    at: int
    end: int
    dates: Sequence[tuple[Span, Period]] = ()
    subject: tuple[Mention, ...] = ()
    predicate: int = 0
    lead_up: Span | None = None
    asked: bool = False

    def told_of(self, actors: tuple[Entity, ...], found: Found) -> Piece:
        """The same piece, told of others; where that is nobody, who acted before is still the topic."""
        state = self.state
        acted = () if actors or all(map(is_region, state.actors)) else state.actors
        topic = acted or state.topic
        return replace(self, state=replace(state, actors=actors, found=found, topic=topic))

    @property
    def rest(self) -> Span:
        """What is left of it."""
        return Span(self.at, self.end)

    @property
    def names_subject(self) -> bool:
        """Whether its subject stands in the piece itself, and not in one before."""
        return bool(self.subject) and self.subject[0].span.start >= self.span.start
