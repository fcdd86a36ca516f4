"""The words that tell a part in a thing (`seeds/genre`) → the part that each tells.

The other words of the genre have no more than a kind (`language.words`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.model import Part


@lru_cache(maxsize=1)
def part_verbs() -> Mapping[str, Part]:
    """The verbs that tell a part in a thing (承建), from `parts.csv`."""
    return _parts("parts.csv", "verb")


@lru_cache(maxsize=1)
def part_nouns() -> Mapping[str, Part]:
    """The nouns for who has a part in a thing (业主), from `stakes.csv`."""
    return _parts("stakes.csv", "noun")


def _parts(file: str, word: str) -> Mapping[str, Part]:
    """The words of a list, each with its part; a DataError where it is missing or a row has no such part."""
    found: dict[str, Part] = {}
    for where, row in data.rows(data.seeds() / "genre" / file, (word, "part")):
        try:
            found[row[word]] = Part(row["part"])
        except ValueError as error:
            raise DataError(f"no such part: {row['part']}", where) from error
    return found
