"""Who presides over a meeting, attends it and speaks there.

They are told in long lists, often far behind the meeting's name:
市长甲出席会议并致辞,副市长乙主持,丙、丁参加.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Match

from chuanyu.language.words import worded
from chuanyu.model import Document, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import BODIES, GROUNDS
from chuanyu.statements.lists import behind, going_on, listed, runs
from chuanyu.statements.participation.hosting import elsewhere, is_held
from chuanyu.statements.participation.things import Told

_AT = r"在(?P<at>[^,。;“”]{0,40}?)(?:会|{meeting})上(?=[^,。;]*{speaks})"  # 在…论坛上|表示
_HOSTS = r"(?P<hosts>主持(?:召开)?)"
_COMES = r"(?:{attends}|参与)了?|与会(?!者|人|代表)"
# 致辞; 作交流发言, 作经验交流; 介绍…有关情况; 宣布项目|开工.
_TALKS = r"[作做]了?[^,。;、]{0,8}(?:发言|演讲|报告|交流|介绍)|答记者问|回答[^,。;]{0,8}提问"
_SPEAKS = (
    rf"(?P<speaks>{{addresses}}|{_TALKS}|{{presents}}了?[^,。;]{{0,50}}{{presented}}"
    r"|宣布(?!成立)[^,。;]{0,16}?{announced})(?=[,。; 并]|$)"
)
_ATTENDS = worded(rf"{_AT}|{_HOSTS}|{_COMES}|{_SPEAKS}")
# A meeting without its name, or nothing at all, behind the verb.
_BARE = worded(r"了?(?:本次|此次|这次|该)?(?P<head>{meeting})?(?=[,。;”]|并|{addresses}|指导|祝贺|见证|$)")
_CEREMONIES = ("开幕式", "闭幕式", "开幕会", "闭幕会", "开班式", "结业式")
# How the names of those end that a bare word may mean; 活动 and nothing at all mean any.
_MEANT = {
    "会议": ("会", "会议"),
    "大会": ("大会", "会"),
    "仪式": ("仪式", "活动"),
    "活动": ("活动", "仪式", "会"),
} | dict.fromkeys(_CEREMONIES, ("",))
# Behind who attends: others without a name (等领导, 以及来自园区的代表), and how they come (应邀).
_OTHERS = (
    r"(?:等[^。;]{0,60}?|,?(?:以及|和|与)(?:来自|其他|相关|有关)[^,。;]{2,30}"
    r"|(?:[,、]?[^,。;、]{0,30}?(?:{official}|{guest})(?:等[^,。;]{0,12})?){1,4})?"
)
_WHEN = r"(?:副?{title}|{leader})?(?:\d+日|(?:日前|近日|当[天日]|[今昨][天日]))?"
_BEFORE = worded(_OTHERS + _WHEN + r"(?:分别|共同|也|先后|应邀|到场|在会上|一同|并|同时|双双|均|一起)*在?")
# The leaders of a place, named by their office alone: 甲区|有关领导, 乙县|水利部门负责人和丙镇代表.
_SORT = r"(?:的)?[省市区县]?(?:相关|有关|主要|分管)?[省市区县]?(?:党政)?"
_OFFICIAL = r"(?:{official}|[一-鿿]{0,6}?部门(?:代表|{official}))"
_LEADERS = worded(
    _SORT + _OFFICIAL + r"(?:[及和、][^,。;、]{2,14}(?:{official}|代表))?(?:分别|共同|也|应邀|一同)*"
)
_THERE = worded(r"(?:在[^,。;]{0,24})?(?:会|{meeting})上,")
# Who is told behind the verb: 参加会议的还有|甲局局长乙, 听取了|丙市、丁县负责人发言.
_TOLD_BEHIND = worded(
    r"(?:{attends})[^,。;]{0,10}的(?:还|主要)*(?:有|包括):?"
    r"|(?P<heard>听取)了?(?=[^,。;]{2,40}(?:{official}|{guest})[^,。;]{0,6}(?:发言|汇报))"
)
# Who sends another is not there himself, nor who tells of it: 受书记甲|委托,市长乙致辞; 甲|表示,乙主席在….
_AWAY = worded(r"委托|{says}[,:]")
# Characters behind its name in which a meeting is still the one that is meant; more for the one with
# which an article opens, fewer where somebody only speaks.
_FAR, _WHOLE, _OPENING, _SPOKEN = 600, 3000, 400, 240
_MANY = 40  # meetings that are looked back over
_LONG = 10  # characters between 在 and 大会上 that name a meeting
# What others are to follow was said at another meeting: 贯彻…座谈会|上的重要讲话精神.
_FOLLOWED = worded(r"”?上?的?(?:重要)?{spoken}*精神")


@dataclass(frozen=True, slots=True)
class _Meetings:
    """The meetings that an article names.

    Attributes:
        named: where they are named, in order.
        starts: where each of these starts.
        held: the starts of those that took place, and here, so that 会议 may mean them.
    """

    named: list[Mention]
    starts: list[int]
    held: set[int]


def attendance(document: Document) -> Iterator[Told]:
    """The meetings of an article with those who preside and attend, and where that is told."""
    meetings = _meetings(document)
    for sentence in document.sentences:
        start, end = sentence.span.start, sentence.span.end
        there = False
        for verb in _ATTENDS.finditer(document.folded, start, end):
            who = _attendants(document, Span(start, verb.start()))
            there = there or _THERE.search(document.folded, start, verb.start()) is not None
            near = _SPOKEN if verb["speaks"] and not there else _FAR
            for event in _attended(document, meetings, verb, end, near) if who else ():
                named = event.span.end if event.span.end <= end else 0  # or only in a later sentence
                told = Span(who[0].span.start, max(verb.end(), named))
                part = Part.HOSTS if verb["hosts"] else Part.JOINS
                yield Told(event, part, tuple(dict.fromkeys(e for m in who for e in m.entities)), told)
            start = verb.end()
        yield from _told_behind(document, meetings, sentence.span)


def _told_behind(document: Document, meetings: _Meetings, sentence: Span) -> Iterator[Told]:
    """Who attends by a list behind the verb: persons, or else the bodies and places whose they are."""
    for told in _TOLD_BEHIND.finditer(document.folded, sentence.start, sentence.end):
        every = document.mentions_in(Span(told.end(), min(sentence.end, told.end() + _FAR)))
        persons = tuple(m for m in every if m.entity.cls is EntityClass.PERSON)
        listing, end = listed(document, told.end(), sentence.end)
        theirs = told["heard"] or _LEADERS.match(document.folded, end)
        theirs = theirs or BODIES.issuperset(e.cls for e in listing)  # and no 江津|花椒
        who = tuple(m.entity for m in persons) or (listing if theirs else ())
        quote = Span(told.start(), persons[-1].span.end if persons else sentence.end)
        for event in _meant(meetings, told.end(), "", _FAR, opening=True) if who else ():
            yield Told(event, Part.JOINS, who, quote)


def _meetings(document: Document) -> _Meetings:
    """The meetings of an article; where some took place, 在乙市举办的博览会 is not the one attended."""
    named = [
        m
        for m in document.mentions
        if m.entity.cls is EntityClass.EVENT
        and m.kind is MentionKind.NAME
        and not m.nested
        and not _FOLLOWED.match(document.folded, m.span.end)
    ]
    held = [m for m in named if is_held(document, m)]
    held = [m for m in held if not elsewhere(document, m)] or held
    return _Meetings(named, [m.span.start for m in named], {m.span.start for m in held})


def _attendants(document: Document, span: Span) -> list[Mention]:
    """The persons of a list that ends right before a verb, or else the bodies."""
    every = [m for m in document.mentions_in(span) if m.kind is MentionKind.NAME and not m.nested]
    persons = (m for m in every if m.entity.cls is EntityClass.PERSON)
    found = [m for m in persons if not _AWAY.match(document.folded, m.span.end)]
    if not found:
        last = [run for run in runs(document, span) if all(e.cls in BODIES for e in run.entities)][-1:]
        found = [m for run in last for m in run.mentions]
    near = found and _BEFORE.fullmatch(document.folded, found[-1].span.end, span.end)
    return found if near else _sent(document, span)


def _sent(document: Document, span: Span) -> list[Mention]:
    """The places whose leaders, named by their office alone, stand right before a verb."""
    last = [run for run in runs(document, span) if all(e.cls in GROUNDS for e in run.entities)][-1:]
    led = (run for run in last if _LEADERS.fullmatch(document.folded, behind(document, run.end), span.end))
    return [m for run in led for m in run.mentions]


def _attended(
    document: Document, meetings: _Meetings, verb: Match[str], end: int, near: int
) -> Sequence[Mention]:
    """The meetings of a verb: of 在…论坛上 the last named; else those named behind it, or the one meant."""
    index = bisect_left(meetings.starts, verb.end())
    if (inside := verb["at"]) is not None:  # of a long 在庆祝…大会上 only the one named in it
        low = verb.start() if len(inside) > _LONG else 0
        return [e for e in meetings.named[max(0, index - 1) : index] if e.span.start >= low]
    for event in meetings.named[index : index + 1]:
        if not verb["speaks"] and event.span.end <= end and event.span.start - verb.end() <= 2:
            return event, *going_on(document, event.span.end, lambda e: e.cls is EntityClass.EVENT)
    bare = _BARE.match(document.folded, verb.end(), end)
    opening = not verb["speaks"]
    return _meant(meetings, verb.end(), bare["head"] or "", near, opening=opening) if bare else ()


def _meant(meetings: _Meetings, at: int, head: str, near: int, *, opening: bool) -> Sequence[Mention]:
    """The last meeting before a verb that a bare word may mean, else the one with which the article opens."""
    ends = next((_MEANT[kind] for kind in _MEANT if head.endswith(kind)), (head,))
    ends = ("",) if head == "活动" else ends
    named = meetings.named
    before, opens = (bisect_left(meetings.starts, place) for place in (at, _OPENING))
    near_by = named[max(0, before - _MANY) : before + _MANY] if head in _CEREMONIES else []
    if own := next((e for e in near_by if e.entity.name.endswith(head)), None):
        return (own,)  # 甲节|开幕式, if the article names it anywhere
    earliest = named[: min(before, opens, _MANY)] if opening else []
    last = (e for e in reversed(named[max(0, before - _MANY) : before]) if at - e.span.end <= near)
    first = (e for e in reversed(earliest) if at - e.span.end <= _WHOLE)
    for event in (*last, *first):
        halves = event.entity.name.rstrip("》”").split("暨")  # 甲推介会|暨|签约仪式
        if event.span.start in meetings.held and any(half.endswith(ends) for half in halves):
            return (event,)
    return ()
