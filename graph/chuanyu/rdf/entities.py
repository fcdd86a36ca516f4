"""What articles tell of entities → the graph of entities and the graph of reference.

Each entity stands there once, over all articles; of what the gazetteers know of it each fact has its
source.  Both graphs are made anew from what the articles tell, so one that is dropped leaves nothing behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from chuanyu.identity import digest, entity_iri
from chuanyu.model import Entity
from chuanyu.rdf.entity_descriptions import Description, LookUp
from chuanyu.rdf.vocabulary import (
    CRS84,
    CY,
    DCTERMS,
    ENTITIES,
    GEO,
    GEONAMES,
    RDF,
    REFERENCE,
    SF,
    SKOS,
)

if TYPE_CHECKING:  # the room of language loads a model, and here it is only a name
    from chuanyu.language.gazetteer import Entry


@dataclass
class _Known:
    """What is gathered of one entity over all articles."""

    entity: Entity
    names: Counter[str] = field(default_factory=Counter)
    forms: set[str] = field(default_factory=set)
    entry: Entry | None = None


class Entities:
    """Every entity that articles name or gazetteers put above or at the ends of one.

    Args:
        look_up: where codes, coordinates and reference facts come from.
    """

    def __init__(self, look_up: LookUp) -> None:
        self._look_up = look_up
        self._known: dict[str, _Known] = {}

    def add(self, described: Iterable[Description]) -> None:
        """Take in what articles tell; the order in which they tell it makes no difference."""
        for d in described:
            entry = self._look_up.entry(d.cls, d.name, d.code)
            one = self._known.setdefault(d.entity.value, _Known(Entity(d.cls, d.name, d.code), entry=entry))
            one.names[d.name] += 1
            one.forms |= {d.name, *d.forms}
            # A gazetteer's alias is a name everywhere, whatever reason a rule gave for it here.
            one.forms |= set(d.contextual) & set(entry.names() if entry else ())

    def quads(self) -> list[Quad]:
        """The graph of entities and the graph of reference."""
        known = dict(self._known)
        queue = [k.entry for k in known.values() if k.entry]
        while queue:
            entry = queue.pop()
            for name in (*entry.within, *entry.ends):
                other = self._look_up.canonical(name)
                if other and (iri := entity_iri(other.entity)) not in known:
                    known[iri] = _Known(other.entity, Counter([name]), {name}, other)
                    queue.append(other)
        return [*_entities(known), *_reference(known, self._look_up)]


def _entities(known: dict[str, _Known]) -> Iterator[Quad]:
    for iri, one in known.items():
        node, entity, entry = NamedNode(iri), one.entity, one.entry
        label = entry.entity.name if entry else min(one.names, key=lambda n: (-one.names[n], n))
        yield Quad(node, RDF.type, CY(entity.cls.value), ENTITIES)
        yield Quad(node, SKOS.prefLabel, Literal(label, language="zh"), ENTITIES)
        for form in one.forms - {label}:
            yield Quad(node, SKOS.altLabel, Literal(form, language="zh"), ENTITIES)
        code = entity.code or (entry.entity.code if entry else None)
        if code:
            yield Quad(node, CY.divisionCode, Literal(code), ENTITIES)
        if entry and entry.geonames:
            yield Quad(node, SKOS.exactMatch, NamedNode(f"{GEONAMES}{entry.geonames}/"), ENTITIES)
        if entry and entry.position:
            point = NamedNode(f"{iri}#point")
            wkt = f"<{CRS84}> POINT({entry.position[0]:.6g} {entry.position[1]:.6g})"
            yield Quad(node, GEO.hasGeometry, point, ENTITIES)
            yield Quad(point, RDF.type, SF.Point, ENTITIES)
            yield Quad(point, GEO.asWKT, Literal(wkt, datatype=GEO.wktLiteral), ENTITIES)


def _reference(known: dict[str, _Known], look_up: LookUp) -> Iterator[Quad]:
    for iri, one in known.items():
        if one.entry is None:
            continue
        for prop, names in ((CY.locatedIn, one.entry.within), (CY.connects, one.entry.ends)):
            for name in dict.fromkeys(names):
                other = look_up.canonical(name)
                if other is None or (place := entity_iri(other.entity)) == iri:
                    continue
                yield from _fact(NamedNode(iri), prop, NamedNode(place), one.entry.source)


def _fact(subject: NamedNode, prop: NamedNode, obj: NamedNode, source: str) -> Iterator[Quad]:
    node = NamedNode(f"{REFERENCE.value}#f-{digest(subject.value, prop.value, obj.value)}")
    yield Quad(subject, prop, obj, REFERENCE)
    yield Quad(node, RDF.type, CY.ReferenceFact, REFERENCE)
    yield Quad(node, RDF.subject, subject, REFERENCE)
    yield Quad(node, RDF.predicate, prop, REFERENCE)
    yield Quad(node, RDF.object, obj, REFERENCE)
    yield Quad(node, DCTERMS.source, Literal(source), REFERENCE)
