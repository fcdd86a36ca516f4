"""Sentences that say where something is built, opened or held: 在璧山高新区建设…基地, 论坛在永川区举行.

What is built is the first work that the verb governs; what is opened or held stands before 在 or behind the
verb.  Places that a text sets into each other lie there too: 泸县境内的甲站, 甲县与乙区交界的隧道.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import GROUNDS, LEAGUES, LOW
from chuanyu.statements.cues import worded
from chuanyu.statements.lists import LINKS, going_on

Found = tuple[Entity, Entity, Span, float, str]
WORKS = frozenset({
    EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.PARK, EntityClass.RESEARCH,
    EntityClass.EDUCATION,
})  # fmt: skip
# What a place made of names is: 重庆市潼南区双江镇 is three mentions without a gap.
_ADVERBS = (
    r"(?:[今昨]天|日前|近日|当日|正式|成功|隆重|顺利|联合|共同|合作|同步|全面|将|已|拟|计划|投资|出资"
    r"|[\d.]+[万亿]*余?元)*"
)
_EVENTS = frozenset({EntityClass.EVENT})
_MADE = WORKS | {
    EntityClass.ENTERPRISE, EntityClass.GOVERNMENT_BODY, EntityClass.MECHANISM, EntityClass.ALLIANCE,
}  # fmt: skip
# Where a meeting may be held besides: 在西南大学荣昌校区举行.
VENUES = frozenset({EntityClass.FACILITY, EntityClass.EDUCATION, EntityClass.RESEARCH})
# A sentence that says no more than where things are: 尧坝古镇在合江,白沙古镇在江津.
_IS_IN = re.compile(
    r"(?:就|都)?(?:在|位于|地处|坐落于|坐落在)(?P<where>[^,。;:]{2,14}?)(?:境内|城区|县城)?(?=[,。;]|$)"
)
_WITHIN = r"(?:境内|辖区内?|片区|城区)?"
_GAP = re.compile(r"[^,。;:!?、\n]{0,16}")
_FAR = 40
# What may stand between a meeting and 在 where it is held at a facility: …大会15日上午.
_CLOSE = re.compile(rf"(?:{_ADVERBS}|\d{{1,2}}[日月]|[上下]午|晚上?)*")
# 在这里开园: where the text has just been.
_HERE = re.compile(r"在(?:这里|此|此间|当地|该地)(?=[一-鿿])")
_JUST = 80


_THERE = _WITHIN + r"(?:\([^()\n]{1,20}\))?" + _ADVERBS
_MAKES = worded(_THERE + r"(?P<verb>{makes_there})了?")
_BEGINS = worded(_THERE + r"(?P<verb>{begins_there})了?")
HELD = worded(_THERE + r"(?P<verb>{held_there})了?")
LIES = worded(r"{lies}")


def seats(entity: Entity) -> bool:
    """Whether things are said to lie in it: a division, a lower place or a park, no region at large."""
    placed = entity.cls is EntityClass.PLACE and (bool(entity.code) or entity.name.endswith(LOW))
    return entity.cls is EntityClass.PARK or placed


def chains(outer: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The places that stand side by side, as first and last: 重庆市…双江镇; the last is the nearest."""
    first: Mention | None = None
    for mention, after in pairwise((*outer, None)):
        assert mention is not None
        if mention.entity.cls in GROUNDS and seats(mention.entity):
            first = first or mention
            if after and after.span.start == mention.span.end and after.entity.cls in GROUNDS:
                continue
            yield first, mention
        first = None


