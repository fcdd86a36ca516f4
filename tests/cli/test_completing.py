"""What a shell is offered while a command is typed, asked as the shell asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuanyu.cli import main


def offered(typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What fish gets for the words typed so far."""
    monkeypatch.setenv("_CHUANYU_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", typed)
    with pytest.raises(SystemExit):
        main([])
    return [line.split("\t")[0] for line in capsys.readouterr().out.splitlines() if line]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("query coop", ["cooperation"]),
        ("query cooperation --param e", ["entity="]),
        ("query cooperation --param entity=永", ["entity=永川区委", "entity=永川区", "entity=永川"]),
        ("query ledger --param theme=交", ["theme=交通"]),
        ("show 江", ["江津区"]),
        ("query articles --param since=20", []),
        ("query nosuch --param e", []),
    ],
)
def test_names_are_offered(
    typed: str,
    words: list[str],
    example_out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command, rest = typed.split(" ", 1)
    found = offered(f"chuanyu {command} --out {example_out} {rest}", monkeypatch, capsys)
    assert found == words


def test_without_a_graph_nothing_is_offered_and_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert offered(f"chuanyu show --out {tmp_path} 永", monkeypatch, capsys) == []
    assert capsys.readouterr().err == ""
