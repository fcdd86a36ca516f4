"""Chuanyu (川渝图谱): a knowledge graph of the Chengdu–Chongqing economic circle, built from Chinese news.

`chuanyu.open("out")` opens a built graph; the command `chuanyu build` makes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chuanyu.notebook import Graph
    from chuanyu.notebook import open_graph as open

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "open"]


def __getattr__(name: str) -> object:
    """Load the notebook's face only when it is asked for, so that `import chuanyu` stays light."""
    if name not in {"Graph", "open"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from chuanyu import notebook

    return notebook.Graph if name == "Graph" else notebook.open_graph
