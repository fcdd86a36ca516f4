"""A small graph → a place for every node, so that ties are short, labels stay apart and nothing flies off.

Springs along the ties, repulsion between all, a pull to the middle; then labels that overlap give way.
The same graph gives the same places.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import networkx as nx
import numpy as np
from numpy.typing import NDArray

ROUNDS = 300
LENGTH = 90.0  # of a tie at rest, in the picture's units
LINE = 16.0  # height of a label
WIDE = 1.6  # pictures in notebooks are wider than they are high


def places(graph: nx.Graph, widths: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Place the nodes of a graph.

    Args:
        graph: of some hundred nodes at most, since every pair is looked at in every round.
        widths: how wide each node's label is, in the picture's units.

    Returns:
        Node → x and y, the middle of the picture at 0, rounded to a tenth.
    """
    order = sorted(graph.nodes)
    if not order:
        return {}
    index = {node: place for place, node in enumerate(order)}
    pairs = sorted({(index[min(a, b)], index[max(a, b)]) for a, b in graph.edges() if a != b})
    ends = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    # Nodes start on a spiral, the best connected in the middle: no luck is needed.
    ranked = sorted(order, key=lambda node: (-graph.degree(node), node))
    at = np.zeros((len(order), 2))
    for rank, node in enumerate(ranked):
        angle, radius = rank * math.pi * (3 - math.sqrt(5)), LENGTH * math.sqrt(rank) * 0.7
        at[index[node]] = radius * math.cos(angle), radius * math.sin(angle)
    for number in range(ROUNDS):
        heat = LENGTH * (1 - number / ROUNDS) ** 1.5
        at = at + _step(at, ends, heat)
    boxes = np.array([[widths[node] + 8, LINE + 14] for node in order])
    at = _apart(at * np.array([WIDE, 1.0]), boxes)
    at -= (at.max(axis=0) + at.min(axis=0)) / 2
    return {node: (round(float(x), 1), round(float(y), 1)) for node, (x, y) in zip(order, at, strict=True)}


def _step(at: NDArray[np.float64], ends: NDArray[np.intp], heat: float) -> NDArray[np.float64]:
    """How far each node moves in one round, at most as far as the heat allows."""
    between = at[:, None, :] - at[None, :, :]
    squared = (between**2).sum(axis=2) + 1e-6
    force = (between * (LENGTH**2 / squared)[:, :, None]).sum(axis=1)
    if len(ends):
        along = at[ends[:, 1]] - at[ends[:, 0]]
        pull = along * (np.sqrt((along**2).sum(axis=1)) / LENGTH)[:, None]
        np.add.at(force, ends[:, 0], pull)
        np.add.at(force, ends[:, 1], -pull)
    force -= at * 0.6
    length = np.sqrt((force**2).sum(axis=1)) + 1e-9
    moved: NDArray[np.float64] = force / length[:, None] * np.minimum(length, heat)[:, None]
    return moved


def _apart(at: NDArray[np.float64], boxes: NDArray[np.float64], rounds: int = 200) -> NDArray[np.float64]:
    """Push boxes that overlap apart, along the shorter way, until none does or the rounds are over."""
    for _ in range(rounds):
        between = at[:, None, :] - at[None, :, :]
        room = (boxes[:, None, :] + boxes[None, :, :]) / 2 - np.abs(between)
        touching = (room > 0).all(axis=2)
        touching = touching & ~np.eye(len(at), dtype=bool)
        if not touching.any():
            break
        flat = room[:, :, 0] < room[:, :, 1]
        # Of two at one spot the later goes on; the order decides the way.
        order = np.sign(np.arange(len(at))[:, None] - np.arange(len(at))[None, :])
        way = np.where(between == 0, order[:, :, None], np.sign(between))
        push = np.where(touching, np.where(flat, room[:, :, 0], room[:, :, 1]), 0.0) * 0.3
        at = at + np.stack(
            [(push * flat * way[:, :, 0]).sum(axis=1), (push * ~flat * way[:, :, 1]).sum(axis=1)], axis=1
        )
    return at
