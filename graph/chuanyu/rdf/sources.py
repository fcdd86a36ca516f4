"""The quotes of all articles → which article each goes back to, and its words and place in one step.

A press release that ten papers reprint is one source.  Reprints are told by the passage around a
quote: its sentence, and as many on both sides as make it long enough to be told from a phrase that
anybody may use.  Passages that are nearly the same, or one of which holds the other, go back to the
article that carried them first; a reprint in part, or with other news around it, is so found too.
Reports of one form come out every year, so two passages that give different figures are not the same,
nor are two that lie months apart.

Most passages share little with any other article and are put aside first.  Among the others
near-duplicates are found by MinHash (Broder 1997, "On the resemblance and containment of documents")
with a fixed seed, and each pair is then measured exactly; so the order of the articles makes no
difference.

The words and the place of a quote stand at its two selectors.  Nearly every question asks for them, and
each step costs the engine as much as the next, so they are told of the evidence itself as well.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final
from zlib import crc32

from pyoxigraph import Literal, NamedNode, Quad

from chuanyu.rdf.vocabulary import CY, DCTERMS, OA, SCHEMA, SOURCES

ENOUGH: Final = 80
"""A passage has so many letters and figures, if its article does."""
FEW: Final = 20
"""A passage of fewer letters is compared with none."""
ALIKE: Final = 0.8
"""What share of the shorter one's runs of letters two passages of one report have in common."""
AGAIN: Final = 31
"""So many days behind the last one a passage is a new report of the same form."""
ALL: Final = 150
"""Of so many passages each is compared with each."""
_RUN = 5  # letters
_LIKELY = 0.5  # how much two passages must resemble each other to be measured
_PERMUTATIONS = 64
_TABLE = 1 << 24
_UNDATED = "9999"
_END = re.compile(r"[。！？!?；;\n]+[”’」』）)]*")
_NO_LETTER = re.compile(r"[\W_]+")
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote and what stands around it.

    Attributes:
        evidence, article: the IRIs of the quote's evidence and of its article.
        day: the day of the article in ISO form; `9999` where it is not known.
        letters: the passage without marks and white space.
        quote, start: the words of the quote, and where they begin in the article's text.
    """

    evidence: str
    article: str
    day: str
    letters: str
    quote: str = ""
    start: int = 0


def passages(quads: Iterable[Quad]) -> tuple[Passage, ...]:
    """The passages around the quotes of the graphs of articles."""
    texts: dict[NamedNode, str] = {}
    at: dict[NamedNode, int] = {}
    words: dict[NamedNode, str] = {}
    sources: dict[NamedNode, NamedNode] = {}
    selectors: list[tuple[NamedNode, NamedNode]] = []
    days: dict[NamedNode, str] = {}
    for q in quads:
        subject, predicate, obj = q.subject, q.predicate, q.object
        if not isinstance(subject, NamedNode):
            continue
        if isinstance(obj, Literal):
            if predicate == SCHEMA.articleBody:
                texts[subject] = obj.value
            elif predicate == DCTERMS.issued:
                days[subject] = _day(obj.value)
            elif predicate == OA.start:
                at[subject] = int(obj.value)
            elif predicate == OA.exact:
                words[subject] = obj.value
        elif isinstance(obj, NamedNode):
            if predicate == OA.hasSource:
                sources[subject] = obj
            elif predicate == OA.hasSelector:
                selectors.append((subject, obj))
    quotes = {evidence: words[selector] for evidence, selector in selectors if selector in words}
    cuts = {article: _ends(text) for article, text in texts.items()}
    names = {article: article.value for article in texts}  # one text for all passages of an article
    return tuple(
        Passage(
            evidence.value,
            names[article],
            days.get(article, _UNDATED),
            _around(texts[article], cuts[article], at[selector]),
            quotes.get(evidence, ""),
            at[selector],
        )
        for evidence, selector in selectors
        if selector in at and (article := sources.get(evidence)) in texts
    )


def told(found: Iterable[Passage]) -> Iterator[Quad]:
    """What the graph of sources says of quotes.

    Of each its words, its place and the article that it goes back to: its own, unless another carried
    the passage before.  Of an article that carries passages of others, which they are.

    Args:
        found: the passages of all articles, in any order.
    """
    carried: set[tuple[str, str]] = set()
    for passage, origin in _origins(found):
        evidence = NamedNode(passage.evidence)
        yield Quad(evidence, CY.origin, NamedNode(origin), SOURCES)
        yield Quad(evidence, CY.quote, Literal(passage.quote), SOURCES)
        yield Quad(evidence, CY.at, Literal(passage.start), SOURCES)
        if origin != passage.article:
            carried.add((passage.article, origin))
    for article, origin in sorted(carried):
        yield Quad(NamedNode(article), CY.reprints, NamedNode(origin), SOURCES)


def _origins(found: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """For every passage the article that carried it first."""
    groups: dict[str, list[Passage]] = {}
    for passage in found:
        # What is too short to be told from others is a group of its own.
        key = passage.letters if len(passage.letters) >= FEW else passage.evidence
        groups.setdefault(key, []).append(passage)
    for same in _alike(_shared(groups)):
        groups[same[0]] = [p for text in same for p in groups.pop(text)]
    for group in groups.values():
        first = last = ""
        for p in sorted(group, key=lambda p: (p.day, p.article, p.evidence)):
            if not first or _apart(last, p.day):
                first = p.article
            last = p.day
            yield p, first


def _apart(day: str, later: str) -> bool:
    """Whether two days are known and so far apart that the later article reprints nothing."""
    known = later != _UNDATED
    return known and (date.fromisoformat(later) - date.fromisoformat(day)).days > AGAIN


def _day(text: str) -> str:
    """A day as far as it is one: graphs that were made elsewhere may hold anything."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return _UNDATED


