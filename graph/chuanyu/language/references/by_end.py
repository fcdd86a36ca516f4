"""The end of a name for the whole: 服务队 that opens a clause, for 甲供电公司党员服务队 told before.

Any noun may stand so, if a name at hand ends in it; which nouns need not be listed.
In quotation marks the end of a name stands for it anywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from chuanyu.language.name import Name, Trail
from chuanyu.language.references.collectives import refer
from chuanyu.language.scan import Scan
from chuanyu.model import EntityClass, Mention, Span

_NO_THINGS = frozenset({EntityClass.PERSON, EntityClass.PLACE, EntityClass.DOCUMENT})
_FAR = 600  # characters back in which the name stands, at most
_SHORTEST, _LONGEST = 2, 8  # characters of such a noun
_MORE = 2  # characters that the name has before it, at least
_NOUNS = frozenset({"n", "nz", "vn", "LOC", "ORG"})
# What may follow: a predicate, or more words of which it is the first: 大桥建设, 电站总装机容量.
_GO_ON = _NOUNS | {"v", "vd", "ad", "an", "a", "d", "p", "r", "m", "TIME", "t"}
_WHEN = ("期间", "上", "中")  # 灯会期间 is when
_NUMERALS = tuple("一二三四五六七八九十两")
_THIS = re.compile(r"[该此]|这[个所座条家项场支只一]")
_OPENS = ("。", ",", ";", ":", "!", "?", "“", "\n")


def by_end(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """服务队|提前进驻…: the last thing told before whose name ends so."""
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
    for start, noun in nouns:
        named = ends.get(scan.slice(noun), ())
        last = bisect_right(named, start, key=lambda n: n.span.end) - 1
        if last >= 0 and start - named[last].span.end <= _FAR:
            entity = named[last].entity
            yield refer(scan, Span(start, noun.end), (entity,), f"the end of {entity.name}")


def _opening_nouns(scan: Scan, names: Set[int]) -> Iterator[tuple[int, Span]]:
    """The nouns that open a clause, and those behind 该 or 这支, each with where it starts with that word.

    Args:
        scan: the article.
        names: where its names start; what stands before one only tells what that is: 通道骨干工程|丙运河.
    """
    words = scan.words
    for at, word in enumerate(words):
        start = word.span.start
        this = _THIS.match(scan.text, start)
        opens = start == 0 or scan.text.startswith(_OPENS, start - 1)
        if not (this or opens) or scan.text.startswith(_NUMERALS, start):
            continue  # 四中全会 is one of many
        end = first = this.end() if this else start
        while at < len(words) and words[at].span.end <= first:
            at += 1
        found = list[Span]()
        while at < len(words) and words[at].span.start == end:
            short = _SHORTEST <= end - first <= _LONGEST and not scan.text.startswith(_WHEN, end)
            if short and (this or words[at].tag in _GO_ON):
                found.append(Span(first, end))
            if words[at].tag not in _NOUNS:
                break
            end = words[at].span.end
            at += 1
            if end in names:
                found.clear()
                break
        yield from ((start, noun) for noun in found)


_QUOTED = re.compile(r"“(?P<short>[一-鿿]{3,10})”")
_FAR_QUOTED = 2000  # characters back in which the name of what is quoted stands


def quoted_end(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """“产教联合体” for 甲乙融合区产教联合体."""
    trail = Trail(names)
    for match in _QUOTED.finditer(scan.text):
        for name in trail.before(match.start()):
            if match.start() - name.span.end > _FAR_QUOTED:
                break
            full = name.entity.name.rstrip("”")
            if full.endswith(match["short"]) and name.entity.cls not in _NO_THINGS:
                yield refer(scan, Span(*match.span()), (name.entity,), f"the end of {full}")
                break
