"""Document → clauses: one action each, with who does it, when, and whether it is promise or result.

A sentence is cut into pieces.  From each the frame (下一步, 他说), the subject and the modal (将, 已)
are taken off; what is left is the action, the quote.  What a piece leaves unsaid it takes from the
piece before: subject, mood, time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chuanyu.model import Document, Entity, EntityClass, MentionKind, PassageKind, Sentence, Span
from chuanyu.statements.classes import LINES
from chuanyu.statements.clauses.actors import Actors
from chuanyu.statements.clauses.asides import Asides
from chuanyu.statements.clauses.bulletins import body, headline, scattered
from chuanyu.statements.clauses.carryover import Entering
from chuanyu.statements.clauses.deadlines import Deadlines
from chuanyu.statements.clauses.no_deed import Deedless
from chuanyu.statements.clauses.noun_phrases import Nominal
from chuanyu.statements.clauses.papers import Papers, about
from chuanyu.statements.clauses.pieces import pieces, without_closers
from chuanyu.statements.clauses.shapes import Shapes
from chuanyu.statements.clauses.state import ASKED, Found, Mood, State, Tense, idle
from chuanyu.statements.clauses.subjects import Subjects
from chuanyu.statements.clauses.tenses import Tenses
from chuanyu.statements.clauses.told import Clause, Told, heard
from chuanyu.statements.clauses.unmarked import Unmarked
from chuanyu.statements.cues import Cues
from chuanyu.statements.index import Index
from chuanyu.statements.periods import dated

__all__ = ["Clause", "ClauseReader", "Found", "Tense"]


_NOTHING = re.compile(r"[\s”“’‘)\]】》]*+(?:等)?[”“\s)\]】》]*+$")
_SAYS = frozenset({"v", "vd", "vn", "d", "ad", "p", "m"})
_SET_APART = " " * 5  # a headline that runs into its report: 大桥合龙&nbsp;甲乙大桥日前合龙
_WORDS = 4  # characters of a quote, at least
_SILENT = frozenset({PassageKind.TITLE, PassageKind.HEAD, PassageKind.CAPTION})


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
        self.unmarked = Unmarked(self.index, cues)
        self.deadlines = Deadlines(self.index, cues)
        self.shapes = Shapes(self.index)
        self.papers = Papers(self.index)
        self.nominal = Nominal(self.index)
        self.deedless = Deedless(self.index)
        self.who = Actors(self.index, self.subjects, default)
        self.told = Told(self.index, self.subjects, self.shapes, default)
        self.asides = Asides(self.subjects, self.tenses, self.shapes, self.who, self.told)
        self.entering = Entering(self.index, default, scattered(document))

    def clauses(self) -> Iterator[Clause]:
        """The clauses of the document."""
        state = State()
        before: Sentence | None = None
        for sentence in (heard(one, self.cues) for one in self.document.sentences):
            kind = self.document.article.passages[sentence.passage].kind
            if kind is PassageKind.HEAD:
                state = State(topic=state.actors or state.topic, joined=state.joined)
            if kind in _SILENT:
                continue
            state = self.entering.enter(sentence, before, state)
            before = sentence
            if self.entering.nobodys(sentence):
                continue
            if item := self.entering.item_head(sentence):
                state = replace(state, item=item, actors=item, found=Found.CARRIED)
                continue
            own = replace(sentence, speaker=None, spoken_for=())
            for piece in self.deedless.told(list(pieces(self.document.folded, sentence.span))):
                if self.index.text.endswith(_SET_APART, piece.start, piece.end):
                    continue
                if headline(self.index.text, piece):  # whom it names acts in its report
                    _, state = self._read(piece, own, State())
                    state = replace(state, mood=Mood())
                    continue
                piece = body(self.index.text, piece)
                before_speech = sentence.told is not None and piece.end <= sentence.told
                clause, state = self._read(piece, own if before_speech else sentence, state)
                if clause and not (
                    clause.mood.tense is not Tense.FUTURE and self.shapes.only_heads(sentence.span)
                ):
                    yield clause

    def _read(self, piece: Span, sentence: Sentence, state: State) -> tuple[Clause | None, State]:
        """One piece: its clause, if it holds an action, and what it hands on."""
        text = self.index.text
        if state.found is Found.NAMED:
            state = replace(state, found=Found.SENTENCE)
        end = without_closers(text, piece).end
        if since := self.papers.since(piece.start, end):
            return self.asides.since(piece, since, sentence, state)
        if self.deedless.supposes(piece.start, end):
            return None, state
        if self.shapes.imagined(Span(sentence.span.start, piece.start)):
            return None, state
        found = list(dated(self.document.article, text, piece))
        at, mood, period = self.tenses.frame(piece.start, end, state.mood, found)
        if mood.lasts and not state.mood.lasts and sentence.spoken_for:  # 下一步,一是…: his own side's task
            state = replace(state, actors=sentence.spoken_for, found=Found.SPEAKER)
        elif mood.lasts and not state.mood.lasts and state.doer and not state.item:
            built = bool(state.actors) and all(e.cls in LINES for e in state.actors)
            state = replace(state, actors=state.doer if built else state.actors)
        framed = found and text[end : end + 1] == "," and "v" not in self.index.tags_in(piece.start, end)
        opened = period or (found[-1][1] if framed else state.opened)  # 对于2024年工作,
        if text[piece.start - 1 : piece.start] == ";":  # the date of one item is not the next one's
            state = replace(state, period=opened, head=())
            thing = all(idle(e) and e.cls not in LINES for e in state.actors)
            if state.doer and not state.item and thing:
                state = replace(state, actors=state.doer)  # 开设专区,…;共建数据库
        state = replace(state, mood=mood, period=period or state.period, opened=opened)
        if at >= end or _NOTHING.match(text[at:end]):
            then = self.deadlines.once_finished(piece.start, end)
            if then and self.deadlines.ahead(found):  # 明年一季度投用|后,…: that is promised too
                state = replace(state, actors=self.told.work(piece, state) or state.actors)
                return self.told.clause(Span(found[0][0].start, then), piece, piece, (), sentence, state)
            return None, state
        if text[at] == "的":  # 明年的联席会议: the time only modifies
            at = piece.start
        if carried := state.carried:
            state = replace(state, carried=None)
        if laid := self.papers.says(at, end):
            promised = Mood(Tense.FUTURE, sure=True, lasts=True)
            subject, after = self.subjects.opening(at, end)
            if subject and subject[-1].span.end < laid:  # 双方在协议中约定,…
                state = self.who.act(at, end, after, subject, sentence, state)[1]
                state = replace(state, found=Found.SENTENCE)
            at, mood, period = self.tenses.frame(laid, end, promised, found)
            state = replace(state, mood=mood, period=period or state.period)
            if at >= end:
                return None, state
        subject, after = self.subjects.opening(at, end)
        if subject and after >= end and text.startswith(":", end):
            if sentence.speaker in [m.entity for m in subject]:  # 王建:…, in the record of a talk
                return None, replace(state, actors=sentence.spoken_for, found=Found.SPEAKER)
            if at > piece.start and all(m.entity.cls is EntityClass.ENTERPRISE for m in subject):
                state = replace(state, mood=Mood(Tense.FUTURE, sure=True, lasts=True))  # ●甲公司:投资…
        if subject and after >= end:
            return None, replace(state, pending=(*state.pending, *subject))
        if person := self.subjects.listed_person(at, end):
            return None, replace(state, pending=(*state.pending, *person))
        says = bool(subject) and subject[-1].entity == sentence.speaker  # 王建要求, where 要求 is no noun
        says = says and self.shapes.introduces(at, end, piece, True)
        if not says and self.nominal.persons(subject, after, end):
            return None, replace(state, pending=(*state.pending, *subject))
        if not says and self.nominal.noun(at, after, end):
            head, does = self.nominal.head(at, end), not self.nominal.lies(at, end)
            by = (*state.pending, *subject) or self.subjects.agents(at, end) if does else ()
            if by:
                state = self.who.act(at, end, after, by, sentence, replace(state, pending=()))[1]
                start = at if len(subject) > 1 else self.nominal.noun_starts(at, end)
                return None, replace(state, carried=Span(start, end), mood=mood)
            if head:
                return None, replace(state, pending=head)
        if state.pending:
            subject, state = (*state.pending, *subject), replace(state, pending=())
        if self.shapes.introduces(at, end, piece, bool(subject)):
            named = sentence.told is not None and piece.start <= sentence.told < piece.end
            if named or sentence.spoken_for:
                state = replace(state, actors=sentence.spoken_for, found=Found.SPEAKER)
            if not subject and not named and self.who.unnamed.nameless(at, end):
                return None, replace(state, actors=(), found=Found.OTHERS)
            heard = self.who.heard(subject, sentence, text[at:end], state)
            return None, self.told.introduced(text[at:end], subject, heard)
        if self.shapes.pledges(at, end):
            _, ahead = self.who.act(at, end, after, subject, sentence, state)
            promised = Mood(Tense.FUTURE, sure=True, lasts=True)
            return None, replace(ahead, mood=promised, found=Found.SENTENCE)
        if self.deedless.announces(
            after if subject and subject[0].entity.cls is EntityClass.PERSON else at, end
        ):
            return None, state
        own = bool(subject) and subject[0].span.start >= piece.start and after < end
        if self.deedless.topic(at, end, own):
            return None, state
        if self.cues.opines(text, at, end) or self.deedless.tells(at, end):
            # No deed, but whom it tells of is who acts in what follows: 永川是制造业基地,近年来新建….
            told = self.who.act(at, end, after, subject, sentence, state)[1] if subject else state
            return None, replace(told, found=Found.SENTENCE) if subject else state
        met = bool(subject) and all(
            m.kind is MentionKind.REFERENCE and m.text.endswith("会议") for m in subject
        )
        asked = (not subject or met) and self.papers.asked(subject[0].span.start if met else at, end)
        if asked and met:
            state = self.who.act(at, end, after, subject, sentence, state)[1]
        whom = self.papers.asked(after, end) if subject and not asked else 0
        if self.papers.addressed(whom, after):
            asked = whom  # 甲县建议乙区增开公交: what is asked of whom is named
        if asked:
            if state.actors and all(e.cls is EntityClass.PERSON for e in state.actors):
                state = replace(
                    state, actors=sentence.spoken_for, found=Found.OTHERS
                )  # 他强调要…: for others
            at, mood, period = self.tenses.frame(asked, end, ASKED, found)
            if period and self.deadlines.ahead(found):  # 提出到2027年,两市产量达到…
                mood = Mood(Tense.FUTURE, sure=True)
            state = replace(state, mood=mood, period=period or state.period)
            if at >= end:
                return None, state
            subject, after = self.subjects.opening(at, end)
        if work := self.subjects.work(at, end):
            state = replace(state, head=work)
        placed = bool(subject) and all(e.cls is EntityClass.PLACE for m in subject for e in m.entities)
        if placed and after == at and not self.index.tags_in(at, end) & _SAYS:
            return None, state  # 大竹县苎麻、醪糟: things of a list, not who acts
        at, state = self.who.act(at, end, after, subject, sentence, state)
        talk = about(self.index, at, sentence.span.end)
        if talk and not talk.agreed:
            return self.asides.talked(talk, at, piece, subject, sentence, state)
        if talk:
            state = replace(state, about=talk, mood=Mood(Tense.FUTURE, sure=True))
        if talk := state.about:
            if end > talk.end:
                state = replace(state, about=None, mood=Mood(Tense.PAST, sure=True))
            if not talk.agreed:
                return None, state  # amid what was talked of
            if at < talk.start < end <= talk.end:
                at = talk.start
            if end == talk.end:
                state = replace(state, about=None)
        at, mood, marked = self.tenses.modal(at, end, state.mood)
        if not subject and mood.tense is Tense.FUTURE:
            state = self.who.instead(sentence, state)
        if at >= end or _NOTHING.match(text[at:end]):
            return None, replace(state, mood=mood, carried=carried)
        if not marked:
            spoken = bool(state.actors) and state.found is Found.SPEAKER and not subject
            # 希望两地加强合作: what is asked of others is no less asked.
            demanded = asked or self.papers.demanded(piece.start)
            mood = self.unmarked.mood(at, end, mood, bool(subject) and not demanded, spoken)
            if not mood.sure and self.deadlines.unbuilt(at, end, sentence.passage):
                mood = mood.turn(Tense.FUTURE, False)
        if not marked and not subject and not self.deadlines.past(state.period):
            mood = self.papers.follows(at, end, Span(sentence.span.start, piece.start), mood)
        then = self.deadlines.once_finished(at, end)
        if then or self.deadlines.lies_ahead(piece, found):
            mood = mood.turn(Tense.FUTURE, True)
        state = replace(state, mood=mood, period=found[-1][1] if found else state.period)
        if then:
            if not self.deadlines.ahead(found):
                return None, state
            end = then
        start, whole = self.deadlines.dated(at, min(after, at) if subject else piece.start), piece
        if self.shapes.befalls(subject, at, end) and subject[0].span.start >= piece.start:
            start = min(start, subject[0].span.start)  # what comes about of a thing is told with the thing
        elif mood.tense is not Tense.FUTURE and after == at and self.shapes.with_subject(subject, piece):
            if not self.shapes.leads_up(Span(at, end), piece):  # 甲市和乙区通过视频,签署…: how, not what
                start = min(start, subject[0].span.start)
        elif end - start < _WORDS and self.shapes.bodies(subject, piece):
            start = min(start, subject[0].span.start)  # 合川区承办: a verb alone says too little
        if not subject and self.shapes.comes_about(at, end):
            start = min([s.start for s, _ in found] or [at])  # 去年3月动工: nothing is left without its time
            if work := self.told.work(piece, state):
                state = replace(state, actors=work, found=Found.SENTENCE)
        if carried and not subject:
            start = self.nominal.promised(carried) if mood.tense is Tense.FUTURE else carried.start
            whole = Span(carried.start, end)
        clause, state = self.told.clause(Span(start, end), whole, piece, subject, sentence, state)
        if self.shapes.agrees(at, end) or (self.papers.lays_down(at, end)):
            state = replace(state, mood=Mood(Tense.FUTURE, sure=True))
        return clause, state
