"""Works that the form of their name tells, or how far they are told to be, whatever their words are.

An article → roads of the country's net (国道210线), power lines (哈密送重庆±800千伏直流输电工程) and water
brought from one river to another (引汉济渭工程); and the projects that open a clause and of which a stage is
told right behind (长寿某厂年产20吉瓦时电池基地|主体完工).  These open with a place, a firm or another proper
name, and what is made there belongs to their name, with its figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chuanyu.language.name import WAYS, Name
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

_PLAIN = r"[^,。;:!?、\s“”()—的]"
_FROM_TO = rf"{_PLAIN}{{2,10}}?(?:送|至|到|[—-]{{1,2}}){_PLAIN}{{2,8}}?"
# What a text must hold for a form to be looked for at all, what the form names, and the form.
_FORMS = (
    (  # 国道210线, G210
        re.compile(r"[国省县]道|[GS]\d{3}"),
        EntityClass.ROAD,
        re.compile(r"[国省县]道[GSX]?\d{1,4}线?|(?<![A-Za-z\d])[GS]\d{3}线?(?![\d次列])"),
    ),
    (  # 哈密送重庆±800千伏直流输电工程
        re.compile("千伏"),
        EntityClass.PROJECT,
        re.compile(rf"(?<![一-鿿]){_FROM_TO}±?\d{{2,4}}千伏[一-鿿]{{0,14}}?工程"),
    ),
    (  # “长江之星5”轮, “雪龙2”号
        re.compile("”[轮号舰]"),
        EntityClass.FACILITY,
        re.compile(r"“[^“”,。]{2,10}”[轮号舰](?![文次码召])"),
    ),
    (  # 引汉济渭工程
        re.compile("引.[济补入]"),
        EntityClass.PROJECT,
        re.compile(r"引[一-鿿][济补入][一-鿿]{1,2}?工程"),
    ),
)


def by_form(scan: Scan) -> Iterator[Name]:
    """The works of an article that the form of their name tells."""
    for sign, cls, form in _FORMS:
        for match in form.finditer(scan.text) if sign.search(scan.text) else ():
            span = Span(*match.span())
            yield Name(span, Entity(cls, match.group()), "grammar", parts=scan.opening(span))


# What is done to a line that runs already: 成渝高速|改扩建工程, 沱江航道|整治工程.
_ON_A_LINE = worded(r"(?:\([^()]{1,10}段\))?(?:等级)?(?:{upgrades}|提升|整治)+(?:工程|项目)(?![部处])")


def on_lines(scan: Scan, lines: Iterable[Name]) -> Iterator[Name]:
    """The works on lines that run already, each with its line.

    Args:
        scan: the article.
        lines: its lines.
    """
    for line in lines:
        if work := _ON_A_LINE.match(scan.text, line.span.end):
            span = Span(line.span.start, work.end())
            name = scan.slice(span)
            yield Name(span, Entity(EntityClass.PROJECT, name), "grammar", parts=(line,))


# The office on the site of a section: (某局)成渝中线(安岳段)|8标一分部, 渝广高速|项目经理部.
_SITE = re.compile(
    rf"(?:\([^()]{{1,10}}段\)|[一-鿿]{{2}}段)?(?:站前|站房|土建|四电)?"
    rf"(?:(?:[A-Z]{{1,5}}-?)?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})标段?)?"
    rf"(?:第?(?:\d{{1,2}}|[{NUMERALS}]{{1,2}})(?:分部|工区)(?:项目(?:经理)?部)?|项目(?:经理)?部)"
)


def on_sites(scan: Scan, lines: Iterable[Name]) -> Iterator[Name]:
    """The offices of builders on the sites of lines, each with its firm.

    Args:
        scan: the article.
        lines: its lines.
    """
    for line in lines:
        if site := _SITE.match(scan.text, line.span.end):
            start, firm = line.span.start, scan.known_by_end.get(line.span.start)
            if firm and firm.entity.cls is EntityClass.PLACE:
                start, firm = firm.span.start, scan.known_by_end.get(firm.span.start)
            parts = (firm,) if firm and firm.entity.cls is EntityClass.ENTERPRISE else ()
            span = Span(parts[0].span.start if parts else start, site.end())
            yield Name(span, Entity(EntityClass.ENTERPRISE, scan.slice(span)), "grammar", parts=parts)


# A work that opens a clause, before how far it is: 甲厂电池基地|主体完工, 乙项目|二期.
_WORK = worded(
    r"(?:^|(?<=[,。;:、\n]))(?P<name>[^,。;:!?、\n“”《》]{4,40}?(?P<kind>{heads.staged}))"
    r"(?=[一二三四][期段]|{how_far}|{milestone}|{completes})"
)
# What is counted, ranked or only described bears no name (某地首条|管道工程); a power line has its own form.
_DESCRIBED = worded(r"\d+余?[个项批条]|千伏|一批|一大批|多个|[的等]|{ranks}")
_SUMMED_UP = words("sums_up")  # before 项目 and 工程 these sum several up, or tell a part of one
_PROPER = ("LOC", "ORG", "nz")
_HOLDS = frozenset({EntityClass.ENTERPRISE, EntityClass.PARK, EntityClass.FACILITY})


def under_way(scan: Scan) -> Iterator[Name]:
    """The works of an article of which a stage is told."""
    for match in _WORK.finditer(scan.text):
        span, kind = Span(*match.span("name")), match["kind"]
        first, known = scan.word_at.get(span.start), scan.known_by_start.get(span.start)
        if known and known.entity.cls in WAYS:
            continue  # works on a line are named by it
        proper = known or (first and first.span.start == span.start and first.tag in _PROPER)
        told = match["name"].removesuffix(kind)
        if not proper or _DESCRIBED.search(told) or told.endswith(_SUMMED_UP):
            continue
        cls = next(scan.genre.ending(kind, "staged")).cls
        inside = (scan.known_by_start.get(at) for at in range(span.start, span.end))
        held = (p for p in inside if p and p.entity.cls in _HOLDS)
        parts = tuple(
            sorted({p.span: p for p in (*scan.opening(span), *held)}.values(), key=lambda p: p.span)
        )
        yield Name(span, Entity(cls, scan.slice(span)), "grammar", parts=parts)
