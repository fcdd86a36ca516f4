"""Bodies: an owner and a form of body (四川省 + 科技厅, 永川 + 区委, 两江新区 + 管委会).

The owner is the division or park that stands before the form; a bare 市 or 省 is the paper's own
(市科技局 in a Chongqing paper), a bare 管委会 that of the park named last.  The canonical name
comes from the gazetteer of departments: 科技厅 of 四川省 is 四川省科学技术厅.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.gazetteer import Department, Entry
from chuanyu.language.genre import Form, any_of
from chuanyu.language.name import LEVELS, Trail
from chuanyu.language.scan import Name, Scan
from chuanyu.language.unlisted import unlisted, widened
from chuanyu.model import Entity, EntityClass, Span

SHARED = "shares the form with the owner behind"
_OFFICE = re.compile(r"[一-鿿]{2,6}?(?:处(?=副?处长)|督查办公室|督查办|督查室|研究室|服务中心)")
_PLACED = ("街道", "镇", "乡", "村", "社区")  # their working committees and governments are named so
_GENERIC = re.compile(r"(?:园区|新区|高新区|经开区|产业园|开发区|示范区)$")


@dataclass(frozen=True)
class _Kinds:
    """What a form of body means: the departments by their forms, other bodies by owner and form."""

    departments: Mapping[str, Sequence[Department]]
    forms: Mapping[tuple[str, str], Form]

    def body(self, entry: Entry, form: str) -> Entity | None:
        """The body of a division that a form names."""
        name = entry.entity.name
        if found := self.forms.get((name, form)) or self.forms.get(("division", form)):
            owner = name + name[-1] * (len(name) == 2 and form.startswith("委"))  # 中共忠县县委
            return Entity(found.cls, found.canonical.format(owner=owner))
        # Provinces that have no list of their own name their departments as 四川省 does.
        owners = (entry.entity.name, "地方", "四川省") if entry.level == "province" else ("地方",)
        for kind in owners:
            for department in self.departments.get(form, ()):
                if department.owner == kind:
                    return Entity(department.cls, _of_park_kind(entry.entity.name, department.name))
        return None


def bodies(scan: Scan, more_parks: Sequence[Name] = ()) -> Iterator[Name]:
    """The bodies of an article.

    Args:
        scan: the article.
        more_parks: parks that are in no gazetteer.
    """
    kinds = _kinds(scan.matcher.gazetteer.departments, scan.matcher.genre.forms)
    words = any_of(scan.matcher.genre.whole)
    cut = {at for match in words.finditer(scan.text) for at in range(match.start() + 1, match.end())}
    known_parks = (n for n in scan.known if n.entity.cls is EntityClass.PARK)
    parks = Trail(sorted([*known_parks, *more_parks], key=lambda n: n.span))
    ends = scan.known_by_end | {n.span.end: n for n in more_parks}
    longest = {span.start: span for span in sorted(scan.forms, key=len)}
    listed = {span.end for span in longest.values()}
    yield from (name for name in unlisted(scan) if name.span.end not in listed)
    for span in longest.values():
        form = scan.text[span.start : span.end]
        if span.end in cut:
            continue
        if several := list(_of_several(scan, span, form, kinds)):
            yield from several
            continue
        found = _of_division(scan, span, form, kinds) or _of_park(scan, span, form, kinds, parks, ends)
        if found:
            yield found
            yield from _of_list(scan, found, form, kinds)
            if office := _OFFICE.match(scan.text, span.end):
                name = found.entity.name + office.group()
                yield Name(
                    Span(found.span.start, office.end()),
                    Entity(EntityClass.GOVERNMENT_BODY, name),
                    "grammar",
                    parts=(found,),
                )


def _of_division(scan: Scan, span: Span, form: str, kinds: _Kinds) -> Name | None:
    owner = scan.known_by_end.get(span.start)
    entry = scan.entry(owner.entity) if owner else None
    start, reason = span.start, ""
    parts: tuple[Name, ...] = ()
    if owner and entry and entry.level:
        start, parts = widened(scan, owner)
    elif owner is None and span.start and scan.text[span.start - 1] in LEVELS:
        start = span.start - 1
        named = scan.known_by_end.get(start)
        if named and named.entity.code and named.entity.name.endswith(scan.text[start]):
            entry = scan.entry(named.entity)  # 前锋区|区委
            start, parts = widened(scan, named)
        elif scan.text[start - 1] in "全各两三四五六七八九十0123456789区市" or scan.text.startswith(
            "地区", start - 1
        ):
            return None
        else:
            entry, reason = scan.owner(scan.text[start], start)
            start -= scan.text[start - 1 : start] in set("我本该")  # 我县农业农村委
    elif owner is None and (post := _POST.search(scan.text, max(0, start - 8), start)):
        governed = scan.known_by_end.get(post.start())
        entry = scan.entry(governed.entity) if governed else scan.owner(post["level"], post.start())[0]
        reason = f"of whom the {post['level']}长 governs"
    if not entry or not entry.level:
        return None
    body = kinds.body(entry, form)
    if form == "委会":  # of the parties beside that which governs: 民革|重庆市委会
        name = next(
            (p for size in (2, 3, 4) if ("party", p := scan.text[start - size : start]) in kinds.forms), ""
        )
        if not name:
            return None
        party = kinds.forms["party", name]
        body, start = Entity(party.cls, party.canonical.format(owner=entry.entity.name)), start - len(name)
    if form.endswith("委") and (league := _LEAGUE.search(scan.text, max(0, start - 3), start)):
        name = f"共青团{entry.entity.name}委"  # 团市委, 共青团达州市委
        body, start = Entity(EntityClass.ALLIANCE, name), league.start()
    start -= 2 * scan.text.endswith("中共", 0, start)
    return Name(Span(start, span.end), body, "grammar", reason, parts) if body else None


# Who governs a place heads a body of it too, which stands without its owner: 某市副市长、|公安局局长.
_POST = re.compile(r"(?:常务|副|代)*(?P<level>[省市区县州])长[、兼]$")


# Parks of a kind are named after their place in short: 潼南|高新技术产业开发区.
_PARK_KINDS = ("高新技术产业开发区", "经济技术开发区", "工业园区", "农业科技园区")


def _of_park_kind(owner: str, name: str) -> str:
    """The name of a body of a division: of 潼南区's park without 区."""
    if name.startswith(_PARK_KINDS) and len(owner) > 2 and owner[-1] in "区县市":
        return owner[:-1] + name
    return owner + name


