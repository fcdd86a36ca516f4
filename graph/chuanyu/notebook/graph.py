"""The folder of a graph, or the address of an endpoint → a `Graph`, the one object that a notebook needs.

Opening reads nothing; each method asks the store when it is called.  pandas, networkx and rdflib are
imported by the methods that give their objects, so that opening is quick.  What it is asked stands in
`questions.py`; here, what is drawn of it.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from chuanyu.notebook.questions import Questions

if TYPE_CHECKING:
    from networkx import Graph as NxGraph
    from pyvis.network import Network

    from chuanyu.notebook.picture import Picture
    from chuanyu.notebook.shown import Frame


def open_graph(out: Path | str = "out") -> Graph:
    """Open a graph that `chuanyu build` has written.

    Args:
        out: the folder of the graph, or the address of a SPARQL endpoint.

    Returns:
        The graph, opened to be read; what is built later does not change it.

    Raises:
        GraphError: there is none, or the endpoint does not answer as it should.

    Examples:
        >>> g = chuanyu.open("out")
        >>> g
        <川渝图谱 out：1 篇文章，...个实体，...条事实>
    """
    return Graph(out)


class Graph(Questions):
    """A built graph, opened to be read: what it is asked, its network, its pictures.

    Attributes:
        out: the folder that it lies in, or the address of its endpoint.
        store: what is asked underneath: a `pyoxigraph.Store`, or a `chuanyu.store.remote.RemoteStore`.
    """

    def network(self, kind: str | Collection[str] | None = None, *, project: str | None = None) -> NxGraph:
        """The entities and the facts between them as a networkx graph.

        Args:
            kind: kinds of fact that are edges: `Cooperation`, `合作`, several of them; all if absent.
            project: None for a `MultiDiGraph` with an edge for each pair and statement
                (`chuanyu.network.network`), else what is joined: `actors` by cooperation, `themes` with
                their actors, `places` by lines (`chuanyu.analysis.projections`).

        Raises:
            GraphError: no such kind or projection.

        Examples:
            >>> g.network("合作").number_of_nodes() > 100
            True
            >>> ties = g.network(project="actors")
            >>> max(w for *_, w in ties.edges(data="articles"))
            1
        """
        from chuanyu.analysis import project as projected
        from chuanyu.network import network

        return network(self.store, kind) if project is None else projected(self.store, project, kind)

    def pyvis(self, kind: str | Collection[str] | None = None) -> Network:
        """The same as a `pyvis.network.Network`, to be styled further; also `g.network().pyvis()`."""
        from chuanyu.network import network

        return network(self.store, kind).pyvis()

    def view(
        self,
        focus: str | Collection[str] | None = None,
        hops: int = 1,
        *,
        kind: str | Collection[str] | None = None,
        height: int = 520,
        limit: int = 150,
    ) -> Picture:
        """A picture that can be clicked: what is chosen in it is `selected` in Python, and the other way.

        Args:
            focus: one or several entities to stand in the middle; where left out, the largest part of
                the graph that hangs together is drawn.
            hops: how many steps around the focus are drawn.
            kind: kinds of fact that are drawn; all but locations where left out.
            height: in pixels.
            limit: at most so many nodes are drawn, nearest and best connected first.

        Returns:
            A picture that is a widget where widgets run, else a drawing in a sandboxed frame, also in
            exported HTML; neither needs the network.

        Raises:
            QueryError: nothing is called as the focus.

        Examples:
            >>> picture = g.view(focus="永川", hops=1)
            >>> picture.selected = "永川区"
            >>> picture.selected.rsplit("/", 1)[-1]
            '500118-永川区'
        """
        from chuanyu.notebook.picture import picture

        return picture(self.store, focus, hops, kind=kind, height=height, limit=limit)

    def page(self, height: int = 720) -> Frame:
        """The interactive page of the whole graph, shut off inside the notebook, in the language in use.

        Args:
            height: in pixels.
        """
        from chuanyu.notebook.shown import Frame
        from chuanyu.view import in_english, render
        from chuanyu.wording import language

        page = render(self.store)
        return Frame(in_english(page) if language() == "en" else page, height)

    def __repr__(self) -> str:
        from chuanyu.notebook.shown import graph_text

        return graph_text(self.out, self.store)

    def _repr_html_(self) -> str:
        from chuanyu.notebook.shown import graph_html

        return graph_html(self.out, self.store)
