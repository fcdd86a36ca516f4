"""Parts told the other way round, the thing before its verb or behind it.

大桥由甲公司承建, 论坛由乙市主办; 甲县与乙区共建的产业园, 丙公司的储能项目.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cues import part_verbs, worded
from chuanyu.statements.doers import JOINTLY, LEADS, LED, before_run, doers, modifies_next
from chuanyu.statements.lists import WITH, Run, listed
from chuanyu.statements.participation.things import FITS, suited

# How many characters may stand before what a sentence is about, and before what an item is about.
_LEAD, _MARKER = 12, 4


def by_agents(
    document: Document, clause: Clause, verbs: re.Pattern[str]
) -> Iterator[tuple[Mention, Part, tuple[Entity, ...]]]:
    """What is done to a thing by others: 大桥由甲公司承建, 论坛由乙市主办."""
    text = document.folded
    done = worded(f"{JOINTLY}(?P<verb>{verbs.pattern}|实施)")
    for by in re.finditer("由(?:最初的|原先的|首批的)?", document.text(clause.whole)):
        at = clause.whole.start + by.end()
        agents, end = listed(document, at, clause.whole.end)
        if agents and (led := LED.match(text, end, clause.whole.end)):
            followers, behind_them = listed(document, led.end(), clause.whole.end)
            agents, end = (*agents, *followers), behind_them if followers else end
        if agents and (match := done.match(text, end, clause.whole.end)):
            part = part_verbs().get(match["verb"], Part.BUILDS)
            if thing := _undergone(document, clause, at - 1, part, verbs):
                yield thing, suited(part, thing.entity), agents


def _undergone(
    document: Document, clause: Clause, at: int, part: Part, verbs: re.Pattern[str]
) -> Mention | None:
    """What opens the sentence, or the item of a list, before 由."""
    passage = document.article.passages[clause.sentence.passage]
    stop = document.folded.rfind(";", clause.sentence.span.start, at)
    begins = [(stop + 1, _LEAD)] if stop >= 0 else []  # 甲站…;乙路动工,由丙承建
    for start, near in (*begins, (clause.sentence.span.start, _LEAD), (passage.span.start, _MARKER)):
        for mention in document.mentions_in(Span(start, at)):
            if (
                mention.nested
                or len(mention.entities) > 1
                or document.folded[mention.span.start - 1] in "于至在到"
                or verbs.match(document.folded, mention.span.end)  # 国务院|成立调查组,由甲部牵头
            ):
                continue
            fits = mention.entity.cls in FITS[suited(part, mention.entity)]
            if fits and mention.span.start - start <= near:
                return mention
    return None


_LONGEST = 80  # no list of those who do something stands farther from the verb
_NEAR = 12  # characters between 的 and the thing: 共建的国家级…


def relatives(
    document: Document, parts: dict[str, Part], verbs: re.Pattern[str]
) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """The things of an article that a verb before 的 gives to somebody, and what a firm's project is."""
    for sentence in document.sentences:
        start, end = sentence.span.start, sentence.span.end
        for verb in re.finditer(f"(?P<verb>{verbs.pattern})的", document.folded[start:end]):
            at, after = start + verb.start(), start + verb.end()
            run = doers(document, max(start, at - _LONGEST), at) or _leader(document, start, at)
            thing = _thing(document, after, end)
            if run and thing and not document.folded.endswith(WITH, start, run.start):
                led = list(before_run(document, run, start, verbs))
                for what in (thing, *_founded(document, thing)):
                    part = suited(parts[verb["verb"]], what.entity)
                    if part is Part.JOINS and what.entity.cls not in FITS[part]:
                        part = Part.FOUNDS  # 甲牵头,乙加盟的研究院
                    others = [(suited(parts[w], what.entity), w, r) for w, r in led if w in parts]
                    same = [r for own, word, r in others if own is part or word in LEADS]
                    actors = tuple(dict.fromkeys(e for r in (*reversed(same), run) for e in r.entities))
                    first = min([run.start, *(r.start for r in same)])
                    yield what, part, actors, Span(first, thing.span.end)
                    for own, _, those in others:
                        if own is not part:
                            yield what, own, those.entities, Span(those.start, thing.span.end)
        yield from _projects(document, sentence.span)


def _leader(document: Document, start: int, at: int) -> Run | None:
    """Who leads those without a name who stand before a verb: 甲大学牵头、9所院校|参与."""
    led = _LEADING.search(document.folded, max(start, at - _LONGEST), at)
    return doers(document, max(start, led.start() - _LONGEST), led.start()) if led else None


_LEADING = worded(r"{leads}[、,](?:联合)?[^,。;、的]{2,16}$")


def _founded(document: Document, meeting: Mention) -> Iterator[Mention]:
    """The alliance whose founding meeting it is: who leads the one leads the other."""
    if meeting.entity.cls is EntityClass.EVENT:
        for inner in document.mentions_in(meeting.span):
            if inner.entity.cls is EntityClass.ALLIANCE and inner.span.start == meeting.span.start:
                yield inner


def _thing(document: Document, at: int, end: int) -> Mention | None:
    """What stands right behind 的."""
    for mention in document.mentions_in(Span(at, end)):
        if mention.nested or mention.entity.cls is EntityClass.PLACE:
            continue
        gap = document.folded[at : mention.span.start]
        near = len(gap) <= _NEAR and not re.search(r"[,。;、的]", gap)
        own = near and mention.kind is MentionKind.NAME and not modifies_next(document, mention)
        return mention if own else None
    return None


def _projects(document: Document, span: Span) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """A project is built by the firm whose it is."""
    outer = [m for m in document.mentions_in(span) if not m.nested]
    for firm, thing in pairwise(outer):
        owned = document.folded[firm.span.end : thing.span.start]
        if (
            firm.entity.cls is EntityClass.ENTERPRISE
            and thing.entity.cls is EntityClass.PROJECT
            and re.fullmatch(r"的[^,。;、]{0,8}", owned)
        ):
            yield thing, Part.BUILDS, firm.entities, Span(firm.span.start, thing.span.end)
