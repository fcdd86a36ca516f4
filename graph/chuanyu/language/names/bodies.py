"""Bodies: an owner and a form of body (四川省 + 科技厅, 永川 + 区委, 两江新区 + 管委会).

The owner is the division or park that stands before the form; a bare 市 or 省 is the paper's own
(市科技局 in a Chongqing paper), a bare 管委会 that of the park named last.  Several owners may share a
form (万州、开州两区|医保局).  Which body a form names, `body_kinds.py` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from chuanyu.language.gazetteer import Entry
from chuanyu.language.genre import Collective
from chuanyu.language.name import LEVELS, LISTED, LOW, Name, Trail, in_order
from chuanyu.language.names.body_kinds import BodyKinds, body_kinds
from chuanyu.language.names.offices import foreign_bodies, offices_of, park_of_city
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, listed_before
from chuanyu.language.words import any_of, worded, words
from chuanyu.model import Entity, EntityClass, Span

SHARED = "shares the form with the owner behind"
_COUNTED = frozenset("全各两三四五六七八九十0123456789区市省地")  # before a letter that owns nothing: 两区
_OURS = frozenset("我本该")  # 我县|农业农村委
# Who governs a place heads a body of it too, which stands without its owner: 某市副市长、|公安局局长.
_POST = re.compile(r"(?:常务|副|代)*(?P<level>[省市区县州])长[、兼]$")
_LEAGUE = re.compile(r"共青团$|(?:(?<![一-鿿])|(?<=[与和及同由对向]))团$")
_TERM = re.compile(rf"第?[{NUMERALS}]{{1,3}}届$")  # 省|十四届|人大常委会
_PARTY_NAMES = (4, 3, 2, 1)  # characters of the name of a party; 社 is one in its own papers
_BRANCH = re.compile(r"党(?:支部|总支)(?:副|第一)?书记")  # 甲村|党支部书记 leads the village itself
_GENERIC = worded(r"{park}$")
_FIELD, _TELLING = 2, 3  # characters of a form that tell the field, 税务局, and a body without its owner
_SCENIC = words("scenic")
_PARK_FAR = 400  # characters back in which the park is named that is meant by 管委会
# What sums up the owners before a form: 万州、开州|两区, 等|六地.
_SUMMED = worded(r"(?:等?(?:(?P<two>两)|[三四五六七八九十]|\d{1,2})个?|等)(?:{levels}|[地家省市区县州])$")


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of body with where it stands, and what forms mean."""

    span: Span
    text: str
    kinds: BodyKinds


def bodies(scan: Scan, more_parks: Sequence[Name] = ()) -> Iterator[Name]:
    """The bodies of an article; more parks than the gazetteer knows may have some."""
    kinds, whole = body_kinds(scan), any_of(scan.genre.whole)
    cut = {at for match in whole.finditer(scan.text) for at in range(match.start() + 1, match.end())}
    known_parks = (n for n in scan.known if n.entity.cls is EntityClass.PARK)
    parks = Trail(in_order([*known_parks, *more_parks]))
    by_end = scan.known_by_end | {n.span.end: n for n in more_parks}
    longest = {span.start: span for span in sorted(scan.forms, key=len)}
    listed = {span.end for span in longest.values()}
    yield from (name for name in foreign_bodies(scan) if name.span.end not in listed)
    owners: dict[int, Entry] = {}  # whose the body of a division is that ends at a place
    for span in sorted(longest.values()):
        if span.end in cut:
            continue
        form = _Form(span, scan.slice(span), kinds)
        if several := list(_of_several(scan, form)):
            yield from several
            continue
        owner = _owner(scan, form) or _told_before(scan, form, owners)
        if found := _of_division(scan, form, owner) or _of_park(scan, form, parks, by_end):
            yield found
            yield from _of_list(scan, form, found)
            known = longest.get(found.span.end - 1)  # the form 委|巡察办 tells its name in full
            yield from (n for n in offices_of(scan, found) if not known or n.span.end != known.end)
            if owner:
                owners[span.end] = owner.entry


def widened(scan: Scan, owner: Name) -> tuple[int, tuple[Name, ...]]:
    """Where an owner begins with the divisions above it that stand before it, and all of these as parts.

    The owner of 四川省广安市委 is 广安市, and begins with 四川省.
    """
    above = scan.gazetteer.above(owner.entity.name)
    parts: tuple[Name, ...] = (owner,)
    while (before := scan.known_by_end.get(parts[0].span.start)) and before.entity.name in above:
        parts = (before, *parts)
    return parts[0].span.start, parts


@dataclass(frozen=True, slots=True)
class _Owner:
    """The division whose a body is.

    Attributes:
        entry: the division.
        start: where it stands, with the divisions above it.
        parts: the names of those that stand there.
        reason: why it is the owner, where it is not named.
    """

    entry: Entry
    start: int
    parts: tuple[Name, ...] = ()
    reason: str = ""


