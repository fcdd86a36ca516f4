"""The notebooks run from top to bottom, each from a clean kernel, and are kept without outputs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
DRAWN = {"01": 1, "02": 1, "03": 3, "04": 2, "05": 0}  # plots in each
PER_CELL = 60  # seconds


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda f: f.name)
def test_a_notebook_runs(file: Path, seed_out: Path, practice_out: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(file, tmp_path))
    where = {"CHUANYU_OUT": str(seed_out), "CHUANYU_PRACTICE": str(practice_out)}
    options = ["--nbmake", "--overwrite", f"--nbmake-timeout={PER_CELL}", "-p", "no:cacheprovider", "-q"]
    command = [sys.executable, "-m", "pytest", *options, copy.name]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **where}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]
    code = [cell for cell in nbformat.read(copy, as_version=4).cells if cell.cell_type == "code"]
    shown = [output for cell in code for output in cell.outputs]
    assert [o for o in shown if o.output_type == "stream" and o.name == "stderr"] == []
    assert sum("image/png" in o.get("data", {}) for o in shown) == DRAWN[file.name[:2]]
    pictures = [o for o in shown if "srcdoc" in str(o.get("data", {}).get("text/html"))]
    assert pictures or file.name.startswith("03")


@pytest.mark.parametrize("file", NOTEBOOKS[1:4], ids=lambda f: f.name)
def test_a_notebook_builds_what_it_needs(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("notebooks", "seeds/articles", "tests/articles"):
        (tmp_path / folder).mkdir(parents=True)
    made_up = "永川区与泸州市签署合作协议，共同建设产业园。\n"
    for name in ("seeds/articles/seed.txt", "tests/articles/park-2021.txt"):
        (tmp_path / name).write_text(f"---\ntitle: 合作\n---\n{made_up}", encoding="utf-8")
    monkeypatch.delenv("CHUANYU_PRACTICE", raising=False)
    monkeypatch.chdir(tmp_path / "notebooks")
    cells = nbformat.read(file, as_version=4).cells
    first = next(cell.source for cell in cells if cell.cell_type == "code")
    for _ in ("built", "opened"):
        names: dict[str, Any] = {}
        exec(first, names)
        assert names["g"].articles()["编号"].tolist() == ["park-2021", "seed"]


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda f: f.name)
def test_a_notebook_is_kept_without_outputs(file: Path) -> None:
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code
    assert all(not cell.outputs and cell.execution_count is None for cell in code)


def test_there_are_five_notebooks_that_lead_to_each_other() -> None:
    assert [file.name[:2] for file in NOTEBOOKS] == ["01", "02", "03", "04", "05"]
    first = NOTEBOOKS[0].read_text(encoding="utf-8")
    assert [file.name for file in NOTEBOOKS[1:] if f"({file.name})" not in first] == []
