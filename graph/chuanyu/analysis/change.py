"""The facts of two periods → what changed between them, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from chuanyu.analysis.headers import measured
from chuanyu.errors import GraphError
from chuanyu.network import FactGraph
from chuanyu.wording import say

if TYPE_CHECKING:
    import pandas as pd

Period = tuple[date | str, date | str]


def change(graph: FactGraph, before: Period, after: Period) -> pd.DataFrame:
    """Which pairs are new, gone, told more or less in a later period than in an earlier one.

    Args:
        graph: facts, as `g.network("Cooperation")` gives them.
        before: the first and last day of the earlier period: dates, or texts as `2021`, `2021-06`,
            `2021-06-30` (a year or month means all of it).
        after: the same of the later period.

    Returns:
        Pairs told in either period, the greatest difference first; `one`, `other`, `before` and `after`
        (independent sources that tell it, reprints counted once), `rate_before` and `rate_after` (the same
        for a hundred sources of the period that tell any such fact), `change` (`新增`, `消失`, `增强`,
        `减弱`, `不变`; new, gone, stronger, weaker, same), `quote`, `one_iri`, `other_iri`.

        Read the rates: a period with twice the sources has twice the pairs.  `消失` says that no article
        of the later period tells it, and not that they ceased to work together.  Facts of articles
        without a date are in neither.

    Raises:
        GraphError: a period is none, ends before it begins, or overlaps the other.

    Examples:
        >>> facts = g.network("合作")
        >>> frame = chuanyu.analysis.change(facts, before=("2019", "2020"), after=("2021", "2021"))
        >>> set(frame["变化"])
        {'新增'}
    """
    first, second = _days(before), _days(after)
    if max(first[0], second[0]) <= min(first[1], second[1]):
        raise GraphError("两个时段有重叠", do="例如 before=('2020', '2021'), after=('2022', '2023')")
    told: dict[tuple[str, str], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    quotes: dict[tuple[str, str], tuple[str, str]] = {}
    every: tuple[set[str], set[str]] = (set(), set())
    for one, other, data in graph.edges(data=True):
        day = data["date"]
        for number, (start, end) in enumerate((first, second)):
            if day and start <= day <= end:
                pair = (min(one, other), max(one, other))
                told[pair][number].add(data["origin"])
                every[number].add(data["origin"])
                # The latest words are the ones to read.
                quotes[pair] = max((day, data["quote"]), quotes.get(pair, ("", "")))
    label = {node: data["label"] for node, data in graph.nodes(data=True)}
    rows = []
    for (one, other), (earlier, later) in told.items():
        counts = len(earlier), len(later)
        rates = [round(100 * n / max(len(all_), 1), 2) for n, all_ in zip(counts, every, strict=True)]
        word = _changed(counts, rates[1] - rates[0])
        rows.append((label[one], label[other], *counts, *rates, word, quotes[one, other][1], one, other))
    rows.sort(key=lambda row: (-abs(row[5] - row[4]), -row[3], row[0], row[1], row[8], row[9]))
    columns = ("one", "other", "before", "after", "rate_before", "rate_after", "change", "quote")
    return measured((*columns, "one_iri", "other_iri"), rows)


def _changed(counts: tuple[int, int], rise: float) -> str:
    """What became of a pair, by how many sources tell it before and after and how far their rate rose."""
    before, after = counts
    if not before:
        return say("新增", "new")
    if not after:
        return say("消失", "gone")
    if rise:
        return say("增强", "stronger") if rise > 0 else say("减弱", "weaker")
    return say("不变", "same")


def _days(period: Period) -> tuple[str, str]:
    """The first and last day of a period, in ISO 8601, which sorts as days do."""
    from chuanyu.answers.stated import day

    start, end = day(period[0], last=False).isoformat(), day(period[1], last=True).isoformat()
    if start > end:
        raise GraphError(f"时段的末尾早于开头：{start}—{end}")
    return start, end
