"""A named query or SPARQL text, with a store → a table.

The catalogue is the folder `ontology/queries`: one SPARQL file a query, whose comments on top name
it, its parameters and the Chinese headers of its columns::

    # title@zh: 谁与它合作
    # title@en: Who cooperates with it
    # description@zh: …
    # description@en: …
    # param entity: entity, required, example 永川区 | 单位、地方或企业 | an actor, a place or a firm
    # column partner: 合作方

A parameter stands in the query as `VALUES ?entity { UNDEF }`, once or more: so the file runs as it is in any
SPARQL tool, and here UNDEF gives way to one RDF term.  Text from outside is never pasted into a query.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from chuanyu import data
from chuanyu.answers import lookup, values
from chuanyu.errors import DataError, QueryError, Where
from chuanyu.rdf.vocabulary import XSD
from chuanyu.store.sparql import Source, Table, sparql

TYPES: Final = ("entity", "theme", "text", "integer", "date")
_LINE = re.compile(r"#\s*(title|description|param|column)(?:@(zh|en)|\s+(\w+))\s*:\s*(.+)")
_PARAM = re.compile(r"(\w+), (?:(required)|(optional)|default ([^|,]+)), example ([^|]+)\|([^|]+)\|([^|]+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query asks for.

    Attributes:
        type: `entity` or `theme` (given by name, alias or IRI), `text`, `integer` or `date`.
        required: whether the query needs it; an optional one without default is left open.
    """

    name: str
    type: str
    required: bool
    default: str | None
    example: str
    description_zh: str
    description_en: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query of the catalogue; `columns` leads from each variable to its Chinese header, in order."""

    name: str
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]
    text: str
    file: Path


def catalogue(folder: Path | None = None) -> tuple[NamedQuery, ...]:
    """The named queries, sorted by name.

    Args:
        folder: the folder of `.rq` files; that of the ontology if absent.

    Raises:
        DataError: the header of a file is at fault.
    """
    folder = folder or data.ontology() / "queries"
    return tuple(parse(file) for file in sorted(folder.glob("*.rq"), key=lambda f: f.name))


def named(name: str, folder: Path | None = None) -> NamedQuery:
    """The query of that name.

    Raises:
        QueryError: there is none; near names are offered.
    """
    folder = folder or data.ontology() / "queries"
    files = {file.stem: file for file in sorted(folder.glob("*.rq"))}
    if name in files:
        return parse(files[name])
    offered = _near(name, files)
    raise QueryError(f"no query is called {name!r}", do=f"{offered} `chuanyu queries` lists all".strip())


def resolve(what: str, folder: Path | None = None) -> NamedQuery:
    """The query that a user names, gives as a file or writes out.

    Text with a brace is SPARQL; what ends in `.rq` or `.sparql` is a file, with or without a header;
    text with white space is SPARQL (`DESCRIBE cy:Place`); all else is a name of the catalogue.

    Raises:
        QueryError: no such file or query.
        DataError: the file's header is at fault.
    """
    file = Path(what)
    if "{" not in what and file.suffix in {".rq", ".sparql"}:
        if not file.is_file():
            raise QueryError("no such file", what)
        text = file.read_text(encoding="utf-8", errors="replace")
        return parse(file) if text.startswith("# title@") else _plain(text, file)
    if "{" in what or any(c.isspace() for c in what):
        return _plain(what, Path("SPARQL"))
    return named(what, folder)


def _plain(text: str, file: Path) -> NamedQuery:
    return NamedQuery(file.stem, "", "", "", "", (), {}, text, file)


def parse(file: Path) -> NamedQuery:
    """Read one `.rq` file with its header.

    Raises:
        DataError: it is not UTF-8, or its header lacks a part or has a line that is at fault.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DataError(f"not UTF-8: {error.reason}", Where(file), "save the file as UTF-8") from error
    parts: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        where = Where(file, number)
        if not line.startswith("#"):
            break
        found = _LINE.fullmatch(line.strip())
        if not found:
            raise DataError(
                "not a line of a query's header", where, "title@zh, description@en, param, column"
            )
        kind, language, name, value = found.groups()
        if (kind in {"title", "description"}) != (language is not None):
            raise DataError(f"not a line of a query's header: {kind}", where)
        if kind == "param":
            parameters.append(_parameter(name, value, text, where))
            continue
        known, key = (columns, name) if kind == "column" else (parts, f"{kind}@{language}")
        if known.setdefault(key, value) != value:
            raise DataError(f"{kind} stands twice", where)
    for part in ("title@zh", "title@en", "description@zh", "description@en"):
        if part not in parts:
            raise DataError(f"the header lacks {part}", Where(file, 1))
    if not columns:
        raise DataError("the header names no column", Where(file, 1), "# column partner: 合作方")
    return NamedQuery(
        file.stem,
        parts["title@zh"],
        parts["title@en"],
        parts["description@zh"],
        parts["description@en"],
        tuple(parameters),
        columns,
        text,
        file,
    )


