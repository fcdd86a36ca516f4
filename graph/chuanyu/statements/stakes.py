"""What somebody is to a work, told by a noun or by a verb without an object.

业主为甲公司, 由甲局和乙局担任业主, 丙公司承建: the work is what the sentence opens with, or, where it
opens with none (管道总长…,投资方为丁公司), the one that was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chuanyu.model import Document, Entity, EntityClass, Mention, Part, Sentence, Span
from chuanyu.statements.agents import JOINTLY, behind, listed, runs
from chuanyu.statements.cues import Cues, pattern
from chuanyu.statements.fits import FITS

_IS = r"(?:单位|方)?(?:分别)?(?:为|是|系|即|:|——)"
_AS = r"(?:共同|联合)?(?:担任|作为|充当)(?:该|这一|此|整个)?(?:工程|项目)?(?:的)?"
# A piece ends with the verb: 丙公司承建, so nothing else can be what is built.
_ALONE = (
    r"(?:承建|施工|代建|投资建设|负责(?:施工|建设|运营|管理|承建)|建设运营|承办|主办|独家运营)(?=[,。;]|$)"
)
# How far back the work of a sentence that names none is looked for, in characters.
_FAR = 200
_WORKS = frozenset({
    EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.PARK,
    EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.EVENT, EntityClass.CORRIDOR,
    EntityClass.DOCUMENT, EntityClass.RESEARCH,
})  # fmt: skip

Told = tuple[Mention, Part, tuple[Entity, ...], Span]


def stakes(document: Document, cues: Cues) -> Iterator[Told]:
    """The stakes of an article: the work, the part, those who have it, and where that is told."""
    nouns = pattern(cues.stakes)
    named = re.compile(f"(?P<noun>{nouns.pattern}){_IS}")
    acting = re.compile(f"{_AS}(?P<noun>{nouns.pattern})")
    alone = re.compile(f"{JOINTLY}(?P<verb>{_ALONE})")
    for sentence in document.sentences:
        yield from _named(document, sentence, cues.stakes, named)
        yield from _acting(document, sentence, cues.stakes, acting)
        yield from _alone(document, sentence, cues.parts, alone)


def _named(
    document: Document, sentence: Sentence, parts: Mapping[str, Part], named: re.Pattern[str]
) -> Iterator[Told]:
    """业主为甲公司、乙公司."""
    for match in named.finditer(document.folded, sentence.span.start, sentence.span.end):
        actors, end = listed(document, match.end(), sentence.span.end)
        part = parts[match["noun"]]
        if actors and (work := _work(document, sentence, match.start(), part)):
            yield work, part, actors, Span(match.start(), end)


def _acting(
    document: Document, sentence: Sentence, parts: Mapping[str, Part], acting: re.Pattern[str]
) -> Iterator[Told]:
    """由甲局和乙局共同担任项目业主."""
    for run in runs(document, sentence.span):
        match = acting.match(document.folded, behind(document, run.end), sentence.span.end)
        if match and (work := _work(document, sentence, run.start, parts[match["noun"]])):
            yield work, parts[match["noun"]], run.entities, Span(run.start, match.end())


def _alone(
    document: Document, sentence: Sentence, parts: Mapping[str, Part], alone: re.Pattern[str]
) -> Iterator[Told]:
    """…,丙公司承建."""
    for run in runs(document, sentence.span):
        if document.folded[run.start - 1] not in ",;由":
            continue
        match = alone.match(document.folded, behind(document, run.end), sentence.span.end)
        if not match:
            continue
        part = _part(match["verb"], parts)
        if work := _work(document, sentence, run.start, part):
            yield work, part, run.entities, Span(run.start, match.end())


def _part(verb: str, parts: Mapping[str, Part]) -> Part:
    if verb.endswith(("运营", "管理")):
        return Part.OPERATES
    return next((parts[v] for v in sorted(parts, key=len, reverse=True) if v in verb), Part.BUILDS)


def _work(document: Document, sentence: Sentence, at: int, part: Part) -> Mention | None:
    """The work of a stake: the first that its sentence names before it, else the last before that."""
    before = [m for m in document.mentions_in(Span(sentence.span.start, at)) if _fits(m, part)]
    if before:
        return before[0]
    if part is Part.HOSTS:
        return None  # a meeting named before may be another one
    passage = document.article.passages[sentence.passage]
    earlier = Span(max(passage.span.start, sentence.span.start - _FAR), sentence.span.start)
    return next((m for m in reversed(list(document.mentions_in(earlier))) if _fits(m, part)), None)


def _fits(mention: Mention, part: Part) -> bool:
    return not mention.nested and len(mention.entities) == 1 and mention.entity.cls in FITS[part] & _WORKS
