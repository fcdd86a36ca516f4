"""The user's own decisions on names: a CSV file → what forms stand for, in a document that has been read.

A line says what a form means that the rules took for something else, or that it means nothing::

    form,entity,article,source
    市发改委,四川省发展和改革委员会,,成都日报
    永川,-,a-river-of-that-name,

`entity` is a full name, or `-` for none; `article` (an id) and `source` (a paper) narrow a line down and
may be left out.  Of several lines for a form the narrowest counts.  All happens between reading and
stating, so statements follow as if the rules had read it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from chuanyu import data
from chuanyu.errors import DataError, Where
from chuanyu.identity import normal_name
from chuanyu.model import Article, Document, Entity, EntityClass, Line, Mention, Post, Span

NONE = "-"
"""What stands for an entity where a form means none."""
REASON = "decided in {}"
"""The reason of what a user decided; the place is the file's name and the line."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One line: what a form means, in one article, in one paper, or everywhere.

    Attributes:
        entity: a full name; `-` for nothing.
        article, source: to what it is narrowed down; empty where it is not.
        place: where it stands: `my.csv:3`.
    """

    form: str
    entity: str
    article: str
    source: str
    place: str

    def holds_for(self, article: Article) -> bool:
        """Whether it decides anything in an article."""
        return (
            self.article in ("", article.id)
            and self.source in ("", article.source or "")
            and normal_name(self.form) in normal_name(article.text)
        )


def load(file: Path | None) -> tuple[Decision, ...]:
    """Read a user's file; none gives no decisions.

    Raises:
        DataError: it is not there or cannot be read, a column is missing, a cell is empty, or two lines
            decide the same.
    """
    if file and not file.exists():
        raise DataError("no such file", Where(file), "check the path")
    found: dict[tuple[str, str, str], Decision] = {}
    for where, row in data.rows(file, ("form", "entity")) if file else ():
        form, entity = row["form"], row["entity"]
        if not form or not entity:
            raise DataError("form and entity must not be empty", where, f"write {NONE} for no entity")
        place = str(Where(Path(where.file).name, where.line))
        one = Decision(form, entity, row.get("article", ""), row.get("source", ""), place)
        other = found.setdefault((normal_name(form), one.article, one.source), one)
        if other.entity != entity:
            raise DataError(
                f"{form} is decided otherwise in {other.place}", where, "keep one of the two lines"
            )
    return tuple(found.values())


def decided(document: Document, decisions: Iterable[Decision], known: Mapping[str, Entity]) -> Document:
    """A document in which forms stand for what the user decided.

    Where an article calls a thing by no other name, all that refers to the thing goes with its name:
    该区, who speaks, posts.  Where it does, only what stands at the form itself changes.

    Args:
        document: an article that has been read.
        decisions: all of the user's; those that hold for the article are followed.
        known: entities by full name; another name gets the class that the form had.
    """
    found: dict[str, Decision] = {}
    # The narrowest comes last and counts.
    for one in sorted(decisions, key=lambda d: (bool(d.article), bool(d.source))):
        if one.holds_for(document.article):
            found[normal_name(one.form)] = one
    changes = {
        m: _meant(m.entity, found[normal_name(m.text)], known)
        for m in document.mentions
        if len(m.entities) == 1 and normal_name(m.text) in found
    }
    if not changes:
        return document
    reasons = {m: REASON.format(found[normal_name(m.text)].place) for m in changes}
    return _Change(document, changes).document(reasons)


def _meant(old: Entity, decision: Decision, known: Mapping[str, Entity]) -> Entity | None:
    if decision.entity == NONE:
        return None
    scope = old.scope if old.cls is EntityClass.PERSON else ""
    return known.get(decision.entity) or Entity(old.cls, decision.entity, scope=scope)


class _Change:
    """What becomes of each entity of a document, here and there."""

    def __init__(self, document: Document, changes: Mapping[Mention, Entity | None]) -> None:
        self._old, self._changes = document, changes
        left = {m.entity for m in document.mentions if len(m.entities) == 1 and m not in changes}
        meant: dict[Entity, set[Entity | None]] = {}
        for mention, new in changes.items():
            meant.setdefault(mention.entity, set()).add(new)
        self._everywhere: dict[Entity, Entity | None] = {
            old: next(iter(new)) for old, new in meant.items() if old not in left and len(new) == 1
        }
        for post in document.posts:  # a person is told from a namesake by the body of the first post
            body = self._at(post.organization, post.span)
            if post.person.scope == post.organization.name and body != post.organization:
                scope = body.name if body else document.article.id
                self._everywhere.setdefault(post.person, replace(post.person, scope=scope))

    def document(self, reasons: Mapping[Mention, str]) -> Document:
        old = self._old
        mentions = (self._mention(m, reasons) for m in old.mentions)
        sentences = (
            replace(
                s,
                speaker=self._at(s.speaker, s.span) if s.speaker else None,
                spoken_for=self._all(s.spoken_for, s.span),
            )
            for s in old.sentences
        )
        return replace(
            old,
            mentions=tuple(m for m in mentions if m),
            sentences=tuple(sentences),
            posts=tuple(p for post in old.posts if (p := self._post(post))),
            lines=tuple(x for line in old.lines if (x := self._line(line))),
        )

    def _at(self, entity: Entity, span: Span) -> Entity | None:
        """What an entity is in a stretch: as a form in it is decided, else as it is everywhere."""
        for mention, new in self._changes.items():
            if mention.entity == entity and mention.span in span:
                return new
        return self._everywhere.get(entity, entity)

    def _all(self, entities: Iterable[Entity], span: Span) -> tuple[Entity, ...]:
        return tuple(dict.fromkeys(new for e in entities if (new := self._at(e, span))))

    def _mention(self, mention: Mention, reasons: Mapping[Mention, str]) -> Mention | None:
        if mention not in self._changes:
            entities = tuple(new for e in mention.entities if (new := self._everywhere.get(e, e)))
            return replace(mention, entities=entities) if entities else None
        new = self._changes[mention]
        return replace(mention, entities=(new,), source="user", reason=reasons[mention]) if new else None

    def _post(self, post: Post) -> Post | None:
        person, body = self._at(post.person, post.span), self._at(post.organization, post.span)
        return replace(post, person=person, organization=body) if person and body else None

    def _line(self, line: Line) -> Line | None:
        entity, ends = self._at(line.entity, line.span), self._all(line.endpoints, line.span)
        return replace(line, entity=entity, endpoints=ends) if entity and ends else None
