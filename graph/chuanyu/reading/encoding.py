"""Bytes of a file → its text.

Newspapers' archives come as UTF-8, as UTF-16 from Windows and as GB18030 from older content
systems, mostly without a word about which.  UTF-8 is nearly impossible to meet by chance, so it is
tried first; UTF-16 without a mark shows itself by zero bytes; GB18030 accepts almost any bytes and
so has to look like Chinese as well.
"""

from __future__ import annotations

import codecs

from chuanyu.errors import ArticleError, Where

_SAMPLE = 4096  # bytes or characters that are enough to tell text from junk
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\v\f\r\x1a\x1b") | {"\x7f"}
_DO = "请用文本编辑器打开确认，并另存为 UTF-8"
_DOCUMENTS = {
    b"PK\x03\x04": ("Word、WPS 文档或压缩包", "请在 Word 或 WPS 里另存为纯文本（.txt）"),
    b"\xd0\xcf\x11\xe0": ("Word 文档", "请在 Word 或 WPS 里另存为纯文本（.txt）"),
    b"%PDF-": ("PDF", "请复制其中的文字，存为纯文本（.txt）"),
}
"""What begins so is no text under whatever name: what it is, and what to do."""


def decode(content: bytes, path: str) -> str:
    """Decode a file and fold its line ends.

    Args:
        content: the whole file.
        path: the file's name, for messages.

    Returns:
        The text without a byte order mark, every CRLF and lone CR as LF, nothing else changed.

    Raises:
        ArticleError: the bytes are in no encoding that we know, or are no text.
    """
    for mark, (what, do) in _DOCUMENTS.items():
        if content.startswith(mark):
            raise ArticleError(f"这是 {what}，不是纯文本", Where(path), do)
    text = _decode(content, path).replace("\r\n", "\n").replace("\r", "\n")
    return _checked(text, path)


def _decode(content: bytes, path: str) -> str:
    if content.startswith(codecs.BOM_UTF8):
        return _strict(content, "utf-8-sig", "UTF-8", path)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(content, "utf-16", "UTF-16", path)
    if b"\0" in content:
        return _utf16(content, path)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(content):
            raise _broken("UTF-8", content, error.start, path) from error
    try:
        text = _strict(content, "gb18030", "UTF-8、UTF-16 或 GB18030", path)
    except ArticleError as broken:
        try:
            return _utf16(content, path)
        except ArticleError:
            raise broken from None
    return text if _looks_chinese(text) else _utf16(content, path)


def _strict(content: bytes, codec: str, name: str, path: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        raise _broken(name, content, error.start, path) from error


def _broken(name: str, content: bytes, offset: int, path: str) -> ArticleError:
    line = content.count(b"\n", 0, offset) + 1
    return ArticleError(f"字节 {offset} 处不是合法的 {name} 文本", Where(path, line), _DO)


def _utf16(content: bytes, path: str) -> str:
    """Decode UTF-16 without a mark: the byte order in which the text looks like text."""
    sample = content[: _SAMPLE - _SAMPLE % 2]
    scores = {codec: _readable(sample, codec) for codec in ("utf-16-le", "utf-16-be")}
    codec = max(scores, key=lambda c: scores[c])
    if scores[codec] < 0.8:
        at = content.find(0)
        why = f"字节 {at} 处有空字节，" if at >= 0 else ""
        raise ArticleError(f"{why}文件不是文本，或编码无法识别", Where(path), _DO)
    return _strict(content, codec, "UTF-16", path)


def _readable(sample: bytes, codec: str) -> float:
    """The share of characters that Chinese news is made of."""
    text = sample.decode(codec, errors="replace")
    usual = sum(
        " " <= c <= "~"
        or c in "\t\r\n"
        or "‐" <= c <= "…"
        or "　" <= c <= "〿"
        or "一" <= c <= "鿿"
        or "！" <= c <= "￥"
        for c in text
    )
    return usual / max(1, len(text))


def _mostly_utf8(content: bytes) -> bool:
    """Whether this is UTF-8 with a few broken bytes, rather than another encoding."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("�")
    whole = sum(c > "\x7f" for c in text) - broken
    return whole > 2 * broken


def _looks_chinese(text: str) -> bool:
    """Whether the characters beyond ASCII are those in common use (GB 2312), as in a real text."""
    sample = [c for c in text[: 4 * _SAMPLE] if c > "\x7f"][:_SAMPLE]
    common = sum(len(c.encode("gb2312", errors="ignore")) > 0 for c in sample)
    return 2 * common >= len(sample)


def _checked(text: str, path: str) -> str:
    """The text itself, unless control characters give it away as something else."""
    controls = sum(text.count(c) for c in _CONTROLS)
    if "\0" in text or controls * 50 > len(text):
        at = next(i for i, c in enumerate(text) if c in _CONTROLS)
        where = Where(path, text.count("\n", 0, at) + 1)
        raise ArticleError(f"第 {at} 个字符是控制字符，文件不是文本", where, _DO)
    return text
