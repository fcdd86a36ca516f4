"""`Document` → clauses: one action each, with who does it, when, and whether it is promise or result.

`reader.py` tells the order of the steps.  A step takes a `Piece` and gives it on, or what is `Read` of it
(`piece.py`); what a piece leaves unsaid it takes from the `State` that the one before hands on (`state.py`).

- `pieces`: a sentence → its pieces; `carryover` (`paragraphs`, `bulletins`, `task_papers`, `items` of lists):
  what holds when one begins
- `aims`, before the steps: what a sentence is only for
- `framing`, `papers`, `opening`, `introducing`, `announcing`, `no_deed`, `requests`, `talks`, `timing`,
  `extent`: the steps
- `subjects`, `embedded_subjects`, `generic_subjects`, `noun_phrases`: who or what is named in a piece
- `sides`, before all of them: whom 双方, 两地 and 三家银行 mean (`counterparts`: who stands together)
- `actors`, `without_subject`: who acts in a piece (`standing_for`: for whom its subject stands;
  `no_thing_acts`: who does what no line and no region does; `works`: of which work it tells without its name)
- `tenses`, `unmarked`, `deadlines`: whether it lies ahead; `actions`: whether it tells an action at all
"""

from __future__ import annotations

from chuanyu.statements.clauses.clause import Clause
from chuanyu.statements.clauses.reader import clauses
from chuanyu.statements.clauses.state import Found, Tense

__all__ = ["Clause", "Found", "Tense", "clauses"]
