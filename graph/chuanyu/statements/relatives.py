"""Parts that stand before the name of a thing: 甲县与乙区共建的产业园, 丙公司的储能项目."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.agents import WITH, doers, with_leaders
from chuanyu.statements.fits import suited

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
            run = doers(document, max(start, at - _LONGEST), at)
            thing = _thing(document, after, end)
            if run and thing and not document.folded.endswith(WITH, start, run.start):
                part = suited(parts[verb["verb"]], thing.entity)
                yield thing, part, with_leaders(document, run, start), Span(run.start, thing.span.end)
        yield from _projects(document, sentence.span)


def _thing(document: Document, at: int, end: int) -> Mention | None:
    """What stands right behind 的."""
    for mention in document.mentions_in(Span(at, end)):
        if mention.nested or mention.entity.cls is EntityClass.PLACE:
            continue
        gap = document.folded[at : mention.span.start]
        near = len(gap) <= _NEAR and not re.search(r"[,。;、的]", gap)
        return mention if near and mention.kind is MentionKind.NAME else None
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
