"""Whose meeting 会议 is, where it has no name: 渝北区商务局召开专题会议,…。会议要求…."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass

_JOINS = ("、", "与", "和", "同", "携手", "联合", "·", "—")
_CLAUSE = 120  # characters before it in which it is told whose it is
_BACK = 600  # characters back in which a meeting is at hand
_CONVENES = re.compile(r"(?:召开|举行)了?[^,。;“《]{0,6}会议(?=[,。;])")
_CONVENERS = frozenset({
    EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY, EntityClass.ALLIANCE, EntityClass.ENTERPRISE,
    EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.PLACE, EntityClass.PARK,
})  # fmt: skip


def conveners(scan: Scan, names: Sequence[Name], nearest: Entity | None, at: int) -> tuple[Entity, ...]:
    """Whose meeting without a name it is: 渝北区商务局召开专题会议,…。会议要求…."""
    *_, called = [None, *_CONVENES.finditer(scan.text, max(0, at - _BACK), at)]
    if called is None:
        return ()
    start = (
        max(scan.text.rfind(mark, max(0, called.start() - _CLAUSE), called.start()) for mark in "。\n;") + 1
    )
    start = max(start, called.start() - _CLAUSE)
    first = bisect_left(names, start, key=lambda n: n.span.start)
    last = bisect_left(names, called.start(), key=lambda n: n.span.start)
    since = names[last : bisect_left(names, at, key=lambda n: n.span.start)]
    if any(n.entity == nearest for n in since):
        return ()
    hosts: list[Name] = []
    for name in reversed(names[first:last]):
        if name.entity.cls not in _CONVENERS:
            continue
        if hosts and scan.text[name.span.end : hosts[-1].span.start] not in _JOINS:
            break
        hosts.append(name)
    return tuple(n.entity for n in reversed(hosts))
