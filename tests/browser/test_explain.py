"""The page of one article in a browser: it asks nothing of anyone, and links quotes with statements."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

import examples
import explained
from browsing import AXE, NO_AXE, serious
from chuanyu.model import Document, PassageKind
from chuanyu.view.explain import explain

pytestmark = pytest.mark.browser

_OWN_WORDS = """() => {
    const copy = document.body.cloneNode(true);
    for (const other of copy.querySelectorAll("[lang=zh-CN], script")) other.remove();
    return copy.textContent;
}"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    reading = examples.readings()[0]
    document = Document(reading.article, reading.article.analysed, (), (), reading.mentions)
    file = tmp_path_factory.mktemp("explain") / "解读.html"
    file.write_text(explain(document, reading), encoding="utf-8")
    return file


def _opened(
    browser: Browser, file: Path, width: int, height: int, script: bool = True, anchor: str = ""
) -> Iterator[Page]:
    trouble: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", java_script_enabled=script
    )
    page = context.new_page()
    page.on("console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda r: trouble.append(r.url) if r.url.split("#")[0] != file.as_uri() else None)
    page.goto(file.as_uri() + anchor)
    expect(page.locator("h1")).to_be_visible()
    yield page
    context.close()
    assert trouble == []


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    yield from _opened(browser, file, 1440, 900)


@pytest.fixture
def phone(browser: Browser, file: Path) -> Iterator[Page]:
    yield from _opened(browser, file, 360, 740)


def _lit(page: Page) -> str:
    return "".join(page.locator(".q.on").all_text_contents())


def test_a_click_on_a_statement_lights_its_quote_and_escape_puts_it_out(page: Page) -> None:
    card = page.locator(".card", has_text="力争2025年底前")
    card.click()
    assert _lit(page) == "力争2025年底前建成标准厂房20万平方米以上"
    expect(page.locator(".card.on")).to_have_count(1)
    page.locator(".card", has_text="李明远").first.click()
    assert _lit(page) == "永川区委书记李明远"
    page.keyboard.press("Escape")
    expect(page.locator(".on")).to_have_count(0)


def test_the_keyboard_reaches_a_statement(page: Page) -> None:
    page.locator(".card h3 a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card.on")).to_have_count(1)
    assert _lit(page)


def test_a_click_on_a_quote_lights_all_statements_that_rest_on_it(page: Page) -> None:
    page.locator(".q", has_text="共同建设").click()
    expect(page.locator(".card.on")).to_have_count(2)
    assert _lit(page) == "由永川区、泸州市共同建设"


def test_a_click_on_a_name_tells_what_it_stands_for(phone: Page) -> None:
    phone.locator(".m[title]", has_text="李明远").first.click()
    expect(phone.locator("#told")).to_contain_text("李明远（人物，中共永川区委）")
    phone.locator("h1").click()
    expect(phone.locator("#told")).to_be_hidden()


def test_the_keyboard_goes_from_name_to_name_and_is_told_what_each_stands_for(page: Page) -> None:
    told = page.locator("#told")
    page.locator("summary").focus()
    page.keyboard.press("Tab")
    first = page.locator(".m[title]").first
    expect(first).to_be_focused()
    seen = [told.inner_text()]
    assert seen == [first.get_attribute("title")]
    while "李明远（人物，中共永川区委）" not in seen[-1] and len(seen) < 50:
        page.keyboard.press("ArrowRight")
        seen.append(told.inner_text())
    assert "李明远（人物，中共永川区委）" in seen[-1]
    page.keyboard.press("ArrowLeft")
    expect(told).to_have_text(seen[-2])
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    page.keyboard.press("Enter")
    expect(told).to_have_text(seen[-2])
    page.keyboard.press("Tab")
    expect(told).not_to_have_text(seen[-2])


def test_a_name_inside_another_is_told_with_it(browser: Browser, tmp_path: Path) -> None:
    article = explained.article_of(("永川区交通局将提速。", PassageKind.BODY))
    names = [
        explained.mention_of(article, "永川区交通局", explained.BUREAU),
        explained.mention_of(article, "永川区", explained.DISTRICT, nested=True),
    ]
    file = tmp_path / "解读.html"
    promise = explained.promise_of(article, "永川区交通局将提速")
    file.write_text(explained.page_of(article, names, [promise]), encoding="utf-8")
    for page in _opened(browser, file, 1440, 900):
        page.get_by_role("button", name="永川区交通局").focus()
        expect(page.locator("#told")).to_contain_text("永川区（地方，500118）")
        expect(page.locator("#told")).to_contain_text("永川区交通局（")
        page.locator(".m .m").click()
        expect(page.locator("#told")).not_to_contain_text("永川区交通局（")


@pytest.mark.skipif(not AXE.is_file(), reason=NO_AXE)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("anchor", ["", "#s2&lang=en"])
def test_axe_finds_nothing_serious(
    browser: Browser, file: Path, scheme: Literal["light", "dark"], anchor: str
) -> None:
    for page in _opened(browser, file, 1280, 800, script=True, anchor=anchor):
        page.emulate_media(color_scheme=scheme)
        page.locator(".m[title]").first.focus()
        assert serious(page) == []


def test_an_address_names_a_statement(browser: Browser, file: Path) -> None:
    for page in _opened(browser, file, 1440, 900, anchor="#s2"):
        expect(page.locator(".card.on")).to_have_count(1)
        assert _lit(page)


def test_a_button_turns_it_into_english_and_back_and_the_address_remembers(page: Page) -> None:
    before = page.locator("body").inner_text()
    page.get_by_role("button", name="English").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.url.endswith("#lang=en")
    assert page.title().endswith(" · explained")
    # All that is still Chinese is the article's, and says so.
    assert not re.search("[一-鿿]", page.evaluate(_OWN_WORDS))
    expect(page.locator(".card", has_text="力争2025年底前")).to_contain_text("commitment")
    page.locator(".m[title]", has_text="李明远").first.click()
    expect(page.locator("#told")).to_contain_text("李明远 (person, 中共永川区委)")
    page.reload()
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_role("button", name="中文").click()
    assert page.locator("body").inner_text() == before
    assert "#" not in page.url


def test_an_address_names_a_statement_and_the_language(browser: Browser, file: Path) -> None:
    for page in _opened(browser, file, 1440, 900, anchor="#s2&lang=en"):
        expect(page.locator(".card.on")).to_have_count(1)
        expect(page.locator("summary")).to_have_text("How to read this page")


def test_paper_is_light_and_holds_cards_side_by_side(page: Page) -> None:
    ink = "getComputedStyle(document.body).color"
    light = page.evaluate(ink)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ink) != light
    page.set_viewport_size({"width": 718, "height": 1000})
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(ink) == light
    expect(page.locator("#language")).to_be_hidden()
    first, second = (page.locator("section:has(.card + .card) .card").nth(n).bounding_box() for n in (0, 1))
    assert first
    assert second
    assert first["y"] == second["y"]


def test_a_phone_shows_statements_below_their_paragraph_and_never_scrolls_sideways(phone: Page) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    section = phone.locator("section:has(.card)").first
    text, card = section.locator(".text").bounding_box(), section.locator(".card").first.bounding_box()
    assert text is not None
    assert card is not None
    assert card["y"] >= text["y"] + text["height"]


def test_without_its_script_it_shows_all_and_points_to_the_quote(browser: Browser, file: Path) -> None:
    for page in _opened(browser, file, 1440, 900, script=False):
        expect(page.locator(".card")).to_have_count(9)
        page.locator(".card h3 a").nth(3).click()
        mark = page.locator("i:target")
        expect(mark).to_have_count(1)
