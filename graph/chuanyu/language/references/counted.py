"""So many by their number: 两校, 三家医院 by their kind, 六地法院, 七区县, 10个市、区 by a list.

An article → where so many are told, and who: the last so many of a kind, or those of a list of so many,
which stands before the number or in what follows.  What a kind is, is data: the classes and ends of names in
`kinds.csv` (`seeds/genre`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from chuanyu.language.genre import Genre, Kind
from chuanyu.language.name import GOVERNING, GROUNDS, Name
from chuanyu.language.references.bodies_of_places import BodiesOfPlaces
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, value_of
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span

# 七区县, 10个市、区: a number, what is counted, and no level of a body behind it (三级, 两地委).
_NUMBER = rf"(?<![第{NUMERALS}\d])[三四五六七八九十]|十[一二三四五六]|(?<![\d.第])\d{{1,2}}"
_DIVISIONS = f"市、区|{alternatives(words('levels'))}|[地省市区县州镇]"
# Two to five of a kind by their number: 三家医院, 两所附属|小学.
_OF_KINDS = worded(
    r"(?P<n>[两三四五])(?:[家所](?:附属)?|个(?=[一-鿿]{1,2}区))?(?P<kind>{kinds.counted})(?![士长校子线落区友园])"
)
_GAP = re.compile(r"[,;]?(?:、|和|与|及|以及|同)?(?:来自|同|与)?")
# What may stand between a list and its number.
_BEHIND = re.compile(r"等?(?:共|这|的)?")
_FEW = 3  # 三地 without a body behind them are told with 两地 (`collectives`)
_BACK, _ON = 20, 5  # lists that are looked at
_NAMES = 60  # that are looked back over for a kind
# What divisions can be told by, so that no three tunnels are 三地.
_SEATED = GROUNDS | GOVERNING | {EntityClass.ALLIANCE}


@dataclass(frozen=True)
class _Listing:
    """Names of one kind that stand in one list.

    Attributes:
        start, end: where it stands.
        plain: no comma parts it.
    """

    start: int
    end: int
    members: tuple[Entity, ...]
    plain: bool


@lru_cache(maxsize=4)
def _so_many(genre: Genre) -> re.Pattern[str]:
    """So many divisions by their number, a word for the sides to which they belong before it: 川渝|七区县."""
    sides = alternatives(genre.sides)
    return re.compile(rf"(?:{sides})?(?P<n>{_NUMBER})个?(?P<of>{_DIVISIONS})(?![级长委方])")


def counted(scan: Scan, names: Sequence[Name]) -> Iterator[tuple[Span, tuple[Entity, ...]]]:
    """Where so many are told by their number, and who they are."""
    lists = tuple(_listings(scan, names))
    starts, bodies = [one.start for one in lists], BodiesOfPlaces(names, scan.gazetteer)
    forms = {span.start: span for span in sorted(scan.forms, key=len)}
    for match in _so_many(scan.genre).finditer(scan.text):
        number = value_of(match["n"])
        form = forms.get(match.end())
        index = bisect_left(starts, match.start())
        before, after = lists[max(0, index - _BACK) : index], lists[index : index + _ON]
        last = before[-1] if before and before[-1].plain and len(before[-1].members) == number else None
        if last and _BEHIND.fullmatch(scan.text, last.end, match.start()):
            continue  # 甲、乙、丙三区: they are named side by side
        fits = (x for x in (*reversed(before), *after) if len(x.members) == number)
        if (form or number > _FEW) and (found := next(fits, None)):
            theirs = bodies.of_kind_at(scan.text, match.end(), found.members)
            members, end = theirs or (found.members, form.end if form else match.end())
            yield Span(match.start(), end), members
        elif form:  # which no list holds: 甲县法院邀请乙县法院、丙县法院…,三县|法院
            kind = Kind(word := scan.slice(form), frozenset(EntityClass), (word,), ())
            yield from _last_of(names, Span(match.start(), form.end), kind, number)


def _last_of(
    names: Sequence[Name], told: Span, kind: Kind, number: int
) -> Iterator[tuple[Span, tuple[Entity, ...]]]:
    """The last so many of a kind before where they are told, if there are as many."""
    index = bisect_left(names, told.start, key=lambda n: n.span.start)
    before = reversed(names[max(0, index - _NAMES) : index])
    last = dict.fromkeys(entity for name in before if (entity := _of_kind(name, kind)))
    if len(last) >= number:
        yield told, tuple(sorted(islice(last, number)))


def several(scan: Scan, names: Sequence[Name]) -> Iterator[tuple[Span, tuple[Entity, ...]]]:
    """The last of a kind that were joined by 、 and 与, or else simply named: 两校, 三家医院."""
    kinds = {kind.word: kind for kind in scan.genre.kinds if "counted" in kind.used}
    for match in _OF_KINDS.finditer(scan.text):
        yield from _last_of(names, Span(*match.span()), kinds[match["kind"]], value_of(match["n"]))


def _of_kind(name: Name, kind: Kind) -> Entity | None:
    """What a name names of a kind: itself, or what opens it (四川大学 of 四川大学华西医院)."""
    inner = (part.entity for part in name.parts if part.span.start == name.span.start)
    fitting = (e for e in (name.entity, *inner) if e.cls in kind.classes and e.name.endswith(kind.ends))
    return next(fitting, None)


def _listings(scan: Scan, names: Sequence[Name]) -> Iterator[_Listing]:
    """The lists of divisions and bodies of an article, in order; of 达州市(的)渠县 the lower one counts."""
    run: list[Name] = []
    last, above = None, False
    for name, follower in zip(names, [*names[1:], None], strict=False):
        place = name.entity.cls is EntityClass.PLACE
        joined = above or (last is not None and _GAP.fullmatch(scan.text, last.span.end, name.span.start))
        gap = scan.text[name.span.end : follower.span.start] if follower else None
        above = place and gap in ("", "的")
        alike = above or not run or (run[-1].entity.cls is EntityClass.PLACE) == place
        if run and not (joined and alike):
            yield from _listing(scan, run)
            run = []
        last = name
        if not above:
            run.append(name)
    yield from _listing(scan, run)


def _listing(scan: Scan, run: Sequence[Name]) -> Iterator[_Listing]:
    """A run of names as a list, if there are two and more, places or their bodies."""
    members = tuple(dict.fromkeys(name.entity for name in run))
    if len(members) > 1 and all(entity.cls in _SEATED for entity in members):
        start, end = run[0].span.start, run[-1].span.end
        yield _Listing(start, end, members, not {",", ";"}.intersection(scan.text[start:end]))
