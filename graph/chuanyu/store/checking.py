"""The graph of a folder or a file → the report of what is wrong with it.

That is what `rdf.validation` finds in its quads, and of a folder whether its store and its `graph.trig` hold
the same.
"""

from __future__ import annotations

from pathlib import Path

from chuanyu.rdf import trig, validation
from chuanyu.rdf.validation import Fault, Report
from chuanyu.rdf.vocabulary import ONTOLOGY
from chuanyu.store.disk import open_store
from chuanyu.store.generations import TRIG


def check(place: Path) -> Report:
    """Check a graph on disk.

    Args:
        place: an output folder, or a TriG or N-Quads file.

    Raises:
        GraphError: there is no graph, or it cannot be read.
        DataError: the shapes or the ontology cannot be read.
    """
    if place.is_file():
        return validation.check(trig.read(place))
    quads = list(open_store(place))
    report, file = validation.check(quads), place / TRIG
    if not file.is_file() or set(trig.read(file)) == {q for q in quads if q.graph_name != ONTOLOGY}:
        return report
    fault = Fault("graph.trig 与图谱库内容不同", str(file), "请重新运行 chuanyu build")
    return Report(tuple(sorted({*report.faults, fault})))
