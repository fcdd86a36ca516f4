"""`Document` → `Reading`: the statements of an article, each with its evidence; one module a kind."""

from __future__ import annotations

from itertools import chain

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Entity, Mention, MentionKind, Reading, Statement
from chuanyu.statements.clauses import ClauseReader
from chuanyu.statements.connections import connections
from chuanyu.statements.cooperation import cooperation
from chuanyu.statements.cues import load_cues
from chuanyu.statements.ledger import heads, ledger
from chuanyu.statements.locations import locations
from chuanyu.statements.participation import participation
from chuanyu.statements.posts import posts


def extract(document: Document, gazetteer: Gazetteer) -> Reading:
    """Read the statements of a document.

    Returns:
        The article, the mentions that name an entity, and the statements in the order of their evidence.
    """
    cues = load_cues()
    both = _both_sides(document)
    clauses = tuple(ClauseReader(document, cues).clauses())
    found = chain(
        posts(document),
        cooperation(document, clauses, cues),
        ledger(document, clauses, cues),
        heads(document, both, cues),
        connections(document, cues),
        locations(document),
        participation(document, clauses, cues),
    )
    statements = tuple(sorted(found, key=_order))
    return Reading(document.article, _named(document, statements), statements)


def _order(statement: Statement) -> tuple[object, ...]:
    return (statement.evidence[0], type(statement).__name__, statement.rule, repr(statement))


def _both_sides(document: Document) -> tuple[Entity, ...]:
    """The two sides, where the article speaks of 两地 or 川渝 at all."""
    for mention in document.mentions:
        if mention.kind is MentionKind.REFERENCE and len(mention.entities) == 2:
            return tuple(sorted(mention.entities))
    return ()


def _named(document: Document, statements: tuple[Statement, ...]) -> tuple[Mention, ...]:
    """The mentions that name their entity, and those references whose entity has a statement."""
    return tuple(m for m in document.mentions if m.kind is MentionKind.NAME)
