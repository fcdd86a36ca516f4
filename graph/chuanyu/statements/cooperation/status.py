"""How far a cooperation has come: planned, in hand, done; and the statement of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chuanyu.language.words import worded
from chuanyu.model import Cooperation, Document, Entity, Span, Status
from chuanyu.statements.clauses import Clause, Tense
from chuanyu.statements.themes import themes_of

# How often a cooperation read so is right, by the articles with gold and by other news judged by hand.
CONFIDENCE = {"with": 0.75, "subject": 0.88, "both": 0.79, "carried": 0.7, "shared": 0.82}
# What is only in preparation.
_PREPARED = worded(r"{prepares}|筹备(?!工作|组|委)")
# What is over once it is said to be done, with or without 了.
_CONCLUDED = worded(r"{signs}|{concludes}")
# What is told with a figure of what was done: 开展联合执法5次.
_COUNTED = re.compile(r"\d[\d.,]*[万余多]*(?:条|次|名|件|个|例|项|场|份|人次|批|家|宗|起|人)(?![/每])")
# What goes on unless it is said to be over: 合力构建…通道.
_PROCESS = worded(r"{process}")
_INVESTED = re.compile(r"(?<![将拟])由[^将拟]*(?:投资|出资)(?:并|和)?(?:建设|修建|兴建)$")
_OVER = re.compile(r"了|已|完成|起来?$|全面建成")


def status(clause: Clause, text: str) -> Status:
    """How far a cooperation has come, by its mood and words."""
    if _INVESTED.search(text):
        return Status.ONGOING  # whatever lies ahead of the work
    if clause.mood.tense is Tense.FUTURE or _PREPARED.search(text):
        return Status.PLANNED
    if _CONCLUDED.search(text):
        return Status.DONE
    if clause.mood.tense is not Tense.PAST:
        return Status.ONGOING
    ongoing = not clause.mood.sure or (_PROCESS.search(text) and not _OVER.search(text))
    return Status.ONGOING if ongoing and not _COUNTED.search(text) else Status.DONE


def stated(
    document: Document, span: Span, parties: Iterable[Entity], rule: str, about: tuple[str, ...], come: Status
) -> Cooperation:
    """The cooperation of some that a stretch of text tells."""
    sentence = document.sentence_of(Span(span.start, span.start + 1))
    section = document.article.passages[sentence.passage].section if sentence else None
    return Cooperation(
        evidence=(document.article.evidence(span),),
        confidence=CONFIDENCE[rule],
        rule=f"cooperation-{rule}",
        section=section,
        themes=themes_of(document.text(span) + (section or "")),
        parties=tuple(sorted(parties)),
        topics=about,
        status=come,
    )
