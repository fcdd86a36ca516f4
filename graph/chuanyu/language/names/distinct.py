"""Whether what stands before a head makes a name of it: 成渝数据|共享平台 is one, 川渝公立|医院 none.

A head with its steps (`Candidate`) → yes or no, by what `seeds/genre/heads.csv` wants of the head: a proper
name, a quotation, some characters; a place and common words are never enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from chuanyu.language.name import LEVELS, WAYS
from chuanyu.language.names.candidates import Candidate
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded, words
from chuanyu.model import EntityClass, Span

LIES = frozenset({EntityClass.FACILITY, EntityClass.ROAD, EntityClass.PROJECT})  # works, which lie somewhere
_OWNERS = frozenset({EntityClass.PLACE, EntityClass.PARK})
_VAGUE = worded(r"(?:{stops.vague}|{stops.common})*{stops.vague}(?:{stops.vague}|{stops.common})*")
# What grade a sight has: 国家4A级(景区).
_GRADED = re.compile(r"(?:国家)?[1-5]?[Aa]{1,5}级(?:旅游|生态)?")
# A park called by its kind: 新区(税费征管服务中心).
PARK = worded(r"{park}(?=.)")
# With a place alone before them these are no names (重庆项目); these roads are named by what they run along.
_BARE, _NAMED_ROADS = words("bare"), words("named_roads")
_KNOWN_LONG = 6  # characters of a place's name, more than which tell a plan of its own


def distinct(scan: Scan, candidate: Candidate) -> bool:
    """Whether what stands before the head makes a name of it."""
    if not candidate.proper and (common(scan, candidate) or _GRADED.fullmatch(_modifiers(scan, candidate))):
        return False
    if candidate.head.cls in LIES and _vague(scan, candidate):
        return False
    return _NEEDS.get(candidate.head.needs, _name)(scan, candidate)


def common(scan: Scan, candidate: Candidate) -> bool:
    """Whether only common modifiers stand before a head: 创新联合体, 首发活动."""
    steps = enumerate(candidate.steps)
    return all(scan.text[s.start : candidate.end_of(i)] in scan.genre.common for i, s in steps)


def _vague(scan: Scan, candidate: Candidate) -> bool:
    """Whether a work has nothing but a place and a vague word before its head: 川渝|公立|医院."""
    start, head = candidate.start, candidate.span.start
    place = scan.known_by_start.get(start)
    if place and place.entity.cls is EntityClass.PLACE and place.span.end <= head:
        start = place.span.end
    else:
        sides = (c.word for c in scan.genre.collectives if scan.text.startswith(c.word, start))
        start += len(next(sides, ""))
    return bool(_VAGUE.fullmatch(scan.text, start, head))


def _modifiers(scan: Scan, candidate: Candidate) -> str:
    return scan.text[candidate.start : candidate.span.start]


def _only_places(candidate: Candidate) -> bool:
    return all(s.name and s.name.entity.cls is EntityClass.PLACE for s in candidate.steps)


def _name(scan: Scan, candidate: Candidate) -> bool:
    """A proper name.  Lines are read by their ends, some roads by what they run along: 涪江右岸快速通道."""
    head = candidate.head
    if head.cls in WAYS:
        named = head.head in _NAMED_ROADS and not _only_places(candidate)
        return named and candidate.proper and len(_modifiers(scan, candidate)) >= 4
    return candidate.proper and not (_only_places(candidate) and head.head in _BARE)


def _word(scan: Scan, candidate: Candidate) -> bool:
    """Two characters, which before a short head are no place alone; an office's park is told as well."""
    park = candidate.proper or PARK.match(scan.text, candidate.start)
    if candidate.head.cls is EntityClass.GOVERNMENT_BODY and not park:
        return False  # 全国首个|跨省域服务中心
    alone = _only_places(candidate) and len(candidate.head.head) <= 2
    return len(_modifiers(scan, candidate)) >= 2 and not alone


def _long(scan: Scan, candidate: Candidate) -> bool:
    """Four characters, or three with a proper name among them."""
    return len(_modifiers(scan, candidate)) >= 4 - candidate.proper and not _only_places(candidate)


def _division(scan: Scan, candidate: Candidate) -> bool:
    """A division by its full name, or 市 and 省 of the paper."""
    start, modifiers = candidate.start, _modifiers(scan, candidate)
    first = scan.division_in(Span(start, candidate.span.end), start)
    full = first is not None and scan.text.startswith(first.entity.name, start)
    bare = modifiers[0] in LEVELS and "proper" in candidate.kinds
    return (full or bare) and len(modifiers) >= 2


def _tagged(scan: Scan, candidate: Candidate) -> bool:
    """A word that the model takes for a name as a whole."""
    word = scan.word_at.get(candidate.span.end - 1)
    named = word and word.tag in ("ORG", "nz") and word.span.start < candidate.span.start
    return bool(named) and candidate.proper and not _only_places(candidate)


def _short(scan: Scan, candidate: Candidate) -> bool:
    """One short step behind the place or park, which the model takes for a name: 果园港."""
    steps = candidate.steps
    while len(steps) > 1 and (owner := steps[-1].name) and owner.entity.cls in _OWNERS:
        steps = steps[:-1]
    candidate = replace(candidate, steps=steps)
    if scan.text[candidate.start - 1 : candidate.start] in ("至", "到"):
        return False  # (三星至)双江航道
    bare = not candidate.proper  # 轨道|交通|隧道 is a kind, 等级|航道 too
    if bare and candidate.head.cls is EntityClass.CORRIDOR:
        return False
    most = 1 if bare or len(candidate.head.head) == 1 else 2
    if len(steps) > most or not 2 <= len(_modifiers(scan, candidate)) <= 2 + 2 * most:
        return False
    word = scan.word_at.get(candidate.span.end - 1)
    named = word is not None and word.tag in ("LOC", "ORG", "nz")
    kind = steps[0].kind
    return kind in ("known", "proper") or (kind == "noun" and (named or len(candidate.head.head) > 1))


def _entity(scan: Scan, candidate: Candidate) -> bool:
    """A known thing, which is more than a place."""
    after = scan.word_at.get(candidate.span.end)
    if candidate.head.head == "规划" and after and after.tag in ("n", "vn"):  # 新区规划范围
        return False
    known = (s.name.entity for s in candidate.steps if s.name)
    return any(e.cls is not EntityClass.PLACE or len(e.name) > _KNOWN_LONG for e in known)


# What a head needs, as `heads.csv` says; else a proper name.
_NEEDS: Mapping[str, Callable[[Scan, Candidate], bool]] = {
    "word": _word,
    "long": _long,
    "division": _division,
    "tagged": _tagged,
    "short": _short,
    "entity": _entity,
    "quote": lambda _, candidate: "quoted" in candidate.kinds,
    "ordinal": lambda _, candidate: (
        "ordinal" in candidate.kinds and len(candidate.steps) > 1 and candidate.proper
    ),
}
