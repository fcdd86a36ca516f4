"""Scores of commitments and outcomes, counted by characters, and of the quantities in them.

A character that a found statement covers is right as far as the gold covers it too and the actors
agree: of k actors of which r are right, each character earns r/k.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chuanyu.evaluate.comparison import Comparison
from chuanyu.evaluate.found import Stated, Term, value
from chuanyu.evaluate.gold import GoldClause, GoldQuantity
from chuanyu.evaluate.tally import Error, Scored, Tally, match, share
from chuanyu.evaluate.text import key

_MULTIPLES = (("万亿", 1e12), ("亿", 1e8), ("万", 1e4))


@dataclass(frozen=True)
class Cover:
    """Where the gold has clauses of one kind: for each character the numbers of the clauses on it."""

    clauses: Sequence[GoldClause]
    at: dict[int, list[int]]

    def place(self, article: Comparison, quote: str) -> range:
        """The characters of a verbatim quote; one that stands twice counts where the gold has most of it."""
        spans = (range(*span) for span in article.gold.text.spans(quote))
        return max(spans, key=lambda span: sum(i in self.at for i in span))

    def shares(self, article: Comparison, actors: Sequence[Term]) -> list[float]:
        """For each clause which share of the actors are its own."""
        return [
            sum(article.names.any([a], [*g.by, *g.accept]) for a in actors) / max(1, len(actors))
            for g in self.clauses
        ]


def cover(article: Comparison, clauses: Sequence[GoldClause]) -> Cover:
    """Lay out the gold's clauses over the article."""
    at: dict[int, list[int]] = {}
    for number, clause in enumerate(clauses):
        for span in article.gold.text.spans(clause.quote)[:1]:
            for i in range(*span):
                at.setdefault(i, []).append(number)
    return Cover(clauses, at)


def commitments(article: Comparison) -> Scored:
    """Characters of commitments; the details are who speaks and by when."""
    return _clauses(article, "commitments", "Commitment", article.gold.commitments)


def outcomes(article: Comparison) -> Scored:
    """Characters of outcomes; the details are who speaks and by when."""
    return _clauses(article, "outcomes", "Outcome", article.gold.outcomes)


def _clauses(article: Comparison, kind: str, cls: str, gold: Sequence[GoldClause]) -> Scored:
    laid = cover(article, gold)
    best: dict[int, float] = {}
    wrong, errors = 0.0, []
    speakers: list[bool] = []
    dues: list[bool] = []
    for statement in article.facts.of(cls):
        actors = statement.get("actor")
        shares = laid.shares(article, actors)
        for quote in statement.quotes:
            span = laid.place(article, quote)
            earned, met = 0.0, dict[int, None]()
            for i in span:
                on = laid.at.get(i, ())
                credit = max((shares[n] for n in on), default=0.0)
                best[i] = max(best.get(i, 0.0), credit)
                wrong += 1 - credit
                earned += credit
                met |= dict.fromkeys(n for n in on if shares[n])
            if earned < 0.5 * len(span):
                errors.append(article.wrong(article.label(*actors), quote))
            for clause in (gold[n] for n in met):
                if clause.speaker:
                    speakers.append(article.names.any(statement.get("speaker"), [clause.speaker]))
                if clause.due:
                    dues.append(_same_due(article, statement, clause.due))
    needed = {i for i, on in laid.at.items() if any(gold[n].required for n in on)}
    right = sum(best.get(i, 0.0) for i in needed)
    errors += _missed(article, gold, best)
    return Scored(
        Tally(right, wrong, len(needed) - right, tuple(errors)),
        {f"{kind} speaker": share(speakers), f"{kind} due": share(dues)},
    )


def _missed(article: Comparison, gold: Sequence[GoldClause], best: dict[int, float]) -> list[Error]:
    found = []
    for clause in gold:
        for start, end in article.gold.text.spans(clause.quote)[:1]:
            earned = sum(best.get(i, 0.0) for i in range(start, end))
            if clause.required and earned < 0.5 * (end - start):
                found.append(article.missed("、".join(clause.by), quote=clause.quote))
    return found


def _same_due(article: Comparison, statement: Stated, due: str) -> bool:
    """Whether a statement has a deadline, and in a year of the gold's if that names one."""
    found = statement.get("due")
    years = re.findall(r"\d{4}", due)
    words = [value(term) for d in found for term in (d, *article.graph.every(d))]
    return bool(found) and (not years or any(year in word for year in years for word in words))


@dataclass(frozen=True, slots=True)
class _Wanted:
    figure: tuple[float, str]
    shown: GoldQuantity
    quote: str
    required: bool


def quantities(article: Comparison) -> Scored:
    """Figures of commitments and outcomes together, each once, in their base unit."""
    found: dict[tuple[float, str], str] = {}
    for cls in ("Outcome", "Commitment"):
        for statement in article.facts.of(cls):
            for figure in article.graph.quantities(statement):
                found.setdefault(base(*figure), statement.quotes[0])
    wanted = [
        _Wanted(base(q.value, q.unit), q, clause.quote, clause.required)
        for clause in (*article.gold.outcomes, *article.gold.commitments)
        for q in clause.quantities
    ]

    def same(figure: tuple[float, str], g: _Wanted) -> bool:
        mine, theirs = key(figure[1]), key(g.figure[1])
        near = abs(figure[0] - g.figure[0]) <= 1e-6 * max(1.0, abs(g.figure[0]))
        return near and (mine in theirs or theirs in mine)

    def wrong(figure: tuple[float, str]) -> Error:
        return article.wrong(f"{figure[0]:.12g} {figure[1]}", found[figure])

    def missed(g: _Wanted) -> Error:
        return article.missed(f"{g.shown.value:.12g} {g.shown.unit}", quote=g.quote)

    return Scored(match(found, wanted, same, wrong, missed))


def base(figure: float, unit: str) -> tuple[float, str]:
    """A figure in its base unit: 50, 亿元 → 5e9, 元."""
    for prefix, factor in _MULTIPLES:
        if unit.startswith(prefix):
            return figure * factor, unit.removeprefix(prefix)
    return figure, unit.replace("千米", "公里")
