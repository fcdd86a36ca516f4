"""Gazetteers → what their files refer to and no row of theirs is called, each a line in Chinese.

A `within`, an end of a line, a member of a region or an owner is the full name of another row.  One that
is not says nothing, and the thing is known without it; the line tells the place and what to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from chuanyu import data
from chuanyu.errors import Where
from chuanyu.language.gazetteer import ANYWHERE, CENTRAL, PREFECTURE, THINGS, Gazetteer

MOST: Final = 20
"""So many are told one by one."""
_FILES: Final = ("divisions", "counties", "departments", *THINGS)
_REFERRING: Final = ("within", "ends", "members", "owner")


def loose_ends(gazetteer: Gazetteer) -> Iterator[str]:
    """The lines for a reader, in the order of the files; none where all that is referred to is there."""
    lines = [*_lines(gazetteer)]
    yield from lines[:MOST]
    if more := lines[MOST:]:
        yield f"地名录里还有 {len(more)} 处这样的指向"


def _lines(gazetteer: Gazetteer) -> Iterator[str]:
    files = (gazetteer.folder / f"{name}.csv" for name in _FILES)
    for file in filter(Path.is_file, files):
        for where, row in data.rows(file, ()):
            for column, heading in enumerate(row, 1):
                for name in data.parts(row[heading]) if heading in _REFERRING else ():
                    if name not in gazetteer.by_name and name not in (CENTRAL, ANYWHERE, PREFECTURE):
                        place = Where(file, where.line, column)
                        said = f"{heading} 指向的“{name}”不在地名录里，已略去"
                        yield f"{place}: {said}；{_advice(gazetteer, name)}"


def _advice(gazetteer: Gazetteer, name: str) -> str:
    meant = [entry.entity.name for entry in gazetteer.entries if name in entry.names()]
    return f"要写全名：{'、'.join(meant[:3])}" if meant else "请检查是否写错，或为它加一行"
