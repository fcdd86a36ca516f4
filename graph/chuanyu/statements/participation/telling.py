"""A part that somebody has in a thing, as one place of the text tells it."""

from __future__ import annotations

from dataclasses import dataclass

from chuanyu.model import Entity, Mention, Part, Span
from chuanyu.statements.clauses import Clause


@dataclass(frozen=True, slots=True)
class Told:
    """A part that several have in a thing by one telling of it.

    Attributes:
        span: where that is told.
        clause: the clause that tells it by its verb; none where a relative clause or a noun does.
    """

    thing: Mention
    part: Part
    actors: tuple[Entity, ...]
    span: Span
    clause: Clause | None = None
