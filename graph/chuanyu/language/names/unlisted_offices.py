"""Offices that no list holds: of a park or division by its full name, of a ministry, of other countries.

An article → 泸州市|科技和人才工作局, 文化和旅游部|公共服务司, 老挝|公安部; all between
owner and ending are its fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import LEVELS, Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

_BUREAU = r"(?<![格布])局(?![长部面势限])"  # as a part of a pattern; 格局, 局长 and 局部 are none
_OFFICE = re.compile(rf"(?!委员会|常[务委])[一-鿿]{{2,14}}?(?:{_BUREAU}|委员会|保护中心)(?![长面部势限党])")
_SECTION = re.compile(rf"[一-鿿]{{2,12}}?(?:{_BUREAU}|司(?![法机长令])|中心(?!城区|主任)|分部|研究室)")
_FIELDS = frozenset({"n", "nz", "vn", "an", "a", "ORG", "s"})
_BODIES = (EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY)
_CENTRAL = words("central_body")  # how the bodies of the country end that have such sections


def unlisted_offices(scan: Scan) -> Iterator[Name]:
    """The offices of an article that the lists do not hold."""
    for owner in scan.known:
        for read in (_section, _office, _foreign):
            if body := read(scan, owner):
                yield body


def _office(scan: Scan, owner: Name) -> Name | None:
    """The office of a park, or a division by its full name."""
    entry = scan.entry(owner.entity)
    division = entry and entry.level and scan.text[owner.span.end - 1] in LEVELS and len(owner.span) > 2
    full = division or owner.entity.cls is EntityClass.PARK
    match = _OFFICE.match(scan.text, owner.span.end) if full else None
    if not match:
        return None
    inside = [w for w in scan.words_in(*match.span()) if w.span.start >= owner.span.end]
    fields = {"和", "与"} | scan.genre.nominal
    whole = scan.word_at.get(match.end() - 1)  # one word for the model, with its owner or without
    one = whole and whole.span.end == match.end() and whole.span.start in (owner.span.start, match.start())
    if not one and not (inside and all(w.tag in _FIELDS or scan.slice(w.span) in fields for w in inside)):
        return None
    if any(scan.text[at - 2 : at] in scan.genre.heads_by_word for at in _joints(match)):
        return None  # (甲市)检察院第三分院|与乙仲裁委员会: two bodies
    start, parts = widened(scan, owner)
    body = Entity(EntityClass.GOVERNMENT_BODY, owner.entity.name + match.group())
    return Name(Span(start, match.end()), body, "grammar", parts=parts)


# An office of a body, right behind it and before its head: 社会处|处长.
_UNIT = re.compile(r"[一-鿿]{2,6}?处(?=副?处长)")
# What a party committee has of its own: 省委|全面深化改革委员会, 市委|目标绩效办.
_OF_COMMITTEE = re.compile(
    r"(?!常委)[一-鿿]{2,16}?(?:(?:委员会|领导小组)(?:办公室)?|工委|办公室|研究室|办(?=[、,。;副主会])|局(?=[、,。;副局]))"
)


def offices_of(scan: Scan, body: Name) -> Iterator[Name]:
    """The offices of a body that stand behind it."""
    party = body.entity.cls is EntityClass.PARTY_BODY and body.entity.name.endswith("委")
    office = (_OF_COMMITTEE if party else _UNIT).match(scan.text, body.span.end)
    if office is None or (party and not _is_field(scan, office)):
        return
    entity = Entity(body.entity.cls, body.entity.name + office.group())
    yield Name(Span(body.span.start, office.end()), entity, "grammar", parts=(body,))


def _is_field(scan: Scan, office: re.Match[str]) -> bool:
    """Whether all before the ending of an office may be its field: no 市委|召开…领导小组."""
    first, *others = scan.words_in(*office.span())
    if first.tag == "ORG" and first.span.start < office.start():
        return first.span.end == office.end()  # 泸州市委文明办 is one word for the model
    done = _DONE | scan.genre.verbs
    return not any(
        word.tag in _NO_FIELD or (word.tag == "v" and scan.slice(word.span) in done)
        for word in (first, *others)
    )


_DONE = {*words("founds", "parts"), *words("hosts", "parts")}
_NO_FIELD = frozenset({"p", "c", "u", "r", "w", "ORG", "TIME"})


def _joints(office: re.Match[str]) -> Iterator[int]:
    """Where 和 or 与 stands inside an office."""
    return (office.start() + at for at, character in enumerate(office.group()) if character in "和与")


def widened(scan: Scan, owner: Name) -> tuple[int, tuple[Name, ...]]:
    """Where an owner begins with the divisions above it that stand before it, and all of these as parts.

    The owner of 四川省广安市委 is 广安市, and begins with 四川省.
    """
    above = scan.gazetteer.above(owner.entity.name)
    parts: tuple[Name, ...] = (owner,)
    while (before := scan.known_by_end.get(parts[0].span.start)) and before.entity.name in above:
        parts = (before, *parts)
    return parts[0].span.start, parts


def _section(scan: Scan, owner: Name) -> Name | None:
    """A section of one of the ministries and offices that are known: 文化和旅游部|公共服务司."""
    entry = scan.entry(owner.entity)
    central = owner.entity.cls in _BODIES and not (entry and entry.level)
    match = _SECTION.match(scan.text, owner.span.end) if central else None
    if not match or not owner.entity.name.endswith(_CENTRAL):
        return None
    inside = scan.words_in(*match.span())
    if not all(w.tag in _FIELDS or (w.tag == "v" and len(w.span) == 2) for w in inside):
        return None
    name = Entity(owner.entity.cls, owner.entity.name + match.group())
    return Name(Span(owner.span.start, match.end()), name, "grammar")


# How bodies of other countries are called behind its name: 公安|部, 中央银行, 驻重庆|总领事馆.
_FOREIGN = worded(
    rf"[一-鿿]{{2,14}}?(?:{{authority}}|{_BUREAU}|署(?!长)"
    r"|(?<![东西南北中内外全大各分干])部(?![长分门队落署]))"
    r"|(?:中央银行|央行)(?!长)"
    r"|(?P<abroad>驻[一-鿿]{1,4}{mission})"
)


def _foreign(scan: Scan, owner: Name) -> Name | None:
    """The body of another country: 老挝|公安部, 英国|驻重庆总领事馆."""
    entry = scan.entry(owner.entity)
    country = entry and not entry.level and entry.within and entry.within[0].endswith(("洲", "美"))
    match = _FOREIGN.match(scan.text, owner.span.end) if country else None
    if not match:
        return None
    inside = scan.words_in(*match.span())
    if not match["abroad"] and not all(w.tag in (*_FIELDS, "LOC", "c") for w in inside):
        return None
    span = Span(owner.span.start, match.end())
    body = Entity(EntityClass.GOVERNMENT_BODY, scan.slice(span))
    return Name(span, body, "grammar", parts=(owner,))
