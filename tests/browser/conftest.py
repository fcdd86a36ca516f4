"""A headless Chromium for the tests of the pages; where there is none they are skipped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pyoxigraph import Store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def store() -> Store:
    """The hand-made graph."""
    from browsing import made

    return made()


@pytest.fixture(scope="session")
def file(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its page."""
    from chuanyu.view import render

    file = tmp_path_factory.mktemp("page") / "图谱.html"
    file.write_text(render(store), encoding="utf-8")
    return file


@pytest.fixture
def trouble() -> list[str]:
    """What the page asked for or complained about; empty at the end of every test."""
    return []


@pytest.fixture
def page(browser: Browser, file: Path, trouble: list[str]) -> Iterator[Page]:
    from browsing import opened

    yield from opened(browser, file, trouble, 1440, 900)
    assert trouble == []


@pytest.fixture
def phone(browser: Browser, file: Path, trouble: list[str]) -> Iterator[Page]:
    from browsing import opened

    yield from opened(browser, file, trouble, 360, 740)
    assert trouble == []
