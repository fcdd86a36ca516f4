"""A projection → how much of what is seen could be luck: the same measures on networks made at random.

Random networks are drawn from a seed, so that the same call gives the same numbers.
"""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import networkx as nx

from chuanyu.analysis.groups import coefficient, crossing
from chuanyu.analysis.headers import CHANCE, measured
from chuanyu.errors import GraphError
from chuanyu.wording import say

if TYPE_CHECKING:
    import pandas as pd


def _share_across(graph: nx.Graph) -> float:
    within, across = crossing(graph)
    return across / (within + across) if within + across else float("nan")


def _modularity(graph: nx.Graph) -> float:
    if not graph.number_of_edges():
        return float("nan")
    found = nx.community.louvain_communities(graph, weight=None, seed=1)
    return float(nx.community.modularity(graph, found, weight=None))


MEASURES: Final[Mapping[str, Callable[[nx.Graph], float]]] = {
    "assortativity": coefficient,
    "share_across": _share_across,
    "clustering": lambda graph: float(nx.transitivity(graph)),
    "modularity": _modularity,
}
"""What can be compared: each takes a network of actors and gives a number."""

MODELS: Final = ("ties", "sides")


def against_chance(
    graph: nx.Graph,
    measure: str | Callable[[nx.Graph], float] = "assortativity",
    model: str = "ties",
    rounds: int = 200,
    seed: int = 1,
) -> pd.DataFrame:
    """A measure of the network beside the same measure of random ones.

    Args:
        graph: the network of actors.
        measure: one of `MEASURES`, or a function that gives a number for a network.
        model: what is left to chance: `ties` (who works with whom; each keeps its number of partners and
            its side) or `sides` (who stands on which side; ties stay as they are).
        rounds: how many random networks.
        seed: the same seed, the same networks.

    Returns:
        One row; `measure`, `model`, `observed`, `mean`, `sd`, `z`, `p`, `rounds`.

        `z` says how many standard deviations the observed value lies from the random mean; `p` is the
        share of random networks at least as far from that mean, counting the observed one (so never 0):
        small values speak against luck.  They speak of luck alone, not of what else may make it so, such
        as what newspapers choose to print; and of many measures tried, one in twenty is below 0.05 by
        itself.

    Raises:
        GraphError: no such measure or model, or fewer than one round.

    Examples:
        >>> ties = g.network(project="actors")
        >>> row = chuanyu.analysis.against_chance(ties, "clustering", rounds=20).iloc[0]
        >>> bool(0 < row["p"] <= 1)
        True

    References:
        Maslov, S. and Sneppen, K. (2002). Specificity and stability in topology of protein networks.
    """
    if isinstance(measure, str) and measure not in MEASURES:
        raise GraphError(f"没有这个指标：{measure}", do=f"可选：{'、'.join(MEASURES)}")
    if model not in MODELS:
        raise GraphError(f"没有这个零模型：{model}", do=f"可选：{'、'.join(MODELS)}")
    if rounds < 1:
        raise GraphError("次数至少为 1")
    value = MEASURES[measure] if isinstance(measure, str) else measure
    name = measure if isinstance(measure, str) else getattr(measure, "__name__", "measure")
    luck = random.Random(seed)
    made = _with_other_ties if model == "ties" else _with_other_sides
    observed = value(graph)
    drawn = [v for _ in range(rounds) if not math.isnan(v := value(made(graph, luck)))]
    mean = statistics.fmean(drawn) if drawn else float("nan")
    sd = statistics.pstdev(drawn) if drawn else float("nan")
    far = sum(abs(v - mean) >= abs(observed - mean) - 1e-12 for v in drawn)
    z = (observed - mean) / sd if sd else float("nan")
    p = (far + 1) / (len(drawn) + 1) if drawn and not math.isnan(observed) else float("nan")
    numbers = (round(observed, 4), round(mean, 4), round(sd, 4), round(z, 3), round(p, 4))
    columns = ("measure", "model", "observed", "mean", "sd", "z", "p", "rounds")
    words = [say(CHANCE.get(word, word), word) for word in (name, model)]
    return measured(columns, [(*words, *numbers, len(drawn))])


def _with_other_ties(graph: nx.Graph, luck: random.Random) -> nx.Graph:
    """The same actors, each with as many partners, but others: ties swap their ends ten times over."""
    edges = sorted(tuple(sorted(edge)) for edge in graph.edges())
    there = set(edges)
    for _ in range(10 * len(edges)):
        i, j = luck.randrange(len(edges)), luck.randrange(len(edges))
        (a, b), (c, d) = edges[i], edges[j]
        if luck.random() < 0.5:
            c, d = d, c
        new = tuple(sorted((a, d))), tuple(sorted((c, b)))
        if len({a, b, c, d}) < 4 or there & set(new):
            continue
        there -= {edges[i], edges[j]}
        there |= set(new)
        edges[i], edges[j] = new
    found = nx.Graph()
    found.add_nodes_from(sorted(graph.nodes(data=True), key=lambda n: n[0]))
    found.add_edges_from(sorted(there))
    return found


def _with_other_sides(graph: nx.Graph, luck: random.Random) -> nx.Graph:
    """The same ties, the sides dealt out anew among the actors of known side."""
    known = sorted(n for n, d in graph.nodes(data=True) if d["side"])
    dealt = [graph.nodes[n]["side"] for n in known]
    luck.shuffle(dealt)
    found = nx.Graph()
    found.add_nodes_from(
        (n, {**d, "side": None}) for n, d in sorted(graph.nodes(data=True), key=lambda n: n[0])
    )
    found.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges()))
    for node, side in zip(known, dealt, strict=True):
        found.nodes[node]["side"] = side
    return found
