"""The network of facts → a `pyvis.network.Network`, for those who know pyvis.

Takes what `chuanyu.network.network` gives; gives pyvis's own object, to be styled further.  It stands
alone because pyvis loads IPython, which takes longer than all the rest.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import networkx as nx
from pyvis.network import Network

from chuanyu.network.palette import CLASS_STYLES, KIND_STYLES


def pyvis(graph: nx.MultiDiGraph) -> Network:
    """The graph as a `pyvis.network.Network` for notebooks: offline, UTF-8, one line for each pair and kind.

    The nodes are those with an edge.  It shows itself in Jupyter; `.write_html(file)` saves it.
    """
    net = _OfflineNetwork(height="640px", width="100%", cdn_resources="in_line")
    shown = sorted(n for n, degree in graph.degree() if degree)
    for iri in shown:
        data = graph.nodes[iri]
        style = CLASS_STYLES.get(data["cls"], CLASS_STYLES["Thing"])
        net.nodes.append(
            {
                "id": iri,
                "label": data["short"],
                "shape": style.shape,
                "color": style.light,
                "title": f"{data['label']}\n{data['class_label']}",
                "size": 8 + 3 * min(data["degree"], 12),
            }
        )
        net.node_ids.append(iri)
        net.node_map[iri] = net.nodes[-1]
    bundles: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for source, target, data in graph.edges(data=True):
        bundles[source, target, data["kind"]].append(data)
    for (source, target, kind), statements in sorted(bundles.items(), key=lambda item: item[0]):
        net.edges.append(
            {
                "from": source,
                "to": target,
                "title": "\n".join(sorted({s["text"] or s["kind"] for s in statements})),
                "color": KIND_STYLES[kind].light,
                "width": min(len(statements), 5),
                "arrows": "to" if statements[0]["directed"] else "",
                "dashes": all(s["status"] == "planned" for s in statements),
            }
        )
    net.options = {
        "physics": {"solver": "forceAtlas2Based", "stabilization": {"iterations": 200}},
        "layout": {"randomSeed": 1},
        "interaction": {"hover": True},
    }
    return net


class _OfflineNetwork(Network):  # type: ignore[misc]
    """pyvis without its three flaws: quadratic edges, a template that calls a CDN, the machine's encoding."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.templateEnv = jinja2.Environment(loader=_WithoutRemote(self.template_dir), autoescape=False)

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        return str(super().generate_html(name, local, notebook=False))

    def write_html(
        self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        Path(name).write_text(self.generate_html(name), encoding="utf-8", newline="\n")

    def _repr_html_(self) -> str:
        page = html.escape(self.generate_html())
        looks = 'width="100%" height="680" frameborder="0" sandbox="allow-scripts"'
        return f'<iframe srcdoc="{page}" {looks}></iframe>'


class _WithoutRemote(jinja2.FileSystemLoader):
    """pyvis's own templates, without the tags that fetch from elsewhere."""

    remote = re.compile(r"<link\b[^>]*https?://[^>]*>|<script\b[^>]*https?://[^>]*>\s*</script>")

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, file, fresh = super().get_source(environment, template)
        return (self.remote.sub("", source) if template == "template.html" else source), file, fresh
