"""What is talked about and agreed: 双方就共建园区,开通公交等进行了交流; 围绕…达成共识.

What stands between 就 and its verb is no deed.  Where the talk ends in an agreement it is what was agreed,
and so promised; where it does not it is only spoken of, and told as one with its verb.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Span
from chuanyu.statements.clauses.extent import ended
from chuanyu.statements.clauses.piece import Context, Piece, Read
from chuanyu.statements.clauses.pieces import pieces
from chuanyu.statements.clauses.state import About, Mood, Tense
from chuanyu.statements.index import Index

_BEFORE = re.compile(r"分别|共同|还|并|也|已|就|围绕")
_OPENS = ("就", "围绕")
_AGREED = worded(
    r"达成[^,。;]{0,10}{accord}|形成[^,。;]{0,6}{accord}|(?<!已)签[署订][^,。;]{0,30}(?=[,。;]|$)"
)
_TALKED = worded(r"{holds_talk}[^,。;]{0,12}?{talk}(?=[,。;]|$|并|和)|交换[^,。;]{0,6}意见")
# What is laid down item by item: 确立了|共同支持…;共同推动…等21项条款.
_LAYS_DOWN = worded(r"(?:具体|共同|还|并|重点|先后)*(?:{lays_down}|细化|谋划|梳理)了?")
_ITEMS = re.compile(r"等[\d一二三四五六七八九十两]+(?:余|多)?(?:项|个|条|大|件)[^,。;]{0,10}(?=[,。;]|$)")
# Whoever does something after that is another: 围绕共建园区,双方将….
_TURNS = re.compile(r"将|已经")


def talked(piece: Piece, context: Context) -> Piece | Read:
    """What is talked about from the predicate of a piece on, and the pieces up to the verb of the talk."""
    state, end = piece.state, piece.end
    begins = about(context.index, piece.at, piece.sentence.span.end)
    if begins and not begins.agreed:
        return _only_talk(piece, begins, context)
    talk = begins or state.about
    if talk is None:
        return piece
    within = end <= talk.end  # what comes behind its verb was done
    mood = Mood(Tense.FUTURE if within else Tense.PAST, sure=True)
    state = replace(state, mood=mood, about=talk if within else None)
    if not talk.agreed:
        return Read(state)
    return replace(piece, at=talk.start if within and piece.at < talk.start < end else piece.at, state=state)


def _only_talk(piece: Piece, talk: About, context: Context) -> Read:
    """What was only talked of, told as one with its verb: 就共建园区,开通公交等进行了交流."""
    index = context.index
    end = next(p.end for p in pieces(index.text, Span(talk.end, piece.sentence.span.end)))
    told = replace(piece, state=replace(piece.state, mood=Mood(Tense.PAST, sure=True)))
    read = ended(told, Span(piece.at, end), Span(piece.span.start, end), context)
    return replace(read, state=replace(read.state, about=talk if end > piece.span.end else None))


def about(index: Index, at: int, end: int) -> About | None:
    """What is talked about from a place on, to the verb that says what came of it; None where none is.

    Args:
        index: the article.
        at: where the predicate starts: 就|…达成共识.
        end: the end of the sentence.
    """
    text = index.text
    if laid := _LAYS_DOWN.match(text, at, end):
        items = _ITEMS.search(text, laid.end(), end)
        return About(laid.end(), items.end(), agreed=True) if items else None
    while (match := _BEFORE.match(text, at, end)) and match.group() not in _OPENS:
        at = match.end()
    if not match or (match.group() == "就" and not index.is_word(at)):
        return None
    stop = _TURNS.search(text, match.end(), end)
    end = stop.start() if stop else end
    agreed, talk = _AGREED.search(text, match.end(), end), _TALKED.search(text, match.end(), end)
    found = min((m for m in (agreed, talk) if m), key=lambda m: m.start(), default=None)
    return About(match.end(), found.start(), found is agreed) if found else None
