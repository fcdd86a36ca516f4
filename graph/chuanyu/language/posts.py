"""Posts: body, role and person side by side (四川省大数据中心党组书记、主任顾红松), or 任 between them.

Read from the person to the left: roles joined by 、 share the body before them; persons joined by
、 share the roles before them; 省长, 市长, 区长, 县长 are posts in the government of the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from chuanyu.language.references import home_school
from chuanyu.language.scan import Name, Scan
from chuanyu.language.trail import Trail
from chuanyu.model import Entity, EntityClass, Post, Span

_PREFIX = r"(?:原|前|常务|第一|执行|联席|党组|党委|党工委|副|代|总)*"
_GOVERNOR = re.compile(r"(?:^|副|代)(?P<level>[省市区县州])长$")
_TAKES = re.compile(r"(?:现任|担任|出任|兼任|转任|当选|职务是|(?<![主责信担出兼现转时])任(?!命)|为)(?=.)")
_JOINT = re.compile(r"[、,和兼及]")
_BODIES = frozenset(EntityClass) - {
    EntityClass.PERSON,
    EntityClass.DOCUMENT,
    EntityClass.EVENT,
    EntityClass.ROAD,
    EntityClass.RAIL_LINE,
    EntityClass.CORRIDOR,
    EntityClass.PROJECT,
}
_FIRMS = frozenset(
    {EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.ALLIANCE}
)
_WINDOW = 16
# Nobody holds more posts at once, and no post stands further from its person, in characters.
_MOST = 12
_FAR = 300


@dataclass(frozen=True, slots=True)
class _Held:
    role: str
    organization: Entity
    start: int


def posts(scan: Scan, names: Sequence[Name]) -> tuple[tuple[Post, ...], tuple[Name, ...]]:
    """The posts of an article, in the order of the text, and the units of bodies that only posts name.

    Args:
        scan: the article.
        names: the chosen names in order.

    """
    reader = _Reader(scan, names)
    found = [*reader.before(), *reader.held_posts]
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.span, p.role))), tuple(reader.units)


# Organs of a party committee whose own name stands before: 区委常委、宣传部部长.
_PARTY_ORGAN = re.compile(r"(?:宣传部|组织部|统战部|政法委|办公室)$")
_SCHOOL_ROLES = re.compile(r"校长$|^校?党委(?:副)?书记$")
# What a unit inside a body ends in: 劳动工资处, 管理部人事课.
_UNITS = ("处", "部", "科", "课", "室", "办", "院", "系", "中心", "司", "支队", "大队")
# A body named before and called by its head only: 公司总经理, 研究院院长.
_BARE_BODY = re.compile(
    r"(?<![一-鿿])该?(?:公司|集团|研究院|研究所|实验室|学院|学校|大学|医院|园区|联盟|协会|银行)$"
)


class _Reader:
    def __init__(self, scan: Scan, names: Sequence[Name]) -> None:
        self.scan, self.text, self.names = scan, scan.text, names
        self.persons = [n for n in names if n.entity.cls is EntityClass.PERSON]
        self.persons_named = Trail(self.persons)
        self.firms_named = Trail(n for n in names if n.entity.cls in _FIRMS)
        self.committees_named = Trail(n for n in names if n.entity.cls is EntityClass.PARTY_BODY)
        self.bodies_named: dict[str, Trail[Name]] = {}
        self.person_by_start = {n.span.start: n for n in self.persons}
        self.person_by_end = {n.span.end: n for n in self.persons}
        every = [m for n in names for m in (n, *n.parts)]
        every.sort(key=lambda n: len(n.span))  # the longest wins a place
        self.by_end = {n.span.end: n for n in every}
        self.by_start = {n.span.start: n for n in every}
        self.role_end, self.role_start = _roles(scan.matcher.gazetteer.roles)
        self.held: dict[int, list[_Held]] = {}
        self.units: list[Name] = []
        self.within: dict[Entity, tuple[str, Entity]] = {}
        self.taken_ends: set[int] = set()
        self.held_posts = list(self.taken())
        self.school = home_school(scan, names)

    def before(self) -> Iterator[Post]:
        """Posts that stand before a person."""
        for person in self.persons:
            at = person.span.start
            held = self._shared(at)
            if not held:
                at -= self.text[at - 1 : at] == "的"
                held = self._chain(at)
            if held:
                self.held[person.span.start] = held
            for one in held:
                span = Span(one.start, person.span.end)
                yield Post(person.entity, one.role, one.organization, span)
                if one.organization in self.within:  # 处长 of the section is 区域经济处处长 of the bureau
                    unit, body = self.within[one.organization]
                    yield Post(person.entity, unit + one.role, body, span)

    def _shared(self, at: int) -> list[_Held]:
        """The roles of the person before, if 、 or 和 joins the two."""
        person = self.person_by_end.get(at - 1) if self.text[at - 1 : at] in ("、", "和") else None
        held = self.held.get(person.span.start, []) if person else []
        return held if held and at - held[0].start <= _FAR else []

    def _chain(self, at: int) -> list[_Held]:
        """The roles that end at a place, read to the left, each with its body."""
        found: list[_Held] = []
        pending: list[str] = []
        while len(found) + len(pending) < _MOST:
            match = self.role_end.search(self.text, max(0, at - _WINDOW), at)
            if not match:
                break
            role, start = self._without_body(match.group(), match.start())
            organization: Entity | None
            if role[0] in "省市区县州" and (name := self.by_end.get(start + 1)):
                organization, begin = self._government(name.entity), name.span.start
            else:
                role, organization, begin = self._body(role, start)
            if organization is None:
                before = self.text[start - 1 : start]
                if before in ("、", "和", "兼", ",") and before:
                    if person := self.person_by_end.get(start - 1):
                        shared = self.held.get(person.span.start)
                        if shared:
                            found += [self._hold(r, shared[0].organization, start) for r in (role, *pending)]
                        return found
                    pending.append(role)
                    at = start - 1
                    continue
                if self.school and _SCHOOL_ROLES.search(role):
                    found += [self._hold(r, self.school, start) for r in (role, *pending)]
                    return found
                if before in ("", "\n", "。", "”", "“", ",") and (own := self._subject_before(start)):
                    found += [self._hold(r, own, start) for r in (role, *pending)]
                    return found
                if letter := _GOVERNOR.search(role):
                    entry, _ = self.scan.owner(letter["level"], start)
                    if entry:
                        found += [
                            self._hold(r, self._government(entry.entity), start) for r in (role, *pending)
                        ]
                return found
            found += [self._hold(r, organization, begin) for r in (role, *pending)]
            pending = []
            if not _JOINT.match(self.text, begin - 1) or begin - 1 in self.taken_ends:
                break
            at = begin - 1
        return found

    def _without_body(self, role: str, start: int) -> tuple[str, int]:
        """Leave to the body what is its own: 党工委副书记 behind 两江新区 is 副书记 of its 党工委."""
        for cut in range(start + len(role) - 1, start, -1):
            name = self.by_end.get(cut)
            if name and name.span.start < start and name.entity.cls in _BODIES:
                rest = role[cut - start :]
                if name.entity.cls is not EntityClass.PLACE and self.role_start.fullmatch(rest):
                    return rest, cut
        return role, start

    def _subject_before(self, at: int) -> Entity | None:
        """The firm or school that a paragraph is about, for a post without a body: 总经理阮青禾说."""
        firm = self.firms_named.last(at)
        return firm.entity if firm and firm.span.start >= self.scan.line_start(at) else None

    def _named_last(self, head: str, at: int) -> Entity | None:
        """The body that was named last and ends so."""
        if head not in self.bodies_named:
            fitting = (n for n in self.names if n.entity.cls in _BODIES and n.entity.name.endswith(head))
            self.bodies_named[head] = Trail(fitting)
        named = self.bodies_named[head].last(at)
        return named.entity if named else None

    def _hold(self, role: str, organization: Entity, start: int) -> _Held:
        if _GOVERNOR.search(role) and organization.cls in (EntityClass.PARTY_BODY, EntityClass.PLACE):
            organization = self._government(organization)
        return _Held(role.removeprefix("原").removeprefix("前"), organization, start)

    def _body(self, role: str, at: int) -> tuple[str, Entity | None, int]:
        """The body that ends where a role starts, or a little before it (管理部人事课 + 课长)."""
        name = self.by_end.get(at)
        if name is None and (organ := _PARTY_ORGAN.search(self.text, max(0, at - 3), at)):
            committee = self.committees_named.last(at - 1)
            if committee and at - committee.span.end < 24 and committee.entity.name.endswith("委"):
                body = Entity(EntityClass.PARTY_BODY, committee.entity.name + organ.group())
                self.units.append(
                    Name(Span(organ.start(), at), body, "grammar", "of the committee named before")
                )
                return role, body, organ.start()
        if name is None and (bare := _BARE_BODY.search(self.text, max(0, at - 5), at)):
            named = self._named_last(bare.group().removeprefix("该"), bare.start())
            if named:
                return role, named, bare.start()
        if name and name.entity.cls in _BODIES:
            above = name.parts[0].entity if name.parts else name.entity
            if (
                name.entity.name.endswith("处")
                and name.entity.name.startswith(above.name)
                and above != name.entity
            ):
                self.within[name.entity] = (name.entity.name[len(above.name) :], above)
            if name.entity.cls is EntityClass.PLACE and not _GOVERNOR.search(role):
                return role, None, at
            return role, name.entity, name.span.start
        for gap in range(1, 11):
            between = self.text[at - gap : at]
            if not between or not "一" <= between[0] <= "鿿" or between[0] in "的和与":
                break
            name = self.by_end.get(at - gap)
            if name and name.entity.cls in _BODIES and name.entity.cls is not EntityClass.PLACE:
                words = [w for i in range(at - gap, at) if (w := self.scan.word_at.get(i))]
                if all(w.tag in ("n", "nz", "vn", "ORG", "LOC", "s", "f", "m", "q", "v") for w in words):
                    if between.endswith(_UNITS):
                        unit = Entity(name.entity.cls, name.entity.name + between)
                        self.units.append(Name(Span(name.span.start, at), unit, "grammar", parts=(name,)))
                        self.within[unit] = (between, name.entity)
                        return role, unit, name.span.start
                    return between + role, name.entity, name.span.start
        return role, None, at

    def _government(self, entity: Entity) -> Entity:
        """The government of a division, or of the division whose party committee this is."""
        name = entity.name
        if entity.cls is EntityClass.PARTY_BODY:
            name = name.removeprefix("中共").removesuffix("委")
        elif entity.cls is not EntityClass.PLACE:
            return entity
        return Entity(EntityClass.GOVERNMENT_BODY, f"{name}人民政府")

    def _at_hand(self, person: Name, at: int) -> bool:
        """Whether a person was named shortly before, in the same line."""
        return person.span.end >= max(self.scan.line_start(at), at - _FAR)

    def taken(self) -> Iterator[Post]:
        """Posts that a person takes or holds: 罗强任市委书记, 现任四川省委副书记、省长."""
        for match in _TAKES.finditer(self.text):
            if self.text.endswith(("不再", "未", "拟"), 0, match.start()):
                continue
            person, at, organization = self.persons_named.last(match.start()), match.end(), None
            if person is None or not self._at_hand(person, match.start()):
                continue
            if match.group() == "为" and person.span.end != match.start():
                continue
            held: list[tuple[str, Entity]] = []
            end = at
            while len(held) < _MOST:
                name = self.by_start.get(at)
                if name and name.entity.cls in _BODIES:
                    organization, at = name.entity, name.span.end
                role = self.role_start.match(self.text, at)
                if not role or organization is None:
                    break
                if role.end() in self.person_by_start:  # the next person's own post: …副市长,北川县委书记宋明
                    break
                held.append((role.group(), organization))
                at = end = role.end()
                if not _JOINT.match(self.text, at):
                    break
                at += 1
            if self.text[end : end + 1] == "的":  # 时任四川省委书记的刘奇葆: read from the person
                continue
            for text, body in held:
                one = self._hold(text, body, match.start())
                self.taken_ends.add(end)
                yield Post(person.entity, one.role, one.organization, Span(person.span.start, end))


@lru_cache(maxsize=4)
def _roles(roles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    every = "|".join(sorted(map(re.escape, roles), key=len, reverse=True))
    return re.compile(f"{_PREFIX}(?:{every})$"), re.compile(f"{_PREFIX}(?:{every})")


def scoped(found: Sequence[Post]) -> dict[str, Entity]:
    """The persons who hold posts, each with the body of the first post as scope, by name."""
    scopes: dict[str, Entity] = {}
    for post in found:
        scopes.setdefault(post.person.name, replace(post.person, scope=post.organization.name))
    return scopes