def _division(scan: Scan, name: Name) -> Entry | None:
    """The entry of a name, if that is a division."""
    entry = scan.entry(name.entity)
    return entry if entry and entry.level else None


def _owner(scan: Scan, form: _Form) -> _Owner | None:
    """The division that stands before a form, named or by a bare letter; or who governs it."""
    at = form.span.start
    if term := _TERM.search(scan.text, max(0, at - 5), at):
        at = term.start()
    if named := scan.known_by_end.get(at):
        return _named(scan, named)
    return _bare(scan, at - 1) if at and scan.text[at - 1] in LEVELS else _governed(scan, at)


def _told_before(scan: Scan, form: _Form, owners: Mapping[int, Entry]) -> _Owner | None:
    """The owner of the body listed before, which is told once: 省国资委、|财政厅."""
    at = form.span.start
    entry = owners.get(at - 1) if len(form.text) >= _TELLING and scan.text[at - 1 : at] in LISTED else None
    return _Owner(entry, at, reason="of whom the body before is") if entry else None


def _of_division(scan: Scan, form: _Form, owner: _Owner | None) -> Name | None:
    """The body of a division: 四川省|科技厅, 市|科技局."""
    if owner is None:
        return None
    entry, start = owner.entry, owner.start
    body = form.kinds.of_division(entry, form.text)
    if form.text.endswith(("委", "委会")) and (party := _party(scan, form, start)):
        body, start = form.kinds.of("party", party, entry.entity.name), start - len(party)
    elif form.text == "委会":  # only the parties beside that which governs have one
        return None
    elif form.text.endswith("委") and (league := _LEAGUE.search(scan.text, max(0, start - 3), start)):
        name = f"共青团{entry.entity.name}委"  # 团市委, 共青团达州市委
        body, start = Entity(EntityClass.ALLIANCE, name), league.start()
    start -= len("中共") * scan.text.endswith("中共", 0, start)  # 中共|永川区委
    start = _under_the_country(scan, form.text, start)
    return Name(Span(start, form.span.end), body, "grammar", owner.reason, owner.parts) if body else None


def _under_the_country(scan: Scan, form: str, start: int) -> int:
    """Where a body begins that tells first to whose branch it belongs: 国家税务总局|永川区税务局."""
    country = scan.known_by_end.get(start)
    over = (
        country and country.entity.cls is EntityClass.GOVERNMENT_BODY and form[:_FIELD] in country.entity.name
    )
    return country.span.start if country and over else start


def _party(scan: Scan, form: _Form, at: int) -> str:
    """The party whose name stands right before a place: 民革|重庆市委会, 民建|泸州市委."""
    before = (scan.text[at - size : at] for size in _PARTY_NAMES)
    return next((name for name in before if ("party", name) in form.kinds.forms), "")


def _named(scan: Scan, name: Name) -> _Owner | None:
    """The division that is named, with those above it."""
    entry = _division(scan, name)
    return _Owner(entry, *widened(scan, name)) if entry else None


def _bare(scan: Scan, at: int) -> _Owner | None:
    """The division for which a letter stands alone, 市 of 市科技局; also behind its name, 前锋区|区委."""
    letter, named = scan.text[at], scan.known_by_end.get(at)
    if named and _division(scan, named):  # another place's: 荆州|区公安局
        return _named(scan, named) if named.entity.name.endswith(letter) else None
    if (before := scan.text[at - 1 : at]) in _COUNTED or before + letter == "社区":
        return None
    entry, reason = scan.home.owner(letter, at)
    return _Owner(entry, at - (before in _OURS), reason=reason) if entry else None


def _governed(scan: Scan, at: int) -> _Owner | None:
    """The division whose governor heads the body too: 某市副市长、|公安局局长."""
    post = _POST.search(scan.text, max(0, at - 8), at)
    if post is None:
        return None
    entry, _ = scan.home.owner(post["level"], post.start())
    return _Owner(entry, at, reason=f"of whom the {post['level']}长 governs") if entry else None


def _of_several(scan: Scan, form: _Form) -> Iterator[Name]:
    """The body of each division that is summed up before a form: 万州、开州两区|医保局, 川渝|医保局."""
    if form.text.endswith("政府"):
        return  # 三地政府 are the places themselves
    summed = _SUMMED.search(scan.text, max(0, form.span.start - 5), form.span.start)
    at = summed.start() if summed else form.span.start
    if summed is None or summed["two"]:  # 川渝六地检察院 are others
        sides = (c for c in scan.genre.collectives if scan.text.endswith(c.word, 0, at))
        if collective := next(sides, None):
            yield from _of_sides(scan, form, at - len(collective.word), collective)
            return
    last = scan.known_by_end.get(at) if summed else None
    if last is None:
        return
    before = _divisions_before(scan, widened(scan, last)[0], (*LISTED, ","))
    for owner in (last, *before):
        if (entry := _division(scan, owner)) and (body := form.kinds.of_division(entry, form.text)):
            yield _sharing(owner, body, form.span.end if owner is last else owner.span.end)


