"""A store and what is wanted → the statements, each whole: who, what, when, how sure, in whose words.

The named queries answer one question each; here stands what all kinds of statement have in common, so
that they can be filtered, counted and shown together.  What the notebook lists as `statements` is this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode

from chuanyu.answers import lookup, values
from chuanyu.answers.values import Stretch
from chuanyu.errors import QueryError
from chuanyu.model import Part, Status
from chuanyu.rdf.vocabulary import CY, XSD
from chuanyu.store.sparql import Source
from chuanyu.store.terms import Record, Term, first, labels, local, select, value

ROLES: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "PostHolding": (("person",), ("organization",)),
    "Cooperation": (("party",), ()),
    "Commitment": (("actor",), ("concerns",)),
    "Outcome": (("actor",), ("concerns",)),
    "Connection": (("line",), ("endpoint",)),
    "Location": (("thing",), ("place",)),
    "Participation": (("actor",), ("thing",)),
}
"""Each kind of statement with the properties that lead to whom it is about, and to what else it names."""

_ANY_ROLE = sorted({name for one in ROLES.values() for side in one for name in side})


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """An entity in a statement: its canonical name and its IRI."""

    name: str
    iri: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of an article on which a statement rests; `start` and `end` count its stored text."""

    article: str
    title: str
    date: date | None
    source: str | None
    exact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement.

    Attributes:
        iri: its IRI, stable over builds.
        kind: local name of its class (`Cooperation`).
        actors: whom it is about: parties, actors, the holder of a post, a line, what lies somewhere.
        others: what else it names: a body, what is concerned, endpoints, a place.
        content: topics or roles, sorted.
        status: local name of its status (`planned`) or of the part taken (`signs`), None without.
        due: the deadline in the words of the text or the calendar, None without.
        due_by: the last day of the deadline, None where it has no calendar day.
        themes: local names of its themes, sorted.
        quantities: figures with their units, as `约8000名`.
        confidence: 0 to 1.
        quotes: at least one, in the order of articles and text.
    """

    iri: str
    kind: str
    actors: tuple[Ref, ...]
    others: tuple[Ref, ...]
    content: tuple[str, ...]
    status: str | None
    due: str | None
    due_by: date | None
    themes: tuple[str, ...]
    quantities: tuple[str, ...]
    speaker: str | None
    confidence: float
    quotes: tuple[Quoted, ...]


def statements(
    store: Source,
    *,
    kind: str | Collection[str] | None = None,
    actor: str | None = None,
    theme: str | None = None,
    since: date | str | None = None,
    until: date | str | None = None,
    status: str | None = None,
    article: str | None = None,
    iri: str | Collection[str] | None = None,
) -> tuple[Stated, ...]:
    """The statements that meet all of some conditions, by date, article and place in the text.

    Args:
        store: what to ask.
        kind: one or several kinds, by local name (`Cooperation`) or label (`合作`).
        actor: an entity that plays any part in it, by name, alias or IRI.
        theme: a theme, by name or IRI.
        since: the first day on which its article appeared; one without a date is left out.
        until: the last day on which it appeared; of a month or a year all of it.
        status: its status or part, by local name (`planned`) or label (`规划`).
        article: the IRI of an article.
        iri: the IRI of the one statement that is wanted, or those of several.

    Raises:
        QueryError: a condition means nothing in this graph, or the last day lies before the first.
    """
    words = labels(store)
    wanted = _kinds(kind, words)
    lines = [f"VALUES ?kind {{ {' '.join(f'cy:{name}' for name in wanted)} }} ?s a ?kind ."]
    if iri is not None:
        named = [iri] if isinstance(iri, str) else sorted(iri)
        lines.insert(0, f"VALUES ?s {{ {' '.join(str(NamedNode(one)) for one in named)} }}")
    if actor is not None:
        roles = "|".join(f"cy:{name}" for name in _ANY_ROLE)
        lines.insert(0, f"?s {roles} {NamedNode(lookup.entity(store, actor).iri)} .")
    if theme is not None:
        lines.insert(0, f"?s cy:theme {NamedNode(lookup.theme(store, theme).iri)} .")
    if status is not None:
        state = CY(_word(status, {str(s): words.get(str(s), {}) for s in (*Status, *Part)}, "status"))
        lines.append(f"?s cy:status|cy:part {state} .")
    if article is not None:
        lines.insert(0, f"?s cy:evidence/oa:hasSource {NamedNode(article)} .")
    first = None if since is None else day(since, last=False)
    end = None if until is None else day(until, last=True)
    values.in_order(first, end)
    if days := [(sign, one) for sign, one in ((">=", first), ("<=", end)) if one]:
        within = " && ".join(
            f"?day {sign} {Literal(one.isoformat(), datatype=XSD.date)}" for sign, one in days
        )
        lines.append(f"?s cy:evidence/oa:hasSource/dcterms:issued ?day FILTER({within})")
    pattern = "\n".join(lines)
    return _read(store, f"{{ SELECT DISTINCT ?s {{ {pattern} }} }}")


def _read(store: Source, chosen: str) -> tuple[Stated, ...]:
    said: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for row in select(store, f"SELECT ?s ?p ?o {{ {chosen} ?s ?p ?o }}"):
        if row["p"].value.startswith(CY.iri) or row["p"].value.endswith("#type"):
            said[row["s"].value][row["p"].value.removeprefix(CY.iri)].add(row["o"])
    quotes = _quotes(store, chosen)
    named = _names(store)
    periods, figures = values.periods(store), values.quantities(store)

    def refs(record: Record, properties: tuple[str, ...]) -> tuple[Ref, ...]:
        iris = {str(term.value) for name in properties for term in record.get(name, ())}
        return tuple(sorted(Ref(named.get(iri, iri), iri) for iri in iris))

    def stated(iri: str, told: Mapping[str, set[Term]]) -> Stated:
        record = {name: tuple(sorted(terms, key=lambda t: str(t.value))) for name, terms in told.items()}
        types = next(terms for name, terms in record.items() if name.endswith("#type"))
        kind = next(name for t in types if (name := local(t) or "") in ROLES)
        about, beside = ROLES[kind]
        due = first(record, "due")
        by = (periods.get(str(due.value)) or values.stretch(str(due.value))) if due else None
        speaker = value(first(record, "speaker"))
        return Stated(
            iri=iri,
            kind=kind,
            actors=refs(record, about),
            others=refs(record, beside),
            content=tuple(sorted({str(t.value) for p in ("role", "topic") for t in record.get(p, ())})),
            status=local(first(record, "status") or first(record, "part")),
            due=(by.label or by.end or None) if by else None,
            due_by=_last(by) if by else None,
            themes=tuple(sorted(local(t) or "" for t in record.get("theme", ()))),
            quantities=tuple(f for t in record.get("quantity", ()) if (f := figures.get(str(t.value)))),
            speaker=named.get(speaker, speaker) if speaker else None,
            confidence=float(value(first(record, "confidence")) or 0),
            quotes=tuple(quotes.get(iri, ())),
        )

    found = [stated(iri, told) for iri, told in said.items()]
    return tuple(sorted(found, key=_order))


def _order(one: Stated) -> tuple[date, str, int, str]:
    quote = one.quotes[0] if one.quotes else None
    if quote is None:
        return date.min, "", 0, one.iri
    return quote.date or date.min, quote.article, quote.start, one.iri


def _quotes(store: Source, chosen: str) -> dict[str, list[Quoted]]:
    query = f"""SELECT ?s ?a ?q ?b ?e {{ {chosen} ?s cy:evidence ?v . ?v oa:hasSource ?a ;
        oa:hasSelector ?t, ?at . ?t oa:exact ?q . ?at oa:start ?b ; oa:end ?e }}"""
    heads = articles(store)
    found: dict[str, set[tuple[str, int, int, str]]] = defaultdict(set)
    for row in select(store, query):
        place = (row["a"].value, int(row["b"].value), int(row["e"].value), row["q"].value)
        found[row["s"].value].add(place)
    return {
        s: [Quoted(a, *heads.get(a, (a, None, None)), q, b, e) for a, b, e, q in sorted(places)]
        for s, places in found.items()
    }


def articles(store: Source) -> dict[str, tuple[str, date | None, str | None]]:
    """Each article's title, day and source by its IRI."""
    query = """SELECT ?a ?t ?d ?s { ?a a cy:Article . OPTIONAL { ?a dcterms:title ?t }
               OPTIONAL { ?a dcterms:issued ?d } OPTIONAL { ?a dcterms:source ?s } }"""
    found: dict[str, tuple[str, date | None, str | None]] = {}
    for row in select(store, query):
        iri = row["a"].value
        day = _last(values.stretch(value(row["d"]) or ""))
        found.setdefault(iri, (value(row["t"]) or iri.rsplit("/", 1)[-1], day, value(row["s"])))
    return found


