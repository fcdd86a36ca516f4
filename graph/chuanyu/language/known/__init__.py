"""A tagged text and matches of the gazetteer → its known names, false matches left out and places added.

`false_matches` tells which matches are no names, `places` finds those that no gazetteer
holds, and those of which only a character or two stand there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chuanyu.language.known.false_matches import FalseMatches
from chuanyu.language.known.places import places
from chuanyu.language.known.tagged import Tagged
from chuanyu.language.name import Name
from chuanyu.model import EntityClass, Span

__all__ = ["Tagged", "known_names"]
_SHORT = 2  # characters of a name that may stand by chance


def known_names(tagged: Tagged, matched: Iterable[Span]) -> tuple[Name, ...]:
    """The names of a text that need no grammar, the longer of two that start together first.

    What is `matched` by the gazetteer may overlap, and some of it is no name.
    """
    is_no_name = FalseMatches(tagged)
    known = []
    for span in matched:
        # A straight quotation mark matches as any other, and may have been folded to the wrong one.
        entry = tagged.matcher.entries.get(tagged.text[span.start : span.end])
        if entry and not is_no_name(span, entry):
            known.append(Name(span, entry.entity, "gazetteer"))
    known = list(_uncrossed(tagged, known))
    return tuple(sorted((*known, *places(tagged, known)), key=lambda n: (n.span.start, -n.span.end)))


def _uncrossed(tagged: Tagged, known: Iterable[Name]) -> Iterator[Name]:
    """Known names without short ones of places that begin amid another, where no word does: 眉[山西]站."""
    begins = {word.span.start for word in tagged.words}
    reached = 0
    for name in sorted(known, key=lambda n: (n.span.start, -n.span.end)):
        place = name.entity.cls is EntityClass.PLACE
        crossing = name.span.start < reached < name.span.end and name.span.start not in begins
        if place and crossing and len(name.span) == _SHORT:
            continue
        if place:
            reached = max(reached, name.span.end)
        yield name
