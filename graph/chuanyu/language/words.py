"""The words of the genre (`seeds/genre`) as patterns, compiled once.

Words are data, patterns are grammar: a pattern that needs a verb of visiting says `{tours}`, and the words
are the rows of that kind in `cues.csv`; those of another list are asked for by its name, `{parts.hosts}`.
A kind has the name of what it is asked for; a test tells of kinds that nothing asks for any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from chuanyu import data
from chuanyu.errors import DataError

# The lists of which a pattern takes words: the column of the words, and that of their kinds.
_LISTS = {
    "cues": ("cue", "kind"),
    "fits": ("class", "part"),
    "heads": ("head", "needs"),
    "kinds": ("kind", "used"),
    "parts": ("verb", "part"),
    "stops": ("word", "kind"),
}
_ASKED = re.compile(r"\{(?:(?P<list>[a-z]+)\.)?(?P<kind>[a-z_]+)\}")


def words(kind: str, of: str = "cues") -> tuple[str, ...]:
    """The words of a kind.

    Args:
        kind: the kind.
        of: the list of the genre, a file of `seeds/genre` without its ending.

    Raises:
        DataError: the file is missing, or has no word of the kind.
    """
    if kind not in (kinds := grouped(of)):
        raise DataError(f"no words of the kind {kind}", str(data.seeds() / "genre" / f"{of}.csv"))
    return kinds[kind]


@cache
def worded(template: str) -> re.Pattern[str]:
    """A pattern in which `{tours}` stands for any word of the kind `tours` in `cues.csv`.

    Raises:
        DataError: the file is missing, or has no word of a kind that is asked for.
    """
    return re.compile(
        _ASKED.sub(
            lambda asked: f"(?:{alternatives(words(asked['kind'], asked['list'] or 'cues'))})", template
        )
    )


def either(*templates: str) -> re.Pattern[str]:
    """A pattern for any of some templates, each with its own words."""
    return worded("|".join(f"(?:{template})" for template in templates))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some words, the longer first; of none, one that is found nowhere."""
    return _any(frozenset(words))


@lru_cache(maxsize=64)
def _any(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(alternatives(words))


def alternatives(words: Iterable[str]) -> str:
    """The same as a part of a pattern, without brackets."""
    return "|".join(sorted(map(re.escape, set(words)), key=lambda w: (-len(w), w))) or "(?!)"


@cache
def grouped(name: str) -> Mapping[str, tuple[str, ...]]:
    """The words of a list by their kinds, in the order of the file; a word may be of several.

    Raises:
        DataError: the file is missing or a row is at fault.
    """
    word, kind = _LISTS[name]
    found: dict[str, list[str]] = {}
    for _, row in data.rows(data.seeds() / "genre" / f"{name}.csv", (word, kind)):
        for one in data.parts(row[kind]):
            found.setdefault(one, []).append(row[word])
    return {name: tuple(words) for name, words in found.items()}
