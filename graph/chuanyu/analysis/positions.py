"""A projection → where each actor stands in it: centrality, brokerage between the sides, structural holes.

Takes the network of actors (`g.network(project="actors")`), gives a frame with a row for each.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import TYPE_CHECKING, Any

import networkx as nx

from chuanyu.analysis.headers import measured
from chuanyu.answers.sides import side_names
from chuanyu.errors import GraphError

if TYPE_CHECKING:
    import pandas as pd


LARGE, PIVOTS = 2000, 500  # above so many actors, the ways of so many stand for all


def centrality(graph: nx.Graph) -> pd.DataFrame:
    """How central each actor is, by five measures.

    Args:
        graph: a projection with `weight` and `distance` on its edges.

    Returns:
        By betweenness, then strength, then name; `name`, `class`, `side`, `degree`, `strength`,
        `betweenness`, `closeness`, `pagerank`, `iri`.

        * `degree`: with how many it works.
        * `strength`: the sum of its ties' weights, that is in how many independent sources, surely told.
        * `betweenness` (0 to 1): on what share of the shortest ways between others it lies; who takes
            part in many unconnected stories is high even with few partners.  In networks of more than
            2,000 actors it is estimated from the ways of 500 of them, always the same.
        * `closeness`: harmonic, divided by the number of others, so that islands do not distort it.
        * `pagerank`: who works with those who work with many.

        Provinces and cities are high in all of them since any report names them; compare like with like,
        counties with counties.  Differences of single ties rest on single articles.

    Examples:
        >>> frame = chuanyu.analysis.centrality(g.network(project="actors"))
        >>> sorted(frame["名称"].head(2))
        ['四川省', '重庆市']

    References:
        Freeman, L. C. (1978). Centrality in social networks: conceptual clarification.
    """
    pivots = PIVOTS if len(graph) > LARGE else None
    between = nx.betweenness_centrality(graph, k=pivots, weight="distance", seed=1)
    close = nx.harmonic_centrality(graph, distance="distance")
    rank = nx.pagerank(graph, weight="weight") if len(graph) else {}
    others = max(len(graph) - 1, 1)
    rows: list[tuple[Any, ...]] = [
        (
            data["label"],
            data["class_label"],
            data["side"],
            graph.degree(node),
            round(graph.degree(node, weight="weight"), 3),
            round(between[node], 6),
            round(close[node] / others, 6),
            round(rank[node], 6),
            node,
        )
        for node, data in graph.nodes(data=True)
    ]
    rows.sort(key=lambda row: (-row[5], -row[4], row[0]))
    columns = ("name", "class", "side", "degree", "strength", "betweenness", "closeness", "pagerank", "iri")
    return measured(columns, rows)


def brokers(graph: nx.Graph, left: str | None = None, right: str | None = None) -> pd.DataFrame:
    """Who joins the two sides: actors with partners on both that do not work together themselves.

    Args:
        graph: the network of actors.
        left: the name of one side; the first of `seeds/view/sides.csv` if both are absent.
        right: the name of the other side.

    Returns:
        Actors that join at least one such pair, the sides themselves left out, by the number of pairs;
        `name`, `class`, `side`, `left` and `right` (partners on each), `open_pairs`, `between_sides`,
        `iri`.

        * `open_pairs`: pairs of a partner on one side and one on the other without a tie of their own;
            take the broker away, and they have no common friend in this actor any more.
        * `between_sides` (0 to 1): on what share of the shortest ways from one side to the other it lies.

        The query `brokers` asks for less: whoever has a partner on each side, be they partners themselves.
        So it lists some where this frame is empty, as in the graph of the seed.

        Brokers are found where articles tell who works with whom by name.  A joint park is a broker by
        construction, since both builders work with it; whether it brings others together is to be read
        in the quotes.

    Raises:
        GraphError: only one side is given, or two that are one.

    Examples:
        >>> frame = chuanyu.analysis.brokers(g.network(project="actors"))
        >>> bool((frame["所牵对数"] > 0).all())
        True
        >>> frame.empty, g.query("brokers").empty
        (True, False)

    References:
        Gould, R. V. and Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage.
    """
    one, other = _two_sides(left, right)
    here = [n for n, d in graph.nodes(data=True) if d["side"] == one]
    there = [n for n, d in graph.nodes(data=True) if d["side"] == other]
    shortest = nx.betweenness_centrality_subset(graph, here, there, weight="distance") if graph else {}
    pairs = max(len(here) * len(there), 1)
    rows: list[tuple[Any, ...]] = []
    for node, data in graph.nodes(data=True):
        if data["label"] in (one, other):
            continue
        near = [[n for n in sorted(graph[node]) if graph.nodes[n]["side"] == side] for side in (one, other)]
        unjoined = sum(not graph.has_edge(a, b) for a, b in product(*near))
        if unjoined:
            # networkx halves the sum for graphs without direction; from side to side each counts once.
            share = round(2 * shortest[node] / pairs, 6)
            counts = (len(near[0]), len(near[1]), unjoined, share)
            rows.append((data["label"], data["class_label"], data["side"], *counts, node))
    rows.sort(key=lambda row: (-row[5], -row[6], row[0]))
    columns = ("name", "class", "side", "left", "right", "open_pairs", "between_sides", "iri")
    return measured(columns, rows)


def structural_holes(graph: nx.Graph) -> pd.DataFrame:
    """Who sits at the gaps between groups, after Burt.

    Args:
        graph: the network of actors.

    Returns:
        Actors with two partners and more, the least constrained first; `name`, `class`, `side`,
        `degree`, `constraint`, `effective_size`, `efficiency`, `iri`.

        * `constraint`: low where partners do not work with each other, so that news and offers reach
            each through this actor; above 1 where everybody knows everybody.
        * `effective_size`: the number of partners less what they have in common.
        * `efficiency` (0 to 1): the same by partner; 1 where no two partners are tied.

        Agreements of many parties tie all their parties to each other, which raises constraint: it says
        that they sign together, not that they talk.

    Examples:
        >>> frame = chuanyu.analysis.structural_holes(g.network(project="actors"))
        >>> bool(frame["约束"].is_monotonic_increasing)
        True

    References:
        Burt, R. S. (1992). Structural Holes: The Social Structure of Competition.
    """
    chosen = [node for node in graph if graph.degree(node) > 1]
    share = {node: _shares(graph, node) for node in graph}
    rows: list[tuple[Any, ...]] = []
    for node in chosen:
        data, degree = graph.nodes[node], graph.degree(node)
        size = _effective_size(graph, node)
        numbers = (round(_constraint(share, node), 6), round(size, 6), round(size / degree, 6))
        rows.append((data["label"], data["class_label"], data["side"], degree, *numbers, node))
    rows.sort(key=lambda row: (row[4], row[0]))
    columns = ("name", "class", "side", "degree", "constraint", "effective_size", "efficiency", "iri")
    return measured(columns, rows)


# networkx has both measures, and takes minutes for some thousand actors where these take a moment.
def _shares(graph: nx.Graph, node: str) -> dict[str, float]:
    """What part of its ties' weight an actor gives to each partner."""
    weights = {other: float(data.get("weight", 1)) for other, data in graph[node].items() if other != node}
    total = sum(weights.values())
    return {other: weight / total for other, weight in weights.items()}


def _constraint(share: Mapping[str, Mapping[str, float]], node: str) -> float:
    """Burt's constraint: how much of an actor's ties lead, straight or by a third, to the same partners."""
    straight = share[node]
    found = 0.0
    reached: dict[str, float] = {}
    for third, part in straight.items():
        for other, further in share[third].items():
            if other in straight:
                reached[other] = reached.get(other, 0.0) + part * further
    for other, part in straight.items():
        found += (part + reached.get(other, 0.0)) ** 2
    return found


def _effective_size(graph: nx.Graph, node: str) -> float:
    """The number of partners less the mean number of ties that each has to the others (Borgatti)."""
    near = set(graph[node]) - {node}
    between = sum(len(near & set(graph[other])) for other in near)  # each tie twice, and so it is needed
    return len(near) - between / len(near)


def _two_sides(left: str | None, right: str | None) -> tuple[str, str]:
    names = side_names()
    if left is None and right is None:
        first, second = names[:2]
        return first, second
    if left is None or right is None or left == right:
        raise GraphError("两边要给两个不同的名称", do=f"例如 left={names[0]!r}, right={names[1]!r}")
    return left, right
