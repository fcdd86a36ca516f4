"""A store on disk → the same graph at a SPARQL endpoint, of which only what changed is sent.

For a graph that several people ask, or that is too large for the laptop of each: it is built in a
folder as always and then kept at the endpoint too, one named graph an article, by SPARQL 1.1 Update.
The endpoint itself remembers, in a graph of its own, the digest of each graph that it was given, so
it makes no difference which machine gave it.  Graphs that others put there stay.

A request is atomic where the endpoint makes it so; several of them are not.  Whoever asks meanwhile
may see articles of which the derived graphs know nothing yet.  A publication that was broken off is
mended by the next, since the digest of whatever it was about to change is first taken away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, Triple

from chuanyu.errors import GraphError
from chuanyu.identity import article_iri
from chuanyu.rdf.vocabulary import ARTICLE, CY, PUBLISHED
from chuanyu.store.disk import DERIVED
from chuanyu.store.remote import RemoteStore

_AT_ONCE: Final = 2_000_000
"""Bytes of triples that one request holds at most; servers refuse what is much larger."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What was done at the endpoint, in named graphs: sent, removed, and left since they are the same."""

    sent: int
    removed: int
    unchanged: int


def publish(store: Store, remote: RemoteStore, going: Collection[str] | None = ()) -> Publication:
    """Make an endpoint hold what a store holds.

    Args:
        store: the store on disk.
        remote: the endpoint.
        going: the ids of articles that may be removed, since they are no longer in the store; None for
            any.

    Raises:
        GraphError: the endpoint takes no updates, or it has published articles that are not in the
            store and may not be removed; then nothing is changed.
    """
    there = published(remote)
    names = _names(store)
    gone = set(there) - set(names)
    strange = sorted(g for g in gone.difference(map(article_iri, going or ())) if g.startswith(ARTICLE))
    if strange and going is not None:
        raise GraphError(
            f"端点上有 {len(strange)} 篇文章不在这个图谱里，例如 {strange[0]}，未发布",
            remote.address,
            "请先用 chuanyu import 收入它们，或用 chuanyu build --store 以这个图谱取代它们",
        )
    digests = {name: hashlib.sha256(b"".join(_triples(store, name))).hexdigest() for name in names}
    changed = [name for name in names if digests[name] != there.get(name)]
    if changed or gone:
        # Until all is done, what changes is known to be there, but not as what.
        _tell(remote, there | dict.fromkeys([*changed, *gone], ""))
        for name in changed:
            _send(remote, NamedNode(name), _triples(store, name))
        for name in sorted(gone):
            remote.update(f"DROP SILENT GRAPH {NamedNode(name)}")
        _tell(remote, digests)
    return Publication(len(changed), len(gone), len(names) - len(changed))


def published(remote: RemoteStore) -> dict[str, str]:
    """The digest of each graph that an endpoint was given, by its name."""
    found = remote.query(f"SELECT ?graph ?digest {{ GRAPH {PUBLISHED} {{ ?graph {CY.digest} ?digest }} }}")
    assert isinstance(found, ox.QuerySolutions)
    return {row["graph"].value: row["digest"].value for row in found}


def _names(store: Store) -> list[str]:
    """The names of all graphs: those of articles first, what is derived from them last."""
    found = [g.value for g in store.named_graphs() if isinstance(g, NamedNode)]
    return sorted(found, key=lambda name: (NamedNode(name) in DERIVED, name))


def _triples(store: Store, name: str) -> list[bytes]:
    """The triples of a graph as lines of N-Triples, which SPARQL takes as they are; sorted."""
    text = store.dump(format=RdfFormat.N_TRIPLES, from_graph=NamedNode(name))
    assert text is not None  # it is, where no file is given
    return sorted(text.splitlines(keepends=True))


def _tell(remote: RemoteStore, digests: Mapping[str, str]) -> None:
    """Write down at the endpoint what it holds."""
    told = (Triple(NamedNode(n), CY.digest, Literal(d)) for n, d in sorted(digests.items()))
    _send(remote, PUBLISHED, [f"{triple} .\n".encode() for triple in told])


def _send(remote: RemoteStore, graph: NamedNode, triples: Sequence[bytes]) -> None:
    """Put triples in the place of a graph; what fits into one request is swapped in at one moment."""
    update = f"DROP SILENT GRAPH {graph}"
    for piece in _pieces(triples):
        inserted = f"INSERT DATA {{ GRAPH {graph} {{\n{piece.decode()}}} }}"
        remote.update(f"{update} ;\n{inserted}" if update else inserted)
        update = ""
    if update:
        remote.update(update)


def _pieces(lines: Sequence[bytes]) -> Iterator[bytes]:
    """Lines, so many at a time as one request holds."""
    first = size = 0
    for place, line in enumerate(lines):
        size += len(line)
        if size > _AT_ONCE:
            yield b"".join(lines[first : place + 1])
            first, size = place + 1, 0
    if first < len(lines):
        yield b"".join(lines[first:])
