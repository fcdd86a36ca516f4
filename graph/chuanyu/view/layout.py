"""The nodes and edges of the page → where each is drawn, so that nothing moves when the page opens.

A plain force layout with two anchors: what belongs to one side of the region is drawn on that side,
and what both share comes to lie between.  Then every node gets room for its label.  Deterministic:
no randomness, and positions are rounded in every round so that the last bit of a float cannot grow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.view.content import Content, Node

EDGE = 1.7  # standard deviations from the middle beyond which distances are drawn in
ROOM = 1.25  # how much more room the picture gets than its labels cover
WIDE = 1.2  # the picture is wider than high, as screens are
CORE = 900  # so many nodes are laid out by forces; the rest is placed beside its neighbours
ROUNDS = 260
IDEAL = 110.0  # about the distance of neighbours, in the units of the picture
GROWTH = 1.003  # how much the whole picture grows in a round of making room
STRIPE = 512
PULL = {"Location": 0.35, "PostHolding": 1.4}  # how strongly an edge pulls; others 1

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the picture, in its units: centre of the node, its radius, size of its label's letters."""

    x: int
    y: int
    radius: int
    font: int


def layout(content: Content) -> tuple[Box, ...]:
    """Place every node of the page; no two shapes overlap, and labels hardly do.

    Raises:
        DataError: `seeds/view/sides.csv` names a side that is neither left nor right.

    """
    count = len(content.nodes)
    degrees = [node.degree for node in content.nodes]
    fonts = [round(13 + min(17.0, 3.2 * sqrt(d))) for d in degrees]
    radii = [round(6 + min(22.0, 3.4 * sqrt(d))) for d in degrees]
    order = sorted(range(count), key=lambda i: (-degrees[i], content.nodes[i].iri))
    core = [i for i in order[:CORE] if degrees[i]]
    side = sides(content)
    placed = _forces(content, core, side)
    free = [i for i in order if i not in placed]
    _beside(content, free, placed)
    tied = [i for i in order if degrees[i]]
    sizes = {i: _size(label_lines(content.nodes[i].short), radii[i], fonts[i] - 1) for i in range(count)}
    at = np.array([placed[i] for i in tied], dtype=np.float64).reshape(-1, 2)
    boxes = np.array([sizes[i] for i in tied], dtype=np.float64).reshape(-1, 2)
    at = _apart(_fitted(at, boxes), boxes, rounds=60)
    # Labels that still touch give way on the page; shapes never overlap.
    at = _apart(at, np.array([[2.0 * radii[i] + 6] * 2 for i in tied]).reshape(-1, 2), rounds=1000)
    spots = {i: (round(float(x)), round(float(y))) for i, (x, y) in zip(tied, at, strict=True)}
    spots |= _shelf([i for i in order if not degrees[i]], sizes, spots)
    return tuple(Box(*spots[i], radii[i], fonts[i]) for i in range(count))


def label_lines(label: str) -> tuple[str, ...]:
    """A label in one line, or broken in the middle where it is long."""
    if len(label) <= 8:
        return (label,)
    middle = (len(label) + 1) // 2
    while middle < len(label) - 1 and label[middle] in ")）》”、，·…":  # no line begins with these
        middle += 1
    return label[:middle], label[middle:]


def sides(content: Content) -> dict[int, int]:
    """Node → -1 (left) or 1 (right), of those that belong to one side by place or by name."""
    named = named_sides()
    up: dict[int, set[int]] = defaultdict(set)
    for fact in content.facts:
        roles = dict(fact.roles)
        for thing in roles.get("thing", ()) if fact.kind == "Location" else ():
            up[thing] |= set(roles.get("place", ()))
    for reference in content.references:
        if reference.relation == "locatedIn":
            up[reference.subject].add(reference.object)
    found: dict[int, int] = {}
    stems: dict[str, int] = {}
    for place, node in enumerate(content.nodes):
        reached = {named[content.nodes[i].name] for i in _above(place, up) if content.nodes[i].name in named}
        if len(reached) == 1:
            found[place] = reached.pop()
            stems |= dict.fromkeys(_stems(node), found[place])
    chief = {stem: named[n.name] for n in content.nodes if n.name in named for stem in _stems(n)}
    for place, node in enumerate(content.nodes):
        if place in found or node.name in named:
            continue
        inside = {side for stem, side in chief.items() if stem in node.name}
        # A body of a place that is on one side (永川区交通局) is named after it.
        heads = [stems[head] for end in range(2, len(node.name)) if (head := node.name[:end]) in stems]
        if len(inside) == 1:
            found[place] = inside.pop()
        elif heads and not inside:
            found[place] = heads[-1]
    return found


