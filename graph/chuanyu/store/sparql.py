"""SPARQL text and a store → a `Table` of Python values.

The one door to the engine for whoever reads: the named queries, the command line, the notebook.
Queries run over the union of all graphs.  Nothing here writes, and nothing leaves the machine:
updates and SERVICE are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, Protocol

import pyoxigraph as ox

from chuanyu.errors import QueryError, Where
from chuanyu.rdf import vocabulary
from chuanyu.rdf.vocabulary import ARTICLE, ID, XSD
from chuanyu.store.federation import refuse_remote

if TYPE_CHECKING:
    import pandas as pd

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Source(Protocol):
    """What can be asked: a store on disk or in memory (`pyoxigraph.Store`), or an endpoint (`remote.py`)."""

    def query(
        self,
        query: str,
        /,
        *,
        prefixes: dict[str, str] | None = None,
        use_default_graph_as_union: bool = False,
    ) -> Answer:
        """The engine's answer to a query; SyntaxError where it is none."""


Value = str | int | float | bool | Decimal | date | None
"""What a cell holds: an IRI or a text is a `str`, an unbound variable is None."""

PREFIXES: Final = {**vocabulary.PREFIXES, "id": ID, "article": ARTICLE, "graph": vocabulary.BASE + "graph/"}
"""Prefixes that SPARQL text may use without declaring them."""

_TOKEN = re.compile(
    r"""
    (?P<quiet>                                         # where SERVICE means nothing
      \"{3} (?: \"{0,2} (?: [^"\\] | \\[tbnrf"'\\] ) )* \"{3}
    | '{3} (?: '{0,2} (?: [^'\\] | \\[tbnrf"'\\] ) )* '{3}
    | " (?: [^"\\\n\r] | \\[tbnrf"'\\] )* "
    | ' (?: [^'\\\n\r] | \\[tbnrf"'\\] )* '
    | < [^<>"{}|^`\\\x00-\x20]* >
    | \# [^\n\r]*
    | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* | :[\w-]*
    )
    | \w+ | .
    """,
    re.DOTALL | re.VERBOSE,
)
"""SPARQL cut so that whatever this takes for a string, an IRI or a name the engine takes for one too."""
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}


@dataclass(frozen=True, slots=True)
class Table:
    """The answer: `columns` are the query's variables, `headers` what stands above them for a reader."""

    columns: tuple[str, ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def records(self) -> list[dict[str, Value]]:
        """The rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self, headers: bool = False) -> pd.DataFrame:
        """The table as a frame; decimals become floats.

        Args:
            headers: whether the frame's columns are the Chinese headers instead of the variables.
        """
        import pandas as pd

        rows = [[float(v) if isinstance(v, Decimal) else v for v in row] for row in self.rows]
        return pd.DataFrame(rows, columns=list(self.headers if headers else self.columns))


def sparql(store: Source, text: str, name: str = "SPARQL") -> Table:
    """Answer SPARQL 1.1 text over the union of all graphs, or over those that it names by FROM.

    Args:
        store: what to ask.
        text: SELECT, ASK, CONSTRUCT or DESCRIBE; usual prefixes need no declaration (`PREFIXES`).
        name: what to call the text in messages.

    Returns:
        For ASK one cell, for CONSTRUCT and DESCRIBE the triples, sorted.

    Raises:
        QueryError: it is not SPARQL, changes something, or asks another server.
    """
    refuse_remote(text, name)
    try:
        # The engine would pass over FROM where it is told to ask the union.
        union = not names_graphs(text)
        answer = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=union)
        if isinstance(answer, ox.QuerySolutions):
            columns = tuple(v.value for v in answer.variables)
            return Table(columns, columns, tuple(tuple(_value(cell) for cell in row) for row in answer))
        if isinstance(answer, ox.QueryBoolean):
            return Table(("answer",), ("结果",), ((bool(answer),),))
        columns = ("subject", "predicate", "object")
        triples = sorted(answer, key=str)
        rows = tuple((_value(t.subject), _value(t.predicate), _value(t.object)) for t in triples)
        return Table(columns, ("主语", "谓语", "宾语"), rows)
    except SyntaxError as error:
        raise fault(text, str(error), name) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query failed: {error}", name) from error


def names_graphs(text: str) -> bool:
    """Whether a query names the graphs that it asks by FROM, so that it does not mean the union of all."""
    return "from" in text.casefold() and "FROM" in _words(text)


def _words(text: str) -> set[str]:
    """The keywords of SPARQL text, in capitals."""
    return {t[0].upper() for t in _TOKEN.finditer(text) if not t["quiet"]}


def fault(text: str, message: str, name: str) -> QueryError:
    """What the engine says of text that it cannot read, in a form that people can."""
    words = _words(text)
    if words & _UPDATES and not words & {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}:
        return QueryError("a query changes nothing", name, "use SELECT, ASK, CONSTRUCT or DESCRIBE")
    found = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if not found:
        return QueryError(f"not SPARQL: {' '.join(message.split())}", name)
    line, column, said = int(found[1]), int(found[2]), " ".join(found[3].split())
    where = Where(name, line, column)
    lines = text.splitlines(keepends=True)
    before, after = "".join(lines[line - 1 : line])[: column - 1], "".join(lines[line - 1 :])[column - 1 :]
    if "Prefix not found" in said:
        used = re.findall(r"[\w.-]*:", before)
        which = f"the prefix {used[-1]}" if used else "this prefix"
        known = ", ".join(f"{prefix}:" for prefix in sorted(PREFIXES))
        return QueryError(
            f"not SPARQL: {which} is not declared", where, f"these need no declaration: {known}"
        )
    if not re.fullmatch(r'expected "\S+"', said):  # a list of what could stand here is long and seldom whole
        # Some twenty characters before the place and ten behind it, and the words that they cut whole.
        near = "".join(
            re.findall(r"\S*.{0,20}\Z", before[-60:])[:1] + re.findall(r"\A(?s:.{0,10})\S*", after[:60])
        )
        said = f"wrong or unfinished near {' '.join(near.split())!r}"
    return QueryError(f"not SPARQL: {said}", where)


def _value(term: object) -> Value:
    if not isinstance(term, ox.Literal):
        return None if term is None else getattr(term, "value", str(term))
    kind = term.datatype.value.removeprefix(XSD.iri)
    try:
        match kind:
            case "integer":
                return int(term.value)
            case "decimal":
                return Decimal(term.value)
            case "double" | "float":
                return float(term.value)
            case "boolean":
                return term.value in {"true", "1"}
            case "date":
                return date.fromisoformat(term.value)
    except (ValueError, InvalidOperation):
        pass
    return term.value
