"""The named queries that compare articles: what is new, open, attested once, contradictory, doubled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

import examples
from chuanyu.answers import queries
from chuanyu.answers.profile import profile
from chuanyu.model import (
    ASSUMED,
    Commitment,
    Connection,
    Cooperation,
    Entity,
    EntityClass,
    Location,
    Mention,
    Outcome,
    PostHolding,
    Reading,
    Span,
    Statement,
    Status,
)
from chuanyu.store.disk import open_store
from chuanyu.store.sparql import sparql
from examples import LINE, LUZHOU, PARK, YONGCHUAN
from graphs import write

CHENGDU = Entity(EntityClass.PLACE, "成都市", "510100")
GOVERNMENT = Entity(EntityClass.GOVERNMENT_BODY, "永川区人民政府")


def told(identifier: str, day: date, *facts: tuple[type[Statement], Mapping[str, Any]]) -> Reading:
    """An article of so many sentences, each of which states a fact."""
    text = "消息\n" + "".join(f"第{n}句。\n" for n in range(1, len(facts) + 1))
    article = examples.article(identifier, text, day)
    statements = []
    for number, (kind, fields) in enumerate(facts, start=1):
        start = text.index(f"第{number}句")
        quote = article.evidence(Span(start, start + 3))
        statements.append(kind(**{"evidence": (quote,), "rule": "hand", "confidence": 0.9, **fields}))
    return Reading(article, (), tuple(statements))


def graph(out: Path, *later: Reading) -> Store:
    write([*examples.readings(), *later], examples.gazetteer(), out)
    return open_store(out)


def answer(store: Store, name: str, columns: Sequence[str], **params: object) -> list[tuple[object, ...]]:
    return [tuple(row[c] for c in columns) for row in queries.run(store, name, params).records()]


def person(name: str, body: str) -> Entity:
    return Entity(EntityClass.PERSON, name, scope=body)


def cooperation(*parties: Entity) -> tuple[type[Statement], dict[str, object]]:
    return Cooperation, {"parties": parties, "topics": ("物流",), "status": Status.ONGOING}


def test_words_that_an_article_prints_twice_stand_once(tmp_path: Path) -> None:
    article = examples.article("twice", "消息\n将建港口。\n将建港口。\n", date(2024, 1, 1))
    at = [match.start() for match in re.finditer("将建港口", article.text)]
    promises = tuple(
        Commitment(
            actors=(YONGCHUAN,), evidence=(article.evidence(Span(i, i + 4)),), confidence=0.9, rule="hand"
        )
        for i in at
    )
    store = graph(tmp_path, Reading(article, (), promises))
    twice = "SELECT ?s { ?s a cy:Commitment ; cy:evidence/cy:quote ?q FILTER(STR(?q) = '将建港口') }"
    assert len(sparql(store, twice).rows) == 2
    assert answer(store, "commitments", ["quote"], entity="永川区").count(("将建港口",)) == 1


def test_a_promise_is_open_until_a_later_article_tells_of_a_result(tmp_path: Path) -> None:
    promise = "力争2025年底前建成标准厂房20万平方米以上"
    outcome = {"actors": (YONGCHUAN,), "concerns": (PARK,)}
    before = graph(tmp_path / "a")
    earlier = graph(tmp_path / "b", told("earlier", date(2022, 1, 1), (Outcome, outcome)))
    later = graph(tmp_path / "c", told("later", date(2023, 1, 1), (Outcome, outcome)))
    of_another = graph(
        tmp_path / "d", told("other", date(2023, 1, 1), (Outcome, {**outcome, "actors": (LUZHOU,)}))
    )
    for store, still in ((before, True), (earlier, True), (later, False), (of_another, True)):
        quotes = {row[0] for row in answer(store, "open-promises", ["quote"])}
        assert (promise in quotes) is still
        assert "江津区将开行水水中转班轮" in quotes


def test_open_promises_by_actor_and_by_day(example_store: Store) -> None:
    assert len(answer(example_store, "open-promises", ["quote"], entity="江津")) == 1
    assert answer(example_store, "open-promises", ["actor"], before="2025-12-31") == [("永川区",)]
    assert answer(example_store, "open-promises", ["actor"], before="2025-12-30") == []


def test_results_stand_under_the_time_they_tell_else_under_the_articles(example_store: Store) -> None:
    columns = ["period", "subject", "outcomes"]
    assert answer(example_store, "quarters", columns) == [
        ("2021年全年", "交通", 1),
        ("2022年第1季度", "产业", 1),
    ]
    assert answer(example_store, "quarters", columns, theme="产业") == [("2022年第1季度", "产业", 1)]


def test_brokers_have_partners_on_both_sides(example_store: Store) -> None:
    found = answer(example_store, "brokers", ["actor", "first", "second", "links"])
    assert found == [("永川区", 1, 1, 1), ("江津区", 1, 1, 1)]
    assert answer(example_store, "brokers", ["actor"], left="永川区", right="江津区") == [("泸州市",)]


def test_the_chain_is_the_shortest(tmp_path: Path) -> None:
    far = told("far", date(2022, 7, 1), cooperation(LUZHOU, CHENGDU))
    store = graph(tmp_path, far)
    steps = answer(store, "chain", ["step", "one", "other"], start="江津区", goal="成都市")
    assert list(dict.fromkeys(steps)) == [(1, "江津区", "泸州市"), (2, "泸州市", "成都市")]
    direct = answer(store, "chain", ["step", "one", "other"], start="江津区", goal="永川区")
    assert direct == [(1, "江津区", "永川区")]
    assert answer(store, "chain", ["step"], start="江津区", goal="四川省") == []
    assert answer(store, "chain", ["step"], start="江津区", goal="江津区") == []


def test_what_is_new_in_a_period(tmp_path: Path) -> None:
    opened = told(
        "opened",
        date(2023, 3, 1),
        (Connection, {"line": LINE, "endpoints": (LUZHOU,), "status": Status.OPERATING}),
        cooperation(YONGCHUAN, LUZHOU),
        (
            PostHolding,
            {"person": person("李明远", "中共永川区委"), "role": "区长", "organization": GOVERNMENT},
        ),
    )
    store = graph(tmp_path, opened)
    columns = ["kind", "one", "other", "before", "now"]
    assert answer(store, "changes", columns, since="2022-04-01", until="2022-12-31") == [
        ("新的合作", "江津区", "永川区", None, "已完成"),
        ("新的合作", "江津区", "泸州市", None, "已完成"),
    ]
    assert answer(store, "changes", columns, since="2023-01-01") == [
        ("新的任职", "李明远", "永川区人民政府", None, "区长"),
        ("线路进展", "渝泸城际铁路", None, "在建", "运营中"),
    ]
    assert answer(store, "changes", columns, since="2023-03-02") == []


def test_a_status_that_nobody_told_is_marked_and_neither_changes_nor_contradicts(tmp_path: Path) -> None:
    line = {"line": LINE, "endpoints": (LUZHOU,)}
    running = told("running", date(2021, 5, 1), (Connection, {**line, "status": Status.OPERATING}))
    assumed = told(
        "named", date(2023, 3, 1), (Connection, {**line, "status": Status.BUILDING, "rule": ASSUMED})
    )
    said = told("said", date(2023, 3, 1), (Connection, {**line, "status": Status.BUILDING}))
    for number, (later, told_so) in enumerate(((assumed, False), (said, True))):
        store = graph(tmp_path / str(number), running, later)
        quotes = [row[0] for row in answer(store, "contradictions", ["otherarticle"]) if row[0]]
        assert bool([q for q in quotes if q == later.article.title]) is told_so
        found = answer(store, "lines", ["status", "date"], place="泸州市")
        status = "在建" if told_so else "在建（推定）"
        assert (status, date(2023, 3, 1)) in found
        assert status in {
            fact.head.split(" · ")[-1] for _, facts in profile(store, "泸州市").sections for fact in facts
        }
    moved = told("moved", date(2024, 3, 1), (Connection, {**line, "status": Status.PLANNED, "rule": ASSUMED}))
    store = graph(tmp_path / "moved", said, moved)
    assert answer(store, "changes", ["kind"], since="2024-01-01") == []


def test_articles_that_disagree_are_set_side_by_side(tmp_path: Path) -> None:
    early = told(
        "early",
        date(2021, 5, 1),
        (Connection, {"line": LINE, "endpoints": (LUZHOU,), "status": Status.OPERATING}),
        (Location, {"thing": PARK, "place": LUZHOU}),
        (
            PostHolding,
            {"person": person("王一川", "永川区人民政府"), "role": "区长", "organization": GOVERNMENT},
        ),
    )
    later = told(
        "soon",
        date(2021, 8, 1),
        (
            PostHolding,
            {"person": person("陈山河", "永川区人民政府"), "role": "区长", "organization": GOVERNMENT},
        ),
    )
    found = answer(graph(tmp_path, early, later), "contradictions", ["kind", "subject", "first", "second"])
    assert {(kind, subject) for kind, subject, _, _ in found} == {
        ("线路进展", "渝泸城际铁路"),
        ("位置", "川南渝西示范产业园"),
        ("任职", "永川区人民政府"),
    }
    assert len(found) == 3


def test_a_disagreement_is_as_sure_as_the_less_sure_side_and_a_pair_as_its_surest_fact(
    tmp_path: Path,
) -> None:
    kind, fields = cooperation(YONGCHUAN, CHENGDU)
    one = told("one", date(2021, 6, 1), (Location, {"thing": PARK, "place": YONGCHUAN}), (kind, fields))
    two = told(
        "two",
        date(2021, 7, 1),
        (Location, {"thing": PARK, "place": LUZHOU, "confidence": 0.5}),
        (kind, {**fields, "confidence": 0.6}),
    )
    store = graph(tmp_path, one, two)
    found = answer(store, "contradictions", ["subject", "confidence"], entity="川南渝西示范产业园")
    assert set(found) == {("川南渝西示范产业园", Decimal("0.5"))}
    pairs = answer(store, "pairs", ["one", "other", "confidence"], entity="成都市")
    assert [{str(one), str(other)} for one, other, _ in pairs] == [{"永川区", "成都市"}]
    assert pairs[0][2] == Decimal("0.9")


@pytest.mark.parametrize(
    ("second", "months"), [(date(2021, 12, 1), "seven months later"), (date(2020, 10, 1), "seven before")]
)
def test_who_follows_another_in_a_post_contradicts_nobody(tmp_path: Path, second: date, months: str) -> None:
    def post(name: str) -> tuple[type[Statement], dict[str, object]]:
        holder = person(name, "永川区人民政府")
        return PostHolding, {"person": holder, "role": "区长", "organization": GOVERNMENT}

    first = told("first", date(2021, 5, 1), post("王一川"))
    store = graph(tmp_path, first, told("second", second, post("陈山河")))
    assert answer(store, "contradictions", ["kind"]) == [], months


def test_a_place_within_the_other_is_no_contradiction(tmp_path: Path) -> None:
    wider = told("wider", date(2022, 5, 1), (Location, {"thing": PARK, "place": examples.CHONGQING}))
    assert answer(graph(tmp_path, wider), "contradictions", ["kind"]) == []


def test_what_two_articles_tell_has_more_than_one_source(example_store: Store) -> None:
    found = answer(example_store, "single-source", ["kind", "one", "other"])
    pairs = [{str(one), str(other)} for kind, one, other in found if kind == "合作"]
    assert {"永川区", "泸州市"} not in pairs
    assert {"永川区", "江津区"} in pairs
    assert ("任职", "李明远", "中共永川区委") in found
    assert answer(example_store, "single-source", ["kind"], entity="重庆市") == [("连接",)]


def test_people_of_one_name_in_two_posts_are_probably_the_same(tmp_path: Path) -> None:
    other = person("李明远", "永川区人民政府")
    post = (PostHolding, {"person": other, "role": "区长", "organization": GOVERNMENT})
    reading = told("post", date(2022, 5, 1), post)
    found = answer(graph(tmp_path, reading), "same", ["one", "other", "cls", "name"])
    assert found == [("李明远", "李明远", "人物", "李明远")]


def test_things_of_two_classes_are_not_the_same_for_their_name(tmp_path: Path) -> None:
    event = Entity(EntityClass.EVENT, "川南渝西示范产业园")
    reading = told("post", date(2022, 5, 1), (Outcome, {"actors": (event,)}))
    named = replace(reading, mentions=(Mention(Span(3, 6), "第1句", (event,)),))
    assert answer(graph(tmp_path, named), "same", ["one"]) == []
