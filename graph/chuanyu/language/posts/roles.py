"""The words of roles, of titles and of taking a post, as patterns; and the bodies that a role alone tells."""

from __future__ import annotations

import re
from functools import lru_cache

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.name import LOW
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass

_PREFIX = f"(?:{alternatives(words('role_prefix'))})*"
# 甲、乙任副主任: a verb of taking posts, behind the person and before the post; no 不再担任, no 拟任.
TAKES = worded(r"(?<!分别|不再)(?<![未拟])(?:{takes_post}|(?<![主责信担出兼现转时首历])任(?!命)|为)(?=.)")
# What stands behind the name of who heads a body.
TITLE = worded(r"副?{title}")

# Who governs a place does so in its government: 副区长, 市长助理.
GOVERNOR = re.compile(r"(?:^|副|代|代理)(?P<level>[省市区县州镇乡])长(?:助理)?$")
# The place in the name of a party committee, or of its commission for discipline.
COMMITTEE = re.compile(r"中共(?P<place>.+?)(?:委(?!员会$)|纪律检查委员会)")
_IN_FULL = {"纪委": "纪律检查委员会", "政法委": "委政法委员会", "教育工委": "委教育工作委员会"}


@lru_cache(maxsize=4)
def role_patterns(roles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends in a role, and what begins with one; the longest role wins, and 理事长|单位 is none."""
    every = alternatives(roles)
    return re.compile(f"{_PREFIX}(?:{every})$"), re.compile(f"{_PREFIX}(?:{every})(?!长?单位)")


def government(entity: Entity) -> Entity:
    """The government of a division, or of that whose party committee this is."""
    name = entity.name
    if entity.cls is EntityClass.PARTY_BODY:
        committee = COMMITTEE.match(name)
        name = committee["place"].replace("县县", "县") if committee else name
        name = name.removesuffix("党工委").removesuffix("党委")
    return Entity(EntityClass.GOVERNMENT_BODY, f"{name}人民政府")


# What stands behind the name of a place in those of its bodies: 中共邻水县|委, 中共泸县|县委, 柳树镇|党委.
_GOVERNS = words("governs")


def represented(body: Entity, gazetteer: Gazetteer) -> Entity:
    """The place or park that a committee or government stands for; any other body stands for itself.

    A town or village need not be known.
    """
    whole = body.name.removeprefix("中共")
    for place in (whole.removesuffix(suffix) for suffix in _GOVERNS if whole.endswith(suffix)):
        if entry := gazetteer.by_name.get(place):
            return entry.entity
        if place.endswith(LOW):
            return Entity(EntityClass.PLACE, place)
    return body


def organ_of(place: str, organ: str) -> Entity:
    """An organ of the party committee of a place."""
    return Entity(EntityClass.PARTY_BODY, f"中共{place}{_IN_FULL.get(organ, '委' + organ)}")
