"""A head of a name with the steps before it: what the rules of heads give one another.

`steps` asks at a `Place` for the next `Step` and gives a `Candidate`; `trimming` shortens it, `distinct` and
`made_together` judge it, `heads` makes a name of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuanyu.language.genre import Head
from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.model import Span


@dataclass(frozen=True, slots=True)
class Step:
    """One step to the left: a known name, a quotation, a bracket, an ordinal or a word.

    Attributes:
        start: where it begins.
        kind: `known`, `quoted`, `bracketed`, `ordinal`; or of a word `proper`, `noun`, `verb`.
        name: the known name.
    """

    start: int
    kind: str
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A head with what may belong to its name.

    Attributes:
        head: what the head means.
        span: where it stands.
        steps: the steps before it, the nearest first.
    """

    head: Head
    span: Span
    steps: tuple[Step, ...]

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.steps[-1].start if self.steps else self.span.start

    @property
    def kinds(self) -> frozenset[str]:
        """Of what kinds the steps are."""
        return frozenset(step.kind for step in self.steps)

    @property
    def proper(self) -> bool:
        """Whether a step is a name in itself."""
        return not self.kinds.isdisjoint({"known", "quoted", "proper"})

    def end_of(self, index: int) -> int:
        """Where a step ends."""
        return self.steps[index - 1].start if index else self.span.start


@dataclass(frozen=True, slots=True)
class Place:
    """A place to the left of a head, before which the next step ends.

    Attributes:
        scan: the article.
        head: what the head means.
        names: the longest known name or body that ends at each place.
        at: the place.
        nearest: whether only the number of a phase (二期) stands between it and the head.
    """

    scan: Scan
    head: Head
    names: Mapping[int, Name]
    at: int
    nearest: bool
