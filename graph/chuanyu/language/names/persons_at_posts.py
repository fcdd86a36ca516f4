"""Persons whom the model does not see, by their posts: 书记|闻清和|透露, 赞比亚总统|希奇莱马.

An article → where their names stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from chuanyu.language.names.person_names import BEHIND, DOES, FOREIGN, end_of_parts, is_name
from chuanyu.language.scan import Scan
from chuanyu.language.words import any_of, worded, words
from chuanyu.model import Span, Word

_DOES = words("does")
# What persons of three characters do, right behind their names.
_ACTS = worded(r"{does}|[率答作在与和及向对就为从还也则又说等到赴来签,、。;()!]")
_LISTED = re.compile(r"[、,。;和与等()\s”]|$")
_FOLLOWS = frozenset("说率任为在致")  # what stands behind a name that ends amid a word
_HEADS = ("书记", "长", "主任", "主席")
_VERBAL = frozenset({"v", "d", "ad", "vd", "u"})


def behind_posts(scan: Scan) -> Iterator[Span]:
    """Names behind a post: surname, one or two characters, then a fitting end."""
    for match in _posts(scan.gazetteer.roles).finditer(scan.text):
        for size in (3, 2):
            span = Span(match.end(), match.end() + size)
            if _could_be(scan, span) and _fits(scan, span):
                yield span
                break


@lru_cache(maxsize=4)
def _posts(roles: tuple[str, ...]) -> re.Pattern[str]:
    return any_of((*roles, *words("appoints")))


def _could_be(scan: Scan, span: Span) -> bool:
    """Whether a stretch behind a post reads like a name and ends where one may."""
    text, end = scan.slice(span), scan.word_at.get(span.end - 1)
    if end is None or not all("一" <= c <= "鿿" for c in text) or not is_name(scan, span, behind_post=True):
        return False
    follows, crossed = scan.text[span.end : span.end + 1], end.span.end > span.end
    if len(span) == 3 and text[-1] + follows in _DOES:
        return False  # 屈平|升任, 唐力|担任
    return not crossed or follows in _FOLLOWS


def _fits(scan: Scan, span: Span) -> bool:
    """Whether a stretch behind a post is a name by its words and by what follows it."""
    words, text = scan.words_in(span.start, span.end), scan.text
    if _acts(scan, span, words):
        return True
    if {w.tag for w in words} <= {"d", "ad", "c"}:
        return False  # 专家先后介绍
    if len(span) == 3 and _alone(words[-1], span) and text[span.end - 1] in BEHIND:
        return False
    follows = text[span.end : span.end + 1]
    head = text.endswith(_HEADS, max(0, span.start - 2), span.start)
    if head and len(span) == 2 and follows in (",", "、", ";"):
        return True  # 副区长|封/v波/n、
    if text.endswith(("任命", "免去"), 0, span.start):  # 任命冷秋原为…, 免去庞若谷的…职务
        return True
    speaks, listed = bool(DOES.match(text, span.end)), bool(_LISTED.match(text, span.end))
    after = scan.word_at.get(span.end)
    goes_on = len(span) == 3 and after and after.span.start == span.end and after.tag in _VERBAL
    return speaks or listed or bool(goes_on)


def _alone(word: Word, span: Span) -> bool:
    """Whether the last character of a stretch opens a word."""
    return word.span.start == span.end - 1


def _acts(scan: Scan, span: Span, words: Sequence[Word]) -> bool:
    """Whether three characters behind a post are followed by what persons do: 省长|符致远|分别介绍.

    They end where a word ends.
    """
    if len(span) != 3 or not all(w.span in span for w in words) or not _ACTS.match(scan.text, span.end):
        return False
    return scan.text[span.end - 1] not in BEHIND


_LONGEST = 8  # characters of an office of a country, with 副 before it


def behind_states(scan: Scan) -> Iterator[Span]:
    """The names behind the office of a country, which LAC may cut: 赞比亚总统|希奇/PER|莱马/PER."""
    offices = scan.gazetteer.heads_of_state
    for word in scan.words:
        at = word.span.start
        if word.tag not in FOREIGN or at in scan.known_by_start:
            continue
        opens = (s for s in range(max(0, at - _LONGEST), at) if scan.text[s:at].removeprefix("副") in offices)
        if scan.known_by_end.keys().isdisjoint(opens):
            continue
        end = word.span.end
        while (after := scan.word_at.get(end)) and after.tag in FOREIGN:
            end = after.span.end
        yield Span(at, end_of_parts(scan, end))
