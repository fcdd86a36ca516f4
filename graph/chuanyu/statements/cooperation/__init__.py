"""Clauses → cooperation: actors joined by 与, 和, 携手 with a verb or noun of doing together.

永川 … 与四川泸州、自贡等地合作成立 joins all three.  A subject of several actors (两江新区与天府新区
将推动…) cooperates in what it does; 两地, 双方, 川渝 stand for both sides.

Those of a run of names do it `together`, by what joins them and what follows; `partners` says who of several
works with whom; who shares a part in a thing (`shared`) works together too; `topics` is what about, `status`
how far it has come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.language.name import BY_LETTERS
from chuanyu.language.words import either, worded
from chuanyu.model import Cooperation, Document, Entity, MentionKind, Span
from chuanyu.statements.classes import PARTIES
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cooperation.partners import (
    first_alone,
    groups,
    in_pairs,
)
from chuanyu.statements.cooperation.shared import shared
from chuanyu.statements.cooperation.status import status
from chuanyu.statements.cooperation.together import (
    ALLIED,
    DOES,
    does,
    may_join,
    nameless,
    obeyed,
    opening,
    together,
    told_in,
    whose,
)
from chuanyu.statements.cooperation.topics import topics
from chuanyu.statements.lists import Run, behind, runs
from chuanyu.statements.participation import Told
from chuanyu.statements.themes import themes_of

_SEVERALLY = re.compile(r"[还已也将拟,]*(?:分别|各自|依次)[与和同跟]")
_SEVERALLY_SIGNED = worded(r"[还已也将拟,]*(?:{in_turn}|逐一)")
# Words by which those named before go on together without being named again.
_JOINS_IN = either(
    r"共同(?!体|富裕|利益|关[心注])|联合(?!体|国|会)|{joins_in}",
    r"共建(?!“一带一路)|共[推筑享创管治]|互[认通派推]",
    r"{carries_on}[^,。;]{0,8}合作",
)
# How often a cooperation read so is right, by the articles with gold and by other news judged by hand.
_NEAR = 120  # characters before a sentence in which those are named who act in it without a subject
CONFIDENCE = {"with": 0.75, "subject": 0.88, "both": 0.85, "carried": 0.7}


def cooperation(document: Document, clauses: Sequence[Clause], told: Sequence[Told]) -> Iterator[Cooperation]:
    """The cooperations of an article, in order; a set of parties once a sentence."""
    seen: set[tuple[int, frozenset[Entity]]] = set()
    for clause in clauses:
        for parties, rule in _parties(document, clause):
            key = (clause.sentence.span.start, frozenset(parties))
            if key in seen:
                continue
            seen.add(key)
            passage = document.article.passages[clause.sentence.passage]
            text = document.text(clause.whole)
            yield Cooperation(
                evidence=(document.article.evidence(clause.whole),),
                confidence=CONFIDENCE[rule],
                rule=f"cooperation-{rule}",
                when=clause.period,
                section=passage.section,
                themes=themes_of(text + (passage.section or "")),
                parties=tuple(sorted(parties)),
                topics=topics(document, clause.whole, parties),
                status=status(clause, text),
            )
    yield from shared(document, clauses, told, seen)


_OPENS = 12  # characters in which a clause opens with 甲、乙两地部门
_IN_ONE = worded(r"{in_one}")


_Group = tuple[tuple[Entity, ...], str]  # who works together, with the rule that tells it


def _parties(document: Document, clause: Clause) -> Iterator[_Group]:
    """Who works together by a clause, of several each with whom."""
    cue = told_in(document.text(clause.whole))
    every = tuple(runs(document, _stretch(clause), may_join))
    if each := list(_respective(document, clause, every)):
        yield from ((pair, "with") for pair in each)
        return
    for run in every:
        if nameless(document, run) or obeyed(document, run, clause.whole.start):
            continue  # 联合两地企业: whose they are; 落实党中央和两省市…部署
        if opener := opening(document, run, clause):
            yield from _with_the_subject(document, run, clause, opener)
        elif _several(run) and together(document, run, clause, cue):
            told = groups(run.entities, document, clause.whole, first_alone(document, run))
            yield from ((group, "subject") for group in told)
    if cue or _departments_open(document, clause):
        yield from _carried(document, clause)
    for mention in document.mentions_in(clause.whole):
        if mention.reason == BY_LETTERS and _IN_ONE.match(document.folded, mention.span.end):
            yield mention.entities, "both"  # 内自|同城化, 达万|一体化


def _with_the_subject(document: Document, run: Run, clause: Clause, opener: str) -> Iterator[_Group]:
    """Those of a run that 与 or 携手 opens, with who acts: (甲区)与泸州、自贡…."""
    others = tuple(a for a in clause.actors if may_join(a) and a not in run.entities)
    joined = ALLIED.search(opener) or told_in(document.folded[run.end : clause.whole.end])
    if others and (joined or does(document, run, clause)):
        one = others[0] if len(others) == 1 else None
        parties = (*others, *run.entities)
        yield from ((group, "with") for group in groups(parties, document, clause.whole, one))


def _departments_open(document: Document, clause: Clause) -> bool:
    """Whether departments of several places open a clause: 甲、乙两地部门."""
    near = clause.whole.start + _OPENS
    return any(
        m.text.endswith("部门") and len(m.entities) > 1 and m.span.start < near
        for m in document.mentions_in(clause.whole)
    )


def _respective(document: Document, clause: Clause, every: Sequence[Run]) -> Iterator[tuple[Entity, ...]]:
    """The pairs of 甲、乙分别与丙、丁签约 (甲 with 丙, 乙 with 丁) and of 甲分别与丙、丁签约."""
    text = document.folded
    for run in every:
        if told_in(text[run.end : clause.whole.end]) or DOES.match(text, behind(document, run.end)):
            yield from (paired := in_pairs(document, run))
            one = None if paired else first_alone(document, run)
            if one and _SEVERALLY_SIGNED.match(text, behind(document, run.end)):
                yield from ((one, other) for other in run.entities if other != one)
    for first, second in pairwise(every):
        if not _SEVERALLY.fullmatch(text, behind(document, first.end), second.start):
            continue
        ones, others = first.entities, second.entities
        if len(ones) == len(others):
            yield from zip(ones, others, strict=True)
        else:
            yield from ((one, other) for one in ones for other in others)


def _several(run: Run) -> bool:
    """Whether several are named one by one; 两地 alone is read where it stands for both sides."""
    return len(run.entities) > 1 and (run.mentions[0].kind is MentionKind.NAME or len(run.mentions) > 1)


def _stretch(clause: Clause) -> Span:
    """The piece with its subject, which may stand before it: 甲局会同乙厅,每季度联合召开…."""
    first = min((m.span.start for m in clause.subject), default=clause.whole.start)
    return Span(min(max(first, clause.sentence.span.start), clause.whole.start), clause.whole.end)


_VENUE = worded(r"(?:正式|隆重|成功|同步|同时|先后|分别)*{held}")


def _carried(document: Document, clause: Clause) -> Iterator[_Group]:
    """Those for whom 双方 or 两地 stands, and those named nearby who act without being named again."""
    for mention in document.mentions_in(clause.whole):
        if mention.kind is MentionKind.REFERENCE and len(mention.entities) > 1:
            if whose(document, mention):
                continue  # 川渝企业家合作: whose they are
            if _VENUE.match(document.folded, mention.span.end):
                continue  # 在京沪两地同步举行: where it is held
            yield (clause.actors if mention in clause.subject else mention.entities), "both"
            return
    if (
        len(clause.actors) > 1
        and not clause.subject
        and not clause.assumed
        and all(a.cls in PARTIES for a in clause.actors)
        and _JOINS_IN.search(document.folded, clause.whole.start, clause.whole.end)
        and _at_hand(document, clause)
    ):
        yield clause.actors, "carried"


def _at_hand(document: Document, clause: Clause) -> bool:
    """Whether those who act were named in the sentence or shortly before; else others do it together."""
    span = Span(max(0, clause.sentence.span.start - _NEAR), clause.whole.end)
    return {e for m in document.mentions_in(span) for e in m.entities}.issuperset(clause.actors)
