"""What is asked of somebody: 希望邻水县加强合作, 会议决定….

It lies ahead, whoever asks.
"""

from __future__ import annotations

from dataclasses import replace

from chuanyu.language.words import worded, words
from chuanyu.model import EntityClass, MentionKind
from chuanyu.statements.clauses.actors import act
from chuanyu.statements.clauses.deadlines import reaches_on
from chuanyu.statements.clauses.piece import Context, Piece
from chuanyu.statements.clauses.state import ASKED, Found, Mood, Tense
from chuanyu.statements.clauses.subjects import opening
from chuanyu.statements.clauses.tenses import frame, modal
from chuanyu.statements.index import PREDICATES, Index

# The verb of asking, behind who asks without a name, and people without a name of whom it is asked.
_WHO_ASKS = r"(?:{meeting}|{delegation}|工作组|专班|双方)?(?:{wishes_how})*"
_RESOLVES = r"(?<=[会议])(?:决定(?!任命|免去|授予|接受|批准|成立|通过)|议定|商定)"  # 会议|决定加快建设
_WHOM = r"(?:[一-鿿]{1,4}(?=要|把|加|继续))?"  # 希望|大家|继续努力
_ASKS = worded(rf"{_WHO_ASKS}(?P<verb>{_RESOLVES}|{{tells}}(?![\d一两了])|{{asks}}|{{hopes}}){_WHOM}[,:]?")
# How a person says what is told without a comma, or asks for it: 再次强调|要…, 真诚希望|两县….
_SAYS = worded(
    r"(?:还|并|也|再次|多次|反复|明确|特别|着重|同时|共同|{wishes_how})*(?:(?P<asks>{asks}|{hopes})|{speech})(?![的了过和、])"
)
_DEMANDS = worded(r"{asks}[,:]$")
_TELLS = words("tells")
_DOES = frozenset({"v", "vd", "d", "ad", "p", "a"})
_CLOSE = 6  # characters back in which it is asked for


def asked(piece: Piece, context: Context) -> Piece:
    """What is asked for behind 希望, 要求 and the like, with whoever is asked as its subject."""
    piece = _said_on(piece, context)
    index, end = context.index, piece.end
    meets = all(m.kind is MentionKind.REFERENCE and m.text.endswith("会议") for m in piece.subject)
    if not meets:  # nobody is named who asks, or a meeting only referred to
        return piece
    start = _asked_from(index, piece.subject[0].span.start if piece.subject else piece.at, end)
    return _asked_of(piece, start, context) if start else piece


def _asked_of(piece: Piece, start: int, context: Context) -> Piece:
    """The piece with whoever is asked; where nobody is named, those for whom a person asks."""
    index, state = context.index, piece.state
    if state.actors and all(e.cls is EntityClass.PERSON for e in state.actors):
        state = replace(state, actors=piece.sentence.spoken_for, found=Found.OTHERS)  # 他强调要…: for others
    at, mood, period = frame(index, start, piece.end, ASKED, piece.dates)
    if period and reaches_on(index, piece.dates):  # 提出到2027年,两市产量达到…
        mood = Mood(Tense.FUTURE, sure=True)
    state = replace(state, mood=mood, period=period or state.period)
    subject, predicate = opening(index, at, piece.end)
    return replace(piece, state=state, at=at, subject=subject, predicate=predicate, asked=True)


def _said_on(piece: Piece, context: Context) -> Piece:
    """The piece behind a verb of saying without a comma, where something is asked or promised in it.

    王刚强调甲县要…, 李明表示两校将…: those act whom he names, else those for whom he speaks.
    """
    index, end, state = context.index, piece.end, piece.state
    people = [m.entity for m in piece.subject] or state.actors
    he = not piece.subject and index.text.startswith(("他", "她"), piece.at)
    person = he or (bool(people) and all(e.cls is EntityClass.PERSON for e in people))
    if not (piece.subject or person):
        return piece
    says = _SAYS.match(index.text, piece.predicate if piece.subject else piece.at + he, end)
    if not says:
        return piece
    subject, predicate = opening(index, says.end(), end)
    asks = person and says["asks"]
    told = person and subject and predicate > says.end() and index.tags.get(predicate) in PREDICATES
    if not (asks or told or modal(index, predicate, end, Mood())[2]):
        return piece
    if person:
        spoken_for = piece.sentence.spoken_for
        state = replace(state, actors=spoken_for, found=Found.SPEAKER if spoken_for else Found.OTHERS)
    else:
        state = act(piece, context).state  # 两县表示|将…
    if asks:
        return _asked_of(replace(piece, state=state), says.end(), context)
    return replace(piece, state=state, at=says.end(), subject=subject, predicate=predicate)


def _asked_from(index: Index, at: int, end: int) -> int:
    """Where what is asked for starts; 0 where nothing is.

    People without a name of whom it is asked (希望大家继续…) are stepped over, those with one are not.
    """
    asks = _ASKS.match(index.text, at, end)
    if not asks or (asks["verb"] in _TELLS and not index.tags_in(asks.end("verb"), end) & _DOES):
        return 0  # 提出|针对性整改建议
    named = any(i in index.mentions for i in range(asks.end("verb"), asks.end()))
    return asks.end("verb") if named else asks.end()


def demanded(index: Index, at: int) -> bool:
    """Whether the piece before only asks for what a piece tells: 会议要求,|甲区加快建设."""
    return bool(_DEMANDS.search(index.text, max(0, at - _CLOSE), at))
