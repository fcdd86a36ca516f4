"""A graph and a focus → a picture in the notebook that can be clicked and read from Python.

Where widgets run (JupyterLab, Notebook 7, VS Code) it is an anywidget: what is chosen in it is
`picture.selected`, and what Python sets there is chosen in it.  Elsewhere, and in exported HTML, the same
script draws the same picture in a sandboxed frame.  Neither fetches anything, and neither has styles that
reach beyond it.
"""

from __future__ import annotations

import html
import json
import os
import sys
from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import networkx as nx
import traitlets

from chuanyu.answers import lookup
from chuanyu.answers.stated import articles, statements
from chuanyu.errors import QueryError
from chuanyu.network import EDGE_KINDS, FactGraph, network
from chuanyu.network.palette import CLASS_STYLES, KIND_STYLES
from chuanyu.notebook.placing import places
from chuanyu.store.sparql import Source
from chuanyu.store.terms import labels
from chuanyu.view.inline import policy
from chuanyu.wording import called, language, say

if TYPE_CHECKING:
    import pandas as pd

_HERE = Path(__file__).resolve().parent
_SCRIPT, _STYLE = _HERE / "picture.js", _HERE / "picture.css"
_EXPORT = "export default { render };\n"
_WIDGET = "application/vnd.jupyter.widget-view+json"


class Picture(anywidget.AnyWidget):
    """A picture of a part of the graph.

    Attributes:
        selected: the IRI of the entity that is chosen, None where none is; to be read and set.  A name
            that the picture has may be set in place of an IRI.
        pair: the IRIs of the two ends of the line that is chosen, empty where none is.
        data: what is drawn.
        height: in pixels.

    Examples:
        >>> picture = g.view(focus="永川")
        >>> picture.selected = "永川"
        >>> sorted(set(picture.facts()["类别"]))
        ['参与', '合作', '连接']
    """

    _esm = _SCRIPT
    _css = _STYLE
    data = traitlets.Dict().tag(sync=True)
    selected = traitlets.Unicode(None, allow_none=True).tag(sync=True)
    pair = traitlets.List(traitlets.Unicode()).tag(sync=True)
    height = traitlets.Int(520).tag(sync=True)

    def __init__(self, store: Source, drawn: Mapping[str, Any], height: int) -> None:
        self._store = store
        super().__init__(data=dict(drawn), height=height)

    @traitlets.validate("selected")
    def _known(self, proposal: Mapping[str, Any]) -> str | None:
        """An IRI of the picture, or the one that a name means."""
        wanted = proposal["value"]
        if not wanted:
            return None
        drawn = self.data["nodes"]
        if any(node["id"] == wanted for node in drawn):
            return str(wanted)
        known = [lookup.Named(n["label"], n["id"], n["cls"], tuple(n["aliases"])) for n in drawn]
        if len(found := lookup.matching(known, wanted)) == 1:
            return found[0].iri
        near = "、".join(lookup.near(known, wanted)) or "没有相近的名称"
        raise QueryError(f"图中没有“{wanted}”", do=near)

    @traitlets.observe("selected")
    def _chosen(self, change: Mapping[str, Any]) -> None:
        if change["new"]:
            self.pair = []

    @traitlets.observe("pair")
    def _joined(self, change: Mapping[str, Any]) -> None:
        if change["new"]:
            self.selected = None

    def facts(self) -> pd.DataFrame:
        """The statements behind what is chosen, as `Graph.statements` gives them; none without a choice."""
        from chuanyu.notebook.frames import statement_frame

        ends = set(self.pair)
        chosen = {
            fact["iri"]
            for edge in self.data["edges"]
            if self.selected in (edge["source"], edge["target"]) or ends == {edge["source"], edge["target"]}
            for fact in edge["facts"]
        }
        return statement_frame(statements(self._store, iri=chosen) if chosen else (), self._store)

    def page(self) -> str:
        """The picture as one HTML page that needs nothing else."""
        body = _SCRIPT.read_text(encoding="utf-8").replace(_EXPORT, _STANDING)
        script = f'(() => {{\n"use strict";\n{body}}})();\n'
        style = _STYLE.read_text(encoding="utf-8") + _PAGE_STYLE
        state = {"data": self.data, "selected": self.selected, "pair": self.pair, "height": self.height}
        return (
            f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy([script], []))}">'
            f"<title>{say('川渝图谱', 'Chuanyu')}</title><style>{style}</style></head><body>"
            f'<div id="picture"></div><script type="application/json" id="state">{_json(state)}</script>'
            f"<script>{script}</script></body></html>"
        )

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.page())}" width="100%" height="{self.height + 190}" '
            'sandbox="allow-scripts" style="border: 0"></iframe>'
        )

    def __repr__(self) -> str:
        nodes, edges = len(self.data["nodes"]), len(self.data["edges"])
        return say(
            f"<川渝图谱的图：{nodes} 个实体，{edges} 条连线；在 Jupyter 中显示>",
            f"<picture of {nodes} entities and {edges} lines; shown in Jupyter>",
        )

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """The widget where a page is there to run it, and always the drawing that needs none.

        A notebook that is run without a page keeps no reference to a widget, which nobody could draw
        later without the network.
        """
        shown: dict[str, Any] = {"text/plain": repr(self), "text/html": self._repr_html_()}
        if live():
            shown[_WIDGET] = {"version_major": 2, "version_minor": 1, "model_id": self.model_id}
        return shown, {}


