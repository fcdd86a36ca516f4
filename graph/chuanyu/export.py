"""A graph → files for other programs: RDF, tables for a spreadsheet, a network for Gephi.

The tables are the queries of `ontology/tables`, one of entities and one a kind of statement.  Every
form is the same bytes for the same graph.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, Store, serialize

from chuanyu import data
from chuanyu.answers import queries
from chuanyu.errors import QueryError
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import ONTOLOGY, PREFIXES
from chuanyu.store.disk import write_file
from chuanyu.store.sparql import Table, Value


class Form(StrEnum):
    """A form in which a graph is given out."""

    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    TTL = "ttl"
    CSV = "csv"
    GRAPHML = "graphml"
    GEXF = "gexf"


SUFFIXES: Final = {
    ".trig": Form.TRIG,
    ".nq": Form.NQUADS,
    ".nquads": Form.NQUADS,
    ".jsonld": Form.JSONLD,
    ".ttl": Form.TTL,
    ".graphml": Form.GRAPHML,
    ".gexf": Form.GEXF,
}
"""How the names of files end, by form; CSV fills a folder."""


def form_of(place: Path | None, asked: str | None) -> Form:
    """In which form a graph is to be written: as it is asked for, else as the file's name ends.

    Args:
        place: the file or folder, if one is named.
        asked: the name of a form, if one is given; without either it is TriG.

    Raises:
        QueryError: no such form, the name says nothing or another form than is asked for.
    """
    forms = ", ".join(Form)
    suffix = place.suffix.lower() if place else ""
    named = SUFFIXES.get(suffix)
    if asked is None:
        if place is None:
            return Form.TRIG
        if named is None or place.is_dir():
            what = f"{place} does not say in which form to write"
            raise QueryError(what, do=f"give --format ({forms}) or a name that ends in {', '.join(SUFFIXES)}")
        return named
    if asked not in set(Form):
        raise QueryError(f"--format is one of {forms}, not {asked!r}")
    form = Form(asked)
    if named not in (None, form):
        raise QueryError(f"{place} ends as {named} does, but --format is {form}", do="change one of the two")
    return form


def export(store: Store, form: Form, place: Path) -> list[Path]:
    """Write a graph in some form.

    Args:
        store: the graph.
        form: CSV writes several tables, so `place` is a folder there; else it is a file.
        place: where to write; a folder is made if it is not there.

    Returns:
        What was written.

    Raises:
        GraphError: the disk does not take it.
    """
    if form is Form.CSV:
        return [write_file(text, place / f"{name}.csv") for name, text in tables(store)]
    return [write_file(_FORMS[form](store), place)]


def tables(store: Store) -> Iterator[tuple[str, bytes]]:
    """The table of entities and one for each kind of statement, by name, as CSV that Excel reads."""
    for table in queries.catalogue(data.ontology() / "tables"):
        yield table.name, spreadsheet(queries.run(store, table))


def spreadsheet(table: Table) -> bytes:
    """A table as CSV: UTF-8 with a mark by which Excel knows it, and no cell that Excel would run."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.headers)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(value: Value) -> str:
    if isinstance(value, str):
        # A text that opens so is a formula to a spreadsheet; behind an apostrophe it is text.
        return f"'{value}" if value.startswith(_FORMULA) else value
    return "" if value is None else str(value)


def _quads(store: Store) -> Iterator[Quad]:
    """All of a graph; the ontology comes with the program."""
    return (quad for quad in store if quad.graph_name != ONTOLOGY)


def _trig(store: Store) -> bytes:
    return trig.dumps(_quads(store))


def _rdf(form: RdfFormat) -> Callable[[Store], bytes]:
    def write(store: Store) -> bytes:
        # The serializer gives prefixes an order of its own, another one in each process: so none.
        return serialize(trig.ordered(_quads(store)), format=form) or b""

    return write


def _ttl(store: Store) -> bytes:
    """The triples of all graphs as one."""
    merged = trig.ordered(Quad(q.subject, q.predicate, q.object) for q in _quads(store))
    text = serialize((quad.triple for quad in merged), format=RdfFormat.TURTLE, prefixes=PREFIXES)
    assert text is not None  # it is, where no file is given
    # The serializer declares the prefixes in an order of its own.
    return trig.PROLOGUE + text.split(b"\n", len(PREFIXES))[-1]


def _graphml(store: Store) -> bytes:
    from chuanyu.analysis.exchange import graphml
    from chuanyu.network import network

    return graphml(network(store))


def _gexf(store: Store) -> bytes:
    from chuanyu.analysis.exchange import gexf
    from chuanyu.network import network

    return gexf(network(store))


_FORMS: dict[Form, Callable[[Store], bytes]] = {
    Form.TRIG: _trig,
    Form.NQUADS: _rdf(RdfFormat.N_QUADS),
    Form.JSONLD: _rdf(RdfFormat.JSON_LD),
    Form.TTL: _ttl,
    Form.GRAPHML: _graphml,
    Form.GEXF: _gexf,
}
