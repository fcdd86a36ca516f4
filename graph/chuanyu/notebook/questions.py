"""A store → the answers to what a notebook asks it: frames, and things that show themselves.

`Graph` (`graph.py`) takes it over, and adds what is drawn.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from chuanyu.store.disk import dataset, open_source

if TYPE_CHECKING:
    import pandas as pd
    from rdflib import Dataset

    from chuanyu.notebook.articles import ArticleView
    from chuanyu.notebook.shown import EntityView, StatementView


class Questions:
    """A graph that is asked: by name, by a named query, in SPARQL, by conditions on statements.

    Attributes:
        out: the folder that it lies in, or the address of its endpoint.
        store: what is asked underneath: a `pyoxigraph.Store`, or a `chuanyu.store.remote.RemoteStore`.
    """

    def __init__(self, out: Path | str) -> None:
        self.out = out
        self.store = open_source(out)

    @cached_property
    def dataset(self) -> Dataset:
        """The graph as `rdflib.Dataset`; its default graph is the union of all graphs.

        Examples:
            >>> bool(g.dataset.query("ASK { ?p a cy:Place }").askAnswer)
            True
        """
        return dataset(self.store)

    def sparql(self, text: str, *, labels: bool = True) -> pd.DataFrame:
        """Answer SPARQL 1.1 text; the usual prefixes need no declaration.

        Args:
            text: SELECT, ASK, CONSTRUCT or DESCRIBE.
            labels: whether a column of IRIs gets a column `…_label` with their labels beside it.

        Returns:
            A column for each variable.

        Raises:
            QueryError: it is not SPARQL, changes something, or asks another server.

        Examples:
            >>> g.sparql("SELECT ?p { ?p a cy:Park } ORDER BY ?p LIMIT 1")["p_label"].tolist()
            ['两江新区']
        """
        from chuanyu.notebook.frames import frame
        from chuanyu.store import sparql

        return frame(sparql.sparql(self.store, text), self.store, beside=labels)

    def query(self, name: str, /, **params: object) -> pd.DataFrame:
        """Answer a named query.

        Args:
            name: one of `queries()`.
            params: its parameters; an entity by its name, an alias, pinyin or its IRI.

        Returns:
            A frame under the query's headers; days are `datetime64`, kinds and statuses categories.

        Raises:
            QueryError: no such query or parameter, or nothing in the graph is called so.

        Examples:
            >>> g.query("cooperation", entity="广安")["合作方"].tolist()
            ['渝北区', '渝北区', '重庆市']
        """
        from chuanyu.answers import queries
        from chuanyu.notebook.frames import frame

        return frame(queries.run(self.store, name, params), self.store, headers=True)

    def queries(self) -> pd.DataFrame:
        """The named queries: name, what each answers, its parameters.

        Examples:
            >>> "cooperation" in g.queries()["名称"].tolist()
            True
        """
        import pandas as pd

        from chuanyu.answers import queries
        from chuanyu.wording import say

        between = say("；", "; ")
        rows = [
            (q.name, say(q.title_zh, q.title_en), between.join(f"{p.name}={p.example}" for p in q.parameters))
            for q in queries.catalogue()
        ]
        headers = say("名称 回答什么 参数", "name answers parameters").split()
        return pd.DataFrame(rows, columns=headers)

    def articles(self) -> pd.DataFrame:
        """The articles on which the graph rests, with counts.

        Examples:
            >>> g.articles()["编号"].tolist()
            ['seed-2021-05-28']
        """
        return self.query("articles")

    def article(self, name: str) -> ArticleView:
        """One article: its text with the quotes of its statements marked, and what it states.

        Args:
            name: its id, its IRI, its title or a part of its title that no other has.

        Raises:
            QueryError: there is none, or more than one.

        Examples:
            >>> g.article("seed-2021-05-28").date
            datetime.date(2021, 5, 28)
        """
        from chuanyu.notebook.articles import article

        return article(self.store, name)

    def entity(self, name: str) -> EntityView:
        """All that the graph knows of one thing, with its quotes.

        Args:
            name: its name, an alias, pinyin or its IRI.

        Raises:
            QueryError: nothing or more than one thing is called so; near names are offered.

        Examples:
            >>> g.entity("永川").name
            '永川区'
        """
        from chuanyu.answers import profile
        from chuanyu.notebook.shown import EntityView

        return EntityView(profile.profile(self.store, name), self.store)

    def search(self, text: str, limit: int = 20) -> pd.DataFrame:
        """Find entities by a part of a name.

        What is called exactly so comes first, then what has the text in its name or an alias, then
        what is spelt nearly so.

        Args:
            text: a name, a part of one, or pinyin.
            limit: at most so many rows.

        Returns:
            Name, class, other names and IRI; empty where nothing comes near.

        Examples:
            >>> g.search("高竹")["名称"].tolist()
            ['川渝高竹新区']
        """
        from chuanyu.notebook.finding import search

        return search(self.store, text, limit)

    def statements(
        self,
        kind: str | Collection[str] | None = None,
        *,
        actor: str | None = None,
        theme: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        status: str | None = None,
    ) -> pd.DataFrame:
        """The statements that meet all of some conditions, one a row, each with its quote.

        Args:
            kind: one or several kinds: `Cooperation`, `合作`, `["Commitment", "Outcome"]`.
            actor: an entity that plays any part in it, by name, alias, pinyin or IRI.
            theme: a theme: `交通`, `transport`.
            since: the first day of the article: a date, `2022-03-18`, `2022-03`, `2022`.
            until: its last day; of a month or a year all of it.
            status: `planned`, `规划`, `done`, or a part that is taken: `signs`.

        Returns:
            By day and place in the text; the day of a deadline and of the article as `datetime64`, kind
            and status as categories, confidence from 0 to 1, IRIs beside the names.

        Raises:
            QueryError: a condition means nothing in this graph.

        Examples:
            >>> frame = g.statements(kind="合作", actor="广安")
            >>> frame[["主体", "进展"]].values.tolist()[0]
            ['广安市、重庆市', '进行中']
            >>> g.statements(since="2022").empty
            True
        """
        from chuanyu.answers.stated import statements
        from chuanyu.notebook.frames import statement_frame

        found = statements(
            self.store, kind=kind, actor=actor, theme=theme, since=since, until=until, status=status
        )
        return statement_frame(found, self.store)

    def statement(self, iri: str) -> StatementView:
        """One statement that shows itself: who, what, how far, in whose words.

        Args:
            iri: its IRI, as a frame of statements or an edge of the network has it.

        Raises:
            QueryError: there is none.

        Examples:
            >>> iri = g.statements(kind="合作", actor="广安")["事实IRI"].iloc[0]
            >>> g.statement(iri).quote
            '广安与重庆的合作主要聚焦于基础设施、人流物流往来'
        """
        from chuanyu.notebook.shown import statement

        return statement(self.store, iri)

    def to_pandas(self) -> dict[str, pd.DataFrame]:
        """The whole graph as three frames: `entities`, `statements`, `articles`.

        Examples:
            >>> frames = g.to_pandas()
            >>> sorted(frames)
            ['articles', 'entities', 'statements']
            >>> len(frames["articles"])
            1
        """
        from chuanyu import data
        from chuanyu.answers import queries
        from chuanyu.notebook.frames import frame

        table = queries.run(self.store, "entities", folder=data.ontology() / "tables")
        entities = frame(table, self.store, headers=True)
        return {"entities": entities, "statements": self.statements(), "articles": self.articles()}
