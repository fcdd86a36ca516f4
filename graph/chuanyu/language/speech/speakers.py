"""Who speaks each sentence, and for whom.

A speaker is named with a verb of speech before or behind what is said (罗增斌说, …; “…”李建勤说);
他 and 她 go on with the person named last; a paragraph that opens with 下一步 or a quotation goes
on with the speaker before.  A head ends all speech.  A party secretary speaks for the place, a
deputy of a working committee for the park, an official for the body of the post named last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.genre import Genre
from chuanyu.language.name import Trail
from chuanyu.language.scan import Scan
from chuanyu.language.speech.verbs import Cue, cues, starts
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention, PassageKind, Post, Sentence, Span

_GOES_ON = re.compile(
    r"[“]|下一步|接下来|未来|今年|同时|此外|比如|另外|目前,|截至|今后|为此|具体(?:而言|来说|来看)|(?:双方|两地|各方|[一二三四五]?是?)要"
)
# People without a name who speak: 来自武胜的选手老唐说, 有与会代表建议, 也有业内人士提醒.
_SOME = r"[“]?(?:(?:也|还|更)?有(?:的|些|一位|不少|多位)?|一位|不少|许多|来自[^,。:“”]{2,12}的)"
# How a report of a bulletin opens, its headline before it: 某展开幕今天(6月15日),….
_REPORT = re.compile(r"[^,。;]{0,50}?[今昨][天日晚](?:上午|下午|晚上?)?\((?:\d+月)?\d+日\)")
_NEAR = 3  # sentences of the paper's own behind which 下一步 is no more the speaker's
_CUT = re.compile(r"[,;:]")
_LONGEST_QUOTATION = 100  # sentences of a paragraph that are given back to who is named behind them


@lru_cache(maxsize=4)
def _nameless(genre: Genre) -> re.Pattern[str]:
    return worded(
        rf"{_SOME}[^,。:“”]{{0,8}}?(?:{{people}}|{{unnamed}})[^,。:“”]{{0,10}}?(?:{{speech}}|{{voiced}})"
    )


def attribute(
    scan: Scan, spans: Sequence[tuple[int, Span]], mentions: Sequence[Mention], posts: Sequence[Post]
) -> tuple[Sentence, ...]:
    """Give each sentence its speaker.

    Args:
        scan: the article.
        spans: the sentences with their passages.
        mentions: the names of the article.
        posts: the posts of its persons.

    """
    found, nameless = cues(scan, mentions, posts), _nameless(scan.genre)
    speaks_for = _speaks_for(posts, scan.gazetteer)
    known = Trail(m for m in mentions if m.entity in speaks_for)
    speakers: list[Entity | None] = []
    current: Entity | None = None
    over = False  # what was said is closed: “…。”李建勤说。
    passage_of: list[int] = []
    for passage, span in spans:
        new = not passage_of or passage_of[-1] != passage
        kind = scan.article.passages[passage].kind
        if new and (
            kind is PassageKind.HEAD
            or (kind is PassageKind.CONTINUED and "(上接" in scan.text[span.start : span.start + 4])
        ):
            current = None
        if opens := bool(_REPORT.match(scan.text, span.start, span.end)):
            current = None  # another report of a bulletin: who spoke before has nothing to do with it
        if not new and nameless.match(scan.text, span.start, span.end):
            current = None  # 选手老唐说, 有网友留言: nobody of name, and not who spoke before
        last = starts(found, span.end) - 1
        if last >= 0 and found[last].start >= span.start:
            cue = found[last]
            named = known.last(cue.start)  # for 他 and 她 who goes on, else the person named last with a post
            before = None if new else speakers[-1]
            goes_on = before if before and before.cls is EntityClass.PERSON else None
            current = cue.speaker or goes_on or (named.entity if named else None) or current
            speakers.append(current)
            over = _closes_quote(scan, span, cue)
            if over:
                _give_back(scan, spans, speakers, passage_of, passage, current)
            over = over and span.end - cue.end <= 1
        elif opens or (not new and current is None and nameless.match(scan.text, span.start, span.end)):
            speakers.append(None)
        elif new:
            near = scan.text[span.start] == "“" or any(speakers[-_NEAR:])
            speakers.append(current if near and _GOES_ON.match(scan.text, span.start) else None)
        elif speakers[-1] is None and scan.text[span.start] == "“":
            named = known.last(span.start)  # 顾明打开了话匣子。“…: the quotation is his of whom was told
            told = named is not None and named.span.start >= spans[len(speakers) - 1][1].start
            current = named.entity if named and told else current
            speakers.append(current if told else None)
        elif over and scan.text[span.start] != "“":
            speakers.append(None)
        else:
            speakers.append(speakers[-1])
        passage_of.append(passage)
    return tuple(
        Sentence(span, passage, speaker, _for(speaker, speaks_for), _told(scan.text, span, found))
        for (passage, span), speaker in zip(spans, speakers, strict=True)
    )


def _told(text: str, span: Span, found: Sequence[Cue]) -> int | None:
    """Where the paper's own words end in a sentence that names its speaker amid it.

    What stands in quotation marks before the name is his: “…”,王建说.
    """
    first = starts(found, span.start)
    if first == len(found) or found[first].start >= span.end or span.end - found[first].end <= 1:
        return None
    before = _CUT.search(text, span.start, found[first].start)
    own = (
        before
        and "“" not in text[span.start : found[first].start]
        and text[span.start - 1 : span.start] != "“"
    )
    return found[first].start if own else None


def _for(speaker: Entity | None, speaks_for: Mapping[Entity, tuple[Entity, ...]]) -> tuple[Entity, ...]:
    """A person without a known post speaks for nobody; a body speaks for itself."""
    if speaker is None or speaker.cls is EntityClass.PERSON:
        return speaks_for.get(speaker, ()) if speaker else ()
    return (speaker,)


def _closes_quote(scan: Scan, span: Span, cue: Cue) -> bool:
    """Whether the cue stands behind what is said: “…。”李建勤说。"""
    return scan.text[span.start - 1 : span.start] == "”" and cue.start < span.end


def _opens_quote(text: str, close: int, start: int) -> int:
    """Where the quotation opens that a mark closes; the start of the paragraph where it does not."""
    depth = 0
    for at in range(close, start - 1, -1):
        depth += (text[at] == "”") - (text[at] == "“")
        if depth == 0:
            return at
    return start


def _give_back(
    scan: Scan,
    spans: Sequence[tuple[int, Span]],
    speakers: list[Entity | None],
    passage_of: list[int],
    passage: int,
    speaker: Entity | None,
) -> None:
    """Give the quotation before the cue to its speaker, back to where it opens."""
    first = max(0, len(passage_of) - _LONGEST_QUOTATION)
    close = spans[len(passage_of)][1].start - 1
    opened = _opens_quote(scan.text, close, spans[first][1].start)
    for index in range(len(passage_of) - 1, first - 1, -1):
        if passage_of[index] != passage or spans[index][1].end <= opened:
            return
        speakers[index] = speaker


def _speaks_for(posts: Sequence[Post], gazetteer: Gazetteer) -> Mapping[Entity, tuple[Entity, ...]]:
    """For whom each person speaks: by the body of the post that stands nearest to the name."""
    found: dict[Entity, tuple[Entity, ...]] = {}
    for post in sorted(posts, key=lambda p: p.span.start):
        found[post.person] = (represented(post.organization, gazetteer),)
    return found


def represented(body: Entity, gazetteer: Gazetteer) -> Entity:
    """The place or park that a committee or government stands for; any other body stands for itself."""
    name = body.name
    for prefix, suffix in (("中共", "委"), ("", "党工委"), ("", "人民政府"), ("", "管委会")):
        if name.startswith(prefix) and name.endswith(suffix):
            entry = gazetteer.by_name.get(name[len(prefix) : len(name) - len(suffix)])
            if entry:
                return entry.entity
    return body
