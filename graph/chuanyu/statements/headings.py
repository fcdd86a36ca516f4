"""Heads of a meeting's report → the tasks (【任务书：…】) and results (【成绩单：…】) that both sides state.

What stands below such a head is read clause by clause (`ledger`); the head says what it is all for, and from
one meeting to the next the results of a task are told below the head of the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.language.words import worded
from chuanyu.model import Commitment, Document, Entity, Outcome, PassageKind, Span
from chuanyu.statements.themes import themes_of

_HEAD = worded(r"【\s*(?:(?P<task>{task_head})|{result_head})\s*[:：]\s*(?P<told>[^】]+)】")


def headings(document: Document, both: tuple[Entity, ...]) -> Iterator[Commitment | Outcome]:
    """The tasks and results that heads state.

    Args:
        document: the article.
        both: the two sides of whom it tells; in an article of one side heads state nothing.
    """
    for passage in document.article.passages if both else ():
        head = _HEAD.search(document.folded, passage.span.start, passage.span.end)
        if head and passage.kind is PassageKind.HEAD:
            kind, section = (Commitment if head["task"] else Outcome), passage.section
            told, themes = (document.article.evidence(Span(*head.span("told"))),), themes_of(head["told"])
            yield kind(
                evidence=told, confidence=0.79, rule="head", section=section, themes=themes, actors=both
            )
