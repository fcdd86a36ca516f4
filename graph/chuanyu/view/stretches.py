"""The times of a store → what the page shows and sorts by: the words, the first and the last day."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass

from chuanyu.network import Term, select, value
from chuanyu.sparql import Source


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time: the words that are shown, first and last day (ISO)."""

    said: str
    start: str
    end: str


def stretches(store: Source) -> dict[str, Stretch]:
    """Interval → the text's words for it, else its two ends."""
    query = """SELECT ?i ?l ?b ?e { ?i time:hasBeginning ?x ; time:hasEnd ?y .
        OPTIONAL { ?i rdfs:label|skos:prefLabel ?l }
        OPTIONAL { ?x time:inXSDDate ?b } OPTIONAL { ?y time:inXSDDate ?e } }"""
    found: dict[str, Stretch] = {}
    for row in select(store, query):
        days = [v for v in (value(row["b"]), value(row["e"])) if v]
        label, ends = value(row["l"]), "—".join(days)
        said = f"{label}（{ends}）" if label and ends else label or ends
        new = Stretch(said, days[0] if days else "", days[-1] if days else "")
        before = found.get(row["i"].value, new)
        found[row["i"].value] = min(new, before, key=lambda s: (s.said, s.start, s.end))
    return found


def stretch(term: Term | None, known: Mapping[str, Stretch]) -> Stretch | None:
    """A value of `cy:when` or `cy:due`; `known` are the intervals of the store."""
    if term is None:
        return None
    said = str(term.value)
    return known.get(said) or Stretch(said, *_ends(said))


def _ends(literal: str) -> tuple[str, str]:
    """First and last day of a date, a month or a year as the graph writes them; empty where it is none."""
    parts = literal.split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return "", ""
    year, month, day = int(parts[0]), *(int(p) for p in parts[1:]), *[0] * (3 - len(parts))
    if not (1 <= year <= 9999 and 0 <= month <= 12):
        return "", ""
    last = calendar.monthrange(year, month or 12)[1]
    return (
        f"{year:04d}-{month or 1:02d}-{day or 1:02d}",
        f"{year:04d}-{month or 12:02d}-{day or last:02d}",
    )
