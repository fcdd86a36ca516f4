"""Gazetteer folder → `Gazetteer`: the things of the region that are known before any article is read.

The folder's README names the files and their columns.  Nothing here knows a name: all that is
true of the region stands in the CSV files, each row with its source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.language.genre import class_of
from chuanyu.model import Entity, EntityClass

_WHOLE = 30  # a province of which more counties are known everywhere is one that the gazetteer holds whole
_PLAIN = 3  # characters of the full name of a county whose short name may be plain: 合江县
# Whose a department is, where no province's: the country's, of any place below a province, of any prefecture.
CENTRAL, ANYWHERE, PREFECTURE = "国家", "地方", "市州"
THINGS = ("regions", "parks", "institutions", "enterprises", "facilities", "lines", "others")


@dataclass(frozen=True, slots=True)
class Entry:
    """A known thing.

    Attributes:
        aliases: further names by which running text calls it, canonical name left out.
        within: canonical names of what it lies in.
        ends: canonical names of the places that a line joins.
        opened: the year since which all of a line runs, none where it does not or is not known.
        members: canonical names of the divisions for which a region stands.
        short: the name of a division without its ending (永川), empty where it has no safe one.
        abbr: characters that stand for a division inside other names (渝; 成 and 蓉).
        level: `province`, `prefecture` or `county` for divisions, else empty.
        position: longitude and latitude in WGS 84 degrees.
        geonames: the number of its record in GeoNames, where certain.
        led: it is known only where its province or city stands before it, or the model sees a place:
            many counties of China are called by an ordinary word (光明区, 老城区).

    """

    entity: Entity
    source: str
    aliases: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    opened: int | None = None
    members: tuple[str, ...] = ()
    short: str = ""
    abbr: tuple[str, ...] = ()
    level: str = ""
    position: tuple[float, float] | None = None
    geonames: str = ""
    led: bool = False

    def names(self) -> Iterator[str]:
        """Every name under which it is looked up, the canonical one first."""
        yield self.entity.name
        if self.short:
            yield self.short
        yield from self.aliases


@dataclass(frozen=True, slots=True)
class Department:
    """A kind of body that an owner has: 科学技术局 of 重庆市, short 科技局.

    `owner` is a province's name, `CENTRAL` for the country, `ANYWHERE` for any prefecture or county, or
    `PREFECTURE` for any prefecture.
    """

    owner: str
    name: str
    cls: EntityClass
    aliases: tuple[str, ...]
    source: str

    @property
    def central(self) -> bool:
        """Whether it is the country's own, and its name needs no owner before it."""
        return self.owner == CENTRAL


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All that the gazetteer folder holds; told apart by which it is, not by its thousands of entries."""

    entries: tuple[Entry, ...]
    departments: tuple[Department, ...]
    surnames: frozenset[str]
    roles: tuple[str, ...]
    folder: Path = field(compare=False)
    heads_of_state: frozenset[str] = frozenset()

    @cached_property
    def by_name(self) -> dict[str, Entry]:
        """Entries by canonical name."""
        return {e.entity.name: e for e in self.entries}

    @cached_property
    def divisions(self) -> tuple[Entry, ...]:
        """The administrative divisions that are known everywhere, provinces first."""
        return tuple(e for e in self.entries if e.level and not e.led)

    @cached_property
    def abbreviations(self) -> dict[str, tuple[Entry, ...]]:
        """Divisions by the characters that stand for them in other names, higher levels first."""
        return _by_key((abbr, entry) for entry in self.divisions for abbr in entry.abbr)

    @cached_property
    def lines_by_ends(self) -> dict[frozenset[str], tuple[Entry, ...]]:
        """The lines by the names of the places that they join."""
        return _by_key((frozenset(entry.ends), entry) for entry in self.entries if entry.ends)

    @cached_property
    def led(self) -> dict[str, tuple[Entry, ...]]:
        """The counties that are known only behind their province or city, by full and short name."""
        return _by_key((name, entry) for entry in self.entries if entry.led for name in entry.names())

    def entities(self, names: Iterable[str]) -> tuple[Entity, ...]:
        """Those of some canonical names that are known."""
        return tuple(self.by_name[name].entity for name in names if name in self.by_name)

    @cached_property
    def plain(self) -> dict[str, Entry]:
        """The counties of the region whose short name is too plain to be known everywhere: 合江."""
        plain = (e for e in self.divisions if e.level == "county" and not e.short)
        whole = (e for e in plain if len(e.entity.name) == _PLAIN and self.in_region(e.entity.name))
        return {entry.entity.name[:-1]: entry for entry in whole}

    def in_region(self, name: str) -> bool:
        """Whether a division lies in a province that the gazetteer holds whole, as those of the region."""
        return self._counties.get((name, *self.above(name))[-1], 0) > _WHOLE

    @cached_property
    def _counties(self) -> dict[str, int]:
        """How many counties of each province are known everywhere."""
        found: dict[str, int] = {}
        for entry in self.divisions:
            if entry.level == "county" and (above := self.above(entry.entity.name)):
                found[above[-1]] = found.get(above[-1], 0) + 1
        return found

    def above(self, name: str) -> tuple[str, ...]:
        """Canonical names of all that a known thing lies in, nearest first; empty for the unknown."""
        seen: list[str] = []
        queue = [name]
        while queue:
            entry = self.by_name.get(queue.pop(0))
            for place in entry.within if entry else ():
                if place not in seen:
                    seen.append(place)
                    queue.append(place)
        return tuple(seen)


_K = TypeVar("_K")


def _by_key(pairs: Iterable[tuple[_K, Entry]]) -> dict[_K, tuple[Entry, ...]]:
    """Entries by their keys, in order."""
    found: dict[_K, list[Entry]] = {}
    for key, entry in pairs:
        found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def load(folder: Path | None = None) -> Gazetteer:
    """Read the gazetteers.

    Args:
        folder: the folder of CSV files; that of the seeds if absent.

    Raises:
        DataError: a file is missing or a row is at fault.

    """
    folder = folder or data.seeds() / "gazetteers"
    entries = [*_divisions(folder / "divisions.csv")]
    for name in THINGS:
        entries += _things(folder / f"{name}.csv")
    entries += _elsewhere(folder / "counties.csv")
    seen: dict[str, Entry] = {}
    for entry in entries:
        seen.setdefault(entry.entity.name, entry)
    surnames = frozenset(row["surname"] for _, row in data.rows(folder / "surnames.csv", ("surname",)))
    roles = {row["role"]: row["kind"] for _, row in data.rows(folder / "roles.csv", ("role", "kind"))}
    return Gazetteer(
        entries=tuple(seen.values()),
        departments=tuple(_departments(folder / "departments.csv")),
        surnames=surnames,
        roles=tuple(roles),
        heads_of_state=frozenset(role for role, kind in roles.items() if kind == "state"),
        folder=folder,
    )


def _geonames(file: Path) -> dict[str, str]:
    """The numbers of records in GeoNames by division code; the file may be missing."""
    if not file.is_file():
        return {}
    found = {}
    for where, row in data.rows(file, ("code", "geonames", "source")):
        if not row["geonames"].isdecimal():
            raise DataError(f"not a number of GeoNames: {row['geonames']}", where)
        found[row["code"]] = row["geonames"]
    return found


def _divisions(file: Path) -> Iterator[Entry]:
    numbers = _geonames(file.with_name("geonames.csv"))
    for where, row in data.rows(file, ("name", "code", "level", "short", "abbr", "within", "source")):
        try:
            position = (float(row["lon"]), float(row["lat"])) if row.get("lon") and row.get("lat") else None
        except ValueError as error:
            raise DataError(f"not a coordinate: {error}", where) from error
        yield Entry(
            Entity(EntityClass.PLACE, row["name"], row["code"] or None),
            row["source"],
            aliases=data.parts(row.get("aliases", "")),
            within=data.parts(row["within"]),
            short=row["short"],
            abbr=data.parts(row["abbr"]),
            level=row["level"],
            position=position,
            geonames=numbers.get(row["code"], ""),
        )


def _elsewhere(file: Path) -> Iterator[Entry]:
    """The counties of the rest of the country; the file may be missing."""
    for _, row in data.rows(file, ("name", "code", "short", "within", "source")) if file.is_file() else ():
        yield Entry(
            Entity(EntityClass.PLACE, row["name"], row["code"]),
            row["source"],
            within=(row["within"],),
            short=row["short"],
            level="county",
            led=True,
        )


def _things(file: Path) -> Iterator[Entry]:
    for where, row in data.rows(file, ("name", "class", "aliases", "source")):
        if (opened := row.get("opened", "")) and not opened.isdecimal():
            raise DataError(f"not a year: {opened}", where)
        yield Entry(
            Entity(class_of(where, row["class"]), row["name"]),
            row["source"],
            aliases=data.parts(row["aliases"]),
            within=data.parts(row.get("within", "")),
            ends=data.parts(row.get("ends", "")),
            opened=int(opened) if opened else None,
            members=data.parts(row.get("members", "")),
        )


def _departments(file: Path) -> Iterator[Department]:
    for where, row in data.rows(file, ("owner", "name", "class", "aliases", "source")):
        cls = class_of(where, row["class"])
        yield Department(row["owner"], row["name"], cls, data.parts(row["aliases"]), row["source"])
