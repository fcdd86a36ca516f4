"""Timeline, table and articles of the page in a browser."""

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Page, expect

from browsing import app, find

pytestmark = pytest.mark.browser


def test_the_timeline_holds_deadlines_and_what_an_article_tells(page: Page) -> None:
    page.locator("#view-time").click()
    labels = page.locator("#timeline .item").evaluate_all(
        "all => all.map((e) => e.getAttribute('aria-label'))"
    )
    assert any("引进投资50亿元以上" in label for label in labels)
    assert any("2024-03-01 永川区与四川携手" in label for label in labels)
    page.locator("#timeline .item", has_text="引进投资").first.click()
    expect(page.locator("#panel .fact.chosen mark")).to_have_text("引进投资50亿元以上")


def test_a_year_of_the_timeline_narrows_the_dates(page: Page) -> None:
    page.locator("#view-time").click()
    page.locator("#timeline .year[aria-label*='2024']").click()
    expect(page.locator("#from")).to_have_value("2024-01-01")
    page.locator("#sheet .bar button").click()
    expect(page.locator("#from")).to_have_value("")


def test_the_timeline_is_walked_with_the_arrows(page: Page) -> None:
    page.locator("#view-time").click()
    page.locator("#timeline [tabindex='0']").focus()
    for _ in range(30):
        if "item" in (page.evaluate("document.activeElement.getAttribute('class')") or ""):
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2, #sheet h2").first).to_be_visible()
    assert app(page, "app.state.fact !== null || app.state.article !== null")


def test_the_table_is_sorted_and_searched(page: Page) -> None:
    page.locator("#view-table").click()
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(7)
    page.locator("th.c-confidence button").click()
    expect(page.locator("th.c-confidence")).to_have_attribute("aria-sort", "descending")
    expect(rows.first.locator(".c-confidence")).to_have_text("95%")
    page.locator("th.c-confidence button").click()
    expect(rows.first.locator(".c-confidence")).to_have_text("70%")
    page.locator("#words").fill("港口 重庆")
    expect(rows).to_have_count(1)
    expect(page.locator("#words")).to_be_focused()
    page.locator("#words").fill("")
    page.locator("[data-key=kind-Cooperation]").uncheck()
    expect(rows).to_have_count(5)


def test_the_table_fits_and_leaves_out_columns_that_no_row_fills(page: Page) -> None:
    page.locator("#view-table").click()
    page.locator("#words").fill("林知远 主任")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("th.c-due")).to_have_count(0)
    expect(page.locator("th.c-quote")).to_have_count(1)
    page.locator("#words").fill("")
    expect(page.locator("th.c-due")).to_have_count(1)
    for _ in range(2):  # Chinese, then English
        edge = page.locator("th.c-confidence").bounding_box()
        assert edge and edge["x"] + edge["width"] <= 1440
        page.locator("#language").click()


def test_the_facts_of_what_is_chosen_stand_first_in_the_table(page: Page) -> None:
    page.locator("#view-table").click()
    find(page, "林知远")
    own = page.locator("tbody tr").evaluate_all("all => all.map((row) => row.className)")
    assert own == ["own", "own", "", "", "", "", ""]


def test_text_and_statements_of_an_article_lead_to_one_another(page: Page) -> None:
    find(page, "林知远")
    page.locator("#panel section[data-kind=PostHolding] .cited").click()
    expect(page.locator("#sheet h2")).to_have_text("永川区与四川携手")
    expect(page.locator("#sheet .text")).to_contain_text("两地联合运营港口")
    expect(page.locator("#sheet mark.on").last).to_have_text("林知远")
    page.keyboard.press("Escape")
    expect(page.locator("#panel .fact")).to_have_count(7)
    page.locator("#sheet mark", has_text="共建产业园").last.click()
    expect(page.locator("#panel .fact.chosen")).to_contain_text("川渝两地将与永川共建产业园")
    page.locator("#sheet .mention", has_text="林知远").click()
    expect(page.locator("#panel h2")).to_contain_text("林知远")


def test_the_list_of_articles_leads_to_each(page: Page) -> None:
    page.locator("#view-article").click()
    page.locator("#sheet [data-article='0']").click()
    expect(page.locator("#sheet .text")).to_contain_text("会上说")


@pytest.mark.parametrize("view", ["table", "time"])
def test_a_view_from_which_all_is_filtered_says_so(page: Page, view: str) -> None:
    page.locator(f"#view-{view}").click()
    expect(page.locator("#sheet .hollow")).to_have_count(0)
    page.evaluate("canvas.app.set({ least: 100 })")
    expect(page.locator("#sheet .hollow")).to_have_text("没有可显示的内容，请放宽筛选。")
