"""Who acts in a piece: its subject, those joined last, the speaker's side, or whoever acted before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Sentence, Span
from chuanyu.statements.classes import BODIES, MADE, PARTIES
from chuanyu.statements.clauses.anaphora import Meant
from chuanyu.statements.clauses.delegations import Visits
from chuanyu.statements.clauses.generic_subjects import Unnamed
from chuanyu.statements.clauses.state import Found, Mood, State, Tense, idle, is_company
from chuanyu.statements.clauses.subjects import WORKS, Subjects
from chuanyu.statements.cues import worded
from chuanyu.statements.index import Index
from chuanyu.statements.lists import run_before

_FOR_BOTH = worded(
    r"代表(?:双方|两地|各方|三方|两市|两校|两院|[^,。;]{2,20})(?:正式|共同)?(?:在[^,。;]{2,40}上)?{signs}"
    r"|(?:在[^,。;]{2,40}上|共同|分别)(?:签字|签名)"
)
_SIGN = worded(r"{signs}")
# What a line or road brings about.
_EFFECT = worded(
    r"{journey}[^,。;]{0,16}{shortens}|{shortens}[^,。;]{0,12}{journey}|实现[^,。;]{0,14}(?:直达|通达|到达)"
)
_ASKS = worded(r"(?:强调|指出|{asks}|说|表示)$")
_CONVENES, _CLOSE = worded(r"(?:组织|共同|联合)?{held}了?$"), 8
_CONVENERS = PARTIES | {EntityClass.MECHANISM}
_MEETING = worded(r"{meeting}|会上")
# Who only attends is no party: 双方 does not mean those who came.
_ATTENDS = worded(r"{attends}(?!建)|见证|到场|观摩|陪同")
_WE = re.compile(r"我们|我校|我院|我局|我厅|我委|我公司|我行|该方")
# Those joined last, by their number: 三地, 两家研究院, 三所高校; 双方将共建….
_SEVERAL = worded(
    r"双方(?=[也还将已拟都均则又共就在于可签联互携分各]|计划|正)|(?:两|三|四|五)(?:(?:大|家|所|校|院|个|座)(?:[一-鿿]{0,3}级)?(?:[一-鿿]{0,2}新区|县区|区县|{body})|(?:地|方|市|县|区|家|所|校|院)(?:县区|区县|城市|园区|港口|部门)?)(?=[一-鿿])"
)
# What one calls one's own, with its class: 学校将选派50名专家.
_OWN_WORD = re.compile(r"(?:学校|公司|集团|企业|园区)(?=[也还将已拟都则又就计正在]|去年|今年|明年|目前|每年)")
_OWN_CLASS = {
    "学校": EntityClass.EDUCATION,
    "公司": EntityClass.ENTERPRISE,
    "集团": EntityClass.ENTERPRISE,
    "企业": EntityClass.ENTERPRISE,
    "园区": EntityClass.PARK,
}
# Whoever is meant by 各地 and 全市各部门 is not who acted before.
_SECTION = re.compile(r"(?:[东西南北]站?)?(?:[至到—-][一-鿿]{1,6})?段")
# What is done at a meeting, by whoever holds it.
_AGO = 200  # mentions back among which the meeting is named
_AT_MEETING = ("会上", "会议上", "仪式上", "活动上")
# How far behind what others make 由 may stand, and behind anything else: 联盟将由…, 大会日前由….
_BY, _BY_FAR = 4, 14
_EACH = worded(r"(?:全[省市区县]|沿线|有关)?各(?:级|地|{body}|区县|县区|市州|镇街|乡镇|街道|媒体|成员单位)")
_HE = re.compile(r"[他她](?![的们])")
# A number of unnamed ones (17所高校参与…) is not who acted before, if that was a single body.
_SOME = re.compile(r"\d[\d,.]*(?:余|多)?[家所个名位户](?!月|百分点)")
_DOES = ("v", "vd", "d", "ad")
_OWN_HEADS = ("公司", "集团", "企业", "园区", "新区", "学院", "研究院")


@dataclass(frozen=True)
class Actors:
    """Finds the actors of pieces.

    Attributes:
        default: the actors where the text names none at all.
    """

    index: Index
    subjects: Subjects
    default: tuple[Entity, ...]

    @cached_property
    def meant(self) -> Meant:
        """Reads for whom mentions stand."""
        return Meant(self.index)

    @cached_property
    def unnamed(self) -> Unnamed:
        """Finds subjects without a name."""
        return Unnamed(self.index, self.subjects.cues)

    @cached_property
    def visits(self) -> Visits:
        """Reads who visits whom."""
        return Visits(self.index)

    def act(
        self, at: int, end: int, after: int, subject: tuple[Mention, ...], sentence: Sentence, state: State
    ) -> tuple[int, State]:
        """Who acts in a piece; with where its predicate starts."""
        text = self.index.text
        if self.subjects.goes_on(at):
            return at, state
        if subject and (work := self._effect_of(subject, at, end, state)):
            return at, replace(state, actors=work, found=Found.SENTENCE)
        if subject and (work := self._section_of(subject, state)):
            return at, replace(state, actors=work, found=Found.SENTENCE)
        if subject and (agents := self._made_by(subject, after, end)):
            actors, things = self.meant.stand_for(agents, state), self.meant.stand_for(subject, state)
            groups = (*state.joined[-3:], actors) if is_company(actors) else state.joined
            return after, replace(state, actors=actors, found=Found.NAMED, made=things, joined=groups)
        if subject:
            actors = self._speakers_own(subject, sentence) or self.meant.stand_for(subject, state)
            signers = self._signers(actors, at, end)
            company = () if len(signers) > 1 else self.subjects.company(at, end)
            joined = tuple(dict.fromkeys((*signers, *company)))
            # Those for whom they sign (代表两地) are joined already.
            comes = _ATTENDS.search(text, after, end)
            paired = not comes and is_company(joined) and (signers == actors or not state.joined)
            actors = signers
            mood = state.mood
            named = all(m.kind is MentionKind.NAME for m in subject)
            if mood.lasts and not mood.sure and not state.listing and named:
                mood = Mood()  # the report turns to somebody else
            return after, replace(
                state,
                actors=actors,
                found=Found.NAMED,
                mood=mood,
                work=actors if actors and all(e.cls in WORKS for e in actors) else state.work,
                doer=state.doer if all(map(idle, actors)) else actors,
                person=tuple(e for e in actors if e.cls is EntityClass.PERSON) or state.person,
                joined=(*state.joined[-3:], joined)
                if paired
                else self.visits.joined(actors, after, end, state),
            )
        if state.actors and not state.about and (company := self.subjects.company(at, end)):
            sides = tuple(
                dict.fromkeys((*map(self.visits.side, state.actors), *company))
            )  # 来资阳考察,同资阳签订…
            state = replace(state, joined=(*state.joined[-3:], sides) if is_company(sides) else state.joined)
        if text.endswith(_AT_MEETING, 0, at) and self.index.tags.get(at) in _DOES:  # 会上通报了…
            before = self.index.document.mentions_before(at)
            held = (m for m in islice(before, _AGO) if m.entity.cls is EntityClass.EVENT and not m.nested)
            if event := next(held, None):
                return at, replace(state, actors=event.entities, found=Found.SENTENCE)
        if (
            self.default
            and _SOME.match(text, at, end)
            and not any(e.cls is EntityClass.PLACE for e in state.actors)
        ):
            return at, replace(state, actors=self.default, found=Found.ASSUMED)
        if (several := _SEVERAL.match(text, at, end)) and (those := self.meant.counted(several, state)):
            return several.end(), replace(state, actors=those, found=Found.NAMED)
        bodies = state.found is Found.SENTENCE and all(e.cls in BODIES for e in state.actors)
        if state.item and not (bodies and state.mood.tense is Tense.FUTURE):
            state = replace(state, actors=state.item, found=Found.CARRIED)
        if state.made:
            state = replace(state, actors=state.made, made=())
        if met := self._visited(at, end, state):
            return at, replace(state, actors=met)
        agents = self.subjects.agents(at, end)
        if not agents and (latter := self._latter(at, end, state)):
            return at + 2, replace(state, actors=latter, found=Found.NAMED)
        if agents:
            made = state.actors if state.found is Found.SENTENCE and state.actors == state.work else ()
            state = replace(state, actors=self.meant.stand_for(agents, state), found=Found.NAMED, made=made)
        if pronoun := _HE.match(text, at, end):
            return pronoun.end(), replace(state, actors=sentence.spoken_for or state.person or state.actors)
        ours = _OWN_WORD.match(text, at, end)
        if ours and [e.cls for e in sentence.spoken_for] == [_OWN_CLASS[ours.group()]]:
            return ours.end(), replace(state, actors=sentence.spoken_for)
        if we := _WE.match(text, at, end):
            return we.end(), replace(state, actors=sentence.spoken_for or state.actors)
        ahead = state.mood.tense is Tense.FUTURE
        if _EACH.match(text, at, end) or (not ahead and self.unnamed.others(at, end)):
            return at, replace(state, actors=(), found=Found.OTHERS)
        if state.found is Found.CARRIED and self.unnamed.another(at, end, state.actors):
            return at, replace(state, actors=(), found=Found.OTHERS)
        own = not sentence.spoken_for and not state.mood.lasts
        topic = self.subjects.topic(at, end) if own else self.subjects.modified(at, end)
        if topic and agents:
            return at, replace(state, made=topic)  # 首届甲节,由乙市主办: it is told of next
        if topic:
            work = topic if all(e.cls in WORKS for e in topic) else state.work
            state = replace(state, actors=topic, found=Found.NAMED, work=work)
        return at, state

    def instead(self, sentence: Sentence, state: State) -> State:
        """Who is to do what follows a piece on a region, which does nothing: 成渝地区建设提速,要抓好落实."""
        if not state.actors or not all(e.cls is EntityClass.PLACE and idle(e) for e in state.actors):
            return state
        others = sentence.spoken_for or state.doer or self.default
        return replace(state, actors=others, found=state.found if others else Found.OTHERS)

    def _effect_of(self, subject: tuple[Mention, ...], at: int, end: int, state: State) -> tuple[Entity, ...]:
        """The work of which a piece tells what it will bring: (通车后,)两地车程将缩短至25分钟."""
        places = all(e.cls is EntityClass.PLACE for m in subject for e in m.entities)
        ahead = state.mood.tense is Tense.FUTURE
        if not places or not ahead or not _EFFECT.search(self.index.text, at, end):
            return ()
        return state.item or state.head or state.work

    def _section_of(self, subject: tuple[Mention, ...], state: State) -> tuple[Entity, ...]:
        """The line whose section is named by its place: (渝西高铁,…,)重庆段已完成招标."""
        section = _SECTION.match(self.index.text, subject[-1].span.end)
        places = all(e.cls is EntityClass.PLACE for m in subject for e in m.entities)
        return (state.item or state.head or state.work) if section and places else ()

    def _visited(self, at: int, end: int, state: State) -> tuple[Entity, ...]:
        """Who came and whom they came to, of what they sign: 甲区代表团来乙市考察,|签署协议."""
        if not _SIGN.match(self.index.text, at, end) or not state.joined or state.found is not Found.SENTENCE:
            return ()
        came = tuple(dict.fromkeys(map(self.visits.side, state.actors)))
        return state.joined[-1] if came and state.joined[-1][:1] == came[:1] != state.actors[:1] else ()

    def _made_by(self, subject: tuple[Mention, ...], after: int, end: int) -> tuple[Mention, ...]:
        """Who does it to the thing that is the subject: 丙联盟|由甲局、乙局发起成立."""
        things = all(e.cls in MADE for m in subject for e in m.entities)
        if things or after != subject[-1].span.end:  # 川渝|共享网由…: the place only says where
            return self.subjects.agents(after, end, _BY if things else _BY_FAR)
        return ()

    def _signers(self, actors: tuple[Entity, ...], at: int, end: int) -> tuple[Entity, ...]:
        """Those for whom persons sign: 甲、乙代表双方签字 is a deed of their bodies."""
        persons = all(a.cls is EntityClass.PERSON for a in actors)
        signs = _SIGN.search(self.index.text, at, end) if len(actors) > 1 else None
        both = signs and not _ATTENDS.search(self.index.text, at, signs.start())  # no 出席签约仪式
        if not persons or not (both or _FOR_BOTH.search(self.index.text, at, end)):
            return actors
        bodies = dict.fromkeys(self.index.document.body_of(a, end) or a for a in actors)
        return tuple(bodies) if all(b.cls is not EntityClass.PERSON for b in bodies) else actors

    def _latter(self, at: int, end: int, state: State) -> tuple[Entity, ...]:
        """Whom 后者 means, the one named last, and 前者, the first of those joined last."""
        if self.index.text.startswith("前者", at) and state.joined:
            return state.joined[-1][:1]
        if not self.index.text.startswith("后者", at) or at + 2 >= end:
            return ()
        before = self.index.document.mentions_before(at)
        named = (m.entities for m in before if m.kind is MentionKind.NAME and not m.nested)
        return next((e for e in named if e[0].cls in BODIES | WORKS), ())

    def _speakers_own(self, subject: tuple[Mention, ...], sentence: Sentence) -> tuple[Entity, ...]:
        """公司 or 园区 said by one who speaks for a firm or a park: his own."""
        alone = (
            len(subject) == 1 and subject[0].kind is MentionKind.REFERENCE and subject[0].text in _OWN_HEADS
        )
        same = alone and [e.cls for e in sentence.spoken_for] == [subject[0].entity.cls]
        return sentence.spoken_for if same else ()

    def heard(self, subject: tuple[Mention, ...], sentence: Sentence, words: str, state: State) -> State:
        """Who acts in what a body or a meeting asks for: 省委全会提出,要… is for the committee to do.

        Who asks in nobody's name (总书记强调) speaks of what others are to do.
        """
        owners = tuple(dict.fromkeys(e for m in subject for e in self._owners(m)))
        if owners:
            joined = (*state.joined[-3:], owners) if is_company(owners) else state.joined
            return replace(state, actors=owners, found=Found.SPEAKER, joined=joined, doer=owners)
        if subject and all(m.entity.cls is EntityClass.EVENT for m in subject):
            state = replace(state, doer=subject[-1].entities)
        person = all(m.entity.cls is EntityClass.PERSON for m in subject)
        if person and not sentence.spoken_for and _ASKS.search(words) and not _MEETING.search(words):
            return replace(state, actors=(), found=Found.OTHERS)
        return state

    def _owners(self, mention: Mention) -> tuple[Entity, ...]:
        """The body or place itself; of a meeting those whose it is by its name, or who convened it."""
        seat = mention.entity.cls is EntityClass.PLACE and mention.entity.code
        if seat or mention.entity.cls is EntityClass.PARK or mention.entity.cls in BODIES:
            return mention.entities
        if mention.entity.cls is not EntityClass.EVENT:
            return ()
        name = self._name_of(mention)
        inner = [m.entity for m in self.index.document.mentions_in(name) if m.nested]
        bodies = tuple(e for e in inner if e.cls in BODIES)
        places = tuple(e for e in inner if e.cls is EntityClass.PLACE and e.code)
        return bodies or places or self._conveners(name)

    def _conveners(self, meeting: Span) -> tuple[Entity, ...]:
        """Who is named with the verb of convening before a meeting: 联合办公室(在甲区)召开|调度会议."""
        convened = _CONVENES.search(self.index.text, max(0, meeting.start - _CLOSE), meeting.start)
        run = run_before(self.index.document, convened.start()) if convened else None
        if run and self.index.text.startswith("在", run.start - 1):
            run = run_before(self.index.document, run.start - 1)
        return tuple(e for e in run.entities if e.cls in _CONVENERS) if run else ()

    def _name_of(self, mention: Mention) -> Span:
        """Where a meeting that is referred to (会议指出) is named."""
        if mention.kind is MentionKind.NAME:
            return mention.span
        before = self.index.document.mentions_before(mention.span.start)
        named = (m.span for m in before if m.kind is MentionKind.NAME and m.entity == mention.entity)
        return next(named, mention.span)
