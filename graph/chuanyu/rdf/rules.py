"""Rules of the ontology (`ontology/rules/*.rq`, SPARQL CONSTRUCT) → the triples that follow by them.

A shortcut is one file there and no code here.  Rules see the union of all graphs and what other
rules gave, and run until nothing new follows.
"""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from chuanyu import data
from chuanyu.errors import DataError, Where
from chuanyu.rdf.vocabulary import INFERRED

Triple = tuple[NamedNode, NamedNode, NamedNode]


def load(folder: Path | None = None) -> tuple[tuple[Path, str], ...]:
    """The rules in order of their file names, each with its file.

    Raises:
        DataError: there is no rule.
    """
    folder = folder or data.ontology() / "rules"
    found = tuple((file, file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.rq")))
    if not found:
        raise DataError("no rule", Where(folder), "it should hold files *.rq with SPARQL CONSTRUCT")
    return found


def follow(store: Store, rules: tuple[tuple[Path, str], ...] | None = None) -> list[Quad]:
    """What follows by the rules from what a store holds and stands in none of its graphs.

    Args:
        store: what is known; what follows is added to it, in the graph of inferences.
        rules: pairs of file and text; those of the ontology if absent.

    Raises:
        DataError: a rule is not a SPARQL CONSTRUCT query, or makes a literal or blank node a subject.
    """
    rules = load() if rules is None else rules
    inferred: dict[Triple, None] = {}
    grew = True
    while grew:
        grew = False
        for file, rule in rules:
            triples = dict.fromkeys(t for t in _construct(store, file, rule) if t not in inferred)
            new = [t for t in triples if next(store.quads_for_pattern(*t), None) is None]
            store.extend([Quad(*t, INFERRED) for t in new])
            inferred |= dict.fromkeys(new)
            grew = grew or bool(new)
    return [Quad(*t, INFERRED) for t in inferred]


def _construct(store: Store, file: Path, rule: str) -> list[Triple]:
    try:
        result = store.query(rule, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise DataError(f"not SPARQL: {error}", Where(file)) from error
    if not isinstance(result, QueryTriples):
        raise DataError("a rule must be a CONSTRUCT query", Where(file))
    found = []
    for triple in result:
        if not isinstance(triple.subject, NamedNode) or not isinstance(triple.object, NamedNode):
            raise DataError(f"a rule may only join things with an IRI, not {triple}", Where(file))
        found.append((triple.subject, triple.predicate, triple.object))
    return found
