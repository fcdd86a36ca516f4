"""Clauses → parts: an actor signs, builds, founds, joins, hosts, funds or operates a named thing.

A part is told by the verb of a clause (`by_verb`), by a verb behind the thing or before 的 (`inverted`), by
where a meeting is held (`hosting`), by who attends it (`attendance`), by who opens its name or that of an
agreement (`titles`), by a list of what was signed (`signing`), by a noun or a verb without an object
(`stakes`), by who leads an alliance or is in it (`alliances`), by the gazetteer, of a park that several
share (`shared_parks`).  `things` says which part fits which thing, `no_part` what a verb only touches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Entity, EntityClass, Part, Participation
from chuanyu.statements.classes import has_part, sender
from chuanyu.statements.clauses import Clause
from chuanyu.statements.index import Index
from chuanyu.statements.participation.alliances import leagues
from chuanyu.statements.participation.attendance import attendance
from chuanyu.statements.participation.by_verb import by_verb
from chuanyu.statements.participation.hosting import held_as_one
from chuanyu.statements.participation.inverted import relatives
from chuanyu.statements.participation.shared_parks import shared_parks
from chuanyu.statements.participation.signing import signing_rolls
from chuanyu.statements.participation.stakes import stakes
from chuanyu.statements.participation.things import FITS, MAKES, Told
from chuanyu.statements.participation.titles import conveners, pacts_signed, works_of_firms
from chuanyu.statements.themes import themes_of

__all__ = ["Told", "participation", "parts_told"]

# How often a part read so is right on articles that no rule was made by.
CONFIDENCE = {
    Part.SIGNS: 0.79, Part.BUILDS: 0.65, Part.FOUNDS: 0.65, Part.JOINS: 0.77, Part.HOSTS: 0.77,
    Part.FUNDS: 0.6, Part.OPERATES: 0.45,
}  # fmt: skip
_ASSUMED = 0.6  # where nobody is named nearby


def parts_told(document: Document, clauses: Sequence[Clause], gazetteer: Gazetteer) -> tuple[Told, ...]:
    """The parts that an article tells, those of clauses first."""
    told = (
        *by_verb(document, clauses),
        *relatives(document),
        *attendance(document),
        *conveners(document),
        *works_of_firms(document),
        *signing_rolls(document),
        *stakes(document),
        *chain.from_iterable(leagues(document)),
        *shared_parks(document, gazetteer),
    )
    others = held_as_one(document)
    both = (replace(t, thing=others[t.thing.entity]) for t in told if t.thing.entity in others)
    return tuple(
        t for t in (*told, *pacts_signed(document, told), *both) if t.thing.entity.cls in FITS[t.part]
    )


def participation(document: Document, told: Sequence[Told]) -> Iterator[Participation]:
    """The parts of an article, each actor and thing once."""
    seen, places = set[tuple[Entity, Entity, Part]](), Index(document).places
    for one in told:
        section = document.article.passages[one.clause.sentence.passage].section if one.clause else None
        for had in one.actors:
            # A delegation attends, and does all else for the place that has sent it.
            actor = had if one.part is Part.JOINS else sender(had, places)
            key = (actor, one.thing.entity, one.part)
            if actor == one.thing.entity or not _may_have(actor, one) or key in seen:
                continue
            seen.add(key)
            yield Participation(
                evidence=(document.article.evidence(one.span),),
                confidence=_ASSUMED if one.clause and one.clause.assumed else CONFIDENCE[one.part],
                rule=f"part-{one.part.value}",
                when=one.clause.period if one.clause else None,
                section=section,
                themes=themes_of(document.text(one.span) + (section or "")),
                actor=actor,
                thing=one.thing.entity,
                part=one.part,
            )


def _may_have(actor: Entity, one: Told) -> bool:
    """Whether somebody may have a part in a thing: persons make firms alone, all else their bodies do."""
    alone = actor.cls is EntityClass.PERSON and one.part in MAKES
    return has_part(actor) and (not alone or one.thing.entity.cls is EntityClass.ENTERPRISE)
