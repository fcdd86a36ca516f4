"""Which part fits which thing, and who can have one: agreements are signed, events hosted."""

from __future__ import annotations

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
        EntityClass.CORRIDOR,
        EntityClass.FACILITY,
        EntityClass.MECHANISM,
        EntityClass.RAIL_LINE,
        EntityClass.ROAD,
    },
}
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


def may_act(actor: Entity) -> bool:
    """Whether it can have a part: no meeting, plan or line, no region without a government of its own."""
    return actor.cls in ACTORS and not (actor.cls is EntityClass.PLACE and actor.code is None)
