"""Places joined by 至: the pairs and chains from which lines take their names and ends.

An end may stand behind its province (四川隆昌至贵州黄桶), be shared with the pair before (南宁至钦州、至北海)
or be known to the model alone (黄桶, 兴山); a county whose short name is a word (资中) is an end where
the name of a line goes on.  The words by which lines end are rows of `seeds/genre/lines.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from chuanyu import data
from chuanyu.language.genre import class_of
from chuanyu.language.name import AND, NAMED, Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import alternatives
from chuanyu.model import Entity, EntityClass, Span

# No line has more stops in its name, and no coordination more lines.
MOST = 24
LINKS = ("至", "到", "—", "-", "~", "=", "经")
_SUFFIX = re.compile(r"[东南西北]线|中线|复线|二线|北环线")
# Characters of an end that no gazetteer knows, and how many such ends are looked for again.
_UNKNOWN, _MANY = 5, 50


@dataclass(frozen=True, slots=True)
class LineHeads:
    """The words by which lines end.

    Attributes:
        classes: what each makes of a name.
        any: a part of a pattern for any of them.
        ways: the same for those of railways and roads that may follow characters for places: 渝昆高铁.
        services: the same for those of trains, ships, flights and buses: 达万班列.
    """

    classes: Mapping[str, EntityClass]
    any: str
    ways: str
    services: str


@lru_cache(maxsize=1)
def line_heads() -> LineHeads:
    """Read the words by which lines end.

    Raises:
        DataError: the file is missing or a row is at fault.
    """
    classes: dict[str, EntityClass] = {}
    words: dict[str, str] = {}
    lettered: set[str] = set()
    file = data.seeds() / "genre" / "lines.csv"
    for where, row in data.rows(file, ("head", "class", "letters", "not_before")):
        head, apart = row["head"], alternatives(filter(None, row["not_before"].split("|")))
        classes[head] = class_of(where, row["class"])
        words[head] = re.escape(head) + (f"(?!{apart})" if row["not_before"] else "")
        if row["letters"]:
            lettered.add(head)
    longest = sorted(words, key=lambda w: (-len(w), w))
    corridors = {head for head, cls in classes.items() if cls is EntityClass.CORRIDOR}
    return LineHeads(
        classes,
        "|".join(words[w] for w in longest),
        "|".join(words[w] for w in longest if w in lettered - corridors),
        "|".join(words[w] for w in longest if w in lettered & corridors),
    )


@dataclass(frozen=True, slots=True)
class Pair:
    """Places joined by 至 with where they stand; `shared` where the first is that of the pair before."""

    span: Span
    ends: tuple[Name, ...]
    shared: bool = False


def pairs_of(scan: Scan) -> Iterator[Pair]:
    """The chains of places joined by 至; 南宁至钦州、至北海 are two, which share the first."""
    unknown: set[str] = set()
    for place in scan.known:
        if scan.known_by_start.get(place.span.start) is not place or place.entity.cls not in _ENDS:
            continue
        pair = _chain(scan, _lower(scan, place))
        while pair:
            unknown.update(n.entity.name for n in pair.ends if n.source == "model")
            yield pair
            pair = _sharing(scan, pair.span.end)
    for match in scan.gazetteer.plain_counties.finditer(scan.text):
        if scan.text[match.end() : match.end() + 1] not in ("至", "到"):
            continue
        first = Name(Span(*match.span()), place_called(scan, match.group()), "gazetteer", used=match.group())
        pair = _chain(scan, first)
        if pair and match.start() not in scan.known_by_start and _line_at(scan, pair.span.end):
            yield pair
    for match in _UNKNOWN_FIRST.finditer(scan.text):
        # 樊哙至万州支线: the first end is told to be a place by the second and by the line.
        at = match.start()
        words = scan.words_in(at, match.end())
        whole = all(match.start() <= w.span.start and w.span.end <= match.end() for w in words)
        named = whole and any(w.tag in NAMED for w in words) and not any(w.tag in _NO_NAMES for w in words)
        if not named or match.end() in scan.known_by_end or match.end() + 1 not in scan.known_by_start:
            continue
        first = Name(Span(*match.span()), place_called(scan, match.group()), "model", used=match.group())
        pair = _chain(scan, first)
        if pair and at not in scan.known_by_start and _line_at(scan, pair.span.end):
            unknown.add(match.group())
            yield pair
    if again := "|".join(map(re.escape, sorted(unknown)[:_MANY])):
        # 黄桶至百色铁路: it is known by now that 黄桶 is a place.
        for match in re.finditer(f"(?:{again})(?=[至到])", scan.text):
            name = match.group()
            if pair := _chain(scan, Name(Span(*match.span()), place_called(scan, name), "model", used=name)):
                yield pair


_UNKNOWN_FIRST = re.compile(r"(?<![一-鿿])[一-鿿]{2,4}(?=至)|(?<=[就为从由对及和与])[一-鿿]{2,3}(?=至)")


@lru_cache(maxsize=1)
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:国家|省际|跨省|单线|双线)?(?:{line_heads().any})")


def _line_at(scan: Scan, at: int) -> bool:
    """Whether a line's name ends here in its head."""
    return _head().match(scan.text, at) is not None


_NO_NAMES = frozenset({"v", "d", "p", "c", "u", "m", "TIME"})


def parts(scan: Scan, pair: Pair) -> tuple[Name, ...]:
    """The ends of a pair with the divisions that lead up to them: 贵州 in 隆昌至贵州黄桶铁路."""
    starts = {n.span.start for n in pair.ends}
    above = (
        n
        for at in range(pair.span.start, pair.span.end)
        if at not in starts and (n := scan.known_by_start.get(at)) and n.entity.code
    )
    return tuple(sorted((*pair.ends, *above), key=lambda n: n.span))


