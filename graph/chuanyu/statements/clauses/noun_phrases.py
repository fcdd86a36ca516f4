"""Pieces that hold no predicate: a noun with its relative clause.

甲县与乙区合办的培训班,前后教出146人: 合办 only modifies, 教出 is what is told.
"""

from __future__ import annotations

import re

from chuanyu.model import Mention, Span
from chuanyu.statements.index import Index

_PREDICATES = frozenset({"v", "vd", "d", "ad", "p", "r", "c"})
_ACTS = frozenset({"v", "vd"})
_HOW = ("联合", "携手", "联手", "牵头", "合作")  # verbs that only tell how another is done
_COUNTS = frozenset("0123456789")
# How what is told of a noun goes on behind its comma.
_TOLD_BEHIND = re.compile(
    r",\s*(?:将(?![把以])|已|正(?!式)|其(?!中)|(?:主要|全部)?由|均|可望|有望|令|让|预计|计划|总投资|全长)"
)
_OPENS = frozenset({"v", "vd", "p", "f", "TIME", "a"})
_NOT_OPENED = (*"在对为以从把将按除", "随着", "通过", "作为", "针对", "围绕", "根据")


def is_noun(index: Index, at: int, after: int, end: int) -> bool:
    """Whether a piece is a noun with the relative clause before it: (甲与乙|)合办的培训班.

    The verb stands right before 的 and is the only one; behind 的 nothing acts and nothing is counted.
    签署深化合作的协议 has a verb more, 引进的项目32个 a count.

    Args:
        index: the article.
        at: where the piece starts, behind its frame.
        after: where what follows its subject starts.
        end: its end.
    """
    text, tags = index.text, index.tags
    of = text.rfind("的", at, end)
    if text[end : end + 1] != "," or of <= after or of + 2 > end - 1 or not index.is_word(of):
        return False
    if tags.get(at) == "p" and not text.startswith("由", at):
        return False  # 在盛产柑橘的甲县,: where
    tail = bare_tags(index, of + 1, end)
    if tail & _PREDICATES or _COUNTS & set(text[of + 1 : end]) or tags.get(of - 1) not in ("v", "vn"):
        return False
    words = (w for w in index.words_in(after, of) if w.tag in _ACTS)
    verbs = [w.span for w in words if index.document.folded[w.span.start : w.span.end] not in _HOW]
    return len(verbs) <= 1 and all(v.end == of for v in verbs)


def opens_as_noun(index: Index, start: int, at: int, end: int) -> bool:
    """Whether a sentence opens with a noun of which the next piece tells: 位于甲镇的水厂,|已….

    The sentence opens at `start`, what is left of the piece behind its frame at `at`.
    """
    text = index.text
    of = text.rfind("的", at, end)
    opens = at == start or text[at - 1] in "。;" or (text[at - 1] == "“" and at - 1 == start)
    if not opens or of <= at or of + 2 > end - 1:
        return False
    if at in index.mentions or index.tags.get(at) not in _OPENS or text.startswith(_NOT_OPENED, at):
        return False
    done = "了" in text[at:of] or bare_tags(index, of + 1, end) & _PREDICATES
    return not done and bool(_TOLD_BEHIND.match(text, end))


def noun_starts(index: Index, at: int, end: int) -> int:
    """Where the noun itself starts, behind its relative clause."""
    return index.text.rfind("的", at, end) + 1


def named_noun(index: Index, at: int, end: int) -> tuple[Mention, ...]:
    """The named thing that such a noun is: …合办的|秦巴薯类研究中心."""
    named = index.mentions.get(noun_starts(index, at, end))
    return (named,) if named else ()


def bare_tags(index: Index, start: int, end: int) -> set[str]:
    """The tags of a stretch outside the names in it."""
    inside = index.document.mentions_in(Span(start, end))
    named = {i for m in inside for i in range(m.span.start, m.span.end)}
    return {index.tags[i] for i in range(start, end) if i in index.tags and i not in named}
