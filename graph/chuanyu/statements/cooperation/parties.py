"""Who works together by a clause, and by which rule.

甲区与乙县签约: those of a run of names.  甲区区长、乙县县长签约: those for whom they sign.  双方, 两地: those
for whom they stand.  联合开展…: those named nearby, who go on without being named again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from chuanyu.language.name import BY_LETTERS
from chuanyu.language.words import either, worded
from chuanyu.model import Document, Entity, EntityClass, MentionKind, Span
from chuanyu.statements.classes import PARTIES, ROUTES, provinces
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cooperation.in_turn import IN_TURN, in_turn
from chuanyu.statements.cooperation.partners import apart, first_alone, groups, of_place
from chuanyu.statements.cooperation.together import (
    ALLIED,
    attending,
    does,
    may_join,
    nameless,
    obeyed,
    opening,
    together,
    told_in,
    visited,
    whose,
    with_hosts,
)
from chuanyu.statements.index import signatories
from chuanyu.statements.lists import Run, runs

Rule = Literal["with", "subject", "both", "carried"]
Group = tuple[tuple[Entity, ...], Rule]  # who works together, with the rule that tells it

_OPENS = 12  # characters in which a clause opens with 甲、乙两地部门
_NEAR = 120  # characters before a sentence in which those are named who act in it without a subject
_IN_ONE = worded(r"{in_one}")
_SIGNS = worded(r"{parts.signs}(?!仪式|活动|大会|项目|现场)")
_WATCHED = worded(r"(?:{watches}|{attends}(?!会议))[^,。;]{0,8}$")  # 见证签约
_VENUE = worded(r"(?:正式|隆重|成功|同步|同时|先后|分别)*{held}")
_MAKES, _VERB = worded(r"(?:共建|建成|{parts.founds})了?$"), 8
_FEW = 3  # who do something together, even where others did it in turn before
# Words by which those named before go on together without being named again.
_JOINS_IN = either(
    r"共同(?!体|富裕|利益|关[心注])|联合(?!体|国|会)|{joins_in}",
    r"共建(?!“一带一路)|共[推筑享创管治]|互[认通派推]",
    r"{carries_on}[^,。;]{0,8}(?:合作|协作)|{closely}(?:合作|协作|配合)(?!关系)",
)


def parties_of(document: Document, clause: Clause) -> Iterator[Group]:
    """Who works together by a clause, of several each with whom."""
    every = tuple(runs(document, _stretch(clause), may_join))
    if pairs := list(in_turn(document, clause, every)):
        yield from ((pair, "with") for pair in pairs)
        return
    if signers := _signers(document, clause):
        yield from ((group, "subject") for group in groups(signers, document, clause.whole))
    cue = told_in(document.text(clause.whole))
    for run in every:
        yield from _of_run(document, run, clause, cue)
    if cue or _departments_open(document, clause):
        yield from _both(document, clause) or _carried(document, clause)
    for mention in document.mentions_in(clause.whole):
        if mention.reason == BY_LETTERS and _IN_ONE.match(document.folded, mention.span.end):
            yield mention.entities, "both"  # 内自|同城化, 达万|一体化


def _stretch(clause: Clause) -> Span:
    """The piece with its subject, which may stand before it: 甲局会同乙厅,每季度联合召开…."""
    first = min((m.span.start for m in clause.subject), default=clause.whole.start)
    return Span(min(max(first, clause.sentence.span.start), clause.whole.start), clause.whole.end)


def _signers(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """The bodies whose officials sign together a paper without a name: A局局长甲、B委主任乙|签署协议."""
    persons = [m.entity for m in clause.subject if m.entity.cls is EntityClass.PERSON]
    signs = _SIGNS.search(document.folded, clause.span.start, clause.span.end)
    if len(persons) < 2 or not signs or _WATCHED.search(document.folded, clause.span.start, signs.start()):
        return ()
    bodies = signatories(document, persons, clause.span.start)
    return bodies if len(bodies) > 1 and all(b.cls in PARTIES for b in bodies) else ()


def _of_run(document: Document, run: Run, clause: Clause, cue: bool) -> Iterator[Group]:
    """Those of a run that do something together, or with the subject; `cue`: whether a word tells so."""
    made = _MAKES.search(document.folded, max(clause.whole.start, run.start - _VERB), run.start)
    if made or nameless(document, run) or obeyed(document, run, clause.whole.start):
        return  # 共建甲联盟、乙中心; 联合两地企业: whose they are; 落实党中央和两省市…部署
    if visited(document, run, clause):
        yield from _guest_and_hosts(document, run, clause)
    elif opener := opening(document, run, clause):
        yield from _with_the_subject(document, run, clause, opener)
    elif _several(run) and together(document, run, clause, cue):
        told = groups(run.entities, document, clause.whole, first_alone(document, run))
        yield from ((group, "subject") for group in told)


def _guest_and_hosts(document: Document, run: Run, clause: Clause) -> Iterator[Group]:
    """Who goes somewhere with each of those there, if they do something together: 甲校赴|乙市、丙县|签约."""
    guests = signatories(document, clause.actors, clause.whole.start)
    if len(guests) == 1 and not clause.assumed and may_join(guests[0]) and with_hosts(document, run):
        yield from ((apart((guests[0], host)), "with") for host in run.entities)


def _several(run: Run) -> bool:
    """Whether several are named one by one; 两地 alone is read where it stands for both sides."""
    return len(run.entities) > 1 and (run.mentions[0].kind is MentionKind.NAME or len(run.mentions) > 1)


def _with_the_subject(document: Document, run: Run, clause: Clause, opener: str) -> Iterator[Group]:
    """Those of a run that 与 or 携手 opens, with who acts: (甲区)与泸州、自贡…."""
    misread = any(of_place(e, actor) for e in run.entities for actor in clause.actors)
    if misread or (clause.assumed and provinces(clause.actors)):
        return  # nobody is named who does it with them: (重庆)与市交通局…
    others = tuple(a for a in clause.actors if may_join(a) and a not in run.entities)
    joined = ALLIED.search(opener) or told_in(document.folded[run.end : clause.whole.end])
    if others and (joined or does(document, run, clause)):
        one = others[0] if len(others) == 1 else None
        parties = (*others, *run.entities)
        yield from ((group, "with") for group in groups(parties, document, clause.whole, one))


def _departments_open(document: Document, clause: Clause) -> bool:
    """Whether departments of several places open a clause: 甲、乙两地部门."""
    every = (m for m in document.mentions_in(clause.whole) if m.span.start < clause.whole.start + _OPENS)
    return any(m.text.endswith("部门") and len(m.entities) > 1 for m in every)


def _both(document: Document, clause: Clause) -> tuple[Group, ...]:
    """Those for whom 双方 or 两地 stands.

    Not in 川渝企业家合作, where it tells whose they are, nor in 在京沪两地同步举行, where it is held, nor
    where they only attend.
    """
    for mention in document.mentions_in(clause.whole):
        several = mention.kind is MentionKind.REFERENCE and len(mention.entities) > 1
        at = mention.span.end
        there = _VENUE.match(document.folded, at) or attending(document, at, clause)
        if several and not there and not whose(document, mention):
            return () if any(e.cls in ROUTES for e in mention.entities) else ((mention.entities, "both"),)
    return ()


def _carried(document: Document, clause: Clause) -> Iterator[Group]:
    """Those named nearby who act without being named again."""
    several = len(clause.actors) > 1 and all(a.cls in PARTIES for a in clause.actors)
    if not several or clause.subject or clause.assumed or _acted_in_turn(document, clause):
        return
    joins_in = _JOINS_IN.search(document.folded, clause.whole.start, clause.whole.end)
    if joins_in and _at_hand(document, clause):
        yield clause.actors, "carried"


def _acted_in_turn(document: Document, clause: Clause) -> bool:
    """Whether many did something in turn earlier in the sentence: 甲与乙,丙与丁分别签约,|加强合作."""
    before = IN_TURN.search(document.folded, clause.sentence.span.start, clause.whole.start)
    return len(clause.actors) > _FEW and before is not None


def _at_hand(document: Document, clause: Clause) -> bool:
    """Whether those who act were named in the sentence or shortly before; else others do it together."""
    span = Span(max(0, clause.sentence.span.start - _NEAR), clause.whole.end)
    return {e for m in document.mentions_in(span) for e in m.entities}.issuperset(clause.actors)
