"""What a clause says of time: promised, come about, in hand, or nothing of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Tense(StrEnum):
    """Whether a clause lies ahead, has come about, is in hand, or tells nothing of it."""

    FUTURE = "future"
    PAST = "past"
    ONGOING = "ongoing"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Mood:
    """The tense that holds at a place.

    Attributes:
        sure: it is marked, not only guessed from the verb.
        exhorts: it is asked for (要, 强调), not promised.
        lasts: a word such as 下一步 or 要 opened it, so it holds over the sentences that follow.
    """

    tense: Tense = Tense.NONE
    sure: bool = False
    exhorts: bool = False
    lasts: bool = False

    def turn(self, tense: Tense, sure: bool) -> Mood:
        """The same mood in another tense."""
        return replace(self, tense=tense, sure=sure)


ASKED = Mood(Tense.FUTURE, sure=True, exhorts=True, lasts=True)
