"""How far a cooperation has come: planned, in hand, done."""

from __future__ import annotations

import re

from chuanyu.language.words import worded
from chuanyu.model import Status
from chuanyu.statements.clauses import Clause, Tense

# What is only in preparation.
_PREPARED = worded(r"{prepares}|筹备(?!工作|组|委)")
# What is over once it is said to be done, with or without 了.
_CONCLUDED = worded(r"{signs}|{concludes}")
# What is told with a figure of what was done: 开展联合执法5次.
_COUNTED = re.compile(r"\d[\d.,]*[万余多]*(?:条|次|名|件|个|例|项|场|份|人次|批|家|宗|起|人)(?![/每])")
# What goes on unless it is said to be over: 合力构建…通道.
_PROCESS = worded(r"{process}")
_OVER = re.compile(r"了|已|完成|起来?$|全面建成")


def status(clause: Clause, text: str) -> Status:
    """How far a cooperation has come, by its mood and words."""
    if clause.mood.tense is Tense.FUTURE or _PREPARED.search(text):
        return Status.PLANNED
    if _CONCLUDED.search(text):
        return Status.DONE
    if clause.mood.tense is not Tense.PAST:
        return Status.ONGOING
    ongoing = not clause.mood.sure or (_PROCESS.search(text) and not _OVER.search(text))
    return Status.ONGOING if ongoing and not _COUNTED.search(text) else Status.DONE
