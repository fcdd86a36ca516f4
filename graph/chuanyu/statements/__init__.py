"""`Document` → `Reading`: the statements of an article, each with its evidence; one module a kind.

The steps, in the order of `extract`:

1. `clauses.anaphora`: words for two sides come to mean those whom the article joins → `Document`
2. `implied`: whom it means where it names no actor
3. `clauses`: one action each, with who does it, when, and whether it is promise or result → `Clause`
4. `participation.parts_told`: the parts that several have in a thing by one telling → `Told`
5. posts, then a module or folder a kind of fact: `cooperation`, `ledger` (commitments and outcomes),
   `connections`, `locations`, `participation` → `Statement`
6. what is told twice is one statement; `naming`: which mentions name their entity → `Reading`

What several of them ask: `index` (what stands at a place of the text), `lists` (names joined by 、与和),
`doers` (who does it by the words around a verb), `classes`, `part_words`, `language.words`, `periods`,
`quantities`, `themes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, PostHolding, Reading, Span, Statement
from chuanyu.statements.clauses import clauses
from chuanyu.statements.clauses.anaphora import with_sides
from chuanyu.statements.connections import connections
from chuanyu.statements.cooperation import cooperation
from chuanyu.statements.implied import both_sides, country, implied_actors
from chuanyu.statements.ledger import ledger
from chuanyu.statements.locations import locations
from chuanyu.statements.naming import naming
from chuanyu.statements.participation import participation, parts_told


def extract(document: Document, gazetteer: Gazetteer) -> Reading:
    """Read the statements of a document.

    Returns:
        The article, the mentions that name an entity, and the statements in the order of their evidence.
    """
    document = with_sides(document)
    both = both_sides(document)
    own_country = country(gazetteer)
    told = tuple(clauses(document, implied_actors(document, gazetteer, both), own_country))
    parts = parts_told(document, told, gazetteer)
    found = chain(
        _posts(document),
        cooperation(document, told, parts),
        ledger(document, told),
        connections(document, told, gazetteer),
        locations(document, told, gazetteer),
        participation(document, parts),
    )
    return Reading(document.article, naming(document, gazetteer), once(sorted(found, key=_order)))


def _order(statement: Statement) -> tuple[object, ...]:
    return (statement.evidence[0], type(statement).__name__, statement.rule, repr(statement))


def _posts(document: Document) -> Iterator[PostHolding]:
    """One statement for each person, role and body, with the sentence that names it first."""
    posts = {(post.person, post.role, post.organization): post for post in reversed(document.posts)}
    for post in posts.values():
        sentence = document.sentence_of(Span(post.span.start, post.span.start + 1))
        yield PostHolding(
            evidence=(document.article.evidence(post.span),),
            confidence=0.95,
            rule="post",
            section=document.article.passages[sentence.passage].section if sentence else None,
            person=post.person,
            role=post.role,
            organization=post.organization,
        )


def once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements in their order; one that repeats an earlier one word for word is joined to it.

    A newspaper prints a paragraph twice: as a standfirst and again below, or on a page put together anew.
    Where it first stands decides on its section, its themes and its rule; it is as sure as the surest.
    """
    found: dict[tuple[object, ...], list[Statement]] = {}
    for one in statements:
        words = tuple("".join(quote.exact.split()) for quote in one.evidence)
        key = (replace(one, evidence=(), confidence=0.0, rule="", section=None, themes=()), words)
        found.setdefault(key, []).append(one)
    return tuple(map(_joined, found.values()))


def _joined(same: Sequence[Statement]) -> Statement:
    """One statement of those that repeat each other."""
    evidence = dict.fromkeys(quote for one in same for quote in one.evidence)
    return replace(same[0], evidence=tuple(evidence), confidence=max(one.confidence for one in same))
