"""Parts told the other way round, the thing before its verb or behind it: 甲县与乙区共建的|产业园."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import GOVERNING, MADE
from chuanyu.statements.clauses import Clause
from chuanyu.statements.doers import JOINTLY, UNNAMED, VERBS, before_run, doers, modifies_next, only_where
from chuanyu.statements.lists import LONGEST, Run, listed
from chuanyu.statements.part_words import part_verbs
from chuanyu.statements.participation.things import FITS, Told, suited

# How many characters may stand before what a sentence is about, and before what an item is about.
_LEAD, _MARKER = 12, 4
_PARTS = part_verbs()
_HOSTING = GOVERNING | {EntityClass.ALLIANCE}  # who holds events and is not held
_BY = re.compile(r"由(?:最初的|原先的|首批的)?")
_NEXT = re.compile("的(?!$)")
_MODEL = r"(?:(?:采[取用]|以|按照?|通过)[^,。;的由]{2,14}的?(?:模式|方式))?"  # 由甲集团|采用BOT模式|建设
_DONE = worded(f"(?:{UNNAMED})?{JOINTLY}{_MODEL}(?P<verb>{VERBS.pattern}|实施)")
_OF = re.compile(f"(?P<verb>{VERBS.pattern})的")


def by_agents(document: Document, clause: Clause) -> Iterator[tuple[Mention, Part, tuple[Entity, ...]]]:
    """What is done to a thing by others: 大桥由甲公司承建, 论坛由乙市主办."""
    text, stop = document.folded, clause.whole.end
    for by in _BY.finditer(text, clause.whole.start, stop):
        agents, end = listed(document, by.end(), stop)
        done = _DONE.match(text, end, stop) if agents else None
        # 由甲、乙合办的|车间: of that it is told.
        if done and not _NEXT.match(text, done.end(), stop):
            part = _PARTS.get(done["verb"], Part.BUILDS)
            if thing := _undergone(document, clause, by.end() - 1, part, agents):
                yield thing, suited(part, thing.entity), agents


def _undergone(
    document: Document, clause: Clause, at: int, part: Part, agents: Sequence[Entity]
) -> Mention | None:
    """What opens the sentence, or the item of a list, before 由: none of those by whom it is done."""
    passage = document.article.passages[clause.sentence.passage]
    stop = document.folded.rfind(";", clause.sentence.span.start, at)
    begins = [(stop + 1, _LEAD)] if stop >= 0 else []  # 甲站…;乙路动工,由丙承建
    for start, near in (*begins, (clause.sentence.span.start, _LEAD), (passage.span.start, _MARKER)):
        for mention in document.mentions_in(Span(start, at)):
            if mention.span.start - start > near:
                break
            acts = VERBS.match(document.folded, mention.span.end)  # 国务院|成立调查组,由甲部牵头
            if _may_undergo(mention, part, agents) and not acts and not only_where(document, mention):
                return mention
    return None


def _may_undergo(mention: Mention, part: Part, agents: Sequence[Entity]) -> bool:
    """Whether a part fits what a mention names, which is none of those who have it: 甲文联…。展览由乙承办."""
    thing = mention.entity
    if mention.nested or len(mention.entities) != 1 or thing in agents:
        return False
    holds = part is Part.HOSTS and thing.cls in _HOSTING
    return not holds and thing.cls in FITS[suited(part, thing)]


_NEAR = 12  # characters between 的 and the thing (共建的国家级…), and before those who made it
# What stands before another thing: 开行的班列|在甲港首发, 打造的乙城区|—丙港班列.
_BREAKS = re.compile(r"[,。;、的在至到—]")


def relatives(document: Document) -> Iterator[Told]:
    """The things of an article that a verb before 的 gives to somebody."""
    for sentence in document.sentences:
        start, end = sentence.span.start, sentence.span.end
        for verb in _OF.finditer(document.folded, start, end):
            run = doers(document, max(start, verb.start() - LONGEST), verb.start())
            behind = _thing(document, verb.end(), end, run.entities) if run else None
            if run and (thing := behind or _defined(document, run, start)):
                yield from _given(document, verb, run, thing, start)


def _given(document: Document, verb: re.Match[str], run: Run, thing: Mention, low: int) -> Iterator[Told]:
    """The part of those right before the verb of a thing; those with verbs before them have it too.

    甲投资、乙建设的|厂房: both build it, and 甲 funds it.
    """
    own = suited(_PARTS[verb["verb"]], thing.entity)
    if own is Part.JOINS and thing.entity.cls not in FITS[own]:
        own = Part.FOUNDS  # 甲牵头,乙加盟的研究院
    before = [(word, those) for word, those in before_run(document, run, low) if word in _PARTS]
    # Who leads does not join: 甲牵头、乙参与的|联盟.
    every = [run] if own is Part.JOINS else [*reversed([those for _, those in before]), run]
    actors = tuple(dict.fromkeys(e for those in every for e in those.entities))
    stop = max(verb.end("verb"), thing.span.end)
    yield Told(thing, own, actors, Span(min(thing.span.start, *(those.start for those in every)), stop))
    for word, those in before:
        other = suited(_PARTS[word], thing.entity)
        yield Told(thing, other, those.entities, Span(min(thing.span.start, those.start), stop))


def _thing(document: Document, at: int, end: int, who: Sequence[Entity]) -> Mention | None:
    """What stands right behind 的, and is none of those who made it: 甲校、乙校组建的“甲校|共同体”."""
    for mention in document.mentions_in(Span(at, end)):
        if mention.entity.cls is EntityClass.PLACE or mention.span.start < at:
            continue
        gap = document.folded[at : mention.span.start]
        if len(gap) > _NEAR or _BREAKS.search(gap) or mention.kind is not MentionKind.NAME:
            return None
        if mention.entity not in who and not modifies_next(document, mention):
            return mention
        at = mention.span.end
    return None


_IS = re.compile(r"[也正既便]?[是系]由?$")


def _defined(document: Document, run: Run, low: int) -> Mention | None:
    """What is told to be of those of a run: “甲号”班列|是|乙公司、丙公司开行的外贸通道."""
    told = _IS.search(document.folded, max(low, run.start - len("也是由")), run.start)
    before = document.mentions_in(Span(low, told.start())) if told else ()
    ends = (m for m in before if told and m.span.end == told.start() and m.entity.cls in MADE)
    return next((m for m in ends if not m.nested and m.entity not in run.entities), None)
