"""A fault of each kind is found, and said in Chinese with its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.validation import Report, check
from chuanyu.rdf.vocabulary import CY, DCTERMS, ENTITIES, OA, RDF, SCHEMA, SKOS, THEME, XSD
from chuanyu.store.disk import memory_store
from graphs import quads_of, value
from handmade import GAZETTEER, READING

QUADS = quads_of([READING], GAZETTEER)
YONGCHUAN = NamedNode("https://w3id.org/chuanyu/id/place/500118-永川区")


def _without(wrong: Callable[[Quad], bool]) -> list[Quad]:
    kept = [q for q in QUADS if not wrong(q)]
    assert len(kept) < len(QUADS)
    return kept


def _put(prop: NamedNode, new: NamedNode | BlankNode | Literal | Triple) -> list[Quad]:
    """Give another value to the first that has a property."""
    old = next(q for q in QUADS if q.predicate == prop)
    return [Quad(q.subject, q.predicate, new, q.graph_name) if q is old else q for q in QUADS]


def _said(report: Report) -> str:
    return "\n".join(str(f) for f in report.faults)


def test_a_graph_as_built_conforms() -> None:
    assert check(QUADS).faults == ()
    assert check(QUADS).conforms


def test_the_ontology_in_the_graph_changes_nothing() -> None:
    assert check(memory_store([*QUADS, *ontology_quads()])).conforms


def test_a_quote_that_does_not_stand_in_the_text() -> None:
    report = check(_put(OA.exact, Literal("永川已建成一千座工厂")))
    (fault,) = report.faults
    assert not report.conforms
    assert "永川已建成一千座工厂" in fault.what
    assert "#s-" in fault.where
    assert fault.do


def test_a_quote_at_the_wrong_place() -> None:
    start = next(q for q in QUADS if q.predicate == OA.start)
    moved = str(int(value(start.object)) + 1)
    assert "处不符" in _said(check(_put(OA.start, Literal(moved, datatype=XSD.integer))))


def test_a_quote_whose_context_is_another() -> None:
    assert "处不符" in _said(check(_put(OA.suffix, Literal("另一句"))))


def test_a_text_that_was_changed_afterwards() -> None:
    quads = _put(SCHEMA.articleBody, Literal("全文已改"))
    assert len([f for f in check(quads).faults if "处不符" in f.what]) == 7


def test_an_entity_that_is_spoken_of_and_not_described() -> None:
    report = check(_without(lambda q: q.subject == YONGCHUAN and q.graph_name == ENTITIES))
    assert "没有说明的事物 id/place/500118-永川区" in _said(report)


@pytest.mark.parametrize(
    ("prop", "message"),
    [
        (CY.status, "合作须有且只有一个状态"),
        (CY.evidence, "事实至少须有一处原文依据"),
        (CY.confidence, "置信度"),
        (CY.foundBy, "写明得出它的规则"),
        (CY.actor, "承诺和成果至少须有一个行动者"),
        (CY.person, "任职须有且只有一位人物"),
        (CY.role, "任职须有且只有一个中文职务"),
        (CY.organization, "任职须有且只有一个机构"),
        (CY.party, "合作至少须有两方"),
        (CY.line, "连接须有且只有一条线路"),
        (CY.endpoint, "连接至少须有一个端点"),
        (CY.place, "位置须有且只有一个所在地"),
        (CY.thing, "位置须有且只有一个事物"),
        (CY.part, "参与须有且只有一个角色"),
        (CY.describes, "条目须描述且只描述一个事物"),
        (CY.canonicalName, "条目须给出且只给出一个全称"),
        (OA.hasSource, "依据须出自且只出自一篇文章"),
        (OA.exact, "引文须有且只有一段"),
        (OA.start, "依据须有且只有一个起点"),
        (SCHEMA.unitText, "数量须有且只有一个单位"),
        (SCHEMA.value, "数量须有一个数值"),
        (SCHEMA.articleBody, "文章须有且只有一份正文"),
        (DCTERMS.title, "文章须有且只有一个标题"),
        (SKOS.prefLabel, "事物须有且只有一个中文名称"),
        (DCTERMS.source, "参考事实须有来源"),
        (NamedNode("http://www.w3.org/2006/time#hasEnd"), "时段须有且只有一个结束日期"),
        (NamedNode("http://www.opengis.net/ont/geosparql#asWKT"), "坐标须为 CRS84"),
    ],
)
def test_what_is_missing_is_missed(prop: NamedNode, message: str) -> None:
    assert message in _said(check(_without(lambda q: q.predicate == prop)))


@pytest.mark.parametrize(
    ("prop", "value", "message"),
    [
        (CY.status, CY.signs, "状态"),
        (CY.status, CY.unknown, "状态"),
        (CY.confidence, Literal("1.5", datatype=XSD.decimal), "置信度"),
        (CY.theme, THEME.weather, "主题须取自主题表"),
        (CY.due, Literal("2025年底"), "期限至多一个"),
        (CY.role, Literal("secretary", language="en"), "中文职务"),
        (CY.line, YONGCHUAN, "一条线路"),
        (CY.person, YONGCHUAN, "一位人物"),
        (CY.divisionCode, Literal("5001"), "六位数字"),
        (CY.approx, CY.planned, "约数"),
        (DCTERMS.issued, Literal("三月一日"), "发布日期"),
    ],
)
def test_a_wrong_value_is_found(prop: NamedNode, value: NamedNode | Literal, message: str) -> None:
    assert message in _said(check(_put(prop, value)))


def test_two_classes_are_one_too_many() -> None:
    report = check([*QUADS, Quad(YONGCHUAN, RDF.type, CY.Park, ENTITIES)])
    (fault,) = report.faults
    assert (fault.what, fault.where) == ("事物须恰属十七类之一", "id/place/500118-永川区")


def test_a_superclass_beside_the_class_does_no_harm() -> None:
    assert check([*QUADS, Quad(YONGCHUAN, RDF.type, CY.Area, ENTITIES)]).conforms


def test_two_names_in_chinese_are_one_too_many_and_one_in_english_is_welcome() -> None:
    english = Quad(YONGCHUAN, SKOS.prefLabel, Literal("Yongchuan", language="en"), ENTITIES)
    chinese = Quad(YONGCHUAN, SKOS.prefLabel, Literal("永川县", language="zh"), ENTITIES)
    assert check([*QUADS, english]).conforms
    assert "只有一个中文名称" in _said(check([*QUADS, chinese]))


def test_a_thing_that_lies_in_itself() -> None:
    location = next(q for q in QUADS if q.predicate == RDF.type and q.object == CY.Location)
    thing = next(q.object for q in QUADS if q.subject == location.subject and q.predicate == CY.thing)
    assert "不得位于自身" in _said(check(_put(CY.place, thing)))
