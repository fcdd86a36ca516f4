"""Every entity stands once over all articles, with what the gazetteers know of it and from where."""

from __future__ import annotations

from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad

from chuanyu.identity import entity_iri
from chuanyu.model import Entity, EntityClass, Location, Mention, MentionKind, Reading, Span
from chuanyu.rdf.validation import check
from chuanyu.rdf.vocabulary import (
    CY,
    DCTERMS,
    ENTITIES,
    GEO,
    INFERRED,
    RDF,
    REFERENCE,
    SKOS,
)
from graphs import quads_of, value
from handmade import ALLIANCE, GAZETTEER, LINE, PARK, READING, STATEMENTS, YONGCHUAN

ID = "https://w3id.org/chuanyu/id/"
QUADS = quads_of([READING], GAZETTEER)


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
    quads = quads_of([READING, _other("second")], GAZETTEER)
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
    assert "永川区委" in {value(q.object) for q in QUADS if q.predicate == CY.contextualForm}


def test_a_gazetteers_alias_is_a_name_whatever_the_reason() -> None:
    reason = Mention(Span(0, 2), "永川", (YONGCHUAN,), MentionKind.NAME, "grammar", "short name")
    quads = quads_of([replace(READING, mentions=(reason,))], GAZETTEER)
    assert _objects("place/500118-永川区", SKOS.altLabel, ENTITIES, quads) == ["永川"]


def test_collective_words_are_no_names() -> None:
    both = Mention(Span(0, 2), "两地", (YONGCHUAN, PARK), MentionKind.REFERENCE, "reference")
    quads = quads_of([replace(READING, mentions=(both,))], GAZETTEER)
    assert "两地" not in {q.object.value for q in quads if isinstance(q.object, Literal)}


def test_the_full_name_is_the_gazetteers_else_the_commonest() -> None:
    wide = Entity(EntityClass.PARK, "永川（西部）科技园")
    slim = Entity(EntityClass.PARK, "永川(西部)科技园")
    readings = [
        _other(str(i), replace(READING, mentions=(Mention(Span(0, 2), "园", (e,)),), statements=()))
        for i, e in enumerate([slim, wide, wide])
    ]
    quads = quads_of(readings, GAZETTEER)
    assert _objects("park/永川(西部)科技园", SKOS.prefLabel, ENTITIES, quads) == ["永川（西部）科技园"]


def test_a_place_without_code_gets_the_gazetteers() -> None:
    bare = replace(YONGCHUAN, code=None)
    statements = (Location(thing=PARK, place=bare, evidence=STATEMENTS[0].evidence, confidence=1, rule="r"),)
    mentions = (Mention(Span(0, 3), "永川区", (bare,)), Mention(Span(0, 2), "永川", (YONGCHUAN,)))
    reading = replace(READING, mentions=mentions, statements=statements)
    quads = quads_of([reading], GAZETTEER)
    assert f"{ID}place/永川区" not in {value(t) for q in quads for t in (q.subject, q.object)}
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
    quads = quads_of([reading], GAZETTEER)
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
