"""`Reading` → the quads of its article's graph: the article, what it names, what it states, the quotes.

Pure, and nothing is shared between articles, so articles are written side by side on any number of
processes.  No blank nodes: a part of a statement is named after it (`…#s-1f0c….e1` is its first quote).
What the article tells of each entity (class, name, the words used for it) stands in one
`cy:Description` for each, from which `entities.py` makes the graph of entities.  Each form by which it
calls an entity otherwise has a `cy:Naming` with its reason.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad

from chuanyu.identity import (
    article_iri,
    digest,
    entity_iri,
    figure,
    normal_name,
    quantity_key,
    statement_iri,
)
from chuanyu.model import (
    Article,
    Commitment,
    Connection,
    Cooperation,
    Entity,
    Evidence,
    Location,
    Mention,
    MentionKind,
    Outcome,
    Participation,
    Period,
    PostHolding,
    Quantity,
    Reading,
    Statement,
)
from chuanyu.rdf import reasons
from chuanyu.rdf.vocabulary import CY, DAY, DCTERMS, OA, RDF, RDFS, SCHEMA, THEME, TIME, XSD

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def article_quads(reading: Reading) -> list[Quad]:
    """All that the graph of one article holds, in no particular order, each quad once."""
    iri = article_iri(reading.article.id)
    graph = NamedNode(iri)
    triples: dict[Triple, None] = dict.fromkeys(_article(graph, reading.article))
    triples |= dict.fromkeys(_mentions(graph, reading))
    for node, statement in _once(reading).items():
        triples |= dict.fromkeys(_statement(NamedNode(node), graph, statement))
    return [Quad(s, p, o, graph) for s, p, o in triples]


def entities_of(statement: Statement) -> Iterator[Entity]:
    """Every entity that a statement names, in the order of its fields."""
    match statement:
        case PostHolding():
            yield from (statement.person, statement.organization)
        case Cooperation():
            yield from statement.parties
        case Commitment() | Outcome():
            yield from statement.actors
            yield from statement.concerns
            if statement.speaker:
                yield statement.speaker
        case Connection():
            yield statement.line
            yield from statement.endpoints
        case Location():
            yield from (statement.thing, statement.place)
        case Participation():
            yield from (statement.actor, statement.thing)


def period_triples(node: NamedNode, prop: NamedNode, period: Period) -> Iterator[Triple]:
    """A time as value of a property: a literal for a day, a month or a year, else an interval."""
    value = _calendar_value(period)
    if value is not None:
        yield node, prop, value
        return
    interval = NamedNode(f"{node.value}.{prop.value.rsplit('#', 1)[-1]}")
    yield node, prop, interval
    yield interval, RDF.type, TIME.ProperInterval
    yield interval, RDFS.label, Literal(period.label, language="zh")
    for role, day in ((TIME.hasBeginning, period.start), (TIME.hasEnd, period.end)):
        instant = NamedNode(f"{DAY}{day.isoformat()}")  # a day is the same wherever it is named
        yield interval, role, instant
        yield instant, RDF.type, TIME.Instant
        yield instant, TIME.inXSDDate, Literal(day.isoformat(), datatype=XSD.date)


def _calendar_value(period: Period) -> Literal | None:
    start, end = period.start, period.end
    if start == end:
        return Literal(start.isoformat(), datatype=XSD.date)
    if start.day != 1 or start.year != end.year:
        return None
    if (start.month, end.month, end.day) == (1, 12, 31):
        return Literal(f"{start.year:04d}", datatype=XSD.gYear)
    if start.month == end.month and end.day == calendar.monthrange(end.year, end.month)[1]:
        return Literal(f"{start.year:04d}-{start.month:02d}", datatype=XSD.gYearMonth)
    return None


def _article(graph: NamedNode, article: Article) -> Iterator[Triple]:
    yield graph, RDF.type, CY.Article
    yield graph, DCTERMS.identifier, Literal(article.id)
    yield graph, DCTERMS.title, Literal(article.title, language="zh")
    yield graph, SCHEMA.articleBody, Literal(article.text)
    if article.source:
        yield graph, DCTERMS.source, Literal(article.source)
    if article.date:
        yield graph, DCTERMS.issued, Literal(article.date.isoformat(), datatype=XSD.date)
    if article.event_date:
        yield graph, CY.eventDate, Literal(article.event_date.isoformat(), datatype=XSD.date)


def _mentions(graph: NamedNode, reading: Reading) -> Iterator[Triple]:
    described: dict[Entity, None] = {}
    for mention in reading.mentions:
        if len(mention.entities) == 1:
            yield from _naming(graph, mention)
        # 两地 and 双方 stand for several and so are a name of none of them.
        named = mention.kind is MentionKind.NAME and len(mention.entities) == 1
        for entity in mention.entities:
            described[entity] = None
            yield graph, SCHEMA.mentions, NamedNode(entity_iri(entity))
            if named:
                # What needs a reason (市交通局 in a Chongqing paper) names it here, not everywhere.
                word = CY.contextualForm if mention.reason else CY.surfaceForm
                yield _description(graph, entity), word, Literal(mention.text, language="zh")
    for statement in reading.statements:
        described |= dict.fromkeys(entities_of(statement))
        if isinstance(statement, PostHolding):  # 市长 names the government that he heads
            yield graph, SCHEMA.mentions, NamedNode(entity_iri(statement.organization))
    for entity in described:
        node = _description(graph, entity)
        yield node, RDF.type, CY.Description
        yield node, CY.describes, NamedNode(entity_iri(entity))
        yield node, CY.entityClass, CY(entity.cls.value)
        yield node, CY.canonicalName, Literal(entity.name, language="zh")
        if entity.code:
            yield node, CY.divisionCode, Literal(entity.code)


def _naming(graph: NamedNode, mention: Mention) -> Iterator[Triple]:
    """That a form stands for an entity of another name, and why."""
    entity, reason = mention.entity, reasons.of(mention)
    if normal_name(mention.text) == normal_name(entity.name):
        return
    node = NamedNode(f"{graph.value}#n-{digest(mention.text, entity_iri(entity), reason)}")
    yield node, RDF.type, CY.Naming
    yield node, CY.form, Literal(mention.text, language="zh")
    yield node, CY.names, NamedNode(entity_iri(entity))
    yield node, CY.reason, Literal(reason, language="en")
    if chinese := reasons.chinese(reason):
        yield node, CY.reason, Literal(chinese, language="zh")


def _description(graph: NamedNode, entity: Entity) -> NamedNode:
    return NamedNode(f"{graph.value}#d-{digest(entity_iri(entity), entity.name)}")


def _once(reading: Reading) -> dict[str, Statement]:
    """Statements by IRI; of two that say the same at the same place the surer one stays."""
    found: dict[str, Statement] = {}
    for statement in reading.statements:
        iri = statement_iri(reading.article.id, statement)
        if iri not in found or _rank(statement) > _rank(found[iri]):
            found[iri] = statement
    return found


def _rank(s: Statement) -> tuple[float, str, str, tuple[str, ...]]:
    return s.confidence, s.rule, s.section or "", tuple(sorted(s.themes))


def _statement(node: NamedNode, article: NamedNode, s: Statement) -> Iterator[Triple]:
    yield node, RDF.type, CY(type(s).__name__)
    yield node, CY.confidence, Literal(figure(round(Decimal(str(s.confidence)), 2)), datatype=XSD.decimal)
    yield node, CY.foundBy, Literal(s.rule)
    if s.section:
        yield node, CY.section, Literal(s.section, language="zh")
    for theme in s.themes:
        yield node, CY.theme, THEME(theme)
    if s.when:
        yield from period_triples(node, CY.when, s.when)
    for number, quote in enumerate(sorted(set(s.evidence)), start=1):
        yield from _evidence(NamedNode(f"{node.value}.e{number}"), node, article, quote)
    yield from _fields(node, s)


def _fields(node: NamedNode, s: Statement) -> Iterator[Triple]:
    match s:
        case PostHolding():
            yield from _entities(node, CY.person, [s.person])
            yield node, CY.role, Literal(s.role, language="zh")
            yield from _entities(node, CY.organization, [s.organization])
        case Cooperation():
            yield from _entities(node, CY.party, s.parties)
            for topic in s.topics:
                yield node, CY.topic, Literal(topic, language="zh")
            yield node, CY.status, CY(s.status.value)
        case Commitment() | Outcome():
            yield from _entities(node, CY.actor, s.actors)
            yield from _entities(node, CY.speaker, [s.speaker] if s.speaker else [])
            yield from _entities(node, CY.concerns, s.concerns)
            for number, quantity in enumerate(sorted(set(s.quantities), key=quantity_key), start=1):
                yield from _quantity(NamedNode(f"{node.value}.q{number}"), node, quantity)
            if isinstance(s, Commitment) and s.due:
                yield from period_triples(node, CY.due, s.due)
        case Connection():
            yield from _entities(node, CY.line, [s.line])
            yield from _entities(node, CY.endpoint, s.endpoints)
            yield node, CY.status, CY(s.status.value)
        case Location():
            yield from _entities(node, CY.thing, [s.thing])
            yield from _entities(node, CY.place, [s.place])
        case Participation():
            yield from _entities(node, CY.actor, [s.actor])
            yield from _entities(node, CY.thing, [s.thing])
            yield node, CY.part, CY(s.part.value)


def _entities(node: NamedNode, prop: NamedNode, entities: Iterable[Entity]) -> Iterator[Triple]:
    return ((node, prop, NamedNode(entity_iri(e))) for e in entities)


def _evidence(node: NamedNode, statement: NamedNode, article: NamedNode, quote: Evidence) -> Iterator[Triple]:
    words, place = NamedNode(f"{node.value}.quote"), NamedNode(f"{node.value}.position")
    yield statement, CY.evidence, node
    yield node, RDF.type, OA.SpecificResource
    yield node, OA.hasSource, article
    yield node, OA.hasSelector, words
    yield node, OA.hasSelector, place
    yield words, RDF.type, OA.TextQuoteSelector
    yield words, OA.exact, Literal(quote.exact)
    yield words, OA.prefix, Literal(quote.prefix)
    yield words, OA.suffix, Literal(quote.suffix)
    yield place, RDF.type, OA.TextPositionSelector
    # Oxigraph keeps a derived integer type as xsd:integer, so it is written as what comes back.
    yield place, OA.start, Literal(str(quote.start), datatype=XSD.integer)
    yield place, OA.end, Literal(str(quote.end), datatype=XSD.integer)


def _quantity(node: NamedNode, statement: NamedNode, quantity: Quantity) -> Iterator[Triple]:
    yield statement, CY.quantity, node
    yield node, RDF.type, SCHEMA.QuantitativeValue
    yield node, SCHEMA.unitText, Literal(quantity.unit)
    for prop, value in (
        (SCHEMA.value, quantity.value),
        (SCHEMA.minValue, quantity.minimum),
        (SCHEMA.maxValue, quantity.maximum),
    ):
        if value is not None:
            yield node, prop, Literal(figure(value), datatype=XSD.decimal)
    if quantity.approx:
        yield node, CY.approx, CY(quantity.approx.value)
