"""Whether an article runs many stories together, so that nobody acts on from one sentence to the next.

A bulletin strings short reports, a round-up goes from province to province (在江苏,…。在河南,…。): who acted
in one sentence has nothing to do with the next.
"""

from __future__ import annotations

import re
from collections import Counter

from chuanyu.language.headlines import REPORT
from chuanyu.model import Document, EntityClass

# The words of a headline that come again in the report that it runs into: …大桥合龙…大桥日前合龙.
_TWICE = re.compile(
    r"(?P<headline>[^,。;]{5,12})[^,。;]{0,40}?(?P=headline)[^,。;]{0,30}?"
    r"(?:[今昨][天日晚]|日前|近日|将于|\d日)"
)
_BULLETIN, _ROUND = 2, 4  # reports of a bulletin, provinces of a round-up, at least
_HOME = 0.7  # the share of the places of two provinces from which on an article is about these two


def opens_report(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens a report of a bulletin."""
    return bool(REPORT.match(text, start, end) or _TWICE.match(text, start, end))


def scattered(document: Document) -> bool:
    """Whether an article is a bulletin, or goes round the country: four provinces and more, none its own."""
    provinces = Counter(
        entity.code[:2]
        for mention in document.mentions
        for entity in mention.entities
        if entity.cls is EntityClass.PLACE and entity.code
    )
    home = sum(count for _, count in provinces.most_common(2))
    if len(provinces) >= _ROUND and home < _HOME * provinces.total():
        return True
    return bulletin(document)


def bulletin(document: Document) -> bool:
    """Whether an article strings reports that each open with its day or source."""
    opened = sum(opens_report(document.folded, s.span.start, s.span.end) for s in document.sentences)
    return opened >= _BULLETIN
