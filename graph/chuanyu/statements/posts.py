"""Posts of the document → statements that a person holds a post."""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.model import Document, PostHolding


def posts(document: Document) -> Iterator[PostHolding]:
    """One statement for each person, role and body."""
    for post in document.posts:
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
