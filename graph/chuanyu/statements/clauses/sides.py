"""Whom words for the two sides of the region mean, wherever they stand: 双方, 两地.

Takes the document before its clauses are read.  Where the language room found nobody but the two sides of the
region, and nothing says that these are meant, the word comes to stand for the first of these:

1. those who stand beside each other before it in the paragraph;
2. the only ones named there;
3. those who share the park that the title names, where the paragraph has not spoken of the region;
4. the two whom the article joins again and again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import lies_in, provinces, seat
from chuanyu.statements.clauses.anaphora import BOTH, SEVERAL, number
from chuanyu.statements.clauses.counterparts import Group, groups
from chuanyu.statements.index import Index

_FAR = 300  # characters behind which those joined in a paragraph are no more at hand
_OFTEN = 2  # how often two stand beside each other of whom an article tells, at least
_TWO = 2


def with_sides(document: Document, sharers: tuple[Entity, ...] = ()) -> Document:
    """The document with its words for the two sides of the region standing for those whom the text joins.

    Args:
        document: what the language room found.
        sharers: those who share what the title is about.
    """
    if not any(map(_vague, document.mentions)):
        return document
    sides = _Sides(Index(document), sharers)
    mentions: list[Mention] = []
    region = 0  # where the two sides of the region are spoken of last, by 川渝两地 or 两省市
    for mention in document.mentions:
        if _vague(mention) and (entities := sides.meant_by(mention, region)):
            mention = replace(mention, entities=entities, reason="those whom the text joins")
        if len(mention.entities) > 1 and provinces(mention.entities):
            region = mention.span.end
        mentions.append(mention)
    return replace(document, mentions=tuple(mentions))


def _vague(mention: Mention) -> bool:
    """Whether a word for several was taken for the two sides of the region, with nothing that says so."""
    several = mention.kind is MentionKind.REFERENCE and mention.text.startswith(SEVERAL)
    return several and provinces(mention.entities)


@dataclass(frozen=True)
class _Sides:
    """Those whom an article joins, near a word and in all."""

    index: Index
    sharers: tuple[Entity, ...]

    def meant_by(self, mention: Mention, region: int) -> tuple[Entity, ...]:
        """Whom a word for two sides means, which the region's may be where they are spoken of before it."""
        paragraph = self._paragraph(mention.span)
        start = max(paragraph, region)
        if near := self._near(mention, start) or self._alone(mention, start):
            return near
        whose = () if mention.text.startswith(BOTH) else self.sharers
        title = Group(Span(0, 0), whose) if region <= paragraph else None
        told = (self._fits(mention.text, group) for group in (title, self._main) if group)
        return next(filter(None, told), ())

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        return tuple(groups(self.index))

    @cached_property
    def _main(self) -> Group | None:
        """The two who stand beside each other again and again, more often than the region's two sides."""
        counts = Counter(tuple(sorted(g.entities)) for g in self._groups if len(g.entities) == _TWO)
        best = min(counts, key=lambda g: (-counts[g], g), default=())
        region = sum(len(m.entities) > 1 and not _vague(m) for m in self.index.document.mentions)
        often = counts[best] >= max(_OFTEN, region)
        return next(g for g in self._groups if tuple(sorted(g.entities)) == best) if best and often else None

    def _near(self, mention: Mention, start: int) -> tuple[Entity, ...]:
        """Those who stand beside each other last before a word, from a place on."""
        at = mention.span.start
        start = max(start, at - _FAR)
        before = bisect_right(self._groups, at, key=lambda g: g.span.end)
        for group in reversed(self._groups[:before]):
            if group.span.start < start:
                break
            if found := self._fits(mention.text, group):
                return found
        return ()

    def _alone(self, mention: Mention, start: int) -> tuple[Entity, ...]:
        """The only places named before a word from a place on, by name, body or office."""
        document, places, at = self.index.document, self.index.places, mention.span.start
        found: dict[Entity, None] = {}
        for named in document.mentions_in(Span(max(start, at - 2 * _FAR), at)):
            for entity in () if named.nested else named.entities:
                person = entity.cls is EntityClass.PERSON
                body = document.body_of(entity, named.span.end) if person else entity
                if body and (place := seat(body, places)).code and not provinces((place,)):
                    found[place] = None
        lowest = tuple(p for p in found if not any(lies_in(other, p) for other in found))
        return self._fits(mention.text, Group(mention.span, lowest))

    def _paragraph(self, span: Span) -> int:
        """Where the paragraph of a word starts."""
        sentence = self.index.document.sentence_of(span)
        return self.index.document.article.passages[sentence.passage].span.start if sentence else span.start

    def _fits(self, word: str, group: Group) -> tuple[Entity, ...]:
        """Those of a group whom a word for several can mean."""
        if len(group.entities) != number(word):
            return ()
        if word.startswith(BOTH):
            return group.entities
        seats = tuple(dict.fromkeys(seat(e, self.index.places) for e in group.entities))
        return seats if all(e.cls is EntityClass.PLACE for e in seats) else ()
