"""Clauses → cooperation: actors joined by 与, 和, 携手 with a verb or noun of doing together.

永川 … 与四川泸州、自贡等地合作成立 joins all three.  A subject of several actors (两江新区与天府新区
将推动…) cooperates in what it does; 两地, 双方, 川渝 stand for both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.model import Cooperation, Document, Entity, EntityClass, Mention, MentionKind, Span, Status
from chuanyu.statements.clauses import Clause, Tense
from chuanyu.statements.cues import Cues
from chuanyu.statements.participation import signatories

_WITH = re.compile(r"(?:与|和|同|跟|携手|联合|牵手|联动|邀请|对接|会同)(?:毗邻的|相邻的|对方|来自)?$")
_TOGETHER = re.compile(r"携手|联合|牵手|联动|对接|会同")
_LINK = re.compile(
    r"(?:等(?:地|区|县|市|区县|单位|高校|企业|港)?)?(?:、|与|和|及|以及|同|会同|联合|携手)(?:毗邻的|相邻的)?$"
)
_PARTY = frozenset(
    {
        EntityClass.PLACE,
        EntityClass.PARK,
        EntityClass.PARTY_BODY,
        EntityClass.GOVERNMENT_BODY,
        EntityClass.ENTERPRISE,
        EntityClass.EDUCATION,
        EntityClass.RESEARCH,
        EntityClass.ALLIANCE,
        EntityClass.FACILITY,
    }
)
_TOPIC = re.compile(
    r"(?:在|围绕|就)(?P<in>[^,。;]{2,24}?)(?:等)?(?:方面|领域|上|开展|进行|展开)|(?:深化|加强|开展|推进)(?P<object>[^,。;的]{2,16}?)(?:领域|方面)?(?:的)?(?:务实|战略|深度|全面)?合作|(?:共建|共同|联合|携手|合作|协同|合力)(?!的)(?:(?:主要)?(?:聚焦于?|集中[在于]))?(?P<doing>[^,。;:]{3,24})"
)
_STATUS = {
    Tense.FUTURE: Status.PLANNED,
    Tense.PAST: Status.DONE,
    Tense.ONGOING: Status.ONGOING,
    Tense.NONE: Status.ONGOING,
}
# How often a cooperation read so is right, by the articles with gold (`chuanyu evaluate --calibration`).
# No run of parties is longer; every two of them cooperate, so a list without end would never end.
_MOST = 60
_NEAR = 120  # characters before a sentence in which those are named who act in it without a subject
CONFIDENCE = {"with": 0.92, "subject": 0.9, "both": 0.75}


def cooperation(document: Document, clauses: Sequence[Clause], cues: Cues) -> Iterator[Cooperation]:
    """The cooperations of an article, in order; a set of parties once a sentence."""
    seen: set[tuple[int, frozenset[Entity]]] = set()
    for clause in clauses:
        for parties, rule in _parties(document, clause, cues):
            key = (clause.sentence.span.start, frozenset(parties))
            if key in seen:
                continue
            seen.add(key)
            passage = document.article.passages[clause.sentence.passage]
            text = document.text(clause.whole)
            yield Cooperation(
                evidence=(document.article.evidence(clause.whole),),
                confidence=CONFIDENCE[rule],
                rule=f"cooperation-{rule}",
                when=clause.period,
                section=passage.section,
                themes=cues.themes_of(text + (passage.section or "")),
                parties=tuple(sorted(parties)),
                topics=_topics(text, [m.text for m in document.mentions_in(clause.whole)]),
                status=_status(clause, text),
            )


def _parties(document: Document, clause: Clause, cues: Cues) -> Iterator[tuple[tuple[Entity, ...], str]]:
    text = document.text(clause.whole)
    cue = cues.cooperation.search(text)
    if signers := _signers(document, clause):
        yield signers, "subject"
    chains = _chains(document, clause.whole)
    for chain, opened in chains:
        entities = _entities(chain)
        if opened:  # 与泸州、自贡…: the subject is the other party
            others = tuple(a for a in clause.actors if a.cls in _PARTY and a not in entities)
            opener = document.folded[
                max(clause.whole.start, _opening(document, chain) - 4) : chain[0].span.start
            ]
            follows = _TOGETHER.search(opener) or cues.cooperation.search(
                document.folded, chain[-1].span.end, clause.whole.end
            )
            if others and follows and entities:
                yield (*others, *entities), "with"
        elif len(entities) > 1 and (chain[0].kind is MentionKind.NAME or len(chain) > 1):
            linked = re.search(
                r"与|和|同|携手|联合", document.folded[chain[0].span.end : chain[-1].span.start]
            )
            after = _after(document, chain)
            joint = bool(_JOINTLY.match(document.folded, after))
            by = document.folded[_opening(document, chain) - 1] == "由"
            told = _subject(chain, clause) or by or cues.cooperation.match(document.folded, after)
            if joint or (cue and linked and told):
                yield entities, "subject"
    if cue:
        for mention in document.mentions_in(clause.whole):
            if mention.kind is MentionKind.REFERENCE and len(mention.entities) > 1:
                yield (clause.actors if mention in clause.subject else mention.entities), "both"
                break
        else:
            if (
                len(clause.actors) > 1
                and not clause.subject
                and not clause.assumed
                and all(a.cls in _PARTY for a in clause.actors)
                and _at_hand(document, clause)
            ):
                yield clause.actors, "both"


def _at_hand(document: Document, clause: Clause) -> bool:
    """Whether those who act were named in the sentence or shortly before; else others do it together."""
    span = Span(max(0, clause.sentence.span.start - _NEAR), clause.whole.end)
    return {e for m in document.mentions_in(span) for e in m.entities}.issuperset(clause.actors)


def _opening(document: Document, chain: Sequence[Mention]) -> int:
    """Where a chain starts, with the places above that stand before it."""
    start = chain[0].span.start
    for mention in document.mentions_before(start):
        if mention.span.end != start or mention.entity.cls is not EntityClass.PLACE:
            break
        start = mention.span.start
    return start


# What is over once it is said to be done, with or without 了.
_CONCLUDED = re.compile(r"签署|签订|签约|印发|成立|组建|召开|举行|举办|揭牌|开通|建成|结成|结为|建起")
# What those listed before it do together even without 与 between them.
_JOINTLY = re.compile(
    r"(?:[，,]|还|将|已|先后)*(?:共同|联合|携手|合力|协同|联手|合作|共建|签署|签订|结成|结为)"
)
_SIGNS = re.compile(r"签署|签订|签约|签下|换文")


def _signers(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """The bodies whose officials sign together: A局局长甲与B委主任乙签署…."""
    persons = [m for m in clause.subject if m.entity.cls is EntityClass.PERSON]
    if len(persons) < 2 or not _SIGNS.search(document.folded, clause.span.start, clause.span.end):
        return ()
    bodies = signatories(document, [m.entity for m in persons])
    return bodies if len(bodies) > 1 and all(b.cls in _PARTY for b in bodies) else ()


def _subject(chain: Sequence[Mention], clause: Clause) -> bool:
    return bool(clause.subject) and chain[0] in clause.subject


def _after(document: Document, chain: Sequence[Mention]) -> int:
    """Where the text goes on behind a chain and its 等地, 的, 双方."""
    match = re.compile(r"(?:等(?:地|单位|高校|企业)?)?(?:之间)?(?:的|两地|双方|三方|三地|方面)?").match(
        document.folded, chain[-1].span.end
    )
    return match.end() if match else chain[-1].span.end


def _may_join(entity: Entity) -> bool:
    """Whether it can be a party: no river or region without a government of its own."""
    return entity.cls in _PARTY and not (entity.cls is EntityClass.PLACE and entity.code is None)


def _chains(document: Document, span: Span) -> list[tuple[list[Mention], bool]]:
    """The runs of mentions joined by 、与和; with whether 与 or 携手 opens the run."""
    mentions = [m for m in document.mentions_in(span) if not m.nested and all(map(_may_join, m.entities))]
    chains: list[tuple[list[Mention], bool]] = []
    at = -1
    for index, mention in enumerate(mentions):
        follower = mentions[index + 1] if index + 1 < len(mentions) else None
        if follower and follower.span.start == mention.span.end and mention.entity.cls is EntityClass.PLACE:
            continue  # 四川 before 泸州
        before = _start(mentions, index)
        gap = document.folded[at:before] if at >= 0 else ""
        if chains and at >= 0 and len(chains[-1][0]) < _MOST and _LINK.fullmatch(gap):
            chains[-1][0].append(mention)
        else:
            opened = bool(_WITH.search(document.folded, span.start, before))
            if (
                opened
                and chains
                and at >= 0
                and re.fullmatch(r"[^,。;:]{0,6}?", gap.rstrip("与和同跟携手联合")) is not None
            ):
                head = document.folded[at:before]
                opened = not re.fullmatch(r"(?:与|和|同)", head)
            chains.append(([mention], opened))
        at = mention.span.end
    return chains


def _start(mentions: Sequence[Mention], index: int) -> int:
    """Where a mention starts, with the places above it that stand before it."""
    start = mentions[index].span.start
    while (
        index
        and mentions[index - 1].span.end == start
        and mentions[index - 1].entity.cls is EntityClass.PLACE
    ):
        index -= 1
        start = mentions[index].span.start
    return start


def _entities(chain: Sequence[Mention]) -> tuple[Entity, ...]:
    return tuple(dict.fromkeys(e for m in chain for e in m.entities))


def _topics(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """What the cooperation is about; never the name of a party."""
    for match in _TOPIC.finditer(text):
        topic = (match["in"] or match["object"] or match["doing"] or "").strip("了的等“”、 ")
        if len(topic) > 1 and not any(topic.startswith(name) for name in names):
            return (topic,)
    return ()


def _status(clause: Clause, text: str) -> Status:
    if clause.mood.tense is not Tense.FUTURE and _CONCLUDED.search(text):
        return Status.DONE
    if clause.mood.tense is Tense.PAST and not clause.mood.sure:
        return Status.ONGOING
    return _STATUS[clause.mood.tense]
