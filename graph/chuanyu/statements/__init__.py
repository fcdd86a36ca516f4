"""`Document` → `Reading`: the statements of an article, each with its evidence; one module a kind.

The steps, in the order of `extract`:

1. `clauses.sides`: words for two sides come to mean those whom the article joins, or who share what its title
   is about → `Document`
2. `implied`: whom it means where it names no actor
3. `clauses`: one action each, with who does it, when, and whether it is promise or result → `Clause`
4. `participation.parts_told`: the parts that several have in a thing by one telling → `Told`
5. a module or folder a kind of fact: `posts`, `cooperation`, `ledger` and `headings` (commitments and
   outcomes), `connections`, `locations`, `participation` → `Statement`
6. `repeats`: what is told twice is one statement; `naming`: which mentions name their entity → `Reading`

What several of them ask: `index` (what stands at a place of the text), `lists` (names joined by 、与和),
`doers` (who does it by the words around a verb), `classes`, `part_words`, `language.words`, `periods`,
`quantities`, `themes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Reading, Statement
from chuanyu.statements.clauses import clauses
from chuanyu.statements.clauses.sides import with_sides
from chuanyu.statements.connections import connections
from chuanyu.statements.cooperation import cooperation
from chuanyu.statements.headings import headings
from chuanyu.statements.implied import both_sides, country, implied_actors, reporter, sharers
from chuanyu.statements.ledger import ledger
from chuanyu.statements.locations import locations
from chuanyu.statements.naming import naming, with_waterways
from chuanyu.statements.participation import participation, parts_told
from chuanyu.statements.posts import posts
from chuanyu.statements.repeats import once


def extract(document: Document, gazetteer: Gazetteer) -> Reading:
    """Read the statements of a document.

    Returns:
        The article, the mentions that name an entity, and the statements in the order of their evidence.
    """
    document = with_sides(document, sharers(document, gazetteer))
    both = both_sides(document)
    own = reporter(document, gazetteer)
    implied = implied_actors(document, gazetteer, both, own)
    central = frozenset(d.name for d in gazetteer.departments if d.central)
    told = tuple(clauses(document, implied, country(gazetteer), central))
    parts = parts_told(document, told, gazetteer)
    found = chain(
        posts(document),
        cooperation(document, told, parts),
        ledger(document, told, own),
        headings(document, both),
        connections(document, told, gazetteer),
        locations(document, told, gazetteer),
        participation(document, parts),
    )
    return Reading(
        document.article, naming(document, gazetteer), tuple(map(with_waterways, once(_in_order(found))))
    )


def _in_order(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Statements by their evidence, kind and rule; where those are alike, by all that they say."""
    for _, alike in groupby(sorted(statements, key=_order), key=_order):
        few = list(alike)  # hardly ever more than one, and what one says in full takes long to write
        yield from few if len(few) == 1 else sorted(few, key=repr)


def _order(statement: Statement) -> tuple[object, ...]:
    return (statement.evidence[0], type(statement).__name__, statement.rule)
