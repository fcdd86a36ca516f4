"""Which part fits which thing, and who can have one: agreements are signed, events hosted."""

from __future__ import annotations

import re

from chuanyu.model import Entity, EntityClass, Part

FITS = {
    Part.SIGNS: {EntityClass.DOCUMENT},
    Part.BUILDS: {
        EntityClass.PARK,
        EntityClass.FACILITY,
        EntityClass.PROJECT,
        EntityClass.RAIL_LINE,
        EntityClass.ROAD,
        EntityClass.RESEARCH,
        EntityClass.MECHANISM,
        EntityClass.DOCUMENT,
        EntityClass.ALLIANCE,
        EntityClass.CORRIDOR,
        EntityClass.EDUCATION,
    },
    Part.FOUNDS: {
        EntityClass.GOVERNMENT_BODY,
        EntityClass.MECHANISM,
        EntityClass.ALLIANCE,
        EntityClass.PARK,
        EntityClass.ENTERPRISE,
        EntityClass.RESEARCH,
        EntityClass.EDUCATION,
        EntityClass.PROJECT,
        EntityClass.FACILITY,
    },
    Part.JOINS: {
        EntityClass.MECHANISM,
        EntityClass.ALLIANCE,
        EntityClass.EVENT,
        EntityClass.PARK,
        EntityClass.ENTERPRISE,
        EntityClass.PROJECT,
    },
    Part.HOSTS: {EntityClass.EVENT},
    Part.FUNDS: {
        EntityClass.MECHANISM,
        EntityClass.PROJECT,
        EntityClass.FACILITY,
        EntityClass.PARK,
        EntityClass.RAIL_LINE,
        EntityClass.ROAD,
    },
    Part.OPERATES: {
        EntityClass.EDUCATION,
        EntityClass.PARK,
        EntityClass.CORRIDOR,
        EntityClass.FACILITY,
        EntityClass.MECHANISM,
        EntityClass.RAIL_LINE,
        EntityClass.ROAD,
    },
}
# Ends of the places below a county, which have a government of their own too.
LOW = ("镇", "乡", "街道", "社区", "村")
ACTORS = frozenset(
    {
        EntityClass.PERSON,
        EntityClass.PARTY_BODY,
        EntityClass.GOVERNMENT_BODY,
        EntityClass.ENTERPRISE,
        EntityClass.EDUCATION,
        EntityClass.RESEARCH,
        EntityClass.ALLIANCE,
        EntityClass.PLACE,
        EntityClass.PARK,
        EntityClass.FACILITY,
    }
)


# What may be meant by 联盟, 该中心, 比赛 where its part is told.
REFERRED = frozenset({
    EntityClass.EVENT, EntityClass.ALLIANCE, EntityClass.MECHANISM, EntityClass.FACILITY,
    EntityClass.RESEARCH, EntityClass.EDUCATION, EntityClass.PROJECT, EntityClass.ROAD,
    EntityClass.RAIL_LINE, EntityClass.CORRIDOR, EntityClass.PARK, EntityClass.DOCUMENT,
})  # fmt: skip
_FOUNDED = frozenset({EntityClass.ALLIANCE, EntityClass.MECHANISM, EntityClass.ENTERPRISE})


def suited(part: Part, thing: Entity) -> Part:
    """What a part comes to, where the thing is of another kind: 建设联盟 founds it, 合办学校 operates it."""
    if part is Part.BUILDS and thing.cls in _FOUNDED:
        return Part.FOUNDS
    if part is Part.HOSTS and thing.cls is EntityClass.EDUCATION:
        return Part.OPERATES
    if part is Part.HOSTS and thing.cls in FITS[Part.FOUNDS] - FITS[Part.HOSTS]:
        return Part.FOUNDS  # 合办实训基地
    if thing.cls is EntityClass.EVENT and part in (Part.BUILDS, Part.FOUNDS, Part.OPERATES):
        return Part.HOSTS  # 打造音乐节, 创办论坛
    if part is Part.FOUNDS and thing.cls in (EntityClass.CORRIDOR, EntityClass.RAIL_LINE, EntityClass.ROAD):
        return Part.OPERATES  # 推出专列
    return part


def may_act(actor: Entity) -> bool:
    """Whether it can have a part: no meeting, plan or line, no region without a government of its own."""
    return actor.cls in ACTORS and (
        actor.cls is not EntityClass.PLACE or actor.code is not None or actor.name.endswith(LOW)
    )


_NO_LOWER = re.compile(r"(?:00)+$")  # what ends the code of a province and of a city


def lies_in(one: Entity, other: Entity) -> bool:
    """Whether a division lies in another, by their codes."""
    code = _NO_LOWER.sub("", other.code or "")
    return bool(code) and one != other and (one.code or "").startswith(code)
