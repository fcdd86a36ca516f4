"""Lines by their ends: 大足至内江、开江至梁平等川渝省际高速公路; 成渝、渝遂高速公路; 成达万高铁.

The places in a name of the form A至B, or the characters that stand for places in an abbreviation
(gazetteer column `abbr`), are the line's endpoints; a coordination shares its last head.  Stations of a
list are named by what stands before 站: 设江津北、永川南、泸州东等7座车站.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chuanyu.language.folding import fold
from chuanyu.language.gazetteer import Entry
from chuanyu.language.pairs import LINKS, MOST, Pair, pairs_of, parts
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

_HEAD = re.compile(
    r"(高速公路|高速铁路|城际铁路|市域铁路|客运专线|快速通道|快速路|高铁|铁路|城际(?!公交)|客专|高速|公路|大道|支线|货运线|"
    r"航线|航班|班列|班线|专列|班轮|快线|快船|公交专线|公交线路|城际公交|公交|通道)"
    r"(?!的?(?:旅行|运行|通行|出行|运输|货运)?(?:时间|列车|客车|旅客|客流|车程|口岸))"
)
_ROADS = ("高速公路", "高速", "快速通道", "快速路", "公路", "大道")
_SERVICES = (
    "航线", "航班", "班列", "班线", "专列", "班轮", "快线", "快船",
    "公交专线", "公交线路", "城际公交", "公交", "通道",
)  # fmt: skip
_HEADS = dict.fromkeys(_ROADS, EntityClass.ROAD) | dict.fromkeys(_SERVICES, EntityClass.CORRIDOR)
# A road called 大道 is named after other things than its ends (安石大道).
_SHORT_HEADS = "高速公路|高速铁路|城际铁路|市域铁路|客运专线|高铁|铁路|城际|客专|高速|快速通道|快速路"
# What may stand between the last pair of a coordination and its head: 等川渝省际.
_BRIDGE = re.compile(
    r"”?(?:等[一-鿿]{0,8}?|(?:货机|(?![的了在将已和与是有可仅需只乘坐发往段间机站港])[一-鿿]){0,6}?)"
    r"(?=高速|铁路|高铁|城际|客专|客运|市域|快速|公路|大道|支线|货运|"
    r"航线|航班|班|专列|快|公交|城际|通道)"
)
# A list of lines by their ends alone, of the kind named before: 高速公路方面,南充至潼南、内江至大足等项目.
_OF_KIND = re.compile(r"等?(?:\d+[个条])?(?:重大|重点)?(?:项目|工程|线路|路段|高速)?(?=[,。;]|全?[一-鿿])")
_KIND = re.compile(r"高速公路|高速铁路|城际铁路|高铁|铁路|航线|快速通道")
_KIND_FAR = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A line's name with the entities at its ends."""

    name: Name
    ends: tuple[Entity, ...]


def lines(scan: Scan) -> Iterator[Line]:
    """The lines of an article that are no gazetteer names as they stand."""
    yield from _by_pairs(scan)
    yield from _by_abbreviation(scan)
    yield from _sections(scan)


def _by_pairs(scan: Scan) -> Iterator[Line]:
    pairs = sorted(pairs_of(scan), key=lambda p: (p.span.start, -p.span.end))
    following = {pair.span.start: pair.span for pair in pairs}
    ends_at = {pair.span.end for pair in pairs}
    known = {
        at
        for n in scan.known
        if n.entity.cls in (EntityClass.RAIL_LINE, EntityClass.ROAD)
        for at in range(n.span.start, n.span.end)
    }
    reached, first = 0, None
    for pair in pairs:
        span = pair.span
        if span.start < reached or span.start in known:  # inside the pair before or a known name
            continue
        reached = span.end
        if not pair.shared:
            first = pair.ends[0]
        if called := _CALLED_SO.match(scan.text, span.end):
            yield _called(scan, Span(*called.span("name")), pair)
        listed = scan.text[span.start - 1 : span.start] in _AND and span.start - 1 in ends_at
        head = _head_after(scan, span, following, listed)
        if not head or first is None:
            continue
        ends = (first, *pair.ends) if pair.shared else pair.ends
        text, end, modifiers = head
        name = _joined(scan, ends)
        name += scan.text[pair.ends[-1].span.end : span.end] + modifiers + text
        cls = _HEADS.get(text, EntityClass.RAIL_LINE)
        dashed = scan.text[pair.ends[0].span.end : pair.ends[0].span.end + 1] in ("-", "—")
        if cls is EntityClass.CORRIDOR and dashed and not pair.shared:
            name = scan.text[span.start : span.end] + modifiers + text  # flights are written with a dash
        if text == "高速":
            name += "公路"
        entity = Entity(cls, name)
        if entry := scan.matcher.entry(name):
            entity = entry.entity
        yield Line(
            Name(Span(span.start, end), entity, "grammar", parts=parts(scan, pair), used=name),
            tuple(n.entity for n in ends),
        )


