"""A network → files and objects for other programs: Gephi, GraphML readers, igraph, graph-tool.

Attributes that those cannot hold are put into plain texts and numbers; what is missing is left out.
"""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

from chuanyu.errors import GraphError

if TYPE_CHECKING:
    import igraph


def write(graph: nx.Graph, file: Path | str) -> Path:
    """Write a network to a file by its ending: `.gexf` for Gephi, `.graphml` for most others.

    Args:
        graph: the facts or a projection.
        file: where to write; folders above it are made.

    Returns:
        The file; the same network gives the same bytes.

    Raises:
        GraphError: the ending is another, or the disk does not take it.

    Examples:
        >>> chuanyu.analysis.write(g.network(project="actors"), "ties.gexf").name
        'ties.gexf'
    """
    from chuanyu.store.disk import write_file

    place = Path(file)
    match place.suffix.lower():
        case ".graphml":
            return write_file(graphml(graph), place)
        case ".gexf":
            return write_file(gexf(graph), place)
        case other:
            raise GraphError(f"不认识的文件类型：{other or place.name}", do="可选：.gexf、.graphml")


def graphml(graph: nx.Graph) -> bytes:
    """The network as GraphML."""
    return ("\n".join(nx.generate_graphml(plain(graph))) + "\n").encode()


def gexf(graph: nx.Graph) -> bytes:
    """The network as GEXF, without the day of writing, which is no part of it."""
    lines = nx.generate_gexf(plain(graph))
    kept = (line for line in lines if "<meta" not in line and "</meta" not in line and "<creator" not in line)
    return ("\n".join(kept) + "\n").encode()


def to_igraph(graph: nx.Graph) -> igraph.Graph:
    """The network as an `igraph.Graph`; the vertices' attribute `_nx_name` is their IRI.

    Raises:
        GraphError: igraph is not installed.
    """
    try:
        import igraph
    except ImportError as error:
        raise GraphError("没有安装 igraph", do="pip install igraph") from error
    return igraph.Graph.from_networkx(plain(graph))


def to_graph_tool(graph: nx.Graph) -> Any:
    """The network as a `graph_tool.Graph`, by way of GraphML.

    The vertices' property `_graphml_vertex_id` is their IRI; a number that is not known is NaN.

    Raises:
        GraphError: graph-tool is not installed; it comes by conda or a system's packages, not by pip.
    """
    try:
        import graph_tool
    except ImportError as error:
        raise GraphError("没有安装 graph-tool", do="conda install -c conda-forge graph-tool") from error
    with tempfile.TemporaryDirectory() as folder:
        found = graph_tool.load_graph(str(write(graph, Path(folder) / "network.graphml")))
    iris = found.vp["_graphml_vertex_id"]
    for name, values in found.vp.items():
        for vertex in found.vertices() if values.value_type().endswith("double") else ():
            if graph.nodes[iris[vertex]].get(name) is None:  # else 0, and a place would lie in the ocean
                values[vertex] = math.nan
    return found


def plain(graph: nx.Graph) -> nx.Graph:
    """The same network in sorted order, its attributes texts and numbers only."""
    found = graph.__class__()
    for node in sorted(graph.nodes):
        found.add_node(node, **_plain(graph.nodes[node]))
    if graph.is_multigraph():
        for one, other, key in sorted(graph.edges(keys=True), key=str):
            found.add_edge(one, other, key=str(key), **_plain(graph.edges[one, other, key]))
    else:
        for one, other in sorted(graph.edges):
            found.add_edge(one, other, **_plain(graph.edges[one, other]))
    return found


def _plain(attributes: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in sorted(attributes.items()) if value is not None}
    return {n: v if isinstance(v, bool | int | float | str) else _joined(v) for n, v in kept.items()}


def _joined(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else str(value)
