"""Who presides over a meeting, who attends it, and who is in an alliance that another leads.

Attendants are told in long lists, often behind the meeting's name:
市长甲出席会议并致辞,副市长乙主持,丙、丁参加.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Sentence, Span
from chuanyu.statements.agents import behind, listed

_ATTENDS = re.compile(r"(?P<hosts>主持(?:召开)?)|(?:出席|列席|参加)(?:了)?")
# A meeting without its name, or nothing at all, behind the verb.
_BARE = re.compile(
    r"(?:了)?(?:本次|此次|这次|该)?(?:会议|大会|活动|仪式|签约仪式|论坛|座谈会|推进会|推介会)?(?=[,。;”]|并|$)"
)
_BEFORE = re.compile(r"(?:等[^,。;]{0,10})?(?:分别|共同|也)*")
_FAR = 600  # characters behind its name a meeting is still the one that is meant
_HOLDS = re.compile(r"召开|举行|举办|开幕|启幕")
_LED = re.compile(r"(?:共同)?(?:牵头|发起|领衔)(?:成立|组建)?,")
_JOIN = re.compile(r"(?:共同)?(?:加入|参与|参加)(?=[,。;]|$)")


@dataclass(frozen=True, slots=True)
class League:
    """An alliance with those who lead it and those who have joined."""

    thing: Mention
    leaders: tuple[Entity, ...]
    members: tuple[Entity, ...]
    span: Span


def attendance(document: Document) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """The meetings of an article with those who preside and attend, and where that is told."""
    events = [
        m
        for m in document.mentions
        if m.entity.cls is EntityClass.EVENT and m.kind is MentionKind.NAME and not m.nested
    ]
    held = {m.span.start for m in events if _is_held(document, m)}
    starts = [m.span.start for m in events]
    for sentence in document.sentences:
        start, end = sentence.span.start, sentence.span.end
        for match in _ATTENDS.finditer(document.folded, start, end):
            persons = _persons(document, Span(start, match.start()))
            event = _meeting(document, events, held, starts, match.end(), end)
            if persons and event:
                part = Part.HOSTS if match["hosts"] else Part.JOINS
                first, last = persons[0].span.start, max(match.end(), event.span.end)
                told = Span(first, last if last <= end else match.end())
                yield event, part, tuple(m.entity for m in persons), told
            start = match.end()


def _persons(document: Document, span: Span) -> list[Mention]:
    """The persons of a list that ends right before a verb."""
    found = [
        m
        for m in document.mentions_in(span)
        if m.entity.cls is EntityClass.PERSON and m.kind is MentionKind.NAME and not m.nested
    ]
    near = found and _BEFORE.fullmatch(document.folded, found[-1].span.end, span.end)
    return found if near else []


def _meeting(
    document: Document, events: list[Mention], held: set[int], starts: list[int], at: int, end: int
) -> Mention | None:
    """The meeting behind a verb, or, where none is named there, the last that was named."""
    index = bisect_left(starts, at)
    if index < len(events) and events[index].span.end <= end and events[index].span.start - at <= 2:
        return events[index]
    if not _BARE.match(document.folded, at, end) or not index:
        return None
    last = events[index - 1]
    return last if at - last.span.end <= _FAR and last.span.start in held else None


def _is_held(document: Document, event: Mention) -> bool:
    """Whether a meeting is said to take place: not one that others carry out (贯彻…全会精神)."""
    before = document.folded[max(0, event.span.start - 8) : event.span.start]
    after = document.folded[event.span.end : event.span.end + 24]
    return bool(_HOLDS.search(before) or re.match(rf"[^。;“”]*?(?:{_HOLDS.pattern})", after))


def memberships(document: Document) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """Who founded an alliance and who has joined it, and where that is told."""
    for league in leagues(document):
        yield league.thing, Part.FOUNDS, league.leaders, league.span
        yield league.thing, Part.JOINS, league.members, league.span


def leagues(document: Document) -> Iterator[League]:
    """联盟由甲大学牵头,乙、丙等37家单位加入."""
    for sentence in document.sentences:
        if league := _league(document, sentence):
            yield league


def _league(document: Document, sentence: Sentence) -> League | None:
    text, end = document.folded, sentence.span.end
    by = text.find("由", sentence.span.start, end)
    leaders, at = listed(document, by + 1, end) if by >= 0 else ((), by)
    if not leaders or not (led := _LED.match(text, at, end)):
        return None
    members, at = listed(document, led.end(), end)
    if not members or not (join := _JOIN.match(text, behind(document, at), end)):
        return None
    for mention in document.mentions_in(Span(sentence.span.start, by)):
        if mention.entity.cls in (EntityClass.ALLIANCE, EntityClass.MECHANISM) and not mention.nested:
            return League(mention, leaders, members, Span(mention.span.start, join.end()))
    return None
