"""Sights on a round: 先后参观了甲广场、乙复合绿道、丙村史馆等, told by the verb of visiting before the list.

An article → the members of such lists that bear a proper name and that nothing else has read; what they
end in tells their class, else they are facilities.  Verbs are `tours` of `cues.csv`, words that end no
name of a sight `unseen` of `stops.csv` (`seeds/genre`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from chuanyu.language.name import FULL, NAMED, Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

_TOUR = worded(r"{tours}[了过]?(?P<list>[^,。;:!?“”《》()\n]{4,160}?)(?=等|[,。;]|$|{tours})")
_MEMBER = re.compile(r"[^、]+")
_JOINT = re.compile(r"(?:以及|及|和|与)(?=[^和与及]+$)")
_LEAST, _MOST = 4, 20
_THINGS = NAMED | {"n", "s"}
_NOUNS = _THINGS | {"vn", "an", "f", "a", "b"}
# Where a sight lies; but 回龙村|花椒谷 is named for its village.
_ABOVE = tuple(end for end in FULL if end != "村")


def sights(scan: Scan, told: Set[int]) -> Iterator[Name]:
    """The sights of an article.

    Args:
        scan: the article.
        told: where names end that their heads tell.
    """
    for match in _TOUR.finditer(scan.text):
        members = list(_members(scan, match.start("list"), match["list"]))
        for span in members if len(members) > 1 else ():
            if span.end not in told and _is_name(scan, span):
                text = scan.slice(span)
                cls = next((h.cls for h in scan.genre.ending(text, "told")), EntityClass.FACILITY)
                yield Name(span, Entity(cls, text), "grammar", parts=scan.opening(span))


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
    words = scan.words_in(span.start, span.end)
    if not words or not _LEAST <= len(span) <= _MOST:
        return False
    genre, known = scan.genre, scan.known_by_start.get(span.start)
    if known and known.span.end >= span.end:
        return False
    if scan.slice(words[0].span) in genre.vague | genre.common:
        return False
    if scan.slice(span).endswith(tuple(genre.unseen)):
        return False
    if any(w.tag == "v" and scan.slice(w.span) in genre.verbs for w in words):
        return False  # 考察|泸州推动白酒、…产业发展的举措
    proper = known is not None or any(w.tag in NAMED for w in words)
    return proper and words[0].tag in _NOUNS and words[-1].tag in _THINGS
