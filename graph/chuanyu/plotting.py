"""Frames and networks → plots in matplotlib whose Chinese can be read on any machine.

A font of the system is used where there is one for Chinese, and behind it a small one that comes with the
program, so that no character of everyday Chinese is drawn as a box.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import matplotlib as mpl
import networkx as nx
from matplotlib import font_manager
from matplotlib import pyplot as plt

from chuanyu.answers.sides import side_names
from chuanyu.network.palette import KIND_STYLES
from chuanyu.wording import say

if TYPE_CHECKING:
    import pandas as pd

BUNDLED: Final = Path(__file__).resolve().parent / "fonts" / "ChuanyuSansSC.ttf"
FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Noto Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
)
"""Fonts of the systems in use that hold simplified Chinese, the more legible first."""

_SAMPLE = "川渝成渝地区双城经济圈，《》“”"
_SIDES = ("#d9620f", "#2563eb", "#64748b")  # first side, second side, neither


def use_chinese(system: bool = True) -> str:
    """Have matplotlib draw Chinese with a font that holds it; called by every function here.

    Args:
        system: whether a font of the system goes before the bundled one.

    Returns:
        The name of the font that goes first.

    Examples:
        >>> chuanyu.plotting.use_chinese(system=False)
        'Chuanyu Sans SC'
    """
    bundled = _bundled()
    first = (_of_the_system() if system else None) or bundled
    rest = [name for name in mpl.rcParams["font.sans-serif"] if name not in (first, bundled)]
    mpl.rcParams["font.family"] = "sans-serif"
    mpl.rcParams["font.sans-serif"] = list(dict.fromkeys([first, bundled, *rest]))
    # Few fonts for Chinese have the minus of mathematics; all have the hyphen.
    mpl.rcParams["axes.unicode_minus"] = False
    return first


def bars(counts: pd.Series[Any], title: str = "", ax: Any = None) -> Any:
    """Horizontal bars, the first of the series on top, each with its number.

    Args:
        counts: numbers by name.
        title: what stands above.
        ax: where to draw; a figure of its own if absent.

    Returns:
        The axes.

    Examples:
        >>> axes = chuanyu.plotting.bars(g.statements()["类别"].value_counts(), "事实的类别")
        >>> axes.get_title(loc="left")
        '事实的类别'
    """
    use_chinese()
    axes = ax or _figure(9, 0.9 + 0.36 * max(len(counts), 1))
    names, numbers = [str(name) for name in counts.index], [float(n) for n in counts.to_numpy()]
    drawn = axes.barh(range(len(names)), numbers, color=KIND_STYLES["Commitment"].light)
    axes.bar_label(drawn, [f"{n:g}" for n in numbers], padding=4)
    return _named_bars(axes, names, title)


def pairs(table: pd.DataFrame, title: str = "", ax: Any = None) -> Any:
    """A bar for each column of a table beside each name, say promises beside results.

    Args:
        table: numbers, names in the index; two or three columns, which are the legend.
        title: what stands above.
        ax: where to draw; a figure of its own if absent.

    Returns:
        The axes.

    Examples:
        >>> facts = g.statements(kind=["承诺", "成果"])
        >>> table = facts.groupby(["主题", "类别"], observed=True).size().unstack(fill_value=0)
        >>> len(chuanyu.plotting.pairs(table.head(5)).containers)
        2
    """
    use_chinese()
    axes = ax or _figure(9, 1.2 + 0.5 * max(len(table), 1))
    width = 0.8 / max(len(table.columns), 1)
    colours = [KIND_STYLES["Commitment"].light, KIND_STYLES["Outcome"].light, KIND_STYLES["Connection"].light]
    for number, column in enumerate(table.columns):
        at = [place - 0.4 + width * (number + 0.5) for place in range(len(table))]
        values = [float(n) for n in table[column].to_numpy()]
        drawn = axes.barh(at, values, height=width, label=str(column), color=colours[number % len(colours)])
        axes.bar_label(drawn, [f"{n:g}" if n else "" for n in values], padding=3, fontsize=8)
    axes.legend(frameon=False, loc="lower right")
    return _named_bars(axes, [str(name) for name in table.index], title)


def on_map(graph: nx.Graph, title: str = "", ax: Any = None, labels: Iterable[str] | None = None) -> Any:
    """A network on the map: nodes of known position at their place, the two sides in two colours.

    Args:
        graph: a projection whose nodes have `lon` and `lat`; others are left out.
        title: what stands above.
        ax: where to draw; a figure of its own if absent.
        labels: the IRIs of nodes whose names are written; all if absent.

    Returns:
        The axes, in degrees of longitude and latitude.

    Examples:
        >>> axes = chuanyu.plotting.on_map(g.network(project="places"), "线路连接的地点")
        >>> axes.get_xlabel()
        '经度'
    """
    use_chinese()
    axes = ax or _figure(10, 7)
    names = side_names()
    placed = [n for n, data in sorted(graph.nodes(data=True)) if data.get("lon") is not None]
    at = {n: (graph.nodes[n]["lon"], graph.nodes[n]["lat"]) for n in placed}
    for one, other, data in graph.subgraph(placed).edges(data=True):
        (x1, y1), (x2, y2) = at[one], at[other]
        width = 0.6 + 0.6 * min(float(data.get("weight", 1)), 6)
        axes.plot([x1, x2], [y1, y2], color=KIND_STYLES["Cooperation"].light, lw=width, alpha=0.45, zorder=1)
    written = set(placed if labels is None else labels)
    for side, colour in zip((*names[:2], None), _SIDES, strict=False):
        chosen = [n for n in placed if _known(graph.nodes[n]["side"], names) == side]
        size = [24 + 12 * min(graph.degree(n), 12) for n in chosen]
        spots = [at[n] for n in chosen]
        axes.scatter([x for x, _ in spots], [y for _, y in spots], s=size, color=colour, label=side, zorder=2)
    for node in placed:
        if node in written:
            axes.annotate(
                graph.nodes[node]["short"], at[node], xytext=(4, 4), textcoords="offset points", fontsize=8
            )
    axes.set_xlabel(say("经度", "longitude"))
    axes.set_ylabel(say("纬度", "latitude"))
    # A degree of latitude is longer than one of longitude here, at 30°.
    axes.set_aspect(1 / 0.866)
    axes.set_title(title, loc="left")
    if placed:
        axes.legend(frameon=False)
    return axes


def _named_bars(axes: Any, names: list[str], title: str) -> Any:
    """Name horizontal bars, the first on top; the numbers stand at the bars, so there is no scale."""
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set_title(title, loc="left")
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.tick_params(axis="x", bottom=False, labelbottom=False)
    axes.tick_params(axis="y", left=False)
    return axes


def _figure(width: float, height: float) -> Any:
    _, axes = plt.subplots(figsize=(width, height), layout="constrained")
    return axes


@cache
def _bundled() -> str:
    font_manager.fontManager.addfont(str(BUNDLED))
    return str(font_manager.FontProperties(fname=str(BUNDLED)).get_name())


@cache
def _of_the_system() -> str | None:
    """The first of the known fonts that is there and holds what Chinese needs."""
    there = {
        entry.name: entry.fname
        for entry in font_manager.fontManager.ttflist
        if entry.weight == 400 and entry.style == "normal"  # matplotlib complains where it has to do without
    }
    needed = set(map(ord, _SAMPLE))
    for family in FAMILIES:
        if family in there and needed <= set(font_manager.get_font(there[family]).get_charmap()):
            return family
    return None


def _known(side: str | None, names: tuple[str, ...]) -> str | None:
    return side if side in names[:2] else None
