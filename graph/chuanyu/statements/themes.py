"""Text → the themes that it touches, by the words of `seeds/genre/themes.csv`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from chuanyu import data

_MOST = 3  # themes of a statement


def themes_of(text: str) -> tuple[str, ...]:
    """The themes that a text touches, the most touched first, at most three."""
    counts: dict[str, int] = {}
    for word, theme in _themes().items():
        if word in text:
            counts[theme] = counts.get(theme, 0) + text.count(word)
    return tuple(sorted(counts, key=lambda t: (-counts[t], t))[:_MOST])


@lru_cache(maxsize=1)
def _themes() -> Mapping[str, str]:
    """The theme of each word."""
    file = data.seeds() / "genre" / "themes.csv"
    return {row["word"]: row["theme"] for _, row in data.rows(file, ("word", "theme"))}
