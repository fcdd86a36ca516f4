"""The page for those who do not see it well, or use no pointer: axe-core finds nothing serious."""

from pathlib import Path
from typing import Literal

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

from browsing import AXE, NO_AXE, opened, serious

SEEN = (
    "",
    "node=永川区",
    "view=map",
    "view=time",
    "view=table&node=永川区",
    "view=article",
    "view=article&article=made",
    "node=林知远&to=四川省",
    "lang=en",
)
pytestmark = pytest.mark.browser


@pytest.mark.skipif(not AXE.is_file(), reason=NO_AXE)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 360])
def test_axe_finds_nothing_serious(
    browser: Browser, file: Path, trouble: list[str], width: int, scheme: Literal["dark", "light"]
) -> None:
    found = []
    for fragment in SEEN:
        for page in opened(browser, file, trouble, width, 900, "#stage", fragment, scheme):
            found += serious(page)
    assert found == []
    assert trouble == []


def test_all_is_reached_with_the_tab_key_in_the_order_of_the_page(page: Page) -> None:
    met: list[str] = []
    while "panel" not in met and len(met) < 150:
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.closest('[id]')?.id ?? ''"))
    order = [
        met.index(name)
        for name in (
            "skip",
            "query",
            "theme",
            "language",
            "view-graph",
            "filters",
            "canvas",
            "whole",
            "panel",
        )
    ]
    assert order == sorted(order)


def test_the_first_key_leads_past_head_and_filters(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator("#skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#canvas")).to_be_focused()


def test_tabs_are_walked_with_the_arrows(page: Page) -> None:
    page.locator("#view-graph").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#view-map")).to_be_focused()
    expect(page.locator("#view-map")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#view-article")).to_be_focused()


def test_a_filter_keeps_the_focus_when_it_is_set(page: Page) -> None:
    page.locator("[data-key=kind-Location]").focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-key=kind-Location]")).to_be_focused()
    expect(page.locator("[data-key=kind-Location]")).not_to_be_checked()
