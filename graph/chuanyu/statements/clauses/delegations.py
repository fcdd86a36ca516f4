"""Who came and whom they came to: both act together in what follows (甲区党政代表团来乙市考察,双方…)."""

from __future__ import annotations

from dataclasses import dataclass

from chuanyu.model import Entity, EntityClass
from chuanyu.statements.classes import PARTIES, governed, seat
from chuanyu.statements.clauses.state import State, is_company
from chuanyu.statements.clauses.subjects import CALLS
from chuanyu.statements.cues import worded
from chuanyu.statements.index import Index

# Who comes to whom: 赴邻水县考察, 来渝交流, 到市交通局座谈.
_VISITS = worded(r"{visits}|到(?!位|场|会|达)")
_CALL = 40  # characters behind a visit in which it is told what for


@dataclass(frozen=True)
class Visits:
    """Finds who came and whom they came to."""

    index: Index

    def joined(
        self, actors: tuple[Entity, ...], at: int, end: int, state: State
    ) -> tuple[tuple[Entity, ...], ...]:
        """Those joined, with who came and whom they came to."""
        text = self.index.text
        visit = _VISITS.search(text, at, end)
        then = text.find("。", end)
        end = min(then if then > 0 else end, end + _CALL)  # 赴长寿经开区,开展交流
        host = self._host(visit.end(), end) if visit and CALLS.search(text, visit.end(), end) else None
        sides = tuple(dict.fromkeys(map(self.side, actors)))
        if host and host.cls is EntityClass.PLACE:  # 甲区宣传部部长率队赴乙市: the two places
            sides = tuple(dict.fromkeys(seat(side, self.index.places) for side in sides))
        if host is None or not sides or host in sides:
            return state.joined
        group = (*sides[:1], host)
        return (*state.joined[-3:], group) if is_company(group) else state.joined

    def _host(self, at: int, end: int) -> Entity | None:
        """The lowest division, or else the body, that is named from a place on; 来渝 by its letter."""
        found: Entity | None = None
        while (mention := self.index.mentions.get(at)) and mention.span.end <= end:
            if found and not (mention.entity.cls is EntityClass.PLACE and mention.entity.code):
                break
            found, at = mention.entity, mention.span.end
        if found is None and CALLS.match(self.index.text, at + 1):
            letter = self.index.text[at]
            named = [p for p in self.index.places if p.code and letter in p.name[:3]]
            found = named[0] if len(named) == 1 else None
        return found if found and found.cls in PARTIES else None

    def side(self, entity: Entity) -> Entity:
        """For whom somebody comes: the body of a person, the place of a delegation."""
        if entity.cls is EntityClass.PERSON:
            return governed(self.index.document.organizations.get(entity, entity), self.index.places)
        if entity.name.endswith(("代表团", "考察团", "考察组")):
            full = [p for p in self.index.places if entity.name.startswith(p.name)]
            named = full or [p for p in self.index.places if entity.name.startswith(p.name[:2])]
            return min(named, key=lambda p: (-len(p.name), p), default=entity)
        return entity
