"""The nodes of the page → where each lies on the map, and the outlines beneath.

What has coordinates lies there, but for a province, which stands at the side of its capital, where whoever
reads looks for its bodies; what has none stands beside the place in which it lies or after which it is
named, the innermost of them, a person beside their body, a line in the middle of its endpoints.  Units are
those of the map: `UNIT` for a degree of latitude, north up.  Deterministic and linear.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, radians, sin, sqrt

from chuanyu import data
from chuanyu.answers.sides import known_sides, unprefixed
from chuanyu.errors import DataError
from chuanyu.view.content import Content, Node

UNIT = 200.0  # a degree of latitude
MIDDLE = 30.0  # the latitude at which a degree of longitude is drawn true
GAP = 5.0  # between things of one place
ASIDE = 32.0  # from a capital to its province, to the west and to the north
LONG = 40  # characters of a name in whose beginning a place is looked for

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map; `own` says that the entity has coordinates itself."""

    x: int
    y: int
    own: bool


@dataclass(frozen=True, slots=True)
class Route:
    """A line as one statement has it: the fact, the line's node, its endpoints in the order of the way."""

    fact: int
    line: int
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """Borders as rows of points; `areas` pairs a side (-1 left, 1 right) with the rings of its outline."""

    source: str
    areas: tuple[tuple[int, tuple[tuple[Point, ...], ...]], ...]
    inner: tuple[tuple[Point, ...], ...]


def project(lon: float, lat: float) -> Point:
    """Degrees (WGS 84) → the units of the map."""
    return round(lon * cos(radians(MIDDLE)) * UNIT, 1), round(-lat * UNIT, 1)


def spots(content: Content) -> tuple[Spot | None, ...]:
    """Where each node lies on the map, None where nothing tells."""
    nodes = content.nodes
    own, moved = _placed(nodes)
    up = _lies_in(content)
    roots = {stem: i for i in own for stem in _stems(nodes[i])}
    bodies: dict[int, int] = {}
    ends: dict[int, list[int]] = defaultdict(list)
    for fact in content.facts:
        roles = dict(fact.roles)
        if fact.kind == "PostHolding":
            bodies |= dict.fromkeys(roles.get("person", ()), roles.get("organization", (-1,))[0])
        elif fact.kind == "Connection":
            for line in roles.get("line", ()):
                ends[line] += [end for end in roles.get("endpoint", ()) if end in own]
    anchors: dict[int, int] = {}
    for i, node in enumerate(nodes):
        if i in own or ends.get(i):
            continue
        anchor = _nearest(i, up, own)
        if anchor is None or anchor in moved:  # a place in the name tells more than the province
            name = unprefixed(node.name)
            heads = [roots[h] for end in range(2, min(len(name), LONG)) if (h := name[:end]) in roots]
            anchor = heads[-1] if heads else anchor
        if anchor is not None:
            anchors[i] = anchor
    for person, body in sorted(bodies.items()):
        if person not in anchors and person not in own and (body in anchors or body in own):
            anchors[person] = anchors.get(body, body)
    ways: dict[int, tuple[int, ...]] = {}
    for route in routes(content):
        ways[route.line] = max(ways.get(route.line, ()), route.ends, key=len)
    found: list[Spot | None] = []
    beside: dict[int, int] = defaultdict(int)
    for i in range(len(nodes)):
        if i in own:
            found.append(Spot(round(own[i][0]), round(own[i][1]), i not in moved))
        elif ends.get(i):
            found.append(Spot(*_middle([own[end] for end in ways.get(i, ends[i])]), False))
        elif i in anchors:
            beside[anchors[i]] += 1
            number = beside[anchors[i]]
            turn, away = number * pi * (3 - sqrt(5)), GAP * sqrt(number + 2)
            x, y = own[anchors[i]]
            found.append(Spot(round(x + away * cos(turn)), round(y + away * sin(turn)), False))
        else:
            found.append(None)
    return tuple(found)


def routes(content: Content) -> tuple[Route, ...]:
    """The lines of the map: every statement of a line that joins two places with coordinates."""
    own, _ = _placed(content.nodes)
    found = []
    for place, fact in enumerate(content.facts):
        if fact.kind != "Connection":
            continue
        roles = dict(fact.roles)
        ends = {end: own[end] for end in roles.get("endpoint", ()) if end in own}
        if len(ends) > 1:
            found += [Route(place, line, _way(ends)) for line in roles.get("line", ())]
    return tuple(found)


