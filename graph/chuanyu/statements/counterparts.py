"""The two of whom an article tells, for 双方 where nobody was joined right before.

The title joins them (甲集团与乙集团签署协议), or they are bodies of one trade, one of each side: 甲市公安局
and 乙省公安厅.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind
from chuanyu.statements.cues import words
from chuanyu.statements.fits import ACTORS, lies_in

_BODIES = frozenset({
    EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY, EntityClass.ALLIANCE, EntityClass.RESEARCH,
})  # fmt: skip
_LINKS = frozenset({"与", "和", "同", "、", "·", "—", "-", "牵手"})
_COMMON = re.compile(r"^(?:中共)?(?:委(?!员会))?(?:人民)?(?:政府$)?")  # what names of bodies have in common
_TRADE = 2  # characters by which the trades of two bodies are the same: 交通|局, 交通|运输厅
_SHORTEST = 2  # characters of a name in a title


@dataclass(frozen=True)
class Counterparts:
    """Finds the two sides of an article."""

    document: Document

    @cached_property
    def titled(self) -> tuple[Entity, ...]:
        """The two whom the title joins, by the names that the text has for them."""
        title = self.document.article.title
        found = sorted(self._in_title(title), key=lambda f: f[0])
        links = _LINKS | set(words("allies"))
        for (_, end, first), (start, _, second) in pairwise(found):
            if title[end:start] in links and first != second and not lies_in(first, second):
                third = [e for at, _, e in found if e not in (first, second)]
                return () if third else (first, second)
        return ()

    def _in_title(self, title: str) -> Iterator[tuple[int, int, Entity]]:
        """Where the title has names of actors of the text, the longest first, none inside another."""
        named = {
            text: m.entity
            for m in self.document.mentions
            if m.kind is MentionKind.NAME and m.entity.cls in ACTORS
            for text in (m.text, m.entity.name)
            if len(text) >= _SHORTEST
        }
        taken: set[int] = set()
        for text in sorted(named, key=lambda t: (-len(t), t)):
            at = title.find(text)
            stretch = range(at, at + len(text))
            if at >= 0 and taken.isdisjoint(stretch):
                taken.update(stretch)
                if named[text].cls is not EntityClass.PERSON:
                    yield at, at + len(text), named[text]

    @cached_property
    def of_one_trade(self) -> tuple[Entity, ...]:
        """The only two bodies of one trade, if no other trade is told so often."""
        seats: dict[tuple[EntityClass, str], dict[Entity, Entity]] = defaultdict(dict)
        counts: Counter[tuple[EntityClass, str]] = Counter()
        for body, many in self._bodies.items():
            if found := self._split(body):
                seat, trade = found
                seats[body.cls, trade].setdefault(seat, body)
                counts[body.cls, trade] += many
        for key, many in counts.most_common():
            one, other, *more = (*seats[key], None, None)
            if one and other and not any(more) and not lies_in(one, other) and not lies_in(other, one):
                alone = 2 * many >= counts.total()
                return tuple(seats[key].values()) if alone else ()
        return ()

    @cached_property
    def _bodies(self) -> Counter[Entity]:
        """How often each body is named, or its officials are, in order."""
        named = [m.entity for m in self.document.mentions if m.kind is MentionKind.NAME]
        held = [post.organization for post in self.document.posts]
        return Counter(e for e in (*named, *held) if e.cls in _BODIES)

    @cached_property
    def _places(self) -> list[Entity]:
        """The divisions of the article, the longest names first."""
        mentions: list[Mention] = list(self.document.mentions)
        found = {e for m in mentions for e in m.entities if e.cls is EntityClass.PLACE and e.code}
        return sorted(found, key=lambda p: (-len(p.name), p))

    def _split(self, body: Entity) -> tuple[Entity, str] | None:
        """The seat of a body and its trade: 重庆市 and 公安 of 重庆市公安局."""
        seat = next((p for p in self._places if p.name in body.name), None)
        if seat is None:
            return None
        trade = _COMMON.sub("", body.name.replace(seat.name, "", 1))
        return (seat, trade[:_TRADE]) if len(trade) > _TRADE else None  # a government is the place itself
