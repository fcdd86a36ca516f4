"""Clauses → commitments and outcomes: the two sides of the ledger.

A clause that lies ahead is a commitment of its actors, one that has come about is an outcome.
Work in hand (加快推进) and figures without a time count as outcomes with less confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from chuanyu.language.words import worded
from chuanyu.model import Commitment, Document, Entity, EntityClass, MentionKind, Outcome, Period
from chuanyu.statements.clauses import Clause, Found, Tense
from chuanyu.statements.clauses.subjects import OFFICE
from chuanyu.statements.periods import a_year_on
from chuanyu.statements.quantities import quantities
from chuanyu.statements.themes import themes_of

# How often a clause read so is right, at least half of its characters and its actors: over articles that no
# rule had seen, where none is as sure as 0.8.  A row a tense with or without a mark of it, a column a place
# where the actors were found.  What is not listed is not said, since it is wrong as often as right: opinions
# of speakers, work in hand where the sentence names nobody and it is nobody's own report.
_FOUND = (Found.NAMED, Found.SENTENCE, Found.SPEAKER, Found.CARRIED, Found.TOPIC, Found.ASSUMED)
_CONFIDENCE: dict[str, tuple[float | None, ...]] = {
    "future-marked": (0.79, 0.77, 0.74, 0.65, 0.45, 0.5),
    "future-inferred": (0.5, 0.5, 0.5, 0.5, 0.5, 0.45),
    "exhorts-marked": (0.75, 0.72, 0.6, 0.5, None, 0.55),
    "exhorts-inferred": (0.6, 0.6, None, 0.65, None, 0.5),
    "past-marked": (0.79, 0.79, 0.45, 0.7, 0.45, 0.6),
    "past-inferred": (0.77, 0.79, 0.4, 0.55, 0.4, 0.5),
    "ongoing-marked": (0.79, 0.78, 0.7, 0.6, None, 0.55),
    "ongoing-inferred": (0.74, 0.75, None, None, None, 0.55),
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


def ledger(
    document: Document, clauses: Sequence[Clause], reporter: tuple[Entity, ...]
) -> Iterator[Commitment | Outcome]:
    """The commitments and outcomes of an article, in order; `reporter`: whose own report it is."""
    known = {e for m in document.mentions if m.source in _KNOWN for e in m.entities}
    titled = _titled(document)
    for number, clause in enumerate(clauses):
        rule = _rule(clause)
        if rule not in CONFIDENCE or not _tells(document, clause, titled):
            continue
        text = document.text(clause.span)
        figures = tuple(dict.fromkeys(quantities(document.folded, clause.span)))
        own = clause.actors == reporter and not _MARGINAL.match(text)
        if _is_colour(clause, text, told=bool(figures) or own):
            continue
        section = document.article.passages[clause.sentence.passage].section
        told = (Commitment if clause.mood.tense is Tense.FUTURE else Outcome)(
            evidence=(document.article.evidence(clause.span),),
            confidence=_sure(rule, clause, known),
            rule=rule,
            section=section,
            themes=themes_of(text + (section or "")),
            actors=clause.actors,
            speaker=clause.sentence.speaker,
            concerns=_concerns(document, clause),
            quantities=figures,
        )
        if isinstance(told, Commitment):
            yield replace(told, due=_due(document, clause) or _near(document, clauses, number))
        else:
            yield replace(told, when=clause.period)


def _rule(clause: Clause) -> str:
    """By its tense, whether that is marked, and where its actors were found: future-marked-named."""
    kind = "exhorts" if _asked(clause) else clause.mood.tense.value
    return f"{kind}-{'marked' if clause.mood.sure else 'inferred'}-{clause.found}"


def _asked(clause: Clause) -> bool:
    """Whether it is asked of its actors rather than promised by them: 要加快…."""
    return clause.mood.exhorts and clause.mood.tense is Tense.FUTURE


def _sure(rule: str, clause: Clause, known: Set[Entity]) -> float:
    """How sure a clause is, the less so where an actor's name was only made out."""
    made_out = any(not (a.code or a.cls is _FORMED or a in known) for a in clause.actors)
    return round(CONFIDENCE[rule] - _UNKNOWN, 2) if clause.mood.sure and made_out else CONFIDENCE[rule]


# What a person does at a meeting as such: 出席会议并讲话, 主持仪式, and not 主持召开甲会.
_ATTENDS = worded(r"(?:共同|分别)?(?:{attends}|陪同|主持)了?[^并召]{0,14}(?:并(?:分别)?{addresses})?$")
# The same of people without a name, unless they are counted: 有关区县负责人参加会议, 5个区县部门负责人参加.
_SOME_ATTEND = worded(
    r"(?:\d+个?(?:[市区县州省]|单位|部门)|\D)*(?:{official}|{guest})[^,。\d]{0,30}"
    r"(?:{attends}|陪同)[^,。\d]{0,14}"
)


