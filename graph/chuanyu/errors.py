"""The exceptions of Chuanyu.

Each says what was wrong, where (a file, a line, a column, a name) and what to do about it; the
command line prints exactly that in one line and exits non-zero.  Messages about articles and
graphs are in Chinese, since their readers are; messages about use are in English.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Where:
    """A place in a file: `line` and `column` count from 1 and are absent where they mean nothing."""

    file: Path | str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


class ChuanyuError(Exception):
    """Anything that Chuanyu reports to its user.

    Args:
        what: what was wrong, one sentence.
        where: the place of the fault, if there is one.
        do: what the user can do about it.
    """

    def __init__(self, what: str, where: Where | str | None = None, do: str | None = None) -> None:
        self.what, self.where, self.do = what, where, do
        place = f"{where}: " if where is not None else ""
        super().__init__(f"{place}{what}" + (f" ({do})" if do else ""))

    def __reduce__(self) -> tuple[type[ChuanyuError], tuple[object, ...]]:
        """Keep the three parts when the error crosses a process boundary."""
        return type(self), (self.what, self.where, self.do)


class ArticleError(ChuanyuError):
    """An article that cannot be read: unknown encoding, broken front matter, nothing in it."""


class DataError(ChuanyuError):
    """A data file of ours or of the user's that is at fault: gazetteer, ontology, rule, query."""


class GraphError(ChuanyuError):
    """A graph or store that is missing, broken or does not conform."""


class QueryError(ChuanyuError):
    """A query that is unknown, lacks a parameter or is not SPARQL."""
