"""Works and ships that the form of their name tells, and works by how far they are told to be.

An article → roads of the country's net (国道210线), power lines (哈密送重庆±800千伏直流输电工程), ships
(“长江之星5”轮) and water brought from one river to another (引汉济渭工程), whatever their words are; and the
projects that open a clause and of which a stage is told right behind (长寿某厂年产20吉瓦时电池基地|主体完工).
These open with a place, a firm or another proper name, and what is made there belongs to their name, with its
figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import PROPER, WAYS, Name, in_order
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

_PLAIN = r"[^,。;:!?、\s“”()—的]"
_FROM_TO = rf"{_PLAIN}{{2,10}}?(?:送|至|到|[—-]{{1,2}}){_PLAIN}{{2,8}}?"
_ROAD = r"[国省县]道[GSX]?\d{1,4}线?|(?<!\d)\d{3}[国省县]道|(?<![A-Za-z\d])[GS]\d{3}线?(?![\d次列])"
_POWER_LINE = rf"(?<![一-鿿]){_FROM_TO}±?\d{{2,4}}千伏[一-鿿]{{0,14}}?工程"
# What a text must hold for a form to be looked for at all, what the form names, and the form.
_FORMS = tuple(
    (re.compile(sign), cls, re.compile(form))
    for sign, cls, form in (
        (r"[国省县]道|[GS]\d{3}", EntityClass.ROAD, _ROAD),  # 国道210线, 210国道, G210
        ("千伏", EntityClass.PROJECT, _POWER_LINE),  # 哈密送重庆±800千伏直流输电工程
        ("”[轮号舰]", EntityClass.FACILITY, r"“[^“”,。]{2,10}”[轮号舰](?![文次码召])"),  # “雪龙2”号
        ("引.[济补入]", EntityClass.PROJECT, r"引[一-鿿][济补入][一-鿿]{1,2}?工程"),  # 引汉济渭工程
    )
)


def by_form(scan: Scan) -> Iterator[Name]:
    """The works of an article that the form of their name tells."""
    for sign, cls, form in _FORMS:
        for match in form.finditer(scan.text) if sign.search(scan.text) else ():
            span = Span(*match.span())
            yield Name(span, Entity(cls, match.group()), "grammar", parts=scan.opening(span))


# A work that opens a clause, before how far it is: 甲厂电池基地|主体完工, 乙项目|二期.
_WORK = worded(
    r"(?:^|(?<=[,。;:、\n]))(?:在|走进|来到)?(?P<name>[^,。;:!?、\n“”《》]{4,40}?(?P<kind>{heads.staged}))"
    r"(?=[一二三四][期段]|{how_far}|{milestone})"
)
# What is counted, ranked, described (某地首条|管道工程) or done (甲宣布|项目) bears no name; a power line
# has a form of its own.
DESCRIBED = worded(r"\d+余?[个项批条]|千伏|一批|一大批|多个|[的等]|{ranks}|{apart}")
_SUMMED_UP = words("sums_up")  # before 项目 and 工程 these sum several up, or tell a part of one
_HOLDS = frozenset({EntityClass.ENTERPRISE, EntityClass.PARK, EntityClass.FACILITY})


def under_way(scan: Scan) -> Iterator[Name]:
    """The works of an article of which a stage is told."""
    for match in _WORK.finditer(scan.text):
        kind = match["kind"]
        span = Span(_own_start(scan, Span(*match.span("name"))), match.end("name"))
        first, known = scan.word_at.get(span.start), scan.known_by_start.get(span.start)
        if known and known.entity.cls in WAYS:
            continue  # works on a line are named by it
        proper = known or (first and first.span.start == span.start and first.tag in PROPER)
        told = scan.slice(span).removesuffix(kind)
        if not proper or DESCRIBED.search(told) or told.endswith(_SUMMED_UP):
            continue
        cls = next(scan.genre.ending(kind, "staged")).cls
        held = (p for p in scan.known_in(span.start, span.end) if p.entity.cls in _HOLDS)
        parts = in_order({p.span: p for p in (*scan.opening(span), *held)}.values())
        yield Name(span, Entity(cls, scan.slice(span)), "grammar", parts=parts)


def _own_start(scan: Scan, span: Span) -> int:
    """Where a work's own name begins: behind its province, or the line that has its station."""
    at = span.start
    while known := scan.known_by_start.get(at):
        behind = scan.known_by_start.get(known.span.end)
        if not behind or behind.span.end > span.end:
            break
        above = scan.is_province(known) and known.entity.name in scan.gazetteer.above(behind.entity.name)
        if not above and not (known.entity.cls in WAYS and behind.entity.cls is EntityClass.FACILITY):
            break
        at = known.span.end
    return at
