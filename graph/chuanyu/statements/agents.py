"""Who does it, where the words around the verb say so: 由甲、乙共同建设, 甲与乙开行的班列."""

from __future__ import annotations

import re

from chuanyu.model import Document, Entity, Mention, Span
from chuanyu.statements.clauses import Clause

# What may stand between those who do it and their verb.
JOINTLY = (
    r"(?:等[一-鿿]{0,4})?"
    r"(?:正在|已|将|拟|分别|共同|联合|携手|合作|合力|牵头|负责|主导|参与|按[^,。;]{1,8}比例|投资|出资)*"
)
_LINK = re.compile(r"[、和及与]|以及")
_WITH = ("与", "和", "同", "携手", "联合", "会同")
# No list of those who do something is longer; it is looked for no farther from the verb.
_LONGEST = 80


def makers(document: Document, clause: Clause, thing: Mention, verbs: re.Pattern[str]) -> tuple[Entity, ...]:
    """Those named right before the verb before 的; none where 与 joins them to the subject of the clause."""
    text, start = document.folded, clause.whole.start
    *_, verb = verbs.finditer(text, start, thing.span.start)
    if not text.startswith("的", verb.end()):
        return ()
    for mention in document.mentions_in(Span(max(start, verb.start() - _LONGEST), verb.start())):
        if not mention.nested:
            found, end = listed(document, mention.span.start, verb.start())
            if re.fullmatch(JOINTLY, text[end : verb.start()]):
                joined = text.endswith(_WITH, start, mention.span.start)
                return () if joined else found
    return ()


def listed(document: Document, at: int, end: int) -> tuple[tuple[Entity, ...], int]:
    """Those who are listed from a place on, and where the list ends; only the lowest of 四川泸州."""
    end = min(end, at + _LONGEST)
    found: list[Entity] = []
    mentions = {m.span.start: m for m in document.mentions_in(Span(at, end)) if not m.nested}
    while mention := mentions.get(at):
        at = mention.span.end
        if at not in mentions:
            found += mention.entities
            if (link := _LINK.match(document.folded, at, end)) and link.end() in mentions:
                at = link.end()
    return tuple(dict.fromkeys(found)), at
