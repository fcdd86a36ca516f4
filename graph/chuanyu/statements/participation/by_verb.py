"""Parts that the verb of a clause tells: 签署《…》, 共同组建…科创母基金, 在《…协议》上签字.

The verb is the nearest one before the thing, or the one before 的 (合作成立的治安联动中心); why such a verb
may tell no part in the thing, `no_part` says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from chuanyu.language.words import worded, words
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part
from chuanyu.statements.classes import BODIES, PARTIES, may_act, provinces
from chuanyu.statements.clauses import Clause, Found, Tense
from chuanyu.statements.doers import VERBS, across, departments, doers, makers, modifies, modifies_next
from chuanyu.statements.index import signatories
from chuanyu.statements.lists import LONGEST, listed
from chuanyu.statements.participation.hosting import held, hosts, is_ceremony
from chuanyu.statements.participation.inverted import by_agents
from chuanyu.statements.participation.no_part import Governing, only_speeds_up, tells_none
from chuanyu.statements.participation.signing import signed, signing
from chuanyu.statements.participation.things import FITS, REFERRED, Told, suited
from chuanyu.statements.participation.titles import pact_parties


def by_verb(document: Document, clauses: Sequence[Clause]) -> Iterator[Told]:
    """The parts that clauses tell."""
    return chain.from_iterable(_in_clause(document, clause) for clause in clauses)


def _in_clause(document: Document, clause: Clause) -> Iterator[Told]:
    """The parts that a clause tells; one that names nobody may only tell who signs, by a title."""
    doubtful = clause.assumed and not _surely(clause)
    every = list(_told(document, clause))
    whose = _whose(document, clause) if every and not doubtful else set[Entity]()
    for thing, part, who in every:
        if part is Part.SIGNS and (parties := _by_title(document, clause, thing)):
            yield Told(thing, part, parties, clause.whole)
        elif not doubtful:
            actors = (a for a in _having(document, clause, thing, part, who) if a not in whose)
            yield Told(thing, part, tuple(actors), clause.whole, clause)


def _told(document: Document, clause: Clause) -> Iterator[tuple[Mention, Part, tuple[Entity, ...]]]:
    """The things of a clause with the part that it tells and who does that."""
    verbs = _Verbs(document, clause)
    for thing, part in _governed(verbs):
        who = makers(document, clause, thing) or _embedded(verbs, thing)
        who = who or _actors(document, clause, thing, part)
        if thing.entity not in who or part is Part.HOSTS:  # 甲校、乙校组建的“甲校|共同体”
            yield thing, part, who
    yield from ((thing, Part.SIGNS, clause.actors) for thing in signed(document, clause))
    yield from ((thing, Part.HOSTS, clause.actors) for thing in held(document, clause))
    yield from by_agents(document, clause)


def _having(
    document: Document, clause: Clause, thing: Mention, part: Part, who: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Who has the part: also the place that hosts it; of an agreement those for whom persons sign."""
    actors = (*who, *hosts(document, clause, thing, part))
    if part is Part.SIGNS:
        actors = signing(document, clause, actors)
    elif part is not Part.JOINS and any(a.cls in BODIES for a in who):
        actors = signatories(document, actors, clause.whole.end)  # 甲局局长率队与乙局联合召开…
    return actors


def _whose(document: Document, clause: Clause) -> set[Entity]:
    """The places in a clause that only say whose the unnamed are that follow: 两地|企业家代表到会."""
    named = (m for m in document.mentions_in(clause.whole) if not m.nested and modifies(document, m))
    return {e for m in named for e in m.entities}


