"""A graph → what it says of one article: the entities that the article names and its statements.

Read by the names of the ontology alone, so that a graph of any origin is measured.  The order is
that of the file: where two entities claim one gold thing the first one gets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from chuanyu.errors import GraphError, Where
from chuanyu.evaluate.gold import Gold
from chuanyu.evaluate.text import key
from chuanyu.model import STATEMENT_KINDS
from chuanyu.rdf.vocabulary import CY, DCTERMS, OA, RDF, SCHEMA, SKOS, Namespace
from chuanyu.store.generations import TRIG

Term = NamedNode | BlankNode | Literal | Triple
SCHEMAS = (SCHEMA, Namespace("http://schema.org/"))
_AGAIN = "请先运行 chuanyu build，或指定 TriG、N-Quads 文件"


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity as the graph names it: folded label and aliases, and the local names of its types."""

    label: str
    aliases: frozenset[str]
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with the quotes of it that stand in the article.

    Attributes:
        kind: the local name of its class.
        values: the values of each property by its local name.
        confidence: as the graph gives it, 0 to 1.
        rule: what found it, if the graph says so.
    """

    node: Term
    kind: str
    quotes: tuple[str, ...]
    values: Mapping[str, tuple[Term, ...]]
    confidence: float | None = None
    rule: str = ""

    def get(self, name: str) -> tuple[Term, ...]:
        """The values of a property, in the order of the graph."""
        return self.values.get(name, ())

    def words(self, name: str) -> frozenset[str]:
        """The local names of the values of a property: `planned`."""
        return frozenset(local(v) for v in self.get(name))


@dataclass(frozen=True)
class Facts:
    """What a graph says of one article.

    Attributes:
        article: its IRI; absent where the graph does not have it.
        mentions: the entities that it names.
        statements: those with a quote in the article's text.
        not_verbatim: one quote of each statement that has none there.
    """

    graph: FoundGraph
    article: Term | None
    mentions: tuple[Term, ...] = ()
    statements: tuple[Stated, ...] = ()
    not_verbatim: tuple[str, ...] = ()

    def of(self, kind: str) -> Iterator[Stated]:
        """The statements of one kind."""
        return (s for s in self.statements if s.kind == kind)


@dataclass(frozen=True)
class FoundGraph:
    """The triples of a graph, whatever named graph they stand in, in the order of the file."""

    by_subject: Mapping[Term, Mapping[NamedNode, tuple[Term, ...]]]
    by_type: Mapping[Term, tuple[Term, ...]]
    _things: dict[Term, Thing] = field(default_factory=dict, repr=False, compare=False)

    def values(self, subject: Term, predicate: NamedNode) -> tuple[Term, ...]:
        """The objects of a subject and a predicate."""
        return self.by_subject.get(subject, {}).get(predicate, ())

    def every(self, subject: Term) -> Iterator[Term]:
        """The objects of a subject."""
        return (o for objects in self.by_subject.get(subject, {}).values() for o in objects)

    def thing(self, entity: Term) -> Thing:
        """An entity's names and types; its Chinese label goes before others."""
        if entity not in self._things:
            labels = sorted(
                self.values(entity, SKOS.prefLabel), key=lambda o: not _language(o).startswith("zh")
            )
            self._things[entity] = Thing(
                key(value(labels[0])) if labels else value(entity),
                frozenset(key(value(a)) for a in self.values(entity, SKOS.altLabel)),
                frozenset(local(t) for t in self.values(entity, RDF.type)),
            )
        return self._things[entity]

    def label(self, entity: Term) -> str:
        """The folded label of an entity, its IRI if it has none."""
        return self.thing(entity).label

    def places_of(self, thing: Term) -> set[Term]:
        """Where a thing lies by `cy:locatedIn`, in any number of steps."""
        seen: set[Term] = set()
        queue = [thing]
        while queue:
            fresh = [p for p in self.values(queue.pop(), CY.locatedIn) if p not in seen]
            seen.update(fresh)
            queue += fresh
        return seen

    def facts(self, gold: Gold) -> Facts:
        """What the graph says of the article of a gold file.

        It belongs to the gold where the last segment of its IRI is the gold's `article`, else where
        the titles agree.
        """
        article = self._article(gold)
        if article is None:
            return Facts(self, None)
        mentions = dict.fromkeys(o for schema in SCHEMAS for o in self.values(article, schema.mentions))
        statements: list[Stated] = []
        loose: list[str] = []
        for kind in STATEMENT_KINDS:
            for node in self.by_type.get(CY(kind), ()):
                quotes = self._quotes(node, article)
                verbatim = tuple(q for q in quotes if q in gold.text)
                if verbatim:
                    statements.append(self._stated(node, kind, verbatim))
                elif quotes:
                    loose.append(quotes[0])
        return Facts(self, article, tuple(mentions), tuple(statements), tuple(loose))

    def quantities(self, statement: Stated) -> Iterator[tuple[float, str]]:
        """The figures of a statement, value and unit; ranges have no value and are left out."""
        for node in statement.get("quantity"):
            values = [v for schema in SCHEMAS for v in self.values(node, schema.value)]
            units = [u for schema in SCHEMAS for u in self.values(node, schema.unitText)]
            if values and (figure := _number(values[0])) is not None:
                yield figure, value(units[0]) if units else ""

    def _article(self, gold: Gold) -> Term | None:
        articles = self.by_type.get(CY.Article, ())
        named = [a for a in articles if re.split(r"[/#]", value(a))[-1] == gold.article]
        title = key(gold.title)
        titled = (a for a in articles if title in {key(value(t)) for t in self.values(a, DCTERMS.title)})
        return next(iter([*named, *titled]), None)

    def _quotes(self, node: Term, article: Term) -> list[str]:
        return [
            value(exact)
            for evidence in self.values(node, CY.evidence)
            if article in self.values(evidence, OA.hasSource)
            for selector in self.values(evidence, OA.hasSelector)
            for exact in self.values(selector, OA.exact)
        ]

    def _stated(self, node: Term, kind: str, quotes: tuple[str, ...]) -> Stated:
        values = {local(p): objects for p, objects in self.by_subject[node].items()}
        surest = [n for c in values.get("confidence", ()) if (n := _number(c)) is not None]
        rules = [value(r) for r in values.get("foundBy", ())]
        return Stated(node, kind, quotes, values, surest[0] if surest else None, rules[0] if rules else "")


