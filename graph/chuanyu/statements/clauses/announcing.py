"""Pieces that only announce what follows: who promises it, who makes it known, how it is to be taken.

园区给出了承诺:, 水利部今天发布,: tell who acts, and in which mood; 让人欣慰的是 and 此次签约,标志着… nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import either, worded
from chuanyu.model import EntityClass
from chuanyu.statements.classes import BODIES
from chuanyu.statements.clauses.actors import act, passed_over
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.state import PROMISED, Found, Tense
from chuanyu.statements.index import Index

# What announces promises: 给出了承诺:, 定下目标:, 抓好以下工作:.
_PLEDGES = worded(r"{pledge}(?:是|为|如下|之一)?$|(?:以下|如下).{0,6}(?:工作|任务|事项)$")
# Who only makes known what the next piece tells, and when: 水利部今天发布,.  What several do so together
# (联合印发通知) is a deed of theirs.
_WHEN = r"(?:今天|昨天|今日|昨日|日前|近日|最新|\d{1,2}日|[今昨]?[(][^()]{1,10}[)]日?)"
_MAKES_KNOWN = worded(rf"(?:{_WHEN}|正式|对外)*{{makes_known}}(?:最新|相关)?{{notice}}?")
# Who heads or presides: a post, no deed.
_HEADED = either(
    r"[^,。]{0,8}(?:{post}|首席[一-鿿]{2,4})(?:由[^,。]{2,40}担任|[是为].*)",  # 项目法人是乙公司
    r"(?:[一-鿿]{0,6}(?:{meeting}|{signing}))?由.{2,40}主持",  # 会议由丙主持, 揭牌由丁主持
)
# What only heads what a colon opens, without a figure, a paper or a name: 立了条规矩:, 给记者交了底:.
_HEADING = re.compile(r"[^,。;:\d《》]{0,14}[^为除到]了[^,。;:\d《》]{0,10}")
# What only announces how the next piece is to be taken, or the text: 让人欣慰的是, 甲局|现将情况通报如下.
_TAKEN_AS = re.compile(r".{2,12}的是|[一-鿿]{1,2}的是.{1,4}")
_AS_FOLLOWS = re.compile(r"现[^,。;]*如下")
# What only names what the next piece tells of: 此次签约,标志着…; 共同体的建设,将…; 推动双核联动,是…的举措.
_IS_THAT = re.compile(r",(?:既|也|更|就|正|都|便|均|不仅|不只|无疑)*是(?!否|为了)")
_MEANS_THAT = worded(r",(?:也|还|更|又|必将|将|充分|进一步|有力|这)*{means}|,对|,(?:必)?将")
_THIS = re.compile(r"(?:此次|这次|本次|此番)[^,。;]{1,30}")
_ITS = worded(r"[^,。;]{1,40}(?:[的”]{verbal_noun}|的{milestone})")
_TOLD = re.compile(r"[\d了已]")  # what shows that it tells more than a topic


def announced(piece: Piece, context: Context) -> Piece | Read:
    """园区给出了承诺: promises what follows; 让人欣慰的是, 组长由甲担任, 此次签约,标志着… tell nothing."""
    index, at, end = context.index, piece.at, piece.end
    if index.text.startswith(":", end) and _PLEDGES.search(index.text, at, end):
        return Read(replace(act(piece, context).state, mood=PROMISED, found=Found.SENTENCE))
    if _makes_known(index, piece):
        mood = piece.state.mood.turn(Tense.PAST, False)
        return Read(replace(act(piece, context).state, mood=mood, found=Found.SENTENCE))
    person = bool(piece.subject) and piece.subject[0].entity.cls is EntityClass.PERSON
    follows = _AS_FOLLOWS.fullmatch(index.text, max(at, piece.predicate), end)
    if follows or _announces(index, piece.predicate if person else at, end):
        return Read(piece.state)
    return passed_over(piece, context) if _is_topic(index, piece) else piece


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