def _stems(node: Node) -> list[str]:
    """By what a name begins that is made from this one: 永川区, 永川."""
    return [node.name, *(a for a in node.aliases if len(a) > 1 and node.name.startswith(a))]


def named_sides() -> dict[str, int]:
    """The divisions whose things stand on one side: canonical name → -1 (left) or 1 (right).

    Raises:
        DataError: a row of `seeds/view/sides.csv` names neither left nor right.

    """
    file: Path = data.seeds() / "view" / "sides.csv"
    named: dict[str, int] = {}
    for where, row in data.rows(file, ("name", "side")):
        if row["side"] not in ("left", "right"):
            raise DataError(f"side {row['side']!r} is neither left nor right", where)
        named[row["name"]] = -1 if row["side"] == "left" else 1
    return named


def _above(start: int, up: Mapping[int, set[int]]) -> set[int]:
    """A node and all in which it lies."""
    seen, waiting = {start}, [start]
    while waiting:
        for place in sorted(up.get(waiting.pop(), ())):
            if place not in seen:
                seen.add(place)
                waiting.append(place)
    return seen


def _forces(content: Content, core: Sequence[int], side: Mapping[int, int]) -> dict[int, tuple[float, float]]:
    """Positions of the core by forces: all repel, edges pull, each side is drawn to its own half."""
    n = len(core)
    if not n:
        return {}
    row = {node: i for i, node in enumerate(core)}
    ties = [(row[e.source], row[e.target], e) for e in content.edges if e.source in row and e.target in row]
    source = np.array([t[0] for t in ties], dtype=np.int64)
    target = np.array([t[1] for t in ties], dtype=np.int64)
    degree = np.maximum(1.0, np.bincount(np.concatenate([source, target]), minlength=n).astype(np.float64))
    # An edge between two hubs pulls less: else the well-connected fall upon one another.
    pull = np.array([PULL.get(t[2].kind, 1.0) for t in ties], dtype=np.float64)
    pull = pull * 1.2 / np.sqrt(np.minimum(degree[source], degree[target]))
    mass = np.sqrt(degree)
    push = mass[:, None] * mass[None, :] * IDEAL * IDEAL / 4
    reach = IDEAL * sqrt(n / 2)
    sign = np.array([side.get(node, 0) for node in core], dtype=np.float64)
    home = np.column_stack([sign * reach * 0.8, np.zeros(n)])
    turns = [(i * pi * (3 - sqrt(5)), reach * sqrt((i + 0.5) / n)) for i in range(n)]
    at = home + np.array([(r * cos(a), r * sin(a)) for a, r in turns])
    # What has a side is held there, or the ties to the other side would mix the two.
    hold = (mass * (0.5 + 0.8 * np.abs(sign)))[:, None]
    for step in range(ROUNDS):
        across = at[:, 0, None] - at[None, :, 0]
        down = at[:, 1, None] - at[None, :, 1]
        weight = push / np.maximum(across * across + down * down, 100.0)
        force = np.column_stack([(across * weight).sum(axis=1), (down * weight).sum(axis=1)])
        draw = (at[source] - at[target]) * pull[:, None]
        np.subtract.at(force, source, draw)
        np.add.at(force, target, draw)
        force = 0.2 * (force - (at - home) * hold)
        size = np.maximum(np.sqrt((force**2).sum(axis=1)), 1e-6)
        limit = IDEAL * (1 - step / ROUNDS) + 1
        at = np.round(at + force * (np.minimum(size, limit) / size)[:, None], 3)
    return {node: (float(at[i, 0]), float(at[i, 1])) for node, i in row.items()}


