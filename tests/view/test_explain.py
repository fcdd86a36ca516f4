"""The page of one article: all that was found stands at its place."""

from __future__ import annotations

import re
from dataclasses import replace

import examples
import reading_of
from chuanyu.model import Commitment, Document, Evidence, MentionKind, PassageKind
from chuanyu.view.explain import explain
from explained import BUREAU, CITY, DISTRICT, Read, article_of, mention_of, page_of, promise_of


def test_everything_found_in_a_real_reading_stands_at_its_place() -> None:
    text = (
        "江津区委书记柏青山说,下一步,江津将与泸州市共建川南渝西产业园,2025年底前引进企业50余家。\n\n"
        "去年,市交通局与四川省交通运输厅签署合作协议3份,双方联合推进渝昆高铁建设。"
    )
    document, reading = reading_of.document(text), reading_of.reading(text)
    analysed = document.article.analysed
    page = Read.of(explain(document, reading))
    assert page.passages() == [analysed[p.span.start : p.span.end] for p in document.article.passages]

    shown = [(e.text, e.attributes["data-en-title"]) for e in page.all("m") if "title" in e.attributes]
    assert {m.source for m in document.mentions} >= {"gazetteer", "grammar", "reference"}
    assert set(reading.mentions) - set(document.mentions), "the ends of a line are in the reading only"
    for mention in {*document.mentions, *reading.mentions}:
        words = analysed[mention.span.start : mention.span.end]
        assert any(
            words == there and mention.reason in title and all(e.name in title for e in mention.entities)
            for there, title in shown
        ), mention

    cards = page.all("card")
    assert len(cards) == len(reading.statements) > 5
    of_card: dict[str, list[str]] = {}
    for e in page.elements:
        if e.tag == "blockquote":
            of_card.setdefault(e.inside[-1].attributes["id"], []).append(e.text)
    assert sorted(of_card.values()) == sorted([e.exact for e in s.evidence] for s in reading.statements)
    for name, quotes in of_card.items():
        assert page.quote(int(name.removeprefix("s"))) == "".join(quotes)
    assert {s.rule for s in reading.statements} == {e.text for e in page.elements if e.tag == "code"}


def test_a_card_tells_kind_actors_due_figures_speaker_and_confidence() -> None:
    reading = examples.readings()[0]
    page = Read.of(explain(Document(reading.article, reading.article.analysed, (), (), ()), reading))
    (card,) = (c.text for c in page.all("card") if "力争2025年底前" in c.text)
    said = re.sub(r"\s+", " ", card)
    for words in (
        "承诺",
        "行动者 永川区",
        "说话者 李明远",
        "期限 2025年底（2025-12-31）",
        "涉及 川南渝西示范产业园",
        "数量 多于20万平方米",
        "主题 产业",
        "置信度 90%",
        "规则 hand",
    ):
        assert words in said
    (line,) = (c.text for c in page.all("card") if "连接重庆市与泸州市" in c.text)
    assert "在建" in line


def test_a_name_inside_a_name_is_marked_inside_it() -> None:
    article = article_of(("重庆市永川区交通局将提速。", PassageKind.BODY))
    page = Read.of(
        page_of(
            article,
            [
                mention_of(article, "重庆市永川区交通局", BUREAU),
                mention_of(article, "重庆市", CITY, nested=True),
                mention_of(article, "永川区", DISTRICT, nested=True, reason="市 in a paper of 重庆市"),
            ],
            [promise_of(article, "永川区交通局将提速")],
        )
    )
    outer, first, second = (e for e in page.all("m") if "title" in e.attributes)
    assert (outer.text, first.text, second.text) == ("重庆市永川区交通局", "重庆市", "永川区")
    assert outer in first.inside
    assert outer in second.inside
    assert first not in second.inside
    assert not outer.has("nested")
    assert first.has("nested")
    assert first.has("c-Place")
    assert (
        second.attributes["title"] == "永川区（地方，500118）\n来源：地名录\n依据：“市”：本文出自重庆市的媒体"
    )
    assert second.attributes["data-en-title"] == (
        "永川区 (place, 500118)\nFound by: the gazetteers\nReason: 市 in a paper of 重庆市"
    )
    assert page.quote(1) == "永川区交通局将提速"


