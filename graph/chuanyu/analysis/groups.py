"""A projection → its groups: communities, and whether ties stay on one side.

Takes the network of actors (`g.network(project="actors")`), gives frames.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING

import networkx as nx

from chuanyu.analysis.headers import measured

if TYPE_CHECKING:
    import pandas as pd


def communities(graph: nx.Graph, resolution: float = 1.0, seed: int = 1) -> pd.DataFrame:
    """Groups that work together more than with others (Louvain).

    Args:
        graph: the network of actors.
        resolution: above 1 for more and smaller groups.
        seed: the same seed, the same groups.

    Returns:
        A row for each actor, by community, strength and name; `community` (1 is the largest), `size`,
        `centre` (its strongest member), `name`, `class`, `side`, `same_side` (what share of the members
        of known side are on its most frequent one), `strength`, `iri`.

        A community whose `same_side` is near one half is one that spans the border.  Other seeds may
        draw the lines elsewhere: trust what stays when the seed changes.  Small islands are communities
        by themselves and mean no more than that nobody else is named with them.

    Examples:
        >>> frame = chuanyu.analysis.communities(g.network(project="actors"))
        >>> int(frame["社群"].iloc[0])
        1

    References:
        Blondel, V. D. et al. (2008). Fast unfolding of communities in large networks.
    """
    # The order of nodes decides ties in the method, so it is fixed beside the seed.
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph.nodes(data=True), key=lambda n: n[0]))
    ordered.add_edges_from(sorted(graph.edges(data=True), key=lambda e: e[:2]))
    found = nx.community.louvain_communities(ordered, weight="weight", resolution=resolution, seed=seed)
    strength = {node: round(graph.degree(node, weight="weight"), 3) for node in graph}

    def standing(node: str) -> tuple[float, str]:
        return -strength[node], str(graph.nodes[node]["label"])

    groups = [sorted(group, key=standing) for group in found]
    rows = []
    for number, group in enumerate(sorted(groups, key=lambda g: (-len(g), standing(g[0]))), 1):
        sided = Counter(side for n in group if (side := graph.nodes[n]["side"]))
        same = round(max(sided.values()) / sum(sided.values()), 3) if sided else None
        for node in group:
            data = graph.nodes[node]
            about = (data["label"], data["class_label"], data["side"])
            rows.append(
                (number, len(group), graph.nodes[group[0]]["label"], *about, same, strength[node], node)
            )
    columns = ("community", "size", "centre", "name", "class", "side", "same_side", "strength", "iri")
    return measured(columns, rows)


def mixing(graph: nx.Graph) -> pd.DataFrame:
    """How many ties there are within and between the sides, beside what chance would give.

    Args:
        graph: the network of actors; those of no known side are left out.

    Returns:
        A row for each pair of sides; `one`, `other`, `ties`, `weight`, `expected`, `ratio`.

        `expected` is the number of ties if each actor kept its number of partners and chose them without
        regard to sides (configuration model); a `ratio` above 1 says that such ties are sought, or sought
        out by those who write: news of the economic circle tells of ties across the border because they
        cross it.

    Examples:
        >>> frame = chuanyu.analysis.mixing(g.network(project="actors"))
        >>> len(frame)
        3
    """
    known, ends = _sided(graph)
    total = known.number_of_edges()
    ties: Counter[tuple[str, str]] = Counter()
    weights: Counter[tuple[str, str]] = Counter()
    for one, other, weight in known.edges(data="weight"):
        first, second = sorted((known.nodes[one]["side"], known.nodes[other]["side"]))
        ties[first, second] += 1
        weights[first, second] += weight
    rows = []
    for pair in combinations_with_replacement(sorted(ends), 2):
        ways = 1 if pair[0] == pair[1] else 2
        expected = ways * ends[pair[0]] * ends[pair[1]] / (4 * total) if total else 0.0
        ratio = round(ties[pair] / expected, 3) if expected else None
        rows.append((*pair, ties[pair], round(weights[pair], 3), round(expected, 2), ratio))
    return measured(("one", "other", "ties", "weight", "expected", "ratio"), rows)


def assortativity(graph: nx.Graph) -> pd.DataFrame:
    """Whether actors work with those on their own side, in one number.

    Args:
        graph: the network of actors; those of no known side are left out.

    Returns:
        One row; `coefficient` (-1 to 1), `ties`, `within`, `across`, `share_across`.

        A `coefficient` of 1 says that no tie crosses, 0 that sides play no part, below 0 that ties cross
        more than chance would have it.  It is NaN where all ties are on one side.  In news of the
        economic circle expect it below what the economy would show: see `mixing`, and
        `against_chance` for how much of it could be luck.

    Examples:
        >>> row = chuanyu.analysis.assortativity(g.network(project="actors")).iloc[0]
        >>> int(row["边内联系"] + row["跨边联系"]) == int(row["联系数"])
        True

    References:
        Newman, M. E. J. (2003). Mixing patterns in networks.
    """
    within, across = crossing(graph)
    ties = within + across
    share = round(across / ties, 4) if ties else float("nan")
    row = (round(coefficient(graph), 4), ties, within, across, share)
    return measured(("coefficient", "ties", "within", "across", "share_across"), [row])


def coefficient(graph: nx.Graph) -> float:
    """Newman's assortativity by side over the ties between actors of known side; NaN where undefined."""
    within, across = crossing(graph)
    ties = within + across
    _, ends = _sided(graph)
    chance = sum((n / (2 * ties)) ** 2 for n in ends.values()) if ties else 1.0
    # All on one side: nothing could mix.
    return (within / ties - chance) / (1 - chance) if ties and chance < 1 else float("nan")


def crossing(graph: nx.Graph) -> tuple[int, int]:
    """The number of ties within a side and across, between actors of known side."""
    within = across = 0
    side = graph.nodes
    for one, other in graph.edges():
        first, second = side[one]["side"], side[other]["side"]
        if first and second:
            within, across = (within + 1, across) if first == second else (within, across + 1)
    return within, across


def _sided(graph: nx.Graph) -> tuple[nx.Graph, Counter[str]]:
    """The actors of known side with the ties between them, and how many ends of those ties each side has."""
    known = graph.subgraph(node for node, data in graph.nodes(data=True) if data["side"])
    ends: Counter[str] = Counter()
    for node, data in known.nodes(data=True):
        ends[data["side"]] += known.degree(node)
    return known, ends
