"""The page of one article: all that was found stands at its place, and no article can change the page."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from chuanyu.errors import GraphError
from chuanyu.model import (
    Article,
    Commitment,
    Document,
    Entity,
    EntityClass,
    Evidence,
    Mention,
    MentionKind,
    Passage,
    PassageKind,
    PostHolding,
    Reading,
    Span,
    Statement,
)
from chuanyu.view.explain import explain
from chuanyu.view.inline import write

TESTS = Path(__file__).resolve().parents[1]
CITY = Entity(EntityClass.PLACE, "重庆市", "500000")
DISTRICT = Entity(EntityClass.PLACE, "永川区", "500118")
BUREAU = Entity(EntityClass.GOVERNMENT_BODY, "重庆市永川区交通局")
VOID = {"meta", "link"}


@dataclass
class Element:
    """An element of the page with the text inside it."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[Element, ...]
    text: str = ""

    def has(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


@dataclass
class Read(HTMLParser):
    """A page taken apart."""

    elements: list[Element] = field(default_factory=list)
    opened: list[Element] = field(default_factory=list)

    @classmethod
    def of(cls, page: str) -> Read:
        read = cls()
        HTMLParser.__init__(read)
        read.feed(page)
        read.close()
        assert read.opened == []
        return read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs}, tuple(self.opened))
        self.elements.append(element)
        if tag not in VOID:
            self.opened.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.opened:
            element.text += data

    def all(self, name: str) -> list[Element]:
        return [e for e in self.elements if e.has(name)]

    def passages(self) -> list[str]:
        return [e.text for e in self.elements if e.tag == "p" and any(o.has("text") for o in e.inside)]

    def quote(self, number: int) -> str:
        """The text over which the quotes of a statement stand."""
        return "".join(e.text for e in self.all("q") if str(number) in e.attributes.get("data-s", "").split())


def _article(*passages: tuple[str, PassageKind], text: str = "", offsets: Iterable[int] = ()) -> Article:
    """An article of some passages, stored as it is analysed if not told otherwise."""
    analysed = "\n".join(words for words, _ in passages)
    placed, at = [], 0
    for words, kind in passages:
        placed.append(Passage(kind, Span(at, at + len(words))))
        at += len(words) + 1
    return Article(
        "made",
        "短讯",
        text or analysed,
        analysed,
        tuple(offsets) or tuple(range(len(analysed))),
        tuple(placed),
    )


def _page(article: Article, mentions: Iterable[Mention] = (), statements: Iterable[Statement] = ()) -> str:
    found = tuple(mentions)
    document = Document(article, article.analysed, (), (), found)
    return explain(document, Reading(article, found, tuple(statements)))


def _mention(
    article: Article, words: str, *entities: Entity, nested: bool = False, reason: str = ""
) -> Mention:
    start = article.analysed.index(words)
    return Mention(Span(start, start + len(words)), words, entities, reason=reason, nested=nested)


def _promise(article: Article, *quotes: str, rule: str = "hand") -> Commitment:
    spans = [Span(article.analysed.index(q), article.analysed.index(q) + len(q)) for q in quotes]
    evidence = tuple(article.evidence(span) for span in spans)
    return Commitment(evidence=evidence, confidence=0.85, rule=rule, actors=(DISTRICT,))


def test_everything_found_in_a_real_reading_stands_at_its_place() -> None:
    import reading_of

    text = (
        "江津区委书记柏青山说,下一步,江津将与泸州市共建川南渝西产业园,2025年底前引进企业50余家。\n\n"
        "去年,市交通局与四川省交通运输厅签署合作协议3份,双方联合推进渝昆高铁建设。"
    )
    document, reading = reading_of.document(text), reading_of.reading(text)
    analysed = document.article.analysed
    page = Read.of(explain(document, reading))
    assert page.passages() == [analysed[p.span.start : p.span.end] for p in document.article.passages]

    shown = [(e.text, e.attributes["title"]) for e in page.all("m") if "title" in e.attributes]
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
    of_card = {e.inside[-1].attributes["id"]: e.text for e in page.elements if e.tag == "blockquote"}
    assert sorted(of_card.values()) == sorted(s.evidence[0].exact for s in reading.statements)
    for name, quote in of_card.items():
        assert page.quote(int(name.removeprefix("s"))) == quote
    assert {s.rule for s in reading.statements} == {e.text for e in page.elements if e.tag == "code"}


