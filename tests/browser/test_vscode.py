"""The picture in a notebook of VS Code: its widget manager, in a frame as it makes one, without the network.

The editor itself is not run here (docs/how-to/pictures.md tells what was seen in it).  What it does
otherwise than Jupyter is: the manager, which asks for scripts beside the kernel; the frame; and the white
that it lays behind widgets while letters keep the light ink of a dark theme.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import comm
import pytest

import chuanyu
from chuanyu import view

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Frame, Page, Route

ID = "https://w3id.org/chuanyu/id/place/"
HOST = "https://notebook.invalid/"
MODULES = Path(view.__file__).parent / "page" / "node_modules"
MANAGER = MODULES / ".vscode" / "package" / "dist" / "ipywidgets.js"
ANYWIDGET = Path(sys.prefix) / "share" / "jupyter" / "nbextensions" / "anywidget" / "index.js"
EDITOR = (
    "<!doctype html><iframe src='notebook.html' style='width: 900px; height: 900px; border: 0' "
    "sandbox='allow-same-origin allow-pointer-lock allow-scripts allow-downloads allow-forms'></iframe>"
)
pytestmark = pytest.mark.skipif(
    not MANAGER.is_file(), reason=f"VS Code's widget manager is not there: npm install in {MODULES.parent}"
)


class Wire(comm.base_comm.BaseComm):
    """One end of a comm: keeps what Python says until the page is told."""

    said: list[dict[str, Any]]
    ends: dict[str, Wire]

    def publish_msg(
        self, msg_type: str, data: Any = None, metadata: Any = None, buffers: Any = None, **keys: Any
    ) -> None:
        self.ends[self.comm_id] = self
        told = {"type": msg_type, "id": self.comm_id, "target": self.target_name}
        self.said.append({**told, "data": data or {}, "metadata": metadata or {}})


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> type[Wire]:
    """The comms that widgets open from here on."""
    fresh = type("Fresh", (Wire,), {"said": [], "ends": {}})
    monkeypatch.setattr(comm, "create_comm", fresh)
    return fresh


@pytest.fixture
def page(browser: Browser, wire: type[Wire]) -> Iterator[Page]:
    """An editor whose notebook shows nothing yet; whatever is not there is refused, and told."""
    files = {
        "": EDITOR,
        "notebook.html": Path(__file__).with_name("vscode_notebook.html").read_text(encoding="utf-8"),
        "require.js": (MODULES / "requirejs" / "require.js").read_text(encoding="utf-8"),
        "ipywidgets.js": MANAGER.read_text(encoding="utf-8"),
        "nbextensions/anywidget/index.js": ANYWIDGET.read_text(encoding="utf-8"),
    }
    away: list[str] = []

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOST)
        if name in files:
            kind = "text/javascript" if name.endswith(".js") else "text/html"
            route.fulfill(body=files[name], content_type=kind)
        else:
            away.append(route.request.url)
            route.abort()

    page = browser.new_page(viewport={"width": 1000, "height": 1000})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.route("**/*", answer)

    def to_python(identifier: str, data: Any) -> None:
        wire.ends[identifier].handle_msg({"content": {"comm_id": identifier, "data": data}, "buffers": []})

    page.expose_function("toPython", to_python)
    page.goto(HOST)
    notebook(page).wait_for_function("window.ready")
    yield page
    page.close()
    assert [url for url in away if not url.endswith("favicon.ico")] == []
    assert faults == []


def notebook(page: Page) -> Frame:
    return page.frames[1]


def told(page: Page, wire: type[Wire]) -> None:
    """Tell the notebook what Python has said."""
    while wire.said:
        notebook(page).evaluate("message => receive(message)", wire.said.pop(0))


def shown(page: Page, wire: type[Wire], out: Path) -> Any:
    picture = chuanyu.open(out).view(focus="永川")
    told(page, wire)
    notebook(page).evaluate("id => show(id)", picture.model_id)
    notebook(page).locator(".chuanyu-node").first.wait_for()
    return picture


def test_what_is_clicked_is_chosen_in_python_and_the_other_way(
    page: Page, wire: type[Wire], example_out: Path
) -> None:
    picture = shown(page, wire, example_out)
    frame = notebook(page)
    assert frame.evaluate("window.faults") == []
    assert frame.locator(".chuanyu-node").count() == len(picture.data["nodes"])
    frame.locator(f'.chuanyu-node[data-iri="{ID}510500-泸州市"] circle').click()
    frame.wait_for_function("window.answered > 0")
    assert picture.selected == f"{ID}510500-泸州市"
    assert "泸州市" in frame.locator(".chuanyu-panel").inner_text()
    picture.selected = "永川"
    told(page, wire)
    chosen = frame.locator(".chuanyu-chosen")
    assert chosen.get_attribute("data-iri") == f"{ID}500118-永川区"


def test_letters_are_read_on_their_ground_and_the_notebook_keeps_its_looks(
    page: Page, wire: type[Wire], example_out: Path
) -> None:
    frame = notebook(page)
    beside = "() => JSON.stringify({...getComputedStyle(document.getElementById('beside'))})"
    before = frame.evaluate(beside)
    shown(page, wire, example_out)
    assert contrast(frame, ".chuanyu-node text", "fill") > 4.5
    assert contrast(frame, ".chuanyu-panel", "color") > 4.5
    assert frame.evaluate(beside) == before


def test_the_drawing_of_a_saved_notebook_is_read_in_a_dark_theme(
    page: Page, wire: type[Wire], example_out: Path
) -> None:
    """Without an extension that runs widgets the editor shows the sandboxed drawing."""
    drawing = chuanyu.open(example_out).view(focus="永川")._repr_html_()
    notebook(page).evaluate("html => { document.getElementById('output').innerHTML = html; }", drawing)
    notebook(page).locator("iframe").wait_for()
    frame = next(f for f in page.frames if f.parent_frame == notebook(page))
    frame.locator(".chuanyu-node").first.wait_for()
    assert contrast(frame, ".chuanyu-node text", "fill") > 4.5
    frame.locator(f'.chuanyu-node[data-iri="{ID}510500-泸州市"] circle').click()
    assert "泸州市" in frame.locator(".chuanyu-panel").inner_text()


def contrast(frame: Frame, selector: str, ink: str) -> float:
    """How far the letters stand out from the nearest ground that is painted (WCAG 2); 1 where none is."""
    ratio: float = frame.evaluate(
        """([selector, ink]) => {
            const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
            const light = ([r, g, b]) => [[r, .2126], [g, .7152], [b, .0722]].reduce((sum, [value, part]) => {
                const c = value / 255;
                return sum + part * (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
            }, 0);
            const letters = document.querySelector(selector);
            let ground = letters;
            const painted = (element) => channels(getComputedStyle(element).backgroundColor)[3] !== 0;
            while (ground && !painted(ground)) ground = ground.parentElement;
            if (!ground) return 1;
            const both = [getComputedStyle(letters)[ink], getComputedStyle(ground).backgroundColor]
                .map((colour) => light(channels(colour)) + .05);
            return Math.max(...both) / Math.min(...both);
        }""",
        [selector, ink],
    )
    return ratio
