"""Is a statement of confidence 0.8 right in eight of ten cases?  The reliability of what a graph says.

Each statement is judged by the gold: right where it is one of the gold's (required or not), for a
cooperation where at least half of its pairs are, for a commitment or an outcome where at least half
of its characters lie in the gold under actors that are all right.  What the scores leave out (the two
sides of the region with each other, a province as a place) is not judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path
from typing import Any

from chuanyu.evaluate.clauses import cover
from chuanyu.evaluate.comparison import Comparison, compare
from chuanyu.evaluate.found import Stated, read_graph
from chuanyu.evaluate.gold_file import load_all

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with its confidence and whether the gold has it."""

    kind: str
    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of like confidence: above `low`, up to `high`."""

    low: float
    high: float
    count: int
    confidence: float
    """The mean confidence."""
    right: float
    """The share that is right."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far confidence agrees with what is right.

    Attributes:
        confidence: the mean confidence.
        right: the share that is right.
        error: the expected calibration error: how far apart the two are in a bin, on average over
            statements.
        brier: the mean square of confidence minus truth.
    """

    count: int
    confidence: float
    right: float
    error: float
    brier: float
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The judged statements of a graph."""

    judged: tuple[Judged, ...]

    def together(self) -> Reliability:
        """Over all kinds."""
        return reliability(self.judged)

    def by_kind(self) -> dict[str, Reliability]:
        """For each kind of statement that occurs."""
        return self._by(lambda j: j.kind)

    def by_rule(self) -> dict[str, Reliability]:
        """For each rule that found a statement, as the graph names it."""
        return self._by(lambda j: j.rule)

    def _by(self, of: Callable[[Judged], str]) -> dict[str, Reliability]:
        names = sorted({of(j) for j in self.judged})
        return {name: reliability([j for j in self.judged if of(j) == name]) for name in names}

    def as_json(self) -> dict[str, Any]:
        """The tables as plain values."""
        return {
            "all": asdict(self.together()),
            "kinds": {name: asdict(r) for name, r in self.by_kind().items()},
            "rules": {name: asdict(r) for name, r in self.by_rule().items()},
        }


def calibrate(graph: Path, gold: Sequence[Path]) -> Calibration:
    """Judge the statements of a graph by gold files.

    Args:
        graph: the folder that `chuanyu build` wrote, or a TriG or N-Quads file.
        gold: gold files, one an article.

    Raises:
        DataError: a gold file is at fault.
        GraphError: there is no graph, or it cannot be read.
    """
    wanted, found = load_all(gold), read_graph(graph)
    return Calibration(tuple(j for g in wanted for j in _article(compare(g, found))))


def reliability(judged: Sequence[Judged]) -> Reliability:
    """Compare confidence with truth in bins of equal width.

    References:
        Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks, 2017 (the error).
    """
    if not judged:
        return Reliability(0, 0.0, 0.0, 0.0, 0.0, ())
    filled: dict[int, list[Judged]] = {}
    for j in judged:
        filled.setdefault(max(0, ceil(j.confidence * BINS) - 1), []).append(j)
    bins = tuple(
        Bin(n / BINS, (n + 1) / BINS, len(js), _confidence(js), _right(js))
        for n, js in sorted(filled.items())
    )
    return Reliability(
        len(judged),
        _confidence(judged),
        _right(judged),
        sum(b.count * abs(b.confidence - b.right) for b in bins) / len(judged),
        sum((j.confidence - j.right) ** 2 for j in judged) / len(judged),
        bins,
    )


def _article(article: Comparison) -> Iterator[Judged]:
    for statement in article.facts.statements:
        right = _right_statement(article, statement)
        if right is not None and statement.confidence is not None:
            yield Judged(statement.kind, statement.rule, statement.confidence, right)


def _right_statement(article: Comparison, s: Stated) -> bool | None:
    """Whether a statement is right; nothing where the scores leave it out."""
    gold = article.gold
    match s.kind:
        case "PostHolding":
            return all(any(article.same_post(p, g) for g in gold.holds_post) for p in article.posts(s))
        case "Cooperation":
            hits = [any(article.same_pair(p, g) for g in gold.cooperation) for p in article.pairs(s)]
            return 2 * sum(hits) >= len(hits) if hits else None
        case "Connection":
            return all(any(article.same_line(x, g) for g in gold.connects) for x in article.lines(s))
        case "Location":
            pairs = [p for p in article.locations(s) if not article.never_wrong(p[1])]
            return all(article.located(p) for p in pairs) if pairs else None
        case "Participation":
            return all(any(article.same_part(p, g) for g in gold.takes_part) for p in article.parts(s))
        case _:
            return _right_clause(article, s)


def _right_clause(article: Comparison, s: Stated) -> bool:
    clauses = article.gold.commitments if s.kind == "Commitment" else article.gold.outcomes
    laid = cover(article, clauses)
    shares = laid.shares(article, s.get("actor"))
    places = [i for quote in s.quotes for i in laid.place(article, quote)]
    return 2 * sum(any(shares[n] == 1 for n in laid.at.get(i, ())) for i in places) >= len(places)


def _confidence(judged: Sequence[Judged]) -> float:
    return sum(j.confidence for j in judged) / len(judged)


def _right(judged: Sequence[Judged]) -> float:
    return sum(j.right for j in judged) / len(judged)
