"""Quads → canonical TriG and back: the same set of quads gives the same bytes, whatever their order.

Graphs, subjects, predicates (type first) and objects are sorted, and there are no blank nodes whose
names could differ, so two graphs are compared by comparing two files.  A file is its prefixes and
then its graphs one after the other, so it can be written a graph at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse, serialize

from chuanyu.errors import GraphError, Where
from chuanyu.rdf.vocabulary import PREFIXES, RDF

_TYPE = RDF.type.value
PROLOGUE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items())).encode()
"""What every file begins with."""
_CLOSING = b"}\n"
_AT_ONCE = 1000  # subjects whose quads are written at a time


def ordered(quads: Iterable[Quad]) -> list[Quad]:
    """Quads in canonical order, each once.

    Raises:
        GraphError: a blank node is among them.
    """
    graphs: dict[str, list[Quad]] = {}
    for quad in set(quads):
        name = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
        graphs.setdefault(name, []).append(quad)
    return [quad for name in sorted(graphs) for quad in sorted(graphs[name], key=_key)]


def dumps(quads: Iterable[Quad]) -> bytes:
    """Canonical TriG, UTF-8.

    Raises:
        GraphError: a blank node is among the quads.
    """
    return PROLOGUE + graphs(quads)


def graphs(quads: Iterable[Quad]) -> bytes:
    """The graphs of canonical TriG, without the prefixes before them.

    Raises:
        GraphError: a blank node is among the quads.
    """
    text = serialize(ordered(quads), format=RdfFormat.TRIG, prefixes=PREFIXES)
    assert text is not None  # it is, where no file is given
    # The serializer declares the prefixes in an order of its own, another one in each process.
    return text.split(b"\n", len(PREFIXES))[-1]


def graph_of(store: Store, name: NamedNode) -> Iterator[bytes]:
    """One graph of a store as `graphs` writes it, in pieces: of a great one little is in memory at a time.

    Raises:
        GraphError: a blank node is in it.
    """
    subjects = {q.subject for q in store.quads_for_pattern(None, None, None, name)}
    # A blank node's name does not matter: it is refused.
    by_name = sorted(subjects, key=lambda s: s.value if isinstance(s, NamedNode) else "")
    for first in range(0, len(by_name), _AT_ONCE):
        some = by_name[first : first + _AT_ONCE]
        text = graphs(chain.from_iterable(store.quads_for_pattern(s, None, None, name) for s in some))
        opening = text.index(b"\n") + 1  # behind `<name> {`
        yield text[opening if first else 0 : -len(_CLOSING)]
    if by_name:
        yield _CLOSING


def loads(text: bytes, file: Path | None = None) -> list[Quad]:
    """The quads of a TriG file.

    Raises:
        GraphError: it is no TriG.
    """
    try:
        return list(parse(text, RdfFormat.TRIG))
    except SyntaxError as error:
        where = Where(file) if file else None
        raise GraphError(f"不是有效的 TriG：{error}", where, "请检查文件，或重新构建图谱") from error


def read(file: Path) -> list[Quad]:
    """The quads of a TriG file, or of an N-Quads file where the name ends in `.nq` or `.nquads`.

    Raises:
        GraphError: it cannot be read, or is no RDF of that form.
    """
    try:
        text = file.read_bytes()
    except OSError as error:
        raise GraphError(f"无法读取：{error.strerror or error}", Where(file)) from error
    if file.suffix in (".nq", ".nquads"):
        try:
            return list(parse(text, RdfFormat.N_QUADS))
        except SyntaxError as error:
            raise GraphError(f"不是有效的 N-Quads：{error}", Where(file), "请检查文件") from error
    return loads(text, file)


def _key(quad: Quad) -> tuple[str, str, str, str, str]:
    """By what quads of one graph are sorted; only its keys are in memory at a time."""
    predicate = quad.predicate.value
    subject, obj = quad.subject, quad.object
    if not isinstance(subject, NamedNode):
        raise GraphError(f"图谱中不得有空白节点：{quad}", do="请给它一个 IRI")
    if isinstance(obj, Literal):
        value, kind, detail = obj.value, obj.datatype.value, obj.language or ""
    elif isinstance(obj, NamedNode):
        value, kind, detail = obj.value, "", ""
    else:
        raise GraphError(f"图谱中不得有空白节点：{quad}", do="请给它一个 IRI")
    return subject.value, "" if predicate == _TYPE else predicate, value, kind, detail
