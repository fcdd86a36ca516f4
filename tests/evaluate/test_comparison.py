"""What counts as right: each rule of matching with a case on either side of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chuanyu.evaluate.clauses import base
from measured import DEED, PROMISE, counts, entity, gold, measured, mentions, statement


def things(*entities: dict[str, Any]) -> dict[str, Any]:
    return gold(entities=list(entities))


PARK = {"name": "示范产业园", "class": "Park", "accept": ["川南产业园"]}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (entity("x", "Park", "示范产业园"), (1, 0, 0)),
        (entity("x", "Park", "“示范 产业园”"), (1, 0, 0)),
        (entity("x", "Park", "川南产业园"), (1, 0, 0)),
        (entity("x", "Park", "永川园", alias="示范产业园"), (1, 0, 0)),
        (entity("x", "Park", "永川园", alias="川南产业园"), (0, 1, 1)),
        (entity("x", "Place", "示范产业园"), (1, 0, 0)),
        (entity("x", "Person", "示范产业园"), (0, 1, 1)),
        (entity("x", "Park", "示范产业园") + " :x a cy:Person .", (0, 1, 1)),
        (entity("x", "Park", "示范产业园") + " :x a cy:Actor .", (1, 0, 0)),
        (':x a cy:Park ; skos:prefLabel "Demo Park"@en, "示范产业园"@zh .', (1, 0, 0)),
    ],
)
def test_an_entity_is_right_by_name_accepted_name_or_alias_and_by_its_class(
    tmp_path: Path, found: str, expected: tuple[int, int, int]
) -> None:
    assert counts(measured(tmp_path, things(PARK), found, mentions("x"), known=False), "entities") == expected


def test_a_second_entity_for_one_thing_is_wrong(tmp_path: Path) -> None:
    two = (entity("x", "Park", "川南产业园"), entity("y", "Park", "示范产业园"), mentions("x", "y"))
    assert counts(measured(tmp_path, things(PARK), *two, known=False), "entities") == (1, 1, 0)


def test_an_entity_stands_for_one_thing_alone(tmp_path: Path) -> None:
    wanted = things(PARK, {"name": "永川科技园", "class": "Park"})
    found = (entity("x", "Park", "示范产业园", alias="永川科技园"), mentions("x"))
    report = measured(tmp_path, wanted, *found, known=False)
    assert counts(report, "entities") == (1, 0, 1)
    assert [e.what for e in report.articles[0].tallies["entities"].errors] == ["永川科技园（Park）"]


def test_what_is_not_required_counts_neither_way(tmp_path: Path) -> None:
    wanted = things(PARK | {"required": False})
    found = entity("x", "Park", "示范产业园")
    assert counts(measured(tmp_path, wanted, found, mentions("x"), known=False), "entities") == (0, 0, 0)
    assert counts(measured(tmp_path, wanted, known=False), "entities") == (0, 0, 0)


@pytest.mark.parametrize(
    ("role", "body", "expected"),
    [("书记", ":committee", (1, 0, 0)), ("副书记", ":committee", (0, 1, 1)), ("书记", ":luzhou", (0, 1, 1)),
     ("书记", ":yongchuan", (1, 0, 0))],
)  # fmt: skip
def test_a_post_needs_its_role_and_a_body_that_counts(
    tmp_path: Path, role: str, body: str, expected: tuple[int, int, int]
) -> None:
    post = {"person": "李明远", "role": "书记", "org": "中共永川区委", "accept_org": ["永川区"]}
    found = statement(
        "PostHolding", "永川区委书记李明远", "cy:person :li", f'cy:role "{role}"', f"cy:organization {body}"
    )
    assert counts(measured(tmp_path, gold(holds_post=[post]), found), "holds_post") == expected


def pair(a: str, b: str, **more: Any) -> dict[str, Any]:
    return {"a": a, "b": b, "topic": "产业园", "status": "planned"} | more


def joint(*parties: str, status: str = "planned") -> str:
    quote = "永川将与泸州共建示范产业园"
    return statement("Cooperation", quote, f"cy:party {', '.join(parties)}", f"cy:status cy:{status}")


def test_a_cooperation_is_its_unordered_pairs(tmp_path: Path) -> None:
    wanted = gold(cooperation=[pair("泸州市", "永川区"), pair("内江市", "永川区", required=False)])
    report = measured(tmp_path, wanted, joint(":yongchuan", ":luzhou", ":neijiang"))
    assert counts(report, "cooperation") == (1, 1, 0)


def test_the_two_sides_with_each_other_are_left_out(tmp_path: Path) -> None:
    both = joint(":chongqing", ":sichuan")
    assert counts(measured(tmp_path, gold(), both), "cooperation") == (0, 0, 0)
    wanted = gold(cooperation=[pair("重庆市", "四川省")])
    assert counts(measured(tmp_path, wanted), "cooperation") == (0, 0, 0)


def test_the_status_is_a_detail(tmp_path: Path) -> None:
    for status, right in (("planned", 1), ("done", 0)):
        report = measured(
            tmp_path,
            gold(cooperation=[pair("永川区", "泸州市")]),
            joint(":yongchuan", ":luzhou", status=status),
        )
        assert counts(report, "cooperation") == (1, 0, 0)
        assert report.shares()["cooperation status"].right == right


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        (":chongqing, :luzhou", (1, 0, 0)),
        (":chongqing", (0, 1, 1)),
        (":chongqing, :luzhou, :neijiang", (1, 0, 0)),
        (":chongqing, :luzhou, :neijiang, :yongchuan", (0, 1, 1)),
    ],
)
def test_a_line_needs_all_its_ends_and_bears_one_more(
    tmp_path: Path, ends: str, expected: tuple[int, int, int]
) -> None:
    line = {"line": "渝泸城际铁路", "ends": ["重庆市", "泸州市"], "status": "building"}
    found = statement(
        "Connection", "渝泸城际铁路", "cy:line :line", f"cy:endpoint {ends}", "cy:status cy:building"
    )
    assert counts(measured(tmp_path, gold(connects=[line]), found), "connects") == expected


def lies(thing: str, place: str) -> str:
    return statement("Location", "内江科技园", f"cy:thing {thing}", f"cy:place {place}")


CHAIN = [
    {"thing": "内江科技园", "place": "内江市"},
    {"thing": "内江市", "place": "泸州市", "required": False},
]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (lies(":campus", ":neijiang"), (1, 0, 0)),
        (lies(":campus", ":luzhou"), (0, 0, 1)),
        (lies(":campus", ":sichuan"), (0, 0, 1)),
        (lies(":campus", ":yongchuan"), (0, 1, 1)),
        (mentions("campus") + " :campus cy:locatedIn :park . :park cy:locatedIn :neijiang .", (1, 0, 0)),
        (":campus cy:locatedIn :neijiang .", (0, 0, 1)),
    ],
)
def test_a_location_follows_by_the_chain_and_a_province_is_never_wrong(
    tmp_path: Path, found: str, expected: tuple[int, int, int]
) -> None:
    assert counts(measured(tmp_path, gold(located_in=CHAIN), found), "located_in") == expected


def test_a_part_is_actor_and_thing_and_its_role_a_detail(tmp_path: Path) -> None:
    part = {"actor": "永川区", "thing": "示范产业园", "role": "builds"}
    took = ("cy:actor :yongchuan", "cy:thing :park")
    for role, right in (("builds", 1), ("signs", 0)):
        found = statement("Participation", "共建示范产业园", *took, f"cy:part cy:{role}")
        report = measured(tmp_path, gold(takes_part=[part]), found)
        assert counts(report, "takes_part") == (1, 0, 0)
        assert report.shares()["takes_part part"].right == right


def clause(quote: str, *by: str, **more: Any) -> dict[str, Any]:
    return {"by": list(by), "accept": [], "speaker": None, "quote": quote, "quantities": []} | more


def promised(quote: str, actors: str, *more: str) -> str:
    return statement("Commitment", quote, f"cy:actor {actors}", *more)


@pytest.mark.parametrize(
    ("quote", "actors", "right", "wrong"),
    [
        (PROMISE, ":yongchuan", 12, 0),
        ("建成标准厂房", ":yongchuan", 6, 0),
        ("力争2025年底前" + PROMISE, ":yongchuan", 12, 9),
        (PROMISE, ":yongchuan, :neijiang", 6, 6),
        (PROMISE, ":neijiang", 0, 12),
        (PROMISE, ":luzhou", 12, 0),
        ("渝泸城际铁路", ":yongchuan", 0, 6),
        ("不在文中的一句", ":yongchuan", 0, 0),
    ],
)
def test_a_promise_counts_by_characters_and_by_its_actors(
    tmp_path: Path, quote: str, actors: str, right: float, wrong: float
) -> None:
    wanted = gold(commitments=[clause(PROMISE, "永川区", accept=["泸州市"])])
    report = measured(tmp_path, wanted, promised(quote, actors))
    assert counts(report, "commitments") == (right, wrong, 12 - right)
    assert report.not_verbatim == (quote == "不在文中的一句")


def test_a_deed_is_no_promise_and_what_is_said_twice_is_right_once(tmp_path: Path) -> None:
    wanted = gold(outcomes=[clause(DEED, "永川区")])
    found = statement("Outcome", DEED, "cy:actor :yongchuan")
    report = measured(tmp_path, wanted, found, found, promised(DEED, ":yongchuan"))
    assert counts(report, "outcomes") == (len(DEED), 0, 0)
    assert counts(report, "commitments") == (0, len(DEED), 0)


def test_a_quote_that_stands_twice_counts_where_the_gold_has_it(tmp_path: Path) -> None:
    wanted = gold(outcomes=[clause("永川区已签署合作协议，荣昌区也来了", "永川区")])
    found = statement("Outcome", "已签署合作协议", "cy:actor :yongchuan")
    assert counts(measured(tmp_path, wanted, found), "outcomes")[:2] == (7, 0)


def test_a_statement_of_another_article_says_nothing_of_this_one(tmp_path: Path) -> None:
    wanted = gold(commitments=[clause(PROMISE, "永川区")])
    other = statement("Commitment", PROMISE, "cy:actor :yongchuan", article="a:other")
    assert counts(measured(tmp_path, wanted, other), "commitments") == (0, 0, 12)


def test_speaker_and_deadline_are_details(tmp_path: Path) -> None:
    wanted = gold(commitments=[clause(PROMISE, "永川区", speaker="李明远", due="2025年底")])

    def right(*more: str) -> tuple[int, int]:
        shares = measured(tmp_path, wanted, promised(PROMISE, ":yongchuan", *more)).shares()
        return shares["commitments speaker"].right, shares["commitments due"].right

    assert right("cy:speaker :li", 'cy:due "2025"') == (1, 1)
    assert right("cy:speaker :luzhou", 'cy:due "2026"') == (0, 0)
    assert right('cy:due [ skos:prefLabel "到2025年底" ]') == (0, 1)
    wanted["commitments"][0]["due"] = "年底"
    assert right('cy:due "2031"') == (0, 1)
    assert right() == (0, 0)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("200000", "平方米", (1, 0, 0)),
        ("20", "万平方米", (1, 0, 0)),
        ("200000", "平方米以上", (1, 0, 0)),
        ("200001", "平方米", (0, 1, 1)),
        ("200000", "亩", (0, 1, 1)),
    ],
)
def test_a_figure_counts_in_its_base_unit(
    tmp_path: Path, value: str, unit: str, expected: tuple[int, int, int]
) -> None:
    figure = {"value": 20, "unit": "万平方米"}
    wanted = gold(commitments=[clause(PROMISE, "永川区", quantities=[figure])])
    found = promised(
        PROMISE, ":yongchuan", f'cy:quantity [ schema:value {value} ; schema:unitText "{unit}" ]'
    )
    assert counts(measured(tmp_path, wanted, found), "quantities") == expected


def test_units_of_ten_thousand_and_more_are_opened() -> None:
    assert base(50, "亿元") == (5e9, "元")
    assert base(1.2, "万亿元") == (1.2e12, "元")
    assert base(292, "千米") == (292, "公里")
