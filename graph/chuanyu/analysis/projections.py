"""The facts → networks of one question each: who works with whom, on what, and what joins places.

A projection folds the statements about a pair into one edge, with the number of articles that tell it and
how sure they are, so that one report told at length does not count for many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import combinations
from typing import Any, Final

import networkx as nx

from chuanyu.errors import GraphError
from chuanyu.network import FactGraph, network
from chuanyu.network.nodes import nodes
from chuanyu.store.sparql import Source
from chuanyu.store.terms import labels, select
from chuanyu.wording import called

PROJECTIONS: Final = ("actors", "themes", "places")


def project(store: Source, what: str, kind: str | Collection[str] | None = None) -> nx.Graph:
    """A projection by its name: `actors`, `themes` or `places`.

    Args:
        store: an open store.
        what: one of `PROJECTIONS`.
        kind: for `actors` the kinds of fact that join two of them; cooperation if absent.

    Raises:
        GraphError: no such projection, or a kind that it does not take.
    """
    if what not in PROJECTIONS:
        raise GraphError(f"没有这种投影：{what}", do=f"可选：{'、'.join(PROJECTIONS)}")
    if what == "actors":
        return actors(network(store, kind or "Cooperation"))
    if kind is not None:
        raise GraphError(f"投影 {what} 不按关系种类选取", do="只有 actors 可以给出 kind")
    return themes(store) if what == "themes" else places(network(store, "Connection"))


def actors(graph: FactGraph) -> nx.Graph:
    """Who works with whom: an edge for each pair that a fact joins.

    Args:
        graph: facts, as `g.network("Cooperation")` gives them; of other kinds as well, if so wanted.

    Returns:
        Nodes with the attributes of the facts' network, those without any edge left out.  Edges carry
        `articles` (how many tell it), `sources` (the same with reprints left out), `statements`,
        `confidence` (how sure it is that one of them is right), `weight`, `distance` (1 / weight),
        `first` and `last` (ISO 8601 or None), `quote`.

        `weight` is the sum over independent sources of the best confidence in each: the number of sources
        that may be expected to say it rightly.  A report counts once, however often it says so and however
        many articles carry it.

    Examples:
        >>> ties = chuanyu.analysis.actors(g.network("合作"))
        >>> one, other, tie = max(ties.edges(data=True), key=lambda e: e[2]["statements"])
        >>> tie["articles"], 0 < tie["weight"] <= 1
        (1, True)
    """
    facts: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for one, other, data in graph.edges(data=True):
        facts[min(one, other), max(one, other)].append(data)
    found = nx.Graph()
    for node in sorted({node for pair in facts for node in pair}):
        found.add_node(node, **graph.nodes[node])
    for (one, other), told in sorted(facts.items(), key=lambda item: item[0]):
        found.add_edge(one, other, **folded(told))
    for node, data in found.nodes(data=True):
        data["degree"] = found.degree(node)
    return found


def folded(told: Collection[dict[str, Any]]) -> dict[str, Any]:
    """The statements about one pair as one edge: by source the best confidence, and what follows."""
    best: dict[str, float] = {}
    for one in told:
        source = str(one["origin"])
        best[source] = max(one["confidence"], best.get(source, 0.0))
    wrong = 1.0
    for confidence in best.values():
        wrong *= 1 - confidence
    days = sorted(one["date"] for one in told if one["date"])
    # A weight of nothing would make an endless distance; such a fact is all but certainly wrong.
    weight = max(round(sum(best[a] for a in sorted(best)), 6), 0.01)
    surest = min(told, key=lambda one: (-one["confidence"], str(one["article"]), str(one["quote"])))
    return {
        "articles": len({one["article"] for one in told}),
        "sources": len(best),
        "statements": len({one["statement"] for one in told}),
        "confidence": round(1 - wrong, 6),
        "weight": weight,
        "distance": 1 / weight,
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "quote": surest["quote"],
    }


def themes(store: Source) -> nx.Graph:
    """Who is active in which theme: actors on one side, themes on the other.

    Returns:
        A bipartite graph.  Nodes have `label`, `cls` (`theme` for themes) and `bipartite` (0 for actors, 1
        for themes).  An edge counts the statements of cooperation, promise, result and participation of an
        actor in a theme: `statements`, the distinct `articles`, and the independent `sources`, its `weight`.

        A theme is told by words of the statement; what names no theme is not here, so a missing edge says
        little.

    Examples:
        >>> net = chuanyu.analysis.themes(g.store)
        >>> sorted(d["label"] for _, d in net.nodes(data=True) if d["cls"] == "theme")[:3]
        ['交通', '产业', '公共服务']
    """
    words = labels(store)
    query = """SELECT DISTINCT ?s ?who ?theme ?at ?from ?label {
        VALUES ?kind { cy:Cooperation cy:Commitment cy:Outcome cy:Participation }
        ?s a ?kind ; cy:party|cy:actor ?who ; cy:theme ?theme ; cy:evidence ?at . ?at oa:hasSource ?from .
        ?who skos:prefLabel ?label FILTER(LANG(?label) = "zh") }"""
    origins = {row[0].value: row[1].value for row in select(store, "SELECT ?at ?o { ?at cy:origin ?o }")}
    told: dict[tuple[str, str], tuple[set[str], set[str], set[str]]] = {}
    names: dict[str, str] = {}
    for row in select(store, query):
        who, theme = row["who"].value, row["theme"].value
        names[who] = row["label"].value
        said, articles, sources = told.setdefault((who, theme), (set(), set(), set()))
        said.add(row["s"].value)
        articles.add(row["from"].value)
        sources.add(origins.get(row["at"].value, row["from"].value))
    classes = {iri: data["cls"] for iri, data in nodes(store, words)}
    found = nx.Graph()
    for who in sorted(names):
        found.add_node(who, label=names[who], cls=classes.get(who, "Thing"), bipartite=0)
    for theme in sorted({theme for _, theme in told}):
        local = theme.rsplit("/", 1)[-1]
        found.add_node(theme, label=called(words.get(local, {}), local), cls="theme", bipartite=1)
    for (who, theme), (said, articles, sources) in sorted(told.items()):
        counts = {"statements": len(said), "articles": len(articles), "sources": len(sources)}
        found.add_edge(who, theme, **counts, weight=len(sources))
    return found


def places(graph: FactGraph) -> nx.Graph:
    """What lines join: an edge for each pair of places that some railway, road or corridor joins.

    Args:
        graph: facts of connection, as `g.network("Connection")` gives them.

    Returns:
        Nodes with the attributes of the facts' network.  Edges carry `lines` (names, sorted), `weight`
        (how many), `statuses` (sorted) and `across` (whether its ends stand on different sides).

        A line joins every pair of its ends, neighbours on the way or not: this is who can be reached
        without changing, and no map of the track.

    Examples:
        >>> net = chuanyu.analysis.places(g.network("连接"))
        >>> sum(across for *_, across in net.edges(data="across")) > 0
        True
    """
    ends: dict[str, set[str]] = defaultdict(set)
    statuses: dict[str, set[str]] = defaultdict(set)
    for line, place, data in graph.edges(data=True):
        if data["kind"] == "Connection":
            ends[line].add(place)
            statuses[line] |= {data["status"]} if data["status"] else set()
    joined: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line, found in ends.items():
        for pair in combinations(sorted(found), 2):
            joined[pair].add(line)
    net = nx.Graph()
    for place in sorted({place for pair in joined for place in pair}):
        net.add_node(place, **graph.nodes[place])
    for (one, other), lines in sorted(joined.items()):
        sides = {graph.nodes[place]["side"] for place in (one, other)}
        net.add_edge(
            one,
            other,
            lines=tuple(sorted(graph.nodes[line]["label"] for line in lines)),
            weight=len(lines),
            statuses=tuple(sorted({s for line in lines for s in statuses[line]})),
            across=len(sides) == 2 and None not in sides,
        )
    for node, data in net.nodes(data=True):
        data["degree"] = net.degree(node)
    return net
