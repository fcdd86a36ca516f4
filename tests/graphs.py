"""Readings made by hand → their graph, put together as a build does it: in memory, or in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from chuanyu.building.assembly import assemble
from chuanyu.identity import article_iri
from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Reading
from chuanyu.rdf import trig
from chuanyu.rdf.article_graph import article_graph
from chuanyu.rdf.entity_descriptions import LookUp
from chuanyu.rdf.vocabulary import ONTOLOGY
from chuanyu.store.disk import NewGraph, new_graph


def quads_of(readings: Iterable[Reading], gazetteer: Gazetteer) -> list[Quad]:
    """All quads of the graph of some readings but the ontology's, in canonical order."""
    store = Store()
    _fill(NewGraph(BytesIO(), store), readings, gazetteer)
    return trig.ordered(quad for quad in store if quad.graph_name != ONTOLOGY)


def write(readings: Iterable[Reading], gazetteer: Gazetteer, out: Path) -> Path:
    """Write the graph of some readings into a folder; gives its `graph.trig`."""
    with new_graph(out) as new:
        _fill(new, readings, gazetteer)
    return out / "graph.trig"


def write_store(quads: Iterable[Quad], out: Path) -> None:
    """Write a store of any quads into a folder, beside a `graph.trig` without any."""
    with new_graph(out) as new:
        new.store().bulk_extend(quads)


def value(term: object) -> str:
    """The IRI of a node, the text of a literal."""
    assert isinstance(term, NamedNode | BlankNode | Literal)
    return term.value


def _fill(new: NewGraph, readings: Iterable[Reading], gazetteer: Gazetteer) -> None:
    look_up = LookUp(gazetteer)
    in_order = sorted(readings, key=lambda reading: article_iri(reading.article.id))
    assemble((article_graph(reading, look_up) for reading in in_order), gazetteer, new, [])
