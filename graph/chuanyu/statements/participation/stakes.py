"""What somebody is to a work, told by a noun, by a verb without an object, or by where his office is.

业主为甲公司, 项目建设方乙公司, 由甲公司作为业主, 丙公司承建, 丁公司承担…的施工任务: the work is what
the sentence opens with, or, where it opens with none (管道总长…,投资方为丁公司), the one that was named last.
Who has an office on a line builds it: 戊局|己庚高铁|三标项目部.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chuanyu.language.name import WAYS
from chuanyu.language.stretches import passed
from chuanyu.language.words import any_of, worded
from chuanyu.model import Document, Entity, EntityClass, Mention, Part, Sentence, Span
from chuanyu.statements.classes import MADE
from chuanyu.statements.doers import JOINTLY, only_where
from chuanyu.statements.lists import Run, behind, going_on, listed, runs
from chuanyu.statements.part_words import part_nouns, part_verbs
from chuanyu.statements.participation.telling import Told
from chuanyu.statements.participation.things import FITS, suited

# What is built, before the noun: 隧道|施工方.
_KIND = r"(?P<kind>{kind_of_work})?"
_NOUN = rf"{_KIND}(?P<noun>{any_of(part_nouns()).pattern})(?:单位|方)?"
_NAMED = worded(rf"{_NOUN}(?:分别|依次|主要)?(?P<is>为|是|系|即|有|包括|:|——)?")
# 由甲公司|作为项目业主.
_AS = worded(rf"(?:{{jointly}})*(?:作为|担任|为|是|系)(?:该|本|此)?(?:项目|工程)?的?{_NOUN}")
# In which way it is done, and with whom that nobody names: 采用BOT模式|实施, 联合多家国企|投资建设.
_IN_A_WAY = (
    r"(?:(?:采用|采取|以|按照?)[^,。;]{2,16}?(?:模式|方式))?(?:(?:{allies})(?:多家|其他|有关)[^,。;]{2,12}?)?"
)
# A piece ends with the verb: 丙公司承建, so nothing else can be what is built.
_ALONE = worded(
    _IN_A_WAY + JOINTLY + r"(?P<verb>{stake})(?:(?:、|和|与|及)?(?:运营|经营)?(?:和|与)?管理)?(?=[,。;]|$)"
)
# Who leads before those with whom he does it: 由甲公司|牵头并与|乙市筹资建设.
_LED = worded(r"{leads}(?:,|,?并?(?:与|同|{allies}))")
# Who has to build what is named amid it (甲局|承担了乙线…的施工任务), and who has it built
# (组织各参建单位推进工程建设).
_BEARS = worded(r"(?:主要)?承担了?[^,。;]{2,48}?的?(?:施工|建设)(?:任务|工作)?(?=[,。;]|$)")
_HAS_BUILT = worded(r"组织[^,。;]{0,12}?{builders}[^,。;]{0,24}?建设(?=[,。;]|$)")
# How the name of an office on the site of a line ends, and what stands behind the works of a firm:
# 甲集团|乙丙、丁戊高速公路|等项目.
_OFFICE = worded(r"{site_office}$")
_WORKS = re.compile(r"等?(?:\d+[个条])?(?:在建)?(?:项目|工程)")
_LONGEST_FIRST = sorted(part_verbs().items(), key=lambda told: len(told[0]), reverse=True)
# How far back the work of a sentence that names none is looked for, in characters.
_FAR = 200
_LONGEST = 400  # characters of a sentence in which an event is told


def stakes(document: Document) -> Iterator[Told]:
    """The stakes of an article: the work, the part, those who have it, and where that is told."""
    for sentence in document.sentences:
        yield from _named(document, sentence)
        yield from _by_runs(document, sentence)
    yield from _on_site(document)


def _named(document: Document, sentence: Sentence) -> Iterator[Told]:
    """业主为甲公司、乙公司; 项目建设方甲公司."""
    for match in _NAMED.finditer(document.folded, sentence.span.start, sentence.span.end):
        actors, end = listed(document, match.end(), sentence.span.end)
        part = part_nouns()[match["noun"]]
        if not match["is"] and any(a.cls is not EntityClass.ENTERPRISE for a in actors):
            continue
        if actors and (work := _work(document, sentence, match.start(), part, match["kind"] or "")):
            yield Told(work, part, actors, Span(match.start(), end))


def _by_runs(document: Document, sentence: Sentence) -> Iterator[Told]:
    """What those of a run are to a work: …,丙公司承建; 由甲公司作为业主; 甲局承担…的施工任务.

    Those who lead have the part of those with whom they do it.
    """
    leaders: tuple[Entity, ...] = ()
    for run in runs(document, sentence.span):
        opens = document.folded[run.start - 1] in ",;由" or run.start == sentence.span.start
        leads = _LED.match(document.folded, behind(document, run.end), sentence.span.end) if opens else None
        if leads:
            leaders = run.entities if listed(document, leads.end(), sentence.span.end)[0] else ()
        elif opens or leaders:
            if role := _role(document, sentence, run):
                actors = tuple(dict.fromkeys((*leaders, *run.entities)))
                part = suited(role.part, role.work.entity)
                yield Told(role.work, part, actors, Span(run.start, role.end))
            leaders = ()


class _Role(NamedTuple):
    """What somebody is to a work, and where that is told to an end."""

    work: Mention
    part: Part
    end: int


def _role(document: Document, sentence: Sentence, run: Run) -> _Role | None:
    """What the words behind a run say that those of it are."""
    text, at, stop = document.folded, behind(document, run.end), sentence.span.end
    part, amid = Part.BUILDS, False
    if told := _ALONE.match(text, at, stop):
        part = next((part for verb, part in _LONGEST_FIRST if verb in told["verb"]), Part.BUILDS)
    elif told := _AS.match(text, at, stop):
        part = part_nouns()[told["noun"]]
    elif told := _BEARS.match(text, at, stop):
        amid = True  # 承担|甲高铁|三标的施工任务
    else:
        told = _HAS_BUILT.match(text, at, stop)
    if told is None:
        return None
    named = (m for m in document.mentions_in(Span(at, told.end())) if _fits(m, part))
    work = next(named, None) if amid else _work(document, sentence, run.start, part)
    return _Role(work, part, told.end()) if work else None


def _on_site(document: Document) -> Iterator[Told]:
    """Who has an office on a line, or works of whom are told with his name right before them."""
    firms = {m.span.end: m for m in document.mentions if m.entity.cls is EntityClass.ENTERPRISE}
    offices = [m for m in document.mentions if not m.nested and _OFFICE.search(m.text)]
    inside = {at for m in offices for at in range(m.span.start, m.span.end)}
    for line in document.mentions:
        firm = firms.get(line.span.start)
        if firm is None or line.entity.cls not in WAYS:
            continue
        if line.span.start in inside and firm.nested:
            yield Told(line, Part.BUILDS, firm.entities, Span(firm.span.start, line.span.end))
        elif not line.nested and not firm.nested:
            further = [line, *going_on(document, line.span.end, lambda e: e.cls in WAYS)]
            if _WORKS.match(document.folded, further[-1].span.end):
                for one in further:
                    yield Told(one, Part.BUILDS, firm.entities, Span(firm.span.start, one.span.end))


def _work(document: Document, sentence: Sentence, at: int, part: Part, kind: str = "") -> Mention | None:
    """The work of a stake: the first that its sentence names before it, else the last before that.

    Args:
        document: the article.
        sentence: the sentence of the stake.
        at: where it begins.
        part: what it is.
        kind: how the name of the work ends, where that is told.
    """
    before = [
        m
        for m in document.mentions_in(Span(sentence.span.start, at))
        if _is_meant(document, m, part, kind) and not only_where(document, m)
    ]
    if before:
        stop = document.folded.rfind(";", sentence.span.start, at)
        return next((m for m in before if m.span.start > stop), before[0])  # 甲站…;乙路动工,由丙承建
    if part is Part.HOSTS:
        return _just_held(document, sentence)
    passage = document.article.passages[sentence.passage]
    earlier = Span(max(passage.span.start, sentence.span.start - _FAR), sentence.span.start)
    works = [m for m in reversed([*document.mentions_in(earlier)]) if _is_meant(document, m, part, kind)]
    if part is Part.BUILDS and not kind:  # the line, and not the station on it
        works.sort(key=lambda m: m.entity.cls not in WAYS)
    return next(iter(works), None)


def _is_meant(document: Document, mention: Mention, part: Part, kind: str) -> bool:
    """Whether a work may be that of a stake: no other to which it only runs or joins."""
    return _fits(mention, part, kind) and not passed(document.folded, mention.span.start, mention.span.end)


def _just_held(document: Document, sentence: Sentence) -> Mention | None:
    """The only event of the sentence before: 联赛在甲区开球。|乙协会主办,…; another may be another one."""
    start = max(document.article.passages[sentence.passage].span.start, sentence.span.start - _LONGEST)
    stop = document.folded.rfind("。", start, sentence.span.start - 1)
    last = Span(max(start, stop + 1), sentence.span.start)
    events = [m for m in document.mentions_in(last) if _fits(m, Part.HOSTS)]
    return events[0] if len({m.entity for m in events}) == 1 else None


def _fits(mention: Mention, part: Part, kind: str = "") -> bool:
    """Whether somebody can have a part in a thing, which is named for itself and of the kind that is told."""
    thing = mention.entity
    return not mention.nested and thing.cls in FITS[part] & MADE and thing.name.endswith(kind)