_LEAGUE = re.compile(r"共青团$|(?<![一-鿿])团$")
_SUMMED = re.compile(
    r"(?:等?(?:[两三四五六七八九十]|\d{1,2})个?|等)(?:地|家|省市|区县|市县|县市|市州|[省市区县州])$"
)
_AND = ("、", "和", "与", "及")


def _before(scan: Scan, at: int, links: tuple[str, ...] = _AND) -> Iterator[Name]:
    """The divisions listed right before a place, the nearest first; each may follow the one above it."""
    while scan.text[at - 1 : at] in links and at and (owner := scan.known_by_end.get(at - 1)):
        entry = scan.entry(owner.entity)
        if not entry or not entry.level:
            return
        yield owner
        at = widened(scan, owner)[0]


def _of_several(scan: Scan, span: Span, form: str, kinds: _Kinds) -> Iterator[Name]:
    """The body of each division that is summed up before a form: 万州、开州两区|医保局, 川渝|医保局."""
    if form.endswith("政府"):
        return  # 三地政府 are the places themselves
    summed = _SUMMED.search(scan.text, max(0, span.start - 5), span.start)
    at = summed.start() if summed else span.start
    many = summed is not None and summed.group().strip("等个")[0] not in "两"  # 川渝六地检察院 are others
    for collective in scan.matcher.genre.collectives if at and not many else ():
        if scan.text.endswith(collective.word, 0, at) and not collective.home:
            by_name = scan.matcher.gazetteer.by_name
            members = (entry for m in collective.members if (entry := by_name.get(m)))
            every = [body for entry in members if (body := kinds.body(entry, form))]
            start = at - len(collective.word)
            for offset, body in enumerate(every):  # 川|渝两省市发展改革委: each has its character
                first = start + min(offset, len(collective.word) - 1)
                end = span.end if body is every[-1] else first + 1
                yield Name(Span(first, end), body, "grammar", SHARED)
            return
    last = scan.known_by_end.get(at) if summed else None
    if last is None:
        return
    found = [
        _sharing(owner, body, span.end if owner is last else owner.span.end)
        for owner in (last, *_before(scan, widened(scan, last)[0], (*_AND, ",")))
        if (entry := scan.entry(owner.entity)) and entry.level and (body := kinds.body(entry, form))
    ]
    if len(found) > 1:
        yield from found


