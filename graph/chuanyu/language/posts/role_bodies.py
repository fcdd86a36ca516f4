"""Which body a role belongs to: the one before it, a unit inside that, or one named before.

A role and where it starts → the body in which it is held: 交通局铁路处处长 holds a post in a unit, 公司总经理
in the firm that the text named last.  `RoleBodies` knows the names of an article by where they start and end,
and what was named last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chuanyu.language.name import GROUNDS, HOUSES, LINES, LOW, SOCIETIES, TOWNS, VILLAGES, Name, Trail
from chuanyu.language.own_paper import home_school, own_body
from chuanyu.language.posts.roles import COMMITTEE, GOVERNOR, government, organ_of, represented, role_patterns
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import before_aside
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span

BODIES = frozenset(EntityClass) - LINES - {
    EntityClass.PERSON, EntityClass.DOCUMENT, EntityClass.EVENT, EntityClass.PROJECT,
}  # fmt: skip
_HOUSES = HOUSES | {EntityClass.FACILITY}
# Between a school and an organ of its party no person stands: 某大学|党委副书记、副校长、|党委组织部.
_SAME_LIST = re.compile(r"(?:党委)?(?:[^,。;\n]{2,24}、(?:党委)?)?")
_ASSOCIATED = worded(r"^{association_rank}*{association_post}$")
_HEADED_BY = re.compile(r"副?([院馆校厅局])长$")

# Organs of a party committee named before: 区委常委、宣传部|部长, in short 统战|部长; 任|纪委|书记.
_ORGAN = worded(r"{party_organ}$")
_SHORT = alternatives(organ[:-1] for organ in words("party_organ") if len(organ) == 3 and organ[-1] == "部")
_BARE_ORGAN = worded(rf"{{party_organ}}(?=副?[书部常委主])|(?P<short>{_SHORT})(?=部长)")
_BARE_LEAGUE = worded(r"{league}")
_CONTRACTED = re.compile(rf"(?:{_SHORT})$")

# A body named before and called by its head only: 公司|总经理, 该校|校长; 我委: that whose paper this is.
_BARE_BODY = worded(
    r"(?:(?<![一-鿿])该?|[该此]|[我本](?!校))"  # 我校: read by the posts
    r"(?P<head>{body_head}|(?<=[该此]){kinds.headed}|(?<=[我本]){kinds.paper})$"
)
_BARE_LETTER = re.compile(r"(?<![一-鿿])(?P<head>[校院厅局])$")  # (校长甲,)校|党委副书记
# A town or village named before and called by its kind: 镇|党委书记, 该村|党支部书记.
_BARE_PLACE = re.compile(rf"(?:(?<![一-鿿])|(?<=[据由和与]))该?(?P<head>{'|'.join(LOW)})$")

# A unit between a body and a role: 劳动工资处, 管理部人事课, RPA事业部.
_UNITS = words("unit_end")
_LONGEST_UNIT = 10  # characters
# An office of a place: it ends so, and holds no mark and no word that leads from one thing to another.
_OFFICES = words("office_end")
_NO_OFFICE = re.compile(r"[^一-鿿]|[的了在到赴向对为由被把等]")
_LONGEST_OFFICE = 18
_LONGEST_HEADED = 2000  # characters of a line that a body heads
_OPENS_UNIT = re.compile(r"(?![的和与等])[一-鿿A-Za-z]")


@dataclass(frozen=True, slots=True)
class Held:
    """A role with the body in which it is held, and where the two start."""

    role: str
    organization: Entity
    start: int


class RoleBodies:
    """The bodies of an article, asked for by a role.

    Args:
        scan: the article.
        names: the chosen names in order.
    """

    def __init__(self, scan: Scan, names: Sequence[Name]) -> None:
        self.scan, self.text = scan, scan.text
        every = [m for n in names for m in (n, *n.parts)]
        by_length = sorted(every, key=lambda n: len(n.span))
        self.by_end = {n.span.end: n for n in by_length}  # the longest wins a place
        self.by_start = {n.span.start: n for n in by_length}
        self.units: list[Name] = []  # those that only posts name
        self.within: dict[Entity, tuple[str, Entity]] = {}  # what a unit is called in its body
        self._firms = Trail(n for n in names if n.entity.cls in SOCIETIES)
        self._houses = Trail(n for n in names if n.entity.cls in _HOUSES)
        self._committees = Trail(n for n in names if n.entity.cls is EntityClass.PARTY_BODY)
        opening = (m for n in names for m in (n, *n.parts) if m.span.start == n.span.start)
        self._bodies = [n for n in opening if n.entity.cls in BODIES]
        self._named: dict[str, Trail[Name]] = {}  # the bodies called by a head
        self._alliances = Trail(n for n in every if n.entity.cls is EntityClass.ALLIANCE)
        self._role_opens = role_patterns(scan.gazetteer.roles)[1]
        self._headed = {kind.word: kind for kind in scan.genre.kinds if "headed" in kind.used}
        self.school = home_school(scan, names)

    def body(self, role: str, at: int) -> Held | None:
        """The body that ends where a role starts, or a little before it (管理部人事课 + 课长)."""
        name = self.by_end.get(at)
        if name and name.entity.cls in BODIES:
            return self._named_before(role, name)
        for rule in (self._organ_before, self._bare, self._unit_between, self._office):
            if held := rule(role, at):
                return held
        before = before_aside(self.text, at)  # 甲研究院(乙学院)|副院长
        return self.body(role, before) if before < at else None

    def _named_before(self, role: str, name: Name) -> Held | None:
        """The body right before a role; a place has governors and heads of state alone, a village any."""
        body = name.entity
        above = name.parts[0].entity if body.name.endswith("处") and name.parts else None
        if above and above.cls is not EntityClass.PLACE:  # no 驻京办事处主任 of the city
            self.within[body] = (body.name[len(above.name) :], above)
        governs = GOVERNOR.search(role) or role.removeprefix("副") in self.scan.gazetteer.heads_of_state
        own = VILLAGES if not role.endswith("委员") else LOW  # 甲镇|组织委员
        if body.cls is EntityClass.PLACE and not governs and not body.name.endswith(own):
            return None
        return Held(role, body, name.span.start)

    def _organ_before(self, role: str, at: int) -> Held | None:
        """The organ of the committee named before: 区委常委、宣传部|部长."""
        short = _CONTRACTED.search(self.text, max(0, at - 2), at) if role.endswith("部长") else None
        organ = short or _ORGAN.search(self.text, max(0, at - 5), at)
        if organ is None:
            return None
        called = organ.group() + "部" * bool(short)
        if held := self._organ_of_house(role, Span(organ.start(), at), called):
            return held
        if (committee := self._committee(at - 1)) is None:
            return None
        body = organ_of(committee, called)
        self.units.append(Name(Span(organ.start(), at), body, "grammar", "of the committee named before"))
        return Held(role, body, organ.start())

    def _organ_of_house(self, role: str, span: Span, organ: str) -> Held | None:
        """The party's organ in the school, firm or hospital whose post is told with it: 副校长、纪委|书记."""
        house, committee = self._houses.last(span.start), self._committees.last(span.start)
        nearer = house and not (committee and committee.span.end > house.span.end)
        if not house or not nearer or not _SAME_LIST.fullmatch(self.text, house.span.end, span.start):
            return None
        body = Entity(EntityClass.PARTY_BODY, house.entity.name + "党委" * (organ[0] != "纪") + organ)
        self.units.append(Name(span, body, "grammar", f"of {house.entity.name}"))
        return Held(role, body, span.start - 2 * self.text.endswith("党委", 0, span.start))

    def _committee(self, at: int) -> str | None:
        """The place of the party committee named last before a place in the text."""
        name = self._committees.last(at)
        found = COMMITTEE.match(name.entity.name) if name else None
        return found["place"] if found else None

    def organ(self, at: int) -> tuple[Entity, int] | None:
        """An organ of the committee named last (任|纪委书记), or an alliance (当选|联盟秘书长)."""
        if (league := _BARE_LEAGUE.match(self.text, at)) and (named := self.named_last(league.group(), at)):
            return named, league.end()
        organ = _BARE_ORGAN.match(self.text, at)
        if not organ or not (committee := self._committee(at)):
            return None
        return organ_of(committee, organ.group() + "部" * bool(organ["short"])), organ.end()

    def _bare(self, role: str, at: int) -> Held | None:
        """The body called by its head, a town or village by its kind: 公司|总经理, 我委|主任, 镇|党委书记."""
        low = _BARE_PLACE.search(self.text, max(0, at - 4), at)
        party = role.startswith("党") and _BARE_LETTER.search(self.text, max(0, at - 2), at)
        bare = low or party or _BARE_BODY.search(self.text, max(0, at - 5), at)
        if not bare:
            return None
        head, start, opens = bare["head"], bare.start(), bare.group()[0]
        if low:
            named = self.low_place(head, start)
        else:
            own = None if opens in "该此" else own_body(self.scan, head)
            own = own or (self.school if head == "学校" else None)
            named = own or (None if opens in "我本" else self.named_last(head, start))
        return Held(role, named, start) if named else None

    def low_place(self, level: str, at: int) -> Entity | None:
        """The town or village named last whose name ends so: 村|支书, 镇|长."""
        named = self.named_last(level, at)
        return named if named and named.cls is EntityClass.PLACE else None

    def _unit_between(self, role: str, at: int) -> Held | None:
        """The body whose unit stands between it and a role: 管理部人事课|课长."""
        for start in range(at - 1, max(0, at - _LONGEST_UNIT) - 1, -1):
            unit = self.text[start:at]
            if unit[-1] in "兼、及" or not _OPENS_UNIT.match(unit):
                return None
            name = self.by_end.get(start)
            if (inner := self.by_start.get(start)) and inner.entity.cls is EntityClass.PERSON:
                return None  # 甲学校李明|校长
            if name is None or name.entity.cls not in BODIES or name.entity.cls is EntityClass.PLACE:
                continue
            if (opens := self._role_opens.match(unit)) and opens.end() < len(unit):
                return None  # (某党市委)主委甲偕乙学院|院长
            if not unit.endswith(_UNITS):
                return Held(unit + role, name.entity, name.span.start)
            body = self.unit(name.entity, Span(name.span.start, at), (name,))
            return Held(role, body, name.span.start)
        return None

    def _office(self, role: str, at: int) -> Held | None:
        """The office of a division or park that no form names: 甲区|推进双城经济圈建设办公室|副主任."""
        if not self.text.endswith(_OFFICES, 0, at):
            return None
        for start in range(at - 3, max(0, at - _LONGEST_OFFICE) - 1, -1):
            office, name, inner = self.text[start:at], self.by_end.get(start), self.by_start.get(start)
            if not name or not self._has_offices(name.entity):
                if _NO_OFFICE.match(office) or (inner and inner.entity.cls is not EntityClass.PLACE):
                    return None
                continue
            # 甲区|区长走访民政局|局长; but 委员|会 is no role
            if any(not office.startswith("会", m.end()) for m in self._role_opens.finditer(office)):
                return None
            body = self.unit(name.entity, Span(name.span.start, at), (name,))
            return Held(role, body, name.span.start)
        return None

    def _has_offices(self, entity: Entity) -> bool:
        """Whether it is a division or a park, and no region or town."""
        entry = self.scan.gazetteer.by_name.get(entity.name)
        return entity.cls is EntityClass.PARK or bool(entry and entry.level)

    def unit(self, body: Entity, span: Span, parts: tuple[Name, ...] = ()) -> Entity:
        """A unit of a body by what it is called in a stretch, behind the name of the body if that is a part.

        Of a place or a park it is a body of its own.
        """
        called = self.text[parts[0].span.end if parts else span.start : span.end]
        if called.endswith("办事处") and body.name.endswith("街道党工委"):  # 甲街道党工委书记、|办事处主任
            body, called = represented(body, self.scan.gazetteer), "办事处"
        own = body.cls in GROUNDS
        cls = EntityClass.FACILITY if called.endswith("医院") else body.cls
        unit = Entity(EntityClass.GOVERNMENT_BODY if own else cls, body.name + called)
        self.units.append(Name(span, unit, "grammar", "" if parts else f"of {body.name}", parts))
        if not own:
            self.within[unit] = (called, body)
        return unit

    def named_last(self, head: str, at: int) -> Entity | None:
        """The body that was named last and ends so."""
        if head not in self._named:
            ends = self._headed[head].ends if head in self._headed else head  # 学校 may be 大学
            self._named[head] = Trail(n for n in self._bodies if n.entity.name.endswith(ends))
        named = self._named[head].last(at)
        return named.entity if named else None

    def subject_before(self, at: int) -> Entity | None:
        """The firm or school that a paragraph is about, for a post without a body: 总经理阮青禾说."""
        firm = self._firms.last(at)
        return firm.entity if firm and firm.span.start >= self.scan.line_start(at) else None

    def association(self, role: str, at: int) -> Entity | None:
        """The alliance or association named last, for 理事长 and 会长 without a body: 当选首任理事长."""
        named = self._alliances.last(at) if _ASSOCIATED.match(role) else None
        return named.entity if named else None

    def heading(self, at: int) -> Entity | None:
        """The body under which a line tells of posts: 区人大常委会:|张力当选主任."""
        low = max(self.scan.line_start(at), at - _LONGEST_HEADED)
        name = self.by_end.get(self.text.rfind(":", low, at))
        return name.entity if name and name.entity.cls in BODIES - GROUNDS else None

    def titled(self, title: str, before: Entity | None, at: int) -> Entity | None:
        """The body of a title behind a name: that before the name, or else the last of its kind: 甲|厅长."""
        if governor := GOVERNOR.search(title):
            return self.governed(governor["level"], before or self.named_last("人民政府", at), at)
        kind = _HEADED_BY.match(title)
        return before or (self.named_last("学校" if kind[1] == "校" else kind[1], at) if kind else None)

    def governed(self, level: str, body: Entity | None, at: int) -> Entity | None:
        """The government of which somebody governs: that of the place of a body, else what the letter means.

        县政协主席甲、|副县长 is of the county; a firm's director before 副市长 tells nothing of the city.

        Args:
            level: how the place ends, 市 of 副市长.
            body: the body told with the post, or with the one before.
            at: where the role starts.
        """
        if body and body.name.endswith("人民政府"):
            return body
        if body and (place := self._place_of(body, level)):
            return government(place)
        entry = self.scan.home.owner(level, at)[0] if level not in TOWNS else None
        seat = entry.entity if entry else self.low_place(level, at)
        return government(seat) if seat else None

    def _place_of(self, body: Entity, level: str) -> Entity | None:
        """The place in the name of a body that ends so, 渝北区 in 中共渝北区委; a town need not be known."""
        name, known = body.name, self.scan.gazetteer.by_name
        ends = [at + 1 for at, character in enumerate(name) if character == level]
        places = (known.get(name[start:end]) for end in ends for start in range(end))
        divisions = [entry.entity for entry in places if entry and entry.level]
        if divisions:
            return max(divisions, key=lambda place: len(place.name))
        return body if government(body).name.endswith(f"{level}人民政府") else None
