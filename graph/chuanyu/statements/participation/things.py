"""Parts in things as the text tells them, and which fits which: agreements are signed, events hosted."""

from __future__ import annotations

from dataclasses import dataclass

from chuanyu.language.words import words
from chuanyu.model import Entity, EntityClass, Mention, Part, Span
from chuanyu.statements.classes import MADE, ROUTES
from chuanyu.statements.clauses import Clause

MAKES = frozenset({Part.BUILDS, Part.FOUNDS, Part.OPERATES})  # the parts of who makes a thing what it is
FITS = {part: frozenset(map(EntityClass, words(part.value, "fits"))) for part in Part}
# What may be meant by 联盟, 该中心, 比赛 where its part is told.
REFERRED = MADE | {EntityClass.EDUCATION}
_FOUNDED = frozenset({EntityClass.ALLIANCE, EntityClass.MECHANISM, EntityClass.ENTERPRISE})
_NOT_RUN = frozenset({EntityClass.ENTERPRISE, EntityClass.PARK})  # which nobody 举办: only what follows is


def suited(part: Part, thing: Entity) -> Part:
    """What a part comes to, where the thing is of another kind: 建设联盟 founds it."""
    if part is Part.BUILDS and thing.cls in _FOUNDED:
        return Part.FOUNDS
    if part is Part.FOUNDS and thing.name.rstrip("”").endswith("资金"):
        return Part.FUNDS
    if part is Part.HOSTS and thing.cls in FITS[Part.FOUNDS] - _NOT_RUN:
        return Part.FOUNDS  # 合办实训基地
    if thing.cls is EntityClass.EVENT and part in MAKES:
        return Part.HOSTS  # 打造音乐节, 创办论坛
    if part is Part.FOUNDS and thing.cls in ROUTES:
        return Part.OPERATES if thing.cls is EntityClass.CORRIDOR else Part.BUILDS  # 推出专列, 牵头建铁路
    return part


@dataclass(frozen=True, slots=True)
class Told:
    """A part that several have in a thing by one telling of it.

    Attributes:
        span: where that is told.
        clause: the clause that tells it by its verb; none where a relative clause or a noun does.
    """

    thing: Mention
    part: Part
    actors: tuple[Entity, ...]
    span: Span
    clause: Clause | None = None
