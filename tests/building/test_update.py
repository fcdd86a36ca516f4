"""A folder of articles becomes a graph: whole, the same in any order, whatever one article is like."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chuanyu import data
from chuanyu.answers.counts import count
from chuanyu.answers.queries import run
from chuanyu.building import build
from chuanyu.building.extraction import FEW, readers, usual_jobs
from chuanyu.errors import ArticleError, DataError, GraphError
from chuanyu.reading import read_article
from chuanyu.store.disk import open_store
from examples import FIRST


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three articles, one of them broken."""
    folder = tmp_path_factory.mktemp("articles")
    first = FIRST.replace("李明远", "陈立新")
    (folder / "b.txt").write_text(f"---\nid: park\ndate: 2022-03-05\n---\n{first}", encoding="utf-8")
    (folder / "a.txt").write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    return folder


def test_the_rest_is_built_where_an_article_is_broken(articles: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    report = build([articles], tmp_path / "out", progress=lambda done, total, _: told.append((done, total)))
    assert report.counts.articles == 2
    assert [str(e.where) for e in report.skipped] == [str(articles / "c.txt")]
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert [r["id"] for r in run(open_store(tmp_path / "out"), "articles").records()] == ["a", "park"]
    assert report.trig.read_text(encoding="utf-8").startswith("@prefix")


def test_any_order_of_paths_gives_the_same_bytes(articles: Path, tmp_path: Path) -> None:
    files = [articles / "a.txt", articles / "b.txt"]
    one = build(files, tmp_path / "one")
    other = build(files[::-1], tmp_path / "other")
    assert one.trig.read_bytes() == other.trig.read_bytes()
    assert one.counts == other.counts


def test_any_number_of_processes_gives_the_same_bytes(articles: Path, tmp_path: Path) -> None:
    told: list[tuple[int, str]] = []
    one = build([articles], tmp_path / "one")
    two = build([articles], tmp_path / "two", None, lambda done, _, title: told.append((done, title)), jobs=2)
    assert two.trig.read_bytes() == one.trig.read_bytes()
    assert [str(e) for e in two.skipped] == [str(e) for e in one.skipped]
    assert [done for done, _ in told] == [0, 1, 2]
    assert told[-1] == (2, "")


def test_who_only_writes_what_others_read_loads_no_model() -> None:
    script = (
        "import sys, chuanyu.building, chuanyu.building.extraction, chuanyu.store.disk;"
        "from chuanyu.language.gazetteer import load; load();"
        "print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, check=True)
    assert "chuanyu.language.gazetteer" in run.stdout.split()
    assert {"spacy", "onnxruntime"}.isdisjoint(run.stdout.split())


def test_a_fault_in_a_gazetteer_is_one_error_in_any_number_of_processes(
    articles: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    faulty = shutil.copytree(data.seeds() / "gazetteers", tmp_path / "gazetteers")
    (faulty / "parks.csv").write_text("name,class,aliases,source\n某园,Parc,,x\n", encoding="utf-8")
    for jobs in (1, 2):
        with pytest.raises(DataError, match=r"parks\.csv:2: no such class: Parc \(one of .*Park, "):
            build([articles], tmp_path / "out", faulty, jobs=jobs)
        with readers(faulty, jobs) as reading, pytest.raises(DataError, match="Parc"):
            list(reading([read_article(articles / "a.txt")]))
    assert capfd.readouterr().err == ""


def test_further_processes_are_for_many_articles() -> None:
    assert usual_jobs(FEW) == 1
    assert usual_jobs(FEW + 1) == (os.cpu_count() or 1)


def test_ctrl_c_ends_all_processes_without_a_word_and_keeps_the_old_graph(
    articles: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    build([articles], out)
    before = (out / "graph.trig").read_bytes()
    more = shutil.copytree(articles, tmp_path / "more")
    for number in range(12):
        (more / f"m{number}.txt").write_text(f"江津区将与泸州市共建{number}号港口。\n", encoding="utf-8")
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from chuanyu.building import build\n"
        "def interrupt(done, total, title):\n"
        "    if done == 1:\n"
        "        os.killpg(0, signal.SIGINT)  # as a terminal does: all processes get it\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "    try:\n"
        "        build([Path(sys.argv[1])], Path(sys.argv[2]), progress=interrupt, jobs=2)\n"
        "    except KeyboardInterrupt:\n"
        "        sys.exit(130)\n"
    )
    (tmp_path / "interrupted.py").write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, tmp_path / "interrupted.py", more, out],
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, "")
    assert (out / "graph.trig").read_bytes() == before


def test_two_articles_of_one_id_are_named(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / f"{name}.txt").write_text("---\nid: same\n---\n永川区发展产业。\n", encoding="utf-8")
    with pytest.raises(GraphError, match="same") as caught:
        build([tmp_path], tmp_path / "out")
    assert str(tmp_path / "x.txt") in str(caught.value)
    assert str(tmp_path / "y.txt") in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_nothing_that_can_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(ArticleError, match="没有一篇文章能读") as caught:
        build([tmp_path], tmp_path / "out")
    assert "empty.txt" in str(caught.value)
    with pytest.raises(ArticleError, match="none"):
        build([tmp_path / "none"], tmp_path / "out")


def test_a_build_replaces_the_graph_before(articles: Path, tmp_path: Path) -> None:
    build([articles], tmp_path)
    assert build([articles / "a.txt"], tmp_path).counts.articles == 1
    assert [r["id"] for r in run(open_store(tmp_path), "articles").records()] == ["a"]
    assert "article/park" not in (tmp_path / "graph.trig").read_text(encoding="utf-8")


def test_a_build_that_breaks_off_leaves_the_graph_before(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, ontology = tmp_path / "out", tmp_path / "ontology"
    build([articles / "a.txt"], out)
    before = (out / "graph.trig").read_bytes()
    shutil.copytree(data.ontology(), ontology)
    (ontology / "rules" / "zz.rq").write_text("no rule")  # is met when the articles have been written
    monkeypatch.setenv("CHUANYU_ONTOLOGY", str(ontology))
    with pytest.raises(DataError, match=r"zz\.rq"):
        build([articles], out)
    assert (out / "graph.trig").read_bytes() == before
    assert count(open_store(out)).articles == 1


def test_the_report_counts_what_the_graph_holds(example_out: Path) -> None:
    counts = count(open_store(example_out))
    assert {c: n for c, n in counts.entities.items() if n} == {
        "Person": 1,
        "PartyBody": 1,
        "Place": 5,
        "Park": 1,
        "Facility": 1,
        "RailLine": 1,
    }
    assert counts.statements == {
        "PostHolding": 1,
        "Cooperation": 3,
        "Commitment": 2,
        "Outcome": 2,
        "Connection": 1,
        "Location": 2,
        "Participation": 2,
    }
    assert counts.labels["Cooperation"] == "合作"
