"""The words of roles and of taking them, as patterns; and the posts that a title behind a name shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from chuanyu.language.name import Name
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, Post, Span

_PREFIX = f"(?:{alternatives(words('role_prefix'))})*"
# 甲、乙任副主任: a verb of taking posts, behind the person and before the post; no 不再担任, no 拟任.
TAKES = worded(r"(?<!分别|不再)(?<![未拟])(?:{takes_post}|(?<![主责信担出兼现转时首历])任(?!命)|为)(?=.)")
# What stands behind the name of who heads a body.
TITLE = worded(r"副?{title}")


@lru_cache(maxsize=4)
def role_patterns(roles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends in a role, and what begins with one; the longest role wins."""
    every = alternatives(roles)
    return re.compile(f"{_PREFIX}(?:{every})$"), re.compile(f"{_PREFIX}(?:{every})")


def titled(text: str, persons: Sequence[Name], by_end: Mapping[int, Name]) -> Iterator[Post]:
    """The posts of persons whose body stands before the name, and the title behind it: 法院|谢宝山|院长."""
    for person in persons:
        body = by_end.get(person.span.start)
        title = TITLE.match(text, person.span.end)
        if body and title:
            yield Post(person.entity, title.group(), body.entity, Span(body.span.start, title.end()))


def scoped(found: Sequence[Post]) -> dict[str, Entity]:
    """The persons who hold posts, each with the body of the first post as scope, by name."""
    scopes: dict[str, Entity] = {}
    for post in found:
        scopes.setdefault(post.person.name, replace(post.person, scope=post.organization.name))
    return scopes
