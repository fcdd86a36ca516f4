"""Article → `Document`: what an article names, what it stands for, who holds which post, and who speaks.

`Reader.read` takes an article through the room.  Each step is a function with one value in and one out:

1. `headlines`: the article → the same, the headlines of a bulletin set apart; `sentences`: its sentences,
   noise left out.
2. The spaCy pipeline: the text → a `Doc` with a token for each character (`tokenizer`), tagged words (`lac`)
   and the matches of gazetteers and word lists (`matcher`).
3. `scan`: the `Doc` → a `Scan`, which all further rules read: folded text, words, the names that need no
   grammar (`known/`), and the paper's home (`home`).
4. `names/choice`: the `Scan` → the names of the article and its lines.  Each rule is a module beside it.
5. `posts/holders`: the `Scan` and the names → posts, and the units of bodies that only posts name.
6. `references/by_kind`: the `Scan` and the names → the words that stand for what is named elsewhere.
7. `speech/speakers`: the `Scan`, mentions and posts → the sentences with their speakers.

What several rules ask for stands beside them: `name` (what a rule gives), `folding`, `stretches` (places in a
text, numerals) and `own_paper` (whose site or paper it is).  What is true of the region stands in
`seeds/gazetteers` (`gazetteer`), what is true of the genre in `seeds/genre`: lists with columns of their own
(`genre`), and words that patterns ask for by kind (`words`).
"""

from __future__ import annotations

import gc
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
    """Make a reader: the pipeline with a folder of gazetteers, that of the seeds if absent.

    What it holds is frozen for the garbage collector, which would look through it again and again; while
    it is made the collector rests, which saves a tenth of the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        from chuanyu.language.reader import Reader

        reader = Reader(gazetteers)
        gc.freeze()
    finally:
        if collects:
            gc.enable()
    return reader
