"""Statements by condition, each whole."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import Store

import examples
from chuanyu.answers.stated import ROLES, Stated, statements
from chuanyu.errors import QueryError


def _quotes(found: tuple[Stated, ...]) -> list[str]:
    return [one.quotes[0].exact for one in found]


def test_all_statements_come_by_day_and_place_in_the_text(example_store: Store) -> None:
    found = statements(example_store)
    assert len(found) == 13
    assert {one.kind for one in found} == set(ROLES)
    places = [(one.quotes[0].date, one.quotes[0].start) for one in found]
    assert places == sorted(places)


def test_a_commitment_is_whole(example_store: Store) -> None:
    (promise, _) = statements(example_store, kind="Commitment")
    assert [ref.name for ref in promise.actors] == ["永川区"]
    assert [ref.name for ref in promise.others] == ["川南渝西示范产业园"]
    assert (promise.due, promise.due_by) == ("2025-12-31", date(2025, 12, 31))
    assert promise.quantities == ("多于20万平方米",)
    assert (promise.speaker, promise.themes, promise.confidence) == ("李明远", ("industry",), 0.9)
    (quote,) = promise.quotes
    assert (quote.title, quote.date, quote.source) == ("永川泸州共建产业园", date(2022, 3, 5), "示例日报")
    assert quote.exact == "力争2025年底前建成标准厂房20万平方米以上"


def test_a_quote_has_its_place_in_the_text(example_store: Store) -> None:
    for one in statements(example_store):
        for quote in one.quotes:
            text = examples.FIRST if quote.article.endswith("example-park") else examples.SECOND
            assert text[quote.start : quote.end] == quote.exact


@pytest.mark.parametrize("kind", ["Cooperation", "合作", "cooperation", ["Cooperation"]])
def test_a_kind_is_named_in_either_language(kind: str | list[str], example_store: Store) -> None:
    assert {one.kind for one in statements(example_store, kind=kind)} == {"Cooperation"}


def test_an_actor_is_found_in_any_role(example_store: Store) -> None:
    found = statements(example_store, actor="泸州")
    assert {one.kind for one in found} == {"Cooperation", "Connection", "Participation"}
    assert all("泸州市" in [ref.name for ref in (*one.actors, *one.others)] for one in found)


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        ("2022-06", None, {"example-port"}),
        (None, "2022-05", {"example-park"}),
        ("2022-03-05", "2022-03-05", {"example-park"}),
        (date(2022, 3, 6), date(2022, 6, 18), {"example-port"}),
        ("2022", "2022", {"example-park", "example-port"}),
        ("2023", None, set()),
    ],
)
def test_days_bound_the_article(
    since: date | str | None, until: date | str | None, ids: set[str], example_store: Store
) -> None:
    found = statements(example_store, since=since, until=until)
    assert {one.quotes[0].article.rsplit("/", 1)[-1] for one in found} == ids


def test_conditions_hold_together(example_store: Store) -> None:
    found = statements(example_store, kind="合作", theme="产业", status="规划", actor="yongchuan")
    assert _quotes(found) == ["永川将与泸州共建川南渝西示范产业园"]
    assert statements(example_store, kind="合作", theme="产业", status="done") == ()


def test_a_part_is_asked_for_as_a_status_is(example_store: Store) -> None:
    found = statements(example_store, status="builds")
    assert [one.actors[0].name for one in found] == ["永川区", "泸州市"]


@pytest.mark.parametrize(
    "condition",
    [
        {"kind": "Friendship"},
        {"status": "Cooperation"},
        {"theme": "占星"},
        {"actor": "火星"},
        {"since": "2022-13"},
        {"until": "soon"},
        {"since": "2023", "until": "2022"},
    ],
)
def test_what_means_nothing_is_an_error(condition: dict[str, str], example_store: Store) -> None:
    with pytest.raises(QueryError):
        statements(example_store, **condition)


def test_kinds_are_offered_in_both_languages(example_store: Store) -> None:
    with pytest.raises(QueryError, match="承诺 Commitment"):
        statements(example_store, kind="许诺")


def test_statements_are_fetched_by_their_iris(example_store: Store) -> None:
    every = statements(example_store)
    chosen = {every[0].iri, every[-1].iri}
    assert {one.iri for one in statements(example_store, iri=chosen)} == chosen
    assert statements(example_store, iri=every[0].iri) == every[:1]
