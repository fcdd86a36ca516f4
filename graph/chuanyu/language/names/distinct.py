"""Whether what stands before a head makes a name of it: 成渝数据|共享平台 is one, 川渝公立|医院 none.

A head with its steps (`Candidate`) → yes or no, by what `seeds/genre/heads.csv` wants of the head: a proper
name, a quotation, a word; a place and common words are never enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from chuanyu.language.name import GROUNDS, WAYS
from chuanyu.language.names.candidates import Candidate
from chuanyu.language.scan import Scan
from chuanyu.language.words import alternatives, words
from chuanyu.model import EntityClass, Span

LIES = frozenset({EntityClass.FACILITY, EntityClass.ROAD, EntityClass.PROJECT})  # works, which lie somewhere
_LAID_OUT = LIES | {EntityClass.PARK}  # none of which is named by a rank of places alone: 市级|高新区
# A word of two kinds stands in one alternative alone: else the time doubles with each word of a run of such.
_VAGUE_WORDS = frozenset(words("vague", "stops"))
_PLAIN_WORDS = frozenset({*words("common", "stops"), "国家", "旅游"}) - _VAGUE_WORDS
_STARS = r"[1-5]?A{1,5}级"
_VAGUE = re.compile(
    rf"(?:{alternatives(_PLAIN_WORDS)})*(?:{alternatives(_VAGUE_WORDS)}|{_STARS})"
    rf"(?:{alternatives(_PLAIN_WORDS | _VAGUE_WORDS)}|{_STARS})*"
)
# Fields of work and kinds of things, which the model takes for names before a head: 高速公路|服务区.
KIND_WORDS = frozenset(word for kind in ("field", "common", "praise") for word in words(kind, "stops"))
_KINDS = re.compile(rf"(?!国家)(?:{alternatives(KIND_WORDS)})+")
_FIELDS_NAME = frozenset({EntityClass.RESEARCH, EntityClass.EDUCATION})  # 绿色智能技术研究院
_OF_ALL = frozenset({
    EntityClass.FACILITY, EntityClass.PARK, EntityClass.ALLIANCE, EntityClass.ENTERPRISE,
})  # fmt: skip
_BARE = words("bare")  # with a place alone before them these are no names: 重庆项目
_NAMED_ROADS = words("named_roads")  # these are named by what they run along: 涪江右岸快速通道


def distinct(scan: Scan, candidate: Candidate) -> bool:
    """Whether what stands before the head makes a name of it."""
    if _of_a_kind(scan, candidate):
        return False
    if candidate.head.cls in _LAID_OUT and _vague(scan, candidate):
        return False
    return _NEEDS.get(candidate.head.needs, _name)(scan, candidate)


def _of_a_kind(scan: Scan, candidate: Candidate) -> bool:
    """Whether what stands before a head only tells a kind, or that all of both sides are meant: 川渝|商会."""
    told = _modifiers(scan, candidate)
    if not candidate.proper:
        return common(scan, candidate)
    told = told.removesuffix("两地")
    if candidate.head.cls in _OF_ALL and told in scan.genre.sides:
        return True
    named = candidate.head.cls in _FIELDS_NAME or candidate.kinds & {"known", "quoted"}
    return not named and _KINDS.fullmatch(told) is not None


def common(scan: Scan, candidate: Candidate) -> bool:
    """Whether only common words stand before a head, 创新联合体, 首发活动; of works, a kind: 研发|基地."""
    if candidate.head.cls is EntityClass.FACILITY and _KINDS.fullmatch(_modifiers(scan, candidate)):
        return True
    steps = enumerate(candidate.steps)
    return all(scan.text[s.start : candidate.end_of(i)] in scan.genre.common for i, s in steps)


def _vague(scan: Scan, candidate: Candidate) -> bool:
    """Whether a work has nothing but a place and a vague word before its head: 川渝|公立|医院."""
    start, head = candidate.start, candidate.span.start
    place = scan.known_by_start.get(start)
    if place and place.entity.cls is EntityClass.PLACE and place.span.end <= head:
        start = place.span.end
    else:
        start += len(next((side for side in scan.genre.sides if scan.text.startswith(side, start)), ""))
    return bool(_VAGUE.fullmatch(scan.text, start, head))


def _modifiers(scan: Scan, candidate: Candidate) -> str:
    """All that stands before the head."""
    return scan.text[candidate.start : candidate.span.start]


def _only_places(candidate: Candidate) -> bool:
    return all(s.name and s.name.entity.cls is EntityClass.PLACE for s in candidate.steps)


def _name(scan: Scan, candidate: Candidate) -> bool:
    """A proper name; lines are read by their ends, but for some roads."""
    head = candidate.head
    if head.cls in WAYS:
        return head.head in _NAMED_ROADS
    proper = candidate.proper or _of_the_city(scan, candidate)
    return proper and not (_only_places(candidate) and head.head in _BARE)


# A bare 市 or 省 before a firm is its own: 市|高速集团; not 市属, 省级.
_CITY = re.compile(r"(?<![一-鿿])[省市](?![属级直场民内外区域委])")


def _of_the_city(scan: Scan, candidate: Candidate) -> bool:
    """Whether a firm is told to be that of the city or province of the paper."""
    firm = candidate.head.cls is EntityClass.ENTERPRISE
    return firm and _CITY.match(scan.text, candidate.start) is not None


def _division(scan: Scan, candidate: Candidate) -> bool:
    """A division by its full name before it."""
    start = candidate.start
    first = scan.division_in(Span(start, candidate.span.end), start)
    return first is not None and scan.text.startswith(first.entity.name, start)


def _tagged(scan: Scan, candidate: Candidate) -> bool:
    """A word that the model takes for a name as a whole."""
    word = scan.word_at.get(candidate.span.end - 1)
    return word is not None and word.tag in ("ORG", "nz")


def _short(scan: Scan, candidate: Candidate) -> bool:
    """One short step behind the place or park: 果园港."""
    steps = candidate.steps
    while len(steps) > 1 and (owner := steps[-1].name) and owner.entity.cls in GROUNDS:
        steps = steps[:-1]
    own = replace(candidate, steps=steps)
    letter = len(candidate.head.head) == 1
    most = 1 if letter or not own.proper else 2  # 轨道|交通|隧道 is a kind
    if len(steps) > most or not 2 <= len(_modifiers(scan, own)) <= 2 + 2 * most:
        return False
    return not letter or steps[0].kind in ("known", "proper")


# What a head needs, as `heads.csv` says; else a proper name.
_NEEDS: Mapping[str, Callable[[Scan, Candidate], bool]] = {
    "word": lambda scan, candidate: len(_modifiers(scan, candidate)) >= 2,
    "division": _division,
    "tagged": _tagged,
    "short": _short,
    "site": lambda scan, candidate: _name(scan, candidate) or _short(scan, candidate),
    "quote": lambda _, candidate: "quoted" in candidate.kinds,
    "ordinal": lambda _, candidate: "ordinal" in candidate.kinds and candidate.proper,
}