def _beside(content: Content, nodes: Sequence[int], placed: dict[int, tuple[float, float]]) -> None:
    """Put further nodes around the middle of the neighbours that are placed already."""
    near: dict[int, set[int]] = defaultdict(set)
    for edge in content.edges:
        near[edge.source].add(edge.target)
        near[edge.target].add(edge.source)
    for count, node in enumerate(nodes):
        known = [placed[i] for i in sorted(near[node]) if i in placed] or [(0.0, 0.0)]
        angle, reach = count * pi * (3 - sqrt(5)), 60 + 4 * sqrt(count)
        x, y = (sum(axis) / len(known) for axis in zip(*known, strict=True))
        placed[node] = (round(x + reach * cos(angle), 3), round(y + reach * sin(angle), 3))


def _size(lines: tuple[str, ...], radius: int, font: int) -> tuple[float, float]:
    """Width and height that a node takes up with the label below it."""
    widest = max(sum(1.0 if ord(c) > 0x2E7F or c == "…" else 0.6 for c in line) for line in lines)
    return max(2.0 * radius, widest * font) + 14, 2.0 * radius + len(lines) * font * 1.25 + 16


def _fitted(at: Points, sizes: Points) -> Points:
    """Scale the picture to little more room than its labels need, so that they are large when it is whole."""
    if len(at) < 2:
        return at
    high = sqrt(float((sizes[:, 0] * sizes[:, 1]).sum()) * ROOM / WIDE)
    # Spread counts, not the outermost node: one stray pair must not shrink all others.
    spread = np.maximum(np.sqrt(((at - at.mean(axis=0)) ** 2).mean(axis=0)), 1.0)
    far = (at - at.mean(axis=0)) / spread
    far = np.where(np.abs(far) > EDGE, np.sign(far) * (EDGE + (np.abs(far) - EDGE) * 0.2), far)
    fitted: Points = np.round(far * np.array([high * WIDE, high]) / sqrt(12), 3)
    return fitted


def _apart(at: Points, sizes: Points, rounds: int) -> Points:
    """Push boxes that overlap from one another, along the shorter way, until none does or rounds run out."""
    at = np.array(at)
    for _ in range(rounds):
        pairs = _overlaps(at, sizes)
        if not pairs:
            break
        for i, j in pairs:
            wide, high = (sizes[i] + sizes[j]) / 2 - np.abs(at[j] - at[i])
            if wide > 0 and high > 0:  # an earlier push of this round may have parted them
                axis, push = (0, wide) if wide < high else (1, high)
                way = 1.0 if at[j, axis] >= at[i, axis] else -1.0
                at[i, axis] -= way * (push * 0.4 + 0.5)
                at[j, axis] += way * (push * 0.4 + 0.5)
        at[:] = np.round(at * GROWTH, 3)
    return at


def _overlaps(at: Points, sizes: Points) -> list[tuple[int, int]]:
    """The pairs of boxes that overlap, in order; in stripes, so that memory stays small."""
    found: list[tuple[int, int]] = []
    for start in range(0, len(at), STRIPE):
        here, span = at[start : start + STRIPE], sizes[start : start + STRIPE]
        touch = [2 * np.abs(here[:, None, k] - at[:, k]) < span[:, None, k] + sizes[:, k] for k in (0, 1)]
        first, second = np.nonzero(touch[0] & touch[1])
        both = zip((first + start).tolist(), second.tolist(), strict=True)
        found += [(i, j) for i, j in both if i < j]
    return found


def _shelf(
    nodes: Sequence[int], sizes: Mapping[int, tuple[float, float]], spots: Mapping[int, tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """Entities without an edge, in rows below the picture."""
    left = min((x for x, _ in spots.values()), default=-600)
    right = max(max((x for x, _ in spots.values()), default=600), left + 900)
    below = max((y for _, y in spots.values()), default=0) + 240
    found: dict[int, tuple[int, int]] = {}
    x, y, height = float(left), float(below), 0.0
    for node in nodes:
        wide, high = sizes[node]
        if x + wide > right and x > left:
            x, y, height = float(left), y + height, 0.0
        found[node] = (round(x + wide / 2), round(y + high / 2))
        x, height = x + wide, max(height, high)
    return found
