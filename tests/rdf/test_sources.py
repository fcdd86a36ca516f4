"""A report that several articles carry is one source, and all of them are named."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Store

import examples
from chuanyu.answers.queries import run
from chuanyu.identity import article_iri
from chuanyu.model import Commitment, Cooperation, Outcome, Reading, Span, Status
from chuanyu.rdf import sources
from chuanyu.rdf.sources import Passage, told
from chuanyu.rdf.vocabulary import CY, OA, SOURCES
from chuanyu.store.disk import memory_store, open_store
from chuanyu.store.terms import select
from graphs import quads_of, value, write

QUOTE = "永川区与泸州市签署战略合作协议"
RELEASE = (
    f"3月5日，{QUOTE}，双方将在智能制造、现代物流、职业教育和文化旅游等四个领域建立定期会商机制。"
    "根据协议，两地将共同编制产业协作清单，推动重点企业互设分支机构，联合承办招商推介活动。"
)
OWN = (
    f"记者昨日从会场获悉，{QUOTE}。与会专家认为川南渝西板块长期缺少跨省统筹，此次牵手填补了空白，"
    "下一步要看配套资金能否按时到位，以及港口集疏运通道什么时候贯通。"
)


def _reading(identifier: str, text: str, day: date | None) -> Reading:
    article = examples.article(identifier, f"标题\n{text}\n", day)
    start = article.text.index(QUOTE)
    stated = Cooperation(
        evidence=(article.evidence(Span(start, start + len(QUOTE))),),
        confidence=0.9,
        rule="hand",
        parties=(examples.YONGCHUAN, examples.LUZHOU),
        status=Status.PLANNED,
    )
    return Reading(article, (), (stated,))


def _store(*readings: Reading) -> Store:
    return memory_store(quads_of(readings, examples.gazetteer()))


def _sources(store: Store) -> tuple[object, ...]:
    (row,) = run(store, "pairs").records()
    return row["count"], row["articles"], row["sources"]


def test_a_release_that_ten_papers_reprint_counts_once_and_all_ten_are_named() -> None:
    readings = [_reading(f"paper-{n}", f"据本报消息，{RELEASE}", date(2024, 3, 6)) for n in range(10)]
    store = _store(*readings)
    assert _sources(store) == (10, 10, 1)
    (row,) = run(store, "reprints").records()
    assert (row["articles"], str(row["carried"]).count("《")) == (10, 10)


def test_articles_of_their_own_count_each() -> None:
    store = _store(
        _reading("a", RELEASE, date(2024, 3, 6)),
        _reading("b", OWN, date(2024, 3, 6)),
        _reading("c", RELEASE, None),
    )
    assert _sources(store) == (3, 3, 2)
    assert {r["sources"] for r in run(store, "cooperation", {"entity": "永川区"}).records()} == {2}
    assert {r["sources"] for r in run(store, "profile", {"entity": "永川区"}).records()} == {2}


def test_results_and_promises_of_a_report_count_once_however_many_carry_it(tmp_path: Path) -> None:
    def reading(identifier: str, text: str, day: date, *quotes: str) -> Reading:
        article = examples.article(identifier, f"标题\n{text}\n", day)
        kinds = {"共同编制产业协作清单": Commitment}
        stated = tuple(
            kinds.get(quote, Outcome)(
                evidence=(article.evidence(Span(at := article.text.index(quote), at + len(quote))),),
                confidence=0.9,
                rule="hand",
                actors=(examples.YONGCHUAN,),
                themes=("industry",),
            )
            for quote in quotes
        )
        return Reading(article, (), stated)

    promise, held = "共同编制产业协作清单", "双方将在智能制造"
    readings = (
        reading("first", RELEASE, date(2024, 3, 30), QUOTE, promise),
        reading("more", RELEASE, date(2024, 4, 1), QUOTE, held, promise),
        reading("own", OWN, date(2024, 4, 1), QUOTE),
    )
    write(readings, examples.gazetteer(), tmp_path)
    store = open_store(tmp_path)
    themes = run(store, "themes", {"entity": "永川区"}).records()
    assert [(r["theme"], r["commitments"], r["outcomes"]) for r in themes] == [("产业", 1, 3)]
    quarters = run(store, "quarters").records()
    assert [(r["period"], r["outcomes"], r["sources"]) for r in quarters] == [
        ("2024年第1季度", 2, 1),
        ("2024年第2季度", 1, 1),
    ]


def test_a_reprint_among_other_news_and_with_small_changes_is_found() -> None:
    changed = RELEASE.replace("定期会商", "经常会商").replace("\n", "")
    other = "春耕时节，江津区柑橘园里一派繁忙。" * 3 + "\n" + changed + "\n" + "市气象台预计本周多云。" * 4
    store = _store(_reading("first", RELEASE, date(2024, 3, 6)), _reading("later", other, date(2024, 3, 8)))
    assert _sources(store) == (2, 2, 1)
    assert {q.object for q in store.quads_for_pattern(None, CY.origin, None, SOURCES)} == {
        NamedNode(article_iri("first"))
    }


def test_the_same_form_with_other_figures_or_a_year_later_is_another_report() -> None:
    figures = RELEASE.replace("四个领域", "4个领域")
    other = RELEASE.replace("四个领域", "6个领域").replace("3月5日", "9月12日")
    assert _sources(_store(_reading("a", figures, None), _reading("b", other, None)))[2] == 2
    years = [_reading(str(y), RELEASE, date(y, 3, 6)) for y in (2022, 2023)]
    assert _sources(_store(*years))[2] == 2


def test_every_quote_goes_back_to_one_article(example_store: Store) -> None:
    quotes = {q.subject for q in example_store.quads_for_pattern(None, OA.hasSource, None)}
    found = [q.subject for q in example_store.quads_for_pattern(None, CY.origin, None)]
    assert set(found) == quotes
    assert len(found) == len(quotes)


def test_words_and_place_of_every_quote_stand_one_step_from_its_evidence(
    example_store: Store,
) -> None:
    def found(path: str) -> set[tuple[str, str]]:
        rows = select(example_store, f"SELECT ?e ?v {{ ?e oa:hasSource ?a ; {path} ?v }}")
        return {(row["e"].value, row["v"].value) for row in rows}

    assert found("cy:quote")
    assert found("cy:quote") == found("oa:hasSelector/oa:exact")
    assert found("cy:at") == found("oa:hasSelector/oa:start")


def test_an_article_that_carries_a_passage_of_another_is_its_reprint_and_no_other_is() -> None:
    store = _store(
        _reading("first", RELEASE, date(2024, 3, 6)),
        _reading("later", f"据悉，{RELEASE}", date(2024, 3, 7)),
        _reading("own", OWN, date(2024, 3, 7)),
    )
    pairs = {(q.subject, q.object) for q in store.quads_for_pattern(None, CY.reprints, None, SOURCES)}
    assert pairs == {(NamedNode(article_iri("later")), NamedNode(article_iri("first")))}


def test_many_passages_are_grouped_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [RELEASE, RELEASE[4:], OWN, OWN.replace("昨日", "今日"), RELEASE[:60] + OWN[50:], "短"]
    found = [Passage(f"http://x/e{n}", f"http://x/a{n}", "9999", w) for n, w in enumerate(words)]
    few = set(told(found))
    monkeypatch.setattr(sources, "ALL", 0)
    assert set(told(found)) == few
    assert {str(q.object) for q in few} != {str(q.object) for q in told(found[:1])}


_WORDS = st.sampled_from([RELEASE, RELEASE[4:], RELEASE[:-6], OWN, OWN + RELEASE, "短"])
_DAYS = st.sampled_from(["2024-03-06", "2024-03-09", "2025-03-06", "9999"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(_WORDS, _DAYS), max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(
    found: list[tuple[str, str]], chance: random.Random
) -> None:
    passages = [
        Passage(f"http://x/e{n}", f"http://x/a{n}", day, words) for n, (words, day) in enumerate(found)
    ]
    turned = chance.sample(passages, len(passages))
    everything: set[Quad] = set(told(passages))
    assert set(told(turned)) == everything
    one = {q for q in everything if q.predicate == CY.origin}
    assert {value(q.subject) for q in one} == {p.evidence for p in passages}
    # Whoever is first goes back to itself.
    own = {p.article: str(q.object) for p in passages for q in one if q.subject == NamedNode(p.evidence)}
    assert all(own[value(q.object)] == str(q.object) for q in one)
