"""Which place acts by where something happens: 当地 and 这里, 在成都, that opens a sentence.

当地已调动力量排涝: the place told of last.  What stands behind 在甲县, without a subject is told of it.
"""

from __future__ import annotations

import re

from chuanyu.language.words import worded
from chuanyu.model import Entity, Span
from chuanyu.statements.classes import GROUNDS, LOW, SITES, is_region
from chuanyu.statements.clauses.bulletins import TWO_PARTS
from chuanyu.statements.index import NOUN_PHRASE, PREDICATES, TIMES, Index
from chuanyu.statements.lists import run_before, runs

# 当地 with its offices, and a place of any kind: 当地消防部门, 这里.
_HERE = worded(r"(?P<land>当地)(?:党委政府|政府|[一-鿿]{0,4}?{body})?|这里")
_FAR = 240  # characters back in which the place is told of
_GOES_ON = PREDICATES | TIMES
# A headline of two parts that runs into its report: 以平台为抓手 四川深度融合…|在绵阳,.
_HEADLINE = re.compile(TWO_PARTS + "?(?=在)")
# How a piece goes on behind the place: 在甲园区的这家工厂, 在乙、丙等地.  No place is told by 在两地的合作中,
# nor by 在丙的施工现场, where the work goes on that was told of.
_OF_PLACE = ("的", "这", "等")
_NO_PLACE = ("上", "中", "下", "时", "前", "后", "间", "际", "面", "域", "程", "现场", "工地")


def here(index: Index, at: int, end: int) -> tuple[int, tuple[Entity, ...]]:
    """Where 当地 or 这里 ends that opens a piece as its subject, and the place told of last.

    当地 is no town or village, since who acts there is the county; 这里 may be a park or a work.

    Args:
        index: the article.
        at: where the piece starts.
        end: its end.
    """
    match = _HERE.match(index.text, at, end)
    if match is None or index.tags.get(match.end()) not in _GOES_ON:
        return at, ()
    low, fits = (at - _FAR, _governed) if match["land"] else (_sentence_before(index, at), _site)
    for mention in index.document.mentions_before(at):
        if mention.span.start < low or index.text.find("\n", mention.span.end, at) >= 0:
            break
        if not mention.nested and all(map(fits, mention.entities)):
            run = run_before(index.document, mention.span.end, fits)
            return match.end(), run.entities if run else mention.entities
    return at, ()


def _governed(entity: Entity) -> bool:
    """Whether a place has a government that acts, or is a park."""
    return entity.cls in GROUNDS and not is_region(entity) and not entity.name.endswith(LOW)


def _site(entity: Entity) -> bool:
    """Whether it is a place, a park or a facility."""
    return entity.cls in SITES


def _sentence_before(index: Index, at: int) -> int:
    """Where the sentence before the one of a place starts."""
    sentence = index.document.sentence_of(Span(at, at + 1))
    start = sentence.span.start if sentence else at
    before = index.document.sentence_of(Span(max(0, start - 2), max(1, start - 1)))
    return before.span.start if before else start


def place_of(index: Index, span: Span, acted: bool) -> tuple[Entity, ...]:
    """The place of 在成都, 在甲园区的这家工厂, : who acts in what follows without a subject.

    Args:
        index: the article.
        span: the piece.
        acted: whether somebody acts in the sentence already: 甲省将在乙、丙等地,|布局….
    """
    at = span.start
    if headline := _HEADLINE.match(index.text, at, span.end):
        at = headline.end()
    if not (index.text.startswith("在", at) and index.text.startswith(",", span.end)):
        return ()
    run = next(runs(index.document, Span(at + 1, span.end), lambda entity: entity.cls in SITES), None)
    if run is None or run.start != at + 1:
        return ()
    if run.end == span.end:
        return run.entities
    # 在甲区某某村,: what is there has a name that was not read, and is told of
    on = not acted and index.text.startswith(_OF_PLACE, run.end)
    nouns = index.tags_in(run.end, span.end) <= NOUN_PHRASE | {"xc"}
    return run.entities if on and nouns and not index.text.endswith(_NO_PLACE, run.end, span.end) else ()
