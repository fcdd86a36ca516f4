"""What tells no deed: feelings, opinions, what something is, what is supposed."""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import either, worded
from chuanyu.statements.clauses.actors import passed_over
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import Found
from chuanyu.statements.index import Index

# Praise, hypothesis and negation; and what says that something is missing, which before 的 only modifies
# (对滞后的项目逐一督办).
_OPINION = worded(r"{opinion}")
# What holds a word of opinion and tells none.
_NO_OPINION = either(
    r"{no_opinion}|《[^《》]*》",  # 若干措施, 《…若干意见》
    r"(?<=[就对绕])[^,。;]{0,24}?如何(?=[^,。;]*(?:进行|开展|展开|作|提出)[^,。;]*{talk})",  # 就如何办园座谈
)
_LACKS = worded(r"{lacks}")
_MODIFYING = re.compile(r"于|[^,。;]{0,6}?的(?!$|问题|情况|现象|短板)|项目|工程")
# The speaker's own feelings (我深感幸运), not what a body does.
_FEELING = re.compile(
    r"^(?:能够?|可以|也?是(?=我|对)|就是为)|(?:^|[,，“])我(?![们市省区国县校院局厅委方])|我的"
)
_FIRST = r"首次|首[个条座家批支项所例趟列]|第一[次个条座家批支项所例]|第[一二三四五六七八九十]大"
_RECORD = rf"{_FIRST}|最[大多高长早快先]|唯一"
# What a thing is tells no deed (是第一站), but for rank and record (是全国第五大…).
_THIS_IS = re.compile(
    rf"(?:这|这些|那|一[条个项])?(?:也|正|就|便|都|又|既|更|还|仍|仍然|依然|不仅|不只)?是(?![将把]|[^,。;]*(?:{_RECORD}))"
)
# The same behind a subject: 深化合作|是双方共识.
_IS = re.compile(r"(?<![的不])是")
# What is told of its rank is a fact: 这是两县首次合办的书展.
RANKED = re.compile(rf"(?<![的不])是[^,。;]*?(?:{_RECORD})(?!站)")
RANK = re.compile(rf"第[一二三四五六七八九十\d]+[大个条座家]|{_RECORD}|\d|第一|将|已")
# What is only supposed, and what is only rumoured: 如果市场价格下行, 坊间传两家将合并.
_SUPPOSED = worded(r"(?:{supposes}|若(?![干尔])|一旦|除非|如(?![期今下此何意同实约数火上皋东]))")
_RUMOUR = worded(r"(?:此前|近日|日前|近来)?{hearsay}{rumour}")
_IF = worded(r"{supposes}[^,。;]*,$")
# What is asked of readers: 请市民绕行, 敬请关注.
_TO_READERS = re.compile(
    r"敬请|提醒(?!了)|请(?:广大|各位|大家|市民|居民|群众|读者|网友|旅客|乘客|游客|司机|车辆|勿|注意|关注|提前|自觉|过往|扫|点击|在)"
)
_NEAR_IF = 30  # characters back in which 如果 still holds


def supposed(piece: Piece, context: Context) -> Piece | Read:
    """如果市场下行, 坊间传两家将合并, and what follows 如果…: nothing is told."""
    text = context.index.text
    if text[piece.end : piece.end + 1] == "," and _SUPPOSED.match(text, piece.at, piece.end):
        return Read(piece.state)
    imagined = _IF.search(text, max(piece.sentence.span.start, piece.at - _NEAR_IF), piece.at)
    return Read(piece.state) if imagined or _RUMOUR.match(text, piece.at, piece.end) else piece


def deedless(piece: Piece, context: Context) -> Piece | Read:
    """A feeling, an opinion, what is missing, what something is: whom it tells of acts in what follows.

    永川是制造业基地,近年来新建….
    """
    index, at, end = context.index, piece.at, piece.end
    if not piece.subject and _TO_READERS.match(index.text, at, end):
        return Read(replace(piece.state, actors=(), found=Found.OTHERS))
    if not (
        _opines(index.text, at, end)
        or _FEELING.search(index.text[at:end])
        or _says_what_it_is(index, at, end)
    ):
        return piece
    return passed_over(piece, context)


def _opines(text: str, at: int, end: int) -> bool:
    """Whether a stretch of text tells an opinion or what is missing, and no deed."""
    return bool(_OPINION.search(_NO_OPINION.sub("", text[at:end]))) or any(
        not _MODIFYING.match(text, m.end(), end) for m in _LACKS.finditer(text, at, end)
    )


def _says_what_it_is(index: Index, at: int, end: int) -> bool:
    """Whether a piece only says what something is: 深化合作是双方共识, 这是首次; a rank is a fact."""
    text = index.text
    if _THIS_IS.match(text, at, end):
        return True
    for match in _IS.finditer(text, at, end):
        if index.tags.get(match.start()) == "v" and index.is_word(match.start()):
            return not RANK.search(text, match.end(), end)
    return False
