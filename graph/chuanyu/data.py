"""Where the data lie: `ontology/` (what the graph means) and `seeds/` (what it starts from).

Both are packed into the wheel; in a checkout they stand beside `graph/`.  A user points the
program at folders of their own by the environment: CHUANYU_ONTOLOGY and CHUANYU_SEEDS.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from chuanyu.errors import DataError, Where

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    chosen = os.environ.get(f"CHUANYU_{name.upper()}")
    places = [Path(chosen)] if chosen else [_PACKAGE / "data" / name, _PACKAGE.parents[1] / name]
    for place in places:
        if place.is_dir():
            return place
    raise DataError(
        f"no folder of {name}", str(places[0]), f"set CHUANYU_{name.upper()} to a folder that exists"
    )


def ontology() -> Path:
    """The folder that holds what the graph means: OWL, SHACL, `rules/*.rq`, `queries/*.rq`."""
    return _folder("ontology")


def seeds() -> Path:
    """The folder that holds what the graph starts from: `articles/`, `gazetteers/*.csv`, `genre/*.csv`."""
    return _folder("seeds")


def rows(file: Path, required: tuple[str, ...]) -> Iterator[tuple[Where, dict[str, str]]]:
    """The rows of a CSV file in UTF-8 or GB18030, first line the column names, each with its place.

    Cells are stripped; a cell that is left out is empty.

    Raises:
        DataError: the file cannot be read or is in neither, a column is missing, or a row is too long.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        do = "the folder needs every file that ours has; begin with a copy of ours"
        raise DataError(f"cannot be read: {error.strerror or error}", Where(file), do) from error
    reader = csv.reader(StringIO(_decoded(content, file), newline=""))
    columns = next(reader, [])
    missing = [c for c in required if c not in columns]
    if missing:
        raise DataError(f"column {', '.join(missing)} is missing", Where(file, 1))
    for cells in filter(None, reader):
        where = Where(file, reader.line_num)
        if len(cells) > len(columns):
            raise DataError("more cells than columns", where, "quote a cell that holds a comma")
        cells += [""] * (len(columns) - len(cells))
        yield where, dict(zip(columns, map(str.strip, cells), strict=True))


def _decoded(content: bytes, file: Path) -> str:
    """The text of a CSV file; Chinese Excel saves GB18030."""
    for codec in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(codec)
        except UnicodeDecodeError:
            continue
    raise DataError("neither UTF-8 nor GB18030", Where(file), "save the file as UTF-8")


def groups(file: Path, word: str, kind: str) -> dict[str, tuple[str, ...]]:
    """The words of a CSV file by their kind, in the order of the file.

    Args:
        file: the file.
        word: the column of the words.
        kind: the column by which they are grouped.

    Raises:
        DataError: as for `rows`.
    """
    found: dict[str, list[str]] = {}
    for _, row in rows(file, (word, kind)):
        found.setdefault(row[kind], []).append(row[word])
    return {name: tuple(words) for name, words in found.items()}


def parts(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values, separated by `|`."""
    return tuple(p.strip() for p in cell.split("|") if p.strip()) if cell else ()
