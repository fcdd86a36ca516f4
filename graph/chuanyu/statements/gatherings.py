"""Who presides over a meeting, who attends it, and who is in an alliance that another leads.

Attendants are told in long lists, often behind the meeting's name:
市长甲出席会议并致辞,副市长乙主持,丙、丁参加.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Sentence, Span
from chuanyu.statements.agents import JOINTLY, behind, listed, runs

_ATTENDS = re.compile(
    r"(?P<hosts>主持(?:召开)?)|(?:出席|列席|参加|参与)(?:了)?|参会|到会|与会(?!者|人|代表)"
    r"|(?P<speaks>讲话|致辞|致欢迎辞|发言|作(?:主题|主旨|交流|工作|总结|书面)*(?:发言|报告|演讲|讲话|汇报|介绍)"
    r"|(?:通报|介绍|汇报|解读|宣读|宣布|发布|说明)了?[^,。;]{0,50}(?:情况|进展|工作|内容|方案|背景|事项|清单|成果|规划|政策|名单|倡议书?|决定))(?=[,。;]|$)"
)
# A meeting without its name, or nothing at all, behind the verb.
_BARE = re.compile(
    r"(?:了)?(?:本次|此次|这次|该)?(?P<head>会议|大会|活动|(?:签约|启动|开工|揭牌|开幕)?仪式|论坛|座谈会|推进会|推介会|调度会|[开闭]幕式|[开闭]幕会)?"
    r"(?=[,。;”]|并|$)"
)
# How the names of those end that a bare word may mean; 活动 and nothing at all mean any.
_MEANT = {"会议": ("会", "会议"), "大会": ("大会", "会"), "仪式": ("仪式", "活动")} | dict.fromkeys(
    ("开幕式", "闭幕式", "开幕会", "闭幕会"), ("",)
)
_BEFORE = re.compile(
    r"(?:等[^。;]{0,60}?|,?(?:以及|和|与)(?:来自|其他|相关|有关)[^,。;]{2,30})?"
    r"(?:分别|共同|也|先后|应邀|出席(?:会议|活动)?并|到场|在会上|一同)*"
)
# Characters behind its name in which a meeting is still the one that is meant; more for the one with
# which an article opens, fewer where somebody only speaks.
_FAR, _WHOLE, _OPENING, _SPOKEN = 600, 3000, 400, 240
_SOON = 60  # characters in which a meeting is named behind those who attend it
_MANY = 40  # meetings that are looked back over
_HOLDS = re.compile(r"召开|举行|举办|开幕|启幕")
_BY = re.compile(r"由|是由|系由")
_LED = re.compile(
    rf"{JOINTLY}(?:牵头|发起|领衔|倡议|主导)(?:成立|组建|设立|筹建|发起|建立|打造|创立|共建)*(?=[,。;、]|$)"
)
# Those who join stand behind who leads, or before a verb without an object: 丙、丁等37家单位加入.
_WHEN = re.compile(
    r"[,、;](?:由|吸引了?|联合|目前|现有|首批|随后|(?:今年|去年|当年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?"
)
_JOIN = re.compile(
    r"(?:也|已|均|随后|先后|相继|陆续|共同|自愿|率先|作为(?:首批)?成员(?:单位)?)*"
    r"(?:(?:加入|参与|参加|加盟|入盟)(?:进来|其中|联盟)?|(?:成为|当选|为|担任)(?:联盟|首批|其|该联盟|的)*(?:首批)?(?:成员|理事|会员)(?:单位)?)"
    r"(?=[,。;]|$)"
)
_IT = re.compile(r"(?:它|其)由")
_MEMBERS = re.compile(
    r"(?:首批)?(?:成员|会员|理事|共建|加盟)(?:单位)?(?:包括|有|为|含|涵盖|:)+"
    r"|(?:又|还|已|再|新|共|先后|陆续|一口气)*(?:吸收|吸纳|接纳|接收|迎来|纳入|增补|新增|拉进)(?:了)?|[将把](?=[^,。;]{2,60}?(?:吸收|吸纳|拉|纳入?|接纳)进?来?)"
)
# A list of members of its own lines: 附:联盟首批理事单位(部分), then 重庆:甲、乙.
_LISTING = re.compile(
    r"(?:成员|会员|理事|常务理事|副理事长|发起|共建|加盟)(?:单位)?(?:名单|名录)?(?:\([^()]{1,8}\))?:?$"
)
_ENTRY = re.compile(r"(?:[^,。;:、]{2,10}:|[\d一二三四五六七八九十]{1,2}[.、])?")
_LEAGUES = frozenset({EntityClass.ALLIANCE, EntityClass.MECHANISM})
_BACK = 200  # characters in which the alliance that is meant was named
_MARKER = 4  # characters before the head of an item


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
    if past := {m.span.start for m in events if m.span.start in held and not _to_come(document, m)}:
        held = past  # 第四次会议拟于…举行 is not the one that was attended
    starts = [m.span.start for m in events]
    for sentence in document.sentences:
        start, end = sentence.span.start, sentence.span.end
        for match in _ATTENDS.finditer(document.folded, start, end):
            persons = _persons(document, Span(start, match.start()))
            near = _SPOKEN if match["speaks"] else _FAR
            event = _meeting(document, events, held, starts, match.end(), end, near)
            if persons and event:
                part = Part.HOSTS if match["hosts"] else Part.JOINS
                first, last = persons[0].span.start, max(match.end(), event.span.end)
                told = Span(first, last if last <= end else match.end())
                yield event, part, tuple(m.entity for m in persons), told
            start = match.end()


# Who stands in the name of such a meeting holds it: 甲区·乙区党政联席会, 甲新区、乙新区第三次联席会.
_JOINT = re.compile(r"联席|座谈|协商|对接|协作|交流|协调")
_BESIDE = ("", "·", "、", "和", "与", "—", "-")


def conveners(document: Document) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """Those who hold a joint meeting by its name."""
    for event in document.mentions:
        if event.entity.cls is not EntityClass.EVENT or event.nested or event.kind is not MentionKind.NAME:
            continue
        if _JOINT.search(event.entity.name) and _is_held(document, event):
            parties = _side_by_side(document, event.span)
            if len(parties) > 1:
                yield event, Part.HOSTS, parties, event.span


def _side_by_side(document: Document, span: Span) -> tuple[Entity, ...]:
    """The first places or bodies in a name that stand side by side, of 成都市武侯区 the lower one."""
    inner = [m for m in document.mentions_in(span) if m.nested and m.entity.cls in _PARTIES]
    found: list[Mention] = []
    for mention in inner:
        if found and document.folded[found[-1].span.end : mention.span.start] not in _BESIDE:
            if len(found) > 1:
                break
            found = []
        elif found and found[-1].span.end == mention.span.start and _holds(found[-1].entity, mention.entity):
            found.pop()
        found.append(mention)
    return tuple(dict.fromkeys(m.entity for m in found))


_PARTIES = frozenset({
    EntityClass.PLACE, EntityClass.PARK, EntityClass.GOVERNMENT_BODY, EntityClass.EDUCATION,
})  # fmt: skip


def _holds(above: Entity, below: Entity) -> bool:
    """Whether one division lies in another, by their codes."""
    code = (above.code or "").rstrip("0")
    return bool(code) and (below.code or "").startswith(code)


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
    ahead = events[index] if index == 0 and events and head else None  # named in the next sentence
    return ahead if ahead and ahead.span.start - at <= _SOON and ahead.span.start in held else None


def _is_held(document: Document, event: Mention) -> bool:
    """Whether a meeting is said to take place: not one that others carry out (贯彻…全会精神)."""
    before = document.folded[max(0, event.span.start - 8) : event.span.start]
    after = document.folded[event.span.end : event.span.end + 24]
    return bool(_HOLDS.search(before) or re.match(rf"[^。;“”]*?(?:{_HOLDS.pattern})", after))


def _to_come(document: Document, event: Mention) -> bool:
    """Whether a meeting is only said to be going to take place."""
    return bool(_COMES.match(document.folded, event.span.end))


_COMES = re.compile(rf"[^,。;“”]{{0,6}}?(?:将|拟|计划|预计|有望|择期|定于)[^。;“”]*?(?:{_HOLDS.pattern})")


def memberships(document: Document) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """Who founded an alliance and who has joined it, and where that is told."""
    yield from _rolls(document)
    for league in leagues(document):
        yield league.thing, Part.FOUNDS, league.leaders, league.span
        yield league.thing, Part.JOINS, league.members, league.span


def _rolls(document: Document) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """Those whom lines below the head of a list of members name: the alliance is that of the head."""
    thing: Mention | None = None
    for passage in document.article.passages:
        span = passage.span
        words = document.folded[span.start : span.end].strip()
        if len(words) <= _HEAD and _LISTING.search(words):
            thing = _mainly(document, span)
            continue
        opens = _ENTRY.match(document.folded, span.start, span.end)
        if thing is None or opens is None:
            continue
        members, _ = listed(document, opens.end(), span.end)
        if members and all(e.cls is not EntityClass.PERSON for e in members):
            yield thing, Part.JOINS, members, span
        else:
            thing = None


def _mainly(document: Document, head: Span) -> Mention | None:
    """The alliance that the head of a list names, else the one that the article names most."""
    every = [m for m in document.mentions if m.entity.cls is EntityClass.ALLIANCE and m.span.end <= head.end]
    counts = Counter(m.entity for m in every)
    own = [m for m in every if m.span in head]
    return max(own or every, key=lambda m: (counts[m.entity], -m.span.start), default=None)


_HEAD = 30  # characters of the head of a list


def leagues(document: Document) -> Iterator[League]:
    """联盟由甲大学牵头,乙、丙等37家单位加入; 成员单位包括丁、戊."""
    for sentence in document.sentences:
        if league := _league(document, sentence):
            yield league


def _league(document: Document, sentence: Sentence) -> League | None:
    """Who leads and who joins by one sentence, led by the alliance that it or one before names."""
    text, start, end = document.folded, sentence.span.start, sentence.span.end
    leaders, at = _leaders(document, start, end)
    members, last = _members(document, at, end)
    back = 0 if leaders and not _IT.search(text, start, at) else _BACK
    if not leaders and not members:
        return None
    thing = _alliance(document, sentence, at if leaders else last, back)
    if thing is None:
        return None
    leaders = tuple(e for e in leaders if e != thing.entity)
    members = tuple(e for e in members if e != thing.entity and e not in leaders)
    return League(thing, leaders, members, Span(start, max(last, at)))


def _leaders(document: Document, start: int, end: int) -> tuple[tuple[Entity, ...], int]:
    """Those by whom an alliance was led or proposed, and where that ends."""
    for by in _BY.finditer(document.folded, start, end):
        leaders, at = listed(document, by.end(), end)
        if leaders and (led := _LED.match(document.folded, at, end)):
            return leaders, led.end()
    return (), start


def _members(document: Document, at: int, end: int) -> tuple[tuple[Entity, ...], int]:
    """Those who have joined, told from a place on, and where that ends."""
    text = document.folded
    if told := _MEMBERS.search(text, at, end):
        members, last = listed(document, told.end(), end)
        if members:
            return members, last
    for run in runs(document, Span(at, end)):
        opens = run.start == at or _WHEN.fullmatch(text, max(at, _comma(text, run.start, at)), run.start)
        join = _JOIN.match(text, behind(document, run.end), end)
        if opens and join and all(e.cls is not EntityClass.PERSON for e in run.entities):
            return run.entities, join.end()
    return (), at


def _comma(text: str, at: int, low: int) -> int:
    """Where the last punctuation before a place stands."""
    return max(text.rfind(mark, low, at) for mark in ",、;")


def _alliance(document: Document, sentence: Sentence, end: int, back: int) -> Mention | None:
    """The alliance of a sentence, that of its item's head, or the one that was named shortly before."""
    start = sentence.span.start
    for mention in document.mentions_in(Span(start, end)):
        if mention.entity.cls in _LEAGUES and not mention.nested:
            return mention
    opens = document.article.passages[sentence.passage].span.start
    for mention in document.mentions_before(start):
        if mention.span.start < opens or (start - mention.span.end > back and start - opens > _BACK):
            return None
        headed = mention.span.start - opens <= _MARKER
        if mention.entity.cls in _LEAGUES and not mention.nested:
            return mention if headed or start - mention.span.end <= back else None
    return None
