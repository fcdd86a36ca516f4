"""Persons whom the model does not see, by their posts: 工会主席|廉溪|牵头, 赞比亚总统|希奇莱马.

An article → where their names stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.language.names.person_names import BEHIND, DOES, FOREIGN, end_of_parts, is_name
from chuanyu.language.scan import Scan
from chuanyu.language.words import any_of, worded, words
from chuanyu.model import Span, Word

_APPOINTS = words("appoints")
# What persons of three characters do, right behind their names.
_ACTS = worded(r"{does}|[率答作在与和及向对就为从还也则又说等到赴来签,、。;()!]")
_LISTED = re.compile(r"[、,。;和与等()\s”]|$")
_FOLLOWS = frozenset("说率任为在致时")  # what stands behind a name that ends amid a word
_VERBAL = frozenset({"v", "d", "ad", "vd", "u"})
_PARTS = 6  # characters of a name in two parts, at most


def behind_posts(scan: Scan) -> Iterator[Span]:
    """Names behind a post: surname, one or two characters and a fitting end, or what the model saw there."""
    for match in any_of((*scan.gazetteer.roles, *_APPOINTS)).finditer(scan.text):
        if seen := _seen(scan, match.end()):
            yield seen
            continue
        for size in (3, 2):
            span = Span(match.end(), match.end() + size)
            if _could_be(scan, span) and _fits(scan, span):
                yield span
                break


def _seen(scan: Scan, at: int) -> Span | None:
    """What the model takes for a person behind a post, though no surname opens it, who acts there.

    It may have cut the name in two: 洛桑|杨平|来到.
    """
    word, end = scan.word_at.get(at), at
    while (part := scan.word_at.get(end)) and part.tag == "PER" and part.span.start == end:
        end = part.span.end
    if not word or not at < end <= at + _PARTS:
        return None
    after, surnames = scan.word_at.get(end), scan.gazetteer.surnames
    if end == word.span.end and (scan.text[at] in surnames or scan.text[at : at + 2] in surnames):
        return None
    goes_on = end - at > 2 and after and after.tag in _VERBAL
    return Span(at, end) if goes_on or DOES.match(scan.text, end) else None


def _could_be(scan: Scan, span: Span) -> bool:
    """Whether a stretch behind a post reads like a name and ends where one may."""
    text, end = scan.slice(span), scan.word_at.get(span.end - 1)
    if end is None or not all("一" <= c <= "鿿" for c in text) or not is_name(scan, span, behind_post=True):
        return False
    follows = scan.text[span.end : span.end + 1] in _FOLLOWS or DOES.match(scan.text, span.end)
    return end.span.end <= span.end or bool(follows)


def _fits(scan: Scan, span: Span) -> bool:
    """Whether a stretch behind a post is a name by its words and by what follows it."""
    inside, text = scan.words_in(span.start, span.end), scan.text
    if _acts(scan, span, inside):
        return True
    opens_a_word = inside[-1].span.start == span.end - 1
    if len(span) == 3 and opens_a_word and text[span.end - 1] in BEHIND:
        return False  # 书记闻清|和…
    if text.endswith(_APPOINTS, 0, span.start):  # 任命冷秋原为…, 免去庞若谷的…职务
        return True
    after = scan.word_at.get(span.end)
    goes_on = len(span) == 3 and after and after.span.start == span.end and after.tag in _VERBAL
    return bool(goes_on or DOES.match(text, span.end) or _LISTED.match(text, span.end))


def _acts(scan: Scan, span: Span, inside: Sequence[Word]) -> bool:
    """Whether three characters that end with a word stand before what persons do: 符致远|分别介绍."""
    if len(span) != 3 or not all(w.span in span for w in inside):
        return False
    return scan.text[span.end - 1] not in BEHIND and _ACTS.match(scan.text, span.end) is not None


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
