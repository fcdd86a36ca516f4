"""Names and what they lie in → on which of the two sides a thing stands.

The sides are the rows of `seeds/view/sides.csv`.  A thing stands on a side by lying in it; where no text
says where it lies, by the name of a side or of a place on it in its own name (永川区交通局).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from chuanyu import data
from chuanyu.lookup import ENDINGS


@dataclass(frozen=True, slots=True)
class Sides:
    """The names of the divisions that are a side, in the order of the file."""

    names: tuple[str, ...]

    def of(
        self, labels: Mapping[str, str], within: Mapping[str, Collection[str]], places: Collection[str]
    ) -> dict[str, str]:
        """The side of each thing that stands on one only.

        Args:
            labels: canonical names by IRI.
            within: the sides in which a thing lies, by IRI.
            places: the IRIs of what is a place, after which others may be named.

        Returns:
            IRI → name of the side; what stands on none or on both is left out.
        """
        found: dict[str, str] = {}
        for iri, label in labels.items():
            reached = {label} & set(self.names) or set(within.get(iri, ()))
            if len(reached) == 1:
                found[iri] = next(iter(reached))
        heads: dict[str, set[str]] = {}
        for iri in set(found) & set(places):
            heads.setdefault(labels[iri], set()).add(found[iri])
            heads.setdefault(_bare(labels[iri]), set()).add(found[iri])
        chiefs = {_bare(name): name for name in self.names}
        for iri, label in labels.items():
            if iri in found or label in self.names:
                continue
            named = {side for stem, side in chiefs.items() if stem in label}
            # Of the places that the name begins with the longest decides.
            begun = next(
                (heads[label[:end]] for end in range(len(label) - 1, 1, -1) if label[:end] in heads), set()
            )
            reached = named or begun
            if len(reached) == 1:
                found[iri] = next(iter(reached))
        return found


def sides() -> Sides:
    """The sides as the data have them.

    Raises:
        DataError: the file cannot be read or lacks a column.
    """
    file = data.seeds() / "view" / "sides.csv"
    return Sides(tuple(row["name"] for _, row in data.rows(file, ("name", "side"))))


def _bare(name: str) -> str:
    """A division's name without its ending: 永川 for 永川区; of two characters at least."""
    for ending in ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name.removesuffix(ending)
    return name
