"""The files of the ontology → the quads of its graph."""

from __future__ import annotations

from pyoxigraph import Quad, RdfFormat, parse

from chuanyu import data
from chuanyu.errors import DataError, Where
from chuanyu.rdf.vocabulary import ONTOLOGY

FILES = ("chuanyu.ttl", "themes.ttl")
"""What the ontology's graph holds, in the folder of the ontology."""


def ontology_quads() -> list[Quad]:
    """The ontology and its theme scheme as the quads of their graph.

    Raises:
        DataError: a file is missing or no Turtle.
    """
    found: list[Quad] = []
    for name in FILES:
        file = data.ontology() / name
        try:
            triples = parse(file.read_bytes(), RdfFormat.TURTLE)
            found += [Quad(t.subject, t.predicate, t.object, ONTOLOGY) for t in triples]
        except (OSError, SyntaxError) as error:
            raise DataError(f"not Turtle: {error}", Where(file)) from error
    return found
