"""Stored text → passages: what each paragraph is, under which head it stands, and the text that is analysed.

The analysed text holds every passage once, a line each, in the order of the file, without the white
space around paragraphs and around figures amid Chinese (投资 20 亿元).  A passage that a column broke
is put together with nothing between.  Noise (captions, bylines, repeated and continued pieces) stays
in and is marked, so that no rule has to guess what was left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from chuanyu.model import Passage, PassageKind, Span
from chuanyu.reading import credits
from chuanyu.reading.columns import SHORT, Block, block, join
from chuanyu.reading.header import Header, is_date, title_lines
from chuanyu.reading.lines import Line, folded, is_clause, is_final, number_style, trimmed

_BRACKETED = re.compile(r"【\s*+(?:(?P<label>[^【】:：]{1,12})[:：]\s*+)?(?P<text>[^【】]{1,60}?)\s*】")
# White space that only sets figures and Latin letters off from Chinese: 2025 年 3 月, 投资 20 亿元.
_SET_OFF = re.compile(
    r"(?<=[一-鿿，、。；：])[ \u00a0]+(?=[\dA-Za-z])|(?<=[\dA-Za-z%％])[ \u00a0]+(?=[一-鿿])"
)
_NUMBER_ONLY = re.compile(
    r"(?:PART|Part|part|NO\.?|No\.?)?\s*[\d０-９](?:\s?[\d０-９]){0,2}|[一二三四五六七八九十]{1,3}"
)
_REPEATED = 12  # characters; shorter paragraphs may be said twice
_LIST = 4  # short lines in a row are a list or a poem, not heads


@dataclass(frozen=True, slots=True)
class Layout:
    """The analysed text, the way back to the stored text, and the passages."""

    analysed: str
    offsets: tuple[int, ...]
    passages: tuple[Passage, ...]


def lay_out(text: str, lines: list[Line], title: str, header: Header) -> Layout:
    """Find the passages of an article.

    Args:
        text: the stored text.
        lines: its lines that are not blank.
        title: the article's title, wherever it comes from.
        header: what the first lines state.
    """
    blocks = join(text, _blocks(text, lines, title, header))
    words = ["".join(text[start:end] for start, end in b.parts) for b in blocks]
    kinds = _repeated(words, _continued(words, _heads(words, [b.kind for b in blocks])))
    return _write(text, blocks, _sections(words, kinds))


def _blocks(text: str, lines: list[Line], title: str, header: Header) -> list[Block]:
    """Every line cut into its pieces, each a block."""
    found: list[Block] = []
    at = title_lines(text, lines, title)
    begun = leads_on = False
    for index, line in enumerate(lines):
        if at and at[0] <= index <= at[1]:
            if index == at[0]:
                parts = [(x.start, x.end) for x in lines[at[0] : at[1] + 1]]
                found.append(Block(PassageKind.TITLE, parts))
            continue
        words = text[line.start : line.end]
        if line.start in header.lines or is_date(words):
            found.append(block(PassageKind.BYLINE, text, line.start, line.end))
            continue
        if _BRACKETED.fullmatch(words):
            kind = PassageKind.BYLINE if credits.is_byline(words) else PassageKind.HEAD
            found.append(block(kind, text, line.start, line.end))
            continue
        marker = credits.continued(words)
        if marker and (leads_on or not begun):
            # The report's own continuation, or a file that begins in the middle of a report.
            found.append(block(PassageKind.BYLINE, text, line.start, line.start + marker))
            leads_on = False
        else:
            marker = 0
        for kind, first, last in credits.pieces(words[marker:]):
            start, end = first + marker, last + marker
            leads_on = leads_on or credits.leads_on(words[start:end])
            begun = begun or kind is PassageKind.BODY
            if piece := trimmed(text, line.start + start, line.start + end):
                found.append(block(kind, text, piece.start, piece.end, line.indented and start == 0))
    return found


def _heads(words: list[str], kinds: list[PassageKind]) -> list[PassageKind]:
    """Make heads of the short lines without a full stop that stand above a paragraph.

    A row of items numbered alike, or of four and more short lines, is a list.
    """
    short = [
        k is PassageKind.BODY and len(w) <= SHORT and not is_final(w)
        for w, k in zip(words, kinds, strict=True)
    ]
    styles = [number_style(w) if s else None for w, s in zip(words, short, strict=True)]
    listed = {
        i for a, b in pairwise(range(len(words))) if styles[a] and styles[a] == styles[b] for i in (a, b)
    }
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and short[end] and not styles[end]:
            end += 1
        if end - start >= _LIST:
            listed.update(range(start, end))
        start = max(end, start) + 1
    below = False
    heads = list(kinds)
    for index in range(len(words) - 1, -1, -1):
        if short[index] and below and index not in listed and not is_clause(words[index]):
            heads[index] = PassageKind.HEAD
        elif kinds[index] is PassageKind.BODY:
            below = True
    return heads


def _continued(words: list[str], kinds: list[PassageKind]) -> list[PassageKind]:
    """Mark pieces of other reports: from `（上接1版）` on, up to the end.

    The report's own continuation has lost its marker before.
    """
    marked = list(kinds)
    foreign = False
    for index, (text, kind) in enumerate(zip(words, kinds, strict=True)):
        foreign = foreign or (kind is PassageKind.BODY and credits.continued(text) > 0)
        if foreign:
            marked[index] = PassageKind.CONTINUED
    return marked


def _repeated(words: list[str], kinds: list[PassageKind]) -> list[PassageKind]:
    """Mark paragraphs of the body that stand above already."""
    seen: set[str] = set()
    marked = list(kinds)
    for index, (text, kind) in enumerate(zip(words, kinds, strict=True)):
        if kind is not PassageKind.BODY:
            continue
        key = folded(text)
        if len(key) >= _REPEATED and key in seen:
            marked[index] = PassageKind.REPEATED
        seen.add(key)
    return marked


def _sections(words: list[str], kinds: list[PassageKind]) -> list[Passage]:
    """Each passage with the heads above it; the spans are still to be set.

    In a row of heads the first labelled one (【任务书：…】) names the section, the last plain one the
    title; a labelled head stands under its own text.  Without any labelled head, the first plain
    head of a row names the section.
    """
    labelled = [
        _BRACKETED.fullmatch(w) if k is PassageKind.HEAD else None for w, k in zip(words, kinds, strict=True)
    ]
    by_label = any(m and m["label"] for m in labelled)
    under_title = _under_title(words, kinds)
    section: str | None = None
    title: str | None = None
    row_has_section = in_row = False
    found: list[Passage] = []
    for index, (text, kind, bracket) in enumerate(zip(words, kinds, labelled, strict=True)):
        own = section
        if kind is PassageKind.HEAD:
            name = bracket["text"] if bracket else text
            if not in_row:
                row_has_section = False
            in_row = True
            if bracket and bracket["label"]:
                own = name
                if not row_has_section:
                    section, row_has_section = name, True
            elif index in under_title:
                own = None
            elif _NUMBER_ONLY.fullmatch(name):
                own = section = title = None
            else:
                title = name
                if by_label:
                    section, row_has_section = None, False
                elif not row_has_section:
                    section, row_has_section = name, True
                own = section
        elif kind is PassageKind.CONTINUED:
            own = section = title = None
        elif kind is PassageKind.BODY:
            in_row = False
        if kind is PassageKind.TITLE:
            own = None
        found.append(Passage(kind, Span(0, 0), own, None if kind is PassageKind.TITLE else title))
    return found


def _under_title(words: list[str], kinds: list[PassageKind]) -> set[int]:
    """The lines that go with the title (a second line, a slogan, a name) and head no paragraphs.

    A report begins with its lead, so a short line above the first paragraph is one, unless it is
    numbered, in brackets, or has a bracketed head below it.
    """
    first = next((i for i, k in enumerate(kinds) if k is PassageKind.BODY), len(kinds))
    heads = [i for i in range(first) if kinds[i] is PassageKind.HEAD]
    bracketed = {i for i in heads if _BRACKETED.fullmatch(words[i])}
    return {i for i in heads if i not in bracketed and i + 1 not in bracketed and not number_style(words[i])}


def _write(text: str, blocks: Iterable[Block], passages: Iterable[Passage]) -> Layout:
    analysed: list[str] = []
    offsets: list[int] = []
    placed: list[Passage] = []
    for made, passage in zip(blocks, passages, strict=True):
        if placed:
            analysed.append("\n")
            offsets.append(min(offsets[-1] + 1, made.parts[0][0]))
        start = len(offsets)
        for first, last in made.parts:
            at = first
            for gap in _SET_OFF.finditer(text, first, last):
                analysed.append(text[at : gap.start()])
                offsets.extend(range(at, gap.start()))
                at = gap.end()
            analysed.append(text[at:last])
            offsets.extend(range(at, last))
        placed.append(replace(passage, span=Span(start, len(offsets))))
    return Layout("".join(analysed), tuple(offsets), tuple(placed))
