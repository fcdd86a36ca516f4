"""The store → the graph of who has to do with whom, as networkx.

Takes the store and gives a `networkx.MultiDiGraph` with an edge for each pair of entities and each
statement that joins them.  It exists so that measures, paths and pictures are made from one
projection.  Commitments and outcomes are no edges: they belong to their actors.
"""

from __future__ import annotations

from chuanyu.network.edges import EDGE_KINDS as EDGE_KINDS
from chuanyu.network.graph import FactGraph as FactGraph
from chuanyu.network.graph import network as network

__all__ = ["EDGE_KINDS", "FactGraph", "network"]
