"""Names and what they lie in → on which of the two sides a thing stands.

The sides are the rows of `seeds/view/sides.csv`.  A thing stands on a side by lying in it; where no text
says where it lies, by the name of a side in its own name, or by that of a place or a park on it with which
its own begins (永川区交通局, 中共永川区委, 两江新区管委会).  The picture, the page and the measures of the
network all ask here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from chuanyu import data
from chuanyu.answers.lookup import without_ending
from chuanyu.errors import DataError

_BEFORE = ("中共", "政协", "共青团", "中华人民共和国")  # what stands before a place in the name of a body
_PARK = 4  # characters of a park's name at least after which others are known to be named: 高新区 is any


@dataclass(frozen=True, slots=True)
class Side:
    """A division whose things stand on one side of a picture: -1 left, 1 right; `sign` stands over it.

    `seat` is the city at whose side a map shows it, empty where the division is a city itself.
    """

    name: str
    way: int
    sign: str
    english: str
    seat: str = ""


def known_sides() -> tuple[Side, ...]:
    """The divisions whose things stand on one side, in the order of the file.

    Raises:
        DataError: the file cannot be read, lacks a column, or a row names neither left nor right.
    """
    found = []
    for where, row in data.rows(data.seeds() / "view" / "sides.csv", ("name", "side")):
        if row["side"] not in ("left", "right"):
            raise DataError(f"side {row['side']!r} is neither left nor right", where)
        name, way = row["name"], -1 if row["side"] == "left" else 1
        found.append(
            Side(name, way, row.get("sign") or name, row.get("english") or name, row.get("seat") or "")
        )
    return tuple(found)


def side_names() -> tuple[str, ...]:
    """The names of the divisions that are a side, in the order of the file.

    Raises:
        DataError: as `known_sides`.
    """
    return tuple(side.name for side in known_sides())


def sides_of(
    labels: Mapping[str, str],
    names: Collection[str],
    within: Mapping[str, Collection[str]],
    places: Collection[str],
    parks: Collection[str] = (),
) -> dict[str, str]:
    """The side of each thing that stands on one only.

    Args:
        labels: canonical names by IRI.
        names: those of the sides.
        within: the sides in which a thing lies, by IRI.
        places: the IRIs of what is a place, after which others may be named.
        parks: the IRIs of what is a park, after whose whole name others may be named.

    Returns:
        IRI → name of the side; what stands on none or on both is left out.
    """
    found: dict[str, str] = {}
    for iri, label in labels.items():
        reached = {label} & set(names) or set(within.get(iri, ()))
        if len(reached) == 1:
            found[iri] = next(iter(reached))
    heads: dict[str, set[str]] = {}
    for iri in set(found) & set(places):
        heads.setdefault(labels[iri], set()).add(found[iri])
        heads.setdefault(without_ending(labels[iri]), set()).add(found[iri])
    for iri in set(found) & set(parks):
        if len(labels[iri]) >= _PARK:
            heads.setdefault(labels[iri], set()).add(found[iri])
    chiefs = {without_ending(name): name for name in names}
    for iri, label in labels.items():
        if iri in found or label in names:
            continue
        named = {side for stem, side in chiefs.items() if stem in label}
        # Of the places that the name begins with the longest decides.
        stem = unprefixed(label)
        begun = next((heads[stem[:end]] for end in range(len(stem) - 1, 1, -1) if stem[:end] in heads), set())
        reached = named or begun
        if len(reached) == 1:
            found[iri] = next(iter(reached))
    return found


def unprefixed(name: str) -> str:
    """A body's name from the place on after which it is named: 永川区委 for 中共永川区委."""
    return next((name.removeprefix(head) for head in _BEFORE if name.startswith(head)), name)
