"""Works told by how far they are, by all their words: 长寿某厂年产20吉瓦时电池基地|主体完工.

An article → the projects that open a clause and of which a stage is told right behind; what is made there,
with its figures, belongs to the name.  They open with a place, a firm or another proper name.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.language.name import WAYS, Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

_WORK = worded(
    r"(?:^|(?<=[,。;:、\n]))(?P<name>[^,。;:!?、\n“”《》]{4,40}?(?P<kind>{heads.staged}))"
    r"(?=[一二三四][期段]|{how_far}|{milestone})"
)
# Works that are counted, or told by a rank that they hold, are not named: 某地首条|管道工程.
_COUNTED = worded(r"\d+余?[个项批条]|千伏|一批|一大批|多个|[的等]|{ranks}")
_SUMMED_UP = words("sums_up")  # before 项目 and 工程 these sum several up, or tell a part of one
_PROPER = ("LOC", "ORG", "nz")
_HOLDS = frozenset({EntityClass.ENTERPRISE, EntityClass.PARK, EntityClass.FACILITY})


def works_under_way(scan: Scan) -> Iterator[Name]:
    """The works of an article of which a stage is told."""
    for match in _WORK.finditer(scan.text):
        start, kind = _behind_province(scan, match.start("name")), match["kind"]
        first, known = scan.word_at.get(start), scan.known_by_start.get(start)
        if (known and known.entity.cls in WAYS) or match.end("name") in scan.known_by_end:
            continue  # works on a line are named by it
        proper = known or (first and first.span.start == start and first.tag in _PROPER)
        told = match["name"].removesuffix(kind)
        if not proper or _COUNTED.search(told) or told.endswith(_SUMMED_UP):
            continue
        span = Span(start, match.end("name"))
        cls = next(scan.genre.ending(kind, "staged")).cls
        inside = (scan.known_by_start.get(at) for at in range(start, span.end))
        held = (p for p in inside if p and p.entity.cls in _HOLDS and p.span in span and p.span != span)
        parts = tuple(
            sorted({p.span: p for p in (*scan.opening(span), *held)}.values(), key=lambda p: p.span)
        )
        yield Name(span, Entity(cls, scan.slice(span)), "grammar", parts=parts)


def _behind_province(scan: Scan, start: int) -> int:
    """Where a name begins behind the province of the place that opens it: 四川|岳池铜铝深加工项目."""
    first = scan.known_by_start.get(start)
    own = scan.known_by_start.get(first.span.end) if first else None
    if first is None or own is None or not scan.is_province(first):
        return start
    return first.span.end if first.entity.name in scan.gazetteer.above(own.entity.name) else start
