"""Clauses → commitments and outcomes: the two sides of the ledger.

A clause that lies ahead is a commitment of its actors, one that has come about is an outcome.
Work in hand (加快推进) and figures without a time count as outcomes with less confidence.  Heads
count too: 【任务书：…】 is a commitment of both sides, 【成绩单：…】 what they have reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chuanyu.model import (
    Commitment,
    Document,
    Entity,
    EntityClass,
    MentionKind,
    Outcome,
    Passage,
    PassageKind,
    Period,
    Span,
)
from chuanyu.statements.clauses import Clause, Found, Tense
from chuanyu.statements.cues import worded
from chuanyu.statements.quantities import quantities
from chuanyu.statements.themes import themes_of

_TASK_HEAD = re.compile(r"【\s*(?P<kind>任务书|成绩单)\s*[:：]\s*(?P<task>[^】]+)】")
# How often a clause read so is right, at least half of its characters and its actors: over articles that no
# rule had seen, where none is as sure as 0.8.  A row a tense with or without a mark of it, a column a place
# where the actors were found.  What is not listed is not said, since it is wrong more often
# than right: an opinion of a speaker.
_FOUND = (Found.NAMED, Found.SENTENCE, Found.SPEAKER, Found.CARRIED, Found.TOPIC, Found.ASSUMED)
_CONFIDENCE: dict[str, tuple[float | None, ...]] = {
    "future-marked": (0.79, 0.77, 0.74, 0.65, 0.5, 0.5),
    "future-inferred": (0.5, 0.5, 0.5, 0.5, 0.5, 0.45),
    "exhorts-marked": (0.75, 0.72, 0.6, 0.5, 0.5, 0.55),
    "exhorts-inferred": (0.6, 0.6, None, 0.65, None, 0.5),
    "past-marked": (0.79, 0.79, 0.45, 0.7, None, 0.6),
    "past-inferred": (0.77, 0.79, 0.4, 0.55, 0.4, 0.5),
    "ongoing-marked": (0.79, 0.78, 0.7, 0.6, None, None),
    "ongoing-inferred": (0.74, 0.75, None, 0.5, None, None),
}
# So much less sure is a marked clause where an actor's name was only made out of the words around it.
_UNKNOWN = 0.12
_FORMED = EntityClass.GOVERNMENT_BODY  # made of a place and a form of body that the gazetteer has
_KNOWN = ("gazetteer", "model")  # what finds a name that stands by itself
CONFIDENCE = {
    f"{row}-{found}": sure
    for row, sures in _CONFIDENCE.items()
    for found, sure in zip(_FOUND, sures, strict=True)
    if sure is not None
}


def ledger(document: Document, clauses: Sequence[Clause]) -> Iterator[Commitment | Outcome]:
    """The commitments and outcomes of an article, in order."""
    known = {
        e for m in document.mentions if m.source in _KNOWN and m.kind is MentionKind.NAME for e in m.entities
    }
    titled = _titled(document)
    for number, clause in enumerate(clauses):
        if not clause.actors or clause.mood.tense is Tense.NONE or _attends(document, clause):
            continue
        if _NOTICE.fullmatch(document.text(clause.span)):
            continue
        passage = document.article.passages[clause.sentence.passage]
        figures = tuple(dict.fromkeys(quantities(document.folded, clause.span)))
        concerns = _concerns(document, clause)
        kind = (
            "exhorts"
            if clause.mood.exhorts and clause.mood.tense is Tense.FUTURE
            else clause.mood.tense.value
        )
        mark = "marked" if clause.mood.sure else "inferred"
        rule = f"{kind}-{mark}-{clause.found}"
        confidence = CONFIDENCE.get(rule)
        if confidence is None or _private(document, clause, titled) or (kind == "exhorts" and _needs(clause)):
            continue
        if mark == "marked" and not all(a.code or a.cls is _FORMED or a in known for a in clause.actors):
            confidence = round(confidence - _UNKNOWN, 2)
        reached = bool(figures) or _SIGNED.search(document.text(clause.span))
        if kind == "past" and clause.found in (Found.ASSUMED, Found.TOPIC) and not reached:
            continue  # a figure or a signature is told of the sides of the article, else it is colour
        if kind == "future" and _WEATHER.search(document.text(clause.span)):  # 南方将有大雨
            continue
        evidence = (document.article.evidence(clause.span),)
        themes = themes_of(document.text(clause.span) + (passage.section or ""))
        if clause.mood.tense is Tense.FUTURE:
            due = _due(document, clause) or _near(document, clauses, number)
            yield Commitment(
                evidence=evidence, confidence=confidence, rule=rule, section=passage.section, themes=themes,
                actors=clause.actors, speaker=clause.sentence.speaker, due=due,
                concerns=concerns, quantities=figures,
            )  # fmt: skip
        else:
            yield Outcome(
                evidence=evidence, confidence=confidence, rule=rule, section=passage.section, themes=themes,
                when=clause.period, actors=clause.actors, speaker=clause.sentence.speaker, concerns=concerns,
                quantities=figures,
            )  # fmt: skip


def _due(document: Document, clause: Clause) -> Period | None:
    """By when it is to be done: no time that was over when the article appeared.

    A month without its year that is over means the next year's: 明年要办好三件事:3月启动….
    """
    today, period = document.article.today, clause.period
    if period is None or today is None or period.end > today:
        return period
    bare = _MONTH.fullmatch(period.label) and period.label in document.text(clause.whole)
    return _next_year(period) if bare and period.end.year == today.year else None


def _near(document: Document, clauses: Sequence[Clause], number: int) -> Period | None:
    """The deadline that the next piece names of the same action, or by which its work is finished before it.

    编制清单,8月底前印发: one deadline; 甲路2026年6月建成,通车后车程缩短…: what it brings comes then.
    """
    clause, text = clauses[number], document.folded
    if clause.period is not None:
        return None
    behind = clauses[number + 1] if number + 1 < len(clauses) else None
    if (
        behind
        and behind.mood.tense is Tense.FUTURE
        and not behind.subject
        and behind.whole.start == clause.whole.end + 1
        and text[clause.whole.end] == ","
        and _BY_THEN.match(text, behind.whole.start)
    ):
        return _due(document, behind)
    for before in reversed(clauses[max(0, number - _BACK) : number]):
        if before.sentence.passage != clause.sentence.passage:
            return None
        if before.mood.tense is Tense.FUTURE and before.period is not None:
            once = _THEN.search(text, before.span.end, clause.span.start)
            return _due(document, before) if once else None
    return None


# A piece that opens with a deadline, what shows that something comes once a work is done, and how far back.
_BY_THEN = re.compile(
    r"(?:力争|争取|确保|预计|计划|拟)?(?:在|于|到)?(?:今年|明年|(?:19|20)\d\d年)?[^,。;]{0,6}"
    r"(?:前|内|年底|月底|季度)"
    r"|(?:力争|争取|确保|预计|计划|拟)[^,。;]{0,3}\d"
)
_THEN = worded(r"届时|{completes}(?:投产|运营|使用)?后")
_BACK = 4
_MONTH = re.compile(r"(?:到|至)?\d{1,2}月(?:份|底|末|初|[上中下]旬)?")


def _next_year(period: Period) -> Period:
    """The same days a year later; a leap day becomes the day before it."""
    start, end = (
        d.replace(year=d.year + 1, day=min(d.day, 28) if d.month == 2 else d.day)
        for d in (period.start, period.end)
    )
    return replace(period, start=start, end=end)


# The foot of a circular: 2025年10月13日印发.
_NOTICE = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:印发|发布|公布|签发)")


def _private(document: Document, clause: Clause, titled: frozenset[Entity]) -> bool:
    """Whether it is told of people who hold no post: reporters' colour (老张背着电脑包走进车站), no result.

    Nor does one who was only named before do what a sentence without a subject tells.
    """
    people = [a for a in clause.actors if a.cls is EntityClass.PERSON]
    if not people or len(people) < len(clause.actors):
        return False
    return clause.assumed or not any(a in document.organizations or a in titled for a in people)


_OFFICES = ("长", "书记", "主任", "主席", "总裁", "总理")
_OFFICE_BEHIND = re.compile(r"(?:总书记|国家主席|主席|总理|副?[省市县区州]长|书记|主任|副?[局厅院校]长|一行)")


def _titled(document: Document) -> frozenset[Entity]:
    """The persons beside whose name an office stands, whosever it is: 市级河长张鸣, 王波县长, 张鸣一行."""
    return frozenset(
        m.entity
        for m in document.mentions
        if m.entity.cls is EntityClass.PERSON
        and (
            document.folded.endswith(_OFFICES, 0, m.span.start)
            or _OFFICE_BEHIND.match(document.folded, m.span.end)
        )
    )


def _needs(clause: Clause) -> bool:
    """Whether 要 is what a firm or a private person needs, not a task: 企业迁一次要跑4趟."""
    private = (EntityClass.PERSON, EntityClass.ENTERPRISE)
    return clause.found is Found.SPEAKER and all(a.cls in private for a in clause.actors)


_WEATHER = worded(r"{weather}")  # what is forecast, not promised
_SIGNED = re.compile(r"签[署订约]|揭牌")
_ATTENDS = worded(r"(?:{attends}|陪同)了?.{0,14}$")
# The same of people without a name, unless they are counted: 有关区县负责人参加会议.
_SOME_ATTEND = worded(r"[^\d]*(?:{official}|{guest})[^,。\d]{0,30}(?:{attends}|陪同)[^,。\d]{0,14}")


def _attends(document: Document, clause: Clause) -> bool:
    """Persons at a meeting: a part in the event, not an outcome."""
    text = document.text(clause.span)
    people = all(a.cls is EntityClass.PERSON for a in clause.actors)
    return (people and bool(_ATTENDS.match(text))) or bool(_SOME_ATTEND.fullmatch(text))


def heads(document: Document, both: tuple[Entity, ...]) -> Iterator[Commitment | Outcome]:
    """What the task and result heads of a meeting's report state, for both sides."""
    for passage in document.article.passages:
        if passage.kind is PassageKind.HEAD and both:
            yield from _head(document, passage, both)


def _head(document: Document, passage: Passage, both: tuple[Entity, ...]) -> Iterator[Commitment | Outcome]:
    match = _TASK_HEAD.search(document.folded, passage.span.start, passage.span.end)
    if not match:
        return
    evidence = (document.article.evidence(Span(*match.span("task"))),)
    themes = themes_of(match["task"])
    if match["kind"] == "任务书":
        yield Commitment(
            evidence=evidence,
            confidence=0.9,
            rule="head",
            section=passage.section,
            themes=themes,
            actors=both,
        )
    else:
        yield Outcome(
            evidence=evidence,
            confidence=0.9,
            rule="head",
            section=passage.section,
            themes=themes,
            actors=both,
        )


def _concerns(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """The things that the action names, its actors and persons left out."""
    found: dict[Entity, None] = {}
    for mention in document.mentions_in(clause.span):
        if not mention.nested and mention.kind == "name":
            for entity in mention.entities:
                if entity not in clause.actors and entity.cls is not EntityClass.PERSON:
                    found[entity] = None
    return tuple(found)
