"""The command: what it prints, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from chuanyu import __version__
from chuanyu.cli import main

COMMANDS = ("build", "query", "queries", "show", "view", "explain", "check", "stats")


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")


def ask(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["--help"]):
        code, out, _ = ask(capsys, *arguments)
        assert code == 0
        assert all(f"  {command} " in out for command in COMMANDS)


def test_help_cuts_no_line_short_at_80_columns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    commands = ask(capsys, "--help")[1].partition("Commands:")[2]
    assert "explain" in commands
    assert "..." not in commands


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_a_chinese_example(capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, out, _ = ask(capsys, command, "--help")
    assert code == 0
    example = out[out.index("Example") :]
    assert any("一" <= character <= "鿿" for character in example)


def test_help_loads_nothing_heavy() -> None:
    script = "import sys; from chuanyu.cli import main; main(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"spacy", "onnxruntime", "pandas", "rdflib", "networkx", "pyoxigraph", "numpy"}


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(capsys, "--version") == (0, f"{__version__}\n", "")


def test_a_table_has_chinese_headers_and_names_its_articles(
    capsys: pytest.CaptureFixture[str], example_out: Path
) -> None:
    code, out, err = ask(capsys, "query", "cooperation", "-p", "entity=永川", "--out", str(example_out))
    assert (code, err) == (0, "")
    assert out.startswith("谁与它合作（永川）\n")
    assert "合作方" in out
    assert "[1] 《江津港口联动记》，2022-06-18" in out
    assert "共 4 行" in out


@pytest.mark.parametrize("columns", [60, 80, 140])
@pytest.mark.parametrize("name", ["ledger", "quantities", "profile"])
def test_no_word_of_a_quote_is_lost_at_any_width(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    example_out: Path,
    name: str,
    columns: int,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    params = ["--param", "entity=永川区"] if name == "profile" else []
    _, out, _ = ask(capsys, "query", name, *params, "--out", str(example_out))
    assert max(cell_len(line) for line in out.splitlines()) <= columns
    quote = "力争2025年底前建成标准厂房20万平方米以上"
    found = iter("".join(out.split()))
    assert all(character in found for character in quote)


def test_large_figures_are_short_for_readers_and_exact_for_programs(
    capsys: pytest.CaptureFixture[str], example_out: Path
) -> None:
    _, out, _ = ask(capsys, "query", "quantities", "--out", str(example_out))
    assert "1200万" in out
    assert "12000000" not in out
    _, out, _ = ask(capsys, "query", "quantities", "--format", "csv", "--out", str(example_out))
    assert "12000000" in out


def test_csv_tsv_and_json_hold_the_same_values(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    def given(form: str) -> str:
        code, out, _ = ask(capsys, "query", "quantities", "--format", form, "--out", str(example_out))
        assert code == 0
        return out

    records = json.loads(given("json"))
    assert records[0]["figure"] == 3
    assert records[0]["date"] == "2022-03-05"
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        read = list(csv.DictReader(io.StringIO(given(form)), delimiter=delimiter))
        assert [r["quote"] for r in read] == [r["quote"] for r in records]
        assert [float(r["figure"]) for r in read] == [r["figure"] for r in records]


def test_sparql_and_files_are_queries_too(
    capsys: pytest.CaptureFixture[str], example_out: Path, tmp_path: Path
) -> None:
    text = "SELECT ?name { ?park a cy:Park ; skos:prefLabel ?name }"
    file = tmp_path / "园区.rq"
    file.write_text(text, encoding="utf-8")
    for what in (text, str(file)):
        _, out, _ = ask(capsys, "query", what, "-f", "csv", "--out", str(example_out))
        assert out == "name\n川南渝西示范产业园\n"
    _, out, _ = ask(capsys, "query", "ASK { ?s a cy:Park }", "--out", str(example_out))
    assert "是" in out
    _, out, _ = ask(capsys, "query", "DESCRIBE cy:Park", "--out", str(example_out))
    assert "cy:Park" in out


def test_no_rows_are_said(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, _ = ask(capsys, "query", "lines", "-p", "place=永川", "--out", str(example_out))
    assert (code, out) == (0, "经过某地的线路（永川）：没有结果\n")


def test_a_store_that_is_no_address_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = ask(capsys, "stats", "--store", "foo")
    assert code == 2
    assert "'foo' is no address of an endpoint" in err


def test_show_gives_facts_with_quotes(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, _ = ask(capsys, "show", "永川", "--out", str(example_out))
    assert code == 0
    for words in (
        "永川区（地方）",
        "位于：重庆市",
        "合作（3）",
        "承诺（1）",
        "“两地联合开展智能制造招商” [1] 置信度 0.9",
    ):
        assert words in out
    assert "江津区、泸州市 · 港口联盟 · 已完成" in out


def test_queries_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ask(capsys, "queries")
    assert code == 0
    assert "谁与它合作" in out
    assert "entity=永川区（必填）" in "".join(out.split())


def test_stats_count(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, _ = ask(capsys, "stats", "--out", str(example_out))
    assert code == 0
    assert out.startswith("2 篇文章，13 句原文")
    assert "合作" in out


def test_check_passes_a_sound_graph(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, err = ask(capsys, "check", "--out", str(example_out))
    assert (code, err) == (0, "")
    assert "合乎规范" in out


def test_check_fails_a_graph_that_was_changed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from chuanyu.build import write
    from examples import gazetteer, readings

    trig = write(readings(), gazetteer(), tmp_path).trig
    trig.write_text(trig.read_text("utf-8").replace("两地联合开展", "两地共同开展", 1), "utf-8")
    code, out, err = ask(capsys, "check", "--out", str(tmp_path))
    assert code == 1
    assert "graph.trig" in out
    assert err.count("\n") == 1


def test_view_prints_the_path_of_the_page(
    capsys: pytest.CaptureFixture[str], example_out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    _, out, _ = ask(capsys, "view", "--out", str(example_out))
    page = Path(out.strip())
    assert "永川区" in page.read_text(encoding="utf-8")
    assert opened == []
    ask(capsys, "view", "--open", "--out", str(example_out))
    assert opened == [page.resolve().as_uri()]


def test_explain_prints_the_path_of_a_page_in_this_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "articles" / "港口.txt"
    article.parent.mkdir()
    article.write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert ask(capsys, "explain", str(article)) == (0, "港口.explain.html\n", "")
    page = (tmp_path / "港口.explain.html").read_text(encoding="utf-8")
    assert "江津区（地方，500116）" in page
    assert ask(capsys, "explain", str(article), "--out", "解读.html")[0] == 0
    assert (tmp_path / "解读.html").read_text(encoding="utf-8") == page
    (tmp_path / "my.csv").write_text("form,entity\n江津区,-\n", encoding="utf-8")
    assert ask(capsys, "explain", str(article), "--aliases", "my.csv")[0] == 0
    assert "江津区（地方" not in (tmp_path / "港口.explain.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("article", "out", "code", "said"),
    [
        ("港口.txt", "港口.txt", 2, "overwrite"),
        ("港口.txt", ".", 2, "is a folder"),
        ("港口.txt", "没有/解读.html", 1, "写不进去"),
        ("没有.txt", "解读.html", 1, "没有.txt"),
    ],
)
def test_explain_never_writes_where_it_should_not(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    article: str,
    out: str,
    code: int,
    said: str,
) -> None:
    (tmp_path / "港口.txt").write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found, printed, err = ask(capsys, "explain", article, "--out", out)
    assert (found, printed) == (code, "")
    assert said in err
    assert err.count("\n") == 1
    assert [p.name for p in tmp_path.iterdir()] == ["港口.txt"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["query", "coperation"], 2, "did you mean cooperation"),
        (["query", "cooperation"], 2, "needs the parameter 'entity'"),
        (["query", "cooperation", "-p", "entity"], 2, "NAME=VALUE"),
        (["query", "cooperation", "-p", "entity=永川区", "-p", "entity=泸州市"], 2, "entity stands twice"),
        (["query", "posts", "-f", "xml"], 2, "table, csv, tsv, json"),
        (["query", "SELECT * {\n?s ?p }"], 2, "SPARQL:2:"),
        (["query", "INSERT DATA { <a:a> <a:b> 1 }"], 2, "changes nothing"),
        (["show", "永串区"], 2, "永川区"),
        (["frobnicate"], 2, "frobnicate"),
        (["build"], 2, "PATHS"),
        (["build", "nowhere.txt"], 1, "nowhere.txt"),
        (["explain"], 2, "ARTICLE"),
    ],
)
def test_an_error_is_one_line_on_stderr(
    capsys: pytest.CaptureFixture[str], example_out: Path, arguments: list[str], code: int, said: str
) -> None:
    where = [] if arguments == ["frobnicate"] else ["--out", str(example_out)]
    found, out, err = ask(capsys, *arguments, *where)
    assert (found, out) == (code, "")
    assert err.startswith("chuanyu: ")
    assert err.count("\n") == 1
    assert said in err


def test_no_graph_is_an_error_that_says_what_to_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, err = ask(capsys, "stats", "--out", str(tmp_path / "none"))
    assert code == 1
    assert "chuanyu build" in err


def test_build_exits_1_when_it_skipped_an_article(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    code, out, err = ask(capsys, "build", str(tmp_path), "--out", str(tmp_path / "out"))
    assert code == 1
    assert "1 篇文章" in out
    assert "bad.txt" in err
    assert err.count("\n") == 1
    assert (tmp_path / "out" / "graph.trig").exists()


def test_a_folder_without_gazetteers_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    where = ["--out", str(tmp_path / "out"), "--gazetteers", str(tmp_path / "nowhere")]
    code, _, err = ask(capsys, "build", str(tmp_path / "good.txt"), *where)
    assert code == 1
    assert "nowhere" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(("article", "said"), [("nowhere.txt", "没有这个文件"), (".", "这是文件夹")])
def test_an_article_that_is_none_is_told_as_what_it_is(
    capsys: pytest.CaptureFixture[str], article: str, said: str
) -> None:
    code, out, err = ask(capsys, "explain", article)
    assert (code, out) == (1, "")
    assert err.startswith(f"chuanyu: {article}: {said}")


def test_decisions_that_are_not_there_and_a_file_for_a_folder_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    article = tmp_path / "good.txt"
    article.write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    where, nowhere = ["--out", str(tmp_path / "out")], str(tmp_path / "nowhere.csv")
    code, _, err = ask(capsys, "build", str(article), *where, "--aliases", nowhere)
    assert (code, err) == (1, f"chuanyu: {nowhere}: no such file (check the path)\n")
    code, _, err = ask(capsys, "build", str(article), "--out", str(article))
    assert code == 1
    assert f"{article}: 这是文件，图谱要放在文件夹里" in err
    assert article.read_text(encoding="utf-8").startswith("江津区")


def test_output_is_utf8_under_any_locale(example_out: Path) -> None:
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "chuanyu.cli", "show", "永川", "--out", str(example_out)]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "永川区（地方）" in done.stdout.decode("utf-8")


def test_a_reader_that_has_enough_is_no_error(example_out: Path) -> None:
    command = [sys.executable, "-m", "chuanyu.cli", "query", "SELECT * { ?s ?p ?o . ?a ?b ?o }", "-f", "csv"]
    with subprocess.Popen(
        [*command, "--out", str(example_out)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
