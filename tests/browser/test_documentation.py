"""The documentation's site opened from its folder, without a server: it is drawn, and can be searched."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]


def test_the_site_is_searched_from_its_folder(browser: Browser, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    away: list[str] = []
    page.on(
        "request",
        lambda r: None if r.url.startswith(("file:", "data:", "blob:", "about:")) else away.append(r.url),
    )
    page.goto((tmp_path / "index.html").as_uri())
    assert page.locator("h1").inner_text().startswith("Chuanyu 川渝图谱")
    query = page.locator('[data-md-component="search-query"]')
    query.click()  # the search sets itself up once somebody looks at it
    ready = page.locator(".md-search-result__meta", has_text="Type to start searching")
    ready.wait_for(state="attached", timeout=60_000)
    query.press_sequentially("structural holes", delay=20)  # it looks at keys, not at values
    found = page.locator(".md-search-result__item", has_text="Network analysis")
    found.first.wait_for(timeout=60_000)
    assert away == []
    page.close()