def _joined(scan: Scan, ends: Sequence[Name]) -> str:
    """The ends of a line with what joins them: 重庆经叙永至筠连."""
    name = ""
    for end, after in zip(ends, (*ends[1:], None), strict=True):
        name += fold(scan.text[end.span.start : end.span.end])
        if after:
            name += "经" if scan.text.startswith("经", end.span.end) else "至"
    return name


# 绵竹至茂县的绵茂公路: the line has a name of its own behind the places that it joins.
_CALLED_SO = re.compile(
    r"的(?P<name>(?!高速铁|城际铁|快速|市域)[一-鿿]{2,4}(?:高速公路|高速铁路|城际铁路|高铁|铁路|高速(?!公路|铁路)|公路))"
)


def _called(scan: Scan, span: Span, pair: Pair) -> Line:
    name = scan.text[span.start : span.end]
    entry = scan.matcher.entry(name)
    cls = EntityClass.ROAD if name.endswith(("公路", "高速")) else EntityClass.RAIL_LINE
    entity = entry.entity if entry else Entity(cls, f"{name}公路" if name.endswith("高速") else name)
    return Line(Name(span, entity, "grammar", used=name), tuple(n.entity for n in pair.ends))


_AND = ("、", "和", "及")
_DROPPED = re.compile(r"国家|省际|跨省|沿江|货运|旅游|复线|扩容|双层|客货共线|等.*|[”的]")


def _head_after(
    scan: Scan, pair: Span, following: Mapping[int, Span], listed: bool
) -> tuple[str, int, str] | None:
    """The head of a pair, over the pairs coordinated behind it, where its name ends, and its modifiers.

    A pair that is `listed` behind another needs no head of its own.
    """
    end = at = pair.end
    own = True
    for _ in range(MOST):
        if scan.text[at : at + 1] not in _AND or not (nxt := following.get(at + 1)):
            break
        at, own = nxt.end, False
    bridge = _BRIDGE.match(scan.text, at + (own and scan.text[at : at + 1] == "的"))
    head = _HEAD.match(scan.text, bridge.end()) if bridge else None
    if not head and (listed or not own) and _OF_KIND.match(scan.text, at):
        start = max(scan.text.rfind(mark, max(0, pair.start - _KIND_FAR), pair.start) for mark in "。\n") + 1
        kinds = list(_KIND.finditer(scan.text, max(start, pair.start - _KIND_FAR), pair.start))
        return (kinds[-1].group(), end, "") if kinds else None
    if not head or not bridge:
        return None
    modifiers = _DROPPED.sub("", bridge.group()) if own else ""
    inside = (n for i in range(pair.start, head.start()) if (n := scan.known_by_start.get(i)))
    if any(n.span.end > bridge.start() for n in inside):
        return None  # (天津至)北京大兴国际机场铁路
    whole = own and (modifiers or not bridge.group())  # 巴中至南充的高铁
    return head.group(), (head.end() if whole else end), modifiers


_PART = re.compile(r"\((?P<letters>[一-鿿]{2})段\)")


def _sections(scan: Scan) -> Iterator[Line]:
    """Sections of known lines that their ends name: 渝昆高铁(渝宜段), 渝西高铁|万州至樊哙段."""
    pairs = {pair.span.start: pair for pair in pairs_of(scan)}
    for line in scan.known:
        if line.entity.cls not in (EntityClass.RAIL_LINE, EntityClass.ROAD):
            continue
        pair = pairs.get(line.span.end)
        if pair and scan.text[pair.span.end : pair.span.end + 1] == "段":
            ends, end = tuple(n.entity for n in pair.ends), pair.span.end + 1
        elif part := _PART.match(scan.text, line.span.end):
            ends, end = _along(scan, line, part["letters"]), part.end()
        else:
            continue
        if len(ends) > 1:
            span = Span(line.span.start, end)
            name = scan.text[span.start : span.end]
            yield Line(Name(span, Entity(line.entity.cls, name), "grammar", used=name), ends)