def picture(
    store: Source,
    focus: str | Collection[str] | None = None,
    hops: int = 1,
    *,
    kind: str | Collection[str] | None = None,
    height: int = 520,
    limit: int = 150,
) -> Picture:
    """Draw a part of the graph; see `Graph.view`."""
    kinds = [k for k in EDGE_KINDS if k != "Location"] if kind is None else kind
    graph = network(store, kinds)
    names = [focus] if isinstance(focus, str) else list(focus or ())
    middle = [lookup.entity(store, name).iri for name in names]
    nodes = around(graph, middle, hops, limit)
    # What the limit cuts off may leave some without a line.
    tied = {end for edge in graph.subgraph(nodes).edges() for end in edge}
    kept = [node for node in nodes if node in tied or node in middle]
    return Picture(store, drawn(store, graph, kept, middle), height)


def around(graph: FactGraph, middle: Collection[str], hops: int, limit: int) -> list[str]:
    """The nodes to draw: near the middle, else of the largest part that hangs together; at most so many.

    Of those at one distance the better connected go first; what is chosen comes in sorted order.
    """
    simple = nx.Graph(graph)
    degree = dict(simple.degree())
    if middle:
        distance: dict[str, int] = {}
        for start in middle:
            for node, steps in nx.single_source_shortest_path_length(simple, start, cutoff=hops).items():
                distance[node] = min(steps, distance.get(node, steps))
    else:
        # Islands would take the room of what hangs together.
        parts = sorted(nx.connected_components(simple), key=lambda part: (-len(part), min(part)))
        distance = dict.fromkeys(parts[0], 0) if parts else {}
    return sorted(sorted(distance, key=lambda n: (distance[n], -degree[n], n))[:limit])


def drawn(store: Source, graph: FactGraph, nodes: Collection[str], middle: Collection[str]) -> dict[str, Any]:
    """All that the script gets: nodes with their places, lines with their facts, words."""
    words, heads = labels(store), articles(store)
    part = graph.subgraph(nodes)
    widths = {node: 13.0 * len(part.nodes[node]["short"]) for node in part}
    at = places(nx.Graph(part), widths)
    facts: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for one, other, data in sorted(part.edges(data=True), key=lambda e: (e[0], e[1], e[2]["statement"])):
        title, day, _ = heads.get(data["article"] or "", ("", None, None))
        said = {
            "iri": data["statement"],
            "text": data["text"],
            "quote": data["quote"] or "",
            "article": title,
            "confidence": data["confidence"],
        }
        said |= {"date": day.isoformat() if day else "", "planned": data["status"] == "planned"}
        facts[one, other, data["kind"]].append(said)
    return {
        "nodes": [
            {
                "id": node,
                "label": data["label"],
                "short": data["short"],
                "aliases": list(data["aliases"]),
                "cls": data["cls"],
                "class": called(words.get(data["cls"], {}), data["cls"]),
                "colour": CLASS_STYLES.get(data["cls"], CLASS_STYLES["Thing"]).light,
                "x": at[node][0],
                "y": at[node][1],
                "r": 6 + min(data["degree"], 20) * 0.5,
                "middle": node in middle,
            }
            for node, data in sorted(part.nodes(data=True))
        ],
        "edges": [
            {
                "source": one,
                "target": other,
                "kind": called(words.get(kind, {}), kind),
                "colour": KIND_STYLES[kind].light,
                "dashed": all(fact["planned"] for fact in told),
                "width": 1 + min(len(told) - 1, 5) * 0.7,
                "facts": told,
            }
            for (one, other, kind), told in sorted(facts.items(), key=lambda item: item[0])
        ],
        "words": {
            "hint": say(
                "点选一点或一线，查看原文；滚轮缩放，拖动平移",
                "click a node or line for its words; scroll to zoom, drag to move",
            ),
            "picture": say("关系图", "network"),
            "confidence": say("置信度", "confidence"),
        },
    }


def live() -> bool:
    """Whether a page is there that runs widgets: a session of Jupyter, VS Code or Colab.

    CHUANYU_WIDGETS=1 or 0 says it for others.
    """
    told = os.environ.get("CHUANYU_WIDGETS")
    if told is not None:
        return told == "1"
    if "JPY_SESSION_NAME" in os.environ or "google.colab" in sys.modules:
        return True
    main = sys.modules.get("__main__")
    return hasattr(main, "__vsc_ipynb_file__")


_PAGE_STYLE = (
    "html{color-scheme:light dark}body{margin:0;font-family:system-ui,'Noto Sans CJK SC','Microsoft YaHei',"
    "'PingFang SC',sans-serif}"
)
_STANDING = """const state = JSON.parse(document.getElementById("state").textContent);
const listeners = {};
const model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; (listeners[`change:${name}`] || []).forEach((f) => f()); },
  on: (name, run) => { (listeners[name] = listeners[name] || []).push(run); },
  off: () => {},
  save_changes: () => {},
};
render({ model, el: document.getElementById("picture") });
"""


def _json(value: object) -> str:
    """JSON that can stand in a script element: nothing in it ends the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
