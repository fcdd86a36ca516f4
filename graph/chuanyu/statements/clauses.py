"""Document → clauses: one action each, with who does it, when, and whether it is promise or result.

A sentence is cut at its commas, colons and semicolons.  From each piece the frame (下一步, 他说),
the subject and the modal (将, 已) are taken off; what is left is the action, the quote.  What a
piece leaves unsaid it takes from the piece before: subject, tense, time.
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
from chuanyu.statements.periods import periods


class Tense(StrEnum):
    """Whether a clause lies ahead, has come about, is in hand, or tells nothing of it."""

    FUTURE = "future"
    PAST = "past"
    ONGOING = "ongoing"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Clause:
    """One action.

    Attributes:
        span: the action, without frame, subject and modal.
        whole: the piece with its subject.
        actors: who does it.
        subject: the mentions that name the subject in this very piece; empty where it is taken over.
        tense: promise, result, in hand, or nothing.
        sure: the tense is marked in the piece or its frame, not only guessed from the verb.
        exhorts: it stands under 要, 强调 or the like.
        period: the date or period that the piece or its frame names.
        assumed: nobody is named as the subject nearby; the actors are those of the article's topic.
    """

    span: Span
    whole: Span
    sentence: Sentence
    actors: tuple[Entity, ...]
    subject: tuple[Mention, ...]
    tense: Tense
    sure: bool
    exhorts: bool = False
    period: Period | None = None
    assumed: bool = False


@dataclass(slots=True)
class _State:
    """What a piece hands on to the next."""

    actors: tuple[Entity, ...] = ()
    tense: Tense = Tense.NONE
    sure: bool = False
    exhorts: bool = False
    period: Period | None = None
    joined: tuple[Entity, ...] = ()
    listing: bool = False  # a list of tasks goes on from passage to passage
    plan: bool = False  # a word like 下一步 opened what is said: it lasts over sentences
    pending: tuple[Mention, ...] = ()  # persons with their posts, listed piece by piece
    person: tuple[Entity, ...] = ()  # for 他 and 她
    topic: tuple[Entity, ...] = ()  # the actors of whatever stood before, for text without a subject


_PIECE = re.compile(r"[^,;:。!?…\n]+")
_MARKER = re.compile(
    r"(?:[一二三四五六七八九十]是|第[一二三四五六]|其[一二三四]|[(]?[\d一二三四五六七八九十]+[)、.](?!\d)|同时|此外|另外|其中|比如|例如|"
    r"另一方面|一方面|并且|而且|以及|其次|首先|最后|尤其是?|特别是|更是|还是|包括|并|而|且|以(?=[一-鿿]{2}(?:保障|促进|推动))|"
    r"[“”‘’—·■●◆▲△★\s])+"
)
_TIME = re.compile(
    r"(?:(?:截至|到|至|自|从|在|早在|预计到|力争到|争取到)?(?:今年|去年|明年|当年|前年|年内|年底|年底前|本年度|(?:19|20)\d\d年|\d{1,2}月|"
    r"[上下]半年|\d{1,2}日|“?十[一二三四五]五”?(?:时期|期间|末)|目前|如今|当前|日前|近日|昨日|今天|当天|当日|此前|前不久|不久前|"
    r"(?:近|过去)?[一二两三四五六七八九十\d]+(?:多)?年(?:多)?(?:以)?来|近(?:几)?年来?|一直以来|过去[一二三四五]?年(?:多)?(?:以来)?|"
    r"以来|期间|底|末|初|前|以后|后|起|\d{1,2}时(?:许|\d+分)?|上午|下午|晚|首次|[(][^()]*[)]|[至—-])+)+"
)
_LEAD = re.compile(
    r"(?:.{0,20}(?:年来|以来|之际|年关|来说|之后|之前)|沿着.{2,40}|经过.{2,30}|面对.{2,40}|面向.{2,20}|在.{1,24}?(?:上|中|时|后|下|期间|过程中|现场|会上|方面|领域)|按照.{2,40}|根据.{2,40}|随着.{2,40}|据.{1,12}|"
    r".{2,30}以来|为.{2,16})$"
)
# A work that is finished opens what it will bring: 建成后, 全线通车后.
_ONCE = re.compile(
    r".{0,16}(?:建成|投用|投产|通车|运营|投运|开通|完工|竣工|投入使用|达产|落成)(?:投用|运营|投产|通车)?(?:后|以后|之后|时)$"
)
_SAID = re.compile(r"(?:强调|指出|要求|希望|提出|叮嘱|嘱咐|勉励|呼吁)(?:[一-鿿]{1,4}(?=要|把|加|继续))?[,:]?")
_BY = re.compile(r"由")
_DEADLINE = re.compile(
    r"(?:底|末|月|年|季度|\d日)前|年内|到(?:19|20)\d\d年|力争|争取|明年|下半年|起[,，]?$|届时"
)
_PLAN_HEAD = re.compile(
    r"下一步|下阶段|接下来|工作要求|工作安排|有关要求|重点任务|目标任务|主要任务|展望|安排部署"
)
_AHEAD = re.compile(r"(?:以下|如下|下列).{0,12}(?:工作|任务|要求|措施|安排|事项)[。:]?$")
_PREPOSITION = re.compile(
    r"(?:围绕|聚焦|紧扣|依托|结合|针对|立足|按照|根据|通过|借助|作为|以(?!上|下|来|及)|在|从|对标|着眼|利用|把|将)"
)
_SPEECH_END = re.compile(
    r"(?:说|表示|介绍|指出|强调|认为|透露|坦言|提出|要求|希望|告诉.{0,8}|解释|补充道?|称|谈到|显示|了解到|获悉|悉|了解)$"
)
_EXHORT = re.compile(r"^(?:都|还|必须|务必|务必要|一定)?(?:要|应|应当|须|必须)(?!素)")
_WE = re.compile(r"(?:我们|我校|我院|我局|我厅|我委|我公司|我行|该方)")
_NOT_SUBJECT = re.compile(r"的|、|等的?(?:产业|方面|领域)|方面|之间|两侧|境内|籍|产|市场|地区的")
_ADVERB = re.compile(
    r"(?:还|也|则|又|再|都|均|便|就|主要|正式|首次|先后|分别|共同(?=将)|进一步(?=将)|同时|随后|现场|由衷地|据悉|一起(?=将)|接下来|下一步|"
    r"未来|今后|明年|今年|去年|目前|现|现已|于|预计|方)"
)
_WILL = re.compile(
    r"(?:将会(?![同议展商])|将要|即将|将|拟|计划|力争|争取|有望|可望|预计|会(?![同议展商]|员)|要|应|希望|期待(?:接下来)?|务必要?|努力(?!为))"
)
_HAVE = re.compile(r"(?:已经|已|曾|刚刚|刚|现已)(?!经济)")
_NOW = re.compile(r"(?:正在|正|在(?=加快|推进|建设|积极|全力))(?!式|常|确)")
_ETC = re.compile(
    r"等(?:[一-鿿]{0,8}?(?:领导|专家|嘉宾|代表|负责人|同志|人士|人))?(?:和(?:领导|专家|嘉宾|代表))?"
    r"(?:地|单位|企业|高校|部门|[一二两三四五六七八九十\d]+[个家所地市方]*)?"
)
# The speaker's own feelings (我深感幸运), not what a body does.
_I = re.compile(r"^(?:能够?|可以|也?是(?=我|对)|就是为)|(?:^|[,，“])我(?![们市省区国县校院局厅委方])|我的")
# How a clause goes on whose subject stands before a comma.
_GOES_ON = re.compile(r"则|也|都|将|已|还|正|均|共同|又|把|在|于|自")
# What a dash explains is the subject: 控制性工程——渠江特大桥.
_APPOSED = re.compile(r"[^,。:;—]{2,24}——")
_COMPANY = re.compile(r"与|和|同|携手|联合|会同|牵手")
_HE = re.compile(r"[他她](?![的们])")
_NOTHING = re.compile(r"^[\s”“’‘)\]】》]*(?:等)?[”“\s)\]】》]*$")
_DIGIT = re.compile(r"\d")
_ACTORS = frozenset(EntityClass) - {EntityClass.DOCUMENT}
_PAIRED = ("双方", "两区", "两县", "两市", "两家", "三方", "三地", "三市", "两区市", "两地")


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    sentence: Sentence


@dataclass(slots=True)
class ClauseReader:
    """Cuts a document into clauses, in order; state passes from piece to piece within a section.

    Args:
        document: what the language room found.
        cues: the cue words.
        default: the actors where the text names none at all.
    """

    document: Document
    cues: Cues
    default: tuple[Entity, ...] = ()
    _mentions: dict[int, Mention] = field(default_factory=dict)
    _tags: dict[int, str] = field(default_factory=dict)
    _word_end: dict[int, int] = field(default_factory=dict)
    _titles: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for post in self.document.posts:
            start = self._titles.get(post.span.start, post.span.end)
            name = Span(post.span.end - len(post.person.name), post.span.end)
            if self.document.text(name) == post.person.name:
                self._titles[post.span.start] = min(start, name.start)
        for mention in self.document.mentions:
            known = self._mentions.get(mention.span.start)
            if known is None or len(mention.span) > len(known.span):
                self._mentions[mention.span.start] = mention
        for word in self.document.words:
            for at in range(word.span.start, word.span.end):
                self._tags[at] = word.tag
                self._word_end[at] = word.span.end

    def clauses(self) -> Iterator[Clause]:
        """The clauses of the document."""
        state = _State()
        before: Sentence | None = None
        for sentence in self.document.sentences:
            kind = self.document.article.passages[sentence.passage].kind
            if kind in (PassageKind.TITLE, PassageKind.HEAD, PassageKind.CAPTION):
                if kind is PassageKind.HEAD:
                    state = _State(topic=state.topic, joined=state.joined)
                continue
            state = self._enter(sentence, before, state)
            before = sentence
            if self._voices(sentence):
                continue
            carried: Span | None = None
            for piece in self._pieces(sentence):
                clause, state, carried = self._read(piece, state, carried)
                if clause:
                    yield clause

    def _enter(self, sentence: Sentence, before: Sentence | None, state: _State) -> _State:
        """What holds when a sentence begins."""
        topic = state.actors or state.topic
        article = self.document.article
        if before is None or sentence.passage != before.passage:
            passage = article.passages[sentence.passage]
            if passage.kind is PassageKind.CONTINUED and self.document.text(sentence.span).lstrip(
                "“"
            ).startswith("("):
                return _State()  # another report begins
            plan = bool(_PLAN_HEAD.search(f"{passage.section or ''} {passage.title or ''}"))
            if before and not plan:
                listed = state.listing and self._item(sentence)
                plan = bool(_AHEAD.search(self.document.text(before.span))) or listed
                opens = self._tags.get(sentence.span.start)
                if (
                    state.plan
                    and state.exhorts
                    and not sentence.speaker
                    and opens in ("v", "vd", "ad", "d", "p")
                ):
                    plan = True  # what is asked for goes on over the paragraphs of a report
            if self._tags.get(sentence.span.start) in ("v", "vd", "ad") or self._item(sentence):
                topic = self.default or topic
            return _State(
                actors=sentence.spoken_for,
                tense=Tense.FUTURE if plan else Tense.NONE,
                joined=state.joined,
                person=state.person,
                topic=topic,
                plan=plan,
                exhorts=state.exhorts and plan,
                listing=plan and not state.exhorts,
            )
        if sentence.speaker != before.speaker:
            return _State(actors=sentence.spoken_for, joined=state.joined, person=state.person, topic=topic)
        if not state.plan:
            return _State(state.actors, joined=state.joined, person=state.person, topic=topic)
        return replace(state, tense=Tense.FUTURE, sure=state.listing, period=None, pending=(), topic=topic)

    def _item(self, sentence: Sentence) -> bool:
        """Whether a passage is an item of a list: (一)…, 2.…."""
        return bool(
            re.match(r"[(]?[\d一二三四五六七八九十]+[)、.]|第[一二三四五]", self.document.text(sentence.span))
        )

    def _voices(self, sentence: Sentence) -> bool:
        """Whether a sentence is a quotation that nobody is named for."""
        text = self.document.text(sentence.span)
        return (
            sentence.speaker is None and text.startswith("“") and text.endswith("”") and text.count("“") == 1
        )

    def _pieces(self, sentence: Sentence) -> Iterator[_Piece]:
        """Cut at commas, colons and semicolons, but not inside brackets, titles, short quotations or figures."""
        text = self.document.folded
        start = at = sentence.span.start
        end = sentence.span.end
        closing: list[str] = []
        pairs = {"(": ")", "《": "》"}
        while at < end:
            char = text[at]
            if char in pairs:
                closing.append(pairs[char])
            elif closing and char == closing[-1]:
                closing.pop()
            elif char == "“":
                close = text.find("”", at, min(end, at + 60))
                inner = text[at:close] if close > 0 else ""
                if inner and not re.search(r"[,。;:!?]", inner):
                    at = close
            elif char in ",;:。!?…\n" and not closing:
                number = char == "," and text[at - 1].isdigit() and text[at + 1 : at + 4].isdigit()
                number = number or (char == ":" and text[at - 1].isdigit() and text[at + 1].isdigit())
                if not number:
                    if at > start:
                        yield _Piece(Span(start, at), sentence)
                    start = at + 1
            at += 1
        if start < end:
            yield _Piece(Span(start, end), sentence)

    def _read(
        self, piece: _Piece, state: _State, carried: Span | None
    ) -> tuple[Clause | None, _State, Span | None]:
        text = self.document.folded
        at, end = piece.span.start, piece.span.end
        while end > at and text[end - 1] in " ”“’)】":
            if text[end - 1] in "”)" and text[at:end].count("”" if text[end - 1] == "”" else ")") <= text[
                at:end
            ].count("“" if text[end - 1] == "”" else "("):
                break
            end -= 1
        state = replace(state)
        found = list(periods(self.document.article, text, piece.span))
        at = self._skip_frame(at, end, state, found)
        if at >= end or _NOTHING.match(text[at:end]):
            return None, state, carried
        rest = text[at:end]
        subject, after = self._subject(at, end)
        if subject and after >= end:
            state.pending += subject
            return None, state, None
        if state.pending:
            subject, state.pending = (*state.pending, *subject), ()
        if not subject and (titled := self._titled(at, end)):
            state.pending += titled
            return None, state, None
        speech = _SPEECH_END.search(rest)
        if speech and (subject or len(rest) <= 8 or text[piece.span.end : piece.span.end + 1] in ":,"):
            state.exhorts = speech.group() in ("强调", "要求", "指出", "希望") or state.exhorts
            if speech.group() == "要求" or speech.group() == "希望":
                state.tense, state.sure = Tense.FUTURE, True
            return None, state, None
        if self.cues.opinion.search(rest) or _I.search(rest):
            return None, state, None
        if not subject and (said := _SAID.match(text, at, end)) and said.end() < end:
            state.tense, state.sure, state.exhorts, state.plan, at = (
                Tense.FUTURE,
                True,
                True,
                True,
                said.end(),
            )
            subject, after = self._subject(at, end)
        if not subject and (by := _BY.search(text, at, min(end, at + 12))) and by.end() in self._mentions:
            agents, _ = self._subject(by.end(), end)
            state.actors = self._stand_for(agents, state, piece.sentence) if agents else state.actors
        if not subject and (pronoun := _HE.match(text, at, end)):
            state.actors = piece.sentence.spoken_for or state.person or state.actors
            at = pronoun.end()
        if subject:
            state.actors = self._stand_for(subject, state, piece.sentence)
            state.person = tuple(e for e in state.actors if e.cls is EntityClass.PERSON) or state.person
            if len(state.actors) > 1:
                state.joined = state.actors
            elif with_ := self._with(at, end):
                state.joined = (*state.actors, *(e for e in with_ if e not in state.actors))
            at = after
            if (
                state.plan
                and not state.sure
                and not state.listing
                and all(m.kind is MentionKind.NAME for m in subject)
            ):
                state.tense, state.plan = Tense.NONE, False
        elif we := _WE.match(text, at, end):
            state.actors, at = piece.sentence.spoken_for or state.actors, we.end()
        elif not piece.sentence.spoken_for and (topic := self._topic(at, end, state)):
            state.actors = topic
        at, marked = self._modal(at, end, state)
        if at >= end or _NOTHING.match(text[at:end]):
            return None, state, carried
        if not marked:
            self._tense(at, end, state, bool(subject))
        if (
            (self._due(piece.span, found)
            and state.tense is not Tense.PAST)
            or self._due(piece.span, found) == "sure"
        ):
            state.tense, state.sure = Tense.FUTURE, True
        if found:
            state.period = found[-1][1]
        if _ONCE.fullmatch(text[at:end]) and text[piece.span.end : piece.span.end + 1] == ",":
            state.tense, state.sure = Tense.FUTURE, True
            return None, state, None
        span = Span(at, end)
        whole = piece.span
        if carried and not subject:
            span, whole = Span(carried.start, end), Span(carried.start, end)
        if self._leads_up(span, piece):
            if (seat := self._seat(span)) and not piece.sentence.spoken_for:
                state.actors = seat
            return None, state, span
        if not self._acts(span):
            return None, state, None
        actors = state.actors or piece.sentence.spoken_for or state.topic or self.default
        clause = Clause(
            span,
            whole,
            piece.sentence,
            actors,
            subject,
            state.tense,
            state.sure,
            state.exhorts,
            state.period,
            assumed=not (state.actors or piece.sentence.spoken_for),
        )
        return clause, state, None

    def _skip_frame(self, at: int, end: int, state: _State, found: list[tuple[Span, Period]]) -> int:
        """Step over markers and time words, and take the tense that they set."""
        text = self.document.folded
        while at < end:
            if (match := _MARKER.match(text, at, end)) and at not in self._mentions:
                at = match.end()
                while at - 1 in self._mentions and text[at - 1] in "“·":
                    at -= 1
                if at in self._mentions:
                    break
            elif match := self.cues.future.match(text, at, end):
                state.tense, state.sure, state.exhorts, at = Tense.FUTURE, True, False, match.end()
                state.plan = True
            elif (match := _TIME.match(text, at, end)) and match.end() > at and at not in self._mentions:
                self._time(match, state, found)
                at = match.end()
            elif match := self.cues.past.match(text, at, end):
                state.tense, state.sure, at = Tense.PAST, False, match.end()
            else:
                break
        return at

    def _time(self, match: re.Match[str], state: _State, found: list[tuple[Span, Period]]) -> None:
        words = match.group()
        today = self.document.article.date
        period = next((p for s, p in found if s.overlaps(Span(*match.span()))), None)
        if period:
            state.period = period
        if re.match(r"(?:力争|争取|预计)?到|至", words) and period and today and period.end > today:
            state.tense, state.sure = Tense.FUTURE, True
        elif period and today and period.end < today:
            state.tense, state.sure = Tense.PAST, True
        elif period and today and period.start > today:
            state.tense, state.sure = Tense.FUTURE, True
        elif re.search(r"来$|去年|过去|日前|近日|不久|昨日|今天|当天|截至|以来", words):
            state.tense, state.sure = Tense.PAST, True
        elif re.search(r"目前|如今|当前", words):
            state.tense, state.sure = Tense.ONGOING, False
        elif period and today and period.start <= today <= period.end:
            state.tense, state.sure = Tense.NONE, False

    def _subject(self, at: int, end: int) -> tuple[tuple[Mention, ...], int]:
        """The mentions that open a piece as its subject, and where they end; none if they only modify."""
        text = self.document.folded
        chain: list[Mention] = []
        position = at
        if (apposed := _APPOSED.match(text, at, end)) and apposed.end() in self._mentions:
            position = apposed.end()
        while True:
            position = self._titles.get(position, position)
            mention = self._mentions.get(position)
            if mention is None:
                break
            if mention.span.end > end or not all(e.cls in _ACTORS for e in mention.entities):
                break
            follower = self._mentions.get(mention.span.end)
            if follower and follower.kind is MentionKind.REFERENCE:  # 遂宁、潼南两地
                chain.append(mention)
                position = follower.span.end
                break
            if follower and mention.entity.cls is EntityClass.PLACE and follower.span.end <= end:
                position = mention.span.end  # 四川泸州: the lower one is meant
                continue
            chain.append(mention)
            position = mention.span.end
            if etc := _ETC.match(text, position, end):
                position = etc.end()
                break
            link = re.compile(r"[、与和及]|以及|会同|同(?=[一-鿿])").match(text, position, end)
            if link and (link.end() in self._mentions or link.end() in self._titles):
                position = link.end()
                continue
            break
        if not chain:
            return (), at
        if position >= end:
            titled = all(m.entity.cls is EntityClass.PERSON for m in chain)
            goes_on = text[end : end + 1] == "," and _GOES_ON.match(text, end + 1)
            return (tuple(chain), end) if titled or goes_on else ((), at)
        if _NOT_SUBJECT.match(text, position):
            return tuple(
                chain
            ), at  # the mention modifies the subject: who it is about, but the quote keeps it
        if self._tags.get(position) in ("n", "nz", "LOC", "ORG") and not _ADVERB.match(text, position):
            return tuple(chain), at
        return tuple(chain), position

    def _with(self, at: int, end: int) -> tuple[Entity, ...]:
        """Those with whom the subject does something: 与遂宁市, 携手北碚区."""
        match = _COMPANY.search(self.document.folded, at, end)
        while match:
            found = [m for m in self.document.mentions_in(Span(match.end(), min(end, match.end() + 24)))]
            if (
                found
                and found[0].span.start == match.end()
                and self.cues.cooperation.search(self.document.folded, at, end)
            ):
                lowest = [m for m in found if not any(o.span.start == m.span.end for o in found)]
                return lowest[0].entities if lowest else ()
            match = _COMPANY.search(self.document.folded, match.end(), end)
        return ()

    def _titled(self, at: int, end: int) -> tuple[Mention, ...]:
        """A person at the end of a piece of a list, whose post the posts did not read: …首席代表张国斌."""
        text = self.document.folded
        last = next((m for m in self.document.mentions_in(Span(at, end)) if m.span.end == end), None)
        if last is None or last.entity.cls is not EntityClass.PERSON or text[end : end + 1] not in (",", ";"):
            return ()
        tags = {self._tags.get(i) for i in range(at, last.span.start)}
        return () if tags & {"v", "d", "p"} or last.span.start - at > 30 else (last,)

    def _due(self, span: Span, found: list[tuple[Span, Period]]) -> str:
        """Whether a piece names a time that lies ahead: `sure` for 明年, `open` for a deadline in this year."""
        text = self.document.folded[span.start : span.end]
        today = self.document.article.date
        if not today or self.cues.done.search(text):
            return ""
        for _, period in found:
            if period.start > today:
                return "sure"
            if period.end > today and _DEADLINE.search(text):
                return "sure"
        return ""

    def _topic(self, at: int, end: int, state: _State) -> tuple[Entity, ...]:
        """In the paper's own voice, the first thing that a piece names before its verb is what it is about."""
        text = self.document.folded
        if state.plan or self._tags.get(at) in ("v", "vd", "d", "ad", "p", "c"):
            return ()
        for mention in self.document.mentions_in(Span(at, end)):
            between = {self._tags.get(i) for i in range(at, mention.span.start)}
            if between & {"v", "vd", "p"} and "的" not in text[at : mention.span.start]:
                return ()
            if all(e.cls in _ACTORS for e in mention.entities) and not mention.nested:
                if text[mention.span.end : mention.span.end + 1] in "的、":
                    return mention.entities if text[mention.span.end] == "的" else ()
                return mention.entities
        return ()

    def _stand_for(
        self, subject: tuple[Mention, ...], state: _State, sentence: Sentence
    ) -> tuple[Entity, ...]:
        found: list[Entity] = []
        for mention in subject:
            paired = mention.kind is MentionKind.REFERENCE and mention.text in _PAIRED
            entities = state.joined if paired and state.joined else mention.entities
            found += [e for e in entities if e not in found]
        return tuple(found)

    def _modal(self, at: int, end: int, state: _State) -> tuple[int, bool]:
        """Step over adverbs and modals behind the subject; whether one of them set the tense."""
        text = self.document.folded
        marked = False
        while at < end:
            if (match := _EXHORT.match(text[at:end])) and not marked:
                state.tense, state.sure, state.exhorts, marked = Tense.FUTURE, True, True, True
                state.plan = True  # what is asked for goes on over the sentences that follow
                at += match.end()
            elif (match := _HAVE.match(text, at, end)) and self._word_end.get(at, 0) <= match.end() + 1:
                state.tense, state.sure, marked, at = Tense.PAST, True, True, match.end()
                if text[at : at + 1] == "将":  # 已将 has come about
                    break
            elif (match := _WILL.match(text, at, end)) and self._is_modal(at, match.group()):
                reported = match.group() == "预计" and state.tense is Tense.PAST and state.sure
                state.tense, state.sure = Tense.PAST if reported else Tense.FUTURE, True
                marked, at = True, match.end()
            elif match := _NOW.match(text, at, end):
                state.tense, state.sure, marked, at = Tense.ONGOING, True, True, match.end()
            elif (match := _ADVERB.match(text, at, end)) and match.end() < end:
                if self.cues.future.fullmatch(match.group()):
                    state.tense, state.sure, marked = Tense.FUTURE, True, True
                elif _WILL.match(text, match.end()) is None and _HAVE.match(text, match.end()) is None:
                    break
                at = match.end()
            else:
                break
        return at, marked

    def _is_modal(self, at: int, word: str) -> bool:
        """Whether 将, 会, 要, 计划 are modals here and not 把, a meeting or a plan."""
        tag = self._tags.get(at, "")
        if word == "将":
            return tag != "p"
        if word in ("会", "应", "要"):
            return self._word_end.get(at) == at + 1
        if word == "计划":
            return tag in ("v", "vd", "d") or self._tags.get(at + 2) in ("v", "vd", "ad")
        return True

    def _is_word(self, at: int) -> bool:
        return (
            self._word_end.get(at) == at + 1
            and self._word_end.get(at - 1) == at
            and self._tags.get(at) in ("v", "d")
        )

    def _tense(self, at: int, end: int, state: _State, own_subject: bool) -> None:
        """The tense of a piece without a modal: by its words, else what it takes over."""
        text = self.document.folded[at:end]
        asked = next(
            (i for i in range(at + 1, end) if self.document.folded[i] == "要" and self._is_word(i)), None
        )
        if asked and not self.cues.done.search(text):
            state.tense, state.sure, state.exhorts, state.plan = Tense.FUTURE, True, True, True
            return
        will = re.search(r"将(?!近)|力争|有望|预计", text)
        has = self.cues.done.search(re.sub(r"为了|除了|了解|了如|成功率|了望", "", text))
        if will and will.group() == "预计" and state.tense is Tense.PAST and state.sure:
            return
        if will and not has and self._tags.get(at + will.start()) in ("d", "v", "vd"):
            state.tense, state.sure = Tense.FUTURE, True
            return
        if has:
            if not (state.tense is Tense.FUTURE and state.sure and not own_subject):
                state.tense, state.sure = Tense.PAST, True
            return
        if state.tense in (Tense.FUTURE, Tense.PAST) and (state.sure or not own_subject):
            return
        if self.cues.result.search(text) or _DIGIT.search(text):
            state.tense, state.sure = Tense.PAST, False
        elif self.cues.ongoing.search(text):
            state.tense, state.sure = Tense.ONGOING, False
        else:
            state.tense, state.sure = Tense.NONE, False

    def _leads_up(self, span: Span, piece: _Piece) -> bool:
        """Whether a piece only leads up to the next: 围绕三个方面, 以“一城多园”."""
        text = self.document.folded
        if text[piece.span.end : piece.span.end + 1] != ",":
            return False
        if not _PREPOSITION.match(text, span.start):
            return bool(_LEAD.fullmatch(text[span.start : span.end]))
        rest = text[span.start : span.end]
        return len(rest) <= 30

    def _seat(self, span: Span) -> tuple[Entity, ...]:
        """The place of 在成都, : who acts in what follows without a subject."""
        mention = self._mentions.get(span.start + 1)
        text = self.document.folded
        if text[span.start] == "在" and mention and mention.span.end == span.end:
            return mention.entities if mention.entity.cls is EntityClass.PLACE else ()
        return ()

    def _acts(self, span: Span) -> bool:
        """Whether an action stands here: at least four characters with a verb or a figure."""
        if len(span) < 4 and not (len(span) == 3 and _DIGIT.search(self.document.text(span))):
            return False
        tags = {self._tags.get(i) for i in range(span.start, span.end)}
        return bool(tags & {"v", "vn", "vd"}) or bool(
            _DIGIT.search(self.document.folded[span.start : span.end])
        )
