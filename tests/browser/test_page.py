"""The page in a browser: it opens from a file, asks nothing of anyone, and does what it says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Store

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

from chuanyu.network import network, pyvis
from chuanyu.notebook import Picture
from chuanyu.view import render

MADE = Path(__file__).parents[1] / "view" / "made.trig"
HEAD = "".join(line for line in MADE.read_text(encoding="utf-8").splitlines(True) if line.startswith("@"))
TEXT = (
    "会上说,川渝两地将与永川共建产业园。下一步,两地联合运营港口。"
    "永川区商务委员会主任林知远说,永川将引进投资50亿元以上。"
)
MORE = f"""{HEAD} <https://w3id.org/chuanyu/article/made> {{
  <https://w3id.org/chuanyu/article/made> schema:articleBody "{TEXT}" .
  made:d1 a cy:Description ; cy:describes id:yongchuan ; cy:surfaceForm "永川"@zh .
  made:d2 a cy:Description ; cy:describes id:lin ; cy:surfaceForm "林知远"@zh . }}"""
VIEWS = ("graph", "map", "time", "table", "article")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(path=str(MADE), format=RdfFormat.TRIG)
    store.load(MORE, format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="module")
def file(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "图谱.html"
    file.write_text(render(store), encoding="utf-8")
    return file


@pytest.fixture
def trouble() -> list[str]:
    """What the page asked for or complained about; empty at the end of every test."""
    return []


@pytest.fixture
def page(browser: Browser, file: Path, trouble: list[str]) -> Iterator[Page]:
    yield from opened(browser, file, trouble, 1440, 900)
    assert trouble == []


@pytest.fixture
def phone(browser: Browser, file: Path, trouble: list[str]) -> Iterator[Page]:
    yield from opened(browser, file, trouble, 360, 740)
    assert trouble == []


def opened(
    browser: Browser,
    file: Path,
    trouble: list[str],
    width: int,
    height: int,
    drawing: str = "#canvas",
    fragment: str = "",
) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = context.new_page()
    page.on("console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda r: trouble.append(r.url) if not _own(r.url, file) else None)
    page.goto(file.as_uri() + (f"#{fragment}" if fragment else ""))
    expect(page.locator(drawing)).to_be_visible()
    yield page
    context.close()


def _own(url: str, file: Path) -> bool:
    return url.split("#")[0] == file.as_uri() or url.startswith(("blob:", "data:"))


def _find(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.locator("#query").fill(text)
    page.keyboard.press("Enter")


def _app(page: Page, expression: str) -> Any:
    """What the page holds: `app` is its state and data, `picture` its camera."""
    return page.evaluate(f"() => {{ const {{ app, picture }} = canvas; return {expression}; }}")


def _drawn(page: Page, kind: str) -> list[str]:
    """The nodes by name or the edges by kind of statement that are drawn."""
    key = "name" if kind == "nodes" else "kind"
    found: list[str] = _app(
        page, f"app.graph.{kind}.filter((item) => app.visible.{kind}[item.id]).map((item) => item.{key})"
    )
    return found


def _at(page: Page, *names: str) -> tuple[float, float]:
    """The middle of some nodes on the screen."""
    x, y = page.evaluate(
        """names => {
            const { app, picture } = canvas;
            const spots = app.graph.nodes.filter((node) => names.includes(node.name))
                .map((node) => picture.onScreen(app.state.view === "map" ? node.map : [node.x, node.y]));
            const box = canvas.getBoundingClientRect();
            const mean = (axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
            return [box.x + mean(0), box.y + mean(1)];
        }""",
        list(names),
    )
    return x, y


# --- reading ---


def test_it_opens_with_counts_and_a_guide(page: Page) -> None:
    expect(page.locator("#counts")).to_contain_text("1 篇文章 · 8 个实体 · 7 条陈述")
    expect(page.locator("#panel .steps li")).to_have_count(5)
    expect(page.locator("#panel ol.best li").first).to_contain_text("永川区")
    expect(page.locator("#panel .pairs li").first).to_contain_text("港口")
    expect(page.locator("#panel")).to_contain_text("置信度是")


def test_the_panel_of_a_node_tells_all_about_it(page: Page) -> None:
    _find(page, "永川区")
    kinds = page.locator("#panel section[data-kind]").evaluate_all("all => all.map(s => s.dataset.kind)")
    assert kinds == ["Cooperation", "ledger", "Participation", "Connection", "Location"]
    expect(page.locator("#panel")).to_contain_text("位于 重庆市")
    expect(page.locator("#panel .chips .name")).to_have_text(["重庆市", "四川省"])
    card = page.locator(".ledger .fact")
    expect(card.locator("mark")).to_have_text("引进投资50亿元以上")
    expect(card).to_contain_text("林知远")
    expect(card).to_contain_text("“十四五”时期")
    expect(card.locator("figcaption")).to_contain_text(
        "《永川区与四川携手》 示例日报，2024-03-01 · 置信度 85%"
    )


def test_a_quote_stands_in_its_context(page: Page) -> None:
    _find(page, "四川省")
    quotes = page.locator("section[data-kind=Cooperation] blockquote")
    expect(quotes.first).to_have_text("…会上说,川渝两地将与永川共建产业园。下一步…")


def test_promises_stand_beside_results_theme_by_theme(page: Page) -> None:
    _find(page, "永川区")
    theme = page.locator(".ledger .theme")
    expect(theme.locator("h4.head")).to_have_text("未归主题")
    expect(theme.locator("p.head")).to_have_text(["承诺 1", "结果 0"])


def test_a_name_in_the_panel_leads_to_its_node(page: Page) -> None:
    _find(page, "林知远")
    page.locator("#panel section[data-kind=PostHolding] .name", has_text="永川区商务委员会").click()
    expect(page.locator("#panel h2")).to_contain_text("永川区商务委员会")


def test_many_facts_come_by_and_by_the_newest_first(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    crowded = Store()
    crowded.extend(store)
    for day in range(1, 20):
        article = f"<https://w3id.org/chuanyu/article/day{day:02d}>"
        crowded.load(
            f"""{HEAD} {article} {{
            {article} a cy:Article ; dcterms:issued "2024-04-{day:02d}"^^xsd:date .
            made:o{day} a cy:Location ; cy:thing id:alone ; cy:place id:yongchuan ; cy:confidence 0.5 ;
              cy:evidence made:o{day}.e .
            made:o{day}.e oa:hasSource {article} ; oa:hasSelector made:o{day}.q .
            made:o{day}.q oa:exact "第{day}天完工" . }}""",
            format=RdfFormat.TRIG,
        )
    file = tmp_path / "crowded.html"
    file.write_text(render(crowded), encoding="utf-8")
    for page in opened(browser, file, trouble, 1440, 900):
        _find(page, "无联系公司")
        expect(page.locator("#panel mark")).to_have_count(12)
        expect(page.locator("#panel mark").first).to_have_text("第19天完工")
        page.locator("#panel section .more:visible").click()
        expect(page.locator("#panel mark")).to_have_count(19)
    assert trouble == []


# --- finding ---


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
    _find(page, "chongqing")
    expect(page.locator("#panel h2")).to_contain_text("重庆市")


def test_what_has_no_tie_is_found_by_search(page: Page) -> None:
    _find(page, "无联系")
    expect(page.locator("#panel h2")).to_contain_text("无联系公司")
    expect(page.locator("#panel")).to_contain_text("没有符合当前筛选的陈述")


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
    expect(page.locator("#passing")).to_have_text("全部 7 条陈述" if left == 7 else f"{left} / 7 条陈述")
    assert _app(page, "app.passing.count") == left
    page.locator("#reset").click()
    expect(page.locator("#passing")).to_have_text("全部 7 条陈述")


def test_article_date_and_confidence_filter_too(page: Page) -> None:
    page.locator("#least").fill("85")
    expect(page.locator("#passing")).to_have_text("3 / 7 条陈述")
    page.locator("#reset").click()
    page.locator("#until").fill("2020-01-01")
    expect(page.locator("#passing")).to_have_text("0 / 7 条陈述")
    page.locator("#until").fill("")
    page.locator("#source").select_option("0")
    expect(page.locator("#passing")).to_have_text("全部 7 条陈述")


def test_an_option_says_how_many_it_has(page: Page) -> None:
    option = page.locator(".option", has=page.locator("[data-key=kind-Cooperation]"))
    expect(option.locator("small")).to_have_text("2")
    page.locator("[data-key=status-done]").uncheck()
    expect(option.locator("small")).to_have_text("1")


def test_a_filter_hides_lines_and_shapes_and_what_the_panel_tells(page: Page) -> None:
    assert "Location" in _drawn(page, "edges")
    page.locator("[data-key=kind-Location]").uncheck()
    assert "Location" not in _drawn(page, "edges")
    page.locator("[data-key=cls-Person]").uncheck()
    assert "林知远" not in _drawn(page, "nodes")
    _find(page, "永川区")
    expect(page.locator("section[data-kind=Location]")).to_have_count(0)
    expect(page.locator("#panel")).to_contain_text("另有 1 条被筛选隐去")


def test_filters_that_leave_nothing_say_so(page: Page) -> None:
    for key in ("PostHolding", "Cooperation", "Connection", "Location", "Participation"):
        page.locator(f"[data-key=kind-{key}]").uncheck()
    expect(page.locator("#empty")).to_be_visible()
    page.locator("#reset").click()
    expect(page.locator("#empty")).to_be_hidden()


def test_what_has_no_tie_is_drawn_only_when_asked_for(page: Page) -> None:
    assert "无联系公司" not in _drawn(page, "nodes")
    page.locator("#isolated").check()
    assert "无联系公司" in _drawn(page, "nodes")


def test_the_surroundings_of_a_node_by_steps(page: Page) -> None:
    _find(page, "林知远")
    page.locator("[data-reach='1']").click()
    assert set(_drawn(page, "nodes")) == {"林知远", "永川区商务委员会"}
    page.locator("[data-reach='2']").click()
    assert set(_drawn(page, "nodes")) == {"林知远", "永川区商务委员会", "永川区"}
    expect(page.locator("#notice")).to_contain_text("只显示“林知远”周围 2 步以内的联系")
    page.locator("#notice button").click()
    assert "四川省" in _drawn(page, "nodes")


def test_the_paths_between_two_nodes(page: Page) -> None:
    _find(page, "林知远")
    page.locator("#way").click()
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("scs")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .ways h3")).to_contain_text("条最短的路径")
    first = page.locator("#panel .ways li").first.locator(".name")
    expect(first).to_have_text(["林知远", "永川区商务委员会", "永川区", "四川省"])
    lit = _app(page, "[...app.visible.lit].map((id) => app.graph.nodes[id].name)")
    assert {"林知远", "永川区商务委员会", "永川区", "四川省"} <= set(lit)
    assert "共建产业园行动方案" not in lit
    page.locator("#panel .ways .tie").first.click()
    expect(page.locator("#panel .fact mark").first).to_have_text("永川区商务委员会主任林知远")


# --- the picture ---


def test_a_click_on_a_shape_shows_its_facts_and_escape_lets_go(page: Page) -> None:
    page.mouse.click(*_at(page, "林知远"))
    expect(page.locator("#panel h2")).to_contain_text("林知远")
    expect(page.locator("#panel mark").first).to_have_text("永川区商务委员会主任林知远")
    page.keyboard.press("Escape")
    expect(page.locator("#panel .steps")).to_be_visible()


def test_a_choice_lights_its_neighbours_and_greys_the_rest(page: Page) -> None:
    _find(page, "林知远")
    assert set(_app(page, "[...app.visible.lit].map((id) => app.graph.nodes[id].name)")) == {
        "林知远",
        "永川区商务委员会",
    }
    colour = page.evaluate(
        """([x, y]) => {
            const box = canvas.getBoundingClientRect();
            const dot = [(x - box.x) * devicePixelRatio, (y - box.y) * devicePixelRatio];
            return [...canvas.getContext("2d").getImageData(...dot.map(Math.round), 1, 1).data].slice(0, 3);
        }""",
        list(_at(page, "四川省")),
    )
    assert max(colour) - min(colour) < 20, "grey, whatever the colour of its class"


def test_a_click_on_a_line_shows_all_statements_that_make_it(page: Page) -> None:
    page.mouse.click(*_at(page, "重庆市", "四川省"))
    expect(page.locator("#panel .fact mark")).to_have_text(["川渝两地将与永川共建产业园", "两地联合运营港口"])


def test_dragging_the_wheel_and_keys_move_the_picture_and_nothing_else(page: Page) -> None:
    spots = _app(page, "app.graph.nodes.map((node) => [node.x, node.y])")
    before = _app(page, "picture.camera()")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 60, steps=4)
    page.mouse.up()
    dragged = _app(page, "picture.camera()")
    assert dragged["x"] < before["x"]
    page.mouse.wheel(0, -300)
    page.wait_for_function("scale => canvas.picture.camera().scale > scale", arg=dragged["scale"])
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("0")
    after = _app(page, "picture.camera()")
    assert after["scale"] == pytest.approx(before["scale"])
    assert _app(page, "app.graph.nodes.map((node) => [node.x, node.y])") == spots


def test_the_view_changes_and_the_choice_stays(page: Page) -> None:
    _find(page, "永川区")
    for view in (*VIEWS, "graph"):
        page.locator(f"#view-{view}").click()
        expect(page.locator(f"#view-{view}")).to_have_attribute("aria-selected", "true")
        expect(page.locator("#panel h2")).to_contain_text("永川区")


def test_the_map_says_what_lies_where(page: Page) -> None:
    page.locator("#view-map").click()
    expect(page.locator("#notice")).to_contain_text("1 个实体有自己的坐标")
    page.mouse.click(*_at(page, "重庆市"))
    expect(page.locator("#panel h2")).to_contain_text("重庆市")


# --- time, table, articles ---


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
    assert _app(page, "app.state.fact !== null || app.state.article !== null")


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


def test_the_facts_of_what_is_chosen_stand_first_in_the_table(page: Page) -> None:
    page.locator("#view-table").click()
    _find(page, "林知远")
    own = page.locator("tbody tr").evaluate_all("all => all.map((row) => row.className)")
    assert own == ["own", "own", "", "", "", "", ""]


def test_text_and_statements_of_an_article_lead_to_one_another(page: Page) -> None:
    _find(page, "林知远")
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


# --- sharing ---


def test_back_and_forward_lead_through_what_was_seen(page: Page) -> None:
    _find(page, "林知远")
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
    _find(page, "永川区")
    page.locator("[data-key=kind-Location]").uncheck()
    page.locator("#view-map").click()
    page.locator("#closer").click()
    page.wait_for_function("() => location.hash.includes('mapAt')")
    sent = page.evaluate("location.hash.slice(1)")
    camera = _app(page, "picture.camera()")
    for other in opened(browser, file, trouble, 1440, 900, fragment=sent):
        expect(other.locator("#panel h2")).to_contain_text("永川区")
        expect(other.locator("#view-map")).to_have_attribute("aria-selected", "true")
        expect(other.locator("[data-key=kind-Location]")).not_to_be_checked()
        assert _app(other, "picture.camera()") == pytest.approx(camera, abs=0.01)


def test_an_address_may_be_a_name(page: Page, file: Path) -> None:
    page.goto(file.as_uri() + "#林知远")
    expect(page.locator("#panel h2")).to_contain_text("林知远")


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
    assert table[0].startswith("陈述的种类,谁,内容,进展,原文")


def test_the_button_switches_the_language(page: Page) -> None:
    _find(page, "重庆市")
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


# --- hostile text, small screens, notebooks ---


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
        _find(page, "永川区商务委员会")
        for view in VIEWS:
            page.locator(f"#view-{view}").click()
            expect(page.locator("#panel h2")).to_contain_text("永川区商务委员会")
        page.locator("#view-graph").click()
        for name in names.values():
            _find(page, name[:50])
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


def test_a_phone_shows_every_view_and_never_scrolls_sideways(phone: Page) -> None:
    _find(phone, "永川区")
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
    file.write_text(Picture(render(store), 700)._repr_html_(), encoding="utf-8")
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
    pyvis(network(store)).write_html(str(file))
    for page in opened(browser, file, trouble, 900, 700, "#mynetwork canvas"):
        assert page.evaluate("network.body.data.nodes.length") == 7
    assert trouble == []
