"""What goes on when a paragraph begins: a list of tasks, what is asked for, fields of what is or was done.

Takes what the paragraph before handed on; gives what holds for the first sentence of this one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from chuanyu.language.words import worded
from chuanyu.model import Entity, Passage, PassageKind, Period, Sentence
from chuanyu.statements.classes import WORKS, first_to_speak
from chuanyu.statements.clauses.actions import FIELD
from chuanyu.statements.clauses.items import announces_tasks, opens_item
from chuanyu.statements.clauses.state import Found, Mood, State, Tense
from chuanyu.statements.clauses.task_papers import TaskPapers
from chuanyu.statements.index import PREDICATES, Index

_PLAN_HEAD = worded(r"{plan_head}")
_FIRST = re.compile(r"一是|首先|第一[,、是]")
# How a paragraph opens that reports, and is no task of a paper.
_NO_TASKS = ("有", "参加", "出席", "据")
# A time that frames what follows: 今年 and “十四五”时期 do, 年底前 and 到2025年 are of one action.
_FRAME = re.compile(
    r"今年|明年|(?:今年|明年)?[上下]半年|(?:19|20)\d\d年|“?十[一二三四五六]五”?(?:时期|期间)|(?:未来|今后).*"
)
OF_FIELD = re.compile(rf"{FIELD},")  # 铁路方面,开工建设…
BARE = ("v", "vd", "ad")  # the tags by which a sentence opens that has no subject


def holding_on(index: Index, state: State) -> Period | None:
    """The time that opened a promise holds for what goes on with it: 今年,甲区将…。推动…。"""
    today, opened = index.document.article.today, state.opened
    if state.mood.tense is not Tense.FUTURE or opened is None or today is None or opened.end <= today:
        return None
    return opened if _FRAME.fullmatch(opened.label) else None


@dataclass(frozen=True)
class Paragraphs:
    """Opens the paragraphs of an article.

    Attributes:
        default: the actors where the text names none at all.
    """

    index: Index
    default: tuple[Entity, ...]

    def into(
        self, sentence: Sentence, before: Sentence | None, state: State, topic: tuple[Entity, ...]
    ) -> State:
        """What holds when a paragraph begins.

        Args:
            sentence: its first sentence.
            before: the last one of the paragraph before, if there is one.
            state: what that handed on.
            topic: of whom the text speaks.
        """
        passage = self.index.document.article.passages[sentence.passage]
        if passage.kind is PassageKind.CONTINUED:
            return State()
        text, start = self.index.text, sentence.span.start
        item, field = opens_item(text, start), OF_FIELD.match(text, start, sentence.span.end)
        tag = self.index.tags.get(field.end() if field else start)
        bare = item or tag in BARE
        lead, tasks = self._lead(sentence, before, state, item) if before else ((), False)
        # 今年甲市将…。|铁路方面,开工建设…。|水运方面,…: each field of what is promised
        ahead = bool(field) and tag in (*PREDICATES, "vn") and state.mood.tense is Tense.FUTURE
        if ahead:
            lead = first_to_speak(lead, state.lead, state.actors, state.doer)
        goes_on = before is not None and self._goes_on(sentence, state, tag, item)
        plan = self._headed(passage) or tasks or goes_on or ahead
        exhorts = state.mood.exhorts and plan and not tasks
        # What is promised for a year is so over the paragraphs that follow: 今年,甲区将…
        year = holding_on(self.index, state) or self._tasks.planned
        actors = () if sentence.told is not None else sentence.spoken_for
        mood = Mood(Tense.FUTURE, sure=tasks, exhorts=exhorts, lasts=True) if plan else Mood()
        topic = lead or (self._about(topic, item) if bare else topic)
        told = State(actors, Found.SPEAKER, mood, period=year, opened=year, person=state.person, topic=topic)
        return replace(told, doer=lead if ahead else (), listing=plan and not exhorts, lead=lead)

    @cached_property
    def _tasks(self) -> TaskPapers:
        return TaskPapers(self.index)

    def _headed(self, passage: Passage) -> bool:
        """Whether a paragraph stands in a paper of tasks, or under the head of a plan: 下一步工作打算."""
        head = f"{passage.section or ''} {passage.title or ''}"
        return self._tasks.is_paper or bool(_PLAN_HEAD.search(head))

    def _lead(
        self, sentence: Sentence, before: Sentence, state: State, item: bool
    ) -> tuple[tuple[Entity, ...], bool]:
        """Who announced the list of which a paragraph may be an item, and whether it is a task of it.

        要抓好四件事。|——…: a task, whoever does it.
        """
        # 2021年,我们将…:|一是….
        first = state.mood.tense is Tense.FUTURE and _FIRST.match(self.index.text, sentence.span.start)
        announced = announces_tasks(self.index.document.text(before.span), item=item)
        if first or (announced and not self._reports(sentence)):
            return state.actors, True
        lead = state.lead if state.listing or item else ()
        return lead, item and (state.listing or bool(lead))

    def _goes_on(self, sentence: Sentence, state: State, tag: str | None, item: bool) -> bool:
        """Whether a paragraph goes on with what is asked for, or through a paper that was signed before."""
        if sentence.speaker:
            return False
        asked = state.mood.lasts and state.mood.exhorts and tag in PREDICATES
        bare = tag in BARE and not item and not self._reports(sentence)
        passage = self.index.document.article.passages[sentence.passage]
        return asked or (bare and self._tasks.goes_through(passage.span))

    def _reports(self, sentence: Sentence) -> bool:
        """Whether a paragraph opens as one that reports: 据悉,甲区…."""
        return self.index.text.startswith(_NO_TASKS, sentence.span.start)

    def _about(self, topic: tuple[Entity, ...], item: bool) -> tuple[Entity, ...]:
        """Of what a paragraph without a subject tells: of the work before, else of the two sides."""
        works = bool(topic) and not item and all(e.cls in WORKS for e in topic)
        return topic if works or not self.default else self.default
