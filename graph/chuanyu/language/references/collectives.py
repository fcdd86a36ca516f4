"""Words for several that are named elsewhere: 川渝两地, 双方, 遂宁、潼南两地, 泸永江三地.

An article → the mentions of both sides, and of those listed right before the word or called there by a
character each.  Which words mean what is data: `collectives.csv` (`seeds/genre`).  Whom 双方 and 两地 mean
as the text goes on, the room of statements decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from chuanyu.language.name import BOTH_SIDES, BY_LETTERS, LISTED, NAMED, Name
from chuanyu.language.references.bodies_of_places import BodiesOfPlaces
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import listed_before
from chuanyu.language.words import alternatives, any_of, worded, words
from chuanyu.model import Entity, Mention, MentionKind, Span

_BOTH = f"(?:{alternatives(words('several'))})"
_PART = r"(?:各级|有关|相关)?(?:[一-鿿]{0,8}?(?:部门|系统)|政府|方面|党政)?"
_NUMBERED = r"(?![三四五六七八九十\d]+个?[省市区县])"  # 两地四区县 are told by their number
_QUOTED = re.compile(r"“[^“”,。;:]*$")
_CLOSES = re.compile(r"[^“”,。;:]{1,14}”")
_BOTH_ONLY = re.compile(_BOTH)
_SEVERAL = re.compile(_BOTH + _NUMBERED + _PART)
# What several grow into by what they do together; theirs are the characters before it: 内自|同城化.
_IN_ONE = worded(r"{in_one}")
_LETTERS = 4  # no region is called by more
_AFTER = 200  # characters behind a word in which what it stands for may still be named
_FAR = 2000  # characters back in which the sides must be spoken of


def collective(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """The mentions of several by one word, some of them twice."""
    by_end, bodies = {n.span.end: n for n in names}, BodiesOfPlaces(names, scan.gazetteer)
    yield from _sides(scan, by_end, bodies)
    yield from _listed_or_lettered(scan, by_end, bodies)


def _sides(scan: Scan, by_end: Mapping[int, Name], bodies: BodiesOfPlaces) -> Iterator[Mention]:
    """川渝 and 双方 for the two sides."""
    meant = _words_of_paper(scan)
    plain = {w for w in meant if not _BOTH_ONLY.fullmatch(w)}
    for match in any_of(meant).finditer(scan.text):
        word, start, end = match.group(), match.start(), match.end()
        vague = word not in plain
        if _in_a_name(scan, start, end) or (vague and start in by_end):  # 甲、乙|两地: told by the list
            continue
        entities = scan.gazetteer.entities(meant[word])
        if not entities or (vague and not _spoken_of(scan, meant[word], plain, start)):
            continue
        if not vague:
            yield from _bodies(scan, bodies, Span(start, end), entities)
        tail = _SEVERAL.match(scan.text, end) or (_SEVERAL.match(scan.text, start) if vague else None)
        yield refer(scan, Span(start, tail.end() if tail else end), entities, f"{word} {BOTH_SIDES}")


_BOTH_OR_NONE = re.compile(rf"(?:{_BOTH})?的?")


def _bodies(scan: Scan, bodies: BodiesOfPlaces, told: Span, places: tuple[Entity, ...]) -> Iterator[Mention]:
    """The bodies of some places whose kind stands behind the word for them: 泸荣|两地|法院.

    Args:
        scan: the article.
        bodies: its bodies.
        told: from where the places are told to where 两地 starts or would stand.
        places: those for whom it stands.
    """
    word = _BOTH_OR_NONE.match(scan.text, told.end)
    if word and (found := bodies.of_kind_at(scan.text, word.end(), places)):
        yield refer(scan, Span(told.start, found[1]), found[0], "those of the kind named last")


def _words_of_paper(scan: Scan) -> dict[str, tuple[str, ...]]:
    """The words for several in this paper, with what they stand for: 成渝 in a paper of Chengdu."""
    division, collectives = scan.home.division, scan.genre.collectives
    home = division.entity.name if division else ""
    if not (division and home.endswith("市") and division.level == "province"):
        counts = Counter(entry.entity.name for entry in scan.divisions.entries)
        home = next((c.home for c in collectives if c.home and _prevails(scan, c.home, counts)), home)
    found: dict[str, tuple[str, ...]] = {}
    for one in collectives:
        if (one.home == home and home) or (not one.home and one.word not in found):
            found[one.word] = one.members
    return found


def _prevails(scan: Scan, city: str, counts: Counter[str]) -> bool:
    """Whether an article speaks of a city more than of the province in which it lies."""
    return all(counts[city] > counts[above] for above in scan.gazetteer.above(city))


def _in_a_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a word stands in a quotation that is a name: “川渝好办”."""
    opens = _QUOTED.search(scan.text, max(0, start - 14), start)
    return opens is not None and _CLOSES.match(scan.text, end) is not None


