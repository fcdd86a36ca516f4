"""The content of the page and its layout → one HTML file.

The file holds all that it needs: style, script, data.  It makes no request, and a policy in its head
forbids any.  The script is built from the modules under `page/` and committed as `page.min.js`.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from chuanyu.answers.lookup import pinyin
from chuanyu.answers.sides import known_sides
from chuanyu.network.palette import CLASS_STYLES, KIND_STYLES
from chuanyu.store.disk import open_source, write_file
from chuanyu.store.generations import TRIG, latest
from chuanyu.store.sparql import Source
from chuanyu.view.backbone import backbone, communities
from chuanyu.view.content import STATEMENTS, Content, Edge, Fact, Node, content
from chuanyu.view.geography import outline, routes, spots
from chuanyu.view.inline import colours, policy
from chuanyu.view.layout import label_lines, layout

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "page.min.js"
PAGE = "graph.html"
_HEAD = 4096  # bytes in which the mark of its graph stands
SOUNDED = 40  # characters of a name that can be searched by their pinyin
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
    text = render(open_source(store or out), "" if store else _mark(out))
    return write_file(text.encode(), out / PAGE if file is None else file)


def is_outdated(out: Path) -> bool:
    """Whether a page lies under `out` that was not made of the graph that lies there now."""
    page = out / PAGE
    if not page.is_file():
        return False
    with page.open("rb") as stream:
        return _mark(out).encode() not in stream.read(_HEAD)


def _mark(out: Path) -> str:
    """What tells the graph under `out` from others, as the one before; empty where its file is not there."""
    file = (latest(out) or out) / TRIG
    if not file.is_file():
        return ""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def render(store: Source, mark: str = "") -> str:
    """The page of an open store as HTML text: the same store, the same text.

    Args:
        store: what is shown.
        mark: by what the page is known as that of a graph (`is_outdated`); empty for none.
    """
    return page_of(content(store), mark)


def in_english(page: str) -> str:
    """The same page as it speaks English, unless its address asks for Chinese."""
    return page.replace('<html lang="zh-CN">', '<html lang="en">', 1)


def page_of(shown: Content, mark: str = "") -> str:
    """The page of some content as HTML text: the same content, the same text."""
    style = colours() + (HERE / "page.css").read_text(encoding="utf-8")
    script = SCRIPT.read_text(encoding="utf-8")
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE), autoescape=True, undefined=jinja2.StrictUndefined
    )
    return environment.get_template("template.html.j2").render(
        mark=mark,
        data=as_json(page_data(shown)),
        style=Markup(style),
        script=Markup(script),
        policy=policy([script], [style]),
    )


def page_data(shown: Content) -> dict[str, Any]:
    """All that the page gets; things refer to one another by their places in its lists."""
    steps, groups = backbone(shown), communities(shown)
    opening = [place for place, step in enumerate(steps.nodes) if step == 0 and shown.nodes[place].degree]
    on_map = spots(shown)
    nodes = []
    for place, (node, box) in enumerate(zip(shown.nodes, layout(shown, opening, groups), strict=True)):
        item = _node(node) | {"x": box.x, "y": box.y, "size": box.radius, "step": steps.nodes[place]}
        item |= {"group": groups[place], "side": node.side}
        if (spot := on_map[place]) is not None:
            item["map"] = [spot.x, spot.y, int(spot.own)]
        nodes.append(item)
    borders = outline()
    return {
        "nodes": nodes,
        "edges": _edges(shown.edges, steps.pairs),
        "facts": [_fact(fact) for fact in shown.facts],
        "articles": [asdict(article) for article in shown.articles],
        "references": [[r.subject, r.relation, r.object] for r in shown.references],
        "routes": [[r.fact, r.line, r.ends] for r in routes(shown)],
        "outline": {"areas": borders.areas, "inner": borders.inner, "source": borders.source},
        "sizes": steps.sizes,
        "words": shown.words,
        "classes": {name: [s.shape, s.light, s.dark] for name, s in CLASS_STYLES.items()},
        "kinds": [[name, KIND_STYLES[name].light, KIND_STYLES[name].dark] for name in STATEMENTS],
        "sides": [asdict(side) for side in known_sides()],
    }


def as_json(value: object) -> Markup:
    """JSON that can stand in a script element: nothing in it ends the element or a line of script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def _node(node: Node) -> dict[str, Any]:
    sounds = [pinyin(name[:SOUNDED]) for name in (node.name, *node.aliases)]
    item: dict[str, Any] = {"iri": node.iri, "name": node.name, "cls": node.cls, "degree": node.degree}
    item |= {"label": label_lines(node.short.translate(_DIRECTION)), "aliases": node.aliases}
    item |= {"sounds": sorted({sound for pair in sounds for sound in pair if sound.isascii()} - {""})}
    return item | ({"english": node.english} if node.english else {})


def _edges(edges: tuple[Edge, ...], steps: dict[tuple[int, int], int]) -> list[dict[str, Any]]:
    """The edges; several between one pair are told apart by `lane`, by which they are bent."""
    lanes: dict[tuple[int, int], int] = defaultdict(int)
    found = []
    for edge in edges:
        pair = (min(edge.source, edge.target), max(edge.source, edge.target))
        item = {"from": edge.source, "to": edge.target, "kind": edge.kind, "facts": edge.facts}
        found.append(item | {"step": steps[pair], "lane": lanes[pair]})
        lanes[pair] += 1
    return found


def _fact(fact: Fact) -> dict[str, Any]:
    """A fact without its empty fields."""
    said = {key: value for key, value in asdict(fact).items() if value not in (None, (), "", False)}
    quotes = [{key: v for key, v in asdict(quote).items() if v is not None} for quote in fact.quotes]
    return said | {"roles": dict(fact.roles), "quotes": quotes}
