"""The whole dataset: entities once, reference facts with sources, what follows by rule."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, Quad

from chuanyu import data
from chuanyu.errors import DataError, GraphError
from chuanyu.identity import entity_iri
from chuanyu.model import Entity, EntityClass, Location, Mention, MentionKind, Reading, Span
from chuanyu.rdf import filling, rules, trig
from chuanyu.rdf.dataset import dataset_quads
from chuanyu.rdf.validation import check
from chuanyu.rdf.vocabulary import (
    CY,
    DATASET,
    DCTERMS,
    ENTITIES,
    GEO,
    INFERRED,
    RDF,
    REFERENCE,
    SKOS,
    SOURCES,
)
from chuanyu.rdf.writing import article_quads
from chuanyu.store import memory_store
from handmade import ALLIANCE, GAZETTEER, LINE, PARK, READING, STATEMENTS, YONGCHUAN
from strategies import reading_sets

ID = "https://w3id.org/chuanyu/id/"
QUADS = dataset_quads([READING], GAZETTEER)


def _objects(subject: str, prop: NamedNode, graph: NamedNode, quads: list[Quad] = QUADS) -> list[str]:
    node = NamedNode(ID + subject)
    return sorted(
        q.object.value
        for q in quads
        if (q.subject, q.predicate, q.graph_name) == (node, prop, graph)
        and isinstance(q.object, NamedNode | Literal)
    )


def _other(identifier: str, reading: Reading = READING) -> Reading:
    return replace(reading, article=replace(reading.article, id=identifier, path=f"articles/{identifier}.md"))


def test_an_entity_of_two_articles_is_described_once() -> None:
    quads = dataset_quads([READING, _other("second")], GAZETTEER)
    entities = [q for q in quads if q.graph_name == ENTITIES]
    assert set(entities) == {q for q in QUADS if q.graph_name == ENTITIES}
    assert len(entities) == len(set(entities))


def test_an_entity_has_one_class_a_name_and_the_names_really_used() -> None:
    assert _objects("place/500118-永川区", RDF.type, ENTITIES) == [CY.Place.value]
    assert _objects("place/500118-永川区", SKOS.prefLabel, ENTITIES) == ["永川区"]
    assert _objects("place/500118-永川区", SKOS.altLabel, ENTITIES) == ["永川"]
    assert _objects("rail-line/渝昆高铁", SKOS.altLabel, ENTITIES) == []  # 渝昆线 is known but not used


def test_a_name_that_needs_its_context_is_no_name_elsewhere() -> None:
    assert _objects("party-body/中共永川区委", SKOS.altLabel, ENTITIES) == []
    assert "永川区委" in {q.object.value for q in QUADS if q.predicate == CY.contextualForm}  # type: ignore[union-attr]


def test_a_gazetteers_alias_is_a_name_whatever_the_reason() -> None:
    reason = Mention(Span(0, 2), "永川", (YONGCHUAN,), MentionKind.NAME, "grammar", "short name")
    quads = dataset_quads([replace(READING, mentions=(reason,))], GAZETTEER)
    assert _objects("place/500118-永川区", SKOS.altLabel, ENTITIES, quads) == ["永川"]


def test_collective_words_are_no_names() -> None:
    both = Mention(Span(0, 2), "两地", (YONGCHUAN, PARK), MentionKind.REFERENCE, "reference")
    quads = dataset_quads([replace(READING, mentions=(both,))], GAZETTEER)
    assert "两地" not in {q.object.value for q in quads if isinstance(q.object, Literal)}


def test_the_full_name_is_the_gazetteers_else_the_commonest() -> None:
    wide = Entity(EntityClass.PARK, "永川（西部）科技园")
    slim = Entity(EntityClass.PARK, "永川(西部)科技园")
    readings = [
        _other(str(i), replace(READING, mentions=(Mention(Span(0, 2), "园", (e,)),), statements=()))
        for i, e in enumerate([slim, wide, wide])
    ]
    quads = dataset_quads(readings, GAZETTEER)
    assert _objects("park/永川(西部)科技园", SKOS.prefLabel, ENTITIES, quads) == ["永川（西部）科技园"]


def test_a_place_without_code_gets_the_gazetteers() -> None:
    bare = replace(YONGCHUAN, code=None)
    statements = (Location(thing=PARK, place=bare, evidence=STATEMENTS[0].evidence, confidence=1, rule="r"),)
    mentions = (Mention(Span(0, 3), "永川区", (bare,)), Mention(Span(0, 2), "永川", (YONGCHUAN,)))
    reading = replace(READING, mentions=mentions, statements=statements)
    quads = dataset_quads([reading], GAZETTEER)
    assert f"{ID}place/永川区" not in {t.value for q in quads for t in (q.subject, q.object)}  # type: ignore[union-attr]
    assert _objects("park/永川科技园", CY.locatedIn, INFERRED, quads) == [
        f"{ID}place/500000-重庆市",
        f"{ID}place/500118-永川区",
    ]
    assert check(quads).conforms


def test_a_place_has_its_point_longitude_first() -> None:
    (point,) = _objects("place/500118-永川区", GEO.hasGeometry, ENTITIES)
    (wkt,) = _objects(point.removeprefix(ID), GEO.asWKT, ENTITIES)
    assert wkt == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(105.9 29.36)"


def test_what_stands_above_is_described_though_no_article_names_it() -> None:
    assert _objects("place/510500-泸州市", CY.locatedIn, REFERENCE) == [f"{ID}place/510000-四川省"]
    assert _objects("place/510000-四川省", SKOS.prefLabel, ENTITIES) == ["四川省"]


def test_only_what_occurs_is_taken_from_the_gazetteers() -> None:
    reading = replace(READING, mentions=(Mention(Span(0, 2), "产教联盟", (ALLIANCE,)),), statements=())
    quads = dataset_quads([reading], GAZETTEER)
    assert not [q for q in quads if q.graph_name == REFERENCE]
    assert [q.subject for q in quads if q.predicate == SKOS.prefLabel] == [NamedNode(entity_iri(ALLIANCE))]


def test_every_reference_fact_has_its_source() -> None:
    plain = {(q.subject, q.predicate, q.object) for q in QUADS if q.graph_name == REFERENCE and _is_fact(q)}
    facts: dict[object, dict[NamedNode, object]] = {}
    for q in QUADS:
        if q.graph_name == REFERENCE and not _is_fact(q):
            facts.setdefault(q.subject, {})[q.predicate] = q.object
    assert {(f[RDF.subject], f[RDF.predicate], f[RDF.object]) for f in facts.values()} == plain
    assert {str(f[RDF.subject]): f[DCTERMS.source] for f in facts.values()}[
        f"<{entity_iri(LINE)}>"
    ] == Literal("general knowledge")
    assert len(plain) == 4


def _is_fact(quad: Quad) -> bool:
    return quad.predicate in (CY.locatedIn, CY.connects)


_SHORTCUTS = ("cooperatesWith", "commitsTo", "achieved", "holdsPostIn", "locatedIn", "takesPartIn")
SHORTCUTS = {CY(name) for name in _SHORTCUTS}


def test_shortcuts_follow_from_statements() -> None:
    found = {
        (_local(q.subject), q.predicate.value.rsplit("#", 1)[-1], _local(q.object))
        for q in QUADS
        if q.graph_name == INFERRED and q.predicate in SHORTCUTS
    }
    assert {t for t in found if not t[2].startswith("article")} == {
        ("place/500118-永川区", "cooperatesWith", "place/510500-泸州市"),
        ("place/510500-泸州市", "cooperatesWith", "place/500118-永川区"),
        ("person/林知远@中共永川区委", "holdsPostIn", "party-body/中共永川区委"),
        ("place/500118-永川区", "takesPartIn", "alliance/产教联盟"),
        ("park/永川科技园", "locatedIn", "place/500118-永川区"),
        ("park/永川科技园", "locatedIn", "place/500000-重庆市"),
    }
    assert {t[:2] for t in found if t[2].startswith("article")} == {
        ("place/500118-永川区", "commitsTo"),
        ("park/永川科技园", "achieved"),
    }


def _local(term: object) -> str:
    return str(term).strip("<>").removeprefix("https://w3id.org/chuanyu/").removeprefix("id/")


def test_a_ring_of_places_puts_nothing_into_itself() -> None:
    one, two = Entity(EntityClass.PARK, "甲园"), Entity(EntityClass.PARK, "乙园")
    evidence = STATEMENTS[0].evidence
    ring = tuple(
        Location(thing=a, place=b, evidence=evidence, confidence=1, rule="r")
        for a, b in ((one, two), (two, one))
    )
    quads = dataset_quads([replace(READING, statements=ring)], GAZETTEER)
    assert not [q for q in quads if q.predicate == CY.locatedIn and q.subject == q.object]


def test_two_articles_of_one_id_are_an_error_that_names_both_files() -> None:
    twin = replace(READING, article=replace(READING.article, path="other/copy.txt"))
    with pytest.raises(GraphError, match=r"2024-03-01-example.md.*other/copy.txt"):
        dataset_quads([READING, twin], GAZETTEER)


def test_quads_of_articles_give_what_their_readings_give() -> None:
    readings = [READING, _other("second")]
    quads = [q for r in readings for q in article_quads(r)]
    assert set(dataset_quads(quads, GAZETTEER)) == set(dataset_quads(readings, GAZETTEER))


def test_an_article_that_is_dropped_leaves_nothing() -> None:
    extra = _other(
        "second", replace(READING, mentions=(Mention(Span(0, 1), "甲园", (_PARK_A,)),), statements=())
    )
    with_it = dataset_quads([READING, extra], GAZETTEER)
    assert entity_iri(_PARK_A) in {q.subject.value for q in with_it}  # type: ignore[union-attr]
    graph = NamedNode("https://w3id.org/chuanyu/article/second")
    derived = (ENTITIES, REFERENCE, SOURCES, INFERRED, DATASET)
    left = [q for q in with_it if q.graph_name not in (graph, *derived)]
    assert set(dataset_quads(left, GAZETTEER)) == set(QUADS)


_PARK_A = Entity(EntityClass.PARK, "甲园")


@settings(max_examples=40)
@given(reading_sets())
def test_the_same_bytes_for_any_order(readings: list[Reading]) -> None:
    quads = dataset_quads(readings, GAZETTEER)
    assert len(quads) == len(set(quads))
    turned = [replace(r, statements=r.statements[::-1], mentions=r.mentions[::-1]) for r in readings[::-1]]
    assert trig.dumps(dataset_quads(turned, GAZETTEER)) == trig.dumps(quads)


@settings(max_examples=12)
@given(reading_sets())
def test_whatever_is_written_conforms(readings: list[Reading]) -> None:
    assert check(dataset_quads(readings, GAZETTEER)).faults == ()


def _following(rule: str) -> set[Quad]:
    store = memory_store(QUADS)
    rules.follow(store, ((Path("own.rq"), rule),))
    return set(store) - set(QUADS)


def test_a_rule_of_ones_own_is_followed() -> None:
    rule = f"CONSTRUCT {{ ?b <{CY.iri}holds> ?a }} WHERE {{ ?a <{CY.iri}locatedIn> ?b }}"
    found = _following(rule)
    assert {_local(q.subject) for q in found} == {
        "place/500118-永川区",
        "place/500000-重庆市",
        "place/510000-四川省",
    }
    assert {q.graph_name for q in found} == {INFERRED}


def test_a_rule_sees_the_figures_that_it_names() -> None:
    rule = f"CONSTRUCT {{ ?s a <{CY.iri}Sure> }} WHERE {{ ?s <{CY.iri}confidence> ?sure FILTER(?sure > %s) }}"
    said = {q.subject for q in QUADS if q.predicate == CY.confidence}
    assert said and {q.subject for q in _following(rule % 0)} == said
    assert not _following(rule % 1)


@pytest.mark.parametrize("at_once", [1, 2, 7])
def test_what_follows_is_the_same_however_small_the_pieces(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "AT_ONCE", at_once)
    assert set(dataset_quads([READING], GAZETTEER)) == set(QUADS)


@pytest.mark.parametrize(
    "rule",
    [
        "SELECT * { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p }",
        'CONSTRUCT { ?s <http://x/p> "literal" } WHERE { ?s ?p ?o }',
    ],
)
def test_a_rule_that_is_none_is_an_error_that_names_its_file(rule: str) -> None:
    with pytest.raises(DataError, match=r"own\.rq"):
        rules.follow(memory_store(QUADS), ((Path("own.rq"), rule),))


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no rule"):
        rules.load(tmp_path)


def test_the_ontology_of_ones_own_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    for name in ("chuanyu.ttl", "themes.ttl"):
        shutil.copy(data.ontology() / name, tmp_path)
    (tmp_path / "rules" / "own.rq").write_text(
        f"CONSTRUCT {{ ?b <{CY.iri}holds> ?a }} WHERE {{ ?a <{CY.iri}locatedIn> ?b }}"
    )
    monkeypatch.setenv("CHUANYU_ONTOLOGY", str(tmp_path))
    found = [q for q in dataset_quads([READING], GAZETTEER) if q.graph_name == INFERRED]
    assert {q.predicate for q in found} == {CY.holds}
