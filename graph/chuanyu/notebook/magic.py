"""A cell that begins with `%%sparql` → the answer of a graph as a frame, with completion while it is typed.

    %%sparql
    SELECT ?park { ?park a cy:Park }

The graph is that of the variable `g`, or the variable named behind `%%sparql`; `-o NAME` keeps the frame
under a name.  Prefixes are known without being declared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from chuanyu.errors import QueryError
from chuanyu.notebook.graph import Graph
from chuanyu.store.sparql import PREFIXES
from chuanyu.store.terms import labels

if TYPE_CHECKING:
    import pandas as pd
    from IPython.core.completer import CompletionContext, SimpleMatcherResult
    from IPython.core.interactiveshell import InteractiveShell

KEYWORDS: Final = tuple(
    """ASK BIND BOUND CONCAT CONSTRUCT CONTAINS COUNT DESC DESCRIBE DISTINCT EXISTS FILTER FROM GRAPH
    GROUP BY HAVING LANG LIMIT MINUS NOT OFFSET OPTIONAL ORDER PREFIX REGEX SAMPLE SELECT STR STRSTARTS
    UNION VALUES WHERE""".split()  # noqa: SIM905
)
_FRAGMENT = re.compile(r"[?$]?[\w-]*(?::[\w-]*)?$")


def load(shell: InteractiveShell) -> None:
    """Register the magic and its completion in a running IPython."""
    from IPython.core.completer import context_matcher

    def sparql(line: str, cell: str) -> pd.DataFrame | None:
        """Ask a graph: `%%sparql [GRAPH] [-o NAME]`, then SPARQL."""
        return run(shell.user_ns, line, cell)

    @context_matcher()  # type: ignore[untyped-decorator]
    def sparql_matcher(context: CompletionContext) -> SimpleMatcherResult:
        return _matched(shell.user_ns, context)

    shell.register_magic_function(sparql, "cell", "sparql")  # type: ignore[arg-type]
    kept = [m for m in shell.Completer.custom_matchers if getattr(m, "__name__", "") != "sparql_matcher"]
    shell.Completer.custom_matchers = [*kept, sparql_matcher]


def run(names: dict[str, Any], line: str, cell: str) -> pd.DataFrame | None:
    """Answer a cell.

    Args:
        names: the variables of the notebook.
        line: what stands behind `%%sparql`.
        cell: SPARQL text.

    Returns:
        The frame; None where it was kept under a name.

    Raises:
        QueryError: no graph is open under that name, or the text is not SPARQL.
    """
    graph, keep = _arguments(line)
    found = names.get(graph)
    if not isinstance(found, Graph):
        raise QueryError(f"no graph is called {graph!r}", do=f'{graph} = chuanyu.open("out")')
    frame = found.sparql(cell)
    if keep is None:
        return frame
    names[keep] = frame
    return None


def complete(text: str, cursor: int, graph: Graph | None) -> tuple[str, list[str]]:
    """What could stand at a place of a query.

    Args:
        text: the text of the cell.
        cursor: the place in it.
        graph: whose words are offered; those of the language alone where it is None.

    Returns:
        What is typed so far of the word, and the words that begin so: variables of the text behind `?`,
        words of the ontology behind `cy:`, else prefixes and keywords.
    """
    found = _FRAGMENT.search(text[:cursor])
    typed = found[0] if found else ""
    if typed.startswith(("?", "$")):
        elsewhere = text[: cursor - len(typed)] + text[cursor:]
        offered = {typed[0] + name for name in re.findall(r"[?$](\w+)", elsewhere)}
    elif ":" in typed:
        prefix = typed.split(":")[0]
        offered = {f"{prefix}:{name}" for name in _terms(prefix, graph)}
    else:
        offered = {f"{prefix}:" for prefix in PREFIXES} | set(KEYWORDS)
    return typed, sorted(word for word in offered if typed and word.casefold().startswith(typed.casefold()))


_COMMON: Final = {
    "skos": ("prefLabel", "altLabel", "Concept", "exactMatch"),
    "rdfs": ("label", "comment", "subClassOf"),
    "rdf": ("type",),
    "dcterms": ("title", "issued", "source", "identifier"),
    "schema": ("mentions", "articleBody", "value", "unitText", "minValue", "maxValue"),
    "oa": ("hasSource", "hasSelector", "exact", "prefix", "suffix", "start", "end"),
    "geo": ("hasGeometry", "asWKT"),
    "time": ("hasBeginning", "hasEnd", "inXSDDate"),
}


def _terms(prefix: str, graph: Graph | None) -> set[str]:
    if prefix in _COMMON:
        return set(_COMMON[prefix])
    if graph is None or prefix not in ("cy", "theme"):
        return set()
    if prefix == "theme":
        query = "SELECT DISTINCT ?t { ?t a skos:Concept }"
        return {str(iri).rsplit("/", 1)[-1] for iri in graph.sparql(query, labels=False)["t"]}
    return set(labels(graph.store))


def _arguments(line: str) -> tuple[str, str | None]:
    words = line.split()
    keep = None
    if "-o" in words:
        at = words.index("-o")
        if len(words) == at + 1:
            raise QueryError("-o needs a name", do="%%sparql -o frame")
        keep = words[at + 1]
        words = words[:at] + words[at + 2 :]
    if len(words) > 1:
        raise QueryError(f"what is {words[1]!r}?", do="%%sparql [GRAPH] [-o NAME]")
    return (words[0] if words else "g"), keep


def _matched(names: dict[str, Any], context: CompletionContext) -> SimpleMatcherResult:
    from IPython.core.completer import SimpleCompletion

    lines = context.full_text.split("\n")
    if not lines[0].startswith("%%sparql") or context.cursor_line == 0:
        return {"completions": []}
    before = sum(len(line) + 1 for line in lines[: context.cursor_line])
    try:
        graph = names.get(_arguments(lines[0].removeprefix("%%sparql"))[0])
    except QueryError:
        graph = None
    at = before + context.cursor_position
    typed, words = complete(context.full_text, at, graph if isinstance(graph, Graph) else None)
    completions = [SimpleCompletion(text=word, type="sparql") for word in words]
    return {"completions": completions, "matched_fragment": typed, "suppress": bool(words)}
