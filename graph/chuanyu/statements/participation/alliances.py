"""Who leads an alliance and who has joined it.

联盟由甲大学牵头,乙、丙等37家单位加入; 成员单位包括丁、戊; 该联盟共有20所高校,包括己、庚.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from chuanyu.language.words import either, worded, words
from chuanyu.model import Document, Entity, EntityClass, Mention, Part, Sentence, Span
from chuanyu.statements.classes import LEAGUES
from chuanyu.statements.doers import JOINTLY
from chuanyu.statements.lists import behind, listed, runs
from chuanyu.statements.participation.things import Told

_AS = r"作为{leads}(?:单位|院校|企业)(?:和{leads}(?:单位|院校|企业))?"
_LED = worded(rf"{JOINTLY}(?:{_AS}|{{leads}}|组成|构成){{sets_up}}*(?=[,。;、]|$)")
_TOO = worded(JOINTLY + r"(?:{leads}|{sets_up})+(?=[,。;、]|$)")  # beside those who lead: 联合乙校|共同组建
# Those who join stand before a verb without an object: 丙、丁等37家单位加入.
_JOIN = worded(
    r"(?:也|已|均|随后|先后|相继|陆续|共同|自愿|率先)*"
    r"(?:{enters}(?:进来|其中|联盟)?|(?:成为|当选|为|担任|是)(?:联盟|首批|首届)?{member}(?:单位)?)"
    r"(?=[,。;]|$)"
)
# What stands before a list of members: 成员单位包括, 加入联盟的高校有, 先后吸纳, 把甲、乙|拉进来.
_MEMBERS = either(
    r"{member}(?:单位)?,?(?:分别|依次|主要|现|目前|还)*(?:包括|既?有|为|是|含|涵盖|:)+",
    r"{enters}[^,。;]{2,24}?的(?:单位|成员|高校|企业)?(?:还|已|主要|首批|共|现)*(?:包括|有|是|为):?",
    r"(?:又|还|已|再|新|共|先后|陆续|一口气)*{takes_in}了?",
    r"[将把](?=[^,。;]{2,60}?(?:{takes_in}|拉|纳)进?来?)",
)
_MORE = worded(r",(?:[又也还]有|再?加上){nearby}?")  # 既有甲、乙,|又有|丙、丁
_UNITS, _AGREED = worded(r"{member}单位"), words("has_members")
_MANY = 20  # alliances that are looked back over


def leagues(document: Document) -> Iterator[tuple[Told, Told]]:
    """Who founded an alliance and who has joined it, where it is named before."""
    every = [m for m in document.mentions if _has_members(m.entity)]
    starts = [m.span.start for m in every]
    for sentence in document.sentences:
        # Whoever tells of 成员单位 means those of the alliance, however far back it was named.
        far = _UNITS.search(document.folded, sentence.span.start, sentence.span.end)
        low = 0 if far else document.article.passages[sentence.passage].span.start
        begins, ends = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
        near = (*every[begins:ends], *reversed(every[max(bisect_left(starts, low), begins - _MANY) : begins]))
        if near and (league := _league(document, sentence, near)):
            yield league


def _has_members(group: Entity) -> bool:
    """Whether it is an alliance or mechanism, or a region that its members have agreed on: 甲经济协作区."""
    return group.cls in LEAGUES or (group.cls is EntityClass.PARK and group.name.endswith(_AGREED))


def _league(document: Document, sentence: Sentence, near: Sequence[Mention]) -> tuple[Told, Told] | None:
    """Who leads and who joins by one sentence, led by the alliance that it or one before names.

    None of those who lead or join it is meant: 由甲商会、乙商会共同发起.
    """
    text, start, end = document.folded, sentence.span.start, sentence.span.end
    leaders, members, last = list[Entity](), list[Entity](), list[int]()
    for run in runs(document, sentence.span):
        at = behind(document, run.end)
        by = text.startswith("由", run.start - 1)
        led = _TOO.match(text, at, end) if leaders else _LED.match(text, at, end) if by else None
        join = None if led else _JOIN.match(text, at, end)
        (leaders if led else members).extend(run.entities if led or join else ())
        last.extend(told.end() for told in (led, join) if told)
    if not members and (told := _MEMBERS.search(text, last[-1] if last else start, end)):
        more: re.Match[str] | None = told
        while more and (within := listed(document, more.end(), end))[0]:
            members, last = [*members, *within[0]], [*last, within[1]]
            more = _MORE.match(text, within[1], end)
    thing = next((m for m in near if last and m.entity not in {*leaders, *members}), None)
    if thing is None:
        return None
    span, founders = Span(start, last[-1]), tuple(leaders)
    return Told(thing, Part.FOUNDS, founders, span), Told(thing, Part.JOINS, tuple(members), span)
