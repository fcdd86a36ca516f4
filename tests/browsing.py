"""What the tests of the page in a browser share: the page of the hand-made graph, and ways to ask it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, expect
from pyoxigraph import RdfFormat, Store

from chuanyu.view import page as view

AXE = Path(view.__file__).parent / "page" / "node_modules" / "axe-core" / "axe.min.js"
NO_AXE = f"axe-core is not there: npm install in {AXE.parents[2]}"
MADE = Path(__file__).parent / "view" / "made.trig"
HEAD = "".join(line for line in MADE.read_text(encoding="utf-8").splitlines(True) if line.startswith("@"))
TEXT = (
    "会上说,川渝两地将与永川共建产业园。下一步,两地联合运营港口。"
    "永川区商务委员会主任林知远说,永川将引进投资50亿元以上。"
)
MORE = f"""{HEAD} <https://w3id.org/chuanyu/article/made> {{
  <https://w3id.org/chuanyu/article/made> schema:articleBody "{TEXT}" .
  made:d1 a cy:Description ; cy:describes id:yongchuan ; cy:surfaceForm "永川"@zh .
  made:d2 a cy:Description ; cy:describes id:lin ; cy:surfaceForm "林知远"@zh . }}"""
VIEWS = ("graph", "map", "time", "table", "article")


def made() -> Store:
    """The hand-made graph with the text of its article."""
    store = Store()
    store.load(path=str(MADE), format=RdfFormat.TRIG)
    store.load(MORE, format=RdfFormat.TRIG)
    return store


def opened(
    browser: Browser,
    file: Path,
    trouble: list[str],
    width: int,
    height: int,
    drawing: str = "#canvas",
    fragment: str = "",
    scheme: Literal["dark", "light"] = "light",
) -> Iterator[Page]:
    """The page in a window; `trouble` gets what it asks for or complains about."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", color_scheme=scheme
    )
    page = context.new_page()
    page.on("console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda r: trouble.append(r.url) if not _own(r.url, file) else None)
    page.goto(file.as_uri() + (f"#{fragment}" if fragment else ""))
    expect(page.locator(drawing)).to_be_visible()
    yield page
    context.close()


def _own(url: str, file: Path) -> bool:
    return url.split("#")[0] == file.as_uri() or url.startswith(("blob:", "data:"))


def serious(page: Page) -> list[list[str]]:
    """What axe-core finds serious or worse in a page: the rule, an element, and what is wrong with it."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[list[str]] = page.evaluate(
        """async () => (await axe.run()).violations
            .filter((v) => v.impact === "serious" || v.impact === "critical")
            .map((v) => [v.id, v.nodes[0].html, v.nodes[0].failureSummary])"""
    )
    return found


def find(page: Page, text: str) -> None:
    """Search for a name and take the first."""
    page.keyboard.press("/")
    page.locator("#query").fill(text)
    page.keyboard.press("Enter")


def app(page: Page, expression: str) -> Any:
    """What the page holds: `app` is its state and data, `picture` its camera."""
    return page.evaluate(f"() => {{ const {{ app, picture }} = canvas; return {expression}; }}")


def drawn(page: Page, kind: str) -> list[str]:
    """The nodes by name or the edges by kind of statement that are drawn."""
    key = "name" if kind == "nodes" else "kind"
    found: list[str] = app(
        page, f"app.graph.{kind}.filter((item) => app.visible.{kind}[item.id]).map((item) => item.{key})"
    )
    return found


def at(page: Page, *names: str) -> tuple[float, float]:
    """The middle of some nodes on the screen."""
    x, y = page.evaluate(
        """names => {
            const { app, picture } = canvas;
            const spots = app.graph.nodes.filter((node) => names.includes(node.name))
                .map((node) => picture.onScreen(app.state.view === "map" ? node.map : [node.x, node.y]));
            const box = canvas.getBoundingClientRect();
            const mean = (axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
            return [box.x + mean(0), box.y + mean(1)];
        }""",
        list(names),
    )
    return x, y
