"""The ten lines of the documentation's first page, from the built wheel alone and outside the checkout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIRST_PAGE = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel holds, in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "inside")
    return folder / "inside"


def test_ten_lines_lead_to_a_frame_and_a_picture(unpacked: Path, tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", FIRST_PAGE, re.DOTALL)
    assert len([line for line in code.splitlines() if line.strip()]) <= 10
    script = f"""{code}
import sys
print(chuanyu.__file__, sys.argv)
print(g.query("cooperation", entity="广安")["合作方"].tolist())
print(len(g.view(focus="永川", hops=2).page()) > 10_000)
print(chuanyu.plotting.use_chinese(system=False))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked), "MPLBACKEND": "agg"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    place, partners, drawn, font = done.stdout.splitlines()
    assert place.startswith(str(unpacked)), "the checkout was used"
    assert "渝北区" in partners
    assert (drawn, font) == ("True", "Chuanyu Sans SC")


def test_the_wheel_holds_licences_and_what_the_pages_are_made_of(unpacked: Path) -> None:
    for name in ("fonts/OFL.txt", "notebook/picture.js", "notebook/picture.css", "py.typed"):
        assert (unpacked / "chuanyu" / name).is_file()
    assert list(unpacked.glob("*.dist-info/licenses/NOTICE"))
