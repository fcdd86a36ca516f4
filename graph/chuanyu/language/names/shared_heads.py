"""Known things of one kind that share a head: 遂宁、绵阳、南充|机场 are three airports, 成都、重庆|海关 two.

Takes the known names of an article and gives those of which only the place stands there.  The gazetteer must
know one of every place that is listed: in 自成都、重庆、泸州港出发 the towns are towns.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.language.name import Name
from chuanyu.language.names.bodies import LINKS, SHARED, divisions_before
from chuanyu.language.scan import Scan
from chuanyu.model import EntityClass

_CLASSES = frozenset(
    {EntityClass.FACILITY, EntityClass.PARK, EntityClass.GOVERNMENT_BODY, EntityClass.EDUCATION}
)


def shared_heads(scan: Scan) -> Iterator[Name]:
    """The known things before whose head only their places are listed."""
    for name in scan.known:
        own = scan.division_in(name.span, name.span.start) if name.entity.cls in _CLASSES else None
        if own is None:
            continue
        head = scan.text[own.span.end : name.span.end]
        owners = list(divisions_before(scan, name.span.start, LINKS))
        found = [scan.matcher.entries.get(scan.slice(owner.span) + head) for owner in owners]
        for owner, entry in zip(owners, found, strict=True):
            if entry is None or entry.entity.cls is not name.entity.cls or not all(found):
                break
            yield Name(owner.span, entry.entity, "gazetteer", SHARED, (owner,))
