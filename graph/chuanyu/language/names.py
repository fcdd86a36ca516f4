"""All candidates for names → the names of the article: no two overlap, each stands for one entity.

The longer wins, then what is better known: gazetteer, lines, bodies, heads, model.  Within one
article a short form stands for the full form that it abbreviates (长城汽车永川智慧工厂 for
长城汽车重庆永川智慧工厂), unless the gazetteer knows both as two things (西部科学城).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from chuanyu.language.bodies import SHARED, bodies
from chuanyu.language.folding import bare
from chuanyu.language.heads import headed
from chuanyu.language.lines import Line, lines
from chuanyu.language.persons import persons
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

_QUOTABLE = frozenset({EntityClass.MECHANISM, EntityClass.EVENT})
_UNQUOTED = ("never", "ordinal")
# What 第…届 or a year opens is the name of an event up to its head: 第四届世界科技与发展论坛.
_EDITION = re.compile(
    r"(?:第[\d一二三四五六七八九十百]{1,4}届|20\d\d年?(?=[一-鿿]))[^,。;:、“”《》()\s]{2,24}?$"
)
_TITLE = re.compile(r"《[^《》\n]{2,60}》")
_CALLED = re.compile(r"\((?:以下|下)?简?称[:为]?[“]?([^“”()]{2,12})[”]?\)")
_NAMED = re.compile(r"“(?P<name>[^“”,。;:!?、]{2,14})”")


def choose(scan: Scan) -> tuple[tuple[Name, ...], tuple[Line, ...]]:
    """The names of an article in order, and its lines with their ends."""
    found_bodies = list(bodies(scan))
    found_lines = list(lines(scan))
    found_heads = list(headed(scan, _by_end(scan, found_bodies, found_lines)))
    # Working committees of parks that only the grammar knows: 园区管委会 after 隆荣合作产业园.
    found_bodies = list(bodies(scan, [n for n in found_heads if n.entity.cls is EntityClass.PARK]))
    ranked: list[tuple[int, Name]] = [
        *((0, _with_places(scan, name)) for name in scan.known),
        *((1, line.name) for line in found_lines),
        # A body that shares the form of one behind it stands where only its owner is written.
        *((-1 if name.reason == SHARED else 2, name) for name in found_bodies),
        *((0, name) for name in _titles(scan)),
        *((3, name) for name in _quoted(scan)),
        *((3, name) for name in _editions(scan)),
        *((3, _with_seat(scan, name)) for name in found_heads),
    ]
    chosen = _longest(ranked)
    taken = [name.span for name in chosen]
    chosen += _longest([(4, n) for n in persons(scan, taken)], taken)
    chosen = _one_name(scan, sorted(chosen, key=lambda n: n.span))
    return tuple(chosen), tuple(found_lines)


def _by_end(scan: Scan, found_bodies: Sequence[Name], found_lines: Sequence[Line]) -> dict[int, Name]:
    """The longest known name, body or line that ends at each place."""
    by_end: dict[int, Name] = {}
    known = (_with_places(scan, name) for name in scan.known)
    for name in (*known, *found_bodies, *(line.name for line in found_lines)):
        if name.span.end not in by_end or len(name.span) > len(by_end[name.span.end].span):
            by_end[name.span.end] = name
    return by_end


def _with_places(scan: Scan, name: Name) -> Name:
    """A known name with the divisions that it holds: 成都 in 东郊记忆·成都国际时尚产业园."""
    if name.entity.cls in (EntityClass.PLACE, EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.CORRIDOR):
        return name
    held = tuple(
        part
        for at in range(name.span.start, name.span.end - 1)
        if (part := scan.known_by_start.get(at))
        and part.entity.code
        and part.span in name.span
        and part != name
    )
    return replace(name, parts=held)


def _with_seat(scan: Scan, name: Name) -> Name:
    """A firm's name with the division that opens it: where it is registered, by the rules for such names."""
    part = scan.known_by_start.get(name.span.start)
    if not (name.entity.cls is EntityClass.ENTERPRISE and name.entity.name.endswith("公司")):
        return name
    return replace(name, parts=(part,)) if part and part.entity.code and part != name else name


def _longest(ranked: Iterable[tuple[int, Name]], taken: Sequence[Span] = ()) -> list[Name]:
    """Names that do not overlap each other or what is taken: the longest first, then by rank."""
    covered = {at for span in taken for at in range(span.start, span.end)}
    chosen = []
    for _, name in sorted(ranked, key=lambda r: (-len(r[1].span), r[0], r[1].span, r[1].entity)):
        stretch = range(name.span.start, name.span.end)
        if covered.isdisjoint(stretch):
            covered.update(stretch)
            chosen.append(name)
    return chosen


def _titles(scan: Scan) -> Iterator[Name]:
    """Titles of documents: 《…》."""
    for match in _TITLE.finditer(scan.text):
        known = scan.matcher.entry(match.group())
        entity = known.entity if known else Entity(EntityClass.DOCUMENT, match.group())
        yield Name(Span(*match.span()), entity, "gazetteer" if known else "grammar")


