"""Clauses → cooperation: actors joined by 与, 和, 携手 with a verb or noun of doing together.

永川 … 与四川泸州、自贡等地合作成立 joins all three.  A subject of several actors (两江新区与天府新区
将推动…) cooperates in what it does; 两地, 双方, 川渝 stand for both sides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuanyu.model import Cooperation, Document, Entity, EntityClass, MentionKind, Span, Status
from chuanyu.statements.agents import Run, behind, runs
from chuanyu.statements.clauses import Clause, Tense
from chuanyu.statements.cues import Cues
from chuanyu.statements.gatherings import leagues
from chuanyu.statements.participation import signatories

_WITH = re.compile(
    r"(?:与|和|(?<![共协合会])同|跟|携手|联合|联手|牵手|联动|邀请|对接|会同)(?:毗邻的|相邻的|对方|来自)?$"
)
_SEVERALLY = re.compile(r"(?:还|已|也|将|拟|,)*(?:分别|各自|依次)(?:与|和|同|跟)")
_LINKS = re.compile(r"与|和|同|(?P<allied>携手|联合|联手|会同)")
_TOGETHER = re.compile(r"携手|联合|联手|牵手|联动|对接|会同")
# What is done together where 与 joins those who do it: 甲与乙开行…班列, 甲与乙、丙建立…机制.
_DOES = re.compile(
    r"(?:[正还也已将拟]|先后|正在|在[^,。;]{1,6}?[上中内]|就[^,。;]{2,20}?(?=达成|签))*"
    r"(?:建立|开展|开行|开通|达成|商定|约定|会商|签|会签|设立|成立|组建|打造|推出|合资|举办|举行|发布|出版|申报|编制|构建|搭建|缔结|承担|结)"
)
# 推动甲与乙开展…: others make them do it.
_CAUSED = re.compile(r"(?:支持|推动|促进|促成|组织|引导|鼓励|明确|协调)$")
# Words by which those named before go on together without being named again.
_JOINS_IN = re.compile(
    r"共同(?!体|富裕|利益|关[心注])|联合(?!体|国|会)|携手|合力|联手|会同|共建(?!“一带一路)|共[推筑享创管治]|(?:开展|深化|加强)[^,。;]{0,8}合作|互[认通派推]|协同|联动"
)
_MOTTO = re.compile(r"[^“”]“[^“”]{0,24}”")  # what stands in quotation marks within a clause
_AFTER = re.compile(r"(?:之间)?(?:的|两地|双方|三方|三地|方面)?")
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
# How often a cooperation read so is right, by the articles with gold and by other news judged by hand.
_NEAR = 120  # characters before a sentence in which those are named who act in it without a subject
CONFIDENCE = {"with": 0.9, "subject": 0.93, "both": 0.85, "carried": 0.6}


def cooperation(document: Document, clauses: Sequence[Clause], cues: Cues) -> Iterator[Cooperation]:
    """The cooperations of an article, in order; a set of parties once a sentence."""
    seen: set[tuple[int, frozenset[Entity]]] = set()
    together = {league.span.start: (*league.leaders, *league.members) for league in leagues(document)}
    for clause in clauses:
        led = [(p, "subject") for at, p in together.items() if clause.whole.start <= at < clause.whole.end]
        for parties, rule in (*_parties(document, clause, cues), *led):
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
    cue = _cue(document.text(clause.whole), cues)
    if each := list(_respective(document, clause, cues)):
        yield from ((pair, "with") for pair in each)
        return
    if signers := _signers(document, clause):
        yield signers, "subject"
    for run in runs(document, _stretch(clause), _may_join):
        if _in_title(document, run.start, clause.whole.start):
            continue  # 《内地与澳门关于…的协议》 is the name of a thing
        if opener := _opener(document, run, clause):  # 与泸州、自贡…: the subject is the other party
            others = tuple(a for a in clause.actors if a.cls in _PARTY and a not in run.entities)
            joined = _TOGETHER.search(opener) or _cue(document.folded[run.end : clause.whole.end], cues)
            if others and (joined or _DOES.match(document.folded, behind(document, run.end))):
                yield (*others, *run.entities), "with"
        elif _several(run) and _together(document, run, clause, cues, cue):
            yield run.entities, "subject"
    if cue:
        yield from _carried(document, clause)


def _respective(document: Document, clause: Clause, cues: Cues) -> Iterator[tuple[Entity, ...]]:
    """The pairs of 甲、乙分别与丙、丁签约 (甲 with 丙, 乙 with 丁) and of 甲分别与丙、丁签约."""
    text = document.folded
    found = list(runs(document, _stretch(clause), _may_join))
    for first, second in pairwise(found):
        told = text[second.end : clause.whole.end]
        if not _SEVERALLY.fullmatch(text, behind(document, first.end), second.start):
            continue
        if not (_cue(told, cues) or _DOES.match(text, behind(document, second.end))):
            continue
        ones, others = first.entities, second.entities
        if len(ones) == len(others):
            yield from zip(ones, others, strict=True)
        elif 1 in (len(ones), len(others)):
            yield from ((one, other) for one in ones for other in others)


def _several(run: Run) -> bool:
    """Whether several are named one by one; 两地 alone is read where it stands for both sides."""
    return len(run.entities) > 1 and (run.mentions[0].kind is MentionKind.NAME or len(run.mentions) > 1)


def _stretch(clause: Clause) -> Span:
    """The piece with its subject, which may stand before it: 甲局会同乙厅,每季度联合召开…."""
    first = min((m.span.start for m in clause.subject), default=clause.whole.start)
    return Span(min(max(first, clause.sentence.span.start), clause.whole.start), clause.whole.end)


def _opener(document: Document, run: Run, clause: Clause) -> str:
    """What opens a run that joins the subject (与, 携手); empty where another noun stands before it.

    In 促成这家企业与甲校、乙校的合作 it is the firm that works with them, not who acts.
    """
    start = clause.whole.start
    match = _WITH.search(document.folded, max(start, run.start - 8), run.start)
    if not match:
        return ""
    word = document.words[bisect_left(document.words, match.start(), key=lambda w: w.span.start) - 1]
    named = any(m.span.end == match.start() for m in document.mentions_in(Span(start, match.start())))
    noun = word.tag == "n" and word.span.end == match.start() and word.span.start >= start
    noun = noun and not document.text(word.span).endswith(("方面", "领域"))
    return "" if noun and not named else match.group()


def _together(document: Document, run: Run, clause: Clause, cues: Cues, cue: bool) -> bool:
    """Whether those of a run do something together."""
    text = document.folded
    after = _after(document, run)
    subject = run.mentions[0] in clause.subject
    before = text[max(0, run.start - 6) : run.start]
    if re.match(r"[^,。;]{0,4}分别", text[after : after + 8]):
        return False
    if joint := _JOINTLY.match(text, after):
        return subject or not joint.group().startswith(",")
    linked = _LINKS.search(text, run.mentions[0].span.end, run.mentions[-1].span.start)
    told = subject or before.endswith("由") or _CAUSED.search(before)
    if linked and linked["allied"] and text.startswith(",", after):
        after += 1  # 甲区联手乙县,组建…联盟
    if linked and (told or run.start == clause.whole.start) and _DOES.match(text, after):
        return linked.group() not in "和"
    return bool(cue and linked and (told or cues.cooperation.match(text, after)))


def _carried(document: Document, clause: Clause) -> Iterator[tuple[tuple[Entity, ...], str]]:
    """Those for whom 双方 or 两地 stands, and those named nearby who act without being named again."""
    for mention in document.mentions_in(clause.whole):
        if mention.kind is MentionKind.REFERENCE and len(mention.entities) > 1:
            yield (clause.actors if mention in clause.subject else mention.entities), "both"
            return
    if (
        len(clause.actors) > 1
        and not clause.subject
        and not clause.assumed
        and all(a.cls in _PARTY for a in clause.actors)
        and _JOINS_IN.search(document.folded, clause.whole.start, clause.whole.end)
        and _at_hand(document, clause)
    ):
        yield clause.actors, "carried"


def _cue(text: str, cues: Cues) -> bool:
    """Whether a word tells of doing together: not in a motto (“共建网络文明”), not 合作单位 or 共同体."""
    plain = _MOTTO.sub(lambda m: m.group()[0] + "“”", text)
    return bool(cues.cooperation.search(cues.seeming.sub("", plain)))


def _in_title(document: Document, at: int, start: int) -> bool:
    """Whether a place lies within 《…》 that opens in the clause."""
    return document.folded.rfind("《", start, at) > document.folded.rfind("》", start, at)


def _at_hand(document: Document, clause: Clause) -> bool:
    """Whether those who act were named in the sentence or shortly before; else others do it together."""
    span = Span(max(0, clause.sentence.span.start - _NEAR), clause.whole.end)
    return {e for m in document.mentions_in(span) for e in m.entities}.issuperset(clause.actors)


# What is over once it is said to be done, with or without 了.
_CONCLUDED = re.compile(r"签署|签订|签约|印发|成立|组建|召开|举行|举办|揭牌|开通|建成|结成|结为|建起")
# What goes on unless it is said to be over: 合力构建…通道.
_PROCESS = re.compile(r"构建|联动|聚焦")
_OVER = re.compile(r"了|已|完成|起来?$|全面建成")
# What those listed before it do together even without 与 between them.
_JOINTLY = re.compile(
    r"(?:,|还|也|将|已|先后|在[^,。;]{1,6}?[上中])*(?:共同|联合|携手|合力|协同|联手|合作|共建|签署|签订|结成|结为)"
)
_SIGNS = re.compile(r"签署|签订|签约|签下|换文")


def _signers(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """The bodies whose officials sign together: A局局长甲与B委主任乙签署…."""
    persons = [m for m in clause.subject if m.entity.cls is EntityClass.PERSON]
    if len(persons) < 2 or not _SIGNS.search(document.folded, clause.span.start, clause.span.end):
        return ()
    bodies = signatories(document, [m.entity for m in persons])
    return bodies if len(bodies) > 1 and all(b.cls in _PARTY for b in bodies) else ()


def _after(document: Document, run: Run) -> int:
    """Where the text goes on behind a run and its 等地, 的, 双方."""
    match = _AFTER.match(document.folded, behind(document, run.end))
    return match.end() if match else run.end


def _may_join(entity: Entity) -> bool:
    """Whether it can be a party: no river or region without a government of its own."""
    return entity.cls in _PARTY and not (entity.cls is EntityClass.PLACE and entity.code is None)


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
    if clause.mood.tense is Tense.PAST and _PROCESS.search(text) and not _OVER.search(text):
        return Status.ONGOING
    if clause.mood.tense is Tense.PAST and not clause.mood.sure:
        return Status.ONGOING
    return _STATUS[clause.mood.tense]
