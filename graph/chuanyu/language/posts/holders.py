"""Posts: body, role and person side by side (四川省大数据中心党组书记、主任顾红松), or 任 between them.

Read from the person to the left: roles joined by 、 share the body before them; persons joined by
、 share the roles before them; 省长, 市长, 区长, 县长 are posts in the government of the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from chuanyu.language.name import AND, Name, Trail
from chuanyu.language.posts.role_bodies import Held, RoleBodies
from chuanyu.language.posts.roles import GOVERNOR, TAKES, TITLE, represented, role_patterns
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import before_aside, begins, listed_before
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Post, Span

_JOINT = re.compile(r"[、,和兼及]")
_CALLED = re.compile(r"[、兼](?P<kind>[一-鿿]{2,10})$")  # 市长、|领导小组|副组长
_SCHOOL_ROLES = re.compile(r"校长$|^校?党委(?:副)?书记$")
# Between a deputy and the head of a body named before in the sentence: (市人大常委会主任甲)和副主任乙.
_BESIDE = re.compile(r"[^。;!?\n]*[,、和]")
# A unit of the body of the role before: (某局副局长)、|规划处|处长, (总经理助理)兼|某地代表处|处长.
_UNIT_LISTED = worded(r"(?<=[、,兼])(?P<unit>(?![省市区县镇乡州]|人?武)[一-鿿]{1,8}{unit_end})$")
_DEPUTY = re.compile(r"副|秘书长")
_UNQUOTED = str.maketrans("", "", "“”")  # 驻村“第一书记”
_ELECTED = re.compile(r"的(?:分别)?[是为有]:?")
_FIRST = re.compile("首[任届]")  # 当选|首任|理事长
# Nobody holds more posts at once, and no role is longer or stands further from its person, in characters.
_MOST, _WINDOW, _FAR = 12, 16, 300


def posts(scan: Scan, names: Sequence[Name]) -> tuple[tuple[Post, ...], tuple[Name, ...]]:
    """The posts of an article, in the order of the text, and the units of bodies that only posts name.

    Of those told with one person the last is that in which he acts: 区委常委、副区长.
    """
    reader = _Reader(scan, names)
    found = [*reader.before(), *reader.taken()]
    found += reader.titled({post.person for post in found})
    return tuple(sorted(dict.fromkeys(found), key=lambda p: p.span)), tuple(reader.bodies.units)


class _Reader:
    """Reads the posts of an article: from persons to the left, and from verbs to both sides."""

    def __init__(self, scan: Scan, names: Sequence[Name]) -> None:
        self.scan, self.text = scan, scan.text
        self.bodies = RoleBodies(scan, names)
        self.persons = [n for n in names if n.entity.cls is EntityClass.PERSON]
        self.persons_named = Trail(self.persons)
        self.person_by_start = {n.span.start: n for n in self.persons}
        self.person_by_end = {n.span.end: n for n in self.persons}
        self.role_end, self.role_start = role_patterns(scan.gazetteer.roles)
        self.held: dict[int, list[Held]] = {}  # the posts before the person who starts at a place
        self.begins: dict[int, int] = {}  # where the posts before a person begin
        self.listed_units: dict[str, Span] = {}  # where units stand whose body is to come: 规划处处长
        self.taken_ends: set[int] = set()  # where posts end that somebody takes: none goes on to the left
        self.told_last: tuple[int, Entity | None] = (0, None)  # where a post behind its verb ends, its body
        self.roster_end = -1  # where the last line of a roster ends, so that the next may open
        self.takings = list(self._takings())

    def before(self) -> Iterator[Post]:
        """Posts that stand before a person."""
        last: Held | None = None
        for person in self.persons:
            at = person.span.start
            if roster := self._roster(person):
                yield from roster
                if not self.text.startswith("(", person.span.end):
                    continue
            held = self._shared(at)
            if not held:
                at -= self.text[at - 1 : at] in ("的", " ")  # 县长 甲
                at -= self.text.startswith("由", at - 1) and bool(TAKES.match(self.text, person.span.end))
                at = before_aside(self.text, at)  # 副处长(负责工作)甲
                held = self._chain(at) or self._fellow(at, last)
                if held:
                    self.begins[person.span.start] = held[-1].start
            if held:
                self.held[person.span.start] = held
                last = replace(held[0], start=person.span.end)
            for one in reversed(held):
                span = Span(one.start, person.span.end)
                yield Post(person.entity, one.role, one.organization, span)
                if one.organization in self.bodies.within:  # 处长 of 甲局乙处 acts as 乙处处长 of 甲局
                    unit, body = self.bodies.within[one.organization]
                    yield Post(person.entity, unit + one.role, body, span)

    def _roster(self, person: Name) -> list[Post]:
        """The posts behind a person in brackets, or who fills a line of a roster: 赵甲 某区委常委、副区长."""
        at = person.span.end
        opens = self.scan.line_start(at) == person.span.start or self.roster_end == person.span.start
        aside = self.text.startswith("(", at)  # 赵甲(某区委书记)
        if not aside and not (opens and self.text[at : at + 1] in (" ", ":")):
            return []
        start = at + 1 + (self.text[at + 1 : at + 2] == " ")
        held, end = self._roles_behind(start, start)
        if aside and not self.text.startswith(")", end):
            return []
        self.roster_end = end + aside
        return [Post(person.entity, h.role, h.organization, Span(person.span.start, end)) for h in held]

    def _shared(self, at: int) -> list[Held]:
        """The roles of the person before, if 、 or 和 joins the two."""
        person = self.person_by_end.get(at - 1) if self.text[at - 1 : at] in ("、", "和") else None
        held = self.held.get(person.span.start, []) if person else []
        return held if held and at - held[0].start <= _FAR else []

    def _fellow(self, at: int, last: Held | None) -> list[Held]:
        """A deputy without a body of its own behind the head of one in the sentence."""
        role = self.role_end.search(self.text, max(0, at - _WINDOW), at)
        if not role or not last:
            return []
        deputy = role.group().startswith("副") and _BESIDE.fullmatch(self.text, last.start, role.start())
        return self._all_in(last.organization, role.start(), [role.group()]) if deputy else []

    def _chain(self, at: int) -> list[Held]:
        """The roles that end at a place with their bodies, the last told first."""
        found: list[Held] = []
        pending: tuple[str, ...] = ()
        on: int | None = at
        while on is not None and len(found) + len(pending) < _MOST:
            match = self.role_end.search(self.text, max(0, on - _WINDOW), on)
            if not match:
                break
            role, start = self._without_body(match.group(), match.start())
            held, pending, on = self._step(role, start, pending)
            found += held
        return found

    def _in_unit(self, role: str, start: int) -> tuple[str, int]:
        """A role with the unit before it, whose body is that of the role before: 副局长、|规划处处长."""
        unit = _UNIT_LISTED.search(self.text, max(0, start - _WINDOW), start)
        if not unit or self.bodies.named_last(unit["unit"], unit.start()):
            return role, start
        self.listed_units[unit["unit"] + role] = Span(*unit.span())
        return unit["unit"] + role, unit.start()

    def _step(
        self, role: str, start: int, pending: tuple[str, ...]
    ) -> tuple[list[Held], tuple[str, ...], int | None]:
        """What one role of a chain tells is held, the roles whose body is still to come, where it goes on."""
        if held := self.bodies.body(role, start):
            on = held.start - 1
            joined = _JOINT.match(self.text, on) and on not in self.taken_ends
            found = self._all_in(held.organization, held.start, (*pending, held.role))
            return found, (), on if joined else None
        role, start = self._in_unit(role, start)
        roles = (*pending, role)
        if role in self.scan.gazetteer.heads_of_state:
            # (中共中央总书记、)国家主席: of the country, not of the body before
            return [], pending, start - 1
        if self._joined(start):
            person = self.person_by_end.get(start - 1)
            if person is None:
                return [], roles, start - 1
            shared = self.held.get(person.span.start)
            return self._all_in(shared[0].organization, start, roles) if shared else [], (), None
        if body := self._meant(role, start):
            return self._all_in(body, start, roles), (), None
        if called := _CALLED.search(self.text, max(0, start - _WINDOW), start):
            # A body called by its kind hides none of the posts before it.
            named = self.bodies.named_last(called["kind"], called.start())
            found = self._all_in(named, called.start("kind"), roles) if named else []
            return found, (), called.start()
        return [], (), None

    def _all_in(self, body: Entity, start: int, roles: Sequence[str]) -> list[Held]:
        """The roles of a body, the last told first; those told behind a unit of it are held there."""
        found = []
        for role in reversed(roles):
            if unit := self.listed_units.get(role):
                whole = self.bodies.within.get(body, ("", body))[1]  # 高教处处长甲、|职成教处处长
                role, body = role[len(unit) :], self.bodies.unit(whole, unit)
            found.append(self._hold(role, body, start))
        return [held for held in reversed(found) if held]

    def _joined(self, start: int) -> bool:
        """Whether a role is joined to the one before, or to a person whose body it shares."""
        before = self.text[start - 1 : start]
        return before in ("、", "和", "兼") or (before == "," and start - 1 in self.person_by_end)

    def _meant(self, role: str, start: int) -> Entity | None:
        """The body of a role that is not told: the paper's, the village named last, the paragraph's firm."""
        if self.bodies.school and _SCHOOL_ROLES.search(role):
            return self.bodies.school
        if role.startswith("村"):
            return self.bodies.low_place("村", start)
        opens = self.text[start - 1 : start] in ("", "\n", "。", "”", "“", ",")
        if opens and (own := self.bodies.subject_before(start)):
            return own
        governor = GOVERNOR.search(role)
        return self.bodies.governed(governor["level"], None, start) if governor else None

    def _without_body(self, role: str, start: int) -> tuple[str, int]:
        """Leave to the body what is its own: 党工委副书记 behind 两江新区 is 副书记 of its 党工委."""
        for cut in range(start + len(role) - 1, start, -1):
            if cut in self.bodies.by_end and self.role_start.fullmatch(role[cut - start :]):
                return role[cut - start :], cut
        return role, start

    def _hold(self, role: str, organization: Entity, start: int) -> Held | None:
        """A role in the body told with it or before it; who governs does so in no other body."""
        governor = GOVERNOR.search(role)
        body = self.bodies.governed(governor["level"], organization, start) if governor else organization
        if role.startswith(("村", "居")):
            body = represented(organization, self.scan.gazetteer)
        if role.endswith("校长") and body and body.cls is not EntityClass.EDUCATION:
            body = body if body.name.endswith("校") else None  # (某集团负责人,)校长甲; but 党校|校长
        role = role.removeprefix("原").removeprefix("前").translate(_UNQUOTED)
        return Held(role, body, start) if body else None

    def taken(self) -> Iterator[Post]:
        """Posts that persons take or hold: 罗强任市委书记, 甲、乙任副主任."""
        for person, held, end in self.takings:
            for who in self._listed(person):
                for one in held:  # 当选副主任的是|甲 stands behind
                    span = Span(min(who.span.start, one.start), max(who.span.end, end))
                    yield Post(who.entity, one.role, one.organization, span)

    def titled(self, told: Set[Entity]) -> Iterator[Post]:
        """Posts by the title behind a name, in the body before it (法院|谢宝山|院长) or the last of its kind.

        To those of whom another post is told only a body before their name gives one more.
        """
        for person in self.persons:
            start, title = person.span.start, TITLE.match(self.text, person.span.end)
            name = self.bodies.by_end.get(start) if title else None
            if not title or (name is None and person.entity in told):
                continue
            if body := self.bodies.titled(title.group(), name.entity if name else None, start):
                begin = name.span.start if name else start
                yield Post(person.entity, title.group(), body, Span(begin, title.end()))

    def _listed(self, person: Name) -> list[Name]:
        """A person with those before joined by 、, each with posts of their own or none."""

        def begin(one: Name) -> int:
            return self.begins.get(one.span.start, one.span.start)

        return [person, *listed_before(self.text, begin(person), self.person_by_end, AND, begin)]

    def _takings(self) -> Iterator[tuple[Name, list[Held], int]]:
        """The persons before verbs of taking a post, each with the posts behind it and where they end."""
        for match in TAKES.finditer(self.text):
            person = self.persons_named.last(match.start())
            near = max(self.scan.line_start(match.start()), match.start() - _FAR)
            if person is None or person.span.end < near:
                continue
            appointed = self.text.endswith("决定", 0, match.start())  # 任命甲为副市长,并决定|为代理市长
            if match.group() == "为" and person.span.end != match.start() and not appointed:
                continue
            held, end = self._roles_behind(match.end(), match.start())
            if held:
                self.taken_ends.add(end)
                yield self._elected(end) or person, held, end

    def _elected(self, end: int) -> Name | None:
        """The last of the persons behind a post, as elections tell them: 当选副主任的是|甲、乙."""
        inverted = _ELECTED.match(self.text, end)
        person = self.person_by_start.get(inverted.end()) if inverted else None
        further = person
        while further:
            person, end = further, further.span.end
            further = self.person_by_start.get(end + 1) if self.text[end : end + 1] in AND else None
        return person

    def _roles_behind(self, at: int, verb: int) -> tuple[list[Held], int]:
        """The roles that start at a place, each with its body, and where they end."""
        organization: Entity | None = None
        held, end = list[Held](), at
        while len(held) < _MOST:
            if name := self.bodies.by_start.get(at):
                organization, at = name.entity, name.span.end
            elif organ := self.bodies.organ(at):
                organization, at = organ
            lead = _FIRST.match(self.text, at)
            role = self.role_start.match(self.text, lead.end() if lead else at)
            if role and organization is None:
                organization = self._untold(role.group(), verb)
            if not role or organization is None or role.end() in self.person_by_start:
                break
            held += self._all_in(organization, verb, [role.group()])
            end = role.end()
            at = end + 1
            self.told_last = end, organization
        return held, end

    def _untold(self, role: str, verb: int) -> Entity | None:
        """The body of a post told without one: 甲当选区人大常委会主任,乙当选|副主任."""
        governor = GOVERNOR.search(role)
        if governor and (seat := self.bodies.governed(governor["level"], None, verb)):
            return seat
        end, body = self.told_last
        deputy = _DEPUTY.match(role) and end > begins(self.text, verb, "。\n", _FAR)
        return self.bodies.association(role, verb) or (body if deputy else self.bodies.heading(verb))