def _by_title(document: Document, clause: Clause, thing: Mention) -> tuple[Entity, ...]:
    """Who signs an agreement by its title, unless the clause names them; places do so where no body acts.

    In 甲区、乙区|相关部门签订《甲区教委 乙区教委…协议》 it does not.
    """
    parties = pact_parties(document, thing)
    named = {e for m in clause.subject if m.kind is MentionKind.NAME for e in m.entities if may_act(e)}
    if all(e.cls is EntityClass.PLACE for e in parties):
        near = clause.found in (Found.NAMED, Found.SENTENCE)
        told = named or (near and any(e.cls in BODIES for e in clause.actors))
    else:
        whose = any(departments(document, m) for m in clause.subject)
        persons = all(e.cls is EntityClass.PERSON for e in named)  # 甲院长与乙院长签署《丙院 丁院协议》
        told = len(named) == len(set(clause.actors)) == 2 and not whose and not persons
    return () if told else parties


# Between two things that have one verb, the short name of the first among them.
_JOIN = re.compile(r"(?:\([^()]{1,24}\))?(?:(?:[、,和及与等].?|以及).?|)")
_NO_THINGS = (EntityClass.PLACE, EntityClass.PERSON)


@dataclass(frozen=True)
class _Verbs:
    """The verbs of a clause that may tell a part in a thing behind them.

    A verb in a name governs nothing: 签署《甲协议》《乙协议》, 由甲建设公司、乙公司…, 甲区妇|联建|立乙站.
    """

    document: Document
    clause: Clause

    @cached_property
    def _every(self) -> list[re.Match[str]]:
        whole, found = self.clause.whole, list[re.Match[str]]()
        ends: dict[int, int] = {}  # where the first name ends that covers a place
        for mention in self.document.mentions_in(whole):
            if mention.entity.cls not in _NO_THINGS:
                for at in range(mention.span.start, mention.span.end):
                    ends.setdefault(at, mention.span.end)
        at = whole.start
        while match := VERBS.search(self.document.folded, at, whole.end):
            if across(self.document, match):
                at = match.start() + 1
            elif match.start() in ends:
                at = ends[match.start()]
            else:
                found.append(match)
                at = match.end()
        return found

    @cached_property
    def _plain(self) -> list[re.Match[str]]:
        return [verb for verb in self._every if not self.document.folded.startswith("的", verb.end())]

    def nearest(self, thing: Mention) -> re.Match[str] | None:
        """The nearest before a thing; what stands before 的 only tells of it (出席在乙市召开的会议)."""
        plain = bisect_right(self._plain, thing.span.start, key=re.Match.end)
        if plain:
            return self._plain[plain - 1]
        return next((verb for verb in self._every[:1] if verb.end() <= thing.span.start), None)


def _governed(verbs: _Verbs) -> Iterator[tuple[Mention, Part]]:
    """The things of a clause with the part that their verb tells."""
    document, clause = verbs.document, verbs.clause
    last: tuple[Mention, Part] | None = None
    for thing in document.mentions_in(clause.whole):
        named = thing.kind is MentionKind.NAME or thing.entity.cls in REFERRED
        if thing.nested or len(thing.entities) > 1 or not named or thing.entity.cls in _NO_THINGS:
            continue
        part = _part(verbs, thing) or _launched(document, clause, thing)
        alone = last is None or part is not None or modifies_next(document, thing)
        if last and not alone and _JOIN.fullmatch(document.folded, last[0].span.end, thing.span.start):
            part = last[1]
        part = suited(part, thing.entity) if part else None
        if part and thing.entity.cls in FITS[part] and not only_speeds_up(clause, thing, part):
            last = (thing, part)
            yield last


def _part(verbs: _Verbs, thing: Mention) -> Part | None:
    """The part that the verb of a thing tells, if there is nothing that speaks against it."""
    verb = verbs.nearest(thing)
    if verb is None:
        return None
    governing = Governing(verbs.document, verbs.clause, thing, verb)
    return None if tells_none(governing) else governing.part


_CLOSE = 20  # characters between a verb of launching and the thing
_LAUNCHES = worded(r"{launches}了?[^,。;、的]*$")
_CARRIES_ON, _ACTIONS = "开展", words("sort")  # it begins an action, and only goes on with a trial
_LAUNCHED = {EntityClass.MECHANISM, EntityClass.PROJECT, EntityClass.EVENT, EntityClass.DOCUMENT}


