"""JupyterLab in a real browser: a cell is run, the picture drawn, a node clicked, the choice read back."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest
from playwright.sync_api import TimeoutError

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CELLS = [
    'import chuanyu\n\ng = chuanyu.open("out")\npicture = g.view(focus="永川", hops=1)\npicture',
    'print("chosen", picture.selected.rsplit("/", 1)[-1], len(picture.facts()))',
    'picture.selected = "永川"',
    'print("pair", sorted(iri.rsplit("-", 1)[-1] for iri in picture.pair), picture.selected)',
]
SECONDS = 60_000  # of waiting for a kernel, in thousandths
ID = "https://w3id.org/chuanyu/id/place/"


@pytest.fixture(scope="module")
def lab(example_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a JupyterLab whose folder holds a notebook and the made-up graph."""
    pytest.importorskip("jupyterlab")
    folder = tmp_path_factory.mktemp("lab")
    (folder / "out").symlink_to(example_out)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, folder / "picture.ipynb")
    places = {f"JUPYTER_{name}_DIR": str(folder / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    quiet = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
    (folder / "config" / "labconfig").mkdir(parents=True)
    (folder / "config" / "labconfig" / "default_setting_overrides.json").write_text(json.dumps(quiet))
    settings = ["--no-browser", "--allow-root", "--port=0", "--ip=127.0.0.1", "--IdentityProvider.token="]
    log = folder / "log.txt"
    with log.open("wb") as stream:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *settings, "--LabApp.extension_manager=readonly"],
            cwd=folder,
            env={**os.environ, **places, "PYTHONUNBUFFERED": "1"},
            stdout=stream,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            yield _address(server)
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def _address(server: subprocess.Popen[str]) -> str:
    """Where the server listens, as it says itself; the rest of what it says is read and let go."""
    import threading

    assert server.stderr is not None
    said: list[str] = []
    for line in server.stderr:
        said.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
            threading.Thread(target=server.stderr.read, daemon=True).start()
            return found[0]
    raise AssertionError("JupyterLab did not start:\n" + "".join(said))


@pytest.fixture(scope="module")
def notebook(lab: str, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1300, "height": 1000})
    away: list[str] = []
    page.on("request", lambda r: None if r.url.startswith((lab, "blob:", "data:")) else away.append(r.url))
    page.goto(f"{lab}lab/tree/picture.ipynb")
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=SECONDS)
    page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]', timeout=SECONDS)
    yield page
    page.close()
    assert away == [], "something was fetched from elsewhere"


def _run(page: Page, number: int) -> None:
    """Run one cell, and wait until the kernel has counted it."""
    cell = page.locator(".jp-CodeCell").nth(number)
    prompt = cell.locator(".jp-InputPrompt")
    for _ in range(5):  # while JupyterLab still makes its page, a key may meet a cell that is taken away
        cell.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        with suppress(TimeoutError):
            prompt.filter(has_text=re.compile(r"\[[\d*]+\]")).wait_for(timeout=4_000)
            break
    prompt.filter(has_text=re.compile(r"\[\d+\]")).wait_for(timeout=SECONDS)


def _said(page: Page, number: int) -> str:
    output = page.locator(".jp-CodeCell").nth(number).locator(".jp-OutputArea-output pre")
    output.first.wait_for(timeout=SECONDS)
    return output.first.inner_text().strip()


def _node(page: Page, place: str) -> str:
    return f'.chuanyu-node[data-iri="{ID}{place}"]'


def test_what_is_clicked_is_read_in_python_and_the_other_way(notebook: Page) -> None:
    page = notebook
    _run(page, 0)
    page.wait_for_selector(".chuanyu-picture svg .chuanyu-node", timeout=SECONDS)
    assert page.locator(".jp-OutputArea iframe").count() == 0, "the widget is drawn, not its stand-in"

    page.locator(_node(page, "510500-泸州市")).locator("circle").click()
    assert page.locator(".chuanyu-panel .chuanyu-head").inner_text().startswith("泸州市")
    assert "永川将与泸州共建川南渝西示范产业园" in page.locator(".chuanyu-panel").inner_text()
    _run(page, 1)
    assert re.fullmatch(r"chosen 510500-泸州市 \d+", _said(page, 1))

    _run(page, 2)
    page.wait_for_selector(f"{_node(page, '500118-永川区')}.chuanyu-chosen", timeout=SECONDS)
    assert page.locator(".chuanyu-panel .chuanyu-head").inner_text().startswith("永川区")
    assert page.locator(".chuanyu-chosen").count() == 1

    line = page.locator(".chuanyu-edge", has=page.locator("title", has_text="永川区 — 泸州市：合作"))
    line.first.locator("line").first.dispatch_event("click", {"bubbles": True})
    _run(page, 3)
    assert _said(page, 3) == "pair ['永川区', '泸州市'] None"


def test_the_picture_keeps_its_styles_to_itself(notebook: Page) -> None:
    rules = notebook.evaluate("""() => [...document.styleSheets].flatMap((sheet) => {
        try { return [...sheet.cssRules].map((rule) => rule.selectorText || ''); } catch { return []; }
    }).filter((selector) => selector.includes('chuanyu'))""")
    assert len(rules) > 5
    assert all(part.strip().startswith(".chuanyu-") for rule in rules for part in rule.split(","))
