"""Clauses → cooperation: actors joined by 与, 和, 携手 with a verb or noun of doing together.

永川 … 与四川泸州、自贡等地合作成立 joins all three.  A subject of several actors (两江新区与天府新区
将推动…) cooperates in what it does; 两地, 双方, 川渝 stand for both sides.

`parties` reads who does it by a clause: those of a run of names by what joins them and what follows
(`together`), pair by pair where they do it in turn (`in_turn`); `partners` says who of several works with
whom.  Who shares a part in a thing (`shared`) works together too; `topics` is what about, `status` how far it
has come.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from chuanyu.model import Cooperation, Document, Entity
from chuanyu.statements.classes import inert, sender
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cooperation.parties import Rule, parties_of
from chuanyu.statements.cooperation.shared import shared
from chuanyu.statements.cooperation.status import status
from chuanyu.statements.cooperation.topics import topics
from chuanyu.statements.index import Index
from chuanyu.statements.participation import Told
from chuanyu.statements.themes import themes_of

# How often a cooperation read so is right, by the articles with gold and by other news judged by hand.
CONFIDENCE: dict[Rule, float] = {"with": 0.75, "subject": 0.88, "both": 0.79, "carried": 0.7}


def cooperation(document: Document, clauses: Sequence[Clause], told: Sequence[Told]) -> Iterator[Cooperation]:
    """The cooperations of an article, in order; a set of parties once a sentence, with all that tells it."""
    found: dict[tuple[int, frozenset[Entity]], Cooperation] = {}
    places = Index(document).places
    for clause in clauses:
        every = tuple(parties_of(document, clause))
        named = {one for those, _ in every for one in those}
        for those, rule in every:
            parties = tuple(dict.fromkeys(sender(one, places) for one in those))
            key = (clause.sentence.span.start, frozenset(parties))
            if len(parties) < 2 or any(map(inert, parties)):
                continue
            one = _of_clause(document, clause, parties, rule, named)
            first = found.setdefault(key, one)
            if one.topics and not first.topics:  # 甲局与乙局签署协议,|就执法开展合作: the second tells it
                found[key] = replace(first, topics=one.topics, evidence=first.evidence + one.evidence)
    yield from found.values()
    yield from shared(document, clauses, told, set(found))


def _of_clause(
    document: Document, clause: Clause, parties: tuple[Entity, ...], rule: Rule, named: Collection[Entity]
) -> Cooperation:
    """The cooperation of some that a clause tells; none of those named in it is what that is about."""
    section = document.article.passages[clause.sentence.passage].section
    text = document.text(clause.whole)
    return Cooperation(
        evidence=(document.article.evidence(clause.whole),),
        confidence=CONFIDENCE[rule],
        rule=f"cooperation-{rule}",
        when=clause.period,
        section=section,
        themes=themes_of(text + (section or "")),
        parties=tuple(sorted(parties)),
        topics=topics(document, clause.whole, named),
        status=status(clause, text),
    )
