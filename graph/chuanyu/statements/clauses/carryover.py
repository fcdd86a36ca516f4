"""What holds when a sentence or a paragraph begins: who goes on acting, and whether a promise goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from chuanyu.model import Entity, EntityClass, PassageKind, Period, Sentence
from chuanyu.statements.classes import LINES, governed
from chuanyu.statements.clauses.bulletins import bulletin, opens_report
from chuanyu.statements.clauses.state import Found, Mood, State, Tense, idle
from chuanyu.statements.clauses.subjects import WORKS
from chuanyu.statements.clauses.task_papers import Tasks
from chuanyu.statements.cues import worded
from chuanyu.statements.index import VERB_OPENS, Index

_PLAN_HEAD = worded(r"{plan_head}")
_AHEAD = worded(
    r"(?:(?:以下|如下|下列).{0,12}(?:{matter}|工作|安排|方面)(?:携手|发力|(?:开展|深化)?合作)?|"
    r"[一二三四五六七八九十两\d](?:件(?:[大实要难]事|事)|桩事|项(?:重点|主要|具体)?(?:工作|任务|举措|行动|内容)|个?方面.{0,4}))[。:]?$"
)
# A paper whose points follow: 《…合作事项清单》列出22件事。交通上,….
_LISTS = worded(
    r"(?:{paper}|公约)[》”]?[^。]{0,20}?(?:{lays_down}|列出|列入|部署|安排)了?"
    r"[^。,;:]{0,8}?[\d一二三四五六七八九十两]+(?:件|项|个|条|大)[^。,;:]{0,10}[。:]$"
)
# An agreement's fields, which an enumeration tells one by one: 协议明确了合作的重点领域。一是….
_FIELDS = worded(
    r"(?:{paper}|会议|双方|两地|各方|三方)[^。]*?(?:{lays_down}|聚焦|突出)了?"
    r"[^。,;]{0,30}(?:{matter}|方向|方面)[。:]?$"
)
_FIRST = re.compile(r"一是|首先|第一[,、是]")
_ITEM = re.compile(
    r"首先|其次|再次|[(]?[\d一二三四五六七八九十]+[)、.]|第[一二三四五]|[一二三四五六七八九十]是|——"
)
# What may stand behind the name in an item's head: 1.甲高速公路重庆段。, 2.乙高速公路扩能工程(北碚至铜梁段)。
HEADED = re.compile(r"(?:[一-鿿]{0,6}(?:段|工程|项目|建设|改造)|[一二三]期)?(?:\([^()。]{1,16}\))?[。:]")
_NO_TASKS = ("有", "参加", "出席", "据")
# Of what is told amid what somebody does.
_TOLD_OF = WORKS | {EntityClass.CORRIDOR, EntityClass.MECHANISM, EntityClass.EVENT, EntityClass.DOCUMENT}
_KEPT = (Found.SPEAKER, Found.OTHERS, Found.ASSUMED)
# A time that frames what follows: 今年 and “十四五”时期 do, 年底前 and 到2025年 are of one action.
_FRAME = re.compile(
    r"今年|明年|(?:今年|明年)?[上下]半年|(?:19|20)\d\d年|“?十[一二三四五六]五”?(?:时期|期间)|(?:未来|今后).*"
)
_YEAR = 300  # days of a period that holds over paragraphs, at least
_SIDES = 2  # persons of more bodies than these act for nobody in particular
_HEAD = 20  # no head of an item is longer, in characters
_MEANS = ("通过", "围绕", "依托", "按照", "以")
_STATES = ("位于", "地处", "处于", "坐落", "作为", "有")  # verbs by which no deed begins
# What only says in what or by what means, and tells no subject: 在通道建设上着力,….
_ADJUNCT = re.compile(
    r"(?:在[^,。;的]{2,20}(?:上|中|方面|领域|着力|发力)|(?:围绕|聚焦|依托|按照|通过|以|为|针对|结合|借助|立足|紧扣|对)[^,。;]{2,30}),"
)
_POINT = re.compile(r"[二三四五六七八九十]是|第[二三四五六],")  # 二是…: no more of the line told before
_AND = re.compile(r"(?:同时|此外|另外|并且|并),?")
_NOUN_OPENS = frozenset({"n", "nz", "LOC", "ORG", "PER", "m", "TIME", "t", "r", "f", "s"})


@dataclass(frozen=True)
class Entering:
    """Opens sentences.

    Attributes:
        default: the actors where the text names none at all.
        scattered: nobody acts on from sentence to sentence: the article runs many stories together.
    """

    index: Index
    default: tuple[Entity, ...]
    scattered: bool = False

    def enter(self, sentence: Sentence, before: Sentence | None, state: State) -> State:
        """What holds when a sentence begins."""
        bare = self._bare(sentence)
        things = bool(state.actors) and all(a.cls in _TOLD_OF for a in state.actors)
        if bare and things and state.began is not None and not state.item:
            # 推进甲建设,乙园入驻企业8户。出台…: who began goes on, and not the park
            state = replace(state, actors=state.began, found=Found.CARRIED)
        entered = self._enter(sentence, before, state)
        return replace(entered, began=entered.actors if bare else None)

    @cached_property
    def _tasks(self) -> Tasks:
        return Tasks(self.index)

    @cached_property
    def _bulletin(self) -> bool:
        return bulletin(self.index.document)

    def _bare(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a verb, behind a time or what only says in what."""
        at, text = sentence.span.start, self.index.text
        if on := _AND.match(text, at, sentence.span.end):
            at = on.end()
        while self.index.tags.get(at) in ("TIME", "t") and text.startswith(",", self.index.word_ends[at]):
            at = self.index.word_ends[at] + 1
        if adjunct := _ADJUNCT.match(text, at, sentence.span.end):
            at = adjunct.end()
        return self.index.tags.get(at) in ("v", "vd", "ad", "d")

    def _enter(self, sentence: Sentence, before: Sentence | None, state: State) -> State:
        opened = before is not None and opens_report(self.index.text, sentence.span.start, sentence.span.end)
        if self.scattered and not (state.found is Found.SPEAKER and sentence.speaker):
            # 甲节开幕。将举行演出…: in its report who was told of goes on where nobody is named
            goes_on = self._bulletin and state.actors and not opened and self._bare(sentence)
            if not goes_on:
                return self._anew(sentence)
        if opened:
            return State()
        if state.found is not Found.SPEAKER and (sides := self._sides(state.actors)) != state.actors:
            state = replace(state, actors=sides, found=Found.ASSUMED)
            if before and sentence.passage != before.passage and self.default:
                state = replace(state, actors=self.default)
        if (
            state.actors
            and not state.item
            and _POINT.match(self.index.text, sentence.span.start)
            and all(a.cls in LINES for a in state.actors)
        ):
            state = replace(state, actors=state.doer, found=Found.ASSUMED)
        topic = state.actors or state.topic
        if before is None or sentence.passage != before.passage:
            return self._passage(sentence, before, replace(state, topic=topic))
        kept = State(
            joined=state.joined,
            person=state.person,
            topic=topic,
            item=state.item,
            work=state.work,
            doer=state.doer,
            lead=state.lead,
            period=self._deadline(state),
            opened=self._deadline(state),
        )
        if sentence.speaker != before.speaker and sentence.told is None:
            return replace(kept, actors=sentence.spoken_for, found=Found.SPEAKER)
        if state.found is Found.OTHERS and sentence.spoken_for:
            kept = replace(kept, actors=sentence.spoken_for, found=Found.SPEAKER)
        else:
            carried = state.found if state.found in _KEPT else Found.CARRIED
            kept = replace(kept, actors=state.actors, found=carried)
        opens = self._opens(sentence)
        if sentence.spoken_for and opens in VERB_OPENS and not state.item and all(map(idle, state.actors)):
            kept = replace(kept, actors=sentence.spoken_for, found=Found.SPEAKER)
        told = self.index.document.text(before.span)
        points = _ITEM.match(self.index.text, sentence.span.start) and _FIELDS.search(told)
        if points or _LISTS.search(told):
            return replace(kept, mood=Mood(Tense.FUTURE, sure=True, lasts=True), listing=True)
        if self.index.text.startswith("其中", sentence.span.start) and state.mood.sure:
            return replace(kept, mood=replace(state.mood, lasts=False))
        if not state.mood.lasts:
            # 甲区将…。支持…,对接…。在丙方面着力,…: what is promised goes on with verbs.
            verb = opens in VERB_OPENS and not self.index.text.startswith(_STATES, sentence.span.start)
            verb = verb and (opens != "p" or bool(_ADJUNCT.match(self.index.text, sentence.span.start)))
            on = verb and (
                state.mood.tense is Tense.FUTURE or (state.mood.tense is Tense.PAST and state.mood.sure)
            )
            return replace(kept, mood=state.mood.turn(state.mood.tense, False)) if on else kept
        nameless = self.index.text.startswith("有", sentence.span.start)  # 有网友问
        if state.mood.exhorts and (opens in _NOUN_OPENS or nameless):
            return kept  # what is asked for goes on with verbs
        return replace(kept, mood=state.mood.turn(Tense.FUTURE, state.listing), listing=state.listing)

    def _deadline(self, state: State) -> Period | None:
        """The time that opened a promise holds for what goes on with it: 今年,甲区将…。推动…。"""
        holds = state.mood.tense is Tense.FUTURE and self._ahead(state.opened)
        return state.opened if holds and state.opened and _FRAME.fullmatch(state.opened.label) else None

    def _ahead(self, period: Period | None) -> bool:
        today = self.index.document.article.today
        return period is not None and today is not None and period.end > today

    def _sides(self, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """For whom persons acted, in what follows without a subject: one or two bodies or places.

        A line of dignitaries acts no further.
        """
        if any(a.cls is not EntityClass.PERSON for a in actors):
            return actors
        bodies = (self.index.document.organizations.get(a) for a in actors)
        sides = tuple(dict.fromkeys(governed(b, self.index.places) for b in bodies if b))
        return sides if len(sides) <= _SIDES else ()

    def _opens(self, sentence: Sentence) -> str | None:
        """The tag of the word by which a sentence opens, behind 同时 and the like."""
        at = sentence.span.start
        if on := _AND.match(self.index.text, at, sentence.span.end):
            at = on.end()
        # By what means something is to be done opens the action itself: 通过…,搭建…
        return "v" if self.index.text.startswith(_MEANS, at) else self.index.tags.get(at)

    def _anew(self, sentence: Sentence) -> State:
        """Nothing goes on: only who is named in the sentence, or speaks it, acts."""
        spoken = () if sentence.told is not None else sentence.spoken_for
        return State(actors=spoken, found=Found.SPEAKER if spoken else Found.OTHERS)

    def _passage(self, sentence: Sentence, before: Sentence | None, state: State) -> State:
        passage = self.index.document.article.passages[sentence.passage]
        text = self.index.document.text(sentence.span)
        if passage.kind is PassageKind.CONTINUED and text.lstrip("“").startswith("("):
            return State()  # another report begins
        opens = self.index.tags.get(sentence.span.start)
        item = bool(_ITEM.match(text))
        bare = item or opens in ("v", "vd", "ad")
        lead: tuple[Entity, ...] = ()
        announced = listed = False
        plan = self._tasks.is_paper or bool(
            _PLAN_HEAD.search(f"{passage.section or ''} {passage.title or ''}")
        )
        if before:
            told = self.index.document.text(before.span)
            announced = bool(_AHEAD.search(told) or (item and _FIELDS.search(told)))
            # 2021年,我们将…:|一是…
            ahead = state.mood.tense is Tense.FUTURE and (told.endswith(":") or bool(_FIRST.match(text)))
            announced = announced or ((item or (bare and told.endswith(":"))) and ahead)
            # What is asked for goes on over the paragraphs of a report that open with a verb.
            asked = state.mood.lasts and state.mood.exhorts and not sentence.speaker
            asked = asked and opens in VERB_OPENS and not text.startswith("有")
            # The items of a list, and the paragraph behind an item that is only a head.
            lead = state.lead if state.listing or item else ()
            behind = len(before.span) < _HEAD and bool(_ITEM.match(self.index.document.text(before.span)))
            listed = (state.listing or bool(lead)) and (item or behind)
            if announced:
                lead = state.actors
            papered = bare and not item and not sentence.speaker and not text.startswith(_NO_TASKS)
            papered = papered and self._tasks.goes_through(passage.span)
            plan = plan or announced or listed or asked or papered
            if papered and not announced and not lead and state.joined:
                lead = state.joined[-1]  # those who signed it
        told_off = announced or listed  # 要抓好四件事。|——…: tasks, whoever does them
        exhorts = state.mood.exhorts and plan and not told_off
        # What is promised for a year is so over the paragraphs that follow: 今年,甲区将…
        year = self._deadline(state)
        year = year if year and (year.end - year.start).days > _YEAR else self._tasks.planned
        return State(
            actors=() if sentence.told is not None else sentence.spoken_for,
            found=Found.SPEAKER,
            mood=Mood(Tense.FUTURE, sure=told_off, exhorts=exhorts, lasts=True) if plan else Mood(),
            joined=state.joined,
            person=state.person,
            topic=lead or (self._about(state.topic, item) if bare else state.topic),
            listing=plan and not exhorts,
            lead=lead,
            period=year,
            opened=year,
        )

    def _about(self, topic: tuple[Entity, ...], item: bool) -> tuple[Entity, ...]:
        """Of what a paragraph without a subject tells: of the work before, else of the two sides."""
        works = bool(topic) and not item and all(e.cls in WORKS for e in topic)
        return topic if works or not self.default else self.default

    def item_head(self, sentence: Sentence) -> tuple[Entity, ...]:
        """The thing that a sentence of an item's head names and nothing else: 1.成渝中线高铁。"""
        marker = _ITEM.match(self.index.document.folded, sentence.span.start, sentence.span.end)
        start = marker.end() if marker else sentence.span.start
        mention = self.index.mentions.get(start)
        if not marker or mention is None or mention.span.end > sentence.span.end:
            return ()
        if not HEADED.fullmatch(self.index.text, mention.span.end, sentence.span.end):
            return ()
        return mention.entities

    def nobodys(self, sentence: Sentence) -> bool:
        """Whether a sentence is a quotation that nobody is named for."""
        text = self.index.document.text(sentence.span)
        whole = text.startswith("“") and text.endswith("”") and text.count("“") == 1
        return whole and sentence.speaker is None
