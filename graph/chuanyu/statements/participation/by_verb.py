"""Parts that the verb of a clause tells: 签署《…》, 共同组建…科创母基金, 在《…协议》上签字.

The verb is the nearest one before the thing, or the one before 的 (合作成立的治安联动中心); `_NO_PART` are
the reasons for which such a verb tells no part in the thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chuanyu.language.words import worded, words
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import PARTIES
from chuanyu.statements.clauses import Clause, Tense
from chuanyu.statements.doers import VERBS, doers, makers, modifies, modifies_next
from chuanyu.statements.lists import LONGEST, listed
from chuanyu.statements.part_words import part_verbs
from chuanyu.statements.participation.inverted import by_agents
from chuanyu.statements.participation.meetings import held, hosts
from chuanyu.statements.participation.no_part import CAUSES, moves_on, only_touched, reported
from chuanyu.statements.participation.telling import Told
from chuanyu.statements.participation.things import FITS, REFERRED, suited
from chuanyu.statements.participation.titles import meeting_sides, pact_parties

_PARTS = part_verbs()
_JOIN = re.compile(r"(?:[、,和及与等].?|以及).?|")  # between two things that have one verb
_ON_IT = worded(r"(?:等[^,。;]{0,6})?(?:文件|文本)?上(?:正式|共同|郑重)*(?:{signs}|{seals})")
_FOLLOWED = words("followed_by")
_LEADS_UP = ("以", "由", "与", "对", "向")
_TITLED = frozenset({EntityClass.DOCUMENT, EntityClass.EVENT, EntityClass.ENTERPRISE})
_MADE = frozenset({Part.BUILDS, Part.FOUNDS, Part.OPERATES})
# What opens a phrase that only tells about what something is done.
_ABOUT = worded(r"(?:就|对(?!接|标)|为(?!了)|围绕|针对|关于|以|在{in_furthering})[^,。;“”]{0,14}$")
# What stands between a verb and a thing that it does not govern: 组成部分, 甲区建设和乙港, 建成后将与机场….
_OTHER = re.compile(
    r"(?:部分|[、和]|中(?![西东部国外小央])|情况|进展|成果|后)|.*(?:后[,将]|移交|交由|委托|[与在]$|对接$)"
)
_LED_BY = worded(r"{leads}{sets_up}?的$")
_INVITES = worded(r"{invites}")
_WITH = worded(r"(?:与|和|跟|{allies}|(?<![共协合会])同)(?:毗邻的|相邻的)?(?=[^,。;]{2})")
_TWO = 2


def by_verb(document: Document, clauses: Sequence[Clause]) -> Iterator[Told]:
    """The parts that clauses tell."""
    for clause in clauses:
        if clause.assumed and not (clause.mood.sure or clause.mood.tense is Tense.FUTURE):
            continue
        found = [
            (
                thing,
                part,
                makers(document, clause, thing)
                or _embedded(document, clause, thing)
                or _actors(document, clause, thing),
            )
            for thing, part in _governed(document, clause)
        ]
        found += [(thing, Part.SIGNS, clause.actors) for thing in _signed(document, clause)]
        found += [(thing, Part.HOSTS, clause.actors) for thing in held(document, clause)]
        found += by_agents(document, clause)
        for thing, part, who in found:
            actors = _doing(document, clause, thing, part, who)
            yield Told(thing, part, actors, clause.whole, clause)


def _doing(
    document: Document, clause: Clause, thing: Mention, part: Part, doers: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Who has the part: also the place that hosts it; of an agreement those for whom persons sign."""
    actors = (*doers, *hosts(document, clause, thing, part))
    if part is Part.SIGNS:
        actors = signatories(document, meeting_sides(document, clause, actors), clause.whole.end)
    if not _named_to_sign(clause, actors) and (parties := pact_parties(document, thing)):
        return parties
    whose = {e for m in document.mentions_in(clause.whole) if modifies(document, m) for e in m.entities}
    return tuple(a for a in actors if a not in whose)


def _named_to_sign(clause: Clause, actors: Sequence[Entity]) -> bool:
    """Whether the clause itself names who signs, so that the title of the agreement need not tell it."""
    named = {m.entity for m in clause.subject if m.kind is MentionKind.NAME}
    return len(set(actors)) == len(named) == _TWO and named.issuperset(actors)


def signatories(document: Document, actors: Sequence[Entity], at: int) -> tuple[Entity, ...]:
    """Those for whom persons sign at a place: the bodies of the posts that they are named with."""
    return tuple(dict.fromkeys(document.body_of(a, at) or a for a in actors))


