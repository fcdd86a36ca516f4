"""The words of the genre reach the patterns by their kind."""

import re
from itertools import groupby
from pathlib import Path

import pytest

import chuanyu
from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.language.words import grouped, worded


def test_a_pattern_takes_any_word_of_a_kind_the_longest_first() -> None:
    pattern = worded(r"(?P<head>{meeting})上[^,]{0,2}$")
    match = pattern.search("在签约仪式上说")
    assert match and match["head"] == "签约仪式"
    assert not pattern.search("在桌子上说")


def test_a_kind_without_words_is_an_error() -> None:
    with pytest.raises(DataError, match="no_such_kind"):
        worded(r"{no_such_kind}了")


def test_every_kind_of_word_is_asked_for() -> None:
    rooms = (Path(chuanyu.__file__).parent / name for name in ("language", "statements"))
    files = [file for room in rooms for file in room.rglob("*.py")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    asked = set(re.findall(r"(?<=[{\"'])[a-z_]+(?=[}\"'])", code))
    assert set(grouped("cues")) - asked == set()


@pytest.mark.parametrize(("file", "column"), [("cues", "kind"), ("stops", "kind"), ("parts", "part")])
def test_the_words_of_a_kind_stand_together(file: str, column: str) -> None:
    rows = data.rows(data.seeds() / "genre" / f"{file}.csv", (column,))
    kinds = [kind for kind, _ in groupby(row[column] for _, row in rows)]
    assert sorted(kinds) == sorted(set(kinds))
