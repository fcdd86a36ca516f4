"""The page under hostile text, on a phone, inside a notebook; it asks nothing of anyone."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

from browsing import HEAD, VIEWS, app, find, opened
from chuanyu.network import network
from chuanyu.notebook.shown import Frame
from chuanyu.view import render

pytestmark = pytest.mark.browser


def test_a_graph_without_a_fact_says_so(browser: Browser, tmp_path: Path, trouble: list[str]) -> None:
    file = tmp_path / "empty.html"
    file.write_text(render(Store()), encoding="utf-8")
    for page in opened(browser, file, trouble, 1024, 800):
        expect(page.locator("#empty")).to_have_text("这张图谱里没有事实。")
        for view in ("table", "time"):
            page.locator(f"#view-{view}").click()
            expect(page.locator("#sheet .hollow")).to_have_text("这张图谱里没有事实。")
    assert trouble == []


def test_names_and_quotes_are_never_code(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    names = {
        "script": "</script><script>window.broken=1</script>",
        "image": "\"><img src=x onerror='window.broken=1'>",
        "turned": "反\u202e斜\u2066杠",
        "long": "长" * 10_000,
        "address": "甲=乙&丙#丁~戊",
    }
    hostile = Store()
    hostile.extend(store)
    for key, name in names.items():
        literal = name.replace("\\", "\\\\").replace('"', '\\"')
        hostile.load(
            f"""{HEAD} graph:entities {{ id:{key} a cy:Person ; skos:prefLabel "{literal}"@zh . }}
            <https://w3id.org/chuanyu/article/made> {{
            made:{key} a cy:PostHolding ; cy:person id:{key} ; cy:role "{literal}" ;
              cy:organization id:bureau ; cy:confidence 0.9 ; cy:evidence made:{key}.e .
            made:{key}.e oa:hasSource <https://w3id.org/chuanyu/article/made> ; oa:hasSelector made:{key}.q .
            made:{key}.q oa:exact "{literal}" . }}""",
            format=RdfFormat.TRIG,
        )
    file = tmp_path / "hostile.html"
    file.write_text(render(hostile), encoding="utf-8")
    for page in opened(browser, file, trouble, 1024, 800):
        find(page, "永川区商务委员会")
        for view in VIEWS:
            page.locator(f"#view-{view}").click()
            expect(page.locator("#panel h2")).to_contain_text("永川区商务委员会")
        page.locator("#view-graph").click()
        for name in names.values():
            find(page, name[:50])
            expect(page.locator("#panel h2 bdi")).to_have_text(name)
            address = page.evaluate("location.href")
            assert len(address.split("#")[1]) < 700
        assert page.evaluate("window.broken") is None
        assert page.evaluate("document.documentElement.scrollWidth") <= 1024
        with page.expect_download() as coming:
            page.locator("[data-save=svg]").click()
        coming.value.save_as(tmp_path / "hostile.svg")
        assert "<script" not in (tmp_path / "hostile.svg").read_text(encoding="utf-8")
    assert trouble == []


def test_the_policy_refuses_what_the_page_never_asks_for(page: Page, trouble: list[str]) -> None:
    refused = page.evaluate(
        """async () => {
            let told = 0;
            document.addEventListener("securitypolicyviolation", () => { told += 1; });
            const script = document.createElement("script");
            script.textContent = "window.broken = 1";
            document.body.append(script);
            await fetch("http://127.0.0.1:9/").catch(() => {});
            await new Promise((done) => setTimeout(done));
            return told;
        }"""
    )
    assert refused == 2
    assert page.evaluate("window.broken") is None
    assert all("Content Security Policy" in text for text in trouble)
    trouble.clear()


def test_on_a_phone_the_filters_stand_above_the_list_and_the_tabs_have_room(phone: Page) -> None:
    for _ in range(2):  # Chinese, then English
        boxes = [phone.locator(part).bounding_box() for part in ("#filters", "#panel", "#view-article", "h1")]
        filters, panel, last, title = boxes
        assert filters and panel and last and title
        assert filters["y"] < panel["y"]
        assert last["x"] + last["width"] <= 360
        assert title["height"] < 40, "one line"
        phone.locator("#language").click()


def test_a_phone_shows_every_view_and_never_scrolls_sideways(phone: Page) -> None:
    find(phone, "永川区")
    for view in VIEWS:
        phone.locator(f"#view-{view}").click()
        expect(phone.locator("#panel h2")).to_contain_text("永川区")
        assert phone.evaluate("document.documentElement.scrollWidth") == 360
    phone.locator("#view-graph").click()
    stage, panel = phone.locator("#stage").bounding_box(), phone.locator("#panel").bounding_box()
    assert stage is not None
    assert panel is not None
    assert panel["y"] >= stage["y"] + stage["height"] - 1


def test_it_works_inside_a_notebook(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    file = tmp_path / "cell.html"
    file.write_text(Frame(render(store), 700)._repr_html_(), encoding="utf-8")
    for page in opened(browser, file, trouble, 1200, 760, "iframe"):
        cell = page.frame_locator("iframe")
        cell.locator("#query").fill("林知远")
        cell.locator("#query").press("Enter")
        expect(cell.locator("#panel h2")).to_contain_text("林知远")
        cell.locator("#view-table").click()
        expect(cell.locator("tbody tr")).to_have_count(7)
    assert [text for text in trouble if "about:srcdoc" not in text] == []


def test_the_picture_for_notebooks_opens_without_a_network(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    file = tmp_path / "net.html"
    network(store).pyvis().write_html(str(file))
    for page in opened(browser, file, trouble, 900, 700, "#mynetwork canvas"):
        assert page.evaluate("network.body.data.nodes.length") == 7
    assert trouble == []


def test_two_fingers_zoom_the_picture(browser: Browser, file: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(file.as_uri())
    before = app(page, "picture.camera().scale")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    fingers = context.new_cdp_session(page)

    def touch(kind: str, apart: float) -> None:
        points = [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}]
        fingers.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [] if kind == "touchEnd" else points}
        )

    touch("touchStart", 20)
    for apart in (30, 45, 60):
        touch("touchMove", apart)
    touch("touchEnd", 60)
    page.wait_for_function("scale => canvas.picture.camera().scale > 1.5 * scale", arg=before)
    context.close()


def test_on_a_phone_a_title_in_the_panel_leads_to_its_sentence(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    file = tmp_path / "phone.html"
    file.write_text(render(store), encoding="utf-8")
    for page in opened(browser, file, trouble, 390, 800):
        find(page, "永川区")
        for _ in range(2):  # the second time the article is open already
            page.locator(".ledger .cited").first.click()
            sentence = page.locator("#sheet mark", has_text="引进投资50亿元以上").first
            expect(sentence).to_be_in_viewport()
            page.locator(".ledger").scroll_into_view_if_needed()
            page.evaluate("document.querySelector('.ledger .cited').scrollIntoView()")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.locator("#panel [data-article]").first.click()
        expect(page.locator("#sheet .back")).to_be_in_viewport()
    assert trouble == []
