"""Lines that characters alone tell, and one name for each line.

The lines found so far → those of characters that nothing opens (京雄高速, 桑龙高速) or that a pair of the
article opens (安岚高速 of 安康至岚皋高速公路); and of two names of one line one: 甲至乙高速铁路 is
甲至乙高铁, and what the gazetteer knows by its characters is the same where its places are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from chuanyu.language.name import NAMED, WAYS, Name
from chuanyu.language.names.line_ends import LINKS
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.names.line_letters import DIRECTIONS, LineName
from chuanyu.language.scan import Scan
from chuanyu.language.words import words
from chuanyu.model import Entity, EntityClass, Span

_HEAD = re.compile(LINE_HEADS.ways)
# A head of two words for one thing.
_SAME = {"高速铁路": "高铁", "高速": "高速公路", "城际": "城际铁路", "客运专线": "客专"}
_LINK = re.compile("|".join(map(re.escape, LINKS)))
# Characters that stand for no place before a head: 全国铁路, 省际高速, 跨海高铁, 三条高铁.
_NO_PLACE = frozenset("".join(words("no_place_letter")))
_OPENING = frozenset({"p", "c", "u", "w", "TIME", "f"})  # words behind which a name may begin
_LETTERS = (3, 2)

_Key = tuple[EntityClass, str, frozenset[str]]


def one_line(scan: Scan, found: Sequence[LineName]) -> list[LineName]:
    """Lines in order, of those that join the same places by the same kind of way one entity.

    Args:
        scan: the article.
        found: its lines; those of the gazetteer stay what they are.
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
    heads = [h for h in LINE_HEADS.classes if name.endswith(h)]
    if cls not in WAYS or len(ends) < 2 or not heads:
        return None
    head = max(heads, key=len)
    rest = name[: -len(head)]
    last = _LINK.split(rest)[-1]
    plain = ends[-1].startswith(last) if last != rest else len(rest) == len(ends)
    return (cls, _SAME.get(head, head), frozenset(ends)) if plain else None


def by_characters(scan: Scan, found: Sequence[LineName]) -> Iterator[LineName]:
    """Lines by two or three characters that no list opens: 京雄高速.

    Args:
        scan: the article.
        found: the lines that other rules found.
    """
    ways = [*(n for n in scan.known if n.entity.cls in WAYS), *(x.name for x in found)]
    taken = {at for n in ways for at in range(n.span.start, n.span.end)}
    opened = _opened(found)
    for head in _HEAD.finditer(scan.text):
        if head.start() in taken:
            continue
        for size in _LETTERS:
            letters = Span(head.start() - size, head.start())
            if letters.start < 0 or not taken.isdisjoint(range(letters.start, letters.end)):
                continue
            text, cls = scan.slice(letters), LINE_HEADS.classes[head.group()]
            name = LINE_HEADS.named(text + head.group())
            span = Span(letters.start, head.end())
            if pair := opened.get((cls, text[0], text[-1], size)):
                entity = pair.name.entity
                yield LineName(Name(span, entity, "grammar", f"short for {entity.name}"), pair.ends)
                break
            if _is_name(scan, letters, span):
                yield LineName(Name(span, Entity(cls, name), "grammar", used=name), ())
                break


def _opened(found: Sequence[LineName]) -> dict[tuple[EntityClass, str, str, int], LineName]:
    """The lines told by their places, by a character of the first and of the last, either way round.

    安 and 岚, with the number of places, for 安康至岚皋高速公路.
    """
    opened: dict[tuple[EntityClass, str, str, int], LineName] = {}
    for line in found:
        cls = line.name.entity.cls
        if cls not in WAYS or len(line.ends) < 2 or "至" not in line.name.entity.name:
            continue
        for a, b in product(line.ends[0].name[:-1], line.ends[-1].name[:-1]):
            opened.setdefault((cls, a, b, len(line.ends)), line)
            opened.setdefault((cls, b, a, len(line.ends)), line)
    return opened


def _is_name(scan: Scan, letters: Span, span: Span) -> bool:
    """Whether the model takes the characters for a name, alone or with the head, that begins here."""
    text = scan.slice(letters)
    if not re.fullmatch("[一-鿿]+", text) or not _NO_PLACE.isdisjoint(text) or set(text) <= DIRECTIONS:
        return False
    if any(scan.known_by_start.get(at) for at in range(letters.start, letters.end)):
        return False  # 重庆高速
    if any(c.word in text for c in scan.genre.collectives):
        return False  # 川渝高速公路 are all of two provinces
    word = scan.word_at.get(letters.start)
    named = word and word.tag in NAMED and word.span.start == letters.start and word.span.end >= letters.end
    if not named:  # LAC joins what stands before or behind: 湖南|桑龙高速雷家山
        return False
    before = scan.word_at.get(letters.start - 1)
    led = scan.known_by_end.get(letters.start)
    return before is None or before.tag in _OPENING or bool(led and led.entity.code)