def test_a_card_tells_kind_actors_due_figures_speaker_and_confidence() -> None:
    import examples

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
    article = _article(("重庆市永川区交通局将提速。", PassageKind.BODY))
    page = Read.of(
        _page(
            article,
            [
                _mention(article, "重庆市永川区交通局", BUREAU),
                _mention(article, "重庆市", CITY, nested=True),
                _mention(article, "永川区", DISTRICT, nested=True, reason="永川区 in a paper of 重庆市"),
            ],
            [_promise(article, "永川区交通局将提速")],
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
        second.attributes["title"] == "永川区（地方，500118）\n来源：名录\n依据：永川区 in a paper of 重庆市"
    )
    assert page.quote(1) == "永川区交通局将提速"


def test_names_that_cross_are_both_marked_whole() -> None:
    article = _article(("重庆永川交通", PassageKind.BODY))
    page = Read.of(
        _page(article, [_mention(article, "重庆永川", CITY), _mention(article, "永川交通", BUREAU)])
    )
    marked: dict[str, str] = {}
    for element in page.all("m"):
        if "title" in element.attributes:
            title = element.attributes["title"].split("（")[0]
            marked[title] = marked.get(title, "") + element.text
    assert marked == {CITY.name: "重庆永川", BUREAU.name: "永川交通"}
    assert page.passages() == ["重庆永川交通"]


def test_a_reference_tells_all_that_it_stands_for() -> None:
    article = _article(("两地联合招商。", PassageKind.BODY))
    both = replace(
        _mention(article, "两地", CITY, DISTRICT, reason="两地 stands for both sides"),
        kind=MentionKind.REFERENCE,
        source="reference",
    )
    (element,) = (e for e in Read.of(_page(article, [both])).all("reference") if "title" in e.attributes)
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
    article = _article(
        (first + second, PassageKind.BODY), (caption, PassageKind.CAPTION), text=stored, offsets=offsets
    )
    promise = _promise(article, "建成产业楼宇70万平方米")
    assert "图为园区" in promise.evidence[0].exact
    page = Read.of(_page(article, [_mention(article, "产业楼宇", BUREAU)], [promise]))
    assert page.quote(1) == "建成产业楼宇70万平方米"
    (broken,) = (e for e in page.all("brk") if e.inside[-1].tag != "p" or "title" in e.attributes)
    before = page.elements[: page.elements.index(broken)]
    assert [e.text for e in before if e.has("q") and e.attributes.get("data-s")] == ["建成", "产业"]
    assert page.passages() == [first + second, caption]
    (mentioned,) = (e for e in page.all("m") if "title" in e.attributes)
    assert mentioned.text == "产业楼宇"


def test_each_kind_of_passage_says_what_it_is() -> None:
    kinds = [kind for kind in PassageKind if kind not in (PassageKind.TITLE, PassageKind.BODY)]
    page = Read.of(_page(_article(*((f"一段{kind}文字", kind) for kind in PassageKind))))
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
    article = _article(("永川将建港口。", PassageKind.BODY), ("永川将修铁路。", PassageKind.BODY))
    late = _promise(article, "将修铁路", "将建港口", rule="two quotes")
    page = Read.of(_page(article, [], [_promise(article, "修铁路", rule="late"), late]))
    assert [e.text for e in page.elements if e.tag == "code"] == ["two quotes", "late"]
    assert page.quote(1) == "将建港口将修铁路"
    beside = [next(o.text for o in e.inside if o.tag == "section") for e in page.all("card")]
    assert "永川将建港口。" in beside[0]
    assert "永川将修铁路。" in beside[1]


def test_a_statement_whose_quote_is_not_in_the_text_is_shown_all_the_same() -> None:
    article = _article(("永川将建港口。", PassageKind.BODY))
    lost = Commitment(
        evidence=(Evidence(900, 904, "别处的话"),), confidence=0.5, rule="lost", actors=(DISTRICT,)
    )
    page = Read.of(_page(article, [], [lost]))
    (card,) = page.all("card")
    assert "别处的话" in card.text
    assert not [e for e in page.all("q") if e.attributes.get("data-s")]


@pytest.mark.parametrize(
    "odd",
    [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror='alert(1)'>",
        "<!-- <style>*{display:none}",
        "&lt;b&amp;",
        "{{ 7 * 7 }}{% raw %}",
    ],
)
def test_an_article_can_hold_anything(odd: str) -> None:
    article = replace(_article((f"说{odd}完", PassageKind.BODY)), title=odd, source=odd, id=odd)
    person = Entity(EntityClass.PERSON, odd, scope=odd)
    post = PostHolding(
        evidence=(article.evidence(Span(0, len(article.analysed))),),
        confidence=1,
        rule=odd,
        section=odd,
        person=person,
        role=odd,
        organization=BUREAU,
    )
    page = _page(article, [_mention(article, odd, person, reason=odd)], [post])
    read = Read.of(page)
    assert [e.tag for e in read.elements].count("script") == 1
    assert [e.tag for e in read.elements].count("style") == 1
    assert not {e.tag for e in read.elements} & {"img", "b"}
    assert not any(name.startswith("on") for e in read.elements for name in e.attributes)
    assert read.passages() == [article.analysed]
    (mention,) = (e for e in read.all("m") if "title" in e.attributes)
    assert mention.text == odd
    assert odd in mention.attributes["title"]
    (card,) = read.all("card")
    assert card.text.count(odd) == 5, "person, role, section, quote and rule"


def test_marks_that_turn_the_text_are_seen_and_turn_nothing() -> None:
    article = _article(("反\u202e斜\u2066杠\u200f\x00完", PassageKind.BODY))
    odd = Entity(EntityClass.PERSON, "甲\u202e乙")
    page = _page(article, [_mention(article, "斜\u2066杠", odd)], [_promise(article, "杠\u200f\x00完")])
    assert not set(page) & set("\u202e\u2066\u200f\x00")
    read = Read.of(page)
    assert read.passages() == ["反�斜�杠��完"]
    assert read.quote(1) == "杠��完"


def test_the_page_asks_for_nothing_and_allows_only_its_own_script_and_style() -> None:
    page = _page(_article(("永川将建港口。", PassageKind.BODY)))
    assert re.findall(r"""<[^>]*\b(?:src|href)=(?!["']?(?:data:|#))""", page) == []
    assert not re.search(r"@import|url\(|https?:", page)
    assert not re.search(r"<[^>]*\sstyle=", page)
    read = Read.of(page)
    (allowed,) = (
        e.attributes["content"]
        for e in read.elements
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in allowed
    assert "unsafe" not in allowed
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in allowed


def test_an_article_without_any_finding_is_a_page() -> None:
    page = Read.of(_page(_article(("天气晴好。", PassageKind.BODY))))
    assert page.all("card") == []
    assert page.passages() == ["天气晴好。"]


def test_the_same_article_gives_the_same_bytes_in_another_process() -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(TESTS)!r}); import examples\n"
        "from chuanyu.model import Document\nfrom chuanyu.view.explain import explain\n"
        "reading = examples.readings()[0]; article = reading.article\n"
        "document = Document(article, article.analysed, (), (), reading.mentions[::2])\n"
        "sys.stdout.buffer.write(explain(document, reading).encode())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1
    assert "永川区" in pages.pop().decode()


def test_a_page_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="nowhere"):
        write("page", tmp_path / "nowhere" / "page.html")
    (tmp_path / "page.html").mkdir()
    with pytest.raises(GraphError):
        write("page", tmp_path / "page.html")
    assert [p.name for p in tmp_path.iterdir()] == ["page.html"]
