"""The same text comes out of every encoding; junk is refused with a place and advice."""

import codecs

import pytest

from chuanyu.errors import ArticleError
from chuanyu.reading import parse_article

TEXT = "川渝共建一座桥\n\n5月3日，两地交通部门在泸州开会，一致同意今年12月开工。\n\n会后，双方签署了协议。\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n").encode("gb18030"),
        codecs.BOM_UTF16_LE + TEXT.replace("\n", "\r\n").encode("utf-16-le"),
    ],
    ids=["utf8", "bom", "16le-bom", "16be-bom", "16le", "16be", "gb", "crlf", "cr", "gb-crlf", "16-crlf"],
)
def test_every_encoding_gives_the_same_article(content: bytes) -> None:
    assert parse_article(content, "a") == parse_article(TEXT.encode(), "a")
    assert parse_article(content, "a").text == TEXT


def test_utf16_without_mark_and_without_ascii_is_read() -> None:
    text = "一座桥　一条路。" * 20
    assert parse_article(text.encode("utf-16-le"), "a").text == text


def test_the_stored_text_keeps_everything_else() -> None:
    text = "\n\n  标题　\n\t正文 有 空格。&nbsp;\n\n\n"
    assert parse_article(text.encode(), "a").text == text


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\r\n\t", "\ufeff".encode(), "　\n&nbsp;\n".encode(), "---\ntitle: 有头无身\n---\n\n".encode()],
)
def test_nothing_to_read_is_an_error(content: bytes) -> None:
    with pytest.raises(ArticleError, match="没有正文"):
        parse_article(content, "a")


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
        bytes(range(256)) * 4,
        b"GIF8" + bytes([0x9C, 0xFE, 3, 0x81, 0xD7]) * 60,
        "正文\0还有".encode(),
        b"\x01\x02\x03\x04text",
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(ArticleError, match=r"不是文本|不是合法的") as caught:
        parse_article(content, "a", "卷/甲.txt")
    assert "卷/甲.txt" in str(caught.value)
    assert "UTF-8" in (caught.value.do or "")


@pytest.mark.parametrize(
    ("head", "what"), [(b"PK\x03\x04", "Word"), (b"\xd0\xcf\x11\xe0\xa1", "Word"), (b"%PDF-1.7\n", "PDF")]
)
def test_a_document_is_refused_as_what_it_is(head: bytes, what: str) -> None:
    with pytest.raises(ArticleError, match=f"这是 {what}.*，不是纯文本") as caught:
        parse_article(head + TEXT.encode() + b"\0" * 60, "a", "甲.txt")
    assert "存为纯文本（.txt）" in (caught.value.do or "")


def test_a_broken_byte_in_utf8_is_told_with_line_and_offset() -> None:
    content = TEXT.encode()
    at = content.index("会后".encode())
    with pytest.raises(ArticleError) as caught:
        parse_article(content[:at] + b"\xff" + content[at:], "a", "甲.txt")
    assert "甲.txt:5" in str(caught.value)
    assert f"字节 {at} " in caught.value.what


def test_a_broken_byte_in_gb18030_is_told_with_its_offset() -> None:
    content = TEXT.encode("gb18030")
    at = content.index("会后".encode("gb18030"))
    with pytest.raises(ArticleError, match=f"字节 {at} "):
        parse_article(content[:at] + b"\xff" + content[at:], "a")


def test_a_few_control_characters_do_no_harm() -> None:
    text = TEXT * 5 + "完\x1f。\n"
    assert parse_article(text.encode(), "a").text == text
