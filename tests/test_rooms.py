"""The rooms as CONTRIBUTING tells them: each stands in its table, and imports only rooms before it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import chuanyu

PACKAGE = Path(chuanyu.__file__).parent
TABLE = (PACKAGE.parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
NO_ROOMS = {"__init__", "fonts"}
"""What is loaded by name alone: the package's face, and the font with the script that remakes it."""


def rooms() -> list[str]:
    """The rooms and the modules beside them, in the order of the table."""
    rows = re.findall(r"^\| ((?:`[a-z_]+(?:/|\.py)`(?:, )?)+) \|", TABLE, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([a-z_]+)", row)]


def imported(file: Path) -> Iterator[str]:
    """The rooms from which a module imports, for types too, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "chuanyu":
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("chuanyu."):
            yield str(node.module).split(".")[1]


def test_every_room_is_told() -> None:
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or any(path.glob("*.py"))}
    assert there - NO_ROOMS == set(rooms())


def test_a_room_imports_only_rooms_before_it() -> None:
    place = {name: number for number, name in enumerate(rooms())}
    backwards = [
        f"{file.relative_to(PACKAGE)} imports {name}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if (room := file.relative_to(PACKAGE).parts[0].removesuffix(".py")) in place
        for name in imported(file)
        if place.get(name, -1) > place[room]
    ]
    assert backwards == []
