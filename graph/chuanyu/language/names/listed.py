"""Names that only their list tells: by the verb before it, or by the kind that sums it up.

An article → the members of such lists that bear a proper name and that nothing else has read: sights on a
round (先后参观了甲广场、乙复合绿道、丙村史馆等) or summed up (甲湖、乙谷等景区), whose end tells their class,
else they are facilities; and firms (引进甲科技、乙食品等龙头企业).  Verbs are `tours` of `cues.csv`, the
kinds `sums_sights` and `sums_firms`, words that end no such name `unseen` of `stops.csv` (`seeds/genre`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from chuanyu.language.name import FULL, NAMED, Name
from chuanyu.language.names.distinct import KIND_WORDS
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import begins
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span

_TOUR = worded(r"{tours}[了过]?(?P<list>[^,。;:!?“”《》()\n]{4,160}?)(?=等|[时后]?[,。;]|$|{tours})")
# The kind that sums a list up, behind it; of 等地企业 the places are none.
_SUM = worded(r"等(?P<led>[^,。;:、“”\n地的]{0,12}?)(?:(?P<sights>{sums_sights})|{sums_firms})")
# What these words are said of are fields and no firms: 新能源汽车、智能制造等(行业)|企业.
_FIELD = re.compile(f"(?:{alternatives(KIND_WORDS.union(words('vague', 'stops')))})+")
_LIST_FAR = 160  # characters of a list
_MARKS = ",。;:!?“”《》()\n"
_MEMBER = re.compile(r"[^、]+")
_JOINT = re.compile(r"(?:以及|及|和|与)(?=[^和与及]+$)")
_LEAST, _MOST = 4, 20
_THINGS = NAMED | {"n", "s"}
_NOUNS = _THINGS | {"vn", "an", "f", "a", "b"}
# Where a sight lies; but 回龙村|花椒谷 is named for its village.
_ABOVE = tuple(end for end in FULL if end != "村")


def listed(scan: Scan, told: Set[int]) -> Iterator[Name]:
    """The sights and firms of an article that nothing but their list tells.

    Args:
        scan: the article.
        told: where names end that their heads tell.
    """
    for stretch, kind in _lists(scan):
        members = list(_members(scan, stretch.start, scan.slice(stretch)))
        for span in members if len(members) > 1 else ():
            if span.end not in told and _is_name(scan, span):
                text = scan.slice(span)
                ends = scan.genre.ending(text, "told") if kind is EntityClass.FACILITY else ()
                cls = next((head.cls for head in ends), kind)
                yield Name(span, Entity(cls, text), "grammar", parts=scan.opening(span))


def _lists(scan: Scan) -> Iterator[tuple[Span, EntityClass]]:
    """The lists of an article that their verb or their sum tells, each with the class of its members."""
    for match in _TOUR.finditer(scan.text):
        yield Span(*match.span("list")), EntityClass.FACILITY
    for match in _SUM.finditer(scan.text):
        if any(word.tag == "v" for word in scan.words_in(*match.span("led"))):
            continue  # …等|成为热门|景区
        start = _first(scan, begins(scan.text, match.start(), _MARKS, _LIST_FAR), match.start())
        cls = EntityClass.FACILITY if match["sights"] else EntityClass.ENTERPRISE
        yield Span(start, match.start()), cls


def _first(scan: Scan, start: int, end: int) -> int:
    """Where the first member of a list begins, behind the verb that leads up to it: 引进|甲科技、…."""
    first = scan.text.find("、", start, end)
    for word in reversed(scan.words_in(start, first if first >= 0 else start)):
        if word.tag not in _NOUNS or scan.slice(word.span) in scan.genre.verbs:
            return max(start, word.span.end)
    return start


def _members(scan: Scan, start: int, text: str) -> Iterator[Span]:
    """The members of a list, without the divisions in full before what is a name in itself."""
    joint = _JOINT.search(text)
    text = text[: joint.start()] + "、" * len(joint.group()) + text[joint.end() :] if joint else text
    for member in _MEMBER.finditer(text):
        at, end = start + member.start(), start + member.end()
        while (
            (place := scan.known_by_start.get(at))
            and place.entity.cls is EntityClass.PLACE
            and scan.text.endswith(_ABOVE, at, place.span.end)
            and end - place.span.end >= _LEAST - 1
        ):
            at = place.span.end
        yield Span(at, end)


def _is_name(scan: Scan, span: Span) -> bool:
    """Whether a member is a name: nouns with a proper one among them, and no plain word at its end."""
    words, genre = scan.words_in(span.start, span.end), scan.genre
    if not words or not _LEAST <= len(span) <= _MOST or _is_known(scan, span):
        return False
    if _FIELD.fullmatch(scan.text, span.start, span.end) or scan.slice(span).endswith(tuple(genre.unseen)):
        return False
    if scan.slice(words[0].span) in genre.vague | genre.common:
        return False
    if any(w.tag == "v" and scan.slice(w.span) in genre.verbs for w in words):
        return False  # 考察|泸州推动白酒、…产业发展的举措
    proper = span.start in scan.known_by_start or any(w.tag in NAMED for w in words)
    return proper and words[0].tag in _NOUNS and words[-1].tag in _THINGS


def _is_known(scan: Scan, span: Span) -> bool:
    """Whether a member is known, or ends in what is: 四川|电子科技大学."""
    first, last = scan.known_by_start.get(span.start), scan.known_by_end.get(span.end)
    whole = first is not None and first.span.end >= span.end
    return whole or (last is not None and last.source == "gazetteer")
