"""Lines of the document → the ends that the text itself tells for them, beside those of their names.

成达万高铁连接成都、达州与万州; 连接甲镇与乙镇的快速路; 起于甲县,止于乙区; and of trains, ships and buses
from where to where they run, and where their goods change: 从重庆发车,经钦州港出海,抵达海防.  A name that
tells its ends (潼南至荣昌高速公路) needs none of the text, unless that tells more of them
(渝西高铁串起重庆、广安、达州、安康和西安) or the towns in them (起于开州区临江镇).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, Line, Mention, Sentence, Span
from chuanyu.statements.classes import GROUNDS, LINES, ROUTES, SITES, lies_in

_STOP = re.compile(r"[,。;!?]")
# Behind a line: 连接…; ,全长9公里,是连接…的主干道; 一头连着.
_CONNECTS = worded(
    r"(?:[一二三四]期)?(?:工程|项目)?(?:[^。;]{0,24}?(?:是|系|作为)[^,。;]{0,6}?)?(?:建成后|通车后|将)*"
    r"{connects}(?!线)"
)
_JOINING = worded(r"{connects}|往返(?:于)?(?:其间|两地)?")
# Where a line starts and ends, behind its name: 起于甲县,途经乙镇,止于丙区; 从甲站引出,终点为乙站.
_STARTS = (
    r"(?:[东西南北]?起[于自]?|起点(?:位于|在|为|是|接)?|始于|[从由自](?=[^,。;]{2,24}(?:[引发]出|出发,|起,)))"
)
_LEAVES = r"(?:[引发]出[^,。;]{0,4}|出发|起)?"  # (从甲站)引出后
# What it passes, clause by clause: 与丙路相交,经乙镇,; 横跨长江后; (起于甲县,)途经乙市|至丙市.
_PASSES = r"(?:[^,。;]{2,40},){0,4}?(?:横?跨越?[^,。;]{2,10}后|途?经[^,。;]{2,24}?(?=[至止到]))?"
_STOPS = r"(?:[东西南北]?(?:止于|终[于至到]|至|抵|接|达|讫于)|终点站?(?:位于|在|为|是|接)?)"
_FROM_TO = re.compile(
    rf"{_STARTS}(?P<first>[^,。;]{{2,24}}?){_LEAVES},{_PASSES}{_STOPS}(?P<last>[^,。;]{{2,24}})"
)
# Where a train or ship sets off and arrives: 每周六由成都西站开往武隆站; 从江津出发,穿过赤水,落脚叙永.
_SETS_OFF = r"[由从自](?P<first>[^,。;由从自]{2,16}?)"
_WAY = r"(?:,(?!分别)[^。;,]{2,16}){0,2}?,?"  # ,穿过赤水,
_BOUND = worded(rf"{_SETS_OFF}{_WAY}(?!分别){{bound}}(?P<last>[^,。;]{{2,16}})")
# The stop between, which is an end too: (从重庆启程,)在钦州港换海船,(抵达海防).
_CHANGES = worded(r"[经在][^,。;]{2,12}?{changes}")
_FULL = re.compile(r"[至到—-]")  # in the full name of a line
_BORDER = re.compile(r"[省县市区]?交?界")
_NEAR, _BEHIND = 40, 160


def ends_of(document: Document, entity: Entity, found: list[tuple[Line, Sentence]]) -> tuple[Entity, ...]:
    """The ends of a line: those of its name if it tells them exactly, unless the text tells more.

    Args:
        document: the article.
        entity: the line.
        found: the places that name it, with their sentences.
    """
    own = found[0][0].endpoints
    full = entity.cls in LINES and any(_FULL.search(document.text(line.span)) for line, _ in found)
    ways = (_from_to(document, line, sentence) for line, sentence in found)
    if way := next(filter(None, ways), None):
        if not own or entity.cls not in LINES:
            return way.ends
        return way.ends if way.by_towns and (not full or way.within(own)) else own
    said = _said(document, found) or (() if own else _side_by_side(document, found[0][0]))
    return said if said and (not own or (not full and _tells_more(own, said))) else own


def _side_by_side(document: Document, line: Line) -> tuple[Entity, ...]:
    """The places by which the name of a line begins without a word between: 甲县|乙区|大道."""
    ends, at = list[Entity](), line.span.start
    for place in document.mentions_in(line.span) if line.entity.cls in LINES else ():
        if place.span.start == at and place.entity.code and place.nested:
            ends, at = [*ends, place.entity], place.span.end
    apart = len(ends) > 1 and not lies_in(ends[1], ends[0])  # no 某省|某市|大道
    return tuple(ends) if apart else ()


def _tells_more(own: tuple[Entity, ...], said: tuple[Entity, ...]) -> bool:
    """Whether those that the text says have all that the name tells among them, or what lies in it."""
    return all(any(e == end or lies_in(e, end) for e in said) for end in own)


def _said(document: Document, found: list[tuple[Line, Sentence]]) -> tuple[Entity, ...]:
    """The places that the text itself says a line joins: 连接甲县与乙区的|丙路; 丙路|是连接甲与乙的…."""
    text = document.folded
    for line, sentence in found:
        start, end, stop = line.span.start, line.span.end, sentence.span.end
        low = max(sentence.span.start, start - _NEAR)
        for match in _JOINING.finditer(text, low, start):
            ends = _places(document, match.end(), start)
            if len(ends) > 1 and text.endswith(("的", "之间"), match.end(), start):
                return ends
        if behind := _CONNECTS.match(text, end, stop):
            ends = _places(document, behind.end(), stop)
            if len(ends) == 1:  # 是甲|连接乙的快速走廊
                ends = (*_places(document, end, behind.end()), *ends)
            if len(ends) > 1:
                return ends
    return ()


@dataclass(frozen=True, slots=True)
class _Way:
    """From where to where the text tells a line to run: its ends, and all that is named at each of them."""

    ends: tuple[Entity, ...]
    named: tuple[frozenset[Entity], frozenset[Entity]]

    @property
    def by_towns(self) -> bool:
        """Whether it runs between towns, and not from station to station or from exit to exit."""
        return all(e.cls in GROUNDS for e in self.ends)

    def within(self, own: tuple[Entity, ...]) -> bool:
        """Whether its ends are in those that the name of the line tells: 起于|开州区临江镇."""
        first, last = own[0], own[-1]
        return any(_is_at(first, a) and _is_at(last, b) for a, b in (self.named, self.named[::-1]))


def _is_at(end: Entity, named: frozenset[Entity]) -> bool:
    """Whether an end is named at one end of the way, or the town of its name: 高滩 at 高滩镇."""
    return any(e.name.startswith(end.name) for e in named)


def _from_to(document: Document, line: Line, sentence: Sentence) -> _Way | None:
    """The places of 起于甲县,止于乙区 behind a line's name, in its sentence or the next of the paragraph."""
    passage = document.article.passages[sentence.passage].span
    stop = min(passage.end, line.span.end + _BEHIND)
    runs = not line.endpoints or (line.entity.cls not in LINES and not _FULL.search(line.entity.name))
    match = _FROM_TO.search(document.folded, line.span.end, stop)
    bound = _BOUND.search(document.folded, line.span.end, stop) if runs and not match else None
    found = match or bound
    between = document.mentions_in(Span(line.span.end, found.start())) if found else ()
    another = any(m.entity.cls in ROUTES and m.entity != line.entity and not m.nested for m in between)
    if not found or another:
        return None
    changes = _CHANGES.search(document.folded, bound.end("first"), bound.start("last")) if bound else None
    stretches = [Span(*found.span(group)) for group in ("first", "last")]
    first, last = (_sites(document, stretch) or _ways(document, line, stretch) for stretch in stretches)
    via = _sites(document, Span(*changes.span())) if changes else []
    if not first or not last:
        return None
    starts, stops = (frozenset(m.entity for m in document.mentions_in(stretch)) for stretch in stretches)
    return _Way(tuple(m.entity for m in (*first[-1:], *via[-1:], *last[-1:])), (starts, stops))


def _sites(document: Document, span: Span) -> list[Mention]:
    """The places of a stretch, but not those whose border is told: 川渝|界."""
    sites = (m for m in document.mentions_in(span) if m.entity.cls in SITES and not m.nested)
    return [m for m in sites if not _BORDER.match(document.folded, m.span.end)]


def _ways(document: Document, line: Line, span: Span) -> list[Mention]:
    """The roads at which a line that nobody knows starts or ends: 起于|长安大道尾端."""
    ways = (m for m in document.mentions_in(span) if m.entity.cls in LINES and not m.nested)
    return [m for m in ways if not line.endpoints]


def _places(document: Document, start: int, stop: int) -> tuple[Entity, ...]:
    """The places of a stretch up to its first comma, of those side by side the lower one: 四川成都."""
    end = _STOP.search(document.folded, start, stop)
    mentions = _sites(document, Span(start, end.start() if end else stop))
    starts = {m.span.start for m in mentions}
    return tuple(m.entity for m in mentions if m.span.end not in starts)