def _along(scan: Scan, line: Name, letters: str) -> tuple[Entity, ...]:
    """The places for which the characters of a section stand: an end of the line, else one of the region."""
    entry, gazetteer = scan.entry(line.entity), scan.matcher.gazetteer
    found = []
    for letter in letters:
        places = [e.entity for e in gazetteer.abbreviations.get(letter, ())]
        own = [p for p in places if entry and p.name in entry.ends]
        near = [p for p in places if gazetteer.counties((p.name, *gazetteer.above(p.name))[-1]) > _REGION]
        found += (own or near or places)[:1]
    return tuple(found)


_REGION = 30  # counties of a province that the gazetteer holds whole


def _by_abbreviation(scan: Scan) -> Iterator[Line]:
    abbreviations = scan.matcher.gazetteer.abbreviations
    letters = "".join(sorted(a for a in abbreviations if len(a) == 1))
    if not letters:
        return
    one = rf"[{re.escape(letters)}]{{2,4}}"
    pattern = re.compile(
        rf"(?P<list>(?:{one}、){{0,{MOST}}})(?P<last>{one})(?P<middle>中线|南线|北线|单线|双线|复线)?(?P<head>{_SHORT_HEADS})"
    )
    for match in pattern.finditer(scan.text):
        head = match["head"]
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
                ends = tuple(e.entity for n in entry.ends if (e := scan.matcher.gazetteer.by_name.get(n)))
            entity = entry.entity if entry else Entity(_HEADS.get(head, EntityClass.RAIL_LINE), name)
            word = scan.word_at.get(at)
            verb = word and word.tag in ("v", "vn", "d", "ad") and word.span.end >= at + len(item)
            collective = any(c.word == item for c in scan.matcher.genre.collectives)
            plain = verb and not entry and not collective  # 达成高铁合作意向, 建成铁路
            part = scan.text[at - 1 : at] in LINKS or _crossed(scan, at, at + len(item))
            if plain or part or scan.matcher.entry(item) or _inside(scan, at) or not _near(scan, entry, ends):
                at += len(item) + 1
                continue
            if entry or len(ends) == len(item):
                yield Line(Name(Span(at, end), entity, "grammar", used=name), ends)
            at += len(item) + 1


def _near(scan: Scan, entry: Entry | None, ends: tuple[Entity, ...]) -> bool:
    """Whether the characters may be read so: a county's character only within the region."""
    gazetteer = scan.matcher.gazetteer
    levels = [(gazetteer.by_name[e.name].level, (e.name, *gazetteer.above(e.name))) for e in ends]
    if entry or all(level != "county" for level, _ in levels):
        return True
    return all(gazetteer.counties(above[-1]) > _REGION for _, above in levels)


def _inside(scan: Scan, at: int) -> bool:
    """Whether a place in the text lies inside a longer known name."""
    before = scan.known_by_start.get(at - 1) or scan.known_by_start.get(at - 2)
    after = scan.known_by_start.get(at + 1)
    line = after and after.entity.cls in (EntityClass.RAIL_LINE, EntityClass.ROAD)
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
    known = scan.matcher.gazetteer.abbreviations
    named = {entry.entity.name for _, entry in scan.divisions}
    found = []
    for letter in letters:
        places = [e.entity for e in known.get(letter, ())]
        found += ([p for p in places if p.name in named] or places)[:1]
    return tuple(found)


_STATIONS = re.compile(
    r"(?:设有?|新设|新建|经停|停靠|设置)(?P<list>[一-鿿]{2,5}(?:[、和](?:(?!等)[一-鿿]){2,5}){1,24}?)等?"
    r"(?:共?[\d两三四五六七八九十]+[个座])?(?:车站|高铁站|客运站|站点)"
)
_NO_STATION = re.compile(r"[等的在个座]|车站|新建")


def stations(scan: Scan) -> Iterator[Name]:
    """The stations of the lists of an article."""
    for match in _STATIONS.finditer(scan.text):
        at = match.start("list")
        for word in re.split("[、和]", match["list"]):
            span = Span(at, at + len(word))
            at = span.end + 1
            if _NO_STATION.search(word):
                continue
            name = word if word.endswith("站") else word + "站"
            seat = scan.known_by_start.get(span.start)
            parts = (seat,) if seat and seat.entity.code and seat.span in span else ()
            yield Name(span, Entity(EntityClass.FACILITY, name), "grammar", used=name, parts=parts)
