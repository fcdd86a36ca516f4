"""The words of roles, of titles and of taking a post, as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from chuanyu.language.words import alternatives, worded, words

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
