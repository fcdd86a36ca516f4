"""A whole graph → its description as a data set, by VoID and DCAT: what it is, how much, and whose.

For catalogues and for programs that meet the graph without knowing it.  Nothing in it comes from a
clock or a machine: the same articles give the same description.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Store

from chuanyu.model import STATEMENT_KINDS, EntityClass
from chuanyu.rdf.vocabulary import (
    ARTICLE,
    BASE,
    CY,
    DATASET,
    DCAT,
    DCTERMS,
    ID,
    ONTOLOGY,
    PREFIXES,
    RDF,
    VOID,
    XSD,
)

_TITLE: Final = (("川渝图谱", "zh"), ("The Chuanyu graph", "en"))
_ABOUT: Final = (
    ("成渝地区双城经济圈的中文报道中的人物、机构、地方、线路，以及它们之间有原文为证的事实。", "zh"),
    (
        "People, bodies, places and lines in Chinese news about the Chengdu–Chongqing economic circle, "
        "and the facts about them, each with its sentence.",
        "en",
    ),
)
_WORDS: Final = (
    ("成渝地区双城经济圈", "zh"),
    ("知识图谱", "zh"),
    ("Chengdu–Chongqing economic circle", "en"),
    ("knowledge graph", "en"),
)
_RIGHTS: Final = (
    (
        "许可适用于事实与本体。文章正文及引文的权利归其出版者和作者。"
        "GeoNames 编号来自 GeoNames（CC BY 4.0）。",
        "zh",
    ),
    (
        "The licence is that of the facts and the ontology. The texts of articles and their quotes belong to "
        "their publishers and authors. GeoNames identifiers are from GeoNames (CC BY 4.0).",
        "en",
    ),
)
_LICENCE: Final = NamedNode("https://www.apache.org/licenses/LICENSE-2.0")
_TRIG: Final = NamedNode("https://www.iana.org/assignments/media-types/application/trig")
_KINDS: Final = (*EntityClass, *STATEMENT_KINDS)


def description(store: Store) -> list[Quad]:
    """The graph that describes a store as a data set.

    Args:
        store: all of the graph, with or without the ontology's and an old description; neither is counted.
    """
    return [Quad(s, p, o, DATASET) for s, p, o in _triples(store)]


def _triples(store: Store) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    yield DATASET, RDF.type, VOID.Dataset
    yield DATASET, RDF.type, DCAT.Dataset
    for prop, texts in (
        (DCTERMS.title, _TITLE),
        (DCTERMS.description, _ABOUT),
        (DCAT.keyword, _WORDS),
        (DCTERMS.rights, _RIGHTS),
    ):
        for text, language in texts:
            yield DATASET, prop, Literal(text, language=language)
    yield DATASET, DCTERMS.license, _LICENCE
    yield DATASET, DCTERMS.language, Literal("zh")
    yield DATASET, DCTERMS.conformsTo, NamedNode(BASE + "ontology")
    yield DATASET, VOID.feature, NamedNode("http://www.w3.org/ns/formats/TriG")
    yield DATASET, VOID.uriSpace, Literal(BASE)
    yield DATASET, VOID.uriRegexPattern, Literal(f"^{ID}.+|^{ARTICLE}.+")
    for iri in PREFIXES.values():
        yield DATASET, VOID.vocabulary, NamedNode(iri)
    yield DATASET, VOID.triples, _count(len(store) - _held(store, ONTOLOGY) - _held(store, DATASET))
    entities = 0
    for kind in _KINDS:
        number = sum(1 for _ in store.quads_for_pattern(None, RDF.type, CY(kind), None))
        if number:
            entities += number if kind in set(EntityClass) else 0
            part = NamedNode(f"{DATASET.value}#{kind}")
            yield DATASET, VOID.classPartition, part
            yield part, VOID("class"), CY(kind)
            yield part, VOID.entities, _count(number)
    yield DATASET, VOID.entities, _count(entities)
    yield DATASET, VOID.documents, _count(sum(1 for _ in store.quads_for_pattern(None, RDF.type, CY.Article)))
    yield from _time(store)
    file = NamedNode(f"{DATASET.value}#graph.trig")
    yield DATASET, DCAT.distribution, file
    yield file, RDF.type, DCAT.Distribution
    yield file, DCTERMS.title, Literal("graph.trig")
    yield file, DCAT.mediaType, _TRIG
    yield file, DCTERMS.license, _LICENCE


def _time(store: Store) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    """The days of the first and of the last article."""
    days = {q.object for q in store.quads_for_pattern(None, DCTERMS.issued, None)}
    known = sorted(d.value for d in days if isinstance(d, Literal) and d.datatype == XSD.date)
    if known:
        period = NamedNode(f"{DATASET.value}#period")
        yield DATASET, DCTERMS.temporal, period
        yield period, RDF.type, DCTERMS.PeriodOfTime
        yield period, DCAT.startDate, Literal(known[0], datatype=XSD.date)
        yield period, DCAT.endDate, Literal(known[-1], datatype=XSD.date)


def _held(store: Store, graph: NamedNode) -> int:
    return sum(1 for _ in store.quads_for_pattern(None, None, None, graph))


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=XSD.integer)