def _names(store: Source) -> dict[str, str]:
    query = 'SELECT ?e ?l { ?e skos:prefLabel ?l FILTER(LANG(?l) = "zh") }'
    return {row["e"].value: row["l"].value for row in select(store, query)}


def _last(when: Stretch) -> date | None:
    return date.fromisoformat(when.end) if when.end else None


def day(when: date | str, last: bool) -> date:
    """A day as it is given; of a month or a year its first or its last.

    Raises:
        QueryError: it is none.
    """
    if isinstance(when, date):
        return when
    found = values.day(when, last)
    if found is None:
        raise QueryError(f"no day: {when!r}", do="write 2022, 2022-03 or 2022-03-18")
    return found


def _kinds(kind: str | Collection[str] | None, words: Mapping[str, Mapping[str, str]]) -> list[str]:
    if kind is None:
        return list(ROLES)
    names = (kind,) if isinstance(kind, str) else tuple(kind)
    return sorted({_word(name, {k: words.get(k, {}) for k in ROLES}, "kind") for name in names})


def _word(name: str, words: Mapping[str, Mapping[str, str]], what: str) -> str:
    """The local name that is meant by itself or by a label in either language."""
    if name in words:
        return name
    for known, by_language in sorted(words.items()):
        if name.casefold() in {known.casefold(), *(label.casefold() for label in by_language.values())}:
            return known
    offered = (f"{words[known]['zh']} {known}" if "zh" in words[known] else known for known in sorted(words))
    raise QueryError(f"no {what} is called {name!r}", do=f"one of {', '.join(offered)}"[:300])
