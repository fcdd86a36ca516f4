"""A tagged `Doc` → what the rules of the room read: folded text, words, known names, and the paper's home.

`Scan` is the one value that every rule takes; `Name` is what the grammar of names gives.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc

from chuanyu.language.cut import recut
from chuanyu.language.divisions import Divisions
from chuanyu.language.folding import fold
from chuanyu.language.gazetteer import Entry, Gazetteer
from chuanyu.language.genre import Genre
from chuanyu.language.headlines import REPORT
from chuanyu.language.home import Home
from chuanyu.language.known import Tagged, known_names
from chuanyu.language.matcher import GazetteerMatcher
from chuanyu.language.name import LOW, Name
from chuanyu.language.stretches import COMPLETED
from chuanyu.language.words import any_of
from chuanyu.model import Article, Entity, EntityClass, PassageKind, Span, Word

_BRACKET = re.compile(r"\([^()]*\)")
_ASIDE = re.compile(r"\((?:以下|下)?简?称[^()]{2,16}\)")
_REPORTS = 2  # of a bulletin, at least
_TOWN, _TOWN_MOST = any_of(LOW), 6  # and characters before it by which one may be called


@dataclass(frozen=True)
class Scan:
    """An article as the rules see it; all offsets are those of the analysed text.

    Attributes:
        article: the article.
        text: its analysed text, folded.
        words: the words of the model.
        known: the names that need no grammar, the longer of two that start together first.
        forms: where forms of bodies stand that need an owner (科技局).
        heads: where the heads of names stand (产业园).
        matcher: the component that holds the gazetteers and the word lists.
    """

    article: Article
    text: str
    words: tuple[Word, ...]
    known: tuple[Name, ...]
    forms: tuple[Span, ...]
    heads: tuple[Span, ...]
    matcher: GazetteerMatcher = field(compare=False)

    @classmethod
    def of(cls, article: Article, doc: Doc, matcher: GazetteerMatcher) -> Scan:
        """Read the words and the span groups of a `Doc` that the pipeline has been over."""
        text = fold(article.analysed)
        words = tuple(recut(text, doc.user_data["words"]))
        matched, forms, heads = (
            tuple(Span(s.start, s.end) for s in doc.spans[group]) for group in ("known", "forms", "heads")
        )
        known = known_names(Tagged(text, words, matcher), matched)
        return cls(article, text, words, known, forms, heads, matcher)

    @property
    def gazetteer(self) -> Gazetteer:
        """What is known before any article is read."""
        return self.matcher.gazetteer

    @property
    def genre(self) -> Genre:
        """The word lists of the genre."""
        return self.matcher.genre

    def slice(self, span: Span) -> str:
        """The text of a stretch."""
        return self.text[span.start : span.end]

    def name_in(self, span: Span) -> str:
        """The name that a stretch holds, without what only explains it: 资(阳)大(足)…区, 甲(下称“乙”)机制."""
        text = self.slice(span)
        return COMPLETED.sub(lambda run: _BRACKET.sub("", run.group()), _ASIDE.sub("", text))

    def entry(self, entity: Entity) -> Entry | None:
        """The gazetteer's entry of an entity."""
        return self.gazetteer.by_name.get(entity.name)

    def entity(self, cls: EntityClass, name: str) -> Entity:
        """What the gazetteer knows by a name, else a thing of a class."""
        known = self.matcher.entry(name)
        return known.entity if known else Entity(cls, name)

    def is_province(self, name: Name) -> bool:
        """Whether a name is that of a province, or of a city of that rank."""
        entry = self.entry(name.entity)
        return entry is not None and entry.level == "province"

    def side_by_side(self, one: Name, other: Name) -> bool:
        """Whether two divisions stand for themselves though nothing joins them: 遂宁|潼南, no 四川|遂宁."""
        first, last = one.entity, other.entity
        coded = bool(first.code and last.code) and first != last
        return coded and first.name not in self.gazetteer.above(last.name)

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
        return {name.span.end: name for name in reversed(self.known)}

    @cached_property
    def known_by_start(self) -> dict[int, Name]:
        """The longest known name that starts at a place."""
        return {at: names[0] for at, names in self._known_at.items()}

    @cached_property
    def _known_at(self) -> dict[int, tuple[Name, ...]]:
        found: dict[int, list[Name]] = {}
        for name in self.known:  # in order, the longest of those that start together first
            found.setdefault(name.span.start, []).append(name)
        return {at: tuple(names) for at, names in found.items()}

    def known_in(self, start: int, end: int) -> Iterator[Name]:
        """The longest known name that starts at each place of a stretch where one does."""
        return (name for at in range(start, end) if (name := self.known_by_start.get(at)))

    def division_in(self, span: Span, at: int) -> Name | None:
        """The longest division that starts at a place and lies inside a stretch without filling it."""
        for name in self._known_at.get(at, ()):
            if name.span in span and name.span != span:
                if name.entity.code:
                    return name
                if name.entity.cls is EntityClass.PLACE:
                    return None  # 华蓥 of 华蓥山隧道: the mountain
        return None

    def opening(self, span: Span) -> tuple[Name, ...]:
        """The division that opens a name, as its part."""
        part = self.division_in(span, span.start)
        return (part,) if part else ()

    @cached_property
    def divisions(self) -> Divisions:
        """The divisions named in the text."""
        entries = ((name.span.end, self.entry(name.entity)) for name in reversed(self.known))
        # Of those that end together the longest: 峨眉山市, in which no 眉山市 is named.
        named = {end: entry for end, entry in entries if entry and entry.level}
        return Divisions(tuple(sorted(named.items(), key=lambda n: n[0])))

    @cached_property
    def towns(self) -> dict[str, str]:
        """The full names of towns in the text by what they may be called in short: 高升镇 by 高升."""
        found: dict[str, str] = {}
        for end in _TOWN.finditer(self.text):
            for start in range(max(0, end.start() - _TOWN_MOST), end.start() - 1):
                found.setdefault(self.text[start : end.start()], self.text[start : end.end()])
        return found

    @cached_property
    def home(self) -> Home:
        """The paper's home, and what 市 and 省 mean without a name."""
        return Home(self.article, self.text, self.divisions, self.word_at, self.gazetteer, self.genre.sources)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(at + 1 for at, char in enumerate(self.text) if char == "\n")]

    def line_start(self, at: int) -> int:
        """Where the line of a place starts."""
        return self._line_starts[bisect_right(self._line_starts, at) - 1]

    @cached_property
    def _reports(self) -> list[int]:
        passages = self.article.passages
        if sum(bool(REPORT.match(self.text, p.span.start, p.span.end)) for p in passages) < _REPORTS:
            return [0]
        return [0, *(p.span.start for p in passages if p.kind is PassageKind.HEAD)]

    def report_start(self, at: int) -> int:
        """Where the report of a place starts, headline included, if the article strings reports."""
        return self._reports[bisect_right(self._reports, at) - 1]
