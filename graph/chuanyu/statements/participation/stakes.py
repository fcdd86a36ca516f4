"""What somebody is to a work, told by a noun or by a verb without an object.

业主为甲公司, 丙公司承建: the work is what the sentence opens with, or, where it
opens with none (管道总长…,投资方为丁公司), the one that was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.words import any_of, worded
from chuanyu.model import Document, Mention, Part, Sentence, Span
from chuanyu.statements.classes import MADE
from chuanyu.statements.doers import JOINTLY, only_where
from chuanyu.statements.lists import behind, listed, runs
from chuanyu.statements.part_words import part_nouns, part_verbs
from chuanyu.statements.participation.telling import Told
from chuanyu.statements.participation.things import FITS, suited

_NAMED = re.compile(
    rf"(?P<noun>{any_of(part_nouns()).pattern})"
    r"(?:(?:单位|方)?(?:分别|依次|主要)?(?:为|是|系|即|有|包括|:|——))?"
)
# A piece ends with the verb: 丙公司承建, so nothing else can be what is built.
_ALONE = worded(JOINTLY + r"(?P<verb>{stake})(?=[,。;]|$)")
_LONGEST_FIRST = sorted(part_verbs().items(), key=lambda told: len(told[0]), reverse=True)
# How far back the work of a sentence that names none is looked for, in characters.
_FAR = 200


def stakes(document: Document) -> Iterator[Told]:
    """The stakes of an article: the work, the part, those who have it, and where that is told."""
    for sentence in document.sentences:
        yield from _named(document, sentence)
        yield from _alone(document, sentence)


def _named(document: Document, sentence: Sentence) -> Iterator[Told]:
    """业主为甲公司、乙公司."""
    for match in _NAMED.finditer(document.folded, sentence.span.start, sentence.span.end):
        actors, end = listed(document, match.end(), sentence.span.end)
        part = part_nouns()[match["noun"]]
        if work := _work(document, sentence, match.start(), part):
            yield Told(work, part, actors, Span(match.start(), end))


def _alone(document: Document, sentence: Sentence) -> Iterator[Told]:
    """…,丙公司承建."""
    for run in runs(document, sentence.span):
        if document.folded[run.start - 1] not in ",;由" and run.start != sentence.span.start:
            continue
        match = _ALONE.match(document.folded, behind(document, run.end), sentence.span.end)
        if not match:
            continue
        part = next((part for verb, part in _LONGEST_FIRST if verb in match["verb"]), Part.BUILDS)
        if work := _work(document, sentence, run.start, part):
            yield Told(work, suited(part, work.entity), run.entities, Span(run.start, match.end()))


def _work(document: Document, sentence: Sentence, at: int, part: Part) -> Mention | None:
    """The work of a stake: the first that its sentence names before it, else the last before that."""
    before = [
        m
        for m in document.mentions_in(Span(sentence.span.start, at))
        if _fits(m, part) and not only_where(document, m)
    ]
    if before:
        stop = document.folded.rfind(";", sentence.span.start, at)
        return next((m for m in before if m.span.start > stop), before[0])  # 甲站…;乙路动工,由丙承建
    if part is Part.HOSTS:
        return _just_held(document, sentence)
    passage = document.article.passages[sentence.passage]
    earlier = Span(max(passage.span.start, sentence.span.start - _FAR), sentence.span.start)
    return next((m for m in reversed(list(document.mentions_in(earlier))) if _fits(m, part)), None)


def _just_held(document: Document, sentence: Sentence) -> Mention | None:
    """The only event of the sentence before: 联赛在甲区开球。|乙协会主办,…; another may be another one."""
    start = document.article.passages[sentence.passage].span.start
    stop = document.folded.rfind("。", start, sentence.span.start - 1)
    last = Span(max(start, stop + 1), sentence.span.start)
    events = [m for m in document.mentions_in(last) if _fits(m, Part.HOSTS)]
    return events[0] if len({m.entity for m in events}) == 1 else None


def _fits(mention: Mention, part: Part) -> bool:
    return not mention.nested and mention.entity.cls in FITS[part] & MADE
