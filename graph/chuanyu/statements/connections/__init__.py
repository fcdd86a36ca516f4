"""Lines of the document → what they connect and how far they have come.

The endpoints stand in the line's name (大足至内江, 成达万 by its abbreviation) or in the gazetteer, or the
text says them (成达万高铁连接成都、达州与万州: `ends`).  The words around the line tell how far it has come
(`progress`); where none do, the rule says that the status is assumed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.words import worded, words
from chuanyu.model import (
    ASSUMED,
    Connection,
    Document,
    Entity,
    EntityClass,
    Line,
    MentionKind,
    Sentence,
    Status,
)
from chuanyu.statements.classes import LINES, ROUTES
from chuanyu.statements.clauses.clause import Clause
from chuanyu.statements.clauses.state import Tense
from chuanyu.statements.connections.ends import ends_of
from chuanyu.statements.connections.progress import served, status
from chuanyu.statements.themes import themes_of

_BRANCHES = words("spur")
# What is said to be made of other lines is not spoken of itself: 沿江通道的重要组成部分——成达万高铁.
_PART_OF = worded(r"的?(?:重要|主要)?{part_of}")
# A way only taken, another name in brackets, a class: 要么上|包茂高速, 渝黔高速(G75|兰海高速), 沿江高铁通道.
_TAKEN = re.compile(r"(?:(?<![一-鿿])|[么再者可后先镇乡县市区站口])[上走下]$|[路速铁线]\((?:[GS]\d{1,4})?$")
_CLASS = re.compile(r"(?:第?[二两双]|多|大)?通道(?!工程|项目)")

_QUOTED = 3  # sentences on a line that are its evidence, at most
_Found = tuple[Line, Sentence]  # a place that names a line, with its sentence


def connections(document: Document, told: Iterable[Clause], gazetteer: Gazetteer) -> Iterator[Connection]:
    """One statement a line, with all the sentences that name it.

    Args:
        document: the article.
        told: its clauses, in order.
        gazetteer: what is known of lines.
    """
    ahead = [c.span for c in told if c.mood.tense is Tense.FUTURE and c.mood.sure]
    for entity, found in _spoken_of(document).items():
        endpoints = _endpoints(document, gazetteer, entity, found)
        if not endpoints:
            continue
        evidence = dict.fromkeys(document.article.evidence(sentence.span) for _, sentence in found[:_QUOTED])
        first = found[0][1]
        runs = _runs(document, gazetteer, entity)
        corridor = entity.cls is EntityClass.CORRIDOR
        so_far = served(document, found) if corridor else status(document, found, ahead, runs)
        yield Connection(
            evidence=tuple(evidence),
            confidence=0.79,  # 74 of 95 are right on articles that no rule had seen
            rule="connection" if so_far else ASSUMED,
            section=document.article.passages[first.passage].section,
            themes=themes_of(document.text(first.span)),
            line=entity,
            endpoints=tuple(dict.fromkeys(endpoints)),
            status=so_far or Status.BUILDING,  # most lines of which no more is told
        )


def _spoken_of(document: Document) -> dict[Entity, list[_Found]]:
    """The lines that are more than passed, each with the places that name it and their sentences.

    What is said of a section or a branch is not said of its line.
    """
    by_line: dict[Entity, list[_Found]] = {}
    for line in sorted(_lines(document), key=lambda x: x.span.start):
        sentence = document.sentence_of(line.span)
        if sentence and not _in_passing(document, line):
            by_line.setdefault(line.entity, []).append((line, sentence))
    sections = {line.span.start for line in document.lines if _is_section(line.entity)}
    branches = {line.span.start for line in document.lines if line.entity.name.endswith(_BRANCHES)}
    spoken_of: dict[Entity, list[_Found]] = {}
    for entity, found in by_line.items():
        if not entity.name.endswith(_BRANCHES) and all(line.span.start in branches for line, _ in found):
            continue  # 渝广高速|支线
        whole = [f for f in found if f[0].span.start not in sections or _is_section(entity)]
        spoken_of[entity] = whole or found
    return spoken_of


def _endpoints(
    document: Document, gazetteer: Gazetteer, entity: Entity, found: list[_Found]
) -> tuple[Entity, ...]:
    """What a line connects: a section what its name tells; none for a route between parts of the world.

    中欧班列 alone says no more than that.
    """
    own = found[0][0].endpoints
    endpoints = own if own and _is_section(entity) else ends_of(document, entity, found)
    if entity.cls is EntityClass.CORRIDOR and own and not any(_seated(gazetteer, e) for e in endpoints):
        return ()
    return endpoints


def _runs(document: Document, gazetteer: Gazetteer, line: Entity) -> bool:
    """Whether all of a known line ran before the year in which the article was written."""
    entry, today = gazetteer.by_name.get(line.name), document.article.today
    return bool(entry and entry.opened and today and entry.opened < today.year)


def _in_passing(document: Document, line: Line) -> bool:
    """Whether it is named only as what another is part of or is called too, as a way taken, or as a class."""
    text, start, end = document.folded, line.span.start, line.span.end
    of_class = line.entity.cls in LINES and _CLASS.match(text, end)
    return bool(_PART_OF.match(text, end) or _TAKEN.search(text, max(0, start - 7), start) or of_class)


def _is_section(line: Entity) -> bool:
    """Whether it is told as a part of a line, with ends of its own."""
    return line.name.endswith(("段", "段)"))


def _seated(gazetteer: Gazetteer, end: Entity) -> bool:
    """Whether it is no part of the world at large, as a town is that nobody knows."""
    return end.code is not None or end.cls is not EntityClass.PLACE or end.name not in gazetteer.by_name


def _lines(document: Document) -> Iterator[Line]:
    """The lines that their names or the gazetteer open, and others of which the text tells the ends."""
    yield from document.lines
    opened = {line.span for line in document.lines}
    for mention in document.mentions:
        named = mention.kind is MentionKind.NAME and not mention.nested
        if named and mention.entity.cls in ROUTES and mention.span not in opened:
            yield Line(mention.entity, (), mention.span)
