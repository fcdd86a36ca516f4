"""A store → its times and its quantities, in words and as first and last days.

Takes an open store, gives what the page, the notebook and its frames show of a deadline or a figure, so
that all of them show the same.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chuanyu.errors import QueryError
from chuanyu.store.sparql import Source
from chuanyu.store.terms import local, select, value

_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
# The words of the ontology for them: a figure is Chinese, as its unit is, whatever language the page speaks.
_INEXACT = {"moreThan": "多于", "about": "约", "nearly": "近", "lessThan": "少于"}
_SCALES = (("万亿", Decimal(10**12), 4), ("亿", Decimal(10**8), 4), ("万", Decimal(10**4), 2))
"""By how much a large number is shortened, and into how many decimals at most; the larger scale first."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A time.

    Attributes:
        label: the text's words for it, or the date, month or year as the graph writes it.
        start, end: its first and last day (ISO 8601); empty where it has none.
        said: the words with the days that they mean: `“十四五”时期（2021-01-01—2025-12-31）`.
    """

    label: str
    start: str
    end: str
    said: str


def periods(store: Source) -> dict[str, Stretch]:
    """Each interval of the graph, by its IRI."""
    query = """SELECT ?i ?l ?b ?e { ?i time:hasEnd ?y .
        OPTIONAL { ?i time:hasBeginning ?x . ?x time:inXSDDate ?b }
        OPTIONAL { ?i rdfs:label|skos:prefLabel ?l } OPTIONAL { ?y time:inXSDDate ?e } }"""
    found: dict[str, Stretch] = {}
    for row in select(store, query):
        start, end = value(row["b"]) or "", value(row["e"]) or ""
        label, days = value(row["l"]) or "", "—".join(day for day in (start, end) if day)
        said = f"{label}（{days}）" if label and days else label or days
        one = Stretch(label, start or end, end or start, said)
        found[row["i"].value] = min(one, found.get(row["i"].value, one))
    return found


def stretch(literal: str) -> Stretch:
    """A date, a month or a year as the graph writes it; without days where it is none of them."""
    parts = literal.split("-")
    if len(parts) <= 3 and all(part.isdecimal() for part in parts):
        year, month, day_ = (*map(int, parts), 0, 0)[:3]  # 0 for what is left open
        if 1 <= year <= 9999 and 0 <= month <= 12:
            last = calendar.monthrange(year, month or 12)[1]
            if day_ <= last:
                start = f"{year:04d}-{month or 1:02d}-{day_ or 1:02d}"
                end = f"{year:04d}-{month or 12:02d}-{day_ or last:02d}"
                return Stretch(literal, start, end, literal)
    return Stretch(literal, "", "", literal)


def day(written: str, last: bool) -> date | None:
    """The day of `2022-03-18`; of a month (`2022-03`) or a year its first or its last; None for all else."""
    when = stretch(written)
    if not when.end or not _DAY.fullmatch(written):
        return None
    return date.fromisoformat(when.end if last else when.start)


def in_order(since: date | None, until: date | None) -> None:
    """See that anything can lie between a first and a last day; either may be open.

    Raises:
        QueryError: the last lies before the first, and every answer would be empty.
    """
    if since and until and until < since:
        raise QueryError(f"until {until} lies before since {since}", do="exchange the two days")


def number(figure: Decimal | int) -> str:
    """A number as a newspaper writes it, of the same value: 50亿, 2054.6万, 8000, 12,345.

    What would have many decimals (123456789) keeps all its digits, so that nothing is rounded.
    """
    exact = Decimal(figure)
    for scale, size, decimals in _SCALES:
        shorter = exact / size
        if abs(shorter) >= 1 and shorter == round(shorter, decimals):
            return _plain(shorter) + scale
    return _plain(exact)


def _plain(exact: Decimal) -> str:
    """A number without noughts at its end, five digits and more in threes: 8000, 12,345, 2.5."""
    written = f"{exact:,f}" if abs(exact) >= 10**4 else f"{exact:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def figure(numbers: Iterable[Decimal | None], unit: str, approx: str | None = None) -> str:
    """A quantity for a reader: 多于50亿元, 300–500公里, 3万–5万元, 2.5%–3%.

    Args:
        numbers: its value, or the ends of its range, in the base unit; None for what it has not.
        unit: the base unit.
        approx: local name of how it is inexact (`about`).
    """
    known = [number(n) for n in numbers if n is not None]
    sign = unit if unit in ("%", "‰") else ""
    gap = " " if unit[:1].isascii() and not sign else ""
    ends = "–".join(n + sign for n in known)
    return f"{_INEXACT.get(approx or '', '')}{ends}{gap}{'' if sign else unit}".strip()


def quantities(store: Source) -> dict[str, str]:
    """Each quantity by its IRI as `figure` writes it."""
    query = """SELECT ?q ?v ?min ?max ?u ?approx { ?s cy:quantity ?q . OPTIONAL { ?q schema:value ?v }
        OPTIONAL { ?q schema:minValue ?min } OPTIONAL { ?q schema:maxValue ?max }
        OPTIONAL { ?q schema:unitText ?u } OPTIONAL { ?q cy:approx ?approx } }"""
    found: dict[str, str] = {}
    for row in select(store, query):
        numbers = [Decimal(n) for k in ("v", "min", "max") if (n := value(row[k]))]
        said = figure(numbers, value(row["u"]) or "", local(row["approx"]))
        found[row["q"].value] = min(said, found.get(row["q"].value, said))
    return found