def _chain(scan: Scan, first: Name) -> Pair | None:
    """A place with those joined to it by 至."""
    chain, at = [first], first.span.end
    while (
        len(chain) < MOST
        and scan.text[at : at + 1] in LINKS
        and (nxt := _end_at(scan, at + 1) or _between_dashes(scan, at))
    ):
        chain.append(nxt)
        at = nxt.span.end
    if len(chain) < 2:
        return None
    suffix = _SUFFIX.match(scan.text, at)
    return Pair(Span(first.span.start, suffix.end() if suffix else at), tuple(chain))


def _sharing(scan: Scan, at: int) -> Pair | None:
    """What shares its first end with the pair that ends here: (南宁至钦州)、至北海."""
    if head := _head().match(scan.text, at):
        at = head.end()  # 自贡至永川高速|、至泸州港公路
    listed = scan.text[at : at + 1] in AND and scan.text[at + 1 : at + 2] == "至"
    end = _end_at(scan, at + 2) if listed else None
    return Pair(Span(at + 1, end.span.end), (end,), shared=True) if end else None


_ENDS = frozenset({EntityClass.PLACE, EntityClass.PARK, EntityClass.FACILITY})


def _end_at(scan: Scan, at: int) -> Name | None:
    """The place that starts here: known, known below a division (四川隆昌), or the model's."""
    known = scan.known_by_start.get(at)
    if known and known.entity.cls in _ENDS:
        return _lower(scan, known)
    return _by_model(scan, at)


# A flight's or a train's stop abroad that no gazetteer knows: 重庆-河内-成都货机航线, 成都-列日航班.
_STOP = re.compile(
    r"[-—](?P<stop>[一-鿿]{2,5}?)"
    r"(?=[-—][一-鿿]|(?:环形)?(?:国际)?(?:全?货机|货运|客运)?(?:航线|航班|班列))"
)


def _between_dashes(scan: Scan, at: int) -> Name | None:
    """The place that stands behind a dash and before another one or before a service."""
    stop = _STOP.match(scan.text, at)
    if not stop:
        return None
    span = Span(*stop.span("stop"))
    return Name(span, place_called(scan, stop["stop"]), "model", used=stop["stop"])


def _lower(scan: Scan, place: Name) -> Name:
    """The place behind a division that leads up to it: 隆昌 of 四川隆昌, 黄桶 of 贵州黄桶."""
    if airport := _airport(scan, place):
        return airport
    entry = scan.entry(place.entity)
    after = scan.known_by_start.get(place.span.end)
    if entry and entry.level and after and after.entity.cls is EntityClass.PLACE:
        below = place.entity.name in scan.gazetteer.above(after.entity.name)
        if below or (not after.entity.code and after.entity.name.endswith(_TOWNS)):
            return _lower(scan, after)
    if entry and entry.level == "province" and (low := _by_model(scan, place.span.end)):
        return low
    return place


_TOWNS = ("镇", "乡", "街道", "村")
_FLIES = re.compile(r"航线|航班|执飞|航空|首飞|直飞")


def _airport(scan: Scan, place: Name) -> Name | None:
    """The airport that a flight's end tells by its city and its name: 上海虹桥, 成都天府."""
    at = place.span.end
    if not place.entity.code or not _FLIES.search(scan.text, at, at + 40):
        return None
    known = scan.matcher.entry(scan.text[place.span.start : at + 2] + "机场")
    if known is None:
        return None
    port = _PORT.match(scan.text, at + 2)
    return Name(
        Span(place.span.start, port.end() if port else at + 2), known.entity, "gazetteer", parts=(place,)
    )


_PORT = re.compile(r"(?:国际)?机场")


def _by_model(scan: Scan, at: int) -> Name | None:
    """A place that no gazetteer knows by this name, if a line's name goes on behind it."""
    word = scan.word_at.get(at)
    above = scan.known_by_end.get(at)  # LAC takes 贵州黄桶铁路 for one word
    led = above is not None and above.entity.code is not None
    if not word or at in scan.known_by_start or not (word.tag == "LOC" or led):
        return None
    if word.span.start != at and not (led and above and above.span.start == word.span.start):
        return None
    match = _place_end().match(scan.text, at)
    span = Span(at, match.end() if match else word.span.end)
    if not 2 <= len(span) <= _UNKNOWN or not (
        match or scan.text[span.end : span.end + 1] in (*LINKS, "的", "快", "高")
    ):
        return None
    name = scan.slice(span)
    return Name(span, place_called(scan, name), "model", used=name)


def place_called(scan: Scan, name: str) -> Entity:
    """The division of a name that is too plain to be looked for everywhere (北海), else a place.

    Of several that of the region or in a city or province that the article names: 东兴 is 东兴市 behind 广西.
    """
    gazetteer = scan.gazetteer
    found = [e for x in ("市", "县", "区", "州") if (e := gazetteer.by_name.get(name + x)) and e.level]
    if len(found) > 1:
        named = scan.divisions.names
        found.sort(key=lambda e: (named.isdisjoint(gazetteer.above(e.entity.name)), e.led))
    return found[0].entity if found else Entity(EntityClass.PLACE, name)


@lru_cache(maxsize=1)
def _place_end() -> re.Pattern[str]:
    """What stands before the head of a line, since LAC takes 黄桶铁路 for one place."""
    return re.compile(rf"[一-鿿]{{2,4}}?(?=(?:国家)?(?:{line_heads().ways}))")