def sites(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """Where the text says that something is built, begun or held: thing, place, quote, confidence, rule."""
    text = document.folded
    for first, last in chains(outer):
        sentence = document.sentence_of(last.span)
        if text[first.span.start - 1 : first.span.start] not in ("在", "于") or not sentence:
            continue
        start, stop, at = sentence.span.start, sentence.span.end, first.span.start
        made = _MAKES.match(text, last.span.end, stop)
        if made and (thing := behind_verb(document, made.end(), stop, _MADE)):
            yield thing.entity, last.entity, Span(at, thing.span.end), 0.8, "location-built"
        begun = _BEGINS.match(text, last.span.end, stop)
        if begun and (thing := before_verb(document, start, at - 1, WORKS | LEAGUES)):
            yield thing.entity, last.entity, Span(thing.span.start, begun.end()), 0.8, "location-built"
        held = HELD.match(text, last.span.end, stop)
        if held and (
            thing := behind_verb(document, held.end(), stop, _EVENTS)
            or before_verb(document, start, at - 1, _EVENTS)
        ):
            quote = Span(min(thing.span.start, at), max(thing.span.end, held.end()))
            yield thing.entity, last.entity, quote, 0.88, "location-event"


def venues(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """Meetings held at a facility or a school: thing, place, quote, confidence, rule."""
    text = document.folded
    led = {last.span.end: first.span.start for first, last in chains(outer)}
    for mention in outer:
        start = led.get(mention.span.start, mention.span.start)  # 在(某区)某国际会议中心
        if mention.entity.cls not in VENUES or text[start - 1] not in "在于":
            continue
        sentence = document.sentence_of(mention.span)
        held = HELD.match(text, mention.span.end, sentence.span.end) if sentence else None
        if sentence and held:
            thing = behind_verb(document, held.end(), sentence.span.end, _EVENTS) or before_verb(
                document, sentence.span.start, start - 1, _EVENTS
            )
            close = thing and _CLOSE.fullmatch(text, thing.span.end, max(thing.span.end, start - 1))
            if thing and (close or thing.span.start > mention.span.end):
                quote = Span(min(thing.span.start, start), max(thing.span.end, held.end()))
                yield thing.entity, mention.entity, quote, 0.85, "location-event"


def here(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """What is opened or held 在这里, at the place named last: thing, place, quote, confidence, rule."""
    text = document.folded
    last = {end.span.end: end for _, end in chains(outer)}
    for match in _HERE.finditer(text):
        sentence = document.sentence_of(Span(*match.span()))
        verb = HELD.match(text, match.end()) or _BEGINS.match(text, match.end())
        place = next(
            (last[at] for at in range(match.start(), max(0, match.start() - _JUST), -1) if at in last), None
        )
        if not sentence or not verb or place is None:
            continue
        thing = before_verb(
            document, max(sentence.span.start, place.span.end), match.start(), WORKS | _EVENTS
        )
        if thing and thing.entity != place.entity:
            quote = Span(min(place.span.start, thing.span.start), verb.end())
            yield thing.entity, place.entity, quote, 0.8, "location-event"


def under(document: Document) -> Iterator[Found]:
    """Towns behind 我县 and 我区: 我县先市镇."""
    for first, second in pairwise(m for m in document.mentions if not m.nested):
        beside = first.span.end == second.span.start and second.entity.name.endswith(LOW)
        own = first.kind is MentionKind.REFERENCE and len(first.entities) == 1 and first.entity.code
        if beside and own and second.entity.cls is EntityClass.PLACE:
            yield second.entity, first.entity, Span(first.span.start, second.span.end), 0.9, "location-beside"


def plainly(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """A thing and where it is, with nothing else told in the clause: 白沙古镇在江津."""
    text = document.folded
    for mention in outer:
        fits = mention.entity.cls in WORKS | {EntityClass.ENTERPRISE, EntityClass.PLACE}
        if not fits or text[mention.span.start - 1 : mention.span.start] not in ("", "\n", ",", "。", ";"):
            continue
        if is_in := _IS_IN.match(text, mention.span.end):
            where = Span(*is_in.span("where"))
            places = [m for m in document.mentions_in(where) if not m.nested and seats(m.entity)]
            if places and places[-1].span.end == where.end:
                yield (
                    mention.entity,
                    places[-1].entity,
                    Span(mention.span.start, where.end),
                    0.85,
                    "location-said",
                )


def behind_verb(document: Document, at: int, stop: int, classes: frozenset[EntityClass]) -> Mention | None:
    """The first thing behind a verb, before any punctuation."""
    gap = _GAP.match(document.folded, at, stop)
    end = gap.end() if gap else at
    for mention in document.mentions_in(Span(at, stop)):
        if mention.span.start > end:
            return None
        if not mention.nested and mention.kind is MentionKind.NAME and mention.entity.cls in classes:
            return mention
    return None


def before_verb(document: Document, start: int, at: int, classes: frozenset[EntityClass]) -> Mention | None:
    """The last thing before 在, not far and in the same sentence: 论坛近日在…."""
    for mention in document.mentions_before(at):
        if mention.span.start < start or at - mention.span.end > _FAR:
            return None
        if not mention.nested and len(mention.entities) == 1 and mention.entity.cls in classes:
            return mention
    return None


_INSIDE = re.compile(r"(?:境内|辖区内?|区域内|辖内)的")
_BORDER = re.compile(r"(?:两[县区市地])?(?:交界|接壤)(?:处|地带?|区域)?")
_BUILT = WORKS | {EntityClass.ROAD, EntityClass.ENTERPRISE}
# What may stand between a border and the work there: 交界,全长8468.8米的.
_TOLD = re.compile(r"(?:,[^。;,\n]{2,14}?)?的")


def nested(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """Places side by side inside a name: (潼南区)(崇龛镇)(明月社区)村晚."""
    for mention in outer:
        inside = [m for m in document.mentions_in(mention.span) if m.nested]
        for first, second in pairwise(m for m in inside if m.entity.cls is EntityClass.PLACE):
            beside = first.span.end == second.span.start and seats(first.entity) and seats(second.entity)
            if beside and second.entity.name.endswith(LOW):
                span = Span(first.span.start, second.span.end)
                yield second.entity, first.entity, span, 0.9, "location-beside"


def inside(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """All that is listed behind 境内的: 合江县境内的白鹿收费站、佛荫收费站和荔枝湾服务区."""
    text = document.folded
    for _, last in chains(outer):
        if match := _INSIDE.match(text, last.span.end):
            for thing in going_on(document, match.end(), lambda e: e.cls in _BUILT, ("", *LINKS)):
                span = Span(last.span.start, thing.span.end)
                yield thing.entity, last.entity, span, 0.85, "location-inside"


def borders(document: Document, outer: Sequence[Mention]) -> Iterator[Found]:
    """A work on the border of two places: 位于开江县与开州区交界的龙池隧道."""
    text = document.folded
    ends = {last.span.end: (first, last) for first, last in chains(outer)}
    for match in _BORDER.finditer(text):
        second = ends.get(match.start())
        before = second[0].span.start - 1 if second else -1
        first = ends.get(before) if text[before : before + 1] in LINKS else None
        if not first or not second:
            continue
        told = _TOLD.match(text, match.end())
        at = told.end() if told else match.end()
        for thing in document.mentions_in(Span(at, min(len(text), at + 24))):
            named = thing.kind is MentionKind.NAME and not thing.nested and thing.span.start == at
            if named and thing.entity.cls in _BUILT:
                for place in (first[1], second[1]):
                    span = Span(first[0].span.start, thing.span.end)
                    yield thing.entity, place.entity, span, 0.8, "location-border"
