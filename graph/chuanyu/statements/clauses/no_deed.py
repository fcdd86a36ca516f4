"""What tells no deed: feelings, opinions, what something is, what is supposed, for what it is done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Span
from chuanyu.statements.classes import PARTIES
from chuanyu.statements.clauses.actors import act
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import Found
from chuanyu.statements.index import PREDICATES, Index

# Praise, hypothesis and negation; and what says that something is missing, which before 的 only modifies
# (对滞后的项目逐一督办).
_OPINION = worded(r"{opinion}")
# What holds a word of opinion and tells none: 若干措施, 《…若干意见》, 就如何办园进行座谈.
_NO_OPINION = worded(
    r"{no_opinion}|《[^《》]*》"
    r"|(?<=[就对绕])[^,。;]{0,24}?如何(?=[^,。;]*(?:进行|开展|展开|作|提出)[^,。;]*{talk})"
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
_THIS_IS = re.compile(rf"(?:这|这些|那|一[条个项])?(?:也|正|就|便|都|又)?是(?![^,。;]*(?:{_RECORD}))")
# What is told of its rank is a fact: 这是两县首次合办的书展.
RANKED = re.compile(rf"(?<![的不])是[^,。;]*?(?:{_RECORD})(?!站)")
# The same behind a subject.
_IS = re.compile(r"(?<![的不])是")
_RANK = re.compile(rf"第[一二三四五六七八九十\d]+[大个条座家]|{_RECORD}|\d|第一|将|已")
# What is only supposed, and what is only rumoured: 如果市场价格下行,  坊间传两家将合并.
_SUPPOSED = worded(r"(?:{supposes}|若(?![干尔])|一旦|除非|如(?![期今下此何意同实约数火上皋东]))")
_RUMOUR = worded(r"(?:此前|近日|日前|近来)?{hearsay}(?:上|中)?(?:一度|曾|有|纷纷)?{rumour}")
_IF = worded(r"{supposes}[^,。;]*,$")
_NEAR_IF = 30  # characters back in which 如果 still holds
# What something is done for, up to who does it: 为深化警务交流,服务经济圈建设,4月24日甲与乙签署….
_HOW = r"(?:{earnestly}|不断|贯彻)*"
_PURPOSE = worded(rf"(?:[^,。;]{{0,12}}网)?为了?{_HOW}{{aims}}")
# The same without 为, alone before somebody named: 推进文旅融合,丙市推出….
_BARE_PURPOSE = worded(rf"{_HOW}(?!为|支持|利用){{aims}}")
_TOLD = re.compile(r"[已了\d]|成效|成果")
_DATED = re.compile(r"(?:20\d\d年)?\d{1,2}月|\d{1,2}日|今[日天]|昨[日天]|日前|近日|今年|去年|近年|据")
# What something is, up to the noun at its end: 此次签约是落实决策,推动开放,深化合作的举措.
_IS_STEP = re.compile(r"(?<![的不只但可])是(?![否])")
_STEP = worded(r"的[^,。;的]{0,12}{step}$")
_ON = 8  # pieces on in which that noun stands


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
    if not (opines(index.text, at, end) or _feels(index, at, end) or _says_what_it_is(index, at, end)):
        return piece
    return Read(replace(act(piece, context).state, found=Found.SENTENCE) if piece.subject else piece.state)


def opines(text: str, at: int, end: int) -> bool:
    """Whether a stretch of text tells an opinion or what is missing, and no deed."""
    return bool(_OPINION.search(_NO_OPINION.sub("", text[at:end]))) or any(
        not _MODIFYING.match(text, m.end(), end) for m in _LACKS.finditer(text, at, end)
    )


def _feels(index: Index, at: int, end: int) -> bool:
    """Whether who speaks tells of himself: 我深感幸运."""
    return bool(_FEELING.search(index.text[at:end]))


def _says_what_it_is(index: Index, at: int, end: int) -> bool:
    """Whether a piece only says what something is: 深化合作是双方共识, 这是首次; a rank is a fact."""
    text = index.text
    if _THIS_IS.match(text, at, end):
        return True
    for match in _IS.finditer(text, at, end):
        if index.tags.get(match.start()) == "v" and index.is_word(match.start()):
            return not _RANK.search(text, match.end(), end)
    return False


def without_aims(index: Index, spans: Sequence[Span]) -> Sequence[Span]:
    """The pieces of a sentence without those that only tell what for or what something is.

    为深化合作,服务群众,|4月24日甲县…: what it is for, before somebody named or a day.
    此次签约是落实决策,推动开放,深化合作的举措: what it is, from 是 to the noun at its end.
    """
    kept, text = spans[_aims(index, spans) :], index.text
    for number, span in enumerate(kept):
        be = _IS_STEP.search(text, span.start, span.end)
        if not be or not index.is_word(be.start()) or _RANK.search(text, be.end(), span.end):
            continue
        near = enumerate(kept[number : number + _ON], number)
        last = next((n for n, s in near if _STEP.search(text, s.start, s.end)), number)
        if last > number:
            return [*kept[:number], *kept[last + 1 :]]
    return kept


def _aims(index: Index, spans: Sequence[Span]) -> int:
    """How many pieces tell what for, before somebody named or a day."""
    if not spans:
        return 0
    if _bare_aim(index, spans):
        return 1
    if not _PURPOSE.match(index.text, spans[0].start, spans[0].end):
        return 0
    for number, span in enumerate(spans[1:], 1):
        if span.start in index.mentions or _DATED.match(index.text, span.start, span.end):
            return number
    return 0


def _bare_aim(index: Index, spans: Sequence[Span]) -> bool:
    """Whether the first piece only tells what for, before a place or body that acts.

    推进文旅融合,|丙市推出8条线路.
    """
    text, first = index.text, spans[0]
    then = index.mentions.get(spans[1].start) if len(spans) > 1 else None
    if then is None or text[first.end] != "," or index.tags.get(first.start) not in PREDICATES:
        return False
    named = then.entity.cls in PARTIES and then.span.end < spans[1].end
    aim = _BARE_PURPOSE.match(text, first.start, first.end) and not _TOLD.search(text, first.start, first.end)
    return bool(named and aim)
