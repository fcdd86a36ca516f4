"""The command as a whole: its help, its errors in one line, its output under any terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from chuanyu import __version__
from commands import ask

COMMANDS = ("build", "query", "queries", "show", "view", "explain", "check", "stats")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["--help"]):
        code, out, _ = ask(capsys, *arguments)
        assert code == 0
        assert all(f"  {command} " in out for command in COMMANDS)


def test_help_cuts_no_line_short_at_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    commands = ask(capsys, "--help")[1].partition("Commands:")[2]
    assert "explain" in commands
    assert "..." not in commands


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_a_chinese_example(capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, out, _ = ask(capsys, command, "--help")
    assert code == 0
    example = out[out.index("Example") :]
    assert any("一" <= character <= "鿿" for character in example)


def test_a_process_that_reads_articles_loads_no_commands() -> None:
    script = (
        "import sys; from chuanyu.cli import main; print(*sys.modules)"  # as the installed command begins
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {"typer", "rich", "chuanyu.cli.app"}


def test_help_loads_nothing_heavy() -> None:
    script = "import sys; from chuanyu.cli import main; main(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"spacy", "onnxruntime", "pandas", "rdflib", "networkx", "pyoxigraph", "numpy"}


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(capsys, "--version") == (0, f"{__version__}\n", "")


def test_what_ctrl_c_breaks_off_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("chuanyu.answers.queries.catalogue", broken_off)
    assert ask(capsys, "queries") == (130, "", "chuanyu: 已中断\n")


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
