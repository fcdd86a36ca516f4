"""Every command and every piece of Python that the README shows works as it stands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from chuanyu.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", README, re.DOTALL)
COMMANDS = sorted(
    {
        line.split("  #")[0].strip()
        for language, block in BLOCKS
        if language == "sh"
        for line in re.sub(r"\\\n\s*", " ", block).splitlines()
        if re.match(r"chuanyu (query|queries|show|check|stats|view)\b(?!.*--open)", line)
    }
)


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 6


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_works(
    command: str, seed_out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(seed_out.parent)
    assert main(shlex.split(command)[1:]) == 0
    assert "没有结果" not in capsys.readouterr().out


def test_the_answer_that_the_readme_shows_is_the_one_that_is_given(
    seed_out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(seed_out.parent)
    monkeypatch.setenv("COLUMNS", "80")
    (command, shown), *_ = re.findall(r"```sh\n(chuanyu query .*)\n```\n\n```\n(.*?)```", README, re.DOTALL)
    assert main(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().out == shown


def test_the_python_of_the_readme_works(seed_out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seed_out.parent)
    blocks = [block for language, block in BLOCKS if language == "python"]
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})


def test_what_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
