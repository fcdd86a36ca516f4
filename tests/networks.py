"""Small networks whose measures can be reckoned by hand."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

LEFT, RIGHT = "四川省", "重庆市"


def node(name: str, side: str | None) -> dict[str, object]:
    return {"label": name, "class_label": "地方", "cls": "Place", "side": side, "short": name}


def ties(sides: dict[str, str | None], pairs: Iterable[str], weight: float = 1.0) -> nx.Graph:
    """A network of actors: `ties({"a": LEFT, "b": RIGHT}, ["ab"])`."""
    graph = nx.Graph()
    for name, side in sides.items():
        graph.add_node(name, **node(name, side))
    for pair in pairs:
        graph.add_edge(*pair, weight=weight, distance=1 / weight, articles=1)
    return graph
