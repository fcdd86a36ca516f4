"""Works that the form of their name tells, whatever its words are.

An article → roads of the country's net (国道210线), interchanges (农马立交), units of power stations
(漳州核电1号机组), power lines between two places (哈密送重庆±800千伏直流输电工程), and water brought from one
river to another (引汉济渭工程).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
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
        start = _behind_above(scan, match.start(), match.end())
        span = Span(start, match.end())
        first = scan.word_at.get(span.start)
        if cls is EntityClass.FACILITY and first and first.tag in _VERBAL and len(first.span) > 1:
            continue  # 新建立交
        yield Name(span, Entity(cls, scan.slice(span)), "grammar", parts=scan.opening(span))


def _behind_above(scan: Scan, start: int, end: int) -> int:
    """Where a name begins behind whose it is and the divisions above its own: 福建|漳州核电1号机组."""
    while (above := scan.known_by_start.get(start)) and (own := scan.known_by_start.get(above.span.end)):
        if above.span.end >= end:
            break  # the whole name is known
        placed = above.entity.cls is EntityClass.PLACE
        if placed and above.entity.name not in scan.gazetteer.above(own.entity.name):
            break
        start = above.span.end
    return start
