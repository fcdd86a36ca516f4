"""What papers and agreements say: it lies ahead, for whoever signed them.

合作方案提出建立数据中心, 甲县与乙区签署协议,携手推动….
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Span
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import PROMISED, Mood, Tense
from chuanyu.statements.clauses.tenses import frame
from chuanyu.statements.index import PREDICATES, Index

_PAPER = r"(?:{paper}|{rule}|实事)"
# A paper says what is to be done: 合作方案提出建立数据中心, 《意见》明确:….
_SAYS = worded(
    r"[^,。;:]{0,30}?(?:{paper}|{rule})[》”]?(?:还|则|也|中|均|都|里)*(?:{lays_down}|要求)(?:要)?[:“]*(?![了的])"
)
# What a paper deals with: 《协议》聚焦…,通过实施…; 清单涵盖为毕业生募集岗位….
_COVERS = worded(
    rf"[^,。;:]{{0,30}}?{_PAPER}[》”]?(?:还|则|也|均|都|将|主要|重点|共|内容)*{{covers}}:?(?![了的])"
)
# The points of a paper that was spoken of before: 协议涉及54个项目,|包括|共同打造….
_POINTS = worded(r"{covers}:?$")
_OF_PAPER = worded(_PAPER)
# What is to come of what was just signed or enacted, with more of what for in between.
_SIGNS = r"签[署订下][^,。;]{0,160}(?:{paper}|{rule}|合同|意向书)"  # 签署合作协议
_ENACTS = r"(?:{enacts}|推出|公布)[^,。;]{0,80}(?:{paper}|{rule}|措施|举措|政策)"  # 推出15条举措
_WHAT_FOR = r"(?:[^,。]{0,6}{aims}|(?:双方|两地|各方)?以[^,。]*为)[^,。]*,"  # 双方以协议为契机,
_SIGNED = worded(rf"(?:{_SIGNS}|{_ENACTS})》?,(?:{_WHAT_FOR})*$")
_FAR = 400  # characters back in which the paper of a sentence is spoken of, or signed
_CLOSE = 6  # characters back in which its points are announced
_AIMS = worded(r"(?:[将以]|{jointly}|{earnestly})*{aims}")
# What the two sides do, told right behind what they signed: 甲县与乙区签署协议。双方|在旅游方面合作.
_TOLD = re.compile(r"\d|[了已]|(?:方面|领域)$")  # what tells that it has come about, or only names fields


def laid_down(piece: Piece, context: Context) -> Piece | Read:
    """合作方案提出|建立数据中心: what a paper says is promised."""
    index, state, end = context.index, piece.state, piece.end
    says = _SAYS.match(index.text, piece.at, end) or _COVERS.match(index.text, piece.at, end)
    if not says:
        return piece
    at, mood, period = frame(index, says.end(), end, PROMISED, piece.dates)
    state = replace(state, mood=mood, period=period or state.period)
    return Read(state) if at >= end else replace(piece, at=at, state=state)


def mood_after_paper(index: Index, piece: Piece) -> Mood:
    """The mood of a piece without a mark that follows the signing or enacting of a paper.

    甲县与乙区签署合作协议,携手推动…; 甲县推出15条举措,提升…: what it is for lies ahead, unless a figure
    or 了 tells it, or it only names fields (聚焦三个方面).
    """
    text, at, end, mood = index.text, piece.at, piece.end, piece.state.mood
    if piece.subject:
        return mood
    before = Span(max(piece.sentence.span.start, piece.span.start - _FAR), piece.span.start)
    points = index.tags.get(at) in PREDICATES and _POINTS.search(text, max(before.start, at - _CLOSE), at)
    if points and _OF_PAPER.search(text, before.start, before.end):
        return mood.turn(Tense.FUTURE, False)  # 方案涉及20个项目,包括|共建电网
    if not _SIGNED.search(text, before.start, before.end):
        return mood
    aims = mood.tense is not Tense.FUTURE and _AIMS.match(text, at, end)
    return mood.turn(Tense.FUTURE, False) if aims and not _TOLD.search(text, at, end) else mood
