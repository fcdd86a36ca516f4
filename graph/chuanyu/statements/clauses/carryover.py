"""What goes on when a sentence begins: who acts, and whether a promise holds on.

Within a paragraph whoever acted goes on; what goes on between paragraphs, `paragraphs` says.  In a bulletin
nobody goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Sentence
from chuanyu.statements.classes import WORKS, governed, is_region
from chuanyu.statements.clauses.bulletins import opens_report
from chuanyu.statements.clauses.items import lists_points, opens_item
from chuanyu.statements.clauses.paragraphs import BARE, OF_FIELD, Paragraphs, holding_on
from chuanyu.statements.clauses.state import Found, Mood, State, Tense
from chuanyu.statements.index import NOUNS, PREDICATES, TIMES, Index

_POINT = re.compile(r"[二三四五六七八九十]是|第[二三四五六],")  # 二是…: no more of what 一是 told of
# Of what is told amid what somebody does.
_TOLD_OF = WORKS | {EntityClass.CORRIDOR, EntityClass.MECHANISM, EntityClass.EVENT, EntityClass.DOCUMENT}
# Where actors were found who go on as such; any others go on as carried.
_KEPT = (Found.SPEAKER, Found.OTHERS, Found.ASSUMED)
_SIDES = 2  # persons of more bodies than these act for nobody in particular
_SETS_ABOUT = words("sets_about")  # what no tag tells for a verb or how it is done
# By what means something is done, before the verb.
_MEANS = ("通过", "围绕", "依托", "按照", "以")
_STATES = words("tells_state")  # verbs by which no deed begins
# What only says in what or by what means, and tells no subject: 在通道建设上着力,….
_ADJUNCT = worded(r"(?:在[^,。;的]{2,20}(?:上|中|方面|领域|着力|发力)|(?:{coverb}|以|为|对)[^,。;]{2,30}),")
_MEDIA = words("media")  # how the names of those end who report what others do
_AND = re.compile(r"(?:同时|此外|另外|并且|并),?")
_NOUN_OPENS = NOUNS | TIMES | {"PER", "m", "r", "f", "s"}


@dataclass(frozen=True)
class Carryover:
    """Opens the sentences of an article.

    Attributes:
        default: the actors where the text names none at all.
        bulletin: whether it strings reports.
        scattered: whether nobody acts on from sentence to sentence: it runs many stories together.
    """

    index: Index
    default: tuple[Entity, ...]
    bulletin: bool
    scattered: bool

    def into(self, sentence: Sentence, before: Sentence | None, state: State) -> State:
        """What holds when a sentence begins.

        Args:
            sentence: the one that begins.
            before: the one before it, if there is one.
            state: what its last piece handed on.
        """
        bare = self._bare(sentence)
        things = bool(state.actors) and all(a.cls in _TOLD_OF or is_region(a) for a in state.actors)
        if bare and things and state.began is not None:
            # 推进甲建设,乙园入驻企业8户。出台…: who began goes on, and not the park
            state = replace(state, actors=state.began, found=Found.CARRIED)
        if not bare and state.actors and all(a.name.endswith(_MEDIA) for a in state.actors):
            state = replace(state, actors=(), found=Found.OTHERS)  # (甲台发布消息。)乙国…: it only reports
        entered = self._enter(sentence, before, state)
        return replace(entered, began=entered.actors if bare else None)

    @cached_property
    def _paragraphs(self) -> Paragraphs:
        return Paragraphs(self.index, self.default)

    def _bare(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a verb, behind a time or what only says in what."""
        at, text = self._behind_and(sentence), self.index.text
        while self.index.tags.get(at) in TIMES and text.startswith(",", self.index.word_ends[at]):
            at = self.index.word_ends[at] + 1
        if adjunct := _ADJUNCT.match(text, at, sentence.span.end):
            at = adjunct.end()
        return self.index.tags.get(at) in (*BARE, "d")

    def _behind_and(self, sentence: Sentence) -> int:
        """Where a sentence starts behind 同时, 铁路方面, and the like."""
        text, end = self.index.text, sentence.span.end
        at = on.end() if (on := _AND.match(text, sentence.span.start, end)) else sentence.span.start
        return field.end() if (field := OF_FIELD.match(text, at, end)) else at

    def _opens(self, sentence: Sentence) -> str | None:
        """The tag of the word by which a sentence opens, behind 同时 and the like.

        By what means or how something is to be done opens the action itself: 通过…,搭建…, 密切…合作.
        """
        at = self._behind_and(sentence)
        does = self.index.text.startswith((*_MEANS, *_SETS_ABOUT), at)
        return "v" if does else self.index.tags.get(at)

    def _enter(self, sentence: Sentence, before: Sentence | None, state: State) -> State:
        """What goes on into a sentence, by what it opens: a report, a paragraph, or neither."""
        opened = before is not None and opens_report(self.index.text, sentence.span.start, sentence.span.end)
        # 甲节开幕。将举行演出…: in its report who was told of goes on where nobody is named
        goes_on = not opened and self.bulletin and state.actors and self._bare(sentence)
        if self.scattered and not goes_on:
            return self._anew(sentence)
        if opened:
            return State()
        within = before is not None and sentence.passage == before.passage
        state = self._for_others(sentence, state, between=before is not None and not within)
        topic = state.actors or state.topic
        if before is None or not within:
            return self._paragraphs.into(sentence, before, state, topic)
        return self._sentence(sentence, before, state, topic)

    def _anew(self, sentence: Sentence) -> State:
        """Nothing goes on: only who is named in the sentence, or speaks it, acts."""
        nobody = Found.ASSUMED if self.default else Found.OTHERS
        return State(actors=sentence.spoken_for, found=Found.SPEAKER if sentence.spoken_for else nobody)

    def _for_others(self, sentence: Sentence, state: State, between: bool) -> State:
        """Who goes on for those who acted: the bodies of persons; at 二是 who last did something himself."""
        if state.found is not Found.SPEAKER and (sides := self._sides(state.actors)) != state.actors:
            # Between paragraphs it is the two sides of the article.
            actors = self.default if between and self.default else sides
            state = replace(state, actors=actors, found=Found.ASSUMED)
        if state.actors and _POINT.match(self.index.text, sentence.span.start):
            return replace(state, actors=state.doer, found=Found.ASSUMED)
        return state

    def _sides(self, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """For whom persons acted, in what follows without a subject: one or two bodies or places.

        A line of dignitaries acts no further.
        """
        if any(a.cls is not EntityClass.PERSON for a in actors):
            return actors
        bodies = (self.index.document.organizations.get(a) for a in actors)
        sides = tuple(dict.fromkeys(governed(b, self.index.places) for b in bodies if b))
        return sides if len(sides) <= _SIDES else ()

    def _sentence(
        self, sentence: Sentence, before: Sentence, state: State, topic: tuple[Entity, ...]
    ) -> State:
        """What goes on from one sentence of a paragraph to the next."""
        actors, found, mood, listing = sentence.spoken_for, Found.SPEAKER, Mood(), False
        if sentence.speaker == before.speaker or sentence.told is not None:
            actors = state.actors
            found = state.found if state.found in _KEPT else Found.CARRIED
            mood, listing = self._mood(sentence, before, state)
        year = holding_on(self.index, state)
        opens = State(actors, found, mood, period=year, opened=year, item=state.item, person=state.person)
        on = replace(opens, work=state.work, doer=state.doer, lead=state.lead)
        return replace(on, topic=topic, listing=listing)

    def _mood(self, sentence: Sentence, before: Sentence, state: State) -> tuple[Mood, bool]:
        """The mood with which a sentence of a paragraph begins, and whether a list of tasks goes on."""
        text, start, mood = self.index.text, sentence.span.start, state.mood
        opens = self._opens(sentence)
        told = self.index.document.text(before.span)
        if lists_points(told, item=opens_item(text, start)):
            return Mood(Tense.FUTURE, sure=True, lasts=True), True
        if text.startswith("其中", start) and mood.sure:
            return replace(mood, lasts=False), False
        if not mood.lasts:
            return (mood.turn(mood.tense, False) if self._goes_on(mood, opens, start) else Mood()), False
        if mood.exhorts and opens in _NOUN_OPENS:
            return Mood(), False  # what is asked for goes on with verbs
        return mood.turn(Tense.FUTURE, state.listing), state.listing

    def _goes_on(self, mood: Mood, opens: str | None, start: int) -> bool:
        """Whether what is promised or done goes on with verbs: 甲区将…。支持…,对接…。在丙方面着力,…"""
        if mood.tense is not Tense.FUTURE and not (mood.tense is Tense.PAST and mood.sure):
            return False
        if opens not in PREDICATES or self.index.text.startswith(_STATES, start):
            return False
        return opens != "p" or bool(_ADJUNCT.match(self.index.text, start))
