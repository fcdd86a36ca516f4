"""Titles of documents: 《…》, those of agreements with the parties that open them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

_TITLE = re.compile(r"《[^《》\n]{2,60}》")


def titles(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """The titles of an article: 《…》.

    Args:
        scan: the article.
        names: what may stand inside a title.
    """
    for match in _TITLE.finditer(scan.text):
        known = scan.matcher.entry(match.group())
        entity = known.entity if known else Entity(EntityClass.DOCUMENT, match.group())
        name = Name(Span(*match.span()), entity, "gazetteer" if known else "grammar")
        yield _with_parties(name, names)


def _with_parties(title: Name, names: Sequence[Name]) -> Name:
    """The title of an agreement with the names that open it side by side: 《甲市体育局 乙市体育局…协议》."""
    starts: dict[int, Name] = {}
    for name in names:
        inside = title.span.start < name.span.start and name.span.end < title.span.end
        if inside and len(name.span) > len(starts.get(name.span.start, name).span) - 1:
            starts[name.span.start] = name
    at, parties = title.span.start + 1, list[Name]()
    while party := starts.get(at) or starts.get(at + 1):
        parties.append(party)
        at = party.span.end
    return replace(title, parts=tuple(parties)) if len(parties) > 1 else title