def _editions(scan: Scan) -> Iterator[Name]:
    """Events that their edition or year opens."""
    genre = scan.matcher.genre
    events = {
        h.head for h in genre.heads if h.cls is EntityClass.EVENT and len(h.head) > 1 and h.needs != "ordinal"
    }
    for span in scan.heads:
        if scan.text[span.start : span.end] not in events:
            continue
        match = _EDITION.search(scan.text, max(0, span.start - 30), span.start)
        if match and len(match.group()) > 6:
            words = {
                scan.text[w.span.start : w.span.end]
                for i in range(match.start(), span.start)
                if (w := scan.word_at.get(i))
            }
            if not words & (genre.verbs - genre.inner):
                name = Span(match.start(), span.end)
                yield Name(name, Entity(EntityClass.EVENT, scan.text[name.start : name.end]), "grammar")


def _quoted(scan: Scan) -> Iterator[Name]:
    """Quotations that are names by their end: “双城畅行码”, “巴蜀文旅一卡通”."""
    genre, verbs = scan.matcher.genre, scan.matcher.genre.verbs
    ends = {
        h.head: (h.cls, (3 if len(h.head) == 1 else 2) if h.needs == "quotedwhole" else 4)
        for h in sorted(genre.heads, key=lambda h: -len(h.head))
        if h.needs == "quotedwhole" or (h.cls in _QUOTABLE and len(h.head) > 1 and h.needs not in _UNQUOTED)
    }
    for match in _NAMED.finditer(scan.text):
        first = scan.word_at.get(match.start("name"))
        opening = scan.text[first.span.start : first.span.end] if first else ""
        for end, (cls, least) in ends.items():
            if (
                match["name"].endswith(end)
                and len(match["name"]) >= len(end) + least
                and opening not in verbs
            ):
                yield Name(Span(*match.span()), Entity(cls, match.group()), "grammar")
                break


def _one_name(scan: Scan, names: list[Name]) -> list[Name]:
    """Short forms within the article under the full form that they abbreviate."""
    full = sorted({n.entity for n in names if n.source != "gazetteer"}, key=lambda e: (-len(e.name), e))
    known = sorted({n.entity for n in names if n.source == "gazetteer"})
    stands: dict[Entity, Entity] = {}
    alike = _alike((*full, *known))
    for entity in full:
        for longer in alike.get(bare(entity.name)[:2], ()):
            if longer not in stands and entity != longer and _abbreviates(entity, longer):
                stands[entity] = longer
                break
    stands |= _specific({n.entity for n in names} - stands.keys())
    called = list(_called(scan, names))
    given = {bare(scan.text[n.span.start : n.span.end]): n.entity for n in called}
    stands |= {n.entity: given[bare(n.entity.name)] for n in names if bare(n.entity.name) in given}
    result = [
        replace(n, entity=stands[n.entity], reason=f"short for {stands[n.entity].name}")
        if n.entity in stands
        else n
        for n in names
    ]
    taken = [n.span for n in result]
    return sorted([*result, *_longest(((5, n) for n in called), taken)], key=lambda n: n.span)


# An article has no more names that share two characters; those beyond are not compared.
_MANY = 200


def _alike(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """The entities by each two characters that stand together in their names, in order."""
    found: dict[str, list[Entity]] = {}
    for entity in entities:
        name = bare(entity.name)
        for pair in dict.fromkeys(name[at : at + 2] for at in range(len(name) - 1)):
            if len(group := found.setdefault(pair, [])) < _MANY:
                group.append(entity)
    return found


_SERIES = frozenset({EntityClass.EVENT, EntityClass.MECHANISM, EntityClass.CORRIDOR})


def _specific(entities: set[Entity]) -> dict[Entity, Entity]:
    """A series named beside one meeting of it stands for that one: 党政联席会议 for its 第三次会议."""
    found: dict[Entity, Entity] = {}
    series = sorted(e for e in entities if e.cls in _SERIES)
    alike = _alike(series)
    for entity in series:
        if len(entity.name) >= 4:
            longer = [
                e
                for e in alike.get(bare(entity.name)[:2], ())
                if e != entity
                and bare(entity.name) in bare(e.name)
                and (e.cls is entity.cls or e.cls is EntityClass.EVENT)
            ]
            if len(longer) == 1 and longer[0] not in found and _SERIAL.search(bare(longer[0].name)):
                found[entity] = longer[0]
    return found


# What makes one of a series: 第三次会议, (成渝)号, 专题会.
_SERIAL = re.compile(r"第.{1,3}次会议$|\(.{1,6}\)号?$|专题会$|第.{1,3}届")


def _abbreviates(short: Entity, full: Entity) -> bool:
    """Whether one name is another with characters left out: same class, same end, same order."""
    a, b = bare(short.name), bare(full.name)
    if (
        short.cls is not full.cls
        or short.cls in (EntityClass.PERSON, EntityClass.PLACE)
        or not 4 <= len(a) < len(b)
    ):
        return False
    if a[-2:] != b[-2:] or (a not in b and a[:2] != b[:2]):
        return False
    rest = iter(b)
    return all(char in rest for char in a)


def _called(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """Further places of a short name that the text gives itself: (以下简称“绵投集团”)."""
    ends = {n.span.end: n for n in names}
    given = ((match, owner) for match in _CALLED.finditer(scan.text) if (owner := ends.get(match.start())))
    for match, owner in islice(given, _MANY):
        for again in re.finditer(re.escape(match[1]), scan.text):
            yield Name(Span(*again.span()), owner.entity, "grammar", f"called so: {match[1]}")
