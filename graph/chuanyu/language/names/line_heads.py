"""The words by which lines end (`seeds/genre/lines.csv`) → their classes, and patterns for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from chuanyu import data
from chuanyu.language.genre import class_of
from chuanyu.language.words import alternatives
from chuanyu.model import EntityClass


@dataclass(frozen=True, slots=True)
class LineHeads:
    """The words by which lines end.

    Attributes:
        classes: what each makes of a name.
        any: a part of a pattern for any of them.
        ways: the same for those of railways and roads that may follow characters for places: 渝昆高铁.
        services: the same for those of trains, ships, flights and buses: 达万班列.
        roads: the same for those of railways and roads, whatever stands before them: 左岚至龙泉公路.
    """

    classes: Mapping[str, EntityClass]
    any: str
    ways: str
    services: str
    roads: str

    def of(self, name: str) -> str:
        """The longest of them that ends a name; empty if none does."""
        return max(filter(name.endswith, self.classes), key=len, default="")

    def named(self, name: str) -> str:
        """A name in full: what ends in 高速 is an expressway."""
        return f"{name}公路" if name.endswith("高速") else name


def _read() -> LineHeads:
    """Read the words by which lines end.

    Raises:
        DataError: the file is missing or a row is at fault.
    """
    classes: dict[str, EntityClass] = {}
    patterns: dict[str, str] = {}
    lettered: set[str] = set()
    file = data.seeds() / "genre" / "lines.csv"
    for where, row in data.rows(file, ("head", "class", "letters", "not_before")):
        head, apart = row["head"], data.parts(row["not_before"])
        classes[head] = class_of(where, row["class"])
        patterns[head] = re.escape(head) + (f"(?!{alternatives(apart)})" if apart else "")
        if row["letters"]:
            lettered.add(head)

    longest = sorted(patterns, key=lambda head: (-len(head), head))
    services = {head for head in lettered if classes[head] is EntityClass.CORRIDOR}
    return LineHeads(
        classes,
        "|".join(patterns[head] for head in longest),
        "|".join(patterns[head] for head in longest if head in lettered - services),
        "|".join(patterns[head] for head in longest if head in services),
        "|".join(patterns[head] for head in longest if classes[head] is not EntityClass.CORRIDOR),
    )


LINE_HEADS = _read()
