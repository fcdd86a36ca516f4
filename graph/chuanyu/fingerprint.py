"""An article and the program that reads it → a digest: where it is unchanged, so is the article's graph."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from chuanyu import data
from chuanyu.aliases import Decision
from chuanyu.model import Article


def reads_with(gazetteers: Path | None) -> dict[str, Path]:
    """The files that decide how an article is read: the program, in whatever folder, and its words."""
    package, seeds = Path(__file__).parent, data.seeds()
    rooms = [package / name for name in ("model", "reading", "language", "statements", "rdf")]
    program = [f for room in rooms for f in room.rglob("*.py")]
    program += [package / f"{name}.py" for name in ("identity", "aliases", "reasons")]
    words = [*(seeds / "genre").glob("*.csv"), *(gazetteers or seeds / "gazetteers").glob("*.csv")]
    files = {f.relative_to(package).as_posix(): f for f in program}
    return files | {f"{f.parent.name}/{f.name}": f for f in words}


@cache
def reader_digest(gazetteers: Path | None) -> str:
    """A digest of all that decides how an article is read."""
    found = hashlib.sha256()
    for name, file in sorted(reads_with(gazetteers).items()):
        found.update(f"{name}\0".encode() + file.read_bytes())
    return found.hexdigest()


def article_digest(article: Article, program: str, decisions: Iterable[Decision] = ()) -> str:
    """A digest of an article's content and of what reads it: the same one gives the same graph.

    Args:
        article: the article.
        program: what `reader_digest` gives.
        decisions: what the user decided on names; those that do not hold for the article count for nothing.
    """
    parts = (
        program,
        article.id,
        article.title,
        article.source,
        article.date,
        article.event_date,
        article.text,
        *(one for one in decisions if one.holds_for(article)),
    )
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
