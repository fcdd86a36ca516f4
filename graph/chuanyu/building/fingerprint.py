"""An article and the program that reads it → a digest: where it is unchanged, so is the article's graph."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from chuanyu import data
from chuanyu.building.aliases import Decision
from chuanyu.model import Article


@cache
def reader_digest(gazetteers: Path | None) -> str:
    """A digest of all that decides how an article is read: the program and its words."""
    found = hashlib.sha256()
    package, seeds = Path(__file__).parents[1], data.seeds()
    folders = [package / name for name in ("model", "reading", "language", "statements", "rdf")]
    files = [f for folder in folders for f in folder.rglob("*.py")]
    files += [package / "identity.py", package / "building" / "aliases.py"]
    files += [*(seeds / "genre").glob("*.csv")]
    files += (gazetteers or seeds / "gazetteers").glob("*.csv")
    # Two folders may be of one name: what stands in the files decides their order then.
    for name, content in sorted((f"{file.parent.name}/{file.name}", file.read_bytes()) for file in files):
        found.update(f"{name}\0".encode() + content)
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
