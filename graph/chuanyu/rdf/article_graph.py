"""A reading, or the quads of a graph that was written before → what its article adds to the graph of all.

An article's graph depends on no other article, so it is written wherever the article was read; of the
article only what it tells of entities and what stands around its quotes need be kept beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from chuanyu.identity import article_iri
from chuanyu.model import Reading
from chuanyu.rdf import trig
from chuanyu.rdf.entity_descriptions import Description, LookUp, descriptions, give_codes
from chuanyu.rdf.sources import Passage, passages
from chuanyu.rdf.writing import article_quads


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
    passages: tuple[Passage, ...]


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
    return ArticleGraph(iri, trig.graphs(quads), tuple(described.values()), passages(quads))
