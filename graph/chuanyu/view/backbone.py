"""The edges of the page → which of them, and which nodes, it opens on, and how it opens out from there.

A whole graph is a hairball, so the page begins with the ties that stand out.  A tie weighs what attests
it; what stands out is told by the disparity filter (Serrano, Boguñá, Vespignani 2009): a tie that takes
a larger part of one of its ends' weight than chance would give it.  Communities are found on the core
and followed outwards.  Deterministic, and linear in the number of edges but for sorting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

import networkx as nx

from chuanyu.view.content import Content, Fact

STEPS = (60, 200, 800, 3000)  # so many nodes at the opening and at each further step; then all
CORE = 900  # communities are looked for among so many nodes, the best connected
ATTESTS = {"Location": 0.2, "PostHolding": 0.5}  # what a kind counts; others 1: lying somewhere is no deed

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Backbone:
    """How the page opens out.

    Attributes:
        nodes, pairs: the step at which each is first drawn, 0 at the opening.
        sizes: for each step how many nodes and pairs it draws; the last holds all that are tied.
    """

    nodes: tuple[int, ...]
    pairs: dict[Pair, int]
    sizes: tuple[tuple[int, int], ...]


def backbone(content: Content) -> Backbone:
    """Tell at which step each node and each tied pair is drawn first."""
    weights = pair_weights(content)
    ranked = _ranked(weights, [node.iri for node in content.nodes])
    tied = {end for pair in weights for end in pair}
    limits = [limit for limit in STEPS if limit * 1.25 < len(tied)]  # a last step that shows little is none
    entered: dict[int, int] = {}
    pairs: dict[Pair, int] = {}
    step = 0
    sizes: list[tuple[int, int]] = []
    for count, pair in enumerate(ranked):
        fresh = [end for end in pair if end not in entered]
        while step < len(limits) and len(entered) + len(fresh) > limits[step]:
            sizes.append((len(entered), count))
            step += 1
        entered |= dict.fromkeys(fresh, step)
        pairs[pair] = step
    sizes.append((len(entered), len(ranked)))
    last = len(sizes) - 1
    return Backbone(
        tuple(entered.get(place, last) for place in range(len(content.nodes))), pairs, tuple(sizes)
    )


def pair_weights(content: Content) -> dict[Pair, float]:
    """What attests each tie: articles count fully, further statements of one article less and less.

    Articles that carry one report count as one.
    """
    said: dict[Pair, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for edge in content.edges:
        pair = (min(edge.source, edge.target), max(edge.source, edge.target))
        for place in edge.facts:
            fact = content.facts[place]
            said[pair][_source(fact)] += fact.confidence * ATTESTS.get(edge.kind, 1.0)
    return {
        pair: round(sum(sqrt(said[pair][source]) for source in sorted(said[pair])), 6)
        for pair in sorted(said)
    }


def _source(fact: Fact) -> int:
    """The article that first told a fact; -1 if none is known."""
    if not fact.quotes:
        return -1
    quote = fact.quotes[0]
    return quote.article if quote.origin is None else quote.origin


def communities(content: Content) -> tuple[int, ...]:
    """The community of each node by number, the largest first; -1 for what has no tie."""
    weights = pair_weights(content)
    degrees = [node.degree for node in content.nodes]
    order = sorted({end for pair in weights for end in pair}, key=lambda i: (-degrees[i], i))
    core = set(order[:CORE])
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(sorted(core))
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (a, b), weight in weights.items():
        near[a].append((weight, b))
        near[b].append((weight, a))
        if a in core and b in core:
            graph.add_edge(a, b, weight=weight)
    groups = nx.community.louvain_communities(graph, seed=1) if core else []
    groups = sorted(groups, key=lambda group: (-len(group), min(group)))
    found = {node: number for number, group in enumerate(groups) for node in group}
    for node in order[CORE:]:
        known = [(weight, -other) for weight, other in near[node] if other in found]
        found[node] = found[-max(known)[1]] if known else -1
    return tuple(found.get(place, -1) for place in range(len(content.nodes)))


def _ranked(weights: dict[Pair, float], names: Sequence[str]) -> list[Pair]:
    """The pairs, what stands out most first."""
    strength: dict[int, float] = defaultdict(float)
    count: dict[int, int] = defaultdict(int)
    for pair, weight in weights.items():
        for end in pair:
            strength[end] += weight
            count[end] += 1

    def chance(pair: Pair) -> float:
        """The logarithm of the chance that a tie takes so large a part of an end's weight."""
        shares = [(count[end] - 1, weights[pair] / strength[end]) for end in pair if count[end] > 1]
        return min((k * log(max(1 - share, 1e-12)) for k, share in shares), default=0.0)

    return sorted(weights, key=lambda p: (round(chance(p), 6), -weights[p], names[p[0]], names[p[1]]))
