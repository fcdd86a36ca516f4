"""Tables and statements → pandas frames with types that a notebook can count and sort by.

Days become `datetime64`, statuses, kinds and themes categories, whole numbers with gaps `Int64`; what is
an IRI has its label beside it.  Headers and labels are in the language in use (`chuanyu.wording`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from chuanyu.answers.stated import Stated
from chuanyu.rdf.vocabulary import BASE
from chuanyu.store.sparql import Source, Table, Value
from chuanyu.store.terms import labels, select
from chuanyu.wording import called, language, translated

if TYPE_CHECKING:
    import pandas as pd

CATEGORIES: Final = frozenset({"status", "kind", "cls", "class", "theme", "subject", "part", "form"})
"""Columns of the named queries whose values are few: they become categories."""
NUMBERS: Final = frozenset({"figure", "upper"})
"""Columns of the named queries that are numbers, though an answer may have none."""

COLUMNS: Final[Mapping[str, str]] = {
    "kind": "类别",
    "actors": "主体",
    "others": "对方",
    "content": "内容",
    "status": "进展",
    "due": "期限",
    "due_by": "截止日",
    "themes": "主题",
    "quantities": "数字",
    "speaker": "说话人",
    "confidence": "置信度",
    "quote": "原文",
    "article": "文章",
    "date": "日期",
    "source": "来源",
    "statement": "事实IRI",
    "actors_iri": "主体IRI",
    "others_iri": "对方IRI",
    "article_iri": "文章IRI",
}
"""The columns of a frame of statements: name in English, header in Chinese."""


def frame(table: Table, store: Source, *, headers: bool = False, beside: bool = False) -> pd.DataFrame:
    """A table as a frame.

    Args:
        table: an answer.
        store: where labels are looked up.
        headers: whether the columns are the headers of a named query (in the language in use) instead
            of the variables.
        beside: whether a column of IRIs gets their labels in a column `…_label` beside it.
    """
    import pandas as pd

    words = labels(store) if headers and language() == "en" else {}
    columns: dict[str, pd.Series[Any]] = {}
    names = table.headers if headers and language() == "zh" else table.columns
    cells = list(zip(*table.rows, strict=True)) or [()] * len(names)
    for variable, name, values in zip(table.columns, names, cells, strict=True):
        few = headers and variable in CATEGORIES
        shown = [translated(v, words) if few and isinstance(v, str) else v for v in values]
        columns[name] = series(shown, category=few)
        if headers and variable in NUMBERS and columns[name].isna().all():
            columns[name] = columns[name].astype("float64")
        if beside and any(isinstance(v, str) and v.startswith(BASE) for v in values):
            label = f"{name}_label"
            if label not in names:
                columns[label] = series(called_so(store, values))
    return pd.DataFrame(columns, columns=list(columns))


def series(values: Iterable[Value], category: bool = False) -> pd.Series[Any]:
    """A column of the type that its values have in common; what is missing is NA."""
    import pandas as pd

    values = [float(v) if isinstance(v, Decimal) else v for v in values]
    there = [v for v in values if v is not None]
    if category and all(isinstance(v, str) for v in there):
        # In the order of the graph's words, not of their first row, so that two frames agree.
        return pd.Series(pd.Categorical(values, categories=sorted({str(v) for v in there})))
    if there and all(isinstance(v, bool) for v in there):
        return pd.Series(values, dtype="boolean" if len(there) < len(values) else "bool")
    if there and all(isinstance(v, int) and not isinstance(v, bool) for v in there):
        return pd.Series(values, dtype="Int64" if len(there) < len(values) else "int64")
    if there and all(isinstance(v, date) for v in there):
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object")).astype("datetime64[s]"))
    if there and all(isinstance(v, int | float) for v in there):
        return pd.Series(values, dtype="float64")
    return pd.Series(values, dtype="str" if all(isinstance(v, str) for v in there) else "object")


def called_so(store: Source, iris: Iterable[Value]) -> list[str | None]:
    """The label of each IRI in the language in use, else in Chinese, None where it has none."""
    query = "SELECT ?s ?l { ?s skos:prefLabel|rdfs:label|dcterms:title ?l }"
    found: dict[str, dict[str, str]] = {}
    for row in select(store, query):
        found.setdefault(row["s"].value, {})[row["l"].language or "zh"] = row["l"].value
    return [called(found[i], i) if isinstance(i, str) and i in found else None for i in iris]


def statement_frame(found: Iterable[Stated], store: Source) -> pd.DataFrame:
    """Statements as a frame, one a row, with the columns of `COLUMNS`."""
    import pandas as pd

    words = labels(store)

    def word(name: str | None) -> str | None:
        return called(words.get(name, {}), name) if name else None

    rows: list[tuple[Value, ...]] = []
    for s in found:
        quote = s.quotes[0] if s.quotes else None
        rows.append(
            (
                word(s.kind),
                "、".join(ref.name for ref in s.actors),
                "、".join(ref.name for ref in s.others) or None,
                "、".join(s.content) or None,
                word(s.status),
                s.due,
                s.due_by,
                "、".join(str(word(t)) for t in s.themes) or None,
                "、".join(s.quantities) or None,
                s.speaker,
                s.confidence,
                quote.exact if quote else None,
                quote.title if quote else None,
                quote.date if quote else None,
                quote.source if quote else None,
                s.iri,
                " ".join(ref.iri for ref in s.actors),
                " ".join(ref.iri for ref in s.others) or None,
                quote.article if quote else None,
            )
        )
    names = list(COLUMNS) if language() == "en" else list(COLUMNS.values())
    cells = list(zip(*rows, strict=True)) or [()] * len(names)
    few, days = {"kind", "status"}, {"due_by", "date"}
    columns = {}
    for key, name, values in zip(COLUMNS, names, cells, strict=True):
        column = series(values, category=key in few)
        # A column without a single value still has the type that its name promises.
        empty = all(v is None for v in values)
        columns[name] = column.astype("datetime64[s]") if empty and key in days else column
    return pd.DataFrame(columns, columns=names)
