"""The words of roles and of taking them as patterns, and the body that tells apart persons of one name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from chuanyu.language.genre import alternatives
from chuanyu.model import Entity, Post

_PREFIX = r"(?:原|前|常务|第一|执行|联席|党组|党委|党工委|副|代|总)*"

TAKES = re.compile(
    r"(?P<each>分别)?(?:现任|担任|出任|兼任|转任|当选为?|被选为|被推选为|补选为|增选为|推选为|聘为|职务是|原是|曾任|挂任|挂职担任|兼着|接棒|当上"
    r"|(?<![主责信担出兼现转时首历])任(?!命)|为)(?=.)"
)
# What stands between 任 and a role: 当选(联盟)首届理事长.
TERM = re.compile(
    r"(?:首[任届批]|新一[任届]|第[一二三四五六七八九十]+[任届]|该|联盟|协会|商会|学会|公司|集团)+"
)


@lru_cache(maxsize=4)
def role_patterns(roles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends in a role, and what begins with one; the longest role wins."""
    every = alternatives(roles)
    return re.compile(f"{_PREFIX}(?:{every})$"), re.compile(f"{_PREFIX}(?:{every})")


def scoped(found: Sequence[Post]) -> dict[str, Entity]:
    """The persons who hold posts, each with the body of the first post as scope, by name."""
    scopes: dict[str, Entity] = {}
    for post in found:
        scopes.setdefault(post.person.name, replace(post.person, scope=post.organization.name))
    return scopes