def outline() -> Outline:
    """The borders of `seeds/view/outline.json`.

    Raises:
        DataError: the file cannot be read.
    """
    file = data.seeds() / "view" / "outline.json"
    try:
        known = json.loads(file.read_text(encoding="utf-8"))
        side = {one.name: one.way for one in known_sides()}
        areas = tuple((side.get(a["name"], 0), tuple(map(_points, a["rings"]))) for a in known["areas"])
        return Outline(known["source"], areas, tuple(map(_points, known["inner"])))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"no outlines can be read from it: {error}", str(file)) from error


def _points(steps: list[int]) -> tuple[Point, ...]:
    """A row of thousandths of a degree, the first point followed by steps."""
    x, y = steps[0], steps[1]
    found = [project(x / 1000, y / 1000)]
    for across, down in zip(steps[2::2], steps[3::2], strict=True):
        x, y = x + across, y + down
        found.append(project(x / 1000, y / 1000))
    return tuple(found)


def _middle(points: list[Point]) -> tuple[int, int]:
    """The point halfway along a way."""
    lengths = [sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) for a, b in pairwise(points)]
    left = sum(lengths) / 2
    for (a, b), length in zip(pairwise(points), lengths, strict=True):
        if length and left <= length:
            share = left / length
            return round(a[0] + (b[0] - a[0]) * share), round(a[1] + (b[1] - a[1]) * share)
        left -= length
    return round(points[0][0]), round(points[0][1])


def _placed(nodes: Sequence[Node]) -> tuple[dict[int, Point], frozenset[int]]:
    """Where what has coordinates lies, and which of it stands at the side of its capital instead."""
    own = {
        i: project(node.lon, node.lat)
        for i, node in enumerate(nodes)
        if node.lon is not None and node.lat is not None
    }
    by_name = {nodes[i].name: i for i in own}
    moved = {}
    for side in known_sides():
        if side.name in by_name and side.seat in by_name:
            x, y = own[by_name[side.seat]]
            moved[by_name[side.name]] = (x - ASIDE, y - ASIDE)
    return own | moved, frozenset(moved)


def _nearest(start: int, up: Mapping[int, set[int]], own: Mapping[int, Point]) -> int | None:
    """The nearest thing above with coordinates; of several the innermost, in which no other lies."""
    seen, level = {start}, [start]
    while level:
        above = sorted({i for here in level for i in up.get(here, ())} - seen)
        if placed := [i for i in above if i in own]:
            around = {outer for i in placed for outer in _above(i, up)}
            return next((i for i in placed if i not in around), placed[0])
        seen |= set(above)
        level = above
    return None


def _above(start: int, up: Mapping[int, set[int]]) -> set[int]:
    """All in which a thing lies."""
    found: set[int] = set()
    level = up.get(start, set())
    while level := level - found:
        found |= level
        level = {outer for i in level for outer in up.get(i, ())}
    return found


def _way(ends: Mapping[int, Point]) -> tuple[int, ...]:
    """Endpoints in the order of a way: from one of the two that are farthest apart always to the nearest."""
    left = sorted(ends, key=lambda i: (ends[i], i))

    def far(a: int, b: int) -> float:
        return round(sqrt((ends[a][0] - ends[b][0]) ** 2 + (ends[a][1] - ends[b][1]) ** 2), 3)

    way = [max(left, key=lambda a: (max(far(a, b) for b in left), -a))]
    left.remove(way[0])
    while left:
        way.append(min(left, key=lambda b: (far(way[-1], b), b)))
        left.remove(way[-1])
    return tuple(way)


def _lies_in(content: Content) -> dict[int, set[int]]:
    """Node → the nodes in which it lies, as statements or the gazetteers have it."""
    up: dict[int, set[int]] = defaultdict(set)
    for fact in content.facts:
        roles = dict(fact.roles)
        for thing in roles.get("thing", ()) if fact.kind == "Location" else ():
            up[thing] |= set(roles.get("place", ()))
    for reference in content.references:
        if reference.relation == "locatedIn":
            up[reference.subject].add(reference.object)
    return up


def _stems(node: Node) -> list[str]:
    """By what a name begins that is made from this one: 永川区, 永川."""
    return [node.name, *(a for a in node.aliases if len(a) > 1 and node.name.startswith(a))]
