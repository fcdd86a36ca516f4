"""For whom the mentions of a subject stand: 双方 for those joined last, 两地 for their places.

Joined are those who do something together, and who comes with whom they come to: 甲区党政代表团来乙市考察.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.cues import worded
from chuanyu.statements.index import Index
from chuanyu.statements.state import State, is_company, joined_last
from chuanyu.statements.subjects import CALLS

BODIES = frozenset({
    EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY, EntityClass.ALLIANCE, EntityClass.ENTERPRISE,
    EntityClass.EDUCATION, EntityClass.RESEARCH,
})  # fmt: skip
_SEATED = (EntityClass.PLACE, EntityClass.GOVERNMENT_BODY)  # 两地海关: the two offices themselves
_SEATS = frozenset({EntityClass.PLACE, EntityClass.PARK})
# References that stand for those joined last, if any were joined.
_PLACED = ("两区", "两县", "两市", "三地", "三市", "两区市", "两地")
_PAIRED = ("双方", "两家", "三方", *_PLACED)
_TWO = ("双方", "两家")


@dataclass(frozen=True)
class Meant:
    """Finds whom mentions mean."""

    index: Index

    def stand_for(self, subject: tuple[Mention, ...], state: State) -> tuple[Entity, ...]:
        """The actors for whom mentions stand; 双方 are those joined last."""
        found: dict[Entity, None] = {}
        for mention in subject:
            joined = joined_last(state, mention.text)
            word = mention.text if mention.text in _PAIRED else mention.text[:2]  # 两地文物部门
            if word in _PLACED:
                joined = next(self._places_joined(state, len(joined)), joined)
            paired = bool(joined) and mention.kind is MentionKind.REFERENCE and word in _PAIRED
            paired = paired and (word == mention.text or self._near(joined, mention))
            if word in _PLACED and paired:
                seats = tuple(dict.fromkeys(self.seat(e) for e in joined))
                paired = len(seats) > 1 and all(e.cls in _SEATED for e in seats)
                joined = seats
            if not paired and mention.text in _TWO and mention.kind is MentionKind.REFERENCE:
                joined = self._only_two(mention)
                paired = bool(joined)
            found |= dict.fromkeys(joined if paired else self._party(mention, len(subject) > 1))
        return tuple(found)

    def _party(self, mention: Mention, listed: bool) -> tuple[Entity, ...]:
        """Those a mention names; in 甲与乙签约仪式 the last party, not the meeting that its name opens."""
        if listed and mention.entity.cls is EntityClass.EVENT and mention.kind is MentionKind.NAME:
            inner = [m for m in self.index.document.mentions_in(mention.span) if m.nested]
            first = inner[0] if inner and inner[0].span.start == mention.span.start else None
            if first and (first.entity.cls in BODIES or first.entity.cls in _SEATS):
                return first.entities
        return mention.entities

    def _only_two(self, mention: Mention) -> tuple[Entity, ...]:
        """The two bodies that a paragraph names before 双方, if no more: 甲公司董事长率队赴乙公司,…双方…."""
        sentence = self.index.document.sentence_of(mention.span)
        if sentence is None:
            return ()
        start = self.index.document.article.passages[sentence.passage].span.start
        before = [m for m in self.index.document.mentions_in(Span(start, mention.span.start)) if not m.nested]
        bodies = dict.fromkeys(e for m in before for e in m.entities if e.cls in BODIES)
        alike = len(bodies) == 2 and len({e.cls for e in bodies}) == 1
        return tuple(bodies) if alike else ()

    def _near(self, joined: tuple[Entity, ...], mention: Mention) -> bool:
        """Whether those joined are named in the same paragraph: 两地文物部门 may mean others elsewhere."""
        sentence = self.index.document.sentence_of(mention.span)
        if sentence is None:
            return False
        start = self.index.document.article.passages[sentence.passage].span.start
        before = self.index.document.mentions_in(Span(start, mention.span.start))
        return {e for m in before for e in m.entities}.issuperset(joined)

    def _places_joined(self, state: State, number: int) -> Iterator[tuple[Entity, ...]]:
        """Groups of so many places, or of their bodies, that were joined, the last first."""
        for group in reversed(state.joined):
            seats = [self.seat(e) for e in group]
            if len(group) == number and all(s.cls is EntityClass.PLACE for s in seats):
                yield group

    def seat(self, entity: Entity) -> Entity:
        """The place whose body it is: 邻水县 of 邻水县交通运输局."""
        if entity.cls not in (EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY):
            return entity
        name = entity.name.removeprefix("中共")
        seats = [p for p in self.index.places if name.startswith(p.name)]
        return max(seats, key=lambda p: len(p.name), default=entity)


# Who comes to whom: 赴邻水县考察, 来渝交流, 到市交通局座谈.
_VISITS = worded(r"{visits}|到(?!位|场|会|达)")
_CALL = 40  # characters behind a visit in which it is told what for
_HOSTS = frozenset({
    EntityClass.PLACE, EntityClass.PARK, EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY,
    EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.ENTERPRISE, EntityClass.FACILITY,
})  # fmt: skip


@dataclass(frozen=True)
class Visits:
    """Finds who came and whom they came to."""

    index: Index

    def joined(
        self, actors: tuple[Entity, ...], at: int, end: int, state: State
    ) -> tuple[tuple[Entity, ...], ...]:
        """Those joined, with who came and whom they came to: 甲区党政代表团来乙市考察."""
        visit = _VISITS.search(self.index.text, at, end)
        then = self.index.text.find("。", end)
        end = min(then if then > 0 else end, end + _CALL)  # 赴长寿经开区,开展交流
        host = (
            self._host(visit.end(), end)
            if visit and CALLS.search(self.index.text, visit.end(), end)
            else None
        )
        sides = tuple(dict.fromkeys(map(self.side, actors)))
        if host is None or not sides or any(host == s or _within(host, s) for s in sides):
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
        return found if found and found.cls in _HOSTS else None

    def side(self, entity: Entity) -> Entity:
        """For whom somebody comes: the body of a person, the place of a delegation."""
        if entity.cls is EntityClass.PERSON:
            body = self.index.document.organizations.get(entity, entity)
            place = body.name.removeprefix("中共").removesuffix("委").removesuffix("人民政府")
            return next((p for p in self.index.places if p.name == place), body)
        if entity.name.endswith(("代表团", "考察团", "考察组")):
            named = [p for p in self.index.places if entity.name.startswith(p.name[:2])]
            return min(named, key=lambda p: (-len(p.name), p), default=entity)
        return entity


def _within(one: Entity, other: Entity) -> bool:
    """Whether one of two divisions lies in the other."""
    if not (one.code and other.code):
        return False
    short = sorted((one.code.rstrip("0"), other.code.rstrip("0")), key=len)
    return short[1].startswith(short[0])
