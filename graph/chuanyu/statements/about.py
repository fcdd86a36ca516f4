"""About what is talked or agreed: 双方就共建园区、开通公交,互派干部等达成共识, 确立了共建园区等21项任务.

What stands between 就 and the verb is no deed.  Where the talk ends in an agreement it is what was agreed,
and so promised; where it does not (进行了交流) it is only what was spoken of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuanyu.statements.cues import worded
from chuanyu.statements.index import Index

_ABOUT = re.compile(r"分别|共同|还|并|也|已|就|围绕")
_OPENS = ("就", "围绕")
_AGREED = worded(
    r"达成[^,。;]{0,10}{accord}|形成[^,。;]{0,6}{accord}|(?<!已)签[署订][^,。;]{0,30}(?=[,。;]|$)"
)
_TALKED = worded(
    r"(?:进行|开展|展开|举行|深入|充分|作)[^,。;]{0,12}?{talk}(?=[,。;]|$|并|和)|交换[^,。;]{0,6}意见"
)
# What is laid down item by item: 确立了|共同支持…;共同推动…等21项条款.
_LAYS_DOWN = worded(r"(?:具体|共同|还|并|重点|先后)*(?:{lays_down}|细化|谋划|梳理)了?")
_ITEMS = re.compile(
    r"等(?:方面的?)?[\d一二三四五六七八九十两]+(?:余|多)?(?:项|个|条|大|件)[^,。;]{0,10}(?=[,。;]|$)"
)
_VERBAL = frozenset({"v", "vd", "vn", "ad", "d"})
# Whoever does something after that is another: 围绕共建园区,双方将….
_TURNS = re.compile(r"将|已经|拟(?=[建在])")


@dataclass(frozen=True)
class About:
    """Where what is talked about ends.

    Attributes:
        start: where it starts, behind 就.
        end: where the verb that ends the talk starts.
        agreed: whether it ends in an agreement.
    """

    start: int
    end: int
    agreed: bool


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
        verbal = index.tags.get(laid.end()) in _VERBAL
        return About(laid.end(), items.end(), agreed=True) if items and verbal else None
    while match := _ABOUT.match(text, at, end):
        if match.group() in _OPENS:
            break
        at = match.end()
    if not match or (match.group() == "就" and not index.is_word(at)):
        return None
    stop = _TURNS.search(text, match.end(), end)
    end = stop.start() if stop else end
    agreed, talked = _AGREED.search(text, match.end(), end), _TALKED.search(text, match.end(), end)
    found = min((m for m in (agreed, talked) if m), key=lambda m: m.start(), default=None)
    return About(match.end(), found.start(), found is agreed) if found else None
