"""IRIs: readable, the same for the same thing, different for different things."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from chuanyu.identity import article_iri, entity_iri, normal_name, statement_iri
from chuanyu.model import Commitment, Cooperation, Entity, EntityClass, Evidence, Reading
from handmade import ARTICLE, STATEMENTS
from strategies import NAME, entities, readings

ID = "https://w3id.org/chuanyu/id/"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("西部（重庆）科学城", "西部(重庆)科学城"),
        ("“8+3”合作体系", "「8＋3」合作体系"),
        ("《成渝交通方案》", "成渝交通方案"),
        ("重庆云谷•永川园", "重庆云谷·永川园"),
        ("永川 科技园", "永川科技园"),
        ("行动方案（2020—2022年）", "行动方案(2020-2022年)"),
    ],
)
def test_ways_of_writing_one_name_are_one_name(one: str, other: str) -> None:
    assert normal_name(one) == normal_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("西部科学城", "西部(重庆)科学城"),
        ("西部(成都)科学城", "西部(重庆)科学城"),
        ("China Unicom", "ChinaUnicom"),
        ("永川区", "永川"),
        ("😀", "😁"),
        ("a%20b", "a b"),
    ],
)
def test_names_that_differ_in_substance_stay_apart(one: str, other: str) -> None:
    assert normal_name(one) != normal_name(other)
    assert entity_iri(Entity(EntityClass.PROJECT, one)) != entity_iri(Entity(EntityClass.PROJECT, other))


@given(NAME)
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert normal_name(normal_name(name)) == normal_name(name) != ""


@pytest.mark.parametrize(
    ("entity", "iri"),
    [
        (Entity(EntityClass.PLACE, "永川区", "500118"), "place/500118-永川区"),
        (Entity(EntityClass.PARTY_BODY, "中共永川区委"), "party-body/中共永川区委"),
        (Entity(EntityClass.PERSON, "林知远", scope="中共永川区委"), "person/林知远@中共永川区委"),
        (Entity(EntityClass.PARK, "西部（重庆）科学城"), "park/西部(重庆)科学城"),
        (Entity(EntityClass.PROJECT, "a/b#c?d%e>f}g h"), "project/a%2Fb%23c%3Fd%25ef%7Dg%20h"),
        (Entity(EntityClass.PROJECT, ".."), "project/%2E%2E"),
    ],
)
def test_an_iri_is_made_of_class_and_name(entity: Entity, iri: str) -> None:
    assert entity_iri(entity) == ID + iri


def test_a_place_named_like_a_coded_one_is_not_that_place() -> None:
    coded = Entity(EntityClass.PLACE, "永川区", "500118")
    assert entity_iri(Entity(EntityClass.PLACE, "500118-永川区")) != entity_iri(coded)


def test_namesakes_are_told_apart_by_their_posts() -> None:
    one = Entity(EntityClass.PERSON, "林知远", scope="中共永川区委")
    assert entity_iri(one) != entity_iri(replace(one, scope="泸州市人民政府"))


def _what(entity: Entity) -> tuple[object, ...]:
    scope = normal_name(entity.scope) if entity.scope else ""
    return entity.cls, normal_name(entity.name), entity.code, scope


@given(entities(), entities())
def test_iris_are_equal_exactly_if_the_entities_are(one: Entity, other: Entity) -> None:
    assert (entity_iri(one) == entity_iri(other)) == (_what(one) == _what(other))


@given(entities() | NAME)
def test_every_iri_is_one(thing: Entity | str) -> None:
    iri = article_iri(thing) if isinstance(thing, str) else entity_iri(thing)
    node = NamedNode(iri)
    text = serialize([Quad(node, node, node)], format=RdfFormat.N_QUADS)
    assert text is not None
    assert next(iter(parse(text, RdfFormat.N_QUADS, base_iri="http://x.example/"))).subject == node
    assert not set(iri) & set(' \t\n"<>\\^`{|}')


def test_an_articles_last_segment_is_its_id() -> None:
    assert article_iri("seed-2021-05-28").rsplit("/", 1)[-1] == "seed-2021-05-28"


def test_a_statements_iri_does_not_depend_on_order_or_estimate() -> None:
    deal = next(s for s in STATEMENTS if isinstance(s, Cooperation))
    iri = statement_iri(ARTICLE.id, deal)
    assert statement_iri(ARTICLE.id, replace(deal, parties=deal.parties[::-1])) == iri
    assert statement_iri(ARTICLE.id, replace(deal, confidence=0.1, rule="another", section="合作")) == iri


def test_a_statements_iri_depends_on_what_is_said_and_where() -> None:
    promise = next(s for s in STATEMENTS if isinstance(s, Commitment))
    quote = promise.evidence[0]
    others = [
        replace(promise, evidence=(Evidence(quote.start + 1, quote.end + 1, quote.exact),)),
        replace(promise, due=None),
        replace(promise, quantities=()),
        replace(promise, speaker=None),
    ]
    iris = {statement_iri(ARTICLE.id, s) for s in [promise, *others]}
    assert len(iris) == 5
    assert statement_iri("another", promise) not in iris


@settings(max_examples=40)
@given(readings(), st.data())
def test_a_statement_keeps_its_iri_when_its_parts_are_shuffled(reading: Reading, data: st.DataObject) -> None:
    for statement in reading.statements:
        shuffled = replace(statement, evidence=tuple(data.draw(st.permutations(statement.evidence))))
        assert statement_iri("a", shuffled) == statement_iri("a", statement)


def test_namesakes_stand_in_one_order_whether_they_have_a_code_or_not() -> None:
    bare = Entity(EntityClass.PLACE, "永川区")
    coded = replace(bare, code="500118")
    assert sorted([coded, bare]) == sorted([bare, coded]) == [bare, coded]