def _launched(document: Document, clause: Clause, thing: Mention) -> Part | None:
    """The part of who launches a programme, holds an event or issues a paper.

    启动2025年甲行动, 开展乙大赛, 发布《丙办法》.
    """
    cls, at = thing.entity.cls, thing.span.start
    start = max(clause.whole.start, at - _CLOSE)
    verb = _LAUNCHES.search(document.folded, start, at) if cls in _LAUNCHED else None
    if verb is None:
        return None
    goes_on = verb.group().startswith(_CARRIES_ON) and not thing.entity.name.rstrip("”").endswith(_ACTIONS)
    if cls is EntityClass.MECHANISM and (goes_on or modifies_next(document, thing)):
        return None  # 开展|甲试点, 发布|“一带一路”名单
    if cls is EntityClass.DOCUMENT:
        persons = any(a.cls is EntityClass.PERSON for a in clause.actors)  # who reads it out at a meeting
        return None if persons else Part.BUILDS
    return Part.HOSTS if cls is EntityClass.EVENT else Part.FOUNDS


# Behind it stands no subject: 在|甲区建设, 联合|乙市共建.
_BESIDE = worded(r"(?:[在与和同跟向为对到赴来于从由的]|{allies}|{invites}|拉上|支持|依托|借助|利用|通过)$")


def _embedded(verbs: _Verbs, thing: Mention) -> tuple[Entity, ...]:
    """Those right before the verb of a thing who open no clause: 介绍近年来|甲市、乙区|推进丙园建设."""
    document, low, verb = verbs.document, verbs.clause.whole.start, verbs.nearest(thing)
    if verb is None or document.folded.startswith("的", verb.end()):
        return ()
    run = doers(document, max(low, verb.start() - LONGEST), verb.start())
    if run is None or run.start == low or _BESIDE.search(document.folded, low, run.start):
        return ()
    named = all(m.kind is MentionKind.NAME for m in run.mentions)
    return run.entities if named and all(e.cls in PARTIES for e in run.entities) else ()


_INVITES = worded(r"{invites}")
_WITH = worded(r"(?:与|和|跟|{allies}|(?<![共协合会])同){nearby}?(?=[^,。;]{2})")


def _surely(clause: Clause) -> bool:
    """Whether a mark tells the tense of a clause, or it lies ahead."""
    return clause.mood.sure or clause.mood.tense is Tense.FUTURE


def _too_far(clause: Clause, thing: Mention, part: Part) -> bool:
    """Whether who acts was told too far away to have the part.

    Who founds something is named with it, where nothing marks that it is done; so is who holds a ceremony.
    Where nobody is named to sign, it is not the two sides of the region that do.
    """
    carried = clause.found is Found.CARRIED
    if part is Part.HOSTS:
        return (carried or clause.assumed) and is_ceremony(thing)
    if part is Part.JOINS and thing.entity.cls is EntityClass.EVENT:
        return clause.assumed
    if part is Part.SIGNS:
        return clause.assumed and provinces(clause.actors)
    return carried and part is Part.FOUNDS and not _surely(clause)


def _actors(document: Document, clause: Clause, thing: Mention, part: Part) -> tuple[Entity, ...]:
    """The clause's actors, where they are near enough, with those whom 与 joins to them before the thing.

    In 邀请|甲校 those whom they invite do it.
    """
    found = [] if _too_far(clause, thing, part) else list(clause.actors)
    text = document.folded
    caused = _INVITES.search(text, clause.span.start, thing.span.start)
    if caused and (invited := listed(document, caused.end(), thing.span.start)[0]):
        return invited
    for match in _WITH.finditer(text, clause.span.start, thing.span.start):
        found += listed(document, match.end(), clause.whole.end)[0]
    return tuple(found)
