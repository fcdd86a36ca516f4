"""Stations that a list names by what stands before 站: 设江津北、永川南、泸州东等7座车站."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

_LIST = re.compile(
    r"(?:设有?|新设|新建|经停|停靠|设置)(?P<list>[一-鿿]{2,5}(?:[、和](?:(?!等)[一-鿿]){2,5}){1,24}?)等?"
    r"(?:共?[\d两三四五六七八九十]+[个座])?(?:车站|高铁站|客运站|站点)"
)
_NONE = re.compile(r"[等的在个座]|车站|新建")


def stations(scan: Scan) -> Iterator[Name]:
    """The stations of the lists of an article."""
    for match in _LIST.finditer(scan.text):
        at = match.start("list")
        for word in re.split("[、和]", match["list"]):
            span = Span(at, at + len(word))
            at = span.end + 1
            if _NONE.search(word):
                continue
            name = word if word.endswith("站") else word + "站"
            seat = scan.known_by_start.get(span.start)
            parts = (seat,) if seat and seat.entity.code and seat.span in span else ()
            yield Name(span, Entity(EntityClass.FACILITY, name), "grammar", used=name, parts=parts)
