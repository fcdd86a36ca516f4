"""Statements of an article → each once, with all the places where it is printed.

A newspaper prints a paragraph twice: as a standfirst and again below, or where a page is put together anew.
What the same words state of the same things is one statement that rests on both quotes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from chuanyu.model import Statement


def once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements in their order; one that repeats an earlier one word for word is joined to it.

    Where it first stands decides on its section, its themes and its rule; it is as sure as the surest.
    """
    found: dict[tuple[object, ...], Statement] = {}
    for one in statements:
        words = tuple("".join(quote.exact.split()) for quote in one.evidence)
        key = (replace(one, evidence=(), confidence=0.0, rule="", section=None, themes=()), words)
        first = found.get(key)
        found[key] = (
            one
            if first is None
            else replace(
                first,
                evidence=tuple(dict.fromkeys(first.evidence + one.evidence)),
                confidence=max(first.confidence, one.confidence),
            )
        )
    return tuple(found.values())
