"""Bodies of other countries, which no list holds: 老挝|公安部, 英国|驻重庆总领事馆."""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

# How they are called behind its name: 公安|部, 中央银行, 驻重庆|总领事馆; 格局, 局长 and 局部 are none.
_CALLED = worded(
    r"[一-鿿]{2,14}?(?:{authority}|(?<![格布])局(?![长部面势限])|署(?!长)"
    r"|(?<![东西南北中内外全大各分干])部(?![长分门队落署]))"
    r"|(?:中央银行|央行)(?!长)"
    r"|(?P<abroad>驻[一-鿿]{1,4}{mission})"
)
_FIELDS = frozenset({"n", "nz", "vn", "an", "ORG", "s", "LOC", "c", "a"})


def foreign_bodies(scan: Scan) -> Iterator[Name]:
    """The bodies of other countries in an article; all between a country and the ending is their field."""
    for owner in scan.known:
        entry = scan.entry(owner.entity)
        country = entry and not entry.level and entry.within and entry.within[0].endswith(("洲", "美"))
        match = _CALLED.match(scan.text, owner.span.end) if country else None
        if not match:
            continue
        if match["abroad"] or all(w.tag in _FIELDS for w in scan.words_in(*match.span())):
            span = Span(owner.span.start, match.end())
            body = Entity(EntityClass.GOVERNMENT_BODY, scan.slice(span))
            yield Name(span, body, "grammar", parts=(owner,))
