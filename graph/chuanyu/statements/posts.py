"""Posts of the document → statements that a person holds a post."""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.model import Document, Entity, PostHolding


def posts(document: Document) -> Iterator[PostHolding]:
    """One statement for each person, role and body, with the sentence that names it first."""
    seen: set[tuple[Entity, str, Entity]] = set()
    for post in document.posts:
        key = (post.person, post.role, post.organization)
        if key in seen:
            continue
        seen.add(key)
        section = next(
            (
                document.article.passages[s.passage].section
                for s in document.sentences
                if s.span.start <= post.span.start < s.span.end
            ),
            None,
        )
        yield PostHolding(
            evidence=(document.article.evidence(post.span),),
            confidence=0.95,
            rule="post",
            section=section,
            person=post.person,
            role=post.role,
            organization=post.organization,
        )
