"""The name of an article → the article, which shows its text and marks what statements rest on."""

from __future__ import annotations

import html
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from chuanyu.answers.stated import Stated, articles, statements
from chuanyu.errors import QueryError
from chuanyu.notebook.shown import block
from chuanyu.store.sparql import Source
from chuanyu.store.terms import labels, select, value
from chuanyu.wording import called, say

if TYPE_CHECKING:
    import pandas as pd


class ArticleView:
    """An article that shows itself: its text, with the words marked on which statements rest.

    Attributes:
        iri: its IRI.
        title: its title.
        date: the day on which it appeared, None where it is unknown.
        source: who published it, None where it is unknown.
        text: the stored text, into which all offsets count.
        stated: what it states.
    """

    def __init__(
        self,
        iri: str,
        head: tuple[str, date | None, str | None],
        text: str,
        stated: tuple[Stated, ...],
        store: Source,
    ) -> None:
        self.iri, self.text, self.stated = iri, text, stated
        self.title, self.date, self.source = head
        self._store = store

    def statements(self) -> pd.DataFrame:
        """What it states as a frame, with the columns of `Graph.statements`."""
        from chuanyu.notebook.frames import statement_frame

        return statement_frame(self.stated, self._store)

    to_pandas = statements

    def __repr__(self) -> str:
        words = labels(self._store)
        lines = [self._head()]
        for one in self.stated:
            actors = "、".join(ref.name for ref in one.actors)
            kind = called(words.get(one.kind, {}), one.kind)
            lines += [f"  {kind}｜{actors}｜“{q.exact}”" for q in one.quotes[:1]]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        return block(
            [f"<h4>{html.escape(self._head())}</h4>", '<div class="chuanyu-text">', self._marked(), "</div>"]
        )

    def _head(self) -> str:
        count = say(f"{len(self.stated)} 条事实", f"{len(self.stated)} facts")
        return " · ".join(p for p in (f"《{self.title}》", self.source, str(self.date or ""), count) if p)

    def _marked(self) -> str:
        """The text with each stretch that quotes cover in a `mark`, whose title says what they state."""
        words = labels(self._store)
        spans: list[tuple[int, int, str]] = []
        for one in self.stated:
            actors = "、".join(ref.name for ref in one.actors)
            said = f"{called(words.get(one.kind, {}), one.kind)}：{actors}"
            spans += [(q.start, q.end, said) for q in one.quotes if q.article == self.iri]
        edges = sorted({0, len(self.text), *(at for start, end, _ in spans for at in (start, end))})
        parts: list[str] = []
        for start, end in pairwise(edges):
            over = sorted({said for first, last, said in spans if first <= start and end <= last})
            piece = html.escape(self.text[start:end])
            title = html.escape("\n".join(over))
            parts.append(f'<mark title="{title}">{piece}</mark>' if over else piece)
        return "".join(parts)


def article(store: Source, name: str) -> ArticleView:
    """The article that is meant by an id, an IRI, a title or a part of one.

    Raises:
        QueryError: there is none, or more than one.
    """
    known = articles(store)
    ways = (
        [iri for iri in known if iri == name or iri.rsplit("/", 1)[-1] == name],
        [iri for iri, head in known.items() if head[0] == name],
        [iri for iri, head in known.items() if name and name in head[0]],
    )
    found = next((sorted(way) for way in ways if way), [])
    if len(found) != 1:
        ids = [iri.rsplit("/", 1)[-1] for iri in (found or sorted(known))[:8]]
        what = f"“{name}”不止一篇文章" if found else f"图谱中没有文章“{name}”"
        raise QueryError(what, do=f"编号：{'、'.join(ids)}")
    iri = found[0]
    body = next(
        (row["t"] for row in select(store, f"SELECT ?t {{ {NamedNode(iri)} schema:articleBody ?t }}")), None
    )
    return ArticleView(iri, known[iri], value(body) or "", statements(store, article=iri), store)
