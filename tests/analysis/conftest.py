"""Facts whose projection can be reckoned by hand."""

from __future__ import annotations

import pytest

from chuanyu.network import FactGraph
from networks import LEFT, RIGHT, node


@pytest.fixture
def facts() -> FactGraph:
    """Facts about three pairs: a–b in two articles of 2020 and one of 2022, b–c in 2022, c–d undated."""
    graph = FactGraph()
    for name, side in (("a", LEFT), ("b", RIGHT), ("c", RIGHT), ("d", None), ("e", None)):
        graph.add_node(name, **node(name, side))
    told = [
        ("a", "b", "one", "2020-03-01", 0.9, "s1"),
        ("a", "b", "one", "2020-03-01", 0.5, "s2"),
        ("b", "a", "two", "2020-12-31", 0.5, "s3"),
        ("a", "b", "three", "2022-01-01", 0.8, "s4"),
        ("b", "c", "three", "2022-01-01", 0.8, "s5"),
        ("c", "d", "four", None, 0.0, "s6"),
    ]
    for one, other, article, day, confidence, statement in told:
        said = {
            "article": article,
            "origin": article,
            "date": day,
            "confidence": confidence,
            "statement": statement,
        }
        graph.add_edge(one, other, kind="Cooperation", quote=f"{statement}的原文", **said)
    return graph
