"""Whom words for several mean as a subject: 双方, 两地, 三方, 四家医院.

The language room takes them for those listed right before, for a list of so many, or else for the two
sides of the region.  Here the first of these goes before that:

1. those whom 与 joins earlier in the sentence (双方 alone);
2. those who act together, or came to each other, last before, as many as the word tells and of its kind;
3. two bodies of one trade, one of each side; the two of the title (双方 alone).

Where the word is not who acts, or nobody was joined, `sides.py` has looked already.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import BODIES, GOVERNING, GROUNDS, WORKS, lies_in, provinces, seat
from chuanyu.statements.clauses.counterparts import groups, of_one_trade, titled
from chuanyu.statements.clauses.state import State
from chuanyu.statements.index import Index
from chuanyu.statements.lists import runs

# Words for several, which mean those joined; the second places, parks or what governs them.
BOTH = ("双方", "两家")
_PLACED = ("两地", "两区", "两县", "两市", "两区市", "三地", "三市")
SEVERAL = (*BOTH, "三方", "三家", *_PLACED)
_NUMBERS = {"三": 3, "四": 4, "五": 5}  # the others mean two
_SEATED = frozenset({EntityClass.PLACE, EntityClass.GOVERNMENT_BODY})  # 两地海关: the two offices themselves
_PARTIES = BODIES | GROUNDS | WORKS
_LINKS = ("与", "和", "、", "·", "及")
# How the names of ceremonies end at which something is begun.
_BEGINNING = worded(r"{beginning}(?:仪式|活动|动员大?会)$")
_OF_KIND = worded(r"([一-鿿]{2}){bodies_of_kind}")  # 检察|机关
_NEARBY = 160  # characters before 双方 in which two are joined
_TWO = 2
_TRADE = 2  # characters by which a trade is told: 税务|部门


def number(word: str) -> int:
    """How many a word for several means: two for 双方, three for 三方."""
    return _NUMBERS.get(word[:1], _TWO)


@dataclass(frozen=True)
class Anaphora:
    """Finds whom the words of a subject mean."""

    index: Index

    def stand_for(self, subject: tuple[Mention, ...], state: State) -> tuple[Entity, ...]:
        """The actors for whom the mentions of a subject stand."""
        found: dict[Entity, None] = {}
        for mention in subject:
            refers = mention.kind is MentionKind.REFERENCE
            if found and refers and mention.text.startswith("全"):
                continue  # 甲区与全市同频共振: by what it is measured
            those = self._meant_by(mention, state)
            found |= dict.fromkeys(those or self._party(mention, len(subject) > 1))
        return tuple(found)

    def _meant_by(self, mention: Mention, state: State) -> tuple[Entity, ...]:
        """Those joined for whom 双方, 川渝双方 or 两地税务部门 stands; none where it is another word."""
        if mention.kind is not MentionKind.REFERENCE:
            return self._of_sides(mention, state)
        if mention.text in SEVERAL:
            return self._joined(mention, state)
        return self._of_sides(mention, state) or _of_trade(mention, state)

    def _joined(self, mention: Mention, state: State) -> tuple[Entity, ...]:
        """Those joined for whom a word for several stands; none where it stands for what it was taken for."""
        word = mention.text
        joined = self._seats_joined(state, word) if word in _PLACED else _last(state, word)
        if joined and provinces(joined) and not provinces(mention.entities):
            return ()  # the paragraph joins two others
        if word not in BOTH:
            return joined
        several = state.joined[-1] if state.joined else ()  # 甲府、乙局与丙校签约仪式…,双方
        return self._joined_nearby(mention.span.start) or joined or self._by_trade_or_title or several

    def _of_sides(self, mention: Mention, state: State) -> tuple[Entity, ...]:
        """The two bodies, one of each side, for whom 甲乙双方 stands: those joined last, or of one trade."""
        if not mention.text.endswith(BOTH) or not provinces(mention.entities):
            return ()
        for group in (_last(state, mention.text[-2:]), self._of_one_trade):
            bodies = all(e.cls in GOVERNING and "政府" not in e.name for e in group)
            if bodies and {seat(e, self.index.places) for e in group} == {*mention.entities}:
                return group
        return ()

    def counted(self, word: str, at: int, state: State) -> tuple[Entity, ...]:
        """Those joined last of the number and kind that a word tells which the language room did not read.

        Args:
            word: two places for 两县部门, two parks for 两大新区, four bodies for 四家.
            at: where it stands.
            state: who was joined.
        """
        if word.endswith(("新区", "园区")):
            before = (g.entities for g in reversed([*groups(self.index)]) if g.span.end <= at)
            parks = (g for g in before if all(e.cls is EntityClass.PARK for e in g))
            return next((g for g in parks if len(g) == number(word)), ())
        if word[1:2] in "地市县区镇乡":
            group = next(self._places_joined(state, number(word)), ())
            kind = _OF_KIND.match(self.index.text, at + len(word))
            if kind and all(kind[1] in e.name for e in group):
                return group  # 两地|检察机关
            return tuple(seat(e, self.index.places) for e in group)
        return _last(state, word)

    @cached_property
    def _of_one_trade(self) -> tuple[Entity, ...]:
        return of_one_trade(self.index.document)

    @cached_property
    def _by_trade_or_title(self) -> tuple[Entity, ...]:
        return self._of_one_trade or titled(self.index.document)

    def _party(self, mention: Mention, listed: bool) -> tuple[Entity, ...]:
        """Those a mention names; of a ceremony whose name opens so those who sign, or the work that is begun.

        In 甲与乙签约仪式, where 甲 is read as a party, the last party and not the ceremony.
        """
        if mention.entity.cls is not EntityClass.EVENT or mention.kind is not MentionKind.NAME:
            return mention.entities
        parties = self._opening_parties(mention.span)
        if len(parties) > 1 or (parties and listed):
            return parties
        begun = parties and parties[0].cls in WORKS and _BEGINNING.search(mention.text)
        return parties if begun else mention.entities

    def _opening_parties(self, name: Span) -> tuple[Entity, ...]:
        """Those joined at the beginning of a name: 甲县政府与乙银行|签约仪式; or the work there."""
        at, parties = name.start, list[Entity]()
        inner = [m for m in self.index.document.mentions_in(name) if m.nested and m.entity.cls in _PARTIES]
        while found := [m for m in inner if m.span.start == at]:
            longest = max(found, key=lambda m: m.span.end)
            parties.append(longest.entity)
            at = longest.span.end + self.index.text.startswith(_LINKS, longest.span.end)
        lowest = (p for p in parties if not any(lies_in(other, p) for other in parties))  # 四川|大竹县
        return tuple(dict.fromkeys(lowest))

    def _joined_nearby(self, at: int) -> tuple[Entity, ...]:
        """The two that 与 joins earlier in the sentence: 根据甲校与乙市签署的协议,双方…."""
        sentence = self.index.document.sentence_of(Span(at, at + 1))
        span = Span(max(sentence.span.start, at - _NEARBY), at) if sentence else Span(at, at)
        for run in reversed(list(runs(self.index.document, span))):
            sides = run.entities
            if len(sides) == len(run.mentions) == _TWO:
                return sides if all(e.cls in BODIES | GROUNDS for e in sides) else ()
        return ()

    def _seats_joined(self, state: State, word: str) -> tuple[Entity, ...]:
        """The places of those joined last: places and their bodies before any others."""
        joined = next(self._places_joined(state, number(word)), _last(state, word))
        seats = tuple(dict.fromkeys(seat(e, self.index.places) for e in joined))
        return seats if len(seats) > 1 and all(e.cls in _SEATED for e in seats) else ()

    def _places_joined(self, state: State, many: int) -> Iterator[tuple[Entity, ...]]:
        """Groups of so many places, or of their bodies, that were joined, the last first."""
        for group in reversed(state.joined):
            seats = (seat(e, self.index.places) for e in group)
            if len(group) == many and all(s.cls is EntityClass.PLACE for s in seats):
                yield group


def _of_trade(mention: Mention, state: State) -> tuple[Entity, ...]:
    """The bodies joined last whose trade follows the word for two places: 两地|税务部门; none elsewhere."""
    word = next((w for w in _PLACED if mention.text.startswith(w)), "")
    trade = mention.text[len(word) : len(word) + _TRADE]
    if not word or len(trade) < _TRADE:
        return ()
    groups = (g for g in reversed(state.joined) if len(g) == number(word))
    return next((g for g in groups if all(e.cls in GOVERNING and trade in e.name for e in g)), ())


def _last(state: State, word: str) -> tuple[Entity, ...]:
    """Those joined last of the number that a word tells."""
    return next((group for group in reversed(state.joined) if len(group) == number(word)), ())
