"""Which part fits which thing: agreements are signed, events hosted."""

from __future__ import annotations

from chuanyu.model import Entity, EntityClass, Part
from chuanyu.statements.classes import MADE, ROUTES

MAKES = frozenset({Part.BUILDS, Part.FOUNDS, Part.OPERATES})  # the parts of who makes a thing what it is
FITS = {
    Part.SIGNS: {EntityClass.DOCUMENT},
    Part.BUILDS: {
        EntityClass.PARK, EntityClass.FACILITY, EntityClass.PROJECT, EntityClass.RAIL_LINE, EntityClass.ROAD,
        EntityClass.RESEARCH, EntityClass.MECHANISM, EntityClass.DOCUMENT, EntityClass.ALLIANCE,
        EntityClass.CORRIDOR, EntityClass.EDUCATION,
    },
    Part.FOUNDS: {
        EntityClass.GOVERNMENT_BODY, EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.PARK,
        EntityClass.ENTERPRISE, EntityClass.RESEARCH, EntityClass.EDUCATION, EntityClass.PROJECT,
        EntityClass.FACILITY,
    },
    Part.JOINS: {
        EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.EVENT, EntityClass.PARK,
        EntityClass.ENTERPRISE, EntityClass.PROJECT,
    },
    Part.HOSTS: {EntityClass.EVENT},
    Part.FUNDS: {
        EntityClass.MECHANISM, EntityClass.PROJECT, EntityClass.FACILITY, EntityClass.PARK,
        EntityClass.RAIL_LINE, EntityClass.ROAD,
    },
    Part.OPERATES: {
        EntityClass.EDUCATION, EntityClass.PARK, EntityClass.CORRIDOR, EntityClass.FACILITY,
        EntityClass.MECHANISM, EntityClass.RAIL_LINE, EntityClass.ROAD,
    },
}  # fmt: skip
# What may be meant by 联盟, 该中心, 比赛 where its part is told.
REFERRED = MADE | {EntityClass.EDUCATION}
_FOUNDED = frozenset({EntityClass.ALLIANCE, EntityClass.MECHANISM, EntityClass.ENTERPRISE})
_NOT_RUN = frozenset({EntityClass.ENTERPRISE, EntityClass.PARK})  # which nobody 举办: only what follows is


def suited(part: Part, thing: Entity) -> Part:
    """What a part comes to, where the thing is of another kind: 建设联盟 founds it."""
    if part is Part.BUILDS and thing.cls in _FOUNDED:
        return Part.FOUNDS
    if part is Part.HOSTS and thing.cls in FITS[Part.FOUNDS] - _NOT_RUN:
        return Part.FOUNDS  # 合办实训基地
    if thing.cls is EntityClass.EVENT and part in MAKES:
        return Part.HOSTS  # 打造音乐节, 创办论坛
    if part is Part.FOUNDS and thing.cls in ROUTES:
        return Part.OPERATES if thing.cls is EntityClass.CORRIDOR else Part.BUILDS  # 推出专列, 牵头建铁路
    return part