def _tells(document: Document, clause: Clause, titled: frozenset[Entity]) -> bool:
    """Whether somebody does something: nobody who only attends a meeting, which is a part in that.

    Nor people who hold no post: reporters' colour (老张背着电脑包走进车站), no result.
    """
    text = document.text(clause.span)
    if not clause.actors or _SOME_ATTEND.fullmatch(text):
        return False
    if not all(a.cls is EntityClass.PERSON for a in clause.actors):
        return True
    in_office = any(a in document.organizations or a in titled for a in clause.actors)
    return in_office and not _ATTENDS.match(text)


_WEATHER = worded(r"{weather}")  # what is forecast, not promised
_DEED = worded(r"签[署订约]|揭牌|(?:{deed}|{result})了|{milestone}$")
# What stands beside a report and is no part of it: 【断头路接上了】21日, [打印本文], 第17期, 2024-01-24来源.
_MARGINAL = re.compile(r"[【\[]|第?\d+[期\-]")


def _is_colour(clause: Clause, text: str, *, told: bool) -> bool:
    """Whether it is the weather's (南方将有大雨), or what nobody named did or does, without figure or deed.

    It is none where it is `told`: with a figure, or in a report of theirs.
    """
    if clause.mood.tense is Tense.FUTURE and not _asked(clause):
        return bool(_WEATHER.search(text))
    done = clause.mood.tense is Tense.PAST and _DEED.search(text)
    return clause.mood.tense is not Tense.FUTURE and clause.assumed and not told and not done


_OFFICES = ("长", "书记", "主任", "主席", "总裁", "总理")


def _titled(document: Document) -> frozenset[Entity]:
    """The persons beside whose name an office stands, whosever it is: 市级河长张鸣, 王波县长, 张鸣一行."""
    return frozenset(
        m.entity
        for m in document.mentions
        if m.entity.cls is EntityClass.PERSON
        and (document.folded.endswith(_OFFICES, 0, m.span.start) or OFFICE.match(document.folded, m.span.end))
    )


def _concerns(document: Document, clause: Clause) -> tuple[Entity, ...]:
    """The things that the action names, its actors and persons left out."""
    names = (m for m in document.mentions_in(clause.span) if not m.nested and m.kind is MentionKind.NAME)
    named = dict.fromkeys(entity for name in names for entity in name.entities)
    return tuple(e for e in named if e not in clause.actors and e.cls is not EntityClass.PERSON)


_MONTH = re.compile(r"(?:到|至)?\d{1,2}月(?:份|底|末|初|[上中下]旬)?")


def _due(document: Document, clause: Clause) -> Period | None:
    """By when it is to be done: no time that was over when the article appeared.

    A month without its year that is over means the next year's: told in December, 3月开工.
    """
    today, period = document.article.today, clause.period
    if period is None or today is None or period.end > today:
        return period
    bare = _MONTH.fullmatch(period.label)
    return a_year_on(period) if bare and period.end.year == today.year else None


# A piece that opens with a deadline, what shows that something comes once a work is done, and how far back.
_BY_THEN = worded(
    r"{expects}?(?:在|于|到)?(?:今年|明年|(?:19|20)\d\d年)?[^,。;]{0,6}"
    r"(?:前|内|年底|月底|季度)"
    r"|{expects}[^,。;]{0,3}\d"
)
_THEN = worded(r"届时|{completes}(?:投产|运营|使用)?后")
_BACK = 4


def _near(document: Document, clauses: Sequence[Clause], number: int) -> Period | None:
    """The deadline that the next piece names of the same action, or by which its work is finished before it.

    编制清单,8月底前印发: one deadline; 甲路2026年6月建成,通车后车程缩短…: what it brings comes then.
    """
    clause, text = clauses[number], document.folded
    if clause.period is not None:
        return None
    behind = clauses[number + 1] if number + 1 < len(clauses) else None
    if behind and _goes_on(text, clause, behind) and _BY_THEN.match(text, behind.whole.start):
        return _due(document, behind)
    for before in reversed(clauses[max(0, number - _BACK) : number]):
        if before.sentence.passage != clause.sentence.passage:
            return None
        if before.mood.tense is Tense.FUTURE and before.period is not None:
            once = _THEN.search(text, before.span.end, clause.span.start)
            return _due(document, before) if once else None
    return None


def _goes_on(text: str, clause: Clause, behind: Clause) -> bool:
    """Whether the next clause promises more of the same action: right behind a comma, with no subject."""
    promised = behind.mood.tense is Tense.FUTURE and not behind.subject
    end = clause.whole.end
    return promised and text.startswith(",", end) and behind.whole.start == end + 1
