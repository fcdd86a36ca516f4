"""Meetings: who presides over one, attends it and speaks there, where it is held and who hosts it by that.

Attendants are told in long lists, often behind the meeting's name:
市长甲出席会议并致辞,副市长乙主持,丙、丁参加.  推介会在上海举行 says who hosts it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import BODIES, GROUNDS, LOW
from chuanyu.statements.clauses import Clause
from chuanyu.statements.lists import behind, run_before, runs
from chuanyu.statements.participation.telling import Told

_ATTENDS = worded(
    r"在(?P<at>[^,。;“”]{0,40}?)(?:会|{meeting})上(?=[^,。;]*{speaks})"
    r"|(?P<hosts>主持(?:召开)?)|(?:{attends}|参与)了?|与会(?!者|人|代表)"
    r"|(?P<speaks>{addresses}|作{speech_sort}*{given}"
    r"|{presents}了?[^,。;]{0,50}{presented})(?=[,。;]|$)"
)
# A meeting without its name, or nothing at all, behind the verb.
_BARE = worded(r"了?(?:本次|此次|这次|该)?(?P<head>{meeting})?(?=[,。;”]|并|{addresses}|指导|祝贺|见证|$)")
# How the names of those end that a bare word may mean; 活动 and nothing at all mean any.
_MEANT = {
    "会议": ("会", "会议"),
    "大会": ("大会", "会"),
    "仪式": ("仪式", "活动"),
    "活动": ("活动", "仪式", "会"),
} | dict.fromkeys(("开幕式", "闭幕式", "开幕会", "闭幕会"), ("",))
_BEFORE = worded(
    r"(?:等[^。;]{0,60}?|,?(?:以及|和|与)(?:来自|其他|相关|有关)[^,。;]{2,30}"
    r"|[,、]?[^,。;、]{0,8}?(?:相关|有关|主要|分管|部门)?[^,。;、]{0,8}?(?:{official}|代表))?"
    r"(?:分别|共同|也|先后|应邀|出席(?:会议|活动)?并|到场|在会上|一同)*"
)
# Characters behind its name in which a meeting is still the one that is meant; more for the one with
# which an article opens, fewer where somebody only speaks.
_FAR, _WHOLE, _OPENING, _SPOKEN = 600, 3000, 400, 240
_MANY = 40  # meetings that are looked back over
_HOLDS = worded(r"{held}")
# What others are to follow was said at another meeting: 贯彻…座谈会|上的重要讲话精神.
_FOLLOWED = worded(r"”?上?的?(?:重要)?{spoken}*精神")


def attendance(document: Document) -> Iterator[Told]:
    """The meetings of an article with those who preside and attend, and where that is told."""
    events = [
        m
        for m in document.mentions
        if m.entity.cls is EntityClass.EVENT
        and m.kind is MentionKind.NAME
        and not m.nested
        and not _FOLLOWED.match(document.folded, m.span.end)
    ]
    held = {m.span.start for m in events if is_held(document, m)}
    if past := {m.span.start for m in events if m.span.start in held and not _to_come(document, m)}:
        held = past  # 第四次会议拟于…举行 is not the one that was attended
    if own := {m.span.start for m in events if m.span.start in held and not _elsewhere(document, m)}:
        held = own  # nor is 在乙市举办的博览会
    starts = [m.span.start for m in events]
    for sentence in document.sentences:
        start, end = sentence.span.start, sentence.span.end
        for match in _ATTENDS.finditer(document.folded, start, end):
            persons = _attendants(document, Span(start, match.start()))
            near = _SPOKEN if match["speaks"] else _FAR
            if match["at"] is None:
                event = _meeting(document, events, held, starts, match.end(), end, near)
            else:
                index = bisect_left(starts, match.end())  # the last named, be it there: 在…论坛上
                event = events[index - 1] if index else None
            if persons and event:
                part = Part.HOSTS if match["hosts"] else Part.JOINS
                told = Span(persons[0].span.start, max(match.end(), event.span.end))
                yield Told(event, part, tuple(dict.fromkeys(e for m in persons for e in m.entities)), told)
            start = match.end()


_BODIES = frozenset({
    EntityClass.GOVERNMENT_BODY, EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH,
    EntityClass.ALLIANCE,
})  # fmt: skip


def _attendants(document: Document, span: Span) -> list[Mention]:
    """The persons of a list that ends right before a verb, or else the bodies."""
    every = [m for m in document.mentions_in(span) if m.kind is MentionKind.NAME and not m.nested]
    found = [m for m in every if m.entity.cls is EntityClass.PERSON]
    if not found:
        last = [run for run in runs(document, span) if all(e.cls in _BODIES for e in run.entities)][-1:]
        found = [m for run in last for m in run.mentions]
    near = found and _BEFORE.fullmatch(document.folded, found[-1].span.end, span.end)
    return found if near else _sent(document, span)


_LEADERS = worded(
    r"(?:的)?[省市区县]?(?:相关|有关|主要|分管)?[省市区县]?(?:党政)?(?:{official}|[一-鿿]{0,6}?部门(?:代表|{official}))"
    r"(?:[及和、][^,。;、]{2,14}(?:{official}|代表))?(?:分别|共同|也|应邀|一同)*"
)


def _sent(document: Document, span: Span) -> list[Mention]:
    """The places whose leaders, named by their office alone, stand right before a verb."""
    last = [run for run in runs(document, span) if all(e.cls is EntityClass.PLACE for e in run.entities)][-1:]
    for run in last:
        if _LEADERS.fullmatch(document.folded, behind(document, run.end), span.end):
            return list(run.mentions)
    return []


def _meeting(
    document: Document,
    events: list[Mention],
    held: set[int],
    starts: list[int],
    at: int,
    end: int,
    near: int,
) -> Mention | None:
    """The meeting behind a verb, or, where none is named there, the last that was named."""
    index = bisect_left(starts, at)
    if index < len(events) and events[index].span.end <= end and events[index].span.start - at <= 2:
        return events[index]
    bare = _BARE.match(document.folded, at, end)
    if not bare:
        return None
    head = bare["head"] or ""
    meant = next((_MEANT[kind] for kind in _MEANT if head.endswith(kind)), (head,))
    ends = ("",) if head in ("", "活动") else meant
    first = bisect_left(starts, _OPENING) if near == _FAR else 0
    fits = (e for e in reversed(events[max(0, index - _MANY) : index]) if at - e.span.end <= near)
    opening = (e for e in reversed(events[: min(first, index, _MANY)]) if at - e.span.end <= _WHOLE)
    for event in (*fits, *opening):
        if event.span.start in held and event.entity.name.rstrip("》”").endswith(ends):
            return event
    return None


_HELD_AFTER, _HELD_OF = worded(r"[^。;“”]*?{held}"), worded(r"{held}的")


def is_held(document: Document, event: Mention) -> bool:
    """Whether a meeting is said to take place: not one that others carry out (贯彻…全会精神)."""
    before = document.folded[max(0, event.span.start - 8) : event.span.start]
    after = document.folded[event.span.end : event.span.end + 24]
    return bool(_HOLDS.search(before) or _HELD_AFTER.match(after))


def _elsewhere(document: Document, event: Mention) -> bool:
    """Whether a verb before 的 tells where another meeting is held."""
    before = document.folded[max(0, event.span.start - 8) : event.span.start]
    return bool(_HELD_OF.search(before))


_COMES = worded(r"[^,。;“”]{0,6}?(?:{expects}|将|择期|定于)[^。;“”]*?{held}")


def _to_come(document: Document, event: Mention) -> bool:
    """Whether a meeting is only said to be going to take place."""
    return bool(_COMES.match(document.folded, event.span.end))


_HELD = worded(r"[在于](?P<where>[^,。;:在]{2,16}?)(?:正式|成功|隆重|联合|共同)*{held}")
# The sessions of an assembly are its own, wherever it sits.
_ASSEMBLY = worded(r"届{assembly}")


def held(document: Document, clause: Clause) -> Iterator[Mention]:
    """An event that is itself the subject: 推介会在上海举行."""
    for mention in clause.subject:
        nobodys = _ASSEMBLY.search(mention.entity.name) or _is_ceremony(mention)
        if mention.entity.cls is EntityClass.EVENT and not nobodys and held_in(document, clause):
            yield mention


def hosts(document: Document, clause: Clause, thing: Mention, part: Part) -> tuple[Entity, ...]:
    """The place that hosts an event: 在永川区举行, but no town or street.

    A ceremony there is that of those who sign or build, another event of those who are told to hold it.
    """
    if part is not Part.HOSTS or thing.entity.cls is not EntityClass.EVENT or _is_ceremony(thing):
        return ()
    if _has_hosts(document, clause) or _held_by(document, thing):
        return ()
    return tuple(place for place in held_in(document, clause) if not place.name.endswith(LOW))


def _is_ceremony(event: Mention) -> bool:
    """Whether it is only the ceremony of what somebody signs or builds: 甲节签约仪式."""
    return event.entity.name.rstrip("”").endswith("仪式")


_HELD_BY = worded(r"{puts_on}的[^,。;]{0,4}$")


def _held_by(document: Document, event: Mention) -> bool:
    """Whether words before the event tell who holds it: 由甲局主办的|大会在乙市举行."""
    start = event.span.start
    return bool(_HELD_BY.search(document.folded, max(0, start - 10), start))


def _has_hosts(document: Document, clause: Clause) -> bool:
    """Whether bodies before the place are told to hold it: 甲局和乙局在丙市举行会议."""
    place = _HELD.search(document.folded, clause.whole.start, clause.whole.end)
    return place is not None and any(
        m.entity.cls in BODIES and m.span.end <= place.start() and not m.nested for m in clause.subject
    )


_BOTH = re.compile(r"[两三四](?:地|市|区|县)$")


def held_in(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """Where the event of a clause takes place: 在重庆大足、四川安岳两地举行, of 四川安岳 the lower one."""
    for match in _HELD.finditer(document.folded, clause.whole.start, clause.whole.end):
        places = [m for m in document.mentions_in(Span(*match.span("where"))) if m.entity.cls in GROUNDS]
        summed = _BOTH.search(document.folded, match.start("where"), match.end("where"))
        if places and places[-1].span.end == (summed.start() if summed else match.end("where")):
            run = run_before(document, places[-1].span.end, lambda entity: entity.cls in GROUNDS)
            return run.entities if run else ()
    return ()
