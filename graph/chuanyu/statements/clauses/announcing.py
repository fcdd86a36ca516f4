"""Pieces that only announce what follows: who says it, who promises it, how it is to be taken.

他表示, 会议指出, 园区给出了承诺: tell who acts, and in which mood; 让人欣慰的是 and 此次签约,标志着… nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import BODIES, GOVERNING
from chuanyu.statements.clauses.actors import act
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import PROMISED, Found, Mood, State, Tense, joining
from chuanyu.statements.index import Index

_SPEECH_END = worded(r"(?:{says}|告诉.{0,8}|(?:代表|专家|委员|网友|有人)(?:建议|问))$")
# 要求 and 希望 as nouns (…的重要指示要求), and by whose word something is done (根据省委要求).
_NOUN_BEFORE = re.compile(r"(?:指示|有关|相关|工作|标准|部署|具体|总体|新|的)$")
_BY = ("根据", "按照", "遵照", "依照")
# Who asks and who only tells: what follows 要求 is to be done, what follows 明确 is laid down.
_DECIDES = words("decides")
_WISHES = ("要求", "希望")
_EXHORTS = ("强调", "指出", *_WISHES)
_ASKS = worded(r"(?:强调|指出|{asks}|说|表示)$")
# What announces promises: 给出了承诺:, 定下目标:, 抓好以下工作:.
_PLEDGES = worded(r"{pledge}(?:是|为|如下|之一)?$|(?:以下|如下).{0,6}(?:工作|任务|事项)$")
# Who only makes known what the next piece tells, and when: 水利部今天发布,.  What several do so together
# (联合印发通知) is a deed of theirs.
_WHEN = r"(?:今天|昨天|今日|昨日|日前|近日|最新|\d{1,2}日|[今昨]?[(][^()]{1,10}[)]日?)"
_MAKES_KNOWN = worded(rf"(?:{_WHEN}|正式|对外)*{{makes_known}}(?:最新|相关)?{{notice}}?")
# Who heads or presides: a post, no deed: 组长由甲担任, 项目法人是乙公司, 会议由丙主持.
_HEADED = worded(
    r"[^,。]{0,8}(?:{post}|首席[一-鿿]{2,4})(?:单位)?(?:由[^,。]{2,40}担任|[是为].*)"
    r"|(?:[一-鿿]{0,6}{meeting})?由.{2,40}主持"
)
# How a report tells its source.
_REPORTER = re.compile(r"[^,。;记]{0,20}记者[^,。;从]{0,16}从")
# What only heads what a colon opens, without a figure, a paper or a name: 立了条规矩:, 给记者交了底:.
_HEADING = re.compile(r"[^,。;:\d《》]{0,14}[^为除到]了[^,。;:\d《》]{0,10}")
# What only announces how the next piece is to be taken: 让人欣慰的是, 美中不足的是.
_TAKEN_AS = re.compile(r".{2,12}的是|[一-鿿]{1,2}的是.{1,4}")
# What only names what the next piece tells of: 此次签约,标志着…; 共同体的建设,将…; 推动双核联动,是…的举措.
_IS_THAT = re.compile(r",(?:既|也|更|就|正|都|便|均|不仅|不只|无疑)*是(?!否|为了)")
_MEANS_THAT = worded(r",(?:也|还|更|又|必将|将|充分|进一步|有力|这)*{means}|,对|,(?:必)?将")
_THIS = re.compile(r"(?:此次|这次|本次|此番)[^,。;]{1,30}")
_ITS = worded(r"[^,。;]{1,40}[的”]{verbal_noun}")
_TOLD = re.compile(r"[\d了已]")


def introduced(piece: Piece, context: Context) -> Piece | Read:
    """他表示, 会议指出: who speaks acts in what follows, in the mood of the verb of saying."""
    index, state, sentence = context.index, piece.state, piece.sentence
    if (source := _source(index, piece.span)) and not state.actors:
        return Read(replace(state, actors=source, found=Found.SPEAKER, mood=Mood()))
    if not introduces(index, piece):
        return piece
    named = sentence.told is not None and piece.span.start <= sentence.told < piece.span.end
    if named or sentence.spoken_for:
        state = replace(state, actors=sentence.spoken_for, found=Found.SPEAKER)
    told = index.text[piece.at : piece.end]
    return Read(_in_mood(told, piece.subject, _asks_whom(index, replace(piece, state=state), told)))


def _source(index: Index, piece: Span) -> tuple[Entity, ...]:
    """The firm or school from which a reporter has what follows, of itself: 记者从甲集团获悉.

    A department tells of others too (记者从甲局获悉,全国铁路…).
    """
    opens = _REPORTER.match(index.text, piece.start, piece.end)
    body = index.mentions.get(opens.end()) if opens else None
    return body.entities if body and all(e.cls in BODIES - GOVERNING for e in body.entities) else ()


def introduces(index: Index, piece: Piece) -> bool:
    """Whether a piece only says who says what follows: 他表示, 会议指出."""
    text, at, end = index.text, piece.at, piece.end
    speech = _SPEECH_END.search(text, at, end)
    if not speech or _NOUN_BEFORE.search(text, at, speech.start()) or text.startswith(_BY, at):
        return False
    # 落实好统筹发展要求: what is carried out, not who asks
    return not (index.tags.get(speech.start()) == "n" and "v" in index.tags_in(at, speech.start()))


def _asks_whom(index: Index, piece: Piece, told: str) -> State:
    """Who acts in what a body or a meeting asks for: 省委全会提出,要… is for the committee to do.

    Who asks in nobody's name (总书记强调) speaks of what others are to do.
    """
    state = piece.state
    if owners := tuple(dict.fromkeys(e for m in piece.subject for e in _owners(index, m))):
        joined = joining(state, owners)
        return replace(state, actors=owners, found=Found.SPEAKER, joined=joined, doer=owners)
    if piece.subject and all(m.entity.cls is EntityClass.EVENT for m in piece.subject):
        state = replace(state, doer=piece.subject[-1].entities)
    person = all(m.entity.cls is EntityClass.PERSON for m in piece.subject)
    if person and not piece.sentence.spoken_for and _ASKS.search(told):
        return replace(state, actors=(), found=Found.OTHERS)
    return state


def _owners(index: Index, mention: Mention) -> tuple[Entity, ...]:
    """The body or place itself; of a meeting those whose it is by its name."""
    place = mention.entity.cls is EntityClass.PLACE and mention.entity.code
    if place or mention.entity.cls in BODIES:
        return mention.entities
    if mention.entity.cls is not EntityClass.EVENT:
        return ()
    before = index.document.mentions_before(mention.span.start)  # where 会议 that is referred to is named
    named = (m.span for m in before if m.kind is MentionKind.NAME and m.entity == mention.entity)
    name = next(named, mention.span)
    inner = [m.entity for m in index.document.mentions_in(name) if m.nested]
    return tuple(e for e in inner if e.cls in BODIES) or tuple(inner)


def _in_mood(told: str, subject: tuple[Mention, ...], state: State) -> State:
    """What holds in what follows words that introduce it: 会议明确, 他要求."""
    mood = state.mood
    decides = told.endswith(_DECIDES) and all(m.entity.cls is not EntityClass.PERSON for m in subject)
    if decides or told.endswith(_WISHES):
        mood = mood.turn(Tense.FUTURE, True)  # 会议明确,甲区负责…
    if told.endswith(_EXHORTS):
        mood = replace(mood, exhorts=True)
    return replace(state, mood=mood)


def announced(piece: Piece, context: Context) -> Piece | Read:
    """园区给出了承诺: promises what follows; 让人欣慰的是, 组长由甲担任, 此次签约,标志着… tell nothing."""
    index, at, end = context.index, piece.at, piece.end
    if index.text.startswith(":", end) and _PLEDGES.search(index.text, at, end):
        return Read(replace(act(piece, context).state, mood=PROMISED, found=Found.SENTENCE))
    if _makes_known(index, piece):
        mood = piece.state.mood.turn(Tense.PAST, False)
        return Read(replace(act(piece, context).state, mood=mood, found=Found.SENTENCE))
    person = bool(piece.subject) and piece.subject[0].entity.cls is EntityClass.PERSON
    if _announces(index, piece.predicate if person else at, end) or _is_topic(index, piece):
        return Read(piece.state)
    return piece


def _makes_known(index: Index, piece: Piece) -> bool:
    """Whether a piece only says who makes known what the next tells: 水利部今天发布,."""
    bodies = bool(piece.subject) and all(m.entity.cls in BODIES for m in piece.subject)
    told = bodies and index.text.startswith(",", piece.end)
    return told and bool(_MAKES_KNOWN.fullmatch(index.text, piece.predicate, piece.end))


def _announces(index: Index, at: int, end: int) -> bool:
    """Whether a piece only says how the next is to be taken, or who heads what."""
    if index.text.startswith(":", end) and _HEADING.fullmatch(index.text, at, end):
        return True
    return any(whole.fullmatch(index.text, at, end) for whole in (_TAKEN_AS, _HEADED))


def _is_topic(index: Index, piece: Piece) -> bool:
    """Whether a piece only names what the next tells of: 此次签约,标志着…; without a subject 推动…,是…."""
    text, at, end = index.text, piece.at, piece.end
    own = piece.names_subject and piece.predicate < end
    if not own and _IS_THAT.match(text, end) and not _TOLD.search(text, at, end):
        return True
    named = _THIS.fullmatch(text, at, end) or _ITS.fullmatch(text, at, end)
    return bool(named and (_IS_THAT.match(text, end) or _MEANS_THAT.match(text, end)))
