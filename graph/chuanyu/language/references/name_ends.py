"""The end of a name for the whole: 服务队 that opens a clause, for 甲供电公司党员服务队 told before.

Any noun may stand so, if a name at hand ends in it; which nouns need not be listed.
In quotation marks the end of a name stands for it anywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from chuanyu.language.name import SOCIETIES, Name, Trail
from chuanyu.language.references.collectives import refer
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, told_in_short
from chuanyu.model import Entity, EntityClass, Mention, Span

_NO_THINGS = frozenset({EntityClass.PERSON, EntityClass.PLACE, EntityClass.DOCUMENT})
# Of these the one of which an article tells is meant, where another was only touched last.
_MAIN = SOCIETIES | {EntityClass.FACILITY}
_FAR = 600  # characters back in which the name stands, at most
_SHORTEST, _LONGEST = 2, 8  # characters of such a noun
_MORE = 2  # characters that the name has before it, at least
_NOUNS = frozenset({"n", "nz", "vn", "LOC", "ORG"})
# What may follow: a predicate, or more words of which it is the first: 大桥建设, 电站总装机容量.
_FOLLOWS = _NOUNS | {"v", "vd", "ad", "an", "a", "d", "p", "r", "m", "TIME", "t"}
_WHEN = ("期间", "上", "中")  # 灯会期间 is when
_NUMERALS = tuple(f"{NUMERALS}两")
THIS = r"(?:[该此]|这[个所座条家项场支只一])"  # before a noun, as a part of a pattern
_THIS = re.compile(THIS)
_POINTS = frozenset("该此这")  # with which that starts
_OPENS = frozenset("。,;:!?“\n")  # before a clause
# What stands for a longer name: a quotation, or an event by its kind behind 本届.
_ALLUDES = re.compile(
    r"“(?P<short>[一-鿿]{3,10})”|[本此这][届次](?P<event>[一-鿿]{2,8}?[会节赛展坛])(?=[由主以将为共于在设的,]|期间)"
)
_FAR_QUOTED = 2000  # characters back in which the name of what is quoted stands


def opening_ends(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """What opens a clause or stands behind 该 or 这支, for the last thing told whose name ends so."""
    starts = {name.span.start for name in names}
    nouns = list(_opening_nouns(scan, starts))
    asked = {scan.slice(noun) for _, noun in nouns}
    ends: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(names, key=lambda n: n.span.end):
        if name.entity.cls in _NO_THINGS:
            continue
        forms = {form.rstrip("”》") for form in (name.entity.name, scan.slice(name.span))}
        lengths = range(_SHORTEST, _LONGEST + 1)
        for end in {form[-n:] for form in forms for n in lengths if n + _MORE <= len(form)} & asked:
            ends[end].append(name)
    counts = {end: Counter(name.entity for name in named) for end, named in ends.items()}
    most = {end: max(told, key=lambda e: (told[e], e)) for end, told in counts.items()}
    for start, noun in nouns:
        named = ends.get(end := scan.slice(noun), ())
        last = bisect_right(named, start, key=lambda n: n.span.end) - 1
        if last >= 0 and start - named[last].span.end <= _FAR:
            nearest = named[last].entity
            entity = told_of(counts[end], most[end], nearest) if nearest.cls in _MAIN else nearest
            yield refer(scan, Span(start, noun.end), (entity,), f"the end of {entity.name}")


def told_of(counts: Counter[Entity], most: Entity, nearest: Entity) -> Entity:
    """Of what an article tells, where another thing of its class was only touched last.

    Args:
        counts: how often each entity is named that may be meant.
        most: that named most often.
        nearest: that named last.
    """
    return most if most.cls is nearest.cls and counts[most] > max(1, counts[nearest]) else nearest


def _opening_nouns(scan: Scan, names: Set[int]) -> Iterator[tuple[int, Span]]:
    """The nouns that open a clause, and those behind 该 or 这支, each with where it starts with that word.

    What stands right before a name only tells what that is: 通道骨干工程|丙运河.
    """
    text = scan.text
    for at, word in enumerate(scan.words):
        start = word.span.start
        opens = start == 0 or text[start - 1] in _OPENS
        if not opens and text[start] not in _POINTS:
            continue
        this = _THIS.match(text, start)
        if (this or opens) and not text.startswith(_NUMERALS, start):  # 四中全会 is one of many
            for noun in _nouns_from(scan, at, this.end() if this else start, names, told=bool(this)):
                yield start, noun


def _nouns_from(scan: Scan, at: int, first: int, names: Set[int], *, told: bool) -> list[Span]:
    """The nouns that start at a place, each by a word longer; none where they lead up to a name.

    They start with the word of a number or behind it, if that is 该; if it is, anything may follow (`told`).
    """
    found, end = list[Span](), first
    for word in (scan.words[i] for i in range(at, len(scan.words)) if scan.words[i].span.end > first):
        if word.span.start != end:
            break
        short = _SHORTEST <= end - first <= _LONGEST and not scan.text.startswith(_WHEN, end)
        if short and (told or word.tag in _FOLLOWS):
            found.append(Span(first, end))
        if word.tag not in _NOUNS:
            break
        end = word.span.end
        if end in names:
            return []
    return found


def quoted_ends(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """What stands in marks, or behind 本届, for a thing told before: “产教联合体”, 本届|茶博会."""
    trail = Trail(names)
    for match in _ALLUDES.finditer(scan.text):
        for name in trail.before(match.start()):
            if match.start() - name.span.end > _FAR_QUOTED:
                break
            full, event = name.entity.name.rstrip("”"), match["event"]
            called = event and name.entity.cls is EntityClass.EVENT and told_in_short(event, full)
            if called or (match["short"] and full.endswith(match["short"])):
                yield refer(scan, Span(*match.span()), (name.entity,), f"the end of {full}")
                break
