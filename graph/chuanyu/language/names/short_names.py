"""Short names within an article → the full names that they abbreviate.

长城汽车永川智慧工厂 stands for 长城汽车重庆永川智慧工厂, 平湖港务 for 重庆平湖港务有限公司, and what the text
calls a thing itself (以下简称“绵投集团”) for that; unless the gazetteer knows both as two things
(西部科学城).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from chuanyu.language.folding import bare
from chuanyu.language.name import AND, GOVERNING, WAYS, Name, in_order, without_overlap
from chuanyu.language.names.firms import firms_in_short
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import told_in_short
from chuanyu.model import Entity, EntityClass, Span

_CALLED = re.compile(r"\((?:以下|下)?简?称[:为]?“?([^“”()]{2,12})”?\)")
# An article has no more names that share two characters, nor names of its own; those beyond are not compared.
_MANY = 200
_NUMBER = re.compile(r"\d+")
_LEAST = 4  # characters of a short name
_TITLE = 12  # characters at the end of a paper's name in which its kind stands, before 试行 and the years
# What may be told by the name of its series alone, and what makes it one of a series: 第三次会议, (成渝)号.
_SERIES = frozenset({EntityClass.EVENT, EntityClass.MECHANISM, EntityClass.CORRIDOR})
_ONE_OF_SEVERAL = frozenset({EntityClass.ALLIANCE, EntityClass.DOCUMENT})
_MEETS = ("会", "会议")  # what is one meeting of its series; a group is another thing than its meeting
_SERIAL = re.compile(r"第.{1,3}次会议$|\(.{1,6}\)号?$|专题会$|第.{1,3}届")


def one_name(scan: Scan, names: Sequence[Name]) -> tuple[Name, ...]:
    """Names, the short ones under the full names, with further places of names that the text gives itself."""
    called = [*_called(scan, names), *firms_in_short(scan, names)]
    shorts = ((scan.slice(n.span), n.entity) for n in called)
    by_short = {bare(LINE_HEADS.named(s) if e.cls in WAYS else s): e for s, e in shorts}
    stands = _abbreviations(names, _lists(scan, names))
    stands |= _of_series({n.entity for n in names} - stands.keys())
    every = (one.entity for n in names for one in (n, *n.parts))
    told = {entity: by_short[short] for entity in every if (short := bare(entity.name)) in by_short}
    stands |= told
    result = [*_by_kind(_in_full(n, stands, told) for n in names)]
    return in_order([*result, *without_overlap(called, taken=result)])


def _in_full(name: Name, stands: Mapping[Entity, Entity], told: Mapping[Entity, Entity]) -> Name:
    """A name under that for which it stands, and those inside where the text tells it: 甲开发区|管委会."""
    name = replace(name, parts=tuple(_in_full(part, told, told) for part in name.parts))
    full = stands.get(name.entity)
    return replace(name, entity=full, reason=f"short for {full.name}") if full else name


def _by_kind(names: Iterable[Name]) -> Iterator[Name]:
    """Names in order; a paper by its kind alone, 《办法》, is the one named last that ends so."""
    papers: list[Entity] = []
    for name in names:
        if name.entity.cls is EntityClass.DOCUMENT:
            kind = bare(name.entity.name)
            ending = (p for p in reversed(papers) if kind != bare(p.name) and kind in bare(p.name)[-_TITLE:])
            if name.entity.name.startswith("《") and len(kind) < _LEAST and (full := next(ending, None)):
                name = replace(name, entity=full, reason=f"short for {full.name}")
            papers.append(name.entity)
        yield name


def _called(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """Further places of a short name that the text gives itself: (以下简称“绵投集团”)."""
    ends = {n.span.end: n for n in names}
    given = ((match, owner) for match in _CALLED.finditer(scan.text) if (owner := ends.get(match.start())))
    for match, owner in islice(given, _MANY):
        for again in re.finditer(re.escape(match[1]), scan.text):
            yield Name(Span(*again.span()), owner.entity, "grammar", f"called so: {match[1]}")


def _lists(scan: Scan, names: Sequence[Name]) -> dict[Entity, set[int]]:
    """In which lists of an article each entity stands: 甲小学、乙甲小学 are two."""
    found: dict[Entity, set[int]] = {}
    number, end = 0, -1
    for name in names:
        number += scan.text[end : name.span.start] not in AND
        end = name.span.end
        found.setdefault(name.entity, set()).add(number)
    return found


def _abbreviations(names: Sequence[Name], lists: Mapping[Entity, set[int]]) -> dict[Entity, Entity]:
    """The entities whose names are that of another with characters left out, unless the gazetteer knows both.

    No two that stand in one of the lists are the same.
    """
    free = {n.entity for n in names if n.source != "gazetteer"} - {n.entity for n in names if _runs_park(n)}
    new = sorted(free, key=lambda e: (-len(e.name), e))
    known = sorted({n.entity for n in names if n.source == "gazetteer"})
    stands: dict[Entity, Entity] = {}
    alike = _alike((*new, *known))
    for entity in new:
        others = (e for e in alike.get(bare(entity.name)[:2], ()) if e not in stands and entity != e)
        longer = (e for e in others if _abbreviates(entity, e) and lists[entity].isdisjoint(lists[e]))
        first = next(longer, None)
        # 乙商会 is none of 甲省乙商会 and 丙市乙商会, nor 合作协议 one of several that are signed.
        if first and not (entity.cls in _ONE_OF_SEVERAL and next(longer, None)):
            stands[entity] = first
    return stands


def _runs_park(body: Name) -> bool:
    """Whether a body is that of a whole known park: 甲新区管委会 is none of 甲新区乙管委会."""
    if len(body.parts) != 1 or body.entity.cls not in GOVERNING:
        return False
    park = body.parts[0]
    known = park.source == "gazetteer" and park.entity.cls is EntityClass.PARK
    return known and body.entity.name.startswith(park.entity.name)


def _abbreviates(short: Entity, full: Entity) -> bool:
    """Whether one name is another with characters left out: same class, same end, same order."""
    if short.cls is not full.cls:
        return False
    a, b = bare(short.name), bare(full.name)
    if not _LEAST <= len(a) < len(b) or a[-2:] != b[-2:] or (a not in b and a[:2] != b[:2]):
        return False
    if (numbers := _NUMBER.findall(a)) and numbers != _NUMBER.findall(b):
        return False  # 1号线 is no 15号线
    return told_in_short(a, b)


def _of_series(entities: set[Entity]) -> dict[Entity, Entity]:
    """A series named beside one meeting of it stands for that one: 党政联席会议 for its 第三次会议."""
    series = sorted(e for e in entities if e.cls in _SERIES)
    alike = _alike(series)
    found: dict[Entity, Entity] = {}
    for entity in series:
        short = bare(entity.name)
        longer = [
            e
            for e in alike.get(short[:2], ())
            if e != entity
            and short in bare(e.name)
            and (e.cls is entity.cls or (e.cls is EntityClass.EVENT and short.endswith(_MEETS)))
        ]
        if len(longer) == 1 and _SERIAL.search(bare(longer[0].name)):
            found[entity] = longer[0]
    return found


def _alike(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """The entities by each two characters that stand together in their names, in order."""
    found: dict[str, list[Entity]] = {}
    for entity in entities:
        name = bare(entity.name)
        for pair in dict.fromkeys(name[at : at + 2] for at in range(len(name) - 1)):
            if len(group := found.setdefault(pair, [])) < _MANY:
                group.append(entity)
    return found
