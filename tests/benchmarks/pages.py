"""How soon the page stands and how smoothly it moves, beside stock pyvis on the same graph in the same run.

    python tests/benchmarks/pages.py

Graphs are made up: 100 to 20,000 nodes, three edges a node, some much better connected than others, a
statement with its quote for each edge.  Chromium runs without a GPU.  *Drawn* counts from the start of
loading to the first picture; of stock pyvis (`cdn_resources="in_line"`, its own settings) to the end of
its physics, broken off after three minutes; of vis-network tuned (our positions, no physics, straight
edges that hide while the pointer drags) to its first picture.  *Panning* counts the frames of a second
while the pointer drags.  Everything is opened out; the page as it opens stands below it.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as Late
from pyvis.network import Network

from chuanyu.view.backbone import communities
from chuanyu.view.content import ArticleLine, Content, Edge, Fact, Node, Quote
from chuanyu.view.layout import layout
from chuanyu.view.page import page_of

SIZES = (100, 1_000, 5_000, 20_000)
STOCK = (100, 1_000)
TUNED = (1_000, 5_000)
LIMIT = 180  # seconds that stock pyvis gets
PANNING = 3.0  # seconds
KINDS = ("Cooperation", "Participation", "PostHolding", "Connection", "Location")
CLASSES = ("Place", "GovernmentBody", "Person", "Enterprise", "Park", "Project")


def made(count: int) -> Content:
    """A graph of so many nodes and three times as many edges; the same for the same count."""
    state = 1

    def below(limit: int) -> int:
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % limit

    ends: list[int] = [0, 1]
    pairs: dict[tuple[int, int], None] = {}
    for node in range(1, count):
        for _ in range(3):  # half of them go to what is well connected already
            other = ends[below(len(ends))] if below(2) else below(count)
            if other != node and (min(node, other), max(node, other)) not in pairs:
                pairs[min(node, other), max(node, other)] = None
                ends += [node, other]
    near: dict[int, set[int]] = {i: set() for i in range(count)}
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    nodes = tuple(
        Node(f"n{i:05d}", f"第{i}号示范单位", f"第{i}号", None, (), CLASSES[i % 6], len(near[i]))
        for i in range(count)
    )
    articles = tuple(ArticleLine(f"a{i:04d}", f"第{i}篇报道", "2024-03-01", "示例日报") for i in range(50))
    edges, facts = [], []
    for place, (a, b) in enumerate(sorted(pairs)):
        kind = KINDS[place % 5]
        roles = {"Cooperation": (("party", (a, b)),)}.get(kind, (("actor", (a,)), ("thing", (b,))))
        quote = Quote(f"双方签署第{place}号合作协议", "会议上,", "。会后", place % 50)
        facts.append(
            Fact(f"f{place}", kind, roles, ("共建",), None, None, None, None, (), 0.9, None, (), (quote,))
        )
        edges.append(Edge(a, b, kind, (place,), place % 4 == 0))
    return Content(nodes, tuple(edges), tuple(facts), articles, (), {})


def measure(
    sizes: tuple[int, ...] = SIZES, stock: tuple[int, ...] = STOCK, tuned: tuple[int, ...] = TUNED
) -> dict[str, Any]:
    """Time both; seconds, frames a second, bytes."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        return {}
    found: dict[str, Any] = {"ours": {}, "tuned": {}, "pyvis": {}}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for count in sizes:
            content = made(count)
            began = time.perf_counter()
            page = page_of(content)
            built = time.perf_counter() - began
            file = Path(folder) / f"ours-{count}.html"
            file.write_text(page, encoding="utf-8")
            opened = _ours(browser, file.as_uri() + "#step=all")
            line = {"edges": len(content.edges), "built": built, "bytes": len(page.encode()), **opened}
            found["ours"][str(count)] = line | {"at opening": _ours(browser, file.as_uri())}
        for count in tuned:
            file = Path(folder) / f"tuned-{count}.html"
            _write_tuned(made(count), file)
            found["tuned"][str(count)] = _pyvis(browser, file.as_uri(), "afterDrawing")
        for count in stock:
            file = Path(folder) / f"pyvis-{count}.html"
            _write_pyvis(made(count), file)
            found["pyvis"][str(count)] = _pyvis(browser, file.as_uri(), "stabilized")
        browser.close()
    for count, line in found["pyvis"].items():
        line["sooner"] = line["drawn"] / found["ours"][count]["drawn"]
    return found


