"""Article → `Document`: the spaCy pipeline that finds names, what they stand for, and who speaks."""

from __future__ import annotations

from pathlib import Path

from chuanyu.language.gazetteer import Gazetteer, load
from chuanyu.language.reader import Reader

__all__ = ["Gazetteer", "Reader", "load", "load_reader"]


def load_reader(gazetteers: Path | None = None) -> Reader:
    """Make a reader: the pipeline with a folder of gazetteers, that of the seeds if absent."""
    return Reader(gazetteers)
