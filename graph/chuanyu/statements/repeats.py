"""Statements that repeat each other word for word → one of them, with all the places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from chuanyu.model import Statement


def once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements in their order; one that repeats an earlier one word for word is joined to it.

    A newspaper prints a paragraph twice: as a standfirst and again below, or on a page put together anew.
    Where it first stands decides on its section, its themes and its rule; it is as sure as the surest.
    """
    every = [(one, _words(one)) for one in statements]
    often = Counter(words for _, words in every)
    found: dict[tuple[object, ...], list[Statement]] = {}
    for one, words in every:
        found.setdefault((words, _told(one) if often[words] > 1 else None), []).append(one)
    return tuple(map(_joined, found.values()))


def _words(one: Statement) -> tuple[object, ...]:
    """The kind of a statement and the words that it quotes."""
    return type(one), *("".join(quote.exact.split()) for quote in one.evidence)


def _told(one: Statement) -> Statement:
    """What a statement tells, wherever it stands."""
    return replace(one, evidence=(), confidence=0.0, rule="", section=None, themes=())


def _joined(same: Sequence[Statement]) -> Statement:
    """One statement of those that repeat each other."""
    if len(same) == 1:
        return same[0]
    evidence = dict.fromkeys(quote for one in same for quote in one.evidence)
    return replace(same[0], evidence=tuple(evidence), confidence=max(one.confidence for one in same))
