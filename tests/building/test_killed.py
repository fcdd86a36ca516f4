"""A writer that is killed leaves the graph as it was or as it becomes; apart, since it takes longest."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from chuanyu.building import build
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import ONTOLOGY
from chuanyu.store.checking import check
from chuanyu.store.disk import open_store

CHANGING = """
import sys
from pathlib import Path
from chuanyu.building import bring, drop
from chuanyu.rdf import trig
out, file = map(Path, sys.argv[1:])
quads = trig.read(file)
print("ready", flush=True)
while True:
    bring(quads, out)
    print("there", flush=True)
    drop(["b"], out)
    print("gone", flush=True)
"""
KILLS = 20


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_writer_killed_at_any_moment_leaves_the_old_graph_or_the_new(tmp_path: Path) -> None:
    out, other = tmp_path / "out", tmp_path / "b.trig"
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    second.write_text("永川区委书记陈立新说，永川已与泸州市签署协议3份。\n", encoding="utf-8")
    new = build([first, second], tmp_path / "both").trig.read_bytes()
    other.write_bytes(build([second], tmp_path / "other").trig.read_bytes())
    old = build([first], out).trig.read_bytes()
    moments = random.Random(7)
    seen = set()
    for _ in range(KILLS):
        command = [sys.executable, "-c", CHANGING, str(out), str(other)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for _ in range(moments.randint(1, 3)):
                assert writer.stdout.readline()
            try:
                writer.wait(moments.uniform(0, 0.2))
            except subprocess.TimeoutExpired:
                writer.send_signal(signal.SIGKILL)
        found = (out / "graph.trig").read_bytes()
        assert set(trig.loads(found)) == {q for q in open_store(out) if q.graph_name != ONTOLOGY}
        assert found in (old, new)
        seen.add(found)
    assert seen == {old, new}
    build([first], out)  # removes what the killed ones left
    assert len(list((out / "store").glob("build-*"))) <= 2
    assert check(out).conforms
