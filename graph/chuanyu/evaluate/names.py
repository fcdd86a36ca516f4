"""Which found entity stands for which name of the gold.

A gold thing goes to one found entity, and the sure ways go first: the label is the gold's name, it
is another accepted name, the gold's name is an alias.  The classes must agree too, save where
people themselves mix them up (a park and a place, a project and a facility).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from chuanyu.evaluate.found import Facts, FoundGraph, Term
from chuanyu.evaluate.gold import Gold, GoldEntity
from chuanyu.evaluate.text import key
from chuanyu.model import EntityClass

_FAMILIES: dict[str, tuple[EntityClass, ...]] = {
    "person": (EntityClass.PERSON,),
    "body": (EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY),
    "organization": (
        EntityClass.ENTERPRISE,
        EntityClass.EDUCATION,
        EntityClass.RESEARCH,
        EntityClass.ALLIANCE,
    ),
    "place": (EntityClass.PLACE,),
    "park": (EntityClass.PARK,),
    "facility": (EntityClass.FACILITY,),
    "line": (EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.CORRIDOR),
    "document": (EntityClass.DOCUMENT,),
    "mechanism": (EntityClass.MECHANISM,),
    "event": (EntityClass.EVENT,),
    "project": (EntityClass.PROJECT,),
}
_FAMILY = {str(cls): family for family, classes in _FAMILIES.items() for cls in classes}
_NEAR = frozenset(
    frozenset(pair)
    for pair in (
        ("park", "place"),
        ("park", "facility"),
        ("mechanism", "organization"),
        ("mechanism", "project"),
        ("mechanism", "document"),
        ("mechanism", "event"),
        ("project", "facility"),
        ("project", "event"),
        ("project", "document"),
        ("organization", "body"),
    )
)
"""Families that people themselves mix up: a match across them counts."""


def family(types: Iterable[str]) -> str | None:
    """The family of an entity's classes; none where it has none of the fixed ones, or of several families."""
    found = {_FAMILY[t] for t in types if t in _FAMILY}
    return found.pop() if len(found) == 1 else None


def compatible(found: str, wanted: EntityClass) -> bool:
    """Whether an entity of a family may stand for a gold thing of a class."""
    other = _FAMILY[wanted]
    return found == other or frozenset((found, other)) in _NEAR


@dataclass(frozen=True)
class Names:
    """The gold's names with the entities that stand for them.

    Attributes:
        accepted: for each gold name the folded names under which it counts.
        canonical: the gold name of each accepted one.
        assigned: the gold name of each entity that stands for one.
    """

    graph: FoundGraph
    accepted: Mapping[str, frozenset[str]]
    canonical: Mapping[str, str]
    assigned: Mapping[Term, str]

    def same(self, entity: Term, name: str) -> bool:
        """Whether a found entity is what a name of the gold means."""
        if name not in self.accepted:
            name = self.canonical.get(name, name)
        if self.assigned.get(entity) == name:
            return True
        return self.graph.label(entity) in self.accepted.get(name, (key(name),))

    def any(self, entities: Iterable[Term], names: Iterable[str]) -> bool:
        """Whether one of the entities is what one of the names means."""
        wanted = tuple(names)
        return any(self.same(e, n) for e in entities for n in wanted)

    def of(self, name: str) -> frozenset[str]:
        """The names under which a gold thing may stand in the text."""
        known = self.canonical.get(name, name)
        return self.accepted.get(known, frozenset()) | {key(name)}


def assign(gold: Gold, facts: Facts) -> Names:
    """Say which entity that the article names stands for which gold thing."""
    accepted = {e.name: frozenset(key(n) for n in (e.name, *e.accept)) for e in gold.entities}
    canonical: dict[str, str] = {}
    for e in gold.entities:
        for name in e.accept:
            canonical.setdefault(name, e.name)
    ways: tuple[Callable[[Term, GoldEntity], bool], ...] = (
        lambda thing, e: facts.graph.label(thing) == key(e.name),
        lambda thing, e: facts.graph.label(thing) in accepted[e.name],
        lambda thing, e: key(e.name) in facts.graph.thing(thing).aliases,
    )
    assigned: dict[Term, str] = {}
    free = list(gold.entities)
    for way in ways:
        for thing in facts.mentions:
            found = family(facts.graph.thing(thing).types)
            if thing in assigned or found is None:
                continue
            taken = next((e for e in free if compatible(found, e.cls) and way(thing, e)), None)
            if taken:
                assigned[thing] = taken.name
                free.remove(taken)
    return Names(facts.graph, accepted, canonical, assigned)
