"""Places joined by 至: the pairs and chains from which lines take their names and ends.

An end may stand behind its province (四川隆昌至贵州黄桶) or be known to the model alone (黄桶, 兴山); a town
that nobody knows is an end where the name of a line goes on (龙台至高升快速路, 江津先锋至永川来苏高速).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chuanyu.language.name import FULL, NAMED, TOWNS, WAYS, Name
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.scan import Scan
from chuanyu.language.words import alternatives, worded
from chuanyu.model import Entity, EntityClass, Span

# No line has more stops in its name, and no coordination more lines.
MOST = 24
LINKS = ("至", "到", "—", "-", "~", "=", "经")
_ENDS = frozenset({EntityClass.PLACE, EntityClass.PARK, EntityClass.FACILITY})
_SUFFIX = re.compile(r"[东南西北中复二]线|北环线")
_HEAD = re.compile(rf"(?:国家|省际|跨省|单线|双线)?(?:{LINE_HEADS.any})")
# What stands before the head of a line, since LAC takes 黄桶铁路 for one place.
_PLACE_END = re.compile(rf"[一-鿿]{{2,4}}?(?=(?:国家)?(?:{LINE_HEADS.ways}))")
_GOES_ON = (*LINKS, "的", "快", "高")  # behind a place that no gazetteer knows
# The first end, told to be a place by the second and by the line: 樊哙至万州支线.
_UNKNOWN_FIRST = re.compile(r"(?<![一-鿿])[一-鿿]{2,4}(?=至)|(?<=[就为从由对及和与])[一-鿿]{2,3}(?=至)")
_NO_NAMES = frozenset({"v", "d", "p", "c", "u", "m", "TIME"})
# Towns that no gazetteer knows, before the head of a road, (龙台)至(高升)快速路, or what counts a list.
_ROAD = rf"(?:的?[一二三]级|旅游|环线)?(?:{LINE_HEADS.roads})|等\d+[个条](?:重大|重点)?{{line_work}}"
_TOWNS = worded(rf"(?P<first>[一-鿿]{{2,4}})[至—-](?P<last>(?:(?![至等两条个])[一-鿿]){{2,6}}?)(?={_ROAD})")
_OPENS = "的和及与、由将修建铺起成通造把即"  # before a town that opens a name
_NO_TOWNS = _NO_NAMES | {"vn", "ad", "r", "q"}
_UNKNOWN = 5  # characters of an end that no gazetteer knows, at most
# A flight's or a train's stop abroad that no gazetteer knows: 重庆-河内-成都货机航线, 成都-列日航班.
_STOP = re.compile(
    r"[-—](?P<stop>[一-鿿]{2,5}?)"
    r"(?=[-—][一-鿿]|(?:国际)?(?:全?货机|货运|客运)?(?:航线|航班|班列))"
)
_CENTRE = re.compile(r"(?:中心|主)?城区(?=[至到—-]|段)|县城|市区|(?<=县)城(?=[至到—-])")


@dataclass(frozen=True, slots=True)
class Pair:
    """Places joined by 至 with where they stand."""

    span: Span
    ends: tuple[Name, ...]


def pairs_of(scan: Scan) -> Iterator[Pair]:
    """The chains of places joined by 至."""
    found = [*_from_known(scan), *_from_unknown(scan)]
    yield from found
    taken = {at for pair in found for at in range(pair.span.start, pair.span.end)}
    yield from (
        pair
        for pair in _from_towns(scan)
        if pair.span.start not in taken and pair.ends[1].span.end - 1 not in taken
    )


def _from_known(scan: Scan) -> Iterator[Pair]:
    """The chains that a known place opens."""
    for place in scan.known:
        if scan.known_by_start.get(place.span.start) is not place or place.entity.cls not in _ENDS:
            continue
        if pair := _chain(scan, _lower(scan, place)):
            yield pair


def _from_unknown(scan: Scan) -> Iterator[Pair]:
    """The chains that a place opens which only the model takes for a name."""
    for match in _UNKNOWN_FIRST.finditer(scan.text):
        span = Span(*match.span())
        words = scan.words_in(span.start, span.end)
        tags = {w.tag for w in words}
        named = all(w.span in span for w in words) and tags & NAMED and not tags & _NO_NAMES
        pair = _chain(scan, _place(scan, span)) if named and span.end not in scan.known_by_end else None
        if pair and _HEAD.match(scan.text, pair.span.end):
            yield pair


def _from_towns(scan: Scan) -> Iterator[Pair]:
    """Pairs of which both ends are unknown towns, alone or behind their county."""
    for match in _TOWNS.finditer(scan.text):
        first, last = _town_before(scan, match.end("first")), _town_behind(scan, Span(*match.span("last")))
        if first and last:
            yield Pair(Span(first.span.start, last.span.end), (first, last))


def _town_before(scan: Scan, end: int) -> Name | None:
    """The town that ends here: behind its county, at the start of a clause, or behind what governs it."""
    for size in (2, 3, 4):
        start = end - size
        led = scan.known_by_end.get(start)
        before = scan.text[start - 1 : start]
        opens = before in _OPENS or not "一" <= before <= "鿿"
        if (led or opens) and not any(link in scan.text[start:end] for link in LINKS):
            return _town(scan, Span(start, end), led)
    return None


def _town_behind(scan: Scan, span: Span) -> Name | None:
    """The town of a stretch, which may stand behind its county: (永川)来苏."""
    known = scan.known_by_start.get(span.start)
    led = known if known and known.span.end < span.end - 1 else None
    return _town(scan, Span(led.span.end, span.end) if led else span, led)


def _town(scan: Scan, span: Span, led: Name | None) -> Name | None:
    """A town by its full name if the article has it, else as it is called.

    Args:
        scan: the article.
        span: where it stands.
        led: its county before it, which belongs to the name of the line.
    """
    text = scan.slice(span)
    full = re.search(rf"{re.escape(text)}(?:{alternatives(TOWNS)})", scan.text)
    known = scan.known_by_start.get(span.start)
    if known and known.span == span and scan.gazetteer.in_region(known.entity.name):
        return known
    if not (led or full) and any(w.tag in _NO_TOWNS for w in scan.words_in(span.start, span.end)):
        return None
    place = Entity(EntityClass.PLACE, full.group()) if full else place_called(scan, text)
    if not scan.gazetteer.in_region(place.name):  # 资中 is 资中县, and 玉溪 no 玉溪市
        place = Entity(EntityClass.PLACE, full.group() if full else text)
    town = Name(span, place, "grammar", used=text)
    return replace(town, span=Span(led.span.start, span.end), parts=(led, town)) if led else town


def _place(scan: Scan, span: Span) -> Name:
    """A place that is not known by its name alone."""
    text = scan.slice(span)
    return Name(span, place_called(scan, text), "model", used=text)


def place_called(scan: Scan, name: str) -> Entity:
    """The division of a name that is too plain to be looked for everywhere (北海), else a place."""
    found = (e for x in ("市", "县", "区", "州") if (e := scan.gazetteer.by_name.get(name + x)))
    return next((e.entity for e in found), Entity(EntityClass.PLACE, name))


def parts(scan: Scan, pair: Pair) -> tuple[Name, ...]:
    """The ends of a pair with the divisions that lead up to them: 贵州 in 隆昌至贵州黄桶铁路."""
    starts = {n.span.start for n in pair.ends}
    above = (
        n
        for at in range(pair.span.start, pair.span.end)
        if at not in starts and (n := scan.known_by_start.get(at))
    )
    return tuple(sorted((*pair.ends, *above), key=lambda n: n.span))


def _chain(scan: Scan, first: Name) -> Pair | None:
    """A place with those joined to it by 至."""
    chain, at = [first], first.span.end
    while (
        len(chain) < MOST
        and scan.text[at : at + 1] in LINKS
        and (nxt := _end_at(scan, at + 1) or _between_dashes(scan, at))
    ):
        chain.append(nxt)
        at = nxt.span.end
    if len(chain) < 2:
        return None
    suffix = _SUFFIX.match(scan.text, at)
    return Pair(Span(first.span.start, suffix.end() if suffix else at), tuple(chain))


def _end_at(scan: Scan, at: int) -> Name | None:
    """The place that starts here: known, known below a division (四川隆昌), or the model's."""
    known = scan.known_by_start.get(at)
    if known and known.entity.cls in WAYS:  # 成都至|遂宁至重庆铁路
        known = scan.division_in(known.span, at)
    return _lower(scan, known) if known else _by_model(scan, at)


