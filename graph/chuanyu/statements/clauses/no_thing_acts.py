"""Who acts where only a line, a region or a work was told of, which does nothing of itself.

甲铁路开工,|与乙市签订…; 甲路通车,|县城面积达…; 区域建设提速,|要抓好落实; 甲桥通车。|我们培训…: who acted
before the thing, or who speaks, or else the actors where the text names none.
"""

from __future__ import annotations

from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass
from chuanyu.statements.classes import BUILT, SEATED, first_to_speak, is_region, may_speak, only_routes
from chuanyu.statements.clauses.piece import Context, Piece
from chuanyu.statements.clauses.state import Found, State, Tense
from chuanyu.statements.index import NOUNS

_EARNESTLY = "(?:还|并|将|累计|充分|进一步|积极|成功|先后|大力|全面)*"
# What comes before the verb: how, and with whom (与甲、乙等|签订…).
_BEFORE = rf"{_EARNESTLY}(?:[与同和][^,。;]{{1,20}}?{_EARNESTLY})?"
# What no line does, promised or done, and what it may bring one day but has not done.
_BODIES_DO = worded(_BEFORE + "{bodies_do}")
_BODIES_DID = worded(_BEFORE + "(?:{bodies_do}|{moves_on})")

# What is told of a work by what of it is named: 主塔封顶, 全长9公里, 项目竣工.
_OF_WORK = worded(
    r"[^,。;]{0,6}?(?:{dimension}|{whole_line}|{journey}|{work_head}|项目|线路|线|路|桥|站|塔|段|客流|货|电)"
)
_NOUNS = NOUNS | {"vn", "an", "w"}
_MILESTONE, _NEAR = worded(r"{milestone}"), 60  # characters back in which works only came about


def not_of_things(piece: Piece, context: Context) -> Piece:
    """The piece told of who acts, where only works and regions were told of: (甲铁路开工,)|与乙市签订….

    What only bodies and places do, no line does; what it will bring (将推动…) it may.
    """
    state = piece.state
    if _only_came_about(piece, context):
        return piece.told_of(context.whose, Found.CARRIED)
    if not only_routes(state.actors):
        return piece
    others = first_to_speak(state.doer, context.default)
    verbs = _BODIES_DO if state.mood.tense is Tense.FUTURE else _BODIES_DID
    if not others or not verbs.match(context.index.text, piece.at, piece.end):
        return piece
    return piece.told_of(others, Found.CARRIED)


def _only_came_about(piece: Piece, context: Context) -> bool:
    """Whether a noun opens what the place does whose report it is: (甲路通车,)|县城面积达18平方公里."""
    index, state = context.index, piece.state
    works = bool(state.actors) and all(e.cls in BUILT for e in state.actors)
    reports = bool(context.whose) and all(e.cls in SEATED for e in context.whose)
    if not (works and reports) or state.item or state.mood.tense is Tense.FUTURE:
        return False
    if index.tags.get(piece.at) not in _NOUNS or _OF_WORK.match(index.text, piece.at, piece.end):
        return False
    return bool(_MILESTONE.search(index.text, max(0, piece.at - _NEAR), piece.at))


def our_side(state: State, context: Context, *, named: bool) -> tuple[Entity, ...]:
    """For whom 我们 stands where nobody speaks for it: who acted, but never a thing that was only told of.

    Where a person says it of whom no post is told, it is nobody of whom only the article tells.
    """
    if state.actors and all(a.cls is EntityClass.PERSON or may_speak(a) for a in state.actors):
        return state.actors
    return first_to_speak(state.doer, () if named else context.default)


def no_region(piece: Piece, context: Context) -> Piece:
    """The piece with who is to do what follows one on a region, or is asked for behind one on a work.

    成渝地区建设提速,|要抓好落实; 项目是硬支撑。|要加快推进: for who speaks, asked for it, or acted before.
    """
    state = piece.state
    if piece.subject or state.mood.tense is not Tense.FUTURE or not state.actors:
        return piece
    asked = state.mood.exhorts and state.found is Found.CARRIED and all(e.cls in BUILT for e in state.actors)
    if not (asked or all(map(is_region, state.actors))):
        return piece
    others = piece.sentence.spoken_for or state.doer or context.default
    return piece.told_of(others, state.found)
