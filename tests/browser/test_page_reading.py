"""The panel of the page in a browser: what it tells, and how it leads on."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import Browser, Page, expect

from browsing import HEAD, find, opened
from chuanyu.view import render

pytestmark = pytest.mark.browser


def test_it_opens_with_counts_and_a_guide(page: Page) -> None:
    expect(page.locator("#counts")).to_contain_text("1 篇文章 · 8 个实体 · 7 条事实")
    expect(page.locator("#panel .steps li")).to_have_count(5)
    expect(page.locator("#panel ol.best li").first).to_contain_text("永川区")
    expect(page.locator("#panel .pairs li").first).to_contain_text("港口")
    expect(page.locator("#panel")).to_contain_text("置信度是")


def test_the_panel_of_a_node_tells_all_about_it(page: Page) -> None:
    find(page, "永川区")
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
    find(page, "四川省")
    quotes = page.locator("section[data-kind=Cooperation] blockquote")
    expect(quotes.first).to_have_text("…会上说,川渝两地将与永川共建产业园。下一步…")


def test_the_facts_beside_an_article_do_not_repeat_its_title(page: Page) -> None:
    page.get_by_role("tab", name="文章").click()
    page.locator("#reading .name, #sheet .name", has_text="永川区与四川携手").first.click()
    captions = page.locator("#panel .fact figcaption")
    expect(captions.first).to_contain_text("置信度")
    assert all("永川区与四川携手" not in text for text in captions.all_inner_texts())


def test_what_parts_names_stays_with_the_name_before_it(page: Page) -> None:
    find(page, "永川区")
    kept = page.locator("#panel .headline .listed").evaluate_all(
        "all => all.map(one => one.lastChild.nodeValue + getComputedStyle(one).whiteSpace)"
    )
    assert kept and set(kept) == {"、nowrap"}


def test_promises_stand_beside_results_theme_by_theme(page: Page) -> None:
    find(page, "永川区")
    theme = page.locator(".ledger .theme")
    expect(theme.locator("h4.head")).to_have_text("未归主题")
    expect(theme.locator("p.head")).to_have_text(["承诺 1", "成果 0"])


def test_a_name_in_the_panel_leads_to_its_node(page: Page) -> None:
    find(page, "林知远")
    page.locator("#panel section[data-kind=PostHolding] .name", has_text="永川区商务委员会").click()
    expect(page.locator("#panel h2")).to_contain_text("永川区商务委员会")


def test_articles_that_carry_one_report_are_told_to_and_count_once(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    first, later = (f"<https://w3id.org/chuanyu/article/{name}>" for name in ("made", "later"))
    told = Store()
    told.extend(store)
    told.load(
        f"""{HEAD} {later} {{
        {later} a cy:Article ; dcterms:title "晚一天的同一稿"@zh ; dcterms:issued "2024-03-02"^^xsd:date .
        made:again a cy:PostHolding ; cy:person id:lin ; cy:role "主任"@zh ; cy:organization id:bureau ;
          cy:confidence 0.9 ; cy:evidence made:again.e .
        made:again.e oa:hasSource {later} ; oa:hasSelector made:again.q ; cy:origin {first} .
        made:again.q oa:exact "主任林知远" .
        made:joined a cy:Cooperation ; cy:party id:yongchuan , id:sichuan ; cy:status cy:ongoing ;
          cy:confidence 0.9 ; cy:evidence made:joined.e .
        made:joined.e oa:hasSource {later} ; oa:hasSelector made:joined.q ; cy:origin {first} .
        made:joined.q oa:exact "与四川" .
        made:more a cy:Commitment ; cy:actor id:yongchuan ; cy:confidence 0.9 ; cy:evidence made:more.e .
        made:more.e oa:hasSource {later} ; oa:hasSelector made:more.q ; cy:origin {first} .
        made:more.q oa:exact "引进投资50亿元以上" . }}""",
        format=RdfFormat.TRIG,
    )
    file = tmp_path / "reprinted.html"
    file.write_text(render(told), encoding="utf-8")
    for page in opened(browser, file, trouble, 1440, 900):
        find(page, "林知远")
        posts = page.locator("#panel section[data-kind=PostHolding]")
        expect(posts.locator("h3 small")).to_have_text("2 · 独立来源 1")
        same = "同一稿件见 示例日报《永川区与四川携手》"
        assert [same in caption for caption in posts.locator("figcaption").all_inner_texts()] == [True, False]
        find(page, "永川区")
        expect(page.locator(".ledger .theme p.head")).to_have_text(["承诺 2 · 独立来源 1", "成果 0"])
        expect(page.locator("#panel .chips span").first).to_have_text(
            "重庆市"
        )  # each of one source: no number
        find(page, "林知远")
        posts.locator("figcaption .name", has_text="晚一天的同一稿").click()
        expect(page.locator("#sheet .alike")).to_have_text("同一稿件见 《永川区与四川携手》 2024-03-01")
        page.locator("#sheet .alike .name").click()
        expect(page.locator("#sheet h2")).to_have_text("永川区与四川携手")
        expect(page.locator("#sheet .alike")).to_have_text("同一稿件见 《晚一天的同一稿》 2024-03-02")
    assert trouble == []


def test_a_status_that_no_sentence_tells_is_marked(
    browser: Browser, store: Store, tmp_path: Path, trouble: list[str]
) -> None:
    told = Store()
    told.extend(store)
    told.load(
        f"""{HEAD} <https://w3id.org/chuanyu/article/made> {{
        made:named a cy:Connection ; cy:line id:line ; cy:endpoint id:yongchuan ; cy:status cy:building ;
          cy:foundBy "connection-assumed" ; cy:confidence 0.79 ; cy:evidence made:named.e .
        made:named.e oa:hasSource <https://w3id.org/chuanyu/article/made> ; oa:hasSelector made:named.q .
        made:named.q oa:exact "沿线" .
        cy:building skos:prefLabel "在建"@zh, "building"@en . }}""",
        format=RdfFormat.TRIG,
    )
    file = tmp_path / "assumed.html"
    file.write_text(render(told), encoding="utf-8")
    for page in opened(browser, file, trouble, 1440, 900):
        page.locator("#view-table").click()
        expect(page.locator("#sheet .status.building")).to_have_text("在建（推定）")
        expect(page.locator("#sheet .status.planned").first).not_to_contain_text("推定")
        page.locator("#language").click()
        expect(page.locator("#sheet .status.building")).to_have_text("building (assumed)")
    assert trouble == []


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
        find(page, "无联系公司")
        expect(page.locator("#panel mark")).to_have_count(12)
        expect(page.locator("#panel mark").first).to_have_text("第19天完工")
        page.locator("#panel section .more:visible").click()
        expect(page.locator("#panel mark")).to_have_count(19)
    assert trouble == []
