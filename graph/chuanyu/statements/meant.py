"""For whom the mentions of a subject stand: 双方 for those joined last, 两地 for their places.

Joined are those who do something together, and who comes with whom they come to: 甲区党政代表团来乙市考察.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.agents import runs
from chuanyu.statements.beside import (
    BODIES,
    BOTH,
    PLACED,
    SEATS,
    SEVERAL,
    Group,
    governed,
    groups,
    number,
    provinces,
    seat,
)
from chuanyu.statements.counterparts import Counterparts
from chuanyu.statements.cues import worded
from chuanyu.statements.fits import lies_in
from chuanyu.statements.index import Index
from chuanyu.statements.state import State, is_company, joined_last
from chuanyu.statements.subjects import CALLS

_SEATED = frozenset({EntityClass.PLACE, EntityClass.GOVERNMENT_BODY})  # 两地海关: the two offices themselves
_WITH = ("与", "和", "同")
_NEARBY = 160  # characters before 双方 in which two are joined
_TWO = 2


@dataclass(frozen=True)
class Meant:
    """Finds whom mentions mean."""

    index: Index

    def stand_for(self, subject: tuple[Mention, ...], state: State) -> tuple[Entity, ...]:
        """The actors for whom mentions stand; 双方 are those joined last."""
        found: dict[Entity, None] = {}
        for mention in subject:
            joined = joined_last(state, mention.text)
            word = mention.text if mention.text in SEVERAL else mention.text[:2]  # 两地文物部门
            if word in PLACED:
                joined = next(self._places_joined(state, len(joined)), joined)
            told = mention.text not in SEVERAL  # 三地法院, by its list
            told = told and any(e.cls is not EntityClass.PLACE for e in mention.entities)
            paired = bool(joined) and mention.kind is MentionKind.REFERENCE and word in SEVERAL and not told
            paired = paired and (word == mention.text or self._near(joined, mention))
            if word in PLACED and paired:
                seats = tuple(dict.fromkeys(seat(e, self.index.places) for e in joined))
                seated = _SEATED | ({EntityClass.PARK} if word == "两区" else set())
                paired = len(seats) > 1 and all(e.cls in seated for e in seats)
                joined = seats
            if paired and provinces(joined) and not provinces(mention.entities):
                paired = False  # the text joins two others since
            elif mention.text in BOTH and mention.kind is MentionKind.REFERENCE:
                told = not provinces(mention.entities)
                sides = joined if paired else mention.entities if told else ()
                joined = self.two(mention.span.start, sides)
                paired = bool(joined)
            found |= dict.fromkeys(joined if paired else self._party(mention, len(subject) > 1))
        return tuple(found)

    def _party(self, mention: Mention, listed: bool) -> tuple[Entity, ...]:
        """Those a mention names; in 甲与乙签约仪式 the last party, not the meeting that its name opens."""
        if listed and mention.entity.cls is EntityClass.EVENT and mention.kind is MentionKind.NAME:
            inner = [m for m in self.index.document.mentions_in(mention.span) if m.nested]
            first = inner[0] if inner and inner[0].span.start == mention.span.start else None
            if first and (first.entity.cls in BODIES or first.entity.cls in SEATS):
                return first.entities
        return mention.entities

    def two(self, at: int, joined: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """Whom 双方 means at a place: those joined last, or their bodies of which the article tells."""
        if nearby := self._joined_nearby(at):
            return nearby
        trade = self.counterparts.of_one_trade
        seats = {seat(e, self.index.places) for e in trade}
        if joined and not (seats and seats == set(joined)):
            return joined
        return trade if joined else self._only_two(at) or trade or self.counterparts.titled

    @cached_property
    def counterparts(self) -> Counterparts:
        """Reads of which two an article tells."""
        return Counterparts(self.index.document)

    def _joined_nearby(self, at: int) -> tuple[Entity, ...]:
        """The two that 与 joins earlier in the sentence: 根据甲校与乙市签署的协议,双方…."""
        sentence = self.index.document.sentence_of(Span(at, at + 1))
        span = Span(max(sentence.span.start, at - _NEARBY), at) if sentence else Span(at, at)
        for run in reversed(list(runs(self.index.document, span))):
            sides = run.entities
            gap = self.index.text[run.mentions[0].span.end : run.mentions[-1].span.start]
            if len(sides) == len(run.mentions) == _TWO and gap.startswith(_WITH):
                return sides if all(e.cls in BODIES | SEATS for e in sides) else ()
        return ()

    def _only_two(self, at: int) -> tuple[Entity, ...]:
        """The two bodies that a paragraph names before 双方, if no more: 甲公司董事长率队赴乙公司,…双方…."""
        sentence = self.index.document.sentence_of(Span(at, at + 1))
        if sentence is None:
            return ()
        start = self.index.document.article.passages[sentence.passage].span.start
        before = [m for m in self.index.document.mentions_in(Span(start, at)) if not m.nested]
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

    def counted(self, match: re.Match[str], state: State) -> tuple[Entity, ...]:
        """Those joined last of the number and kind that a word tells: two places for 两县部门, 四家|政协."""
        word, at = match.group(), match.start()
        if word.endswith(("新区", "园区")):
            before = (g.entities for g in reversed(self._groups) if g.span.end <= at)
            parks = (
                g for g in (*reversed(state.joined), *before) if all(e.cls is EntityClass.PARK for e in g)
            )
            return next((g for g in parks if len(g) == number(word)), ())
        if word[1:2] in "地市县区镇乡":
            group = next(self._places_joined(state, number(word)), ())
            bare = len(word) == 2  # 两县 are the counties, 两县部门 their departments
            return tuple(seat(e, self.index.places) for e in group) if bare else group
        kind = self.index.text[match.end() : match.end() + 2]
        alike = (
            g for g in reversed(state.joined) if len(g) == number(word) and all(kind in e.name for e in g)
        )
        return next(alike, ()) or joined_last(state, word)

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        return tuple(groups(self.index))

    def _places_joined(self, state: State, many: int) -> Iterator[tuple[Entity, ...]]:
        """Groups of so many places, or of their bodies, that were joined, the last first."""
        for group in reversed(state.joined):
            seats = [seat(e, self.index.places) for e in group]
            if len(group) == many and all(s.cls is EntityClass.PLACE for s in seats):
                yield group


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
        if host and host.cls is EntityClass.PLACE:  # 甲区宣传部部长率队赴乙市: the two places
            sides = tuple(dict.fromkeys(seat(side, self.index.places) for side in sides))
        if host is None or not sides or any(host == s or lies_in(host, s) or lies_in(s, host) for s in sides):
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
            return governed(self.index.document.organizations.get(entity, entity), self.index.places)
        if entity.name.endswith(("代表团", "考察团", "考察组")):
            full = [p for p in self.index.places if entity.name.startswith(p.name)]
            named = full or [p for p in self.index.places if entity.name.startswith(p.name[:2])]
            return min(named, key=lambda p: (-len(p.name), p), default=entity)
        return entity