def _ends(text: str) -> list[int]:
    """Where the sentences of a text end, the text's own end among them."""
    return [*(m.end() for m in _END.finditer(text)), len(text)]


def _around(text: str, ends: Sequence[int], start: int) -> str:
    """The letters of the sentence at a place, with those beside it until they are enough."""
    last = bisect_right(ends, start)
    first = last
    while True:
        begin = ends[first - 1] if first else 0
        letters = _NO_LETTER.sub("", text[begin : ends[min(last, len(ends) - 1)]])
        if len(letters) >= ENOUGH or (first <= 0 and last >= len(ends) - 1):
            return letters
        first, last = max(first - 1, 0), min(last + 1, len(ends) - 1)


def _shared(groups: Mapping[str, Sequence[Passage]]) -> list[str]:
    """The texts of which enough stands in another article too, to be compared one by one."""
    articles: dict[str, list[str]] = {}
    for text, group in groups.items():
        if len(text) >= FEW and text != group[0].evidence:
            for article in {p.article for p in group}:
                articles.setdefault(article, []).append(text)
    seen = bytearray(_TABLE)  # how many articles have a run, up to two; runs that share a place count as one
    for texts in articles.values():
        for place in {place for text in texts for place in _places(text)}:
            seen[place] = min(seen[place] + 1, 2)
    found = dict.fromkeys(text for texts in articles.values() for text in texts)
    return [text for text in found if _often(seen, _places(text))]


def _often(seen: bytearray, places: set[int]) -> bool:
    return sum(seen[place] > 1 for place in places) >= _LIKELY * len(places)


def _places(text: str) -> set[int]:
    return {crc32(run.encode()) % _TABLE for run in _runs(text)}


def _alike(texts: list[str]) -> Iterator[list[str]]:
    """The groups, of two and more, of texts that are nearly the same."""
    texts.sort()
    runs = [_runs(text) for text in texts]
    above = list(range(len(texts)))  # each leads to one of its group, in the end to the first
    for one, other in _likely(runs):
        if _same(texts[one], texts[other], runs[one], runs[other]):
            first, second = sorted((_top(above, one), _top(above, other)))
            above[second] = first
    groups: dict[int, list[str]] = {}
    for number, text in enumerate(texts):
        groups.setdefault(_top(above, number), []).append(text)
    yield from (group for group in groups.values() if len(group) > 1)


def _likely(runs: list[set[str]]) -> Iterator[tuple[int, int]]:
    """The pairs that are worth measuring: of few texts all, of many those that share a band of MinHashes."""
    if len(runs) <= ALL:
        yield from combinations(range(len(runs)), 2)
        return
    from datasketch import MinHash, MinHashLSH  # it takes a second to import, and only a build needs it

    index = MinHashLSH(threshold=_LIKELY, num_perm=_PERMUTATIONS)
    encoded = ([run.encode() for run in one] for one in runs)
    hashes = MinHash.generator(encoded, num_perm=_PERMUTATIONS, seed=1, hashfunc=crc32)
    for number, signature in enumerate(hashes):
        for other in index.query(signature):
            yield number, other
        index.insert(number, signature, check_duplication=False)


def _runs(text: str) -> set[str]:
    return {text[at : at + _RUN] for at in range(len(text) - _RUN + 1)}


def _same(text: str, other: str, runs: set[str], others: set[str]) -> bool:
    figures, their = set(_FIGURES.findall(text)), set(_FIGURES.findall(other))
    shared = len(runs & others)
    alike = shared >= max(ALIKE * min(len(runs), len(others)), _LIKELY * len(runs | others))
    return alike and (figures <= their or their <= figures)


def _top(above: list[int], number: int) -> int:
    while above[number] != number:
        above[number] = above[above[number]]
        number = above[number]
    return number
