"""Search, filters, surroundings and paths on the page in a browser."""

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Page, expect

from browsing import app, drawn, find

pytestmark = pytest.mark.browser


def test_search_meets_an_alias(page: Page) -> None:
    page.locator("#query").fill("区商务委")
    expect(page.locator("#found li")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_contain_text("永川区商务委员会")


def test_search_meets_pinyin_and_its_initials_with_the_keyboard_alone(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("yc")
    expect(page.locator("#found li").first).to_contain_text("永川区")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#query")).to_have_attribute("aria-activedescendant", "found-0")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_contain_text("永川区")
    expect(page.locator("#panel h2")).to_be_focused()
    find(page, "chongqing")
    expect(page.locator("#panel h2")).to_contain_text("重庆市")


def test_what_has_no_tie_is_found_by_search(page: Page) -> None:
    find(page, "无联系")
    expect(page.locator("#panel h2")).to_contain_text("无联系公司")
    expect(page.locator("#panel")).to_contain_text("没有符合当前筛选的事实")


@pytest.mark.parametrize(
    ("filtering", "left"),
    [
        ("#facets [data-key=kind-Cooperation]", 5),
        ("#facets [data-key=status-planned]", 5),
        ("#facets [data-key=theme-industry]", 6),
        ("#facets [data-key=cls-Person]", 6),
        ("#facets [data-key='side--1']", 7),
    ],
)
def test_every_facet_filters_and_says_how_many_are_left(page: Page, filtering: str, left: int) -> None:
    page.locator(filtering).uncheck()
    expect(page.locator("#passing")).to_have_text("全部 7 条事实" if left == 7 else f"{left} / 7 条事实")
    assert app(page, "app.passing.count") == left
    page.locator("#reset").click()
    expect(page.locator("#passing")).to_have_text("全部 7 条事实")


def test_article_date_and_confidence_filter_too(page: Page) -> None:
    page.locator("#least").fill("85")
    expect(page.locator("#passing")).to_have_text("3 / 7 条事实")
    page.locator("#reset").click()
    page.locator("#until").fill("2020-01-01")
    expect(page.locator("#passing")).to_have_text("0 / 7 条事实")
    page.locator("#until").fill("")
    page.locator("#source").select_option("0")
    expect(page.locator("#passing")).to_have_text("全部 7 条事实")


def test_an_option_says_how_many_it_has(page: Page) -> None:
    option = page.locator(".option", has=page.locator("[data-key=kind-Cooperation]"))
    expect(option.locator("small")).to_have_text("2")
    page.locator("[data-key=status-done]").uncheck()
    expect(option.locator("small")).to_have_text("1")


def test_a_filter_hides_lines_and_shapes_and_what_the_panel_tells(page: Page) -> None:
    assert "Location" in drawn(page, "edges")
    page.locator("[data-key=kind-Location]").uncheck()
    assert "Location" not in drawn(page, "edges")
    page.locator("[data-key=cls-Person]").uncheck()
    assert "林知远" not in drawn(page, "nodes")
    find(page, "永川区")
    expect(page.locator("section[data-kind=Location]")).to_have_count(0)
    expect(page.locator("#panel")).to_contain_text("另有 1 条被筛选隐去")


def test_filters_that_leave_nothing_say_so(page: Page) -> None:
    for key in ("PostHolding", "Cooperation", "Connection", "Location", "Participation"):
        page.locator(f"[data-key=kind-{key}]").uncheck()
    expect(page.locator("#empty")).to_be_visible()
    page.locator("#reset").click()
    expect(page.locator("#empty")).to_be_hidden()


def test_what_has_no_tie_is_drawn_only_when_asked_for(page: Page) -> None:
    assert "无联系公司" not in drawn(page, "nodes")
    page.locator("#isolated").check()
    assert "无联系公司" in drawn(page, "nodes")


def test_the_surroundings_of_a_node_by_steps(page: Page) -> None:
    find(page, "林知远")
    page.locator("[data-reach='1']").click()
    assert set(drawn(page, "nodes")) == {"林知远", "永川区商务委员会"}
    page.locator("[data-reach='2']").click()
    assert set(drawn(page, "nodes")) == {"林知远", "永川区商务委员会", "永川区"}
    expect(page.locator("#notice")).to_contain_text("只显示“林知远”周围 2 步以内的联系")
    page.locator("#notice").get_by_text("显示全图").click()
    assert "四川省" in drawn(page, "nodes")


def test_the_paths_between_two_nodes(page: Page) -> None:
    find(page, "林知远")
    page.locator("#way").click()
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("scs")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .ways h3")).to_contain_text("条路径")
    first = page.locator("#panel .ways li").first.locator(".name")
    expect(first).to_have_text(["林知远", "永川区商务委员会", "永川区", "四川省"])
    lit = app(page, "[...app.visible.lit].map((id) => app.graph.nodes[id].name)")
    assert {"林知远", "永川区商务委员会", "永川区", "四川省"} <= set(lit)
    assert "共建产业园行动方案" not in lit
    page.locator("#panel .ways .tie").first.click()
    expect(page.locator("#panel .fact mark").first).to_have_text("永川区商务委员会主任林知远")