def _spoken_of(scan: Scan, members: Sequence[str], plain: set[str], at: int) -> bool:
    """Whether the two sides, or what lies in them, are named around a place, one by one or as 川渝."""
    start, end = max(0, at - _FAR), at + _AFTER
    if any(word in scan.text[start:end] for word in plain):
        return True
    named = {entry.entity.name for entry in scan.divisions.between(start, end)}
    return named.union(*map(scan.gazetteer.above, named)).issuperset(members)


def _listed_or_lettered(scan: Scan, by_end: Mapping[int, Name], bodies: BodiesOfPlaces) -> Iterator[Mention]:
    """两地 behind a list of places, or behind their characters; those mean the same wherever they stand."""
    told: dict[str, tuple[Entity, ...]] = {}
    named = frozenset(entry.entity for entry in scan.divisions.entries)
    for match in _SEVERAL.finditer(scan.text):
        if len(listed := _listed(scan, match.start(), by_end)) > 1:
            yield from _bodies(scan, bodies, Span(match.start(), match.start()), listed)
            yield refer(scan, Span(*match.span()), listed, "those named just before")
        elif letters := _letters(scan, match.start(), named):
            start, word, entities = letters
            told[word] = entities
            yield from _bodies(scan, bodies, Span(start, match.start()), entities)
            yield refer(scan, Span(start, match.end()), entities, BY_LETTERS)
    for match in _IN_ONE.finditer(scan.text):
        letters = _letters(scan, match.start(), named)
        if letters and letters[1] not in told and named.issuperset(letters[2]):
            start, word, entities = letters
            if not any(word in one.word or one.word in word for one in scan.genre.collectives):
                yield refer(scan, Span(start, match.start()), entities, BY_LETTERS)
    every = alternatives(told)
    for match in re.finditer(rf"(?:“(?:{every})”|{every})(?!至)", scan.text):
        yield refer(scan, Span(*match.span()), told[match.group().strip("“”")], BY_LETTERS)


def _listed(scan: Scan, at: int, by_end: Mapping[int, Name]) -> tuple[Entity, ...]:
    """The names joined by 、 and 与 that end at a place: 遂宁、潼南 before 两地."""
    last = by_end.get(at)
    if last is None:
        return ()
    beside = by_end.get(last.span.start)
    if beside and scan.side_by_side(beside, last):
        return (beside.entity, last.entity)  # 遂宁|潼南|两地
    before = listed_before(scan.text, last.span.start, by_end, LISTED)
    return tuple(reversed([last.entity, *(name.entity for name in before)]))


def _letters(scan: Scan, at: int, named: Set[Entity]) -> tuple[int, str, tuple[Entity, ...]] | None:
    """Places called by a character each that end at a place, quoted or not: 泸永江|三地, “万达开”|三地."""
    known = scan.gazetteer.abbreviations
    quoted = scan.text.startswith("”", at - 1)
    end = start = at - quoted
    while start and scan.text[start - 1] in known and end - start < _LETTERS:
        start -= 1
    amid = None if quoted else scan.word_at.get(start)
    if amid and amid.span.start < start and amid.tag not in NAMED:
        start = min(amid.span.end, end)  # 结合|川渝两地
    if end - start < 2 or (quoted and not scan.text.startswith("“", start - 1)):
        return None
    word = scan.text[start:end]
    if any(one.word.startswith(word) and not one.members for one in scan.genre.collectives):
        return None  # 中新双方 are no places of ours
    return start - quoted, word, tuple(_by_letter(c, known[c][0].entity, named) for c in word)


def _by_letter(letter: str, usual: Entity, named: Set[Entity]) -> Entity:
    """Whom a character means: the one it stands for, or else the one the article names so: 巴 for 巴南区."""
    if usual in named:
        return usual
    others = [place for place in named if letter in place.name[:2]]
    return others[0] if len(others) == 1 else usual


def refer(scan: Scan, span: Span, entities: tuple[Entity, ...], reason: str) -> Mention:
    """A reference, with what it stands for and why."""
    return Mention(span, scan.slice(span), entities, MentionKind.REFERENCE, "reference", reason)
