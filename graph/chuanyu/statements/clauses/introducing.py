"""Pieces that only say who says what follows: 他表示, 会议指出, 记者从甲集团获悉.

Who speaks acts in what follows, or those for whom he asks for it, in the mood of the verb of saying.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import BODIES, GOVERNING, governed
from chuanyu.statements.clauses.generic_subjects import meeting_of
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import Found, Mood, State, Tense
from chuanyu.statements.index import Index

# The verb of saying with which such a piece ends: 他|表示, 有人|问.
_SPEECH_END = worded(r"(?:{says}|告诉.{0,8}|(?:代表|专家|委员|网友|有人)(?:建议|问))$")
# 要求 and 希望 as nouns (…的重要指示要求), and by whose word something is done (根据省委要求).
_NOUN_BEFORE = re.compile(r"(?:指示|有关|相关|工作|标准|部署|具体|总体|新|的)$")
_BY = ("根据", "按照", "遵照", "依照")
# Who asks and who only tells: what follows 要求 is to be done, what follows 明确 is laid down.
_DECIDES = words("decides")
_WISHES = ("要求", "希望")
_EXHORTS = ("强调", "指出", *_WISHES)
_THINKS = "认为"  # opens what a person thinks of others, where he is named
_ASKS = worded(r"(?:强调|指出|{asks}|说|表示)$")
# How a report tells its source, and that its own reporter has it, who belongs to a paper: 华龙网记者获悉.
_REPORTER = re.compile(r"[^,。;记]{0,20}记者[^,。;从]{0,16}从")
_BY_REPORTER = worded(r"记者[^,。;]{0,16}(?:{says})$")


def introduced(piece: Piece, context: Context) -> Piece | Read:
    """他表示, 会议指出: who speaks acts in what follows, in the mood of the verb of saying."""
    index, state, sentence = context.index, piece.state, piece.sentence
    if (source := _source(index, piece.span)) and not state.actors:
        return Read(replace(state, actors=source, found=Found.SPEAKER, mood=Mood()))
    if not introduces(index, piece):
        return piece
    if _BY_REPORTER.search(index.text, piece.at, piece.end):
        piece = replace(piece, subject=())  # no paper does what it tells
    named = sentence.told is not None and piece.span.start <= sentence.told < piece.span.end
    if named or sentence.spoken_for:
        state = replace(state, actors=sentence.spoken_for, found=Found.SPEAKER)
    told = index.text[piece.at : piece.end]
    state = _asks_whom(index, replace(piece, state=state), told)
    if not piece.subject and (meeting := meeting_of(index, piece.at, piece.end)):
        state = replace(state, actors=context.default or meeting, found=Found.SPEAKER)  # 与会人员表示,要…
    return Read(_in_mood(told, piece.subject, state))


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
        return replace(state, actors=owners, found=Found.SPEAKER, doer=owners)
    if piece.subject and all(m.entity.cls is EntityClass.EVENT for m in piece.subject):
        state = replace(state, doer=piece.subject[-1].entities)
    person = all(m.entity.cls is EntityClass.PERSON for m in piece.subject)
    asks = _ASKS.search(told) or (piece.subject and told.endswith(_THINKS))
    if person and not piece.sentence.spoken_for and asks:
        return replace(state, actors=(), found=Found.OTHERS)
    return state


def _owners(index: Index, mention: Mention) -> tuple[Entity, ...]:
    """The body or place itself, of a committee or government its place; of a meeting those in its name."""
    place = mention.entity.cls is EntityClass.PLACE and mention.entity.code
    if place or mention.entity.cls in BODIES:
        return tuple(governed(e, index.places) for e in mention.entities)
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
