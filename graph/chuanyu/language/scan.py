"""A tagged `Doc` → what the grammar of names reads: folded text, words, matches, and the paper's home.

`Scan` is the one value that every part of the grammar takes; `Name` is what each gives.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from spacy.tokens import Doc

from chuanyu.language.cuts import Persons, cuts, inner
from chuanyu.language.folding import fold
from chuanyu.language.gazetteer import Entry
from chuanyu.language.matcher import GazetteerMatcher
from chuanyu.language.name import Name
from chuanyu.language.places import abroad, counties, counties_elsewhere, led_counties, places_by_model, towns
from chuanyu.model import Article, Entity, EntityClass, Span, Word

__all__ = ["SERIES", "Name", "Scan"]

SERIES = "of the series that the text is about"


@dataclass(frozen=True)
class Scan:
    """An article as the grammar of names sees it; all offsets are those of the analysed text."""

    article: Article
    text: str
    words: tuple[Word, ...]
    known: tuple[Name, ...]
    forms: tuple[Span, ...]
    heads: tuple[Span, ...]
    matcher: GazetteerMatcher = field(compare=False)

    @classmethod
    def of(cls, article: Article, doc: Doc, matcher: GazetteerMatcher) -> Scan:
        """Read the span groups of a `Doc` that the pipeline has been over."""
        text = fold(article.analysed)
        known = []
        words = tuple(Word(Span(w.start, w.end), w.label_) for w in doc.spans["words"])
        inside = inner(words)
        in_persons = Persons.of(text, words, matcher)
        for match in doc.spans["known"]:
            span = Span(match.start, match.end)
            entry = matcher.entries.get(text[span.start : span.end])  # quotes may be the wrong way round
            if entry and not cuts(span, entry, inside, text) and not in_persons(span, entry):
                known.append(Name(span, entry.entity, "gazetteer"))
        taken = {at for n in known for at in range(n.span.start, n.span.end)}
        for found in (
            places_by_model(text, words, known),
            towns(text, known),
            counties(text, words, known),
            led_counties(text, words, inside, known, matcher.gazetteer, matcher.genre.sides),
            counties_elsewhere(text, words, matcher.gazetteer),
            abroad(text, words, known, matcher.gazetteer),
        ):
            new = [n for n in found if taken.isdisjoint(range(n.span.start, n.span.end))]
            taken.update(at for n in new for at in range(n.span.start, n.span.end))
            known += new
        return cls(
            article,
            text,
            words,
            tuple(sorted(known, key=lambda n: (n.span.start, -n.span.end))),
            tuple(Span(s.start, s.end) for s in doc.spans["forms"]),
            tuple(Span(s.start, s.end) for s in doc.spans["heads"]),
            matcher,
        )

    @cached_property
    def word_at(self) -> dict[int, Word]:
        """The word that covers each character."""
        return {at: word for word in self.words for at in range(word.span.start, word.span.end)}

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that a stretch touches, in order."""
        found, at = list[Word](), start
        while at < end:
            if word := self.word_at.get(at):
                found.append(word)
            at = word.span.end if word else at + 1
        return found

    @cached_property
    def known_by_end(self) -> dict[int, Name]:
        """The longest known name that ends at a place."""
        found: dict[int, Name] = {}
        for name in self.known:
            if name.span.end not in found or len(name.span) > len(found[name.span.end].span):
                found[name.span.end] = name
        return found

    @cached_property
    def known_by_start(self) -> dict[int, Name]:
        """The longest known name that starts at a place."""
        found: dict[int, Name] = {}
        for name in self.known:
            found.setdefault(name.span.start, name)
        return found

    @cached_property
    def _known_at(self) -> dict[int, tuple[Name, ...]]:
        found: dict[int, list[Name]] = {}
        for name in self.known:  # in order, the longest of those that start together first
            found.setdefault(name.span.start, []).append(name)
        return {at: tuple(names) for at, names in found.items()}

    def opening(self, span: Span) -> tuple[Name, ...]:
        """The division that opens a name, as its part."""
        part = self.division_in(span, span.start)
        return (part,) if part else ()

    def division_in(self, span: Span, at: int) -> Name | None:
        """The longest division that starts at a place and lies inside a stretch without filling it."""
        for name in self._known_at.get(at, ()):
            if name.span in span and name.span != span:
                if name.entity.code:
                    return name
                if name.entity.cls is EntityClass.PLACE:
                    return None  # 华蓥 of 华蓥山隧道: the mountain
        return None

    def entry(self, entity: Entity) -> Entry | None:
        """The gazetteer's entry of an entity."""
        return self.matcher.gazetteer.by_name.get(entity.name)

    @cached_property
    def divisions(self) -> tuple[tuple[int, Entry], ...]:
        """The divisions named in the text with where they end, in order."""
        found = []
        for name in self.known:
            entry = self.entry(name.entity)
            if entry and entry.level:
                found.append((name.span.end, entry))
        return tuple(sorted(found, key=lambda f: f[0]))

    @cached_property
    def divisions_named(self) -> frozenset[str]:
        """The canonical names of the divisions named in the text."""
        return frozenset(entry.entity.name for _, entry in self.divisions)

    @cached_property
    def _divisions_by_ending(self) -> dict[str, tuple[list[int], list[Entry]]]:
        found: dict[str, tuple[list[int], list[Entry]]] = {}
        for end, entry in self.divisions:
            ends, entries = found.setdefault(entry.entity.name[-1], ([], []))
            ends.append(end)
            entries.append(entry)
        return found

    def division_before(self, at: int, ending: str) -> Entry | None:
        """The last division named before a place in the text whose full name ends so."""
        ends, entries = self._divisions_by_ending.get(ending, ([], []))
        index = bisect_right(ends, at)
        return entries[index - 1] if index else None

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(at + 1 for at, char in enumerate(self.text) if char == "\n")]

    def line_start(self, at: int) -> int:
        """Where the line of a place starts."""
        return self._line_starts[bisect_right(self._line_starts, at) - 1]

    @cached_property
    def home(self) -> Entry | None:
        """The division for which 我市 or 省 stands: by the paper, else by the divisions it speaks of most."""
        gazetteer = self.matcher.gazetteer
        source = self.article.source or ""
        for key, place in self.matcher.genre.sources.items():
            if key in source:
                return gazetteer.by_name.get(place)
        named = [e for e in gazetteer.divisions if e.entity.name in source or (e.short and e.short in source)]
        if named:  # the lowest: 重庆市合川区人民检察院 is 合川区's
            return max(named, key=lambda e: len(gazetteer.above(e.entity.name)))
        provinces = Counter(
            province
            for _, entry in self.divisions
            for province in (entry.entity.name, *gazetteer.above(entry.entity.name))
            if (e := gazetteer.by_name.get(province)) and e.level == "province"
        )
        most = provinces.most_common(2)
        if most and (len(most) == 1 or most[0][1] >= 3 * most[1][1]):
            return gazetteer.by_name[most[0][0]]
        return None

    def owner(self, letter: str, at: int) -> tuple[Entry | None, str]:
        """The division for which a bare 市, 省, 区, 县 or 州 stands at a place, with the reason."""
        home = self.home
        gazetteer = self.matcher.gazetteer
        if continued := self._continued(letter, at):
            return continued, f"the {letter} whose officials are listed"
        if letter == "省":
            if home and home.level != "province":
                above = gazetteer.above(home.entity.name)
                home = next(
                    (e for a in above if (e := gazetteer.by_name.get(a)) and e.level == "province"), None
                )
            if home and home.entity.name.endswith("省"):
                return home, f"省 in a paper of {home.entity.name}"
            found = self.division_before(at, "省")
            return found, "the province named last"
        if letter == "市":
            said = not {"我", "本"}.isdisjoint(self.text[max(0, at - 1) : at + 1])  # of whatever city
            if home and home.level == "county" and not said:
                home = self._city_of(home)
            if home and home.entity.name.endswith("市"):
                return home, f"市 in a paper of {home.entity.name}"
            if main := self._main_city:
                return main, f"市 in a text about {main.entity.name}"
            found = self.division_before(at, "市")
            return found, "the city named last"
        if own := self._own_division(letter):
            return own, f"{letter} in a text of {own.entity.name}"
        found = self.division_before(at, letter)
        return found, f"the {letter} named last"

    def _city_of(self, county: Entry) -> Entry | None:
        """The city that a county lies in, itself if it is one."""
        gazetteer, name = self.matcher.gazetteer, county.entity.name
        cities = (n for n in (name, *gazetteer.above(name)) if n.endswith("市"))
        return next((e for n in cities if (e := gazetteer.by_name.get(n))), None)

    def _continued(self, letter: str, at: int) -> Entry | None:
        """The division whose officials a list goes on with: 垫江县委书记甲,|县委副书记、县长乙."""
        start = max(self.text.rfind(mark, max(0, at - _LISTED), at) for mark in "。;!?:\n") + 1
        last = self.division_before(at, letter)
        count = bisect_left(self.divisions, at, key=itemgetter(0))
        end = next(
            (
                end
                for end, entry in reversed(self.divisions[max(0, count - _LISTED) : count])
                if entry is last
            ),
            -1,
        )
        if last is None or end <= start or not _OFFICIAL.match(self.text, end):
            return None
        # Nothing is done in between, so the list goes on.
        tags = {self.word_at[i].tag for i in range(end, at) if i in self.word_at}
        return None if tags & {"v", "vd", "p", "c"} else last

    @cached_property
    def _main_city(self) -> Entry | None:
        """The city below a province that the title names, if the text speaks of it most."""
        cities = Counter(
            entry.entity.name
            for _, entry in self.divisions
            if entry.level != "province" and entry.entity.name.endswith("市")
        )
        (first, count), *others = [*cities.most_common(2), ("", 0)]
        entry = self.matcher.gazetteer.by_name.get(first)
        titled = entry and (entry.short or first) in self.article.title
        return entry if titled and count > others[0][1] else None

    def _own_division(self, letter: str) -> Entry | None:
        """The 区, 县 or 州 whose own paper or site this is: by the source, or since it says 我县."""
        if self.home and self.home.entity.name.endswith(letter):
            return self.home
        if "我" + letter not in self.text:
            return None
        # It is named first, in the dateline or with its neighbour; later it is 我县.
        return next((e for _, e in self.divisions if e.entity.name.endswith(letter)), None)


# What stands behind a division where its officials are listed, and how long such a list may be.
_OFFICIAL = re.compile(r"委(?!托|员会以)|人民政府|政府|人大|政协|[长副]")
_LISTED = 120
