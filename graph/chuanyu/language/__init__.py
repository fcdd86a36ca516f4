"""Article → `Document`: the spaCy pipeline that finds names, what they stand for, and who speaks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chuanyu.language.gazetteer import Gazetteer, load

if TYPE_CHECKING:
    from chuanyu.language.reader import Reader

__all__ = ["Gazetteer", "Reader", "load", "load_reader"]


def __getattr__(name: str) -> object:
    """Load spaCy and the model only when a reader is asked for: gazetteers are read without them."""
    if name != "Reader":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from chuanyu.language.reader import Reader

    return Reader


def load_reader(gazetteers: Path | None = None) -> Reader:
    """Make a reader: the pipeline with a folder of gazetteers, that of the seeds if absent."""
    from chuanyu.language.reader import Reader

    return Reader(gazetteers)
