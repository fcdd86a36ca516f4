"""Bodies that nothing tells but the model and their place in a list of others: 与|重庆航发司|、达钢集团签约.

An article and the names found in it → further bodies: words that the model takes for an organisation, right
beside a body that has a name.  What a word ends with tells its class: an office is of the class of the body
beside it, what does not end like one is a firm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chuanyu.language.name import LEVELS, LISTED, SOCIETIES, Name, covered
from chuanyu.language.scan import Scan
from chuanyu.language.words import words
from chuanyu.model import Entity, EntityClass, Span

_BODIES = SOCIETIES | {EntityClass.GOVERNMENT_BODY}
_OFFICES = (*words("organ"), *words("ends_body"), "署")  # how offices end
_UNITS = (*_OFFICES, *words("unit_end"))  # and how units of theirs do
_HAVE_OFFICES = (EntityClass.GOVERNMENT_BODY, EntityClass.ALLIANCE)
_LINKS = (*LISTED, "同", "以及", *words("allies"))
_ROLES = (*words("office"), "主委")  # the model takes who heads a body for its end: 民进某区总支主委
_LEAST, _MOST = 3, 16  # characters of such a body
_REST = 2  # those behind the place that opens it, at least
# Tags of the words behind it with which it is one name: 中国地震科学|实验场.
_GOES_ON = frozenset({"n", "nz", "vn", "ORG", "LOC", "PER", "m"})


def beside(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """The bodies beside those that have a name, each with the place that opens it as its part."""
    taken = covered(n for n in names if n.entity.cls is not EntityClass.PLACE)
    bodies = [n for n in names if n.entity.cls in _BODIES]
    by_start, by_end = {n.span.start: n for n in bodies}, {n.span.end: n for n in bodies}
    for word in scan.words:
        span = word.span
        free = word.tag == "ORG" and taken.isdisjoint(range(span.start, span.end)) and _is_name(scan, span)
        if neighbour := _neighbour(scan.text, span, by_start, by_end) if free else None:
            text = scan.slice(span)
            heads = (head.cls for head in scan.genre.ending(text, "told") if head.cls in _BODIES)
            cls = next(heads, None) or _by_end(text, neighbour.entity.cls)
            yield Name(span, Entity(cls, text), "model", parts=scan.opening(span))


def _by_end(text: str, beside: EntityClass) -> EntityClass:
    """The class of a body that no head tells: 某航发司 is a firm, 某营管部 an office as that beside it."""
    if beside in _HAVE_OFFICES:
        return beside if text.endswith(_UNITS) else EntityClass.ENTERPRISE
    return EntityClass.GOVERNMENT_BODY if text.endswith(_OFFICES) else EntityClass.ENTERPRISE


def _is_name(scan: Scan, span: Span) -> bool:
    """Whether a word is a whole name, and more than the place that opens it: no 川渝两地政府, no 市政府."""
    text = scan.slice(span)
    first, last = scan.known_by_start.get(span.start), scan.known_by_end.get(span.end)
    rest = span.end - max(first.span.end if first else span.start, last.span.end if last else span.start)
    sides = text.startswith(scan.genre.sides)
    plain = text[0] in LEVELS or text in scan.genre.vague or text in scan.genre.common or span in scan.forms
    follower = scan.word_at.get(span.end)
    goes_on = (follower is not None and follower.tag in _GOES_ON) or text.endswith(_ROLES)
    return _LEAST <= len(span) <= _MOST and rest >= _REST and not (sides or plain or goes_on)


def _neighbour(
    text: str, span: Span, by_start: Mapping[int, Name], by_end: Mapping[int, Name]
) -> Name | None:
    """The body right before a word or behind it in a list."""
    before = (by_end.get(span.start - len(link)) for link in _LINKS if text.endswith(link, 0, span.start))
    behind = (by_start.get(span.end + len(link)) for link in _LINKS if text.startswith(link, span.end))
    return next(filter(None, (*before, *behind)), None)
