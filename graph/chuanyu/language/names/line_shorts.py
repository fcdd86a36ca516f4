"""Lines that characters alone tell, and one name for each line.

The lines found so far → those of characters that nothing opens (京雄高速, 桑龙高速); and of two names of one
line one: 甲至乙高速铁路 is 甲至乙高铁, and what the gazetteer knows by its characters is the same where its
places are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from chuanyu.language.name import NAMED, WAYS, Name, covered
from chuanyu.language.names.line_ends import LINK
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.names.line_letters import LineName
from chuanyu.language.scan import Scan
from chuanyu.language.words import words
from chuanyu.model import Entity, EntityClass, Span

_HEAD = re.compile(LINE_HEADS.ways)
# A head of two words for one thing.
_SAME = {"高速铁路": "高铁", "高速": "高速公路", "城际": "城际铁路", "客运专线": "客专"}
# Characters that stand for no place before a head: 全国铁路, 省际高速, 跨海高铁, 三条高铁.
_NO_PLACE = frozenset("".join(words("no_place_letter")))
_LETTERS = (3, 2)  # characters that tell a line, the more first

_Key = tuple[EntityClass, str, frozenset[str]]


def one_line(scan: Scan, found: Sequence[LineName]) -> list[LineName]:
    """Lines in order, of those that join the same places by the same kind of way one entity.

    Those of the gazetteer stay what they are.
    """
    told: dict[_Key, Entity] = {}
    result = []
    for line in sorted(found, key=lambda x: x.name.span):
        key = _key(line.name.entity.name, line.name.entity.cls, [e.name for e in line.ends])
        if key and not scan.entry(line.name.entity):
            known = scan.gazetteer.lines_by_ends.get(key[2], ())
            same = [e.entity for e in known if any(_key(n, e.entity.cls, e.ends) == key for n in e.names())]
            told.setdefault(key, same[0] if len(same) == 1 else line.name.entity)
            line = replace(line, name=replace(line.name, entity=told[key]))
        result.append(line)
    return result


def _key(name: str, cls: EntityClass, ends: Sequence[str]) -> _Key | None:
    """What two names of one line have in common; none of a name that tells more than ends: 成渝中线高铁."""
    head = LINE_HEADS.of(name)
    if cls not in WAYS or len(ends) < 2 or not head:
        return None
    rest = name[: -len(head)]
    last = LINK.split(rest)[-1]
    plain = ends[-1].startswith(last) if last != rest else len(rest) == len(ends)
    return (cls, _SAME.get(head, head), frozenset(ends)) if plain else None


def by_characters(scan: Scan, found: Sequence[LineName]) -> Iterator[LineName]:
    """Lines by two or three characters that no list opens and no other rule found: 京雄高速."""
    ways = [*(n for n in scan.known if n.entity.cls in WAYS), *(x.name for x in found)]
    taken = covered(ways)
    for head in _HEAD.finditer(scan.text):
        starts = (head.start() - size for size in _LETTERS if head.start() not in taken)
        opened = (start for start in starts if start >= 0 and _is_name(scan, Span(start, head.start())))
        for start in islice(opened, 1):
            span = Span(start, head.end())
            name = LINE_HEADS.named(scan.slice(span))
            entity = Entity(LINE_HEADS.classes[head.group()], name)
            yield LineName(Name(span, entity, "grammar", used=name), ())


def _is_name(scan: Scan, letters: Span) -> bool:
    """Whether the model takes the characters for a name, alone or with the head."""
    text = scan.slice(letters)
    if not re.fullmatch("[一-鿿]+", text) or not _NO_PLACE.isdisjoint(text):
        return False
    if any(scan.known_in(letters.start, letters.end)):
        return False  # 重庆高速
    if any(side in text for side in scan.genre.sides):
        return False  # 川渝高速公路 are all of two provinces
    inside = scan.words_in(letters.start, letters.end)
    return len(inside) == 1 and inside[0].tag in NAMED and inside[0].span.start == letters.start
