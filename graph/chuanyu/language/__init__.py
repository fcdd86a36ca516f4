"""Article → `Document`: the spaCy pipeline that finds names, what they stand for, and who speaks."""

from __future__ import annotations

from chuanyu.language.gazetteer import Gazetteer, load
from chuanyu.language.reader import Reader

__all__ = ["Gazetteer", "Reader", "load"]
