"""A built graph in a notebook: frames, entities that show themselves, the picture, rdflib, networkx.

`chuanyu.open("out")` gives a `Graph`.
"""

from __future__ import annotations

import html
import io
from collections.abc import Collection, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from chuanyu import counts, profile, queries, sparql
from chuanyu.store import dataset, open_source

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network
    from rdflib import Dataset

_STYLE = """<style scoped>
.chuanyu { line-height: 1.6 } .chuanyu h4 { margin: .8em 0 .2em }
.chuanyu ul { margin: 0; padding-left: 1.4em } .chuanyu q { opacity: .85 } .chuanyu small { opacity: .65 }
</style>"""


def open_graph(out: Path | str = "out") -> Graph:
    """Open a graph that `chuanyu build` has written.

    Args:
        out: the folder of the graph, or the address of a SPARQL endpoint.

    Raises:
        GraphError: there is none, or the endpoint does not answer as it should.
    """
    return Graph(out)


class Graph:
    """A built graph, opened to be read.

    Attributes:
        out: the folder that it lies in, or the address of its endpoint.
        store: what is asked underneath: a `pyoxigraph.Store`, or a `chuanyu.remote.RemoteStore`.
    """

    def __init__(self, out: Path | str) -> None:
        self.out = out
        self.store = open_source(out)

    @cached_property
    def dataset(self) -> Dataset:
        """The graph as `rdflib.Dataset`; its default graph is the union of all graphs."""
        return dataset(self.store)

    def sparql(self, text: str) -> pd.DataFrame:
        """Answer SPARQL 1.1 text; the frame's columns are its variables.

        Raises:
            QueryError: it is not SPARQL, changes something, or asks another server.
        """
        return sparql.sparql(self.store, text).to_pandas()

    def query(self, name: str, /, **params: object) -> pd.DataFrame:
        """Answer a named query; the frame's columns are its Chinese headers.

        Args:
            name: one of `queries()`.
            params: its parameters; an entity by its name, an alias or its IRI.

        Raises:
            QueryError: no such query or parameter, or nothing in the graph is called so.
        """
        return queries.run(self.store, name, params).to_pandas(headers=True)

    def queries(self) -> pd.DataFrame:
        """The named queries: name, what each answers, its parameters."""
        rows = [
            (q.name, q.title_zh, "；".join(f"{p.name}={p.example}" for p in q.parameters))
            for q in queries.catalogue()
        ]
        return pd.DataFrame(rows, columns=["名称", "回答什么", "参数"])

    def articles(self) -> pd.DataFrame:
        """The articles on which the graph rests, with counts."""
        return self.query("articles")

    def entity(self, name: str) -> EntityView:
        """All that the graph knows of one thing, with its quotes.

        Args:
            name: its name, an alias or its IRI.

        Raises:
            QueryError: nothing or more than one thing is called so.
        """
        return EntityView(profile.profile(self.store, name))

    def network(self, kinds: Collection[str] | None = None) -> nx.MultiDiGraph:
        """The entities and the facts between them as a networkx graph (`chuanyu.network.network`)."""
        from chuanyu.network import network

        return network(self.store, kinds)

    def pyvis(self, kinds: Collection[str] | None = None) -> Network:
        """The same as a `pyvis.network.Network`, to be styled further."""
        from chuanyu.network import pyvis

        return pyvis(self.network(kinds))

    def view(self, height: int = 720) -> Picture:
        """The interactive page, inside the notebook.

        Args:
            height: in pixels.
        """
        from chuanyu.view import render

        return Picture(render(self.store), height)

    def __repr__(self) -> str:
        held = counts.count(self.store)
        entities, statements = sum(held.entities.values()), sum(held.statements.values())
        return f"<川渝图谱 {self.out}：{held.articles} 篇文章，{entities} 个实体，{statements} 条事实>"


class EntityView:
    """A `chuanyu.profile.Profile` that shows itself as text and, in a notebook, as HTML."""

    def __init__(self, found: profile.Profile) -> None:
        self.profile = found

    @property
    def name(self) -> str:
        """The canonical name."""
        return self.profile.name

    @property
    def iri(self) -> str:
        """The IRI."""
        return self.profile.iri

    def facts(self) -> pd.DataFrame:
        """The facts as a frame, one a row."""
        rows = [
            (kind, fact.head, fact.quote, fact.article, fact.date)
            for kind, facts in self.profile.sections
            for fact in facts
        ]
        return pd.DataFrame(rows, columns=["类别", "事实", "原文", "文章", "日期"])

    def __repr__(self) -> str:
        from rich.console import Console

        from chuanyu import terminal

        console = Console(
            file=io.StringIO(), width=88, color_system=None, force_jupyter=False, force_terminal=False
        )
        with console.capture() as captured:
            console.print(terminal.profile(self.profile))
        return captured.get().rstrip()

    def _repr_html_(self) -> str:
        found, e = self.profile, html.escape
        lines = [
            f"<h3>{e(found.name)} <small>{e(found.kind)}</small></h3>",
            *_line("又称", found.aliases),
            *_line("位于", found.within),
            f"<div><small>{e(found.iri)}</small></div>",
        ]
        for kind, facts in found.sections:
            lines.append(f"<h4>{e(kind)}（{len(facts)}）</h4><ul>")
            for fact in facts:
                head = f"{e(fact.head)}<br>" if fact.head else ""
                source = f"《{e(fact.article)}》{fact.date or ''}"
                lines.append(f"<li>{head}<q>{e(fact.quote)}</q> <small>{source}</small></li>")
            lines.append("</ul>")
        return f'{_STYLE}<div class="chuanyu">{"".join(lines)}</div>'


class Picture:
    """The interactive page as the output of a notebook's cell, shut off from the notebook itself."""

    def __init__(self, page: str, height: int) -> None:
        self.page, self.height = page, height

    def __repr__(self) -> str:
        return f"<川渝图谱的图，{len(self.page) // 1024} KB；在 Jupyter 中显示>"

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.page)}" width="100%" height="{self.height}" '
            'sandbox="allow-scripts" style="border: 0"></iframe>'
        )


def _line(label: str, names: Iterable[str]) -> list[str]:
    listed = "、".join(map(html.escape, names))
    return [f"<div>{label}：{listed}</div>"] if listed else []