def _of_list(scan: Scan, body: Name, form: str, kinds: _Kinds) -> Iterator[Name]:
    """The bodies of the owners before that share the form: 自贡市、荣昌区、大足区人大常委会.

    Those in short share it with one in short, or with one of their own kind: 永川、荣昌|区法院.
    """
    last = body.parts[-1] if body.parts else None
    if last is None or not _below_province(scan, last):
        return
    full = scan.text[last.span.end - 1] in LEVELS
    for owner in _before(scan, body.span.start):
        entry = _below_province(scan, owner)
        alike = not full or scan.text[owner.span.end - 1] in LEVELS
        alike = alike or owner.entity.name[-1] == last.entity.name[-1]
        found = kinds.body(entry, form) if entry and alike else None
        if found is None:
            return
        yield _sharing(owner, found, owner.span.end)


def _below_province(scan: Scan, owner: Name) -> Entry | None:
    entry = scan.entry(owner.entity)
    return entry if entry and entry.level and entry.level != "province" else None


def _sharing(owner: Name, body: Entity, end: int) -> Name:
    """A body of which only the owner stands there, or the owner and what sums it up with others."""
    return Name(Span(owner.span.start, end), body, "grammar", SHARED, (owner,))


def _of_park(
    scan: Scan,
    span: Span,
    form: str,
    kinds: _Kinds,
    parks: Trail[Name],
    ends: Mapping[int, Name],
) -> Name | None:
    owner = ends.get(span.start)
    placed = owner and owner.entity.cls is EntityClass.PLACE and owner.entity.name.endswith(_PLACED)
    found = kinds.forms.get(("town" if placed else "park", form))
    if not found:
        return None
    parts: tuple[Name, ...] = ()
    if owner and (owner.entity.cls is EntityClass.PARK or placed):
        start, reason, parts = owner.span.start, "", (owner,)
    else:
        before = parks.last(span.start)
        word = scan.word_at.get(span.start)
        if generic := _GENERIC.search(scan.text, max(0, span.start - 3), span.start):
            span, word = Span(generic.start(), span.end), None
        # Bare only: not the tail of some other body's name, and the park is still at hand.
        if not before or span.start - before.span.end > 400 or (word and word.span.start < span.start):
            return None
        owner, start, reason = before, span.start, "the park named last"
    return Name(
        Span(start, span.end),
        Entity(found.cls, found.canonical.format(owner=owner.entity.name)),
        "grammar",
        reason,
        parts,
    )


def _absolute(department: Department) -> bool:
    """Whether the name stands without an owner before it: 中共重庆市委组织部, 政协重庆市委员会."""
    return department.owner in department.name or department.name.startswith(("中共", "政协"))


@lru_cache(maxsize=4)
def _kinds(departments: tuple[Department, ...], forms: tuple[Form, ...]) -> _Kinds:
    found: dict[str, list[Department]] = {}
    for department in departments:
        if department.owner != "国家" and not _absolute(department):
            for form in (department.name, *department.aliases):
                found.setdefault(form, []).append(department)
    return _Kinds(found, {(form.owner, form.form): form for form in forms})
