"""The graph on disk: written beside the old one and swapped in, opened to be read and queried.

A store folder holds one folder a build (an Oxigraph database that nobody writes again) and the file
`latest` that names the one to read.  Replacing that file is the swap, so a reader opens the old
graph or the new one and never half of either; the build before stays for those who still read it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Store

from chuanyu.errors import GraphError, Where
from chuanyu.identity import article_iri
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import ENTITIES, INFERRED, ONTOLOGY, PREFIXES, REFERENCE

if TYPE_CHECKING:  # rdflib takes a quarter of a second to import, and only `dataset` needs it
    from rdflib import Dataset

STORE = "store"
TRIG = "graph.trig"
_LATEST = "latest"
_AGAIN = "请运行 chuanyu build 构建图谱"


def write_store(quads: Iterable[Quad], folder: Path) -> None:
    """Write a store and swap it in.  One process at a time may write to one folder.

    Args:
        quads: all of the dataset, the ontology's graph included.
        folder: the store's folder (`out/store`), made if absent.

    Raises:
        GraphError: the disk does not take it; the old store stands as it was.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        kept = _generations(folder)[:1]
        fresh = Path(tempfile.mkdtemp(prefix="build-", dir=folder))
        try:
            store = Store(str(fresh))
            store.bulk_extend(quads)
            store.flush()
            del store  # closes the database
            _replace(folder / _LATEST, "\n".join([fresh.name, *kept, ""]).encode())
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        for old in folder.glob("build-*"):
            if old.name not in (fresh.name, *kept):
                shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise GraphError(f"无法写入图谱库：{error}", Where(folder), "请检查磁盘空间和写入权限") from error


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


def dataset(store: Store) -> Dataset:
    """A store as `rdflib.Dataset` whose default graph is the union of all, with the usual prefixes bound."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset, Namespace

    found = Dataset(store=OxigraphStore(store=store), default_union=True)
    for prefix, iri in PREFIXES.items():
        found.bind(prefix, Namespace(iri), override=True, replace=True)
    return found


def write_trig(quads: Iterable[Quad], file: Path) -> None:
    """Write the dataset as canonical TriG in one step; the ontology's graph is left out.

    Raises:
        GraphError: the disk does not take it; an old file stands as it was.
    """
    text = trig.dumps(q for q in quads if q.graph_name != ONTOLOGY)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, text)
    except OSError as error:
        raise GraphError(f"无法写入：{error}", Where(file), "请检查磁盘空间和写入权限") from error


def _generations(folder: Path) -> list[str]:
    """The builds that stand in a store's folder, the one to read first."""
    try:
        names = (folder / _LATEST).read_text(encoding="utf-8").split()
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [name for name in names if (folder / name).is_dir()]


def _replace(file: Path, content: bytes) -> None:
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
