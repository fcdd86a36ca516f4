"""The graph as a network that means something: projections → measures, each a frame with its reading.

`g.network(project="actors")` gives a projection; every function here takes one and gives a
`pandas.DataFrame`.  The docstring of each says how its numbers are to be read, and what they do not say.
What holds for all of them: the network is what articles report.  A pair that no article names may work
together every day, and the well-reported stand in the middle of any such network.
"""

from __future__ import annotations

from chuanyu.analysis.chance import against_chance as against_chance
from chuanyu.analysis.change import change as change
from chuanyu.analysis.exchange import to_graph_tool as to_graph_tool
from chuanyu.analysis.exchange import to_igraph as to_igraph
from chuanyu.analysis.exchange import write as write
from chuanyu.analysis.groups import assortativity as assortativity
from chuanyu.analysis.groups import communities as communities
from chuanyu.analysis.groups import mixing as mixing
from chuanyu.analysis.positions import brokers as brokers
from chuanyu.analysis.positions import centrality as centrality
from chuanyu.analysis.positions import structural_holes as structural_holes
from chuanyu.analysis.projections import actors as actors
from chuanyu.analysis.projections import places as places
from chuanyu.analysis.projections import project as project
from chuanyu.analysis.projections import themes as themes

__all__ = [
    "actors",
    "against_chance",
    "assortativity",
    "brokers",
    "centrality",
    "change",
    "communities",
    "mixing",
    "places",
    "project",
    "structural_holes",
    "themes",
    "to_graph_tool",
    "to_igraph",
    "write",
]
