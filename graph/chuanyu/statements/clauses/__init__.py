"""`Document` → clauses: one action each, with who does it, when, and whether it is promise or result."""

from __future__ import annotations

from chuanyu.statements.clauses.reader import ClauseReader
from chuanyu.statements.clauses.state import Found, Tense
from chuanyu.statements.clauses.told import Clause

__all__ = ["Clause", "ClauseReader", "Found", "Tense"]
