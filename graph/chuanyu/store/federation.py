"""SPARQL text → whether it would ask another server.

The engine's HTTP client cannot be switched off, so SERVICE is refused before a query is run.  It is
found by rdflib's grammar; only a text that cannot hold the word at all is spared the parsing.
"""

from __future__ import annotations

import re
from typing import Final

from chuanyu.errors import QueryError, Where

LONGEST: Final = 20_000
"""A text with the word `service` in it is parsed up to this length, in characters: the grammar is slow."""
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def refuse_remote(text: str, name: str = "SPARQL") -> None:
    """See that a query asks no other server.

    Raises:
        QueryError: it holds SERVICE, or the word and nothing that the grammar can read.
    """
    # Escapes are read before the grammar by the standard and within it by some engines: so both ways.
    for plain in dict.fromkeys((text, _ESCAPE.sub(_unescaped, text))):
        _refuse(re.sub(r"\r\n?", "\n", plain), name)  # a comment may end with either


def _refuse(text: str, name: str) -> None:
    if "service" not in text.casefold():
        return
    if len(text) > LONGEST:
        raise QueryError(
            f"a query with the word SERVICE in it is read up to {LONGEST} characters", name, "shorten it"
        )
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    at = re.search("service", text, re.IGNORECASE)
    line, column = _place(text, at.start()) if at else (1, 1)
    try:
        if _services(parseQuery(text)):
            raise QueryError(
                "SERVICE would ask another server", Where(name, line, column), "query this graph alone"
            )
    except ParseException as error:
        where = Where(name, error.lineno, error.column)
        raise QueryError("not SPARQL, or SERVICE would ask another server", where) from error
    except RecursionError as error:
        raise QueryError("nested too deeply", name, "simplify it") from error


def _unescaped(match: re.Match[str]) -> str:
    return chr(min(int(match[1] or match[2], 16), 0x10FFFF))


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _services(tree: object) -> bool:
    """Whether a parsed query holds SERVICE anywhere."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if getattr(node, "name", "") == "ServiceGraphPattern":
            return True
        if isinstance(node, dict):
            waiting += node.values()
        elif isinstance(node, list | tuple) or hasattr(node, "asList"):
            waiting += list(node)  # type: ignore[call-overload]
    return False
