"""The page's script: built from the modules that stand there, and its own tests and linters."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from chuanyu.view import page

SOURCES = Path(page.__file__).with_name("page")
TESTS = Path(__file__).with_name("page")
NODE = shutil.which("node")
TOOLS = SOURCES / "node_modules" / ".bin"
needs_node = pytest.mark.skipif(NODE is None, reason="Node is not installed")
needs_tools = pytest.mark.skipif(
    NODE is None or not TOOLS.is_dir(),
    reason=f"the tools of the page are not there: npm install in {SOURCES}",
)


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=SOURCES, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_the_script_is_built_from_the_modules_that_stand_there() -> None:
    digest = hashlib.sha256()
    ours = sorted(p for p in SOURCES.glob("*.js") if not p.name.endswith((".test.js", ".config.js")))
    for file in ours:
        digest.update(f"{file.name}\n".encode() + file.read_bytes() + b"\n")
    first = page.SCRIPT.read_text(encoding="utf-8").split("\n", 1)[0]
    assert f"sources {digest.hexdigest()} " in first, f"run `npm run build` in {SOURCES}"


@needs_node
def test_the_logic_of_the_page() -> None:
    _run(str(NODE), "--test", *sorted(map(str, TESTS.glob("*.test.mjs"))))


@needs_tools
@pytest.mark.parametrize(
    "command",
    [("eslint", "."), ("tsc",), ("prettier", "--check", "*.js", "*.mjs", "*.ts")],
    ids=["eslint", "tsc", "prettier"],
)
def test_the_modules_are_clean(command: tuple[str, ...]) -> None:
    _run(TOOLS / command[0], *command[1:])


@needs_tools
def test_building_again_gives_the_same_bytes() -> None:
    before = page.SCRIPT.read_bytes()
    try:
        _run(str(NODE), "build.mjs")
        assert page.SCRIPT.read_bytes() == before
    finally:
        page.SCRIPT.write_bytes(before)
