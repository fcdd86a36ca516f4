"""The words of the genre (`seeds/genre`) → patterns, compiled once.

Words are data, patterns are grammar: a pattern that needs a verb of attending says `{attends}`, and the words
are the rows of that kind in `cues.csv` (`worded`).  A kind has the name of what it is asked for; the test of
this module tells of kinds that nothing asks for any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.model import Part


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some words, the longer first."""
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))) or r"(?!)")


def words(kind: str) -> tuple[str, ...]:
    """The words of a kind in `cues.csv`.

    Raises:
        DataError: the file is missing, or has no word of the kind.
    """
    if kind not in _kinds():
        raise DataError(f"no words of the kind {kind}", str(data.seeds() / "genre" / "cues.csv"))
    return tuple(_kinds()[kind])


@cache
def worded(template: str) -> re.Pattern[str]:
    """A pattern in which `{attends}` stands for any word of the kind `attends` in `cues.csv`.

    Raises:
        DataError: the file is missing, or has no word of a kind that is asked for.
    """
    return re.compile(_KIND.sub(lambda kind: f"(?:{pattern(words(kind[1])).pattern})", template))


def either(*templates: str) -> re.Pattern[str]:
    """A pattern for any of some templates, each with its own words."""
    return worded("|".join(f"(?:{template})" for template in templates))


_KIND = re.compile(r"\{([a-z_]+)\}")


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, list[str]]:
    """The words of `cues.csv` by their kind."""
    kinds: dict[str, list[str]] = {}
    for _, row in data.rows(data.seeds() / "genre" / "cues.csv", ("cue", "kind")):
        kinds.setdefault(row["kind"], []).append(row["cue"])
    return kinds


@lru_cache(maxsize=1)
def part_verbs() -> Mapping[str, Part]:
    """The verbs that tell a part in a thing (承建), from `parts.csv`.

    Raises:
        DataError: the file is missing, or a row has no such part.
    """
    return _parts("parts.csv", "verb")


@lru_cache(maxsize=1)
def part_nouns() -> Mapping[str, Part]:
    """The nouns for who has a part in a thing (业主), from `stakes.csv`.

    Raises:
        DataError: the file is missing, or a row has no such part.
    """
    return _parts("stakes.csv", "noun")


def _parts(file: str, word: str) -> Mapping[str, Part]:
    found: dict[str, Part] = {}
    for where, row in data.rows(data.seeds() / "genre" / file, (word, "part")):
        try:
            found[row[word]] = Part(row["part"])
        except ValueError as error:
            raise DataError(f"no such part: {row['part']}", where) from error
    return found
