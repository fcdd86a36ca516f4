"""Works that the form of their name tells, or how far they are told to be, whatever their words are.

An article → roads of the country's net (国道210线), interchanges (农马立交), units of power stations
(漳州核电1号机组), power lines between two places (哈密送重庆±800千伏直流输电工程), and water brought from one
river to another (引汉济渭工程); and the projects that open a clause and of which a stage is told right
behind (长寿某厂年产20吉瓦时电池基地|主体完工).  These open with a place, a firm or another proper name,
and what is made there belongs to their name, with its figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from chuanyu.language.name import WAYS, Name
from chuanyu.language.scan import Scan
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
    (  # 漳州核电1号机组
        re.compile("号机组"),
        EntityClass.FACILITY,
        worded(rf"{_PLAIN}{{2,12}}?{{power_station}}\d{{1,2}}号机组"),
    ),
    (  # (起于)农马立交
        worded("{interchange}"),
        EntityClass.FACILITY,
        worded(r"(?<=[至到、为设经于接路])[一-鿿]{2,4}?{interchange}(?=[,。、;段处至]|$)"),
    ),
    (  # 哈密送重庆±800千伏直流输电工程
        re.compile("千伏"),
        EntityClass.PROJECT,
        re.compile(rf"(?<![一-鿿]){_FROM_TO}±?\d{{2,4}}千伏[一-鿿]{{0,14}}?工程"),
    ),
    (  # 引汉济渭工程
        re.compile("引.[济补入]"),
        EntityClass.PROJECT,
        re.compile(r"引[一-鿿][济补入][一-鿿]{1,2}?工程"),
    ),
)
_VERBAL = frozenset({"v", "p", "c"})


def by_form(scan: Scan) -> Iterator[Name]:
    """The works of an article that the form of their name tells."""
    every = (
        (cls, match)
        for sign, cls, form in _FORMS
        if sign.search(scan.text)
        for match in form.finditer(scan.text)
    )
    for cls, match in every:
        span = _behind(scan, Span(*match.span()), _owner_or_above)
        first = scan.word_at.get(span.start)
        if cls is EntityClass.FACILITY and first and first.tag in _VERBAL and len(first.span) > 1:
            continue  # 新建立交
        yield Name(span, Entity(cls, scan.slice(span)), "grammar", parts=scan.opening(span))


# A work that opens a clause, before how far it is: 甲厂电池基地|主体完工, 乙项目|二期.
_WORK = worded(
    r"(?:^|(?<=[,。;:、\n]))(?P<name>[^,。;:!?、\n“”《》]{4,40}?(?P<kind>{heads.staged}))"
    r"(?=[一二三四][期段]|{how_far}|{milestone})"
)
# What is counted, told by a rank that it holds or only described bears no name: 某地首条|管道工程; a power
# line has a form of its own.
_COUNTED = worded(r"\d+余?[个项批条]|千伏|一批|一大批|多个|[的等]|{ranks}")
_SUMMED_UP = words("sums_up")  # before 项目 and 工程 these sum several up, or tell a part of one
_PROPER = ("LOC", "ORG", "nz")
_HOLDS = frozenset({EntityClass.ENTERPRISE, EntityClass.PARK, EntityClass.FACILITY})


def under_way(scan: Scan) -> Iterator[Name]:
    """The works of an article of which a stage is told."""
    for match in _WORK.finditer(scan.text):
        span, kind = _behind(scan, Span(*match.span("name")), _province_above), match["kind"]
        first, known = scan.word_at.get(span.start), scan.known_by_start.get(span.start)
        if (known and known.entity.cls in WAYS) or span.end in scan.known_by_end:
            continue  # works on a line are named by it
        proper = known or (first and first.span.start == span.start and first.tag in _PROPER)
        told = match["name"].removesuffix(kind)
        if not proper or _COUNTED.search(told) or told.endswith(_SUMMED_UP):
            continue
        cls = next(scan.genre.ending(kind, "staged")).cls
        inside = (scan.known_by_start.get(at) for at in range(span.start, span.end))
        held = (p for p in inside if p and p.entity.cls in _HOLDS and p.span in span and p.span != span)
        parts = tuple(
            sorted({p.span: p for p in (*scan.opening(span), *held)}.values(), key=lambda p: p.span)
        )
        yield Name(span, Entity(cls, scan.slice(span)), "grammar", parts=parts)


def _behind(scan: Scan, span: Span, leads_up: Callable[[Scan, Name, Name], bool]) -> Span:
    """A name without what leads up to the known name that it opens with.

    Args:
        scan: the article.
        span: all that may be the name.
        leads_up: whether a known name is none of the one that follows it.
    """
    start = span.start
    while (first := scan.known_by_start.get(start)) and (own := scan.known_by_start.get(first.span.end)):
        if first.span.end >= span.end or not leads_up(scan, first, own):
            break
        start = first.span.end
    return Span(start, span.end)


def _owner_or_above(scan: Scan, first: Name, own: Name) -> bool:
    """Whose it is, or a division above its own: 福建|漳州核电1号机组."""
    placed = first.entity.cls is EntityClass.PLACE
    return not placed or first.entity.name in scan.gazetteer.above(own.entity.name)


def _province_above(scan: Scan, first: Name, own: Name) -> bool:
    """The province of the place that opens it: 四川|岳池铜铝深加工项目."""
    return scan.is_province(first) and first.entity.name in scan.gazetteer.above(own.entity.name)
