"""What each part of the grammar of names gives: a stretch of text with what it may name."""

from __future__ import annotations

from dataclasses import dataclass

from chuanyu.model import Entity, Span

# Why a word like 川渝 stands for two places: statements ask for it, since such a word names both.
BOTH_SIDES = "stands for both sides"


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of text that may be a name.

    Attributes:
        source: `gazetteer`, `grammar` or `model`.
        used: the name as the text means it where it shares words with others (开江至梁平高速公路).
        reason: why it stands for this entity where its words do not say so.
        parts: the names inside that count as named too.

    """

    span: Span
    entity: Entity
    source: str
    reason: str = ""
    parts: tuple[Name, ...] = ()
    used: str = ""
