"""Gold files and a graph → the report: figures for each kind, article by article and together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from chuanyu.evaluate import clauses, kinds
from chuanyu.evaluate.comparison import Comparison, compare
from chuanyu.evaluate.found import read_graph
from chuanyu.evaluate.gold_file import load_all
from chuanyu.evaluate.tally import Figures, Share, Tally

SCORES = {
    "entities": kinds.entities,
    "holds_post": kinds.holds_post,
    "cooperation": kinds.cooperation,
    "connects": kinds.connects,
    "located_in": kinds.located_in,
    "takes_part": kinds.takes_part,
    "commitments": clauses.commitments,
    "outcomes": clauses.outcomes,
    "quantities": clauses.quantities,
}
"""The nine kinds, in the order of the report."""


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """What is right in one article.

    Attributes:
        article: its id in the gold.
        there: whether the graph has it; everything counts as missed if not.
        tallies: by kind.
        shares: details by name; they do not enter the mean.
        not_verbatim: statements left out, since no quote of theirs stands in the article.
    """

    article: str
    there: bool
    tallies: Mapping[str, Tally]
    shares: Mapping[str, Share]
    not_verbatim: tuple[str, ...]

    def figures(self) -> dict[str, Figures]:
        """The figures by kind."""
        return {kind: tally.figures() for kind, tally in self.tallies.items()}


@dataclass(frozen=True, slots=True)
class Report:
    """What is right in a graph, article by article."""

    articles: tuple[ArticleScore, ...]

    def together(self) -> dict[str, Figures]:
        """The figures by kind over all articles."""
        empty = Tally()
        return {kind: sum((a.tallies[kind] for a in self.articles), empty).figures() for kind in SCORES}

    @property
    def mean_f1(self) -> float:
        """The mean of the kinds' F1, of those that occur in gold or graph."""
        known = [f.f1 for f in self.together().values() if f.f1 is not None]
        return sum(known) / len(known) if known else 0.0

    def shares(self) -> dict[str, Share]:
        """The details over all articles, those that could be judged."""
        names = sorted({name for a in self.articles for name in a.shares})
        found = {n: sum((a.shares[n] for a in self.articles if n in a.shares), Share()) for n in names}
        return {name: one for name, one in found.items() if one.of}

    @property
    def not_verbatim(self) -> int:
        """How many statements were left out, since no quote of theirs stands in the article."""
        return sum(len(a.not_verbatim) for a in self.articles)

    @property
    def absent(self) -> tuple[str, ...]:
        """The articles that the graph does not have."""
        return tuple(a.article for a in self.articles if not a.there)

    def as_json(self, errors: bool = False) -> dict[str, Any]:
        """The report as plain values: by article and under `all` the figures, `details`, `not_verbatim`.

        Args:
            errors: add `"errors"`, one object for each thing that is wrong or missed.
        """
        found: dict[str, Any] = {
            a.article: {kind: asdict(f) for kind, f in a.figures().items()} for a in self.articles
        }
        found["all"] = {kind: asdict(f) for kind, f in self.together().items()} | {"mean_f1": self.mean_f1}
        found["details"] = {n: {"right": s.right / s.of, "of": s.of} for n, s in self.shares().items()}
        found["not_verbatim"] = self.not_verbatim
        if errors:
            found["errors"] = [
                {"article": a.article, "kind": kind, **asdict(error)}
                for a in self.articles
                for kind, tally in a.tallies.items()
                for error in tally.errors
            ]
        return found


def evaluate(graph: Path, gold: Sequence[Path]) -> Report:
    """Measure a graph against gold files.

    Args:
        graph: the folder that `chuanyu build` wrote, or a TriG or N-Quads file of any origin.
        gold: gold files, one an article.

    Raises:
        DataError: a gold file is at fault.
        GraphError: there is no graph, or it cannot be read.
    """
    wanted, found = load_all(gold), read_graph(graph)
    return Report(tuple(_score(compare(g, found)) for g in wanted))


def _score(article: Comparison) -> ArticleScore:
    scored = {kind: function(article) for kind, function in SCORES.items()}
    return ArticleScore(
        article.gold.article,
        article.facts.article is not None,
        {kind: one.tally for kind, one in scored.items()},
        {name: one for s in scored.values() for name, one in s.shares.items()},
        article.facts.not_verbatim,
    )
