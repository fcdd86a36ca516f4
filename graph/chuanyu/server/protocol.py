"""An HTTP request to `/sparql` → what is asked and in which form; the SPARQL 1.1 Protocol without updates.

A refusal is an exception with its status; the message says what to do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

LONGEST_QUERY: Final = 200_000
"""Characters of a query; a longer one is refused."""

ROWS: Final = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
"""Media types of tables and of yes or no, the usual one of each form first."""
TRIPLES: Final = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "text/plain": "nt",
    "application/ld+json": "jsonld",
    "application/json": "jsonld",
    "application/trig": "trig",
    "application/rdf+xml": "rdfxml",
}
"""Media types of graphs."""
UPDATES: Final = frozenset(
    ["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"]
)
_FORMS = frozenset(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
# What stands before the first word of a query: prologue, comments, white space.
_PROLOGUE = re.compile(r"(?:\s+|#[^\n\r]*|BASE\s*<[^>]*>|PREFIX\s*[^\s:]*:\s*<[^>]*>)*", re.IGNORECASE)


class RefusalError(Exception):
    """A request that is not served.

    Args:
        status: the HTTP status.
        message: one sentence.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was asked.

    Attributes:
        text: the query.
        form: SELECT, ASK, CONSTRUCT or DESCRIBE.
        default_graphs, named_graphs: the graphs that the request names, which go before the query's own.
    """

    text: str
    form: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def read(method: str, query_string: str, content_type: str, body: bytes) -> Asked | None:
    """What a request asks; None if it asks nothing, so that the service describes itself.

    Args:
        method: GET or POST.
        query_string: what stands behind `?` in the address.
        content_type: of a POST.
        body: of a POST.

    Raises:
        RefusalError: 400, 403, 413 or 415.
    """
    pairs = _pairs(query_string)
    kind = content_type.split(";")[0].strip().lower()
    if method == "POST":
        if kind == "application/sparql-update":
            raise RefusalError(403, "this service is read-only: updates are not carried out")
        if kind == "application/sparql-query":
            pairs.append(("query", _decoded(body)))
        elif kind == "application/x-www-form-urlencoded":
            pairs += _pairs(_decoded(body))
        else:
            raise RefusalError(
                415, "POST takes application/x-www-form-urlencoded or application/sparql-query"
            )
    if any(name == "update" for name, _ in pairs):
        raise RefusalError(403, "this service is read-only: updates are not carried out")
    queries = [value for name, value in pairs if name == "query"]
    if not queries:
        if method == "POST":
            raise RefusalError(400, "there is no query")
        return None
    if len(queries) > 1:
        raise RefusalError(400, "there is more than one query")
    if len(queries[0]) > LONGEST_QUERY:
        raise RefusalError(413, f"a query has at most {LONGEST_QUERY} characters")
    return Asked(
        queries[0],
        form_of(queries[0]),
        tuple(value for name, value in pairs if name == "default-graph-uri"),
        tuple(value for name, value in pairs if name == "named-graph-uri"),
    )


def form_of(text: str) -> str:
    """The word that says what a query asks for.

    Raises:
        RefusalError: 403 for an update, 400 for what is neither.
    """
    match = _PROLOGUE.match(text)
    word = re.match(r"[A-Za-z]*", text[match.end() if match else 0 :])
    found = word[0].upper() if word else ""
    if found in UPDATES:
        raise RefusalError(403, "this service is read-only: updates are not carried out")
    if found not in _FORMS:
        raise RefusalError(400, "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE")
    return found


def negotiate(accept: str, offered: Mapping[str, str]) -> tuple[str, str]:
    """The media type and the form that an Accept header wants most.

    Args:
        accept: the header; empty takes anything.
        offered: forms by media type, the preferred first.

    Raises:
        RefusalError: 406 where nothing fits.
    """
    types = list(offered)
    best: tuple[float, int, int, str] | None = None
    for order, part in enumerate((accept or "*/*").split(",")):
        wanted, *parameters = (p.strip().lower() for p in part.split(";"))
        quality = _quality(parameters)
        for place, kind in enumerate(types):
            if quality > 0 and _fits(wanted, kind):
                score = (quality, -order, -place, kind)
                best = max(best, score) if best else score
    if best is None:
        raise RefusalError(406, f"this is given out as {', '.join(dict.fromkeys(types))}")
    return best[3], offered[best[3]]


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a page; its links carry `keep`, `?lang=en` where the address chose it, else nothing."""

    english: bool
    keep: str = ""


def language(asked: str | None, accept: str) -> Language:
    """The language of a page: what its address asks for, else what the browser wants more, else Chinese.

    Args:
        asked: the parameter `lang`.
        accept: the header Accept-Language.
    """
    if asked in ("zh", "en"):
        return Language(asked == "en", f"?lang={asked}")
    liked = {"zh": 0.0, "en": 0.0}
    for order, part in enumerate(accept.split(",")):
        name, *parameters = (p.strip().lower() for p in part.split(";"))
        kind = name.split("-")[0]
        if kind in liked:
            # Of two that are wanted as much the first is wanted more.
            liked[kind] = max(liked[kind], _quality(parameters) * (1 - order / 1e6))
    return Language(liked["en"] > liked["zh"])


def _quality(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter[2:])
            except ValueError:
                return 0
    return 1


def _fits(wanted: str, kind: str) -> bool:
    return wanted in ("*/*", "*", kind) or (wanted.endswith("/*") and kind.startswith(wanted[:-1]))


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise RefusalError(400, "the parameters cannot be read") from error


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusalError(400, "the request is not UTF-8") from error
