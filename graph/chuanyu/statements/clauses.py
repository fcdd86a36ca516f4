"""Document → clauses: one action each, with who does it, when, and whether it is promise or result.

A sentence is cut into pieces.  From each the frame (下一步, 他说), the subject and the modal (将, 已)
are taken off; what is left is the action, the quote.  What a piece leaves unsaid it takes from the
piece before: subject, mood, time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from chuanyu.model import (
    Document,
    Entity,
    EntityClass,
    Mention,
    MentionKind,
    PassageKind,
    Period,
    Sentence,
    Span,
)
from chuanyu.statements.cues import Cues
from chuanyu.statements.index import Index
from chuanyu.statements.periods import periods
from chuanyu.statements.pieces import pieces, without_closers
from chuanyu.statements.shapes import Shapes
from chuanyu.statements.subjects import Subjects
from chuanyu.statements.tenses import ASKED, Mood, Tense, Tenses

__all__ = ["Clause", "ClauseReader", "Found", "Tense"]


class Found(StrEnum):
    """Where the actors of a clause were found: the farther they were fetched, the less they can be trusted."""

    NAMED = "named"  # in the clause itself
    SENTENCE = "sentence"  # earlier in the sentence
    SPEAKER = "speaker"  # it is said for them
    CARRIED = "carried"  # in a sentence before
    OTHERS = "others"  # people without a name act: those named before do not
    TOPIC = "topic"  # nobody is named nearby: those who acted in the paragraphs before
    ASSUMED = "assumed"  # nobody at all is named: the two sides of which the article speaks


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


@dataclass(frozen=True, slots=True)
class _State:
    """What a piece hands on to the next.

    Attributes:
        found: where the actors were found.
        joined: those last joined by 与 or 、, the latest last, for 双方 and 三方.
        item: the thing that is the head of an item of a list (1.成渝中线高铁。), until the passage ends.
        pending: persons with their posts, listed piece by piece, until the verb comes.
        person: the person who last acted, for 他 and 她.
        topic: the actors of whatever stood before, for text without a subject.
        listing: a list of tasks goes on from passage to passage.
        carried: a piece that only leads up to the next.
    """

    actors: tuple[Entity, ...] = ()
    found: Found = Found.NAMED
    mood: Mood = field(default_factory=Mood)
    period: Period | None = None
    joined: tuple[tuple[Entity, ...], ...] = ()
    item: tuple[Entity, ...] = ()
    pending: tuple[Mention, ...] = ()
    person: tuple[Entity, ...] = ()
    topic: tuple[Entity, ...] = ()
    listing: bool = False
    carried: Span | None = None


_SAID = re.compile(
    r"(?:强调|指出|要求|希望|提出|叮嘱|嘱咐|勉励|呼吁|建议|吁请)(?:[一-鿿]{1,4}(?=要|把|加|继续))?[,:]?"
)
_ASKS = re.compile(r"(?:强调|指出|要求|希望|叮嘱|勉励|呼吁)$")
_MEETING = re.compile(r"会议|全会|大会|座谈会|会上")
_PLAN_HEAD = re.compile(
    r"下一步|下阶段|接下来|工作要求|工作安排|有关要求|重点任务|目标任务|主要任务|展望|安排部署"
)
_AHEAD = re.compile(r"(?:以下|如下|下列).{0,12}(?:工作|任务|要求|措施|安排|事项)[。:]?$")
_ITEM = re.compile(r"[(]?[\d一二三四五六七八九十]+[)、.]|第[一二三四五]")
# Another report of a bulletin begins, with or without its headline before it: …开幕今天(8月2日),….
_NEWS = re.compile(r"[^,。;]{0,40}?(?:今天|今日|昨天|昨日|今晚|昨晚)\((?:\d+月)?\d+日\)")
_WE = re.compile(r"我们|我校|我院|我局|我厅|我委|我公司|我行|该方")
# Those joined last, by their number: 三地, 两家研究院, 三所高校.
_PAIR = re.compile(
    r"(?:两|三|四|五)(?:地|方|市|县|区|家|所|校|院|个|座)(?:县区|区县|城市|园区|港口|部门|研究院|研究所|高校|大学|学校|企业|公司|单位|医院|法院|检察院|港口|银行|海关)?(?=[一-鿿])"
)
_HE = re.compile(r"[他她](?![的们])")
# The speaker's own feelings (我深感幸运), not what a body does.
_I = re.compile(r"^(?:能够?|可以|也?是(?=我|对)|就是为)|(?:^|[,，“])我(?![们市省区国县校院局厅委方])|我的")
# What a thing is tells no deed (是第一站), but for rank and record (是全国第五大…).
_IS = re.compile(
    r"(?:这|这些|那)?(?:也|正|就|便|都)?是(?![^,。;]*(?:第[一二三四五六七八九十]大|首[个条座家批]|最|唯一))"
)
# A number of unnamed ones (17所高校参与…) is not who acted before, if that was a single body.
_SOME = re.compile(r"\d[\d,.]*(?:余|多)?[家所个名位户](?!月|百分点)")
_NOTHING = re.compile(r"[\s”“’‘)\]】》]*+(?:等)?[”“\s)\]】》]*+$")
# References that stand for those joined last, if any were joined.
_PLACED = ("两区", "两县", "两市", "三地", "三市", "两区市", "两地")
_PAIRED = ("双方", "两家", "三方", *_PLACED)
_NOUN_OPENS = frozenset({"n", "nz", "LOC", "ORG", "PER", "m", "TIME", "t", "r", "f", "s"})
_VERB_OPENS = frozenset({"v", "vd", "ad", "d", "p"})
_BODIES = frozenset({
    EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY, EntityClass.ALLIANCE, EntityClass.ENTERPRISE,
    EntityClass.EDUCATION, EntityClass.RESEARCH,
})  # fmt: skip
_SILENT = frozenset({PassageKind.TITLE, PassageKind.HEAD, PassageKind.CAPTION})


def _joined(state: _State, word: str) -> tuple[Entity, ...]:
    """Those joined last of the number that a word tells: two for 双方, three for 三方."""
    number = {"三": 3, "四": 4, "五": 5}.get(word[:1], 2)
    return next((group for group in reversed(state.joined) if len(group) == number), ())


def _is_company(entities: tuple[Entity, ...]) -> bool:
    """Whether 双方 can stand for them: more than one, and no persons."""
    return len(entities) > 1 and all(e.cls is not EntityClass.PERSON for e in entities)


class ClauseReader:
    """Cuts a document into clauses, in order; state passes from piece to piece within a section.

    Args:
        document: what the language room found.
        cues: the cue words.
        default: the actors where the text names none at all.
    """

    def __init__(self, document: Document, cues: Cues, default: tuple[Entity, ...] = ()) -> None:
        self.document, self.cues, self.default = document, cues, default
        self.index = Index(document)
        self.subjects = Subjects(self.index, cues)
        self.tenses = Tenses(self.index, cues)
        self.shapes = Shapes(self.index)

    def clauses(self) -> Iterator[Clause]:
        """The clauses of the document."""
        state = _State()
        before: Sentence | None = None
        for sentence in self.document.sentences:
            kind = self.document.article.passages[sentence.passage].kind
            if kind is PassageKind.HEAD:
                state = _State(topic=state.actors or state.topic, joined=state.joined)
            if kind in _SILENT:
                continue
            state = self._enter(sentence, before, state)
            before = sentence
            if self._nobodys(sentence):
                continue
            if item := self._item_head(sentence):
                state = replace(state, item=item, actors=item, found=Found.CARRIED)
                continue
            for piece in pieces(self.document.folded, sentence.span):
                clause, state = self._read(piece, sentence, state)
                if clause:
                    yield clause

    def _enter(self, sentence: Sentence, before: Sentence | None, state: _State) -> _State:
        """What holds when a sentence begins."""
        if before and _NEWS.match(self.document.text(sentence.span)):
            return _State()
        topic = state.actors or state.topic
        if before is None or sentence.passage != before.passage:
            return self._enter_passage(sentence, before, replace(state, topic=topic))
        kept = _State(joined=state.joined, person=state.person, topic=topic, item=state.item)
        if sentence.speaker != before.speaker:
            return replace(kept, actors=sentence.spoken_for, found=Found.SPEAKER)
        carried = state.found if state.found in (Found.SPEAKER, Found.OTHERS) else Found.CARRIED
        kept = replace(kept, actors=state.actors, found=carried)
        opens = self.index.tags.get(sentence.span.start)
        if not state.mood.lasts or (state.mood.exhorts and opens in _NOUN_OPENS):
            return kept  # what is asked for goes on with verbs
        return replace(kept, mood=state.mood.turn(Tense.FUTURE, state.listing), listing=state.listing)

    def _enter_passage(self, sentence: Sentence, before: Sentence | None, state: _State) -> _State:
        passage = self.document.article.passages[sentence.passage]
        text = self.document.text(sentence.span)
        if passage.kind is PassageKind.CONTINUED and text.lstrip("“").startswith("("):
            return _State()  # another report begins
        opens = self.index.tags.get(sentence.span.start)
        item = bool(_ITEM.match(text))
        plan = bool(_PLAN_HEAD.search(f"{passage.section or ''} {passage.title or ''}"))
        if before:
            announced = _AHEAD.search(self.document.text(before.span))
            # What is asked for goes on over the paragraphs of a report that open with a verb.
            asked = state.mood.lasts and state.mood.exhorts and not sentence.speaker
            asked = asked and opens in _VERB_OPENS
            plan = plan or bool(announced) or (state.listing and item) or asked
        exhorts = state.mood.exhorts and plan
        return _State(
            actors=sentence.spoken_for,
            found=Found.SPEAKER,
            mood=Mood(Tense.FUTURE, exhorts=exhorts, lasts=True) if plan else Mood(),
            joined=state.joined,
            person=state.person,
            topic=(self.default or state.topic) if item or opens in ("v", "vd", "ad") else state.topic,
            listing=plan and not state.mood.exhorts,
        )

    def _item_head(self, sentence: Sentence) -> tuple[Entity, ...]:
        """The thing that a sentence of an item's head names and nothing else: 1.成渝中线高铁。"""
        marker = _ITEM.match(self.document.folded, sentence.span.start)
        start = marker.end() if marker else sentence.span.start
        mention = self.index.mentions.get(start)
        if (
            not marker
            or mention is None
            or self.document.folded[mention.span.end : sentence.span.end] not in ("。", ":")
        ):
            return ()
        return mention.entities

    def _nobodys(self, sentence: Sentence) -> bool:
        """Whether a sentence is a quotation that nobody is named for."""
        text = self.document.text(sentence.span)
        whole = text.startswith("“") and text.endswith("”") and text.count("“") == 1
        return whole and sentence.speaker is None

    def _read(self, piece: Span, sentence: Sentence, state: _State) -> tuple[Clause | None, _State]:
        """One piece: its clause, if it holds an action, and what it hands on."""
        text = self.index.text
        if state.found is Found.NAMED:
            state = replace(state, found=Found.SENTENCE)
        end = without_closers(text, piece).end
        found = list(periods(self.document.article, text, piece))
        at, mood, period = self.tenses.frame(piece.start, end, state.mood, found)
        state = replace(state, mood=mood, period=period or state.period)
        if at >= end or _NOTHING.match(text[at:end]):
            return None, state
        carried, state = state.carried, replace(state, carried=None)
        subject, after = self.subjects.opening(at, end)
        if subject and after >= end:
            return None, replace(state, pending=(*state.pending, *subject))
        if person := self.subjects.listed_person(at, end):
            return None, replace(state, pending=(*state.pending, *person))
        subject, state = (*state.pending, *subject), replace(state, pending=())
        if self.shapes.introduces(at, end, piece, bool(subject)):
            heard = self._heard(subject, sentence, text[at:end], state)
            return None, self._introduced(text[at:end], heard)
        if self.cues.opinion.search(text, at, end) or _I.search(text[at:end]) or _IS.match(text, at, end):
            return None, state
        if not subject and (said := _SAID.match(text, at, end)) and said.end() < end:
            state, at = replace(state, mood=ASKED), said.end()
            subject, after = self.subjects.opening(at, end)
        at, state = self._act(at, end, after, subject, sentence, state)
        at, mood, marked = self.tenses.modal(at, end, state.mood)
        if at >= end or _NOTHING.match(text[at:end]):
            return None, replace(state, mood=mood, carried=carried)
        if not marked:
            mood = self.tenses.guess(at, end, mood, bool(subject))
        if self.tenses.lies_ahead(piece, found) or self.tenses.once_finished(at, end):
            mood = mood.turn(Tense.FUTURE, True)
        state = replace(state, mood=mood, period=found[-1][1] if found else state.period)
        if self.tenses.once_finished(at, end):
            return None, state
        start, whole = at, piece
        if self.shapes.befalls(subject, at, end) and subject[0].span.start >= piece.start:
            start = min(start, subject[0].span.start)  # what comes about of a thing is told with the thing
        if carried and not subject:
            start, whole = carried.start, Span(carried.start, end)
        return self._clause(Span(start, end), whole, piece, subject, sentence, state)

    def _clause(
        self,
        span: Span,
        whole: Span,
        piece: Span,
        subject: tuple[Mention, ...],
        sentence: Sentence,
        state: _State,
    ) -> tuple[Clause | None, _State]:
        if self.shapes.leads_up(span, piece):
            seat = () if sentence.spoken_for else self.subjects.seat(span)
            if seat:
                state = replace(state, actors=seat, found=Found.SENTENCE)
            return None, replace(state, carried=span)
        if not self.shapes.acts(span):
            return None, state
        if state.actors or state.found is Found.OTHERS:
            actors, found = state.actors, state.found
        elif sentence.spoken_for:
            actors, found = sentence.spoken_for, Found.SPEAKER
        elif state.topic:
            actors = state.topic
            # Without a noun before the verb those are meant who acted before.
            bare = actors != self.default and self.index.tags.get(piece.start) in _VERB_OPENS
            found = Found.TOPIC if bare else Found.ASSUMED
        else:
            actors, found = self.default, Found.ASSUMED
        return Clause(span, whole, sentence, actors, subject, state.mood, state.period, found), state

    def _heard(self, subject: tuple[Mention, ...], sentence: Sentence, words: str, state: _State) -> _State:
        """Who acts in what a body or a meeting asks for: 省委全会提出,要… is for the committee to do.

        Who asks in nobody's name (总书记强调) speaks of what others are to do.
        """
        owners = tuple(dict.fromkeys(e for m in subject for e in self._owners(m)))
        if owners:
            return replace(state, actors=owners, found=Found.SPEAKER)
        person = all(m.entity.cls is EntityClass.PERSON for m in subject)
        if person and not sentence.spoken_for and _ASKS.search(words) and not _MEETING.search(words):
            return replace(state, actors=(), found=Found.OTHERS)
        return state

    def _owners(self, mention: Mention) -> tuple[Entity, ...]:
        """The body itself; of a meeting those whose meeting it is by its name; nobody for a person."""
        if mention.entity.cls in _BODIES:
            return mention.entities
        if mention.entity.cls is not EntityClass.EVENT:
            return ()
        inner = [m for m in self.document.mentions_in(self._name_of(mention)) if m.nested]
        bodies = [m.entity for m in inner if m.entity.cls in _BODIES]
        return tuple(
            bodies or [m.entity for m in inner if m.entity.cls is EntityClass.PLACE and m.entity.code]
        )

    def _name_of(self, mention: Mention) -> Span:
        """Where a meeting that is referred to (会议指出) is named."""
        if mention.kind is MentionKind.NAME:
            return mention.span
        before = self.document.mentions_before(mention.span.start)
        named = (m.span for m in before if m.kind is MentionKind.NAME and m.entity == mention.entity)
        return next(named, mention.span)

    def _introduced(self, words: str, state: _State) -> _State:
        mood = state.mood
        if words.endswith(("要求", "希望")):
            mood = mood.turn(Tense.FUTURE, True)
        if words.endswith(("强调", "要求", "指出", "希望")):
            mood = replace(mood, exhorts=True)
        return replace(state, mood=mood)

    def _act(
        self, at: int, end: int, after: int, subject: tuple[Mention, ...], sentence: Sentence, state: _State
    ) -> tuple[int, _State]:
        """Who acts in a piece; with where its predicate starts."""
        text = self.index.text
        if subject:
            actors = self._stand_for(subject, state)
            company = () if len(actors) > 1 else self.subjects.company(at, end)
            joined = tuple(dict.fromkeys((*actors, *company)))
            mood = state.mood
            named = all(m.kind is MentionKind.NAME for m in subject)
            if mood.lasts and not mood.sure and not state.listing and named:
                mood = Mood()  # the report turns to somebody else
            return after, replace(
                state,
                actors=actors,
                found=Found.NAMED,
                mood=mood,
                person=tuple(e for e in actors if e.cls is EntityClass.PERSON) or state.person,
                joined=(*state.joined[-3:], joined) if _is_company(joined) else state.joined,
            )
        if (
            self.default
            and _SOME.match(text, at, end)
            and not any(e.cls is EntityClass.PLACE for e in state.actors)
        ):
            return at, replace(state, actors=self.default, found=Found.ASSUMED)
        if (pair := _PAIR.match(text, at, end)) and (joined := _joined(state, pair.group())):
            return pair.end(), replace(state, actors=joined, found=Found.NAMED)
        if state.item:
            state = replace(state, actors=state.item, found=Found.CARRIED)
        if agents := self.subjects.agents(at, end):
            state = replace(state, actors=self._stand_for(agents, state), found=Found.NAMED)
        if pronoun := _HE.match(text, at, end):
            return pronoun.end(), replace(state, actors=sentence.spoken_for or state.person or state.actors)
        if we := _WE.match(text, at, end):
            return we.end(), replace(state, actors=sentence.spoken_for or state.actors)
        if state.mood.tense is not Tense.FUTURE and self.subjects.others(at, end):
            return at, replace(state, actors=(), found=Found.OTHERS)
        if not sentence.spoken_for and not state.mood.lasts and (topic := self.subjects.topic(at, end)):
            state = replace(state, actors=topic, found=Found.NAMED)
        return at, state

    def _stand_for(self, subject: tuple[Mention, ...], state: _State) -> tuple[Entity, ...]:
        """The actors for whom mentions stand; 双方 are those joined last."""
        found: dict[Entity, None] = {}
        for mention in subject:
            joined = _joined(state, mention.text)
            paired = bool(joined) and mention.kind is MentionKind.REFERENCE and mention.text in _PAIRED
            if mention.text in _PLACED:
                paired = paired and all(e.cls is EntityClass.PLACE for e in joined)
            found |= dict.fromkeys(joined if paired else mention.entities)
        return tuple(found)
