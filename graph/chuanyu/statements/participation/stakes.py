"""What somebody is to a work, told by a noun or by a verb without an object.

业主为甲公司, 由甲局和乙局担任业主, 丙公司承建: the work is what the sentence opens with, or, where it
opens with none (管道总长…,投资方为丁公司), the one that was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chuanyu.language.words import any_of, worded
from chuanyu.model import Document, EntityClass, Mention, MentionKind, Part, Sentence, Span
from chuanyu.statements.classes import MADE, PARTIES
from chuanyu.statements.clauses.items import HEADED
from chuanyu.statements.doers import JOINTLY
from chuanyu.statements.lists import Run, behind, listed, run_before, runs
from chuanyu.statements.part_words import part_nouns, part_verbs
from chuanyu.statements.participation.telling import Told
from chuanyu.statements.participation.things import FITS, suited

_IS = r"(?:单位|方)?(?:分别|依次|主要)?(?:为|是|系|即|有|包括|:|——)"
_AS = r"(?:共同|联合)?(?:担任|作为|充当)(?:该|这一|此|整个)?(?:工程|项目)?(?:的)?"
# A piece ends with the verb: 丙公司承建, so nothing else can be what is built.
_ALONE = r"(?P<verb>{stake})(?=[,。;]|$)"
# The same at the start of what is told of an item's head: 甲产业园。我区与乙县合作开发,….
_INVESTS = r"(?:计划|拟|将)?(?:总)?投资(?:约|近|超|逾)?[\d.]+[万亿]+元(?:建设)?(?=[,。;]|$)"
# How far back the work of a sentence that names none is looked for, in characters.
_FAR = 200
_HEADS = 60  # characters in which the head of an item stands
_INVESTED = re.compile(_INVESTS)


def stakes(document: Document) -> Iterator[Told]:
    """The stakes of an article: the work, the part, those who have it, and where that is told."""
    nouns = any_of(part_nouns())
    named = re.compile(f"(?P<noun>{nouns.pattern}){_IS}")
    acting = re.compile(f"{_AS}(?P<noun>{nouns.pattern})")
    alone = worded(JOINTLY + _ALONE)
    for sentence in document.sentences:
        yield from _named(document, sentence, part_nouns(), named)
        every = tuple(runs(document, sentence.span))
        yield from _acting(document, sentence, every, part_nouns(), acting)
        yield from _alone(document, sentence, every, part_verbs(), alone)
        yield from _each(document, sentence)


def _named(
    document: Document, sentence: Sentence, parts: Mapping[str, Part], named: re.Pattern[str]
) -> Iterator[Told]:
    """业主为甲公司、乙公司."""
    for match in named.finditer(document.folded, sentence.span.start, sentence.span.end):
        actors, end = listed(document, match.end(), sentence.span.end)
        part = parts[match["noun"]]
        if actors and (work := _work(document, sentence, match.start(), part)):
            yield Told(work, part, actors, Span(match.start(), end))


def _acting(
    document: Document,
    sentence: Sentence,
    every: Sequence[Run],
    parts: Mapping[str, Part],
    acting: re.Pattern[str],
) -> Iterator[Told]:
    """由甲局和乙局共同担任项目业主."""
    for run in every:
        match = acting.match(document.folded, behind(document, run.end), sentence.span.end)
        if match and (work := _work(document, sentence, run.start, parts[match["noun"]])):
            yield Told(work, parts[match["noun"]], run.entities, Span(run.start, match.end()))


def _alone(
    document: Document,
    sentence: Sentence,
    every: Sequence[Run],
    parts: Mapping[str, Part],
    alone: re.Pattern[str],
) -> Iterator[Told]:
    """…,丙公司承建."""
    head = item_head(document, sentence)
    for run in every:
        first = run.start == sentence.span.start
        opens = head is not None and first
        if document.folded[run.start - 1] not in ",;由" and not first:
            continue
        at = behind(document, run.end)
        if opens and head and (invested := _INVESTED.match(document.folded, at, sentence.span.end)):
            if _fits(head, Part.BUILDS) and all(e.cls is EntityClass.ENTERPRISE for e in run.entities):
                yield Told(head, Part.BUILDS, run.entities, Span(run.start, invested.end()))
            continue
        match = alone.match(document.folded, at, sentence.span.end)
        if not match:
            continue
        part = _part(match["verb"], parts)
        if first and not opens and part is not Part.HOSTS:
            continue
        work = head if head and _fits(head, part) else _work(document, sentence, run.start, part)
        if work:
            yield Told(work, suited(part, work.entity), run.entities, Span(run.start, match.end()))


# What each of several gives to a work: 由甲局、乙局各派3名干部进驻, 甲镇、乙镇各出90万元重修.
_EACH = re.compile(
    r"(?:各自?|分别)(?:(?P<people>派|选派|抽调|抽派|选调)|(?P<money>出|掏|拿|投|拨))(?:出|驻)?[^,。;]{1,16}"
)


def _each(document: Document, sentence: Sentence) -> Iterator[Told]:
    """Those of a list each of whom sends people to a work or pays for it."""
    for given in _EACH.finditer(document.folded, sentence.span.start, sentence.span.end):
        run = run_before(document, given.start(), lambda entity: entity.cls in PARTIES)
        parts = (Part.OPERATES, Part.JOINS) if given["people"] else (Part.FUNDS, Part.BUILDS)
        if run is None or len(run.entities) == 1:
            continue
        for part in parts:
            before = document.mentions_in(Span(sentence.span.start, run.start))
            if work := next((m for m in before if _fits(m, part)), None):
                yield Told(work, part, run.entities, Span(run.start, given.end()))
                break


def item_head(document: Document, sentence: Sentence) -> Mention | None:
    """What an item of a list is about, by the sentence before that names nothing else: 4.甲产业园。"""
    passage = document.article.passages[sentence.passage].span
    if passage.start == sentence.span.start:
        return None
    named = list(document.mentions_in(Span(passage.start, min(passage.end, passage.start + _HEADS))))
    starts = {m.span.start for m in named if not m.nested}
    for mention in named:
        if mention.nested or mention.span.end in starts:  # (兰渝铁路)潼南站货场改造: the narrower
            continue
        near = mention.span.start - passage.start <= _HEADS // 2
        ends = HEADED.match(document.folded, mention.span.end, passage.end)
        return mention if near and ends and len(mention.entities) == 1 else None
    return None


def _part(verb: str, parts: Mapping[str, Part]) -> Part:
    if "签" in verb or verb == "联署":
        return Part.SIGNS
    if verb.endswith(("运营", "管理", "合营", "托管")):
        return Part.OPERATES
    return next((parts[v] for v in sorted(parts, key=len, reverse=True) if v in verb), Part.BUILDS)


def _work(document: Document, sentence: Sentence, at: int, part: Part) -> Mention | None:
    """The work of a stake: the first that its sentence names before it, else the last before that."""
    before = [
        m
        for m in document.mentions_in(Span(sentence.span.start, at))
        if _fits(m, part) and document.folded[m.span.start - 1] not in "于至在到"  # 止于甲高新区
    ]
    if part is Part.SIGNS:  # 《甲协议》,由乙局、丙局联署
        before = [m for m in before if 1 <= at - m.span.end <= 2]
    if before:
        stop = document.folded.rfind(";", sentence.span.start, at)
        return next((m for m in before if m.span.start > stop), before[0])  # 甲站…;乙路动工,由丙承建
    if part is Part.SIGNS:
        return None
    if part is Part.HOSTS:
        return _just_held(document, sentence) if _opens(document, sentence, at) else None
    passage = document.article.passages[sentence.passage]
    earlier = Span(max(passage.span.start, sentence.span.start - _FAR), sentence.span.start)
    return next((m for m in reversed(list(document.mentions_in(earlier))) if _fits(m, part)), None)


_THIS_MEETING = re.compile(
    r"(?:本[次届场]|[此这][次届场]|该)[^,。;]{2,6}?(?:由|是由|系由)(?:[^,。;]{2,40}(?:指导|支持)[,、])?"
)


def _opens(document: Document, sentence: Sentence, at: int) -> bool:
    """Whether those who hold a meeting open a sentence, behind a word for it at most: 本次活动由|甲主办."""
    start = sentence.span.start
    return at == start or bool(_THIS_MEETING.fullmatch(document.folded, start, at))


def _just_held(document: Document, sentence: Sentence) -> Mention | None:
    """The only event of the sentence before: 联赛在甲区开球。|乙协会主办,…; another may be another one."""
    start = document.article.passages[sentence.passage].span.start
    stop = document.folded.rfind("。", start, sentence.span.start - 1)
    last = Span(max(start, stop + 1), sentence.span.start)
    events = [m for m in document.mentions_in(last) if _fits(m, Part.HOSTS) and m.kind is MentionKind.NAME]
    return events[0] if len({m.entity for m in events}) == 1 else None


def _fits(mention: Mention, part: Part) -> bool:
    return not mention.nested and len(mention.entities) == 1 and mention.entity.cls in FITS[part] & MADE
