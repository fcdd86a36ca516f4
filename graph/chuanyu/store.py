"""The graph on disk: written beside the old one and swapped in, opened to be read and queried.

A store folder holds one folder a build (an Oxigraph database that nobody writes again) and the file
`latest` that names the one to read.  Replacing that file is the swap, so a reader opens the old
graph or the new one and never half of either; the build before stays for those who still read it.
A graph of any size is written piece by piece (`new_graph`), with little of it in memory at a time.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from chuanyu.errors import GraphError, Where
from chuanyu.identity import article_iri
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import ENTITIES, INFERRED, ONTOLOGY, PREFIXES, REFERENCE

if TYPE_CHECKING:  # rdflib takes a quarter of a second to import, and only `dataset` needs it
    from rdflib import Dataset

    from chuanyu.sparql import Source

STORE = "store"
TRIG = "graph.trig"
_LATEST = "latest"
_AT_ONCE = 4_000_000  # bytes of TriG that are loaded into a store at a time
_AGAIN = "请运行 chuanyu build 构建图谱"


@dataclass
class _NewStore:
    """The one that holds a store in the making, so that it is closed before it is swapped in."""

    store: Store


class NewGraph:
    """A graph in the making: `graph.trig` and a store, which both hold what is added.

    Args:
        file, new: the file and the store to fill.
    """

    def __init__(self, file: BinaryIO, new: _NewStore) -> None:
        self._file, self._new = file, new
        self._waiting: list[bytes] = []
        file.write(trig.PROLOGUE)

    def add(self, graphs: bytes) -> None:
        """Add graphs as `trig.graphs` writes them; the file is canonical if they come in order."""
        self.append(graphs)
        self._waiting.append(graphs)
        if sum(map(len, self._waiting)) > _AT_ONCE:
            self._load()

    def append(self, graphs: bytes) -> None:
        """Add graphs to the file, where the store has them already."""
        self._file.write(graphs)

    def store(self) -> Store:
        """The store with all that was added; what else is put into it is not in the file."""
        self._load()
        return self._new.store

    def _load(self) -> None:
        self._new.store.bulk_load(b"".join([trig.PROLOGUE, *self._waiting]), RdfFormat.TRIG)
        self._waiting.clear()


@contextmanager
def new_graph(out: Path) -> Iterator[NewGraph]:
    """Make a graph beside the old one of an output folder; both its forms are swapped in at the end.

    Args:
        out: the folder to write to; made if it is not there.

    Raises:
        GraphError: the disk does not take it; the old graph stands as it was.
    """
    with _new_file(out / TRIG) as file, _new_store(out / STORE) as store:
        yield NewGraph(file, store)


@contextmanager
def _new_store(folder: Path) -> Iterator[_NewStore]:
    """A store to fill, which is swapped in at the end.  One process at a time may write to one folder."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        kept = _generations(folder)[:1]
        fresh = Path(tempfile.mkdtemp(prefix="build-", dir=folder))
        try:
            new = _NewStore(Store(str(fresh)))
            yield new
            new.store.flush()
            del new.store  # closes the database
            with _new_file(folder / _LATEST) as latest:
                latest.write("\n".join([fresh.name, *kept, ""]).encode())
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        for old in folder.glob("build-*"):
            if old.name not in (fresh.name, *kept):
                shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise GraphError(f"无法写入图谱库：{error}", Where(folder), "请检查磁盘空间和写入权限") from error


def write_store(quads: Iterable[Quad], folder: Path) -> None:
    """Write a store and swap it in.  One process at a time may write to one folder.

    Args:
        quads: all of the dataset, the ontology's graph included.
        folder: the store's folder (`out/store`), made if absent.

    Raises:
        GraphError: the disk does not take it; the old store stands as it was.
    """
    with _new_store(folder) as new:
        new.store.bulk_extend(quads)


def open_store(out: Path) -> Store:
    """Open the store of an output folder to be read; what is built later does not change what it shows.

    Args:
        out: the folder that `chuanyu build` wrote (`out`), or the store's folder in it.

    Raises:
        GraphError: there is none, or it is damaged.
    """
    folder = out / STORE if (out / STORE).is_dir() else out
    builds = _generations(folder)
    if not builds:
        raise GraphError("没有找到图谱", Where(out), _AGAIN)
    try:
        return Store.read_only(str(folder / builds[0]))
    except (OSError, RuntimeError) as error:  # Oxigraph reports damage as either
        raise GraphError(f"图谱库已损坏：{error}", Where(folder), _AGAIN) from error


def open_source(place: Path | str) -> Source:
    """Open what is to be asked: the folder of a graph, or the address of a SPARQL endpoint.

    Raises:
        GraphError: there is no graph, or the endpoint does not answer as it should.
    """
    if str(place).startswith(("http://", "https://")):
        from chuanyu.remote import RemoteStore  # its HTTP client takes a tenth of a second to import

        return RemoteStore(str(place)).checked()
    return open_store(Path(place))


def memory_store(quads: Iterable[Quad]) -> Store:
    """A store in memory, for a graph that is not on disk."""
    store = Store()
    store.bulk_extend(quads)
    return store


def kept_quads(store: Store, dropped: Iterable[str] = ()) -> list[Quad]:
    """What a new build takes over: the graphs of articles and graphs of the user's own, nothing derived.

    Together with the readings of new articles they are the input of `rdf.dataset.dataset_quads`.

    Args:
        store: the store built before.
        dropped: ids of articles that are left out, to be dropped or to be replaced.

    Raises:
        GraphError: an article that should be dropped is not there.
    """
    derived = {ENTITIES, REFERENCE, INFERRED, ONTOLOGY}
    for identifier in dropped:
        graph = NamedNode(article_iri(identifier))
        if not store.contains_named_graph(graph):
            raise GraphError(f"图谱中没有编号为 {identifier} 的文章", do="请用 id 指明图谱中的文章")
        derived.add(graph)
    return [q for q in store if q.graph_name not in derived]


def dataset(store: Source) -> Dataset:
    """A graph as `rdflib.Dataset` whose default graph is the union of all, with the usual prefixes bound."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset, Namespace

    if isinstance(store, Store):
        found = Dataset(store=OxigraphStore(store=store), default_union=True)
    else:
        from chuanyu.remote import RemoteStore

        assert isinstance(store, RemoteStore)
        found = Dataset(store=store.rdflib(), default_union=True)
    for prefix, iri in PREFIXES.items():
        found.bind(prefix, Namespace(iri), override=True, replace=True)
    return found


def write_trig(quads: Iterable[Quad], file: Path) -> None:
    """Write the dataset as canonical TriG in one step; the ontology's graph is left out.

    Raises:
        GraphError: the disk does not take it; an old file stands as it was.
    """
    text = trig.dumps(q for q in quads if q.graph_name != ONTOLOGY)
    with _new_file(file) as stream:
        stream.write(text)


def _generations(folder: Path) -> list[str]:
    """The builds that stand in a store's folder, the one to read first."""
    try:
        names = (folder / _LATEST).read_text(encoding="utf-8").split()
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [name for name in names if (folder / name).is_dir()]


@contextmanager
def _new_file(file: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of the old one at the end."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
        fresh = Path(name)
        try:
            with os.fdopen(number, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            fresh.chmod(0o644)
            fresh.replace(file)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise GraphError(f"无法写入：{error}", Where(file), "请检查磁盘空间和写入权限") from error
