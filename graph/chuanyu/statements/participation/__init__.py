"""Clauses → parts: an actor signs, builds, founds, joins, hosts, funds or operates a named thing.

The part is told by the verb that governs the thing: the nearest one before it in the clause
(签署《…》, 共同组建…科创母基金), or the one before 的 (合作成立的治安联动中心).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Participation, Span
from chuanyu.statements.classes import PARTIES, may_act
from chuanyu.statements.clauses import Clause, Tense
from chuanyu.statements.cues import part_verbs, pattern, worded
from chuanyu.statements.doers import makers, modifies, modifies_next
from chuanyu.statements.lists import listed
from chuanyu.statements.participation.alliances import memberships
from chuanyu.statements.participation.inverted import by_agents, relatives
from chuanyu.statements.participation.meetings import attendance, held, hosts
from chuanyu.statements.participation.no_part import CAUSES, moves_on, only_touched, reported, sets_up
from chuanyu.statements.participation.shared_parks import shared_parks
from chuanyu.statements.participation.stakes import stakes
from chuanyu.statements.participation.things import FITS, REFERRED, suited
from chuanyu.statements.participation.titles import conveners, meeting_sides, pact_parties, signing_rolls
from chuanyu.statements.themes import themes_of

# How often a part read so is right on articles that no rule was made by.
CONFIDENCE = {
    Part.SIGNS: 0.79, Part.BUILDS: 0.65, Part.FOUNDS: 0.65, Part.JOINS: 0.77, Part.HOSTS: 0.77,
    Part.FUNDS: 0.6, Part.OPERATES: 0.45,
}  # fmt: skip
_JOIN = re.compile(r"[、,和及与]|以及|等")


@dataclass(frozen=True, slots=True)
class Told:
    """A part that several have in a thing by one telling of it.

    Attributes:
        span: where that is told.
        clause: the clause that tells it by its verb; none where a relative clause or a noun does.
    """

    thing: Mention
    part: Part
    actors: tuple[Entity, ...]
    span: Span
    clause: Clause | None = None


def parts_told(document: Document, clauses: Sequence[Clause], gazetteer: Gazetteer) -> tuple[Told, ...]:
    """The parts that an article tells, those of clauses first."""
    verbs = pattern(part_verbs())
    told = [*_told(document, clauses, verbs), *_beside(document, verbs)]
    told += [Told(*one) for one in shared_parks(document, gazetteer)]
    return tuple(t for t in told if t.thing.entity.cls in FITS[t.part])


def participation(document: Document, told: Sequence[Told]) -> Iterator[Participation]:
    """The parts of an article, each actor and thing once."""
    seen: set[tuple[Entity, Entity, Part]] = set()
    for one in told:
        section = document.article.passages[one.clause.sentence.passage].section if one.clause else None
        for actor in one.actors:
            key = (actor, one.thing.entity, one.part)
            if actor == one.thing.entity or not may_act(actor) or key in seen:
                continue
            seen.add(key)
            yield Participation(
                evidence=(document.article.evidence(one.span),),
                confidence=0.6 if one.clause and one.clause.assumed else CONFIDENCE[one.part],
                rule=f"part-{one.part.value}",
                when=one.clause.period if one.clause else None,
                section=section,
                themes=themes_of(document.text(one.span) + (section or "")),
                actor=actor,
                thing=one.thing.entity,
                part=one.part,
            )


def _beside(document: Document, verbs: re.Pattern[str]) -> Iterator[Told]:
    """Parts that no clause tells by its verb: relative clauses, attendants, stakes, members."""
    for told in (
        *relatives(document, dict(part_verbs()), verbs),
        *attendance(document),
        *conveners(document),
        *signing_rolls(document),
        *stakes(document),
        *memberships(document),
    ):
        yield Told(*told)


def _told(document: Document, clauses: Sequence[Clause], verbs: re.Pattern[str]) -> Iterator[Told]:
    """The parts that clauses tell."""
    for clause in clauses:
        if clause.assumed and not (clause.mood.sure or clause.mood.tense is Tense.FUTURE):
            continue
        found = [
            (thing, part, makers(document, clause, thing, verbs) or _actors(document, clause, thing))
            for thing, part in _governed(document, clause, verbs)
        ]
        found += [(thing, Part.SIGNS, clause.actors) for thing in _signed(document, clause)]
        found += [(thing, Part.HOSTS, clause.actors) for thing in held(document, clause)]
        for thing, part, doers in (*found, *by_agents(document, clause, verbs)):
            actors = (*doers, *hosts(document, clause, thing, part))
            if part is Part.SIGNS:
                actors = signatories(document, meeting_sides(document, clause, actors), clause.whole.end)
            whose = {
                e for m in document.mentions_in(clause.whole) if modifies(document, m) for e in m.entities
            }
            parties = () if _named_to_sign(clause, actors) else pact_parties(document, thing)
            doing = parties or tuple(a for a in actors if a not in whose and sets_up(clause, a, part))
            yield Told(thing, part, doing, clause.whole, clause)


def _named_to_sign(clause: Clause, actors: Sequence[Entity]) -> bool:
    """Whether the clause itself names who signs, so that the title of the agreement need not tell it."""
    named = {m.entity for m in clause.subject if m.kind is MentionKind.NAME}
    return len(set(actors)) == len(named) == _SIDES and named.issuperset(actors)


_SIDES = 2


def _governed(document: Document, clause: Clause, verbs: re.Pattern[str]) -> Iterator[tuple[Mention, Part]]:
    """The things of a clause with the part that their verb tells."""
    things = [
        m
        for m in document.mentions_in(clause.whole)
        if not m.nested
        and len(m.entities) == 1
        and (m.kind is MentionKind.NAME or m.entity.cls in REFERRED)
        and m.entity.cls not in (EntityClass.PLACE, EntityClass.PERSON)
    ]
    last: tuple[Mention, Part] | None = None
    for thing in things:
        part = _part(document, clause, thing, verbs) or _sped(document, clause, thing)
        if part is None and last and _coordinated(document, last[0], thing):
            part = last[1]
        if part:
            part = suited(part, thing.entity)
            if thing.entity.cls in FITS[part] and not only_touched(document, clause, thing, part):
                last = (thing, part)
                yield thing, part


_ON_IT = worded(r"(?:等[^,。;]{0,6})?(?:文件|文本)?上(?:正式|共同|郑重)*(?:{signs}|{seals})")


def _signed(document: Document, clause: Clause) -> Iterator[Mention]:
    """The agreements that are signed by a verb behind them: 在《…协议》上签字."""
    for mention in document.mentions_in(clause.whole):
        signed = _ON_IT.match(document.folded, mention.span.end, clause.whole.end)
        if mention.entity.cls is EntityClass.DOCUMENT and signed:
            yield mention


_FOLLOWED = ("共建", "建设", "推进", "推动", "打造", "融入", "参与")


def _part(document: Document, clause: Clause, thing: Mention, verbs: re.Pattern[str]) -> Part | None:
    text = document.folded
    nearest: re.Match[str] | None = None
    named = [m.span for m in document.mentions_in(clause.whole) if m.entity.cls in _TITLED and not m.nested]
    for match in verbs.finditer(text, clause.whole.start, thing.span.start):
        if any(span.start <= match.start() < span.end for span in named):
            continue  # 签署《甲协议》《乙协议》, 由甲建设公司、乙公司…: a verb in a name governs nothing
        # 出席在乙市召开的会议: what stands before 的 only tells of the thing.
        if nearest is None or text[match.end()] != "的":
            nearest = match
    if nearest is None:
        return None
    gap = text[nearest.end() : thing.span.start]
    if _ABOUT.search(text, clause.whole.start, nearest.start()) and thing.span.end + 1 < clause.whole.end:
        return None  # 就推进…清单|达成共识, 为…建成…|添助力
    if part_verbs()[nearest.group()] in _MADE and (gap[:1] in _LEADS_UP or modifies_next(document, thing)):
        return None  # 打造以甲园为核心的综合体
    if text[nearest.start() - 1] == "“" and "”" not in gap:
        return None  # a goal that is quoted: “打造富有巴蜀特色的国际消费目的地”
    if (
        re.match(r"部分|、|中(?![西东部国外小央])|情况|进展|成果", gap)
        or _BESIDE_NEW.search(text, clause.whole.start, nearest.start())
        or (nearest.group() in CAUSES and moves_on(document, clause, thing, gap))
        or (part_verbs()[nearest.group()] in _MADE and reported(text, clause.whole.start, nearest.start()))
        or re.search(r"后[,将]|(?:与|在|对接)$|^和|^后|移交|交由|委托", gap)
        or _opens_title(gap)
    ):
        return None  # 组成部分, 甲区建设和乙港; 建成后将与机场…
    between = [m for m in document.mentions_in(Span(nearest.end(), thing.span.start)) if not m.nested]
    led = _LED_BY.search(gap)
    if led and between and between[-1].span.end == nearest.end() + led.start():
        between, gap = between[:-1], gap[: led.start()]  # 加入甲医院牵头的联合体
    if any(m.entity.cls is not EntityClass.PLACE for m in between) or len(gap) > 24:
        return None
    if (
        thing.source == "gazetteer"
        and thing.entity.cls is EntityClass.MECHANISM
        and nearest.group() in _FOLLOWED
    ):
        return None  # 共建“一带一路” follows what others have founded
    return part_verbs()[nearest.group()]


def _sped(document: Document, clause: Clause, thing: Mention) -> Part | None:
    """The part of who speeds up the building of a thing: 加快甲园建设, 启动乙站、丙站建设."""
    text = document.folded
    verb = _SPEEDS.search(text, max(clause.whole.start, thing.span.start - _NEAR), thing.span.start)
    building = _BUILDING.match(text, thing.span.end, clause.whole.end)
    if not verb or not building or _ABOUT.search(text, clause.whole.start, verb.start()):
        return None
    between = document.mentions_in(Span(verb.end(), thing.span.start))
    return None if any(m.entity.cls is not thing.entity.cls for m in between if not m.nested) else Part.BUILDS


_NEAR = 20  # characters between a verb of speeding up and the thing
_SPEEDS = worded(r"{speeds}[^,。;的]*$")
_BUILDING = re.compile(
    r"”?(?:[、和及与等][^,。;]{0,40}?)?(?:项目|工程|[一二三]期|主体|全面|\([^()]*\))*建设(?=[,。;]|$|步伐|进度)"
)
_LEADS_UP = ("以", "由", "与", "对", "向")
_TITLED = frozenset({EntityClass.DOCUMENT, EntityClass.EVENT, EntityClass.ENTERPRISE})
_MADE = frozenset({Part.BUILDS, Part.FOUNDS, Part.OPERATES})
# What opens a phrase that only tells about what something is done.
_ABOUT = re.compile(
    r"(?:就|对(?!接|标)|为(?!了)|围绕|针对|关于|以|在(?:加强|深化|推进|促进|完善|优化))[^,。;“”]{0,14}$"
)
# 衔接|新建甲高铁: what is new is only met.
_BESIDE_NEW = worded(r"{meets}$")
_LED_BY = worded(r"{leads}{sets_up}?的$")


def _opens_title(gap: str) -> bool:
    """Whether 《 opens before a thing that is not the title itself: 印发《支持…试行世贸组织…方案》."""
    return gap.rfind("《") > gap.rfind("》") and not gap.endswith("《")


def signatories(document: Document, actors: Sequence[Entity], at: int) -> tuple[Entity, ...]:
    """Those for whom persons sign at a place: the bodies of the posts that they are named with."""
    return tuple(dict.fromkeys(document.body_of(a, at) or a for a in actors))


def _coordinated(document: Document, first: Mention, second: Mention) -> bool:
    gap = document.folded[first.span.end : second.span.start]
    return (len(gap) <= 3 and bool(_JOIN.match(gap))) or gap == ""


_INVITES = worded(r"{invites}")
_WITH = worded(r"(?:与|和|跟|{allies}|(?<![共协合会])同)(?:毗邻的|相邻的)?(?=[^,。;]{2})")


def _actors(document: Document, clause: Clause, thing: Mention) -> tuple[Entity, ...]:
    """The clause's actors and those joined to them by 与 before the thing."""
    found = list(clause.actors)
    text = document.folded
    if _WITH.match(text, clause.whole.start) and all(a.cls is EntityClass.PERSON for a in found):
        found = list(signatories(document, found, clause.whole.start))  # 甲局局长赴乙市,与丙局召开…
    caused = _INVITES.search(text, clause.span.start, thing.span.start)
    if caused:
        invited = [m for m in document.mentions_in(Span(caused.end(), thing.span.start)) if not m.nested]
        if invited and invited[0].span.start == caused.end():
            return invited[0].entities
    for match in _WITH.finditer(text, clause.span.start, thing.span.start):
        beside, _ = listed(document, match.end(), clause.whole.end)
        if thing.entity not in beside:  # 推动甲港与乙站开行…: not a part in either
            found += [e for e in beside if e.cls in PARTIES and e not in found]
    above = {m.entity for m in document.mentions_in(clause.whole) if _only_above(document, m)}
    return tuple(e for e in found if e not in above)


def _only_above(document: Document, mention: Mention) -> bool:
    """Whether a province only says where the next lies: 四川的隆昌市."""
    of = document.folded.startswith("的", mention.span.end) and (mention.entity.code or "").endswith("0000")
    return of and any(
        m.span.start == mention.span.end + 1 and m.entity.cls is EntityClass.PLACE
        for m in document.mentions_in(Span(mention.span.end, mention.span.end + 12))
    )
