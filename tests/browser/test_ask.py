"""The query editor in a browser: an example is filled in and run, nobody else is asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from served import served

pytestmark = pytest.mark.browser


def test_an_example_is_filled_in_and_answered_without_asking_anybody_else(
    browser: Browser, example_out: Path
) -> None:
    with served(example_out) as url:
        page = browser.new_page(locale="zh-CN")
        asked: list[str] = []
        errors: list[str] = []
        page.on("request", lambda r: asked.append(r.url))
        page.on("pageerror", lambda e: errors.append(str(e)))
        page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        page.goto(f"{url}/ask")
        page.wait_for_selector(".yasqe .CodeMirror")
        page.select_option("#example", label="谁与它合作")
        page.fill("#parameters input[name=entity]", "江津")
        page.click("#examples button")
        page.wait_for_selector(".yasr table tbody td:has-text('泸州市')")
        table = page.inner_text(".yasr table tbody")
        assert "江津区、永川区与泸州市结为港口联盟" in table  # the whole quote
        assert "XMLSchema" not in table
        heads = ["合作方", "事项", "进展", "独立来源", "置信度", "原文", "文章", "日期"]
        assert page.inner_text(".yasr table thead").split() == heads
        page.evaluate("document.querySelector('.yasqe .CodeMirror').CodeMirror.setValue("
                      "'SELECT ?park { ?park a cy:Park }')")  # fmt: skip
        page.click(".yasqe_queryButton")
        with page.expect_popup() as opened:
            page.click(".yasr table tbody a.iri[href*='/id/park/']")
        opened.value.wait_for_selector("h1", state="attached")
        assert "川南渝西示范产业园" in opened.value.title()
        with opened.value.expect_navigation():
            opened.value.click("h3 a")
        opened.value.wait_for_selector("mark, .text")
        assert "#view=article&article=" in opened.value.url
        page.close()
    assert all(a.startswith((url, "data:", "blob:")) for a in asked)
    assert errors == []


# Words that a reader of the Chinese page has to put up with: standards, and what they are called.
SAME = {"GET", "POST", "JSON", "XML", "CSV", "TSV", "Turtle", "RDF/XML", "TriG", "N-Triples", "N-Quads"}
SAME |= {"ASK", "SELECT", "CONSTRUCT", "DESCRIBE", "CORS"}
ENGLISH = """() => {
  const root = document.getElementById("yasgui");
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.parentElement.closest(".CodeMirror-scroll, textarea, tbody, svg, style")) found.push(text.data);
  }
  for (const name of ["title", "placeholder", "aria-label"]) {
    for (const one of root.querySelectorAll(`[${name}]:not(.CodeMirror-scroll *, tbody *)`)) {
      found.push(one.getAttribute(name));
    }
  }
  return found;
}"""


def test_the_editor_speaks_chinese_and_turns_to_english(browser: Browser, example_out: Path) -> None:
    with served(example_out) as url:
        page = browser.new_page(locale="zh-CN")
        page.goto(f"{url}/ask")
        page.wait_for_selector(".yasqe .CodeMirror")
        page.click(".yasqe_queryButton")
        page.wait_for_selector(".yasr table tbody td")
        page.click(".tabContextButton")
        page.click(".tabsList .tab", button="right")
        page.wait_for_selector(".yasr_response_chip:has-text('条结果，用时')")
        said = [text for text in page.evaluate(ENGLISH) if set(re.findall(r"[A-Za-z][\w/-]+", text)) - SAME]
        assert said == []
        page.click("a[hreflang=en]")
        page.wait_for_selector(".yasqe .CodeMirror")
        page.select_option("#example", label="Who cooperates with it")
        assert "a body, place, park or firm" in page.inner_text("#parameters")
        page.click("#examples button")
        page.wait_for_selector(".yasr table thead th")
        assert "partner" in page.inner_text(".yasr table thead")
        assert page.get_attribute(".yasqe_queryButton", "title") == "Run query"
        page.close()


def test_the_page_of_the_graph_speaks_what_the_browser_wants_and_its_button_turns_it(
    browser: Browser, example_out: Path
) -> None:
    with served(example_out) as url:
        page = browser.new_page(locale="en-GB")
        page.goto(url)
        assert page.inner_text("#view-table") == "Table"
        assert "#" not in page.url
        page.click("#language")
        assert page.inner_text("#view-table") == "表格"
        assert page.url.endswith("#lang=zh")
        page.reload()
        assert page.inner_text("#view-table") == "表格"
        page.goto(f"{url}/?lang=zh#view=table")
        assert page.inner_text("#view-table") == "表格"
        page.close()


def test_a_name_that_means_nothing_leads_to_near_ones_and_themes_are_chosen(
    browser: Browser, example_out: Path
) -> None:
    with served(example_out) as url:
        page = browser.new_page(locale="zh-CN")
        page.goto(f"{url}/ask")
        page.wait_for_selector(".yasqe .CodeMirror")
        assert page.inner_text(".yasqe .CodeMirror-code").count("PREFIX") == 1  # the others are folded
        page.select_option("#example", label="谁与它合作")
        page.fill("#parameters input[name=entity]", "江金区")
        page.click("#examples button")
        page.wait_for_selector("#told a")
        assert "江金区" in page.inner_text("#told")
        assert "SELECT ?名称" in page.inner_text(".yasqe .CodeMirror-code")
        page.click("#told a")
        page.click("main a:text-is('江津区')")
        assert "江津区" in page.title()
        page.goto(f"{url}/ask")
        page.select_option("#example", label="承诺与成果对照")
        page.select_option("#parameters select[name=theme]", label="产业")
        page.click("#examples button")
        page.wait_for_selector(".yasr table tbody td:has-text('标准厂房')")
        page.close()


def test_no_results_stand_below_an_error_nor_an_error_above_results(
    browser: Browser, example_out: Path
) -> None:
    with served(example_out) as url:
        page = browser.new_page(locale="zh-CN")
        page.goto(f"{url}/ask")
        page.wait_for_selector(".yasqe .CodeMirror")
        page.click("#examples button")
        page.wait_for_selector(".yasr table tbody td")
        page.fill("#parameters input[name=entity]", "江金区")
        page.click("#examples button")
        page.wait_for_selector("#told a")
        assert not page.is_visible(".yasr table")
        page.click(".yasqe_queryButton")
        page.wait_for_selector(".yasr table tbody td")
        assert page.inner_text("#told") == ""
        page.evaluate("document.querySelector('.yasqe .CodeMirror').CodeMirror.setValue('SELECT * { ?s a ')")
        page.click(".yasqe_queryButton")
        page.wait_for_selector(".yasr pre:has-text('not SPARQL')")
        assert not page.is_visible(".yasr table")
        page.wait_for_selector(".yasr_response_chip:has-text('用时')")
        page.close()


def test_days_in_the_wrong_order_are_not_asked_for(browser: Browser, example_out: Path) -> None:
    with served(example_out) as url:
        page = browser.new_page(locale="zh-CN")
        page.goto(f"{url}/ask")
        page.wait_for_selector(".yasqe .CodeMirror")
        page.select_option("#example", label="两个日期之间的变化")
        page.fill("#parameters input[name=since]", "2022-06-01")
        page.fill("#parameters input[name=until]", "2022-05-01")
        page.click("#examples button")
        assert page.evaluate("document.querySelector('input[name=until]').validity.rangeUnderflow")
        assert "2022-06-01" not in page.inner_text(".yasqe .CodeMirror-code")
        page.fill("#parameters input[name=until]", "2022-12-31")
        page.click("#examples button")
        page.wait_for_selector(".yasr table tbody td:has-text('江津区、永川区与泸州市结为港口联盟')")
        page.close()


def test_words_of_the_ontology_are_offered(browser: Browser, example_out: Path) -> None:
    with served(example_out) as url:
        page = browser.new_page(locale="zh-CN", viewport={"width": 360, "height": 700})
        page.goto(f"{url}/ask")
        page.wait_for_selector(".yasqe .CodeMirror")
        page.click(".yasqe .CodeMirror-lines")
        for key in ("Control+A", "Delete"):
            page.keyboard.press(key)
        page.keyboard.type("PREFIX cy: <https://w3id.org/chuanyu/ontology#> SELECT * { ?s a cy:Govern")
        page.keyboard.press("Control+Space")
        page.wait_for_selector(".CodeMirror-hints >> text=cy:GovernmentBody")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        buttons = page.locator(".yasqe_buttons").bounding_box()
        lines = page.locator(".yasqe .CodeMirror-scroll").bounding_box()
        assert buttons and lines
        assert buttons["y"] + buttons["height"] <= lines["y"]
        page.click(".yasqe_queryButton")
        page.select_option("#example", label="谁与它合作")
        assert "单位、地方、园区或企业" in page.inner_text("#parameters")
        page.close()
