"""What is named by the line on which it is: works on it, and the offices that its builders have there.

An article and its lines → further names, each with its line or its firm as a part: 成渝高速|改扩建工程,
(某局)渝昆高铁|站前2标项目部.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

# What is done to a line that runs already: 成渝高速|改扩建工程, 沱江航道|整治工程.
_ON_A_LINE = worded(r"(?:\([^()]{1,10}段\))?(?:等级)?(?:{upgrades}|提升|整治)+(?:工程|项目)(?![部处])")


def works_on(scan: Scan, lines: Iterable[Name]) -> Iterator[Name]:
    """The works on lines that run already, each with its line.

    Args:
        scan: the article.
        lines: its lines.
    """
    for line in lines:
        if work := _ON_A_LINE.match(scan.text, line.span.end):
            span = Span(line.span.start, work.end())
            name = scan.slice(span)
            yield Name(span, Entity(EntityClass.PROJECT, name), "grammar", parts=(line,))


# The office on the site of a section: (某局)成渝中线(安岳段)|8标一分部, 渝广高速|项目经理部.
_SITE = worded(
    rf"(?:\([^()]{{1,10}}段\)|[一-鿿]{{2}}段)?{{trade_of_section}}?"
    rf"(?:(?:[A-Z]{{1,5}}-?)?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})标段?)?"
    rf"(?:第?(?:\d{{1,2}}|[{NUMERALS}]{{1,2}})(?:分部|工区)(?:项目(?:经理)?部)?|项目(?:经理)?部)"
)


def offices_on(scan: Scan, lines: Iterable[Name]) -> Iterator[Name]:
    """The offices of builders on the sites of lines, each with its firm.

    Args:
        scan: the article.
        lines: its lines.
    """
    for line in lines:
        if site := _SITE.match(scan.text, line.span.end):
            start, firm = line.span.start, scan.known_by_end.get(line.span.start)
            if firm and firm.entity.cls is EntityClass.PLACE:
                start, firm = firm.span.start, scan.known_by_end.get(firm.span.start)
            parts = (firm,) if firm and firm.entity.cls is EntityClass.ENTERPRISE else ()
            span = Span(parts[0].span.start if parts else start, site.end())
            yield Name(span, Entity(EntityClass.ENTERPRISE, scan.slice(span)), "grammar", parts=parts)
