"""Bodies of one trade by a word for several and their kind: 两地|法院, 川渝|工商联, 两省市|税务系统.

The names of an article → for such a word, the bodies of the kind that the article names, one of each place.
Where it names none the word stands for the places.  The kind is told in short: its characters stand in the
names of the bodies in that order, 工商联 in 工商业联合会.  部门 are no body: 两地科技部门 are the two sides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.name import Name
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass

# What names of bodies have in common besides the place; a government is but the place itself.
COMMON = re.compile(r"^(?:中共)?(?:委(?!员会))?(?:人民)?(?:政府$)?")
_OF_TRADES = frozenset({EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY, EntityClass.ALLIANCE})
_LONGEST, _SHORTEST = 7, 2  # characters by which a kind is told
_CALLED = worded(r"{trade_end}")  # 检察|机关, 税务|系统
_BODY = worded(r"(?:{ends_body})$")
_PEOPLE = re.compile(r"[员长书]|委员")  # 法院院|长, 政协|委员


@dataclass(frozen=True, slots=True)
class _Body:
    """A body that the article names, with its place and what is left of its name without that."""

    entity: Entity
    seat: Entity
    trade: str


class Trades:
    """The bodies of an article by their trades.

    Args:
        names: the names of the article, in order.
        gazetteer: the places that are known.
    """

    def __init__(self, names: Sequence[Name], gazetteer: Gazetteer) -> None:
        named = {n.entity: _seat(n, gazetteer) for n in names if n.entity.cls in _OF_TRADES}
        bodies = (_Body(e, s, e.name.replace(s.name, "", 1)) for e, s in named.items() if s)
        self._bodies = [body for body in bodies if COMMON.sub("", body.trade)]

    def behind(
        self, text: str, at: int, places: Collection[Entity], *, vague: bool
    ) -> tuple[tuple[Entity, ...], int] | None:
        """The bodies whose kind stands behind a word for several, and where that ends; none without them.

        Args:
            text: the text.
            at: where the kind starts.
            places: those for whom the word alone stands.
            vague: whether other places may be meant: 两地, and not 川渝.
        """
        for end in range(at + _LONGEST, at + _SHORTEST - 1, -1):
            kind = text[at:end]
            if called := _CALLED.match(text, end):
                end = called.end()
            elif not _BODY.search(kind) or _PEOPLE.match(text, end):
                continue
            alike = [body for body in self._bodies if _fits(kind, body.trade)]
            theirs = [body for body in alike if body.seat in places]
            for some in (theirs, alike) if vague else (theirs,):
                if len(some) == len(places) and _apart([body.seat for body in some]):
                    return tuple(body.entity for body in some), end
        return None


def division(name: Name) -> Entity | None:
    """The division that a name is, or whose body it names."""
    places = (n.entity for n in (name, *reversed(name.parts)) if n.entity.cls is EntityClass.PLACE)
    return next((place for place in places if place.code), None)


def _seat(body: Name, gazetteer: Gazetteer) -> Entity | None:
    """The place of a body: that in its name, or in its full name (共青团重庆市委), the longest."""
    if found := division(body):
        return found
    full = body.entity.name
    inner = (gazetteer.by_name.get(full[i:j]) for i, j in combinations(range(len(full) + 1), 2))
    return max(
        (entry.entity for entry in inner if entry and entry.entity.code),
        key=lambda seat: len(seat.name),
        default=None,
    )


def _fits(kind: str, trade: str) -> bool:
    """Whether a kind tells a trade in short: 工商联 for 工商业联合会, 检察 for 人民检察院."""
    opens = kind[0] in (trade[0], COMMON.sub("", trade)[0])
    rest = iter(trade)
    return kind in trade or (opens and all(character in rest for character in kind))


def _apart(seats: Sequence[Entity]) -> bool:
    """Whether no two are the same place, and none lies in another: 省政协 and 县政协 are no 两地政协."""
    codes = [re.sub(r"(?:00)+$", "", seat.code or "") for seat in seats]
    return not any(
        one.startswith(other) for i, one in enumerate(codes) for other in codes[:i] + codes[i + 1 :]
    )
