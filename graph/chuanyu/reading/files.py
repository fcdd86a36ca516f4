"""Files and folders that a user gives → the files that hold articles, and how many others there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from chuanyu.errors import ArticleError, Where

SUFFIXES: Final = (".txt", ".md")
"""How the names of articles' files end."""
_BUILT: Final = "store/latest"
"""What the folder of a graph has."""


def find_articles(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The articles that files and folders hold.

    Args:
        paths: files, taken as they are, and folders, searched for `*.txt` and `*.md` at any depth.

    Returns:
        The files, sorted, each once; in folders hidden files and folders and `README*` are left out.

    Raises:
        ArticleError: a path does not exist, or there is no article at all.
    """
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(file for file in _files(path) if _is_article(file))
        elif path.is_file():
            found.add(path)
        else:
            raise ArticleError("没有这个文件或文件夹", Where(path), "请检查路径")
    if not found:
        where = "、".join(map(str, paths)) or None
        raise ArticleError("没有找到文章", where, "请给出 .txt 或 .md 文件，或含有它们的文件夹")
    return tuple(sorted(found))


def passed_over(paths: Sequence[Path], out: Path) -> int:
    """How many files in folders are no articles by their endings.

    Hidden files, `README*` and what lies in a graph, the folder `out` or another, do not count.
    """
    folders = [path for path in paths if path.is_dir()]
    found = {file for path in folders for file in _files(path) if not _is_article(file)}
    graphs = {out.resolve(), *(link.parents[1].resolve() for path in folders for link in path.rglob(_BUILT))}
    return sum(graphs.isdisjoint(file.resolve().parents) for file in found)


def _files(folder: Path) -> Iterator[Path]:
    """The files at any depth of a folder that a user may mean: none that is hidden, and no `README*`."""
    for file in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if not hidden and not file.name.upper().startswith("README") and file.is_file():
            yield file


def _is_article(file: Path) -> bool:
    return file.suffix.lower() in SUFFIXES
