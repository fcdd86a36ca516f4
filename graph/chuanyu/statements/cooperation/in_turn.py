"""Those who do something in turn, pair by pair: 甲、乙分别与丙、丁签约, 甲与乙,丙与丁分别签约."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, Mention
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cooperation.partners import first_alone
from chuanyu.statements.cooperation.together import DOES, told_in
from chuanyu.statements.lists import Run, behind

_WITH_EACH = re.compile(r"[还已也将拟,]*(?:分别|各自|依次)[与和同跟]")
IN_TURN = worded(r"{in_turn}")  # each for itself
_SIGNED_IN_TURN = worded(r"[还已也将拟,]*(?:{in_turn}|逐一)")
_TWO = 2  # the sides of a pair

_Pair = tuple[Entity, Entity]


def in_turn(document: Document, clause: Clause, every: Sequence[Run]) -> Iterator[_Pair]:
    """The pairs of a clause that do something each for itself.

    Args:
        document: the article.
        clause: the clause.
        every: its runs of names, in order.
    """
    for place, run in enumerate(every):
        after = behind(document, run.end)
        if told_in(document.folded[run.end : clause.whole.end]) or DOES.match(document.folded, after):
            yield from _in_pairs(document, run) or _with_the_first(document, run, after)
        if _SIGNED_IN_TURN.match(document.folded, after):
            yield from _by_commas(document, every[: place + 1])
    for first, second in pairwise(every):
        if _WITH_EACH.fullmatch(document.folded, behind(document, first.end), second.start):
            yield from _across(first.entities, second.entities)


def _in_pairs(document: Document, run: Run) -> list[_Pair]:
    """The pairs of 甲与乙、丙与丁, that each do something of their own (分别签署)."""
    segments = _segments(document, run)
    if sum(len(segment) > 1 for segment in segments) < _TWO:
        return []
    return [(s[0].entity, s[1].entity) for s in segments if len(s) == _TWO]


def _by_commas(document: Document, every: Sequence[Run]) -> list[_Pair]:
    """The pairs of 甲与乙,丙与丁 before 分别签署, which stand at the end of some runs, the last first."""
    found: list[_Pair] = []
    end = every[-1].end
    for run in reversed(every):
        alone = len(run.entities) == len(run.mentions) == _TWO and len(_segments(document, run)) == 1
        if not alone or document.folded[run.end : end] not in ("", ",", ";"):
            break
        found.append((run.entities[0], run.entities[1]))
        end = run.start
    return found if len(found) > 1 else []


def _segments(document: Document, run: Run) -> list[list[Mention]]:
    """A run cut at what is no 与: 甲与乙|丙与丁."""
    found = [[run.mentions[0]]]
    for last, mention in pairwise(run.mentions):
        if document.folded[last.span.end : mention.span.start][:1] in ("与", "和", "同"):
            found[-1].append(mention)
        else:
            found.append([mention])
    return found


def _with_the_first(document: Document, run: Run, after: int) -> Iterator[_Pair]:
    """The pairs of 甲镇与乙镇、丙镇|分别签约: the first with each of the others."""
    first = first_alone(document, run)
    if first and _SIGNED_IN_TURN.match(document.folded, after):
        yield from ((first, other) for other in run.entities if other != first)


def _across(ones: Sequence[Entity], others: Sequence[Entity]) -> Iterator[_Pair]:
    """甲、乙分别与丙、丁: 甲 with 丙 and 乙 with 丁; of other numbers all with all."""
    if len(ones) == len(others):
        yield from zip(ones, others, strict=True)
    else:
        yield from ((one, other) for one in ones for other in others)
