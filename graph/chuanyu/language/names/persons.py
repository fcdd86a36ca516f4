"""Persons: what the model proposes and a surname confirms, or what stands at a post or in a roll.

An article and where its other names stand → its persons.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from chuanyu.language.name import CLAUSE_OPENS, Name, covered
from chuanyu.language.names.person_names import DOES, is_name, is_named, person, whole
from chuanyu.language.names.persons_at_posts import behind_posts, behind_states
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Span

# One of a roll: between 、 and the next mark, or before what persons do.
_ONE = worded(r"[一-鿿]{2,4}?(?=[、,;。()\s和等率]|$|一行|{attends}|陪同|参与)")
_LEADERS = worded(r"{official}")  # behind it a roll may begin
_ROLL = 2  # persons beside it that make a roll of a list


def persons(scan: Scan, taken: Sequence[Name]) -> Iterator[Name]:
    """The persons of an article, none inside a name that is taken."""
    occupied = covered(taken)
    found: dict[int, Name] = {}
    for word in scan.words:
        if word.tag == "PER" and word.span.start not in occupied:
            span = whole(scan, word.span)
            if is_named(scan, span):
                found[span.start] = person(scan, span, "model")
    for span in behind_states(scan):
        found[span.start] = person(scan, span, "model")
    for span in behind_posts(scan):
        before = found.get(span.start)
        if before is None or len(before.span) < len(span):  # LAC cut 庄亦 out of 庄亦凡
            found[span.start] = person(scan, span, "grammar")
    for span in list(_rolls(scan, found)):
        found.setdefault(span.start, person(scan, span, "grammar"))
    yield from found.values()
    occupied |= covered(found.values())
    yield from _again(scan, {n.entity.name for n in found.values()}, occupied)


def _rolls(scan: Scan, found: Mapping[int, Name]) -> Iterator[Span]:
    """Names that LAC did not see in a roll of persons: 甲、户川、贾山出席, 乙县领导|王中、丙出席."""
    reached = 0
    for first in sorted({*found, *(match.end() for match in _LEADERS.finditer(scan.text))}):
        if first < reached:
            continue
        at, seen, new = first, 0, list[Span]()
        while name := found.get(at) or _listed_at(scan, at):
            if isinstance(name, Name):
                seen, span = seen + 1, name.span
            else:
                new, span = [*new, name], name
            reached = at = span.end
            if scan.text[at : at + 1] not in ("、", "和"):
                break
            at += 1
        if seen >= _ROLL:
            yield from new


def _listed_at(scan: Scan, at: int) -> Span | None:
    """The name in a roll that starts at a place."""
    match = _ONE.match(scan.text, at)
    return Span(*match.span()) if match and is_name(scan, Span(*match.span()), behind_post=True) else None


def _again(scan: Scan, names: Container[str], occupied: Container[int]) -> Iterator[Name]:
    """Further places of persons that a context has shown once: 李强来到….

    LAC may take a rare name for another noun; of three characters it is not mistaken, nor is one that opens
    a clause before what persons do (万容|指出).
    """
    for word in scan.words:
        text = scan.slice(word.span)
        seen = word.tag == "PER" or len(text) > 2
        if seen and text in names and word.span.start not in occupied:
            yield person(scan, word.span, "model")
        elif word.span.start not in occupied and scan.text.endswith(CLAUSE_OPENS, 0, word.span.start):
            for size in (3, 2):
                span = Span(word.span.start, word.span.start + size)
                if scan.slice(span) in names and DOES.match(scan.text, span.end):
                    yield person(scan, span, "model")
                    break
