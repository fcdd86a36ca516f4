"""All candidates for names → the names of the article: no two overlap, each stands for one entity.

The longer wins, then what is better known: gazetteer, lines, bodies, heads, model.  Within one
article a short form stands for the full form that it abbreviates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from chuanyu.language.bodies import SHARED, bodies
from chuanyu.language.genre import Genre
from chuanyu.language.governed import governed
from chuanyu.language.heads import headed, repeated
from chuanyu.language.lines import Line, lines
from chuanyu.language.made import made
from chuanyu.language.name import WAYS
from chuanyu.language.persons import persons
from chuanyu.language.quoted import brought, quoted, series, titles
from chuanyu.language.scan import SERIES, Name, Scan
from chuanyu.language.sections import sections, stations
from chuanyu.language.shorts import one_name, without_overlap
from chuanyu.language.visited import visited
from chuanyu.model import Entity, EntityClass, Span

# What 第…届 or a year opens is the name of an event up to its head: 第四届世界科技与发展论坛.
_EDITION = re.compile(
    r"(?:第[\d一二三四五六七八九十百]{1,4}届|20\d\d年?(?=[一-鿿]))(?:(?!开幕|闭幕|等(?!教育|学校|级)|\d+[个项场]|[今昨]天|今日|在|启动)[^,。;:、“”《》()\s]){2,24}?$"
)


def choose(scan: Scan) -> tuple[tuple[Name, ...], tuple[Line, ...]]:
    """The names of an article in order, and its lines with their ends."""
    found_bodies = list(bodies(scan))
    found_lines = list(lines(scan))
    found_lines += sections(scan, found_lines)
    found_heads = list(headed(scan, _by_end(scan, found_bodies, found_lines)))
    # Working committees of parks that only the grammar knows: 园区管委会 after 隆荣合作产业园.
    if new_parks := [n for n in found_heads if n.entity.cls is EntityClass.PARK]:
        found_bodies = list(bodies(scan, new_parks))
    ranked: list[tuple[int, Name]] = [
        *((0, _with_places(scan, name)) for name in scan.known),
        *((1, line.name) for line in found_lines),
        # A body that shares the form of one behind it stands where only its owner is written.
        *((-1 if name.reason == SHARED else 2, name) for name in found_bodies),
        *((0, name) for name in _in_full(scan)),
        *((0, name) for name in titles(scan, [*found_bodies, *found_heads, *scan.known])),
        *((3, name) for name in governed(scan, found_bodies)),
        *((3, name) for name in quoted(scan)),
        *((3, name) for name in _editions(scan)),
        *((4, name) for name in brought(scan)),
        *((4, name) for name in series(scan)),
        *((4, name) for name in visited(scan, {n.span.end for n in found_heads})),
        *((3, name) for name in made(scan)),
        *((-1, name) for name in stations(scan)),
        *((0, name) for name in _congresses(scan)),
        *((-1, name) for name in _sessions(scan, found_heads)),
        *((3, _with_seat(scan, name)) for name in found_heads),
    ]
    chosen = without_overlap(ranked)
    taken = [name.span for name in chosen]
    chosen += without_overlap([(4, n) for n in persons(scan, taken)], taken)
    chosen += without_overlap([(5, n) for n in _numbered(scan, chosen)], [name.span for name in chosen])
    chosen = one_name(scan, sorted(_branches(chosen), key=lambda n: n.span))
    return tuple(_with_alliance(_opened(scan, name)) for name in chosen), tuple(found_lines)


def _opened(scan: Scan, name: Name) -> Name:
    """A name whose known meetings inside tell their places too: 重庆、四川 in (…联席会议第七次会议)座谈会."""
    events = [part for part in name.parts if part.entity.cls is EntityClass.EVENT and not part.parts]
    if not events:
        return name
    return replace(name, parts=tuple(_with_places(scan, p) if p in events else p for p in name.parts))


def _by_end(scan: Scan, found_bodies: Sequence[Name], found_lines: Sequence[Line]) -> dict[int, Name]:
    """The longest known name, body or line that ends at each place."""
    by_end: dict[int, Name] = {}
    known = (_with_places(scan, name) for name in scan.known)
    for name in (*known, *found_bodies, *(line.name for line in found_lines)):
        if name.span.end not in by_end or len(name.span) > len(by_end[name.span.end].span):
            by_end[name.span.end] = name
    return by_end


def _with_places(scan: Scan, name: Name) -> Name:
    """A known name with the divisions that it holds: 成都 in 东郊记忆·成都国际时尚产业园, 万州 in 万州新田港.

    Where the gazetteer says in what the thing lies, only those count: 江北国际机场 is not in 江北区.
    """
    if name.entity.cls in _UNSEATED:
        return name
    above = scan.matcher.gazetteer.above(name.entity.name)
    held: list[Name] = []
    for at in range(name.span.start, name.span.end - 1):
        opens = at == name.span.start or scan.text[at - 1] in "·(—“"
        follows = held and held[-1].span.end == at and _is_province(scan, held[-1])
        part = scan.division_in(name.span, at) if opens or follows else None
        if part is None and name.entity.cls is EntityClass.EVENT:
            part = _side_by_side(scan, name.span, at)  # 重庆、四川 in 重庆四川党政联席会议
        if part and part.entity != name.entity and (not above or part.entity.name in above):
            held.append(part)
    return replace(name, parts=tuple(held))


def _side_by_side(scan: Scan, span: Span, at: int) -> Name | None:
    """A division in a name that stands right beside another one."""
    part = scan.division_in(span, at)
    if part is None:
        return None
    before = scan.known_by_end.get(at)
    beside = before is not None and before.span in span
    return part if beside or scan.division_in(span, part.span.end) else None


def _is_province(scan: Scan, name: Name) -> bool:
    entry = scan.entry(name.entity)
    return bool(entry and entry.level == "province")


_UNSEATED = WAYS | {EntityClass.PLACE, EntityClass.CORRIDOR}
# Whose names open with where they lie: 四川隆昌川南陶土有限公司, 达州玄武岩纤维研究院.
_SEATED = frozenset({
    EntityClass.ENTERPRISE, EntityClass.RESEARCH, EntityClass.EDUCATION, EntityClass.FACILITY,
    EntityClass.PARK, EntityClass.ALLIANCE, EntityClass.PROJECT,
})  # fmt: skip


def _with_seat(scan: Scan, name: Name) -> Name:
    """A name with the divisions that open it, the higher first: where the thing lies or is registered."""
    if name.entity.cls not in _SEATED:
        return name
    opening: list[Name] = []
    at = name.span.start
    while part := scan.division_in(name.span, at):
        if opening and opening[-1].entity.name not in scan.matcher.gazetteer.above(part.entity.name):
            break  # 西安咸阳国际机场
        opening.append(part)
        at = part.span.end
    bracket = scan.text.find("(", name.span.start, name.span.end) + 1
    if bracket and (part := scan.division_in(name.span, bracket)):
        opening.append(part)  # 恒力(泸州)产业园
    school = scan.known_by_start.get(name.span.start)
    if school and school.entity.cls is EntityClass.EDUCATION and school.span != name.span:
        opening.append(school)  # 西华师范大学 of its 华凤校区
    new = (part for part in opening if part not in name.parts)
    return replace(name, parts=tuple(sorted((*name.parts, *new), key=lambda p: p.span)))


_LEGAL = re.compile(r"(?:集团|股份|控股)*(?:有限责任公司|有限公司|分公司|总公司|公司)")
_OWN_BRANCH = re.compile(r"[一-鿿]{2,5}?分公司")  # 国网重庆电力|建设分公司


def _in_full(scan: Scan) -> Iterator[Name]:
    """Known firms with the legal form that the gazetteer leaves out: 中石油西南油气田|分公司."""
    for name in scan.known:
        if name.entity.cls is not EntityClass.ENTERPRISE:
            continue
        legal = _LEGAL.match(scan.text, name.span.end)
        if legal and not name.entity.name.endswith("银行"):
            yield replace(_with_places(scan, name), span=Span(name.span.start, legal.end()))
        elif own := _OWN_BRANCH.match(scan.text, name.span.end):
            span = Span(name.span.start, own.end())
            inside = (n for at in range(span.start + 1, span.end) if (n := scan.known_by_start.get(at)))
            if any(n.entity.cls is EntityClass.ENTERPRISE for n in inside):
                continue  # a firm that is known itself: 中国石油…|西南油气田分公司
            yield Name(span, Entity(EntityClass.ENTERPRISE, scan.text[span.start : span.end]), "grammar")


def _editions(scan: Scan) -> Iterator[Name]:
    """Events that their edition or year opens."""
    genre = scan.matcher.genre
    events = _events(genre)
    doing = genre.verbs - genre.inner
    for span in scan.heads:
        if scan.text[span.start : span.end] not in events:
            continue
        match = _EDITION.search(scan.text, max(0, span.start - 30), span.start)
        if match and len(match.group()) > 6:
            words = scan.words_in(match.start(), span.start)
            if doing.isdisjoint(scan.text[w.span.start : w.span.end] for w in words):
                at = match.start()
                owner = scan.known_by_end.get(at)
                if match.group()[0] == "2" and owner and owner.entity.code:
                    at = owner.span.start  # 垫江县 + 2025年二季度…推介会
                name = Span(at + repeated(scan.text[at : span.end]), span.end)
                places = (scan.division_in(name, i) for i in range(name.start, name.end))
                event = Entity(EntityClass.EVENT, scan.text[name.start : name.end])
                yield Name(name, event, "grammar", parts=tuple(p for p in places if p))


@lru_cache(maxsize=4)
def _events(genre: Genre) -> frozenset[str]:
    """The heads that an edition or a year before them makes events."""
    events = (head for head in genre.heads if head.cls is EntityClass.EVENT and head.needs != "ordinal")
    return frozenset(head.head for head in events if len(head.head) > 1)


_NUMBERED = re.compile(r"第[一二三四五六七八九十]{1,3}次(?:会议|全会)")


def _numbered(scan: Scan, chosen: Sequence[Name]) -> Iterator[Name]:
    """Other meetings of the series that the article is about: 第十二次会议 beside …联席会议第十三次会议."""
    series: dict[str, None] = {}
    for name in chosen:
        number = _NUMBERED.search(name.entity.name) if name.entity.cls is EntityClass.EVENT else None
        if number and number.end() == len(name.entity.name) and number.start() >= 4:
            series[name.entity.name[: number.start()]] = None
    if len(series) == 1:
        (base,) = series
        for match in _NUMBERED.finditer(scan.text):
            entity = Entity(EntityClass.EVENT, base + match.group())
            yield Name(Span(*match.span()), entity, "grammar", SERIES)


_SESSIONS = re.compile(
    r"(?P<numbers>第[一二三四五六七八九十]{1,3}次(?:[、和至]第?[一二三四五六七八九十]{1,3}次)+)(?P<kind>会议|全会)"
)


def _sessions(scan: Scan, found_heads: Sequence[Name]) -> Iterator[Name]:
    """Several sessions of a series that share its name: 党政联席会议|第八次、第九次会议."""
    ends = {n.span.end: n for n in found_heads} | scan.known_by_end
    for match in _SESSIONS.finditer(scan.text):
        series = ends.get(match.start())
        if series is None or series.entity.cls not in (EntityClass.EVENT, EntityClass.MECHANISM):
            continue
        base = scan.text[series.span.start : series.span.end]
        numbers = list(re.finditer(r"第?([一二三四五六七八九十]+次)", match["numbers"]))
        for number in numbers:
            start = series.span.start if number is numbers[0] else match.start() + number.start()
            end = match.end() if number is numbers[-1] else match.start() + number.end()
            name = f"{base}第{number[1]}{match['kind']}"
            known = scan.matcher.entry(name)
            entity = known.entity if known else Entity(EntityClass.EVENT, name)
            yield Name(Span(start, end), entity, "gazetteer" if known else "grammar", SERIES)


_CONGRESS = re.compile(r"(?:委)?(?P<number>第[一二三四五六七八九十]{1,3}次)(?:党代会|党员代表大会|代表大会)")


def _congresses(scan: Scan) -> Iterator[Name]:
    """Congresses of a party committee: 市第五次党代会 is 中共达州市第五次代表大会."""
    for match in _CONGRESS.finditer(scan.text):
        owner = scan.known_by_end.get(match.start())
        entry = scan.entry(owner.entity) if owner else None
        start, reason = owner.span.start if owner else match.start() - 1, ""
        if not entry and start >= 0 and scan.text[start] in "市省区县州":
            entry, reason = scan.owner(scan.text[start], start)
        if entry and entry.level:
            entity = Entity(EntityClass.EVENT, f"中共{entry.entity.name}{match['number']}代表大会")
            yield Name(Span(start, match.end()), entity, "grammar", reason)


_BRANCH = re.compile(r"(?P<bank>.+银行)[^银行]*(?:分行|支行|分公司)$")


# A meeting that founds an alliance names it: 川渝教育联盟|成立大会.
_FOUNDS = re.compile(
    r"(?P<alliance>.{2,}(?:联盟|协会|共同体|联合体|商会|学会|协作体|研究会))"
    r"(?:(?:成立|揭牌|启动|筹备|授牌)(?:大会|仪式|会|会议|活动)"
    r"|(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]+[次届])?(?:年会|理事会议?|理事会会议|会员(?:代表)?大会))(?:暨.*)?$"
)


def _with_alliance(name: Name) -> Name:
    """A founding meeting with the alliance whose it is."""
    founds = _FOUNDS.match(name.entity.name) if name.entity.cls is EntityClass.EVENT else None
    if founds is None or len(name.entity.name) != len(name.span):
        return name
    span = Span(name.span.start, name.span.start + founds.end("alliance"))
    inner = tuple(part for part in name.parts if part.span in span)
    alliance = Name(span, Entity(EntityClass.ALLIANCE, founds["alliance"]), "grammar", parts=inner)
    return replace(name, parts=tuple(sorted((alliance, *name.parts), key=lambda p: p.span)))


def _branches(found: Sequence[Name]) -> Iterator[Name]:
    """Names, those of branches with their bank's: 中国银行四川省分行、重庆市分行."""
    ends = {name.span.end: name for name in found}
    for name in found:
        first = ends.get(name.span.start - 1)
        bank = _BRANCH.match(first.entity.name) if first else None
        bare = name.entity.name.endswith(("分行", "支行")) and "银行" not in name.entity.name
        if first and bank and bare:
            entity = Entity(first.entity.cls, bank["bank"] + name.entity.name)
            yield replace(name, entity=entity, reason="of the bank named before")
        else:
            yield name
