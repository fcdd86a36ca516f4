"""Adding, dropping, building again and importing end in the bytes of a fresh build, whatever happens."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad

from chuanyu import building
from chuanyu.building import add, bring, build, drop
from chuanyu.cli import main
from chuanyu.errors import GraphError
from chuanyu.rdf import trig
from chuanyu.rdf.vocabulary import ONTOLOGY
from chuanyu.store.disk import new_graph, open_store

TEXTS = {
    "a": "江津区将与泸州市共建港口。",
    "b": "永川区委书记陈立新说，永川已与泸州市签署协议3份。",
    "c": "泸州市加入长江上游港口联盟。",
}
OWN = NamedNode("https://w3id.org/chuanyu/graph/curated")
SAME = NamedNode("http://www.w3.org/2002/07/owl#sameAs")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[frozenset[str], bytes]:
    """What a fresh build of each set of articles gives."""
    found = {}
    for names in ("a", "ab", "abc", "b", "bc", "c", "ac"):
        out = tmp_path_factory.mktemp(names) / "out"
        report = build([articles / f"{n}.txt" for n in names], out)
        found[frozenset(names)] = report.trig.read_bytes()
    return found


def held(out: Path) -> bytes:
    """The bytes of the graph, once it is seen that the store holds the same."""
    text = (out / "graph.trig").read_bytes()
    assert set(trig.loads(text)) == {q for q in open_store(out) if q.graph_name != ONTOLOGY}
    return text


NAMES = st.sets(st.sampled_from("abc"), min_size=1)
STEPS = st.lists(st.tuples(st.sampled_from(["add", "drop", "build"]), NAMES))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_steps_end_in_the_bytes_of_a_fresh_build(
    steps: list[tuple[str, set[str]]],
    articles: Path,
    built: dict[frozenset[str], bytes],
    tmp_path: Path,
) -> None:
    out, there = tmp_path / "out", {"a"}
    shutil.rmtree(out, ignore_errors=True)
    build([articles / "a.txt"], out)
    for step, names in steps:
        files = [articles / f"{n}.txt" for n in sorted(names)]
        if step == "add":
            add(files, out)
            there |= names
        elif step == "build":
            build(files, out)
            there = set(names)
        elif names & there and there - names:
            drop(names & there, out)
            there -= names
    assert held(out) == built[frozenset(there)]


def test_only_what_changed_is_read(articles: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "texts", tmp_path / "out"
    shutil.copytree(articles, folder)
    assert build([folder], out).read == 3
    assert build([folder], out).read == 0
    (folder / "b.txt").write_text("永川区与泸州市共建产业园。\n", encoding="utf-8")
    assert build([folder], out).read == 1
    assert held(out) == build([folder], tmp_path / "fresh").trig.read_bytes()


def test_a_build_names_the_articles_that_it_takes_out_and_tells_how_to_keep_them(
    articles: Path, tmp_path: Path
) -> None:
    a, b, c = (articles / f"{name}.txt" for name in "abc")
    assert build([a], tmp_path).notices == ()
    assert add([b, c], tmp_path).notices == ()
    assert build([a], tmp_path).notices == (
        "图谱原有的 2 篇文章这次没有给出，已去掉：b、c；要保留，请用 chuanyu add 加回",
    )
    assert add([b, c], tmp_path).notices == ()
    assert drop(["c"], tmp_path).notices == ()
    assert build([a, b], tmp_path).notices == ()


def test_other_gazetteers_read_anew(articles: Path, tmp_path: Path) -> None:
    from chuanyu import data

    own = tmp_path / "gazetteers"
    shutil.copytree(data.seeds() / "gazetteers", own)
    with (own / "surnames.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    build([articles], tmp_path / "out")
    assert build([articles], tmp_path / "out", own).read == 3


def test_a_graph_of_the_users_own_stays_and_can_be_imported(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([articles], out)
    iri = NamedNode("https://w3id.org/chuanyu/id/place/500118-永川区")
    own = Quad(iri, SAME, NamedNode("https://sws.geonames.org/1"), OWN)
    bring([own], out)
    assert own in open_store(out)
    build([articles], out)
    add([articles / "a.txt"], out)
    assert own in open_store(out)
    assert b"curated" in held(out)


def test_what_is_imported_is_what_was_exported(
    articles: Path, built: dict[frozenset[str], bytes], tmp_path: Path
) -> None:
    build([articles / "a.txt", articles / "b.txt"], tmp_path / "one")
    build([articles / "c.txt"], tmp_path / "two")
    assert main(["import", str(tmp_path / "one" / "graph.trig"), "--out", str(tmp_path / "two")]) == 0
    assert held(tmp_path / "two") == built[frozenset("abc")]


def test_a_file_with_a_quote_that_is_not_in_the_article_is_refused(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, bad = tmp_path / "out", tmp_path / "bad.trig"
    text = build([articles / "a.txt"], out).trig.read_text(encoding="utf-8")
    bad.write_text(text.replace('oa:exact "', 'oa:exact "伪造'), encoding="utf-8")
    build([articles / "c.txt"], out)
    before = held(out)
    assert main(["import", str(bad), "--out", str(out)]) == 1
    assert "未导入" in capsys.readouterr().err
    assert held(out) == before


def test_of_many_faults_the_first_are_listed(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.trig"
    text = build([articles / "a.txt"], tmp_path / "out").trig.read_text(encoding="utf-8")
    lines = "".join(f"<https://w3id.org/chuanyu/id/place/{n}> a cy:Place .\n" for n in range(30))
    bad.write_text(f"{text}\n<https://w3id.org/chuanyu/graph/mine> {{ {lines} }}\n", encoding="utf-8")
    assert main(["import", str(bad), "--out", str(tmp_path / "two")]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 20
    assert "列出前 20 处，未导入" in printed.err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.trig", "无法读取"),
        ("broken.trig", "不是有效的 TriG"),
        ("empty.trig", "empty.trig: 里面没有图谱"),
    ],
)
def test_a_file_that_is_no_graph_is_reported(
    name: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.trig").write_text("<a> <b", encoding="utf-8")
    (tmp_path / "empty.trig").touch()
    assert main(["import", str(tmp_path / name), "--out", str(tmp_path / "out")]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def _damage(store: Path) -> None:
    for file in store.rglob("*"):
        if file.is_file():
            file.write_bytes(b"")


@pytest.mark.parametrize("step", ["add", "build"])
def test_over_a_damaged_store_nothing_is_lost(
    step: str, articles: Path, built: dict[frozenset[str], bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    build([articles / "a.txt", articles / "b.txt"], out)
    _damage((out / "store" / "latest").resolve() / "db")
    if step == "add":
        add([articles / "c.txt"], out)  # what stays is read from graph.trig
    else:
        build([articles], out)
    assert held(out) == built[frozenset("abc")]


def test_what_is_damaged_all_over_is_built_anew_but_cannot_be_added_to(
    articles: Path, built: dict[frozenset[str], bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    build([articles / "a.txt"], out)
    _damage((out / "store" / "latest").resolve() / "db")
    (out / "graph.trig").write_text("<a> <b> ", encoding="utf-8")
    with pytest.raises(GraphError, match="损坏"):
        add([articles / "b.txt"], out)
    build([articles / "b.txt"], out)
    assert held(out) == built[frozenset("b")]


def test_an_article_that_is_not_there_cannot_be_dropped(articles: Path, tmp_path: Path) -> None:
    build([articles / "a.txt", articles / "b.txt"], tmp_path)
    before = held(tmp_path)
    with pytest.raises(GraphError, match="没有编号为 x 的文章"):
        drop(["a", "x"], tmp_path)
    assert held(tmp_path) == before


def test_the_second_writer_is_told_at_once(articles: Path, tmp_path: Path) -> None:
    build([articles / "a.txt"], tmp_path)
    script = "import sys; from chuanyu.cli import main; sys.exit(main(sys.argv[1:]))"
    with pytest.raises(KeyError), new_graph(tmp_path):
        command = [sys.executable, "-c", script, "add", str(articles / "b.txt"), "--out", str(tmp_path)]
        second = subprocess.run(command, capture_output=True, text=True, check=False)
        raise KeyError("the first one gives up")
    assert second.returncode == 1
    assert "另一个进程正在写入这个图谱" in second.stderr
    assert len(second.stderr.strip().splitlines()) == 1
    add([articles / "b.txt"], tmp_path)


def test_where_no_links_are_permitted_the_name_stands_in_a_file(
    articles: Path, built: dict[frozenset[str], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise OSError("a required privilege is not held by the client")

    monkeypatch.setattr(Path, "symlink_to", forbidden)
    monkeypatch.setattr("chuanyu.store.generations.sys.platform", "win32")
    monkeypatch.setattr("chuanyu.store.generations._locked", lambda *_: nullcontext())
    building.build([articles / "a.txt"], tmp_path)
    building.add([articles / "b.txt"], tmp_path)
    assert held(tmp_path) == built[frozenset("ab")]
