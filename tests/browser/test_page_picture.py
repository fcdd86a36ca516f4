"""The picture and the map in a browser: clicks, keys, what is lit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

from browsing import VIEWS, app, at, drawn, find, opened
from chuanyu.view.content import Content, Edge, Fact, Node
from chuanyu.view.page import page_of

pytestmark = pytest.mark.browser
DAYS = ("2024-05-06", "2024-05-06")


def test_a_click_on_a_shape_shows_its_facts_and_escape_lets_go(page: Page) -> None:
    page.mouse.click(*at(page, "林知远"))
    expect(page.locator("#panel h2")).to_contain_text("林知远")
    expect(page.locator("#panel mark").first).to_have_text("永川区商务委员会主任林知远")
    page.keyboard.press("Escape")
    expect(page.locator("#panel .steps")).to_be_visible()


def test_a_choice_lights_its_neighbours_and_greys_the_rest(page: Page) -> None:
    find(page, "林知远")
    assert set(app(page, "[...app.visible.lit].map((id) => app.graph.nodes[id].name)")) == {
        "林知远",
        "永川区商务委员会",
    }
    colour = page.evaluate(
        """([x, y]) => {
            const box = canvas.getBoundingClientRect();
            const dot = [(x - box.x) * devicePixelRatio, (y - box.y) * devicePixelRatio];
            return [...canvas.getContext("2d").getImageData(...dot.map(Math.round), 1, 1).data].slice(0, 3);
        }""",
        list(at(page, "四川省")),
    )
    assert max(colour) - min(colour) < 20, "grey, whatever the colour of its class"


def test_a_click_on_a_line_shows_all_statements_that_make_it(page: Page) -> None:
    page.mouse.click(*at(page, "重庆市", "四川省"))
    expect(page.locator("#panel .fact mark")).to_have_text(["川渝两地将与永川共建产业园", "两地联合运营港口"])


def test_a_line_under_the_pointer_says_who_and_on_what(page: Page) -> None:
    page.mouse.move(*at(page, "重庆市", "四川省"))
    expect(page.locator("#tip")).to_contain_text("重庆市 — 四川省")
    expect(page.locator("#tip")).to_contain_text("合作 · 产业园、港口 · 2 条事实")
    page.mouse.move(*at(page, "林知远"))
    expect(page.locator("#tip")).to_contain_text("林知远")


def test_dragging_the_wheel_and_keys_move_the_picture_and_nothing_else(page: Page) -> None:
    spots = app(page, "app.graph.nodes.map((node) => [node.x, node.y])")
    before = app(page, "picture.camera()")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 60, steps=4)
    page.mouse.up()
    dragged = app(page, "picture.camera()")
    assert dragged["x"] < before["x"]
    page.mouse.wheel(0, -300)
    page.wait_for_function("scale => canvas.picture.camera().scale > scale", arg=dragged["scale"])
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("0")
    after = app(page, "picture.camera()")
    assert after["scale"] == pytest.approx(before["scale"])
    assert app(page, "app.graph.nodes.map((node) => [node.x, node.y])") == spots


def test_the_view_changes_and_the_choice_stays(page: Page) -> None:
    find(page, "永川区")
    for view in (*VIEWS, "graph"):
        page.locator(f"#view-{view}").click()
        expect(page.locator(f"#view-{view}")).to_have_attribute("aria-selected", "true")
        expect(page.locator("#panel h2")).to_contain_text("永川区")


def test_the_map_says_what_lies_where(page: Page) -> None:
    page.locator("#view-map").click()
    expect(page.locator("#notice")).to_contain_text("1 个实体有自己的坐标")
    page.mouse.click(*at(page, "重庆市"))
    expect(page.locator("#panel h2")).to_contain_text("重庆市")


@pytest.fixture
def large(browser: Browser, tmp_path: Path, trouble: list[str]) -> Iterator[Page]:
    """A graph of 150 entities, each tied to three others."""
    count = 150
    others = {i: ((i * 7 + 1) % count, i // 3) for i in range(count)}
    ends = sorted({(min(i, j), max(i, j)) for i, found in others.items() for j in found if i != j})
    names = [f"第{i}号开放示范区" for i in range(count)]
    nodes = tuple(Node(f"n{i:03d}", name, name, None, (), "Park", 3) for i, name in enumerate(names))
    facts = tuple(
        Fact(
            iri=f"f{i}",
            kind="Cooperation",
            roles=(("party", pair),),
            text=("共建",),
            status=None,
            part=None,
            due=None,
            when=None,
            quantities=(),
            confidence=0.9,
            section=None,
            themes=(),
            quotes=(),
            days=DAYS,
        )
        for i, pair in enumerate(ends)
    )
    edges = tuple(Edge(*pair, "Cooperation", (i,), False) for i, pair in enumerate(ends))
    file = tmp_path / "large.html"
    file.write_text(page_of(Content(nodes, edges, facts, (), (), {})), encoding="utf-8")
    yield from opened(browser, file, trouble, 1440, 900)
    assert trouble == []


def test_the_page_opens_on_its_backbone_with_every_label(large: Page) -> None:
    shown = drawn(large, "nodes")
    assert 40 <= len(shown) <= 60
    large.wait_for_function("() => canvas.picture.labelled().length > 0")
    labelled = app(large, "picture.labelled().map((id) => app.graph.nodes[id].name)")
    assert sorted(labelled) == sorted(shown)


def test_it_says_how_much_is_folded_away_and_opens_out(large: Page) -> None:
    notice = large.locator("#notice")
    few = len(drawn(large, "nodes"))
    expect(notice).to_contain_text(f"{few} / 150 个实体")
    notice.get_by_text("展开更多").click()
    assert len(drawn(large, "nodes")) == 150
    expect(notice).to_contain_text("全部有联系的 150 个实体")
    notice.get_by_text("收回主干").click()
    assert len(drawn(large, "nodes")) == few


def test_what_is_chosen_brings_its_folded_neighbours(large: Page) -> None:
    folded = app(large, "app.graph.edges.find((e) => !app.visible.nodes[e.from] && !app.visible.nodes[e.to])")
    name = app(large, f"app.graph.nodes[{folded['from']}].name")
    find(large, name)
    assert {name, app(large, f"app.graph.nodes[{folded['to']}].name")} <= set(drawn(large, "nodes"))


def test_what_has_no_room_on_the_timeline_is_brought_in(large: Page) -> None:
    large.locator("#view-time").click()
    items = large.locator("#timeline .item:not(.more)")
    shown = items.count()
    for _ in range(5):
        if not large.locator("#timeline .more").count():
            break
        large.locator("#timeline .more").click()
        assert items.count() > shown
        shown = items.count()
    assert shown == app(large, "app.graph.facts.length")


def test_the_notice_and_the_lists_follow_the_filters(page: Page) -> None:
    for kind in ("Cooperation", "Commitment", "Outcome", "Connection", "Location", "Participation"):
        box = page.locator(f"[data-key=kind-{kind}]")
        if box.count():
            box.uncheck()
    expect(page.locator("#notice")).to_contain_text("符合筛选的 2 个实体、1 对联系")
    expect(page.locator("#panel .best li")).to_have_count(2)
