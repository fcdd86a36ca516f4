"""Which body a role belongs to: the one before it, a unit inside that, or one named before.

交通局铁路处处长 holds a post in a unit, 公司总经理 in the firm that the text named last.

`Offices` knows the names of an article by where they start and end, and what was named last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from chuanyu.language.name import Name, Trail
from chuanyu.language.own_paper import own_body
from chuanyu.language.scan import Scan
from chuanyu.model import Entity, EntityClass, Span

BODIES = frozenset(EntityClass) - {
    EntityClass.PERSON,
    EntityClass.DOCUMENT,
    EntityClass.EVENT,
    EntityClass.ROAD,
    EntityClass.RAIL_LINE,
    EntityClass.CORRIDOR,
    EntityClass.PROJECT,
}
GOVERNOR = re.compile(r"(?:^|副|代)(?P<level>[省市区县州镇乡])长$")
_FIRMS = frozenset(
    {EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.ALLIANCE}
)
_FOUNDED = frozenset({EntityClass.ALLIANCE, EntityClass.RESEARCH, EntityClass.MECHANISM})
# Organs of a party committee whose own name stands before: 区委常委、宣传部部长.
_PARTY_ORGAN = re.compile(r"(?:宣传部|组织部|统战部|社会工作部|政法委|纪委|监委|教育工委|办公室)$")
_CONTRACTED = re.compile(r"(?:宣传|组织|统战)$")  # 区委常委、统战|部长
_BARE_ORGAN = re.compile(r"(?:纪委|监委|政法委|教育工委|组织部|宣传部|统战部)(?=副?[书部常委主])")
_COMMITTEE = re.compile(r"中共(?P<place>.+?)(?:委(?!员会$)|纪律检查委员会)")
# What a unit inside a body ends in: 劳动工资处, 管理部人事课, RPA事业部.
_UNITS = (
    "处",
    "部",
    "科",
    "课",
    "室",
    "办",
    "院",
    "系",
    "中心",
    "司",
    "支队",
    "大队",
    "车间",
    "项目部",
    "工区",
)
# A body named before and called by its head only: 公司总经理, 研究院院长, 工作站站长.
_HEADS = (
    r"公司|集团|研究院|研究所|实验室|学院|学校|大学|中学|小学|医院|园区|联盟|协会|商会|学会|银行|合作社"
    r"|工作站|服务中心"
)
_OUR = re.compile(r"[我本](?P<head>司|公司|集团|院|委|局|厅|会|行)$")  # 我校: read by the posts
_BARE_BODY = re.compile(rf"(?<![一-鿿])该?(?:{_HEADS})$")
# A unit of such a body: 公司市场部 + 部长.
_BARE_UNIT = re.compile(rf"(?<![一-鿿])(?P<body>该?(?:{_HEADS}))(?P<unit>[一-鿿]{{2,8}})$")
_UNIT_TAGS = ("n", "nz", "vn", "ORG", "LOC", "s", "f", "m", "q", "v", "nw", "vn")
_MEANT = {"学校": ("大学", "学院", "学校")}
_BACK = 60  # names that are looked back over
# A unit that stands alone in a list of people.
_UNIT_ALONE = re.compile(
    r"(?:^|(?<=[、,和]))(?P<unit>附属[一-鿿]{0,6}(?:医院|中学|小学|学校)|研究生院|[一-鿿]{1,6}学部|[一-鿿]{2,8}(?:学院|医院|处|中心))$"
)
# 该校, 该院: the school or institute that was named last.
_THAT_BODY = re.compile(r"[该此](?P<head>校|院|所|局|委|厅)$")
_THAT = {
    "校": {EntityClass.EDUCATION},
    "院": {EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.FACILITY, EntityClass.GOVERNMENT_BODY},
    "所": {EntityClass.RESEARCH},
    "局": {EntityClass.GOVERNMENT_BODY},
    "委": {EntityClass.GOVERNMENT_BODY},
    "厅": {EntityClass.GOVERNMENT_BODY},
}
_THAT_ENDS = {"校": ("大学", "学院", "学校", "中学", "小学", "党校"), "院": ("院",)}
_NAMING = re.compile(r"[一-鿿A-Za-z]")
_ASSOCIATED = re.compile(r"^(?:首任|首届|轮值|名誉|执行|常务|副)*(?:理事长|会长|秘书长|理事|监事长)$")


_FULL = {"纪委": "纪律检查委员会", "政法委": "委政法委员会", "教育工委": "委教育工作委员会"}


def _organ(place: str, organ: str) -> Entity:
    """An organ of the party committee of a place, or the commission that works with one of them."""
    if organ == "监委":
        return Entity(EntityClass.GOVERNMENT_BODY, f"{place}监察委员会")
    return Entity(EntityClass.PARTY_BODY, f"中共{place}{_FULL.get(organ, '委' + organ)}")


def _unit_class(owner: Entity, unit: str) -> EntityClass:
    return EntityClass.FACILITY if unit.endswith("医院") else owner.cls


class Offices:
    """The bodies of an article, asked for by a role.

    Args:
        scan: the article.
        names: the chosen names in order.
    """

    def __init__(self, scan: Scan, names: Sequence[Name]) -> None:
        self.scan, self.text, self.names = scan, scan.text, names
        self._starts = [n.span.start for n in names]
        self.firms_named = Trail(n for n in names if n.entity.cls in _FIRMS)
        self.committees_named = Trail(n for n in names if n.entity.cls is EntityClass.PARTY_BODY)
        every = [m for n in names for m in (n, *n.parts)]
        self.alliances_named = Trail(n for n in every if n.entity.cls is EntityClass.ALLIANCE)
        self.bodies_named: dict[str, Trail[Name]] = {}
        every.sort(key=lambda n: len(n.span))  # the longest wins a place
        self.by_end = {n.span.end: n for n in every}
        self.by_start = {n.span.start: n for n in every}
        self.units: list[Name] = []
        self.owners: dict[Entity, Entity] = {}  # whose units they are
        self.within: dict[Entity, tuple[str, Entity]] = {}

    def subject_before(self, at: int) -> Entity | None:
        """The firm or school that a paragraph is about, for a post without a body: 总经理阮青禾说."""
        firm = self.firms_named.last(at)
        return firm.entity if firm and firm.span.start >= self.scan.line_start(at) else None

    def named_last(self, head: str, at: int) -> Entity | None:
        """The body that was named last and ends so."""
        if head not in self.bodies_named:
            ends = _MEANT.get(head, head)
            every = (m for n in self.names for m in (n, *n.parts) if m.span.start == n.span.start)
            fitting = (n for n in every if n.entity.cls in BODIES and n.entity.name.endswith(ends))
            self.bodies_named[head] = Trail(fitting)
        named = self.bodies_named[head].last(at)
        return named.entity if named else None

    def body(self, role: str, at: int) -> tuple[str, Entity | None, int]:
        """The body that ends where a role starts, or a little before it (管理部人事课 + 课长)."""
        name = self.by_end.get(at)
        short = role.endswith("部长") and _CONTRACTED.search(self.text, max(0, at - 2), at)
        if name is None and (organ := short or _PARTY_ORGAN.search(self.text, max(0, at - 5), at)):
            committee = self.committees_named.last(at - 1)
            found = _COMMITTEE.match(committee.entity.name) if committee else None
            if committee and found and at - committee.span.end < 24:
                body = _organ(found["place"], organ.group() + "部" * bool(short))
                self.units.append(
                    Name(Span(organ.start(), at), body, "grammar", "of the committee named before")
                )
                return role, body, organ.start()
        if name is None and (that := _THAT_BODY.search(self.text, max(0, at - 2), at)):
            head = that["head"]
            for before in self._recent(that.start()):
                for one in (before, *before.parts):
                    if one.entity.cls in _THAT[head] and one.entity.name.endswith(_THAT_ENDS.get(head, head)):
                        return role, one.entity, that.start()
        our = _OUR.search(self.text, max(0, at - 3), at) if name is None else None
        if our and (own := own_body(self.scan, self.names, our["head"])):
            return role, own, our.start()
        if name is None and (bare := _BARE_BODY.search(self.text, max(0, at - 5), at)):
            head = bare.group().removeprefix("该")
            own = None if head != bare.group() else own_body(self.scan, self.names, head)
            named = own or self.named_last(head, bare.start())
            if named:
                return role, named, bare.start()
        if name is None and (inner := _BARE_UNIT.search(self.text, max(0, at - 14), at)):
            words = self.scan.words_in(inner.start("unit"), at)
            named = self.named_last(inner["body"].removeprefix("该"), inner.start())
            if named and all(w.tag in _UNIT_TAGS for w in words):
                return inner["unit"] + role, named, inner.start()
        if name and name.entity.cls in BODIES:
            above = name.parts[0].entity if name.parts else name.entity
            if (
                name.entity.name.endswith("处")
                and name.entity.name.startswith(above.name)
                and above != name.entity
            ):
                self.within[name.entity] = (name.entity.name[len(above.name) :], above)
            governs = GOVERNOR.search(role) or self._heads_state(role, name.entity)
            if name.entity.cls is EntityClass.PLACE and not governs:
                return role, None, at
            return role, name.entity, name.span.start
        for gap in range(1, 11):
            between = self.text[at - gap : at]
            if not between or between[0] in "的和与" or between[-1] in "兼、及" or not _NAMING.match(between):
                break
            name = self.by_end.get(at - gap)
            if name and name.entity.cls in BODIES and name.entity.cls is not EntityClass.PLACE:
                words = self.scan.words_in(at - gap, at)
                if all(w.tag in _UNIT_TAGS for w in words):
                    if between.endswith(_UNITS):
                        unit = Entity(name.entity.cls, name.entity.name + between)
                        self.units.append(Name(Span(name.span.start, at), unit, "grammar", parts=(name,)))
                        self.within[unit] = (between, name.entity)
                        return role, unit, name.span.start
                    return between + role, name.entity, name.span.start
        return role, None, at

    def _heads_state(self, role: str, place: Entity) -> bool:
        """Whether a country has such an office: 捷克总理, no 重庆市总理."""
        return place.code is None and role.removeprefix("副") in self.scan.gazetteer.heads_of_state

    def organ(self, at: int) -> tuple[Entity, int] | None:
        """An organ of the committee named last that starts at a place (任纪委书记), and where it ends."""
        organ = _BARE_ORGAN.match(self.text, at)
        committee = self.committees_named.last(at) if organ else None
        found = _COMMITTEE.match(committee.entity.name) if committee else None
        if not organ or not found:
            return None
        return _organ(found["place"], organ.group()), organ.end()

    def association(self, role: str, at: int) -> Entity | None:
        """The alliance or association named last, for 理事长 and 会长 without a body: 当选首任理事长."""
        named = self.alliances_named.last(at) if _ASSOCIATED.match(role) else None
        return named.entity if named else None

    def _recent(self, at: int) -> Sequence[Name]:
        """The names that end before a place, the last first, no more than are looked back over."""
        index = bisect_left(self._starts, at)
        return [n for n in reversed(self.names[max(0, index - _BACK) : index]) if n.span.end <= at]

    def school_of(self, body: Entity, at: int) -> Entity:
        """The school whose unit a body is by its name (四川大学 of its 研究生院), else the body itself."""
        if owner := self.owners.get(body):
            return owner
        every = (m.entity for n in self._recent(at) for m in (n, *n.parts))
        schools = (e for e in every if e.cls is EntityClass.EDUCATION)
        found = [s for s in schools if body.name.startswith(s.name)]
        return min(found, key=lambda s: len(s.name), default=body)

    def inner(self, owner: Entity, role: str, at: int) -> tuple[str, Entity, int] | None:
        """A unit of the school or firm whose people are listed: (该校副校长甲、)研究生院|院长乙."""
        if owner.cls not in (EntityClass.EDUCATION, EntityClass.ENTERPRISE):
            return None
        unit = _UNIT_ALONE.search(self.text, max(0, at - 14), at)
        if not unit or unit.start("unit") in self.by_start:
            return None
        body = Entity(_unit_class(owner, unit["unit"]), owner.name + unit["unit"])
        self.owners[body] = owner
        self.units.append(Name(Span(unit.start("unit"), at), body, "grammar", "of the school listed"))
        return role, body, unit.start("unit")

    def founded(self, at: int) -> Entity | None:
        """The alliance, institute or office that a paragraph named last, for a post that is to be filled."""
        start = self.scan.line_start(at)
        for name in self._recent(at):
            if name.span.start >= start and name.entity.cls in _FOUNDED:
                return name.entity
        return None

    def government(self, entity: Entity) -> Entity:
        """The government of a division, or of the division whose party committee this is."""
        name = entity.name
        if entity.cls is EntityClass.PARTY_BODY:
            committee = _COMMITTEE.match(name)
            name = (
                committee["place"].replace("县县", "县")
                if committee
                else name.removesuffix("党工委").removesuffix("党委")
            )
        elif entity.cls is not EntityClass.PLACE:
            return entity
        return Entity(EntityClass.GOVERNMENT_BODY, f"{name}人民政府")
