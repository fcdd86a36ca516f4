"""Parties of a telling → the groups that really work together: all with each other, or one with each.

甲市与乙市、丙市签署协议 makes two pairs: each signs with the first, not among themselves.  A place and
the place in which it lies are no partners.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import combinations, pairwise

from chuanyu.language.words import either, worded
from chuanyu.model import Document, Entity, EntityClass, Span
from chuanyu.statements.classes import BODIES, GOVERNING, GROUNDS, lies_in, provinces
from chuanyu.statements.lists import Run

_GOVERNS = GOVERNING | GROUNDS
# What one and several others do as one: they found it, run it, or do it 共同.
_AS_ONE = worded(r"{jointly}|{one_deed}|[三四五六七八九十]方")
# What is agreed with each for itself: more papers than one, relations, some of many (与甲市、乙市等地).
_WITH_EACH = either(
    r"协议[^,。;]{0,4}\d",
    r"等(?:[地市省区县签]|建立|达成)",
    r"签(?:订|署|下)?了?[^,。;《》联三四]{0,10}(?:协议|合同)",
    r"建立[^,。;]{0,12}关系|缔结|结为|结对",
    r"的(?:[^,。;的]{0,8})?{dealings}$",
)
_TITLE = re.compile(r"《[^《》]*》")  # what a paper is about is not what they do
_SOLE = re.compile(r"[与同和跟]")
# What they add to their place; the committee and the government of the country are one too, of no place.
_OFFICE = re.compile(r"^中共(?:中央$)?|^国务院$|(?:人民政府|管委会|管理委员会|(?:党工)?委)$")
_FEW = 3  # parties among whom a place inside another shows that the list was misread


def groups(
    parties: Sequence[Entity],
    document: Document,
    span: Span,
    one: Entity | None = None,
) -> Iterator[tuple[Entity, ...]]:
    """Who of several works with whom.

    Args:
        parties: those who are told to do it.
        document: the article.
        span: where that is told.
        one: who stands alone on one side of 与, if anybody does.
    """
    parties = apart(parties)
    if len(parties) < 2:
        return
    together = _AS_ONE.search(_TITLE.sub("《》", document.text(span)))
    governing = [e for e in parties if e.cls in _GOVERNS]
    others = [e for e in parties if e.cls not in _GOVERNS]
    few, many = sorted((governing, others), key=len)
    if one in parties and _WITH_EACH.search(document.folded, span.start, span.end):
        few, many = [e for e in parties if e == one], [e for e in parties if e != one]
    if len(few) == 1 < len(many) and not together:
        yield from ((few[0], other) for other in many)
    else:
        yield tuple(parties)


def first_alone(document: Document, run: Run) -> Entity | None:
    """The first of a run that 与 sets against all that follow: 甲市|与乙市、丙市、丁市."""
    if len(run.mentions) < 3:
        return None
    gap = document.folded[run.mentions[0].span.end : run.mentions[1].span.start]
    return run.mentions[0].entity if _SOLE.match(gap) else None


def apart(parties: Sequence[Entity]) -> tuple[Entity, ...]:
    """The parties without those places in which others of them lie or whose bodies they are; few leave none.

    A committee and the government of its place are one party.
    """
    if len({_OFFICE.sub("", e.name) for e in parties}) < 2:
        return ()
    cities = {one for one, other in pairwise(parties) if lies_in(other, one) and not provinces((one,))}
    listed = cities if len(parties) > 2 else set[Entity]()  # 与|广安、邻水: the city and a county of it
    outer = [e for e in parties if any(_above(e, other, listed) for other in parties)]
    if outer and len(parties) <= _FEW:
        return ()
    return tuple(e for e in parties if e not in outer)


def _above(place: Entity, other: Entity, listed: Set[Entity]) -> bool:
    """Whether another is a place's own body, or lies in it and is not listed beside it."""
    return of_place(other, place) or (place not in listed and lies_in(other, place))


def of_place(body: Entity, place: Entity) -> bool:
    """Whether a body is the place's own: 甲市交通局, 政协甲市委员会."""
    if place.cls is not EntityClass.PLACE or body.cls not in BODIES:
        return False
    return body.name.startswith(place.name) or (body.cls in GOVERNING and place.name in body.name)


def pairs(parties: Iterable[Entity]) -> set[frozenset[Entity]]:
    """Every two of some parties."""
    return {frozenset(pair) for pair in combinations(sorted(parties), 2)}
