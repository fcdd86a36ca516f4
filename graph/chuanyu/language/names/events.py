"""Events that a number tells: an edition or year before a head or a known event, the session of a body.

An article (and the names found in it) → its events: 第四届世界科技与发展论坛, 第二十二届|西博会,
市第五次党代会; and a meeting of an alliance or group holds its name: 川渝教育联盟|成立大会.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chuanyu.language.gazetteer import Entry
from chuanyu.language.name import Name, in_order
from chuanyu.language.names.bodies import widened
from chuanyu.language.names.body_kinds import body_kinds
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

# Another event, one of its own since it has an edition: 甲座谈会|暨|乙第三次会议, but no 暨签约仪式.
ANOTHER = rf"暨(?=[^,。;、暨]{{0,24}}(?:第[{NUMERALS}\d]{{1,4}}[届次]|首届)|20\d\d(?!年))"
# What 第…届 or a year opens is the name of an event up to its head: 第四届世界科技与|发展论坛.  A year needs
# Chinese behind it; what is told to happen there, or counted, ends the name.
_OPENING = rf"第[\d{NUMERALS}百]{{1,4}}届|20\d\d(?!年?[来到至起以])年?(?=[一-鿿])"
_ENDING = rf"{ANOTHER}|开幕|闭幕|等(?!教育|学校|级)|\d+[个项场]|[今昨]天|今日|在|启动|召开|举行|\d月"
_EDITION = re.compile(rf"(?:{_OPENING})(?:(?!{_ENDING})[^,。;:、“”《》()\s的]){{2,24}}?$")
_FAR = 30  # characters before its head in which an edition opens
# 会 and 节 at the end of a meeting or feast, as parts of a pattern; they end other words too: 协会, 环节.
MEETING = r"(?<!委员)(?<![协商学工社机国事合教都络金字委生])会"
FEAST = r"(?<![环季细情关春])节"
# What else ends the name of an edition, before a mark or what is told of it: 第八届美食|周.
_PLAIN_END = worded(
    rf"(?<=[一-鿿])(?:{MEETING}|{FEAST}|(?<!开)展|[赛周季])(?=[,。;、)(”]|{{held}}|启动|[在于将由]|暨)"
)


def editions(scan: Scan) -> Iterator[Name]:
    """Events that their edition or year opens."""
    heads = {head.head for head in scan.genre.heads if head.cls is EntityClass.EVENT}
    ends = [head for head in scan.heads if scan.slice(head) in heads]
    plain = (Span(*match.span()) for match in _PLAIN_END.finditer(scan.text))
    ends += (end for end in plain if (word := scan.word_at.get(end.start)) and word.span.end == end.end)
    for head in ends:
        match = _EDITION.search(scan.text, max(0, head.start - _FAR), head.start)
        if match and not any(word.tag == "d" for word in scan.words_in(match.start(), head.start)):
            span = Span(match.start(), head.end)
            places = (scan.division_in(span, i) for i in range(span.start, span.end))
            yield _event(span, scan.slice(span), parts=tuple(p for p in places if p))


def _event(span: Span, name: str, reason: str = "", parts: tuple[Name, ...] = ()) -> Name:
    return Name(span, Entity(EntityClass.EVENT, name), "grammar", reason, parts)


_NUMBERED = re.compile(rf"第[\d{NUMERALS}百]{{1,4}}届$")
_NUMBER_FAR = 6  # characters in which an edition stands


_NTH = rf"[{NUMERALS}]{{1,3}}"
_TERM, _SESSION = rf"第(?P<n>{_NTH})届", rf"(?P<m>{_NTH})次"
_PLENARY = rf"{_SESSION}(?:全会|全体(?:\(扩大\))?会议)"
_PEOPLES = rf"{_TERM.replace('第', '第?')}(?:人民代表大会|人大)"
# Congresses and sessions of the committees and assemblies of a place, by what stands behind it, each with how
# it is called in full whichever way the text puts it.
_OF_PLACE = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (rf"第(?P<n>{_NTH})次(?:党代会|党员代表大会)", "中共{place}第{n}次代表大会"),
        (rf"委(?:员会)?(?P<n>{_NTH})届{_PLENARY}", "中共{place}委{n}届{m}次全会"),
        (rf"(?<=[省市区县州]){_TERM}委员会第{_PLENARY}", "中共{place}委{n}届{m}次全会"),
        (rf"{_PEOPLES}第?{_SESSION}会议", "{place}第{n}届人民代表大会第{m}次会议"),
        (
            rf"{_PEOPLES}(?:常务委员会|常委会)(?:召开|举行)?第{_SESSION}(?:全体)?会议",
            "{place}第{n}届人民代表大会常务委员会第{m}次会议",
        ),
        (rf"政协第?(?P<n>{_NTH})届(?:委员会)?第?{_SESSION}会议", "政协{place}第{n}届委员会第{m}次会议"),
    )
)
_ASSEMBLY = re.compile(r"(?:人民代表大会|人大)(?P<standing>常务委员会|常委会)?")
_PARTY = re.compile(r"(?:中共|中国共产党)$")


# Sessions of a consultative conference in full, or with the place amid it: 政协第五届|甲市|委员会第七次会议.
_CONSULTING = re.compile(
    rf"(?:政协|中国人民政治协商会议)(?:{_TERM}(?P<place>[一-鿿]{{2,12}}?)|(?P<owner>[一-鿿]{{2,12}}?)"
    rf"{_TERM.replace('<n>', '<of>')})委员会第{_SESSION}会议"
)


def congresses(scan: Scan) -> Iterator[Name]:
    """Congresses of a party committee and sessions of assemblies: 市第五次党代会, 某区十八届人大一次会议."""
    yield from _consulting(scan)
    for pattern, name in _OF_PLACE:
        for match in pattern.finditer(scan.text):
            at = match.start()
            places: tuple[Name, ...] = ()
            if owner := scan.known_by_end.get(at):
                start, places = widened(scan, owner)
                entry, reason = scan.entry(owner.entity), ""
            else:
                (entry, reason), start = scan.home.owner(scan.text[at - 1 : at], at - 1), at - 1
            if entry and entry.level:
                party = _PARTY.search(scan.text, max(0, start - 5), start)
                begin = party.start() if party and name.startswith("中共") else start
                called = name.format(place=entry.entity.name, **match.groupdict())
                parts = _inside(scan, match, begin, places, entry)
                yield _event(Span(begin, match.end()), called, reason, parts)


def _consulting(scan: Scan) -> Iterator[Name]:
    """Sessions of consultative conferences whose place stands inside their name."""
    for match in _CONSULTING.finditer(scan.text):
        at = match.end("place" if match["place"] else "owner")
        if (place := scan.known_by_end.get(at)) and place.entity.code:
            called = f"政协{place.entity.name}第{match['n'] or match['of']}届委员会第{match['m']}次会议"
            yield _event(Span(*match.span()), called, parts=(place,))


def _inside(
    scan: Scan, match: re.Match[str], start: int, places: tuple[Name, ...], entry: Entry
) -> tuple[Name, ...]:
    """Whose session it is: the committee or assembly of which a word stands there, and its place.

    某区委|十五届六次全会, 某市第三届人大常委会|第四十次会议.

    Args:
        scan: the article.
        match: the session.
        start: where its name begins.
        places: its place with those above it, as they stand there.
        entry: its place.
    """
    form, end = "委", match.start("n")
    if not match.group().startswith(form):
        body = _ASSEMBLY.search(scan.text, match.start(), match.end())
        if body is None:
            return places
        form, end = "人大常委会" if body["standing"] else "人大", body.end()
    whose = body_kinds(scan).of_division(entry, form)
    return (Name(Span(start, end), whose, "grammar"), *places) if whose else places


# What is held of games and fairs, with a name of its own.
_OF_GAMES = worded(r"{of_games}(?!上)")


def known_editions(scan: Scan, known: Sequence[Name]) -> Iterator[Name]:
    """Known events with their edition, or with what is held of them: 第二十二届|西博会, 大运会|火炬传递."""
    for series in (name for name in known if name.entity.cls is EntityClass.EVENT):
        start, end = series.span.start, series.span.end
        if number := _NUMBERED.search(scan.text, max(0, start - _NUMBER_FAR), start):
            name = number.group() + max(series.entity.name, scan.slice(series.span), key=len)
            yield _event(Span(number.start(), end), name, parts=series.parts or scan.opening(series.span))
        if held := _OF_GAMES.match(scan.text, end):
            span = Span(start, held.end())
            yield _event(span, scan.slice(span), parts=(series,))


# A meeting that is another too: 甲文化旅游季|暨乙系列活动; but 暨乙第三次会议 has a name of its own.
_AND_TOO = worded(
    rf"(?!{ANOTHER})暨(?:“[^“”\n]{{1,30}}”|[^,。;:!?、\s“”《》]){{2,30}}?"
    r"(?:系列活动|{heads.held}(?=[,。;、\s在于将由]|{held}|启动|$))"
)


def joined(scan: Scan, events: Sequence[Name]) -> Iterator[Name]:
    """The events that are another one too, by the name of both."""
    for name in events:
        if name.entity.cls is EntityClass.EVENT and (more := _AND_TOO.match(scan.text, name.span.end)):
            yield _event(Span(name.span.start, more.end()), name.entity.name + more.group(), parts=name.parts)


# What an alliance meets for, or as: 川渝教育联盟|成立大会, …联盟|2024年度第二届年会.
_FOUNDING = r"{founding}(?:大会|仪式|会|会议|活动|(?=暨))"
_YEARLY = rf"(?:20\d\d年度?)?(?:第[{NUMERALS}\d]+[次届])?(?:年会|理事会议?|理事会会议|会员(?:代表)?大会)"
# And what a group meets as: 甲领导小组|第三次会议.
_SERIAL = rf"(?:20\d\d年度?)?第[{NUMERALS}\d]+次.{{0,6}}会议?"
_OF_MEMBERS = worded(
    rf"(?:(?P<alliance>.{{2,}}{{league}}”?)(?:{_FOUNDING}|{_YEARLY})|(?P<group>.{{4,}}?{{steering}}){_SERIAL})(?:暨.*)?$"
)


def with_members(scan: Scan, name: Name) -> Name:
    """A name, that of a meeting which founds or is one of an alliance or group with that as its part."""
    meeting = _OF_MEMBERS.match(scan.slice(name.span)) if name.entity.cls is EntityClass.EVENT else None
    if meeting is None:
        return name
    who = meeting["alliance"] or meeting["group"]
    cls = EntityClass.ALLIANCE if meeting["alliance"] else EntityClass.MECHANISM
    span = Span(name.span.start, name.span.start + len(who))
    inner = tuple(part for part in name.parts if part.span in span)
    whole = Name(span, Entity(cls, who), "grammar", parts=inner)
    return replace(name, parts=in_order((whole, *name.parts)))
