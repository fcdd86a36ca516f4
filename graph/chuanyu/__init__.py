"""Chuanyu (川渝图谱): a knowledge graph of the Chengdu–Chongqing economic circle, built from Chinese news.

`chuanyu.open("out")` opens a built graph; the command `chuanyu build` makes one.  In a notebook
`%load_ext chuanyu` adds the cell magic `%%sparql`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from chuanyu import analysis as analysis
    from chuanyu import plotting as plotting
    from chuanyu.notebook import Graph
    from chuanyu.notebook import open_graph as open
    from chuanyu.wording import language, set_language

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "analysis", "language", "open", "plotting", "set_language"]

_LAZY = {
    "Graph": ("chuanyu.notebook", "Graph"),
    "open": ("chuanyu.notebook", "open_graph"),
    "analysis": ("chuanyu.analysis", None),
    "plotting": ("chuanyu.plotting", None),
    "language": ("chuanyu.wording", "language"),
    "set_language": ("chuanyu.wording", "set_language"),
}


def __getattr__(name: str) -> object:
    """Load the notebook's face only when it is asked for, so that `import chuanyu` stays light."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module, inside = _LAZY[name]
    found = import_module(module)
    return found if inside is None else getattr(found, inside)


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Add the cell magic `%%sparql` to a notebook: what `%load_ext chuanyu` calls."""
    from chuanyu.notebook.magic import load

    load(shell)
