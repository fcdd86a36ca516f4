"""Places joined by 至: the pairs and chains from which lines take their names and ends.

An end may stand behind its division (四川隆昌至贵州黄桶, 江津先锋至永川来苏), and an aside behind it
(资中(经安岳)至铜梁).  A town that nobody knows is an end where a line's name goes on behind it
(龙台至高升快速路).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chuanyu.language.name import FULL, WAYS, Name, in_order
from chuanyu.language.names.line_heads import LINE_HEADS
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

# No line has more stops in its name, and no coordination more lines.
MOST = 24
LINKS = ("至", "到", "—", "-", "~", "=", "经")
LINK = re.compile("|".join(LINKS))
_ENDS = frozenset({EntityClass.PLACE, EntityClass.PARK, EntityClass.FACILITY})
_SUFFIX = re.compile(r"[东南西北中复二]线|北环线")
ASIDE = r"\((?![^()]*段\))[^()。,;]{1,12}\)"  # what explains an end or characters within a name
_ASIDE_BEFORE, _ASIDE_MOST = re.compile(rf"{ASIDE}$"), 14
_ASIDE = re.compile(rf"{ASIDE}(?={LINK.pattern}|{LINE_HEADS.any})")
# What tells that a line's name goes on behind a town that no gazetteer knows: its kind, or the count of a
# list; else what the name may go on with.
_KIND = rf"(?:国家|的?[一二三]级|旅游|环线)?(?:{LINE_HEADS.roads})|等\d+[个条]"
_BUS = r"的?{bus_trait}*{bus}"
# Behind a stop that a dash joins: 成都-列日|航班.
_SERVED = r"(?:国际)?(?:全?货机|货运|客运)?(?:航线|航班|班列)"
_UNKNOWN = worded(
    rf"(?!{_KIND}|{_BUS}|{_SUFFIX.pattern})(?:(?![至等两条个段])[一-鿿]){{2,6}}?"
    rf"(?=(?P<kind>{_KIND})|(?P<bus>{_BUS})|(?P<served>{_SERVED})|(?P<on>[至到—\-~=的快高])|[、和及])"
)
_HEADED = worded(rf"(?:国家|省际|跨省|单线|双线)?(?:{LINE_HEADS.any}|{_KIND}|{_BUS})")
_AFAR = re.compile(LINE_HEADS.ways)  # a way that towns alone do not share: 兴山 is 兴山县 before 高铁
_OPENS = "的和及与、由将修建铺起成通造把即就为从对"  # before a town that opens a name
# What no town starts with: ends of what leads up to it (G4216线|甲至乙), and a way (向西|经四川直达新疆).
_NO_FIRST = re.compile(r"[线路段号]|向[东西南北]")
_NO_TOWNS = frozenset({"v", "d", "p", "c", "u", "TIME", "m", "vn", "ad", "r", "q"})
_DASHES = "—-"  # what stands between them is an end, however it is called: 成都-列日
# The middle of a town or its station stands for it: 铜梁|城区, 璧山|县城.
_CENTRE = re.compile(r"(?:中心|主)?城区(?=[至到—-]|段)|县城|市区|(?<=县)城(?=[至到—-])|[火汽]车站")
_CENTRE_MOST = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Places joined by 至 with where they stand."""

    span: Span
    ends: tuple[Name, ...]

    @property
    def places(self) -> tuple[Entity, ...]:
        """What they are."""
        return tuple(n.entity for n in self.ends)


def pairs_of(scan: Scan) -> Iterator[Pair]:
    """The chains of places joined by 至, in order; none inside another."""
    reached = 0
    for link in LINK.finditer(scan.text):
        if link.start() >= reached and (pair := _pair(scan, link.start())):
            reached = pair.span.end
            yield pair


def _pair(scan: Scan, at: int) -> Pair | None:
    """The chain whose first link stands here."""
    aside = _ASIDE_BEFORE.search(scan.text, max(0, at - _ASIDE_MOST), at)
    end = aside.start() if aside else at
    if known := _known_before(scan, end):
        return _chain(scan, known, towns=False)
    if scan.text[at] == "经" and at + 1 not in scan.known_by_start:
        return None  # 双城|经济圈
    town = _town_before(scan, end)
    above = scan.known_by_end.get(town.span.start) if town else None
    province = above is not None and scan.is_province(above)
    pair = _chain(scan, town, towns=not province) if town else None
    led = province or (town and town.parts)
    if not pair or not (led or _HEADED.match(scan.text, pair.span.end)):
        return None
    if not _AFAR.match(scan.text, pair.span.end):
        return pair
    ends = (replace(n, entity=place_called(scan, n.entity.name)) for n in pair.ends)
    return replace(pair, ends=tuple(ends))


def _known_before(scan: Scan, at: int) -> Name | None:
    """The place with a known name that ends here, with the middle of its town."""
    for start in range(at, at - _CENTRE_MOST - 1, -1):
        known, centre = scan.known_by_end.get(start), _CENTRE.match(scan.text, start)
        if not known or known.entity.cls not in _ENDS or scan.known_by_start[known.span.start] is not known:
            continue
        if start == at:
            return known
        if known.entity.code and centre and centre.end() == at:
            return replace(known, span=Span(known.span.start, at), parts=(known,))
    return None


