"""Sets of classes that more rules than one ask for, who can act, and for which place a body stands."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from chuanyu.language.name import GOVERNING as GOVERNING
from chuanyu.language.name import GROUNDS as GROUNDS
from chuanyu.language.name import LOW as LOW
from chuanyu.language.name import SOCIETIES, WAYS
from chuanyu.language.words import words
from chuanyu.model import Entity, EntityClass

BODIES = GOVERNING | SOCIETIES
SEATED = GOVERNING | {EntityClass.PLACE}  # places and those who govern them
SITES = GROUNDS | {EntityClass.FACILITY}
PARTIES = BODIES | SITES  # bodies and places cooperate, persons for them
_ACTORS = PARTIES | {EntityClass.PERSON}
LINES = WAYS
BUILT = LINES | {EntityClass.PROJECT, EntityClass.FACILITY}
WORKS = BUILT | {EntityClass.PARK}
LEAGUES = frozenset({EntityClass.ALLIANCE, EntityClass.MECHANISM})
# Lines, and the trains, ships, flights and buses that run.
ROUTES = LINES | {EntityClass.CORRIDOR}
# What is made by others and done with others.
MADE = WORKS | LEAGUES | ROUTES | {EntityClass.EVENT, EntityClass.RESEARCH, EntityClass.DOCUMENT}
# What several places may share.
SHARED = frozenset({EntityClass.PARK, EntityClass.CORRIDOR, EntityClass.PROJECT})
# Ends of the names of regions that have no government of their own.
_REGIONS = (*words("region"), *words("drawn_region"))
_NATURE = words("sight_by_nature")  # how those of rivers, lakes and mountains end
_NO_LOWER = re.compile(r"(?:00)+$")  # what ends the code of a province and of a city
# Ends of the names of offices that several set up, which draw up papers and hold meetings like any other.
_OFFICES, DELEGATIONS = words("steering"), words("delegation")

# Ends of the names of facilities that no body runs: exits, tunnels, bridges.
_INERT = (*words("exit"), *words("inert"))


def may_act(actor: Entity) -> bool:
    """Whether it can act: no meeting, plan or line, no region without a government of its own, no tunnel."""
    return (
        actor.cls in _ACTORS
        and not inert(actor)
        and (actor.cls is not EntityClass.PLACE or actor.code is not None or actor.name.endswith(LOW))
    )


def inert(thing: Entity) -> bool:
    """Whether no body runs it, which could act for it: an exit, a tunnel, a lock."""
    return thing.cls is EntityClass.FACILITY and thing.name.endswith(_INERT)


def has_part(actor: Entity) -> bool:
    """Whether it can have a part: whoever may act, and an office or group that several have set up."""
    return is_office(actor) or may_act(actor)


def is_office(group: Entity) -> bool:
    """Whether it is an office or group that several have set up, which meets like any body."""
    return group.cls is EntityClass.MECHANISM and group.name.endswith(_OFFICES)


def may_speak(actor: Entity) -> bool:
    """Whether it may say 我们 of itself: a body, a park, a place with a government."""
    return may_act(actor) and actor.cls not in (EntityClass.FACILITY, EntityClass.PERSON)


def first_to_speak(*groups: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The first of some groups of which each may say 我们; nobody where there is none."""
    return next((group for group in groups if group and all(map(may_speak, group))), ())


def only_routes(entities: tuple[Entity, ...]) -> bool:
    """Whether they are lines, trains and regions alone: of these may be told, and they sign nothing."""
    return bool(entities) and all(e.cls in ROUTES or is_region(e) for e in entities)


def is_region(place: Entity) -> bool:
    """Whether it is a region without a government: of it may be told, and it does nothing."""
    return place.cls is EntityClass.PLACE and not place.code and place.name.endswith(_REGIONS)


def is_nature(place: Entity) -> bool:
    """Whether it is a river, a lake or a mountain, which does nothing of itself."""
    return place.cls in (EntityClass.PLACE, EntityClass.CORRIDOR) and place.name.endswith(_NATURE)


def lies_in(one: Entity, other: Entity) -> bool:
    """Whether a division lies in another, by their codes."""
    code = _NO_LOWER.sub("", other.code or "")
    return bool(code) and one != other and (one.code or "").startswith(code)


def side_by_side(one: Entity, other: Entity) -> bool:
    """Whether two divisions stand for themselves though nothing joins them: 遂宁|潼南, and not 四川|遂宁."""
    return bool(one.code and other.code) and not lies_in(one, other) and not lies_in(other, one)


def provinces(entities: Iterable[Entity]) -> bool:
    """Whether all of them are provinces or cities of that rank: the two sides of the region."""
    return all((e.code or "").endswith("0000") for e in entities)


def seat(entity: Entity, places: Mapping[str, Entity]) -> Entity:
    """The place whose committee, government or department it is: 邻水县 of 邻水县交通运输局."""
    own = opener(entity.name.removeprefix("中共"), places) if entity.cls in GOVERNING else ""
    return places.get(own, entity)


def sender(entity: Entity, places: Mapping[str, Entity]) -> Entity:
    """The place that has sent a delegation, for which that acts; any other stands for itself."""
    sent = entity.name.endswith(DELEGATIONS) and entity.cls is not EntityClass.PLACE
    return places.get(opener(entity.name, places), entity) if sent else entity


def opener(text: str, known: Container[str]) -> str:
    """The longest of some names with which a text opens; empty where it opens with none."""
    return next((text[:end] for end in range(len(text), 0, -1) if text[:end] in known), "")


def governed(body: Entity, places: Mapping[str, Entity]) -> Entity:
    """The place whose committee or government it is; any other body stands for itself."""
    name = body.name.removeprefix("中共").removesuffix("委").removesuffix("人民政府")
    names = (name, name.removesuffix("县"))  # 中共泸县|县委
    return next((places[name] for name in names if name in places), body)
