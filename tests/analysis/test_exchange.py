"""Networks for other programs: files that are read back, igraph, graph-tool."""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

import chuanyu
from chuanyu import analysis
from chuanyu.errors import GraphError
from chuanyu.network import FactGraph


@pytest.mark.parametrize("ending", [".graphml", ".gexf"])
def test_files_are_read_back_with_names(facts: FactGraph, ending: str, tmp_path: Path) -> None:
    for graph in (facts, analysis.actors(facts)):
        file = analysis.write(graph, tmp_path / f"net{ending}")
        again = nx.read_graphml(file) if ending == ".graphml" else nx.read_gexf(file)
        assert again.number_of_edges() == graph.number_of_edges()
        assert again.nodes["a"]["label"] == "a"
        written = file.read_bytes()
        assert analysis.write(graph, file).read_bytes() == written
    with pytest.raises(GraphError, match="文件类型"):
        analysis.write(facts, tmp_path / "net.doc")


def test_igraph_gets_the_network(facts: FactGraph) -> None:
    pytest.importorskip("igraph")
    found = analysis.to_igraph(analysis.actors(facts))
    assert (found.vcount(), found.ecount()) == (4, 3)
    assert found.vs["label"] == ["a", "b", "c", "d"]


def test_graph_tool_gets_the_network(facts: FactGraph, tmp_path: Path) -> None:
    """It comes with a system's Python and not by pip: that one is asked, with our packages behind its own."""
    python = shutil.which("python3", path="/usr/bin")
    there = python and subprocess.run([python, "-c", "import graph_tool"], capture_output=True, check=False)
    if not there or there.returncode:
        pytest.skip("the system's Python has no graph-tool: apt install python3-graph-tool")
    facts.nodes["a"]["lon"] = 106.5
    network = tmp_path / "facts.pickle"
    network.write_bytes(pickle.dumps(facts))
    ours = [path for path in sys.path if path.endswith("site-packages")]
    script = f"""
import pickle, sys
sys.path += {[str(Path(chuanyu.__file__).parents[1]), *ours]!r}
from chuanyu import analysis
facts = pickle.load(open({str(network)!r}, "rb"))
for graph in (facts, analysis.actors(facts)):
    found = analysis.to_graph_tool(graph)
    names = found.vp["_graphml_vertex_id"]
    print(found.num_vertices(), found.num_edges(), found.is_directed(), sorted(map(str, names)))
found = analysis.to_graph_tool(facts)
print(sorted(found.ep["quote"])[0], list(found.vp["lon"])[:2])
"""
    done = subprocess.run([str(python), "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "5 6 True ['a', 'b', 'c', 'd', 'e']",
        "4 3 False ['a', 'b', 'c', 'd']",
        "s1的原文 [106.5, nan]",
    ]


@pytest.mark.parametrize(
    ("module", "function"), [("igraph", analysis.to_igraph), ("graph_tool", analysis.to_graph_tool)]
)
def test_a_program_that_is_not_there_is_named(
    module: str, function: Callable[[FactGraph], object], facts: FactGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(GraphError, match="没有安装"):
        function(facts)