def found_graph(quads: Iterable[Quad]) -> FoundGraph:
    """Arrange quads to be measured."""
    by_subject: dict[Term, dict[NamedNode, dict[Term, None]]] = {}
    by_type: dict[Term, dict[Term, None]] = {}
    for quad in quads:
        by_subject.setdefault(quad.subject, {}).setdefault(quad.predicate, {})[quad.object] = None
        if quad.predicate == RDF.type:
            by_type.setdefault(quad.object, {})[quad.subject] = None
    return FoundGraph(
        {s: {p: tuple(objects) for p, objects in found.items()} for s, found in by_subject.items()},
        {t: tuple(subjects) for t, subjects in by_type.items()},
    )


def read_graph(path: Path) -> FoundGraph:
    """Read a graph to be measured.

    Args:
        path: a TriG, N-Quads, Turtle or N-Triples file, or the folder that `chuanyu build` wrote.

    Raises:
        GraphError: there is none, or it is not what its name says.
    """
    file = path / TRIG if path.is_dir() else path
    if not file.exists():
        raise GraphError("没有找到图谱", Where(file), _AGAIN)
    form = RdfFormat.from_extension(file.suffix.removeprefix("."))
    if form is None:
        raise GraphError("不认得这种图谱文件", Where(file), _AGAIN)
    try:
        return found_graph(parse(path=str(file), format=form))
    except (OSError, SyntaxError, ValueError) as error:
        raise GraphError(f"图谱文件读不出来：{error}", Where(file), _AGAIN) from error


def value(term: Term) -> str:
    """The text of a term: an IRI, a literal's words, a blank node's label."""
    return str(term) if isinstance(term, Triple) else term.value


def local(term: Term) -> str:
    """What stands behind the last `#` of a term."""
    return value(term).rsplit("#", 1)[-1]


def _language(term: Term) -> str:
    return (term.language or "") if isinstance(term, Literal) else ""


def _number(term: Term) -> float | None:
    try:
        return float(value(term))
    except ValueError:
        return None
