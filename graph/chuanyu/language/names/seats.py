"""A name → the same with the places that it holds: where a thing lies, who owns it, who meets there.

A bare 市 or 县 that opens a name is the paper's own (市港航事务中心, 县人民医院), as a bare 高新区 is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chuanyu.language.name import LEVELS, LINES, LOW, SITES, SOCIETIES, WAYS, Name, in_order
from chuanyu.language.names.firms import BRANCHES
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

_UNSEATED = LINES | {EntityClass.PLACE}
# Whose names open with where they lie: 四川隆昌川南陶土有限公司, 达州玄武岩纤维研究院.
_SEATED = SOCIETIES | {EntityClass.FACILITY, EntityClass.PARK, EntityClass.PROJECT}
# Of these only brackets tell it, 川渝司法协作(江津)巡回法庭; of bodies that are centres their opening too.
_BRACKETED = frozenset({EntityClass.GOVERNMENT_BODY, EntityClass.EVENT, EntityClass.MECHANISM})
_OWNED = frozenset({EntityClass.ENTERPRISE, EntityClass.ALLIANCE})  # a bare 市 opens them, whatever LAC says


def with_places(scan: Scan, name: Name) -> Name:
    """A known name with the divisions that it holds: 成都 in 东郊记忆·成都国际时尚产业园, 万州 in 万州新田港.

    Where the gazetteer says in what the thing lies, only those count: 江北国际机场 is not in 江北区.
    """
    if name.entity.cls in _UNSEATED:
        return name
    above = scan.gazetteer.above(name.entity.name)
    event = name.entity.cls is EntityClass.EVENT  # 重庆、四川 in 重庆四川党政联席会议
    held: list[Name] = []
    for at in range(name.span.start, name.span.end - 1):
        opens = at == name.span.start or scan.text[at - 1] in "·(—“"
        follows = held and held[-1].span.end == at and scan.is_province(held[-1])
        part = scan.division_in(name.span, at) if opens or follows or event else None
        if part and (not above or part.entity.name in above):
            held.append(part)
    return replace(name, parts=tuple(held))


def with_places_inside(scan: Scan, name: Name) -> Name:
    """A name whose known meetings inside tell their places too: 重庆、四川 in (…联席会议第七次会议)座谈会."""
    parts = (with_places(scan, p) if p.entity.cls is EntityClass.EVENT else p for p in name.parts)
    return replace(name, parts=tuple(parts))


_OFFICES = words("site_office")
# What a tunnel, road or park is only called after, and a bridge only crosses.
_HEIGHTS, _RIVERS = ("山", "岭", "湖"), ("江", "河")
_BORROWERS = SITES | {EntityClass.PARK, EntityClass.RESEARCH}


def without_borrowed(name: Name) -> Name:
    """A name without what it is only called after: 缙云山 in 缙云山隧道, 成兰铁路 in 成兰铁路有限公司."""
    return replace(name, parts=tuple(part for part in name.parts if not _borrowed(name.entity, part.entity)))


def _borrowed(whole: Entity, part: Entity) -> bool:
    """Whether a thing only lends its name to another: a railway to its builder, a bank to its branch."""
    if whole.cls is EntityClass.ENTERPRISE:
        line = part.cls in WAYS and not whole.name.endswith(_OFFICES)  # 某局|渝昆高铁|二标项目部 is on it
        return line or (part.cls is whole.cls and whole.name.endswith(BRANCHES))
    if part.cls is not EntityClass.PLACE or part.code or whole.cls not in _BORROWERS:
        return False
    crossed = whole.cls is EntityClass.ROAD and part.name.endswith(_RIVERS)
    return crossed or part.name.endswith(_HEIGHTS)


def with_seat(scan: Scan, name: Name) -> Name:
    """A name with where the thing lies or is registered: the divisions that open it or that brackets tell."""
    cls = name.entity.cls
    if cls not in _SEATED | _BRACKETED:
        return name
    centre = cls is EntityClass.GOVERNMENT_BODY and name.entity.name.endswith("中心")
    seats = _opening(scan, name) if centre or cls in _SEATED else []
    bracket = scan.text.find("(", name.span.start, name.span.end) + 1
    if bracket and (part := scan.division_in(name.span, bracket)):
        seats.append(part)  # 恒力(泸州)产业园
    school = scan.known_by_start.get(name.span.start)
    if school and school.entity.cls is EntityClass.EDUCATION:
        seats.append(school)  # 西华师范大学 of its 华凤校区
    new = (part for part in seats if part not in name.parts)
    return replace(name, parts=in_order((*name.parts, *new)))


def _opening(scan: Scan, name: Name) -> list[Name]:
    """The divisions that open a name, the higher first, and a town behind its county."""
    found: list[Name] = []
    at = name.span.start
    while part := scan.division_in(name.span, at):
        if found and found[-1].entity.name not in scan.gazetteer.above(part.entity.name):
            break  # 西安咸阳国际机场
        found.append(part)
        at = part.span.end
    town = scan.known_by_start.get(at) if found else None
    if town and town.entity.name.endswith(LOW) and town.span.end < name.span.end:
        found.append(town)  # 大竹县|石河镇|某某合作社
    return found


def with_owner(scan: Scan, name: Name) -> Name:
    """A name with its owner's before it, where a bare 市 or 县 opens it; a known firm's as it is known."""
    text, word = name.entity.name, scan.word_at.get(name.span.start)
    starts = word and word.span.start == name.span.start
    opens = word and starts and (name.entity.cls in _OWNED or word.tag in ("ORG", "LOC"))
    owner, reason = scan.home.owner(text[0], name.span.start) if opens and text[0] in LEVELS else (None, "")
    if owner is None:
        return name
    firm = name.entity.cls is EntityClass.ENTERPRISE
    known = scan.matcher.entry(owner.short + text[1:]) if firm else None  # 市高速集团: 重庆高速集团
    entity = known.entity if known else Entity(name.entity.cls, owner.entity.name + text[1:])
    return replace(name, entity=entity, reason=reason)


# A park by its kind alone: 各县区和|高新区、|临空经济区.
_PARK = worded(r"(?:(?<![一-鿿])|(?<=[、和与及在到向由]))(?P<kind>{own_park})(?![一-鿿]?(?:级|类|等园区))")


def own_parks(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """The parks of the paper's own city or county by their kind, where no other of that kind is named."""
    home = scan.home.division
    if home is None or home.level == "province":
        return
    named = {name.entity for name in names if name.entity.cls is EntityClass.PARK}
    own = ((kind, scan.matcher.entry(home.short + kind)) for kind in words("own_park"))
    parks = {kind: e.entity for kind, e in own if e and e.entity.cls is EntityClass.PARK}
    alone = {kind for kind, park in parks.items() if not any(p.name.endswith(kind) for p in named - {park})}
    for match in _PARK.finditer(scan.text):
        if (kind := match["kind"]) in alone:
            reason = f"{kind} in a paper of {home.entity.name}"
            yield Name(Span(*match.span()), parks[kind], "grammar", reason)
