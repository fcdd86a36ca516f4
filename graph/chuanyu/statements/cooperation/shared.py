"""Those who share a part in a thing work together: 大赛由甲、乙主办, 业主为丙公司、丁公司."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chuanyu.model import Cooperation, Document, Entity, EntityClass, Part, Span, Status
from chuanyu.statements.clauses import Clause, Found
from chuanyu.statements.cooperation.in_turn import IN_TURN
from chuanyu.statements.cooperation.partners import groups, pairs
from chuanyu.statements.cooperation.status import stated, status
from chuanyu.statements.cooperation.together import may_join
from chuanyu.statements.cooperation.topics import topics
from chuanyu.statements.participation import Told
from chuanyu.statements.participation.alliances import leagues

_NEARBY = (Found.NAMED, Found.SENTENCE)
_SHARED = frozenset({Part.SIGNS, Part.BUILDS, Part.FOUNDS, Part.HOSTS, Part.FUNDS, Part.OPERATES})


def shared(
    document: Document,
    clauses: Sequence[Clause],
    told: Sequence[Told],
    seen: set[tuple[int, frozenset[Entity]]],
) -> Iterator[Cooperation]:
    """The cooperations of those who share a part in a thing, where no clause tells them.

    Args:
        document: the article.
        clauses: what it tells.
        told: the parts that several have in a thing.
        seen: the groups that clauses join, each with where its sentence starts.
    """
    starts = [clause.whole.start for clause in clauses]
    joined: dict[int, set[frozenset[Entity]]] = {}
    for start, group in seen:
        joined.setdefault(start, set()).update(pairs(group))
    members = (replace(joins, actors=founds.actors + joins.actors) for founds, joins in leagues(document))
    for one in (*(t for t in told if t.part in _SHARED), *members):
        parties = [a for a in dict.fromkeys(one.actors) if may_join(a)]
        sentence = document.sentence_of(Span(one.span.start, one.span.start + 1))
        if sentence is None or not _joins(one, parties, document.text(one.span)):
            continue
        known = joined.setdefault(sentence.span.start, set())
        if one.part is Part.SIGNS and set(parties) <= set().union(*known):
            continue  # told pair by pair: 甲市与乙市、丙市签署协议
        before = bisect_left(starts, one.span.end)
        clause = one.clause or (clauses[before - 1] if before else None)
        for allied in groups(parties, document, one.span):
            if not known.issuperset(pairs(allied)):
                known.update(pairs(allied))
                about, come = topics(document, one.span, allied, one.thing), _come(document, one, clause)
                found = stated(document, one.span, allied, "shared", about, come)
                yield replace(found, when=clause.period if clause else None)


def _come(document: Document, one: Told, clause: Clause | None) -> Status:
    """How far it has come, as the clause tells that stands there or before; who is a member has joined."""
    # Told by the name of a meeting that is held, or by a line in a list of what was signed.
    held = one.part in (Part.HOSTS, Part.SIGNS) and one.clause is None
    come = Status.DONE if held or not clause else status(clause, document.text(one.span))
    return Status.DONE if one.part is Part.JOINS and come is Status.ONGOING else come


def _joins(one: Told, parties: Sequence[Entity], text: str) -> bool:
    """Whether who has a part in a thing has it with the others: none alone, in turn, or named far off.

    Places and bodies share no part, and where a meeting is held may be one of its places.
    """
    places = [a.cls is EntityClass.PLACE for a in parties]
    if len(parties) < 2 or any(places) != all(places):
        return False
    if (all(places) and one.part is Part.HOSTS) or IN_TURN.search(text):
        return False
    return one.clause is None or one.clause.found in _NEARBY
