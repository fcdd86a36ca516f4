"""Papers of tasks: an article that is one, and a paragraph that goes through one that was signed before.

What has no subject there is a task, for whoever signed it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from chuanyu.language.folding import fold
from chuanyu.language.words import worded
from chuanyu.model import EntityClass, Period, Span
from chuanyu.statements.index import Index

# What a paper is called that says what is to be done, and what shows that a paragraph reports.
_PAPER = worded(r"(?:{paper}|纲要|举措|措施)[》”]?(?:\([^()]*\))?$")
# A title that is the name of such a paper, and one that only tells of it: 甲乙签署合作方案.
_TASK_PAPER = worded(r"(?:{task_paper})(?:\([^()]*\))?$")
_SIGNED = re.compile(r"签[署订约]")
_PLANNED = re.compile(r"((?:19|20)\d\d)年(?!度?[—~至-])")
_ENACTS = worded(r"(?:签[署订]|{enacts})[^,。;]*$")
_TASKS, _NEAR = 30, 40  # characters of a paragraph of tasks, at least, and back to who enacts a paper
_REPORTED = re.compile(r"[已了]|完成|截至|累计|同比|以来|目前|去年|\d{4}年\d+月\d+日|\d+月\d+日")


@dataclass(frozen=True)
class TaskPapers:
    """Tells what is a paper of tasks."""

    index: Index

    def goes_through(self, passage: Span) -> bool:
        """Whether a paragraph goes through a paper that was signed before it: 加快甲项目进度,推进…."""
        text, start = self.index.text, passage.start
        tasks = len(passage) >= _TASKS and not _REPORTED.search(text, start, passage.end)
        return tasks and start > self._enacted

    @cached_property
    def is_paper(self) -> bool:
        """Whether the article is itself a paper of tasks, so that what has no subject is a task."""
        title = fold(self.index.document.article.title)
        return bool(_TASK_PAPER.search(title)) and not _SIGNED.search(title)

    @cached_property
    def planned(self) -> Period | None:
        """The year for which a paper of tasks is made: …2022年工作要点."""
        year = _PLANNED.search(self.index.document.article.title) if self.is_paper else None
        return Period(date(int(year[1]), 1, 1), date(int(year[1]), 12, 31), year[0]) if year else None

    @cached_property
    def _enacted(self) -> int:
        """Where a paper of tasks is first signed or published; the end of the text where none is."""
        text = self.index.text
        for paper in self.index.document.mentions:
            enacted = paper.entity.cls is EntityClass.DOCUMENT and _PAPER.search(paper.entity.name)
            if enacted and _ENACTS.search(text, max(0, paper.span.start - _NEAR), paper.span.start):
                return paper.span.end
        return len(text)