def _signed(document: Document, clause: Clause) -> Iterator[Mention]:
    """The agreements that are signed by a verb behind them: 在《…协议》上签字."""
    for mention in document.mentions_in(clause.whole):
        signed = _ON_IT.match(document.folded, mention.span.end, clause.whole.end)
        if mention.entity.cls is EntityClass.DOCUMENT and signed:
            yield mention


_NO_THINGS = (EntityClass.PLACE, EntityClass.PERSON)


def _governed(document: Document, clause: Clause) -> Iterator[tuple[Mention, Part]]:
    """The things of a clause with the part that their verb tells."""
    last: tuple[Mention, Part] | None = None
    for thing in document.mentions_in(clause.whole):
        named = thing.kind is MentionKind.NAME or thing.entity.cls in REFERRED
        if thing.nested or len(thing.entities) > 1 or not named or thing.entity.cls in _NO_THINGS:
            continue
        part = _part(document, clause, thing) or _sped(document, clause, thing)
        if part is None and last and _JOIN.fullmatch(document.folded[last[0].span.end : thing.span.start]):
            part = last[1]
        part = suited(part, thing.entity) if part else None
        if part and thing.entity.cls in FITS[part] and not only_touched(document, clause, thing, part):
            last = (thing, part)
            yield last


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb before a thing, with what stands between the two."""

    document: Document
    clause: Clause
    thing: Mention
    verb: re.Match[str]

    @property
    def gap(self) -> str:
        """What stands between the verb and the thing."""
        return self.document.folded[self.verb.end() : self.thing.span.start]

    @property
    def makes(self) -> bool:
        """Whether the verb tells that something is made."""
        return _PARTS[self.verb.group()] in _MADE


def _part(document: Document, clause: Clause, thing: Mention) -> Part | None:
    """The part that the verb of a thing tells, if there is nothing that speaks against it."""
    verb = _nearest(document, clause, thing)
    if verb is None:
        return None
    governing = _Verb(document, clause, thing, verb)
    return None if any(against(governing) for against in _NO_PART) else _PARTS[verb.group()]


_CLOSE = 20  # characters between a verb of speeding up and the thing
_SPEEDS = worded(r"{speeds}[^,。;的]*$")
_BUILDING = re.compile(
    r"”?(?:[、和及与等][^,。;]{0,40}?)?(?:项目|工程|[一二三]期|主体|全面|\([^()]*\))*建设(?=[,。;]|$|步伐|进度)"
)


def _sped(document: Document, clause: Clause, thing: Mention) -> Part | None:
    """The part of who speeds up the building of a thing: 加快甲园建设, 启动乙站、丙站建设."""
    text = document.folded
    verb = _SPEEDS.search(text, max(clause.whole.start, thing.span.start - _CLOSE), thing.span.start)
    building = _BUILDING.match(text, thing.span.end, clause.whole.end)
    if not verb or not building or _ABOUT.search(text, clause.whole.start, verb.start()):
        return None
    between = document.mentions_in(Span(verb.end(), thing.span.start))
    return None if any(m.entity.cls is not thing.entity.cls for m in between if not m.nested) else Part.BUILDS


def _nearest(document: Document, clause: Clause, thing: Mention) -> re.Match[str] | None:
    """The nearest verb before a thing; what stands before 的 only tells of it (出席在乙市召开的会议).

    A verb in a name governs nothing: 签署《甲协议》《乙协议》, 由甲建设公司、乙公司….
    """
    nearest: re.Match[str] | None = None
    named = [m.span for m in document.mentions_in(clause.whole) if m.entity.cls in _TITLED and not m.nested]
    for match in VERBS.finditer(document.folded, clause.whole.start, thing.span.start):
        in_name = any(span.start <= match.start() < span.end for span in named)
        if not in_name and (nearest is None or document.folded[match.end()] != "的"):
            nearest = match
    return nearest


def _is_about(one: _Verb) -> bool:
    """就推进…清单|达成共识, 为…建成…|添助力."""
    start, more = one.clause.whole.start, one.thing.span.end + 1 < one.clause.whole.end
    return more and bool(_ABOUT.search(one.document.folded, start, one.verb.start()))


def _leads_up(one: _Verb) -> bool:
    """打造|以甲园为核心的综合体, 推动甲产业园|创新发展."""
    return one.makes and (one.gap[:1] in _LEADS_UP or modifies_next(one.document, one.thing))


def _is_goal(one: _Verb) -> bool:
    """A goal that is quoted: “建成西部水果交易高地”."""
    return one.document.folded[one.verb.start() - 1] == "“" and "”" not in one.gap


def _governs_other(one: _Verb) -> bool:
    """组成部分, 甲区建设和乙港, 建成后将与机场…, 印发《支持…试行世贸组织…方案》."""
    in_title = one.gap.rfind("《") > one.gap.rfind("》") and not one.gap.endswith("《")
    return in_title or bool(_OTHER.match(one.gap))


def _moves_on(one: _Verb) -> bool:
    """推动|甲区设立公司, 研究推进|乙园建设."""
    if one.verb.group() in CAUSES and moves_on(one.document, one.clause, one.thing, one.gap):
        return True
    return one.makes and reported(one.document.folded, one.clause.whole.start, one.verb.start())


def _others_between(one: _Verb) -> bool:
    """Others are named between; but 加入|甲医院牵头的联合体 is joined."""
    end = one.verb.end()
    between = [m for m in one.document.mentions_in(Span(end, one.thing.span.start)) if not m.nested]
    led = _LED_BY.search(one.gap)
    if led and between and between[-1].span.end == end + led.start():
        between = between[:-1]
    return any(m.entity.cls is not EntityClass.PLACE for m in between)


def _follows(one: _Verb) -> bool:
    """共建“一带一路” follows what others have founded."""
    known = one.thing.source == "gazetteer" and one.thing.entity.cls is EntityClass.MECHANISM
    return known and one.verb.group() in _FOLLOWED


_IS = re.compile(r"[是系](?!由)")


def _only_is(one: _Verb) -> bool:
    """甲园是国家批准设立的|示范区: what the subject is, it has not made."""
    text, start = one.document.folded, one.clause.whole.start
    return text.startswith("的", one.verb.end()) and bool(_IS.search(text, start, one.verb.start()))


_PERMITS = words("permits")


def _permits(one: _Verb) -> bool:
    """国家发改委批复|建设示范区: others build it, though 省政府批复|设立园区 founds it."""
    return _PARTS[one.verb.group()] is Part.BUILDS and one.document.folded.endswith(
        _PERMITS, 0, one.verb.start()
    )


def _far_body(one: _Verb) -> bool:
    """陪同推动…联合办公室副主任、|省发改委副主任: a body is founded right behind the verb."""
    return one.thing.entity.cls is EntityClass.GOVERNMENT_BODY and "、" in one.gap


_NO_PART: tuple[Callable[[_Verb], bool], ...] = (
    _is_about, _leads_up, _is_goal, _governs_other, _moves_on, _others_between, _follows,
    _only_is, _permits, _far_body,
)  # fmt: skip
_BESIDE = worded(
    r"(?:[在与和同跟向为对到赴来于从由的]|{allies}|{invites}|拉上|支持)$"
)  # 在甲区|建设, 联合乙市|共建


def _embedded(document: Document, clause: Clause, thing: Mention) -> tuple[Entity, ...]:
    """Those right before the verb of a thing who are not the subject: 介绍近年来|甲市、乙区|推进丙园建设."""
    verb, low = _nearest(document, clause, thing), clause.whole.start
    if verb is None or document.folded.startswith("的", verb.end()):
        return ()
    run = doers(document, max(low, verb.start() - LONGEST), verb.start())
    if run is None or run.start == low or _BESIDE.search(document.folded, low, run.start):
        return ()
    subject = {m.span for m in clause.subject} & {m.span for m in run.mentions}
    persons = any(m.entity.cls is EntityClass.PERSON for m in clause.subject)
    named = all(m.kind is MentionKind.NAME for m in run.mentions) and all(
        e.cls in PARTIES for e in run.entities
    )
    return run.entities if named and not subject and not persons else ()


def _actors(document: Document, clause: Clause, thing: Mention) -> tuple[Entity, ...]:
    """The clause's actors and those joined to them by 与 before the thing."""
    found = list(clause.actors)
    text = document.folded
    if _WITH.match(text, clause.whole.start) and all(a.cls is EntityClass.PERSON for a in found):
        found = list(signatories(document, found, clause.whole.start))  # 甲局局长赴乙市,与丙局召开…
    if caused := _INVITES.search(text, clause.span.start, thing.span.start):
        between = document.mentions_in(Span(caused.end(), thing.span.start))
        invited = next((m for m in between if not m.nested), None)
        if invited and invited.span.start == caused.end():
            return invited.entities
    for match in _WITH.finditer(text, clause.span.start, thing.span.start):
        beside, _ = listed(document, match.end(), clause.whole.end)
        if thing.entity not in beside:  # 推动甲港与乙站开行…: not a part in either
            found += [e for e in beside if e.cls in PARTIES and e not in found]
    return tuple(found)
