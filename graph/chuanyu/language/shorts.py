"""Short names within an article → the full names that they abbreviate.

长城汽车永川智慧工厂 stands for 长城汽车重庆永川智慧工厂, 平湖港务 for 重庆平湖港务有限公司, and what the text
calls a thing itself (以下简称“绵投集团”) for that; unless the gazetteer knows both as two things
(西部科学城).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from chuanyu.language.folding import bare
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

_CALLED = re.compile(r"\((?:以下|下)?简?称[:为]?[“]?([^“”()]{2,12})[”]?\)")


def without_overlap(ranked: Iterable[tuple[int, Name]], taken: Sequence[Span] = ()) -> list[Name]:
    """Names that do not overlap each other or what is taken: the longest first, then by rank."""
    covered = {at for span in taken for at in range(span.start, span.end)}
    chosen = []
    for _, name in sorted(ranked, key=lambda r: (-len(r[1].span), r[0], r[1].span, r[1].entity)):
        stretch = range(name.span.start, name.span.end)
        if covered.isdisjoint(stretch):
            covered.update(stretch)
            chosen.append(name)
    return chosen


def one_name(scan: Scan, names: list[Name]) -> list[Name]:
    """Short forms within the article under the full form that they abbreviate."""
    full = sorted({n.entity for n in names if n.source != "gazetteer"}, key=lambda e: (-len(e.name), e))
    known = sorted({n.entity for n in names if n.source == "gazetteer"})
    stands: dict[Entity, Entity] = {}
    alike = _alike((*full, *known))
    for entity in full:
        for longer in alike.get(bare(entity.name)[:2], ()):
            if longer not in stands and entity != longer and _abbreviates(entity, longer):
                stands[entity] = longer
                break
    stands |= _specific({n.entity for n in names} - stands.keys())
    called = [*_called(scan, names), *_firms(scan, names)]
    given = {bare(scan.text[n.span.start : n.span.end]): n.entity for n in called}
    stands |= {n.entity: given[bare(n.entity.name)] for n in names if bare(n.entity.name) in given}
    result = [
        replace(n, entity=stands[n.entity], reason=f"short for {stands[n.entity].name}")
        if n.entity in stands
        else n
        for n in names
    ]
    taken = [n.span for n in result]
    return sorted([*result, *without_overlap(((5, n) for n in called), taken)], key=lambda n: n.span)


# An article has no more names that share two characters; those beyond are not compared.
_MANY = 200


def _alike(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """The entities by each two characters that stand together in their names, in order."""
    found: dict[str, list[Entity]] = {}
    for entity in entities:
        name = bare(entity.name)
        for pair in dict.fromkeys(name[at : at + 2] for at in range(len(name) - 1)):
            if len(group := found.setdefault(pair, [])) < _MANY:
                group.append(entity)
    return found


_SERIES = frozenset({EntityClass.EVENT, EntityClass.MECHANISM, EntityClass.CORRIDOR})


def _specific(entities: set[Entity]) -> dict[Entity, Entity]:
    """A series named beside one meeting of it stands for that one: 党政联席会议 for its 第三次会议."""
    found: dict[Entity, Entity] = {}
    series = sorted(e for e in entities if e.cls in _SERIES)
    alike = _alike(series)
    for entity in series:
        if len(entity.name) >= 4:
            longer = [
                e
                for e in alike.get(bare(entity.name)[:2], ())
                if e != entity
                and bare(entity.name) in bare(e.name)
                and (e.cls is entity.cls or e.cls is EntityClass.EVENT)
            ]
            if len(longer) == 1 and longer[0] not in found and _SERIAL.search(bare(longer[0].name)):
                found[entity] = longer[0]
    return found


# What makes one of a series: 第三次会议, (成渝)号, 专题会.
_SERIAL = re.compile(r"第.{1,3}次会议$|\(.{1,6}\)号?$|专题会$|第.{1,3}届")


def _abbreviates(short: Entity, full: Entity) -> bool:
    """Whether one name is another with characters left out: same class, same end, same order."""
    a, b = bare(short.name), bare(full.name)
    if (
        short.cls is not full.cls
        or short.cls in (EntityClass.PERSON, EntityClass.PLACE)
        or not 4 <= len(a) < len(b)
    ):
        return False
    if a[-2:] != b[-2:] or (a not in b and a[:2] != b[:2]):
        return False
    rest = iter(b)
    return all(char in rest for char in a)


def _called(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """Further places of a short name that the text gives itself: (以下简称“绵投集团”)."""
    ends = {n.span.end: n for n in names}
    given = ((match, owner) for match in _CALLED.finditer(scan.text) if (owner := ends.get(match.start())))
    for match, owner in islice(given, _MANY):
        for again in re.finditer(re.escape(match[1]), scan.text):
            yield Name(Span(*again.span()), owner.entity, "grammar", f"called so: {match[1]}")


_LEGAL = re.compile(r"(?:集团)?(?:股份|控股|实业)?(?:有限|集团)?(?:责任)?公司$")
_CORE = 4  # characters by which a firm is known in short
# What stands behind a firm's short name: its legal form, a role, or what a firm does.
_BEHIND_FIRM = re.compile(
    r"(?:股份|集团|公司)|(?=副?(?:董事长|总经理|总裁|行长|负责人|总工程师|财务总监|技术总监|首席)"
    r"|出资|投资|介绍|方面|计划|在|与|将|已)"
)


def _firms(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """Further places of a firm by the core of its name: 平湖港务(董事长) of 重庆平湖港务有限公司."""
    firms = {n.entity: n for n in names if n.entity.cls is EntityClass.ENTERPRISE and n.source != "gazetteer"}
    for entity, name in islice(firms.items(), _MANY):
        seat = (
            max((p.span.end for p in name.parts if p.entity.code), default=name.span.start) - name.span.start
        )
        core = _LEGAL.sub("", entity.name[seat:] if len(entity.name) == len(name.span) else entity.name)
        if len(core) < _CORE or core == entity.name:
            continue
        for match in re.finditer(re.escape(core[:_CORE]), scan.text):
            end = match.end()
            while end - match.start() < len(core) and scan.text[end : end + 1] == core[end - match.start()]:
                end += 1
            if behind := _BEHIND_FIRM.match(scan.text, end):
                span = Span(match.start(), behind.end())
                yield Name(span, entity, "grammar", f"short for {entity.name}")
