"""Clauses → cooperation: actors joined by 与, 和, 携手 with a verb or noun of doing together.

永川 … 与四川泸州、自贡等地合作成立 joins all three.  A subject of several actors (两江新区与天府新区
将推动…) cooperates in what it does; 两地, 双方, 川渝 stand for both sides.

`parties` reads who does it by a clause: those of a run of names by what joins them and what follows
(`together`), pair by pair where they do it in turn (`in_turn`); `partners` says who of several works with
whom.  Who shares a part in a thing (`shared`) works together too; `topics` is what about, `status` how far it
has come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chuanyu.model import Cooperation, Document, Entity, Part, Span, Status
from chuanyu.statements.classes import inert, sender
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cooperation.parties import parties_of
from chuanyu.statements.cooperation.shared import shared
from chuanyu.statements.cooperation.status import stated, status
from chuanyu.statements.cooperation.topics import topics, with_topic
from chuanyu.statements.index import Index
from chuanyu.statements.participation import Told

_MOST = 60  # parts of a sentence that are looked at


def cooperation(document: Document, clauses: Sequence[Clause], told: Sequence[Told]) -> Iterator[Cooperation]:
    """The cooperations of an article, in order; a set of parties once a sentence, with all that tells it."""
    found: dict[tuple[int, frozenset[Entity]], Cooperation] = {}
    places = Index(document).places
    parts = _by_sentence(document, told, places)
    for clause in clauses:
        every = tuple(parties_of(document, clause))
        named = {one for those, _ in every for one in those}
        for those, rule in every:
            parties = tuple(dict.fromkeys(sender(one, places) for one in those))
            key = (clause.sentence.span.start, frozenset(parties))
            if len(parties) < 2 or any(map(inert, parties)):
                continue
            share = [p for p in parts.get(key[0], []) if {*p.actors}.issuperset(parties)]
            thing = next((p.thing for p in share if p.clause is clause), None)
            about = topics(document, clause.whole, named, thing)
            come = status(clause, document.text(clause.whole))
            if come is Status.ONGOING and any(p.part is Part.SIGNS for p in share):
                come = Status.DONE  # 甲区赴乙市考察,|并签署协议
            one = replace(stated(document, clause.whole, parties, rule, about, come), when=clause.period)
            first = found.setdefault(key, one)
            if one.topics and not first.topics:  # 甲局与乙局签署协议,|就执法开展合作: the second tells it
                found[key] = replace(first, topics=one.topics, evidence=first.evidence + one.evidence)
    for (at, group), one in found.items():
        yield with_topic(one, [p.thing.entity for p in parts.get(at, []) if group.issubset(p.actors)])
    yield from (with_topic(one, ()) for one in shared(document, clauses, told, set(found)))


def _by_sentence(
    document: Document, told: Sequence[Told], places: Mapping[str, Entity]
) -> dict[int, list[Told]]:
    """The first parts that each sentence tells, by its start; what a delegation has its place has."""
    parts: dict[int, list[Told]] = {}
    for part in told:
        sentence = document.sentence_of(Span(part.span.start, part.span.start + 1))
        if sentence and len(those := parts.setdefault(sentence.span.start, [])) < _MOST:
            those.append(replace(part, actors=tuple(sender(a, places) for a in part.actors)))
    return parts
