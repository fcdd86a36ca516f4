"""What somebody is to a work, told by a noun or by a verb without an object.

业主为甲公司, 项目建设方乙公司, 由甲公司作为业主, 丙公司承建: the work is what
the sentence opens with, or, where it opens with none (管道总长…,投资方为丁公司), the one that was named last.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.language.name import WAYS
from chuanyu.language.stretches import begins, passed
from chuanyu.language.words import any_of, worded
from chuanyu.model import Document, EntityClass, Mention, Part, Sentence, Span
from chuanyu.statements.classes import MADE
from chuanyu.statements.doers import JOINTLY, only_where
from chuanyu.statements.lists import Run, behind, listed, runs
from chuanyu.statements.part_words import part_nouns, part_verbs
from chuanyu.statements.participation.things import FITS, Told, suited

# What is built, before the noun: 隧道|施工方.
_KIND = r"(?P<kind>{kind_of_work})?"
_NOUN = rf"{_KIND}(?P<noun>{any_of(part_nouns()).pattern})(?:单位|方)?"
_NAMED = worded(rf"{_NOUN}(?:分别|依次|主要)?(?P<is>为|是|系|即|有|包括|:|——)?")
# 由甲公司|作为项目业主.
_AS = worded(rf"(?:{{jointly}})*(?:作为|担任|为|是|系)(?:该|本|此)?(?:项目|工程)?的?{_NOUN}")
# A piece ends with the verb: 丙公司承建, so nothing else can be what is built.
_ALONE = worded(JOINTLY + r"(?P<verb>{stake})(?:(?:、|和|与|及)?(?:运营|经营)?(?:和|与)?管理)?(?=[,。;]|$)")
# Who has it built: 组织各参建单位推进工程建设.
_HAS_BUILT = worded(r"组织[^,。;]{0,12}?{builders}[^,。;]{0,24}?建设(?=[,。;]|$)")
_LONGEST_FIRST = sorted(part_verbs().items(), key=lambda told: len(told[0]), reverse=True)
# How far back the work of a sentence that names none is looked for, in characters.
_FAR = 200
_LONGEST = 400  # characters of a sentence in which an event is told


def stakes(document: Document) -> Iterator[Told]:
    """The stakes of an article: the work, the part, those who have it, and where that is told."""
    for sentence in document.sentences:
        yield from _named(document, sentence)
        yield from _by_runs(document, sentence)


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
    """What those of a run are to a work: …,丙公司承建; 由甲公司作为业主."""
    for run in runs(document, sentence.span):
        opens = document.folded[run.start - 1] in ",;由" or run.start == sentence.span.start
        part, end = _role(document, sentence, run) if opens else (None, run.end)
        if part and (work := _work(document, sentence, run.start, part)):
            yield Told(work, suited(part, work.entity), run.entities, Span(run.start, end))


def _role(document: Document, sentence: Sentence, run: Run) -> tuple[Part | None, int]:
    """What the words behind a run say that those of it are to a work, and where that is told to an end."""
    text, at, stop = document.folded, behind(document, run.end), sentence.span.end
    if told := _ALONE.match(text, at, stop):
        return next((part for verb, part in _LONGEST_FIRST if verb in told["verb"]), Part.BUILDS), told.end()
    if told := _AS.match(text, at, stop):
        return part_nouns()[told["noun"]], told.end()
    if told := _HAS_BUILT.match(text, at, stop):
        return Part.BUILDS, told.end()
    return None, at


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
    passage, at = document.article.passages[sentence.passage].span, sentence.span.start
    last = Span(max(passage.start, begins(document.folded, max(0, at - 1), "。", _LONGEST)), at)
    events = [m for m in document.mentions_in(last) if _fits(m, Part.HOSTS)]
    return events[0] if len({m.entity for m in events}) == 1 else None


def _fits(mention: Mention, part: Part, kind: str = "") -> bool:
    """Whether somebody can have a part in a thing, which is named for itself and of the kind that is told."""
    thing = mention.entity
    return not mention.nested and thing.cls in FITS[part] & MADE and thing.name.endswith(kind)
