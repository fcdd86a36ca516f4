"""Who signs an agreement where no verb stands before its title: 在《…协议》上签字, 1.甲局、乙局:《协议》.

And for whom somebody signs: persons for their bodies or those whom they stand for (代表甲区政府); and with
whom: those to whom they came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, Part
from chuanyu.statements.clauses import Clause
from chuanyu.statements.doers import GOES_TO, ON_VISIT
from chuanyu.statements.index import SIGNS, signatories
from chuanyu.statements.lists import LINKS, listed
from chuanyu.statements.participation.things import Told

# 在《甲协议》上|签字; 《乙协议》《丙协议》|同步签署.
_ON_IT = worded(r"上(?:正式|共同|郑重)*(?:{signs}|{seals})|等?{when_or_how}*{signs}(?=[,。;]|$)")
_SEEN = worded(r"{watches}|{attends}")  # who sees it signs nothing
_STANDS_FOR = re.compile(r"代表(?!双方|各方|三方)")
# Who comes signs with those to whom he comes: 到|乙法院|考察,并签订.
_GOES_TO = worded(GOES_TO)
_AND_SIGNS = worded(rf"(?:等地)?(?:{ON_VISIT}|[、,])+(?:并|时|期间|后)(?:正式|共同|现场)*{{signs}}")
_VISIT = 80  # characters before a clause in which it is told that they are visited
_NUMBER = re.compile(r"(?:[(]?[\d一二三四五六七八九十]{1,3}[)]?[.、:]?|[●■◆·①-⑳—-]+)?")
# Between who signs and what is signed; nobody signs by a list that says 没有签署.
_BETWEEN = re.compile(r":|——|--|[,]?(?:分别|共同|联合)?(?:签署|签订|签下|签)了?:?|[(]")
_BEFORE = 300  # characters before a list in which it is said that something is signed
_LINE = 120  # characters of a line of a list


def signed(document: Document, clause: Clause) -> Iterator[Mention]:
    """The agreements that are signed by a verb behind them, or listed before one: 在《…协议》上签字."""
    text, whole = document.folded, clause.whole
    seen = _SEEN.search(text, whole.start, whole.end)
    low = seen.end() if seen else whole.end  # what is named behind is only seen
    papers = [m for m in document.mentions_in(whole) if m.entity.cls is EntityClass.DOCUMENT]
    next_at = None  # where the next starts that is signed
    for mention in reversed([m for m in papers if m.span.start < low]):
        end = mention.span.end
        joined = next_at is not None and text[end:next_at] in ("", *LINKS)
        if joined or _ON_IT.match(text, end, whole.end):
            next_at = mention.span.start
            yield mention


def signing(document: Document, clause: Clause, actors: Sequence[Entity]) -> tuple[Entity, ...]:
    """Those who sign by a clause, for whom persons stand: 李明副市长|代表甲区政府|与乙公司签约.

    Persons whose body nobody tells sign nothing beside bodies.
    """
    span = clause.whole
    stands = _STANDS_FOR.search(document.folded, span.start, span.end)
    bodies = listed(document, stands.end(), span.end)[0] if stands else ()
    sides = (*bodies, *(a for a in actors if not bodies or a.cls is not EntityClass.PERSON))
    sides = signatories(document, sides, span.end)
    low = max(clause.sentence.span.start, span.start - _VISIT)
    for goes in _GOES_TO.finditer(document.folded, low, span.end):
        visited, at = listed(document, goes.end(), span.end)
        signs = _AND_SIGNS.match(document.folded, at, span.end)
        # The bureau of a place to which bureaus came is one of the sides already.
        if signs and not any(s.name.startswith(v.name) for v in visited for s in sides):
            sides = (*sides, *visited)
    return tuple(e for e in sides if e.cls is not EntityClass.PERSON) or sides


def signing_rolls(document: Document) -> Iterator[Told]:
    """The lines of a list of agreements: 1.甲局、乙局:《协议》."""
    text = document.folded
    for passage in document.article.passages:
        start, end = passage.span.start, passage.span.end
        if end - start > _LINE or not SIGNS.search(text, max(0, start - _BEFORE), end):
            continue
        pacts = [m for m in document.mentions_in(passage.span) if m.entity.cls is EntityClass.DOCUMENT]
        if len(pacts) != 1:
            continue
        number = _NUMBER.match(text, start, end)
        parties, after = listed(document, number.end() if number else start, end)
        if len(parties) > 1 and _BETWEEN.fullmatch(text, after, pacts[0].span.start):
            yield Told(pacts[0], Part.SIGNS, parties, passage.span)
