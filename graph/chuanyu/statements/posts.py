"""Posts of the document → statements that a person holds a post."""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.model import Document, Entity, Post, PostHolding, Span


def posts(document: Document) -> Iterator[PostHolding]:
    """One statement for each person, role and body, with the sentence that names it first.

    Who is 处长 of 甲局乙处 is not told once more to be 乙处处长 of 甲局.
    """
    told: dict[tuple[Entity, str], Post] = {}
    for post in document.posts:
        key = post.person, post.organization.name + post.role
        told[key] = min(told.get(key, post), post, key=lambda p: len(p.role))
    for post in told.values():
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
