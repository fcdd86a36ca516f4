"""The words of the model → the same, cut where no name goes on: what it takes for one is sometimes two.

No name holds a bracket that it does not open (重庆|)|物流股份有限公司), nor the verb by which one body joins
another (区妇联|联合|区教委), nor by whom something is done (甲段|由|乙公司), nor what leads from one place to
another (从甲园|至|乙医院); and the rest of a verb (起|于|甲站) opens none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chuanyu.language.name import NAMED
from chuanyu.language.words import worded
from chuanyu.model import Span, Word

# By the tag of what is cut out: how it is told, with the words of the model in which it is looked for.
_BRACKETS = re.compile(r"[()【】\[\]]")
_JOINING = worded(r"(?:^|(?<=[一-鿿]{2})){allies}(?=[省市区县][^域位级场民内外属直])")
_TO = re.compile(r"(?<=站)至(?=[一-鿿]{2})")
_FROM_TO = re.compile(r"(?<=[一-鿿]{2})至(?=[一-鿿]{2})")
_JOINT = re.compile(r"(?<=[一-鿿]{4})与$")
_BY = re.compile(r"(?<=[一-鿿]{2})(?<![自理缘])由(?=[一-鿿]{4})")
_SECTION_BY = re.compile(r"(?<=段)由$")  # 甲至乙|段由|丙公司承建
_REST = re.compile(r"^[于自从]")
_AT = (*"起止始位源坐落", "日)")  # with 于 behind them these are one verb; 今天(2日)|从|甲集团
_FROM = tuple("从自由")


def recut(text: str, words: Iterable[Word]) -> Iterator[Word]:
    """The words of the model for a folded text, each that is more than one name cut into its parts."""
    for word in words:
        start, end = word.span.start, word.span.end
        tag = "nz" if word.tag == "w" else word.tag  # )物流有限公司/w
        for seam, cut in sorted(_seams(text, word)) if end - start > 1 or tag in NAMED else ():
            if seam.start > start:
                yield Word(Span(start, seam.start), tag)
            yield Word(seam, cut)
            start = seam.end
        if start == word.span.start:
            yield word
        elif start < end:
            yield Word(Span(start, end), tag)


def _seams(text: str, word: Word) -> Iterator[tuple[Span, str]]:
    """What is no part of a name inside a word, each with its own tag."""
    start, end = word.span.start, word.span.end
    told = text[start:end]
    found: list[tuple[re.Pattern[str], str]] = []
    if word.tag in NAMED or word.tag == "w":
        if told.count("(") != told.count(")") or "】" in told:
            found.append((_BRACKETS, "w"))
        if text.endswith(_AT, 0, start):
            found.append((_REST, "p"))
    if word.tag == "ORG" and len(told) > 4:
        to = _FROM_TO if text.endswith(_FROM, 0, start) else _TO
        found += [(_JOINING, "v"), (_JOINT, "c"), (to, "v"), (_BY, "p")]
    if word.tag == "n":
        found.append((_SECTION_BY, "p"))
    for pattern, tag in found:
        for match in pattern.finditer(told):
            yield Span(start + match.start(), start + match.end()), tag
