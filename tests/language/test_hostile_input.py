"""Whatever stands in a file: reading ends, quotes are verbatim, and what is no text is reported."""

from __future__ import annotations

from random import Random

import pytest

from chuanyu.errors import ArticleError
from chuanyu.language.lac import LONGEST as LONGEST_PIECE
from chuanyu.language.sentences import LONGEST, split
from chuanyu.model import Location, Reading
from chuanyu.reading import LONGEST as LONGEST_ARTICLE
from chuanyu.reading import MOST_LINES, parse_article
from chuanyu.statements import extract
from hostile import endless, faults, rubbish, scraps
from reading_of import ends, reader


def _read(content: bytes) -> tuple[Reading | None, list[str]]:
    with ends():
        try:
            article = parse_article(content, "made-up")
        except ArticleError as error:
            return None, [] if str(error) else ["an error without words"]
        reading = extract(reader().read(article), reader().gazetteer)
    return reading, faults(article, reading)


def test_what_never_comes_to_the_point_is_read_to_its_end() -> None:
    wrong = {name: _read(text.encode())[1] for name, text in endless(reader().gazetteer, 500)}
    assert not {name: found for name, found in wrong.items() if found}


def test_scraps_in_any_order_give_verbatim_quotes_or_an_error() -> None:
    random = Random(7)
    texts = [scraps(reader().gazetteer, random) for _ in range(200)]
    wrong = [(text, found) for text in texts if (found := _read(rubbish(text, random))[1])]
    assert not wrong


def test_the_same_scraps_give_the_same_reading() -> None:
    random = Random(11)
    for _ in range(20):
        content = scraps(reader().gazetteer, random, 120).encode()
        assert _read(content)[0] == _read(content)[0]


@pytest.mark.parametrize("content", [b"", b" \n\t\n", "　\n\u200b\n".encode(), b"\0\0\0\0", b"text\0text"])
def test_what_is_no_text_is_reported(content: bytes) -> None:
    with pytest.raises(ArticleError):
        parse_article(content, "made-up")


def test_what_is_longer_than_any_article_is_reported() -> None:
    with pytest.raises(ArticleError, match="太长"):
        parse_article(b"a" * (LONGEST_ARTICLE + 1), "made-up")


def test_more_lines_than_any_article_has_are_reported() -> None:
    assert parse_article("川\n".encode() * MOST_LINES, "made-up").passages
    with pytest.raises(ArticleError, match=rf"太长.*{MOST_LINES + 1} 行"):
        parse_article("川\n".encode() * (MOST_LINES + 1), "made-up")


def test_ten_megabytes_of_one_character_are_reported() -> None:
    with ends(), pytest.raises(ArticleError, match="太长"):
        parse_article("川".encode() * 3_500_000, "made-up")


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000,
        "（" * 50_000 + "）" * 50_000,
        "1" * 200_000,
        "，" * 100_000,
        "“" * 100_000,
        "😀" * 50_000,
    ],
    ids=lambda text: f"{text[0]} x {len(text)}",
)
def test_a_mountain_of_marks_states_nothing(text: str) -> None:
    reading, wrong = _read(text.encode())
    assert reading is not None
    assert not wrong
    assert not reading.statements


@pytest.mark.parametrize(
    "text",
    ["川渝、" + "和" * 80 + "。", f"重庆{'合作' * 22}医院开业。", f"重庆{'特色' * 22}服务区开业。"],
)
def test_a_run_of_one_word_is_read_in_one_way(text: str) -> None:
    """What may be parted in two ways at each word would never come to an end."""
    reading, _ = _read(text.encode())
    assert reading is not None


def test_lines_without_number_are_read_each_for_itself() -> None:
    lines = ["永川区发展产业。", *("川渝合作" * 2_000), "大足区发展产业。"]
    with ends():
        document = reader().read(parse_article("\n".join(lines).encode(), "made-up"))
    assert [m.text for m in document.mentions] == ["永川区", "大足区"]
    assert len(document.sentences) == len(lines)


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_dates_at_the_ends_of_the_calendar_are_no_reason_to_fail(date: str) -> None:
    text = "今天、昨日、去年、前年、明年、后年、12月31日、1月、上半年、第一季度，永川区建成产业园10个。"
    reading, wrong = _read(f"---\ndate: {date}\n---\n{text}".encode())
    assert reading is not None
    assert not wrong


def test_a_sentence_without_end_is_cut_at_commas() -> None:
    text = "永川区发展产业，" * 400
    found = list(split(text, 0, len(text)))
    assert max(map(len, found)) <= LONGEST
    assert all(text[s.start : s.end].endswith("，") for s in found)
    assert "".join(text[s.start : s.end] for s in found) == text


def test_text_without_commas_is_cut_and_nothing_is_lost() -> None:
    text = "的" * (3 * LONGEST_PIECE)
    with ends():
        document = reader().read(parse_article(text.encode(), "made-up"))
    assert "".join(document.text(w.span) for w in document.words) == text


def test_what_stands_in_another_script_is_one_unknown_word_a_piece() -> None:
    with ends():
        document = reader().read(parse_article("永川区发展产业。\n😀 Съешь ещё.".encode(), "made-up"))
    last = document.words[-1]
    assert document.text(last.span) == "😀 Съешь ещё."


def test_a_list_of_divisions_puts_none_into_another() -> None:
    reading, _ = _read("重庆四川成都永川区大足区，四川绵阳".encode())
    assert reading is not None
    places = {(s.thing.name, s.place.name) for s in reading.statements if isinstance(s, Location)}
    assert ("四川省", "重庆市") not in places
    assert ("大足区", "永川区") not in places
    assert ("绵阳市", "四川省") in places
