"""A clause: one action, with who does it, when, and whether it is promise or result."""

from __future__ import annotations

from dataclasses import dataclass

from chuanyu.model import Entity, Mention, Period, Sentence, Span
from chuanyu.statements.clauses.state import Found, Mood


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
