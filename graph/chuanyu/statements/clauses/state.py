"""What one piece of a sentence hands on to the next: who acts, in which mood, what is talked about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from chuanyu.model import Entity, EntityClass, Mention, Period, Span
from chuanyu.statements.classes import LINES


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
        same = tense is self.tense and sure == self.sure
        return self if same else replace(self, tense=tense, sure=sure)


ASKED = Mood(Tense.FUTURE, sure=True, exhorts=True, lasts=True)
PROMISED = Mood(Tense.FUTURE, sure=True, lasts=True)


@dataclass(frozen=True, slots=True)
class About:
    """What is talked about: where it stands, and whether it was agreed.

    Attributes:
        start: where it starts, behind 就.
        end: where the verb that ends the talk starts.
        agreed: whether the talk ends in an agreement.
    """

    start: int
    end: int
    agreed: bool


class Found(StrEnum):
    """Where the actors of a clause were found: the farther away, the less they can be trusted."""

    NAMED = "named"  # in the clause itself
    SENTENCE = "sentence"  # earlier in the sentence
    SPEAKER = "speaker"  # it is said for them
    CARRIED = "carried"  # in a sentence before
    OTHERS = "others"  # people without a name act: those named before do not
    TOPIC = "topic"  # nobody is named nearby: those who acted in the paragraphs before
    ASSUMED = "assumed"  # nobody at all is named: the two sides of which the article speaks


@dataclass(frozen=True, slots=True)
class State:
    """What a piece hands on to the next.

    Attributes:
        found: where the actors were found.
        period: the date or period named last.
        opened: the one that opened a piece, so that it holds for all that follows: 今年,….
        item: the thing that is the head of an item of a list (1.成渝中线高铁。), until the passage ends.
        pending: persons with their posts, listed piece by piece, until the verb comes.
        person: the person who last acted, for 他 and 她.
        topic: the actors of whatever stood before, for text without a subject.
        work: the line, project or facility that was a subject last, of which milestones come about.
        doer: who acted last that does things of itself: a road is built, and does not go on to build.
        made: the work of which a piece told who builds it (由甲公司承建): the next tells of the work.
        began: who acts in the sentence, where it began with a bare verb; None where it began with a noun.
        listing: a list of tasks goes on from passage to passage.
        lead: who announced that list: 三方将从以下三方面携手.
        lead_up: a piece that only leads up to the next.
        led: the mood of the first clause of a sentence, or behind its last semicolon.
        about: what is talked of or agreed (就…达成共识), until its verb.
    """

    actors: tuple[Entity, ...] = ()
    found: Found = Found.NAMED
    mood: Mood = field(default_factory=Mood)
    period: Period | None = None
    opened: Period | None = None
    item: tuple[Entity, ...] = ()
    pending: tuple[Mention, ...] = ()
    person: tuple[Entity, ...] = ()
    topic: tuple[Entity, ...] = ()
    work: tuple[Entity, ...] = ()
    doer: tuple[Entity, ...] = ()
    made: tuple[Entity, ...] = ()
    began: tuple[Entity, ...] | None = None
    listing: bool = False
    lead: tuple[Entity, ...] = ()
    lead_up: Span | None = None
    led: Mood | None = None
    about: About | None = None


def idle(entity: Entity) -> bool:
    """Whether it does nothing of itself, so that without a subject who speaks or acted before is meant."""
    region = entity.cls is EntityClass.PLACE and not entity.code
    return region or entity.cls in (EntityClass.MECHANISM, EntityClass.EVENT, EntityClass.PROJECT, *LINES)
