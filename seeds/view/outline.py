"""Remake outline.json: the borders of 四川 and 重庆 that the page's map is drawn on.

    npm pack echarts@4.9.0 && tar -xzf echarts-4.9.0.tgz
    python seeds/view/outline.py package/map/json seeds/view/outline.json

Takes the encoded map files of Apache ECharts 4.9.0 (Apache-2.0, licence beside this script): the outline
of each province from the map of the country, the borders between its divisions from its own.  Gives
simplified lines in thousandths of a degree.  Splinters, and borders of a few points, are left out.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

PROVINCES = {"四川": ("四川省", "sichuan"), "重庆": ("重庆市", "chongqing")}
SPLINTER = 0.002  # square degrees below which a ring is no division
COARSE = 0.008  # degrees by which a simplified line may be off
SHORT = 0.06  # degrees; where the borders of two neighbours differ they leave such bits

Point = tuple[int, int]  # in 1024ths of a degree, as the files count


def main() -> int:
    """Write the outlines; the folder of the maps and the target are the two arguments."""
    folder, target = map(Path, sys.argv[1:3])
    country = json.loads((folder / "china.json").read_text(encoding="utf-8"))
    areas: list[dict[str, Any]] = []
    inner: list[list[int]] = []
    for feature in country["features"]:
        if feature["properties"]["name"] in PROVINCES:
            name, file = PROVINCES[feature["properties"]["name"]]
            rings = [[*ring, ring[0]] for ring in _rings(feature["geometry"])]
            areas.append({"name": name, "rings": _numbers(rings)})
            inner += _inside(json.loads((folder / "province" / f"{file}.json").read_text(encoding="utf-8")))
    source = "Apache ECharts 4.9.0, map/json, Apache-2.0 (LICENSE-echarts)"
    found = {"source": source, "areas": sorted(areas, key=lambda a: a["name"]), "inner": inner}
    target.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{target}: {target.stat().st_size} bytes")
    return 0


def _inside(province: dict[str, list[dict[str, dict[str, Any]]]]) -> list[list[int]]:
    """The borders that two divisions of a province share."""
    owners = Counter(
        edge for f in province["features"] for ring in _rings(f["geometry"]) for edge in _edges(ring)
    )
    lines = _chains({edge for edge, count in owners.items() if count == 2})
    return _numbers([line for line in lines if _length(line) > SHORT * 1024])


def _rings(geometry: dict[str, Any]) -> list[list[Point]]:
    codes, starts = geometry["coordinates"], geometry["encodeOffsets"]
    if geometry["type"] == "Polygon":
        codes, starts = [codes], [starts]
    found = [
        _decoded(c, s) for cs, ss in zip(codes, starts, strict=True) for c, s in zip(cs, ss, strict=True)
    ]
    return [ring for ring in found if abs(_area(ring)) > SPLINTER * 1024 * 1024]


def _decoded(code: str, start: list[int]) -> list[Point]:
    """Each character is a step of one axis, its lowest bit the sign, 64 added."""
    x, y = start
    found = []
    for across, down in zip(code[::2], code[1::2], strict=True):
        x, y = x + _step(across), y + _step(down)
        found.append((x, y))
    return [p for i, p in enumerate(found) if i == 0 or p != found[i - 1]]


def _step(sign: str) -> int:
    number = ord(sign) - 64
    return (number >> 1) ^ -(number & 1)


def _edges(ring: list[Point]) -> list[frozenset[Point]]:
    return [frozenset((a, b)) for a, b in zip(ring, [*ring[1:], ring[0]], strict=True) if a != b]


def _area(ring: list[Point]) -> float:
    closed = [*ring, ring[0]]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(closed)) / 2


def _length(line: list[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(line))


def _chains(edges: set[frozenset[Point]]) -> list[list[Point]]:
    """The edges joined to lines that end where more than two meet; what closes on itself is a ring."""
    near: dict[Point, list[Point]] = defaultdict(list)
    for edge in sorted(edges, key=sorted):
        a, b = sorted(edge)
        near[a].append(b)
        near[b].append(a)
    left = set(edges)
    found = []
    ends = [p for p in sorted(near) if len(near[p]) != 2]
    for start in [*ends, *sorted(near)]:
        for following in near[start]:
            if frozenset((start, following)) not in left:
                continue
            line, here = [start], following
            left.discard(frozenset((start, following)))
            while True:
                line.append(here)
                further = [p for p in near[here] if frozenset((here, p)) in left]
                if len(near[here]) != 2 or not further:
                    break
                left.discard(frozenset((here, further[0])))
                here = further[0]
            found.append(line)
    return found


def _numbers(lines: list[list[Point]]) -> list[list[int]]:
    """Simplified, in thousandths of a degree, the first point followed by steps."""
    found = []
    for line in lines:
        simple = _simple([(round(x / 1.024), round(y / 1.024)) for x, y in line])
        if len(simple) < 2 or (len(simple) < 4 and simple[0] == simple[-1]):
            continue
        flat = [*simple[0]]
        for (ax, ay), (bx, by) in pairwise(simple):
            flat += [bx - ax, by - ay]
        found.append(flat)
    return found


def _simple(line: list[Point]) -> list[Point]:
    """Douglas and Peucker; a ring is halved first, since its ends are one."""
    if line[0] == line[-1] and len(line) > 3:
        half = len(line) // 2
        return _between(line[: half + 1])[:-1] + _between(line[half:])
    return _between(line)


def _between(line: list[Point]) -> list[Point]:
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        (ax, ay), (bx, by) = line[start], line[end]
        length = max(((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5, 1e-9)
        off, at = 0.0, 0
        for i in range(start + 1, end):
            x, y = line[i]
            if ax == bx and ay == by:
                far = ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
            else:
                far = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            if far > off:
                off, at = far, i
        if off > COARSE * 1000:
            kept.add(at)
            waiting += [(start, at), (at, end)]
    return [line[i] for i in sorted(kept)]


if __name__ == "__main__":
    sys.exit(main())
