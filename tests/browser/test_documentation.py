"""The documentation's site opened from its folder, without a server: it is drawn, and can be searched."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(out)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    return out


@pytest.mark.parametrize(
    ("words", "page_found"),
    [
        ("structural holes", "Network analysis"),
        ("置信度", "中文快速开始"),
        ("高竹新区", "The graph in Python"),  # two words to the index, written as one
    ],
)
def test_the_site_is_searched_from_its_folder(
    browser: Browser, site: Path, words: str, page_found: str
) -> None:
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    away: list[str] = []
    page.on(
        "request",
        lambda r: None if r.url.startswith(("file:", "data:", "blob:", "about:")) else away.append(r.url),
    )
    page.goto((site / "index.html").as_uri())
    assert page.locator("h1").inner_text().replace("\u200b", "").startswith("Chuanyu 川渝图谱")
    query = page.locator('[data-md-component="search-query"]')
    query.click()  # the search sets itself up once somebody looks at it
    ready = page.locator(".md-search-result__meta", has_text="Type to start searching")
    ready.wait_for(state="attached", timeout=60_000)
    query.press_sequentially(words, delay=20)  # it looks at keys, not at values
    query.press("End")  # and Chinese comes without keys of its own
    letters = "\u200b*".join(map(re.escape, page_found))
    page.locator(".md-search-result__item h1", has_text=re.compile(letters)).first.wait_for(timeout=60_000)
    assert away == []
    page.close()
