"""Rules of the ontology (`ontology/rules/*.rq`, SPARQL CONSTRUCT) → the triples that follow by them.

A shortcut is one file there and no code here, and so is a closure that the ontology promises.  Rules see
what is said of entities and of statements, the ontology, and what other rules gave, in one union; they
do not see texts and quotes, which are the greater part of a graph, nor what is a figure or a word (a
`owl:DatatypeProperty`) unless one of them names it.  They run in the order of their names (so a closure is
best named behind what it closes), over and over until nothing new follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from pyoxigraph import NamedNode, Quad, QueryTriples, Store, Triple

from chuanyu import data
from chuanyu.errors import DataError, Where
from chuanyu.rdf.filling import fill, pieces
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import CY, ENTITIES, INFERRED, OWL, RDF, RDFS, REFERENCE


def load(folder: Path | None = None) -> tuple[tuple[Path, str], ...]:
    """The rules in order of their file names, each with its file.

    Raises:
        DataError: there is no rule.
    """
    folder = folder or data.ontology() / "rules"
    found = tuple(
        (file, file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.rq"), key=lambda f: f.stem)
    )
    if not found:
        raise DataError("no rule", Where(folder), "it should hold files *.rq with SPARQL CONSTRUCT")
    return found


def follow(store: Store, rules: tuple[tuple[Path, str], ...] | None = None) -> None:
    """Add to a store what follows by the rules from what it holds and stands in none of its graphs.

    Args:
        store: what is known; what follows is added to it, in the graph of inferences.
        rules: pairs of file and text; those of the ontology if absent.

    Raises:
        DataError: a rule is not a SPARQL CONSTRUCT query, or makes a literal or blank node a subject.
    """
    rules = load() if rules is None else rules
    known = _grounds(store, "\n".join(text for _, text in rules))
    grew = True
    while grew:
        grew = False
        for file, rule in rules:
            for some in pieces(_construct(known, file, rule)):
                new = _unknown(known, some)
                for triple in new:
                    if not isinstance(triple.subject, NamedNode) or not isinstance(triple.object, NamedNode):
                        raise DataError(f"a rule may only join things with an IRI, not {triple}", Where(file))
                known.extend(_quads(new))  # the rule still sees what was known when it began
                grew = grew or bool(new)
    inferred = (quad.triple for quad in known.quads_for_pattern(None, None, None, INFERRED))
    fill(store, (quad for some in pieces(inferred) for quad in _quads(_unknown(store, some))))


def _grounds(store: Store, rules: str) -> Store:
    """What rules see of a store, in memory: there they take a fifth of the time."""
    found = Store()
    found.bulk_extend(ontology_quads())
    classes = {CY.Entity, CY.Statement}
    waiting = [*classes]
    while waiting:
        below = _subjects(found, RDFS.subClassOf, waiting.pop()) - classes
        classes |= below
        waiting += below
    words = {word for cls in classes for word in _subjects(found, RDFS.domain, cls)}
    plain = {
        w
        for w in _subjects(found, RDF.type, OWL.DatatypeProperty)
        if w.value.removeprefix(CY.iri) not in rules
    }
    said = [store.quads_for_pattern(None, word, None) for word in words - plain - {CY.evidence}]
    said += [store.quads_for_pattern(None, RDF.type, cls) for cls in classes]
    said += [store.quads_for_pattern(None, None, None, graph) for graph in (ENTITIES, REFERENCE)]
    fill(found, chain.from_iterable(said))
    return found


def _subjects(store: Store, prop: NamedNode, obj: NamedNode) -> set[NamedNode]:
    found = (q.subject for q in store.quads_for_pattern(None, prop, obj))
    return {subject for subject in found if isinstance(subject, NamedNode)}


def _construct(store: Store, file: Path, rule: str) -> Iterator[Triple]:
    try:
        result = store.query(rule, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise DataError(f"not SPARQL: {error}", Where(file)) from error
    if not isinstance(result, QueryTriples):
        raise DataError("a rule must be a CONSTRUCT query", Where(file))
    return result


def _unknown(store: Store, triples: Iterable[Triple]) -> set[Triple]:
    """Those that no graph holds; where none says anything of the kind, they need not be looked up singly."""
    kinds = {_kind(t) for t in triples}
    said = {kind for kind in kinds if next(store.quads_for_pattern(None, *kind), None) is not None}
    return {t for t in triples if _kind(t) not in said or _is_new(store, t)}


def _kind(triple: Triple) -> tuple[NamedNode, NamedNode | None]:
    obj = triple.object
    return triple.predicate, obj if triple.predicate == RDF.type and isinstance(obj, NamedNode) else None


def _is_new(store: Store, t: Triple) -> bool:
    return next(store.quads_for_pattern(t.subject, t.predicate, t.object), None) is None


def _quads(triples: Iterable[Triple]) -> list[Quad]:
    return [Quad(t.subject, t.predicate, t.object, INFERRED) for t in triples]
