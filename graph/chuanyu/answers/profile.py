"""An entity's name → its profile: what it is and every kind of fact about it, each with its sentence.

What `chuanyu show` prints and what a notebook shows for an entity.  The facts are those of the named
query `profile`, the rows of one fact joined again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from chuanyu.answers import lookup
from chuanyu.answers.counts import class_labels
from chuanyu.answers.queries import run
from chuanyu.store.sparql import Source, Value
from chuanyu.wording import in_english


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact at one place of one article.

    Attributes:
        others: the other entities in it, sorted.
        content: roles or topics, sorted.
        state: status or part, empty where it has none.
        due: deadline as the text or the calendar gives it, empty where there is none.
        confidence: from 0 to 1; where several statements were joined, that of the least certain.
        quote: the words of the article.
    """

    others: tuple[str, ...]
    content: tuple[str, ...]
    state: str
    due: str
    confidence: float
    quote: str
    article: str
    date: date | None

    @property
    def head(self) -> str:
        """The fact in a few words: 泸州市 · 共建产业园 · 规划 · 期限 2025."""
        return self._joined(self.state, "期限")

    def head_in_english(self, labels: Mapping[str, Mapping[str, str]]) -> str:
        """The same with its status in English; names are not translated."""
        return self._joined(in_english(self.state, labels), "due")

    def _joined(self, state: str, due: str) -> str:
        parts = ("、".join(self.others), "、".join(self.content), state, self.due and f"{due} {self.due}")
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the graph knows of one entity; `sections` leads from a kind of fact (合作) to its facts."""

    iri: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    within: tuple[str, ...]
    sections: tuple[tuple[str, tuple[Fact, ...]], ...]


def profile(store: Source, name: str) -> Profile:
    """The profile of an entity.

    Args:
        store: what to ask.
        name: its name, an alias or its IRI.

    Raises:
        QueryError: nothing or more than one thing is called so.
    """
    known = lookup.entities(store)
    found = lookup.meant(store, known, name)
    labels = {n.iri: n.label for n in known}
    sections: dict[str, list[tuple[Value, ...]]] = {}
    for kind, _, *fact in run(store, "profile", {"entity": found.iri}).rows:
        sections.setdefault(str(kind), []).append(tuple(fact))
    return Profile(
        iri=found.iri,
        name=found.label,
        aliases=found.aliases,
        kind=class_labels(store).get(found.kind, found.kind),
        within=tuple(sorted(labels[place] for place in lookup.within(store, found.iri) if place in labels)),
        sections=tuple((kind, tuple(_facts(rows))) for kind, rows in sections.items()),
    )


def by_article(facts: Iterable[Fact]) -> tuple[tuple[str, date | None, tuple[Fact, ...]], ...]:
    """Facts under the title and the day of their article, so that a reader sees a title once."""
    found: dict[tuple[str, date | None], list[Fact]] = {}
    for fact in facts:
        found.setdefault((fact.article, fact.date), []).append(fact)
    return tuple((title, day, tuple(held)) for (title, day), held in found.items())


def _facts(rows: Iterable[tuple[Value, ...]]) -> list[Fact]:
    """The rows of one kind, those that differ only in another entity or a topic joined to one fact."""
    joined: dict[tuple[Value, ...], tuple[set[str], set[str], set[float]]] = {}
    for other, content, state, due, confidence, *said in rows:
        others, contents, sure = joined.setdefault((state, due, *said), (set(), set(), set()))
        sure.add(float(str(confidence)))
        others |= {str(other)} if other is not None else set()
        contents |= {str(content)} if content is not None else set()
    return [
        Fact(
            tuple(sorted(others)),
            tuple(sorted(contents)),
            "" if state is None else str(state),
            "" if due is None else str(due),
            min(sure),
            str(quote),
            str(article),
            day if isinstance(day, date) else None,
        )
        for (state, due, quote, article, day), (others, contents, sure) in joined.items()
    ]
