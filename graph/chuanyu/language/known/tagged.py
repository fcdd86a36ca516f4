"""A text with its words and what is known: all that tells known names, before any is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from chuanyu.language.matcher import GazetteerMatcher
from chuanyu.language.name import NAMED
from chuanyu.model import Word


@dataclass(frozen=True)
class Tagged:
    """A text with its words.

    Attributes:
        text: the folded text.
        words: its words, in order.
        matcher: the component that holds the gazetteers and the word lists.
    """

    text: str
    words: tuple[Word, ...]
    matcher: GazetteerMatcher = field(compare=False)

    @cached_property
    def amid_words(self) -> frozenset[int]:
        """The places inside words that are no names: a known name must not start or end there."""
        plain = (w for w in self.words if w.tag not in NAMED)
        return frozenset(at for w in plain for at in range(w.span.start + 1, w.span.end))
