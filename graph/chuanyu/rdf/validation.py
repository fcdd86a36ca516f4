"""A graph → the report of what is wrong with it, in words for its readers.

Three checks: the shapes of `ontology/shapes.ttl` over the union of all graphs; every quote verbatim
at its offsets in its article; nothing under …/id/ spoken of without being described.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple
from rdflib.namespace import SH

from chuanyu import data
from chuanyu.errors import DataError, GraphError, Where
from chuanyu.model import Evidence
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import BASE, CY, ID, INFERRED, OA, ONTOLOGY, RDF, SCHEMA

Node = NamedNode | BlankNode | Literal | Triple
Facts = dict[Node, dict[Node, list[Node]]]

_REBUILD = "请重新构建图谱，或补上它的类别和名称"
_REMEDY = "请更正该节点，或重新构建图谱"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with a graph.

    Attributes:
        what: what is wrong, one sentence.
        where: the node at fault, its IRI without the project's base.
        do: what can be done about it.
    """

    what: str
    where: str
    do: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}（{self.do}）"


@dataclass(frozen=True, slots=True)
class Report:
    """All that is wrong with a graph, sorted; nothing if it conforms."""

    faults: tuple[Fault, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def check(source: Iterable[Quad]) -> Report:
    """Check a graph.

    Args:
        source: its quads, such as a store; the ontology is added where it is missing.

    Raises:
        DataError: the shapes or the ontology cannot be read.
        GraphError: it has a triple as the subject or object of another.
    """
    quads = [q for q in source if q.graph_name != ONTOLOGY]
    return Report(tuple(sorted({*_quotes(quads), *_dangling(quads), *_shapes(quads)})))


def _quotes(quads: list[Quad]) -> list[Fault]:
    wanted = {SCHEMA.articleBody, CY.evidence, OA.hasSource, OA.hasSelector, OA.exact, OA.prefix, OA.suffix}
    wanted |= {OA.start, OA.end}
    facts: Facts = defaultdict(lambda: defaultdict(list))
    for q in quads:
        if q.predicate in wanted:
            facts[q.subject][q.predicate].append(q.object)
    return [
        Fault(
            f"引文与文章正文 {wrong.start}–{wrong.end} 处不符：“{wrong.exact}”",
            _name(statement),
            "请重新处理这篇文章，勿手改正文或引文",
        )
        for statement, found in facts.items()
        for evidence in found.get(CY.evidence, [])
        if (wrong := _misquoted(facts, evidence))
    ]


def _misquoted(facts: Facts, evidence: Node) -> Evidence | None:
    """The quote of an evidence if its article has it nowhere; what lacks a part is left to the shapes."""
    parts = facts.get(evidence, {})
    selectors = [facts.get(selector, {}) for selector in parts.get(OA.hasSelector, [])]

    def text(prop: NamedNode) -> str | None:
        values = [o.value for s in selectors for o in s.get(prop, []) if isinstance(o, Literal)]
        return values[0] if len(values) == 1 else None

    exact, start, end = text(OA.exact), text(OA.start), text(OA.end)
    if exact is None or not (start and end and start.isdecimal() and end.isdecimal()):
        return None
    quote = Evidence(int(start), int(end), exact, text(OA.prefix) or "", text(OA.suffix) or "")
    bodies = [
        body.value
        for article in parts.get(OA.hasSource, [])
        for body in facts.get(article, {}).get(SCHEMA.articleBody, [])
        if isinstance(body, Literal)
    ]
    return None if any(_stands(quote, body) for body in bodies) else quote


def _stands(quote: Evidence, body: str) -> bool:
    before = body[max(0, quote.start - len(quote.prefix)) : quote.start]
    after = body[quote.end : quote.end + len(quote.suffix)]
    return body[quote.start : quote.end] == quote.exact and (before, after) == (quote.prefix, quote.suffix)


def _dangling(quads: list[Quad]) -> list[Fault]:
    # What follows by rule is no description of its own.
    described = {q.subject for q in quads if q.predicate == RDF.type and q.graph_name != INFERRED}
    missing: dict[str, str] = {}
    for q in quads:
        obj = q.object
        if isinstance(obj, NamedNode) and obj.value.startswith(ID) and obj not in described:
            missing[obj.value] = min(missing.get(obj.value, str(q.subject)), str(q.subject))
    return [
        Fault(
            f"提到了没有说明的事物 {_name(NamedNode(iri))}",
            unquote(by.strip("<>")).removeprefix(BASE),
            _REBUILD,
        )
        for iri, by in missing.items()
    ]


def _shapes(quads: list[Quad]) -> list[Fault]:
    import pyshacl  # takes a while to load, and only this needs it

    graph = _union([*quads, *ontology_quads()])
    _, results, _ = pyshacl.validate(graph, shacl_graph=_shapes_graph(), inference="none", inplace=True)
    if not isinstance(results, rdflib.Graph):
        raise GraphError(f"无法检查图谱：{results}", do="请重新构建图谱")
    faults = []
    for result in results.objects(None, SH.result):
        messages = [m for m in results.objects(result, SH.resultMessage) if isinstance(m, rdflib.Literal)]
        messages.sort(key=lambda m: (m.language != "zh", str(m)))
        values = sorted(_short(str(v)) for v in results.objects(result, SH.value))
        what = str(messages[0]) if messages else "不合形状"
        focus = results.value(result, SH.focusNode)
        if values and values != [_short(str(focus))]:
            what += "：" + "、".join(values)
        faults.append(Fault(what, _short(str(focus)), _REMEDY))
    return faults


def _shapes_graph() -> rdflib.Graph:
    file = data.ontology() / "shapes.ttl"
    try:
        return rdflib.Graph().parse(file, format="turtle")
    except (OSError, SyntaxError) as error:
        raise DataError(f"not Turtle: {error}", Where(file)) from error


def _union(quads: Iterable[Quad]) -> rdflib.Graph:
    """All triples in one rdflib graph in memory, which pyshacl walks faster than a store."""
    terms: dict[Node, rdflib.term.Node] = {}

    def term(node: Node) -> rdflib.term.Node:
        found = terms.get(node)
        if found is None:
            if isinstance(node, NamedNode):
                found = rdflib.URIRef(node.value)
            elif isinstance(node, Literal):
                kind = None if node.language else rdflib.URIRef(node.datatype.value)
                found = rdflib.Literal(node.value, lang=node.language, datatype=kind)
            elif isinstance(node, BlankNode):
                found = rdflib.BNode(node.value)
            else:
                raise GraphError(f"图谱中不得有三元组作主语或宾语：{node}", do=_REMEDY)
            terms[node] = found
        return found

    graph = rdflib.Graph(bind_namespaces="none")
    for q in quads:
        graph.add((term(q.subject), term(q.predicate), term(q.object)))
    return graph


def _name(node: Node) -> str:
    return _short(node.value) if isinstance(node, NamedNode | Literal) else str(node)


def _short(text: str) -> str:
    return unquote(text).removeprefix(BASE) if text.startswith(BASE) else text