def _parameter(name: str, value: str, text: str, where: Where) -> Parameter:
    found = _PARAM.fullmatch(value)
    if not found:
        raise DataError(
            f"parameter {name} is not described as it should be",
            where,
            "TYPE, required, example 永川区 | 中文 | English (or: optional; default 永川区)",
        )
    type_, required, _, default, example, zh, en = (g.strip() if g else g for g in found.groups())
    if type_ not in TYPES:
        raise DataError(f"parameter {name} has no type {type_!r}", where, f"one of {', '.join(TYPES)}")
    if not _slot(name).search(text):
        raise DataError(f"parameter {name} has no place in the query", where, f"VALUES ?{name} {{ UNDEF }}")
    return Parameter(name, type_, required is not None, default, example, zh, en)


def run(
    store: Source,
    query: NamedQuery | str,
    params: Mapping[str, object] | None = None,
    folder: Path | None = None,
) -> Table:
    """Answer a named query.

    Args:
        store: what to ask.
        query: the query or its name.
        params: values by parameter name; an entity by its name, alias or IRI, a date as 2022-03-18, or
            2022-03 or 2022 for the first day of them (`since`) or the last (others).
        folder: where to look up a name; the ontology's queries if absent.

    Raises:
        QueryError: no such query or parameter, a parameter is missing or means nothing in this graph, or the
            last day lies before the first.
    """
    query = named(query, folder) if isinstance(query, str) else query
    table = sparql(store, bind(store, query, params or {}), query.file.name)
    headers = (query.columns.get(c, h) for c, h in zip(table.columns, table.headers, strict=True))
    return Table(table.columns, tuple(headers), table.rows)


def bind(store: Source, query: NamedQuery, params: Mapping[str, object]) -> str:
    """The SPARQL text of a named query with its parameters in their places, as RDF terms."""
    known = {p.name: p for p in query.parameters}
    for name in params:
        if name not in known:
            offered = _near(name, known) or (f"it takes {', '.join(known)}" if known else "it takes none")
            raise QueryError(f"query {query.name} has no parameter {name!r}", do=offered)
    text = query.text
    days: dict[str, date] = {}
    for parameter in query.parameters:
        value = params.get(parameter.name, parameter.default)
        if value is None or value == "":
            if parameter.required:
                example = f"--param {parameter.name}={parameter.example}"
                raise QueryError(f"query {query.name} needs the parameter {parameter.name!r}", do=example)
            given = ""  # UNDEF would say the same, but then the engine joins row by row with row
        else:
            term = _term(store, parameter, value)
            given = f"VALUES ?{parameter.name} {{ {term} }}"
            if parameter.type == "date":
                days[parameter.name] = date.fromisoformat(term.value)
        text = given.join(_slot(parameter.name).split(text))
    values.in_order(days.get("since"), days.get("until"))
    return text


def _slot(parameter: str) -> re.Pattern[str]:
    return re.compile(rf"VALUES\s+\?{parameter}\s*\{{\s*UNDEF\s*\}}")


def _term(store: Source, parameter: Parameter, value: object) -> ox.NamedNode | ox.Literal:
    text = str(value)
    try:
        match parameter.type:
            case "entity":
                return ox.NamedNode(lookup.iri(store, text))
            case "theme":
                return ox.NamedNode(lookup.theme(store, text).iri)
            case "integer":
                return ox.Literal(int(text))
            case "date":
                # A month or a year is taken from its beginning or up to its end.
                found = values.day(text, last=parameter.name != "since")
                if found is None:
                    raise ValueError(text)
                return ox.Literal(found.isoformat(), datatype=XSD.date)
            case _:
                return ox.Literal(text)
    except ValueError as error:
        example = f"for example {parameter.example}"
        raise QueryError(f"parameter {parameter.name} is no {parameter.type}: {text}", do=example) from error


def _near(name: str, names: Iterable[str]) -> str:
    offered = difflib.get_close_matches(name, list(names), cutoff=0.5)
    return f"did you mean {', '.join(offered)}?" if offered else ""