def _between_dashes(scan: Scan, at: int) -> Name | None:
    """The place that stands behind a dash and before another one or before a service."""
    stop = _STOP.match(scan.text, at)
    return _place(scan, Span(*stop.span("stop"))) if stop else None


def _lower(scan: Scan, place: Name) -> Name:
    """The place behind a division that leads up to it, with its town: 隆昌 of 四川隆昌, 铜梁|城区."""
    low = _lowest(scan, place)
    town = _CENTRE.match(scan.text, low.span.end) if low.entity.code else None
    return replace(low, span=Span(low.span.start, town.end()), parts=(low,)) if town else low


def _lowest(scan: Scan, place: Name) -> Name:
    """The place behind a division that leads up to it: 隆昌 of 四川隆昌, 黄桶 of 贵州黄桶."""
    entry = scan.entry(place.entity)
    if not entry or not entry.level:
        return place
    after = scan.known_by_start.get(place.span.end)
    if after and after.entity.cls is EntityClass.PLACE:
        below = place.entity.name in scan.gazetteer.above(after.entity.name)
        if below or (not after.entity.code and after.entity.name.endswith(FULL)):
            return _lowest(scan, after)
    low = _by_model(scan, place.span.end) if entry.level == "province" else None
    return low or place


def _by_model(scan: Scan, at: int) -> Name | None:
    """A place that no gazetteer knows by this name, if a line's name goes on behind it."""
    word = scan.word_at.get(at)
    if not word or at in scan.known_by_start:
        return None
    above = scan.known_by_end.get(at)
    led = above if above and above.entity.code else None
    # LAC takes 贵州黄桶铁路 for one word.
    opens = word.span.start == at or (led and led.span.start == word.span.start)
    if not opens or not (led or word.tag == "LOC"):
        return None
    match = _PLACE_END.match(scan.text, at)
    span = Span(at, match.end() if match else word.span.end)
    goes_on = match or scan.text[span.end : span.end + 1] in _GOES_ON
    return _place(scan, span) if goes_on and 2 <= len(span) <= _UNKNOWN else None
