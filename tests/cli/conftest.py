"""What all tests of the command have in common: the width of the terminal."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
