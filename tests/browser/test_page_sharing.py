"""What is seen can be sent, saved, and looked at in another way."""

import re
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

from browsing import app, find, opened

pytestmark = pytest.mark.browser


def test_back_and_forward_lead_through_what_was_seen(page: Page) -> None:
    find(page, "林知远")
    page.locator("#view-table").click()
    page.locator("[data-key=kind-Location]").uncheck()
    page.go_back()
    expect(page.locator("[data-key=kind-Location]")).to_be_checked()
    page.go_back()
    expect(page.locator("#view-graph")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#panel h2")).to_contain_text("林知远")
    page.go_back()
    expect(page.locator("#panel .steps")).to_be_visible()
    page.go_forward()
    expect(page.locator("#panel h2")).to_contain_text("林知远")


def test_an_address_that_was_sent_shows_the_same(
    page: Page, browser: Browser, file: Path, trouble: list[str]
) -> None:
    find(page, "永川区")
    page.locator("[data-key=kind-Location]").uncheck()
    page.locator("#view-map").click()
    page.locator("#closer").click()
    page.wait_for_function("() => location.hash.includes('mapAt')")
    sent = page.evaluate("location.hash.slice(1)")
    camera = app(page, "picture.camera()")
    for other in opened(browser, file, trouble, 1440, 900, fragment=sent):
        expect(other.locator("#panel h2")).to_contain_text("永川区")
        expect(other.locator("#view-map")).to_have_attribute("aria-selected", "true")
        expect(other.locator("[data-key=kind-Location]")).not_to_be_checked()
        assert app(other, "picture.camera()") == pytest.approx(camera, abs=0.01)


def test_an_address_may_be_a_name(page: Page, file: Path) -> None:
    page.goto(file.as_uri() + "#林知远")
    expect(page.locator("#panel h2")).to_contain_text("林知远")


def test_an_address_that_names_what_is_not_there_says_so(
    browser: Browser, file: Path, trouble: list[str]
) -> None:
    for fragment in ("node=不存在&view=table", "不存在"):
        for page in opened(browser, file, trouble, 1440, 900, drawing="#notice", fragment=fragment):
            expect(page.locator("#notice")).to_contain_text("“不存在”不在这张图谱里")
            page.locator("#view-map").click()
            expect(page.locator("#lost")).to_have_count(0)


def test_what_is_seen_can_be_saved(page: Page, tmp_path: Path) -> None:
    saved = {}
    for view, kinds in (("graph", ("png", "svg", "csv")), ("map", ("png", "svg")), ("time", ("png", "svg"))):
        page.locator(f"#view-{view}").click()
        for kind in kinds:
            with page.expect_download() as coming:
                page.locator(f"[data-save={kind}]").click()
            target = tmp_path / f"{view}.{kind}"
            coming.value.save_as(target)
            saved[view, kind] = target.read_bytes()
    for view in ("graph", "map", "time"):
        assert saved[view, "png"].startswith(b"\x89PNG")
        assert len(saved[view, "png"]) > 5000
        assert b"<svg" in saved[view, "svg"]
        assert "永川" in saved[view, "svg"].decode()
    table = saved["graph", "csv"].decode("utf-8-sig").splitlines()
    assert saved["graph", "csv"].startswith(b"\xef\xbb\xbf")
    assert len(table) == 8
    assert table[0].startswith("事实的种类,谁,事项,进展,原文")


def test_the_button_switches_the_language(page: Page) -> None:
    find(page, "重庆市")
    page.locator("#language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#panel h2")).to_contain_text("Chongqing")
    expect(page.locator("section[data-kind=Cooperation] h3")).to_contain_text("cooperation")
    page.locator("#language").click()
    expect(page.locator("#panel h2")).to_contain_text("重庆市")


def test_the_look_can_be_dark(page: Page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator("#theme").click()
    assert page.evaluate(ground) != light
    assert "theme=dark" in page.evaluate("location.hash")


def test_paper_is_light_and_says_what_it_is(browser: Browser, file: Path, trouble: list[str]) -> None:
    for page in opened(browser, file, trouble, 1440, 900, scheme="dark", fragment="node=永川区"):
        width, height = page.evaluate("[canvas.width, canvas.height]")
        look = "picture.look()"
        assert app(page, f"{look}.dark") is True
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print", color_scheme="dark")
        assert app(page, f"{look}.dark") is False
        ground = "canvas.getContext('2d').getImageData(1, 1, 1, 1).data[0]"
        assert page.evaluate(ground) > 240
        expect(page.locator("h1")).to_be_visible()
        for hidden in ("#search", "#views", "#filters", "#saving", "#looks"):
            expect(page.locator(hidden)).to_be_hidden()
        box = page.locator("#canvas").bounding_box()
        assert box
        assert (
            box["width"] / box["height"] >= width / height - 0.01
        )  # as it was drawn, or with room at its sides
        page.emulate_media(media="screen", color_scheme="dark")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert app(page, f"{look}.dark") is True


def test_a_long_timeline_begins_on_the_first_sheet_and_no_sheet_cuts_a_row(page: Page) -> None:
    page.evaluate(
        """() => {
            const { app } = canvas;
            const { facts } = app.graph;
            const promise = facts.find(({ kind }) => kind === "Commitment");
            while (facts.length < 1200) facts.push({ ...promise, id: facts.length });
            app.set({ view: "time" });
        }"""
    )
    page.locator("#timeline .more").click()
    left = page.locator("#timeline .more").text_content() or ""
    items = page.locator("#timeline .item")
    count = items.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    strips = page.locator("#timeline svg")
    assert strips.count() > 6
    heights = strips.evaluate_all("all => all.map((one) => one.viewBox.baseVal.height)")
    assert max(heights) < 400
    assert items.count() == count
    assert strips.evaluate_all(
        """all => all.every((one) => {
            const { y, height } = one.viewBox.baseVal;
            return [...one.querySelectorAll(".item")].every((item) => {
                const box = item.getBBox();
                return box.y >= y && box.y + box.height <= y + height;
            });
        })"""
    )
    (number,) = re.findall(r"\d+", left)
    expect(page.locator("#timeline .more")).to_have_text(f"另有 {number} 条没有打印；在网页上展开后再打印")
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(strips).to_have_count(1)


def test_the_whole_table_is_printed(page: Page) -> None:
    page.evaluate(
        """() => {
            const { app } = canvas;
            const { facts } = app.graph;
            while (facts.length < 120) facts.push({ ...facts[0], id: facts.length });
            app.set({ view: "table" });
        }"""
    )
    rows = page.locator("#sheet tbody tr")
    expect(rows).to_have_count(50)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows).to_have_count(120)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows).to_have_count(50)
