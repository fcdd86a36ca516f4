"""What the graph of one article says: expected triples for a reading made by hand, and what always holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from chuanyu.identity import article_iri, entity_iri, statement_iri
from chuanyu.model import Commitment, Cooperation, Outcome, Period, Quantity, Reading
from chuanyu.rdf.vocabulary import CY, DCTERMS, OA, RDF, RDFS, SCHEMA, THEME, TIME, XSD
from chuanyu.rdf.writing import article_quads, entities_of, period_triples
from graphs import value
from handmade import ARTICLE, READING, STATEMENTS
from strategies import readings

ID = "https://w3id.org/chuanyu/id/"
GRAPH = NamedNode(article_iri(ARTICLE.id))
QUADS = article_quads(READING)


def _objects(subject: NamedNode, prop: NamedNode, quads: list[Quad] = QUADS) -> list[str]:
    return sorted(
        q.object.value
        for q in quads
        if (q.subject, q.predicate) == (subject, prop) and isinstance(q.object, NamedNode | Literal)
    )


def _node(kind: type) -> NamedNode:
    return NamedNode(statement_iri(ARTICLE.id, next(s for s in STATEMENTS if type(s) is kind)))


def test_everything_of_an_article_stands_in_its_graph() -> None:
    assert {q.graph_name for q in QUADS} == {GRAPH}


def test_an_article_has_its_text_title_source_and_date() -> None:
    assert _objects(GRAPH, RDF.type) == [CY.Article.value]
    assert _objects(GRAPH, SCHEMA.articleBody) == [ARTICLE.text]
    assert Quad(GRAPH, DCTERMS.title, Literal(ARTICLE.title, language="zh"), GRAPH) in QUADS
    assert Quad(GRAPH, DCTERMS.source, Literal("示例日报"), GRAPH) in QUADS
    assert Quad(GRAPH, DCTERMS.issued, Literal("2024-03-01", datatype=XSD.date), GRAPH) in QUADS


def test_an_article_without_source_and_date_has_none() -> None:
    quads = article_quads(replace(READING, article=replace(ARTICLE, source=None, date=None)))
    assert not {q.predicate for q in quads} & {DCTERMS.source, DCTERMS.issued, CY.eventDate}


def test_an_article_mentions_what_it_names_and_not_what_a_name_implies() -> None:
    mentioned = _objects(GRAPH, SCHEMA.mentions)
    assert f"{ID}place/500118-永川区" in mentioned
    assert f"{ID}place/530100-昆明市" not in mentioned  # it is only an end of 渝昆高铁
    kunming = NamedNode(f"{ID}place/530100-昆明市")
    assert kunming in {q.object for q in QUADS if q.predicate == CY.describes}


def test_a_cooperation_names_its_parties_topic_status_and_theme() -> None:
    node = _node(Cooperation)
    assert _objects(node, RDF.type) == [CY.Cooperation.value]
    assert _objects(node, CY.party) == [f"{ID}place/500118-永川区", f"{ID}place/510500-泸州市"]
    assert _objects(node, CY.status) == [CY.planned.value]
    assert _objects(node, CY.topic) == ["产教联盟"]
    assert _objects(node, CY.theme) == [THEME.education.value]
    assert Quad(node, CY.confidence, Literal("0.8", datatype=XSD.decimal), GRAPH) in QUADS
    assert _objects(node, CY.foundBy) == ["made-up"]


def test_a_commitment_names_actor_speaker_deadline_and_figure() -> None:
    node = _node(Commitment)
    assert _objects(node, CY.actor) == [f"{ID}place/500118-永川区"]
    assert _objects(node, CY.speaker) == [f"{ID}person/林知远@中共永川区委"]
    assert Quad(node, CY.due, Literal("2025", datatype=XSD.gYear), GRAPH) in QUADS
    (figure,) = (NamedNode(iri) for iri in _objects(node, CY.quantity))
    assert Quad(figure, SCHEMA.value, Literal("50", datatype=XSD.decimal), GRAPH) in QUADS
    assert _objects(figure, SCHEMA.unitText) == ["家"]
    assert _objects(figure, CY.approx) == [CY.moreThan.value]


def test_evidence_points_to_its_words_in_the_article() -> None:
    (evidence,) = (NamedNode(iri) for iri in _objects(_node(Outcome), CY.evidence))
    assert _objects(evidence, RDF.type) == [OA.SpecificResource.value]
    assert _objects(evidence, OA.hasSource) == [GRAPH.value]
    selectors = [NamedNode(iri) for iri in _objects(evidence, OA.hasSelector)]
    kinds = [_objects(s, RDF.type) for s in selectors]
    assert sorted(kinds) == [[OA.TextPositionSelector.value], [OA.TextQuoteSelector.value]]
    (exact,) = (x for s in selectors for x in _objects(s, OA.exact))
    (start,) = (int(x) for s in selectors for x in _objects(s, OA.start))
    (end,) = (int(x) for s in selectors for x in _objects(s, OA.end))
    assert ARTICLE.text[start:end] == exact == "实现产值30亿元"


@pytest.mark.parametrize(
    ("start", "end", "value", "kind"),
    [
        (date(2024, 2, 29), date(2024, 2, 29), "2024-02-29", XSD.date),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02", XSD.gYearMonth),
        (date(2025, 1, 1), date(2025, 12, 31), "2025", XSD.gYear),
    ],
)
def test_a_day_a_month_and_a_year_are_literals(start: date, end: date, value: str, kind: NamedNode) -> None:
    triples = list(period_triples(GRAPH, CY.when, Period(start, end, "x")))
    assert triples == [(GRAPH, CY.when, Literal(value, datatype=kind))]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2024, 2, 1), date(2024, 2, 28)),
        (date(2021, 1, 1), date(2025, 12, 31)),
        (date(2024, 7, 1), date(2024, 12, 31)),
        (date(2024, 1, 2), date(2024, 12, 31)),
    ],
)
def test_any_other_time_is_an_interval_with_its_words(start: date, end: date) -> None:
    triples = set(period_triples(GRAPH, CY.due, Period(start, end, "“十四五”时期")))
    (interval,) = (o for s, p, o in triples if (s, p) == (GRAPH, CY.due) and isinstance(o, NamedNode))
    assert (interval, RDF.type, TIME.ProperInterval) in triples
    assert (interval, RDFS.label, Literal("“十四五”时期", language="zh")) in triples
    for role, day in ((TIME.hasBeginning, start), (TIME.hasEnd, end)):
        (instant,) = (o for s, p, o in triples if (s, p) == (interval, role))
        assert (instant, TIME.inXSDDate, Literal(day.isoformat(), datatype=XSD.date)) in triples


def test_of_two_findings_of_one_fact_the_surer_stays() -> None:
    sure = replace(STATEMENTS[0], confidence=0.95, rule="surer")
    for order in ((STATEMENTS[0], sure), (sure, STATEMENTS[0])):
        quads = article_quads(replace(READING, statements=order))
        assert [q.object for q in quads if q.predicate == CY.confidence] == [
            Literal("0.95", datatype=XSD.decimal)
        ]
        assert [q.object for q in quads if q.predicate == CY.foundBy] == [Literal("surer")]


def test_the_order_of_quotes_does_not_matter_nor_does_a_quote_given_twice() -> None:
    one, two = STATEMENTS[0].evidence[0], STATEMENTS[1].evidence[0]
    written = [
        set(article_quads(replace(READING, statements=(replace(STATEMENTS[0], evidence=quotes),))))
        for quotes in ((one, two), (two, one, two))
    ]
    assert written[0] == written[1]


def test_a_confidence_has_two_decimals_at_most() -> None:
    quads = article_quads(replace(READING, statements=(replace(STATEMENTS[0], confidence=2 / 3),)))
    assert [value(q.object) for q in quads if q.predicate == CY.confidence] == ["0.67"]


def test_a_range_has_bounds_and_no_value() -> None:
    outcome = next(s for s in STATEMENTS if isinstance(s, Outcome))
    spread = replace(outcome, quantities=(Quantity("元", minimum=Decimal("1.50"), maximum=Decimal("2E+3")),))
    quads = article_quads(replace(READING, statements=(spread,)))
    found = {q.predicate: q.object.value for q in quads if isinstance(q.object, Literal)}
    assert (found[SCHEMA.minValue], found[SCHEMA.maxValue]) == ("1.5", "2000")
    assert SCHEMA.value not in found


@settings(max_examples=40)
@given(readings())
def test_nothing_is_written_twice_and_nothing_is_blank(reading: Reading) -> None:
    quads = article_quads(reading)
    assert len(set(quads)) == len(quads)
    assert not any(isinstance(term, BlankNode) for q in quads for term in (q.subject, q.object))


@settings(max_examples=40)
@given(readings())
def test_every_entity_that_is_spoken_of_is_described(reading: Reading) -> None:
    quads = article_quads(reading)
    described = {
        q.object.value for q in quads if q.predicate == CY.describes and isinstance(q.object, NamedNode)
    }
    spoken = {entity_iri(e) for s in reading.statements for e in entities_of(s)}
    assert spoken | {entity_iri(e) for m in reading.mentions for e in m.entities} == described


@settings(max_examples=40)
@given(readings())
def test_order_within_a_reading_does_not_matter(reading: Reading) -> None:
    turned = replace(reading, mentions=reading.mentions[::-1], statements=reading.statements[::-1])
    assert set(article_quads(turned)) == set(article_quads(reading))
