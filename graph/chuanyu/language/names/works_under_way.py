"""Works told by how far they are, by all their words: 涪陵某厂年产30吉瓦时电芯基地|主体完工.

An article → the projects that open a clause and of which a stage is told right behind; what is made there,
with its figures, belongs to the name.  They open with a place, a firm or another proper name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import WAYS, Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

_STAGE = (
    r"(?:[一二三四][期段]|主体|部分|首批|全部|全面|全线|正式|加快|加速|顺利|提前|有序|如期|已|将|也|预计|现场|进入"
    r"|启动|完成|{milestone})"
)
_WORK = worded(
    r"(?:^|(?<=[,。;:、\n]))(?P<name>[^,。;:!?、\n“”《》]{4,40}?(?P<kind>项目|工程|生产线|电芯基地|生产基地|产业基地|智造基地))"
    rf"(?={_STAGE})"
)
_COUNTED = re.compile(r"\d+余?[个项批条]|千伏|一批|一大批|多个|[的等]")
_CLASSES = {"项目": EntityClass.PROJECT, "工程": EntityClass.PROJECT}
# Before 项目 and 工程 these sum several up, or tell a part of one.
_VAGUE = (
    "重大",
    "重点",
    "合作",
    "建设",
    "标志性",
    "主体",
    "线下",
    "路基",
    "土石方",
    "控制性",
    "先期",
    "安装",
)
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
        if not proper or _COUNTED.search(told) or told.endswith(_VAGUE):
            continue
        span = Span(start, match.end("name"))
        cls = _CLASSES.get(kind, EntityClass.FACILITY)
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
    entry = scan.entry(first.entity) if first else None
    if first is None or own is None or entry is None or entry.level != "province":
        return start
    return first.span.end if entry.entity.name in scan.gazetteer.above(own.entity.name) else start
