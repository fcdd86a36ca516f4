"""Offices that no list holds: of a park or division by its full name, of ministries, of other countries.

泸州市|科技和人才工作局, 文化和旅游部|公共服务司, 泰国|警察总署; all that stands between owner and ending are
its fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import LEVELS
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

# An office that no list of departments knows: 泸州市|科技和人才工作局.
_PLAIN = re.compile(r"(?!委员会|常[务委])[一-鿿]{2,14}?(?:局|委员会)(?![长面部势限党])")
_FIELDS = frozenset({"n", "nz", "vn", "an", "ORG", "s"})


def unlisted(scan: Scan) -> Iterator[Name]:
    """Offices of a park, or a division by its full name, and their fields, which the lists do not hold."""
    yield from _sections(scan)
    yield from _foreign(scan)
    for owner in scan.known:
        entry = scan.entry(owner.entity)
        if entry and entry.level and (council := _council(scan, owner)):
            yield council
            continue
        division = entry and entry.level and scan.text[owner.span.end - 1] in LEVELS and len(owner.span) > 2
        full = division or owner.entity.cls is EntityClass.PARK
        match = _PLAIN.match(scan.text, owner.span.end) if full else None
        if not match:
            continue
        words = [w for w in scan.words_in(*match.span()) if w.span.start >= owner.span.end]
        whole = words and words[-1].span.end == match.end()
        fields = all(
            w.tag in _FIELDS
            or scan.text[w.span.start : w.span.end] in ("和", "与")
            or scan.text[w.span.start : w.span.end] in scan.matcher.genre.nominal
            for w in words
        )
        if whole and fields and scan.text[match.start()] != "和":
            start, parts = widened(scan, owner)
            body = Entity(EntityClass.GOVERNMENT_BODY, owner.entity.name + match.group())
            yield Name(Span(start, match.end()), body, "grammar", parts=parts)


_CONSULTS = re.compile(r"(?:中国人民政治协商会议|(?<!民)政协)$")


def _council(scan: Scan, owner: Name) -> Name | None:
    """The political consultative committee of a division by its own name: 政协|奉节县|委员会."""
    start, _ = widened(scan, owner)
    lead = _CONSULTS.search(scan.text, max(0, start - 10), start)
    if not lead or lead.end() != start or not scan.text.startswith("委员会", owner.span.end):
        return None
    body = Entity(EntityClass.GOVERNMENT_BODY, f"政协{owner.entity.name}委员会")
    return Name(Span(lead.start(), owner.span.end + 3), body, "grammar", parts=(owner,))


def widened(scan: Scan, owner: Name) -> tuple[int, tuple[Name, ...]]:
    """Take in the divisions above that stand before the owner: 四川省 before 广安市委."""
    parts: tuple[Name, ...] = (owner,)
    while (above := scan.known_by_end.get(parts[0].span.start)) and above.entity.name in (
        scan.matcher.gazetteer.above(owner.entity.name)
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


_FOREIGN = re.compile(
    r"(?:[一-鿿]{2,14}?(?:总署|总局|总部|委员会|局(?![长部面势限])|署(?!长)"
    r"|(?<![东西南北中内外全大各分干])部(?![长分门队落署]))"
    r"|(?:中央银行|央行)(?!长)"
    r"|驻(?:华|[一-鿿]{2,4})(?:大使馆|使馆|总领事馆|领事馆|代表处))"
)


def _foreign(scan: Scan) -> Iterator[Name]:
    """Bodies of other countries: 老挝|公安部, 英国|驻重庆总领事馆."""
    for owner in scan.known:
        entry = scan.entry(owner.entity)
        country = entry and not entry.level and entry.within and entry.within[0].endswith(("洲", "美"))
        match = _FOREIGN.match(scan.text, owner.span.end) if country else None
        if not match:
            continue
        words = scan.words_in(*match.span())
        whole = words and (words[-1].span.end == match.end() or scan.text.startswith("部长", match.end()))
        seat = match.group().startswith("驻")
        if seat or (whole and all(w.tag in (*_FIELDS, "LOC", "c", "a") for w in words)):
            span = Span(owner.span.start, match.end())
            body = Entity(EntityClass.GOVERNMENT_BODY, scan.text[span.start : span.end])
            yield Name(span, body, "grammar", parts=(owner,))
