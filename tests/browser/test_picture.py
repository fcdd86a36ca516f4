"""The picture where no widget runs: the drawing in a sandboxed frame, also in a notebook exported as HTML."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest

import chuanyu

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ID = "https://w3id.org/chuanyu/id/place/"


def test_the_drawing_answers_to_clicks_without_the_network(
    browser: Browser, example_out: Path, tmp_path: Path
) -> None:
    picture = chuanyu.open(example_out).view(focus="永川")
    file = tmp_path / "picture.html"
    file.write_text(picture.page(), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    assert page.locator(".chuanyu-node").count() == len(picture.data["nodes"])
    page.locator(f'.chuanyu-node[data-iri="{ID}510500-泸州市"] circle').click()
    told = page.locator(".chuanyu-panel").inner_text()
    assert "永川将与泸州共建川南渝西示范产业园" in told
    assert re.search(r"》\d{4}-\d\d-\d\d · 置信度 \d\d%", told)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(".chuanyu-chosen").count() == 1
    # Letters keep their size, however far one has gone in.
    label = page.locator(".chuanyu-node text").first
    before = label.bounding_box()
    page.mouse.move(500, 250)
    page.mouse.wheel(0, -300)
    after = label.bounding_box()
    assert before and after
    assert after["height"] == pytest.approx(before["height"], rel=0.1)
    assert faults == []
    assert requests == [file.as_uri()]
    page.close()


def test_dragging_moves_and_chooses_nothing(browser: Browser, example_out: Path, tmp_path: Path) -> None:
    file = tmp_path / "picture.html"
    file.write_text(chuanyu.open(example_out).view(focus="永川").page(), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.goto(file.as_uri())
    node = page.locator(f'.chuanyu-node[data-iri="{ID}500118-永川区"] circle')
    box = node.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 30, steps=4)
    page.mouse.up()
    moved = node.bounding_box()
    assert moved and moved["x"] - box["x"] == pytest.approx(60, abs=3)
    assert page.locator(".chuanyu-chosen").count() == 0
    page.close()


def test_an_exported_notebook_has_the_drawing(browser: Browser, example_out: Path, tmp_path: Path) -> None:
    cell = f"import chuanyu\nchuanyu.open({str(example_out)!r}).view(focus='永川')"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)])
    nbformat.write(notebook, tmp_path / "made.ipynb")
    command = ["nbconvert", "--execute", "--to", "html", "made.ipynb"]
    subprocess.run([sys.executable, "-m", *command], cwd=tmp_path, check=True, capture_output=True)
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    page.route(
        "**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort()
    )
    page.goto((tmp_path / "made.html").as_uri(), wait_until="domcontentloaded")
    frame = page.frame_locator("iframe[sandbox='allow-scripts']")
    frame.locator(f'.chuanyu-node[data-iri="{ID}510500-泸州市"] circle').click()
    assert "永川将与泸州共建川南渝西示范产业园" in frame.locator(".chuanyu-panel").inner_text()
    page.close()
