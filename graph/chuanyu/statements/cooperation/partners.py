"""Parties of a telling → the groups that really work together: all with each other, or one with each.

甲市与乙市、丙市签署协议 makes two pairs: each signs with the first, not among themselves.  A place and
the place in which it lies are no partners.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from chuanyu.language.words import either, worded
from chuanyu.model import Document, Entity, Mention, Span
from chuanyu.statements.classes import GOVERNING, GROUNDS, lies_in
from chuanyu.statements.clauses import Clause
from chuanyu.statements.lists import Run, runs

_GOVERNS = GOVERNING | GROUNDS
# What one and several others do as one: they found it, run it, or do it 共同.
_AS_ONE = worded(r"{jointly}|{one_deed}|[三四五六七八九十]方")
# What is agreed with each for itself: more papers than one, relations, some of many (与甲市、乙市等地).
_WITH_EACH = either(
    r"《[^《》]*》[^。;]*《|协议[^,。;]{0,4}\d|系列[^,。;]{0,6}协议",
    r"等(?:[地市省区县签]|建立|达成)",
    r"建立[^,。;]{0,12}关系|缔结|结为|结对",
    r"的(?:[^,。;的]{0,8})?{dealings}$",
)
_TITLE = re.compile(r"《[^《》]*》")  # what a paper is about is not what they do
_SUMMED_WITH = re.compile(r"(?:等|[两三四五六七八九十\d])[^、和]{0,6}[与同]")
_SOLE = re.compile(r"(?:毗邻的|相邻的)?[与同和跟]")
_GOVERNMENT, _COMMITTEE = (
    re.compile(r"(?:人民政府|管委会|管理委员会)$"),
    re.compile(r"^(?:中共)?(.+?)(?:党工)?委$"),
)
_FEW = 3  # parties among whom a place inside another shows that the list was misread


def groups(
    parties: Sequence[Entity],
    document: Document,
    span: Span,
    one: Entity | None = None,
    each: bool = False,
) -> Iterator[tuple[Entity, ...]]:
    """Who of several works with whom.

    Args:
        parties: those who are told to do it.
        document: the article.
        span: where that is told.
        one: who stands alone on one side of 与, if anybody does.
        each: the words between the two sides tell that each of the others agrees with that one.
    """
    parties = apart(parties)
    if len(parties) < 2:
        return
    together = _AS_ONE.search(_TITLE.sub("《》", document.text(span)))
    governing = [e for e in parties if e.cls in _GOVERNS]
    others = [e for e in parties if e.cls not in _GOVERNS]
    few, many = sorted((governing, others), key=len)
    each = each or bool(_WITH_EACH.search(document.folded, span.start, span.end))
    if one in parties and each and not together:
        few, many = [e for e in parties if e == one], [e for e in parties if e != one]
    if len(few) == 1 < len(many) and not together:
        yield from ((few[0], other) for other in many)
    else:
        yield tuple(parties)


def first_alone(document: Document, run: Run) -> Entity | None:
    """The first of a run that 与 sets against all that follow: 甲市|与乙市、丙市、丁市."""
    if len(run.mentions) < 3 or len(run.mentions[0].entities) > 1:
        return None
    gap = document.folded[run.mentions[0].span.end : run.mentions[1].span.start]
    return run.mentions[0].entity if _SOLE.match(gap) else None


def last_alone(document: Document, run: Run) -> Entity | None:
    """The last of a run with whom all those agree that a number sums up: 甲、乙、丙3市政府|与丁市政府."""
    if len(run.mentions) < 3 or len(run.mentions[-1].entities) > 1:
        return None
    gap = document.folded[run.mentions[-2].span.end : run.mentions[-1].span.start]
    return run.mentions[-1].entity if _SUMMED_WITH.search(gap) else None


_TWO = 2  # the sides of a pair


def in_pairs(document: Document, run: Run) -> list[tuple[Entity, Entity]]:
    """The pairs of 甲与乙、丙与丁, that each do something of their own (分别签署)."""
    if not is_paired(document, run):
        return []
    return [(s[0].entity, s[1].entity) for s in _segments(document, run) if len(s) == _TWO]


def is_paired(document: Document, run: Run) -> bool:
    """Whether a run goes pair by pair, even if one of them lacks a name."""
    return sum(len(segment) > 1 for segment in _segments(document, run)) > 1


def _segments(document: Document, run: Run) -> list[list[Mention]]:
    """A run cut at what is no 与: 甲与乙|丙与丁."""
    found = [[run.mentions[0]]]
    for last, mention in pairwise(run.mentions):
        if document.folded[last.span.end : mention.span.start][:1] in ("与", "和", "同"):
            found[-1].append(mention)
        else:
            found.append([mention])
    return found


_LISTED = 300  # characters of such a list, at most


def pairs_before(document: Document, run: Run, clause: Clause) -> list[tuple[Entity, Entity]]:
    """The pairs of 甲、乙,丙、丁,戊、己…签订, which commas part."""
    found: list[Run] = [run]
    start = max(clause.sentence.span.start, run.start - _LISTED)
    for other in reversed(list(runs(document, Span(start, run.start)))):
        if other.end != found[-1].start - 1 or document.folded[other.end] != ",":
            break
        found.append(other)
    alike = all(len(one.mentions) == _TWO for one in found)
    return (
        [(o.mentions[0].entity, o.mentions[1].entity) for o in found] if alike and len(found) > _TWO else []
    )


def apart(parties: Sequence[Entity]) -> tuple[Entity, ...]:
    """The parties without those places in which others of them lie; none where few are left.

    A committee and the government of its place are one party.
    """
    seats = {_COMMITTEE.sub(r"\1", _GOVERNMENT.sub("", e.name)) for e in parties}
    if len(seats) < _TWO:
        return ()
    outer = [e for e in parties if any(lies_in(other, e) for other in parties)]
    if outer and len(parties) <= _FEW:
        return ()
    return tuple(e for e in parties if e not in outer)


def pairs(parties: Iterable[Entity]) -> set[frozenset[Entity]]:
    """Every two of some parties."""
    return {frozenset(pair) for pair in combinations(sorted(parties), 2)}
