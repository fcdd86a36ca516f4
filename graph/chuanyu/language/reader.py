"""Article → `Document`: the whole language room behind one object.

`Reader` holds the spaCy pipeline (character tokenizer, LAC, gazetteers); the grammar of names,
posts, references and speech read what the pipeline marks.  Make one reader a process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.tokens import SpanGroup

from chuanyu.language import lac, matcher, tokenizer  # noqa: F401  (they register themselves with spaCy)
from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.headlines import set_apart
from chuanyu.language.matcher import GazetteerMatcher
from chuanyu.language.name import Name, covered, in_order
from chuanyu.language.names.choice import choose
from chuanyu.language.posts.holders import posts
from chuanyu.language.references.by_kind import references
from chuanyu.language.scan import Scan
from chuanyu.language.sentences import sentences
from chuanyu.language.speech.speakers import attribute
from chuanyu.language.stretches import within
from chuanyu.model import Article, Document, Entity, EntityClass, Line, Mention, Post, Span

# spaCy guards parsers against long texts; nothing here needs more than linear memory.
MAX_LENGTH = 20_000_000


class Reader:
    """Reads articles.

    Args:
        gazetteers: a folder of gazetteers; that of the seeds if absent.

    """

    def __init__(self, gazetteers: Path | None = None) -> None:
        self.nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "chuanyu.Characters.v1"}}})
        self.nlp.max_length = MAX_LENGTH
        self.nlp.add_pipe("chuanyu_lac")
        self.nlp.add_pipe("chuanyu_gazetteer", config={"folder": str(gazetteers) if gazetteers else None})

    @property
    def matcher(self) -> GazetteerMatcher:
        """The component that holds gazetteers and word lists."""
        component = self.nlp.get_pipe("chuanyu_gazetteer")
        assert isinstance(component, GazetteerMatcher)
        return component

    @property
    def gazetteer(self) -> Gazetteer:
        """The gazetteers."""
        return self.matcher.gazetteer

    def read(self, article: Article) -> Document:
        """Find the names of an article, what they stand for, and who speaks.

        The steps are told in the head of the room (`chuanyu.language`).
        """
        article = set_apart(article, self.matcher.entry)
        spans = list(sentences(article))
        heard = [span for _, span in spans]
        scan = self._scan(article, heard)
        names, lines = choose(scan)
        names = tuple(n for n in names if within(n.span, heard))
        found_posts, units = posts(scan, names)
        names = _with_units(names, units)
        scopes = _scoped(found_posts)

        def told_apart(entity: Entity) -> Entity:
            """A person with what tells one from a namesake."""
            if entity.cls is not EntityClass.PERSON:
                return entity
            return scopes.get(entity.name) or replace(entity, scope=article.id)

        named = _mentions(scan, names, told_apart)
        mentions = sorted((*named, *references(scan, names)), key=lambda m: (m.span.start, -m.span.end))
        found_posts = tuple(replace(p, person=told_apart(p.person)) for p in found_posts)
        return Document(
            article,
            scan.text,
            attribute(scan, spans, mentions, found_posts),
            scan.words,
            tuple(mentions),
            found_posts,
            (*lines, *self._known_lines(scan, names, {line.span for line in lines})),
        )

    def _scan(self, article: Article, heard: Sequence[Span]) -> Scan:
        """The article as the rules see it, its words cut sentence by sentence."""
        doc = self.nlp.make_doc(article.analysed)
        doc.spans["sentences"] = SpanGroup(doc, spans=[doc[s.start : s.end] for s in heard])
        return Scan.of(article, self.nlp(doc), self.matcher)

    def _known_lines(self, scan: Scan, names: Sequence[Name], seen: set[Span]) -> list[Line]:
        """The lines that the gazetteer opens into their endpoints."""
        known = self.gazetteer.by_name
        return [
            Line(n.entity, self.gazetteer.entities(entry.ends), n.span)
            for n in names
            if n.span not in seen
            and (entry := known.get(n.entity.name))
            and entry.ends
            and not scan.slice(n.span).startswith("沿")  # 沿江高铁 says where it runs, not what it joins
        ]


def _scoped(found: Sequence[Post]) -> dict[str, Entity]:
    """The persons who hold posts, each with the body of the first post as scope, by name."""
    scopes: dict[str, Entity] = {}
    for post in found:
        scopes.setdefault(post.person.name, replace(post.person, scope=post.organization.name))
    return scopes


def _with_units(names: Sequence[Name], units: Sequence[Name]) -> tuple[Name, ...]:
    """The names with the units of bodies in the place of what they are made of."""
    taken = covered(units)
    kept = [n for n in names if taken.isdisjoint(range(n.span.start, n.span.end))]
    return in_order([*kept, *{u.span: u for u in units}.values()])


def _mentions(scan: Scan, names: Sequence[Name], told_apart: Callable[[Entity], Entity]) -> list[Mention]:
    """The names as mentions, those inside them as nested ones; of two at one place the first."""
    found: dict[tuple[Span, bool], Mention] = {}

    def add(name: Name, nested: bool) -> None:
        mention = Mention(
            name.span,
            name.used or scan.slice(name.span),
            (told_apart(name.entity),),
            source=name.source,
            reason=name.reason,
            nested=nested,
        )
        found.setdefault((name.span, nested), mention)
        for part in name.parts:
            add(part, True)

    for name in names:
        add(name, False)
    return list(found.values())
