"""What decides whether an article is read again: every module that reads, however deep it lies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chuanyu.building import fingerprint


@pytest.mark.parametrize(
    "module", ["statements/ledger.py", "statements/clauses/reader.py", "language/reader.py"]
)
def test_a_change_of_any_module_that_reads_is_noticed(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "chuanyu"
    shutil.copytree(
        Path(fingerprint.__file__).parents[1], package, ignore=shutil.ignore_patterns("view", "*.pyc")
    )
    monkeypatch.setattr(fingerprint, "__file__", str(package / "building" / "fingerprint.py"))
    before = fingerprint.reader_digest.__wrapped__(None)
    (package / module).write_text("# changed\n", encoding="utf-8")
    assert fingerprint.reader_digest.__wrapped__(None) != before
