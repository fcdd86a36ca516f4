"""Readings, or the quads of their graphs, and the gazetteers → the whole dataset.

To the graphs of the articles come the graph of entities (each once, over all articles), the graph
of reference (what the gazetteers know of them, each fact with its source), the graph of sources (which
article each quote goes back to) and the graph of what follows by rule.  All are made anew from the
articles' graphs, so an article that is dropped leaves nothing behind.

An article's graph depends on no other article: `article_graph` writes it wherever the article was
read, and of the article only what it tells of entities and what stands around its quotes need be kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Store

from chuanyu.errors import GraphError
from chuanyu.identity import article_iri, digest, entity_iri
from chuanyu.model import Entity, Reading
from chuanyu.rdf import rules, sources, trig
from chuanyu.rdf.description import description
from chuanyu.rdf.entity_descriptions import Description, LookUp, descriptions, give_codes
from chuanyu.rdf.ontology import ontology_quads as ontology_quads
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
from chuanyu.rdf.writing import article_quads
from chuanyu.reading import check_ids

if TYPE_CHECKING:  # the room of language loads a model, and here it is only a name
    from chuanyu.language.gazetteer import Entry, Gazetteer


@dataclass
class _Known:
    """What is gathered of one entity over all articles."""

    entity: Entity
    names: Counter[str] = field(default_factory=Counter)
    forms: set[str] = field(default_factory=set)
    entry: Entry | None = None


def dataset_quads(items: Iterable[Reading | Quad], gazetteer: Gazetteer) -> list[Quad]:
    """The dataset of all articles, without the ontology's own graph; each quad once, in no fixed order.

    Args:
        items: readings, or the quads that `article_quads` gave for them, or some of both.
        gazetteer: where codes, coordinates and reference facts come from.

    Raises:
        GraphError: two articles have one id.
    """
    quads = _articles(items)
    look_up = LookUp(gazetteer)
    described = descriptions(quads)
    quads = give_codes(quads, described, look_up)
    entities = Entities(look_up)
    entities.add(described.values())
    store = Store()
    store.bulk_extend([*quads, *entities.quads(), *sources.told(sources.passages(quads))])
    rules.follow(store)
    return [*store, *description(store)]


@dataclass(frozen=True, slots=True)
class ArticleGraph:
    """What an article adds to the graph of all.

    Attributes:
        iri: the name of its graph.
        text: its graph as `trig.graphs` writes it.
        described: what it tells of entities.
        passages: what stands around its quotes.
    """

    iri: str
    text: bytes
    described: tuple[Description, ...]
    passages: tuple[sources.Passage, ...]


def article_graph(reading: Reading, look_up: LookUp) -> ArticleGraph:
    """Write the graph of one article."""
    quads = article_quads(reading)
    described = descriptions(quads)
    quads = give_codes(quads, described, look_up)
    return _graph(article_iri(reading.article.id), quads, described)


def article_graph_of(iri: str, quads: list[Quad]) -> ArticleGraph:
    """The graph of an article as it was written before."""
    return _graph(iri, quads, descriptions(quads))


def _graph(iri: str, quads: list[Quad], described: Mapping[NamedNode, Description]) -> ArticleGraph:
    return ArticleGraph(iri, trig.graphs(quads), tuple(described.values()), sources.passages(quads))


def _articles(items: Iterable[Reading | Quad]) -> list[Quad]:
    readings: list[Reading] = []
    quads: dict[Quad, None] = {}
    for item in items:
        if isinstance(item, Reading):
            readings.append(item)
        else:
            quads[item] = None
    check_ids(r.article for r in readings)
    there = {q.graph_name for q in quads} if readings else set()
    for reading in readings:
        article = reading.article
        if NamedNode(article_iri(article.id)) in there:
            raise GraphError(
                f"图谱中已有编号为 {article.id} 的文章",
                article.path or article.title,
                "请先移除旧文，或换一个 id",
            )
        quads |= dict.fromkeys(article_quads(reading))
    return list(quads)


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
