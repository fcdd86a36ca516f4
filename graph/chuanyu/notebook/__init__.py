"""A built graph in a notebook: frames, things that show themselves, the picture, rdflib, networkx.

`chuanyu.open("out")` gives a `Graph`.
"""

from __future__ import annotations

from chuanyu.notebook.graph import Graph as Graph
from chuanyu.notebook.graph import open_graph as open_graph

__all__ = ["Graph", "open_graph"]
