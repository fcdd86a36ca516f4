"""What papers and agreements say: it lies ahead, for whoever signed them.

合作方案提出建立数据中心, 合作内容包括共建电网, 甲县与乙区签署协议,携手推动….
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Span
from chuanyu.statements.clauses.actors import act
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import PROMISED, Found, Mood, Tense
from chuanyu.statements.clauses.subjects import opening
from chuanyu.statements.clauses.tenses import frame
from chuanyu.statements.index import PREDICATES, Index

# A paper says what is to be done: 合作方案提出建立数据中心, 《意见》明确:….
_SAYS = worded(
    r"[^,。;:]{0,30}?(?:{paper}|{rule})[》”]?(?:还|则|也|中|均|都|里)*(?:{lays_down}|要求)(?:要)?[:“]*(?![了的])"
)
# What a paper deals with: 《协议》聚焦…,通过实施…; 清单涵盖为毕业生募集岗位….
_COVERS = worded(
    r"[^,。;:]{0,30}?(?:{paper}|{rule}|实事)[》”]?(?:还|则|也|均|都|将|主要|重点|共|内容)*{covers}:?(?![了的])"
)
_ITEMS = re.compile(r"[\d一二三四五六七八九十两]+(?:条|项|个|大|件|方面)[^,。;:]{0,12}(?=:)")
# The points of a paper that was spoken of before: 协议涉及54个项目,|包括|共同打造….
_POINTS = worded(r"{covers}$")
_OF_PAPER = worded(r"(?:{paper}|{rule}|实事)[》”]?")
# What a cooperation holds: 合作内容包括共建电网、互派干部….
_HOLDS = worded(
    r"[^,。;:]{0,12}(?:合作|协议|签约|工作|协作)[^,。;:]{0,6}{matter}(?:主要|还|将)*(?:包括|涵盖|为|是):?"
)
# What an agreement lays down in what follows the comma: 协议明确了三项合作内容,推进…,强化….
_LAYS_DOWN = worded(r"(?:{paper}|{rule}|双方|两地)[^,。;]*{lays_down}了?[^,。;]*{matter}")
# What is to come of what was just signed or enacted, and what tells that it has come about.
_SIGNED = worded(
    r"(?:签[署订下][^,。;]{0,160}(?:{paper}|{rule}|合同|意向书)"
    r"|(?:{enacts}|推出|公布)[^,。;]{0,80}(?:{paper}|{rule}|措施|举措|政策))》?,"
    r"(?:(?:[^,。]{0,6}{aims}|(?:双方|两地|各方)?以[^,。]*为)[^,。]*,)*$"
)
_FAR = 400  # characters back in which the paper of a sentence is spoken of, or signed
_CLOSE = 6  # characters back in which its points are announced
_EACH_YEAR = re.compile(r"每(?:年|月|季度|周|两年)")
_AIMS = worded(r"(?:双方|两地|各方)?(?:[将以]|{jointly}|{earnestly})*{aims}")
_TOLD = re.compile(r"\d|[了已]|(?:方面|领域)$")


def laid_down(piece: Piece, context: Context) -> Piece | Read:
    """合作方案提出|建立数据中心: what a paper says, or a cooperation holds, is promised."""
    index, state, end = context.index, piece.state, piece.end
    start = _says(index, piece.at, end)
    if not start:
        return piece
    subject, predicate = opening(index, piece.at, end)
    if subject and subject[-1].span.end < start:  # 双方在协议中约定,…
        opened = replace(piece, subject=subject, predicate=predicate)
        state = replace(act(opened, context).state, found=Found.SENTENCE)
    at, mood, period = frame(index, start, end, PROMISED, piece.dates)
    state = replace(state, mood=mood, period=period or state.period)
    return Read(state) if at >= end else replace(piece, at=at, state=state)


def _says(index: Index, at: int, end: int) -> int:
    """Where what a paper says, or a cooperation holds, starts; 0 where none is spoken of."""
    text = index.text
    if paper := _SAYS.match(text, at, end):
        counted = _ITEMS.match(text, paper.end(), end + 1)
        return counted.end() if counted else paper.end()
    if covered := _COVERS.match(text, at, end):
        return covered.end() if _acts_from(index, covered.end()) else end
    held = _HOLDS.match(text, at, end)
    return held.end() if held and _acts_from(index, held.end()) else 0


def _acts_from(index: Index, at: int) -> bool:
    """Whether a verb or how it is done stands at a place: 合力推动…, not 电网建设."""
    return index.tags.get(at) in PREDICATES or index.text.startswith(("合力", "携手"), at)


def follows(index: Index, piece: Piece) -> Mood:
    """The mood of a piece without subject or mark that follows the signing or enacting of a paper.

    甲县与乙区签署合作协议,携手推动…; 甲县推出15条举措,提升…: what it is for lies ahead, unless a figure
    or 了 tells it, or it only names fields (聚焦三个方面).
    """
    text, at, end, mood = index.text, piece.at, piece.end, piece.state.mood
    before = Span(max(piece.sentence.span.start, piece.span.start - _FAR), piece.span.start)
    points = _POINTS.search(text, max(before.end, at - _CLOSE), at)
    if points and _acts_from(index, at) and _OF_PAPER.search(text, before.start, before.end):
        return mood.turn(Tense.FUTURE, False)  # 方案涉及20个项目,包括|共建电网
    each_year = _EACH_YEAR.match(text, at)
    aims = mood.tense is not Tense.FUTURE and _AIMS.match(text, at, end) and not _TOLD.search(text, at, end)
    if (each_year or aims) and _SIGNED.search(text, before.start, before.end):
        return mood.turn(Tense.FUTURE, bool(each_year))
    return mood


def lays_down(index: Index, at: int, end: int) -> bool:
    """Whether what follows the comma is what a paper lays down: 协议明确了三项内容,推进…."""
    return index.text[end : end + 1] == "," and bool(_LAYS_DOWN.fullmatch(index.text, at, end))
