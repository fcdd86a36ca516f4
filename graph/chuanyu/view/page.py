"""The content of the page and its layout → one HTML file.

The file holds all that it needs: style, scripts, data.  It makes no request, and a policy in its
head forbids any.  pyvis makes the picture's data and renders our own template in place of its own.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup
from pyvis.network import Network

from chuanyu.palette import CLASS_STYLES
from chuanyu.sparql import Source
from chuanyu.store import open_source
from chuanyu.view.content import STATEMENTS, Content, Fact, content
from chuanyu.view.inline import colours, policy, write
from chuanyu.view.layout import Box, label_lines, layout, named_sides

HERE = Path(__file__).resolve().parent
LIBRARY = HERE / "vendor" / "vis-network.min.js"
SCRIPTS = ("words", "graph", "picture", "panel", "controls")
DRAWN = 260  # so many nodes are drawn when the page opens, the best connected first
# Marks that turn the direction of text would turn the picture's labels with it.
_DIRECTION = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def write_page(out: Path, store: str | None = None, file: Path | None = None) -> Path:
    """Write the page of the graph under `out`.

    Args:
        out: the folder that a build has written.
        store: the address of an endpoint whose graph is shown in place of that under `out`.
        file: where the page goes; `out/graph.html` when left out.

    Returns:
        The file.

    Raises:
        GraphError: no graph lies under `out`, or the file cannot be written.

    """
    file = out / "graph.html" if file is None else file
    return write(render(open_source(store or out)), file)


def render(store: Source) -> str:
    """The page of an open store as HTML text: the same store, the same text."""
    shown = content(store)
    net = picture(shown, layout(shown))
    styles = colours() + (HERE / "page.css").read_text(encoding="utf-8")
    library = LIBRARY.read_text(encoding="utf-8").rsplit("//# sourceMappingURL", 1)[0]
    parts = [(HERE / "page" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS]
    script = '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE), autoescape=True, undefined=jinja2.StrictUndefined
    )
    environment.filters["json"] = as_json
    environment.filters["safe_json"] = lambda text: as_json(json.loads(text))
    environment.globals.update(
        page=page_data(shown),
        styles=Markup(styles),
        library=Markup(library),
        script=Markup(script),
        policy=policy([library, script]),
    )
    net.templateEnv, net.path = environment, "template.html.j2"
    return str(net.generate_html())


def picture(shown: Content, boxes: Sequence[Box]) -> Network:
    """The nodes and edges as a pyvis network, placed and without physics.

    Nodes and edges are appended as they are: pyvis's own `add_edge` compares each with all others.
    """
    net = Network(height="100%", width="100%", cdn_resources="in_line")
    for place, (node, box) in enumerate(zip(shown.nodes, boxes, strict=True)):
        item: dict[str, Any] = {"id": place, "iri": node.iri, "name": node.name, "cls": node.cls}
        item |= {"label": "\n".join(label_lines(node.short.translate(_DIRECTION))), "degree": node.degree}
        item |= {"shape": CLASS_STYLES.get(node.cls, CLASS_STYLES["Thing"]).shape, "letters": box.font}
        item |= {"x": box.x, "y": box.y, "size": box.radius, "aliases": node.aliases}
        net.nodes.append(item | ({"english": node.english} if node.english else {}))
        net.node_ids.append(place)
    pairs: dict[tuple[int, int], int] = defaultdict(int)
    for place, edge in enumerate(shown.edges):
        pair = (min(edge.source, edge.target), max(edge.source, edge.target))
        item = {"id": place, "from": edge.source, "to": edge.target, "kind": edge.kind, "facts": edge.facts}
        item |= {"width": 1 + min(len(edge.facts) - 1, 5) * 0.7, "dashes": edge.planned}
        if pairs[pair]:  # edges of several kinds between one pair are bent apart
            bent = "curvedCW" if (edge.source < edge.target) == (pairs[pair] % 2 == 0) else "curvedCCW"
            item["smooth"] = {"enabled": True, "type": bent, "roundness": 0.08 * (pairs[pair] + 1)}
        pairs[pair] += 1
        net.edges.append(item)
    net.options = {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "interaction": {"hover": True, "selectConnectedEdges": False, "tooltipDelay": 250},
        "nodes": {"chosen": False, "borderWidth": 1, "scaling": {"label": {"drawThreshold": 0}}},
        "edges": {
            "chosen": False,
            "scaling": {"label": {"drawThreshold": 0}},
            "smooth": False,
            "selectionWidth": 0,
            "hoverWidth": 0,
        },
    }
    return net


def page_data(shown: Content) -> dict[str, Any]:
    """All that the page gets beside the picture."""
    degrees = sorted((node.degree for node in shown.nodes), reverse=True)
    return {
        "facts": [_fact(fact) for fact in shown.facts],
        "articles": [asdict(article) for article in shown.articles],
        "references": [[r.subject, r.relation, r.object] for r in shown.references],
        "words": shown.words,
        "classes": {name: style.shape for name, style in CLASS_STYLES.items()},
        "kinds": list(STATEMENTS),
        "sides": [[name for name, side in named_sides().items() if side == way] for way in (-1, 1)],
        "edgeKinds": sorted({edge.kind for edge in shown.edges}),
        # The fewest neighbours that a node needs to be drawn at first, so that the picture stays legible.
        "least": max(1, degrees[DRAWN] + 1) if len(degrees) > DRAWN else 1,
    }


def as_json(value: object) -> Markup:
    """JSON that can stand in a script element: nothing in it ends the element or a line of script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def _fact(fact: Fact) -> dict[str, Any]:
    """A fact without its empty fields."""
    said = {key: value for key, value in asdict(fact).items() if value not in (None, (), "")}
    return said | {"roles": dict(fact.roles)}
