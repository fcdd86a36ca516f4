"""So many of a kind: 两校, 三家医院, 四所高校 are the last of that kind that the text named.

What the words mean is data (`seeds/genre/kinds.csv`): classes, and how the names end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from chuanyu import data
from chuanyu.language.scan import Name, Scan
from chuanyu.language.schools import home_school
from chuanyu.model import Entity, EntityClass, Span

_SEVERAL = re.compile(
    r"(?P<number>两|三|四|五)(?P<of>(?:家|所)(?:附属)?(?:医院|高校|大学|学校|院校|公司|企业|银行|集团|法院|中院|检察院|研究院|研究所)"
    r"|校|院(?!士|长|校|子|线|落)|家(?:卫健委|总工会)|个(?:园区|高新区|经开区|新区|县区|区县)|港|馆)"
)
_MANY = {"两": 2, "三": 3, "四": 4, "五": 5}
_BACK, _FAR = 60, 2000  # names, and characters, that are looked back over


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, tuple[frozenset[EntityClass], tuple[str, ...]]]:
    """Classes and ends of names by the word for the kind, the longer words first.

    Raises:
        DataError: the file is missing or a row is at fault.
    """
    rows = [row for _, row in data.rows(data.seeds() / "genre" / "kinds.csv", ("kind", "classes", "ends"))]
    return {
        row["kind"]: (
            frozenset(map(EntityClass, data.parts(row["classes"]))),
            data.parts(row["ends"]) or ("",),
        )
        for row in sorted(rows, key=lambda r: (-len(r["kind"]), r["kind"]))
    }


def several(scan: Scan, names: Sequence[Name]) -> Iterator[tuple[Span, tuple[Entity, ...]]]:
    """The last of a kind that were joined by 、 and 与, or else simply named: 两校, 三家医院."""
    own, kinds = home_school(scan, names), _kinds()
    for match in _SEVERAL.finditer(scan.text):
        kind = next((k for k in kinds if match["of"].endswith(k)), None)
        if kind is None:
            continue
        classes, ends = kinds[kind]
        number, found = _MANY[match["number"]], dict[Entity, None]()
        index = bisect_left(names, match.start(), key=lambda n: n.span.start)
        for name in reversed(names[max(0, index - _BACK) : index]):
            if match.start() - name.span.end > _FAR or len(found) == number:
                break
            inner = (part.entity for part in name.parts if part.span.start == name.span.start)
            for entity in (name.entity, *inner):
                if entity.cls in classes and entity.name.endswith(ends):
                    found[entity] = None
                    ends = (entity.name[-2:],) if kind == "院" else ends  # two courts, or two hospitals
                    break
        if own and kind == "校" and own not in found and len(found) == number - 1:
            found[own] = None
        if len(found) == number:
            yield Span(*match.span()), tuple(sorted(found))