def _town_before(scan: Scan, end: int) -> Name | None:
    """The unknown town that ends here: behind its county, or at the start of a clause or behind its verb."""
    for size in (2, 3, 4):
        start = end - size
        led = scan.known_by_end.get(start)
        before = scan.text[start - 1 : start]
        opens = before in _OPENS or not "一" <= before <= "鿿"
        town = scan.text[start:end]
        apart = _NO_FIRST.match(scan.text, start) or "," in town or any(k in town for k in LINKS)
        if (opens or (led and led.entity.code)) and not apart:
            return _town(scan, Span(start, end), led, towns=not (led and scan.is_province(led)))
    return None


def _chain(scan: Scan, first: Name, towns: bool) -> Pair | None:
    """A place with those joined to it by 至, which may be `towns` that nobody knows if it is one."""
    chain, at = [first], first.span.end
    links: tuple[str, ...] = LINKS
    while len(chain) < MOST:
        aside = _ASIDE.match(scan.text, at)
        link = aside.end() if aside else at
        nxt = _end_at(scan, link + 1, towns) if scan.text[link : link + 1] in links else None
        if nxt is None:
            break
        links = (*LINKS, "、") if scan.text[link] in "经、" else LINKS  # 南充经渠县|、|大竹至梁平
        chain.append(nxt)
        at = nxt.span.end
    if len(chain) < 2:
        return None
    suffix = _SUFFIX.match(scan.text, at)
    return Pair(Span(first.span.start, suffix.end() if suffix else at), tuple(chain))


def _end_at(scan: Scan, at: int, towns: bool) -> Name | None:
    """The place that starts here: known, the lower one of those known (四川隆昌), or a town."""
    known = scan.known_by_start.get(at)
    if known and known.entity.cls in WAYS:  # 成都至|遂宁至重庆铁路
        known = scan.division_in(known.span, at)
    if not known:
        return _unknown(scan, at, towns)
    low = _lowest(scan, known, towns)
    centre = _CENTRE.match(scan.text, low.span.end) if low.entity.code else None
    return replace(low, span=Span(low.span.start, centre.end()), parts=(low,)) if centre else low


def _lowest(scan: Scan, place: Name, towns: bool) -> Name:
    """The place behind a division that leads up to it: 隆昌 of 四川隆昌, 黄桶 of 贵州黄桶."""
    entry = scan.entry(place.entity)
    if not entry or not entry.level:
        return place
    after = scan.known_by_start.get(place.span.end)
    if after and after.entity.cls is EntityClass.PLACE:
        below = place.entity.name in scan.gazetteer.above(after.entity.name)
        if below or (not after.entity.code and after.entity.name.endswith(FULL)):
            return _lowest(scan, after, towns)
    return (None if after else _unknown(scan, place.span.end, towns, place)) or place


def _unknown(scan: Scan, at: int, towns: bool, led: Name | None = None) -> Name | None:
    """A town that no gazetteer knows by this name, if a line's name goes on behind it.

    It stands behind its division or is one of a chain of `towns`.
    """
    match, word = _UNKNOWN.match(scan.text, at), scan.word_at.get(at)
    if not match or not word:
        return None
    before = scan.text[at - 1] in _DASHES and (match["served"] or match["on"])
    if led and not towns and not match["bus"]:
        sure = scan.is_province(led) and (match["kind"] or match["on"])
    elif led:
        sure = not match["served"]
    else:
        loc = word.tag == "LOC" and word.span.start == at
        sure = match["kind"] or match["bus"] or before or (loc and match["on"])
    return _town(scan, Span(*match.span()), led, towns) if sure else None


def _town(scan: Scan, span: Span, led: Name | None, towns: bool) -> Name | None:
    """A town by its full name if the article has it, else as it is called.

    Its division before it belongs to the name of the line; a chain of `towns` lies in the region.
    """
    text = scan.slice(span)
    full = scan.towns.get(text)
    known = scan.known_by_start.get(span.start)
    if known and known.span == span and scan.gazetteer.in_region(known.entity.name):
        return known
    tags = {w.tag for w in scan.words_in(span.start, span.end)}
    if not (led or full or scan.text[span.start - 1] in _DASHES) and tags & _NO_TOWNS:
        return None
    place = Entity(EntityClass.PLACE, full) if full else place_called(scan, text)
    if towns and not scan.gazetteer.in_region(place.name):  # 资中 is 资中县, and 玉溪 no 玉溪市
        place = Entity(EntityClass.PLACE, full or text)
    town = Name(span, place, "grammar", used=text)
    return replace(town, span=Span(led.span.start, span.end), parts=(led, town)) if led and towns else town


def place_called(scan: Scan, name: str) -> Entity:
    """The division of a name that is too plain to be looked for everywhere (北海), else a place."""
    found = (e for x in ("市", "县", "区", "州") if (e := scan.gazetteer.by_name.get(name + x)))
    return next((e.entity for e in found), Entity(EntityClass.PLACE, name))


def parts(scan: Scan, pair: Pair) -> tuple[Name, ...]:
    """The ends of a pair with the divisions that lead up to them: 贵州 in 隆昌至贵州黄桶铁路."""
    starts = {n.span.start for n in pair.ends}
    above = (n for n in scan.known_in(pair.span.start, pair.span.end) if n.span.start not in starts)
    return in_order((*pair.ends, *above))
