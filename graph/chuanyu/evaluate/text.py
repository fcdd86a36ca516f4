"""Texts and names as they are compared: widths, quotation marks and white space do not count.

Gold quotes and found quotes are typed and set in different ways; `fold` makes them comparable and
`FoldedText` leads back from a place in the folded text to the sentence as the article prints it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

_MARKS = str.maketrans("“”‘’「」『』《》〈〉—–～~－", '""\'\'""""<><>-----')
_QUOTING = re.compile(r"[\"'<>]")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*[”’」』\"]?")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ROOM = 48
"""How many characters of a long sentence are shown on each side of a quote."""


def fold(text: str) -> str:
    """Fold widths and quotation marks and drop white space."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_MARKS).split())


def key(name: str) -> str:
    """A name for comparison: folded, without quotation marks and book-title marks."""
    return _QUOTING.sub("", fold(name))


@dataclass(frozen=True)
class FoldedText:
    """An article's text, as printed and folded."""

    raw: str

    @cached_property
    def folded(self) -> str:
        """The folded text."""
        return fold(self.raw)

    @cached_property
    def _places(self) -> list[int]:
        """For each character of the folded text its place in the raw one."""
        return [at for at, cluster in _clusters(self.raw) for _ in fold(cluster)]

    def __contains__(self, quote: str) -> bool:
        needle = fold(quote)
        return bool(needle) and needle in self.folded

    def spans(self, quote: str) -> list[tuple[int, int]]:
        """Where a quote stands: start and end in characters of the folded text, overlapping ones too."""
        needle, found, at = fold(quote), [], 0
        while needle and (at := self.folded.find(needle, at)) >= 0:
            found.append((at, at + len(needle)))
            at += 1
        return found

    def sentence(self, quote: str) -> str:
        """The sentence around a quote, which stands in 【】; the quote itself if it is not in the text."""
        found = self.spans(quote)
        if not found or found[0][1] > len(self._places):
            return _one_line(quote)
        start, end = self._places[found[0][0]], self._places[found[0][1] - 1] + 1
        before = re.split(r"[。！？!?\n]", self.raw[max(0, start - 200) : start])[-1]
        after = (re.match(r"[^。！？!?\n]*[。！？!?]?", self.raw[end : end + 200]) or [""])[0]
        if self.raw[end - 1] in "。！？!?":
            after = ""
        before = before.lstrip('”’」』"')
        before = "…" + before[-_ROOM:] if len(before) > _ROOM else before
        after = after[:_ROOM] + "…" if len(after) > _ROOM else after
        return _one_line(f"{before}【{self.raw[start:end]}】{after}")

    def naming(self, *things: Collection[str]) -> str:
        """The first sentence that names all of some things, else the first of them; empty if none does.

        Args:
            things: for each thing the names under which it may stand.
        """
        wanted = [{k for n in names if (k := key(n))} for names in things]
        for needed in (wanted, wanted[:1]):
            for sentence, folded in self._sentences:
                if needed and all(any(n in folded for n in names) for names in needed):
                    return sentence if len(sentence) <= 2 * _ROOM else sentence[: 2 * _ROOM] + "…"
        return ""

    @cached_property
    def _sentences(self) -> list[tuple[str, str]]:
        body = _FRONT_MATTER.sub("", self.raw.removeprefix("\ufeff").replace("\r\n", "\n"))
        found = (_one_line(m[0]) for m in _SENTENCE.finditer(body))
        return [(sentence, key(sentence)) for sentence in found if sentence]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """The characters of a text, each with the combining marks behind it, so that each folds on its own."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, text[start:at]
            start = at


def _one_line(text: str) -> str:
    return " ".join(text.split())
