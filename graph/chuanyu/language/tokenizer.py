"""Text → spaCy `Doc` with a token for each character.

A name need not fall on the word boundaries of any segmenter (LAC cuts 渝综合性 out of
成渝综合性科学中心), and spaCy's `char_span` answers None for a span that does not fall on tokens.
With characters as tokens every span is a token span, offsets in the text and in the `Doc` are
the same numbers, and words are kept beside.
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from chuanyu.language.folding import fold

# Straight quotes are opened and closed by their place in the line, so as tokens all are alike.
_QUOTES = '"“”'


class CharacterTokenizer:
    """Cut a text into characters, each with its folded form as norm."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._seen: set[str] = set()

    def __call__(self, text: str) -> Doc:
        """Tokenize: `doc[i]` is `text[i]`."""
        for char in set(text) - self._seen:
            if char not in _QUOTES:
                self.vocab[char].norm_ = fold(char)
            self._seen.add(char)
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to keep."""
        return b""

    def from_bytes(self, _: bytes, **__: Any) -> CharacterTokenizer:
        """Nothing to restore."""
        return self

    def to_disk(self, *_: Any, **__: Any) -> None:
        """Nothing to keep."""

    def from_disk(self, *_: Any, **__: Any) -> CharacterTokenizer:
        """Nothing to restore."""
        return self


@registry.tokenizers("chuanyu.Characters.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Any:
    """Make the tokenizer for a pipeline, as spaCy's config names it."""

    def create(nlp: Any) -> CharacterTokenizer:
        return CharacterTokenizer(nlp.vocab)

    return create