def show(found: dict[str, Any]) -> None:
    """Print the table."""
    if not found:
        print("\nChromium is not installed: the page was not measured.")
        return
    print(f"\n{'the page in Chromium':<24}{'edges':>8}{'built s':>9}{'MB':>7}{'drawn s':>9}{'frames/s':>10}")
    for count, line in found["ours"].items():
        size = line["bytes"] / 1e6
        print(
            f"{f'{count} nodes':<24}{line['edges']:>8}{line['built']:>9.2f}{size:>7.2f}"
            f"{line['drawn']:>9.2f}{line['frames']:>10.0f}"
        )
        opening = line["at opening"]
        print(f"{'  as it opens':<24}{'':>24}{opening['drawn']:>9.2f}{opening['frames']:>10.0f}")
    for count, line in found["tuned"].items():
        name = f"vis tuned, {count} nodes"
        print(f"{name:<24}{'':>24}{line['drawn']:>9.2f}{line['frames']:>10.0f}")
    for count, line in found["pyvis"].items():
        told = "" if line["still"] else f" (broken off after {LIMIT} s)"
        print(
            f"{f'stock pyvis, {count} nodes':<24}{'':>24}{line['drawn']:>9.2f}{line['frames']:>10.0f}"
            f"   ours {line['sooner']:.0f} times sooner{told}"
        )


def _ours(browser: Browser, address: str) -> dict[str, Any]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0", timeout=LIMIT * 1000)
    drawn = page.evaluate("performance.getEntriesByName('drawn')[0].startTime / 1000")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    frames = _panning(page, box["x"] + 60, box["y"] + 60)
    page.close()
    return {"drawn": drawn, "frames": frames}


def _write_pyvis(content: Content, file: Path) -> None:
    """The same graph as a user of pyvis would write it."""
    network = Network(height="860px", width="100%", cdn_resources="in_line")
    for i, node in enumerate(content.nodes):
        network.add_node(i, label=node.short)
    for edge in content.edges:
        network.add_edge(edge.source, edge.target)
    file.write_text(network.generate_html(), encoding="utf-8")


def _write_tuned(content: Content, file: Path) -> None:
    """The same graph as vis-network draws it best: placed, without physics, with straight edges."""
    boxes = layout(content, range(60), communities(content))
    network = Network(height="860px", width="100%", cdn_resources="in_line")
    for i, (node, box) in enumerate(zip(content.nodes, boxes, strict=True)):
        item = {"id": i, "label": node.short, "x": box.x, "y": box.y, "size": box.radius, "shape": "dot"}
        network.nodes.append(item)
    network.edges += [{"from": edge.source, "to": edge.target} for edge in content.edges]
    network.options = {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "edges": {"smooth": False},
        "interaction": {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True},
    }
    file.write_text(network.generate_html(), encoding="utf-8")


def _pyvis(browser: Browser, address: str, ready: str) -> dict[str, Any]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.route("**/*", lambda route: route.continue_() if route.request.url == address else route.abort())
    page.add_init_script(f"window.READY = {json.dumps(ready)};")
    page.add_init_script("""
        let kept;
        Object.defineProperty(window, "network", { configurable: true, get: () => kept, set: (value) => {
            kept = value;
            const done = () => performance.getEntriesByName("drawn").length || performance.mark("drawn");
            if (kept && kept.once) { kept.once(window.READY, done); }
        } });""")
    began = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=LIMIT * 1000)
    still = True
    try:
        page.wait_for_function("performance.getEntriesByName('drawn').length > 0", timeout=LIMIT * 1000)
        drawn = page.evaluate("performance.getEntriesByName('drawn')[0].startTime / 1000")
    except Late:
        still, drawn = False, time.perf_counter() - began
    frames = _panning(page, 300, 300)
    page.close()
    return {"drawn": drawn, "still": still, "frames": frames}


def _panning(page: Page, x: float, y: float) -> float:
    """Frames a second while the pointer drags to and fro."""
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("""() => {
        window.frames_ = [performance.now()];
        const tick = (now) => { window.frames_.push(now); window.ticking = requestAnimationFrame(tick); };
        window.ticking = requestAnimationFrame(tick);
    }""")
    began = time.perf_counter()
    step = 0
    while time.perf_counter() - began < PANNING:
        step += 1
        page.mouse.move(x + 4 * (step % 100), y + 2 * (step % 100))
    frames: float = page.evaluate("""() => {
        cancelAnimationFrame(window.ticking);
        const all = window.frames_;
        return (all.length - 1) * 1000 / (all[all.length - 1] - all[0]);
    }""")
    page.mouse.up()
    return frames


if __name__ == "__main__":
    measured = measure()
    show(measured)
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
