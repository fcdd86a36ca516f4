"""The page in a browser: it opens from a file, asks nothing of anyone, and does what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

from chuanyu.network import network, pyvis
from chuanyu.view import render

MADE = Path(__file__).parents[1] / "view" / "made.trig"
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(path=str(MADE), format=RdfFormat.TRIG)
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
    yield from _opened(browser, file, trouble, 1440, 900)
    assert trouble == []


@pytest.fixture
def phone(browser: Browser, file: Path, trouble: list[str]) -> Iterator[Page]:
    yield from _opened(browser, file, trouble, 360, 740)
    assert trouble == []


def _opened(
    browser: Browser, file: Path, trouble: list[str], width: int, height: int, drawing: str = "#canvas canvas"
) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = context.new_page()
    page.on("console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda r: trouble.append(r.url) if r.url.split("#")[0] != file.as_uri() else None)
    page.goto(file.as_uri())
    expect(page.locator(drawing)).to_be_visible()
    yield page
    context.close()


def _find(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.locator("#query").fill(text)
    page.keyboard.press("Enter")


def test_it_opens_with_counts_and_a_guide(page: Page) -> None:
    expect(page.locator("#counts")).to_contain_text("1 篇文章 · 8 个实体 · 7 条陈述")
    expect(page.locator("#panel li")).to_have_count(4 + 7)
    expect(page.locator("#panel .best li").first).to_contain_text("永川区")
    expect(page.locator("#panel")).to_contain_text("置信度是")


def test_search_meets_an_alias_and_shows_quotes(page: Page) -> None:
    page.locator("#query").fill("区商务委")
    expect(page.locator("#found li")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_contain_text("永川区商务委员会")
    expect(page.locator("#panel mark").first).to_have_text("永川区商务委员会主任林知远")


def test_the_panel_groups_facts_with_quote_article_and_confidence(page: Page) -> None:
    _find(page, "永川区")
    kinds = page.locator("#panel section[data-kind]").evaluate_all("all => all.map(s => s.dataset.kind)")
    assert kinds == ["Cooperation", "Commitment", "Connection", "Location", "Participation"]
    card = page.locator("section[data-kind=Commitment] .fact")
    expect(card.locator("mark")).to_have_text("引进投资50亿元以上")
    expect(card.locator("blockquote")).to_have_text("…永川将引进投资50亿元以上。…")
    expect(card).to_contain_text("林知远")
    expect(card.locator("figcaption")).to_contain_text("《永川区与四川携手》")
    expect(card.locator("figcaption")).to_contain_text("2024-03-01")
    expect(card.locator("figcaption")).to_contain_text("置信度 85%")


def test_lines_in_focus_show_through_what_is_not(page: Page) -> None:
    _find(page, "林知远")
    expect(page.locator("#panel h2")).to_contain_text("林知远")
    opacity = page.evaluate(
        """() => Object.fromEntries(document.getElementById("canvas").network.body.data.nodes.get()
            .map((node) => [node.name, node.opacity]))"""
    )
    assert opacity["林知远"] == opacity["永川区商务委员会"] == 1
    assert opacity["重庆市"] < 1


def test_a_name_in_the_panel_leads_to_its_node(page: Page) -> None:
    _find(page, "林知远")
    page.locator("#panel section[data-kind=PostHolding] .name", has_text="永川区商务委员会").click()
    expect(page.locator("#panel h2")).to_contain_text("永川区商务委员会")


def _at(page: Page, *names: str) -> tuple[float, float]:
    """The middle of some nodes on the screen."""
    return tuple(
        page.evaluate(
            """names => {
                const { network } = document.getElementById("canvas");
                const all = network.body.data.nodes.get().filter((node) => names.includes(node.name));
                const spots = all.map((node) => network.canvasToDOM(network.getPosition(node.id)));
                const box = document.getElementById("canvas").getBoundingClientRect();
                const mean = (key) => spots.reduce((sum, spot) => sum + spot[key], 0) / spots.length;
                return [box.x + mean("x"), box.y + mean("y")];
            }""",
            list(names),
        )
    )


def _drawn(page: Page, kind: str) -> list[str]:
    """The nodes or edges that are drawn, by name or kind of statement."""
    key = "name" if kind == "nodes" else "kind"
    found: list[str] = page.evaluate(
        """([kind, key]) => document.getElementById("canvas").network.body.data[kind].get()
            .filter((item) => !item.hidden).map((item) => item[key])""",
        [kind, key],
    )
    return found


def test_a_click_on_a_shape_shows_its_facts_and_escape_lets_go(page: Page) -> None:
    page.mouse.click(*_at(page, "林知远"))
    expect(page.locator("#panel h2")).to_contain_text("林知远")
    expect(page.locator("#panel mark").first).to_have_text("永川区商务委员会主任林知远")
    page.keyboard.press("Escape")
    expect(page.locator("#panel .best")).to_be_visible()


def test_a_click_on_a_line_shows_all_statements_that_make_it(page: Page) -> None:
    page.mouse.click(*_at(page, "重庆市", "四川省"))
    expect(page.locator("#panel .fact")).to_have_count(2)
    expect(page.locator("#panel .fact mark")).to_have_text(["川渝两地将与永川共建产业园", "两地联合运营港口"])


def test_the_legend_hides_lines_and_shapes(page: Page) -> None:
    assert "Location" in _drawn(page, "edges")
    page.locator("#kinds input[data-name=Location]").uncheck()
    assert "Location" not in _drawn(page, "edges")
    page.locator("#classes input[data-name=Person]").uncheck()
    assert "林知远" not in _drawn(page, "nodes")


def test_what_has_no_tie_is_drawn_only_when_asked_for(page: Page) -> None:
    assert "无联系公司" not in _drawn(page, "nodes")
    page.locator("#isolated").check()
    assert "无联系公司" in _drawn(page, "nodes")


def test_the_legend_hides_a_kind_in_the_panel(page: Page) -> None:
    _find(page, "重庆市")
    expect(page.locator("section[data-kind=Cooperation]")).to_be_visible()
    page.locator("#kinds input[data-name=Cooperation]").uncheck()
    expect(page.locator("section[data-kind=Cooperation]")).to_have_count(0)


def test_the_legend_empties_the_picture_and_says_so(page: Page) -> None:
    for box in page.locator("#classes input").all():
        box.uncheck()
    expect(page.locator("#empty")).to_be_visible()
    page.locator("#classes input[data-name=Place]").check()
    expect(page.locator("#empty")).to_be_hidden()


def test_many_facts_come_by_and_by_the_newest_first(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    crowded = Store()
    crowded.extend(store)
    head = "".join(line for line in MADE.read_text(encoding="utf-8").splitlines(True) if line.startswith("@"))
    for day in range(1, 20):
        article = f"<https://w3id.org/chuanyu/article/day{day:02d}>"
        crowded.load(
            f"""{head} {article} {{
            {article} a cy:Article ; dcterms:issued "2024-04-{day:02d}"^^xsd:date .
            made:o{day} a cy:Outcome ; cy:actor id:alone ; cy:confidence 0.5 ; cy:evidence made:o{day}.e .
            made:o{day}.e oa:hasSource {article} ; oa:hasSelector made:o{day}.q .
            made:o{day}.q oa:exact "第{day}天完工" . }}""",
            format=RdfFormat.TRIG,
        )
    file = tmp_path / "crowded.html"
    file.write_text(render(crowded), encoding="utf-8")
    for page in _opened(browser, file, trouble, 1440, 900):
        _find(page, "无联系公司")
        expect(page.locator("#panel mark")).to_have_count(12)
        expect(page.locator("#panel mark").first).to_have_text("第19天完工")
        page.locator("#panel .more").click()
        expect(page.locator("#panel mark")).to_have_count(19)
        expect(page.locator("#panel .more")).to_be_hidden()
    assert trouble == []


def test_what_has_no_tie_is_found_by_search(page: Page) -> None:
    _find(page, "无联系")
    expect(page.locator("#panel h2")).to_contain_text("无联系公司")
    expect(page.locator("#panel")).to_contain_text("没有符合当前筛选的陈述")


def test_the_button_switches_the_language(page: Page) -> None:
    _find(page, "重庆市")
    page.locator("#language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#panel h2")).to_contain_text("Chongqing")
    expect(page.locator("section[data-kind=Cooperation] h3")).to_contain_text("cooperation")
    page.locator("#language").click()
    expect(page.locator("#panel h2")).to_contain_text("重庆市")


def test_an_address_names_a_node(page: Page, file: Path) -> None:
    page.goto(file.as_uri() + "#林知远")
    expect(page.locator("#panel h2")).to_contain_text("林知远")


def test_a_phone_shows_the_panel_below_and_never_scrolls_sideways(phone: Page) -> None:
    _find(phone, "永川区")
    expect(phone.locator("#panel h2")).to_contain_text("永川区")
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    picture, panel = phone.locator("#picture").bounding_box(), phone.locator("#panel").bounding_box()
    assert picture is not None
    assert panel is not None
    assert panel["y"] >= picture["y"] + picture["height"] - 1


def test_the_picture_for_notebooks_opens_without_a_network(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    file = tmp_path / "net.html"
    pyvis(network(store)).write_html(str(file))
    for page in _opened(browser, file, trouble, 900, 700, "#mynetwork canvas"):
        assert page.evaluate("network.body.data.nodes.length") == 7
    assert trouble == []
