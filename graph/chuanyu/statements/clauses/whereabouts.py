"""Which place acts by where something happens: 当地, 在成都, that opens a sentence.

当地已调动力量排涝: the place told of last.  What stands behind 在甲县, without a subject is told of it.
"""

from __future__ import annotations

from chuanyu.language.words import worded
from chuanyu.model import Entity, Span
from chuanyu.statements.classes import GROUNDS, SITES
from chuanyu.statements.index import PREDICATES, TIMES, Index
from chuanyu.statements.lists import run_before, runs

# 当地 with its offices: 当地消防部门.
_HERE = worded(r"当地(?:党委政府|政府|[一-鿿]{0,4}?{body})?")
_GOES_ON = PREDICATES | TIMES


def here(index: Index, at: int, end: int) -> tuple[int, tuple[Entity, ...]]:
    """Where 当地 ends that opens a piece as its subject, and the place or park told of last.

    Args:
        index: the article.
        at: where the piece starts.
        end: its end.
    """
    match = _HERE.match(index.text, at, end)
    if match is None or index.tags.get(match.end()) not in _GOES_ON:
        return at, ()
    for mention in index.document.mentions_before(at):
        if all(map(_is_ground, mention.entities)):
            run = run_before(index.document, mention.span.end, _is_ground)
            return match.end(), run.entities if run else mention.entities
    return at, ()


def _is_ground(entity: Entity) -> bool:
    """Whether it is a place or a park."""
    return entity.cls in GROUNDS


def place_of(index: Index, span: Span) -> tuple[Entity, ...]:
    """The place of 在成都, : who acts in what follows without a subject."""
    at = span.start
    if not (index.text.startswith("在", at) and index.text.startswith(",", span.end)):
        return ()
    run = next(runs(index.document, Span(at + 1, span.end), lambda entity: entity.cls in SITES), None)
    return run.entities if run and (run.start, run.end) == (at + 1, span.end) else ()
