"""The graph on disk: written piece by piece, swapped in whole, opened to be read and queried.

A build holds an Oxigraph database that nobody writes again, `graph.trig` with the same quads but the
ontology's, and `articles.json`, which says of what content each article's graph was made.  How builds
take each other's place is told in `generations.py`.  A graph of any size is written piece by piece
(`new_graph`), with little of it in memory at a time.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from chuanyu.errors import GraphError, Where
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import (
    ARTICLE,
    CY,
    DATASET,
    DCTERMS,
    ENTITIES,
    INFERRED,
    ONTOLOGY,
    PREFIXES,
    PUBLISHED,
    RDF,
    REFERENCE,
    SOURCES,
)
from chuanyu.store.generations import TRIG, latest, new_build

if TYPE_CHECKING:  # rdflib takes a quarter of a second to import, and only `dataset` needs it
    from rdflib import Dataset

    from chuanyu.store.sparql import Source

DERIVED = frozenset({ENTITIES, REFERENCE, SOURCES, INFERRED, DATASET, ONTOLOGY, PUBLISHED})
"""The graphs that every build makes anew, or a publication where it goes (`publish.py`)."""
_DATABASE, _ARTICLES = "db", "articles.json"
_AT_ONCE = 4_000_000  # bytes of TriG that are loaded into a store at a time
_AGAIN = "请运行 chuanyu build 构建图谱"


class NewGraph:
    """A graph in the making: `graph.trig` and a store, which both hold what is added.

    Args:
        file, store: the file and the store to fill.
    """

    def __init__(self, file: BinaryIO, store: Store) -> None:
        self._file, self._store = file, store
        self._waiting: list[bytes] = []
        self.fingerprints: Mapping[str, str] = {}
        """What content each article's graph was made of, by the article's id."""
        file.write(trig.PROLOGUE)

    def add(self, graphs: bytes) -> None:
        """Add graphs as `trig.graphs` writes them; the file is canonical if they come in order."""
        self._file.write(graphs)
        self._waiting.append(graphs)
        if sum(map(len, self._waiting)) > _AT_ONCE:
            self._load()

    def append(self, graphs: Iterable[NamedNode]) -> None:
        """Add graphs that the store has already to the file, in the order of their names."""
        for graph in sorted(graphs, key=lambda g: g.value):
            self._file.writelines(trig.graph_of(self._store, graph))

    def store(self) -> Store:
        """The store with all that was added; what else is put into it is not in the file."""
        self._load()
        return self._store

    def _load(self) -> None:
        self._store.bulk_load(b"".join([trig.PROLOGUE, *self._waiting]), RdfFormat.TRIG)
        self._waiting.clear()


@contextmanager
def new_graph(out: Path) -> Iterator[NewGraph]:
    """Make a graph beside the old one of an output folder; it takes the old one's place at the end.

    Args:
        out: the folder to write to; made if it is not there.

    Raises:
        GraphError: another process writes there, or the disk does not take it; the old graph stands.
    """
    with new_build(out) as build:
        store = Store(str(build / _DATABASE))
        with (build / TRIG).open("wb") as file:
            new = NewGraph(file, store)
            yield new
            file.flush()
            os.fsync(file.fileno())
        store.flush()
        del store, new._store  # closes the database
        text = json.dumps(dict(sorted(new.fingerprints.items())), ensure_ascii=False, indent=0)
        (build / _ARTICLES).write_text(text, encoding="utf-8")


def fingerprints(out: Path) -> dict[str, str]:
    """Of what content each article's graph was made, by the article's id; empty where nobody wrote it."""
    build = latest(out)
    try:
        found = json.loads((build / _ARTICLES).read_text(encoding="utf-8")) if build else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def open_store(out: Path) -> Store:
    """Open the store of an output folder to be read; what is built later does not change what it shows.

    Args:
        out: the folder that `chuanyu build` wrote (`out`), or the store's folder in it.

    Raises:
        GraphError: there is none, or it is damaged.
    """
    build = latest(out)
    if build is None:
        raise GraphError("没有找到图谱", Where(out), _AGAIN)
    try:
        return Store.read_only(str(build / _DATABASE))
    except (OSError, RuntimeError) as error:  # Oxigraph reports damage as either
        raise GraphError(f"图谱库已损坏：{error}", Where(out), _AGAIN) from error


def open_or_recover(out: Path) -> Store:
    """Open the store of an output folder, or where it is damaged load `graph.trig`, which holds the same.

    Raises:
        GraphError: there is no graph, or neither can be read.
    """
    try:
        return open_store(out)
    except GraphError as error:
        store = Store()
        try:
            store.bulk_load(path=str(out / TRIG), format=RdfFormat.TRIG)
        except (OSError, SyntaxError, ValueError):
            raise error from None
        return store


def open_source(place: Path | str) -> Source:
    """Open what is to be asked: the folder of a graph, or the address of a SPARQL endpoint.

    Raises:
        GraphError: there is no graph, or the endpoint does not answer as it should.
    """
    if str(place).startswith(("http://", "https://")):
        from chuanyu.store.remote import RemoteStore  # its HTTP client takes a tenth of a second to import

        return RemoteStore(str(place)).checked()
    return open_store(Path(place))


def memory_store(quads: Iterable[Quad]) -> Store:
    """A store in memory, for a graph that is not on disk."""
    store = Store()
    store.bulk_extend(quads)
    return store


def article_ids(store: Store) -> set[str]:
    """The ids of the articles of a store."""
    articles = store.quads_for_pattern(None, RDF.type, CY.Article, None)
    told = (store.quads_for_pattern(q.subject, DCTERMS.identifier, None, None) for q in articles)
    return {q.object.value for found in told for q in found if isinstance(q.object, Literal)}


def graph_quads(store: Store, graph: NamedNode) -> list[Quad]:
    """The quads of one graph of a store."""
    return list(store.quads_for_pattern(None, None, None, graph))


def own_graphs(store: Store) -> list[NamedNode]:
    """The graphs of the user's own: neither an article's nor derived; sorted by name."""
    named = (g for g in store.named_graphs() if isinstance(g, NamedNode))
    own = (g for g in named if g not in DERIVED and not g.value.startswith(ARTICLE))
    return sorted(own, key=lambda g: g.value)


def dataset(store: Source) -> Dataset:
    """A graph as `rdflib.Dataset` whose default graph is the union of all, with the usual prefixes bound."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset, Namespace

    if isinstance(store, Store):
        found = Dataset(store=OxigraphStore(store=store), default_union=True)
    else:
        from chuanyu.store.remote import RemoteStore

        assert isinstance(store, RemoteStore)
        found = Dataset(store=store.rdflib(), default_union=True)
    for prefix, iri in PREFIXES.items():
        found.bind(prefix, Namespace(iri), override=True, replace=True)
    return found


def write_file(content: bytes, file: Path) -> Path:
    """Write a file in one step; folders above it are made.

    Raises:
        GraphError: the disk does not take it; an old file stands as it was.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
        fresh = Path(name)
        try:
            with os.fdopen(number, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            fresh.chmod(0o644)
            fresh.replace(file)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise GraphError(
            f"无法写入：{error.strerror or error}", Where(file), "请检查磁盘空间和写入权限"
        ) from error
    return file
