"""A token for each character: no name can fall between tokens, whatever the segmenter cuts."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from chuanyu.language import load
from chuanyu.language.folding import fold
from chuanyu.language.tokenizer import CharacterTokenizer
from chuanyu.model import EntityClass, Span
from reading_of import document, reader

_VOCAB = spacy.blank("zh").vocab


@given(st.text(min_size=1))
def test_every_character_is_a_token_at_its_own_offset(text: str) -> None:
    doc = CharacterTokenizer(_VOCAB)(text)
    assert doc.text == text
    assert [token.text for token in doc] == list(text)
    assert [token.idx for token in doc] == list(range(len(text)))


def test_norms_are_folded() -> None:
    doc = CharacterTokenizer(_VOCAB)("西部（重庆）科学城，")
    assert "".join(token.norm_ for token in doc) == fold("西部（重庆）科学城，")


@given(st.data(), st.text(min_size=1, max_size=60))
def test_every_stretch_is_a_span(data: st.DataObject, text: str) -> None:
    doc = CharacterTokenizer(_VOCAB)(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = doc.char_span(start, end)
    assert span is not None
    assert (span.start, span.end, span.text) == (start, end, text[start:end])


def test_the_pipeline_uses_it_and_survives_being_written() -> None:
    nlp = reader().nlp
    doc = nlp.make_doc("渝北区，两江新区")
    assert len(doc) == 8
    assert (
        CharacterTokenizer(nlp.vocab).from_bytes(CharacterTokenizer(nlp.vocab).to_bytes())("渝北")[1].text
        == "北"
    )


# Name, sentence: in each a word of the segmenter goes over an end of the name.
ACROSS = [
    ("仙桃国际大数据谷", "据介绍，仙桃国际大数据谷建成投用。"),
    ("中国西部国际博览城", "今年全面融入中国西部国际博览城一期项目。"),
    ("东安湖体育公园", "今年以来东安湖体育公园一期项目开工。"),
    ("渝遂绵城际铁路", "今年以来渝遂绵城际铁路一期项目开工。"),
]


@pytest.mark.parametrize(("name", "text"), ACROSS)
def test_a_name_is_found_across_the_segmenters_words(name: str, text: str) -> None:
    found = document(text)
    at = Span(found.folded.index(name), found.folded.index(name) + len(name))
    cuts = {end for word in found.words for end in (word.span.start, word.span.end)}
    assert not {at.start, at.end} <= cuts, "the premise: here the words do go across"
    words = [found.text(w.span) for w in found.words]
    of_words = Doc(_VOCAB, words=words, spaces=[False] * len(words))
    assert of_words.char_span(at.start, at.end) is None, "so words as tokens would lose the name"
    assert any(at in m.span for m in found.mentions)


def test_a_name_is_found_when_words_cut_it_in_the_middle() -> None:
    found = document("会后，由成渝综合性科学中心牵头。")
    assert "成渝综合性科学中心" in {m.text for m in found.mentions}


LONG = sorted(
    e.entity.name for e in load().entries if len(e.entity.name) >= 6 and e.entity.cls is not EntityClass.PLACE
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.sampled_from(LONG),
    st.sampled_from(["据介绍，", "双方推动编制", "加快", "共建", "今年以来", "一批企业落户", "会议研究了"]),
    st.sampled_from(["建成投用。", "一期项目开工。", "等地。", "的工作。", "建设方案。", "获悉。"]),
)
def test_a_long_known_name_is_never_lost(name: str, before: str, after: str) -> None:
    found = document(before + name + after)
    start = found.folded.index(fold(name), len(before))
    at = Span(start, start + len(name))
    assert any(at in m.span for m in found.mentions)


@pytest.mark.parametrize("text", ["据介绍，中国物流与采购联合会等地。"])
def test_a_conjunction_inside_a_name_does_not_hold_up_the_reader(text: str) -> None:
    assert document(text).mentions


def test_words_cover_the_sentences_without_gap_or_overlap() -> None:
    text = "渝北区和广安市共建高竹新区，首批项目已开工。下一步，双方将加快建设。\n合川区也在推进合作。"
    found = document(text)
    for sentence in found.sentences:
        inside = [w.span for w in found.words if w.span in sentence.span]
        assert inside[0].start == sentence.span.start
        assert inside[-1].end == sentence.span.end
        assert all(a.end == b.start for a, b in pairwise(inside))


@pytest.mark.parametrize("text", ["今天，双方就rcep签署协议。", "新建成渝”Xin“走廊。"])
def test_what_is_not_written_as_the_lists_have_it_is_read_on(text: str) -> None:
    assert document(text).folded == fold(text)
