"""Names that only their list tells: by the verb before it, or by the kind that sums it up.

An article → the members of such lists that bear a proper name and that nothing else has read: sights on a
round (先后参观了甲广场、乙复合绿道、丙村史馆等) or summed up (甲湖、乙谷等景区), whose end tells their class,
else they are facilities; firms (引进甲科技、乙食品等龙头企业); what each of some places has (甲、乙等机场);
and the stops of lines (甲池站、乙湾站), which are known then wherever they stand.  Verbs are `tours` of
`cues.csv`, the kinds `sums_sights`, `sums_firms` and `each_has`, words that end no such name `unseen` of
`stops.csv` (`seeds/genre`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from chuanyu.language.name import FULL, NAMED, SIDES, WAYS, Name
from chuanyu.language.names.distinct import KIND_WORDS
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import begins
from chuanyu.language.words import alternatives, any_of, worded, words
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
    """The sights and firms of an article that nothing but their list tells, and the stops of its lines.

    Heads have told the names that end at some places.
    """
    for stretch, kind in _lists(scan):
        members = list(_members(scan, stretch.start, scan.slice(stretch)))
        for span in members if len(members) > 1 else ():
            if span.end not in told and _is_name(scan, span):
                text = scan.slice(span)
                ends = scan.genre.ending(text, "told") if kind is EntityClass.FACILITY else ()
                cls = next((head.cls for head in ends), kind)
                yield Name(span, Entity(cls, text), "grammar", parts=scan.opening(span))
    if _RAIL.search(scan.text):
        yield from _stops(scan)


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
    return _behind_verb(scan, start, first if first >= 0 else start)


def _behind_verb(scan: Scan, start: int, end: int) -> int:
    """Where the nouns begin that end a stretch."""
    for word in reversed(scan.words_in(start, end)):
        if word.tag not in _NOUNS or scan.slice(word.span) in scan.genre.verbs:
            return max(start, word.span.end)
    return start


def _members(scan: Scan, start: int, text: str) -> Iterator[Span]:
    """The members of a list, without the divisions in full before what is a name in itself."""
    joint = _JOINT.search(text)
    text = text[: joint.start()] + "、" * len(joint.group()) + text[joint.end() :] if joint else text
    for member in _MEMBER.finditer(text):
        at, end = start + member.start(), start + member.end()
        yield Span(_behind_address(scan, at, end), end)


# Where lines are told of, these are stops: in a list, at an end of a line (起于甲站) or on one (5号线甲站).
_RAIL = worded("{of_rail}")
_STOP = r"[一-鿿A-Z\d]{2,9}?站(?![点房台厅区名务长楼]|[一-鿿]{1,3}站)"
_LED = r"[起止始终]于|起自|终至|[起终]点[为是]|号线(?:[一二三]期)?(?:工程)?"
_STOPS = re.compile(rf"{_STOP}(?:[、和与及]{_STOP})+|(?:{_LED}){_STOP}")
_LEADS = re.compile(_LED)
_BETWEEN_STOPS = re.compile(r"、|(?<=站)[和与及]")
_NO_STOP = frozenset("电气油氢务作测泵哨费播验疗水网洋流")  # before 站: 换电站, 收费站


def _stops(scan: Scan) -> Iterator[Name]:
    """The stops of lines that a list or an end of a line tells, at every place where they stand."""
    for match in any_of(map(scan.slice, _told_as_stops(scan))).finditer(scan.text):
        span, text = Span(*match.span()), match.group()
        source = "gazetteer" if scan.matcher.entry(text) else "grammar"
        parts = scan.opening(span) if text[-2] in SIDES else ()  # 三亚湾站 is not in 三亚
        yield Name(span, scan.entity(EntityClass.FACILITY, text), source, parts=parts)


def _told_as_stops(scan: Scan) -> Iterator[Span]:
    """The stretches that tell a stop."""
    ways = {n.span.end for n in scan.known if n.entity.cls in WAYS}
    for match in _STOPS.finditer(scan.text):
        start = match.start()
        while start < match.end():
            member = _BETWEEN_STOPS.split(scan.text[start : match.end()], maxsplit=1)[0]
            span = Span(start, start + len(member))
            start = span.end + 1
            span = Span(_behind_lead(scan, span, ways, first=span.start == match.start()), span.end)
            text = scan.slice(span)
            plain = text in scan.genre.heads_by_word or text[:-1] in scan.genre.common
            if len(text) > 2 and not plain and text[-2] not in _NO_STOP:
                yield span


def _behind_lead(scan: Scan, span: Span, ways: Set[int], *, first: bool) -> int:
    """Where a stop begins behind the line on which it is, the first of some behind a verb too: 设|甲站."""
    start = max((lead.end() for lead in _LEADS.finditer(scan.text, span.start, span.end)), default=span.start)
    start = max((at for at in range(start, span.end) if at in ways), default=start)
    start = _behind_verb(scan, start, span.end) if first else start
    return _behind_address(scan, start, span.end)


def _behind_address(scan: Scan, at: int, end: int) -> int:
    """Where a name begins behind the divisions in full before what is a name in itself: (渝北区)甲枢纽站."""
    while (
        (place := scan.known_by_start.get(at))
        and place.entity.cls is EntityClass.PLACE
        and scan.text.endswith(_ABOVE, at, place.span.end)
        and end - place.span.end >= _LEAST - 1
    ):
        at = place.span.end
    return at


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


# What each of several places has: 甲、乙两座|无水港, 甲、乙、丙等|机场.
_UNKNOWN = re.compile(r"[、和][一-鿿]{2,3}$")
_EACH = worded(r"(?:等|等?[\d两三四五六七八九十]{1,3}[个座])(?P<head>{each_has})")


def of_each_place(scan: Scan) -> Iterator[Name]:
    """What the places of a list have, one each, by the word that stands behind them."""
    for match in _EACH.finditer(scan.text):
        places = list(_places_before(scan, match.start()))
        for place in places if len(places) > 1 else ():
            text = scan.slice(place.span) + match["head"]
            entity = scan.entity(EntityClass.FACILITY, text)
            yield Name(place.span, entity, "grammar", parts=(place,), used=text)


def _places_before(scan: Scan, at: int) -> Iterator[Name]:
    """The divisions of the list that ends at a place, the last first, past members that nothing tells."""
    while True:
        place = scan.known_by_end.get(at)
        if place and place.entity.code:
            yield place
            at = place.span.start - 1
        elif unknown := _UNKNOWN.search(scan.text, max(0, at - 4), at):
            at = unknown.start()
        else:
            return
        if scan.text[at] not in "、和":
            return
