"""Posts of the document → statements that a person holds a post."""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.model import Document, Entity, PostHolding, Span


def posts(document: Document) -> Iterator[PostHolding]:
    """One statement for each person, role and body, with the sentence that names it first."""
    seen: set[tuple[Entity, str, Entity]] = set()
    for post in document.posts:
        key = (post.person, post.role, post.organization)
        if key in seen:
            continue
        seen.add(key)
        sentence = document.sentence_of(Span(post.span.start, post.span.start + 1))
        yield PostHolding(
            evidence=(document.article.evidence(post.span),),
            confidence=0.95,
            rule="post",
            section=document.article.passages[sentence.passage].section if sentence else None,
            person=post.person,
            role=post.role,
            organization=post.organization,
        )
