"""The command as a user gives it, in this process."""

from __future__ import annotations

import pytest

from chuanyu.cli import main


def ask(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it said on stdout and on stderr."""
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err
