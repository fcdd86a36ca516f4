"""Graphs of articles, in the order of their names → the store and the file of a new graph.

Behind the articles come what is told of entities by all of them, where one text stands in several papers,
what follows by the rules, what describes the whole, and the graphs of the user's own.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

from pyoxigraph import NamedNode, Quad

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.rdf import rules, sources, trig
from chuanyu.rdf.article_graph import ArticleGraph
from chuanyu.rdf.description import description
from chuanyu.rdf.entities import Entities
from chuanyu.rdf.entity_descriptions import LookUp
from chuanyu.rdf.filling import fill
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.sources import Passage
from chuanyu.rdf.vocabulary import ARTICLE, ONTOLOGY
from chuanyu.store.disk import DERIVED, NewGraph


def assemble(
    graphs: Iterable[ArticleGraph], gazetteer: Gazetteer, new: NewGraph, own: Sequence[Quad]
) -> None:
    """Write the graphs of articles and what comes to them.

    Args:
        graphs: those of the articles, in the order of their names.
        gazetteer: what is known of entities.
        new: the store and file that are filled.
        own: the quads of the graphs that the user brought.
    """
    entities = Entities(LookUp(gazetteer))
    # The file is in the order of the graphs' names, and so those of the user's own stand on both sides.
    before = [q for q in own if _graph(q).value < ARTICLE]
    new.add(trig.graphs(before))
    passages: list[Passage] = []
    for graph in graphs:
        new.add(graph.text)
        entities.add(graph.described)
        passages += graph.passages
    with _uncollected():
        fill(new.store(), sources.told(passages))
        passages.clear()
        complete(new, entities, [q for q in own if _graph(q).value > ARTICLE])


def complete(new: NewGraph, entities: Entities, own: Sequence[Quad]) -> None:
    """Add what no article tells by itself: entities, what follows by the rules; and the rest of the file.

    Args:
        new: the store and file, which hold the articles' graphs and where their quotes go back to.
        entities: what the articles told of entities.
        own: the quads of the user's graphs whose names come behind those of articles.
    """
    store = new.store()
    fill(store, chain(entities.quads(), own, ontology_quads()))
    store.optimize()  # loaded a piece at a time it lies in many files, and rules take twice as long
    rules.follow(store)
    store.extend(description(store))
    store.optimize()  # and so do questions
    new.append(DERIVED - {ONTOLOGY} | set(map(_graph, own)))


def _graph(quad: Quad) -> NamedNode:
    assert isinstance(quad.graph_name, NamedNode)  # the graphs of the user's own are named
    return quad.graph_name


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no cycles among quads: there are none, and the search takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