def _of_sides(scan: Scan, form: _Form, start: int, collective: Collective) -> Iterator[Name]:
    """The body of each side that one word names; each has its character: 川|渝两省市发展改革委."""
    by_name = scan.gazetteer.by_name
    members = (entry for member in collective.members if (entry := by_name.get(member)))
    every = [body for entry in members if (body := form.kinds.of_division(entry, form.text))]
    for offset, body in enumerate(every):
        first = start + min(offset, len(collective.word) - 1)
        end = form.span.end if body is every[-1] else first + 1
        yield Name(Span(first, end), body, "grammar", SHARED)


def _of_list(scan: Scan, form: _Form, body: Name) -> Iterator[Name]:
    """The bodies of the owners before that share the form: 自贡市、荣昌区、大足区人大常委会."""
    last = body.parts[-1] if body.parts else None
    if last is None or not _below_province(scan, last):
        return
    beside = scan.known_by_end.get(body.span.start)
    if beside and scan.side_by_side(beside, last):  # 重庆|成都市场监管局
        entry = _division(scan, beside)
        if entry and (found := form.kinds.of_division(entry, form.text)):
            yield _sharing(beside, found, beside.span.end)
        return
    for owner in _divisions_before(scan, body.span.start, LISTED):
        entry = _below_province(scan, owner)
        found = form.kinds.of_division(entry, form.text) if entry else None
        if found is None:
            return
        yield _sharing(owner, found, owner.span.end)


def _divisions_before(scan: Scan, at: int, links: tuple[str, ...]) -> Iterator[Name]:
    """The divisions listed right before a place, the nearest first; each may follow the one above it."""
    listed = listed_before(scan.text, at, scan.known_by_end, links, lambda n: widened(scan, n)[0])
    yield from takewhile(lambda owner: _division(scan, owner), listed)


def _below_province(scan: Scan, owner: Name) -> Entry | None:
    entry = _division(scan, owner)
    return entry if entry and entry.level != "province" else None


def _sharing(owner: Name, body: Entity, end: int) -> Name:
    """A body of which only the owner stands there, or the owner and what sums it up with others."""
    return Name(Span(owner.span.start, end), body, "grammar", SHARED, (owner,))


def _of_park(scan: Scan, form: _Form, parks: Trail[Name], by_end: Mapping[int, Name]) -> Name | None:
    """The body of a park or a town that ends before the form, 管委会 alone that of the park named last."""
    owner = by_end.get(form.span.start)
    whole = by_end.get(owner.span.start) if owner and owner.entity.code else None
    if owner and whole and whole.entity.cls is EntityClass.PARK:
        return _of_part(form, whole, owner, scan.slice(owner.span))
    town = owner is not None and owner.entity.cls is EntityClass.PLACE and owner.entity.name.endswith(LOW)
    if owner is None or not (town or is_park(owner.entity)):
        return _of_last_park(scan, form, parks.last(form.span.start))
    if _BRANCH.match(scan.text, form.span.start):
        return None
    body = form.kinds.of("town" if town else "park", form.text, owner.entity.name)
    start = owner.span.start - len("中共") * scan.text.endswith("中共", 0, owner.span.start)
    return Name(Span(start, form.span.end), body, "grammar", parts=(owner,)) if body else None


def is_park(entity: Entity) -> bool:
    """Whether a thing has a body that runs it: a park, or an area of sights, 甲山旅游景区|管委会."""
    return entity.cls is EntityClass.PARK or entity.name.endswith(_SCENIC)


def _of_part(form: _Form, park: Name, part: Name, called: str) -> Name | None:
    """The body of the part of a park that lies in a division, named by both: 甲新区|乙|管委会."""
    body = form.kinds.of("park", form.text, park.entity.name + called)
    span = Span(park.span.start, form.span.end)
    return Name(span, body, "grammar", parts=(park, part)) if body else None


def _of_last_park(scan: Scan, form: _Form, park: Name | None) -> Name | None:
    """The body of the park named last: 管委会 alone, or behind what parks are called, 新区|管委会."""
    start, word = form.span.start, scan.word_at.get(form.span.start)
    generic = _GENERIC.search(scan.text, max(0, start - 3), start)
    if not generic and word and word.span.start < start:
        return None  # the tail of some other body's name
    near = park.entity if park and start - park.span.end <= _PARK_FAR else None
    meant = (park_of_city(scan, Span(*generic.span())) if generic else None) or near
    body = form.kinds.of("park", form.text, meant.name) if meant else None
    span = Span(generic.start() if generic else start, form.span.end)
    return Name(span, body, "grammar", "the park named last") if body else None