def test_names_that_cross_are_both_marked_whole() -> None:
    article = article_of(("重庆永川交通", PassageKind.BODY))
    page = Read.of(
        page_of(article, [mention_of(article, "重庆永川", CITY), mention_of(article, "永川交通", BUREAU)])
    )
    marked: dict[str, str] = {}
    for element in page.all("m"):
        if "title" in element.attributes:
            title = element.attributes["title"].split("（")[0]
            marked[title] = marked.get(title, "") + element.text
    assert marked == {CITY.name: "重庆永川", BUREAU.name: "永川交通"}
    assert page.passages() == ["重庆永川交通"]


def test_a_reference_tells_all_that_it_stands_for() -> None:
    article = article_of(("两地联合招商。", PassageKind.BODY))
    both = replace(
        mention_of(article, "两地", CITY, DISTRICT, reason="两地 stands for both sides"),
        kind=MentionKind.REFERENCE,
        source="reference",
    )
    (element,) = (e for e in Read.of(page_of(article, [both])).all("reference") if "title" in e.attributes)
    assert element.text == "两地"
    assert element.attributes["title"].startswith(
        "重庆市（地方，500000）\n永川区（地方，500118）\n来源：指代"
    )


def test_a_quote_goes_on_behind_the_break_of_a_column_and_leaves_out_what_stands_between() -> None:
    # Stored: the first half, a caption, the second half; analysed: the halves joined, then the caption.
    stored = "永川将建成产业\n\n图为园区。\n\n楼宇70万平方米。"
    first, caption, second = "永川将建成产业", "图为园区。", "楼宇70万平方米。"
    ways = [range(stored.index(w), stored.index(w) + len(w)) for w in (first, second, caption)]
    offsets = [*ways[0], *ways[1], ways[1][-1] + 1, *ways[2]]
    article = article_of(
        (first + second, PassageKind.BODY), (caption, PassageKind.CAPTION), text=stored, offsets=offsets
    )
    promise = promise_of(article, "建成产业楼宇70万平方米")
    assert "图为园区" in promise.evidence[0].exact
    page = Read.of(page_of(article, [mention_of(article, "产业楼宇", BUREAU)], [promise]))
    assert page.quote(1) == "建成产业楼宇70万平方米"
    (broken,) = (e for e in page.all("brk") if e.inside[-1].tag != "p" or "title" in e.attributes)
    before = page.elements[: page.elements.index(broken)]
    assert [e.text for e in before if e.has("q") and e.attributes.get("data-s")] == ["建成", "产业"]
    assert page.passages() == [first + second, caption]
    (mentioned,) = (e for e in page.all("m") if "title" in e.attributes)
    assert mentioned.text == "产业楼宇"


def test_each_kind_of_passage_says_what_it_is() -> None:
    kinds = [kind for kind in PassageKind if kind not in (PassageKind.TITLE, PassageKind.BODY)]
    page = Read.of(page_of(article_of(*((f"一段{kind}文字", kind) for kind in PassageKind))))
    labels = {e.inside[-2].attributes["class"].split()[0]: e.text for e in page.all("what")}
    assert labels == {
        "head": "小标题",
        "caption": "图片说明",
        "byline": "署名或页面信息",
        "continued": "转自他版的文字",
        "repeated": "与上文重复",
    }
    assert set(labels) == {k.value for k in kinds}


def test_statements_are_numbered_in_the_order_of_the_text_and_stand_beside_their_paragraph() -> None:
    article = article_of(("永川将建港口。", PassageKind.BODY), ("永川将修铁路。", PassageKind.BODY))
    late = promise_of(article, "将修铁路", "将建港口", rule="two quotes")
    page = Read.of(page_of(article, [], [promise_of(article, "修铁路", rule="late"), late]))
    assert [e.text for e in page.elements if e.tag == "code"] == ["two quotes", "late"]
    assert page.quote(1) == "将建港口将修铁路"
    beside = [next(o.text for o in e.inside if o.tag == "section") for e in page.all("card")]
    assert "永川将建港口。" in beside[0]
    assert "永川将修铁路。" in beside[1]


def test_a_statement_whose_quote_is_not_in_the_text_is_shown_all_the_same() -> None:
    article = article_of(("永川将建港口。", PassageKind.BODY))
    lost = Commitment(
        evidence=(Evidence(900, 904, "别处的话"),), confidence=0.5, rule="lost", actors=(DISTRICT,)
    )
    page = Read.of(page_of(article, [], [lost]))
    (card,) = page.all("card")
    assert "别处的话" in card.text
    assert not [e for e in page.all("q") if e.attributes.get("data-s")]


def test_an_article_without_any_finding_is_a_page() -> None:
    page = Read.of(page_of(article_of(("天气晴好。", PassageKind.BODY))))
    assert page.all("card") == []
    assert page.passages() == ["天气晴好。"]
