"""Document → clauses: one action each, with who does it, when, and whether it is promise or result.

A sentence is cut into pieces.  From each the frame (下一步, 他说), the subject and the modal (将, 已)
are taken off; what is left is the action, the quote.  What a piece leaves unsaid it takes from the
piece before: subject, mood, time.  `_STEPS` is the order in which a piece is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, PassageKind, Sentence
from chuanyu.statements.clauses.actors import act
from chuanyu.statements.clauses.aims import without_aims
from chuanyu.statements.clauses.announcing import announced
from chuanyu.statements.clauses.bulletins import bulletin, scattered
from chuanyu.statements.clauses.carryover import Carryover
from chuanyu.statements.clauses.clause import Clause
from chuanyu.statements.clauses.extent import quoted
from chuanyu.statements.clauses.framing import framed, told_since
from chuanyu.statements.clauses.introducing import introduced
from chuanyu.statements.clauses.items import item_head
from chuanyu.statements.clauses.no_deed import deedless, supposed
from chuanyu.statements.clauses.opening import noun, opened, thing
from chuanyu.statements.clauses.papers import laid_down
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.pieces import pieces, without_closers
from chuanyu.statements.clauses.requests import asked
from chuanyu.statements.clauses.state import Found, Mood, State
from chuanyu.statements.clauses.talks import talked
from chuanyu.statements.clauses.timing import timed
from chuanyu.statements.clauses.without_subject import others_must
from chuanyu.statements.index import Index

_STEPS: tuple[Callable[[Piece, Context], Piece | Read], ...] = (
    told_since,  # 自甲签订协议以来: what came about, since when the rest is told
    supposed,  # 如果市场下行: nothing
    framed,  # 下一步, 到2025年, 一是: the frame is taken off
    laid_down,  # 合作方案提出|…: what a paper says
    opened,  # 甲县与乙区|…: the subject
    noun,  # 双方合办的培训班,: waits for its verb
    introduced,  # 他表示, 会议指出: who says what follows
    announced,  # 给出了承诺:, 此次签约,: what only announces the next
    others_must,  # 相关部门要…: nobody of name
    asked,  # 希望甲县|…: what is asked of whom
    deedless,  # 我深感幸运, 这是首次: no deed
    thing,  # 大竹县苎麻、醪糟: only listed
    act,  # who acts
    talked,  # 就|共建园区|达成共识
    timed,  # 将, 已, 正在; else the verb: the modal is taken off
    quoted,  # the clause: as much of the piece as its quote needs
)
_SILENT = frozenset({PassageKind.TITLE, PassageKind.HEAD, PassageKind.CAPTION})
_HIGHEST = worded(r"{highest_body}")  # how the names of the highest bodies of party and state open

# That somebody says it, or asks for it: 总书记要求各方…, …指出,…, 要….
_SAID = worded(r"(?:{office}|[他她])[^,。;]{0,6}?{speech}|{speech}(?:[,:“要]|$)|^要")


def clauses(
    document: Document, default: tuple[Entity, ...], country: tuple[Entity, ...], central: Set[str]
) -> Iterator[Clause]:
    """The clauses of a document, in order; state passes from piece to piece within a section.

    Args:
        document: what the language room found.
        default: the actors where the text names none at all.
        country: of whom is told what the whole country did.
        central: the names of its departments.
    """
    index = Index(document)
    context = Context(index, default, country, central)
    is_bulletin, is_scattered = bulletin(document), scattered(document)
    carryover, state = Carryover(index, default, is_bulletin, is_scattered), State()
    before: Sentence | None = None
    headed = False
    round_up = is_scattered and not is_bulletin
    for sentence in (_heard(index, s, round_up) for s in document.sentences):
        kind = document.article.passages[sentence.passage].kind
        if kind is PassageKind.HEAD:
            headed = is_bulletin
            state = _headed(sentence, context) if is_bulletin else _under(state)
        if kind in _SILENT:
            continue
        if not headed:
            state = carryover.into(sentence, before, state)
        before, headed = sentence, False
        if _nobodys(document, sentence):
            continue
        if item := item_head(index, sentence):
            state = replace(state, item=item, actors=item, found=Found.CARRIED)
            continue
        # A question tells nothing, but the answer is of whom it asks.
        asks = index.text.startswith("?", sentence.span.end - 1)
        for read in _pieces(sentence, state, context):
            state = read.state
            if read.clause and not asks:
                yield read.clause


def _pieces(sentence: Sentence, state: State, context: Context) -> Iterator[Read]:
    """What is read of the pieces of a sentence, in order."""
    index = context.index
    before_speech = replace(sentence, speaker=None, spoken_for=())
    for span in without_aims(index, list(pieces(index.text, sentence.span))):
        told = sentence.told is not None and span.end <= sentence.told
        piece = Piece(span, before_speech if told else sentence, state, span.start, span.end)
        read = _read(piece, context)
        state = read.state
        yield read


def _under(state: State) -> State:
    """What goes on below a heading: of whom was told."""
    return State(topic=state.actors or state.topic)


def _headed(headline: Sentence, context: Context) -> State:
    """What the headline of a report hands on to it: whom it names acts there."""
    state = State()
    for read in _pieces(headline, state, context):
        state = read.state
    return replace(state, mood=Mood())


def _read(piece: Piece, context: Context) -> Read:
    """What is read of one piece: its clause, if it holds an action, and what it hands on."""
    state, end = piece.state, without_closers(context.index.text, piece.span).end
    if state.found is Found.NAMED:
        state = replace(state, found=Found.SENTENCE)
    same = state is piece.state and end == piece.end
    reading: Piece | Read = piece if same else replace(piece, state=state, end=end)
    for step in _STEPS:
        if isinstance(reading, Read):
            return reading
        reading = step(reading, context)
    assert isinstance(reading, Read), "the last step ends the reading"
    return reading


def _heard(index: Index, sentence: Sentence, one_by_one: bool) -> Sentence:
    """A sentence as it is said.

    The head of one of the highest bodies speaks of what others are to do: 国务院总理强调,要….  In a report
    that goes round the country neither he nor a body speaks on past his own sentence.
    """
    person = sentence.speaker is not None and sentence.speaker.cls is EntityClass.PERSON
    highest = person and all(_HIGHEST.match(e.name) for e in sentence.spoken_for)
    if one_by_one and (highest or not person) and not _speaks_here(index, sentence):
        return replace(sentence, speaker=None, spoken_for=())
    return replace(sentence, spoken_for=()) if highest else sentence


def _speaks_here(index: Index, sentence: Sentence) -> bool:
    """Whether a sentence tells that somebody says it (他强调,…), asks for something, or is quoted."""
    quoted = "“" in index.text[max(0, sentence.span.start - 1) : sentence.span.start + 1]
    return quoted or bool(_SAID.search(index.document.text(sentence.span)))


def _nobodys(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a quotation that nobody is named for."""
    text = document.text(sentence.span)
    whole = text.startswith("“") and text.endswith("”") and text.count("“") == 1
    return whole and sentence.speaker is None
