"""Bodies of one kind, one of each place: 两地|法院, 川渝|工商联, 两省市|税务系统.

The names of an article → for a word for several places with a kind of body behind it, the bodies of that
kind that the article names.  Where it names none the word stands for the places.  The kind is told in short:
its characters stand in the names of the bodies in that order, 工商联 in 工商业联合会.  部门 are no body:
两地科技部门 are the two sides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.name import GOVERNING, Name
from chuanyu.language.names.body_kinds import kind_of
from chuanyu.language.stretches import told_in_short
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass

_BODIES = GOVERNING | {EntityClass.ALLIANCE}
_LONGEST, _SHORTEST = 7, 2  # characters by which a kind is told
_SUMMED_UP = worded(r"{bodies_of_kind}")  # 检察|机关, 税务|系统
_ENDS_BODY = worded(r"(?:{ends_body}|{bare_office})$")


@dataclass(frozen=True, slots=True)
class _Body:
    """A body that the article names, with its place, and its name without that."""

    entity: Entity
    seat: Entity
    rest: str

    @property
    def kind(self) -> str:
        """Its kind, without what many bodies are called: 检察院 of 人民检察院."""
        return kind_of(self.entity, self.seat)


class BodiesOfPlaces:
    """The bodies of an article that have a place and a kind.

    Args:
        names: the names of the article, in order.
        gazetteer: the places that are known.
    """

    def __init__(self, names: Sequence[Name], gazetteer: Gazetteer) -> None:
        self._names, self._gazetteer = names, gazetteer

    @cached_property
    def _bodies(self) -> dict[Entity, list[_Body]]:
        """Those of each place; they are looked for where a kind is told, as few articles do."""
        named = {n.entity: _seat(n, self._gazetteer) for n in self._names if n.entity.cls in _BODIES}
        found: dict[Entity, list[_Body]] = {}
        for body in (_Body(e, s, e.name.replace(s.name, "", 1)) for e, s in named.items() if s):
            if body.kind:
                found.setdefault(body.seat, []).append(body)
        return found

    def of_kind_at(
        self, text: str, at: int, places: Collection[Entity]
    ) -> tuple[tuple[Entity, ...], int] | None:
        """The bodies whose kind stands behind a word for several, and where that ends; none without them.

        Args:
            text: the text.
            at: where the kind starts.
            places: those for whom the word alone stands.
        """
        for end in range(at + _LONGEST, at + _SHORTEST - 1, -1):
            kind = text[at:end]
            if called := _SUMMED_UP.match(text, end):
                end = called.end()
            elif not _ENDS_BODY.search(kind):
                continue
            theirs = (body for place in places for body in self._bodies.get(place, ()))
            alike = [body for body in theirs if _tells(kind, body)]
            if len(alike) == len(places) and _apart([body.seat for body in alike]):
                return tuple(body.entity for body in alike), end
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


def _tells(short: str, body: _Body) -> bool:
    """Whether a kind is told in short: 工商联 for 工商业联合会, 检察 for 人民检察院."""
    opens = short[0] in (body.rest[0], body.kind[0])
    return short in body.rest or (opens and told_in_short(short, body.rest))


def _apart(seats: Sequence[Entity]) -> bool:
    """Whether no two are the same place, and none lies in another: 省政协 and 县政协 are no 两地政协."""
    codes = [re.sub(r"(?:00)+$", "", seat.code or "") for seat in seats]
    return not any(
        one.startswith(other) for i, one in enumerate(codes) for other in codes[:i] + codes[i + 1 :]
    )
