"""Lines by their ends: 大足至内江、开江至梁平等川渝省际高速公路; 成渝、渝遂高速公路; 成达万高铁.

The places in a name of the form A至B, or the characters that stand for places in an abbreviation
(gazetteer column `abbr`), are the line's endpoints; a coordination shares its last head.  Trains, ships
and buses may be named so too (达万铁水联运班列, 江津至泸州、宜宾的航线).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.folding import fold
from chuanyu.language.gazetteer import Entry
from chuanyu.language.name import AND, WAYS, Name
from chuanyu.language.names.line_ends import LINKS, MOST, Pair, line_heads, pairs_of, parts, place_called
from chuanyu.language.scan import Scan
from chuanyu.model import Entity, EntityClass, Span

# What may stand between the last pair of a coordination and its head: 等川渝省际.
_BRIDGE = (
    r"”?(?:等?\d+条[一-鿿]{0,4}?|等[一-鿿]{0,8}?|[、和及][一-鿿]{2,4}?(?:扩能|扩容|复线|[中南北]线)?"
    r"|(?:货机|(?![的了在将已和与是有可仅需只乘坐发往段间机站港])[一-鿿]){0,6}?)"
)
# A time or what runs on the line: no line is spoken of.
_NO_LINE = r"(?!的?(?:旅行|运行|通行|出行|运输|货运)?(?:时间|列车|客车|旅客|客流|车程|口岸))"
# What stands between the characters and the train, ship or bus: 达万(铁水联运)班列.
_MODE = (
    r"(?:(?:铁水|铁海|江海|公铁|水水|空铁|公水)?(?:联运|中转)"
    r"|国际|城际|省际|跨省|直达|货运|旅游|集装箱|往返){0,3}?"
)
# A list of lines by their ends alone, of the kind named before: 高速公路方面,南充至潼南、内江至大足等项目.
_OF_KIND = re.compile(r"等?(?:\d+[个条])?(?:重大|重点)?(?:项目|工程|线路|路段|高速)?(?=[,。;]|全?[一-鿿])")
_KIND = re.compile(r"高速公路|高速铁路|城际铁路|高铁|铁路|航线|快速通道")
_KIND_FAR = 80


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands behind places joined by 至, and names whose characters brackets open."""

    bridge: re.Pattern[str]
    head: re.Pattern[str]
    called: re.Pattern[str]
    bracketed: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    heads = line_heads()
    return _Patterns(
        re.compile(f"{_BRIDGE}(?={heads.any})"),
        re.compile(f"({heads.any}){_NO_LINE}"),
        # 绵竹至茂县的绵茂公路: the line has a name of its own behind the places that it joins.
        re.compile(rf"的(?P<name>(?!高速铁|城际铁|快速|市域)[一-鿿]{{2,4}}(?:{heads.ways}|公路))"),
        # 长(寿)垫(江)梁(平)铁路
        re.compile(
            rf"(?P<stops>(?:[一-鿿]\([一-鿿]{{1,2}}\)){{2,6}})(?P<mode>[一-鿿]{{0,4}}?)(?P<head>{heads.any})"
        ),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line's name with the entities at its ends."""

    name: Name
    ends: tuple[Entity, ...]


def lines(scan: Scan) -> Iterator[Line]:
    """The lines of an article that are no gazetteer names as they stand."""
    yield from _by_pairs(scan)
    yield from _by_abbreviation(scan)
    yield from _bracketed(scan)


def _by_pairs(scan: Scan) -> Iterator[Line]:
    pairs = sorted(pairs_of(scan), key=lambda p: (p.span.start, -p.span.end))
    following = {pair.span.start: pair.span for pair in pairs}
    ends_at = {pair.span.end for pair in pairs}
    known = {at for n in scan.known if n.entity.cls in WAYS for at in range(n.span.start, n.span.end)}
    reached, first = 0, None
    for pair in pairs:
        span = pair.span
        if span.start < reached or span.start in known:  # inside the pair before or a known name
            continue
        reached = span.end
        if not pair.shared:
            first = pair.ends[0]
        if called := _patterns().called.match(scan.text, span.end):
            yield _called(scan, Span(*called.span("name")), pair)
        listed = scan.text[span.start - 1 : span.start] in AND and span.start - 1 in ends_at
        further = _further(scan, span, following)
        if further:
            span = Span(span.start, further[-1].span.end)
        head = _head_after(scan, span, following, listed)
        if not head or first is None:
            continue
        ends = (first, *pair.ends) if pair.shared else pair.ends
        text, end, modifiers = head
        name = _joined(scan, ends) + scan.text[pair.ends[-1].span.end : span.end] + modifiers + text
        ends = (*ends, *further)
        cls = line_heads().classes[text]
        dashed = scan.text[pair.ends[0].span.end : pair.ends[0].span.end + 1] in ("-", "—")
        if cls is EntityClass.CORRIDOR and dashed and not pair.shared:
            name = scan.slice(span) + modifiers + text  # flights are written with a dash
        if text == "高速":
            name += "公路"
        entity = Entity(cls, name)
        if entry := scan.matcher.entry(name):
            entity = entry.entity
        yield Line(
            Name(Span(span.start, end), entity, "grammar", parts=parts(scan, pair), used=name),
            tuple(n.entity for n in ends),
        )


def _further(scan: Scan, pair: Span, following: Mapping[int, Span]) -> tuple[Name, ...]:
    """The places that a list goes on with behind a pair, before a service: 宜宾 in 江津至泸州、宜宾的航线."""
    found: list[Name] = []
    at = pair.end
    while scan.text[at : at + 1] in AND and at + 1 not in following:
        place = scan.known_by_start.get(at + 1)
        if place is None or place.entity.cls is not EntityClass.PLACE:
            break
        found.append(place)
        at = place.span.end
    head = _head_after(scan, Span(pair.start, at), {}, False) if found else None
    serves = head and line_heads().classes[head[0]] is EntityClass.CORRIDOR
    return tuple(found) if serves else ()


def _bracketed(scan: Scan) -> Iterator[Line]:
    """Lines whose characters brackets open: 长(寿)垫(江)梁(平)铁路."""
    for match in _patterns().bracketed.finditer(scan.text):
        stops = [a + b for a, b in re.findall(r"(.)\((.{1,2})\)", match["stops"])]
        known = (scan.matcher.entry(stop) for stop in stops)
        ends = [e.entity if e else place_called(scan, s) for e, s in zip(known, stops, strict=True)]
        if any(end.code for end in ends):
            name = "".join(stop[0] for stop in stops) + match["mode"] + match["head"]
            entity = Entity(line_heads().classes[match["head"]], name)
            yield Line(Name(Span(*match.span()), entity, "grammar", used=name), tuple(ends))


def _joined(scan: Scan, ends: Sequence[Name]) -> str:
    """The ends of a line with what joins them: 重庆经叙永至筠连."""
    name = ""
    for end, after in zip(ends, (*ends[1:], None), strict=True):
        name += fold(scan.slice(end.span))
        if after:
            name += "经" if scan.text.startswith("经", end.span.end) else "至"
    return name


def _called(scan: Scan, span: Span, pair: Pair) -> Line:
    name = scan.slice(span)
    entry = scan.matcher.entry(name)
    cls = EntityClass.ROAD if name.endswith(("公路", "高速")) else EntityClass.RAIL_LINE
    entity = entry.entity if entry else Entity(cls, f"{name}公路" if name.endswith("高速") else name)
    return Line(Name(span, entity, "grammar", used=name), tuple(n.entity for n in pair.ends))


_COUNTED = re.compile(r"[\d一二两三四五六七八九十]+条|等.*|[”的]")
_DROPPED = re.compile(f"{_COUNTED.pattern}|国家|省际|跨省|沿江|货运|旅游|复线|扩容|双层|客货共线")


def _head_after(
    scan: Scan, pair: Span, following: Mapping[int, Span], listed: bool
) -> tuple[str, int, str] | None:
    """The head of a pair, over the pairs coordinated behind it, where its name ends, and its modifiers.

    A pair that is `listed` behind another needs no head of its own.
    """
    end = at = pair.end
    own = True
    for _ in range(MOST):
        if scan.text[at : at + 1] not in AND or not (nxt := following.get(at + 1)):
            break
        at, own = nxt.end, False
    bridge = _patterns().bridge.match(scan.text, at + (own and scan.text[at : at + 1] == "的"))
    head = _patterns().head.match(scan.text, bridge.end()) if bridge else None
    if not head and (listed or not own) and _OF_KIND.match(scan.text, at):
        start = max(scan.text.rfind(mark, max(0, pair.start - _KIND_FAR), pair.start) for mark in "。\n") + 1
        kinds = list(_KIND.finditer(scan.text, max(start, pair.start - _KIND_FAR), pair.start))
        return (kinds[-1].group(), end, "") if kinds else None
    if not head or not bridge:
        return None
    own = own and bridge.group()[:1] not in AND
    service = line_heads().classes[head[1]] is EntityClass.CORRIDOR
    modifiers = (_COUNTED if service else _DROPPED).sub("", bridge.group()) if own else ""
    inside = (n for i in range(pair.start, head.start()) if (n := scan.known_by_start.get(i)))
    if any(n.span.end > bridge.start() and not _crossed(scan, n.span.start, n.span.end) for n in inside):
        return None  # (天津至)北京大兴国际机场铁路
    whole = own and (modifiers or not bridge.group())  # 巴中至南充的高铁
    return head.group(), (head.end() if whole else end), modifiers


REGION = 30  # counties of a province that the gazetteer holds whole


@lru_cache(maxsize=4)
def _lettered(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """Characters that stand for places, alone or in a list, before the head of a line."""
    letters = "".join(sorted(a for a in abbreviations if len(a) == 1))
    if not letters:
        return re.compile("(?!)")
    one, heads = rf"[{re.escape(letters)}]{{2,4}}", line_heads()
    return re.compile(
        rf"(?P<list>(?:{one}、){{0,{MOST}}})(?P<last>{one})(?P<middle>中线|南线|北线|单线|双线|复线)?"
        rf"(?:等?[\d两三四五六七八九十]+条)?"
        rf"(?:(?P<head>{heads.ways})|(?P<mode>{_MODE})(?P<service>{heads.services}))"
    )


def _by_abbreviation(scan: Scan) -> Iterator[Line]:
    for match in _lettered(tuple(scan.gazetteer.abbreviations)).finditer(scan.text):
        head = match["head"] or match["mode"] + match["service"]
        cls = line_heads().classes[match["head"] or match["service"]]
        at = match.start()
        for item in [*match["list"].split("、")[:-1], match["last"]]:
            last = at + len(item) == match.end("last")
            end = match.end() if last else at + len(item)
            name = item + ((match["middle"] or "") if last else "") + head
            if head == "高速":
                name += "公路"
            entry = scan.matcher.entry(name)
            ends = _ends(scan, item) if not entry else ()
            if entry:
                ends = tuple(e.entity for n in entry.ends if (e := scan.gazetteer.by_name.get(n)))
            entity = entry.entity if entry else Entity(cls, name)
            word = scan.word_at.get(at)
            verb = word and word.tag in ("v", "vn", "d", "ad") and word.span.end >= at + len(item)
            collective = any(c.word == item for c in scan.genre.collectives)
            # 川渝公交 are those of the whole region, 中蒙班列 no line of 中江.
            wide = match["service"] and (collective or item[0] == "中")
            # 达成高铁合作意向, 建成铁路
            plain = not entry and bool(wide or (verb and not collective))
            part = scan.text[at - 1 : at] in LINKS or _crossed(scan, at, at + len(item))
            if plain or part or scan.matcher.entry(item) or _inside(scan, at) or not _near(scan, entry, ends):
                at += len(item) + 1
                continue
            if entry or len(set(ends)) == len(item):
                yield Line(Name(Span(at, end), entity, "grammar", used=name), ends)
            at += len(item) + 1


def _near(scan: Scan, entry: Entry | None, ends: tuple[Entity, ...]) -> bool:
    """Whether the characters may be read so: a county's character only within the region."""
    gazetteer = scan.gazetteer
    levels = [(gazetteer.by_name[e.name].level, (e.name, *gazetteer.above(e.name))) for e in ends]
    if entry or all(level != "county" for level, _ in levels):
        return True
    return all(gazetteer.counties(above[-1]) > REGION for _, above in levels)


def _inside(scan: Scan, at: int) -> bool:
    """Whether a place in the text lies inside a longer known name."""
    before = scan.known_by_start.get(at - 1) or scan.known_by_start.get(at - 2)
    after = scan.known_by_start.get(at + 1)
    line = after and after.entity.cls in WAYS
    return bool(before and before.span.end > at) or bool(line)


def _crossed(scan: Scan, start: int, end: int) -> bool:
    """Whether a known name begins before a stretch and ends inside it: 青海|西宁 in 海西宁铁路."""
    return any(
        n.span.start < start < n.span.end
        for at in range(max(0, start - 4), start)
        if (n := scan.known_by_start.get(at)) and n.span.end <= end
    )


def _ends(scan: Scan, letters: str) -> tuple[Entity, ...]:
    """The places for which the characters of an abbreviation stand.

    Of several the better known, unless the article names another (宜宾 for 成宜).
    """
    known = scan.gazetteer.abbreviations
    found = []
    for letter in letters:
        places = [e.entity for e in known.get(letter, ())]
        found += ([p for p in places if p.name in scan.divisions.names] or places)[:1]
    return tuple(found)
