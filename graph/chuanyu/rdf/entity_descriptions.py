"""The quads of an article → what it tells of each entity; the gazetteers → which known thing that is.

A `cy:Description` is what one article alone knows of an entity.  The graph of entities is put together
from all of them (`entities.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from chuanyu.identity import entity_iri, normal_name
from chuanyu.model import EntityClass
from chuanyu.rdf.vocabulary import CY, ENTITIES, RDF

if TYPE_CHECKING:  # the room of language loads a model, and here it is only a name
    from chuanyu.language.gazetteer import Entry, Gazetteer


class LookUp:
    """The gazetteer by class and folded name, and by code."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._by_code: dict[str, Entry] = {}
        self._by_name: dict[tuple[EntityClass, str], Entry] = {}
        for entry in gazetteer.entries:
            self._by_name.setdefault((entry.entity.cls, normal_name(entry.entity.name)), entry)
            if entry.entity.code:
                self._by_code.setdefault(entry.entity.code, entry)

    def entry(self, cls: EntityClass, name: str, code: str | None) -> Entry | None:
        """The known thing of a class with a name, and with that code if one is given."""
        if code:
            found = self._by_code.get(code)
            return found if found and normal_name(found.entity.name) == normal_name(name) else None
        return self._by_name.get((cls, normal_name(name)))

    def canonical(self, name: str) -> Entry | None:
        """The known thing that another row of the gazetteers names."""
        return self.gazetteer.by_name.get(name)


@dataclass
class Description:
    """One `cy:Description`: what one article tells of one entity."""

    entity: NamedNode = RDF.nil
    cls: EntityClass = EntityClass.PLACE
    name: str = ""
    code: str | None = None
    graph: NamedNode = ENTITIES
    forms: list[str] = field(default_factory=list)
    contextual: list[str] = field(default_factory=list)


def descriptions(quads: Iterable[Quad]) -> dict[NamedNode, Description]:
    """The descriptions among some quads, by their nodes."""
    told = {
        CY.describes,
        CY.entityClass,
        CY.canonicalName,
        CY.divisionCode,
        CY.surfaceForm,
        CY.contextualForm,
    }
    found: defaultdict[NamedNode, Description] = defaultdict(Description)
    for q in quads:
        predicate = q.predicate
        if predicate not in told or not isinstance(q.subject, NamedNode):
            continue
        one, obj = found[q.subject], q.object
        if isinstance(obj, NamedNode):
            if predicate == CY.describes and isinstance(q.graph_name, NamedNode):
                one.entity, one.graph = obj, q.graph_name
            elif predicate == CY.entityClass:
                one.cls = EntityClass(obj.value.rsplit("#", 1)[-1])
        elif isinstance(obj, Literal):
            if predicate == CY.canonicalName:
                one.name = obj.value
            elif predicate == CY.divisionCode:
                one.code = obj.value
            else:
                (one.forms if predicate == CY.surfaceForm else one.contextual).append(obj.value)
    return found


def give_codes(quads: list[Quad], described: dict[NamedNode, Description], look_up: LookUp) -> list[Quad]:
    """Give a place that an article names without its code the IRI that carries it."""
    renamed: dict[NamedNode, NamedNode] = {}
    added: list[Quad] = []
    for node, d in described.items():
        entry = None if d.code else look_up.entry(d.cls, d.name, None)
        if entry and entry.entity.code:
            coded = NamedNode(entity_iri(entry.entity))
            renamed[d.entity] = coded
            d.entity, d.code = coded, entry.entity.code
            added.append(Quad(node, CY.divisionCode, Literal(d.code), d.graph))
    if not renamed:
        return quads
    found = [
        Quad(q.subject, q.predicate, renamed[q.object], q.graph_name)
        if isinstance(q.object, NamedNode) and q.object in renamed
        else q
        for q in quads
    ]
    return list(dict.fromkeys(found + added))
