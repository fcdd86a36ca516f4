"""Clauses → parts: an actor signs, builds, founds, joins, hosts, funds or operates a named thing.

The part is told by the verb that governs the thing: the nearest one before it in the clause
(签署《…》, 共同组建…科创母基金), or the one before 的 (合作成立的治安联动中心).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Participation, Span
from chuanyu.statements.agents import JOINTLY, listed, makers
from chuanyu.statements.clauses import Clause, Tense
from chuanyu.statements.cues import Cues, pattern
from chuanyu.statements.fits import FITS, may_act
from chuanyu.statements.gatherings import attendance, leagues
from chuanyu.statements.relatives import relatives
from chuanyu.statements.stakes import stakes

# How often a part read so is right, by the articles with gold and by other news judged by hand.
CONFIDENCE = {
    Part.SIGNS: 0.93, Part.BUILDS: 0.76, Part.FOUNDS: 0.79, Part.JOINS: 0.85, Part.HOSTS: 0.92,
    Part.FUNDS: 0.75, Part.OPERATES: 0.78,
}  # fmt: skip
# What founding and building come to, where the thing is of the other kind: 建设联盟 founds it.
_FOUNDED = {EntityClass.ALLIANCE, EntityClass.MECHANISM, EntityClass.ENTERPRISE}
_HELD = re.compile(
    r"(?:在|于)(?P<where>[^,。;:在]{2,16}?)(?:正式|成功|隆重|联合|共同)*(?:举行|召开|举办|开幕|启幕|拉开帷幕|开赛)"
)
_JOIN = re.compile(r"[、,和及与]|以及|等")


def participation(document: Document, clauses: Sequence[Clause], cues: Cues) -> Iterator[Participation]:
    """The parts of an article, each actor and thing once."""
    verbs = pattern(cues.parts)
    seen: set[tuple[Entity, Entity, Part]] = set()
    for thing, part, actors, clause in _told(document, clauses, cues, verbs):
        for found in _parts(document, cues, clause, (thing, part, actors)):
            if (key := (found.actor, found.thing, found.part)) not in seen:
                seen.add(key)
                yield found
    for thing, part, actors, span in _beside(document, cues, verbs):
        for actor in actors:
            key = (actor, thing.entity, part)
            if (
                thing.entity.cls in FITS[part]
                and actor != thing.entity
                and may_act(actor)
                and key not in seen
            ):
                seen.add(key)
                yield Participation(
                    evidence=(document.article.evidence(span),),
                    confidence=CONFIDENCE[part],
                    rule=f"part-{part.value}",
                    themes=cues.themes_of(document.text(span)),
                    actor=actor,
                    thing=thing.entity,
                    part=part,
                )


def _beside(
    document: Document, cues: Cues, verbs: re.Pattern[str]
) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Span]]:
    """Parts that no clause tells by its verb: relative clauses, attendants, stakes, members."""
    yield from relatives(document, dict(cues.parts), verbs)
    yield from attendance(document)
    yield from stakes(document, cues)
    for league in leagues(document):
        yield league.thing, Part.FOUNDS, league.leaders, league.span
        yield league.thing, Part.JOINS, league.members, league.span


def _told(
    document: Document, clauses: Sequence[Clause], cues: Cues, verbs: re.Pattern[str]
) -> Iterator[tuple[Mention, Part, tuple[Entity, ...], Clause]]:
    """The parts that clauses tell."""
    for clause in clauses:
        if clause.assumed and not (clause.mood.sure or clause.mood.tense is Tense.FUTURE):
            continue
        for thing, part in _governed(document, clause, cues, verbs):
            actors = makers(document, clause, thing, verbs) or _actors(document, clause, thing)
            yield thing, part, actors, clause
        for thing in _held(document, clause):
            yield thing, Part.HOSTS, clause.actors, clause
        for thing, part, actors in _by_agents(document, clause, cues, verbs):
            yield thing, part, actors, clause


def _parts(
    document: Document, cues: Cues, clause: Clause, told: tuple[Mention, Part, tuple[Entity, ...]]
) -> Iterator[Participation]:
    thing, part, doers = told
    actors = (*doers, *_hosts(document, clause, thing, part))
    passage = document.article.passages[clause.sentence.passage]
    for actor in signatories(document, actors) if part is Part.SIGNS else actors:
        if actor != thing.entity and may_act(actor):
            yield Participation(
                evidence=(document.article.evidence(clause.whole),),
                confidence=0.6 if clause.assumed else CONFIDENCE[part],
                rule=f"part-{part.value}",
                when=clause.period,
                section=passage.section,
                themes=cues.themes_of(document.text(clause.whole) + (passage.section or "")),
                actor=actor,
                thing=thing.entity,
                part=part,
            )


def _governed(
    document: Document, clause: Clause, cues: Cues, verbs: re.Pattern[str]
) -> Iterator[tuple[Mention, Part]]:
    """The things of a clause with the part that their verb tells."""
    things = [
        m
        for m in document.mentions_in(clause.whole)
        if not m.nested
        and len(m.entities) == 1
        and (m.kind is MentionKind.NAME or m.entity.cls is EntityClass.EVENT)
        and m.entity.cls not in (EntityClass.PLACE, EntityClass.PERSON)
    ]
    last: tuple[Mention, Part] | None = None
    for thing in things:
        part = _part(document, clause, thing, cues, verbs)
        if part is None and last and _coordinated(document, last[0], thing):
            part = last[1]
        if part:
            if part is Part.BUILDS and thing.entity.cls in _FOUNDED:
                part = Part.FOUNDS
            if thing.entity.cls in FITS[part] and not _only_touched(document, clause, thing, part):
                last = (thing, part)
                yield thing, part


_FOLLOWED = ("共建", "建设", "推进", "推动", "打造", "融入", "参与")
_LINES = frozenset({EntityClass.RAIL_LINE, EntityClass.ROAD})


def _only_touched(document: Document, clause: Clause, thing: Mention, part: Part) -> bool:
    """Whether a thing is only touched by the verb: lines that a side speeds up, what stands before 等….

    Lines are built by firms; that a side speeds a line up is its commitment, not a part in it.
    """
    if part is Part.BUILDS and thing.entity.cls in _LINES:
        return not any(a.cls is EntityClass.ENTERPRISE for a in clause.actors)
    after = document.folded[thing.span.end : clause.whole.end]
    firms = any(a.cls not in (EntityClass.PERSON, EntityClass.PLACE) for a in clause.actors)
    if part is Part.JOINS and thing.entity.cls is EntityClass.PROJECT and not firms:
        return True  # persons attend meetings about a project
    if part is Part.BUILDS and after[:1].isdigit():
        return True  # 构建甲市1小时交通圈
    if part is Part.JOINS and after.startswith("的"):
        return True  # 欢迎出席开幕式的贵宾: others attend
    return bool(re.match(r"(?:、[^,。;、]{1,12})*等(?:毗邻地区|地区|地)|的发展|工作|建设等", after))


def _part(
    document: Document, clause: Clause, thing: Mention, cues: Cues, verbs: re.Pattern[str]
) -> Part | None:
    text = document.folded
    nearest: re.Match[str] | None = None
    for match in verbs.finditer(text, clause.whole.start, thing.span.start):
        nearest = match
    if nearest is None:
        return None
    gap = text[nearest.end() : thing.span.start]
    if text[nearest.start() - 1] == "“" and "”" not in gap:
        return None  # a goal that is quoted: “打造富有巴蜀特色的国际消费目的地”
    if re.match(r"部分|、", gap) or re.search(r"后[,将]|(?:与|在|对接)$|^和", gap) or _opens_title(gap):
        return None  # 组成部分, 甲区建设和乙港; 建成后将与机场…
    between = [m for m in document.mentions_in(Span(nearest.end(), thing.span.start)) if not m.nested]
    if any(m.entity.cls is not EntityClass.PLACE for m in between) or len(gap) > 24:
        return None
    if (
        thing.source == "gazetteer"
        and thing.entity.cls is EntityClass.MECHANISM
        and nearest.group() in _FOLLOWED
    ):
        return None  # 共建“一带一路” follows what others have founded
    return cues.parts[nearest.group()]


def _opens_title(gap: str) -> bool:
    """Whether 《 opens before a thing that is not the title itself: 印发《支持…试行世贸组织…方案》."""
    return gap.rfind("《") > gap.rfind("》") and not gap.endswith("《")


def signatories(document: Document, actors: Sequence[Entity]) -> tuple[Entity, ...]:
    """Those for whom persons sign: the bodies of their posts."""
    return tuple(dict.fromkeys(document.organizations.get(a, a) for a in actors))


def _held(document: Document, clause: Clause) -> Iterator[Mention]:
    """An event that is itself the subject: 推介会在上海举行."""
    for mention in clause.subject:
        if mention.entity.cls is EntityClass.EVENT and held_in(document, clause):
            yield mention


# How many characters may stand before what a sentence is about, and before what an item is about.
_LEAD, _MARKER = 12, 4


def _by_agents(
    document: Document, clause: Clause, cues: Cues, verbs: re.Pattern[str]
) -> Iterator[tuple[Mention, Part, tuple[Entity, ...]]]:
    """What is done to a thing by others: 大桥由甲公司承建, 论坛由乙市主办."""
    text = document.folded
    done = re.compile(f"{JOINTLY}(?P<verb>{verbs.pattern})")
    for by in re.finditer("由", document.text(clause.whole)):
        at = clause.whole.start + by.end()
        agents, end = listed(document, at, clause.whole.end)
        if agents and (match := done.match(text, end, clause.whole.end)):
            part = cues.parts[match["verb"]]
            if thing := _undergone(document, clause, at - 1, part):
                founded = part is Part.BUILDS and thing.entity.cls in _FOUNDED
                yield thing, Part.FOUNDS if founded else part, agents


def _undergone(document: Document, clause: Clause, at: int, part: Part) -> Mention | None:
    """What opens the sentence, or the item of a list, before 由."""
    passage = document.article.passages[clause.sentence.passage]
    for start, near in ((clause.sentence.span.start, _LEAD), (passage.span.start, _MARKER)):
        for mention in document.mentions_in(Span(start, at)):
            if mention.nested or len(mention.entities) > 1:
                continue
            if mention.entity.cls in FITS[part] and mention.span.start - start <= near:
                return mention
    return None


def _hosts(document: Document, clause: Clause, thing: Mention, part: Part) -> tuple[Entity, ...]:
    """The place that hosts an event: 在永川区举行."""
    return held_in(document, clause) if part is Part.HOSTS and thing.entity.cls is EntityClass.EVENT else ()


def held_in(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """Where the event of a clause takes place, the lowest level that is named."""
    for match in _HELD.finditer(document.folded, clause.whole.start, clause.whole.end):
        places = [
            m
            for m in document.mentions_in(Span(*match.span("where")))
            if m.entity.cls in (EntityClass.PLACE, EntityClass.PARK)
        ]
        if places and places[-1].span.end == match.end("where"):
            venue = next(p for p in reversed(places) if not p.nested or p is places[-1])
            above = [p for p in places if p.nested and p.span in venue.span and p.entity.code]
            if venue.entity.cls is EntityClass.PARK and above:
                return (above[-1].entity,)  # 在永川高新区举行: 永川区
            if not venue.nested:
                return (venue.entity,)
    return ()


def _coordinated(document: Document, first: Mention, second: Mention) -> bool:
    gap = document.folded[first.span.end : second.span.start]
    return (len(gap) <= 3 and bool(_JOIN.match(gap))) or gap == ""


def _actors(document: Document, clause: Clause, thing: Mention) -> tuple[Entity, ...]:
    """The clause's actors and those joined to them by 与 before the thing."""
    found = list(clause.actors)
    text = document.folded
    caused = re.compile(r"(?:邀请|支持|引导|组织|推荐|吸引)").search(
        text, clause.span.start, thing.span.start
    )
    if caused:
        invited = [m for m in document.mentions_in(Span(caused.end(), thing.span.start)) if not m.nested]
        if invited and invited[0].span.start == caused.end():
            return invited[0].entities
    match = re.compile(r"(?:与|携手|联合|和)").search(text, clause.span.start, thing.span.start)
    if match and match.start() - clause.span.start <= 4:
        for mention in document.mentions_in(Span(match.end(), thing.span.start)):
            above = mention.entity.cls is EntityClass.PLACE and any(
                m.span.start == mention.span.end
                for m in document.mentions_in(Span(match.end(), thing.span.start))
            )
            if (
                not mention.nested
                and not above
                and mention.entity.cls
                in (
                    EntityClass.PLACE,
                    EntityClass.PARK,
                    EntityClass.FACILITY,
                    EntityClass.GOVERNMENT_BODY,
                    EntityClass.ENTERPRISE,
                    EntityClass.EDUCATION,
                    EntityClass.RESEARCH,
                )
            ):
                found += [e for e in mention.entities if e not in found]
    return tuple(found)
