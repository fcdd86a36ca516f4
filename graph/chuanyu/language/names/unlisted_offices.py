"""Offices that no list holds: those of a park or division by its full name, and sections of ministries.

泸州市|科技和人才工作局, 文化和旅游部|公共服务司; all that stands between owner and ending are its fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import LEVELS, Name
from chuanyu.language.scan import Scan
from chuanyu.model import Entity, EntityClass, Span

# An office that no list of departments knows: 泸州市|科技和人才工作局.
_PLAIN = re.compile(r"[一-鿿]{2,14}?(?:局|委员会)(?![长面部势限党])")
_FIELDS = frozenset({"n", "nz", "vn", "an", "ORG", "s"})


def unlisted(scan: Scan) -> Iterator[Name]:
    """Offices of a park, or a division by its full name, and their fields, which the lists do not hold."""
    yield from _sections(scan)
    for owner in scan.known:
        entry = scan.entry(owner.entity)
        division = entry and entry.level and scan.text[owner.span.end - 1] in LEVELS and len(owner.span) > 2
        full = division or owner.entity.cls is EntityClass.PARK
        match = _PLAIN.match(scan.text, owner.span.end) if full else None
        if not match:
            continue
        words = [w for w in scan.words_in(*match.span()) if w.span.start >= owner.span.end]
        whole = words and words[-1].span.end == match.end()
        fields = all(
            w.tag in _FIELDS or scan.slice(w.span) in ("和", "与") or scan.slice(w.span) in scan.genre.nominal
            for w in words
        )
        if whole and fields and scan.text[match.start()] != "和":
            start, parts = widened(scan, owner)
            body = Entity(EntityClass.GOVERNMENT_BODY, owner.entity.name + match.group())
            yield Name(Span(start, match.end()), body, "grammar", parts=parts)


def widened(scan: Scan, owner: Name) -> tuple[int, tuple[Name, ...]]:
    """Take in the divisions above that stand before the owner: 四川省 before 广安市委."""
    parts: tuple[Name, ...] = (owner,)
    while (above := scan.known_by_end.get(parts[0].span.start)) and above.entity.name in (
        scan.gazetteer.above(owner.entity.name)
    ):
        parts = (above, *parts)
    return parts[0].span.start, parts


_BODIES = (EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY)
_SECTION = re.compile(r"[一-鿿]{2,12}?(?:局(?![长部面势限])|司(?![法机长令])|中心(?!城区|主任)|分部|研究室)")
_CENTRAL = ("部", "总局", "署", "委员会", "人民银行", "国务院", "办公厅", "海关")


def _sections(scan: Scan) -> Iterator[Name]:
    """Sections of the ministries and offices that are known: 文化和旅游部|公共服务司."""
    for owner in scan.known:
        entry = scan.entry(owner.entity)
        central = owner.entity.cls in _BODIES and not (entry and entry.level)
        if not central or not owner.entity.name.endswith(_CENTRAL):
            continue
        match = _SECTION.match(scan.text, owner.span.end)
        if not match:
            continue
        words = scan.words_in(*match.span())
        whole = words and words[-1].span.end == match.end()
        fields = all(w.tag in (*_FIELDS, "a") or (w.tag == "v" and len(w.span) == 2) for w in words)
        if whole and fields:
            name = owner.entity.name + match.group()
            yield Name(Span(owner.span.start, match.end()), Entity(owner.entity.cls, name), "grammar")
