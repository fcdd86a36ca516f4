"""A tagged text → places of which a character or two stand there: 在|渝, 资(阳)大(足)…, 万达开|地区.

A character stands for its place where nothing else does: alone behind a verb of going, completed by brackets,
or with those of two more places before 地区.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.language.gazetteer import Entry
from chuanyu.language.known.tagged import Tagged
from chuanyu.language.name import Name
from chuanyu.language.stretches import COMPLETED
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

_COUNTIES = ("县", "区", "市")
_REGION = re.compile("地区")
_FEWEST_PLACES = 3  # of a region that is called so; of two it might be 川南 or 渝西
# Behind these the letter of a place stands for it alone, if it is no word too (融入新…): 赴|渝, 在|蓉.
_GOES = worded(r"(?<=[在来赴抵驻入返离])(?!{letter_word})[一-鿿](?![一-鿿]?[地方两二])")
_ONE = re.compile(r"([一-鿿])\(([一-鿿]{1,3})\)")


def regions(tagged: Tagged, _: Sequence[Name]) -> Iterator[Name]:
    """Regions called by a character for each of their places: 川渝|万达开地区."""
    letters = tagged.matcher.gazetteer.abbreviations
    sides = tuple(one.word for one in tagged.matcher.genre.collectives)
    for match in _REGION.finditer(tagged.text):
        start = match.start()
        while start and tagged.text[start - 1] in letters:
            start -= 1
        if tagged.text.startswith(sides, start, match.start()):
            start += 2
        named = {letters[c][0] for c in tagged.text[start : match.start()]}
        if len(named) >= _FEWEST_PLACES and any(entry.level != "province" for entry in named):
            span = Span(start, match.end())
            yield Name(span, Entity(EntityClass.PLACE, tagged.text[start : span.end]), "grammar")


def by_one_letter(tagged: Tagged, _: Sequence[Name]) -> Iterator[Name]:
    """Provinces, and cities that have a letter which is none of their name: 在|渝, 赴|蓉; not in 在川渝."""
    letters = tagged.matcher.gazetteer.abbreviations
    ends = {word.span.end for word in tagged.words}
    for match in _GOES.finditer(tagged.text):
        entry = _meant(tagged, letters.get(match.group(), ()))
        own = entry and (entry.level == "province" or match.group() not in entry.entity.name)
        another = tagged.text[match.end() : match.end() + 1] in letters
        if entry and own and match.end() in ends and not another:
            reason = f"short for {entry.entity.name}"
            yield Name(Span(*match.span()), entry.entity, "gazetteer", reason)


def _meant(tagged: Tagged, entries: Sequence[Entry]) -> Entry | None:
    """Whom a character means: the highest; not 贵州 where only 黔江 is named, which has it too."""
    first, *lower = [*entries, None]
    if first is None or (first.short or first.entity.name) in tagged.text:
        return first
    named = (entry for entry in lower if entry and entry.entity.name in tagged.text)
    return next(named, first)


def completed(tagged: Tagged, _: Sequence[Name]) -> Iterator[Name]:
    """Places by a letter each with the rest of their names in brackets: 资(阳)|大(足)|文旅融合发展示范区."""
    for run in COMPLETED.finditer(tagged.text):
        for one in _ONE.finditer(tagged.text, *run.span()):
            called = one[1] + one[2]
            names = (called, *(called + ending for ending in _COUNTIES))
            entries = (tagged.matcher.entries.get(name) for name in names)
            if entry := next((e for e in entries if e and e.entity.code), None):
                reason = f"short for {entry.entity.name}"
                yield Name(Span(*one.span()), entry.entity, "gazetteer", reason)
