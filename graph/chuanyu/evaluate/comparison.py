"""One article as the gold has it and as the graph has it: the facts of a graph that the gold speaks of.

What makes a found statement the same as one of the gold stands here, once for each kind; scores and
calibration both ask it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations

from chuanyu import data
from chuanyu.answers.sides import side_names
from chuanyu.evaluate.found import Facts, FoundGraph, Stated, Term, value
from chuanyu.evaluate.gold import Gold, GoldLine, GoldPair, GoldPart, GoldPost
from chuanyu.evaluate.names import Names, assign
from chuanyu.evaluate.tally import Error
from chuanyu.evaluate.text import key

Pair = tuple[Term, Term]
FoundLine = tuple[Term, tuple[Term, ...]]
FoundPost = tuple[Term, str, Term]


@cache
def _two_sides() -> frozenset[str]:
    """The two sides of the region, whose cooperation every article speaks of; it is not counted."""
    return frozenset(side_names())


@cache
def _highest() -> tuple[str, ...]:
    """How the label of a province or a country ends: by its word for it, or as a municipality's name."""
    rows = data.rows(data.seeds() / "gazetteers" / "divisions.csv", ("name", "level"))
    names = [row["name"] for _, row in rows if row["level"] == "province"]
    return ("省", "自治区", "中国", *(name for name in names if name.endswith("市")))


@dataclass(frozen=True)
class Comparison:
    """Gold and graph of one article, and which entity stands for which name."""

    gold: Gold
    facts: Facts
    names: Names

    @property
    def graph(self) -> FoundGraph:
        """The whole graph."""
        return self.facts.graph

    def label(self, *entities: Term) -> str:
        """The names of entities for a reader."""
        return "、".join(self.graph.label(e) for e in entities)

    def posts(self, statement: Stated) -> list[FoundPost]:
        """The posts of a statement: person, role, organisation."""
        return [
            (person, value(role), organization)
            for person in statement.get("person")
            for role in statement.get("role")
            for organization in statement.get("organization")
        ]

    def same_post(self, found: FoundPost, gold: GoldPost) -> bool:
        """Whether a found post is one of the gold's."""
        person, role, organization = found
        return (
            self.names.same(person, gold.person)
            and key(role) == key(gold.role)
            and self.names.any([organization], [gold.org, *gold.accept_org])
        )

    def pairs(self, statement: Stated) -> list[Pair]:
        """Every two parties of a cooperation, save the two sides of the region with each other."""
        parties = sorted(statement.get("party"), key=value)
        return [p for p in combinations(parties, 2) if not self._both_sides(p)]

    def same_pair(self, found: Pair, gold: GoldPair) -> bool:
        """Whether two parties are a pair of the gold."""
        return self._are(found, gold.a, gold.b)

    @cached_property
    def wanted_pairs(self) -> tuple[GoldPair, ...]:
        """The gold's pairs, save the two sides of the region with each other."""
        return tuple(g for g in self.gold.cooperation if {g.a, g.b} != _two_sides())

    def lines(self, statement: Stated) -> list[FoundLine]:
        """The lines of a connection, each with its endpoints."""
        ends = tuple(sorted(statement.get("endpoint"), key=value))
        return [(line, ends) for line in statement.get("line")]

    def same_line(self, found: FoundLine, gold: GoldLine) -> bool:
        """Whether a line has all the ends of the gold, and at most one that the gold does not know."""
        line, ends = found
        return (
            self.names.same(line, gold.line)
            and all(self.names.any(ends, [end]) for end in gold.ends)
            and len(ends) <= len(gold.ends) + len(gold.accept_ends) + 1
        )

    def locations(self, statement: Stated) -> list[Pair]:
        """Thing and place of a location."""
        return [(t, p) for t in statement.get("thing") for p in statement.get("place")]

    def never_wrong(self, place: Term) -> bool:
        """Whether a place is a province or higher: whatever lies there is no error."""
        return self.graph.label(place).endswith(_highest())

    def located(self, found: Pair) -> bool:
        """Whether the gold has a thing in a place, directly or by its own chain."""
        thing, place = found
        return any(
            self.names.same(thing, a) and any(self.names.same(place, b) for b in above)
            for a, above in self._above.items()
        )

    @cached_property
    def _above(self) -> dict[str, frozenset[str]]:
        """For each thing that the gold locates, all places that follow for it."""
        direct: dict[str, list[str]] = {}
        for g in self.gold.located_in:
            direct.setdefault(g.thing, []).append(g.place)
        found = {}
        for thing in direct:
            seen: set[str] = set()
            queue = [thing]
            while queue:
                fresh = [p for p in direct.get(queue.pop(), ()) if p not in seen]
                seen.update(fresh)
                queue += fresh
            found[thing] = frozenset(seen)
        return found

    def parts(self, statement: Stated) -> list[Pair]:
        """Actor and thing of a participation."""
        return [(a, t) for a in statement.get("actor") for t in statement.get("thing")]

    def same_part(self, found: Pair, gold: GoldPart) -> bool:
        """Whether the gold has an actor take part in a thing, in whatever role."""
        return self.names.same(found[0], gold.actor) and self.names.same(found[1], gold.thing)

    def wrong(self, what: str, quote: str = "") -> Error:
        """Something found that is wrong, in its sentence."""
        return Error(True, what, self.gold.text.sentence(quote) if quote else "")

    def missed(self, what: str, *names: str, quote: str | None = None) -> Error:
        """Something that was missed, in its sentence: that of the quote, else one that has the names."""
        if quote:
            return Error(False, what, self.gold.text.sentence(quote))
        return Error(False, what, self.gold.text.naming(*(self.names.of(n) for n in names)))

    def _both_sides(self, found: Pair) -> bool:
        both = sorted(_two_sides())
        return len(both) == 2 and self._are(found, *both)

    def _are(self, found: Pair, a: str, b: str) -> bool:
        same = self.names.same
        return (same(found[0], a) and same(found[1], b)) or (same(found[0], b) and same(found[1], a))


def compare(gold: Gold, graph: FoundGraph) -> Comparison:
    """Put a gold file beside what the graph says of its article."""
    facts = graph.facts(gold)
    return Comparison(gold, facts, assign(gold, facts))
